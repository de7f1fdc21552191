//! What has to outlive the process and is not in the journal: who the contacts are, what was promised to whom, who
//! changed what, what machines say who answered. SQLite, on a thread of its own.
//!
//! The journal is the one truth about calls; the tables of calls and results are made from it, again after a crash
//! if need be, and every row is written so that writing it twice changes nothing. What begins here (contacts, lists,
//! suppressed numbers) is durable here first and told to the engine by this very thread, in the same order; a crash
//! in between is made good when the dialer begins again ([`fn@untold`]).

mod audit;
mod campaigns;
mod contacts;
mod greetings;
mod outbox;
mod projection;
mod suppression;
mod untold;

use std::path::Path;
use std::sync::mpsc;
use std::thread::JoinHandle;

use rusqlite::{Connection, OptionalExtension as _, params};
use tokio::sync::oneshot;

pub use audit::{audit, audited};
pub use campaigns::{CampaignRow, CreatedRow, campaign, create, created, set_desired, set_urls};
pub use contacts::{
    Added, ContactRow, ListRow, add_contacts, add_list, contact, contact_count, contact_named,
    lists, set_list_status,
};
pub use greetings::{forget_old, greeting, heard};
pub use outbox::{Parcel, delivered, due, failed, results_after, undelivered};
pub(crate) use projection::result_of;
pub use projection::{Aside, Catching, Projector, Titles, projected, save_disposition};
pub use suppression::{Suppressed, release, suppress, suppressed, suppressed_number};
pub use untold::{Known, untold};

/// The way to the store. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    to: mpsc::Sender<Job>,
}

/// Something to be done on the store's thread.
type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// Why the store did not do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot, or could not be read or written.
    #[error("the store: {0}")]
    Database(#[from] rusqlite::Error),
    /// The file is another program's, or a newer version's.
    #[error("the store has version {found}; this program reads version {VERSION}")]
    Version {
        /// What it has.
        found: i64,
    },
    /// The store's thread has ended.
    #[error("the store is closed")]
    Closed,
}

/// Opens the store; makes it if there is none. It ends, with everything written, when the last [`Store`] is dropped.
///
/// # Errors
/// If it cannot be opened, or has another version.
pub fn open(path: &Path) -> Result<(Store, JoinHandle<()>), StoreError> {
    let mut connection = connect(path)?;
    let (to, from) = mpsc::channel::<Job>();
    let thread = std::thread::Builder::new()
        .name("store".to_owned())
        .spawn(move || {
            while let Ok(job) = from.recv() {
                job(&mut connection);
            }
        })
        .map_err(|_| StoreError::Closed)?;
    Ok((Store { to }, thread))
}

/// A connection to the database, with its tables.
///
/// # Errors
/// As [`open`].
pub fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    // A commit is durable when it returns (WAL alone would lose the last ones when the machine fails).
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    // What is deleted is overwritten: a number that is forgotten is not to be found in free pages.
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let steps = usize::try_from(version).ok().and_then(|it| STEPS.get(it..));
    let steps = steps.ok_or(StoreError::Version { found: version })?;
    if !steps.is_empty() {
        let steps = steps.concat();
        connection.execute_batch(&format!(
            "BEGIN;{steps}PRAGMA user_version = {VERSION};COMMIT;"
        ))?;
    }
    Ok(connection)
}

impl Store {
    /// Does something with the database and gives what comes of it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn run<R: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<R> + Send + 'static,
    ) -> Result<R, StoreError> {
        let (done, answer) = oneshot::channel();
        self.later(move |connection| {
            // Whoever asked may have gone away.
            let _ = done.send(job(connection));
        })?;
        Ok(answer.await.map_err(|_| StoreError::Closed)??)
    }

    /// Does something with the database, some time.
    ///
    /// # Errors
    /// If the store is closed.
    pub fn later(
        &self,
        job: impl FnOnce(&mut Connection) + Send + 'static,
    ) -> Result<(), StoreError> {
        self.to.send(Box::new(job)).map_err(|_| StoreError::Closed)
    }
}

/// A value kept by name.
///
/// # Errors
/// What the database says.
pub fn kept(connection: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()
}

/// Keeps a value by name.
///
/// # Errors
/// What the database says.
pub fn keep(connection: &Connection, key: &str, value: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")?
        .execute(params![key, value])?;
    Ok(())
}

/// What each version has beside the one before it.
const STEPS: [&str; 3] = [
    include_str!("schema.sql"),
    include_str!("created.sql"),
    include_str!("greetings.sql"),
];
const VERSION: i64 = STEPS.len() as i64;
