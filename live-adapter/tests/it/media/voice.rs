//! Voices made up for tests: pulses of a gliding pitch through formants that move, which a speech detector takes for
//! speech; beeps; silence.

use std::f64::consts::{PI, TAU};

/// Sound in the making, 8,000 samples a second.
#[derive(Clone, Default)]
pub(crate) struct Voice {
    pub(crate) samples: Vec<i16>,
    /// The state of a xorshift64* generator.
    dice: u64,
}

const RATE_HZ: f64 = 8_000.0;
/// Formants in Hz. Source: Peterson and Barney, 1952, men's vowels, rounded.
const VOWELS: [[f64; 3]; 5] = [
    [730.0, 1090.0, 2440.0],
    [270.0, 2290.0, 3010.0],
    [530.0, 1840.0, 2480.0],
    [570.0, 840.0, 2410.0],
    [440.0, 1020.0, 2240.0],
];
/// Samples in a syllable.
const SYLLABLE: usize = 1_500;

impl Voice {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            samples: Vec::new(),
            dice: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
        }
    }

    /// A person who says hello and waits.
    pub(crate) fn person(seed: u64) -> Self {
        let mut voice = Self::new(seed);
        voice.silence(500).speech(520).silence(3_500);
        voice
    }

    /// A machine that talks on, and beeps.
    pub(crate) fn machine(seed: u64) -> Self {
        let mut voice = Self::new(seed);
        voice.silence(600).speech(1_900).silence(280).speech(1_700);
        voice
            .silence(250)
            .speech(1_200)
            .silence(700)
            .tone(1_000.0, 400);
        voice.silence(1_500);
        voice
    }

    pub(crate) fn silence(&mut self, ms: usize) -> &mut Self {
        self.samples.extend(std::iter::repeat_n(0, 8 * ms));
        self
    }

    pub(crate) fn tone(&mut self, hz: f64, ms: usize) -> &mut Self {
        let wave = |n: usize| (9_000.0 * (TAU * hz * n as f64 / RATE_HZ).sin()) as i16;
        self.samples.extend((0..8 * ms).map(wave));
        self
    }

    /// Something like "ba-da-wa".
    pub(crate) fn speech(&mut self, ms: usize) -> &mut Self {
        let pitch = self.between(95.0, 220.0);
        let mut phase = 0.0;
        let mut filters = [[0.0; 2]; 3];
        let (mut from, mut to) = (VOWELS[0], self.vowel());
        let mut sounds = Vec::with_capacity(8 * ms);
        for n in 0..8 * ms {
            if n % SYLLABLE == 0 {
                (from, to) = (to, self.vowel());
            }
            let place = (n % SYLLABLE) as f64 / SYLLABLE as f64;
            let sway = 1.0 + 0.12 * (n as f64 / 2_100.0).sin() - 0.1 * n as f64 / (8 * ms) as f64;
            phase += pitch * sway / RATE_HZ;
            let pulse = if phase >= 1.0 { 1.0 } else { 0.0 };
            phase %= 1.0;
            let mut sound = pulse + 0.04 * self.between(-0.5, 0.5);
            for ((state, from), to) in filters.iter_mut().zip(from).zip(to) {
                let hz = from + (to - from) * place;
                let r = (-PI * 80.0 / RATE_HZ).exp();
                let next =
                    sound + 2.0 * r * (TAU * hz / RATE_HZ).cos() * state[0] - r * r * state[1];
                *state = [next, state[0]];
                sound = next;
            }
            sounds.push(sound * (0.35 + 0.65 * (PI * place).sin()));
        }
        let power = sounds.iter().map(|it| it * it).sum::<f64>() / sounds.len().max(1) as f64;
        let gain = 2_900.0 / power.max(1e-30).sqrt();
        self.samples
            .extend(sounds.iter().map(|it| (it * gain) as i16));
        self
    }

    /// Evenly in `from..to`.
    pub(crate) fn between(&mut self, from: f64, to: f64) -> f64 {
        self.dice ^= self.dice >> 12;
        self.dice ^= self.dice << 25;
        self.dice ^= self.dice >> 27;
        let bits = self.dice.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        from + (to - from) * bits as f64 / (1_u64 << 53) as f64
    }

    fn vowel(&mut self) -> [f64; 3] {
        VOWELS[self.between(0.0, 5.0) as usize % 5]
    }
}
