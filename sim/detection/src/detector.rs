//! The detectors a recording is played to, by name.

use std::time::Duration;

use outpace_engine::cpa::scored::features::Row;
use outpace_engine::cpa::{
    Analyser, Class, Detector as _, ScoredSettings, Settings, Sound, TalkSpurtSettings, Verdict,
    WindowSettings,
};

use crate::hearing::{Gate, Hearing, Told, end_of};

/// Which detector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detecting {
    /// Asterisk's `app_amd`: loudness and timers. It knows no tones, and is told none.
    Asterisk,
    /// The reference product's: speech that outlasts a window, and tones.
    Reference,
    /// Ours: hard rules, a learnt score and prices.
    Scored,
}

impl Detecting {
    /// Every detector, in the order of tables.
    pub const ALL: [Self; 3] = [Self::Asterisk, Self::Reference, Self::Scored];

    /// Its name on the command line and in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asterisk => "asterisk",
            Self::Reference => "reference",
            Self::Scored => "scored",
        }
    }

    /// The detector of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whose limits these are.
    #[must_use]
    pub const fn of(settings: &Settings) -> Self {
        match settings {
            Settings::TalkSpurt(_) => Self::Asterisk,
            Settings::Window(_) => Self::Reference,
            Settings::Scored(_) => Self::Scored,
        }
    }

    /// The gate it hears speech through.
    #[must_use]
    pub const fn gate(self) -> Gate {
        match self {
            Self::Asterisk => Gate::Energy,
            Self::Reference | Self::Scored => Gate::Neural,
        }
    }

    /// Does it listen on after a person's verdict?
    #[must_use]
    pub const fn watches(self) -> bool {
        matches!(self, Self::Scored)
    }

    /// Its limits as they come.
    #[must_use]
    pub fn settings(self) -> Settings {
        match self {
            Self::Asterisk => Settings::TalkSpurt(TalkSpurtSettings::default()),
            Self::Reference => Settings::Window(WindowSettings::default()),
            Self::Scored => Settings::Scored(ScoredSettings::default()),
        }
    }
}

/// What a detector made of a recording.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Its verdict; `None` if it still had none a minute after the recording, which counts as not sure.
    pub verdict: Option<Verdict>,
    /// When the verdict fell.
    pub at: Duration,
    /// When it found out that it had taken a machine for a person.
    pub late_machine: Option<Duration>,
    /// The probability of a machine when the verdict fell, if the detector has one.
    pub probability: Option<f64>,
}

/// A recording is followed by silence until there is a verdict, at most for so many frames: a minute.
const WAIT_MAX: u32 = 3000;

impl Outcome {
    /// Plays what is heard of a recording to a detector, until it has nothing more to decide.
    #[must_use]
    pub fn of(settings: &Settings, hearing: &Hearing) -> Self {
        let mut listener = Listener::new(settings);
        let mut outcome = None;
        listen(&mut listener, hearing, |_, listener| {
            if outcome.is_none() && listener.verdict().is_some() {
                outcome = Some(listener.outcome());
            }
            listener.is_done()
        });
        let undecided = Self {
            verdict: None,
            at: end_of(hearing.frames + WAIT_MAX),
            late_machine: None,
            probability: None,
        };
        Self {
            late_machine: listener.analyser.late_machine(),
            ..outcome.unwrap_or(undecided)
        }
    }

    /// What it was taken for.
    #[must_use]
    pub fn class(&self) -> Class {
        self.verdict.map_or(Class::NotSure, |verdict| verdict.class)
    }

    /// Why, in the detector's own words.
    #[must_use]
    pub fn cause(&self) -> String {
        match self.verdict {
            Some(verdict) => verdict.cause.to_string(),
            None => "UNDECIDED".to_owned(),
        }
    }
}

/// Plays a hearing frame by frame, as a live call would: what a frame tells, then its end. `look` sees the detector
/// after each frame and says when to stop.
pub(crate) fn listen(
    listener: &mut Listener,
    hearing: &Hearing,
    mut look: impl FnMut(Duration, &Listener) -> bool,
) {
    let mut told = hearing.told.as_slice();
    for frame in 1..=hearing.frames + WAIT_MAX {
        let now = end_of(frame);
        while let Some((first, rest)) = told.split_first().filter(|(first, _)| first.now <= now) {
            listener.hear(first);
            told = rest;
        }
        listener.analyser.advance(now);
        if look(now, listener) {
            return;
        }
    }
}

/// A detector at work.
pub(crate) struct Listener {
    analyser: Analyser,
}

impl Listener {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            analyser: Analyser::new(*settings),
        }
    }

    fn hear(&mut self, told: &Told) {
        let is_for_it = match self.analyser {
            Analyser::TalkSpurt(_) => {
                matches!(told.heard.sound, Sound::SpeechOn | Sound::SpeechOff)
            }
            Analyser::Window(_) | Analyser::Scored(_) => true,
        };
        if is_for_it {
            self.analyser.hear(told.now, told.heard);
        }
    }

    fn verdict(&self) -> Option<Verdict> {
        self.analyser.verdict()
    }

    fn is_done(&self) -> bool {
        self.verdict().is_some() && self.analyser.deadline().is_none()
    }

    /// The probability of a machine by now, if the detector has one.
    pub(crate) fn probability(&self) -> Option<f64> {
        match &self.analyser {
            Analyser::Scored(detector) => Some(detector.probability()),
            Analyser::TalkSpurt(_) | Analyser::Window(_) => None,
        }
    }

    /// What the score rests on by now, if the detector has one.
    pub(crate) fn features(&self) -> Option<Row> {
        match &self.analyser {
            Analyser::Scored(detector) => Some(detector.features()),
            Analyser::TalkSpurt(_) | Analyser::Window(_) => None,
        }
    }

    fn outcome(&self) -> Outcome {
        Outcome {
            verdict: self.verdict(),
            at: self.analyser.verdict_at().unwrap_or_default(),
            late_machine: None,
            probability: self.probability(),
        }
    }
}

/// Does the call go to an agent? A silent line does: nothing was heard that speaks for a machine.
#[must_use]
pub const fn goes_to_agent(class: Class) -> bool {
    matches!(class, Class::Human | Class::NotSure | Class::DeadAir)
}

/// A class as files and tables have it.
#[must_use]
pub const fn class_name(class: Class) -> &'static str {
    match class {
        Class::Human => "human",
        Class::Machine => "machine",
        Class::Fax => "fax",
        Class::Sit => "sit",
        Class::Busy => "busy",
        Class::DeadAir => "dead-air",
        Class::Screener => "screener",
        Class::Ivr => "ivr",
        Class::NotSure => "not-sure",
    }
}

#[cfg(test)]
mod tests;
