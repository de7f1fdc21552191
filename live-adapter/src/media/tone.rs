//! Tones that a switch makes: into an agent's headset, or to a caller who waits.

use std::f32::consts::TAU;
use std::time::Duration;

use super::codec::RATE_HZ;

/// A tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A call is on the line: one short burst into an agent's headset, and its end is told.
    Zip,
    /// Somebody waits, but not in a dead line: two soft bursts every eight seconds, until something else.
    Hold,
    /// It rings at the other end, until something else. North America's (ITU-T E.180 supplement 2): 440 and 480 Hz,
    /// two seconds of six.
    Ringback,
}

impl Tone {
    /// Its cycle.
    fn cadence(self) -> &'static [Step] {
        match self {
            Self::Zip => &ZIP,
            Self::Hold => &HOLD,
            Self::Ringback => &RINGBACK,
        }
    }

    /// Does it end by itself?
    #[must_use]
    pub const fn ends(self) -> bool {
        matches!(self, Self::Zip)
    }

    /// How long a cycle takes.
    #[must_use]
    pub fn cycle(self) -> Duration {
        self.cadence().iter().map(|step| step.length).sum()
    }
}

/// A part of a cycle: two frequencies, or silence where both are zero.
struct Step {
    hz: [f32; 2],
    /// Of each frequency, against full scale.
    level: f32,
    length: Duration,
}

const fn step(hz: [f32; 2], level: f32, length_ms: u64) -> Step {
    Step {
        hz,
        level,
        length: Duration::from_millis(length_ms),
    }
}

/// −16 dBm0 or so each: what ITU-T E.180 wants of ringing tone, and not unpleasant in a headset.
const AUDIBLE: f32 = 0.11;

const ZIP: [Step; 1] = [step([480.0, 0.0], AUDIBLE, 240)];
const HOLD: [Step; 4] = [
    step([425.0, 0.0], AUDIBLE / 2.0, 160),
    step([0.0, 0.0], 0.0, 160),
    step([425.0, 0.0], AUDIBLE / 2.0, 160),
    step([0.0, 0.0], 0.0, 7_520),
];
const RINGBACK: [Step; 2] = [
    step([440.0, 480.0], AUDIBLE, 2_000),
    step([0.0, 0.0], 0.0, 4_000),
];

/// A digit as two tones in the speech itself (ITU-T Q.23), for a peer that knows no telephone events: 100 ms, then
/// as much silence.
const DIGIT_LENGTH: Duration = Duration::from_millis(100);
const ROWS_HZ: [f32; 4] = [697.0, 770.0, 852.0, 941.0];
const COLUMNS_HZ: [f32; 4] = [1209.0, 1336.0, 1477.0, 1633.0];

/// One cycle of a tone.
pub(super) fn samples(tone: Tone) -> Vec<i16> {
    let mut samples = Vec::new();
    for step in tone.cadence() {
        sound(step, &mut samples);
    }
    samples
}

/// Digits one after another; `keys` are places on a keypad of four columns, row by row.
pub(super) fn keys(keys: impl Iterator<Item = usize>) -> Vec<i16> {
    let mut samples = Vec::new();
    for key in keys {
        let hz = [ROWS_HZ[key / 4 % 4], COLUMNS_HZ[key % 4]];
        let pressed = Step {
            hz,
            level: 2.0 * AUDIBLE,
            length: DIGIT_LENGTH,
        };
        sound(&pressed, &mut samples);
        sound(
            &Step {
                level: 0.0,
                ..pressed
            },
            &mut samples,
        );
    }
    samples
}

/// 5 ms at either end fade, so that nothing clicks.
const FADE: usize = 40;

fn sound(step: &Step, samples: &mut Vec<i16>) {
    let length = (step.length.as_millis() as usize) * RATE_HZ as usize / 1_000;
    for index in 0..length {
        let edge = (index + 1).min(length - index).min(FADE) as f32 / FADE as f32;
        let wave = |hz: f32| (TAU * hz * index as f32 / RATE_HZ as f32).sin();
        let sum: f32 = step.hz.iter().map(|&hz| wave(hz)).sum();
        samples.push((sum * step.level * edge * f32::from(i16::MAX)) as i16);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_has_its_length_and_no_clipping() {
        for tone in [Tone::Zip, Tone::Hold, Tone::Ringback] {
            let samples = samples(tone);
            assert_eq!(
                samples.len() as u128,
                tone.cycle().as_millis() * 8,
                "{tone:?}"
            );
            let loudest = samples.iter().map(|it| it.unsigned_abs()).max();
            assert!(
                (1_000..12_000).contains(&loudest.unwrap_or_default()),
                "{tone:?}"
            );
        }
    }
}
