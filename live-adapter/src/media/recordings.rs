//! Recordings the ear knows: greetings of voice mails, screeners, menus, announcements.

use std::fs;
use std::path::{Path, PathBuf};

use outpace_engine::cpa;
use outpace_engine::cpa::audio::Gate;
use outpace_engine::cpa::audio::familiar::{Library, print_of};
use thiserror::Error;

use super::prompt::{Prompt, PromptError};

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

/// Learns a folder that has one folder a kind (`machine`, `screener`, `ivr`, `announcement`) with WAV files.
///
/// # Errors
/// When something in it cannot be used.
pub fn read_recordings(folder: &Path) -> Result<Library, RecordingsError> {
    let mut library = Library::new();
    for kind_folder in sorted(folder)? {
        let name = kind_folder.file_name().and_then(|it| it.to_str());
        let kind = name.and_then(cpa::Recording::from_name);
        let kind = kind.ok_or_else(|| RecordingsError::Kind(kind_folder.clone()))?;
        for file in sorted(&kind_folder)? {
            let print = print_of(Prompt::read(&file)?.samples(), Gate::Neural);
            if print.is_empty() {
                return Err(RecordingsError::NoSpeech(file));
            }
            library.add(print, kind);
        }
    }
    Ok(library)
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
