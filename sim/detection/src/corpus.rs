//! A folder of recordings and its labels, matched.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::label::{Labelled, Labels, LabelsError, Reject};

/// The label file a folder is searched for.
pub const LABELS_FILE: &str = "labels.csv";

/// As many recordings a folder may hold.
const FILES_MAX: usize = 1_000_000;
/// So deep its folders may lie in one another.
const DEPTH_MAX: u32 = 8;

/// Recordings with labels.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The folder.
    pub folder: PathBuf,
    /// Recordings that are there and have a label, in the order of their names.
    pub labelled: Vec<Labelled>,
    /// Recordings without a label.
    pub unlabelled: Vec<String>,
    /// Rows of the label file that could not be used, those without a recording among them.
    pub rejects: Vec<Reject>,
}

/// Why a folder cannot be used at all.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// It cannot be listed.
    #[error("{}: cannot be read: {source}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The label file is unusable.
    #[error(transparent)]
    Labels(#[from] LabelsError),
}

impl Corpus {
    /// Matches a folder's WAV files, those of its folders too, with the rows of a label file.
    ///
    /// # Errors
    /// When the folder or the label file cannot be read at all.
    pub fn open(folder: &Path, labels: &Path) -> Result<Self, CorpusError> {
        let file = labels.display().to_string();
        let bytes = fs::read(labels).map_err(|error| LabelsError::Read {
            file: file.clone(),
            reason: error.to_string(),
        })?;
        let Labels { rows, mut rejects } = Labels::read(&file, &bytes)?;
        let found = recordings(folder)?;
        let mut unlabelled: BTreeSet<&str> = found.iter().map(String::as_str).collect();
        let mut labelled = Vec::new();
        for row in rows {
            // A row may name a file the search does not take for a recording, say without .wav.
            if unlabelled.remove(row.file.as_str()) || folder.join(&row.file).is_file() {
                labelled.push(row);
            } else {
                rejects.push(Reject {
                    file: file.clone(),
                    line: Some(row.line),
                    column: Some("file"),
                    reason: format!("{:?} is not in {}", row.file, folder.display()),
                });
            }
        }
        labelled.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(Self {
            folder: folder.to_owned(),
            labelled,
            unlabelled: unlabelled.into_iter().map(str::to_owned).collect(),
            rejects,
        })
    }
}

/// The WAV files of a folder and the folders in it, as paths with `/`, in order.
///
/// # Errors
/// When the folder cannot be listed.
pub fn recordings(folder: &Path) -> Result<Vec<String>, CorpusError> {
    let mut found = Vec::new();
    list(folder, "", DEPTH_MAX, &mut found)?;
    found.sort();
    Ok(found)
}

fn list(
    folder: &Path,
    prefix: &str,
    depth: u32,
    found: &mut Vec<String>,
) -> Result<(), CorpusError> {
    let failed = |source| CorpusError::Folder {
        folder: folder.to_owned(),
        source,
    };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let is_wave = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("wav"));
        if path.is_dir() {
            if depth > 0 {
                list(&path, &format!("{prefix}{name}/"), depth - 1, found)?;
            }
        } else if is_wave && found.len() < FILES_MAX {
            found.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
