//! The media thread: every leg, and whom it is joined to.
//!
//! One task a socket waits for packets; whoever is woken finds the hub free, since all of it is one thread and
//! nothing here waits. A packet for a joined leg goes out before anything else is done with it.

use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use outpace_engine::Input;
use outpace_engine::cpa::audio::familiar::Library;
use rtp_types::RtpPacket;
use socket2::SockRef;
use tokio::net::UdpSocket;
use tokio::runtime::Runtime;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};
use tokio::task::{LocalSet, spawn_local};
use tokio::time::MissedTickBehavior;

use super::digits::Event;
use super::ear::{Ear, Spoken};
use super::leg::{Leg, Sockets};
use super::legs::{Legs, TURN};
use super::payload::Payload;
use super::plane::{Command, LegId, Notice, What};
use super::player::{Ended, Player};
use super::ports::Pair;
use super::prompt::Prompt;
use super::reception::Arrived;
use super::reports;
use super::stream::Numbers;
use super::tone::{self, Tone};
use crate::telephony::{Arrival, Arrivals, Happening};

/// Packets read from one socket before others are read.
const AT_ONCE: usize = 16;
/// Longest packet read: more than any path carries unbroken.
const READ_MAX: usize = 2_048;
/// Voice goes first: DSCP EF, 46, in the upper six bits (RFC 3246; RFC 4594 § 4.1).
const EXPEDITED: u32 = 46 << 2;
/// A peer that may speak and does not is told after this.
const SILENT: Duration = Duration::from_secs(5);

/// Two people who talk are not listened to for ever. After an answer the engine takes seconds for its verdict, and watches
/// for a late machine for a minute at most (`campaign.detection.watch`); what would be told later, it ignores.
const HEARS_ON: Duration = Duration::from_secs(120);

/// To whom the thread tells what happens.
#[derive(Debug)]
pub(super) struct Teller {
    pub(super) facts: Arrivals,
    pub(super) notices: UnboundedSender<Notice>,
}

impl Teller {
    fn fact(&self, input: Input, at: Instant) {
        // Whoever no longer listens has no more use for it; the same below.
        let _ = self.facts.send(Arrival {
            at,
            happening: Happening::Fact(input),
        });
    }

    fn notice(&self, leg: LegId, at: Instant, what: What) {
        let _ = self.notices.send(Notice { leg, at, what });
    }

    fn ended(&self, leg: LegId, at: Instant, ended: Ended) {
        if let Some(fact) = ended.then {
            self.fact(fact, at);
        }
        if ended.is_told {
            self.notice(leg, at, What::PlayEnded);
        }
    }
}

/// Works until nobody has commands any more.
pub(super) fn run(
    runtime: &Runtime,
    commands: UnboundedReceiver<Command>,
    teller: Teller,
    recordings: Arc<Library>,
) {
    let hub = Rc::new(RefCell::new(Hub {
        legs: Legs::new(Instant::now()),
        tones: [Tone::Zip, Tone::Hold, Tone::Ringback]
            .map(|it| (it, Prompt::of(tone::samples(it)))),
        recordings,
        teller,
        buffer: Box::new([0; READ_MAX]),
    }));
    LocalSet::new().block_on(runtime, serve(hub, commands));
}

async fn serve(hub: Rc<RefCell<Hub>>, mut commands: UnboundedReceiver<Command>) {
    let mut ticks = tokio::time::interval(TURN);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            biased;
            command = commands.recv() => match command {
                Some(command) => Hub::obey(&hub, command, Instant::now()),
                None => break,
            },
            _ = ticks.tick() => hub.borrow_mut().tick(Instant::now()),
        }
    }
    let legs = hub.borrow().legs.ids();
    for leg in legs {
        hub.borrow_mut().close(leg, Instant::now());
    }
}

/// Every leg.
struct Hub {
    legs: Legs,
    tones: [(Tone, Prompt); 3],
    recordings: Arc<Library>,
    teller: Teller,
    buffer: Box<[u8; READ_MAX]>,
}

impl Hub {
    /// Does as told. Commands for legs that are gone crossed their end, and change nothing.
    fn obey(this: &Rc<RefCell<Self>>, command: Command, now: Instant) {
        if let Command::Open { leg, pair, random } = command {
            if let Err(error) = Self::open(this, leg, pair, random, now) {
                let failed = What::Failed(error.to_string());
                this.borrow().teller.notice(leg, now, failed);
            }
            return;
        }
        this.borrow_mut().obey_open(command, now);
    }

