//! Drawing from the distributions a scenario names.

use std::time::Duration;

use outpace_scenarios::Distribution;
use rand::{Rng, RngExt};
use rand_distr::{Distribution as _, Exp1, Gamma, StandardNormal};
use statrs::function::gamma::gamma;

use crate::draw::{Draw, Seed};
use crate::population::Attempt;

/// A distribution made ready to draw from.
#[derive(Clone, Debug)]
pub(crate) enum Sampler {
    Constant(f64),
    Uniform {
        min: f64,
        width: f64,
    },
    Exponential {
        mean: f64,
    },
    Lognormal {
        mu: f64,
        sigma: f64,
    },
    Gamma(Gamma<f64>),
    Weibull {
        scale: f64,
        inverse_shape: f64,
    },
    LogLogistic {
        median: f64,
        inverse_shape: f64,
    },
    Empirical(Box<[f64]>),
    /// Upper ends of the parts' shares of [0, 1), and the parts.
    Mixture(Box<[(f64, Sampler)]>),
    Shifted {
        by: f64,
        of: Box<Sampler>,
    },
}

impl Sampler {
    pub(crate) fn new(distribution: &Distribution) -> Self {
        match distribution {
            Distribution::Constant { value_s } => Self::Constant(*value_s),
            Distribution::Uniform { min_s, max_s } => Self::Uniform {
                min: *min_s,
                width: max_s - min_s,
            },
            Distribution::Exponential { mean_s } => Self::Exponential { mean: *mean_s },
            // Mean of a lognormal: exp(mu + sigma² / 2).
            Distribution::Lognormal { mean_s, sigma } => Self::Lognormal {
                mu: mean_s.ln() - sigma * sigma / 2.0,
                sigma: *sigma,
            },
            Distribution::Gamma { mean_s, shape } => Self::Gamma(
                Gamma::new(*shape, mean_s / shape)
                    .expect("a scenario's shapes and means are positive"),
            ),
            // Mean of a Weibull: scale × Γ(1 + 1 / shape).
            Distribution::Weibull { mean_s, shape } => Self::Weibull {
                scale: mean_s / gamma(1.0 + 1.0 / shape),
                inverse_shape: 1.0 / shape,
            },
            Distribution::LogLogistic { median_s, shape } => Self::LogLogistic {
                median: *median_s,
                inverse_shape: 1.0 / shape,
            },
            Distribution::Empirical { values_s } => Self::Empirical(values_s.as_slice().into()),
            Distribution::Mixture { parts } => {
                let mut upto = 0.0;
                Self::Mixture(
                    parts
                        .iter()
                        .map(|part| {
                            upto += part.weight;
                            (upto, Self::new(&part.distribution))
                        })
                        .collect(),
                )
            }
            Distribution::Shifted { by_s, of } => Self::Shifted {
                by: *by_s,
                of: Box::new(Self::new(of)),
            },
        }
    }

    /// The length of time this attempt has for this kind of draw.
    #[inline]
    pub(crate) fn draw(&self, seed: Seed, draw: Draw, attempt: Attempt) -> Duration {
        match self {
            // Nothing is drawn.
            Self::Constant(0.0) => Duration::ZERO,
            Self::Constant(seconds) => length(*seconds),
            _ => self.sample(&mut seed.stream(draw, attempt.person(), attempt.number)),
        }
    }

    /// A length of time.
    pub(crate) fn sample(&self, rng: &mut impl Rng) -> Duration {
        self.sample_part(rng).0
    }

    /// A length of time, and which part of a mixture it came from (0 otherwise).
    pub(crate) fn sample_part(&self, rng: &mut impl Rng) -> (Duration, u8) {
        let (seconds, part) = self.seconds(rng);
        (length(seconds), part)
    }

