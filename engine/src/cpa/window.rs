//! The reference product's detector: speech that outlasts a window is a machine.
//!
//! Names, ranges and defaults are its programming interface's (`callProgressAnalysisParams`). What the
//! parameters do is the vendor's; how they act together is open there. This reading, chosen here:
//!
//! ```text
//! no valid speech until maxTimeAnalysis                                        → DeadAir
//! speech goes on, or again, when analysisPeriod since its onset is over        → Machine
//! silence of minSilencePeriod after valid speech that ended within the period  → Human
//! ```
//!
//! Speech shorter than minimumValidSpeech is not heard at all. A pause shorter than minSilencePeriod does
//! not end speech, so "Hello. [pause] You have reached" is a machine only if the pause is short.

use core::time::Duration;

use super::detector::class_of;
use super::{Cause, Class, Detector, Heard, Sound, Tone, Verdict};

/// Limits of the window detector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Silence after speech that makes it a person's: `minSilencePeriod`, 100 to 1000 ms.
    pub min_silence_period: Duration,
    /// Speech beyond this after its onset is a machine's: `analysisPeriod`, 1 to 10 s.
    pub analysis_period: Duration,
    /// Shorter speech is not heard: `minimumValidSpeech`, 50 to 500 ms.
    pub minimum_valid_speech: Duration,
    /// Without any speech by then the line is dead: `maxTimeAnalysis`, 1 to 10 s.
    pub max_time_analysis: Duration,
}

impl Default for Settings {
    /// Source: the vendor's OpenAPI description of its dialer, 2026-05.
    fn default() -> Self {
        Self {
            min_silence_period: Duration::from_millis(608),
            analysis_period: Duration::from_secs(1),
            minimum_valid_speech: Duration::from_millis(112),
            max_time_analysis: Duration::from_secs(3),
        }
    }
}

/// Tells people from machines by whether speech goes on after a window.
#[derive(Clone, Copy, Debug)]
pub struct WindowDetector {
    settings: Settings,
    now: Duration,
    /// The spurt that goes on, since when.
    speaking_since: Option<Duration>,
    /// Valid speech began.
    onset: Option<Duration>,
    /// The last valid spurt ended.
    ended: Option<Duration>,
    ruling: Option<(Duration, Class, Cause)>,
}

impl WindowDetector {
    /// A detector at the moment of answer, with nobody speaking.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            now: Duration::ZERO,
            speaking_since: None,
            onset: None,
            ended: None,
            ruling: None,
        }
    }

    /// What is decided next if nothing changes, and when: the earliest of what may come.
    fn next(&self) -> Option<(Duration, Class, Cause)> {
        let Settings {
            min_silence_period,
            analysis_period,
            minimum_valid_speech,
            max_time_analysis,
        } = self.settings;
        let window_over = |onset: Duration| {
            let at = onset + analysis_period;
            let cause = Cause::Window {
                since_onset: analysis_period,
                limit: analysis_period,
            };
            (at, Class::Machine, cause)
        };
        match (self.speaking_since, self.onset) {
            (Some(since), onset) => {
                let valid_at = since + minimum_valid_speech;
                let (over, class, cause) = window_over(onset.unwrap_or(since));
                // Speech that begins after the window must first be speech at all.
                let machine_at = over.max(valid_at);
                let dead_at = self.dead_at();
                if onset.is_none() && dead_at < valid_at {
                    return Some(self.dead(dead_at));
                }
                Some((machine_at, class, cause))
            }
            (None, Some(_)) => {
                let ended = self.ended?;
                let cause = Cause::Human {
                    silence: min_silence_period,
                    limit: min_silence_period,
                };
                Some((ended + min_silence_period, Class::Human, cause))
            }
            (None, None) => Some(self.dead(max_time_analysis)),
        }
    }

    fn dead_at(&self) -> Duration {
        self.settings.max_time_analysis
    }

    fn dead(&self, at: Duration) -> (Duration, Class, Cause) {
        let cause = Cause::InitialSilence {
            silence: at,
            limit: self.settings.max_time_analysis,
        };
        (at, Class::DeadAir, cause)
    }

    fn tone(&mut self, now: Duration, tone: Tone) {
        if let Some(class) = class_of(tone) {
            self.ruling = Some((now, class, Cause::Tone(tone)));
        }
    }
}

impl Detector for WindowDetector {
    fn hear(&mut self, now: Duration, heard: Heard) {
        self.advance(heard.at);
        if self.ruling.is_some() {
            return;
        }
        match heard.sound {
            Sound::SpeechOn => self.speaking_since = Some(heard.at),
            Sound::SpeechOff => {
                if let Some(since) = self.speaking_since.take()
                    && heard.at.saturating_sub(since) >= self.settings.minimum_valid_speech
                {
                    self.onset.get_or_insert(since);
                    self.ended = Some(heard.at);
                }
            }
            Sound::Tone(tone) => self.tone(now, tone),
            Sound::Recording(_)
            | Sound::GreetingExpected
            | Sound::NotTheGreeting
            | Sound::Wording(_)
            | Sound::AgentOn
            | Sound::AgentOff => {}
            // What nobody heard was no silence: the limits wait.
            Sound::Gap(length) => {
                for instant in [&mut self.speaking_since, &mut self.onset, &mut self.ended] {
                    *instant = instant.map(|at| at + length);
                }
            }
        }
        self.advance(now);
    }

    fn advance(&mut self, now: Duration) {
        self.now = self.now.max(now);
        if self.ruling.is_none()
            && let Some(next) = self.next()
            && next.0 <= self.now
        {
            self.ruling = Some(next);
        }
    }

    fn verdict(&self) -> Option<Verdict> {
        let (_, class, cause) = self.ruling?;
        Some(Verdict {
            class,
            cause,
            greeting_end: (class == Class::Human).then_some(self.ended).flatten(),
        })
    }

    fn verdict_at(&self) -> Option<Duration> {
        self.ruling.map(|(at, ..)| at)
    }

    fn deadline(&self) -> Option<Duration> {
        if self.ruling.is_some() {
            return None;
        }
        self.next().map(|(at, ..)| at.max(self.now))
    }
}

#[cfg(test)]
mod tests;
