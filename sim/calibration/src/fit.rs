//! Maximum likelihood, with what was cut off counted as what it is; and which family fits best.

use serde::Serialize;

use crate::family::{Family, Member, Scale};
use crate::goodness;
use crate::lengths::{Cells, Sample};
use crate::newton::maximise;

/// A family fitted to a sample.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fit {
    /// The family.
    pub family: Family,
    /// Its parameters, by the names of [`Family::parameters`].
    pub values: Vec<f64>,
    /// A 95 % interval of each; none where the sample does not say.
    pub intervals: Vec<Option<(f64, f64)>>,
    /// Akaike's criterion: less is better.
    pub aic: f64,
    /// Greatest distance between the fitted distribution function and the observed one (of Kaplan and Meier
    /// where lengths are censored), as a share of all lengths: the Kolmogorov-Smirnov distance.
    pub distance: f64,
    /// How often a sample of the fitted distribution, cut off alike, is further from its own fit than this one.
    /// Of the best family only.
    pub p_value: Option<f64>,
    /// Standard errors on the scale the parameters were fitted on.
    #[serde(skip)]
    pub(crate) errors: Vec<Option<f64>>,
}

/// What a sample comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fitted {
    /// Whole lengths that count.
    pub n: u64,
    /// Lengths that something else ended.
    pub censored: u64,
    /// Lengths cannot be longer than this to be seen.
    pub cut_s: Option<f64>,
    /// Every family, best first; of those as good as the best, the simplest stands before it.
    pub families: Vec<Fit>,
    /// All are as long as this, in seconds.
    pub constant_s: Option<f64>,
    /// The best family is near enough: not rejected, or its distance is small; else what was seen is used.
    pub is_parametric: bool,
    /// For what is drawn and for an empirical distribution.
    #[serde(skip)]
    pub(crate) cells: Option<Cells>,
}

/// A distance of three points in a hundred moves no plan: no share of calls is off by more. With very many
/// lengths every family is rejected by a test, so a small distance is enough.
pub const NEAR_ENOUGH: f64 = 0.03;

/// A test that rejects one true family in twenty.
const REJECTED_BELOW: f64 = 0.05;

/// Fewer say too little about a shape.
pub const LENGTHS_MIN: usize = 30;

/// Standard normal quantile of a two-sided 95 % interval.
pub(crate) const Z95: f64 = 1.959_963_984_540_054;

/// Fits every family. `None` with fewer than [`LENGTHS_MIN`] whole lengths.
#[must_use]
pub fn fit(sample: &Sample, seed: u64) -> Option<Fitted> {
    let cells = sample.cells()?;
    if cells.events() < LENGTHS_MIN as f64 {
        return None;
    }
    let mut families: Vec<Fit> = Family::ALL
        .into_iter()
        .filter_map(|family| fit_family(&cells, family))
        .collect();
    families.sort_by(|a, b| a.aic.total_cmp(&b.aic));
    simplest_first(&mut families, |fit| (fit.aic, fit.values.len()));
    if cells.is_cut || cells.censored.iter().sum::<f64>() > cells.events() {
        plain_first(&mut families);
    }
    let best = families.first_mut()?;
    best.p_value = Some(goodness::p_value(&cells, best, seed));
    let is_parametric =
        best.distance <= NEAR_ENOUGH || best.p_value.is_some_and(|p| p >= REJECTED_BELOW);
    Some(Fitted {
        n: cells.events() as u64,
        censored: cells.censored.iter().sum::<f64>() as u64,
        cut_s: sample.cut_s,
        constant_s: sample.constant(),
        families,
        is_parametric,
        cells: Some(cells),
    })
}

/// What lies beyond a cut is the family's word: two parts that fit what is seen a little better promise anything
/// there. Where most lengths are cut off the best family of one or two parameters is taken, as long as it is near
/// enough and the best of all is not nearer by more than 1 of 100.
fn plain_first(families: &mut [Fit]) {
    let Some(best) = families.first().map(|fit| fit.distance) else {
        return;
    };
    let is_near = |fit: &Fit| fit.distance <= NEAR_ENOUGH.min(best + 0.01);
    let is_plain = |fit: &Fit| fit.values.len() <= 2 && is_near(fit);
    if let Some(plain) = families.iter().position(is_plain) {
        families[..=plain].rotate_right(1);
    }
}

