//! Where a leg's peer really is: symmetric RTP.
//!
//! A session description says where a peer listens; behind a translator of addresses that is not whence it sends.
//! The first packet from whom we expect fixes the address; a stranger has to send several in a row, and cannot take
//! over from a stream that goes on. *asterisk's `strictrtp`*

use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// The address a leg sends to, and takes packets from.
#[derive(Debug, Default)]
pub(super) struct Latch {
    expected: Option<SocketAddr>,
    learned: Option<Learned>,
    candidate: Option<Candidate>,
    /// Where the peer was before it said that it moved.
    left: Option<SocketAddr>,
}

#[derive(Debug)]
struct Learned {
    from: SocketAddr,
    last: Instant,
}

/// Somebody else who sends packets in order.
#[derive(Debug)]
struct Candidate {
    from: SocketAddr,
    ssrc: u32,
    next: u16,
    run: u8,
}

/// Packets in order that make a stranger the peer. Source: Asterisk's `DEFAULT_LEARNING_MIN_SEQUENTIAL`, 4.
const STRANGER_RUN: u8 = 4;
/// Packets in order from where the peer left: half a second of 20 ms packets, by when a move has happened.
const LEFT_RUN: u8 = 25;
/// A stream that was silent for so long may be taken over.
const SILENT: Duration = Duration::from_secs(2);

impl Latch {
    /// The peer says where it listens. Said again it changes nothing: what was learned stays.
    pub(super) fn expect(&mut self, remote: Option<SocketAddr>) {
        if remote.is_none() || remote == self.expected {
            return;
        }
        self.left = self.destination();
        self.learned = None;
        self.candidate = None;
        self.expected = remote;
    }

    /// Where to send.
    pub(super) fn destination(&self) -> Option<SocketAddr> {
        self.learned.as_ref().map(|it| it.from).or(self.expected)
    }

    /// Whether a packet that looks like RTP is the peer's.
    pub(super) fn admit(
        &mut self,
        from: SocketAddr,
        ssrc: u32,
        sequence: u16,
        now: Instant,
    ) -> bool {
        if let Some(learned) = &mut self.learned
            && learned.from == from
        {
            learned.last = now;
            self.candidate = None;
            return true;
        }
        let is_exact = self.expected == Some(from);
        let is_near = self.expected.is_some_and(|it| it.ip() == from.ip())
            && self.left != Some(from)
            && self.learned.is_none();
        let may_take_over = self
            .learned
            .as_ref()
            .is_none_or(|it| now.saturating_duration_since(it.last) >= SILENT);
        let is_admitted = is_exact || is_near || (self.runs(from, ssrc, sequence) && may_take_over);
        if is_admitted {
            self.learned = Some(Learned { from, last: now });
            self.candidate = None;
        }
        is_admitted
    }

    /// Whether a stranger has sent enough packets in order.
    fn runs(&mut self, from: SocketAddr, ssrc: u32, sequence: u16) -> bool {
        let run = match &self.candidate {
            Some(it) if it.from == from && it.ssrc == ssrc && it.next == sequence => {
                it.run.saturating_add(1)
            }
            _ => 1,
        };
        self.candidate = Some(Candidate {
            from,
            ssrc,
            next: sequence.wrapping_add(1),
            run,
        });
        let wanted = if self.left == Some(from) {
            LEFT_RUN
        } else {
            STRANGER_RUN
        };
        run >= wanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> SocketAddr {
        text.parse().expect("an address")
    }

    /// Who of two is admitted, packet by packet: 20 ms apart.
    fn admitted(latch: &mut Latch, from: SocketAddr, packets: u16, since: Instant) -> usize {
        (0..packets)
            .filter(|&n| latch.admit(from, 7, n, since + Duration::from_millis(20) * n.into()))
            .count()
    }

    #[test]
    fn the_expected_peer_is_heard_at_once_also_from_another_port() {
        let now = Instant::now();
        let mut latch = Latch::default();
        latch.expect(Some(at("10.0.0.1:4000")));
        assert_eq!(latch.destination(), Some(at("10.0.0.1:4000")));
        assert_eq!(admitted(&mut latch, at("10.0.0.1:9000"), 5, now), 5);
        assert_eq!(latch.destination(), Some(at("10.0.0.1:9000")));
    }

    #[test]
    fn a_stranger_needs_a_run_and_never_takes_a_stream_that_goes_on() {
        let now = Instant::now();
        let (peer, stranger) = (at("10.0.0.1:4000"), at("10.9.9.9:5"));
        let mut latch = Latch::default();
        latch.expect(Some(at("192.168.0.2:4000")));
        assert_eq!(admitted(&mut latch, peer, 10, now), 7);
        for n in 0..200 {
            let at = now + Duration::from_millis(200 + 20 * u64::from(n));
            assert!(latch.admit(peer, 7, n, at));
            assert!(!latch.admit(stranger, 8, n, at));
        }
        let silent = now + Duration::from_secs(10);
        assert_eq!(admitted(&mut latch, stranger, 10, silent), 7);
    }

    #[test]
    fn who_says_that_it_moved_is_followed_and_its_old_packets_are_not() {
        let now = Instant::now();
        let (old, new) = (at("10.0.0.1:4000"), at("10.0.0.1:4002"));
        let mut latch = Latch::default();
        latch.expect(Some(old));
        assert_eq!(admitted(&mut latch, old, 3, now), 3);
        latch.expect(Some(new));
        assert_eq!(latch.destination(), Some(new));
        assert_eq!(admitted(&mut latch, old, 10, now), 0);
        assert_eq!(admitted(&mut latch, new, 3, now), 3);
        latch.expect(Some(new));
        assert_eq!(latch.destination(), Some(new));
    }
}
