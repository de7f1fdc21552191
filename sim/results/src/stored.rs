//! A result folder read back: the calls of the day it shows, each with the team and the wrap-up that
//! belong to it. Before editing read `TABLES.md`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use outpace_engine::Outcome;
use polars::error::PolarsError;
use polars::frame::DataFrame;
use polars::prelude::{ParquetReader, SerReader};

use crate::folder::DayStart;
use crate::tables::{START_LOCAL_KEY, START_UNIX_KEY, TABLE_KEY, TABLES_VERSION, VERSION_KEY};

/// The day that a result folder shows.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredRun {
    /// When it begins.
    pub day_start: DayStart,
    /// Every call, in the order they ended.
    pub calls: Vec<StoredCall>,
    /// Time of agents working for a campaign: reserved, in a talk, writing it up.
    pub work: Vec<StoredWork>,
}

/// One call of a result folder.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredCall {
    /// Its number.
    pub call: u32,
    /// Who was called.
    pub contact: u32,
    /// For which campaign.
    pub campaign: String,
    /// How that campaign dials.
    pub mode: String,
    /// Which of the campaign's lists the contact is on.
    pub list: u32,
    /// The contact's how many-th call.
    pub attempt: u32,
    /// How it ended.
    pub outcome: Outcome,
    /// Taken for a live person.
    pub live: bool,
    /// Joined too late.
    pub late: bool,
    /// A recorded message was begun.
    pub message: bool,
    /// The agent, if one was on the way.
    pub agent: Option<u32>,
    /// The agent's team.
    pub team: Option<String>,
    /// Dialled, in seconds from the start of the day.
    pub originated_s: f64,
    /// Answered.
    pub answered_s: Option<f64>,
    /// Joined to an agent.
    pub connected_s: Option<f64>,
    /// Over.
    pub released_s: Option<f64>,
    /// Length of the talk.
    pub talk_s: f64,
    /// Length of the wrap-up that followed it.
    pub wrap_up_s: f64,
}

/// A stay of an agent in a state that is work for a campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredWork {
    /// For which campaign.
    pub campaign: String,
    /// From, in seconds from the start of the day.
    pub from_s: f64,
    /// To.
    pub to_s: f64,
}

/// Why a result folder cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such folder.
    #[error("{}: there is no such folder; `outpace run --out` makes one", .0.display())]
    NoFolder(PathBuf),
    /// It is no folder of a run.
    #[error("{}: not the folder of a run: it has no run.json", .0.display())]
    NotARun(PathBuf),
    /// A table is not there.
    #[error("{}: incomplete: the table {table} is missing", folder.display())]
    Incomplete {
        /// The folder.
        folder: PathBuf,
        /// The table.
        table: &'static str,
    },
    /// A table cannot be opened.
    #[error("cannot read {}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is no table of ours.
    #[error("{}: not a table of outpace: {why}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A table was written by another version.
    #[error("{}: version {found} of the tables; this program reads version {TABLES_VERSION}: run the scenario again", path.display())]
    Version {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: String,
    },
}

/// Reads the folder that [`crate::write_run`] wrote.
///
/// # Errors
/// When it is not there, not whole, or not ours; see [`ReadError`].
pub fn read_run(folder: &Path) -> Result<StoredRun, ReadError> {
    if !folder.is_dir() {
        return Err(ReadError::NoFolder(folder.to_owned()));
    }
    if !folder.join("run.json").is_file() {
        return Err(ReadError::NotARun(folder.to_owned()));
    }
    let table = Table::open(folder, "calls")?;
    let mut calls = table.calls()?;
    let states = Table::open(folder, "agent_states")?;
    let work = states.work(&mut calls)?;
    Ok(StoredRun {
        day_start: table.day_start,
        calls,
        work,
    })
}

/// One Parquet file, read whole.
struct Table {
    path: PathBuf,
    frame: DataFrame,
    day_start: DayStart,
}

impl Table {
    fn open(folder: &Path, table: &'static str) -> Result<Self, ReadError> {
        let path = folder.join(format!("{table}.parquet"));
        if !path.is_file() {
            let folder = folder.to_owned();
            return Err(ReadError::Incomplete { folder, table });
        }
        let file = File::open(&path).map_err(|source| ReadError::Io {
            path: path.clone(),
            source,
        })?;
        let mut reader = ParquetReader::new(file);
        let foreign = |why: PolarsError| ReadError::Foreign {
            path: path.clone(),
            why: why.to_string(),
        };
        let about = reader.get_metadata().map_err(foreign)?;
        let about: BTreeMap<String, String> = (about.key_value_metadata().iter().flatten())
            .filter_map(|pair| Some((pair.key.clone(), pair.value.clone()?)))
            .collect();
        let Some(version) = about.get(VERSION_KEY) else {
            let why = format!("{VERSION_KEY} is not in its metadata");
            return Err(ReadError::Foreign { path, why });
        };
        if *version != TABLES_VERSION.to_string() {
            let found = version.clone();
            return Err(ReadError::Version { path, found });
        }
        if about.get(TABLE_KEY).map(String::as_str) != Some(table) {
            let why = format!("it is another table than {table}");
            return Err(ReadError::Foreign { path, why });
        }
        let second = |key: &str| {
            let second = about.get(key).and_then(|second| second.parse().ok());
            second.ok_or_else(|| ReadError::Foreign {
                path: path.clone(),
                why: format!("{key} is not in its metadata"),
            })
        };
        let day_start = DayStart {
            unix_s: second(START_UNIX_KEY)?,
            local_s: second(START_LOCAL_KEY)?,
        };
        let frame = reader.finish().map_err(foreign)?;
        Ok(Self {
            path,
            frame,
            day_start,
        })
    }

