//! Any delimited file, by a mapping that says what its columns mean.
//!
//! ```toml
//! [columns]
//! started = "call_date"     # 2026-03-02 09:00:12, with T and an offset, or seconds since 1970
//! contact = "customer"
//! outcome = "status"
//! talk = "talk_s"           # lengths are in seconds
//!
//! [outcomes]                # what stands in `outcome`, and what it means
//! "ANSWER" = "person"
//! "HUNG UP" = "gave_up"
//! "NOANSWER" = "unanswered"
//!
//! [results]                 # what stands in `result`; left out, as it stands
//! "yes" = "sale"
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::record::{Met, Records, RecordsError, SeenCall, Talk, Wait};
use crate::stamp::Clock;
use crate::table::{Row, Table};

/// What the columns of a file mean.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    columns: ColumnNames,
    /// Every row is one of these; for files that have no column for it.
    outcome: Option<Outcome>,
    #[serde(default)]
    outcomes: BTreeMap<String, Outcome>,
    #[serde(default)]
    results: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnNames {
    started: Option<String>,
    contact: Option<String>,
    attempt: Option<String>,
    reached_at: Option<String>,
    outcome: Option<String>,
    result: Option<String>,
    setup: Option<String>,
    ring: Option<String>,
    wait: Option<String>,
    talk: Option<String>,
    wrap_up: Option<String>,
    agent: Option<String>,
}

/// What a row's outcome means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Met(Met),
    /// A person who hung up while waiting.
    GaveUp,
    /// A person whose wait we ended.
    Abandoned,
    /// Not a call.
    Skip,
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let word = String::deserialize(input)?;
        let met = Met::ALL.into_iter().find(|(name, _)| *name == word);
        match (word.as_str(), met) {
            (_, Some((_, met))) => Ok(Self::Met(met)),
            ("gave_up", _) => Ok(Self::GaveUp),
            ("abandoned", _) => Ok(Self::Abandoned),
            ("skip", _) => Ok(Self::Skip),
            _ => {
                let names: Vec<&str> = Met::ALL.iter().map(|(name, _)| *name).collect();
                let names = names.join(", ");
                Err(serde::de::Error::custom(format!(
                    "{word:?} is no outcome; allowed: {names}, gave_up, abandoned, skip"
                )))
            }
        }
    }
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// When it is none, with the key and what is allowed.
    pub fn parse(file: &str, text: &str) -> Result<Self, RecordsError> {
        let wrong = |message: String| RecordsError::Mapping {
            file: file.to_owned(),
            message,
        };
        let mapping: Self = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        match (&mapping.columns.outcome, mapping.outcome) {
            (None, None) => Err(wrong(
                "needs columns.outcome, or outcome = \"person\" for a file of which every row is one".to_owned(),
            )),
            (Some(_), _) if mapping.outcomes.is_empty() => Err(wrong(
                "needs [outcomes]: what stands in the column, and what it means".to_owned(),
            )),
            _ => Ok(mapping),
        }
    }

    pub(crate) fn read(
        &self,
        file: &str,
        bytes: &[u8],
        clock: &Clock,
    ) -> Result<Records, RecordsError> {
        let mut table = Table::read(file, bytes, &[])?;
        let columns = Columns::new(&self.columns, &table)?;
        let mut records = Records {
            rows: table.read_rows(),
            ..Records::default()
        };
        for row in std::mem::take(&mut table.rows) {
            match self.call(&columns, &row, clock) {
                Ok(call) => records.calls.extend(call),
                Err(why) => table.reject(row.line, why),
            }
        }
        records.rejects = table.rejects;
        if columns.setup.is_none() && columns.ring.is_some() {
            records.note(
                "nothing says when a call first rang: ring times are taken as from the first ring",
            );
        }
        Ok(records)
    }

    fn call(&self, at: &Columns, row: &Row, clock: &Clock) -> Result<Option<SeenCall>, String> {
        let outcome = match (at.outcome, self.outcome) {
            (Some(column), _) => {
                let text = row.text(column);
                let known = self.outcomes.get(text).copied();
                known
                    .ok_or_else(|| format!("outcome {text:?} is not in the mapping's [outcomes]"))?
            }
            (None, outcome) => outcome.expect("a mapping has one of the two"),
        };
        let met = match outcome {
            Outcome::Skip => return Ok(None),
            Outcome::Met(met) => met,
            Outcome::GaveUp | Outcome::Abandoned => Met::Person,
        };
        let mut call = SeenCall::new(met);
        if let Some(text) = row.optional(at.started) {
            let read = clock.read(text);
            call.at_s = Some(read.ok_or_else(|| format!("started is {text:?}, not an instant"))?);
        }
        call.contact = row.optional(at.contact).map(Into::into);
        call.attempt = count(row, at.attempt, "attempt")?;
        call.reached_at = count(row, at.reached_at, "reached_at")?;
        call.setup_s = row.seconds_if(at.setup, "setup")?;
        let ring_s = row.seconds_if(at.ring, "ring")?;
        let rings = matches!(met, Met::Person | Met::Machine | Met::Unanswered);
        call.ring_s = ring_s.filter(|_| rings);
        call.wait = row.seconds_if(at.wait, "wait")?.map(|length_s| Wait {
            length_s,
            is_given_up: outcome == Outcome::GaveUp,
            is_after_greeting: false,
        });
        let talks = matches!(outcome, Outcome::Met(Met::Person | Met::Machine));
        let talk_s = row.seconds_if(at.talk, "talk")?.filter(|_| talks);
        call.talk = talk_s.map(|length_s| Talk {
            length_s,
            is_cut_off: false,
        });
        let named = |text: &str| -> Arc<str> {
            let name = self.results.get(text).map_or(text, String::as_str);
            name.into()
        };
        call.result = row
            .optional(at.result)
            .map(named)
            .filter(|_| call.talk.is_some());
        call.wrap_up_s = row.seconds_if(at.wrap_up, "wrap_up")?.filter(|_| talks);
        call.agent = row.optional(at.agent).map(Into::into);
        Ok(Some(call))
    }
}

fn count(row: &Row, column: Option<usize>, name: &str) -> Result<Option<u16>, String> {
    let Some(text) = row.optional(column) else {
        return Ok(None);
    };
    let count = text
        .parse()
        .ok()
        .filter(|count: &u16| (1..=10_000).contains(count));
    count
        .map(Some)
        .ok_or_else(|| format!("{name} is {text:?}, not a whole number from 1"))
}

/// Where the columns stand.
struct Columns {
    started: Option<usize>,
    contact: Option<usize>,
    attempt: Option<usize>,
    reached_at: Option<usize>,
    outcome: Option<usize>,
    result: Option<usize>,
    setup: Option<usize>,
    ring: Option<usize>,
    wait: Option<usize>,
    talk: Option<usize>,
    wrap_up: Option<usize>,
    agent: Option<usize>,
}

impl Columns {
    fn new(names: &ColumnNames, table: &Table) -> Result<Self, RecordsError> {
        let place = |name: &Option<String>| match name {
            Some(name) => table.column(name).map(Some),
            None => Ok(None),
        };
        Ok(Self {
            started: place(&names.started)?,
            contact: place(&names.contact)?,
            attempt: place(&names.attempt)?,
            reached_at: place(&names.reached_at)?,
            outcome: place(&names.outcome)?,
            result: place(&names.result)?,
            setup: place(&names.setup)?,
            ring: place(&names.ring)?,
            wait: place(&names.wait)?,
            talk: place(&names.talk)?,
            wrap_up: place(&names.wrap_up)?,
            agent: place(&names.agent)?,
        })
    }
}
