//! The handle on the media plane.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use outpace_engine::cpa::audio::Gate;
use outpace_engine::cpa::audio::familiar::Library;
use outpace_engine::cpa::audio::fingerprint::Fingerprint;
use outpace_engine::{CallId, Input};
use thiserror::Error;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::description::{Agreed, Description, SdpError};
use super::digits::Digit;
use super::hub;
use super::ports::{Pair, PortError, Ports};
use super::prompt::Prompt;
use super::statistics::Statistics;
use super::tone::Tone;
use crate::telephony::Arrivals;

/// One leg of media: a pair of ports here, a peer there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LegId(u64);

impl LegId {
    pub(super) const fn number(self) -> u64 {
        self.0
    }
}

impl fmt::Display for LegId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "leg-{}", self.0)
    }
}

/// How the plane is set up.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address its sockets are bound to.
    pub bind: IpAddr,
    /// The address peers are told, if it is another one (a translator in between).
    pub advertised: Option<IpAddr>,
    /// Its ports: two a leg, an even one and the one above it.
    pub ports: RangeInclusive<u16>,
    /// Recordings the ear knows.
    pub recordings: Arc<Library>,
}

impl Default for Settings {
    /// This machine alone, 1,000 legs.
    fn default() -> Self {
        Self {
            bind: Ipv4Addr::LOCALHOST.into(),
            advertised: None,
            ports: 20_000..=21_999,
            recordings: Arc::default(),
        }
    }
}

/// Why the plane does not start.
#[derive(Debug, Error)]
pub enum PlaneError {
    /// The ports make no sense.
    #[error(transparent)]
    Ports(#[from] PortError),
    /// Peers cannot be told the address of no particular interface.
    #[error(
        "media address {0}: peers need an address to send to; set the advertised address as well"
    )]
    Unspecified(IpAddr),
    /// The advertised address is of the other family.
    #[error("media address {advertised} for sockets at {bind}: both must be IPv4, or both IPv6")]
    Families {
        /// What peers are told.
        advertised: IpAddr,
        /// Where sockets are bound.
        bind: IpAddr,
    },
    /// No thread, or no reactor on it.
    #[error("media thread: {0}")]
    Thread(#[from] io::Error),
}

/// What the plane says, and when it happened. Facts for the engine go their own way ([`Arrivals`]).
#[derive(Clone, Debug)]
pub struct Notice {
    /// Which leg.
    pub leg: LegId,
    /// When.
    pub at: Instant,
    /// What.
    pub what: What,
}

/// What happened on a leg.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The peer's first packet came.
    Began,
    /// The peer, who may speak, has sent nothing for so long. Told once until it is heard again.
    Silent(Duration),
    /// The message or the zip tone came to its end. One that was stopped or replaced is not told.
    PlayEnded,
    /// The peer pressed a key, for so long.
    Digit {
        /// Which.
        digit: Digit,
        /// For how long.
        length: Duration,
    },
    /// Nobody listens to the leg any more, and this was heard first on it.
    Heard {
        /// As which call it was listened to.
        call: CallId,
        /// The first three seconds from where somebody spoke, or as much as there was.
        print: Box<Fingerprint>,
    },
    /// The leg could not be opened after all; it takes no more commands.
    Failed(String),
    /// The leg is closed, and how it went.
    Closed(Statistics),
}

/// What the media thread is told.
pub(super) enum Command {
    Open {
        leg: LegId,
        pair: Pair,
        random: u64,
    },
    Agree {
        leg: LegId,
        agreed: Agreed,
    },
    Listen {
        leg: LegId,
        call: CallId,
        gate: Gate,
        greeting: Option<Box<Fingerprint>>,
    },
    Deafen {
        leg: LegId,
    },
    Play {
        leg: LegId,
        prompt: Prompt,
        then: Option<Input>,
    },
    Sound {
        leg: LegId,
        tone: Tone,
    },
    Quiet {
        leg: LegId,
    },
    Bridge {
        legs: [LegId; 2],
        then: Option<Input>,
    },
    Unbridge {
        leg: LegId,
    },
    Press {
        leg: LegId,
        digits: Vec<Digit>,
    },
    Measure {
        leg: LegId,
        answer: std::sync::mpsc::Sender<Statistics>,
    },
    Close {
        leg: LegId,
    },
}