/// Akaike's criterion says next to nothing between two models that are this near (Burnham and Anderson 2002,
/// section 2.6: beyond 10 the worse one has essentially no support).
const NO_DIFFERENCE: f64 = 10.0;

/// Of models sorted by their criterion, moves to the front the one with the fewest parameters among those as
/// good as the best.
pub(crate) fn simplest_first<T>(models: &mut [T], told: impl Fn(&T) -> (f64, usize)) {
    let Some((best, _)) = models.first().map(&told) else {
        return;
    };
    let near = (0..models.len()).filter(|&at| told(&models[at]).0 <= best + NO_DIFFERENCE);
    if let Some(simplest) = near.min_by_key(|&at| told(&models[at]).1) {
        models[..=simplest].rotate_right(1);
    }
}

/// Fits one family; `None` if nothing a scenario allows has any likelihood.
#[must_use]
pub fn fit_one(sample: &Sample, family: Family) -> Option<Fit> {
    fit_family(&sample.cells()?, family)
}

pub(crate) fn fit_family(cells: &Cells, family: Family) -> Option<Fit> {
    let likelihood = |moved: &[f64]| log_likelihood(cells, family, &natural(family, moved));
    let mut best: Option<crate::newton::Maximum> = None;
    for start in starts(cells, family) {
        let moved = on_scale(family, &start);
        if !likelihood(&moved).is_finite() {
            continue;
        }
        let top = maximise(&moved, likelihood);
        if best.as_ref().is_none_or(|best| top.value > best.value) {
            best = Some(top);
        }
    }
    let top = best?;
    Some(told(cells, family, &top))
}

/// The fit nearest to one that is known already.
pub(crate) fn fit_again(cells: &Cells, fit: &Fit) -> Option<Fit> {
    let family = fit.family;
    let likelihood = |moved: &[f64]| log_likelihood(cells, family, &natural(family, moved));
    let moved = on_scale(family, &fit.values);
    likelihood(&moved)
        .is_finite()
        .then(|| told(cells, family, &maximise(&moved, likelihood)))
}

fn told(cells: &Cells, family: Family, top: &crate::newton::Maximum) -> Fit {
    let mut top = top.clone();
    if family == Family::TwoLognormals && top.at[1] > top.at[3] {
        // The shorter part comes first.
        top.at = vec![-top.at[0], top.at[3], top.at[4], top.at[1], top.at[2]];
        if let Some(covariance) = &mut top.covariance {
            let order = [0, 3, 4, 1, 2];
            let swapped = order.map(|i| order.map(|j| covariance[i][j]).to_vec());
            *covariance = swapped.to_vec();
        }
    }
    let values = natural(family, &top.at);
    let errors: Vec<Option<f64>> = (0..values.len())
        .map(|i| {
            top.covariance
                .as_ref()
                .map(|covariance| covariance[i][i].sqrt())
        })
        .collect();
    let intervals = intervals(family, &top.at, &errors);
    let distance = goodness::distance(cells, family, &values);
    Fit {
        family,
        intervals,
        aic: 2.0 * values.len() as f64 - 2.0 * top.value,
        distance,
        p_value: None,
        errors,
        values,
    }
}

/// 95 % intervals, made on the scale of the fit so that they keep within what is possible.
fn intervals(family: Family, at: &[f64], errors: &[Option<f64>]) -> Vec<Option<(f64, f64)>> {
    (0..at.len())
        .map(|i| {
            let half = Z95 * errors[i].filter(|error| *error < 3.0)?;
            let end = |moved: f64| one_natural(family.scale(i), moved);
            Some((end(at[i] - half), end(at[i] + half)))
        })
        .collect()
}

