//! WAV files and label files. What is read is heard through both gates and played to every detector, and each of
//! them comes to a verdict.
//!
//! The first byte chooses: an even one is followed by a WAV file, an odd one by a label file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use outpace_detection::{Detecting, Hearing, Labels, Outcome, Recording};

/// Longer recordings are cut: three seconds have every state in them.
const SAMPLES_MAX: usize = 24_000;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
    };
    if kind % 2 == 1 {
        if let Ok(labels) = Labels::read("labels.csv", bytes) {
            let lines = bytes.split(|byte| *byte == b'\n').count();
            assert!(labels.rows.len() + labels.rejects.len() < lines);
        }
        return;
    }
    let Ok(mut recording) = Recording::from_bytes(bytes) else {
        return;
    };
    recording.samples.truncate(SAMPLES_MAX);
    for detecting in Detecting::ALL {
        let hearing = Hearing::of(&recording, detecting.gate());
        let outcome = Outcome::of(&detecting.settings(), &hearing);
        assert!(outcome.verdict.is_some(), "{}", detecting.name());
    }
});
