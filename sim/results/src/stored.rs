//! A result folder read back: the calls of the day it shows, each with the team and the wrap-up that
//! belong to it. Before editing read `TABLES.md`.

mod days;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use outpace_engine::{OfferEnd, Outcome};
use polars::frame::DataFrame;

use crate::folder::{DayStart, Run};
use crate::tables::{IVR, TABLES_VERSION};
pub(crate) use days::days_of_run;
use table::Table;

/// The day that a result folder shows.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredRun {
    /// When it begins.
    pub day_start: DayStart,
    /// Which replication it is, from 0.
    pub replication: u32,
    /// How many days the run has.
    pub days: u32,
    /// Every dialled call, in the order they ended.
    pub calls: Vec<StoredCall>,
    /// Every call that came in and was answered, in the order they ended; those that IVR ports sent on to
    /// a queue are among them.
    pub inbound: Vec<StoredInbound>,
    /// Every record shown to an agent, in the order the offers ended.
    pub offers: Vec<StoredOffer>,
    /// Contacts closed, and those who asked to be called back.
    pub contacts: Vec<StoredContact>,
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
    pub campaign: Arc<str>,
    /// How that campaign dials.
    pub mode: Arc<str>,
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
    /// The agent, if one was on the way, or looked at the record before it was dialled.
    pub agent: Option<u32>,
    /// The agent's team.
    pub team: Option<Arc<str>>,
    /// It was heard to ring.
    pub rang: bool,
    /// The agent said that it was a machine.
    pub is_machine: bool,
    /// What the talk came to, where talk times have named parts.
    pub result: Option<Arc<str>>,
    /// We ended it.
    pub ended_by_us: bool,
    /// Dialled, in seconds from the start of the day.
    pub originated_s: f64,
    /// First heard to ring.
    pub ringing_s: Option<f64>,
    /// Answered.
    pub answered_s: Option<f64>,
    /// Where a detector places the end of the greeting.
    pub greeting_end_s: Option<f64>,
    /// We gave it up.
    pub gave_up_s: Option<f64>,
    /// Joined to an agent, or come to an IVR port.
    pub connected_s: Option<f64>,
    /// Over.
    pub released_s: Option<f64>,
    /// Length of the talk with an agent; of a call that an IVR port sent on, see [`StoredInbound`].
    pub talk_s: f64,
    /// How long an IVR port treated it.
    pub port_s: f64,
    /// Length of the wrap-up that followed it.
    pub wrap_up_s: f64,
}

/// A call of a result folder that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredInbound {
    /// Its number; that of the dialled call if an IVR port sent it on.
    pub call: u32,
    /// The queue it waited in.
    pub queue: Arc<str>,
    /// How it ended.
    pub outcome: Outcome,
    /// The agent, if one was on the way.
    pub agent: Option<u32>,
    /// The agent's team.
    pub team: Option<Arc<str>>,
    /// Came in, in seconds from the start of the day.
    pub arrived_s: f64,
    /// Joined to an agent.
    pub connected_s: Option<f64>,
    /// Over.
    pub released_s: Option<f64>,
    /// How long the caller waited, to the agent or the end.
    pub waited_s: f64,
    /// Length of the talk.
    pub talk_s: f64,
    /// Length of the wrap-up that followed it.
    pub wrap_up_s: f64,
}

/// A record of a result folder that was shown to an agent.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredOffer {
    /// Its number.
    pub offer: u32,
    /// Who looked at it.
    pub agent: u32,
    /// The agent's team.
    pub team: Option<Arc<str>>,
    /// For which campaign.
    pub campaign: Arc<str>,
    /// How that campaign dials.
    pub mode: Arc<str>,
    /// Whose record it was.
    pub contact: u32,
    /// Which of the campaign's lists the contact is on.
    pub list: u32,
    /// How it ended.
    pub how: OfferEnd,
    /// When it ended, in seconds from the start of the day.
    pub ended_s: f64,
    /// How long the agent looked at it.
    pub preview_s: f64,
}

/// What became of a contact of a result folder beside its calls.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredContact {
    /// The contact.
    pub contact: u32,
    /// Whose it is, and how that campaign dials, where the run knows.
    pub campaign: Option<(Arc<str>, Arc<str>)>,
    /// Which of the campaign's lists it is on.
    pub list: u32,
    /// When, in seconds from the start of the day.
    pub at_s: f64,
    /// The person asked to be called back; else the contact was closed.
    pub is_callback: bool,
    /// By the agent they talked to.
    pub is_personal: bool,
    /// Why it was closed.
    pub reason: Option<Arc<str>>,
    /// The place in [`StoredRun::calls`] of the call it came of, if one did.
    pub call: Option<usize>,
}

