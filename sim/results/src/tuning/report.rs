//! What a tuning leaves behind.

use std::path::{Path, PathBuf};

use super::page;
use super::summary::TuningSummary;
use super::table::{TuningRow, write_table};
use crate::folder::{ResultsError, write_file};
use crate::picture::risk;
use crate::sweep::{Sheet, write_picture};

/// A tuning, ready to be drawn and written down.
#[derive(Clone, Copy, Debug)]
pub struct TuningReport<'a> {
    /// What was found.
    pub summary: &'a TuningSummary,
    /// Columns of the days.
    pub sheet: &'a Sheet,
    /// The days.
    pub rows: &'a [TuningRow],
    /// What the reader must know before believing the numbers, a sentence each.
    pub warnings: &'a [String],
    /// The command line that gives this tuning again.
    pub repeat_with: &'a str,
    /// The command line that plays the recommended settings' fresh days again.
    pub play_with: Option<&'a str>,
}

/// Writes everything; returns where the page is. `settings` are keys and values of a point.
///
/// # Errors
/// When a file cannot be written; those before it are whole.
pub fn write_tuning(
    folder: &Path,
    report: &TuningReport,
    settings: impl Fn(u32) -> Vec<(String, String)>,
) -> Result<PathBuf, ResultsError> {
    std::fs::create_dir_all(folder).map_err(|source| ResultsError::Folder {
        path: folder.to_owned(),
        source,
    })?;
    write_table(folder, report.sheet, report.rows, settings)?;
    let summary = report.summary;
    let picture = risk::picture(summary)?;
    let about = format!(
        "{}: {} settings, {} days, seed {}",
        summary.title,
        summary.points.len(),
        summary.search.days + summary.search.fresh_days,
        summary.seed
    );
    write_picture(folder, "risk", &picture, &about)?;
    write_file(
        folder,
        "report.html",
        page::html(report, &picture).as_bytes(),
    )?;
    let mut json = serde_json::to_vec_pretty(summary).map_err(ResultsError::Summary)?;
    json.push(b'\n');
    write_file(folder, "tune.json", &json)?;
    Ok(folder.join("report.html"))
}
