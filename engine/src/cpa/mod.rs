//! Call progress analysis: talk-spurts and tones in, a verdict with its evidence out.
//!
//! Times are media time: how long after the answer. The room knows no clock and no call.

pub mod audio;
mod sound;
mod talk_spurt;

pub use sound::{Heard, Sit, Sound, Tone};
pub use talk_spurt::{Settings, TalkSpurtDetector};

use core::fmt;
use core::time::Duration;

/// What answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A live person.
    Human,
    /// An answering machine.
    Machine,
    /// A fax machine or modem.
    Fax,
    /// An announcement of the network.
    Sit,
    /// Busy tone after the answer.
    Busy,
    /// Nothing to be heard.
    DeadAir,
    /// The detector could not tell; treated as a live person, since hanging up on one costs more.
    NotSure,
}

/// A detector's verdict and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What answered.
    pub class: Class,
    /// Why: what was measured, against which limit.
    pub cause: Cause,
    /// When the greeting ended, if one was heard: the instant the law's two seconds begin.
    pub greeting_end: Option<Duration>,
}

/// Why a detector decided, with what it measured and the limit, as Asterisk's `AMDCAUSE` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Silence after the greeting reached the limit.
    Human {
        /// Silence heard.
        silence: Duration,
        /// `after_greeting_silence`.
        limit: Duration,
    },
    /// Nothing was said for this long from the start.
    InitialSilence {
        /// Silence heard.
        silence: Duration,
        /// `initial_silence`.
        limit: Duration,
    },
    /// The greeting was too long for a person.
    LongGreeting {
        /// Voice heard in all.
        voice: Duration,
        /// `greeting`.
        limit: Duration,
    },
    /// Too many words for a person.
    MaxWords {
        /// Words heard.
        words: u32,
        /// `maximum_number_of_words`.
        limit: u32,
    },
    /// One word without a pause was too long.
    MaxWordLength {
        /// Voice heard without a pause.
        voice: Duration,
        /// `maximum_word_length`.
        limit: Duration,
    },
    /// The time for analysis was over.
    TooLong {
        /// Time analysed.
        total: Duration,
    },
    /// A tone decided.
    Tone(Tone),
}

/// As Asterisk prints `AMDCAUSE`: the test, what was measured, the limit, in
/// milliseconds. `TONE-…` is ours; Asterisk's `app_amd` knows no tones.
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Human { silence, limit } => {
                write!(f, "HUMAN-{}-{}", silence.as_millis(), limit.as_millis())
            }
            Self::InitialSilence { silence, limit } => {
                let (silence, limit) = (silence.as_millis(), limit.as_millis());
                write!(f, "INITIALSILENCE-{silence}-{limit}")
            }
            Self::LongGreeting { voice, limit } => {
                let (voice, limit) = (voice.as_millis(), limit.as_millis());
                write!(f, "LONGGREETING-{voice}-{limit}")
            }
            Self::MaxWords { words, limit } => write!(f, "MAXWORDS-{words}-{limit}"),
            // Asterisk prints no limit for these two.
            Self::MaxWordLength { voice, .. } => write!(f, "MAXWORDLENGTH-{}", voice.as_millis()),
            Self::TooLong { total } => write!(f, "TOOLONG-{}", total.as_millis()),
            Self::Tone(tone) => write!(f, "TONE-{}", tone.name()),
        }
    }
}