/// A stay of an agent in a state that is work for a campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredWork {
    /// For which campaign.
    pub campaign: Arc<str>,
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
    let calls = Table::open(folder, "calls")?;
    let states = Table::open(folder, "agent_states")?;
    let inbound = Table::open(folder, "inbound")?;
    let offers = Table::open(folder, "offers")?;
    let contacts = Table::open(folder, "contacts")?;
    let json = folder.join("run.json");
    let text = fs::read(&json).map_err(|source| ReadError::Io {
        path: json.clone(),
        source,
    })?;
    let days = days(&text).ok_or_else(|| ReadError::Foreign {
        path: json,
        why: "it has no whole number replications_done".to_owned(),
    })?;
    Tables {
        calls,
        states,
        inbound,
        offers,
        contacts,
    }
    .run(days)
}

fn days(run_json: &[u8]) -> Option<u32> {
    let run: serde_json::Value = serde_json::from_slice(run_json).ok()?;
    run["replications_done"].as_u64()?.try_into().ok()
}

impl StoredRun {
    /// The tables it is made of.
    pub(crate) const TABLES: [&str; 5] = ["calls", "agent_states", "inbound", "offers", "contacts"];

    /// The day that a run shows, of the tables that its folder will hold, in the order of
    /// [`StoredRun::TABLES`].
    pub(crate) fn of(run: &Run, frames: [DataFrame; 5]) -> Self {
        let mut names = Self::TABLES.into_iter();
        let [calls, states, inbound, offers, contacts] = frames.map(|frame| {
            let name = names.next().expect("as many names as frames");
            Table::new(name, frame, run.day_start)
        });
        let tables = Tables {
            calls,
            states,
            inbound,
            offers,
            contacts,
        };
        let stored = tables.run(run.summary.replications_done);
        stored.expect("tables that were just made have all their columns")
    }
}

/// The tables a report is made of.
struct Tables {
    calls: Table,
    states: Table,
    inbound: Table,
    offers: Table,
    contacts: Table,
}

impl Tables {
    fn run(self, days: u32) -> Result<StoredRun, ReadError> {
        let mut run = StoredRun {
            day_start: self.calls.day_start,
            replication: self.calls.replication()?,
            days,
            calls: self.calls.calls()?,
            inbound: self.inbound.inbound()?,
            offers: self.offers.offers()?,
            contacts: Vec::new(),
            work: Vec::new(),
        };
        run.contacts = self.contacts.contacts(&run.calls)?;
        run.leave_ports();
        run.tell_whom_calls_are_for();
        self.states.work(&mut run)?;
        Ok(run)
    }
}

impl StoredRun {
    /// What IVR ports treated was no talk with an agent; a call they sent on left its port when it came
    /// to the queue.
    fn leave_ports(&mut self) {
        let mut sent_on: Vec<(u32, f64)> = self
            .inbound
            .iter()
            .map(|call| (call.call, call.arrived_s))
            .collect();
        sent_on.sort_unstable_by_key(|&(call, _)| call);
        let treated = self.calls.iter_mut();
        for call in treated.filter(|call| call.mode.ends_with(IVR)) {
            let left_s = match sent_on.binary_search_by_key(&call.call, |&(call, _)| call) {
                Ok(at) => Some(sent_on[at].1),
                Err(_) => call.released_s,
            };
            let stay_s = call.connected_s.zip(left_s).map(|(from, to)| to - from);
            call.port_s = stay_s.unwrap_or(0.0);
            call.talk_s = 0.0;
        }
    }
    /// A call that follows an offer is the agent's who looked at the record, whether anybody answers or not.
    fn tell_whom_calls_are_for(&mut self) {
        let at = |contact: u32, at_s: f64| (contact, at_s.to_bits());
        let offers = self.offers.iter();
        let agents: BTreeMap<(u32, u64), u32> = offers
            .map(|offer| (at(offer.contact, offer.ended_s), offer.agent))
            .collect();
        if agents.is_empty() {
            return;
        }
        for call in self.calls.iter_mut().filter(|call| call.agent.is_none()) {
            call.agent = agents.get(&at(call.contact, call.originated_s)).copied();
        }
    }
}
