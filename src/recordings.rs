//! `outpace run --recordings`: answers are heard as recordings sound, through the whole front end.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_detection::{Detecting, Gate, HeardCorpus, Hearing, LABELS_FILE, Label};
use outpace_engine::cpa::Settings;
use outpace_scenarios::{RecordedAnswer, RecordedAnswers, Scenario};

use crate::amd::corpus;
use crate::arguments::RunArguments;
use crate::failure::Failure;
use crate::progress;

/// Hears a folder of recordings and puts them into the world of every campaign that listens; what to say of it in the
/// report.
pub(crate) fn hear(
    folder: &Path,
    arguments: &RunArguments,
    scenario: &mut Scenario,
    cancel: &AtomicBool,
) -> Result<String, Failure> {
    let detectors = listening(scenario);
    if detectors.is_empty() {
        let why = "--recordings: no campaign of this scenario has a detector that could hear them";
        return Err(Failure::Usage(why.to_owned()));
    }
    let corpus = corpus::open_with(folder, &folder.join(LABELS_FILE))?;
    let count = corpus.labelled.len() as u64;
    let bar = progress::over("recordings", count, arguments.scenario.quiet);
    let pool = corpus::pool(arguments.threads)?;
    let step = || bar.inc(1);
    let heard = pool.install(|| HeardCorpus::of(&corpus, &detectors, None, cancel, &step));
    bar.finish_and_clear();
    corpus::tell_rejects(&heard.rejects);
    let energy = Arc::new(answers(&heard, Gate::Energy));
    let neural = Arc::new(answers(&heard, Gate::Neural));
    let campaigns = scenario.engine.campaigns.iter();
    for (people, campaign) in scenario.world.people.iter_mut().zip(campaigns) {
        people.recorded = campaign.cpa.map(|settings| match gate(&settings) {
            Gate::Energy => energy.clone(),
            Gate::Neural => neural.clone(),
        });
    }
    let of_some = if neural.is_empty() { &energy } else { &neural };
    if of_some.is_empty() {
        let why = format!(
            "{}: no recording of a person or a machine",
            folder.display()
        );
        return Err(Failure::Input(why));
    }
    Ok(format!(
        "answers are heard as {} recordings of people and {} of machines in {}",
        of_some.people.len(),
        of_some.machines.len(),
        folder.display()
    ))
}

/// The detectors of the campaigns.
fn listening(scenario: &Scenario) -> Vec<Detecting> {
    let campaigns = scenario.engine.campaigns.iter();
    let settings = campaigns.filter_map(|campaign| campaign.cpa);
    settings.map(|settings| Detecting::of(&settings)).collect()
}

fn gate(settings: &Settings) -> Gate {
    Detecting::of(settings).gate()
}

fn answers(heard: &HeardCorpus, gate: Gate) -> RecordedAnswers {
    let mut answers = RecordedAnswers::default();
    for (labelled, hearing) in heard.heard(gate) {
        let to = match labelled.label {
            Label::Human => &mut answers.people,
            Label::Machine => &mut answers.machines,
            Label::Screener | Label::Fax | Label::Sit | Label::Busy | Label::Silence => continue,
        };
        let labelled_end = labelled.greeting_end_s.map(Duration::from_secs_f64);
        to.push(RecordedAnswer {
            told: hearing.told.iter().map(|it| (it.now, it.heard)).collect(),
            greeting_ends: labelled_end.unwrap_or_else(|| first_utterance_ends(hearing)),
            length: hearing.length(),
        });
    }
    answers
}

/// Where the label file says nothing: the first pause that is none within a sentence.
fn first_utterance_ends(hearing: &Hearing) -> Duration {
    let spurts = hearing.spurts();
    let paused = spurts
        .windows(2)
        .find(|pair| pair[1].0 - pair[0].1 >= PAUSE_S);
    let end = paused.map_or_else(|| spurts.last(), |pair| pair.first());
    end.map_or(Duration::ZERO, |&(_, end)| Duration::from_secs_f64(end))
}

/// Two hellos closer than this are one greeting, as in the corpus of `engine/training`.
const PAUSE_S: f64 = 0.8;
