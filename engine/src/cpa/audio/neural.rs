//! The gate by a neural network: `earshot`, with hysteresis, its edges dated back to where speech began.
//!
//! The network hears 48 ms at 16 kHz every 16 ms and remembers what it heard before.

use super::clock::Samples;
use super::half_band::{self, HalfBand};
use super::hysteresis::{Edge, Hysteresis, Voice};
use super::tones::MaybeTone;
use super::voicing::{QUIET, Voicing};
use super::{FRAME_SAMPLES, Heard, Sound};

/// Samples of 8 kHz between two scores: 16 ms.
pub(super) const STEP: u64 = 128;
/// Samples of 16 kHz that the network wants at a time.
const STEP_UP: usize = 256;
/// A hole this long is bridged for the network by the last frame again; what it says meanwhile counts for
/// nothing. After a longer one it goes on where it was.
const BRIDGED_FRAMES: u32 = 3;

/// So much speech may be a greeting that a beep follows; a click is shorter.
const SPOKEN: Samples = Samples::from_ms(140);

/// Steps after which a tone is suspected: a window of the spectrum, and two looks.
const SUSPECTED: usize = 4;

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
    /// When speech was first heard, and how much in all that was loud.
    spoken: Option<Samples>,
    loud_speech: Samples,
    /// Loudness of the loudest syllable after each of the last steps that were no tone, the oldest first: a tone is
    /// no more than suspected some steps after it began.
    loudest_db: [f32; SUSPECTED],
    /// The step before was a tone for sure.
    was_tone: bool,
    tone: MaybeTone,
}

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
            voicing: Voicing::new(),
            hysteresis: Hysteresis::new(),
            told: Samples::ZERO,
            spoken: None,
            loud_speech: Samples::ZERO,
            loudest_db: [f32::MIN; SUSPECTED],
            was_tone: false,
            tone: MaybeTone::None,
        }
    }

    /// When speech was first heard.
    pub(super) fn spoken(&self) -> Option<Samples> {
        self.spoken
    }

    /// Enough was said for a beep to follow.
    pub(super) fn has_spoken(&self) -> bool {
        self.loud_speech >= SPOKEN
    }

    /// Power of the loudest syllable of late, before what may be a tone now; a full-scale sine has one.
    pub(super) fn loudest(&self) -> f32 {
        libm::exp10f(0.1 * self.loudest_db[0]) / FULL_SCALE
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
        let power = mean_square(&self.step);
        let heard = self.voicing.step(power, score, speaking);
        if matches!(self.tone, MaybeTone::None | MaybeTone::Unlikely) {
            self.loudest_db.copy_within(1.., 0);
            self.loudest_db[SUSPECTED - 1] = self.voicing.loudest_db();
        }
        let sure = matches!(self.tone, MaybeTone::Since(_));
        if self.was_tone && !sure {
            // Its memory of a tone is a score that says speech for 200 ms.
            self.network.reset();
        }
        self.was_tone = sure;
        let edge = match self.tone {
            MaybeTone::Since(since) => self.hysteresis.cut(since),
            _ if speaking && heard.quiet >= QUIET => self.hysteresis.cut(to - heard.quiet),
            tone => {
                let wait = tone == MaybeTone::Perhaps || heard.background;
                let voice = match (tone, heard.voice) {
                    (MaybeTone::Unlikely, Voice::Perhaps) => Voice::No,
                    (_, voice) => voice,
                };
                self.hysteresis.step(from, to, voice, wait)
            }
        };
        let is_voice = heard.voice != Voice::No;
        if self.hysteresis.speaking() && is_voice && heard.quiet == Samples::ZERO {
            self.loud_speech += Samples::new(STEP);
        }
        match edge {
            Some(Edge::On(at, by)) => {
                let late = match by {
                    Voice::Yes => ON_LATE,
                    Voice::Perhaps | Voice::No => STANDS_OUT_LATE,
                };
                self.tell(at - late, Sound::SpeechOn, tell);
                self.spoken = self.spoken.or(Some(self.told));
            }
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

/// Mean square of a full-scale sine.
const FULL_SCALE: f32 = 32_768.0 * 32_768.0 / 2.0;

fn mean_square(samples: &[i16; STEP_UP]) -> f32 {
    let square = |&sample: &i16| i64::from(sample) * i64::from(sample);
    let sum: i64 = samples.iter().map(square).sum();
    sum as f32 / STEP_UP as f32
}

/// How late the network's first yes is after speech begins, and its last after speech ends: measured.
const ON_LATE: Samples = Samples::new(half_band::DELAY_SAMPLES + 39 * SAMPLES_PER_MS);
const OFF_LATE: Samples = Samples::new(half_band::DELAY_SAMPLES + 32 * SAMPLES_PER_MS);
/// What stands out does so at once.
const STANDS_OUT_LATE: Samples = Samples::new(half_band::DELAY_SAMPLES);
const SAMPLES_PER_MS: u64 = 8;
