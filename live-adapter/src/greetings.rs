//! Greetings of the numbers that are called, remembered from call to call. A machine whose greeting is known is known
//! again by its first words.

use outpace_engine::cpa::audio::fingerprint::Fingerprint;
use outpace_engine::{CallId, PhoneNumber};
use rusqlite::Connection;

use crate::store::{self, Store};

/// What is remembered. Nobody who asks or tells waits for the store.
#[derive(Clone, Debug)]
pub(crate) struct Greetings {
    store: Store,
    days: u32,
}

impl Greetings {
    /// Greetings not older than so many days, the others being forgotten now; nothing if none is to be remembered.
    pub(crate) fn open(store: Store, days: u32) -> Option<Self> {
        let this = Self { store, days };
        this.later(move |connection| store::forget_old(connection, days));
        (days > 0).then_some(this)
    }

    /// Tells what answered this number before, some time, if that is known.
    pub(crate) fn ask(
        &self,
        number: PhoneNumber,
        tell: impl FnOnce(Box<Fingerprint>) + Send + 'static,
    ) {
        let days = self.days;
        self.later(move |connection| {
            if let Some(greeting) = store::greeting(connection, number, days)? {
                tell(Box::new(greeting));
            }
            Ok(())
        });
    }

    /// This was heard first on a call. It is remembered if a machine said it.
    pub(crate) fn heard(&self, call: CallId, print: Box<Fingerprint>) {
        self.later(move |connection| store::heard(connection, call, &print));
    }

    fn later(&self, job: impl FnOnce(&Connection) -> rusqlite::Result<()> + Send + 'static) {
        // Where the store is closed or full, calls are made as if nothing was remembered.
        let _ = self.store.later(move |connection| {
            if let Err(error) = job(connection) {
                tracing::warn!(%error, "what is remembered of greetings");
            }
        });
    }
}
