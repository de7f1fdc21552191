//! A result folder and the files in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use outpace_engine::{PerMille, TeamId};
use outpace_scenarios::Names;
use outpace_sim::{ContactLists, Day, DayResult, Outlook, Summary};
use polars::error::PolarsError;
use polars::frame::DataFrame;

use crate::report;
use crate::stored::StoredRun;
use crate::tables;

/// A run, ready to be written down. Everything is borrowed: the simulator's results stay where they are.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// The run in numbers.
    pub summary: &'a Summary,
    /// The one day whose calls, agent states, decisions and corrections are kept and drawn,
    /// usually the first.
    pub shown: &'a Day,
    /// Every day's measures and intervals, in order of replication.
    pub days: &'a [DayResult],
    /// Names of campaigns and teams by id.
    pub names: &'a Names,
    /// Each agent's team, by agent, as in [`outpace_engine::Config::agents`]; empty leaves the column
    /// `team` empty.
    pub agent_teams: &'a [TeamId],
    /// Names of talk results by campaign, then by [`outpace_sim::CallRow::result`].
    pub results: &'a [Vec<String>],
    /// How each campaign dials, by campaign: the word of the column `mode`.
    pub modes: &'a [&'a str],
    /// Which list a contact is on.
    pub lists: &'a ContactLists,
    /// The instant the day begins: seconds since 1970, in universal time and by the day's own clock.
    pub day_start: DayStart,
    /// The abandon rate each campaign is held to.
    pub abandon_limit: &'a [PerMille],
    /// How the day shown came along by the meter that governs, campaign by campaign and hour by hour.
    pub outlook: &'a [Outlook],
    /// Wall clock at the start of the day, in seconds since midnight: 32400 is 09:00.
    pub day_start_s: u32,
    /// Heading of the report.
    pub title: &'a str,
    /// What the reader must know before believing the numbers, a sentence each.
    pub warnings: &'a [String],
    /// The command line that gives this run again.
    pub repeat_with: &'a str,
}

/// When a day begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayStart {
    /// Seconds since 1970 in universal time.
    pub unix_s: i64,
    /// Seconds since 1970 that the day's own clock shows.
    pub local_s: i64,
}

/// What [`write_run`] wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The files, in the order they were written.
    pub files: Vec<WrittenFile>,
}

/// One file of a result folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Where it is: the folder that was asked for, and the file's name.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

/// Why a result folder could not be written. Files written before stay, each of them whole.
#[derive(Debug, thiserror::Error)]
pub enum ResultsError {
    /// The folder cannot be made.
    #[error("cannot make the folder {}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The summary has no JSON form.
    #[error("cannot write the summary as JSON")]
    Summary(#[source] serde_json::Error),
    /// A table cannot be built.
    #[error("cannot build the table {table}")]
    Table {
        /// The table's name.
        table: &'static str,
        /// Why.
        source: PolarsError,
    },
    /// A picture of the report cannot be drawn.
    #[error("cannot draw the picture {picture}: {reason}")]
    Picture {
        /// The picture's title.
        picture: &'static str,
        /// What plotters says.
        reason: String,
    },
}

/// Writes every file of a run into `dir`, which is made if it is not there.
///
/// Each file is written under another name first and renamed when it is whole, so a reader never sees
/// half a file. Older files of the same names are replaced, others are left alone. `run.json` goes first
/// and comes last: a folder that has one holds tables of one run.
///
/// # Errors
/// When the folder or a file cannot be written; see [`ResultsError`].
pub fn write_run(dir: &Path, run: &Run) -> Result<Written, ResultsError> {
    fs::create_dir_all(dir).map_err(|source| ResultsError::Folder {
        path: dir.to_owned(),
        source,
    })?;
    let summary = dir.join(SUMMARY);
    match fs::remove_file(&summary) {
        Err(source) if summary.exists() => {
            return Err(ResultsError::File {
                path: summary,
                source,
            });
        }
        _ => {}
    }
    let mut files = Vec::new();
    let mut of_report = StoredRun::TABLES.map(|_| DataFrame::empty());
    for (name, table) in tables::TABLES {
        let failed = |source| ResultsError::Table {
            table: name,
            source,
        };
        let frame = table(run).map_err(failed)?;
        if let Some(place) = StoredRun::TABLES.iter().position(|it| *it == name) {
            of_report[place] = frame.clone();
        }
        let bytes = tables::parquet(name, frame, run.day_start).map_err(failed)?;
        files.push(write_file(dir, &format!("{name}.parquet"), &bytes)?);
    }
    let stored = StoredRun::of(run, of_report);
    let page = report::html(run, &stored)?;
    files.push(write_file(dir, "report.html", page.as_bytes())?);
    files.push(write_file(dir, SUMMARY, &summary_json(run.summary)?)?);
    Ok(Written { files })
}

fn summary_json(summary: &Summary) -> Result<Vec<u8>, ResultsError> {
    let mut json = serde_json::to_vec_pretty(summary).map_err(ResultsError::Summary)?;
    json.push(b'\n');
    Ok(json)
}

pub(crate) fn write_file(
    dir: &Path,
    name: &str,
    bytes: &[u8],
) -> Result<WrittenFile, ResultsError> {
    let path = dir.join(name);
    let partial = dir.join(format!(".{name}.partial"));
    fs::write(&partial, bytes)
        .and_then(|()| fs::rename(&partial, &path))
        .map_err(|source| {
            // Half a file is of no use; that it could not be written is the error to tell.
            let _ = fs::remove_file(&partial);
            ResultsError::File {
                path: path.clone(),
                source,
            }
        })?;
    Ok(WrittenFile {
        path,
        bytes: bytes.len() as u64,
    })
}

/// The run in numbers.
const SUMMARY: &str = "run.json";
