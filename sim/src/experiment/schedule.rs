//! How many days each point is played: a number fixed before, or until a measure is known well enough.

use super::moments::Moments;
use super::played_day::PlayedDay;
use super::round::{Round, Shard};
use crate::measure::SHARE_OF_DAYS_OVER_LIMIT;
use crate::summary::Estimate;

/// How many days.
#[derive(Clone, Debug, PartialEq)]
pub enum Replications {
    /// So many of each point.
    Fixed(u32),
    /// Of each point as many as it needs.
    Until(Precision),
}

/// When a point is known well enough: each measure's 95 % interval is as narrow as was asked for.
///
/// The interval is looked at between rounds only. Stopping when an interval happens to be narrow makes it
/// cover its mean a little less often than 95 %; the smaller the width asked for, the less (Chow and Robbins
/// 1965, "On the asymptotic theory of fixed-width sequential confidence intervals"). At least
/// [`Precision::min`] days keep that within a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Precision {
    /// Measures and half the width of their intervals.
    pub half_widths: Vec<(String, f64)>,
    /// At least so many days, at least 2.
    pub min: u32,
    /// At most so many.
    pub max: u32,
}

/// Says which days are to be played next, and hears what they came to. The same days give the same
/// rounds.
#[derive(Clone, Debug)]
pub struct Schedule {
    replications: Replications,
    shard: Shard,
    /// Days planned so far, of each point that is not done.
    planned: u32,
    /// Points not done.
    open: Vec<u32>,
    /// By point, then by measure of the precision.
    seen: Vec<Vec<Moments>>,
}

impl Schedule {
    /// A schedule that has planned nothing yet.
    ///
    /// # Panics
    /// When days until a precision are to be shared out: no shard knows what the others have seen.
    #[must_use]
    pub fn new(replications: Replications, points: u32, shard: Shard) -> Self {
        let measures = match &replications {
            Replications::Fixed(_) => 0,
            Replications::Until(precision) => {
                assert!(shard == Shard::WHOLE, "a precision cannot be shared out");
                precision.half_widths.len()
            }
        };
        Self {
            replications,
            shard,
            planned: 0,
            open: (0..points).collect(),
            seen: vec![vec![Moments::default(); measures]; points as usize],
        }
    }

    /// The next days to play, all together; `None` when every point is known well enough. To be asked again
    /// only when every day of the round before was told.
    pub fn next_round(&mut self) -> Option<Round> {
        let end = match &self.replications {
            Replications::Fixed(replications) => *replications,
            Replications::Until(precision) => {
                let (min, max) = (precision.min.min(precision.max), precision.max);
                if self.planned == 0 {
                    min
                } else {
                    let seen = &self.seen;
                    self.open
                        .retain(|&point| precision.needs(&seen[point as usize]).is_some());
                    let needed = self
                        .open
                        .iter()
                        .filter_map(|&point| precision.needs(&seen[point as usize]))
                        .min()?;
                    // No point is played much too often because of another, and there are few rounds.
                    let (least, most) = (self.planned.div_ceil(10), self.planned);
                    let more = needed.saturating_sub(self.planned).clamp(least, most);
                    self.planned.saturating_add(more).min(max)
                }
            }
        };
        if end <= self.planned || self.open.is_empty() {
            return None;
        }
        let replications = self.planned..end;
        self.planned = end;
        Some(Round {
            points: self.open.clone(),
            replications,
            shard: self.shard,
        })
    }

    /// Hears what a day came to.
    pub fn hear(&mut self, day: &PlayedDay) {
        self.hear_of(day.point, |name| day.measure(name));
    }

    /// Hears the measures of a day, which may have been played long ago.
    pub fn hear_of(&mut self, point: u32, measure: impl Fn(&str) -> Option<f64>) {
        let Replications::Until(precision) = &self.replications else {
            return;
        };
        let seen = &mut self.seen[point as usize];
        for ((name, _), moments) in precision.half_widths.iter().zip(seen) {
            if let Some(value) = measure(name) {
                moments.push(value);
            }
        }
    }

