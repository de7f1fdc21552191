//! Numbers nobody may dial.

use std::collections::BTreeSet;

use outpace_engine::PhoneNumber;
use rusqlite::{Connection, OptionalExtension as _, params};

/// A suppressed number, as it was put on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppressed {
    /// The list's name.
    pub list: String,
    /// Who said so.
    pub source: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
}

/// Suppresses a number. `false` if it was already.
///
/// # Errors
/// What the database says.
pub fn suppress(
    connection: &Connection,
    number: PhoneNumber,
    by: &Suppressed,
) -> rusqlite::Result<bool> {
    let added = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO suppressed (number, list, source, reason, since) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            stored(number),
            by.list,
            by.source,
            by.reason,
            by.since_ms
        ])?;
    Ok(added > 0)
}

/// Takes a number off a list. `false` if it was not on it.
///
/// # Errors
/// What the database says.
pub fn release(connection: &Connection, number: PhoneNumber, list: &str) -> rusqlite::Result<bool> {
    let removed = connection
        .prepare_cached("DELETE FROM suppressed WHERE number = ?1 AND list = ?2")?
        .execute(params![stored(number), list])?;
    Ok(removed > 0)
}

/// All of them.
///
/// # Errors
/// What the database says.
pub fn suppressed(connection: &Connection) -> rusqlite::Result<BTreeSet<PhoneNumber>> {
    let mut statement = connection.prepare_cached("SELECT number FROM suppressed")?;
    let rows = statement.query_map([], |row| row.get::<_, i64>(0))?;
    let mut numbers = BTreeSet::new();
    for row in rows {
        numbers.extend(read(row?));
    }
    Ok(numbers)
}

/// How a number is suppressed, if it is.
///
/// # Errors
/// What the database says.
pub fn suppressed_number(
    connection: &Connection,
    number: PhoneNumber,
) -> rusqlite::Result<Option<Suppressed>> {
    connection
        .prepare_cached("SELECT list, source, reason, since FROM suppressed WHERE number = ?1")?
        .query_row([stored(number)], |row| {
            Ok(Suppressed {
                list: row.get(0)?,
                source: row.get(1)?,
                reason: row.get(2)?,
                since_ms: row.get(3)?,
            })
        })
        .optional()
}

/// A number as the database has it: fifteen digits fit.
pub(super) const fn stored(number: PhoneNumber) -> i64 {
    number.digits() as i64
}

/// The number behind what the database has.
pub(super) fn read(stored: i64) -> Option<PhoneNumber> {
    PhoneNumber::from_digits(u64::try_from(stored).ok()?).ok()
}
