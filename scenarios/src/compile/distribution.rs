//! Distributions, from the form their author chose to mean and shape.

use std::time::Duration;

use crate::distribution::{Distribution, Part};
use crate::file::{DistributionFile, Kind, LognormalFile, MixturePart};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::AnyLength;

/// Compiles a distribution.
pub(super) fn distribution(
    file: DistributionFile,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Distribution> {
    match file {
        DistributionFile::Constant(length) => Some(constant(length)),
        DistributionFile::Kind(table) => {
            let (kinds, plus) = table.into_kinds();
            one_kind(kinds, plus, path, findings)
        }
    }
}

/// Compiles a distribution, or takes the default if none was written.
pub(super) fn distribution_or(
    file: Option<DistributionFile>,
    default: Distribution,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Distribution> {
    match file {
        Some(file) => distribution(file, path, findings),
        None => Some(default),
    }
}

/// A lognormal distribution by its median: `mean = median · exp(σ²/2)`.
pub(super) fn lognormal_by_median(median_s: f64, sigma: f64) -> Distribution {
    Distribution::Lognormal {
        mean_s: median_s * libm::exp(sigma * sigma / 2.0),
        sigma,
    }
}

fn constant(length: AnyLength) -> Distribution {
    Distribution::Constant {
        value_s: length.get().as_secs_f64(),
    }
}

fn one_kind(
    kinds: Vec<(&'static str, Kind)>,
    plus: Option<AnyLength>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Distribution> {
    let mut kinds = kinds.into_iter();
    let (Some((key, kind)), None) = (kinds.next(), kinds.next()) else {
        if !findings.has_problem_within(path) {
            findings.problem(
                path,
                format!("needs exactly one kind of distribution: {KINDS}"),
            );
        }
        return None;
    };
    let of = compile_kind(kind, &path.key(key), findings)?;
    Some(match plus.map(AnyLength::get) {
        None | Some(Duration::ZERO) => of,
        Some(by) => Distribution::Shifted {
            by_s: by.as_secs_f64(),
            of: Box::new(of),
        },
    })
}

fn compile_kind(kind: Kind, path: &KeyPath, findings: &mut Findings) -> Option<Distribution> {
    let s = |length: Duration| length.as_secs_f64();
    Some(match kind {
        Kind::Constant(length) => constant(length),
        Kind::Uniform(file) => {
            let min = file.min.take(&path.key("min"), "the shortest", findings);
            let max = file.max.take(&path.key("max"), "the longest", findings);
            let (min, max) = (min?.get(), max?.get());
            if min > max {
                findings.problem(path, "min is more than max");
            }
            Distribution::Uniform {
                min_s: s(min),
                max_s: s(max),
            }
        }
        Kind::Exponential(file) => Distribution::Exponential {
            mean_s: s(file.mean.take(&path.key("mean"), MEAN, findings)?.get()),
        },
        Kind::Lognormal(file) => lognormal(file, path, findings)?,
        Kind::Gamma(file) => {
            let mean = file.mean.take(&path.key("mean"), MEAN, findings);
            let shape = file.shape.take(&path.key("shape"), SHAPE, findings);
            Distribution::Gamma {
                mean_s: s(mean?.get()),
                shape: shape?.get(),
            }
        }
        Kind::Weibull(file) => {
            let mean = file.mean.take(&path.key("mean"), MEAN, findings);
            let shape = file.shape.take(&path.key("shape"), SHAPE, findings);
            Distribution::Weibull {
                mean_s: s(mean?.get()),
                shape: shape?.get(),
            }
        }
        Kind::LogLogistic(file) => {
            let median = file
                .median
                .take(&path.key("median"), "a median, like \"30 s\"", findings);
            let shape = file.shape.take(&path.key("shape"), SHAPE, findings);
            Distribution::LogLogistic {
                median_s: s(median?.get()),
                shape: shape?.get(),
            }
        }
        Kind::Empirical(values) => {
            if values.is_empty() {
                findings.problem(path, "is empty; write at least one length of time");
            }
            Distribution::Empirical {
                values_s: values.into_iter().map(|value| s(value.get())).collect(),
            }
        }
        Kind::Mixture(parts) => mixture(parts, path, findings)?,
    })
}

fn lognormal(file: LognormalFile, path: &KeyPath, findings: &mut Findings) -> Option<Distribution> {
    let s = |length: Duration| length.as_secs_f64();
    let sigma = file
        .sigma
        .take(&path.key("sigma"), "sigma, like 0.8", findings);
    match (file.mean, file.median, sigma) {
        (Some(mean), None, sigma) => Some(Distribution::Lognormal {
            mean_s: s(mean.get()),
            sigma: sigma?.get(),
        }),
        (None, Some(median), sigma) => Some(lognormal_by_median(s(median.get()), sigma?.get())),
        (Some(_), Some(_), _) => {
            findings.problem(path, "has a mean and a median; write one of them");
            None
        }
        (None, None, _) => {
            findings.missing(&path.key("mean"), "a mean or a median, like \"180 s\"");
            None
        }
    }
}

fn mixture(
    parts: Vec<MixturePart>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Distribution> {
    let compiled: Vec<Option<Part>> = parts
        .into_iter()
        .enumerate()
        .map(|(index, mut part)| {
            let path = path.index(index);
            let name = part.name.take().unwrap_or_default();
            let weight = std::mem::take(&mut part.weight);
            let weight = weight.take(&path.key("weight"), "a share like \"20 %\"", findings);
            let (kinds, plus) = part.into_kinds();
            let distribution = one_kind(kinds, plus, &path, findings);
            Some(Part {
                name,
                weight: weight?.get(),
                distribution: distribution?,
            })
        })
        .collect();
    let parts = compiled.into_iter().collect::<Option<Vec<Part>>>()?;
    check_sum(
        parts.iter().map(|part| part.weight),
        "the weights",
        path,
        findings,
    );
    Some(Distribution::Mixture { parts })
}

/// Shares of a whole add up to it.
pub(super) fn check_sum(
    shares: impl Iterator<Item = f64>,
    what: &str,
    path: &KeyPath,
    findings: &mut Findings,
) {
    if findings.has_problem_within(path) {
        // A share that could not be read is missing from the sum.
        return;
    }
    let sum: f64 = shares.sum();
    if (sum - 1.0).abs() > ROUNDING {
        let percent = (sum * 1e8).round() / 1e6;
        findings.problem(
            path,
            format!("{what} add up to {percent} %; they must make 100 %"),
        );
    }
}

/// What adding shares in floating point may lose.
pub(super) const ROUNDING: f64 = 1e-9;

const KINDS: &str = "constant, uniform, exponential, lognormal, gamma, weibull, log_logistic, \
                     empirical or mixture";
const MEAN: &str = "a mean, like \"30 s\"";
const SHAPE: &str = "a shape, like 2";
