//! The gate by loudness: what Asterisk's `app_amd` hears.
//!
//! Read before editing: `__ast_dsp_silence_noise` in `main/dsp.c` of Asterisk. A frame's mean absolute
//! sample, rounded down, below the threshold is silence. No memory, no spectrum, no noise floor.

use super::clock::Samples;
use super::tones::MaybeTone;
use super::{FRAME_SAMPLES, Heard, Sound};

pub(super) struct EnergyGate {
    /// The smallest sum of absolute samples of a loud frame.
    loud: u32,
    speech: bool,
    /// Loud frames in a row without a tone.
    run: u32,
    spoken: Option<Samples>,
}

/// So many loud frames in a row that are no tone are speech that a beep may follow.
const SPOKEN: u32 = 6;

impl EnergyGate {
    pub(super) fn new(threshold: u16) -> Self {
        Self {
            loud: loud_from(threshold),
            speech: false,
            run: 0,
            spoken: None,
        }
    }

    /// When something that is no tone was first heard.
    pub(super) fn spoken(&self) -> Option<Samples> {
        self.spoken
    }

    /// Hears the frame that begins at `from`, and tells an edge at its beginning. `tone`: whether one is heard.
    pub(super) fn frame(
        &mut self,
        from: Samples,
        samples: &[i16; FRAME_SAMPLES],
        tone: MaybeTone,
        tell: &mut impl FnMut(Heard),
    ) {
        let speech = loudness(samples) >= self.loud;
        self.run = if speech && !matches!(tone, MaybeTone::Since(_)) {
            self.run + 1
        } else {
            0
        };
        if self.run >= SPOKEN {
            self.spoken = self.spoken.or(Some(from));
        }
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

/// The sum of absolute samples.
pub(super) fn loudness(samples: &[i16; FRAME_SAMPLES]) -> u32 {
    samples.iter().map(|s| u32::from(s.unsigned_abs())).sum()
}

/// The smallest loudness whose mean absolute sample reaches the threshold.
pub(super) const fn loud_from(threshold: u16) -> u32 {
    threshold as u32 * FRAME_SAMPLES as u32
}