/// The media of all calls: sockets, relays, ears and messages on a thread of their own, so that signalling never
/// waits for them. No method blocks on that thread; legs that are not open are passed over.
///
/// A leg's life: [`open`](Self::open), then [`offer`](Self::offer) and [`accept`](Self::accept) or
/// [`answer`](Self::answer), then whatever is wanted of it, then [`close`](Self::close).
#[derive(Debug)]
pub struct Plane {
    /// Unbounded, but a call has a handful of commands, and calls are bounded by ports.
    commands: UnboundedSender<Command>,
    ports: Ports,
    advertised: IpAddr,
    legs: BTreeMap<LegId, Leg>,
    opened: u64,
    /// Its hash of anything is a number nobody can guess.
    unguessable: RandomState,
    thread: Option<JoinHandle<()>>,
}

/// What signalling needs of a leg.
#[derive(Debug)]
struct Leg {
    port: u16,
    description: Description,
}

impl Plane {
    /// Starts the media thread. `facts` takes what the engine is to know, `notices` the rest.
    ///
    /// # Errors
    /// When the settings make no sense, or the system gives no thread.
    pub fn start(
        settings: Settings,
        facts: Arrivals,
        notices: UnboundedSender<Notice>,
    ) -> Result<Self, PlaneError> {
        let ports = Ports::new(settings.bind, settings.ports)?;
        let advertised = settings.advertised.unwrap_or(settings.bind);
        if advertised.is_unspecified() {
            return Err(PlaneError::Unspecified(advertised));
        }
        if advertised.is_ipv4() != settings.bind.is_ipv4() {
            return Err(PlaneError::Families {
                advertised,
                bind: settings.bind,
            });
        }
        let (commands, inbox): (_, UnboundedReceiver<Command>) = unbounded_channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let teller = hub::Teller { facts, notices };
        let recordings = settings.recordings;
        let thread = std::thread::Builder::new()
            .name("outpace-media".to_owned())
            .spawn(move || hub::run(&runtime, inbox, teller, recordings))?;
        Ok(Self {
            commands,
            ports,
            advertised,
            legs: BTreeMap::new(),
            opened: 0,
            unguessable: RandomState::new(),
            thread: Some(thread),
        })
    }

    /// Opens a leg on the next free ports.
    ///
    /// # Errors
    /// When every pair of ports is in use, or the system refuses one.
    pub fn open(&mut self) -> Result<LegId, PortError> {
        let pair = self.ports.bind()?;
        self.opened += 1;
        let leg = LegId(self.opened);
        let port = pair.held.port();
        let random = self.unguessable.hash_one(self.opened);
        // RFC 8866 § 5.2 wants a number of at most 63 bits; nobody's number tells how many calls there were.
        let session = self.unguessable.hash_one((self.opened, port)) >> 1;
        let local = SocketAddr::new(self.advertised, port);
        let description = Description::new(local, session);
        self.legs.insert(leg, Leg { port, description });
        self.tell(Command::Open { leg, pair, random });
        Ok(leg)
    }

    /// The leg's RTP port; RTCP is one above.
    #[must_use]
    pub fn port(&self, leg: LegId) -> Option<u16> {
        self.legs.get(&leg).map(|leg| leg.port)
    }

    /// An offer: the first, or one for a re-INVITE. Nothing for a leg that is not open.
    pub fn offer(&mut self, leg: LegId) -> Option<String> {
        Some(self.legs.get_mut(&leg)?.description.offer())
    }

    /// Whether the next offer puts the peer on hold (RFC 3264 § 8.4).
    pub fn hold(&mut self, leg: LegId, held: bool) {
        if let Some(leg) = self.legs.get_mut(&leg) {
            leg.description.hold(held);
        }
    }

    /// Takes the answer to our offer, early (in a 183) or final. Of a leg that is not open it is an answer to no
    /// offer.
    ///
    /// # Errors
    /// When it makes no sense. What was agreed before stays.
    pub fn accept(&mut self, leg: LegId, answer: &str) -> Result<Agreed, SdpError> {
        let of = self.legs.get_mut(&leg).ok_or(SdpError::NotOffered)?;
        let agreed = of.description.accept(answer)?;
        self.tell(Command::Agree { leg, agreed });
        Ok(agreed)
    }