impl Fit {
    /// A parameter by its name, with its interval.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<(f64, Option<(f64, f64)>)> {
        let index = self.family.parameters().iter().position(|it| *it == name)?;
        Some((self.values[index], self.intervals[index]))
    }

    /// Lengths of this fit also differ by whom they were measured of: the mean of the few who were there is
    /// itself a draw, with this standard error of its logarithm.
    pub(crate) fn widen_lengths(&mut self, error: f64) {
        let at = on_scale(self.family, &self.values);
        for i in 0..self.errors.len() {
            if self.family.is_length(i) {
                self.errors[i] = self.errors[i].map(|own| own.hypot(error));
            }
        }
        self.intervals = intervals(self.family, &at, &self.errors);
    }

    pub(crate) fn member(&self) -> Member {
        Member::new(self.family, &self.values).expect("a fit is something a scenario allows")
    }

    /// The length below which the share `p` lies.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        self.member().quantile(p)
    }

    /// The share of lengths up to `length_s`.
    #[must_use]
    pub fn share_within(&self, length_s: f64) -> f64 {
        self.member().tails(length_s).0
    }

    /// Standard error of the logarithm of [`Fit::share_within`]: the delta method.
    pub(crate) fn error_of_share_within(&self, cells: &Cells, length_s: f64) -> Option<f64> {
        let family = self.family;
        let at = on_scale(family, &self.values);
        let likelihood = |moved: &[f64]| log_likelihood(cells, family, &natural(family, moved));
        let covariance = maximise(&at, likelihood).covariance?;
        let share = |at: &[f64]| {
            Some(
                Member::new(family, &natural(family, at))?
                    .tails(length_s)
                    .0
                    .ln(),
            )
        };
        let slopes: Option<Vec<f64>> = (0..at.len())
            .map(|i| {
                let (mut up, mut down) = (at.clone(), at.clone());
                up[i] += 1e-4;
                down[i] -= 1e-4;
                Some((share(&up)? - share(&down)?) / 2e-4)
            })
            .collect();
        let slopes = slopes?;
        let mut variance = 0.0;
        for (i, row) in covariance.iter().enumerate() {
            for (j, of) in row.iter().enumerate() {
                variance += slopes[i] * of * slopes[j];
            }
        }
        Some(variance.max(0.0).sqrt())
    }
}

/// Of the cells, as they are.
fn log_likelihood(cells: &Cells, family: Family, values: &[f64]) -> f64 {
    let Some(member) = Member::new(family, values) else {
        return f64::NEG_INFINITY;
    };
    let mut sum = 0.0;
    let mut low = (0.0, 1.0);
    for (index, (&whole, &censored)) in cells.whole.iter().zip(&cells.censored).enumerate() {
        let high = tails_after(&member, &cells.before, cells.edges[index + 1]);
        if whole > 0.0 {
            // The difference of whichever tail is small is exact.
            let share = if low.0 > 0.5 {
                low.1 - high.1
            } else {
                high.0 - low.0
            };
            if share <= 0.0 || !share.is_finite() {
                return f64::NEG_INFINITY;
            }
            sum += whole * share.ln();
        }
        if censored > 0.0 {
            let middle = f64::midpoint(cells.edges[index], cells.edges[index + 1]);
            sum += censored * tails_after(&member, &cells.before, middle).1.ln();
        }
        low = high;
    }
    if cells.is_cut {
        sum -= cells.events() * low.0.ln();
    }
    if sum.is_nan() { f64::NEG_INFINITY } else { sum }
}

/// The two tails of a length that begins when something else is over.
pub(crate) fn tails_after(member: &Member, before: &[f64], x: f64) -> (f64, f64) {
    if before.is_empty() {
        return member.tails(x);
    }
    let (mut below, mut above) = (0.0, 0.0);
    for first in before {
        let (f, s) = member.tails(x - first);
        below += f;
        above += s;
    }
    let n = before.len() as f64;
    (below / n, above / n)
}

