//! The settings a sweep tries: each detector's parameters over the ranges in which anybody sets them.

use std::time::Duration;

use outpace_engine::cpa::scored::Prices;
use outpace_engine::cpa::{ScoredSettings, Settings, TalkSpurtSettings, WindowSettings};

use crate::detector::Detecting;

/// A detector with settings of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The detector.
    pub detecting: Detecting,
    /// Its limits.
    pub settings: Settings,
    /// What is special about it, as `key=value` with spaces between, in milliseconds or seconds of an agent.
    pub name: String,
    /// These are the settings as they come.
    pub is_default: bool,
}

impl Variant {
    fn new(settings: Settings, name: String) -> Self {
        let detecting = Detecting::of(&settings);
        Self {
            detecting,
            settings,
            name,
            is_default: settings == detecting.settings(),
        }
    }

    /// Every variant of a detector; its defaults are among them.
    #[must_use]
    pub fn all(detecting: Detecting) -> Vec<Self> {
        match detecting {
            Detecting::Asterisk => asterisk(),
            Detecting::Reference => reference(),
            Detecting::Scored => scored(),
        }
    }
}

/// More words than anybody says: the test is off.
const NO_LIMIT: u32 = 1000;

/// `app_amd`: from the sample file's values to those that guides for call centres recommend.
fn asterisk() -> Vec<Variant> {
    let mut variants = Vec::new();
    for initial_silence in [2500, 3500, 4900] {
        for greeting in [1000, 1500, 2000, 3000] {
            for after in [400, 600, 800, 1200] {
                for words in [2, 3, 5, NO_LIMIT] {
                    for word in [100, 160] {
                        let settings = TalkSpurtSettings {
                            initial_silence: millis(initial_silence),
                            greeting: millis(greeting),
                            after_greeting_silence: millis(after),
                            maximum_number_of_words: words,
                            min_word_length: millis(word),
                            ..TalkSpurtSettings::default()
                        };
                        let words = match words {
                            NO_LIMIT => "any".to_owned(),
                            words => words.to_string(),
                        };
                        let name = format!(
                            "initial_silence={initial_silence} greeting={greeting} \
                             after_greeting_silence={after} maximum_number_of_words={words} \
                             min_word_length={word}"
                        );
                        variants.push(Variant::new(Settings::TalkSpurt(settings), name));
                    }
                }
            }
        }
    }
    variants
}

/// The reference product's parameters over their ranges.
fn reference() -> Vec<Variant> {
    let mut variants = Vec::new();
    for silence in [304, 456, 608, 800, 1000] {
        for analysis in [1000, 1500, 2000, 3000, 4500] {
            for speech in [50, 112, 300] {
                let settings = WindowSettings {
                    min_silence_period: millis(silence),
                    analysis_period: millis(analysis),
                    minimum_valid_speech: millis(speech),
                    ..WindowSettings::default()
                };
                let name = format!(
                    "minSilencePeriod={silence} analysisPeriod={analysis} minimumValidSpeech={speech}"
                );
                variants.push(Variant::new(Settings::Window(settings), name));
            }
        }
    }
    variants
}

/// Ours over its prices, a person's from little more than a machine's on, and over its patience.
fn scored() -> Vec<Variant> {
    let usual = ScoredSettings::default();
    let mut variants = Vec::new();
    for false_positive in [0.06, 0.2, 1.0, 2.0, 6.0, 20.0] {
        for waiting in [0.125, 0.25, 0.5, 1.0, 2.0, 4.0] {
            for patience in [1000, 1350, 1700, 1900] {
                let prices = Prices {
                    false_positive: usual.prices.false_positive * false_positive,
                    waiting: usual.prices.waiting * waiting,
                    ..usual.prices
                };
                let settings = ScoredSettings {
                    prices,
                    patience: millis(patience),
                    ..usual
                };
                let name = format!(
                    "false_positive={} false_negative={} waiting={} patience={patience}",
                    prices.false_positive, prices.false_negative, prices.waiting
                );
                variants.push(Variant::new(Settings::Scored(settings), name));
            }
        }
    }
    if !variants.iter().any(|variant| variant.is_default) {
        variants.push(Variant::new(Settings::Scored(usual), "default".to_owned()));
    }
    variants
}

fn millis(length: u64) -> Duration {
    Duration::from_millis(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_detector_is_tried_as_it_comes_and_no_variant_twice() {
        for detecting in Detecting::ALL {
            let all = Variant::all(detecting);
            let defaults = all.iter().filter(|variant| variant.is_default).count();
            assert_eq!(defaults, 1, "{}", detecting.name());
            let mut names: Vec<&str> = all.iter().map(|variant| variant.name.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all.len());
            assert!(all.iter().all(|variant| variant.detecting == detecting));
        }
    }
}
