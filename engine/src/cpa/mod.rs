//! Call progress analysis: talk-spurts and tones in, a verdict with its evidence out.
//!
//! Times are media time: how long after the answer. The room knows no clock and no call.
//!
//! | Detector | Decides by |
//! |---|---|
//! | [`TalkSpurtDetector`] | timers on voice and silence, as Asterisk's `app_amd` |
//! | [`WindowDetector`] | speech that outlasts a window, as the reference product |
//! | [`ScoredDetector`] | hard rules, a learnt score and prices: ours |

pub mod audio;
mod detector;
mod priors;
pub mod scored;
mod sound;
mod talk_spurt;
mod window;

pub use detector::{Analyser, Detector, Settings};
pub use priors::{Answer, AnsweredBefore, Priors};
pub use scored::{ScoredDetector, Settings as ScoredSettings};
pub use sound::{Heard, Recording, Sit, Sound, Tone, Wording};
pub use talk_spurt::{Settings as TalkSpurtSettings, TalkSpurtDetector};
pub use window::{Settings as WindowSettings, WindowDetector};

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
    /// A phone that answers by itself, asks who calls, and may put the person on.
    Screener,
    /// An interactive voice response system.
    Ivr,
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
    /// A recording heard before decided.
    Recording(Recording),
    /// Speech went on after the window: [`WindowDetector`].
    Window {
        /// How long ago speech began.
        since_onset: Duration,
        /// `analysisPeriod`.
        limit: Duration,
    },
    /// The learnt score crossed a threshold: [`ScoredDetector`].
    Score {
        /// The probability of a machine.
        probability: Probability,
        /// The threshold it was held against.
        limit: Probability,
    },
    /// Waiting longer would have cost more than the doubt that was left: [`ScoredDetector`].
    Patience {
        /// The probability of a machine when patience ended.
        probability: Probability,
        /// Silence since the last speech.
        silence: Duration,
    },
}

/// A probability in ten-thousandths, so that evidence is equal or not and prints the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Probability(u16);

impl Probability {
    /// The nearest ten-thousandth.
    ///
    /// # Panics
    /// Unless `0.0 ≤ p ≤ 1.0`.
    #[must_use]
    pub fn new(p: f64) -> Self {
        assert!((0.0..=1.0).contains(&p), "{p} is no probability");
        Self(crate::math::round(p * 10_000.0) as u16)
    }

    /// From 0 to 1.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

impl fmt::Display for Probability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

/// As Asterisk prints `AMDCAUSE`: the test, what was measured, the limit, in
/// milliseconds. `TONE-…` and what follows it are ours; Asterisk's `app_amd` knows no tones.
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
            Self::Recording(recording) => write!(f, "RECORDING-{}", recording.name()),
            Self::Window { since_onset, limit } => {
                write!(
                    f,
                    "WINDOW-{}-{}",
                    since_onset.as_millis(),
                    limit.as_millis()
                )
            }
            Self::Score { probability, limit } => write!(f, "SCORE-{probability}-{limit}"),
            Self::Patience {
                probability,
                silence,
            } => write!(f, "PATIENCE-{probability}-{}", silence.as_millis()),
        }
    }
}
