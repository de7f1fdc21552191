//! Playing the days of a round.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use outpace_scenarios::Scenario;

use super::in_order::{Ended, in_order};
use super::played_day::{Governed, PlayedDay};
use super::round::{Job, Round};
use crate::day::{DayPlan, simulate_day_in};
use crate::recorder::Keep;
use crate::study::{abandon_limits, day_measures};
use crate::tables::Day;

/// The points of an experiment and the people they meet.
#[derive(Clone, Copy, Debug)]
pub struct Experiment<'a> {
    /// A scenario for each point.
    pub points: &'a [Arc<Scenario>],
    /// Where all draws come from. Replication by replication, all points meet the same people.
    pub seed: u64,
}

impl Experiment<'_> {
    /// Plays one day. `None` if it was cancelled. Of the spare day only the memory is used; the day played
    /// is left there, so that whoever plays many has one for each thread.
    pub fn day(&self, job: Job, spare: &mut Day, cancel: &AtomicBool) -> Option<PlayedDay> {
        let scenario = &*self.points[job.point as usize];
        let plan = DayPlan {
            seed: self.seed,
            replication: job.replication,
            keep: Keep::Meters,
        };
        let day = simulate_day_in(std::mem::take(spare), scenario, plan, &mut (), cancel)?;
        let (measures, by_campaign) = day_measures(&day, &abandon_limits(scenario));
        let governed = Governed::all(&day.meters);
        *spare = day;
        Some(PlayedDay {
            point: job.point,
            replication: job.replication,
            measures,
            by_campaign,
            governed,
        })
    }
}

/// Plays a round from its job number `from` on, on the threads of the current rayon pool, and hands what
/// each day came to to `take`, in the round's order.
///
/// # Errors
/// With the first error of `take`.
pub fn play<E: Send>(
    experiment: Experiment<'_>,
    round: &Round,
    from: u64,
    cancel: &AtomicBool,
    take: impl FnMut(PlayedDay) -> Result<(), E> + Send,
) -> Result<Ended, E> {
    let count = round.len().saturating_sub(from);
    let work = |place: u64, spare: &mut Day| experiment.day(round.job(from + place), spare, cancel);
    in_order(count, cancel, work, take)
}
