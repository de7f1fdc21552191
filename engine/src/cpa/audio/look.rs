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
/// Two main lobes of four bins side by side.
const LOBES_APART: usize = 4;
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
        let near = neighbour(power, first);
        let second = near.unwrap_or_else(|| strongest(power, Some(first)));
        let places = match near {
            Some(_) => [
                place(power, first, |k| k.abs_diff(first) < k.abs_diff(second)),
                place(power, second, |k| k.abs_diff(second) < k.abs_diff(first)),
            ],
            None => [
                place(power, first, |_| true),
                place(power, second, |k| k.abs_diff(first) > REACH),
            ],
        };
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

/// A second tone's bin as near as two main lobes can stand side by side.
fn neighbour(power: &Power, first: usize) -> Option<usize> {
    let is_peak = |bin: usize| {
        BAND.contains(&bin)
            && power[bin] >= TWIST * power[first]
            && power[bin] > power[bin - 1]
            && power[bin] > power[bin + 1]
    };
    let mut both = [first - LOBES_APART, first + LOBES_APART].into_iter();
    both.find(|&bin| is_peak(bin))
}

/// The place around a bin, of the bins that are its own.
fn place(power: &Power, bin: usize, is_own: impl Fn(usize) -> bool) -> Place {
    let (mut sum, mut first, mut second) = (0.0_f32, 0.0_f32, 0.0_f32);
    for k in reach(bin) {
        if !is_own(k) {
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

#[cfg(test)]
mod tests {
    use super::super::spectrum::{BINS, Transform, WINDOW};
    use super::Look;

    /// A look at sines that are equally loud.
    fn look(all_hz: &[f64]) -> Look {
        let mut samples = [0.0_f32; WINDOW];
        for (n, sample) in samples.iter_mut().enumerate() {
            let turn = core::f64::consts::TAU * n as f64 / 8000.0;
            let sum: f64 = all_hz.iter().map(|hz| libm::sin(hz * turn)).sum();
            *sample = (4000.0 * sum) as f32;
        }
        let mut power = [0.0; BINS];
        Transform::new().power(&samples, &mut power);
        Look::at(&power)
    }

    #[test]
    fn two_tones_four_bins_apart_are_two() {
        for low in [500.0, 506.0, 512.0, 700.0, 900.0] {
            let look = look(&[low, low + 125.0]);
            assert_eq!(look.tones, 2, "{low} Hz: {look:?}");
            let [one, two] = look.places.map(|place| f64::from(place.hz));
            let (first, second) = (one.min(two), one.max(two));
            assert!((first - low).abs() < 8.0, "{low} Hz: {look:?}");
            assert!((second - low - 125.0).abs() < 8.0, "{low} Hz: {look:?}");
        }
    }

    #[test]
    fn one_tone_is_one_wherever_it_lies_between_two_bins() {
        for eighth in 0..8 {
            let hz = 500.0 + 31.25 * f64::from(eighth) / 8.0;
            let look = look(&[hz]);
            assert_eq!(look.tones, 1, "{hz} Hz: {look:?}");
        }
    }
}
