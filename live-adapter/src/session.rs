//! One data folder in use: the store opened, the journal read back, the task that owns the engine running.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use outpace_engine::{CampaignId, PhoneNumber, Timestamp};
use outpace_scenarios::{ContactSource, Scenario};
use rusqlite::Connection;
use tokio::sync::mpsc;

use crate::campaigns::Campaigns;
use crate::clock::{Anchor, Clock, NotYet};
use crate::dialer::{
    AllowList, Dialer, Ended, Failure, Note, Orders, Past, Setup, Watcher, orders, recover,
};
use crate::figures::Figures;
use crate::journal::{self, Unrecoverable};
use crate::program::MakeTelephony;
use crate::shadow::Teller;
use crate::store::{
    self, Catching, ContactRow, Known, Projector, Store, StoreError, Suppressed, Titles,
};

/// What a session is made of.
pub struct Parts<'a> {
    /// The data folder.
    pub folder: &'a Path,
    /// The campaign file.
    pub scenario: &'a Scenario,
    /// Its campaigns; those that came over the API before are added.
    pub campaigns: Campaigns,
    /// What the safety catch allows.
    pub limits: Limits,
    /// Makes the telephone network.
    pub telephony: MakeTelephony<'a>,
    /// Who looks on, beside the store.
    pub watchers: Vec<Box<dyn Watcher>>,
    /// Shadows, who are told what was before too.
    pub tellers: Vec<Teller>,
    /// What is measured.
    pub figures: Figures,
    /// Called when results were written.
    pub on_result: Box<dyn Fn() + Send>,
    /// Set as soon as it is known what rows call things by, before anything is watched.
    pub titles: Arc<std::sync::OnceLock<Arc<Titles>>>,
}

/// What the safety catch allows.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Numbers that may be called.
    pub allowed: AllowList,
    /// Most calls within any hour; `None` for no limit.
    pub calls_per_hour: Option<u32>,
    /// How long calls under way have when the dialer ends.
    pub drain_limit: Duration,
}

/// A data folder in use.
#[derive(Debug)]
pub struct Session {
    /// The way to the task that owns the engine.
    pub orders: Orders,
    /// The way to the store.
    pub store: Store,
    /// What rows call things by.
    pub titles: Arc<Titles>,
    /// The task that owns the engine.
    pub dialer: JoinHandle<Ended>,
    /// What was found in the folder.
    pub found: Found,
    rest: Rest,
}

/// What was found in a data folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Facts in its journal.
    pub facts: u64,
    /// Calls a process before this one left under way.
    pub orphans: usize,
    /// Bytes at the journal's end that were not durable as a whole, and cut off.
    pub cut: u64,
    /// Contacts of the campaign file that are not on the allow-list, and were left out.
    pub not_allowed: u64,
}

