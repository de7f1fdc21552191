//! The numbers behind the pictures, before anything is drawn.

use std::collections::BTreeMap;

use outpace_engine::{AgentState, PerMille};
use outpace_sim::{AgentStateRow, DayResult, INTERVAL_S, IntervalRow};

/// Length of a stretch of the day, in seconds.
pub(crate) const STRETCH_S: f64 = INTERVAL_S as f64;

/// A point of a curve: seconds into the day, and a value.
pub(crate) type Point = (f64, f64);

/// Live answers and abandoned calls of one campaign, up to the end of each stretch.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Abandonment {
    /// End of the stretch in seconds, live answers until then, abandoned calls until then.
    so_far: Vec<(f64, u64, u64)>,
}

impl Abandonment {
    /// The counts of one campaign on one day.
    pub(crate) fn of(intervals: &[IntervalRow], campaign: u32) -> Self {
        let (mut live, mut abandoned) = (0, 0);
        let so_far = of_campaign(intervals, campaign)
            .map(|row| {
                live += u64::from(row.live_answers);
                abandoned += u64::from(row.abandoned);
                (row.start_s + STRETCH_S, live, abandoned)
            })
            .collect();
        Self { so_far }
    }

    /// The day's abandon rate so far, at the end of each stretch since the first live answer.
    pub(crate) fn curve(&self) -> Vec<Point> {
        let live_ones = self.so_far.iter().filter(|(_, live, _)| *live > 0);
        live_ones
            .map(|&(at, live, abandoned)| (at, rate(abandoned, live)))
            .collect()
    }

    /// When the day had seen so many live answers: before, its rate is mostly chance.
    pub(crate) fn settled_at(&self, live_answers: u64) -> f64 {
        self.so_far
            .iter()
            .find(|(_, live, _)| *live >= live_answers)
            .map_or(f64::INFINITY, |(at, ..)| *at)
    }

    /// Live answers of the whole day.
    pub(crate) fn live_answers(&self) -> u64 {
        self.so_far.last().map_or(0, |(_, live, _)| *live)
    }

    fn rate_at(&self, at: f64) -> Option<f64> {
        let known = self.so_far.iter().rev().find(|(end, ..)| *end <= at);
        known
            .filter(|(_, live, _)| *live > 0)
            .map(|&(_, live, abandoned)| rate(abandoned, live))
    }

    fn is_over(&self, limit: PerMille) -> bool {
        self.so_far
            .last()
            .is_some_and(|&(_, live, abandoned)| limit.is_exceeded_by(abandoned, live))
    }
}

/// Where the middle 80 % of the days run: seconds, 10th and 90th percentile of the rate so far.
pub(crate) fn abandonment_band(days: &[DayResult], campaign: u32) -> Vec<(f64, f64, f64)> {
    let days: Vec<Abandonment> = days
        .iter()
        .map(|day| Abandonment::of(&day.intervals, campaign))
        .collect();
    let ends = days.iter().flat_map(|day| day.so_far.last());
    let end = ends.map(|(at, ..)| *at).fold(0.0, f64::max);
    let stretches = (end / STRETCH_S).round() as u32;
    (1..=stretches)
        .filter_map(|stretch| {
            let at = f64::from(stretch) * STRETCH_S;
            let mut rates: Vec<f64> = days.iter().filter_map(|day| day.rate_at(at)).collect();
            rates.sort_by(f64::total_cmp);
            Some((at, quantile(&rates, 0.1)?, quantile(&rates, 0.9)?))
        })
        .collect()
}

/// Days on which any campaign went over its limit.
pub(crate) fn days_over_limit(days: &[DayResult], limits: &[PerMille]) -> usize {
    let is_over = |day: &&DayResult| {
        (0..)
            .zip(limits)
            .any(|(campaign, &limit)| Abandonment::of(&day.intervals, campaign).is_over(limit))
    };
    days.iter().filter(is_over).count()
}

/// The rows of one campaign.
pub(crate) fn of_campaign(
    intervals: &[IntervalRow],
    campaign: u32,
) -> impl Iterator<Item = &IntervalRow> {
    intervals.iter().filter(move |row| row.campaign == campaign)
}

/// All campaigns together, a row for each stretch.
pub(crate) fn all_campaigns(intervals: &[IntervalRow]) -> Vec<IntervalRow> {
    let mut stretches: BTreeMap<u64, IntervalRow> = BTreeMap::new();
    for row in intervals {
        let stretch = stretches
            .entry((row.start_s / STRETCH_S).round() as u64)
            .or_insert(IntervalRow {
                start_s: row.start_s,
                ..IntervalRow::default()
            });
        stretch.dials += row.dials;
        stretch.answers += row.answers;
        stretch.live_answers += row.live_answers;
        stretch.connects += row.connects;
        stretch.abandoned += row.abandoned;
        stretch.waiting_s += row.waiting_s;
        stretch.talking_s += row.talking_s;
        stretch.wrap_up_s += row.wrap_up_s;
        stretch.idle_s += row.idle_s;
        stretch.preview_s += row.preview_s;
    }
    stretches.into_values().collect()
}

