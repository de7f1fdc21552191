//! What is known of one point: its days so far.

use crate::experiment::{Moments, PlayedDay};

use super::risk::Risk;

/// What a day says about the promise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayFacts {
    /// The objective, where more is better; `None` if the day has no value.
    pub objective: Option<f64>,
    /// How far the governing rate is above the limit, in parts of the limit: the worst campaign's.
    pub margin: f64,
    /// Was any window of any campaign over its limit?
    pub over: bool,
}

impl DayFacts {
    /// The facts of a day. Where less of the objective is better its sign is turned.
    #[must_use]
    pub fn of(day: &PlayedDay, objective: &str, less_is_better: bool) -> Self {
        let margins = day.governed.iter().filter_map(|it| {
            let limit = it.limit?.as_f64();
            let rate = match it.counted.denominator {
                0 => 0.0,
                below => it.counted.numerator as f64 / below as f64,
            };
            Some((rate - limit) / limit)
        });
        let sign = if less_is_better { -1.0 } else { 1.0 };
        Self {
            objective: day.measure(objective).map(|value| sign * value),
            margin: margins.fold(-1.0, f64::max),
            over: day.is_over(),
        }
    }
}

/// The days of one point, from replication 0 on without a gap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    days: Vec<DayFacts>,
}

impl Record {
    /// One day more.
    pub fn push(&mut self, day: DayFacts) {
        self.days.push(day);
    }

    /// How many.
    #[must_use]
    pub fn days(&self) -> u32 {
        self.days.len() as u32
    }

    /// On how many of them a limit was passed.
    #[must_use]
    pub fn over(&self) -> u32 {
        self.days.iter().filter(|day| day.over).count() as u32
    }

    /// Mean objective; `None` if no day has one.
    #[must_use]
    pub fn objective(&self) -> Option<f64> {
        let moments: Moments = self.days.iter().filter_map(|day| day.objective).collect();
        moments.mean()
    }

    /// Variance of the margins.
    #[must_use]
    pub fn margin_variance(&self) -> Option<f64> {
        self.margins().variance()
    }

    /// The risk of a day, with the variance other points have.
    #[must_use]
    pub fn risk(&self, prior_variance: f64) -> Risk {
        let margins = self.margins();
        let mean = margins.mean().unwrap_or(0.0);
        let variance = margins.variance();
        Risk::new(self.days(), self.over(), mean, variance, prior_variance)
    }

    /// How much better this point is than another, over the days both have.
    #[must_use]
    pub fn less(&self, other: &Self) -> Moments {
        let pairs = self.days.iter().zip(&other.days);
        pairs
            .filter_map(|(own, other)| Some(own.objective? - other.objective?))
            .collect()
    }

    /// Are two points the same, day by day, as far as both were played? A ceiling never reached, for instance.
    #[must_use]
    pub fn is_twin_of(&self, other: &Self) -> bool {
        self.days.iter().zip(&other.days).all(|(a, b)| a == b)
    }

    fn margins(&self) -> Moments {
        self.days.iter().map(|day| day.margin).collect()
    }
}
