use outpace_engine::cpa::{Heard, Tone};

use super::*;
use crate::recording::Recording;

fn millis(at: u64) -> Duration {
    Duration::from_millis(at)
}

/// What is heard through a gate, each known when it happens, of a recording of so many frames.
fn hearing(gate: Gate, frames: u32, sounds: &[(u64, Sound)]) -> Hearing {
    let told = |&(at, sound): &(u64, Sound)| Told {
        now: millis(at),
        heard: Heard {
            at: millis(at),
            sound,
        },
    };
    Hearing {
        gate,
        told: sounds.iter().map(told).collect(),
        frames,
    }
}

const HELLO_AND_BEEP: [(u64, Sound); 3] = [
    (500, Sound::SpeechOn),
    (1000, Sound::SpeechOff),
    (1200, Sound::Tone(Tone::Beep)),
];

#[test]
fn every_detector_but_asterisks_is_told_of_tones() {
    let outcome = |detecting: Detecting| {
        let hearing = hearing(detecting.gate(), 200, &HELLO_AND_BEEP);
        Outcome::of(&detecting.settings(), &hearing)
    };
    let asterisk = outcome(Detecting::Asterisk);
    assert_eq!(
        (asterisk.class(), asterisk.at),
        (Class::Human, millis(1800))
    );
    for detecting in [Detecting::Reference, Detecting::Scored] {
        let outcome = outcome(detecting);
        assert_eq!(outcome.class(), Class::Machine, "{}", detecting.name());
        assert_eq!(
            (outcome.cause(), outcome.at),
            ("TONE-beep".to_owned(), millis(1200))
        );
    }
}

#[test]
fn a_beep_under_the_agents_ears_is_a_late_machine_and_the_verdict_stays() {
    let mut sounds = HELLO_AND_BEEP;
    sounds[2].0 = 5000;
    let hearing = hearing(Gate::Neural, 300, &sounds);
    let outcome = Outcome::of(&Detecting::Scored.settings(), &hearing);
    assert!(
        goes_to_agent(outcome.class()) && outcome.at < millis(3100),
        "{outcome:?}"
    );
    assert_eq!(outcome.late_machine, Some(millis(5000)));
    let reference = Outcome::of(&Detecting::Reference.settings(), &hearing);
    assert_eq!(
        (reference.class(), reference.late_machine),
        (Class::Human, None)
    );
}

#[test]
fn silence_after_a_recording_decides_what_it_left_open() {
    // The recording ends 20 ms after the hello.
    let hearing = hearing(Gate::Energy, 51, &HELLO_AND_BEEP[..2]);
    let outcome = Outcome::of(&Detecting::Asterisk.settings(), &hearing);
    assert_eq!(
        (outcome.cause().as_str(), outcome.at),
        ("HUMAN-800-800", millis(1800))
    );
}

#[test]
fn no_sound_keeps_a_detector_from_deciding() {
    let noise = |at: u32| (at.wrapping_mul(2_654_435_761) >> 16) as u16 as i16;
    let sounds: [(&str, &dyn Fn(u32) -> i16); 5] = [
        ("zeros", &|_| 0),
        ("full scale", &|_| i16::MIN),
        ("noise", &noise),
        ("a square wave", &|at| {
            if at / 20 % 2 == 0 { i16::MAX } else { i16::MIN }
        }),
        ("bursts", &|at| {
            if at / 400 % 2 == 0 { 0 } else { noise(at) }
        }),
    ];
    for (name, sample) in sounds {
        let recording = Recording {
            samples: (0..40_001).map(sample).collect(),
        };
        for detecting in Detecting::ALL {
            let hearing = Hearing::of(&recording, detecting.gate());
            assert_eq!(hearing.frames, 251, "a frame begun is a frame");
            let outcome = Outcome::of(&detecting.settings(), &hearing);
            assert!(outcome.verdict.is_some(), "{name}: {}", detecting.name());
            assert!(
                outcome.at < millis(15_000),
                "{name}: {}: {outcome:?}",
                detecting.name()
            );
        }
    }
}

#[test]
fn speech_that_never_ends_is_a_spurt_to_the_end() {
    let hearing = hearing(
        Gate::Energy,
        50,
        &[
            (200, Sound::SpeechOn),
            (300, Sound::SpeechOff),
            (400, Sound::SpeechOn),
        ],
    );
    assert_eq!(hearing.spurts(), [(0.2, 0.3), (0.4, 4.0)]);
}
