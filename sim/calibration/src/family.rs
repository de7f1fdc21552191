//! The families of distributions that are tried, in the parameters a scenario writes.

use serde::Serialize;
use statrs::function::erf::erfc;
use statrs::function::gamma::{gamma, gamma_lr, gamma_ur};

/// A family of distributions of a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// No memory.
    Exponential,
    /// The logarithm is normal.
    Lognormal,
    /// Between exponential and fixed.
    Gamma,
    /// The hazard grows or falls with age.
    Weibull,
    /// A long tail.
    LogLogistic,
    /// Two lognormals mixed.
    TwoLognormals,
}

/// How a parameter is moved when it is fitted: over all real numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    /// By its logarithm.
    Log,
    /// By its log-odds.
    Odds,
}

impl Family {
    /// Every family, simplest first.
    pub const ALL: [Self; 6] = [
        Self::Exponential,
        Self::Lognormal,
        Self::Gamma,
        Self::Weibull,
        Self::LogLogistic,
        Self::TwoLognormals,
    ];

    /// The word a scenario uses; a mixture of two lognormals is a `mixture` there.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exponential => "exponential",
            Self::Lognormal => "lognormal",
            Self::Gamma => "gamma",
            Self::Weibull => "weibull",
            Self::LogLogistic => "log_logistic",
            Self::TwoLognormals => "two_lognormals",
        }
    }

    /// Names of the parameters, as a scenario writes them. Means and medians are in seconds.
    #[must_use]
    pub const fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::Exponential => &["mean"],
            Self::Lognormal => &["mean", "sigma"],
            Self::Gamma | Self::Weibull => &["mean", "shape"],
            Self::LogLogistic => &["median", "shape"],
            Self::TwoLognormals => &["weight", "mean", "sigma", "mean_2", "sigma_2"],
        }
    }

    pub(crate) const fn scale(self, parameter: usize) -> Scale {
        match (self, parameter) {
            (Self::TwoLognormals, 0) => Scale::Odds,
            _ => Scale::Log,
        }
    }

    /// Is the parameter a length of time, so that it grows with the unit?
    pub(crate) const fn is_length(self, parameter: usize) -> bool {
        match self {
            Self::TwoLognormals => matches!(parameter, 1 | 3),
            _ => parameter == 0,
        }
    }
}

/// A member of a family, ready to be asked for probabilities.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Member {
    Exponential {
        mean: f64,
    },
    Lognormal(Lognormal),
    Gamma {
        shape: f64,
        scale: f64,
    },
    Weibull {
        shape: f64,
        scale: f64,
    },
    LogLogistic {
        median: f64,
        shape: f64,
    },
    TwoLognormals {
        weight: f64,
        one: Lognormal,
        two: Lognormal,
    },
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Lognormal {
    mu: f64,
    sigma: f64,
}

impl Lognormal {
    /// Mean of a lognormal: exp(mu + sigma² / 2).
    fn new(mean: f64, sigma: f64) -> Self {
        Self {
            mu: mean.ln() - sigma * sigma / 2.0,
            sigma,
        }
    }

    fn tails(self, x: f64) -> (f64, f64) {
        let z = (x.ln() - self.mu) / (self.sigma * std::f64::consts::SQRT_2);
        let outer = 0.5 * erfc(z.abs());
        if z < 0.0 {
            (outer, 1.0 - outer)
        } else {
            (1.0 - outer, outer)
        }
    }
}

/// What a scenario allows: a standard deviation of a logarithm up to 3, shapes from 0.1 to 100. The least
/// sigma keeps a fit to a fixed length finite.
const SIGMA: std::ops::RangeInclusive<f64> = 1e-3..=3.0;
const SHAPE: std::ops::RangeInclusive<f64> = 0.1..=100.0;
const LOG_LOGISTIC_SHAPE: std::ops::RangeInclusive<f64> = 1.01..=100.0;
/// Seconds; a scenario allows a millisecond to 720 hours.
const LENGTH: std::ops::RangeInclusive<f64> = 1e-3..=2_592_000.0;

impl Member {
    /// `None` if a scenario would not allow it.
    pub(crate) fn new(family: Family, p: &[f64]) -> Option<Self> {
        let within = |range: std::ops::RangeInclusive<f64>, value: f64| range.contains(&value);
        let is_allowed = within(
            LENGTH,
            if family == Family::TwoLognormals {
                p[1]
            } else {
                p[0]
            },
        ) && match family {
            Family::Exponential => true,
            Family::Lognormal => within(SIGMA, p[1]),
            Family::Gamma | Family::Weibull => within(SHAPE, p[1]),
            Family::LogLogistic => within(LOG_LOGISTIC_SHAPE, p[1]),
            Family::TwoLognormals => {
                within(SIGMA, p[2])
                    && within(SIGMA, p[4])
                    && within(LENGTH, p[3])
                    && within(1e-4..=1.0 - 1e-4, p[0])
            }
        };
        is_allowed.then(|| match family {
            Family::Exponential => Self::Exponential { mean: p[0] },
            Family::Lognormal => Self::Lognormal(Lognormal::new(p[0], p[1])),
            Family::Gamma => Self::Gamma {
                shape: p[1],
                scale: p[0] / p[1],
            },
            // Mean of a Weibull: scale × Γ(1 + 1 / shape).
            Family::Weibull => Self::Weibull {
                shape: p[1],
                scale: p[0] / gamma(1.0 + 1.0 / p[1]),
            },
            Family::LogLogistic => Self::LogLogistic {
                median: p[0],
                shape: p[1],
            },
            Family::TwoLognormals => Self::TwoLognormals {
                weight: p[0],
                one: Lognormal::new(p[1], p[2]),
                two: Lognormal::new(p[3], p[4]),
            },
        })
    }

