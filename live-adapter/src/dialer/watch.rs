//! Whoever looks on.

use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::{CallId, Snapshot, Timestamp};

use super::core::{Core, Note};
use super::{Book, Held};

/// Whoever looks on: the store, the API, the shadow. Called after what it sees is durable and was passed on.
pub trait Watcher: Send {
    /// What was told or said before, as it is read back from the journal: in order, and before any batch.
    fn past(&mut self, note: &Note) {
        let _ = note;
    }

    /// What was told and said since the last time.
    fn batch(&mut self, batch: &Batch<'_>);
}

/// What a [`Watcher`] sees.
pub struct Batch<'a> {
    /// What was told and said, in order.
    pub notes: &'a [(Timestamp, Note)],
    /// Calls and agents after it.
    pub book: &'a Book,
    /// Facts told since the journal began.
    pub facts: u64,
    /// What time it is.
    pub now: Timestamp,
    /// Calls that a crash ended.
    pub interrupted: &'a BTreeSet<CallId>,
    /// Calls that did not leave.
    pub held: &'a BTreeMap<CallId, Held>,
    pub(super) engine: &'a Core,
    /// Calls that left within the last hour.
    pub last_hour: usize,
    /// The dialer comes to an end.
    pub is_ending: bool,
}

impl Batch<'_> {
    /// How the engine stands.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.engine.snapshot()
    }
}
