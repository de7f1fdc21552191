//! Tables of calls and results, made from what the engine said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use outpace_engine::cpa::{AnsweredBefore, Class};
use outpace_engine::meters::TakenFor;
use outpace_engine::{CallId, CallRecord, Command, Event, Timestamp};
use outpace_live_api::CallResult;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::suppression::stored;
use super::{Store, greetings, keep, kept};
use crate::campaigns::Campaigns;
use crate::clock::Clock;
use crate::dialer::{Batch, Held, Note, Watcher};

/// What rows call things by.
#[derive(Clone, Debug)]
pub struct Titles {
    /// The campaigns.
    pub campaigns: Campaigns,
    /// Engine time in milliseconds since 1970.
    pub clock: Clock,
}

/// Writes down what the engine says, some time after it has said it.
pub struct Projector {
    store: Store,
    titles: Arc<Titles>,
    /// Called when results were written, so that they are delivered soon.
    on_result: Box<dyn Fn() + Send>,
}

/// One row to be written.
#[derive(Clone, Debug)]
enum Row {
    Originated(Timestamp, Command),
    /// A phone that screens speaks first, whoever comes on after it.
    Screened(CallId),
    Released(CallRecord, Aside),
    Closed(u32, String),
}

/// What is known of a call beside what the engine says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// A crash ended it.
    pub interrupted: bool,
    /// It did not leave.
    pub held: Option<Held>,
}

impl Aside {
    fn of(call: CallId, interrupted: &BTreeSet<CallId>, held: &BTreeMap<CallId, Held>) -> Self {
        Self {
            interrupted: interrupted.contains(&call),
            held: held.get(&call).copied(),
        }
    }
}

impl Projector {
    /// A watcher that writes to a store.
    #[must_use]
    pub fn new(store: Store, titles: Arc<Titles>, on_result: Box<dyn Fn() + Send>) -> Self {
        Self {
            store,
            titles,
            on_result,
        }
    }
}

impl Watcher for Projector {
    fn batch(&mut self, batch: &Batch<'_>) {
        let rows: Vec<Row> = batch
            .notes
            .iter()
            .filter_map(|(at, note)| row_of(*at, note))
            .map(|row| row.with(batch.interrupted, batch.held))
            .collect();
        if rows.is_empty() {
            return;
        }
        let has_results = rows.iter().any(|row| matches!(row, Row::Released(..)));
        let (titles, facts) = (Arc::clone(&self.titles), batch.facts);
        // A store that is closed or full loses nothing: the rows are made from the journal when the next dialer begins.
        let _ = self.store.later(move |connection| {
            if let Err(error) = write(connection, &rows, &titles, facts) {
                eprintln!("outpace-live: the store could not be written, and is made good at the next start: {error}");
            }
        });
        if has_results {
            (self.on_result)();
        }
    }
}

impl Row {
    /// With what is known beside.
    fn with(self, interrupted: &BTreeSet<CallId>, held: &BTreeMap<CallId, Held>) -> Self {
        match self {
            Self::Released(record, _) => {
                Self::Released(record, Aside::of(record.call, interrupted, held))
            }
            other => other,
        }
    }
}

fn row_of(at: Timestamp, note: &Note) -> Option<Row> {
    Some(match note {
        Note::Command(command @ Command::Originate { .. }) => Row::Originated(at, *command),
        Note::Event(Event::Verdict { call, verdict }) if verdict.class == Class::Screener => {
            Row::Screened(*call)
        }
        Note::Event(Event::Released(record)) => Row::Released(*record, Aside::default()),
        Note::Event(Event::ContactClosed { contact, reason }) => {
            Row::Closed(contact.0, format!("{reason:?}"))
        }
        _ => return None,
    })
}

/// How many facts the tables know of. A write that failed leaves it behind for good, until the journal is read again.
///
/// # Errors
/// What the database says.
pub fn projected(connection: &Connection) -> rusqlite::Result<u64> {
    Ok(kept(connection, PROJECTED)?
        .and_then(|facts| facts.parse().ok())
        .unwrap_or_default())
}

/// Rows of a journal that is read again, from the fact on up to which the tables know.
#[derive(Debug, Default)]
pub struct Catching {
    rows: Vec<Row>,
    facts: u64,
    known: u64,
}

impl Catching {
    /// Nothing yet; the tables know so many facts.
    #[must_use]
    pub fn up_from(known: u64) -> Self {
        Self {
            known,
            ..Self::default()
        }
    }

    /// A note of the journal.
    pub fn note(&mut self, at: Timestamp, note: &Note) {
        self.facts += u64::from(matches!(note, Note::Told(_)));
        if self.facts > self.known {
            self.rows.extend(row_of(at, note));
        }
    }

    /// Writes what was missing.
    ///
    /// # Errors
    /// What the database says.
    pub fn write(
        mut self,
        connection: &mut Connection,
        titles: &Titles,
        interrupted: &BTreeSet<CallId>,
        held: &BTreeMap<CallId, Held>,
    ) -> rusqlite::Result<()> {
        let rows = self.rows.into_iter();
        self.rows = rows.map(|row| row.with(interrupted, held)).collect();
        keep(connection, BEHIND, "no")?;
        write(connection, &self.rows, titles, self.facts)
    }
}

fn write(
    connection: &mut Connection,
    rows: &[Row],
    titles: &Titles,
    facts: u64,
) -> rusqlite::Result<()> {
    let written = write_all(connection, rows, titles, facts);
    if written.is_err() {
        // Best effort: if this fails too, so will what follows, and then nothing moves the mark.
        let _ = keep(connection, BEHIND, "yes");
    }
    written
}

