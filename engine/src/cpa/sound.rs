//! What is heard on a call, as the front end tells it and detectors take it.

use core::time::Duration;

/// Something heard, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// When it began, in media time: how long after the answer. Edges of speech are known a little later
    /// than they happen and are dated back.
    pub at: Duration,
    /// What.
    pub sound: Sound,
}

/// Speech, a tone, or a hole in the media.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    /// Speech begins.
    SpeechOn,
    /// Speech ends.
    SpeechOff,
    /// A tone was recognised. Dated when it was recognised, a beep when it ended.
    Tone(Tone),
    /// A recording that was heard before, by its fingerprint.
    Recording(Recording),
    /// What machine answered this number before is known: [`Recording`](Self::Recording) follows if it is heard, and
    /// [`NotTheGreeting`](Self::NotTheGreeting) if another is.
    GreetingExpected,
    /// Whoever speaks says something else than the greeting that answered this number before.
    NotTheGreeting,
    /// What the words that were heard so far sound like.
    Wording(Wording),
    /// The agent begins to speak to whoever is on the line.
    AgentOn,
    /// The agent stops speaking.
    AgentOff,
    /// No media came for so long. What was said meanwhile is unknown; it is no silence.
    Gap(Duration),
}

/// What the words heard since the answer speak for, as log-odds of a machine, in halves.
///
/// Only the ear of a call can tell it: a simulated voice has a rhythm and no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wording(i8);

impl Wording {
    /// No words speak for more than this many units of log-odds, either way.
    pub const MOST: f32 = 6.0;
    /// Steps of one unit.
    pub(crate) const HALVES: f32 = 2.0;

    /// The nearest half, at most [`MOST`](Self::MOST) either way.
    #[must_use]
    pub fn new(log_odds: f32) -> Self {
        let most = Self::MOST;
        Self(libm::rintf(Self::HALVES * log_odds.clamp(-most, most)) as i8)
    }

    /// Of so many halves; `None` beyond [`MOST`](Self::MOST).
    #[must_use]
    pub fn from_halves(halves: i8) -> Option<Self> {
        let most = (Self::HALVES * Self::MOST) as i8;
        (-most..=most).contains(&halves).then_some(Self(halves))
    }

    /// How many halves of a unit of log-odds; positive for a machine.
    #[must_use]
    pub const fn halves(self) -> i8 {
        self.0
    }
}

/// What a recording heard before is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recording {
    /// This number's own greeting, or the standard greeting of a carrier's voice mail.
    Machine,
    /// The voice of a phone that screens calls.
    Screener,
    /// A menu of an interactive voice response system.
    Ivr,
    /// An announcement of the network.
    Announcement,
}

impl Recording {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Machine, Self::Screener, Self::Ivr, Self::Announcement];

    /// The word the journal and tables use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Machine => "machine",
            Self::Screener => "screener",
            Self::Ivr => "ivr",
            Self::Announcement => "announcement",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What answered, then.
    #[must_use]
    pub const fn class(self) -> super::Class {
        match self {
            Self::Machine => super::Class::Machine,
            Self::Screener => super::Class::Screener,
            Self::Ivr => super::Class::Ivr,
            Self::Announcement => super::Class::Sit,
        }
    }
}

/// A tone heard on a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// A lone burst after speech: the terminating tone of an answering machine.
    Beep,
    /// A fax machine or modem answering (CED, ITU-T T.30, 2100 Hz; Bell, 2225 Hz).
    Fax,
    /// A fax machine calling (CNG, ITU-T T.30, 1100 Hz for half a second every 3.5 s).
    FaxCalling,
    /// Special information tones (ITU-T E.180), three rising tones before an announcement of the network.
    Sit(Sit),
    /// Busy tone.
    Busy,
    /// Reorder, or congestion: busy tone in a quicker cadence.
    Reorder,
    /// Ringing tone: it goes on ringing after the answer (a call passed on, or a late 180).
    Ringback,
    /// A tone for sure, told while it sounds; which one is not known yet, and may never be.
    Unnamed,
}

/// What special information tones say, by the frequencies and lengths of the first two (ANSI T1.401).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sit {
    /// IC, intercept: the number was changed or taken out of service.
    Intercept,
    /// VC, vacant code: there is no such number.
    VacantCode,
    /// RO, reorder: no trunk within reach.
    Reorder,
    /// NC, no circuit: all circuits are busy.
    NoCircuit,
    /// Three rising tones without a code, as most of the world sends them.
    General,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 12] = [
        Self::Beep,
        Self::Fax,
        Self::FaxCalling,
        Self::Sit(Sit::General),
        Self::Sit(Sit::Intercept),
        Self::Sit(Sit::VacantCode),
        Self::Sit(Sit::Reorder),
        Self::Sit(Sit::NoCircuit),
        Self::Busy,
        Self::Reorder,
        Self::Ringback,
        Self::Unnamed,
    ];

    /// The tone of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.name() == name)
    }

    /// The word the journal and tables use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Beep => "beep",
            Self::Fax => "fax",
            Self::FaxCalling => "fax-calling",
            Self::Sit(Sit::General) => "sit",
            Self::Sit(Sit::Intercept) => "sit-ic",
            Self::Sit(Sit::VacantCode) => "sit-vc",
            Self::Sit(Sit::Reorder) => "sit-ro",
            Self::Sit(Sit::NoCircuit) => "sit-nc",
            Self::Busy => "busy",
            Self::Reorder => "reorder",
            Self::Ringback => "ringback",
            Self::Unnamed => "tone",
        }
    }
}
