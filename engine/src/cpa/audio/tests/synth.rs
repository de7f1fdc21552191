//! Sound made for tests: tones, noise, and something a speech detector takes for speech.

use std::vec;
use std::vec::Vec;

use crate::cpa::audio::FRAME_SAMPLES;

const RATE: f64 = 8000.0;

/// Numbers that look random: xorshift64*, the same on every machine.
#[derive(Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn bits(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// Evenly in `from..to`.
    pub(crate) fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.between(0.0, 1.0)).sum::<f64>() - 6.0
    }
}

/// A full-scale sine, 3.14 dBm0 in A-law, 3.17 in µ-law.
const FULL_SCALE_DBM0: f64 = 3.139;

/// Amplitude of a sine at a level in dBm0: a full-scale one has +3.14.
fn amplitude(dbm0: f64) -> f64 {
    32_768.0 * libm::pow(10.0, (dbm0 - FULL_SCALE_DBM0) / 20.0)
}

/// A recording in the making.
#[derive(Clone, Default)]
pub(crate) struct Recording {
    samples: Vec<f64>,
}

impl Recording {
    pub(crate) fn ms(&self) -> f64 {
        self.samples.len() as f64 / 8.0
    }

    pub(crate) fn silence(&mut self, ms: f64) -> &mut Self {
        let more = (ms * 8.0) as usize;
        self.samples.extend(vec![0.0; more]);
        self
    }

    /// Sines at once, together as loud as `dbm0`, with 2 ms of rise and fall.
    pub(crate) fn tone(&mut self, hz: &[f64], ms: f64, dbm0: f64) -> &mut Self {
        self.shaped(hz, ms, dbm0, |_, _| (1.0, 1.0))
    }

    /// As `tone`; `shape` gives a gain and a sign for each time in seconds.
    pub(crate) fn shaped(
        &mut self,
        hz: &[f64],
        ms: f64,
        dbm0: f64,
        shape: impl Fn(f64, f64) -> (f64, f64),
    ) -> &mut Self {
        let samples = (ms * 8.0) as usize;
        let peak = amplitude(dbm0) / libm::sqrt(hz.len() as f64);
        for n in 0..samples {
            let t = n as f64 / RATE;
            let edge = (n.min(samples - n) as f64 / 16.0).min(1.0);
            let (gain, sign) = shape(t, ms / 1000.0);
            let sum: f64 = hz
                .iter()
                .map(|hz| libm::sin(core::f64::consts::TAU * hz * t))
                .sum();
            self.samples.push(peak * edge * gain * sign * sum);
        }
        self
    }

    /// Something like "ba-da-wa": pulses of a gliding pitch through four formants that move.
    pub(crate) fn speech(&mut self, ms: f64, dbm0: f64, dice: &mut Dice) -> &mut Self {
        const VOWELS: [[f64; 3]; 5] = [
            [730.0, 1090.0, 2440.0],
            [270.0, 2290.0, 3010.0],
            [530.0, 1840.0, 2480.0],
            [570.0, 840.0, 2410.0],
            [440.0, 1020.0, 2240.0],
        ];
        let samples = (ms * 8.0) as usize;
        let pitch = dice.between(95.0, 220.0);
        let mut phase = 0.0;
        let mut filters = [[0.0_f64; 2]; 3];
        let mut out = Vec::with_capacity(samples);
        let (mut from, mut to) = (VOWELS[0], VOWELS[dice.bits() as usize % 5]);
        let syllable = 1500;
        for n in 0..samples {
            let place = (n % syllable) as f64 / syllable as f64;
            if n % syllable == 0 {
                from = to;
                to = VOWELS[dice.bits() as usize % 5];
            }
            let sway = 1.0 + 0.12 * libm::sin(n as f64 / 2100.0) - 0.1 * n as f64 / samples as f64;
            phase += pitch * sway / RATE;
            let pulse = if phase >= 1.0 {
                phase -= 1.0;
                1.0
            } else {
                0.0
            };
            let mut sound = pulse + 0.02 * dice.normal();
            for ((state, from), to) in filters.iter_mut().zip(from).zip(to) {
                let hz = from + (to - from) * place;
                let r = libm::exp(-core::f64::consts::PI * 80.0 / RATE);
                let turn = core::f64::consts::TAU * hz / RATE;
                let next = sound + 2.0 * r * libm::cos(turn) * state[0] - r * r * state[1];
                *state = [next, state[0]];
                sound = next;
            }
            // Syllables swell and fade.
            out.push(sound * (0.35 + 0.65 * libm::sin(core::f64::consts::PI * place)));
        }
        let power = out.iter().map(|s| s * s).sum::<f64>() / samples.max(1) as f64;
        let gain = amplitude(dbm0) / libm::sqrt(2.0) / libm::sqrt(power.max(1e-30));
        self.samples.extend(out.iter().map(|s| s * gain));
        self
    }

    /// White noise over all of it.
    pub(crate) fn noise(&mut self, dbm0: f64, dice: &mut Dice) -> &mut Self {
        let deviation = amplitude(dbm0) / libm::sqrt(2.0);
        for sample in &mut self.samples {
            *sample += deviation * dice.normal();
        }
        self
    }

    /// What came from `from` on, in ms, was lost on the way: zeros in its stead.
    pub(crate) fn lost(&mut self, from: f64, ms: f64) -> &mut Self {
        let first = (from * 8.0) as usize;
        let samples = self.samples.iter_mut().skip(first);
        for sample in samples.take((ms * 8.0) as usize) {
            *sample = 0.0;
        }
        self
    }

    /// All of it louder by so much.
    pub(crate) fn gain_db(&mut self, db: f64) -> &mut Self {
        let gain = libm::pow(10.0, db / 20.0);
        for sample in &mut self.samples {
            *sample *= gain;
        }
        self
    }

    /// Whole frames; a last part of one is filled with silence.
    pub(crate) fn frames(&self) -> Vec<[i16; FRAME_SAMPLES]> {
        self.samples
            .chunks(FRAME_SAMPLES)
            .map(|chunk| {
                let mut frame = [0; FRAME_SAMPLES];
                for (to, from) in frame.iter_mut().zip(chunk) {
                    *to = libm::round(*from) as i16;
                }
                frame
            })
            .collect()
    }
}
