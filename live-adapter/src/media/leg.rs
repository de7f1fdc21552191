//! One leg: its sockets, what it hears, what it says. Which other leg it is joined to, the hub knows.

use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime};

use socket2::SockRef;
use tokio::net::UdpSocket;
use tokio::task::AbortHandle;

use super::FRAME_SAMPLES;
use super::codec::Codec;
use super::description::Agreed;
use super::digits::{self, Digit, Press};
use super::ear::Ear;
use super::latch::Latch;
use super::payload::{Payload, Payloads};
use super::plane::LegId;
use super::player::{Ended, Player};
use super::ports::Held;
use super::reception::Reception;
use super::reports::{self, REPORT_MAX, Sent, Told};
use super::statistics::Statistics;
use super::stream::{Numbers, PACKET_MAX, PAYLOAD_MAX, Stream};

/// A leg's sockets. Its ports are free when all who read from them have let go.
pub(super) struct Sockets {
    pub(super) rtp: UdpSocket,
    pub(super) rtcp: UdpSocket,
    /// Last, so that the ports are given back when they are closed.
    pub(super) _held: Held,
}

/// A leg, at work.
pub(super) struct Leg {
    pub(super) sockets: Rc<Sockets>,
    pub(super) readers: [AbortHandle; 2],
    pub(super) agreed: Option<Agreed>,
    pub(super) payloads: Payloads,
    pub(super) latch: Latch,
    pub(super) reception: Reception,
    pub(super) stream: Stream,
    pub(super) told: Told,
    /// In a box: most legs are listened to for seconds, or never.
    pub(super) ear: Option<Box<Ear>>,
    /// Late packets of ears before this one.
    pub(super) late_before: u64,
    pub(super) player: Option<Player>,
    pub(super) sending: digits::Sending,
    pub(super) hearing: digits::Hearing,
    /// The stream's time when the key at hand went down.
    pub(super) pressed: Option<u32>,
    pub(super) joined: Option<LegId>,
    /// When somebody was relayed to this leg last.
    pub(super) relayed: Option<Instant>,
    pub(super) report_at: Instant,
    /// When the peer was heard last; since the leg was opened, if never.
    pub(super) heard_at: Instant,
    pub(super) is_heard: bool,
    /// That it is not was told.
    pub(super) is_silent: bool,
    pub(super) strays: u64,
    pub(super) malformed: u64,
}

/// How long a frame is.
pub(super) const FRAME: Duration = Duration::from_millis(20);
/// A joined leg to which nothing was relayed for so long hears silence instead, so that translators and peers
/// do not give up on it.
const RELAY_IDLE: Duration = Duration::from_millis(60);
/// Frames of silence on a joined leg come only this often.
const KEEP_ALIVE: Duration = Duration::from_secs(1);

impl Leg {
    pub(super) fn new(
        sockets: Rc<Sockets>,
        readers: [AbortHandle; 2],
        random: u64,
        now: Instant,
    ) -> Self {
        // Reports of many legs do not all come at once (RFC 3550 § 6.3.1).
        let spread = Duration::from_millis(random % 2_000);
        Self {
            sockets,
            readers,
            agreed: None,
            payloads: Payloads::unagreed(),
            latch: Latch::default(),
            reception: Reception::default(),
            stream: Stream::new(random, now),
            told: Told::default(),
            ear: None,
            late_before: 0,
            player: None,
            sending: digits::Sending::default(),
            hearing: digits::Hearing::default(),
            pressed: None,
            joined: None,
            relayed: None,
            report_at: now + reports::EVERY / 2 + spread,
            heard_at: now,
            is_heard: false,
            is_silent: false,
            strays: 0,
            malformed: 0,
        }
    }

    /// What was agreed holds from now on.
    pub(super) fn agree(&mut self, agreed: Agreed) {
        self.latch.expect(agreed.remote);
        self.payloads = agreed.payloads;
        self.agreed = Some(agreed);
    }

    /// May the peer speak? Before anything is agreed it may (RFC 3264 § 5.1).
    pub(super) fn hears(&self) -> bool {
        self.agreed.is_none_or(|it| it.hears)
    }

    /// Where to send, if anything may be sent.
    fn destination(&self) -> Option<SocketAddr> {
        self.agreed
            .filter(|it| it.sends)
            .and_then(|_| self.latch.destination())
    }

    /// Digits go as events, or for a peer that does not know them as tones, in place of what is played.
    pub(super) fn press(&mut self, digits: &[Digit]) {
        if self.payloads.events.is_some() {
            self.sending.queue(digits);
        } else {
            let tones = super::Prompt::of(digits::in_band(digits));
            self.player = Some(Player::untold(tones));
        }
    }

    /// One frame of our own: a digit, or what is played, or silence; nothing while somebody is relayed. Returns the end of
    /// what is played, if this was it.
    pub(super) fn frame(&mut self, now: Instant) -> Option<Ended> {
        if let Some(press) = self.sending.next() {
            match press {
                Some(press) => self.send_press(press, now),
                None => self.pressed = None,
            }
            return None;
        }
        let is_relayed = self
            .relayed
            .is_some_and(|at| now.saturating_duration_since(at) < RELAY_IDLE);
        if self.joined.is_some() && is_relayed {
            return None;
        }
        if self.player.is_none() && self.joined.is_some() && !self.is_idle(now) {
            return None;
        }
        let mut sound = [0; FRAME_SAMPLES];
        let ended = self.player.as_mut().and_then(|it| it.mix(&mut sound));
        if self.destination().is_some() {
            let codec = self.payloads.codec;
            let payload = sound.map(|sample| codec.encode(sample));
            let numbers = self.stream.own(now);
            self.send(numbers, codec.payload_type(), &payload);
        }
        ended
    }

