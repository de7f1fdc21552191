//! The power spectrum of 32 ms of sound.
//!
//! 256 samples under a Hann window, as 128 complex numbers through a radix-2 transform in place: about
//! a microsecond, in plain `f32` and in a fixed order, so that it is the same on every machine.

use alloc::boxed::Box;

/// Samples in a window: 32 ms.
pub(super) const WINDOW: usize = 256;
/// Bins of the spectrum, of [`BIN_HZ`] each.
pub(super) const BINS: usize = HALF;
/// Width of a bin.
pub(super) const BIN_HZ: f32 = 8000.0 / WINDOW as f32;

const HALF: usize = WINDOW / 2;

/// Power in each bin. A full-scale sine in the middle of a bin has a power of one in three bins together.
pub(super) type Power = [f32; BINS];

/// The tables of the transform.
pub(super) struct Transform {
    window: [f32; WINDOW],
    /// `exp(−2πi k / 256)`.
    twiddles: [Complex; HALF],
    /// Of the stages of 4, 8, … 128 points, one after the other: `exp(−2πi k / points)`, half of each.
    stages: [Complex; HALF - 2],
    work: [Complex; HALF],
}

#[derive(Clone, Copy, Default)]
struct Complex {
    re: f32,
    im: f32,
}

impl Complex {
    fn plus(self, other: Self) -> Self {
        Self {
            re: self.re + other.re,
            im: self.im + other.im,
        }
    }

    fn minus(self, other: Self) -> Self {
        Self {
            re: self.re - other.re,
            im: self.im - other.im,
        }
    }

    fn times(self, other: Self) -> Self {
        Self {
            re: self.re * other.re - self.im * other.im,
            im: self.re * other.im + self.im * other.re,
        }
    }
}

impl Transform {
    pub(super) fn new() -> Box<Self> {
        let turn = |n: usize| core::f64::consts::TAU * n as f64 / WINDOW as f64;
        // Scale: a full-scale sine's main lobe sums to one (Hann: Σ w = 128, Σ w² = 96; power A²/2 × Σw²/…).
        let scale = libm::sqrt(4.0 / (96.0 * WINDOW as f64)) / 32_768.0;
        let mut tables = Box::new(Self {
            window: [0.0; WINDOW],
            twiddles: [Complex::default(); HALF],
            stages: [Complex::default(); HALF - 2],
            work: [Complex::default(); HALF],
        });
        for n in 0..WINDOW {
            tables.window[n] = ((0.5 - 0.5 * libm::cos(turn(n))) * scale) as f32;
        }
        for k in 0..HALF {
            tables.twiddles[k] = Complex {
                re: libm::cos(turn(k)) as f32,
                im: -libm::sin(turn(k)) as f32,
            };
        }
        let mut half = 2;
        while half < HALF {
            // The stages before have 2 + 4 + … = half − 2 together.
            for k in 0..half {
                tables.stages[half - 2 + k] = tables.twiddles[k * (HALF / half)];
            }
            half *= 2;
        }
        tables
    }

    /// The power spectrum of `samples`, from 0 Hz to the last bin below 4 kHz.
    pub(super) fn power(&mut self, samples: &[f32; WINDOW], power: &mut Power) {
        for n in 0..HALF {
            // Seven bits backwards, as a transform in place wants its input.
            let to = n.reverse_bits() >> (usize::BITS - 7);
            self.work[to] = Complex {
                re: samples[2 * n] * self.window[2 * n],
                im: samples[2 * n + 1] * self.window[2 * n + 1],
            };
        }
        self.transform();
        self.split(power);
    }

    fn transform(&mut self) {
        // The first stage turns nothing.
        for pair in self.work.chunks_exact_mut(2) {
            let (a, b) = (pair[0], pair[1]);
            pair[0] = a.plus(b);
            pair[1] = a.minus(b);
        }
        let mut half = 2;
        let mut twiddles = &self.stages[..];
        while half < HALF {
            let (stage, later) = twiddles.split_at(half);
            for block in self.work.chunks_exact_mut(2 * half) {
                let (low, high) = block.split_at_mut(half);
                for ((a, b), &twiddle) in low.iter_mut().zip(high).zip(stage) {
                    let turned = b.times(twiddle);
                    *b = a.minus(turned);
                    *a = a.plus(turned);
                }
            }
            twiddles = later;
            half *= 2;
        }
    }

    /// The spectrum of the real samples from that of even and odd ones as one complex number.
    fn split(&self, power: &mut Power) {
        let first = self.work[0];
        power[0] = (first.re + first.im) * (first.re + first.im);
        for (k, power) in power.iter_mut().enumerate().skip(1) {
            let (z, mirrored) = (self.work[k], self.work[HALF - k]);
            let even = Complex {
                re: 0.5 * (z.re + mirrored.re),
                im: 0.5 * (z.im - mirrored.im),
            };
            let odd = Complex {
                re: 0.5 * (z.im + mirrored.im),
                im: 0.5 * (mirrored.re - z.re),
            };
            let twiddle = self.twiddles[k];
            let re = even.re + odd.re * twiddle.re - odd.im * twiddle.im;
            let im = even.im + odd.re * twiddle.im + odd.im * twiddle.re;
            *power = re * re + im * im;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BINS, Transform, WINDOW};

    /// Against the definition, term by term.
    #[test]
    fn it_is_the_fourier_transform() {
        let mut samples = [0.0_f32; WINDOW];
        let mut state = 1_u32;
        for sample in &mut samples {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *sample = (state >> 16) as f32 - 32_768.0;
        }
        let mut transform = Transform::new();
        let mut power = [0.0; BINS];
        transform.power(&samples, &mut power);
        for (k, &got) in power.iter().enumerate() {
            let (mut re, mut im) = (0.0, 0.0);
            for (n, (&sample, &window)) in samples.iter().zip(&transform.window).enumerate() {
                let turn = core::f64::consts::TAU * (k * n % WINDOW) as f64 / WINDOW as f64;
                re += f64::from(sample * window) * libm::cos(turn);
                im += f64::from(sample * window) * libm::sin(turn);
            }
            let wanted = re * re + im * im;
            assert!(
                (f64::from(got) - wanted).abs() < 1e-5 + 1e-4 * wanted,
                "bin {k}: {got} for {wanted}"
            );
        }
    }

    #[test]
    fn a_full_scale_sine_has_a_power_of_one() {
        for hz in [300.0, 1000.0, 1370.6, 3000.0] {
            let mut samples = [0.0_f32; WINDOW];
            for (n, sample) in samples.iter_mut().enumerate() {
                let turn = core::f64::consts::TAU * hz * n as f64 / 8000.0;
                *sample = (32_768.0 * libm::sin(turn)) as f32;
            }
            let mut power = [0.0; BINS];
            Transform::new().power(&samples, &mut power);
            let sum: f32 = power.iter().sum();
            assert!((sum - 1.0).abs() < 0.01, "{hz} Hz: {sum}");
        }
    }
}