/// How long agents were in each state, by stretch: all campaigns together, and no end to the last.
pub(crate) fn agent_time(states: impl Iterator<Item = AgentStateRow>) -> Vec<IntervalRow> {
    let mut stretches: Vec<IntervalRow> = Vec::new();
    for row in states {
        let (mut from, to) = (row.from.as_secs_f64(), row.to.as_secs_f64());
        while from < to {
            let index = (from / STRETCH_S) as usize;
            let until = to.min((index + 1) as f64 * STRETCH_S);
            while stretches.len() <= index {
                stretches.push(IntervalRow {
                    start_s: stretches.len() as f64 * STRETCH_S,
                    ..IntervalRow::default()
                });
            }
            let stretch = &mut stretches[index];
            let time = match row.state {
                AgentState::LoggedOut => break,
                AgentState::Idle => &mut stretch.idle_s,
                AgentState::WrapUp => &mut stretch.wrap_up_s,
                AgentState::Connecting | AgentState::Connected | AgentState::Inbound => {
                    &mut stretch.talking_s
                }
                AgentState::Previewing => &mut stretch.preview_s,
                AgentState::Available
                | AgentState::ReservedRinging
                | AgentState::ReservedHeld
                | AgentState::Dialing => &mut stretch.waiting_s,
            };
            *time += until - from;
            from = until;
        }
    }
    stretches
}

/// Sums of a day's counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Totals {
    /// Calls dialled.
    pub(crate) dials: f64,
    /// Answered by anything.
    pub(crate) answers: f64,
    /// Taken for a live person.
    pub(crate) live_answers: f64,
    /// Joined to an agent.
    pub(crate) connects: f64,
    /// Not joined in time.
    pub(crate) abandoned: f64,
}

impl Totals {
    /// The mean day.
    pub(crate) fn mean(days: &[DayResult]) -> Self {
        let mut sum = Self::default();
        for row in days.iter().flat_map(|day| &day.intervals) {
            sum.dials += f64::from(row.dials);
            sum.answers += f64::from(row.answers);
            sum.live_answers += f64::from(row.live_answers);
            sum.connects += f64::from(row.connects);
            sum.abandoned += f64::from(row.abandoned);
        }
        let days = days.len().max(1) as f64;
        Self {
            dials: sum.dials / days,
            answers: sum.answers / days,
            live_answers: sum.live_answers / days,
            connects: sum.connects / days,
            abandoned: sum.abandoned / days,
        }
    }
}

/// How long each connect's agent had waited since the connect before it, or since logging in:
/// available or reserved, breaks left out. Sorted.
pub(crate) fn waits(states: impl Iterator<Item = AgentStateRow>) -> Vec<f64> {
    let mut states: Vec<AgentStateRow> = states.collect();
    states.sort_by_key(|row| (row.agent, row.from, row.to));
    let mut waits = Vec::new();
    let mut waited = 0.0;
    let mut agent = None;
    for row in states {
        if agent != Some(row.agent) {
            agent = Some(row.agent);
            waited = 0.0;
        }
        match row.state {
            AgentState::Available
            | AgentState::ReservedRinging
            | AgentState::ReservedHeld
            | AgentState::Dialing => {
                waited += row.to.since(row.from).as_secs_f64();
            }
            AgentState::Connected => {
                waits.push(waited);
                waited = 0.0;
            }
            AgentState::LoggedOut | AgentState::Inbound => waited = 0.0,
            AgentState::Idle
            | AgentState::Previewing
            | AgentState::Connecting
            | AgentState::WrapUp => {}
        }
    }
    waits.sort_by(f64::total_cmp);
    waits
}

/// The value below which the share `p` of sorted values lies, between two of them by proportion.
pub(crate) fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let position = p * last as f64;
    let below = position.floor() as usize;
    let above = (below + 1).min(last);
    let (low, high) = (sorted[below], sorted[above]);
    Some(low + (high - low) * (position - below as f64))
}

fn rate(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use outpace_engine::{AgentId, Timestamp};

    use super::*;

    fn stay(agent: u32, state: AgentState, from: u64, to: u64) -> AgentStateRow {
        AgentStateRow {
            agent: AgentId(agent),
            state,
            campaign: None,
            from: Timestamp::from_secs(from),
            to: Timestamp::from_secs(to),
        }
    }

    #[test]
    fn a_wait_runs_from_connect_to_connect_without_the_break() {
        use AgentState::{Available, Connected, Connecting, Idle, ReservedHeld, WrapUp};
        let states = [
            stay(0, Available, 0, 2),
            stay(1, ReservedHeld, 0, 50),
            stay(0, ReservedHeld, 2, 10),
            stay(0, Connecting, 10, 11),
            stay(0, Connected, 11, 60),
            stay(0, WrapUp, 60, 70),
            stay(0, ReservedHeld, 70, 75),
            stay(0, Idle, 75, 375),
            stay(0, ReservedHeld, 375, 380),
            stay(0, Connected, 380, 400),
        ];
        assert_eq!(waits(states.into_iter()), [10.0, 10.0]);
    }

    #[test]
    fn a_stay_counts_in_every_stretch_it_lasts() {
        let states = [
            stay(0, AgentState::Connected, 800, 2000),
            stay(0, AgentState::WrapUp, 2000, 2010),
        ];
        let talking: Vec<f64> = agent_time(states.into_iter())
            .iter()
            .map(|row| row.talking_s)
            .collect();
        assert_eq!(talking, [100.0, 900.0, 200.0]);
        assert_eq!(agent_time(states.into_iter())[2].wrap_up_s, 10.0);
    }

    #[test]
    fn quantiles_lie_between_values() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[3.0], 0.9), Some(3.0));
        assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.9), Some(4.6));
    }

    #[test]
    fn a_day_is_over_its_limit_exactly() {
        let day = |abandoned| {
            [IntervalRow {
                live_answers: 100,
                abandoned,
                ..IntervalRow::default()
            }]
        };
        let days = [day(3), day(4)].map(|intervals| DayResult {
            replication: 0,
            measures: BTreeMap::new(),
            by_campaign: Vec::new(),
            outcomes: Default::default(),
            intervals: intervals.to_vec(),
            meters: Vec::new(),
            conduct: Vec::new(),
            judged: Vec::new(),
        });
        assert_eq!(days_over_limit(&days, &[PerMille::new(30)]), 1);
    }
}
