//! `rows.csv`: a line a day, written when the day is over.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::SweepError;
use super::plan::SweepPlan;
use super::sheet::Row;

/// The rows of a sweep: those of earlier sittings are read, one after the other, before new ones are
/// written. Nothing is held in memory.
#[derive(Debug)]
pub struct RowFile {
    path: PathBuf,
    columns: usize,
    reader: BufReader<File>,
    /// Whole rows, and how many of them were read.
    rows: u64,
    read: u64,
    /// None for whoever only reads.
    writer: Option<File>,
}

/// The working file of a sweep.
pub(super) const ROWS: &str = "rows.csv";
/// What is played.
const PLAN: &str = "plan.json";

impl RowFile {
    /// Opens the folder of a sweep, which is made if it is not there. If it holds the beginning of the same
    /// sweep, that is kept; a line that was cut off is not.
    ///
    /// # Errors
    /// When the folder cannot be written, or holds another sweep.
    pub fn open(folder: &Path, plan: &SweepPlan, restart: bool) -> Result<Self, SweepError> {
        fs::create_dir_all(folder).map_err(|source| SweepError::Folder {
            path: folder.to_owned(),
            source,
        })?;
        let before = read_plan(folder)?.filter(|_| !restart);
        let path = folder.join(ROWS);
        let writing = |source| SweepError::Write {
            path: path.clone(),
            source,
        };
        match before {
            Some(before) => {
                if let Some(difference) = before.difference(plan) {
                    let folder = folder.to_owned();
                    return Err(SweepError::Other { folder, difference });
                }
            }
            None => {
                // Rows first: a plan without rows is a sweep that has not begun.
                let header = format!("point,replication,{}\n", plan.columns.join(","));
                fs::write(&path, header).map_err(writing)?;
                let plan_path = folder.join(PLAN);
                let text = serde_json::to_string_pretty(plan).expect("a plan has a JSON form");
                fs::write(&plan_path, text + "\n").map_err(|source| SweepError::Write {
                    path: plan_path,
                    source,
                })?;
            }
        }
        Self::open_rows(path, plan.columns.len())
    }

    /// Opens the rows of a sweep that somebody else has played, to read them.
    ///
    /// # Errors
    /// When they cannot be read.
    pub(crate) fn to_read(folder: &Path, plan: &SweepPlan) -> Result<Self, SweepError> {
        let path = folder.join(ROWS);
        let reading = |source| SweepError::Read {
            path: path.clone(),
            source,
        };
        let (rows, _) = whole_lines(&path).map_err(reading)?;
        let file = File::open(&path).map_err(reading)?;
        let mut own = Self {
            columns: plan.columns.len(),
            reader: BufReader::new(file),
            rows: rows.saturating_sub(1),
            read: 0,
            writer: None,
            path,
        };
        own.rewind()?;
        Ok(own)
    }

    fn open_rows(path: PathBuf, columns: usize) -> Result<Self, SweepError> {
        let reading = |source| SweepError::Read {
            path: path.clone(),
            source,
        };
        let writing = |source| SweepError::Write {
            path: path.clone(),
            source,
        };
        let (rows, length) = whole_lines(&path).map_err(reading)?;
        let writer = OpenOptions::new().append(true).open(&path);
        let writer = writer.map_err(writing)?;
        writer.try_lock().map_err(|error| SweepError::Busy {
            path: path.clone(),
            why: error.to_string(),
        })?;
        writer.set_len(length).map_err(writing)?;
        let mut reader = BufReader::new(File::open(&path).map_err(reading)?);
        let mut header = String::new();
        reader.read_line(&mut header).map_err(reading)?;
        Ok(Self {
            columns,
            reader,
            rows: rows.saturating_sub(1),
            read: 0,
            writer: Some(writer),
            path,
        })
    }

    /// How many rows of earlier sittings were not read yet.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.rows - self.read
    }

    /// The next row of an earlier sitting.
    ///
    /// # Errors
    /// When a line is no row.
    pub fn next_row(&mut self) -> Result<Option<Row>, SweepError> {
        if self.left() == 0 {
            return Ok(None);
        }
        let mut line = String::new();
        let read = self.reader.read_line(&mut line);
        read.map_err(|source| SweepError::Read {
            path: self.path.clone(),
            source,
        })?;
        self.read += 1;
        let row = Row::parse(line.trim_end(), self.columns);
        let row = row.ok_or_else(|| self.wrong("it is no row of this sweep"))?;
        Ok(Some(row))
    }

    /// The row read last is wrong.
    #[must_use]
    pub fn wrong(&self, why: &str) -> SweepError {
        SweepError::Foreign {
            path: self.path.clone(),
            line: Some(self.read + 1),
            why: format!("{why}; --restart begins anew"),
        }
    }

    /// Writes a row behind the others: the whole line at once, and nothing waits in memory.
    ///
    /// # Errors
    /// When it cannot be written; the rows before stay.
    pub fn append(&mut self, row: &Row) -> Result<(), SweepError> {
        let writer = self
            .writer
            .as_mut()
            .expect("who appends has opened to write");
        let written = writer.write_all(row.line().as_bytes());
        written.map_err(|source| SweepError::Write {
            path: self.path.clone(),
            source,
        })?;
        self.rows += 1;
        self.read += 1;
        Ok(())
    }

    /// Reads every row again, from the first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn rewind(&mut self) -> Result<(), SweepError> {
        let reading = |source| SweepError::Read {
            path: self.path.clone(),
            source,
        };
        self.reader.rewind().map_err(reading)?;
        let mut header = String::new();
        self.reader
            .read_line(&mut header)
            .map_err(|source| SweepError::Read {
                path: self.path.clone(),
                source,
            })?;
        self.read = 0;
        Ok(())
    }
}

impl SweepPlan {
    /// The plan in a folder, if there is one.
    ///
    /// # Errors
    /// When it cannot be read, or is none.
    pub fn of_folder(folder: &Path) -> Result<Option<Self>, SweepError> {
        read_plan(folder)
    }
}

fn read_plan(folder: &Path) -> Result<Option<SweepPlan>, SweepError> {
    let path = folder.join(PLAN);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(SweepError::Read { path, source }),
    };
    let plan = serde_json::from_str(&text).map_err(|error| SweepError::Foreign {
        path,
        line: None,
        why: format!("it is no plan of a sweep ({error})"),
    })?;
    Ok(Some(plan))
}

/// How many lines of a file end, and how many bytes they are.
fn whole_lines(path: &Path) -> std::io::Result<(u64, u64)> {
    let mut reader = BufReader::new(File::open(path)?);
    let (mut lines, mut whole, mut line) = (0, 0, Vec::new());
    loop {
        line.clear();
        let bytes = reader.read_until(b'\n', &mut line)?;
        if bytes == 0 || line.last() != Some(&b'\n') {
            return Ok((lines, whole));
        }
        lines += 1;
        whole += bytes as u64;
    }
}
