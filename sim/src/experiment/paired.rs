//! Two settings on the same people: differences day by day, with intervals that hold together.
//!
//! Whoever looks at twenty differences finds one "significant" at 5 % by chance. So all differences shown
//! at once are one *family*: their intervals hold together with 95 % (Bonferroni's inequality: each covers
//! with 1 − 0.05/m; Dunn 1961, "Multiple comparisons among means", JASA 56, 52–64), and the p-values
//! are adjusted by Holm's step-down method (Holm 1979, "A simple sequentially rejective multiple test
//! procedure", Scand. J. Statist. 6, 65–70), which needs no independence either and finds at least what the
//! intervals find.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use super::moments::Moments;

/// One measure of two settings, day by day.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// Is it yes or no, 1 or 0, each day?
    pub yes_or_no: bool,
    /// Values of the same day under the first and under the second setting.
    pub pairs: Vec<(f64, f64)>,
}

/// How far the second setting is above the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Days that both settings have a value of.
    pub n: u32,
    /// Mean of the first on these days.
    pub first: f64,
    /// Mean of the second.
    pub second: f64,
    /// Mean of the differences, second less first.
    pub mean: f64,
    /// The simultaneous 95 % interval; `None` with fewer than two days.
    pub interval: Option<(f64, f64)>,
    /// Two-sided p-value of "no difference", adjusted for the family by Holm's method.
    pub p_holm: Option<f64>,
    /// Variance of the paired difference, by that of a difference of independent days; `None` where that is
    /// 0. It says what common random numbers save.
    pub variance_ratio: Option<f64>,
}

impl Difference {
    /// Does the interval leave out zero?
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.interval
            .is_some_and(|(low, high)| low > 0.0 || high < 0.0)
    }
}

/// The differences of a family: everything that is shown together.
#[must_use]
pub fn differences(family: &[Pairs]) -> Vec<Difference> {
    let tested = family.iter().filter(|pairs| pairs.pairs.len() > 1).count();
    let alpha = FAMILY_ALPHA / tested.max(1) as f64;
    let raw: Vec<Option<f64>> = family.iter().map(p_value).collect();
    let adjusted = holm(&raw);
    family
        .iter()
        .zip(adjusted)
        .map(|(pairs, p_holm)| Difference {
            p_holm,
            ..pairs.difference(alpha)
        })
        .collect()
}

impl Pairs {
    fn difference(&self, alpha: f64) -> Difference {
        let first: Moments = self.pairs.iter().map(|pair| pair.0).collect();
        let second: Moments = self.pairs.iter().map(|pair| pair.1).collect();
        let apart: Moments = self.pairs.iter().map(|pair| pair.1 - pair.0).collect();
        let interval = if self.yes_or_no {
            let (centre, error) = self.agresti_min();
            let half = normal().inverse_cdf(1.0 - alpha / 2.0) * error;
            (self.pairs.len() > 1).then(|| ((centre - half).max(-1.0), (centre + half).min(1.0)))
        } else {
            let mean = apart.mean().unwrap_or(f64::NAN);
            apart
                .half_width(alpha)
                .map(|half| (mean - half, mean + half))
        };
        let unpaired = first.variance().zip(second.variance()).map(|(a, b)| a + b);
        Difference {
            n: apart.n(),
            first: first.mean().unwrap_or(f64::NAN),
            second: second.mean().unwrap_or(f64::NAN),
            mean: apart.mean().unwrap_or(f64::NAN),
            interval,
            p_holm: None,
            variance_ratio: apart
                .variance()
                .zip(unpaired)
                .and_then(|(paired, unpaired)| (unpaired > 0.0).then(|| paired / unpaired)),
        }
    }

    /// Difference of two shares of the same days and its standard error, half a day added to each of the four
    /// kinds of day: honest for few days, and never of no width. Agresti and Min 2005, "Simple improved
    /// confidence intervals for comparing matched proportions", Statist. Med. 24, 729–740.
    fn agresti_min(&self) -> (f64, f64) {
        let count = |pair: (f64, f64)| self.pairs.iter().filter(|&&it| it == pair).count() as f64;
        let (gained, lost) = (count((0.0, 1.0)) + 0.5, count((1.0, 0.0)) + 0.5);
        let n = self.pairs.len() as f64 + 2.0;
        let variance = (gained + lost) - (gained - lost).powi(2) / n;
        ((gained - lost) / n, variance.sqrt() / n)
    }
}