    fn obey_open(&mut self, command: Command, now: Instant) {
        match command {
            Command::Open { .. } => {}
            Command::Agree { leg, agreed } => self.with(leg, |leg| {
                leg.agree(agreed);
                leg.heard_at = now;
            }),
            Command::Listen {
                leg,
                call,
                gate,
                greeting,
            } => {
                self.deafen(leg, now);
                let recordings = Arc::clone(&self.recordings);
                self.with(leg, |leg| {
                    leg.ear = Some(Box::new(Ear::new(call, gate, recordings, greeting, now)));
                });
            }
            Command::Deafen { leg } => self.deafen(leg, now),
            Command::Play { leg, prompt, then } => {
                self.with(leg, |leg| leg.player = Some(Player::once(prompt, then)));
            }
            Command::Sound { leg, tone } => {
                let sound = self.tones.iter().find(|(it, _)| *it == tone);
                let player = sound.map(|(tone, prompt)| match tone.ends() {
                    true => Player::once(prompt.clone(), None),
                    false => Player::forever(prompt.clone()),
                });
                self.with(leg, |leg| leg.player = player);
            }
            Command::Quiet { leg } => self.with(leg, |leg| leg.player = None),
            Command::Bridge { legs, then } => {
                if self.bridge(legs)
                    && let Some(fact) = then
                {
                    self.teller.fact(fact, now);
                }
            }
            Command::Unbridge { leg } => self.unbridge(leg),
            Command::Press { leg, digits } => self.with(leg, |leg| leg.press(&digits)),
            Command::Measure { leg, answer } => self.with(leg, |leg| {
                let _ = answer.send(leg.statistics());
            }),
            Command::Close { leg } => self.close(leg, now),
        }
    }

    fn open(
        this: &Rc<RefCell<Self>>,
        leg: LegId,
        pair: Pair,
        random: u64,
        now: Instant,
    ) -> std::io::Result<()> {
        let sockets = Rc::new(Sockets {
            rtp: UdpSocket::from_std(pair.rtp)?,
            rtcp: UdpSocket::from_std(pair.rtcp)?,
            _held: pair.held,
        });
        // A system that knows no such mark sends all the same.
        let _ = match sockets.rtp.local_addr()? {
            SocketAddr::V4(_) => SockRef::from(&sockets.rtp).set_tos_v4(EXPEDITED),
            SocketAddr::V6(_) => SockRef::from(&sockets.rtp).set_tclass_v6(EXPEDITED),
        };
        let readers = [
            spawn_local(read_rtp(this.clone(), leg, sockets.clone())).abort_handle(),
            spawn_local(read_rtcp(this.clone(), leg, sockets.clone())).abort_handle(),
        ];
        let opened = Leg::new(sockets, readers, random, now);
        this.borrow_mut().legs.insert(leg, opened);
        Ok(())
    }

    fn with(&mut self, leg: LegId, act: impl FnOnce(&mut Leg)) {
        if let Some(leg) = self.legs.get_mut(leg) {
            act(leg);
        }
    }

    fn deafen(&mut self, leg: LegId, now: Instant) {
        if let Some(of) = self.legs.get_mut(leg) {
            of.deafen(leg, &self.teller, now);
        }
    }

    /// Joins two legs, if both are open and not one.
    fn bridge(&mut self, [one, other]: [LegId; 2]) -> bool {
        if one == other || self.legs.get(one).is_none() || self.legs.get(other).is_none() {
            return false;
        }
        for (leg, to) in [(one, other), (other, one)] {
            if self.legs.get(leg).is_some_and(|it| it.joined != Some(to)) {
                self.unbridge(leg);
            }
            self.with(leg, |leg| {
                leg.joined = Some(to);
                if leg.player.as_ref().is_some_and(Player::repeats) {
                    leg.player = None;
                }
            });
        }
        true
    }

    fn unbridge(&mut self, leg: LegId) {
        let other = self.legs.get_mut(leg).and_then(|leg| leg.joined.take());
        if let Some(other) = other {
            self.with(other, |other| {
                if other.joined == Some(leg) {
                    other.joined = None;
                }
            });
        }
    }

    fn close(&mut self, leg: LegId, now: Instant) {
        self.unbridge(leg);
        self.deafen(leg, now);
        let Some(closed) = self.legs.remove(leg) else {
            return;
        };
        closed.farewell();
        for reader in &closed.readers {
            reader.abort();
        }
        let how = What::Closed(closed.statistics());
        self.teller.notice(leg, now, how);
    }

    /// Looks after the legs whose turn has come.
    fn tick(&mut self, now: Instant) {
        let Self { legs, teller, .. } = self;
        while let Some(legs) = legs.turn(now) {
            for (&id, leg) in legs {
                leg.look_after(id, teller, now);
            }
        }
    }

    /// Reads what has come to a leg.
    fn read(&mut self, leg: LegId) {
        let now = Instant::now();
        for _ in 0..AT_ONCE {
            let Some(of) = self.legs.get(leg) else {
                return;
            };
            let Ok((length, from)) = of.sockets.rtp.try_recv_from(&mut self.buffer[..]) else {
                return;
            };
            self.hear(leg, length, from, now);
        }
    }

