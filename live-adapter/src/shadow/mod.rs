//! Other settings on the same facts: what they would have done, beside what was done. Places no call.
//!
//! A second engine is told what the first is: contacts, campaigns, agents coming and going. What a call meets is known
//! for the calls that were placed: the shadow's call to the same contact, at the same attempt, rings, is answered and
//! talks as that one did, counted from its own beginning. A call that the shadow places sooner waits for the one that
//! is placed; one that is never placed comes to its own ring limit. So a shadow is as good as its calls are known, and
//! says how many are ([`outpace_live_api::ShadowCampaign::shadow_calls_known`]). For settings far from those that
//! run, `outpace whatif` on the journal says more: it draws what is not on record.

mod course;
mod player;

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, PoisonError, RwLock};

use outpace_engine::{Config, Timestamp};
use outpace_live_api::Shadow;

use crate::campaigns::Campaigns;
use crate::dialer::{Batch, Note, Watcher};

use player::Player;

/// What shadows came to. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Shadows(Arc<RwLock<Vec<Shadow>>>);

impl Shadows {
    /// Each shadow beside what was done.
    #[must_use]
    pub fn compared(&self) -> Vec<Shadow> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn put(&self, place: usize, shadow: Shadow) {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(it) = all.get_mut(place) {
            *it = shadow;
        }
    }

    /// Adds a shadow with these settings: an engine on a thread of its own, and who tells it.
    ///
    /// # Errors
    /// If there is no thread to be had.
    pub fn add(
        &self,
        settings: Vec<String>,
        config: Config,
        campaigns: Campaigns,
    ) -> std::io::Result<Teller> {
        let player = Player::new(settings, config, campaigns);
        let place = {
            let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
            all.push(player.compared());
            all.len() - 1
        };
        let (to, from) = sync_channel(BATCHES_MAX);
        let shadows = self.clone();
        std::thread::Builder::new()
            .name(format!("shadow {place}"))
            .spawn(move || play(player, &from, &shadows, place))?;
        Ok(Teller { to: Some(to) })
    }
}

/// What was told and said, and until when that is all.
type Notes = (Timestamp, Vec<(Timestamp, Note)>);

fn play(mut player: Player, from: &Receiver<Notes>, shadows: &Shadows, place: usize) {
    while let Ok(first) = from.recv() {
        for (until, notes) in std::iter::once(first).chain(from.try_iter()) {
            for (at, note) in notes {
                player.note(at, &note);
            }
            player.play_until(until);
        }
        shadows.put(place, player.compared());
    }
}

/// Tells a shadow what the dialer was told.
#[derive(Debug)]
pub struct Teller {
    to: Option<SyncSender<Notes>>,
}

impl Teller {
    /// Tells what was before: a journal that was read again. May wait for the shadow.
    pub fn tell_past(&mut self, notes: Vec<(Timestamp, Note)>) {
        if let (Some(to), Some(&(until, _))) = (&self.to, notes.last()) {
            // A shadow that is gone is not told.
            let _ = to.send((until, notes));
        }
    }
}

impl Watcher for Teller {
    fn batch(&mut self, batch: &Batch<'_>) {
        let told = self
            .to
            .as_ref()
            .map(|to| to.try_send((batch.now, batch.notes.to_vec())));
        if let Some(Err(TrySendError::Full(_))) = told {
            eprintln!(
                "outpace-live: a shadow is too slow, and is left behind: it shows nothing new from now on"
            );
            self.to = None;
        }
    }
}

/// Batches a shadow may be behind. The dialer waits for nobody.
const BATCHES_MAX: usize = 10_000;
