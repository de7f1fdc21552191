//! Who changed what. Rows are added, never changed.

use outpace_live_api::AuditEntry;
use rusqlite::{Connection, params};

/// Notes a change; its number is given here.
///
/// # Errors
/// What the database says.
pub fn audit(connection: &Connection, change: &AuditEntry) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO audit (at, who, role, action, detail, status) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            change.at_ms,
            change.who,
            change.role,
            change.action,
            change.detail,
            change.status
        ])?;
    Ok(())
}

/// Changes after a number, in order.
///
/// # Errors
/// What the database says.
pub fn audited(
    connection: &Connection,
    after: i64,
    most: u32,
) -> rusqlite::Result<Vec<AuditEntry>> {
    connection
        .prepare_cached(
            "SELECT number, at, who, role, action, detail, status FROM audit WHERE number > ?1 ORDER BY number LIMIT ?2",
        )?
        .query_map(params![after, most], |row| {
            Ok(AuditEntry {
                number: row.get(0)?,
                at_ms: row.get(1)?,
                who: row.get(2)?,
                role: row.get(3)?,
                action: row.get(4)?,
                detail: row.get(5)?,
                status: row.get(6)?,
            })
        })?
        .collect()
}
