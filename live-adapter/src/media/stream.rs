//! The stream a leg's peer hears: one source, one sequence, one clock, whoever speaks in it.
//!
//! ```text
//! agent    ssrc 7   sequence 900 901  ·  903   timestamp 5000 5160   ·  5480
//! stream   ssrc 3   sequence  17  18  ·   20   timestamp  960 1120   ·  1440     a loss stays a loss
//! prompt            sequence                21, 22 …                       1600, 1760 …
//! ```

use std::time::Instant;

use rtp_types::RtpPacketBuilder;

use super::FRAME_SAMPLES;

/// Largest payload sent: 125 ms of G.711, and inside any path's MTU.
pub(super) const PAYLOAD_MAX: usize = 1_000;
/// Largest packet sent: a header without extensions before it.
pub(super) const PACKET_MAX: usize = 12 + PAYLOAD_MAX;

/// A leg's outgoing stream.
#[derive(Debug)]
pub(super) struct Stream {
    pub(super) ssrc: u32,
    /// Since when its clock runs, and from which tick.
    since: Instant,
    first: u32,
    sequence: u16,
    /// Where the last packet's sound ended, by the stream's clock, and by ours.
    end: u32,
    last: Option<Instant>,
    relayed: Option<Mapping>,
    pub(super) packets: u64,
    pub(super) octets: u64,
}

/// From the numbers of the stream relayed to ours.
#[derive(Clone, Copy, Debug)]
struct Mapping {
    ssrc: u32,
    /// The first packet relayed with it: earlier ones would fall on numbers that are used.
    base: u16,
    sequence: u16,
    timestamp: u32,
    last: u16,
}

/// The numbers of a packet from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbers {
    pub(super) ssrc: u32,
    pub(super) sequence: u16,
    pub(super) timestamp: u32,
    pub(super) marker: bool,
}

/// Ticks between what was sent last and now, below which the sound goes on without a break: 60 ms.
const GOES_ON: u32 = 480;
/// A relayed stream whose clock is this far from ours has jumped: one second.
const JUMPED: i32 = 8_000;
/// So many sequence numbers.
const SKIPPED: i16 = 1_000;

impl Stream {
    /// `random`: what nobody can guess, for source, sequence and clock (RFC 3550 § 5.1).
    pub(super) fn new(random: u64, now: Instant) -> Self {
        Self {
            ssrc: random as u32,
            since: now,
            first: (random >> 32) as u32,
            sequence: (random >> 16) as u16,
            end: (random >> 32) as u32,
            last: None,
            relayed: None,
            packets: 0,
            octets: 0,
        }
    }

    /// When something was sent last.
    pub(super) fn last(&self) -> Option<Instant> {
        self.last
    }

    /// The clock, now.
    pub(super) fn clock(&self, now: Instant) -> u32 {
        let elapsed = now.saturating_duration_since(self.since).as_micros() / 125;
        self.first.wrapping_add(elapsed as u32)
    }

    /// Numbers for a frame of our own.
    pub(super) fn own(&mut self, now: Instant) -> Numbers {
        self.relayed = None;
        self.next(now, FRAME_SAMPLES as u32)
    }

    /// Numbers for a digit of our own: the time its key went down stays, packet after packet.
    pub(super) fn event(&mut self, now: Instant, since: Option<u32>) -> Numbers {
        self.relayed = None;
        let numbers = self.next(now, FRAME_SAMPLES as u32);
        Numbers {
            timestamp: since.unwrap_or(numbers.timestamp),
            marker: since.is_none(),
            ..numbers
        }
    }

    /// Numbers for a packet of another stream, `samples` long; nothing if it is too old to have any.
    pub(super) fn relay(&mut self, theirs: Numbers, samples: u32, now: Instant) -> Option<Numbers> {
        if let Some(mapping) = &mut self.relayed {
            let ahead = theirs.sequence.wrapping_sub(mapping.last) as i16;
            let numbers = Numbers {
                ssrc: self.ssrc,
                sequence: theirs.sequence.wrapping_add(mapping.sequence),
                timestamp: theirs.timestamp.wrapping_add(mapping.timestamp),
                marker: theirs.marker,
            };
            let elapsed = now.saturating_duration_since(self.since).as_micros() / 125;
            let clock = self.first.wrapping_add(elapsed as u32);
            let off = numbers.timestamp.wrapping_sub(clock) as i32;
            let is_same = mapping.ssrc == theirs.ssrc
                && ahead.unsigned_abs() < SKIPPED.unsigned_abs()
                && off.unsigned_abs() < JUMPED.unsigned_abs();
            if is_same {
                if (theirs.sequence.wrapping_sub(mapping.base) as i16) < 0 {
                    return None;
                }
                if ahead > 0 {
                    mapping.last = theirs.sequence;
                    self.sequence = numbers.sequence.wrapping_add(1);
                    self.end = numbers.timestamp.wrapping_add(samples);
                }
                self.last = Some(now);
                return Some(numbers);
            }
        }
        let numbers = self.next(now, samples);
        self.relayed = Some(Mapping {
            ssrc: theirs.ssrc,
            base: theirs.sequence,
            sequence: numbers.sequence.wrapping_sub(theirs.sequence),
            timestamp: numbers.timestamp.wrapping_sub(theirs.timestamp),
            last: theirs.sequence,
        });
        Some(Numbers {
            marker: true,
            ..numbers
        })
    }

