//! From 8 to 16 kHz by a half-band filter: the old samples stay, a new one comes between each two.

use super::FRAME_SAMPLES;

/// Half of the samples of a half-band filter of 31 taps: every other tap is zero but the middle one.
///
/// `sinc(j − 7.5) × Kaiser(β = 5)`, scaled to a sum of one. Images of what a telephone carries are down by
/// 61 dB at 300 Hz, 53 dB at 3,000 Hz and 29 dB at 3,400 Hz.
const HALF: [f32; 8] = [
    -0.002_983_63,
    0.008_201_51,
    -0.017_529_42,
    0.032_998_97,
    -0.058_233_78,
    0.102_000_48,
    -0.196_297_39,
    0.631_843_26,
];

/// A sample out is this much younger than the sample in at which it is known.
pub(super) const DELAY_SAMPLES: u64 = 8;

/// Taps on one side and the other.
const TAPS: usize = 2 * HALF.len();

pub(super) struct HalfBand {
    /// The last 15 samples of the frame before, then those of this one.
    samples: [f32; TAPS - 1 + FRAME_SAMPLES],
}

impl HalfBand {
    pub(super) const fn new() -> Self {
        Self {
            samples: [0.0; TAPS - 1 + FRAME_SAMPLES],
        }
    }

    /// Two samples at 16 kHz for each of a frame's at 8 kHz.
    pub(super) fn up(&mut self, frame: &[i16; FRAME_SAMPLES]) -> [i16; 2 * FRAME_SAMPLES] {
        self.samples.copy_within(FRAME_SAMPLES.., 0);
        for (to, &from) in self.samples[TAPS - 1..].iter_mut().zip(frame) {
            *to = f32::from(from);
        }
        let mut up = [0; 2 * FRAME_SAMPLES];
        for (to, past) in up.chunks_exact_mut(2).zip(self.samples.windows(TAPS)) {
            let mut between = 0.0;
            for (j, tap) in HALF.iter().enumerate() {
                between += tap * (past[j] + past[TAPS - 1 - j]);
            }
            // The old sample 7.5 steps back from the middle of the new ones, then the new one after it.
            to[0] = past[TAPS / 2 - 1] as i16;
            to[1] = nearest(between);
        }
        up
    }
}

/// The nearest sample, halves away from zero.
fn nearest(value: f32) -> i16 {
    (value + if value < 0.0 { -0.5 } else { 0.5 }) as i16
}

#[cfg(test)]
mod tests {
    use super::HalfBand;
    use crate::cpa::audio::FRAME_SAMPLES;
    use std::vec::Vec;

    #[test]
    fn a_sine_stays_the_same_sine() {
        let sine = |hz: f64, rate: f64, n: usize| {
            libm::sin(core::f64::consts::TAU * hz * n as f64 / rate) * 10_000.0
        };
        for hz in [300.0, 1000.0, 2100.0, 3000.0] {
            let mut filter = HalfBand::new();
            let out: Vec<i16> = (0..3)
                .flat_map(|frame| {
                    let at = |n| sine(hz, 8000.0, frame * FRAME_SAMPLES + n) as i16;
                    filter.up(&core::array::from_fn(at))
                })
                .collect();
            // `past[7]` is eight samples old: 16 steps at 16 kHz.
            let worst = (100..700)
                .map(|n| (f64::from(out[n]) - sine(hz, 16_000.0, n - 16)).abs())
                .fold(0.0, f64::max);
            assert!(worst < 60.0, "{hz} Hz: off by {worst}");
        }
    }

    #[test]
    fn the_loudest_input_does_not_wrap() {
        let loud = |n| if n / 2 % 2 == 0 { i16::MAX } else { i16::MIN };
        let out = HalfBand::new().up(&core::array::from_fn(loud));
        for (n, pair) in out[48..].windows(3).step_by(2).enumerate() {
            let [old, between, next] = [pair[0], pair[1], pair[2]];
            // Between two of one sign the curve is higher still, where it must be cut.
            if old.signum() == next.signum() {
                assert!(between.signum() == old.signum() && between.unsigned_abs() > 32_000);
            } else {
                assert!(between.unsigned_abs() < 2, "{n}: {between}");
            }
        }
    }
}
