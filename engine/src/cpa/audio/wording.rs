//! What is said and how, as far as a small network can tell: a running log-odds of a machine by the sound of the
//! words, which the rhythm of speech does not have.
//!
//! ```text
//! power of 32 ms ─► 20 mel bands ─► less the loudness of late ─► two frames a step ─► three steps ─┐
//!                                                                  (40 ms)                          ▼
//!                      Wording  ◄─ told when it moves ◄─ log-odds ◄─────────────────────────── the network
//! ```
//!
//! "You have reached", "leave a message" and a question's rising "hello?" sound alike whoever says them; which words
//! they are is never written down. `engine/training/wording.py` has the same network, whose weights `spelling.py`
//! there learns on synthetic voices.

mod network;

use core::ops::Range;

use network::{INPUTS, Network};

use super::spectrum::{BIN_HZ, BINS, Power};
use crate::cpa::sound::Wording;

/// Bands of a frame: triangles on the mel scale, from 200 to 3,600 Hz.
const BANDS: usize = 20;
/// Frames of a step.
const FRAMES: usize = 2;
/// Steps the network sees at once.
const CONTEXT: usize = 3;

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
    network: Network,
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
            network: Network::new(),
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
        (self.frames == 0).then(|| {
            self.steps += 1;
            self.network.step(&self.inputs)
        })
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
