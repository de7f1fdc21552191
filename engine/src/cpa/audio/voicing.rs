//! Whether 16 ms of sound are voice, by the network's score.
//!
//! The score rises within 40 ms of a first word and stays near its height while speech goes on. After the last
//! word it falls slowly, and in noise of 10 dB it may stay above one half for a second: what says that speech is
//! over is that it has fallen from its height. Measured on 298 synthetic answers with line effects (SNR 4 to
//! 48 dB): one in 300 first utterances is missed, one call in twenty has a spurt before anybody spoke; begins are
//! late by 41 ms and ends by 36 ms (medians), which the gate dates back.

/// A score of at least this begins a spurt.
const SPEECH: f32 = 0.6;
/// A spurt goes on while the score is at least this,
const STILL_SPEECH: f32 = 0.5;
/// and has not fallen by more than this from its height.
const FALLEN: f32 = 0.15;
/// The height is forgotten by so much a step.
const FORGOTTEN: f32 = 0.005;

/// The network's word of late.
#[derive(Default)]
pub(super) struct Voicing {
    height: f32,
}

impl Voicing {
    /// Is the step voice? `speaking`: whether a spurt goes on.
    pub(super) fn step(&mut self, score: f32, speaking: bool) -> bool {
        self.height = score.max(self.height - FORGOTTEN);
        if speaking {
            score >= STILL_SPEECH && score > self.height - FALLEN
        } else {
            score >= SPEECH
        }
    }
}
