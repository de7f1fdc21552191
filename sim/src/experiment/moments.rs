//! Mean and variance of numbers that come one by one, in memory that does not grow with them.

use statrs::distribution::{ContinuousCDF, StudentsT};

use crate::summary::Estimate;

/// Count, mean and sum of squared deviations so far (Welford 1962). The same numbers in the same order give
/// the same bits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    n: u32,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// One number more.
    pub fn push(&mut self, value: f64) {
        self.n += 1;
        let off = value - self.mean;
        self.mean += off / f64::from(self.n);
        self.squares += off * (value - self.mean);
    }

    /// How many numbers.
    #[must_use]
    pub const fn n(&self) -> u32 {
        self.n
    }

    /// Their mean, if there are any.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then_some(self.mean)
    }

    /// Their sample variance, if there are two.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        (self.n > 1).then(|| self.squares / f64::from(self.n - 1))
    }

    /// Half the width of the two-sided interval of Student's t that covers the mean with probability
    /// `1 - alpha`.
    #[must_use]
    pub fn half_width(&self, alpha: f64) -> Option<f64> {
        let variance = self.variance()?;
        let student = StudentsT::new(0.0, 1.0, f64::from(self.n - 1));
        let t = student.expect("degrees of freedom are positive");
        Some(t.inverse_cdf(1.0 - alpha / 2.0) * (variance / f64::from(self.n)).sqrt())
    }

    /// The mean with its 95 % interval.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let half = self.half_width(0.05);
        Estimate {
            mean: self.mean(),
            ci95_low: half.map(|half| self.mean - half),
            ci95_high: half.map(|half| self.mean + half),
            n: self.n,
        }
    }
}

impl FromIterator<f64> for Moments {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut moments = Self::default();
        values.into_iter().for_each(|value| moments.push(value));
        moments
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_what_all_numbers_at_once_give() {
        let values = [1e6 + 1.0, 1e6 + 2.0, 1e6 + 3.0, 1e6 + 4.0, 1e6 + 5.0];
        let moments: Moments = values.into_iter().collect();
        let all = Estimate::of(values.into_iter().map(Some));
        let one = moments.estimate();
        assert_eq!((one.mean, one.n), (all.mean, all.n));
        let half = |estimate: &Estimate| estimate.ci95_high.unwrap() - estimate.mean.unwrap();
        assert!((half(&one) - half(&all)).abs() < 1e-9);
        assert_eq!(moments.variance(), Some(2.5));
    }
}
