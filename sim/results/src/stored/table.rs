//! One table of a result folder, taken apart into rows.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use outpace_engine::{OfferEnd, Outcome};
use polars::error::PolarsError;
use polars::frame::DataFrame;
use polars::prelude::{ParquetReader, SerReader};

use super::{
    ReadError, StoredCall, StoredContact, StoredInbound, StoredOffer, StoredRun, StoredWork,
};
use crate::folder::DayStart;
use crate::tables::{IVR, START_LOCAL_KEY, START_UNIX_KEY, TABLE_KEY, TABLES_VERSION, VERSION_KEY};

/// One Parquet file, read whole.
pub(super) struct Table {
    path: PathBuf,
    frame: DataFrame,
    pub(super) day_start: DayStart,
}

impl Table {
    /// One that is not in a file yet.
    pub(super) fn new(table: &'static str, frame: DataFrame, day_start: DayStart) -> Self {
        Self {
            path: PathBuf::from(format!("{table}.parquet")),
            frame,
            day_start,
        }
    }

    pub(super) fn open(folder: &Path, table: &'static str) -> Result<Self, ReadError> {
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

    /// Which day it holds; 0 if it holds nothing.
    pub(super) fn replication(&self) -> Result<u32, ReadError> {
        Ok(self
            .whole("replication")?
            .first()
            .copied()
            .flatten()
            .unwrap_or(0))
    }

    pub(super) fn calls(&self) -> Result<Vec<StoredCall>, ReadError> {
        let (call, contact) = (self.whole("call")?, self.whole("contact")?);
        let (list, attempt) = (self.whole("list")?, self.whole("attempt")?);
        let (campaign, mode) = (self.words("campaign")?, self.words("mode")?);
        let (outcome, message) = (self.words("outcome")?, self.words("message")?);
        let (agent, ended_by) = (self.whole("agent")?, self.words("ended_by")?);
        let (originated, ringing) = (self.numbers("originated_s")?, self.numbers("ringing_s")?);
        let (answered, connected) = (self.numbers("answered_s")?, self.numbers("connected_s")?);
        let (released, talk) = (self.numbers("released_s")?, self.numbers("talk_s")?);
        let (live, late) = (self.flags("live")?, self.flags("late")?);
        let (greeting_end, gave_up) = (self.numbers("greeting_end_s")?, self.numbers("gave_up_s")?);
        let (disposition, result) = (self.words("disposition")?, self.words("result")?);
        (0..self.frame.height())
            .map(|row| {
                let missing = |name| move || self.foreign(name, row);
                Ok(StoredCall {
                    call: call[row].ok_or_else(missing("call"))?,
                    contact: contact[row].ok_or_else(missing("contact"))?,
                    campaign: campaign[row].clone().ok_or_else(missing("campaign"))?,
                    mode: mode[row].clone().ok_or_else(missing("mode"))?,
                    list: list[row].ok_or_else(missing("list"))?,
                    attempt: attempt[row].ok_or_else(missing("attempt"))?,
                    outcome: self.outcome(&outcome, row)?,
                    live: live[row],
                    late: late[row],
                    message: message[row].as_deref() != Some("none"),
                    agent: agent[row],
                    team: None,
                    rang: ringing[row].is_some(),
                    is_machine: disposition[row].as_deref() == Some("machine"),
                    result: result[row].clone(),
                    ringing_s: ringing[row],
                    greeting_end_s: greeting_end[row],
                    gave_up_s: gave_up[row],
                    ended_by_us: ended_by[row].as_deref() == Some("us"),
                    originated_s: originated[row].ok_or_else(missing("originated_s"))?,
                    answered_s: answered[row],
                    connected_s: connected[row],
                    released_s: released[row],
                    talk_s: talk[row].unwrap_or(0.0),
                    port_s: 0.0,
                    wrap_up_s: 0.0,
                })
            })
            .collect()
    }

    pub(super) fn inbound(&self) -> Result<Vec<StoredInbound>, ReadError> {
        let (call, queue) = (self.whole("call")?, self.words("queue")?);
        let (outcome, agent) = (self.words("outcome")?, self.whole("agent")?);
        let (arrived, connected) = (self.numbers("arrived_s")?, self.numbers("connected_s")?);
        let (released, waited) = (self.numbers("released_s")?, self.numbers("waited_s")?);
        let talk = self.numbers("talk_s")?;
        (0..self.frame.height())
            .map(|row| {
                let missing = |name| move || self.foreign(name, row);
                Ok(StoredInbound {
                    call: call[row].ok_or_else(missing("call"))?,
                    queue: queue[row].clone().ok_or_else(missing("queue"))?,
                    outcome: self.outcome(&outcome, row)?,
                    agent: agent[row],
                    team: None,
                    arrived_s: arrived[row].ok_or_else(missing("arrived_s"))?,
                    connected_s: connected[row],
                    released_s: released[row],
                    waited_s: waited[row].unwrap_or(0.0),
                    talk_s: talk[row].unwrap_or(0.0),
                    wrap_up_s: 0.0,
                })
            })
            .collect()
    }

    pub(super) fn offers(&self) -> Result<Vec<StoredOffer>, ReadError> {
        let (offer, agent) = (self.whole("offer")?, self.whole("agent")?);
        let (campaign, mode) = (self.words("campaign")?, self.words("mode")?);
        let (contact, list) = (self.whole("contact")?, self.whole("list")?);
        let (how, team) = (self.words("how")?, self.words("team")?);
        let (ended, preview) = (self.numbers("ended_s")?, self.numbers("preview_s")?);
        (0..self.frame.height())
            .map(|row| {
                let missing = |name| move || self.foreign(name, row);
                let word = how[row].as_deref().unwrap_or_default();
                let known = OfferEnd::ALL.into_iter().find(|it| it.name() == word);
                Ok(StoredOffer {
                    offer: offer[row].ok_or_else(missing("offer"))?,
                    agent: agent[row].ok_or_else(missing("agent"))?,
                    team: team[row].clone(),
                    campaign: campaign[row].clone().ok_or_else(missing("campaign"))?,
                    mode: mode[row].clone().ok_or_else(missing("mode"))?,
                    contact: contact[row].ok_or_else(missing("contact"))?,
                    list: list[row].ok_or_else(missing("list"))?,
                    how: known.ok_or_else(missing("how"))?,
                    ended_s: ended[row].ok_or_else(missing("ended_s"))?,
                    preview_s: preview[row].unwrap_or(0.0),
                })
            })
            .collect()
    }

    pub(super) fn contacts(&self, calls: &[StoredCall]) -> Result<Vec<StoredContact>, ReadError> {
        let (contact, list) = (self.whole("contact")?, self.whole("list")?);
        let (campaign, mode) = (self.words("campaign")?, self.words("mode")?);
        let (what, reason) = (self.words("what")?, self.words("reason")?);
        let (at, call) = (self.numbers("at_s")?, self.whole("call")?);
        let mut places: Vec<(u32, usize)> =
            (0..).zip(calls).map(|(at, it)| (it.call, at)).collect();
        places.sort_unstable();
        let place = |call: u32| {
            let found = places.binary_search_by_key(&call, |&(call, _)| call);
            found.ok().map(|found| places[found].1)
        };
        (0..self.frame.height())
            .map(|row| {
                let missing = |name| move || self.foreign(name, row);
                let (is_callback, is_personal) = match what[row].as_deref() {
                    Some("callback_requested") => (true, false),
                    Some("personal_callback_requested") => (true, true),
                    Some("closed") => (false, false),
                    _ => return Err(self.foreign("what", row)),
                };
                Ok(StoredContact {
                    contact: contact[row].ok_or_else(missing("contact"))?,
                    campaign: campaign[row].clone().zip(mode[row].clone()),
                    list: list[row].ok_or_else(missing("list"))?,
                    at_s: at[row].ok_or_else(missing("at_s"))?,
                    is_callback,
                    is_personal,
                    reason: reason[row].clone(),
                    call: call[row].and_then(place),
                })
            })
            .collect()
    }

    /// Reads what agents did for campaigns, and gives each call its team and its wrap-up: that of the
    /// agent's last talk before it.
    pub(super) fn work(&self, run: &mut StoredRun) -> Result<(), ReadError> {
        let (agent, team) = (self.whole("agent")?, self.words("team")?);
        let (state, campaign) = (self.words("state")?, self.words("campaign")?);
        let (from, to) = (self.numbers("from_s")?, self.numbers("to_s")?);
        let talks = talks(run);
        let mut teams: BTreeMap<u32, Arc<str>> = BTreeMap::new();
        for row in 0..self.frame.height() {
            let agent = agent[row].ok_or_else(|| self.foreign("agent", row))?;
            if let Some(team) = &team[row] {
                teams.entry(agent).or_insert_with(|| team.clone());
            }
            let (Some(campaign), Some(from_s)) = (&campaign[row], from[row]) else {
                continue;
            };
            let to_s = to[row].unwrap_or(from_s);
            run.work.push(StoredWork {
                campaign: campaign.clone(),
                from_s,
                to_s,
            });
            if state[row].as_deref() != Some("wrap_up") {
                continue;
            }
            let own = talks.get(&agent).map_or(&[][..], Vec::as_slice);
            let before = own.partition_point(|&(begun_s, _)| begun_s <= from_s);
            let Some(&(_, talk)) = before.checked_sub(1).map(|last| &own[last]) else {
                continue;
            };
            let (of, wrap_up_s) = match talk {
                Talk::Dialled(at) => {
                    let call = &mut run.calls[at];
                    (&call.campaign, &mut call.wrap_up_s)
                }
                Talk::Inbound(at) => {
                    let call = &mut run.inbound[at];
                    (&call.queue, &mut call.wrap_up_s)
                }
            };
            if of == campaign {
                *wrap_up_s += to_s - from_s;
            }
        }
        let team_of = |agent: Option<u32>| teams.get(&agent?).cloned();
        for call in &mut run.calls {
            call.team = team_of(call.agent);
        }
        for call in &mut run.inbound {
            call.team = team_of(call.agent);
        }
        Ok(())
    }

    fn outcome(&self, words: &[Option<Arc<str>>], row: usize) -> Result<Outcome, ReadError> {
        let word = words[row].as_deref().unwrap_or_default();
        let known = Outcome::ALL.into_iter().find(|it| it.name() == word);
        known.ok_or_else(|| self.foreign("outcome", row))
    }

    /// The names of its columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.frame
            .get_column_names()
            .into_iter()
            .map(|name| name.as_str())
    }

