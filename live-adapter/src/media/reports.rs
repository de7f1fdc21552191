//! RTCP: what we tell of a leg, and what its peer tells of us.
//!
//! Read before editing: RFC 3550 § 6.4 (reports), § 6.5 (the canonical name).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rtcp_types::{
    Bye, Compound, Packet, ReceiverReport, ReportBlock, ReportBlockBuilder,
    RtcpPacketWriterExt as _, Sdes, SdesChunk, SdesItem, SenderReport,
};

use super::reception::Block;

/// Between two reports. Source: RFC 3550 § 6.2, the fixed minimum.
pub(super) const EVERY: Duration = Duration::from_secs(5);
/// Largest report sent.
pub(super) const REPORT_MAX: usize = 256;

/// What a report says of what we send.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sent {
    pub(super) ssrc: u32,
    /// The stream's clock, now.
    pub(super) clock: u32,
    pub(super) packets: u64,
    pub(super) octets: u64,
}

/// What the peer's reports say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Packets of ours that never came there.
    pub(super) lost: Option<u32>,
    /// There and back, without the time the peer took.
    pub(super) round_trip: Option<Duration>,
    /// The peer said goodbye; signalling says more.
    pub(super) bye: bool,
    /// The middle of its last report's time, and when that came, for the next report of ours.
    last_report: Option<(u32, u64)>,
}

/// NTP time, 32.32 bits (RFC 3550 § 4).
pub(super) fn ntp(now: SystemTime) -> u64 {
    /// Seconds from 1900 to 1970.
    const BEFORE_UNIX: u64 = 2_208_988_800;
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    let fraction = (u64::from(since.subsec_nanos()) << 32) / 1_000_000_000;
    (since.as_secs().wrapping_add(BEFORE_UNIX) << 32) | fraction
}

impl Told {
    /// Our report: as a sender if we sent anything, and of the source we hear, if any.
    pub(super) fn write(
        &self,
        sent: Sent,
        heard: Option<Block>,
        ntp: u64,
        buffer: &mut [u8; REPORT_MAX],
    ) -> Option<usize> {
        let block = heard.map(|heard| self.block(heard, ntp));
        let name = format!("{:08x}@outpace", sent.ssrc);
        let item = SdesItem::builder(SdesItem::CNAME, &name);
        let sdes = Sdes::builder().add_chunk(SdesChunk::builder(sent.ssrc).add_item(item));
        let compound = if sent.packets > 0 {
            let report = SenderReport::builder(sent.ssrc)
                .ntp_timestamp(ntp)
                .rtp_timestamp(sent.clock)
                .packet_count(sent.packets as u32)
                .octet_count(sent.octets as u32);
            Compound::builder().add_packet(match block {
                Some(block) => report.add_report_block(block),
                None => report,
            })
        } else {
            let report = ReceiverReport::builder(sent.ssrc);
            Compound::builder().add_packet(match block {
                Some(block) => report.add_report_block(block),
                None => report,
            })
        };
        compound.add_packet(sdes).write_into(buffer).ok()
    }

    fn block(&self, heard: Block, ntp: u64) -> ReportBlockBuilder {
        let (last, since) = self.last_report.unwrap_or((0, ntp));
        // In units of 1/65536 s.
        let since = (ntp.wrapping_sub(since) >> 16) as u32;
        ReportBlock::builder(heard.ssrc)
            .fraction_lost(heard.fraction_lost)
            .cumulative_lost(heard.lost)
            .extended_sequence_number(heard.highest)
            .interarrival_jitter(heard.jitter)
            .last_sender_report_timestamp(last)
            .delay_since_last_sender_report_timestamp(since)
    }

    /// Reads what the peer reports. What cannot be read is passed over.
    pub(super) fn read(&mut self, bytes: &[u8], our_ssrc: u32, ntp: u64) {
        let Ok(compound) = Compound::parse(bytes) else {
            return;
        };
        for packet in compound.flatten() {
            match packet {
                Packet::Sr(report) => {
                    self.last_report = Some(((report.ntp_timestamp() >> 16) as u32, ntp));
                    self.blocks(report.report_blocks(), our_ssrc, ntp);
                }
                Packet::Rr(report) => self.blocks(report.report_blocks(), our_ssrc, ntp),
                Packet::Bye(_) => self.bye = true,
                _ => {}
            }
        }
    }

    fn blocks<'a>(
        &mut self,
        blocks: impl Iterator<Item = ReportBlock<'a>>,
        our_ssrc: u32,
        ntp: u64,
    ) {
        for block in blocks.filter(|block| block.ssrc() == our_ssrc) {
            self.lost = Some(block.cumulative_lost());
            let last = block.last_sender_report_timestamp();
            if last != 0 {
                let there_and_back = ((ntp >> 16) as u32)
                    .wrapping_sub(last)
                    .wrapping_sub(block.delay_since_last_sender_report_timestamp());
                // A peer whose clock is wrong may say anything; nobody is ten seconds away.
                if there_and_back < 10 << 16 {
                    let micros = (u64::from(there_and_back) * 1_000_000) >> 16;
                    self.round_trip = Some(Duration::from_micros(micros));
                }
            }
        }
    }
}

/// A goodbye, sent when a leg is closed.
pub(super) fn bye(ssrc: u32, buffer: &mut [u8; REPORT_MAX]) -> Option<usize> {
    let compound = Compound::builder()
        .add_packet(ReceiverReport::builder(ssrc))
        .add_packet(Bye::builder().add_source(ssrc));
    compound.write_into(buffer).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ends_learn_losses_and_the_way_between_them() {
        let sent = |ssrc, packets| Sent {
            ssrc,
            clock: 5,
            packets,
            octets: 160 * packets,
        };
        let heard = |ssrc| {
            Some(Block {
                ssrc,
                fraction_lost: 3,
                lost: 17,
                highest: 70_000,
                jitter: 9,
            })
        };
        let ms = |ms: u64| ntp(UNIX_EPOCH + Duration::from_millis(1_700_000_000_000 + ms));
        let (mut near, mut far) = (Told::default(), Told::default());
        let mut buffer = [0; REPORT_MAX];
        let length = near
            .write(sent(1, 50), None, ms(0), &mut buffer)
            .expect("a report");
        far.read(&buffer[..length], 2, ms(30));
        let length = far
            .write(sent(2, 0), heard(1), ms(1_030), &mut buffer)
            .expect("a report");
        near.read(&buffer[..length], 1, ms(1_060));
        assert_eq!(near.lost, Some(17));
        let round_trip = near.round_trip.expect("measured").as_secs_f64();
        assert!((round_trip - 0.060).abs() < 0.001, "{round_trip}");
        let length = bye(2, &mut buffer).expect("a goodbye");
        near.read(&buffer[..length], 1, ms(2_000));
        assert!(near.bye);
    }

    #[test]
    fn nonsense_is_passed_over() {
        let mut told = Told::default();
        for bytes in [&[][..], &[0x80], &[0x80, 200, 0, 1], &[0xff; 40]] {
            told.read(bytes, 1, 0);
        }
        assert_eq!(told, Told::default());
    }
}
