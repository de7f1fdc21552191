//! One tone that a hole parts: lost packets that arrive as zeros, or a codec that stumbled.
//!
//! ```text
//! sent       ▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮
//! heard      ▮▮▮▮▮▮▮▮▮    ▮▮▮▮▮▮      two bursts, of which neither has the length of the tone
//! joined     ▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮▮
//! ```

use super::burst::Burst;
use super::clock::Samples;

/// A tone that is back within this never stopped: two or three packets were lost, or a codec stumbled. The shortest
/// pause of any cadence is 170 ms.
const HOLE: Samples = Samples::from_ms(100);
/// What was heard in the hole beside the tone itself is at most so strong against it.
const BETWEEN: f32 = 0.25;

impl Burst {
    /// This burst and the one before it as one, if only a hole parts them: the same tone so soon afterwards, and
    /// nothing else between. Each value is the worse of the two, so that no two vowels make a steady tone.
    pub(super) fn after_a_hole(&self, first: &Self) -> Option<Self> {
        let is_same =
            self.is_as_high_as(first) && self.second_hz.is_some() == first.second_hz.is_some();
        let nothing_between = self.before - self.foretold <= BETWEEN;
        if !is_same || !nothing_between || self.from > first.to + HOLE {
            return None;
        }
        let (weak, strong) = (self.level.min(first.level), self.level.max(first.level));
        let longer = if self.length() > first.length() {
            self
        } else {
            first
        };
        let drifts = [first.drift_hz, self.drift_hz, self.hz - first.hz];
        Some(Self {
            from: first.from,
            to: self.to,
            spread: first.spread.max(self.spread),
            drift_hz: drifts.into_iter().map(f32::abs).fold(0.0, f32::max),
            wobble_hz: first.wobble_hz.max(self.wobble_hz),
            steadiness: first
                .steadiness
                .min(self.steadiness)
                .min(weak / strong.max(f32::MIN_POSITIVE)),
            foretold: first.foretold,
            before: first.before,
            noise: first.noise,
            ..*longer
        })
    }
}