    pub(super) fn whole(&self, name: &str) -> Result<Vec<Option<u32>>, ReadError> {
        let column = self.frame.column(name).and_then(|column| column.u32());
        Ok(column.map_err(self.bad(name))?.iter().collect())
    }

    pub(super) fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>, ReadError> {
        let column = self.frame.column(name).and_then(|column| column.f64());
        Ok(column.map_err(self.bad(name))?.iter().collect())
    }

    /// Words, each of them once in memory.
    fn words(&self, name: &str) -> Result<Vec<Option<Arc<str>>>, ReadError> {
        let column = self.frame.column(name).and_then(|column| column.str());
        let mut known: BTreeMap<&str, Arc<str>> = BTreeMap::new();
        let mut once = |word| known.entry(word).or_insert_with(|| Arc::from(word)).clone();
        let words = column.map_err(self.bad(name))?.iter();
        Ok(words.map(|word| word.map(&mut once)).collect())
    }

    pub(super) fn flags(&self, name: &str) -> Result<Vec<bool>, ReadError> {
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

/// A talk of an agent, by its place among the calls dialled or come in.
#[derive(Clone, Copy)]
enum Talk {
    Dialled(usize),
    Inbound(usize),
}

/// Every agent's talks, in the order they began.
fn talks(run: &StoredRun) -> BTreeMap<u32, Vec<(f64, Talk)>> {
    let mut talks: BTreeMap<u32, Vec<(f64, Talk)>> = BTreeMap::new();
    let mut add = |agent: Option<u32>, begun_s: Option<f64>, talk| {
        if let (Some(agent), Some(begun_s)) = (agent, begun_s) {
            talks.entry(agent).or_default().push((begun_s, talk));
        }
    };
    for (at, call) in run.calls.iter().enumerate() {
        if !call.mode.ends_with(IVR) {
            add(call.agent, call.connected_s, Talk::Dialled(at));
        }
    }
    for (at, call) in run.inbound.iter().enumerate() {
        add(call.agent, call.connected_s, Talk::Inbound(at));
    }
    for own in talks.values_mut() {
        own.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    }
    talks
}
