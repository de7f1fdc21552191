//! Results on their way to campaign managers: kept until they are delivered, tried again until then.

use outpace_engine::CampaignId;
use outpace_live_api::CallResult;
use rusqlite::{Connection, params};

/// Something to be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Its number.
    pub number: i64,
    /// A [`CallResult`] as JSON.
    pub body: String,
    /// How often it was tried.
    pub tries: u32,
}

/// What is to be delivered for a campaign now, oldest first.
///
/// # Errors
/// What the database says.
pub fn due(
    connection: &Connection,
    campaign: CampaignId,
    now_ms: i64,
    most: u32,
) -> rusqlite::Result<Vec<Parcel>> {
    connection
        .prepare_cached(
            "SELECT number, body, tries FROM outbox WHERE campaign = ?1 AND delivered IS NULL AND next_try <= ?2 \
             ORDER BY number LIMIT ?3",
        )?
        .query_map(params![campaign.0, now_ms, most], |row| {
            Ok(Parcel {
                number: row.get(0)?,
                body: row.get(1)?,
                tries: row.get(2)?,
            })
        })?
        .collect()
}

/// These were delivered.
///
/// # Errors
/// What the database says.
pub fn delivered(
    connection: &mut Connection,
    numbers: &[i64],
    now_ms: i64,
) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    for number in numbers {
        transaction
            .prepare_cached("UPDATE outbox SET delivered = ?2 WHERE number = ?1")?
            .execute(params![number, now_ms])?;
    }
    transaction.commit()
}

/// These were not, and are tried again from `next_ms` on.
///
/// # Errors
/// What the database says.
pub fn failed(connection: &mut Connection, numbers: &[i64], next_ms: i64) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    for number in numbers {
        transaction
            .prepare_cached("UPDATE outbox SET tries = tries + 1, next_try = ?2 WHERE number = ?1")?
            .execute(params![number, next_ms])?;
    }
    transaction.commit()
}

/// How many results of campaigns with a callback URL are not delivered.
///
/// # Errors
/// What the database says.
pub fn undelivered(connection: &Connection) -> rusqlite::Result<u64> {
    let count: i64 = connection
        .prepare_cached(
            "SELECT count(*) FROM outbox JOIN campaigns ON campaigns.id = outbox.campaign \
             WHERE delivered IS NULL AND callback_url <> ''",
        )?
        .query_row([], |row| row.get(0))?;
    Ok(count as u64)
}

/// Results after a number, in order, with the number of the last.
///
/// # Errors
/// What the database says.
pub fn results_after(
    connection: &Connection,
    after: i64,
    most: u32,
) -> rusqlite::Result<(Vec<CallResult>, i64)> {
    let mut statement = connection.prepare_cached(
        "SELECT number, body FROM outbox WHERE number > ?1 ORDER BY number LIMIT ?2",
    )?;
    let rows = statement.query_map(params![after, most], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
    })?;
    let (mut results, mut last) = (Vec::new(), after);
    for row in rows {
        let (number, body) = row?;
        last = number;
        results.extend(serde_json::from_str(&body).ok());
    }
    Ok((results, last))
}
