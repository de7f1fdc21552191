//! What is said and how, as far as a small network can tell: a running log-odds of a machine by the sound of the
//! words, which the rhythm of speech does not have.
//!
//! ```text
//! power of 32 ms ─► 20 mel bands ─► less the loudness of late ─► two frames a step ─► three steps ─► dense, ReLU
//!                                                                  (40 ms)                             │
//!                     Wording  ◄─ told when it moves ◄─ log-odds ◄─ line ◄─ gated recurrent unit ◄─────┘
//! ```
//!
//! "You have reached", "leave a message" and a question's rising "hello?" sound alike whoever says them; which words
//! they are is never written down. `engine/training/wording.py` learns the weights on synthetic voices; they are
//! sixteen-bit whole numbers here, and everything is computed in `f32` in a fixed order, so that the same frames say
//! the same everywhere. Read before editing: K. Cho et al., "Learning Phrase Representations using RNN
//! Encoder–Decoder", EMNLP 2014 (the unit, in the form in which the reset gate is applied after the product).

use core::ops::Range;

use super::spectrum::{BIN_HZ, BINS, Power};
use crate::cpa::sound::Wording;

/// Bands of a frame: triangles on the mel scale, from 200 to 3,600 Hz.
const BANDS: usize = 20;
/// Frames of a step.
const FRAMES: usize = 2;
/// Steps the network sees at once.
const CONTEXT: usize = 3;
const INPUTS: usize = CONTEXT * FRAMES * BANDS;
/// Units of the dense layer.
const DENSE: usize = 32;
/// Units that remember.
const UNITS: usize = 64;
const GATES: usize = 3 * UNITS;

/// Power that is added, so that silence has a logarithm.
const LEAST: f32 = 1e-9;
/// The loudness of late: rises by this part of the way a frame,
const LOUDNESS_RISES: f32 = 0.3;
/// falls by so much a frame (natural logarithm of power),
const LOUDNESS_FALLS: f32 = 0.004;
/// and begins here, 48 dB below full scale.
const LOUDNESS_BEGINS: f32 = -11.0;

/// Steps it listens for: 10 s from the answer. It learnt on the first nine, and who has answered is decided by then.
const HEARD: u32 = 250;
/// Nothing is told where more frames than these, and one for so many heard, never came: it learnt on lines that lose
/// three of a hundred at most.
const MISSING_MAX: u32 = 5;
const HEARD_FOR_MISSING: u32 = 8;
/// Steps between two tellings, at least: 120 ms.
const TOLD_EVERY: u32 = 3;
/// In halves of a unit of log-odds: less than this is no news.
const NEWS: f32 = 0.75;

/// The weights, in the order of the file.
struct Weights {
    dense: [[f32; DENSE]; INPUTS],
    dense_bias: [f32; DENSE],
    input: [[f32; GATES]; DENSE],
    input_bias: [f32; GATES],
    state: [[f32; GATES]; UNITS],
    state_bias: [f32; GATES],
    line: [f32; UNITS],
    line_bias: f32,
}

static BYTES: &[u8] = include_bytes!("wording.bin");
static WEIGHTS: Weights = Weights::read();

/// One of the file's numbers.
const fn weight(index: usize) -> f32 {
    /// What one is in the file.
    const UNIT: f32 = 4096.0;
    i16::from_le_bytes([BYTES[2 * index], BYTES[2 * index + 1]]) as f32 / UNIT
}

const fn row<const N: usize>(from: usize) -> [f32; N] {
    let mut row = [0.0; N];
    let mut at = 0;
    while at < N {
        row[at] = weight(from + at);
        at += 1;
    }
    row
}

const fn rows<const N: usize, const M: usize>(from: usize) -> [[f32; N]; M] {
    let mut rows = [[0.0; N]; M];
    let mut at = 0;
    while at < M {
        rows[at] = row(from + N * at);
        at += 1;
    }
    rows
}

impl Weights {
    const fn read() -> Self {
        let dense_bias = INPUTS * DENSE;
        let input = dense_bias + DENSE;
        let input_bias = input + DENSE * GATES;
        let state = input_bias + GATES;
        let state_bias = state + UNITS * GATES;
        let line = state_bias + GATES;
        assert!(BYTES.len() == 2 * (line + UNITS + 1));
        Self {
            dense: rows(0),
            dense_bias: row(dense_bias),
            input: rows(input),
            input_bias: row(input_bias),
            state: rows(state),
            state_bias: row(state_bias),
            line: row(line),
            line_bias: weight(line + UNITS),
        }
    }
}

