//! What records say about calls, whatever wrote them.

use std::sync::Arc;

use serde::Serialize;

/// One dialled call, as far as a record tells.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenCall {
    /// Stands for a dialled call among all dialled calls; else it only tells lengths.
    pub is_counted: bool,
    /// When, in seconds of the clock that its hours are read from.
    pub at_s: Option<f64>,
    /// Who was called.
    pub contact: Option<Arc<str>>,
    /// The contact's how many-th call, from 1. Left out: by the order of the calls.
    pub attempt: Option<u16>,
    /// The record stands for all calls to a contact up to the one a person answered, which was this one.
    pub reached_at: Option<u16>,
    /// What answered, or did not.
    pub met: Met,
    /// From dialling to the first ring, in seconds.
    pub setup_s: Option<f64>,
    /// From the first ring to the answer, or as long as it rang.
    pub ring_s: Option<f64>,
    /// How long the person waited for an agent.
    pub wait: Option<Wait>,
    /// How long an agent talked.
    pub talk: Option<Talk>,
    /// What the talk came to ("sale").
    pub result: Option<Arc<str>>,
    /// How long the agent wrote afterwards.
    pub wrap_up_s: Option<f64>,
    /// Which agent.
    pub agent: Option<Arc<str>>,
}

impl SeenCall {
    /// A dialled call of which nothing more is known.
    #[must_use]
    pub const fn new(met: Met) -> Self {
        Self {
            is_counted: true,
            at_s: None,
            contact: None,
            attempt: None,
            reached_at: None,
            met,
            setup_s: None,
            ring_s: None,
            wait: None,
            talk: None,
            result: None,
            wrap_up_s: None,
            agent: None,
        }
    }
}

/// Who or what a call met, as the dialer's records have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// A person.
    Person,
    /// An answering machine.
    Machine,
    /// A fax machine or modem.
    Fax,
    /// An answer with nothing to be heard.
    DeadAir,
    /// Busy.
    Busy,
    /// Out of service, with tones.
    Sit,
    /// No such number.
    InvalidNumber,
    /// Refused by the network.
    Congestion,
    /// It rang, and nobody answered within the ring limit.
    Unanswered,
}

impl Met {
    /// All of them, in the words of a mapping.
    pub const ALL: [(&'static str, Self); 9] = [
        ("person", Self::Person),
        ("machine", Self::Machine),
        ("fax", Self::Fax),
        ("dead_air", Self::DeadAir),
        ("busy", Self::Busy),
        ("sit", Self::Sit),
        ("invalid_number", Self::InvalidNumber),
        ("congestion", Self::Congestion),
        ("unanswered", Self::Unanswered),
    ];
}

/// A person's wait for an agent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// Seconds.
    pub length_s: f64,
    /// The person hung up; else an agent, the message or we ended it, and the person would have waited longer.
    pub is_given_up: bool,
    /// It is measured from the end of the greeting; else from the answer, and the greeting is in it.
    pub is_after_greeting: bool,
}

/// A talk with an agent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Talk {
    /// Seconds.
    pub length_s: f64,
    /// It was cut off before its end.
    pub is_cut_off: bool,
}

/// Everything read.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The calls.
    pub calls: Vec<SeenCall>,
    /// Calls that came in, by interval.
    pub offered: Vec<Offered>,
    /// Mean handle times: seconds, and of how many calls.
    pub handled: Vec<(f64, u64)>,
    /// Rows that were left out.
    pub rejects: Vec<Reject>,
    /// Rows read, those left out among them.
    pub rows: u64,
    /// What these records cannot say, or say otherwise than one may think.
    pub notes: Vec<String>,
}

impl Records {
    /// Takes in what another file says.
    pub fn add(&mut self, other: Self) {
        self.calls.extend(other.calls);
        self.offered.extend(other.offered);
        self.handled.extend(other.handled);
        self.rejects.extend(other.rejects);
        self.rows += other.rows;
        for note in other.notes {
            self.note(note);
        }
    }

    /// Notes something once.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// Calls that came in during an interval.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Offered {
    /// The queue.
    pub queue: String,
    /// Begin, in seconds of the clock that hours are read from.
    pub at_s: f64,
    /// Calls.
    pub calls: u64,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// The file.
    pub file: String,
    /// Its line, from 1.
    pub line: u64,
    /// Why.
    pub reason: String,
}

/// Writes rejects as CSV: file, line, reason.
///
/// # Errors
/// When it cannot be written.
pub fn write_rejects(rejects: &[Reject], to: impl std::io::Write) -> std::io::Result<()> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(["file", "line", "reason"])?;
    for reject in rejects {
        writer.write_record([&reject.file, &reject.line.to_string(), &reject.reason])?;
    }
    writer.flush()
}

/// Why a file cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordsError {
    /// There is nothing in it.
    #[error("{file}: is empty")]
    Empty {
        /// The file.
        file: String,
    },
    /// It is no file of a kind known here.
    #[error(
        "{file}: is none of the call records known here; its first line is {first:?}. Name it with --format \
         ({}), or describe its columns in a file for --mapping",
        Format::NAMES
    )]
    Unknown {
        /// The file.
        file: String,
        /// What it begins with.
        first: String,
    },
    /// A column that is needed is not there.
    #[error("{file}: has no column {column:?}; its columns are: {found}")]
    Column {
        /// The file.
        file: String,
        /// The column.
        column: String,
        /// Those it has.
        found: String,
    },
    /// No row could be used.
    #[error("{file}: none of its {rows} rows can be used; the first: line {line}: {reason}")]
    NoRows {
        /// The file.
        file: String,
        /// How many.
        rows: u64,
        /// The first that was left out.
        line: u64,
        /// Why.
        reason: String,
    },
    /// The mapping is wrong.
    #[error("{file}: {message}")]
    Mapping {
        /// The mapping's file.
        file: String,
        /// What is wrong.
        message: String,
    },
}

/// What wrote a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Asterisk's `cdr_csv` (Master.csv), with or without a header.
    Asterisk,
    /// FreeSWITCH's `cdr_csv`, template `example` or a header.
    Freeswitch,
    /// VICIdial's tables vicidial_log, vicidial_carrier_log and vicidial_agent_log.
    Vicidial,
    /// Intervals of workforce management.
    Intervals,
    /// Any other, by a mapping.
    Generic,
}

impl Format {
    /// Every format that has a name.
    pub const ALL: [(&'static str, Self); 5] = [
        ("asterisk", Self::Asterisk),
        ("freeswitch", Self::Freeswitch),
        ("vicidial", Self::Vicidial),
        ("intervals", Self::Intervals),
        ("generic", Self::Generic),
    ];

    const NAMES: &'static str = "asterisk, freeswitch, vicidial, intervals, generic";
}
