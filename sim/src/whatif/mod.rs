//! What if: a recorded day played again with a change.
//!
//! A journal says what happened to every call that was placed, and to every agent. Each of these things is tied to
//! what caused it: a ring to the call that was dialled, the end of a talk to its begin, an agent's answer to the
//! reservation that rang. Played again with a change, the dialer decides anew; what it causes has its recorded outcome
//! as far as there is one, and what was never tried is drawn from a model.
//!
//! ```text
//!  journal ─► Recording ──────────┐ as long as both dialers say the same: the journal, fact by fact
//!                                 ▼
//!  engine as it was ────────► Rehearsal ─► engine with the change ─► a Day, and whose it is
//!                                 ▲
//!  scenario's people ─► Model ────┘ from the first difference on: what is recorded, else what is drawn
//! ```

mod agents;
mod model;
mod reactions;
mod recording;
mod rehearsal;
mod script;

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_engine::config::Config;
use outpace_engine::{Engine, Setting, Timestamp};
use outpace_scenarios::Scenario;

pub use recording::{BadFact, Recording};

use crate::day::Observer;
use crate::recorder::Keep;
use crate::tables::Day;
use rehearsal::Rehearsal;

/// What is different.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The scenario as it is to be. Its world plays whatever is not on record.
    pub scenario: &'a Scenario,
    /// From when on; from the beginning without it. A running dialer can change its pacing and the number of its
    /// agents, nothing else: see [`can_begin_later`].
    pub from: Option<Duration>,
}

/// Which day to play.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    /// The seed of what is drawn.
    pub seed: u64,
    /// Which of several draws.
    pub replication: u32,
    /// What to keep of the day.
    pub keep: Keep,
}

/// A day that might have been.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// The day.
    pub day: Day,
    /// How much of it is record.
    pub shares: Shares,
    /// When it first differs from the record; `None` if it never does.
    pub differs_from: Option<Timestamp>,
}

/// How much of a day is record, and how much was drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    /// Calls whose outcome is recorded from the first to the last fact.
    pub recorded_calls: u64,
    /// Calls that were placed in the recorded day too, and came to a point there that is not on record: who was
    /// abandoned then is joined now, say.
    pub continued_calls: u64,
    /// Calls that were never placed.
    pub drawn_calls: u64,
    /// Seconds of talk as recorded.
    pub recorded_talk_s: f64,
    /// Seconds of talk that were drawn.
    pub drawn_talk_s: f64,
}

/// Plays the recorded day with a change. `was` is the configuration it was recorded with. `None` if it was cancelled.
///
/// Without a change this is the recorded day, to the last fact.
pub fn what_if(
    recording: &Recording,
    was: &Config,
    change: Change<'_>,
    draws: Draws,
    observer: &mut impl Observer,
    cancel: &AtomicBool,
) -> Option<WhatIf> {
    let mut before = Engine::new(was.clone());
    Rehearsal::new(recording, was, change, draws).play(&mut before, observer, cancel)
}

/// Can the change be made while the day goes on, and how is each campaign told?
///
/// # Errors
/// With what a running dialer cannot change.
pub fn can_begin_later(was: &Config, is: &Config) -> Result<Vec<Vec<Setting>>, String> {
    let mut all = Vec::new();
    if was.campaigns.len() != is.campaigns.len() {
        return Err("the number of campaigns".to_owned());
    }
    for (index, (was, is)) in was.campaigns.iter().zip(&is.campaigns).enumerate() {
        let Some(settings) = Setting::between(&was.mode, &is.mode) else {
            return Err(format!("the mode of campaign {index}"));
        };
        let mut but_pacing = is.clone();
        but_pacing.mode = was.mode;
        if but_pacing != *was {
            return Err(format!("more of campaign {index} than its pacing"));
        }
        all.push(settings);
    }
    let same = was.zones == is.zones
        && was.trunks == is.trunks
        && was.teams == is.teams
        && was.queues == is.queues
        && was.unix_epoch_s == is.unix_epoch_s;
    if !same {
        return Err("teams, queues, trunks or zones".to_owned());
    }
    Ok(all)
}
