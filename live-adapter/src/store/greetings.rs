//! Greetings of the numbers that are called.
//!
//! A greeting is kept when it is known that a machine gave it. What was heard of a call comes from the media thread, who
//! answered from the engine, so either may come first:
//!
//! ```text
//! heard, then the record:   heard ─► greetings, or dropped
//! the record, then heard:   attempts.machine says at once which
//! ```
//!
//! A call that came in has no row in `attempts`, and what was heard on it is dropped.

use outpace_engine::cpa::audio::fingerprint::Fingerprint;
use outpace_engine::{CallId, PhoneNumber};
use rusqlite::{Connection, OptionalExtension as _, params};

use super::suppression::stored;

/// What answered this number, if that is known and not older than so many days.
///
/// # Errors
/// What the database says.
pub fn greeting(
    connection: &Connection,
    number: PhoneNumber,
    days: u32,
) -> rusqlite::Result<Option<Fingerprint>> {
    let print: Option<Vec<u8>> = connection
        .prepare_cached(
            "SELECT print FROM greetings WHERE number = ?1 AND heard >= (unixepoch() - ?2 * 86400) * 1000",
        )?
        .query_row(params![stored(number), days], |row| row.get(0))
        .optional()?;
    Ok(print.and_then(|print| Fingerprint::from_bytes(&print)))
}

/// Takes what was heard first on a call.
///
/// # Errors
/// What the database says.
pub fn heard(connection: &Connection, call: CallId, print: &Fingerprint) -> rusqlite::Result<()> {
    let attempt: Option<(bool, bool)> = connection
        .prepare_cached("SELECT released IS NOT NULL, machine IS 1 FROM attempts WHERE call = ?1")?
        .query_row([call.number], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match attempt {
        Some((true, true)) => remember(connection, call, print),
        Some((true, false)) | None => Ok(()),
        Some((false, _)) => connection
            .prepare_cached("INSERT OR REPLACE INTO heard (call, print) VALUES (?1, ?2)")?
            .execute(params![call.number, print.to_bytes()])
            .map(|_| ()),
    }
}

/// A phone that screens spoke first: what it says is no machine's greeting, even if a machine comes on in the end.
pub(super) fn screened(connection: &Connection, call: CallId) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE attempts SET machine = 0 WHERE call = ?1")?
        .execute([call.number])
        .map(|_| ())
}

/// It is known who answered a call: keeps what was heard on it, or drops it.
pub(super) fn settle(connection: &Connection, call: CallId) -> rusqlite::Result<()> {
    let print: Option<Vec<u8>> = connection
        .prepare_cached("DELETE FROM heard WHERE call = ?1 RETURNING print")?
        .query_row([call.number], |row| row.get(0))
        .optional()?;
    match print.and_then(|print| Fingerprint::from_bytes(&print)) {
        Some(print) => heard(connection, call, &print),
        None => Ok(()),
    }
}

/// Forgets what is older than so many days, and what was heard on calls that nobody knows the end of.
///
/// # Errors
/// What the database says.
pub fn forget_old(connection: &Connection, days: u32) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM heard", [])?;
    connection
        .execute(
            "DELETE FROM greetings WHERE heard < (unixepoch() - ?1 * 86400) * 1000 OR ?1 = 0",
            [days],
        )
        .map(|_| ())
}

/// A machine answered the number of this call, and this is what it says.
fn remember(connection: &Connection, call: CallId, print: &Fingerprint) -> rusqlite::Result<()> {
    // Whoever was suppressed while the call went on is not remembered either.
    let attempt: Option<(i64, i64, Option<Vec<u8>>)> = connection
        .prepare_cached(
            "SELECT number, originated, print FROM attempts LEFT JOIN greetings USING (number) \
             WHERE call = ?1 AND number NOT IN (SELECT number FROM suppressed)",
        )?
        .query_row([call.number], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((number, at, before)) = attempt else {
        return Ok(());
    };
    let before = before.and_then(|print| Fingerprint::from_bytes(&print));
    let print = match &before {
        Some(before) if is_better(before, print) => before,
        _ => print,
    };
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO greetings (number, print, heard) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![number, print.to_bytes(), at])
        .map(|_| ())
}

/// Is it the same greeting, as far as one can say, and was more of it heard before? Whoever knows a machine at once
/// hangs up on it, and hears little.
fn is_better(before: &Fingerprint, now: &Fingerprint) -> bool {
    before.words() > now.words() && before.is_expected(now) != Some(false)
}

#[cfg(test)]
mod tests;
