//! What arrives on a leg, counted.
//!
//! Read before editing: RFC 3550 § 6.4.1 and appendix A.1, A.3 and A.8.

use std::time::{Duration, Instant};

use super::codec::RATE_HZ;

/// The stream that is heard, and all there was before it.
#[derive(Debug, Default)]
pub(super) struct Reception {
    source: Option<Source>,
    /// Sums over sources that ended.
    lost_before: u64,
    pub(super) packets: u64,
    pub(super) octets: u64,
    /// Packets that came twice, or after later ones.
    pub(super) disordered: u64,
}

/// One source.
#[derive(Debug)]
struct Source {
    ssrc: u32,
    base: u32,
    /// Highest sequence number, with its wraps in the upper half.
    highest: u32,
    received: u32,
    /// When the first packet came, for transit times.
    since: Instant,
    transit: Option<u32>,
    /// In ticks of the RTP clock.
    jitter: f32,
    expected_before: u32,
    received_before: u32,
}

/// What a receiver report says of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) ssrc: u32,
    pub(super) fraction_lost: u8,
    pub(super) lost: u32,
    pub(super) highest: u32,
    pub(super) jitter: u32,
}

/// A sequence number this far off is another stream's. Source: RFC 3550 A.1, `MAX_DROPOUT`.
const MAX_DROPOUT: u16 = 3_000;

impl Reception {
    /// Counts a packet.
    pub(super) fn count(&mut self, packet: Arrived, now: Instant) {
        self.packets += 1;
        self.octets += packet.octets as u64;
        let is_known = self.source.as_ref().is_some_and(|source| {
            let ahead = packet.sequence.wrapping_sub(source.highest as u16) as i16;
            source.ssrc == packet.ssrc && ahead.unsigned_abs() < MAX_DROPOUT
        });
        if !is_known {
            self.lost_before = self.lost();
            self.source = Some(Source::new(packet, now));
        }
        let Some(source) = &mut self.source else {
            return;
        };
        source.received += 1;
        let ahead = packet.sequence.wrapping_sub(source.highest as u16) as i16;
        if ahead > 0 {
            source.highest = source.highest.wrapping_add(u32::from(ahead.unsigned_abs()));
        } else if is_known {
            self.disordered += 1;
        }
        source.jitter(packet.timestamp, now);
    }

    /// Packets that never came, as far as is known.
    pub(super) fn lost(&self) -> u64 {
        self.lost_before + self.source.as_ref().map_or(0, |it| it.lost().into())
    }

    /// How unevenly packets come (RFC 3550 § 6.4.1).
    pub(super) fn jitter(&self) -> Duration {
        let ticks = self.source.as_ref().map_or(0.0, |it| it.jitter);
        Duration::from_secs_f32(ticks / RATE_HZ as f32)
    }

    /// For a report; begins the next interval.
    pub(super) fn block(&mut self) -> Option<Block> {
        let source = self.source.as_mut()?;
        let expected = source.expected();
        let of_late = expected.wrapping_sub(source.expected_before);
        let received = source.received.wrapping_sub(source.received_before);
        source.expected_before = expected;
        source.received_before = source.received;
        let lost = of_late.saturating_sub(received);
        Some(Block {
            ssrc: source.ssrc,
            fraction_lost: (lost * 256).checked_div(of_late).unwrap_or(0).min(255) as u8,
            lost: source.lost().min(0x7f_ffff),
            highest: source.highest,
            jitter: source.jitter as u32,
        })
    }
}

/// A packet, as far as it is counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrived {
    pub(super) ssrc: u32,
    pub(super) sequence: u16,
    pub(super) timestamp: u32,
    pub(super) octets: usize,
}

impl Source {
    fn new(packet: Arrived, now: Instant) -> Self {
        Self {
            ssrc: packet.ssrc,
            base: packet.sequence.into(),
            highest: packet.sequence.into(),
            received: 0,
            since: now,
            transit: None,
            jitter: 0.0,
            expected_before: 0,
            received_before: 0,
        }
    }

    fn expected(&self) -> u32 {
        self.highest.wrapping_sub(self.base).wrapping_add(1)
    }

    fn lost(&self) -> u32 {
        self.expected().saturating_sub(self.received)
    }

    fn jitter(&mut self, timestamp: u32, now: Instant) {
        let elapsed = now.saturating_duration_since(self.since).as_micros() / 125;
        let transit = (elapsed as u32).wrapping_sub(timestamp);
        if let Some(before) = self.transit.replace(transit) {
            let off = (transit.wrapping_sub(before) as i32).unsigned_abs();
            // A jump of the clock is none of the network's.
            if off < RATE_HZ {
                self.jitter += (off as f32 - self.jitter) / 16.0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(ssrc: u32, sequence: u16) -> Arrived {
        Arrived {
            ssrc,
            sequence,
            timestamp: u32::from(sequence).wrapping_mul(160),
            octets: 160,
        }
    }

    #[test]
    fn losses_are_counted_over_wraps_and_sources() {
        let now = Instant::now();
        let mut reception = Reception::default();
        let mut sequences: Vec<u16> = (0..100).map(|n| 65_500u16.wrapping_add(n)).collect();
        sequences.retain(|sequence| sequence % 10 != 3);
        sequences.swap(10, 11);
        for (frame, sequence) in (0..).zip(&sequences) {
            let at = now + Duration::from_millis(20) * frame;
            reception.count(packet(1, *sequence), at);
        }
        assert_eq!(reception.lost(), 10);
        assert_eq!(reception.disordered, 1);
        let block = reception.block().expect("a source");
        assert_eq!((block.lost, block.fraction_lost), (10, 25));
        assert_eq!(block.highest, 65_598);
        reception.count(packet(2, 7), now);
        reception.count(packet(2, 9), now);
        assert_eq!(reception.lost(), 11);
        assert_eq!(reception.packets, sequences.len() as u64 + 2);
    }

    #[test]
    fn even_packets_have_no_jitter_and_uneven_ones_have() {
        let now = Instant::now();
        for (uneven, least, most) in [(0, 0.0, 0.000_01), (8, 0.006, 0.009)] {
            let mut reception = Reception::default();
            for n in 0..200u16 {
                let late = if n % 2 == 0 { 0 } else { uneven };
                let at = now + Duration::from_millis(20 * u64::from(n) + late);
                reception.count(packet(1, n), at);
            }
            let jitter = reception.jitter().as_secs_f64();
            assert!((least..=most).contains(&jitter), "{jitter}");
        }
    }
}
