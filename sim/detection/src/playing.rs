//! A folder of recordings played to several detectors, on all threads.

use std::sync::atomic::{AtomicBool, Ordering};

use outpace_engine::cpa::Settings;
use rayon::prelude::*;

use crate::corpus::Corpus;
use crate::detector::{Detecting, Outcome};
use crate::hearing::{Gate, Hearing};
use crate::label::{Labelled, Reject};
use crate::recording::{Recording, RecordingError};
use crate::score::Case;

/// What the detectors made of a folder.
#[derive(Clone, Debug)]
pub struct Played {
    /// A list for each detector, with the recordings in the order of their names.
    pub cases: Vec<Vec<Case>>,
    /// Recordings that could not be used.
    pub rejects: Vec<Reject>,
    /// Recordings that were not played because the user wanted no more.
    pub left: usize,
}

/// One recording's outcomes; `None` if it was not played any more.
type One = Option<Result<Vec<Outcome>, RecordingError>>;

/// Plays every recording to detectors with these settings. Recordings are read once and heard once a gate, however
/// many detectors there are; what comes out does not depend on the number of threads.
#[must_use]
pub fn play(
    corpus: &Corpus,
    settings: &[Settings],
    wants_no_more: &AtomicBool,
    step: &(dyn Fn() + Sync),
) -> Played {
    let one = |labelled: &Labelled| -> One {
        if wants_no_more.load(Ordering::Relaxed) {
            return None;
        }
        let outcomes = outcomes(corpus, labelled, settings);
        step();
        Some(outcomes)
    };
    let all: Vec<One> = corpus.labelled.par_iter().map(one).collect();
    let mut played = Played {
        cases: vec![Vec::new(); settings.len()],
        rejects: Vec::new(),
        left: 0,
    };
    for (labelled, one) in corpus.labelled.iter().zip(all) {
        match one {
            None => played.left += 1,
            Some(Err(error)) => played.rejects.push(Reject {
                file: corpus.folder.join(&labelled.file).display().to_string(),
                line: None,
                column: None,
                reason: error.to_string(),
            }),
            Some(Ok(outcomes)) => {
                for (cases, outcome) in played.cases.iter_mut().zip(outcomes) {
                    let labelled = labelled.clone();
                    cases.push(Case { labelled, outcome });
                }
            }
        }
    }
    played
}

fn outcomes(
    corpus: &Corpus,
    labelled: &Labelled,
    settings: &[Settings],
) -> Result<Vec<Outcome>, RecordingError> {
    let recording = Recording::read(&corpus.folder.join(&labelled.file))?;
    let needed = |gate: Gate| settings.iter().any(|it| Detecting::of(it).gate() == gate);
    let gates = Gate::ALL.into_iter().filter(|gate| needed(*gate));
    let hearings: Vec<Hearing> = gates.map(|gate| Hearing::of(&recording, gate)).collect();
    let outcome = |settings: &Settings| {
        let gate = Detecting::of(settings).gate();
        let hearing = hearings.iter().find(|it| it.gate == gate);
        Outcome::of(
            settings,
            hearing.expect("every gate that is needed was heard"),
        )
    };
    Ok(settings.iter().map(outcome).collect())
}
