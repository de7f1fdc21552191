//! How speech is heard: by loudness, as it is, or by a small neural network with hysteresis and errors.
//!
//! ```text
//! said      ▁▁▁▁██████▁▁█████████▁▁▁▁▁▁▁▁▁▁▁▁
//! heard         ╎  ┌──────────────────┐           begins late, ends late; gaps below the hang-over are none
//! known         ╎  ╎  on              ╎   off     48 ms after its beginning, 100 ms after its end
//! ```
//!
//! The same hysteresis as the engine's front end has ([`outpace_engine::cpa::audio`]), so that a detector never
//! hears better in simulation than live.

use std::time::Duration;

use outpace_engine::cpa::Settings;
use outpace_scenarios::Hearing;
use rand::RngExt;
use rand_xoshiro::SplitMix64;

use crate::agenda::CallStep;
use crate::sampler::Sampler;

/// Speech from and to: how long after whatever it is counted from.
pub(crate) type Spurt = (Duration, Duration);

/// What listens.
#[derive(Clone, Debug)]
pub(crate) enum Ear {
    /// A threshold on loudness, as Asterisk has it: words are told apart, and known as they come.
    Loudness,
    /// The neural network.
    Network(Errors),
}

/// What the network gets wrong.
#[derive(Clone, Debug)]
pub(crate) struct Errors {
    onset_late: Sampler,
    end_late: Sampler,
    false_spurt: f64,
    false_spurt_length: Sampler,
}

/// Three steps of 16 ms in a row make a spurt: it is known when the third is over.
pub(crate) const ON_KNOWN: Duration = Duration::from_millis(48);
/// Silence that ends a spurt.
pub(crate) const HANG_OVER: Duration = Duration::from_millis(100);
/// No spurt is shorter.
const SPURT_MIN: Duration = Duration::from_millis(60);

impl Ear {
    /// The ear of a campaign's detector.
    pub(crate) fn new(hearing: &Hearing, detector: Option<Settings>) -> Self {
        if matches!(detector, Some(Settings::TalkSpurt(_))) {
            return Self::Loudness;
        }
        Self::Network(Errors {
            onset_late: Sampler::new(&hearing.onset_late),
            end_late: Sampler::new(&hearing.end_late),
            false_spurt: hearing.false_spurt,
            false_spurt_length: Sampler::new(&hearing.false_spurt_length),
        })
    }

    /// Are words told apart?
    pub(crate) const fn splits_words(&self) -> bool {
        matches!(self, Self::Loudness)
    }

    /// Are recordings known again?
    pub(crate) const fn knows_recordings(&self) -> bool {
        matches!(self, Self::Network(_))
    }

    /// How long ago an edge was that is known now.
    pub(crate) const fn ago(&self, edge: CallStep) -> Duration {
        match (self, edge) {
            (Self::Network(_), CallStep::VoiceOn) | (_, CallStep::AgentVoiceOn) => ON_KNOWN,
            (Self::Network(_), CallStep::VoiceOff) | (_, CallStep::AgentVoiceOff) => HANG_OVER,
            _ => Duration::ZERO,
        }
    }

    /// Hears speech, which is in order and apart; tells each edge when it is known.
    pub(crate) fn hear(
        &self,
        rng: &mut SplitMix64,
        speech: &[Spurt],
        tell: &mut impl FnMut(Duration, CallStep),
    ) {
        let Self::Network(errors) = self else {
            for &(on, off) in speech {
                tell(on, CallStep::VoiceOn);
                tell(off, CallStep::VoiceOff);
            }
            return;
        };
        let mut open: Option<Spurt> = None;
        for &(on, off) in speech {
            let on = on + errors.onset_late.sample(rng);
            let off = off + errors.end_late.sample(rng);
            match &mut open {
                Some((_, end)) if on < *end + HANG_OVER => *end = off.max(*end),
                _ if off < on + ON_KNOWN => {}
                _ => {
                    flush(open.replace((on, off)), tell);
                }
            }
        }
        flush(open, tell);
    }

    /// Takes something for speech that is none, now and then, before the first word at `onset`.
    pub(crate) fn mishear(&self, rng: &mut SplitMix64, onset: Option<Duration>) -> Option<Spurt> {
        let Self::Network(errors) = self else {
            return None;
        };
        let (is_false, place) = (rng.random::<f64>(), rng.random::<f64>());
        let length = errors.false_spurt_length.sample(rng);
        (is_false < errors.false_spurt).then(|| {
            let on = onset.unwrap_or(WITHIN).mul_f64(place);
            (on, on + length)
        })
    }
}

/// When something is taken for speech on a line on which nobody speaks.
const WITHIN: Duration = Duration::from_secs(2);

fn flush(spurt: Option<Spurt>, tell: &mut impl FnMut(Duration, CallStep)) {
    if let Some((on, off)) = spurt {
        tell(on + ON_KNOWN, CallStep::VoiceOn);
        tell(off.max(on + SPURT_MIN) + HANG_OVER, CallStep::VoiceOff);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Draw, Seed};

    fn ms(length: u64) -> Duration {
        Duration::from_millis(length)
    }

    /// Edges of speech in milliseconds, each at when it was, heard without an error.
    fn edges(speech: &[(u64, u64)]) -> Vec<(char, u128)> {
        let ear = Ear::Network(Errors {
            onset_late: Sampler::Constant(0.0),
            end_late: Sampler::Constant(0.0),
            false_spurt: 0.0,
            false_spurt_length: Sampler::Constant(0.0),
        });
        let speech: Vec<Spurt> = (speech.iter())
            .map(|&(on, off)| (ms(on), ms(off)))
            .collect();
        let mut rng = Seed::of_replication(1, 0).stream(Draw::Hearing, 0, 0);
        let mut edges = Vec::new();
        ear.hear(&mut rng, &speech, &mut |known, edge| {
            let at = (known - ear.ago(edge)).as_millis();
            edges.push((if edge == CallStep::VoiceOn { '+' } else { '-' }, at));
        });
        edges
    }

    /// The built-in errors are those measured on synthesised calls: 23, 54, 79, 128 and 177 ms.
    #[test]
    fn the_built_in_errors_are_the_measured_ones() {
        let onset_late = Sampler::Lognormal {
            mu: 0.054_f64.ln(),
            sigma: 0.51,
        };
        let mut rng = Seed::of_replication(1, 0).stream(Draw::Hearing, 0, 0);
        let mut late: Vec<f64> = (0..20_000)
            .map(|_| 1e3 * onset_late.sample(&mut rng).as_secs_f64())
            .collect();
        late.sort_by(f64::total_cmp);
        for (share, measured) in [(0.5, 54.0), (0.75, 79.0), (0.95, 128.0), (0.99, 177.0)] {
            let found = late[(share * late.len() as f64) as usize];
            assert!((found / measured - 1.0).abs() < 0.06, "{share}: {found}");
        }
    }

    #[test]
    fn it_has_the_hysteresis_of_the_front_end() {
        assert_eq!(edges(&[(0, 47)]), []);
        assert_eq!(edges(&[(0, 48)]), [('+', 0), ('-', 60)]);
        assert_eq!(edges(&[(200, 500)]), [('+', 200), ('-', 500)]);
        assert_eq!(edges(&[(200, 500), (599, 900)]), [('+', 200), ('-', 900)]);
        assert_eq!(
            edges(&[(200, 500), (600, 900)]),
            [('+', 200), ('-', 500), ('+', 600), ('-', 900)]
        );
        // A word too short to be heard keeps open what was open.
        assert_eq!(edges(&[(200, 500), (550, 560)]), [('+', 200), ('-', 560)]);
    }
}
