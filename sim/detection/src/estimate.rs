//! What a sample says: shares and times, with intervals.

use outpace_engine::meters::wilson;
use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// A share, with Wilson's score interval (Wilson 1927), which is honest where no error was seen at all.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// The share; null of nothing.
    pub value: Option<f64>,
    /// Lower end of its 95 % interval.
    pub ci95_low: Option<f64>,
    /// Upper end.
    pub ci95_high: Option<f64>,
    /// So many had it.
    pub count: u64,
    /// Of so many.
    pub n: u64,
}

impl Share {
    /// `count` of `n`.
    #[must_use]
    pub fn of(count: u64, n: u64) -> Self {
        let interval = (n > 0).then(|| wilson95(count as f64 / n as f64, n as f64));
        Self {
            value: (n > 0).then(|| count as f64 / n as f64),
            ci95_low: interval.map(|it| it.0),
            ci95_high: interval.map(|it| it.1),
            count,
            n,
        }
    }
}

/// The same of cases that have weights.
pub(crate) fn wilson95(share: f64, n: f64) -> (f64, f64) {
    wilson(share, n, Normal::standard().inverse_cdf(0.975))
}

/// Times in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Times {
    /// Their mean; null of none.
    pub mean: Option<f64>,
    /// Lower end of its 95 % interval (Student's t); null of fewer than two.
    pub ci95_low: Option<f64>,
    /// Upper end.
    pub ci95_high: Option<f64>,
    /// Half are at most so long.
    pub p50: Option<f64>,
    /// 95 in a hundred are at most so long.
    pub p95: Option<f64>,
    /// How many there are.
    pub n: u64,
}

impl Times {
    /// Of these, in any order.
    #[must_use]
    pub fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let n = times.len();
        let mean = (n > 0).then(|| times.iter().sum::<f64>() / n as f64);
        let half = mean.filter(|_| n > 1).map(|mean| {
            let squares: f64 = times.iter().map(|time| (time - mean).powi(2)).sum();
            let freedom = n as f64 - 1.0;
            let student = StudentsT::new(0.0, 1.0, freedom).expect("there is freedom");
            student.inverse_cdf(0.975) * (squares / freedom / n as f64).sqrt()
        });
        // The nearest rank: a time that was seen.
        let quantile = |share: f64| {
            let rank = (share * n as f64).ceil() as usize;
            times.get(rank.max(1) - 1).copied()
        };
        Self {
            mean,
            ci95_low: mean.zip(half).map(|(mean, half)| mean - half),
            ci95_high: mean.zip(half).map(|(mean, half)| mean + half),
            p50: quantile(0.5),
            p95: quantile(0.95),
            n: n as u64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Option<f64>, expected: f64) -> bool {
        (found.expect("a number") - expected).abs() < 5e-5
    }

    #[test]
    fn wilsons_interval_is_that_of_the_table() {
        // Newcombe 1998, table I, method 3: 81/263 is 0.2553 to 0.3662; 0/20 is 0 to 0.1611.
        let share = Share::of(81, 263);
        assert!(
            near(share.ci95_low, 0.2553) && near(share.ci95_high, 0.3662),
            "{share:?}"
        );
        let none = Share::of(0, 20);
        assert!(
            near(none.ci95_low, 0.0) && near(none.ci95_high, 0.1611),
            "{none:?}"
        );
        assert_eq!(Share::of(0, 0).value, None);
    }

    #[test]
    fn times_have_students_interval_and_ranks_that_were_seen() {
        let times = Times::of(vec![4.0, 1.0, 3.0, 2.0]);
        // The standard deviation is 1.29099; t(3) at 97.5 % is 3.18245.
        assert!(near(times.mean, 2.5) && near(times.ci95_low, 2.5 - 3.182_45 * 1.290_99 / 2.0));
        assert_eq!((times.p50, times.p95, times.n), (Some(2.0), Some(4.0), 4));
        let one = Times::of(vec![7.0]);
        assert_eq!(
            (one.mean, one.ci95_low, one.p95),
            (Some(7.0), None, Some(7.0))
        );
        assert_eq!(Times::of(Vec::new()).p50, None);
    }
}
