//! Sweeps on disk: rows as they come, the table they become, and what each point came to.
//!
//! A folder of a sweep holds `plan.json` (what is played; written first), `rows.csv` (a line a day, written
//! when the day is over, so that a sweep that was stopped goes on from there), and in the end
//! `sweep.parquet`, `points.csv`, `sweep.json` and the pictures.

mod closer;
pub(crate) mod curves;
pub(crate) mod digest;
mod page;
mod plan;
mod reference;
mod report;
mod row_file;
mod sheet;
mod shown;
mod summary;
mod table;
mod text;

pub(crate) use digest::is_yes_or_no;
pub use digest::{Digest, PointDigest};
pub use plan::{SWEEP_VERSION, SweepPlan, Varied};
pub use reference::{BEST_POSSIBLE, ReferenceLine, ReferencePoint, read_references};
pub(crate) use report::write_picture;
pub use report::{SweepReport, write_sweep};
pub use row_file::RowFile;
pub use sheet::{Row, Sheet};
pub use summary::{PointSummary, SweepSummary};
pub use table::write_table;
pub use text::sweep_text;

use std::io;
use std::path::PathBuf;

use polars::error::PolarsError;

/// Why a sweep's folder cannot be used or written. What was written before stays.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// The folder cannot be made.
    #[error("cannot make the folder {}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Somebody else is writing a file.
    #[error("{} is in use by another sweep ({why})", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: String,
    },
    /// The folder holds another sweep.
    #[error(
        "{} holds another sweep ({difference}); give another --out, or --restart to begin anew",
        folder.display()
    )]
    Other {
        /// The folder.
        folder: PathBuf,
        /// What is different about it.
        difference: String,
    },
    /// A file is not what a sweep leaves behind.
    #[error("{}{}: {why}", path.display(), line_text(*line))]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The line, where one is meant.
        line: Option<u64>,
        /// What is wrong with it.
        why: String,
    },
    /// The table cannot be built.
    #[error("cannot build the table sweep")]
    Table(#[source] PolarsError),
}

impl SweepError {
    /// Is it the fault of what was read, and not of how the program was called?
    #[must_use]
    pub fn is_bad_input(&self) -> bool {
        matches!(self, Self::Read { .. } | Self::Foreign { .. })
    }
}

fn line_text(line: Option<u64>) -> String {
    line.map_or_else(String::new, |line| format!(":{line}"))
}
