//! From a multiple of 8 kHz to 8 kHz.

use libm::{cos, sin};
use std::f64::consts::PI;

/// Taps of the filter on each side of its middle, for each sample left out.
const REACH: usize = 24;
/// Where the filter's edge is, in Hz of the 8 kHz result: between the telephone band's 3400 and half the rate.
const EDGE_HZ: f64 = 3700.0;

/// Every `factor`-th sample, behind a low-pass filter (a sinc in a Blackman window), so that what lies above
/// 4 kHz does not fold into the speech band.
pub(super) fn every(samples: Vec<i16>, factor: usize) -> Vec<i16> {
    if factor == 1 {
        return samples;
    }
    let reach = REACH * factor;
    let taps = low_pass(factor, reach);
    let middles = (0..samples.len()).step_by(factor);
    middles
        .map(|middle| {
            let first = middle.saturating_sub(reach);
            let last = (middle + reach).min(samples.len() - 1);
            let sum: f64 = (first..=last)
                .map(|at| f64::from(samples[at]) * taps[at + reach - middle])
                .sum();
            sum.round() as i16
        })
        .collect()
}

fn low_pass(factor: usize, reach: usize) -> Vec<f64> {
    // In cycles per sample, times two.
    let edge = 2.0 * EDGE_HZ / (f64::from(super::RATE_HZ) * factor as f64);
    let tap = |index: usize| {
        let from_middle = index as f64 - reach as f64;
        let sinc = match from_middle {
            0.0 => edge,
            x => sin(PI * edge * x) / (PI * x),
        };
        let turn = PI * (from_middle / (reach + 1) as f64 + 1.0);
        sinc * (0.42 - 0.5 * cos(turn) + 0.08 * cos(2.0 * turn))
    };
    let taps: Vec<f64> = (0..=2 * reach).map(tap).collect();
    let sum: f64 = taps.iter().sum();
    taps.into_iter().map(|tap| tap / sum).collect()
}
