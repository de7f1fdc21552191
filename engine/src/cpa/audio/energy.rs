//! The gate by loudness: what Asterisk's `app_amd` hears.
//!
//! Read before editing: `__ast_dsp_silence_noise` in `main/dsp.c` of Asterisk. A frame's mean absolute
//! sample, rounded down, below the threshold is silence. No memory, no spectrum, no noise floor.

use super::clock::Samples;
use super::{FRAME_SAMPLES, Heard, Sound};

pub(super) struct EnergyGate {
    /// The smallest sum of absolute samples of a loud frame.
    loud: u32,
    speech: bool,
}

impl EnergyGate {
    pub(super) fn new(threshold: u16) -> Self {
        Self {
            loud: u32::from(threshold) * FRAME_SAMPLES as u32,
            speech: false,
        }
    }

    /// Hears the frame that begins at `from`, and tells an edge at its beginning.
    pub(super) fn frame(
        &mut self,
        from: Samples,
        samples: &[i16; FRAME_SAMPLES],
        tell: &mut impl FnMut(Heard),
    ) {
        let sum: u32 = samples.iter().map(|s| u32::from(s.unsigned_abs())).sum();
        let speech = sum >= self.loud;
        if speech != self.speech {
            self.speech = speech;
            tell(Heard {
                at: from.time(),
                sound: if speech {
                    Sound::SpeechOn
                } else {
                    Sound::SpeechOff
                },
            });
        }
    }
}