/// Why a data folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// It cannot be read or written.
    #[error("{path}: {error}")]
    Io {
        /// What.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Another process uses it.
    #[error("{0}: another outpace-live uses this data folder")]
    InUse(PathBuf),
    /// The journal gives no engine.
    #[error("{path}: {error}")]
    Journal {
        /// Which.
        path: PathBuf,
        /// Why.
        error: Unrecoverable,
    },
    /// The store says no.
    #[error("{path}: {error}")]
    Store {
        /// Which.
        path: PathBuf,
        /// Why.
        error: StoreError,
    },
    /// The store has less than the journal told the engine of.
    #[error(
        "{path}: has {store} {what}, and the journal beside it {journal}: they do not belong together"
    )]
    Apart {
        /// Which store.
        path: PathBuf,
        /// Of what.
        what: &'static str,
        /// In the store.
        store: u32,
        /// In the journal.
        journal: u32,
    },
    /// The campaign file has another number of campaigns than when one was made over the API.
    #[error(
        "{path}: the campaign {name:?}, made over the API, has number {was}, and would have {number} with this campaign file: \
         go on with the file it was made with, or begin a new data folder"
    )]
    Renumbered {
        /// Which store.
        path: PathBuf,
        /// Which campaign.
        name: String,
        /// Its number.
        was: u32,
        /// The number it would have.
        number: u32,
    },
    /// The day has not begun.
    #[error("{0}")]
    NotYet(#[from] NotYet),
    /// It cannot begin.
    #[error("{0}")]
    Failed(#[from] Failure),
}

impl Session {
    /// Opens a data folder and begins where it ends.
    ///
    /// # Errors
    /// If it is not usable; nothing was dialled then.
    pub fn begin(parts: Parts<'_>) -> Result<Self, SessionError> {
        let folder = parts.folder;
        let _lock = lock(folder)?;
        let store_path = folder.join(STORE);
        let bad_store = |error: StoreError| SessionError::Store {
            path: store_path.clone(),
            error,
        };
        let mut connection = store::connect(&store_path).map_err(bad_store)?;
        let data = |error: rusqlite::Error| bad_store(error.into());
        let not_allowed =
            import(&mut connection, parts.scenario, &parts.limits.allowed).map_err(data)?;

        let config = &parts.scenario.engine;
        let created = store::created(&connection).map_err(data)?;
        for row in &created {
            let number = parts.campaigns.count();
            if row.id.0 != number {
                return Err(SessionError::Renumbered {
                    path: store_path,
                    name: row.name.clone(),
                    was: row.id.0,
                    number,
                });
            }
            parts.campaigns.add(row.name.clone(), row.like);
        }
        let mut known = Known::default();
        let mut catching = Catching::up_from(store::projected(&connection).map_err(data)?);
        let journal_path = folder.join(JOURNAL);
        let mut tellers = parts.tellers;
        let mut own_watchers = parts.watchers;
        let mut past_notes = Vec::new();
        let past = recover(&journal_path, config, &mut |at, note| {
            known.note(note);
            for watcher in &mut own_watchers {
                watcher.past(note);
            }
            catching.note(at, note);
            if !tellers.is_empty() {
                past_notes.push((at, *note));
                if past_notes.len() >= PAST_NOTES {
                    tell_past(&mut tellers, &mut past_notes);
                }
            }
        })
        .map_err(|error| SessionError::Journal {
            path: journal_path.clone(),
            error,
        })?;
        tell_past(&mut tellers, &mut past_notes);
        let in_store = store::contact_count(&connection).map_err(data)?;
        let campaigns_in_store = created.len() as u32;
        for (what, store, journal) in [
            ("contacts", in_store, known.contacts),
            (
                "campaigns made over the API",
                campaigns_in_store,
                known.campaigns(),
            ),
        ] {
            if store < journal {
                return Err(SessionError::Apart {
                    path: store_path.clone(),
                    what,
                    store,
                    journal,
                });
            }
        }
        let anchor = kept_anchor(&connection).map_err(data)?;
        let clock = Clock::begin(config.unix_epoch_s, past.recovered.last, anchor.as_ref())?;
        keep_anchor(&connection, &clock).map_err(data)?;
        let titles = Arc::new(Titles {
            campaigns: parts.campaigns.clone(),
            clock,
        });
        // Nobody set it before: the parts are used once.
        let _ = parts.titles.set(Arc::clone(&titles));
        catching
            .write(
                &mut connection,
                &titles,
                &past.recovered.interrupted,
                &past.recovered.held,
            )
            .map_err(data)?;
        let campaigns = parts.campaigns.count();
        let first = store::untold(&connection, &known, campaigns).map_err(data)?;
        let to_run = to_run(&connection, campaigns).map_err(data)?;
        let suppressed = store::suppressed(&connection).map_err(data)?;
        let is_stopped = store::kept(&connection, EMERGENCY_STOP).map_err(data)?;
        drop(connection);

        let found = found(&past, not_allowed);
        let (orders, order_box) = orders(is_stopped.as_deref() == Some("yes"));
        let (store, store_thread) = store::open(&store_path).map_err(bad_store)?;
        let (arrivals, hears) = mpsc::unbounded_channel();
        let projector = Projector::new(store.clone(), Arc::clone(&titles), parts.on_result);
        let mut watchers: Vec<Box<dyn Watcher>> = vec![Box::new(projector)];
        watchers.extend(own_watchers);
        watchers.extend(
            tellers
                .into_iter()
                .map(|it| Box::new(it) as Box<dyn Watcher>),
        );
        let journal = journal::open(&journal_path).map_err(|error| SessionError::Io {
            path: journal_path,
            error,
        })?;
        let mut telephony = (parts.telephony)(arrivals, store.clone());
        for row in created.iter().take(known.campaigns() as usize) {
            telephony.campaign_added(row.like);
        }
        let setup = Setup {
            past,
            clock,
            journal: Box::new(journal),
            telephony,
            arrivals: hears,
            orders: order_box,
            allowed: parts.limits.allowed,
            suppressed,
            calls_per_hour: parts.limits.calls_per_hour,
            first,
            to_run,
            drain_limit: parts.limits.drain_limit,
            watchers,
            figures: parts.figures,
        };
        Ok(Self {
            orders,
            store,
            titles,
            dialer: run(Dialer::begin(setup)?)?,
            found,
            rest: Rest {
                store_thread,
                _lock,
            },
        })
    }

    /// Waits for the task to end, and for the store to have written everything. Every other [`Store`] must be
    /// dropped by then. `None` if the task's thread is lost.
    #[must_use]
    pub fn wait(self) -> Option<Ended> {
        let (ended, rest) = (self.dialer.join().ok(), self.rest);
        drop(self.store);
        rest.close();
        ended
    }

    /// Waits for the task to end; what is left is closed when nobody uses the store any more.
    pub async fn ended(self) -> (Option<Ended>, Rest) {
        let joined = tokio::task::spawn_blocking(|| self.dialer.join().ok()).await;
        (joined.ok().flatten(), self.rest)
    }
}

/// What is left of a session whose task has ended.
#[derive(Debug)]
pub struct Rest {
    store_thread: JoinHandle<()>,
    _lock: File,
}

impl Rest {
    /// Waits for the store to have written everything, and leaves the folder to others.
    pub fn close(self) {
        let _ = self.store_thread.join();
    }
}

fn tell_past(tellers: &mut [Teller], notes: &mut Vec<(Timestamp, Note)>) {
    let notes = std::mem::take(notes);
    for teller in tellers.iter_mut().filter(|_| !notes.is_empty()) {
        teller.tell_past(notes.clone());
    }
}

/// Notes of a journal handed to shadows at a time.
const PAST_NOTES: usize = 10_000;

/// Runs the task on a thread of its own: the disk it waits for keeps nobody else waiting.
fn run(dialer: Dialer) -> Result<JoinHandle<Ended>, SessionError> {
    let no_thread = |error| SessionError::Io {
        path: PathBuf::from("the dialer's thread"),
        error,
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(no_thread)?;
    std::thread::Builder::new()
        .name("dialer".to_owned())
        .spawn(move || runtime.block_on(dialer.run()))
        .map_err(no_thread)
}

/// Makes the folder, for nobody but this user: what is in it is about people.
///
/// # Errors
/// If it cannot be made.
pub fn make(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true).mode(0o700).create(folder)
}

/// Makes the folder this process's own, until it ends however it ends.
fn lock(folder: &Path) -> Result<File, SessionError> {
    let path = folder.join("lock");
    let io = |error| SessionError::Io {
        path: path.clone(),
        error,
    };
    make(folder).map_err(io)?;
    let file = File::create(&path).map_err(io)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => Err(SessionError::InUse(folder.to_owned())),
        Err(std::fs::TryLockError::Error(error)) => Err(io(error)),
    }
}