/// Where to climb from: moments of the whole lengths; two parts may lie in many ways.
fn starts(cells: &Cells, family: Family) -> Vec<Vec<f64>> {
    let skip = if cells.before.is_empty() {
        0.0
    } else {
        cells.before.iter().sum::<f64>() / cells.before.len() as f64
    };
    let middles = cells
        .edges
        .windows(2)
        .map(|pair| f64::midpoint(pair[0], pair[1]));
    let n = cells.events();
    let (mut mean, mut log, mut log2) = (0.0, 0.0, 0.0);
    for (x, count) in middles.zip(&cells.whole) {
        let x = (x - skip).max(x * 0.1).max(1e-3);
        mean += x * count / n;
        log += x.ln() * count / n;
        log2 += x.ln().powi(2) * count / n;
    }
    let sigma = (log2 - log * log).max(1e-4).sqrt().clamp(0.01, 2.5);
    let mean = mean.max(2e-3);
    // What is censored lasts longer than what was seen.
    let lost: f64 = cells.censored.iter().sum();
    let longer = 1.0 + (lost / n).min(20.0);
    let shape = (1.2 / sigma).clamp(0.3, 50.0);
    let by_mean = |second: f64| vec![vec![mean, second], vec![mean * longer, second]];
    match family {
        Family::Exponential => vec![vec![mean], vec![mean * longer]],
        Family::Lognormal => by_mean(sigma),
        Family::Gamma => by_mean((1.0 / (sigma * sigma)).clamp(0.2, 90.0)),
        Family::Weibull => by_mean(shape),
        Family::LogLogistic => by_mean((1.7 / sigma).clamp(1.1, 90.0)),
        Family::TwoLognormals => {
            let part = |mu: f64, sigma: f64| [(mu + sigma * sigma / 2.0).exp().max(2e-3), sigma];
            let two = |weight: f64, one: [f64; 2], two: [f64; 2]| {
                vec![weight, one[0], one[1], two[0], two[1]]
            };
            let (narrow, wide) = (sigma * 0.6, (sigma * 1.5).min(2.8));
            vec![
                two(
                    0.5,
                    part(log - 0.7 * sigma, narrow),
                    part(log + 0.7 * sigma, narrow),
                ),
                two(0.2, part(log - 0.5 * sigma, wide), part(log, sigma * 0.8)),
                two(
                    0.8,
                    part(log - 0.2 * sigma, sigma * 0.8),
                    part(log + sigma, narrow),
                ),
            ]
        }
    }
}

fn natural(family: Family, moved: &[f64]) -> Vec<f64> {
    let each = moved.iter().enumerate();
    each.map(|(i, x)| one_natural(family.scale(i), *x))
        .collect()
}

fn one_natural(scale: Scale, moved: f64) -> f64 {
    match scale {
        Scale::Log => moved.exp(),
        Scale::Odds => 1.0 / (1.0 + (-moved).exp()),
    }
}

fn on_scale(family: Family, values: &[f64]) -> Vec<f64> {
    let each = values.iter().enumerate();
    each.map(|(i, x)| match family.scale(i) {
        Scale::Log => x.ln(),
        Scale::Odds => (x / (1.0 - x)).ln(),
    })
    .collect()
}

/// A share of lengths, and the length it ends at: as seen, and as fitted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Quantile {
    /// Share of the lengths (of those seen whole, where longer ones cannot be seen).
    pub share: f64,
    /// Seconds, as seen.
    pub observed_s: f64,
    /// Seconds, as the best family has it.
    pub fitted_s: f64,
}

impl Fitted {
    /// The best family.
    #[must_use]
    pub fn best(&self) -> &Fit {
        &self.families[0]
    }

    /// Observed against fitted lengths, at whole percents up to 99, as far as lengths were seen.
    #[must_use]
    pub fn quantiles(&self) -> Vec<Quantile> {
        let cells = self.cells.as_ref().expect("a fit keeps its cells");
        let observed = cells.observed();
        let member = self.best().member();
        let whole = if cells.is_cut {
            tails_after(&member, &cells.before, *cells.edges.last().expect("edges")).0
        } else {
            1.0
        };
        let mut quantiles = Vec::new();
        for percent in 1..100 {
            let share = f64::from(percent) / 100.0;
            let at = observed.partition_point(|point| point.share < share);
            let Some(point) = observed.get(at) else { break };
            let (low, below) = match at.checked_sub(1) {
                Some(before) => (observed[before].length_s, observed[before].share),
                None => (0.0, 0.0),
            };
            let part = (share - below) / (point.share - below).max(1e-12);
            quantiles.push(Quantile {
                share,
                observed_s: low + (point.length_s - low) * part.clamp(0.0, 1.0),
                fitted_s: quantile_after(&member, &cells.before, share * whole),
            });
        }
        quantiles
    }
}

fn quantile_after(member: &Member, before: &[f64], share: f64) -> f64 {
    let (mut low, mut high) = (
        0.0,
        member.quantile(share) + before.iter().copied().fold(0.0, f64::max),
    );
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if tails_after(member, before, middle).0 < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}