    fn calls(&self) -> Result<Vec<StoredCall>, ReadError> {
        let [call, contact, list, attempt, agent] =
            ["call", "contact", "list", "attempt", "agent"].map(|name| self.whole(name));
        let [campaign, mode, outcome, message] =
            ["campaign", "mode", "outcome", "message"].map(|name| self.words(name));
        let [originated, answered, connected, released, talk] = [
            "originated_s",
            "answered_s",
            "connected_s",
            "released_s",
            "talk_s",
        ]
        .map(|name| self.numbers(name));
        let (call, contact, list, attempt) = (call?, contact?, list?, attempt?);
        let (agent, campaign, mode) = (agent?, campaign?, mode?);
        let (outcome, message, originated) = (outcome?, message?, originated?);
        let (answered, connected) = (answered?, connected?);
        let (released, talk) = (released?, talk?);
        let (live, late) = (self.flags("live")?, self.flags("late")?);
        (0..self.frame.height())
            .map(|row| {
                let word = outcome[row].as_deref().unwrap_or_default();
                let known = Outcome::ALL.into_iter().find(|one| one.name() == word);
                let outcome = known.ok_or_else(|| self.foreign("outcome", row))?;
                let missing = |name| move || self.foreign(name, row);
                Ok(StoredCall {
                    call: call[row].ok_or_else(missing("call"))?,
                    contact: contact[row].ok_or_else(missing("contact"))?,
                    campaign: campaign[row].clone().ok_or_else(missing("campaign"))?,
                    mode: mode[row].clone().ok_or_else(missing("mode"))?,
                    list: list[row].ok_or_else(missing("list"))?,
                    attempt: attempt[row].ok_or_else(missing("attempt"))?,
                    outcome,
                    live: live[row],
                    late: late[row],
                    message: message[row].as_deref() != Some("none"),
                    agent: agent[row],
                    team: None,
                    originated_s: originated[row].ok_or_else(missing("originated_s"))?,
                    answered_s: answered[row],
                    connected_s: connected[row],
                    released_s: released[row],
                    talk_s: talk[row].unwrap_or(0.0),
                    wrap_up_s: 0.0,
                })
            })
            .collect()
    }

    /// Gives each call its team and its wrap-up: that of the agent's last call before it.
    fn work(&self, calls: &mut [StoredCall]) -> Result<Vec<StoredWork>, ReadError> {
        let (agent, team) = (self.whole("agent")?, self.words("team")?);
        let (state, campaign) = (self.words("state")?, self.words("campaign")?);
        let (from, to) = (self.numbers("from_s")?, self.numbers("to_s")?);
        let mut teams: BTreeMap<u32, String> = BTreeMap::new();
        let mut talks: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (index, call) in calls.iter().enumerate() {
            if let (Some(agent), true) = (call.agent, call.outcome == Outcome::Connected) {
                talks.entry(agent).or_default().push(index);
            }
        }
        let mut work = Vec::new();
        for row in 0..self.frame.height() {
            let agent = agent[row].ok_or_else(|| self.foreign("agent", row))?;
            if let Some(team) = &team[row] {
                teams.entry(agent).or_insert_with(|| team.clone());
            }
            let (Some(campaign), Some(from_s)) = (&campaign[row], from[row]) else {
                continue;
            };
            let to_s = to[row].unwrap_or(from_s);
            work.push(StoredWork {
                campaign: campaign.clone(),
                from_s,
                to_s,
            });
            if state[row].as_deref() != Some("wrap_up") {
                continue;
            }
            // Calls are in the order they ended, so an agent's talks are in order too.
            let begun = |&index: &usize| calls[index].connected_s <= Some(from_s);
            let own = talks.get(&agent).map_or(&[][..], Vec::as_slice);
            let before = own.partition_point(begun);
            let last = before.checked_sub(1).map(|last| own[last]);
            if let Some(last) = last.filter(|&last| calls[last].campaign == *campaign) {
                calls[last].wrap_up_s += to_s - from_s;
            }
        }
        for call in calls {
            call.team = call.agent.and_then(|agent| teams.get(&agent).cloned());
        }
        Ok(work)
    }

    fn whole(&self, name: &str) -> Result<Vec<Option<u32>>, ReadError> {
        let column = self.frame.column(name).and_then(|column| column.u32());
        Ok(column.map_err(self.bad(name))?.iter().collect())
    }

    fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>, ReadError> {
        let column = self.frame.column(name).and_then(|column| column.f64());
        Ok(column.map_err(self.bad(name))?.iter().collect())
    }

    fn words(&self, name: &str) -> Result<Vec<Option<String>>, ReadError> {
        let column = self.frame.column(name).and_then(|column| column.str());
        let words = column.map_err(self.bad(name))?.iter();
        Ok(words.map(|word| word.map(str::to_owned)).collect())
    }

    fn flags(&self, name: &str) -> Result<Vec<bool>, ReadError> {
        let column = self.frame.column(name).and_then(|column| column.bool());
        let flags = column.map_err(self.bad(name))?.iter();
        Ok(flags.map(|flag| flag.unwrap_or(false)).collect())
    }

    fn bad(&self, name: &str) -> impl Fn(PolarsError) -> ReadError {
        let (path, name) = (self.path.clone(), name.to_owned());
        move |error| ReadError::Foreign {
            path: path.clone(),
            why: format!("column {name}: {error}"),
        }
    }

    fn foreign(&self, column: &str, row: usize) -> ReadError {
        ReadError::Foreign {
            path: self.path.clone(),
            why: format!("column {column}: row {row} has no value it may have"),
        }
    }
}