    /// Probability of a shorter and of a longer length; each exact where it is small.
    pub(crate) fn tails(&self, x: f64) -> (f64, f64) {
        if x <= 0.0 {
            return (0.0, 1.0);
        }
        match *self {
            Self::Exponential { mean } => (-(-x / mean).exp_m1(), (-x / mean).exp()),
            Self::Lognormal(one) => one.tails(x),
            Self::Gamma { shape, scale } => {
                let x = x / scale;
                // Far beyond the mean the series would not end.
                if x > shape + 800.0 {
                    (1.0, 0.0)
                } else if x < shape {
                    let below = gamma_lr(shape, x);
                    (below, 1.0 - below)
                } else {
                    let above = gamma_ur(shape, x);
                    (1.0 - above, above)
                }
            }
            Self::Weibull { shape, scale } => {
                let power = (x / scale).powf(shape);
                (-(-power).exp_m1(), (-power).exp())
            }
            Self::LogLogistic { median, shape } => {
                let odds = (x / median).powf(shape);
                if odds.is_infinite() {
                    (1.0, 0.0)
                } else {
                    (odds / (1.0 + odds), 1.0 / (1.0 + odds))
                }
            }
            Self::TwoLognormals { weight, one, two } => {
                let ((f1, s1), (f2, s2)) = (one.tails(x), two.tails(x));
                let mixed = |a: f64, b: f64| weight * a + (1.0 - weight) * b;
                (mixed(f1, f2), mixed(s1, s2))
            }
        }
    }

    /// The length below which the share `p` lies, by bisection of its logarithm.
    pub(crate) fn quantile(&self, p: f64) -> f64 {
        let (mut low, mut high) = (-30.0_f64, 30.0_f64);
        for _ in 0..80 {
            let middle = f64::midpoint(low, high);
            let (below, above) = self.tails(middle.exp());
            let is_below = if p < 0.5 { below < p } else { above > 1.0 - p };
            if is_below {
                low = middle;
            } else {
                high = middle;
            }
        }
        f64::midpoint(low, high).exp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples() -> [(Family, Vec<f64>, f64); 6] {
        // The median of each, by formula or by R 4.3 (qgamma(0.5, 2, scale = 5)).
        [
            (
                Family::Exponential,
                vec![10.0],
                10.0 * std::f64::consts::LN_2,
            ),
            (Family::Lognormal, vec![10.0, 0.8], 10.0 * (-0.32_f64).exp()),
            (Family::Gamma, vec![10.0, 2.0], 8.391_735),
            (
                Family::Weibull,
                vec![10.0, 2.0],
                10.0 / gamma(1.5) * std::f64::consts::LN_2.sqrt(),
            ),
            (Family::LogLogistic, vec![10.0, 2.5], 10.0),
            (
                Family::TwoLognormals,
                vec![0.5, 10.0, 0.8, 10.0, 0.8],
                10.0 * (-0.32_f64).exp(),
            ),
        ]
    }

    #[test]
    fn medians_are_what_formulas_say() {
        for (family, p, median) in examples() {
            let member = Member::new(family, &p).unwrap();
            assert!(
                (member.quantile(0.5) / median - 1.0).abs() < 1e-6,
                "{family:?}"
            );
        }
    }

    #[test]
    fn the_two_tails_are_a_whole_and_fall() {
        for (family, p, _) in examples() {
            let member = Member::new(family, &p).unwrap();
            let mut before = 0.0;
            for step in 0..4000 {
                let (below, above) = member.tails(f64::from(step) * 0.05);
                assert!((below + above - 1.0).abs() < 1e-12, "{family:?}");
                assert!(below >= before, "{family:?}");
                before = below;
            }
        }
    }

    #[test]
    fn what_a_scenario_does_not_allow_is_no_member() {
        assert!(Member::new(Family::Lognormal, &[10.0, 3.5]).is_none());
        assert!(Member::new(Family::LogLogistic, &[10.0, 0.9]).is_none());
        assert!(Member::new(Family::Gamma, &[1e9, 2.0]).is_none());
    }
}