    /// The next numbers: right after what was sent last, or after a break by the clock.
    fn next(&mut self, now: Instant, samples: u32) -> Numbers {
        let clock = self.clock(now);
        let behind = clock.wrapping_sub(self.end) as i32;
        let goes_on = self.last.is_some() && behind < GOES_ON as i32;
        let timestamp = if goes_on { self.end } else { clock };
        let numbers = Numbers {
            ssrc: self.ssrc,
            sequence: self.sequence,
            timestamp,
            marker: !goes_on,
        };
        self.sequence = self.sequence.wrapping_add(1);
        self.end = timestamp.wrapping_add(samples);
        self.last = Some(now);
        numbers
    }

    /// The packet, and counted as sent.
    pub(super) fn packet<'a>(
        &mut self,
        numbers: Numbers,
        payload_type: u8,
        payload: &[u8],
        buffer: &'a mut [u8; PACKET_MAX],
    ) -> Option<&'a [u8]> {
        let builder = RtpPacketBuilder::<&[u8], &[u8]>::new()
            .payload_type(payload_type)
            .marker_bit(numbers.marker)
            .sequence_number(numbers.sequence)
            .timestamp(numbers.timestamp)
            .ssrc(numbers.ssrc)
            .payload(payload);
        let length = builder.write_into(buffer).ok()?;
        self.packets += 1;
        self.octets += payload.len() as u64;
        Some(&buffer[..length])
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// The n-th packet of a source.
    fn theirs(ssrc: u32, n: u32) -> Numbers {
        Numbers {
            ssrc,
            sequence: n as u16,
            timestamp: 160 * n + ssrc,
            marker: false,
        }
    }

    #[test]
    fn a_relayed_stream_keeps_its_losses_and_its_order() {
        let now = Instant::now();
        let mut stream = Stream::new(0xfff0_0000_fffe_0003, now);
        let at = |frame: u32| now + Duration::from_millis(20) * frame;
        let first = stream.own(at(0));
        assert!(first.marker);
        let mut sent = vec![first];
        for (frame, n) in [
            (1, 65_535),
            (2, 65_536),
            (5, 65_539),
            (5, 65_538),
            (6, 65_540),
        ] {
            sent.extend(stream.relay(theirs(9, n), 160, at(frame)));
        }
        sent.push(stream.own(at(7)));
        let steps: Vec<u16> = sent
            .iter()
            .map(|it| it.sequence.wrapping_sub(first.sequence))
            .collect();
        assert_eq!(steps, [0, 1, 2, 5, 4, 6, 7]);
        let times: Vec<u32> = sent
            .iter()
            .map(|it| it.timestamp.wrapping_sub(first.timestamp) / 160)
            .collect();
        assert_eq!(times, [0, 1, 2, 5, 4, 6, 7]);
        assert_eq!(sent.iter().filter(|it| it.marker).count(), 2);
        assert!(sent.iter().all(|it| it.ssrc == stream.ssrc));
    }

    #[test]
    fn another_source_or_a_jump_goes_on_behind_what_was_sent() {
        let now = Instant::now();
        let mut stream = Stream::new(5, now);
        let at = |frame: u32| now + Duration::from_millis(20) * frame;
        let jumped = Numbers {
            timestamp: 4_000_000,
            ..theirs(8, 41)
        };
        let packets = [
            theirs(9, 100),
            theirs(8, 40),
            jumped,
            theirs(8, 9_000),
            theirs(8, 8_999),
        ];
        let sent: Vec<_> = (0..)
            .zip(packets)
            .map(|(frame, it)| stream.relay(it, 160, at(frame)))
            .collect();
        let first = sent[0].expect("sent");
        for (step, numbers) in (0u32..).zip(&sent[..4]) {
            let numbers = numbers.expect("sent");
            assert_eq!(
                u32::from(numbers.sequence.wrapping_sub(first.sequence)),
                step
            );
            assert_eq!(numbers.timestamp.wrapping_sub(first.timestamp), 160 * step);
            assert!(numbers.marker);
        }
        assert_eq!(sent[4], None, "older than the first of its stream");
    }

    #[test]
    fn after_a_break_the_clock_has_gone_on() {
        let now = Instant::now();
        let mut stream = Stream::new(5, now);
        let first = stream.own(now);
        let later = stream.own(now + Duration::from_secs(3));
        assert_eq!(later.timestamp.wrapping_sub(first.timestamp), 24_000);
        assert!(later.marker);
    }
}