fn write_all(
    connection: &mut Connection,
    rows: &[Row],
    titles: &Titles,
    facts: u64,
) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    for row in rows {
        match row {
            Row::Originated(at, command) => originated(&transaction, *at, command, titles)?,
            Row::Screened(call) => greetings::screened(&transaction, *call)?,
            Row::Released(record, aside) => {
                released(&transaction, record, *aside, titles)?;
            }
            Row::Closed(contact, reason) => {
                transaction
                    .prepare_cached("UPDATE contacts SET closed = ?2 WHERE id = ?1")?
                    .execute(params![contact, reason])?;
            }
        }
    }
    if kept(&transaction, BEHIND)?.as_deref() != Some("yes") {
        keep(&transaction, PROJECTED, &facts.to_string())?;
    }
    transaction.commit()
}

fn originated(
    connection: &Connection,
    at: Timestamp,
    command: &Command,
    titles: &Titles,
) -> rusqlite::Result<()> {
    let Command::Originate {
        call,
        contact,
        attempt,
        number,
        campaign,
        ..
    } = *command
    else {
        return Ok(());
    };
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO attempts (call, campaign, contact, attempt, number, originated) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            call.number,
            campaign.0,
            contact.0,
            attempt,
            stored(number),
            titles.clock.unix_ms(at)
        ])?;
    Ok(())
}

fn released(
    connection: &Connection,
    record: &CallRecord,
    aside: Aside,
    titles: &Titles,
) -> rusqlite::Result<()> {
    let external_id: Option<String> = connection
        .prepare_cached("SELECT external_id FROM contacts WHERE id = ?1")?
        .query_row([record.contact.0], |row| row.get(0))
        .optional()?
        .flatten();
    let result = result_of(record, external_id, aside, titles);
    let is_machine = record.answered_by() == Some(AnsweredBefore::Machine);
    connection
        .prepare_cached(
            "UPDATE attempts SET outcome = ?2, released = ?3, agent = ?4, machine = coalesce(machine, ?5) WHERE call = ?1",
        )?
        .execute(params![
            record.call.number,
            result.outcome,
            result.released_ms,
            result.agent,
            is_machine
        ])?;
    if record.taken_for != TakenFor::NotAnalysed {
        greetings::settle(connection, record.call)?;
    }
    let call = record.call.number;
    put(
        connection,
        &format!("call-{call}"),
        record.campaign.0,
        &result,
    )?;
    deliver_disposition(connection, call)
}

fn put(
    connection: &Connection,
    key: &str,
    campaign: u32,
    result: &CallResult,
) -> rusqlite::Result<()> {
    let body = serde_json::to_string(result)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    connection
        .prepare_cached("INSERT OR IGNORE INTO outbox (key, campaign, body) VALUES (?1, ?2, ?3)")?
        .execute(params![key, campaign, body])?;
    Ok(())
}

pub(crate) fn result_of(
    record: &CallRecord,
    contact_id: Option<String>,
    aside: Aside,
    titles: &Titles,
) -> CallResult {
    let ms = |at: Timestamp| at.known().map(|at| titles.clock.unix_ms(at));
    CallResult {
        kind: "call".to_owned(),
        call_id: record.call.number,
        campaign_id: titles.campaigns.name(record.campaign),
        contact_id,
        contact: record.contact.0,
        attempt: record.attempt,
        // The engine was told that the network refused it, which it did not.
        outcome: aside
            .held
            .map_or(record.outcome.name(), |_| HELD)
            .to_owned(),
        held_by: aside.held.map(|held| held.name().to_owned()),
        interrupted: aside.interrupted,
        late: record.late,
        agent: record.agent.map(|agent| agent.0),
        originated_ms: titles.clock.unix_ms(record.originated),
        ringing_ms: ms(record.ringing),
        answered_ms: ms(record.answered),
        connected_ms: ms(record.connected),
        released_ms: titles.clock.unix_ms(record.released),
        code: None,
        note: None,
    }
}

/// Keeps what an agent said of a call. It is delivered with the call's result, or after it; of two sayings the first
/// is.
///
/// # Errors
/// What the database says.
pub fn save_disposition(
    connection: &Connection,
    call: u32,
    code: &str,
    note: Option<&str>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO dispositions (call, code, note) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![call, code, note])?;
    deliver_disposition(connection, call)
}

/// Puts what an agent said into the outbox, if the call is over and something was said.
fn deliver_disposition(connection: &Connection, call: u32) -> rusqlite::Result<()> {
    let row: Option<(u32, String, String, Option<String>)> = connection
        .prepare_cached(
            "SELECT campaign, body, code, note FROM outbox, dispositions WHERE key = ?1 AND call = ?2",
        )?
        .query_row(params![format!("call-{call}"), call], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((campaign, body, code, note)) = row else {
        return Ok(());
    };
    let Ok(result) = serde_json::from_str::<CallResult>(&body) else {
        return Ok(());
    };
    let said = CallResult {
        kind: "disposition".to_owned(),
        code: Some(code),
        note,
        ..result
    };
    put(connection, &format!("disposition-{call}"), campaign, &said)
}

/// The outcome of a call that did not leave.
const HELD: &str = "held";
const PROJECTED: &str = "projected_facts";
/// A write failed: the mark stays where it is.
const BEHIND: &str = "projection_behind";
