//! Recordings heard again over another line.

use std::boxed::Box;
use std::vec::Vec;

use super::synth::{Dice, Recording};
use crate::cpa::audio::familiar::{Library, Lookout};
use crate::cpa::audio::fingerprint::{BYTES, Fingerprint};
use crate::cpa::audio::{FRAME_SAMPLES, FrontEnd, Gate};
use crate::cpa::{Heard, Recording as Known, Sound};

/// Recordings in the library.
const RECORDINGS: u64 = 60;

/// One of many greetings of few voices, after `wait_ms`.
fn greeting(number: u64, wait_ms: f64) -> Recording {
    let mut recording = Recording::default();
    recording.silence(wait_ms);
    let mut dice = Dice::new(500 + number);
    for _ in 0..3 {
        let (ms, pause) = (dice.between(700.0, 1500.0), dice.between(120.0, 350.0));
        recording.speech(ms, -18.0, &mut dice).silence(pause);
    }
    recording.silence(400.0);
    recording
}

/// The fingerprint `seconds` after speech was first heard; `lossy` drops 2 % of the frames.
fn print_after(recording: &Recording, seconds: f64, lossy: Option<&mut Dice>) -> Fingerprint {
    let mut ear = FrontEnd::new(Gate::Neural);
    let mut dice = lossy;
    let mut began = None;
    for frame in recording.frames() {
        let mut tell = |Heard { at, sound }| {
            if sound == Sound::SpeechOn && began.is_none() {
                began = Some(at.as_secs_f64());
            }
        };
        let lost = dice
            .as_mut()
            .is_some_and(|dice| dice.between(0.0, 1.0) < 0.02);
        if lost {
            ear.missing(&mut tell);
        } else {
            ear.frame(&frame, &mut tell);
        }
        if began.is_some_and(|began| ear.heard_until().as_secs_f64() - began >= seconds) {
            break;
        }
    }
    ear.fingerprint().clone()
}

fn library() -> Library {
    let mut library = Library::new();
    for number in 0..RECORDINGS {
        let mut recording = greeting(number, 600.0);
        recording.noise(-60.0, &mut Dice::new(number));
        library.add(print_after(&recording, 4.0, None), Known::Machine);
    }
    library
}

#[test]
fn a_recording_heard_before_is_known_by_its_first_second_and_a_half() {
    let library = library();
    let (mut right, mut wrong) = (0, Vec::new());
    for number in 0..RECORDINGS {
        let mut dice = Dice::new(9000 + number);
        let wait = dice.between(300.0, 1500.0);
        let mut recording = greeting(number, wait);
        // 15 dB below the speech, and a louder or weaker line.
        recording.noise(-33.0, &mut dice);
        recording.gain_db(dice.between(-12.0, 6.0));
        let heard = print_after(&recording, 1.5, Some(&mut dice));
        match library.best(&heard) {
            Some(found) if found.index as u64 == number => right += 1,
            Some(found) => wrong.push((number, found)),
            None => {}
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(right * 10 >= RECORDINGS * 9, "{right} of {RECORDINGS}");
}

#[test]
fn a_recording_never_heard_is_no_match() {
    let library = library();
    for number in 0..RECORDINGS {
        let mut recording = greeting(1000 + number, 500.0);
        recording.noise(-45.0, &mut Dice::new(number));
        for seconds in [1.2, 3.0] {
            let heard = print_after(&recording, seconds, None);
            assert_eq!(library.best(&heard), None, "{number} after {seconds} s");
        }
    }
}

/// What is told of a recording on a number with that greeting, and when.
fn told_of(recording: &Recording, known: &Fingerprint) -> Vec<(f64, Sound)> {
    let mut ear = FrontEnd::new(Gate::Neural);
    let (mut lookout, library) = (Lookout::new(Some(Box::new(known.clone()))), Library::new());
    let mut told = Vec::new();
    for frame in recording.frames() {
        ear.frame(&frame, &mut |_| {});
        let now = ear.heard_until().as_secs_f64();
        told.extend(lookout.look(&ear, &library).map(|sound| (now, sound)));
    }
    told
}

#[test]
fn of_the_numbers_own_greeting_it_is_told_once_that_it_is_heard_or_that_something_else_is() {
    for number in 0..RECORDINGS {
        let known = print_after(&greeting(number, 600.0), 4.0, None);
        let mut dice = Dice::new(7000 + number);
        let wait = dice.between(300.0, 1500.0);
        for (of, expected) in [
            (number, Sound::Recording(Known::Machine)),
            (2000 + number, Sound::NotTheGreeting),
        ] {
            let mut recording = greeting(of, wait);
            recording
                .noise(-45.0, &mut dice)
                .gain_db(dice.between(-12.0, 6.0));
            let told = told_of(&recording, &known);
            let [(_, Sound::GreetingExpected), (at, sound)] = told[..] else {
                panic!("{number}: {told:?}");
            };
            assert_eq!(sound, expected, "{number}");
            let since = at - wait / 1000.0;
            assert!(since < 1.7, "{number}: {sound:?} after {since} s");
        }
    }
}

#[test]
fn too_little_heard_matches_nothing() {
    let library = library();
    let mut ear = FrontEnd::new(Gate::Neural);
    for _ in 0..500 {
        ear.frame(&[0; FRAME_SAMPLES], &mut |_| {});
    }
    assert!(ear.fingerprint().is_empty());
    assert_eq!(library.best(ear.fingerprint()), None);
    let short = print_after(&greeting(3, 600.0), 0.5, None);
    assert!(!short.is_empty() && !short.is_complete());
    assert_eq!(library.best(&short), None);
}

#[test]
fn a_fingerprint_is_stored_and_read_again() {
    for seconds in [0.0, 1.0, 4.0] {
        let print = print_after(&greeting(5, 600.0), seconds, None);
        let bytes = print.to_bytes();
        assert_eq!(Fingerprint::from_bytes(&bytes), Some(print));
    }
    assert_eq!(Fingerprint::from_bytes(&[0; BYTES - 1]), None);
    // More words than there are.
    assert_eq!(Fingerprint::from_bytes(&[0xff; BYTES]), None);
}
