//! How near a fitted distribution is to what was seen, and how often chance alone is further away.

use rand_distr::{Binomial, Distribution as _};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::SeedableRng;

use crate::family::{Family, Member};
use crate::fit::{Fit, fit_again, tails_after};
use crate::lengths::Cells;

/// The greatest distance between the fitted and the observed distribution function, at the ends of cells, as
/// far as whole lengths were seen.
pub(crate) fn distance(cells: &Cells, family: Family, values: &[f64]) -> f64 {
    let Some(member) = Member::new(family, values) else {
        return 1.0;
    };
    let whole = if cells.is_cut {
        let cut_s = *cells.edges.last().expect("cells have edges");
        tails_after(&member, &cells.before, cut_s).0
    } else {
        1.0
    };
    let observed = cells.observed().into_iter();
    let apart = observed.map(|point| {
        let fitted = tails_after(&member, &cells.before, point.length_s).0 / whole;
        (fitted - point.share).abs()
    });
    apart.fold(0.0, f64::max)
}

/// Parametric bootstrap: samples of the fitted distribution, cut off as the real one was, each fitted anew.
pub(crate) fn p_value(cells: &Cells, fit: &Fit, seed: u64) -> f64 {
    let mut rng = SplitMix64::seed_from_u64(seed ^ 0x6f75_7470_6163_6501);
    let mut further = 0_u32;
    for _ in 0..SAMPLES {
        let sample = redrawn(cells, fit, &mut rng);
        let again = fit_again(&sample, fit);
        let apart = again.map_or(1.0, |again| again.distance);
        further += u32::from(apart >= fit.distance);
    }
    f64::from(further + 1) / f64::from(SAMPLES + 1)
}

/// Enough to tell 5 % from 1 %.
const SAMPLES: u32 = 99;

/// As many lengths as there were, drawn cell by cell: who is still there ends in a cell with the fitted
/// hazard, and is lost with the observed one.
fn redrawn(cells: &Cells, fit: &Fit, rng: &mut SplitMix64) -> Cells {
    let member = fit.member();
    let survival = |x: f64| tails_after(&member, &cells.before, x).1;
    let end = if cells.is_cut {
        survival(*cells.edges.last().expect("cells have edges"))
    } else {
        0.0
    };
    let mut there: u64 = (cells.events() + cells.censored.iter().sum::<f64>()) as u64;
    let mut seen_there = there as f64;
    let mut drawn = cells.clone();
    let mut above = survival(0.0) - end;
    for index in 0..cells.whole.len() {
        let is_last = index + 1 == cells.whole.len();
        let left = survival(cells.edges[index + 1]) - end;
        let hazard = if above > 0.0 { 1.0 - left / above } else { 1.0 };
        let hazard = if is_last && cells.is_cut { 1.0 } else { hazard };
        let lost = cells.censored[index];
        let lost_share = lost / (seen_there - cells.whole[index]).max(1.0);
        let ended = binomial(there, hazard, rng);
        let gone = binomial(there - ended, lost_share, rng);
        drawn.whole[index] = ended as f64;
        drawn.censored[index] = gone as f64;
        there -= ended + gone;
        seen_there -= cells.whole[index] + lost;
        above = left;
    }
    // Whoever outlasts every cell belongs to the last.
    if let Some(last) = drawn.whole.last_mut() {
        *last += there as f64;
    }
    drawn
}

fn binomial(n: u64, p: f64, rng: &mut SplitMix64) -> u64 {
    if n == 0 {
        return 0;
    }
    let p = if p.is_finite() {
        p.clamp(0.0, 1.0)
    } else {
        0.0
    };
    Binomial::new(n, p)
        .expect("a probability is within 0 and 1")
        .sample(rng)
}