    /// Has nothing been sent for long?
    fn is_idle(&self, now: Instant) -> bool {
        self.stream
            .last()
            .is_none_or(|at| now.saturating_duration_since(at) >= KEEP_ALIVE)
    }

    fn send_press(&mut self, press: Press, now: Instant) {
        let Some(payload_type) = self.payloads.events else {
            return;
        };
        let since = self.pressed.filter(|_| !press.is_first);
        let numbers = self.stream.event(now, since);
        self.pressed = Some(numbers.timestamp);
        self.send(numbers, payload_type, &press.event.to_bytes());
    }

    /// Passes on what the leg joined to this one said; returns the end of what is played, if that was it.
    pub(super) fn relay(
        &mut self,
        theirs: Numbers,
        payload: Payload,
        bytes: &[u8],
        now: Instant,
    ) -> Option<Ended> {
        let is_pressing = self.pressed.is_some();
        if is_pressing || bytes.len() > PAYLOAD_MAX || self.destination().is_none() {
            return None;
        }
        let mut copy = [0; PAYLOAD_MAX];
        let copy = &mut copy[..bytes.len()];
        copy.copy_from_slice(bytes);
        let mut ended = None;
        let sent = match payload {
            Payload::Audio(codec) => {
                let ours = self.payloads.codec;
                codec.transcode(ours, copy);
                if let Some(player) = &mut self.player {
                    ended = mix(player, ours, copy);
                }
                Payload::Audio(ours)
            }
            other => other,
        };
        let payload_type = self.payloads.number(sent)?;
        let samples = match payload {
            Payload::Audio(_) => bytes.len() as u32,
            Payload::Events | Payload::ComfortNoise => 0,
        };
        let numbers = self.stream.relay(theirs, samples, now)?;
        self.relayed = Some(now);
        self.send(numbers, payload_type, copy);
        if ended.is_some() {
            self.player = None;
        }
        ended
    }

    fn send(&mut self, numbers: Numbers, payload_type: u8, payload: &[u8]) {
        let Some(destination) = self.destination() else {
            return;
        };
        let mut buffer = [0; PACKET_MAX];
        let packet = self
            .stream
            .packet(numbers, payload_type, payload, &mut buffer);
        if let Some(packet) = packet {
            // A full buffer or an unreachable peer loses a packet, as any network does.
            let _ = SockRef::from(&self.sockets.rtp).send_to(packet, &destination.into());
        }
    }

    /// Sends a report if one is due.
    pub(super) fn report(&mut self, now: Instant) {
        if self.report_at > now {
            return;
        }
        self.report_at = now + reports::EVERY;
        if self.stream.packets == 0 && self.reception.packets == 0 {
            return;
        }
        let sent = Sent {
            ssrc: self.stream.ssrc,
            clock: self.stream.clock(now),
            packets: self.stream.packets,
            octets: self.stream.octets,
        };
        let heard = self.reception.block();
        let mut buffer = [0; REPORT_MAX];
        let length = self
            .told
            .write(sent, heard, reports::ntp(SystemTime::now()), &mut buffer);
        self.send_report(length.map(|length| &buffer[..length]));
    }

    /// Says goodbye.
    pub(super) fn farewell(&self) {
        let mut buffer = [0; REPORT_MAX];
        if self.stream.packets > 0 {
            let length = reports::bye(self.stream.ssrc, &mut buffer);
            self.send_report(length.map(|length| &buffer[..length]));
        }
    }

    fn send_report(&self, report: Option<&[u8]>) {
        if let (Some(report), Some(to)) = (report, self.agreed.and_then(|it| it.rtcp)) {
            let _ = SockRef::from(&self.sockets.rtcp).send_to(report, &to.into());
        }
    }

    pub(super) fn statistics(&self) -> Statistics {
        Statistics {
            received: self.reception.packets,
            received_octets: self.reception.octets,
            sent: self.stream.packets,
            sent_octets: self.stream.octets,
            lost: self.reception.lost(),
            disordered: self.reception.disordered,
            late: self.late_before + self.ear.as_ref().map_or(0, |ear| ear.late),
            jitter: self.reception.jitter(),
            strays: self.strays,
            malformed: self.malformed,
            lost_there: self.told.lost,
            round_trip: self.told.round_trip,
        }
    }
}

/// Adds what is played to what is passed on.
fn mix(player: &mut Player, codec: Codec, bytes: &mut [u8]) -> Option<Ended> {
    let mut sound = [0; PAYLOAD_MAX];
    let sound = &mut sound[..bytes.len()];
    for (sample, &byte) in sound.iter_mut().zip(&*bytes) {
        *sample = codec.decode(byte);
    }
    let ended = player.mix(sound);
    for (byte, &sample) in bytes.iter_mut().zip(&*sound) {
        *byte = codec.encode(sample);
    }
    ended
}
