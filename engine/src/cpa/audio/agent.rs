//! When an agent speaks to whoever is called, heard on the agent's own side of the call.

use alloc::boxed::Box;
use core::time::Duration;

use super::clock::{FRAME, Samples};
use super::energy::{loud_from, loudness};
use super::neural::NeuralGate;
use super::tones::MaybeTone;
use super::{FRAME_SAMPLES, Gate, Heard, Sound};

/// Hears an agent: speech and nothing else, told as [`Sound::AgentOn`] and [`Sound::AgentOff`].
///
/// What is quieter than [`Gate::ASTERISK_THRESHOLD`], −42 dBFS, is no agent, but the echo of whoever is called (a headset
/// gives back a voice 40 dB weaker, ITU-T G.131) or somebody at the next desk.
pub struct AgentEar {
    gate: Box<NeuralGate>,
    now: Samples,
    /// Quiet frames in a row.
    quiet: u32,
}

/// So many quiet frames may be a dip between two syllables.
const DIP: u32 = 5;
/// After so many nobody speaks, and the network need not be asked.
const SETTLED: u32 = 15;

impl AgentEar {
    /// An ear on an agent who has said nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            gate: Box::new(NeuralGate::new()),
            now: Samples::ZERO,
            quiet: SETTLED,
        }
    }

    /// The next 20 ms. An edge is dated back to when it was, in time since the ear began; `tell` is also given up to when all is
    /// heard.
    pub fn frame(
        &mut self,
        samples: &[i16; FRAME_SAMPLES],
        tell: &mut impl FnMut(Heard, Duration),
    ) {
        let is_loud = loudness(samples) >= loud_from(Gate::ASTERISK_THRESHOLD);
        self.quiet = if is_loud {
            0
        } else {
            self.quiet.saturating_add(1)
        };
        let from = self.now;
        self.now += FRAME;
        if self.quiet > SETTLED {
            return;
        }
        let until = self.now.time();
        let silence = [0; FRAME_SAMPLES];
        let heard = if self.quiet <= DIP { samples } else { &silence };
        self.gate.frame(from, heard, MaybeTone::None, &mut |heard| {
            let sound = match heard.sound {
                Sound::SpeechOn => Sound::AgentOn,
                Sound::SpeechOff => Sound::AgentOff,
                other => other,
            };
            tell(Heard { sound, ..heard }, until);
        });
    }
}

impl Default for AgentEar {
    fn default() -> Self {
        Self::new()
    }
}
