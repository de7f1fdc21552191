//! Numbers with their 95 % interval.

use outpace_engine::meters::wilson;
use serde::Serialize;

use crate::fit::Z95;

/// A number and where it lies with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Lower end.
    pub ci95_low: Option<f64>,
    /// Upper end.
    pub ci95_high: Option<f64>,
    /// Of how many.
    pub n: u64,
}

impl Estimate {
    /// A share, with Wilson's interval.
    #[must_use]
    pub fn share(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self::unknown(0.0);
        }
        let value = part as f64 / whole as f64;
        let (low, high) = wilson(value, whole as f64, Z95);
        Self {
            value,
            ci95_low: Some(low),
            ci95_high: Some(high),
            n: whole,
        }
    }

    /// A number nobody can say more about.
    #[must_use]
    pub const fn unknown(value: f64) -> Self {
        Self {
            value,
            ci95_low: None,
            ci95_high: None,
            n: 0,
        }
    }

    /// The share of those whose answer came in time, made whole: `within` of them do, with that standard
    /// error of its logarithm.
    #[must_use]
    pub(crate) fn divided(self, within: f64, error: f64) -> Self {
        let whole = (self.value / within).min(1.0);
        let ends = self.ci95_low.zip(self.ci95_high);
        let end = |own: f64, sign: f64| {
            let own = (own.max(1e-12) / self.value.max(1e-12)).ln();
            let half = own.hypot(Z95 * error);
            (whole * (sign * half).exp()).min(1.0)
        };
        Self {
            value: whole,
            ci95_low: ends.map(|(low, _)| end(low, -1.0)),
            ci95_high: ends.map(|(_, high)| end(high, 1.0)),
            n: self.n,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilsons_interval_is_that_of_the_table() {
        // Newcombe 1998, table I, method 3: 81/263 is 0.2553 to 0.3662; 0/20 is 0 to 0.1611.
        let near = |found: Option<f64>, expected: f64| (found.unwrap() - expected).abs() < 5e-5;
        let share = Estimate::share(81, 263);
        assert!(
            near(share.ci95_low, 0.2553) && near(share.ci95_high, 0.3662),
            "{share:?}"
        );
        let none = Estimate::share(0, 20);
        assert!(
            near(none.ci95_low, 0.0) && near(none.ci95_high, 0.1611),
            "{none:?}"
        );
    }
}