/// Unadjusted and two-sided; `None` with fewer than two days.
fn p_value(pairs: &Pairs) -> Option<f64> {
    if pairs.pairs.len() < 2 {
        return None;
    }
    if pairs.yes_or_no {
        let (centre, error) = pairs.agresti_min();
        return Some(2.0 * normal().sf((centre / error).abs()));
    }
    let apart: Moments = pairs.pairs.iter().map(|pair| pair.1 - pair.0).collect();
    let (mean, variance) = (apart.mean()?, apart.variance()?);
    if variance == 0.0 {
        return Some(if mean == 0.0 { 1.0 } else { 0.0 });
    }
    let t = mean / (variance / f64::from(apart.n())).sqrt();
    let student = StudentsT::new(0.0, 1.0, f64::from(apart.n() - 1));
    let student = student.expect("degrees of freedom are positive");
    Some(2.0 * student.sf(t.abs()))
}

/// Holm's step-down adjustment: the k-th smallest of m p-values times m − k + 1, never below one before it.
fn holm(raw: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut order: Vec<usize> = (0..raw.len())
        .filter(|&index| raw[index].is_some())
        .collect();
    order.sort_by(|&a, &b| {
        let p = |index: usize| raw[index].unwrap_or(1.0);
        p(a).total_cmp(&p(b))
    });
    let m = order.len();
    let mut adjusted = vec![None; raw.len()];
    let mut highest = 0.0_f64;
    for (rank, index) in order.into_iter().enumerate() {
        let p = raw[index].unwrap_or(1.0) * (m - rank) as f64;
        highest = highest.max(p.min(1.0));
        adjusted[index] = Some(highest);
    }
    adjusted
}

fn normal() -> Normal {
    Normal::standard()
}

/// All intervals of a family hold together with 95 %.
const FAMILY_ALPHA: f64 = 0.05;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holm_is_the_textbooks() {
        // Holm 1979 as R's p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm"): 0.05 0.08 0.09 0.09 0.09.
        let raw = [0.04, 0.01, 0.03, 0.05, 0.02].map(Some);
        let adjusted: Vec<f64> = holm(&raw).into_iter().flatten().collect();
        for (got, want) in adjusted.iter().zip([0.09, 0.05, 0.09, 0.09, 0.08]) {
            assert!((got - want).abs() < 1e-12, "{adjusted:?}");
        }
    }

    #[test]
    fn a_paired_difference_is_students_t_on_the_differences() {
        // Differences 1, 2, 3, 4, 5: mean 3, half width t(4, 0.975)·√0.5 = 1.96324.
        let pairs = (1..=5).map(|day| (10.0 * f64::from(day), 11.0 * f64::from(day)));
        let pairs = Pairs {
            yes_or_no: false,
            pairs: pairs.collect(),
        };
        let [alone] = differences(std::slice::from_ref(&pairs))[..] else {
            panic!("one");
        };
        let (low, high) = alone.interval.expect("five days");
        assert!((alone.mean - 3.0).abs() < 1e-12 && (high - low - 2.0 * 1.963_24).abs() < 1e-4);
        assert!(alone.is_clear());
        // With two in the family each covers with 97.5 %: t(4, 0.9875) = 3.4954.
        let both = differences(&[pairs.clone(), pairs]);
        let (low, high) = both[0].interval.expect("five days");
        assert!(
            (high - low - 2.0 * 3.495_4 * 0.5_f64.sqrt()).abs() < 1e-3,
            "{low} {high}"
        );
    }

    #[test]
    fn days_that_all_agree_still_leave_doubt() {
        let same = Pairs {
            yes_or_no: true,
            pairs: vec![(0.0, 0.0); 20],
        };
        let (low, high) = differences(&[same])[0].interval.expect("twenty days");
        assert!(low < -0.05 && high > 0.05, "{low} {high}");
    }

    #[test]
    fn one_day_says_nothing() {
        let one = Pairs {
            yes_or_no: false,
            pairs: vec![(1.0, 2.0)],
        };
        let difference = differences(&[one])[0];
        assert_eq!((difference.mean, difference.interval), (1.0, None));
        assert_eq!(difference.p_holm, None);
    }
}
