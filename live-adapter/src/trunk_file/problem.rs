//! What is wrong with a live file's telephone network.

use std::fmt;
use std::path::PathBuf;

/// What is wrong: the file, the line or key, what was written and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadTrunkFile {
    /// The file.
    pub path: PathBuf,
    /// Where, what, and what may be.
    pub why: String,
}

impl fmt::Display for BadTrunkFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.why)
    }
}

impl std::error::Error for BadTrunkFile {}
