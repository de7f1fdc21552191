//! Descriptions and packets from anybody.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use outpace_engine::cpa::audio::Gate;
use outpace_engine::{CallId, Input};
use rtp_types::RtpPacket;
use tokio::sync::mpsc::unbounded_channel;

use super::description::Description;
use super::digits::{Event, Hearing};
use super::ear::{Ear, Spoken};
use super::latch::Latch;
use super::payload::{Payload, Payloads};
use super::reception::{Arrived, Reception};
use super::reports::{REPORT_MAX, Sent, Told, ntp};
use super::stream::{Numbers, PACKET_MAX, PAYLOAD_MAX, Stream};
use crate::telephony::Happening;

/// Reads a description, as an offer and as an answer.
pub fn description(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let here = SocketAddr::from((Ipv4Addr::LOCALHOST, 20_000));
    let mut called = Description::new(here, 1);
    if let Ok((answer, _)) = called.answer(&text) {
        // An offer of ours takes what we answer.
        let mut caller = Description::new(here, 2);
        let offer = caller.offer();
        assert!(offer.contains("m=audio 20000 "), "{offer}");
        assert!(
            answer.starts_with("v=0\r\n") && answer.contains("m=audio "),
            "{answer}"
        );
        assert!(called.agreed().is_some());
        // And again, as a re-INVITE.
        let again = called.answer(&text);
        assert!(
            again.is_ok(),
            "an offer that was taken is taken again: {again:?}"
        );
    }
    let mut caller = Description::new(here, 3);
    let _ = caller.offer();
    if caller.accept(&text).is_ok() {
        assert!(caller.agreed().is_some());
    }
}

/// Reads packets as a leg does that is relayed to another. Each is behind four bytes: how long after the one before (in
/// units of 4 ms), from which of four peers, and its length.
pub fn packets(mut bytes: &[u8]) {
    let mut leg = Ears::new();
    while let Some((&[after, from, high, low], rest)) = bytes.split_first_chunk() {
        let length = usize::from(u16::from_be_bytes([high, low])).min(rest.len());
        let (packet, rest) = rest.split_at(length);
        bytes = rest;
        leg.now += Duration::from_millis(4) * u32::from(after);
        leg.take(packet, 4_000 + u16::from(from % 4));
    }
    leg.end();
}

/// The parts of a leg that hear.
struct Ears {
    born: Instant,
    now: Instant,
    latch: Latch,
    payloads: Payloads,
    reception: Reception,
    told: Told,
    hearing: Hearing,
    ear: Ear,
    stream: Stream,
    facts: tokio::sync::mpsc::UnboundedReceiver<crate::telephony::Arrival>,
    tell: crate::telephony::Arrivals,
    relayed: u64,
}

impl Ears {
    fn new() -> Self {
        let now = Instant::now();
        let gate = Gate::Energy {
            threshold: Gate::ASTERISK_THRESHOLD,
        };
        let (tell, facts) = unbounded_channel();
        let mut latch = Latch::default();
        latch.expect(Some(SocketAddr::from((Ipv4Addr::LOCALHOST, 4_000))));
        Self {
            born: now,
            now,
            latch,
            payloads: Payloads::unagreed(),
            reception: Reception::default(),
            told: Told::default(),
            hearing: Hearing::default(),
            ear: Ear::new(
                CallId { number: 0, slot: 0 },
                gate,
                Arc::default(),
                None,
                now,
            ),
            stream: Stream::new(0x0123_4567_89ab_cdef, now),
            facts,
            tell,
            relayed: 0,
        }
    }

    fn take(&mut self, bytes: &[u8], port: u16) {
        let now = self.now;
        self.told
            .read(bytes, self.stream.ssrc, ntp(SystemTime::UNIX_EPOCH));
        self.ear.tick(now, &self.tell);
        let _ = self.hearing.overdue(now);
        let Ok(packet) = RtpPacket::parse(bytes) else {
            return;
        };
        let Some(payload) = self.payloads.of(packet.payload_type()) else {
            return;
        };
        let numbers = Numbers {
            ssrc: packet.ssrc(),
            sequence: packet.sequence_number(),
            timestamp: packet.timestamp(),
            marker: packet.marker_bit(),
        };
        let from = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        if !self.latch.admit(from, numbers.ssrc, numbers.sequence, now) {
            return;
        }
        let bytes = packet.payload();
        self.relay(numbers, payload, bytes);
        self.reception.count(
            Arrived {
                ssrc: numbers.ssrc,
                sequence: numbers.sequence,
                timestamp: numbers.timestamp,
                octets: bytes.len(),
            },
            now,
        );
        match payload {
            Payload::Audio(codec) => {
                let spoken = Spoken::of(numbers, codec, bytes);
                self.ear.hear(&spoken, now, &self.tell);
                // As if whoever they are joined to said the same.
                self.ear.overhear(codec, bytes, now, &self.tell);
            }
            Payload::Events => {
                if let Some(event) = Event::parse(bytes) {
                    let _ = self.hearing.hear(numbers.timestamp, event, now);
                }
                self.ear.hear_quiet(now);
            }
            Payload::ComfortNoise => self.ear.hear_quiet(now),
        }
    }

    fn relay(&mut self, numbers: Numbers, payload: Payload, bytes: &[u8]) {
        if bytes.len() > PAYLOAD_MAX {
            return;
        }
        let samples = match payload {
            Payload::Audio(_) => bytes.len() as u32,
            Payload::Events | Payload::ComfortNoise => 0,
        };
        let Some(ours) = self.stream.relay(numbers, samples, self.now) else {
            return;
        };
        assert_eq!(ours.ssrc, self.stream.ssrc, "one source for the peer");
        let mut buffer = [0; PACKET_MAX];
        let packet = self.stream.packet(ours, 0, bytes, &mut buffer);
        assert!(packet.is_some_and(|it| it.len() == 12 + bytes.len()));
        self.relayed += 1;
    }

    /// Everything was counted, nothing is dated before the ear or after now, and a report can be written.
    fn end(mut self) {
        self.ear.tick(self.now, &self.tell);
        assert_eq!(self.stream.packets, self.relayed);
        assert!(self.reception.disordered <= self.reception.packets);
        let _ = (self.reception.lost(), self.reception.jitter());
        let sent = Sent {
            ssrc: self.stream.ssrc,
            clock: self.stream.clock(self.now),
            packets: self.stream.packets,
            octets: self.stream.octets,
        };
        let mut buffer = [0; REPORT_MAX];
        let report = self
            .told
            .write(sent, self.reception.block(), 1 << 32, &mut buffer);
        assert!(report.is_some_and(|it| it > 0));
        let age = self.now.duration_since(self.born);
        while let Ok(arrival) = self.facts.try_recv() {
            let Happening::Fact(fact) = arrival.happening else {
                panic!("media opens no dialog");
            };
            let (Input::VoiceOn { ago, .. }
            | Input::VoiceOff { ago, .. }
            | Input::AgentVoiceOn { ago, .. }
            | Input::AgentVoiceOff { ago, .. }) = fact
            else {
                continue;
            };
            assert!(
                arrival.at <= self.now && ago <= age,
                "{fact:?}, {age:?} old"
            );
        }
    }
}
