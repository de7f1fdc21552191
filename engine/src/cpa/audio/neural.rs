//! The gate by a neural network: `earshot`, with hysteresis, its edges dated back to where speech began.
//!
//! The network hears 48 ms at 16 kHz every 16 ms and remembers what it heard before.

use super::clock::Samples;
use super::half_band::{self, HalfBand};
use super::hysteresis::{Edge, Hysteresis};
use super::{FRAME_SAMPLES, Heard, Sound};

/// A score of at least this is speech.
const SPEECH: f32 = 0.5;
/// A spurt goes on while the score is at least this.
const STILL_SPEECH: f32 = 0.5;
/// Samples of 8 kHz between two scores: 16 ms.
const STEP: u64 = 128;
/// Samples of 16 kHz that the network wants at a time.
const STEP_UP: usize = 256;
/// A hole this long is bridged for the network by the last frame again; what it says meanwhile counts for
/// nothing. After a longer one it goes on where it was.
const BRIDGED_FRAMES: u32 = 3;

pub(super) struct NeuralGate {
    network: earshot::Detector,
    up: HalfBand,
    /// What the network hears next.
    step: [i16; STEP_UP],
    filled: usize,
    /// Some of `step` is made up.
    made_up: bool,
    /// The last frame that came, and how many are missing since.
    last: [i16; FRAME_SAMPLES],
    missing: u32,
    hysteresis: Hysteresis,
    /// The last edge told: the next is no earlier.
    told: Samples,
}

impl NeuralGate {
    pub(super) fn new() -> Self {
        Self {
            network: earshot::Detector::default(),
            up: HalfBand::default(),
            step: [0; STEP_UP],
            filled: 0,
            made_up: false,
            last: [0; FRAME_SAMPLES],
            missing: 0,
            hysteresis: Hysteresis::new(),
            told: Samples::ZERO,
        }
    }

    /// Hears the frame that begins at `from`.
    pub(super) fn frame(
        &mut self,
        from: Samples,
        samples: &[i16; FRAME_SAMPLES],
        tell: &mut impl FnMut(Heard),
    ) {
        if self.missing > BRIDGED_FRAMES {
            // Too long a hole to bridge: what was before it is no part of this step.
            self.filled = 0;
        }
        self.missing = 0;
        self.last = *samples;
        self.hear(from, samples, false, tell);
    }

    /// The frame that begins at `from` never came.
    pub(super) fn missing(&mut self, from: Samples, tell: &mut impl FnMut(Heard)) {
        self.missing = self.missing.saturating_add(1);
        if self.missing <= BRIDGED_FRAMES {
            let last = self.last;
            self.hear(from, &last, true, tell);
        }
    }

    fn hear(
        &mut self,
        from: Samples,
        samples: &[i16; FRAME_SAMPLES],
        made_up: bool,
        tell: &mut impl FnMut(Heard),
    ) {
        for (n, &sample) in (1_u64..).zip(samples) {
            self.step[self.filled..self.filled + 2].copy_from_slice(&self.up.up(sample));
            self.filled += 2;
            self.made_up |= made_up;
            if self.filled == STEP_UP {
                let to = from + Samples::new(n);
                self.score(to, tell);
                self.filled = 0;
                self.made_up = made_up;
            }
        }
    }

    /// A step ends at `to`.
    fn score(&mut self, to: Samples, tell: &mut impl FnMut(Heard)) {
        let score = self.network.predict_i16(&self.step);
        if self.made_up {
            return;
        }
        let enough = if self.hysteresis.speaking() {
            STILL_SPEECH
        } else {
            SPEECH
        };
        let from = to - Samples::new(STEP);
        match self.hysteresis.step(from, to, score >= enough) {
            Some(Edge::On(at)) => self.tell(at - ON_LATE, Sound::SpeechOn, tell),
            Some(Edge::Off(at)) => self.tell(at - OFF_LATE, Sound::SpeechOff, tell),
            None => {}
        }
    }

    fn tell(&mut self, at: Samples, sound: Sound, tell: &mut impl FnMut(Heard)) {
        self.told = self.told.max(at);
        tell(Heard {
            at: self.told.time(),
            sound,
        });
    }
}

/// How late the network's first yes is after speech begins, and its last after speech ends: measured.
const ON_LATE: Samples = Samples::new(half_band::DELAY_SAMPLES);
const OFF_LATE: Samples = Samples::new(half_band::DELAY_SAMPLES);