    /// Answers an offer: of an inbound call, of a re-INVITE (hold, another port).
    ///
    /// # Errors
    /// When it makes no sense, or the leg is not open. What was agreed before stays.
    pub fn answer(&mut self, leg: LegId, offer: &str) -> Result<(String, Agreed), SdpError> {
        let of = self.legs.get_mut(&leg).ok_or(SdpError::NotOffered)?;
        let (answer, agreed) = of.description.answer(offer)?;
        self.tell(Command::Agree { leg, agreed });
        Ok((answer, agreed))
    }

    /// What was agreed last.
    #[must_use]
    pub fn agreed(&self, leg: LegId) -> Option<Agreed> {
        self.legs.get(&leg)?.description.agreed().copied()
    }

    /// From now on the engine hears this leg as that call: [`Input::VoiceOn`], [`Input::VoiceOff`],
    /// [`Input::ToneHeard`], [`Input::RecordingKnown`], [`Input::MediaGap`]; where it is known what answered this
    /// number before, [`Input::GreetingExpected`] and [`Input::NotTheGreeting`]. Media time begins now, so this belongs
    /// right after the answer. At the end what was heard first is told ([`What::Heard`]).
    pub fn listen(&self, leg: LegId, call: CallId, gate: Gate, greeting: Option<Box<Fingerprint>>) {
        self.tell(Command::Listen {
            leg,
            call,
            gate,
            greeting,
        });
    }

    /// The engine no longer hears this leg.
    pub fn deafen(&self, leg: LegId) {
        self.tell(Command::Deafen { leg });
    }

    /// Plays a message, in place of what was played. At its end `then` is a fact, and [`What::PlayEnded`] is told.
    pub fn play(&self, leg: LegId, prompt: Prompt, then: Option<Input>) {
        self.tell(Command::Play { leg, prompt, then });
    }

    /// Plays a tone, in place of what was played. Joining the leg ends all but the zip tone.
    pub fn tone(&self, leg: LegId, tone: Tone) {
        self.tell(Command::Sound { leg, tone });
    }

    /// Plays nothing more.
    pub fn quiet(&self, leg: LegId) {
        self.tell(Command::Quiet { leg });
    }

    /// Joins two legs; each leaves whom it was joined to. When that is done `then` is a fact.
    pub fn bridge(&self, legs: [LegId; 2], then: Option<Input>) {
        self.tell(Command::Bridge { legs, then });
    }

    /// Parts a leg from the one it is joined to.
    pub fn unbridge(&self, leg: LegId) {
        self.tell(Command::Unbridge { leg });
    }

    /// Presses keys, one after another: as telephone events, or as tones in place of what is played for a peer that
    /// does not know them.
    pub fn press(&self, leg: LegId, digits: &[Digit]) {
        let digits = digits.to_vec();
        self.tell(Command::Press { leg, digits });
    }

    /// How a leg is doing. The answer comes when the media thread has the time for it; none comes for a leg that is
    /// not open.
    #[must_use]
    pub fn measure(&self, leg: LegId) -> std::sync::mpsc::Receiver<Statistics> {
        let (answer, statistics) = std::sync::mpsc::channel();
        self.tell(Command::Measure { leg, answer });
        statistics
    }

    /// Closes a leg. Its ports are free when [`What::Closed`] has told how it went.
    pub fn close(&mut self, leg: LegId) {
        if self.legs.remove(&leg).is_some() {
            self.tell(Command::Close { leg });
        }
    }

    /// Legs that are open.
    #[must_use]
    pub fn legs(&self) -> usize {
        self.legs.len()
    }

    /// Pairs of ports in use: of legs that are open, or about to be closed.
    #[must_use]
    pub fn ports_in_use(&self) -> usize {
        self.ports.in_use()
    }

    /// Whether the media thread still works. If it does not, that is a bug of ours, and no call has media.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        !self.commands.is_closed()
    }

    fn tell(&self, command: Command) {
        // A media thread that is gone is told by `is_alive`, and by the end of the notices.
        let _ = self.commands.send(command);
    }
}

impl Drop for Plane {
    /// Closes every leg, and waits for the media thread, which has nothing else to do then.
    fn drop(&mut self) {
        let (closed, _) = unbounded_channel();
        self.commands = closed;
        if let Some(thread) = self.thread.take() {
            // Its panic was printed by the thread itself.
            let _ = thread.join();
        }
    }
}
