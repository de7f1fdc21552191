//! The gate by a neural network: `earshot`, with hysteresis, its edges dated back to where speech began.
//!
//! The network hears 48 ms at 16 kHz every 16 ms and remembers what it heard before.

use super::clock::Samples;
use super::half_band::{self, HalfBand};
use super::hysteresis::{Edge, Hysteresis};
use super::tones::MaybeTone;
use super::voicing::Voicing;
use super::{FRAME_SAMPLES, Heard, Sound};

/// Samples of 8 kHz between two scores: 16 ms.
const STEP: u64 = 128;
/// Samples of 16 kHz that the network wants at a time.
const STEP_UP: usize = 256;
/// A hole this long is bridged for the network by the last frame again; what it says meanwhile counts for
/// nothing. After a longer one it goes on where it was.
const BRIDGED_FRAMES: u32 = 3;
/// A tone this long ends a spurt where it began. A sung vowel may be as pure, but not for so long.
const TONE_ENDS_SPURT: Samples = Samples::from_ms(140);

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
    voicing: Voicing,
    hysteresis: Hysteresis,
    /// The last edge told: the next is no earlier.
    told: Samples,
    /// When speech was first heard.
    spoken: Option<Samples>,
    tone: MaybeTone,
    /// The loudest step of a tone, and when it was last heard.
    tone_power: f32,
    tone_until: Option<Samples>,
}

/// So long after a tone the network may still go on about it,
const ECHO: Samples = Samples::from_ms(240);
/// though what it hears is quieter than the tone by this factor: 6 dB.
const QUIETER: f32 = 0.25;

impl NeuralGate {
    pub(super) fn new() -> Self {
        Self {
            network: earshot::Detector::default(),
            up: HalfBand::new(),
            step: [0; STEP_UP],
            filled: 0,
            made_up: false,
            last: [0; FRAME_SAMPLES],
            missing: 0,
            voicing: Voicing::default(),
            hysteresis: Hysteresis::new(),
            told: Samples::ZERO,
            spoken: None,
            tone: MaybeTone::None,
            tone_power: 0.0,
            tone_until: None,
        }
    }

    /// When speech was first heard.
    pub(super) fn spoken(&self) -> Option<Samples> {
        self.spoken
    }

    /// Hears the frame that begins at `from`. `tone`: whether one is heard.
    pub(super) fn frame(
        &mut self,
        from: Samples,
        samples: &[i16; FRAME_SAMPLES],
        tone: MaybeTone,
        tell: &mut impl FnMut(Heard),
    ) {
        self.tone = tone;
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
        let up = self.up.up(samples);
        let mut rest = &up[..];
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(STEP_UP - self.filled));
            self.step[self.filled..self.filled + now.len()].copy_from_slice(now);
            self.filled += now.len();
            self.made_up |= made_up;
            rest = later;
            if self.filled == STEP_UP {
                let heard = (up.len() - rest.len()) / 2;
                self.score(from + Samples::new(heard as u64), tell);
                self.filled = 0;
                self.made_up = false;
            }
        }
    }

    /// A step ends at `to`.
    fn score(&mut self, to: Samples, tell: &mut impl FnMut(Heard)) {
        let score = self.network.predict_i16(&self.step);
        if self.made_up {
            return;
        }
        let speaking = self.hysteresis.speaking();
        let from = to - Samples::new(STEP);
        let voiced = self.voicing.step(score, speaking) && !self.is_echo_of_tone(to);
        let edge = match self.tone {
            MaybeTone::Since(since) if speaking && to - since >= TONE_ENDS_SPURT => {
                self.hysteresis.cut(since)
            }
            MaybeTone::Since(_) if !speaking => self.hysteresis.step(from, to, false, true),
            tone => {
                let wait = tone != MaybeTone::None;
                self.hysteresis.step(from, to, voiced, wait)
            }
        };
        match edge {
            Some(Edge::On(at)) => {
                self.tell(at - ON_LATE, Sound::SpeechOn, tell);
                self.spoken = self.spoken.or(Some(self.told));
            }
            Some(Edge::Off(at)) => self.tell(at - OFF_LATE, Sound::SpeechOff, tell),
            None => {}
        }
    }

    /// The network goes on about a tone that has ended: nothing as loud as the tone is left.
    fn is_echo_of_tone(&mut self, to: Samples) -> bool {
        let power = mean_square(&self.step);
        if self.tone != MaybeTone::None {
            self.tone_power = self.tone_power.max(power);
            self.tone_until = Some(to);
            return false;
        }
        match self.tone_until {
            Some(until) if to - until < ECHO => power < QUIETER * self.tone_power,
            _ => {
                self.tone_until = None;
                self.tone_power = 0.0;
                false
            }
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

fn mean_square(samples: &[i16; STEP_UP]) -> f32 {
    let square = |&sample: &i16| i64::from(sample) * i64::from(sample);
    let sum: i64 = samples.iter().map(square).sum();
    sum as f32 / STEP_UP as f32
}

/// How late the network's first yes is after speech begins, and its last after speech ends: measured.
const ON_LATE: Samples = Samples::new(half_band::DELAY_SAMPLES + 41 * SAMPLES_PER_MS);
const OFF_LATE: Samples = Samples::new(half_band::DELAY_SAMPLES + 36 * SAMPLES_PER_MS);
const SAMPLES_PER_MS: u64 = 8;
