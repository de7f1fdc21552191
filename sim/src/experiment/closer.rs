//! A point looked at closer: its days played again with every call kept, each boiled down at once to what
//! pictures over the day need.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use outpace_scenarios::{ContactSource, Scenario};

use super::in_order::{Ended, in_order};
use crate::compliance::{Outlook, outlook};
use crate::contact_row::ContactChange;
use crate::day::{DayPlan, simulate_day_in};
use crate::recorder::Keep;
use crate::tables::{Day, IntervalRow};

/// A day looked at closer.
#[derive(Clone, Debug)]
pub struct CloserDay {
    /// Which replication.
    pub replication: u32,
    /// The day in stretches.
    pub intervals: Vec<IntervalRow>,
    /// How it stood with the governing meters, campaign by campaign and hour by hour.
    pub outlook: Vec<Outlook>,
    /// How far the lists were worked through, hour by hour; empty where a list has no end.
    pub progress: Vec<ListProgress>,
}

/// How far all lists together were worked through: shares of their contacts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ListProgress {
    /// When, in seconds from the start of the day.
    pub at_s: f64,
    /// Dialled at least once: the penetration.
    pub dialled: f64,
    /// Talked to an agent, or to a port.
    pub reached: f64,
    /// Not to be dialled again.
    pub closed: f64,
}

/// Plays the first days of a scenario on the threads of the current rayon pool. Days not finished when
/// `cancel` turns true are missing.
pub fn look_closer(
    scenario: &Scenario,
    seed: u64,
    replications: u32,
    cancel: &AtomicBool,
) -> Vec<CloserDay> {
    let contacts = contacts(scenario);
    let play = |replication: u64, spare: &mut Day| {
        let plan = DayPlan {
            seed,
            replication: replication as u32,
            keep: Keep::Tables,
        };
        let day = simulate_day_in(std::mem::take(spare), scenario, plan, &mut (), cancel)?;
        let closer = CloserDay {
            replication: plan.replication,
            intervals: day.intervals.clone(),
            outlook: outlook(&scenario.engine, &day, scenario.world.day_length),
            progress: contacts.map_or_else(Vec::new, |contacts| progress(&day, contacts)),
        };
        *spare = day;
        Some(closer)
    };
    let mut days = Vec::new();
    let ended: Result<Ended, ()> = in_order(replications.into(), cancel, play, |day| {
        days.push(day);
        Ok(())
    });
    ended.expect("a vector takes every day");
    days
}

/// Contacts of all lists; `None` where one has no end, or there is none.
fn contacts(scenario: &Scenario) -> Option<u32> {
    let world = &scenario.world;
    let own = world.contacts.iter().map(|source| match source {
        ContactSource::Listed(contacts) => Some(contacts.len() as u32),
        ContactSource::Generated { count, .. } => *count,
    });
    let own: Option<u32> = own.sum();
    let beside: u32 = world.more_lists.iter().map(|list| list.count).sum();
    own.map(|own| own + beside).filter(|&contacts| contacts > 0)
}

/// At the end of each hour up to the end of the day.
fn progress(day: &Day, contacts: u32) -> Vec<ListProgress> {
    let share = |count: usize| count as f64 / f64::from(contacts);
    let (mut dialled, mut reached, mut closed) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let hours = day.end.as_secs().div_ceil(HOUR_S);
    let hour_of = |at: outpace_engine::Timestamp| (at.as_secs() / HOUR_S) as usize;
    let mut by_hour = vec![[0_usize; 3]; hours as usize + 1];
    // Calls come in the order they ended; the first dialling of a contact is what counts.
    let mut calls: Vec<_> = day.calls.iter().map(|row| row.record).collect();
    calls.sort_by_key(|call| call.originated);
    for call in calls {
        if dialled.insert(call.contact) {
            by_hour[hour_of(call.originated)][0] += 1;
        }
        if let Some(at) = call.connected.known()
            && reached.insert(call.contact)
        {
            by_hour[hour_of(at)][1] += 1;
        }
    }
    for row in day.contacts.iter() {
        if matches!(row.change, ContactChange::Closed(_)) && closed.insert(row.contact) {
            by_hour[hour_of(row.at)][2] += 1;
        }
    }
    let mut so_far = [0; 3];
    let ends = by_hour.into_iter().enumerate();
    ends.map(|(hour, counts)| {
        for (sum, count) in so_far.iter_mut().zip(counts) {
            *sum += count;
        }
        ListProgress {
            at_s: (hour as u64 + 1) as f64 * HOUR_S as f64,
            dialled: share(so_far[0]),
            reached: share(so_far[1]),
            closed: share(so_far[2]),
        }
    })
    .collect()
}

const HOUR_S: u64 = 3600;
