//! What every detector is, and the one a campaign chose.

use core::time::Duration;

use super::{
    Heard, ScoredDetector, ScoredSettings, Sound, TalkSpurtDetector, TalkSpurtSettings, Tone,
    Verdict, WindowDetector, WindowSettings,
};

/// Listens to one answered call and says who answered.
///
/// All times are media time. Sounds are told in the order they became known; between them the caller
/// asks for the [`deadline`](Self::deadline) and says when it has come by [`advance`](Self::advance).
/// The verdict does not depend on further calls of `advance`.
pub trait Detector {
    /// Something was heard; it is known at `now`, and dated when it happened.
    fn hear(&mut self, now: Duration, heard: Heard);

    /// The audio up to `now` has been heard. Going back in time hears nothing.
    fn advance(&mut self, now: Duration);

    /// The first verdict; it stays.
    fn verdict(&self) -> Option<Verdict>;

    /// When the verdict fell.
    fn verdict_at(&self) -> Option<Duration>;

    /// When to [`advance`](Self::advance) next if nothing is heard before; `None` once there is nothing
    /// more to decide. Waking early is harmless.
    fn deadline(&self) -> Option<Duration>;

    /// When what was taken for a person turned out to be a machine after all. Only a detector in watch mode knows.
    fn late_machine(&self) -> Option<Duration> {
        None
    }
}

/// Which detector, and its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Settings {
    /// Asterisk's `app_amd`.
    TalkSpurt(TalkSpurtSettings),
    /// The reference product's.
    Window(WindowSettings),
    /// Ours.
    Scored(ScoredSettings),
}

impl Settings {
    /// The same detector, told what was known before anybody spoke: log-odds of a machine. Only ours can use it.
    #[must_use]
    pub fn given(self, weight: f64) -> Self {
        match self {
            Self::Scored(settings) => Self::Scored(ScoredSettings {
                evidence: settings.evidence + weight,
                ..settings
            }),
            Self::TalkSpurt(_) | Self::Window(_) => self,
        }
    }

    /// The same detector, for a line on which somebody may come on within `limit`.
    #[must_use]
    pub fn waiting_for_somebody(self, limit: Duration) -> Self {
        match self {
            Self::TalkSpurt(settings) => Self::TalkSpurt(TalkSpurtSettings {
                initial_silence: limit,
                total_analysis_time: limit + settings.total_analysis_time,
                initial_silence_is_dead_air: true,
                ..settings
            }),
            Self::Window(settings) => Self::Window(WindowSettings {
                max_time_analysis: limit,
                ..settings
            }),
            Self::Scored(settings) => Self::Scored(ScoredSettings {
                max_silence: limit,
                ..settings
            }),
        }
    }
}

/// A detector at work.
#[derive(Clone, Copy, Debug)]
pub enum Analyser {
    /// Asterisk's `app_amd`.
    TalkSpurt(TalkSpurtDetector),
    /// The reference product's.
    Window(WindowDetector),
    /// Ours.
    Scored(ScoredDetector),
}

impl Analyser {
    /// A detector at the moment of answer.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        match settings {
            Settings::TalkSpurt(settings) => Self::TalkSpurt(TalkSpurtDetector::new(settings)),
            Settings::Window(settings) => Self::Window(WindowDetector::new(settings)),
            Settings::Scored(settings) => Self::Scored(ScoredDetector::new(settings)),
        }
    }

    fn get(&self) -> &dyn Detector {
        match self {
            Self::TalkSpurt(detector) => detector,
            Self::Window(detector) => detector,
            Self::Scored(detector) => detector,
        }
    }

    fn get_mut(&mut self) -> &mut dyn Detector {
        match self {
            Self::TalkSpurt(detector) => detector,
            Self::Window(detector) => detector,
            Self::Scored(detector) => detector,
        }
    }
}

impl Detector for Analyser {
    fn hear(&mut self, now: Duration, heard: Heard) {
        self.get_mut().hear(now, heard);
    }

    fn advance(&mut self, now: Duration) {
        self.get_mut().advance(now);
    }

    fn verdict(&self) -> Option<Verdict> {
        self.get().verdict()
    }

    fn verdict_at(&self) -> Option<Duration> {
        self.get().verdict_at()
    }

    fn deadline(&self) -> Option<Duration> {
        self.get().deadline()
    }

    fn late_machine(&self) -> Option<Duration> {
        self.get().late_machine()
    }
}

impl Detector for TalkSpurtDetector {
    fn hear(&mut self, now: Duration, heard: Heard) {
        match heard.sound {
            Sound::SpeechOn => self.voice_on(heard.at),
            Sound::SpeechOff => self.voice_off(heard.at),
            Sound::Tone(tone) => self.tone(now, tone),
            // `app_amd` waits for the next packet, and counts what comes; recordings, words and agents it knows none.
            Sound::Gap(_)
            | Sound::Recording(_)
            | Sound::GreetingExpected
            | Sound::NotTheGreeting
            | Sound::Wording(_)
            | Sound::AgentOn
            | Sound::AgentOff => {}
        }
        self.advance(now);
    }

    fn advance(&mut self, now: Duration) {
        self.advance(now);
    }

    fn verdict(&self) -> Option<Verdict> {
        self.verdict()
    }

    fn verdict_at(&self) -> Option<Duration> {
        self.verdict_at()
    }

    fn deadline(&self) -> Option<Duration> {
        self.deadline()
    }
}

/// The class a tone names by itself; ringing tone names none.
pub(super) const fn class_of(tone: Tone) -> Option<super::Class> {
    use super::Class;
    match tone {
        Tone::Beep => Some(Class::Machine),
        Tone::Fax | Tone::FaxCalling => Some(Class::Fax),
        Tone::Sit(_) => Some(Class::Sit),
        Tone::Busy | Tone::Reorder => Some(Class::Busy),
        Tone::Ringback | Tone::Unnamed => None,
    }
}
