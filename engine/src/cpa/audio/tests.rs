//! What the front end must do whatever it hears.

use core::time::Duration;
use std::vec;
use std::vec::Vec;

use super::{FRAME_SAMPLES, FrontEnd, Gate};
use crate::cpa::{Heard, Sound};

/// All that is heard in frames; `None` never came.
fn heard(gate: Gate, frames: &[Option<[i16; FRAME_SAMPLES]>]) -> Vec<(u64, Sound)> {
    let mut ear = FrontEnd::new(gate);
    let mut heard = Vec::new();
    let mut tell = |Heard { at, sound }: Heard| heard.push((at.as_millis() as u64, sound));
    for frame in frames {
        match frame {
            Some(samples) => ear.frame(samples, &mut tell),
            None => ear.missing(&mut tell),
        }
    }
    assert_eq!(
        ear.heard_until(),
        Duration::from_millis(20) * u32::try_from(frames.len()).expect("a short call")
    );
    heard
}

const ENERGY: Gate = Gate::Energy {
    threshold: Gate::ASTERISK_THRESHOLD,
};

#[test]
fn the_energy_gate_takes_the_threshold_itself_for_speech() {
    let level = |sample: i16| Some([sample; FRAME_SAMPLES]);
    // One sample below in one place: the mean is 255.99.
    let mut below = [-256; FRAME_SAMPLES];
    below[7] = 255;
    let frames = [level(255), level(256), level(-256), Some(below), level(0)];
    assert_eq!(
        heard(ENERGY, &frames),
        [(20, Sound::SpeechOn), (60, Sound::SpeechOff)]
    );
    assert_eq!(
        heard(ENERGY, &[level(i16::MIN), level(i16::MAX), level(0)]),
        [(0, Sound::SpeechOn), (40, Sound::SpeechOff)]
    );
}

#[test]
fn a_hole_is_told_when_it_ends_and_while_it_lasts_and_ends_no_speech() {
    let loud = Some([1000; FRAME_SAMPLES]);
    let gap = |ms| Sound::Gap(Duration::from_millis(ms));
    let mut frames = vec![loud, None, None, loud];
    frames.extend([None; 6]);
    frames.push(loud);
    assert_eq!(
        heard(ENERGY, &frames),
        [
            (0, Sound::SpeechOn),
            (20, gap(40)),
            (80, gap(100)),
            (180, gap(20))
        ]
    );
}
