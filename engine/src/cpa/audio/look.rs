//! One look at the spectrum: is it a tone, or two at once?
//!
//! ```text
//! power      ▮                       A tone under a Hann window fills few bins. Two tones closer than
//!           ▮▮▮                      three bins (440 + 480 Hz) look like one that is a little too wide.
//!          ▮▮▮▮▮      ▮▮▮            What is neither the strongest place nor the second is the rest; a
//!  ▪▪▪▪▪▪▪▪▮▮▮▮▮▪▪▪▪▪▪▮▮▮▪▪▪▪▪▪▪     steady hiss is taken off it first. A tone leaves nearly no rest.
//! ```

use super::spectrum::{BIN_HZ, Power};

/// The telephone's band, in bins: 219–3,469 Hz.
const BAND: core::ops::RangeInclusive<usize> = 7..=111;
const BAND_BINS: usize = 105;
/// A tone's place: this many bins on each side of the strongest.
const REACH: usize = 3;
/// Two tones in one look differ in level by at most 10 dB.
const TWIST: f32 = 0.1;
/// What is no tone has at most this share of the tone's power.
const REST: f32 = 0.08;
/// Hiss is at most this share of all that is heard: noise 8 dB below a tone.
const HISS_MAX: f32 = 0.15;
/// The mean of exponentially distributed powers over their median: 1 / ln 2, which is log₂ e.
const MEAN_OVER_MEDIAN: f32 = core::f32::consts::LOG2_E;
/// Weaker than this is no tone: −40 dBm0, where a full-scale sine is +3.14 dBm0.
const WEAKEST: f32 = 4.9e-5;

/// A place in the spectrum where power is gathered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    /// Centre of gravity.
    pub(super) hz: f32,
    pub(super) power: f32,
    /// Variance around the centre, in bins².
    pub(super) spread: f32,
}

/// What a look at the spectrum shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Look {
    /// Strongest and second place.
    pub(super) places: [Place; 2],
    /// How many of them are tones, and all there is: none, one or two.
    pub(super) tones: usize,
    /// Power in the telephone's band.
    pub(super) band: f32,
}

impl Look {
    pub(super) fn at(power: &Power) -> Self {
        let band = band_power(power);
        let first = strongest(power, None);
        let second = strongest(power, Some(first));
        let places = [place(power, first, None), place(power, second, Some(first))];
        let tones = tones(power, band, places.map(|place| place.power));
        Self {
            places,
            tones,
            band,
        }
    }
}

/// How many of the two strongest places are tones, and all there is but a hiss.
fn tones(power: &Power, band: f32, [one, two]: [f32; 2]) -> usize {
    let loudest_hiss = HISS_MAX * band;
    let both = one + two;
    // Most looks leave too much rest whatever the hiss, and need not look for it.
    if band < WEAKEST || band - both - loudest_hiss > REST * both {
        return 0;
    }
    let hiss = hiss(power).min(loudest_hiss);
    let leaves_no_rest = |tones: f32| band - tones - hiss <= REST * tones;
    if leaves_no_rest(one) {
        1
    } else if two >= TWIST * one && leaves_no_rest(both) {
        2
    } else {
        0
    }
}

/// Power in the telephone's band.
pub(super) fn band_power(power: &Power) -> f32 {
    power[BAND].iter().sum()
}

/// Power at a frequency, in the reach of a tone.
pub(super) fn power_at(power: &Power, hz: f32) -> f32 {
    let bin = libm::roundf(hz / BIN_HZ) as usize;
    let bin = bin.clamp(*BAND.start(), *BAND.end());
    reach(bin).map(|k| power[k]).sum()
}

/// The bin of most power, out of reach of `other`.
fn strongest(power: &Power, other: Option<usize>) -> usize {
    let mut best = *BAND.start();
    let mut most = -1.0;
    for bin in BAND {
        let free = other.is_none_or(|other| bin.abs_diff(other) > REACH + 1);
        if free && power[bin] > most {
            (best, most) = (bin, power[bin]);
        }
    }
    best
}

/// The place around a bin, without what is another's.
fn place(power: &Power, bin: usize, other: Option<usize>) -> Place {
    let (mut sum, mut first, mut second) = (0.0_f32, 0.0_f32, 0.0_f32);
    for k in reach(bin) {
        if other.is_some_and(|other| k.abs_diff(other) <= REACH) {
            continue;
        }
        let off = k as f32 - bin as f32;
        sum += power[k];
        first += power[k] * off;
        second += power[k] * off * off;
    }
    if sum <= 0.0 {
        return Place::default();
    }
    let mean = first / sum;
    Place {
        hz: (bin as f32 + mean) * BIN_HZ,
        power: sum,
        spread: second / sum - mean * mean,
    }
}

fn reach(bin: usize) -> core::ops::RangeInclusive<usize> {
    bin - REACH..=bin + REACH
}

/// Power of a hiss as loud in the whole band as the median bin.
fn hiss(power: &Power) -> f32 {
    let mut sorted = [0.0_f32; BAND_BINS];
    sorted.copy_from_slice(&power[BAND]);
    let (_, median, _) = sorted.select_nth_unstable_by(BAND_BINS / 2, f32::total_cmp);
    *median * MEAN_OVER_MEDIAN * BAND_BINS as f32
}