    /// Hears a packet: passes it on, tells the ear, counts it.
    fn hear(&mut self, id: LegId, length: usize, from: SocketAddr, now: Instant) {
        let Self {
            legs,
            teller,
            buffer,
            ..
        } = self;
        let Some(leg) = legs.get_mut(id) else {
            return;
        };
        let Ok(packet) = RtpPacket::parse(&buffer[..length]) else {
            leg.malformed += 1;
            return;
        };
        let Some(payload) = leg.payloads.of(packet.payload_type()) else {
            leg.malformed += 1;
            return;
        };
        let numbers = Numbers {
            ssrc: packet.ssrc(),
            sequence: packet.sequence_number(),
            timestamp: packet.timestamp(),
            marker: packet.marker_bit(),
        };
        if !leg.latch.admit(from, numbers.ssrc, numbers.sequence, now) {
            leg.strays += 1;
            return;
        }
        let bytes = packet.payload();
        let (joined, hears) = (leg.joined, leg.hears());
        if hears
            && let Some(to) = joined
            && let Some(other) = legs.get_mut(to)
        {
            if let Some(ended) = other.relay(numbers, payload, bytes, now) {
                teller.ended(to, now, ended);
            }
            if let (Some(ear), Payload::Audio(codec)) = (&mut other.ear, payload) {
                ear.overhear(codec, bytes, now, &teller.facts);
            }
        }
        if let Some(leg) = legs.get_mut(id) {
            leg.heard(teller, id, numbers, payload, bytes, now);
        }
    }
}

impl Leg {
    /// Nobody listens any more: what was heard first is told.
    fn deafen(&mut self, id: LegId, teller: &Teller, now: Instant) {
        let Some(ear) = self.ear.take() else { return };
        self.late_before += ear.late;
        if let Some((call, print)) = ear.greeting() {
            teller.notice(id, now, What::Heard { call, print });
        }
    }

    /// Once a frame.
    fn look_after(&mut self, id: LegId, teller: &Teller, now: Instant) {
        if let Some(ear) = &mut self.ear {
            let is_done = now.saturating_duration_since(ear.born) >= HEARS_ON;
            if is_done && self.joined.is_some() {
                self.deafen(id, teller, now);
            } else {
                // Also on hold: what nobody sends is missing.
                ear.tick(now, &teller.facts);
            }
        }
        if let Some(ended) = self.frame(now) {
            self.player = None;
            teller.ended(id, now, ended);
        }
        if let Some((digit, length)) = self.hearing.overdue(now) {
            teller.notice(id, now, What::Digit { digit, length });
        }
        self.report(now);
        let silent = now.saturating_duration_since(self.heard_at);
        let is_due = self.is_heard || self.agreed.is_some();
        if silent >= SILENT && is_due && !self.is_silent && self.hears() {
            self.is_silent = true;
            teller.notice(id, now, What::Silent(silent));
        }
    }

    /// Counts a packet of the peer's, and tells what is in it.
    fn heard(
        &mut self,
        teller: &Teller,
        id: LegId,
        numbers: Numbers,
        payload: Payload,
        bytes: &[u8],
        now: Instant,
    ) {
        self.heard_at = now;
        self.is_silent = false;
        if !self.is_heard {
            self.is_heard = true;
            teller.notice(id, now, What::Began);
        }
        let arrived = Arrived {
            ssrc: numbers.ssrc,
            sequence: numbers.sequence,
            timestamp: numbers.timestamp,
            octets: bytes.len(),
        };
        self.reception.count(arrived, now);
        if !self.hears() {
            return;
        }
        if payload == Payload::Events
            && let Some(event) = Event::parse(bytes)
        {
            let digits = self.hearing.hear(numbers.timestamp, event, now);
            for (digit, length) in digits.into_iter().flatten() {
                teller.notice(id, now, What::Digit { digit, length });
            }
        }
        let Some(ear) = &mut self.ear else { return };
        match payload {
            Payload::Audio(codec) => {
                let spoken = Spoken::of(numbers, codec, bytes);
                ear.hear(&spoken, now, &teller.facts);
            }
            Payload::Events | Payload::ComfortNoise => ear.hear_quiet(now),
        }
    }
}

/// Waits for packets of a leg, until the leg is closed and the task with it.
async fn read_rtp(hub: Rc<RefCell<Hub>>, leg: LegId, sockets: Rc<Sockets>) {
    while sockets.rtp.readable().await.is_ok() {
        hub.borrow_mut().read(leg);
    }
}

/// The same for reports.
async fn read_rtcp(hub: Rc<RefCell<Hub>>, leg: LegId, sockets: Rc<Sockets>) {
    let mut buffer = [0; READ_MAX];
    while sockets.rtcp.readable().await.is_ok() {
        let Ok((length, _)) = sockets.rtcp.try_recv_from(&mut buffer) else {
            continue;
        };
        let ntp = reports::ntp(SystemTime::now());
        hub.borrow_mut().with(leg, |leg| {
            leg.told.read(&buffer[..length], leg.stream.ssrc, ntp);
        });
    }
}