    fn seconds(&self, rng: &mut impl Rng) -> (f64, u8) {
        let seconds = match self {
            Self::Constant(value) => *value,
            Self::Uniform { min, width } => min + width * rng.random::<f64>(),
            Self::Exponential { mean } => {
                let one: f64 = Exp1.sample(rng);
                mean * one
            }
            Self::Lognormal { mu, sigma } => {
                let normal: f64 = StandardNormal.sample(rng);
                (mu + sigma * normal).exp()
            }
            Self::Gamma(gamma) => gamma.sample(rng),
            Self::Weibull {
                scale,
                inverse_shape,
            } => {
                let one: f64 = Exp1.sample(rng);
                scale * one.powf(*inverse_shape)
            }
            // Inverse of F(t) = 1 / (1 + (t / median)^-shape).
            Self::LogLogistic {
                median,
                inverse_shape,
            } => {
                let share = rng.random::<f64>();
                median * (share / (1.0 - share)).powf(*inverse_shape)
            }
            Self::Empirical(values) => values[rng.random_range(0..values.len())],
            Self::Mixture(parts) => {
                let share = rng.random::<f64>();
                let last = parts.len() - 1;
                let part = parts
                    .iter()
                    .position(|(upto, _)| share < *upto)
                    .unwrap_or(last);
                return (parts[part].1.seconds(rng).0, part as u8);
            }
            Self::Shifted { by, of } => {
                let (seconds, part) = of.seconds(rng);
                return (by + seconds, part);
            }
        };
        (seconds, 0)
    }
}

/// Lengths of a distribution in seconds, always the same ones.
#[must_use]
pub fn example_lengths(distribution: &Distribution, count: u32) -> Vec<f64> {
    let sampler = Sampler::new(distribution);
    let mut rng = Seed::of_replication(0, 0).stream(Draw::Greeting, 0, 0);
    let lengths = (0..count).map(|_| sampler.sample(&mut rng).as_secs_f64());
    lengths.collect()
}

/// Seconds to whole nanoseconds, rounded down; never negative.
fn length(seconds: f64) -> Duration {
    Duration::from_nanos((seconds * 1e9) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use outpace_scenarios::Part;

    /// Mean of 200,000 draws, and five standard errors of it.
    fn mean_and_error(distribution: &Distribution) -> (f64, f64) {
        let sampler = Sampler::new(distribution);
        let mut rng = Seed::of_replication(11, 0).stream(Draw::Talk, 0, 0);
        let draws: Vec<f64> = (0..200_000)
            .map(|_| sampler.sample(&mut rng).as_secs_f64())
            .collect();
        let n = draws.len() as f64;
        let mean = draws.iter().sum::<f64>() / n;
        let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0);
        (mean, 5.0 * (variance / n).sqrt())
    }

    #[test]
    fn every_distribution_has_the_mean_it_was_given() {
        let half = |distribution| Part {
            name: String::new(),
            weight: 0.5,
            distribution,
        };
        let ten = [
            Distribution::Constant { value_s: 10.0 },
            Distribution::Uniform {
                min_s: 4.0,
                max_s: 16.0,
            },
            Distribution::Exponential { mean_s: 10.0 },
            Distribution::Lognormal {
                mean_s: 10.0,
                sigma: 0.8,
            },
            Distribution::Gamma {
                mean_s: 10.0,
                shape: 4.0,
            },
            Distribution::Weibull {
                mean_s: 10.0,
                shape: 0.7,
            },
            // Mean of a log-logistic: median × (π / shape) / sin(π / shape); shape 4.
            Distribution::LogLogistic {
                median_s: 10.0 * (std::f64::consts::FRAC_PI_4.sin() / std::f64::consts::FRAC_PI_4),
                shape: 4.0,
            },
            Distribution::Empirical {
                values_s: vec![5.0, 10.0, 15.0],
            },
            Distribution::Mixture {
                parts: vec![
                    half(Distribution::Constant { value_s: 5.0 }),
                    half(Distribution::Exponential { mean_s: 15.0 }),
                ],
            },
            Distribution::Shifted {
                by_s: 4.0,
                of: Box::new(Distribution::Exponential { mean_s: 6.0 }),
            },
        ];
        for distribution in &ten {
            let (mean, error) = mean_and_error(distribution);
            assert!(
                (mean - 10.0).abs() <= error + 1e-9,
                "{distribution:?}: {mean} ± {error}"
            );
        }
    }
}