fn found(past: &Past, not_allowed: u64) -> Found {
    Found {
        facts: past.recovered.facts,
        orphans: past.book.calls.len(),
        cut: past.recovered.cut,
        not_allowed,
    }
}

/// Puts the campaign file's contacts and suppressed numbers into a new store. Contacts that nobody has made up and
/// that may be called; a campaign's file is read once, when its data folder is new.
fn import(
    connection: &mut Connection,
    scenario: &Scenario,
    allowed: &AllowList,
) -> rusqlite::Result<u64> {
    if store::kept(connection, IMPORTED)?.is_some() {
        return Ok(0);
    }
    let since_ms = 0;
    for &number in scenario.world.suppressed.iter() {
        let by = Suppressed {
            list: "campaign-file".to_owned(),
            source: None,
            reason: None,
            since_ms,
        };
        store::suppress(connection, number, &by)?;
    }
    let mut not_allowed = 0;
    let mut rows = Vec::new();
    let sources = (0..).map(CampaignId).zip(&scenario.world.contacts);
    for ((campaign, source), interaction) in sources.zip(&scenario.world.interactions) {
        let ContactSource::Listed(contacts) = source else {
            continue;
        };
        for (place, contact) in contacts.iter().enumerate() {
            let numbers = std::iter::once(&contact.number).chain(&contact.more_numbers);
            let mut numbers: Vec<PhoneNumber> =
                numbers.copied().filter(|&it| allowed.allows(it)).collect();
            if numbers.is_empty() {
                not_allowed += 1;
                continue;
            }
            let number = numbers.remove(0);
            let shown = interaction
                .panel(Some(place))
                .chain(interaction.popover(Some(place)));
            let variables: BTreeMap<String, String> = shown
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            rows.push(ContactRow {
                campaign,
                list: None,
                external_id: None,
                number,
                more_numbers: numbers,
                zone: contact.zone,
                priority: contact.priority,
                caller_id: contact.caller_id,
                variables,
            });
        }
    }
    store::add_contacts(connection, &rows)?;
    store::keep(connection, IMPORTED, "yes")?;
    Ok(not_allowed)
}

fn to_run(connection: &Connection, campaigns: u32) -> rusqlite::Result<Vec<CampaignId>> {
    let mut to_run = Vec::new();
    for campaign in (0..campaigns).map(CampaignId) {
        if store::campaign(connection, campaign)?.desired == "running" {
            to_run.push(campaign);
        }
    }
    Ok(to_run)
}

fn kept_anchor(connection: &Connection) -> rusqlite::Result<Option<Anchor>> {
    let text = store::kept(connection, ANCHOR)?;
    Ok(text.and_then(|text| {
        let (boot, rest) = text.split_once(' ')?;
        let (uptime, at) = rest.split_once(' ')?;
        Some(Anchor {
            boot: boot.to_owned(),
            uptime: Duration::from_millis(uptime.parse().ok()?),
            at: Timestamp::from_nanos(at.parse().ok()?),
        })
    }))
}

fn keep_anchor(connection: &Connection, clock: &Clock) -> rusqlite::Result<()> {
    let Some(Anchor { boot, uptime, at }) = clock.anchor() else {
        return Ok(());
    };
    let text = format!("{boot} {} {}", uptime.as_millis(), at.as_nanos());
    store::keep(connection, ANCHOR, &text)
}

/// The database's name in a data folder.
pub const STORE: &str = "store.sqlite";
/// The journal's name in a data folder.
pub const JOURNAL: &str = "journal.txt";
/// An emergency stop holds across a restart.
pub const EMERGENCY_STOP: &str = "emergency_stop";
const IMPORTED: &str = "campaign_file_imported";
const ANCHOR: &str = "clock_anchor";
