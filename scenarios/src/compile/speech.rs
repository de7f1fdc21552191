//! What is said after an answer and how it is heard, with the built-in parts where a scenario is silent.

use super::distribution::{ROUNDING, distribution_or, lognormal_by_median};
use super::source::Sources;
use crate::distribution::{Distribution, Part};
use crate::file::{DistributionFile, GreetingFile, HearingFile, MachineGreetingFile, ScreenerFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::AnyShare;
use crate::{FirstWords, Greeting, Hearing, MachineGreeting, Screener};

/// The tables of one kind of people.
pub(super) struct Tables<'a> {
    pub(super) path: &'a KeyPath,
    /// What that kind is called.
    pub(super) people: &'a str,
    pub(super) sources: &'a mut Sources,
    pub(super) findings: &'a mut Findings,
}

impl Tables<'_> {
    pub(super) fn table(&mut self, key: &'static str) -> Table<'_> {
        Table {
            path: self.path.key(key),
            label: format!("{}.{key}", self.people),
            sources: self.sources,
            findings: self.findings,
        }
    }
}

/// One of them, which is being compiled.
pub(super) struct Table<'a> {
    path: KeyPath,
    label: String,
    sources: &'a mut Sources,
    findings: &'a mut Findings,
}

impl Table<'_> {
    fn source(&mut self, source: Option<String>) {
        if let Some(source) = source {
            (self.sources).add(source, &self.path, &self.label, self.findings);
        }
    }

    fn part(
        &mut self,
        key: &'static str,
        file: Option<DistributionFile>,
        default: Distribution,
    ) -> Option<Distribution> {
        distribution_or(file, default, &self.path.key(key), self.findings)
    }

    /// Shares of which at most one holds.
    fn exclude_each_other(&mut self, shares: &[f64]) {
        let sum: f64 = shares.iter().sum();
        if sum > 1.0 + ROUNDING {
            let percent = (sum * 1e8).round() / 1e6;
            let message = format!("the shares add up to {percent} %; allowed: up to 100 %");
            self.findings.problem(&self.path, message);
        }
    }

    pub(super) fn greeting(mut self, file: Option<GreetingFile>) -> Option<(Greeting, FirstWords)> {
        let file = file.unwrap_or_default();
        self.source(file.source);
        let delay = self.part("delay", file.delay, lognormal_by_median(0.55, 0.7));
        let length = self.part("length", file.length, greeting_length());
        let word = self.part("word", file.word, lognormal_by_median(0.55, 0.35));
        let pause = self.part("pause", file.pause, lognormal_by_median(0.2, 0.4));
        let built_in = FirstWords::built_in();
        let phrase = self.part("phrase", file.phrase, built_in.phrase);
        let again_after = self.part("again_after", file.again_after, built_in.again_after);
        let silent_for = self.part("silent_for", file.silent_for, built_in.silent_for);
        let greeting = Greeting {
            delay: delay?,
            length: length?,
            word: word?,
            pause: pause?,
        };
        let first_words = FirstWords {
            phrase: phrase?,
            again: share(file.again, built_in.again),
            again_after: again_after?,
            silent: share(file.silent, built_in.silent),
            silent_for: silent_for?,
        };
        Some((greeting, first_words))
    }

    /// Measured on 17 recorded voicemail greetings: first sound after 0.06 to 3.2 s, speech ends after 0.7 to
    /// 22 s (median 5 s), phrases of 0.3 to 5.2 s, pauses of 0.12 to 0.9 s, beep 0.3 to 5.3 s after the last
    /// word. Assumed: that nine of ten beep, and the shares of the kinds. "Hello." and a pause come first in 4 to
    /// 8 % (Twilio on short voice mails: "1000-2000 ms of audio, 1200-2400 ms of silence, then more audio").
    pub(super) fn machine_greeting(
        mut self,
        file: Option<MachineGreetingFile>,
    ) -> Option<MachineGreeting> {
        let file = file.unwrap_or_default();
        self.source(file.source);
        let delay = self.part("delay", file.delay, lognormal_by_median(0.85, 0.65));
        let length = self.part("length", file.length, lognormal_by_median(5.0, 0.75));
        let word = self.part("word", file.word, lognormal_by_median(1.6, 0.65));
        let pause = self.part("pause", file.pause, lognormal_by_median(0.32, 0.55));
        let beep_delay = lognormal_by_median(0.5, 0.6);
        let beep_delay = self.part("beep_delay", file.beep_delay, beep_delay);
        let hangs_up_after = self.part("hangs_up_after", file.hangs_up_after, hangs_up_after());
        let hello_pause = self.part("hello_pause", file.hello_pause, uniform(0.5, 1.5));
        let hello_first = share(file.hello_first, 0.06);
        let recorded_name = share(file.recorded_name, 0.10);
        let one_word = share(file.one_word, 0.025);
        self.exclude_each_other(&[hello_first, recorded_name, one_word]);
        Some(MachineGreeting {
            speech: Greeting {
                delay: delay?,
                length: length?,
                word: word?,
                pause: pause?,
            },
            runs_on: share(file.runs_on, 0.35),
            hello_first,
            hello_pause: hello_pause?,
            recorded_name,
            one_word,
            beep_delay: beep_delay?,
            beep: share(file.beep, 0.9),
            hangs_up_after: hangs_up_after?,
            standard: share(file.standard, 0.0),
            recognised: share(file.recognised, 0.9),
        })
    }

    pub(super) fn screener(mut self, file: Option<ScreenerFile>) -> Option<Screener> {
        let file = file.unwrap_or_default();
        self.source(file.source);
        let built_in = Screener::built_in();
        let ring = self.part("ring", file.ring, built_in.ring);
        let delay = self.part("delay", file.delay, built_in.delay);
        let length = self.part("length", file.length, built_in.length);
        let after = built_in.decides_after;
        let decides_after = self.part("decides_after", file.decides_after, after);
        let person = share(file.person, built_in.person);
        let voicemail = share(file.voicemail, built_in.voicemail);
        self.exclude_each_other(&[person, voicemail]);
        Some(Screener {
            ring: ring?,
            delay: delay?,
            length: length?,
            decides_after: decides_after?,
            person,
            voicemail,
            recognised: share(file.recognised, built_in.recognised),
        })
    }

    pub(super) fn hearing(mut self, file: Option<HearingFile>) -> Option<Hearing> {
        let file = file.unwrap_or_default();
        self.source(file.source);
        let built_in = Hearing::built_in();
        let onset_late = self.part("onset_late", file.onset_late, built_in.onset_late);
        let end_late = self.part("end_late", file.end_late, built_in.end_late);
        let length = built_in.false_spurt_length;
        let false_spurt_length = self.part("false_spurt_length", file.false_spurt_length, length);
        Some(Hearing {
            onset_late: onset_late?,
            end_late: end_late?,
            false_spurt: share(file.false_spurt, built_in.false_spurt),
            false_spurt_length: false_spurt_length?,
        })
    }
}

