//! Recordings heard before: what a dialer has learnt of voice mails, screeners and announcements.

use outpace_engine::cpa;
use outpace_engine::cpa::audio::fingerprint::{Fingerprint, Library};
use outpace_engine::cpa::audio::{FRAME_SAMPLES, FrontEnd};
use rayon::prelude::*;

use crate::corpus::recordings;
use crate::hearing::Gate;
use crate::label::{Label, Labelled, Reject};
use crate::recording::Recording;
use crate::{Corpus, CorpusError, LABELS_FILE};

/// Fingerprints of recordings that were confirmed, and what each is.
#[derive(Clone, Debug)]
pub struct Known {
    library: Library,
    kinds: Vec<cpa::Recording>,
    /// Recordings and labels that could not be used.
    pub rejects: Vec<Reject>,
}

impl Known {
    /// Learns a folder of recordings: with a label file in it machines, screeners and announcements (`sit`), without
    /// one each as a machine's.
    ///
    /// # Errors
    /// When the folder or its label file cannot be read at all.
    pub fn learn(folder: &std::path::Path) -> Result<Self, CorpusError> {
        let labels = folder.join(LABELS_FILE);
        let mut this = Self {
            library: Library::new(),
            kinds: Vec::new(),
            rejects: Vec::new(),
        };
        let named: Vec<(String, cpa::Recording)> = if labels.exists() {
            let corpus = Corpus::open(folder, &labels)?;
            this.rejects = corpus.rejects;
            let named = corpus.labelled.into_iter();
            named
                .filter_map(|it| Some((kind(&it)?, it.file)))
                .map(|(kind, file)| (file, kind))
                .collect()
        } else {
            let files = recordings(folder)?.into_iter();
            files.map(|file| (file, cpa::Recording::Machine)).collect()
        };
        let print = |(file, kind): &(String, cpa::Recording)| {
            let recording = Recording::read(&folder.join(file));
            recording.map(|recording| (print_of(&recording), *kind))
        };
        let prints: Vec<_> = named.par_iter().map(print).collect();
        for ((file, _), print) in named.iter().zip(prints) {
            match print {
                Ok((print, kind)) => {
                    this.library.add(print);
                    this.kinds.push(kind);
                }
                Err(error) => this.rejects.push(Reject {
                    file: folder.join(file).display().to_string(),
                    line: None,
                    column: None,
                    reason: error.to_string(),
                }),
            }
        }
        Ok(this)
    }

    /// How many recordings are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Is none known?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// What is being heard, if it was heard before.
    pub(crate) fn what_is(&self, heard: &Fingerprint) -> Option<cpa::Recording> {
        let found = self.library.best(heard)?;
        Some(self.kinds[found.index])
    }
}

/// What a label's recordings are known as; people, tones and silence are no recordings.
fn kind(labelled: &Labelled) -> Option<cpa::Recording> {
    match labelled.label {
        Label::Machine if labelled.kind == "ivr" => Some(cpa::Recording::Ivr),
        Label::Machine => Some(cpa::Recording::Machine),
        Label::Screener => Some(cpa::Recording::Screener),
        Label::Sit => Some(cpa::Recording::Announcement),
        Label::Human | Label::Fax | Label::Busy | Label::Silence => None,
    }
}

/// The fingerprint of a recording, or of as much as there is of it.
fn print_of(recording: &Recording) -> Fingerprint {
    let mut front_end = FrontEnd::new(Gate::Neural.of_front_end());
    for samples in recording.samples.chunks_exact(FRAME_SAMPLES) {
        let frame = samples.try_into().expect("a whole frame");
        front_end.frame(frame, &mut |_| {});
        if front_end.fingerprint().is_complete() {
            break;
        }
    }
    front_end.fingerprint().clone()
}
