//! A folder of recordings heard on all threads, and played to detectors.

use std::sync::atomic::{AtomicBool, Ordering};

use outpace_engine::cpa::Settings;
use rayon::prelude::*;

use crate::corpus::Corpus;
use crate::detector::{Detecting, Outcome};
use crate::hearing::{Gate, Hearing};
use crate::known::Known;
use crate::label::{Labelled, Reject};
use crate::recording::{Recording, RecordingError};
use crate::score::{Case, Tally};

/// What is heard of a folder's recordings, once a gate: detectors may then listen as often as it takes.
#[derive(Clone, Debug)]
pub struct HeardCorpus {
    /// Recordings in the order of their names, with what is heard of each.
    heard: Vec<(Labelled, Vec<Hearing>)>,
    /// Rows of the label file and recordings that could not be used.
    pub rejects: Vec<Reject>,
    /// Recordings that were not heard because the user wanted no more.
    pub left: usize,
}

/// One recording; `None` if it was not heard any more.
type One = Option<Result<Vec<Hearing>, RecordingError>>;

impl HeardCorpus {
    /// Reads and hears every recording for these detectors, who may know some from before. What comes out does not depend on the number of threads.
    #[must_use]
    pub fn of(
        corpus: &Corpus,
        detectors: &[Detecting],
        known: Option<&Known>,
        wants_no_more: &AtomicBool,
        step: &(dyn Fn() + Sync),
    ) -> Self {
        let gates: Vec<Gate> = Gate::ALL
            .into_iter()
            .filter(|gate| detectors.iter().any(|it| it.gate() == *gate))
            .collect();
        let one = |labelled: &Labelled| -> One {
            if wants_no_more.load(Ordering::Relaxed) {
                return None;
            }
            let recording = Recording::read(&corpus.folder.join(&labelled.file));
            let heard = recording.map(|recording| {
                gates
                    .iter()
                    .map(|gate| Hearing::knowing(&recording, *gate, known, &labelled.number))
                    .collect()
            });
            step();
            Some(heard)
        };
        let all: Vec<One> = corpus.labelled.par_iter().map(one).collect();
        let mut this = Self {
            heard: Vec::new(),
            rejects: corpus.rejects.clone(),
            left: 0,
        };
        for (labelled, one) in corpus.labelled.iter().zip(all) {
            match one {
                None => this.left += 1,
                Some(Ok(heard)) => this.heard.push((labelled.clone(), heard)),
                Some(Err(error)) => this.rejects.push(Reject {
                    file: corpus.folder.join(&labelled.file).display().to_string(),
                    line: None,
                    column: None,
                    reason: error.to_string(),
                }),
            }
        }
        this
    }

    /// Each recording with what is heard of it through a gate.
    pub fn heard(&self, gate: Gate) -> impl Iterator<Item = (&Labelled, &Hearing)> {
        let of_gate = move |hearings: &'_ Vec<Hearing>| {
            hearings.iter().position(|hearing| hearing.gate == gate)
        };
        self.heard
            .iter()
            .filter_map(move |(labelled, hearings)| Some((labelled, &hearings[of_gate(hearings)?])))
    }

    /// What is known of each recording.
    pub fn labelled(&self) -> impl ExactSizeIterator<Item = &Labelled> {
        self.heard.iter().map(|(labelled, _)| labelled)
    }

    /// Plays all of it to a detector with these settings.
    ///
    /// # Panics
    /// When the recordings were not heard for such a detector.
    #[must_use]
    pub fn cases(&self, settings: &Settings) -> Vec<Case> {
        let gate = Detecting::of(settings).gate();
        let case = |(labelled, heard): &(Labelled, Vec<Hearing>)| {
            let hearing = heard.iter().find(|it| it.gate == gate);
            Case {
                labelled: labelled.clone(),
                outcome: Outcome::of(settings, hearing.expect("heard for this detector")),
            }
        };
        self.heard.par_iter().map(case).collect()
    }

    /// The tally of a detector with these settings.
    #[must_use]
    pub fn tally(&self, settings: &Settings) -> Tally {
        let cases = self.cases(settings);
        Tally::of(cases.iter(), Detecting::of(settings).watches())
    }
}
