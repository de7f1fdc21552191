//! Recordings heard before: what a dialer has learnt of voice mails, screeners and announcements.

use std::collections::BTreeMap;

use outpace_engine::cpa;
use outpace_engine::cpa::audio::familiar::{Library, Lookout, print_of};
use outpace_engine::cpa::audio::fingerprint::Fingerprint;
use rayon::prelude::*;

use crate::corpus::recordings;
use crate::hearing::Gate;
use crate::label::{Label, Labelled, Reject};
use crate::recording::Recording;
use crate::{Corpus, CorpusError, LABELS_FILE};

/// Fingerprints of recordings that were confirmed, and what each is.
#[derive(Clone, Debug)]
pub struct Known {
    /// Known wherever they are heard.
    library: Library,
    /// Machines' own greetings, by number.
    greetings: BTreeMap<String, Fingerprint>,
    /// Recordings and labels that could not be used.
    pub rejects: Vec<Reject>,
}

impl Known {
    /// Learns a folder of recordings: with a label file in it machines, screeners and announcements (`sit`), without
    /// one each as a machine's. A machine with a number is that number's own, the last one of a number.
    ///
    /// # Errors
    /// When the folder or its label file cannot be read at all.
    pub fn learn(folder: &std::path::Path) -> Result<Self, CorpusError> {
        let labels = folder.join(LABELS_FILE);
        let mut this = Self {
            library: Library::new(),
            greetings: BTreeMap::new(),
            rejects: Vec::new(),
        };
        let named: Vec<(cpa::Recording, String, String)> = if labels.exists() {
            let corpus = Corpus::open(folder, &labels)?;
            this.rejects = corpus.rejects;
            let named = corpus.labelled.into_iter();
            named
                .filter_map(|it| Some((kind(&it)?, it.file, it.number)))
                .collect()
        } else {
            let files = recordings(folder)?.into_iter();
            files
                .map(|file| (cpa::Recording::Machine, file, String::new()))
                .collect()
        };
        let gate = Gate::Neural.of_front_end();
        let print = |(_, file, _): &(cpa::Recording, String, String)| {
            let recording = Recording::read(&folder.join(file));
            recording.map(|recording| print_of(&recording.samples, gate))
        };
        let prints: Vec<_> = named.par_iter().map(print).collect();
        for ((kind, file, number), print) in named.into_iter().zip(prints) {
            match print {
                Ok(print) => {
                    if kind == cpa::Recording::Machine && !number.is_empty() {
                        this.greetings.insert(number, print);
                    } else {
                        this.library.add(print, kind);
                    }
                }
                Err(error) => this.rejects.push(Reject {
                    file: folder.join(&file).display().to_string(),
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
        self.library.len() + self.greetings.len()
    }

    /// Is none known?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Those of no number in particular.
    pub(crate) const fn library(&self) -> &Library {
        &self.library
    }

    /// Looks for them when this number is called.
    pub(crate) fn lookout(&self, number: &str) -> Lookout {
        Lookout::new(self.greetings.get(number).cloned().map(Box::new))
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