/// Hears the wording, from the answer on.
pub(super) struct WordingEar {
    mel: Mel,
    loudness: f32,
    /// The inputs of the last steps, the newest last.
    inputs: [f32; INPUTS],
    /// Frames of the step that is not whole.
    frames: usize,
    steps: u32,
    /// Frames that never came.
    missing: u32,
    state: [f32; UNITS],
    told: Option<Wording>,
    /// Steps since it was told.
    since_told: u32,
}

impl WordingEar {
    pub(super) fn new() -> Self {
        Self {
            mel: Mel::new(),
            loudness: LOUDNESS_BEGINS,
            inputs: [0.0; INPUTS],
            frames: 0,
            steps: 0,
            missing: 0,
            state: [0.0; UNITS],
            told: None,
            since_told: 0,
        }
    }

    /// Hears a frame by the power spectrum at its end; news, if there is any and somebody `spoke`.
    pub(super) fn frame(&mut self, power: &Power, spoke: bool) -> Option<Wording> {
        if self.steps == HEARD {
            return None;
        }
        let log_odds = self.hear(power)?;
        let heard = self.steps * FRAMES as u32;
        let is_whole = self.missing <= MISSING_MAX + heard / HEARD_FOR_MISSING;
        if spoke && is_whole {
            self.news(log_odds)
        } else {
            None
        }
    }

    /// A frame never came.
    pub(super) fn missing(&mut self) {
        self.missing = self.missing.saturating_add(1);
    }

    /// Log-odds of a machine, every other frame.
    fn hear(&mut self, power: &Power) -> Option<f32> {
        let bands = self.mel.bands(power);
        let mean = bands.iter().sum::<f32>() / BANDS as f32;
        let rise = LOUDNESS_RISES * (libm::logf(mean + LEAST) - self.loudness);
        self.loudness = (self.loudness - LOUDNESS_FALLS).max(self.loudness + rise.max(0.0));
        self.inputs.copy_within(BANDS.., 0);
        for (input, band) in self.inputs[INPUTS - BANDS..].iter_mut().zip(bands) {
            let above = libm::logf(band + LEAST) - self.loudness;
            *input = ((above + 2.0) / 3.0).clamp(-2.0, 2.0);
        }
        self.frames = (self.frames + 1) % FRAMES;
        (self.frames == 0).then(|| self.step())
    }

    /// Log-odds of a machine after one more step.
    fn step(&mut self) -> f32 {
        self.steps += 1;
        let mut dense = WEIGHTS.dense_bias;
        add_product(&mut dense, &self.inputs, &WEIGHTS.dense);
        let dense = dense.map(|it| it.max(0.0));
        let mut from_input = WEIGHTS.input_bias;
        add_product(&mut from_input, &dense, &WEIGHTS.input);
        let mut from_state = WEIGHTS.state_bias;
        add_product(&mut from_state, &self.state, &WEIGHTS.state);
        for (unit, state) in self.state.iter_mut().enumerate() {
            let [reset, update, new] = [unit, UNITS + unit, 2 * UNITS + unit];
            let reset = logistic(from_input[reset] + from_state[reset]);
            let update = logistic(from_input[update] + from_state[update]);
            let new = tanh(from_input[new] + reset * from_state[new]);
            *state = (1.0 - update) * new + update * *state;
        }
        let products = self.state.iter().zip(&WEIGHTS.line).map(|(a, b)| a * b);
        products.sum::<f32>() + WEIGHTS.line_bias
    }

    /// What is told of these log-odds, unless it is what was told before or too soon after it.
    fn news(&mut self, log_odds: f32) -> Option<Wording> {
        self.since_told += 1;
        let now = Wording::new(log_odds);
        let is_news = self.told.is_none_or(|told| {
            let moved = Wording::HALVES * log_odds.clamp(-Wording::MOST, Wording::MOST)
                - f32::from(told.halves());
            self.since_told >= TOLD_EVERY && moved.abs() > NEWS
        });
        if !is_news {
            return None;
        }
        self.told = Some(now);
        self.since_told = 0;
        Some(now)
    }
}

