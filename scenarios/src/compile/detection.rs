//! From the `[campaign.detection]` table to the detector's settings.

use std::time::Duration;

use outpace_engine::PerMille;
use outpace_engine::cpa::{Priors, ScoredSettings, Settings, TalkSpurtSettings, WindowSettings};

use super::hours::hours_of;
use crate::file::{DetectionFile, DetectorName};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::{AnyShare, DetectorTime};

/// The detector of a campaign; `None` when it does not listen. Limits of another detector are problems.
pub(super) fn detection(
    file: &DetectionFile,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Settings> {
    for (key, of, is_written) in limits(file) {
        if is_written && of != file.detector {
            let message = format!(
                "belongs to detector = {:?}; this one is {:?}",
                name(of),
                name(file.detector)
            );
            findings.problem(&path.key(key), message);
        }
    }
    if !file.enabled {
        return None;
    }
    Some(match file.detector {
        DetectorName::Scored => Settings::Scored(scored(file)),
        DetectorName::Asterisk => Settings::TalkSpurt(talk_spurt(file)),
        DetectorName::Reference => Settings::Window(window(file)),
    })
}

const fn name(detector: DetectorName) -> &'static str {
    match detector {
        DetectorName::Scored => "scored",
        DetectorName::Asterisk => "asterisk",
        DetectorName::Reference => "reference",
    }
}

/// Every limit, whose it is, and whether it was written.
fn limits(file: &DetectionFile) -> Vec<(&'static str, DetectorName, bool)> {
    macro_rules! rows {
        ($($whose:ident: $($key:ident),+;)+) => {
            vec![$($((stringify!($key), DetectorName::$whose, file.$key.is_some()),)+)+]
        };
    }
    rows! {
        Scored: price_of_false_positive, price_of_false_negative, price_of_waiting, patience, max_silence,
            watch, wording, probe, machine_share, machine_share_by_ring, machine_share_by_hour,
            machine_share_after_machine, machine_share_after_person;
        Reference: min_silence_period, analysis_period, minimum_valid_speech, max_time_analysis;
        Asterisk: initial_silence, greeting, after_greeting_silence, total_analysis_time, min_word_length,
            between_words_silence, maximum_word_length, maximum_number_of_words,
            initial_silence_is_dead_air;
    }
}

fn scored(file: &DetectionFile) -> ScoredSettings {
    let mut settings = ScoredSettings::default();
    let prices = &mut settings.prices;
    for (price, written) in [
        (&mut prices.false_positive, file.price_of_false_positive),
        (&mut prices.false_negative, file.price_of_false_negative),
        (&mut prices.waiting, file.price_of_waiting),
    ] {
        *price = written.map_or(*price, |written| written.get().as_secs_f64());
    }
    write(&mut settings.patience, file.patience);
    write(&mut settings.max_silence, file.max_silence);
    settings.wording = file.wording.unwrap_or(settings.wording);
    settings.probe = file.probe.unwrap_or(settings.probe);
    settings.watch = file.watch.map_or(settings.watch, |watch| watch.get());
    settings
}

/// A share of 0 or 1 would need no detector.
fn log_odds(share: AnyShare) -> f64 {
    let share = share.get().clamp(0.001, 0.999);
    (share / (1.0 - share)).ln()
}

/// What the detector is told before anybody speaks; `None` if nothing of it is written.
///
/// Only what sets an answer apart from the others weighs. That most answers are machines does not: the limit counts
/// errors among people, however many machines there are, and so do the prices.
pub(super) fn priors(
    file: &DetectionFile,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Priors> {
    let of_all = file.machine_share.map_or(0.0, log_odds);
    let mut priors = Priors::default();
    if let Some(after) = file.machine_share_after_machine {
        priors.after_machine = log_odds(after) - of_all;
    }
    if let Some(after) = file.machine_share_after_person {
        priors.after_person = log_odds(after) - of_all;
    }
    if let Some(by_hour) = &file.machine_share_by_hour {
        let path = path.key("machine_share_by_hour");
        for (hours, share) in hours_of(by_hour, &path, findings) {
            priors.by_hour[hours].fill(log_odds(share) - of_all);
        }
    }
    if let Some(by_ring) = &file.machine_share_by_ring {
        let path = path.key("machine_share_by_ring");
        for (index, pair) in by_ring.windows(2).enumerate() {
            if pair[1].from.get() <= pair[0].from.get() {
                let message = "is not longer than the one before; write lengths in ascending order";
                findings.problem(&path.index(index + 1).key("from"), message);
            }
        }
        let weights = by_ring.iter();
        priors.by_ring = weights
            .map(|step| (step.from.get(), log_odds(step.share) - of_all))
            .collect();
    }
    (priors != Priors::default()).then_some(priors)
}

fn window(file: &DetectionFile) -> WindowSettings {
    let mut settings = WindowSettings::default();
    if let Some(length) = file.min_silence_period {
        settings.min_silence_period = length.get();
    }
    if let Some(length) = file.analysis_period {
        settings.analysis_period = length.get();
    }
    if let Some(length) = file.minimum_valid_speech {
        settings.minimum_valid_speech = length.get();
    }
    if let Some(length) = file.max_time_analysis {
        settings.max_time_analysis = length.get();
    }
    settings
}

fn talk_spurt(file: &DetectionFile) -> TalkSpurtSettings {
    let mut settings = TalkSpurtSettings::default();
    write(&mut settings.initial_silence, file.initial_silence);
    write(&mut settings.greeting, file.greeting);
    write(
        &mut settings.after_greeting_silence,
        file.after_greeting_silence,
    );
    write(&mut settings.total_analysis_time, file.total_analysis_time);
    write(&mut settings.min_word_length, file.min_word_length);
    write(
        &mut settings.between_words_silence,
        file.between_words_silence,
    );
    write(&mut settings.maximum_word_length, file.maximum_word_length);
    if let Some(words) = file.maximum_number_of_words {
        settings.maximum_number_of_words = words.get();
    }
    if let Some(yes) = file.initial_silence_is_dead_air {
        settings.initial_silence_is_dead_air = yes;
    }
    settings
}

fn write(setting: &mut Duration, written: Option<DetectorTime>) {
    *setting = written.map_or(*setting, DetectorTime::get);
}

/// What follows from a verdict, beside the treatments.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extras {
    pub(super) machine_review: PerMille,
    pub(super) assumed_false_positive: PerMille,
    pub(super) connect_on_answer: bool,
    pub(super) release_late_machines: bool,
}

impl Default for Extras {
    fn default() -> Self {
        Self {
            machine_review: PerMille::new(0),
            assumed_false_positive: PerMille::new(0),
            connect_on_answer: false,
            release_late_machines: false,
        }
    }
}

impl Extras {
    pub(super) fn of(file: &DetectionFile) -> Self {
        Self {
            machine_review: file.machine_review.get(),
            assumed_false_positive: file.assumed_false_positive.get(),
            connect_on_answer: file.enabled && file.connect_on_answer,
            release_late_machines: file.enabled && file.release_late_machines,
        }
    }
}
