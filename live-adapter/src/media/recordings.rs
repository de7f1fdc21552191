//! Recordings the ear knows: greetings of voice mails, screeners, menus, announcements.

use std::fs;
use std::path::{Path, PathBuf};

use outpace_engine::cpa;
use outpace_engine::cpa::audio::fingerprint::{Fingerprint, Library};
use outpace_engine::cpa::audio::{FrontEnd, Gate};
use thiserror::Error;

use super::FRAME_SAMPLES;
use super::prompt::{Prompt, PromptError};

/// Fingerprints of recordings, and what each is.
#[derive(Clone, Debug, Default)]
pub struct Recordings {
    library: Library,
    kinds: Vec<cpa::Recording>,
}

/// Why a folder of recordings cannot be used.
#[derive(Debug, Error)]
pub enum RecordingsError {
    /// A folder cannot be read.
    #[error("{}: {source}", folder.display())]
    Unreadable {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A recording cannot be read.
    #[error(transparent)]
    Recording(#[from] PromptError),
    /// A folder is called after no kind of recording.
    #[error("{}: no kind of recording; allowed are {}", .0.display(), kinds())]
    Kind(PathBuf),
    /// Too little is said in it to know it again.
    #[error("{}: no speech in it to know it by", .0.display())]
    NoSpeech(PathBuf),
}

fn kinds() -> String {
    cpa::Recording::ALL.map(cpa::Recording::name).join(", ")
}

impl Recordings {
    /// Learns a folder that has one folder a kind (`machine`, `screener`, `ivr`, `announcement`) with WAV files.
    ///
    /// # Errors
    /// When something in it cannot be used.
    pub fn read(folder: &Path) -> Result<Self, RecordingsError> {
        let mut this = Self::default();
        for kind_folder in sorted(folder)? {
            let name = kind_folder.file_name().and_then(|it| it.to_str());
            let kind = name.and_then(cpa::Recording::from_name);
            let kind = kind.ok_or_else(|| RecordingsError::Kind(kind_folder.clone()))?;
            for file in sorted(&kind_folder)? {
                let print = print_of(Prompt::read(&file)?.samples());
                if print.is_empty() {
                    return Err(RecordingsError::NoSpeech(file));
                }
                this.learn(print, kind);
            }
        }
        Ok(this)
    }

    /// Knows a recording from now on.
    pub fn learn(&mut self, print: Fingerprint, kind: cpa::Recording) {
        self.library.add(print);
        self.kinds.push(kind);
    }

    /// Is none known?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// What is being heard, if it is known.
    pub(super) fn what_is(&self, heard: &Fingerprint) -> Option<cpa::Recording> {
        let found = self.library.best(heard)?;
        self.kinds.get(found.index).copied()
    }
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, RecordingsError> {
    let read = fs::read_dir(folder).and_then(|entries| {
        entries
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<_>, _>>()
    });
    let mut paths = read.map_err(|source| RecordingsError::Unreadable {
        folder: folder.to_owned(),
        source,
    })?;
    paths.sort();
    Ok(paths)
}

/// The fingerprint of a recording, or of as much as there is of it.
fn print_of(samples: &[i16]) -> Fingerprint {
    let mut front_end = FrontEnd::new(Gate::Neural);
    for chunk in samples.chunks(FRAME_SAMPLES) {
        let mut frame = [0; FRAME_SAMPLES];
        frame[..chunk.len()].copy_from_slice(chunk);
        front_end.frame(&frame, &mut |_| {});
        if front_end.fingerprint().is_complete() {
            break;
        }
    }
    front_end.fingerprint().clone()
}