/// Adds `inputs × weights` to `sums`, input by input; four of them at a time, so that sums are fetched less often.
fn add_product<const N: usize, const M: usize>(
    sums: &mut [f32; N],
    inputs: &[f32; M],
    weights: &[[f32; N]; M],
) {
    const { assert!(M.is_multiple_of(4)) };
    for (inputs, weights) in inputs.chunks_exact(4).zip(weights.chunks_exact(4)) {
        for (n, sum) in sums.iter_mut().enumerate() {
            let mut now = *sum;
            now += inputs[0] * weights[0][n];
            now += inputs[1] * weights[1][n];
            now += inputs[2] * weights[2][n];
            now += inputs[3] * weights[3][n];
            *sum = now;
        }
    }
}

fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

fn tanh(x: f32) -> f32 {
    1.0 - 2.0 / (1.0 + exp(2.0 * x))
}

/// The exponential to seven digits, in operations that go several at a time: `2^whole · 2^part`, the latter by the
/// first terms of its series. libm's takes branches, which for 192 of them a step costs as much as all products.
fn exp(x: f32) -> f32 {
    /// From −1/2 to 1/2 the next term is below 2e-7.
    const SERIES: [f32; 7] = [
        1.0,
        core::f32::consts::LN_2,
        0.240_226_5,
        0.055_504_11,
        0.009_618_129,
        0.001_333_355_8,
        0.000_154_035_3,
    ];
    let scaled = (x * core::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    // The nearest whole number, by the way that truncation needs.
    let whole = (scaled + 128.5) as i32 - 128;
    let part = scaled - whole as f32;
    let mut sum = SERIES[6];
    for term in SERIES[..6].iter().rev() {
        sum = sum * part + term;
    }
    sum * f32::from_bits(((whole + 127) as u32) << 23)
}

/// Triangles on the mel scale, each as high as makes its sum one.
struct Mel {
    /// Bins within any triangle.
    heard: Range<usize>,
    /// Of each bin: the band whose triangle rises there and how far it has risen; the band before falls by as much.
    rising: [(usize, f32); BINS],
    heights: [f32; BANDS],
}

impl Mel {
    /// Where the first triangle begins and the last ends, in Hz.
    const HZ: Range<f64> = 200.0..3600.0;

    fn new() -> Self {
        // D. O'Shaughnessy's formula.
        let mel = |hz: f64| 2595.0 * libm::log10(1.0 + hz / 700.0);
        let [from, to] = [mel(Self::HZ.start), mel(Self::HZ.end)];
        let edge = |at: usize| {
            let mel = from + (to - from) * at as f64 / (BANDS + 1) as f64;
            700.0 * (libm::pow(10.0, mel / 2595.0) - 1.0)
        };
        let hz = |bin: usize| bin as f64 * f64::from(BIN_HZ);
        let first = libm::ceil(Self::HZ.start / f64::from(BIN_HZ)) as usize;
        let end = libm::ceil(Self::HZ.end / f64::from(BIN_HZ)) as usize;
        let mut it = Self {
            heard: first..end,
            rising: [(0, 0.0); BINS],
            heights: [1.0; BANDS],
        };
        let mut band = 0;
        for bin in first..end {
            while hz(bin) >= edge(band + 1) {
                band += 1;
            }
            let risen = (hz(bin) - edge(band)) / (edge(band + 1) - edge(band));
            it.rising[bin] = (band, risen as f32);
        }
        it.heights = it.bands(&[1.0; BINS]).map(|sum| 1.0 / sum);
        it
    }

    fn bands(&self, power: &Power) -> [f32; BANDS] {
        let mut bands = [0.0; BANDS];
        for bin in self.heard.clone() {
            let (band, risen) = self.rising[bin];
            if band < BANDS {
                bands[band] += risen * power[bin];
            }
            if band > 0 {
                bands[band - 1] += (1.0 - risen) * power[bin];
            }
        }
        for (band, height) in bands.iter_mut().zip(&self.heights) {
            *band *= height;
        }
        bands
    }
}

#[cfg(test)]
mod tests;