fn share(written: Option<AnyShare>, default: f64) -> f64 {
    written.map_or(default, AnyShare::get)
}

const fn uniform(min_s: f64, max_s: f64) -> Distribution {
    Distribution::Uniform { min_s, max_s }
}

/// Kinds of greeting of consumers. "Hello": 431 short words by 40 speakers and clips of "hello" are 0.3
/// to 1.1 s long; with a name: 184 short phrases have their median at 1.7 s; a business: 117 lines of
/// running speech at 3.1 s, greetings being shorter than those. The weights are assumed.
fn greeting_length() -> Distribution {
    let part = |name: &str, weight, median_s, sigma| Part {
        name: name.to_owned(),
        weight,
        distribution: lognormal_by_median(median_s, sigma),
    };
    Distribution::Mixture {
        parts: vec![
            part("hello", 0.82, 0.55, 0.35),
            part("name", 0.09, 1.5, 0.25),
            part("twice", 0.06, 1.5, 0.3),
            part("business", 0.03, 2.8, 0.3),
        ],
    }
}

/// `maxsilence` of Asterisk's configs/samples/voicemail.conf.sample.
const fn hangs_up_after() -> Distribution {
    Distribution::Constant { value_s: 10.0 }
}

impl FirstWords {
    /// Phrases: 184 short ones, 1.2, 1.7 and 2.5 s at the 10th, 50th and 90th percentile. Hello again: around the
    /// two seconds of silence in Twilio's example of a person taken for a machine; the share is assumed. Silence:
    /// assumed to be 1 to 3 in 100; time-outs of 2.5 s (Asterisk), 4.5 s (SignalWire) and 5 s (Twilio) bracket it.
    pub(super) fn built_in() -> Self {
        Self {
            phrase: lognormal_by_median(1.7, 0.3),
            again: 0.8,
            again_after: uniform(1.7, 3.4),
            silent: 0.01,
            silent_for: uniform(3.5, 8.0),
        }
    }
}

impl Screener {
    /// iOS 26 (September 2025) asks for name and reason for calling; lengths and what becomes of it are assumed.
    pub(super) const fn built_in() -> Self {
        Self {
            ring: uniform(1.0, 5.0),
            delay: uniform(0.5, 1.0),
            length: uniform(4.0, 5.0),
            decides_after: uniform(5.0, 25.0),
            person: 0.4,
            voicemail: 0.4,
            recognised: 0.8,
        }
    }
}

impl Hearing {
    /// Measured on 800 synthesised calls: 23, 54, 79, 128 and 177 ms late at the 25th, 50th, 75th, 95th and 99th
    /// percentile; a false spurt before speech (a click, the end of ringing tone, babble) in 5 to 7 % of calls; no
    /// speech missed. The end and the length of a false spurt are assumed.
    pub(super) fn built_in() -> Self {
        Self {
            onset_late: lognormal_by_median(0.054, 0.51),
            end_late: uniform(0.0, 0.06),
            false_spurt: 0.06,
            false_spurt_length: lognormal_by_median(0.12, 0.4),
        }
    }
}
