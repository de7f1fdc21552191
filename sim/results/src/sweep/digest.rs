//! What each point came to, in memory that does not grow with its days.

use outpace_sim::experiment::Moments;
use outpace_sim::{Estimate, SHARE_OF_DAYS_OVER_LIMIT};

use super::plan::SweepPlan;
use super::sheet::{COUNTS, Row};

/// What each point of a sweep came to.
#[derive(Clone, Debug)]
pub struct Digest {
    columns: Vec<String>,
    points: Vec<PointDigest>,
}

/// What a point came to.
#[derive(Clone, Debug, Default)]
pub struct PointDigest {
    /// By column.
    moments: Vec<Moments>,
    /// Of the days' governed rates.
    rate: Moments,
    days: u32,
    numerator: f64,
    denominator: f64,
}

impl Digest {
    /// Nothing of any point yet.
    #[must_use]
    pub fn new(plan: &SweepPlan) -> Self {
        let empty = PointDigest {
            moments: vec![Moments::default(); plan.columns.len()],
            ..PointDigest::default()
        };
        Self {
            columns: plan.columns.clone(),
            points: vec![empty; plan.points()],
        }
    }

    /// Adds a day.
    pub fn add(&mut self, row: &Row) {
        let point = &mut self.points[row.point as usize];
        point.days += 1;
        for (moments, value) in point.moments.iter_mut().zip(&row.values) {
            if let Some(value) = value {
                moments.push(*value);
            }
        }
        if let [Some(numerator), Some(denominator), ..] = row.values[..] {
            point.numerator += numerator;
            point.denominator += denominator;
            if denominator > 0.0 {
                point.rate.push(numerator / denominator);
            }
        }
    }

    /// By point.
    #[must_use]
    pub fn points(&self) -> &[PointDigest] {
        &self.points
    }

    /// The mean of a column at a point, with its interval.
    #[must_use]
    pub fn estimate(&self, point: usize, column: &str) -> Option<Estimate> {
        let place = self.columns.iter().position(|it| it == column)?;
        Some(self.points[point].estimate(place, is_yes_or_no(column)))
    }

    /// Every column of a point with its estimate.
    pub(super) fn estimates(&self, point: usize) -> impl Iterator<Item = (&str, Estimate)> {
        let own = &self.points[point];
        let columns = self.columns.iter().enumerate();
        columns.map(|(place, name)| (name.as_str(), own.estimate(place, is_yes_or_no(name))))
    }
}

/// Is a column 1 or 0?
pub(crate) fn is_yes_or_no(column: &str) -> bool {
    column == SHARE_OF_DAYS_OVER_LIMIT || column.ends_with(COUNTS[2])
}

impl PointDigest {
    fn estimate(&self, column: usize, yes_or_no: bool) -> Estimate {
        let moments = &self.moments[column];
        match moments.mean() {
            Some(share) if yes_or_no && moments.n() > 1 => Estimate::of_share(share, moments.n()),
            _ => moments.estimate(),
        }
    }

    /// Days seen.
    #[must_use]
    pub const fn days(&self) -> u32 {
        self.days
    }

    /// The governing meters' rate, a day on the mean.
    #[must_use]
    pub fn rate(&self) -> Estimate {
        self.rate.estimate()
    }

    /// Their numerators and denominators over all days.
    #[must_use]
    pub const fn counted(&self) -> (f64, f64) {
        (self.numerator, self.denominator)
    }
}
