//! The ear of call progress analysis: frames of sound in, talk-spurts and tones out.
//!
//! ```text
//!                 ┌─ tones: spectrum ─► look ─► burst ─► cadence ──────────► Tone
//! 20 ms of        │    │ a tone is no speech, a beep comes after speech ▲
//! 8 kHz linear ───┤    ▼                                                │
//! samples         ├─ gate: energy, or a neural network with hysteresis ─┴──► SpeechOn, SpeechOff
//!                 ├─ wording: spectrum ─► a small network ──────────────────► Wording
//!                 └─ missing ──────────────────────────────────────────────► Gap
//! ```
//!
//! On the way it takes a [`Fingerprint`] of the first three seconds of speech: a recording heard before is
//! found in a [`Library`](familiar::Library).
//!
//! An agent who speaks to whoever is called is heard by an ear of their own, [`AgentEar`].
//!
//! One [`FrontEnd`] a call, from the answer on. It allocates when it is made and never again, and computes
//! with plain `f32` operations and libm alone, so the same frames are heard the same on every machine.

mod agent;
mod burst;
mod cadence;
mod clock;
mod energy;
pub mod familiar;
pub mod fingerprint;
mod half_band;
mod hole;
mod hysteresis;
mod look;
mod neural;
mod noise;
mod spectrum;
mod tables;
mod tones;
mod voicing;
mod wording;

use alloc::boxed::Box;
use core::time::Duration;

use super::{Heard, Sound};
pub use agent::AgentEar;
use clock::{FRAME, Samples};
use energy::EnergyGate;
use fingerprint::{Fingerprint, Fingerprinter};
use neural::NeuralGate;
use tones::{Spoken, ToneEar};
use wording::WordingEar;

/// Samples in a frame: 20 ms at 8 kHz.
pub const FRAME_SAMPLES: usize = 160;

/// How speech is told from silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// By loudness alone, as Asterisk's `app_amd` hears: a frame is speech if its mean absolute sample
    /// reaches the threshold. Tones and noise are speech too.
    Energy {
        /// Smallest mean absolute sample of a loud frame, in steps of a 16-bit sample.
        /// [`Gate::ASTERISK_THRESHOLD`] in Asterisk.
        threshold: u16,
    },
    /// By a small neural network, with hysteresis: phrases instead of syllables, and no noise.
    Neural,
}

impl Gate {
    /// Asterisk's `silence_threshold`, about −42 dBFS. Source: `configs/samples/amd.conf.sample`.
    pub const ASTERISK_THRESHOLD: u16 = 256;
}

/// Hears a call from its answer on: speech, tones, holes in the media.
///
/// What is heard is told in the order in which it becomes known. Most of it began a little earlier and is
/// dated back, so times need not ascend, but nothing is dated after [`heard_until`](Self::heard_until).
pub struct FrontEnd {
    gate: GateState,
    tones: Box<ToneEar>,
    fingerprinter: Box<Fingerprinter>,
    /// With the neural gate.
    wording: Option<Box<WordingEar>>,
    /// All before this was heard or is known to be missing.
    now: Samples,
    /// A hole in the media not yet told began here.
    gap_since: Option<Samples>,
}

impl FrontEnd {
    /// An ear at the moment of answer.
    #[must_use]
    pub fn new(gate: Gate) -> Self {
        Self {
            gate: match gate {
                Gate::Energy { threshold } => GateState::Energy(EnergyGate::new(threshold)),
                Gate::Neural => GateState::Neural(Box::new(NeuralGate::new())),
            },
            tones: Box::new(ToneEar::new()),
            fingerprinter: Box::new(Fingerprinter::new()),
            wording: (gate == Gate::Neural).then(|| Box::new(WordingEar::new())),
            now: Samples::ZERO,
            gap_since: None,
        }
    }

    /// The next 20 ms.
    pub fn frame(&mut self, samples: &[i16; FRAME_SAMPLES], tell: &mut impl FnMut(Heard)) {
        self.end_gap(tell);
        let spoken = self.gate.spoken().filter(|_| self.gate.has_spoken());
        let spoken = spoken.map(|at| Spoken {
            at,
            loudest: self.gate.loudest(),
        });
        self.tones.frame(self.now, samples, spoken, |named| {
            tell(Heard {
                at: named.at.time(),
                sound: Sound::Tone(named.tone),
            });
        });
        let tone = self.tones.held(self.now + FRAME);
        self.fingerprinter.frame(self.tones.bands());
        match &mut self.gate {
            GateState::Energy(gate) => gate.frame(self.now, samples, tone, tell),
            GateState::Neural(gate) => gate.frame(self.now, samples, tone, tell),
        }
        if self.gate.spoken().is_some() {
            self.fingerprinter.begin();
        }
        self.now += FRAME;
        if let (Some(wording), Some(power)) = (&mut self.wording, self.tones.power()) {
            let news = wording.frame(power, self.gate.spoken().is_some());
            if let Some(wording) = news {
                tell(Heard {
                    at: self.now.time(),
                    sound: Sound::Wording(wording),
                });
            }
        }
    }

    /// The next 20 ms never came. A hole is told when it ends and every [`GAP_TOLD`](Self::GAP_TOLD) while
    /// it lasts. It is no silence: whoever spoke before it speaks until something else is heard.
    pub fn missing(&mut self, tell: &mut impl FnMut(Heard)) {
        let since = *self.gap_since.get_or_insert(self.now);
        self.tones.missing(self.now);
        self.fingerprinter.frame(None);
        match &mut self.gate {
            GateState::Energy(_) => {}
            GateState::Neural(gate) => gate.missing(self.now, tell),
        }
        if let Some(wording) = &mut self.wording {
            wording.missing();
        }
        self.now += FRAME;
        if self.now.since(since) >= Self::GAP_TOLD {
            self.end_gap(tell);
        }
    }

    /// The media time up to which all was heard or is known to be missing: how long after the answer.
    #[must_use]
    pub fn heard_until(&self) -> Duration {
        self.now.time()
    }

    /// The fingerprint of the recording that answered, if it is one: three seconds from when speech was first
    /// heard, or as much of them as was heard so far.
    #[must_use]
    pub fn fingerprint(&self) -> &Fingerprint {
        self.fingerprinter.print()
    }

    /// A hole that goes on is told in pieces of this length.
    pub const GAP_TOLD: Duration = Duration::from_millis(100);

    fn end_gap(&mut self, tell: &mut impl FnMut(Heard)) {
        if let Some(since) = self.gap_since.take() {
            tell(Heard {
                at: since.time(),
                sound: Sound::Gap(self.now.since(since)),
            });
        }
    }
}

enum GateState {
    Energy(EnergyGate),
    Neural(Box<NeuralGate>),
}

impl GateState {
    /// When speech was first heard.
    fn spoken(&self) -> Option<Samples> {
        match self {
            Self::Energy(gate) => gate.spoken(),
            Self::Neural(gate) => gate.spoken(),
        }
    }

    /// Power of the loudest syllable of late, where it is measured.
    fn loudest(&self) -> Option<f32> {
        match self {
            Self::Energy(_) => None,
            Self::Neural(gate) => Some(gate.loudest()),
        }
    }

    /// Enough was said for a beep to follow.
    fn has_spoken(&self) -> bool {
        match self {
            Self::Energy(gate) => gate.spoken().is_some(),
            Self::Neural(gate) => gate.has_spoken(),
        }
    }
}

#[cfg(test)]
mod tests;