    /// Days that the present plan has in all: for a precision it may grow.
    #[must_use]
    pub fn expected_days(&self) -> u64 {
        match &self.replications {
            Replications::Fixed(replications) => {
                let round = Round {
                    points: self.open.clone(),
                    replications: 0..*replications,
                    shard: self.shard,
                };
                round.len()
            }
            Replications::Until(precision) => {
                let need = |seen: &Vec<Moments>| {
                    let most = seen.iter().map(Moments::n).max().unwrap_or_default();
                    let needed = precision.needs(seen).unwrap_or(most);
                    u64::from(needed.max(precision.min).min(precision.max))
                };
                self.seen.iter().map(need).sum()
            }
        }
    }
}

impl Precision {
    /// How many days the point is likely to need in all; `None` if it is known well enough.
    fn needs(&self, seen: &[Moments]) -> Option<u32> {
        let days = |(moments, (name, wanted)): (&Moments, &(String, f64))| {
            let Some(half) = half_width(name, moments) else {
                // No interval yet: twice as many days, as long as there may be more.
                return Some(moments.n().max(1).saturating_mul(2));
            };
            (half > *wanted).then(|| {
                let times = (half / wanted).powi(2);
                (f64::from(moments.n()) * times)
                    .ceil()
                    .min(f64::from(u32::MAX)) as u32
            })
        };
        seen.iter().zip(&self.half_widths).filter_map(days).max()
    }
}

/// Of a share of days the interval is Wilson's: it has a width even when all days agree.
fn half_width(name: &str, moments: &Moments) -> Option<f64> {
    if name != SHARE_OF_DAYS_OVER_LIMIT {
        return moments.half_width(0.05);
    }
    let estimate = Estimate::of_share(moments.mean()?, moments.n());
    Some((estimate.ci95_high? - estimate.ci95_low?) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn until(half_width: f64, min: u32, max: u32) -> Schedule {
        let precision = Precision {
            half_widths: vec![("x".to_owned(), half_width)],
            min,
            max,
        };
        Schedule::new(Replications::Until(precision), 2, Shard::WHOLE)
    }

    /// Plays rounds until the end: point 0 is ±1 in turns, point 1 is ±10.
    fn days_of(mut schedule: Schedule) -> [u32; 2] {
        let mut days = [0; 2];
        while let Some(round) = schedule.next_round() {
            for job in round.jobs() {
                let sign = if job.replication % 2 == 0 { 1.0 } else { -1.0 };
                let size = if job.point == 0 { 1.0 } else { 10.0 };
                schedule.hear_of(job.point, |_| Some(sign * size));
                days[job.point as usize] += 1;
            }
        }
        days
    }

    #[test]
    fn a_fixed_number_is_one_round() {
        let mut schedule = Schedule::new(Replications::Fixed(7), 3, Shard::WHOLE);
        let round = schedule.next_round().expect("days to play");
        assert_eq!((round.len(), round.replications), (21, 0..7));
        assert_eq!(schedule.next_round(), None);
    }

    #[test]
    fn each_point_is_played_about_as_often_as_it_needs() {
        // s/√n · 1.96 ≤ 0.5: (1.96/0.5)² = 15.4 and (19.6/0.5)² = 1537 days, and a tenth more at most,
        // since that is a round's least length.
        let [first, second] = days_of(until(0.5, 10, 100_000));
        assert!((16..=22).contains(&first), "{first}");
        assert!((1537..=1700).contains(&second), "{second}");
    }

    #[test]
    fn there_is_a_least_and_a_most() {
        assert_eq!(days_of(until(100.0, 10, 100)), [10, 10]);
        assert_eq!(days_of(until(1e-9, 10, 100)), [100, 100]);
    }
}
