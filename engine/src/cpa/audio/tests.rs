//! What the front end must do whatever it hears.

mod recordings;
mod synth;
mod tone_suite;

use core::time::Duration;
use std::format;
use std::string::String;
use std::vec;
use std::vec::Vec;

use proptest::prelude::*;

use super::{FRAME_SAMPLES, FrontEnd, Gate};
use crate::cpa::{Heard, Sound, Tone};
use synth::{Dice, Recording};

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

/// A made-up call: ringing tone's tail, a hello, a greeting, a beep.
fn call(seed: u64) -> Recording {
    let mut dice = Dice::new(seed);
    let mut call = Recording::default();
    call.tone(&[440.0, 480.0], 350.0, -19.0)
        .silence(600.0)
        .speech(700.0, -20.0, &mut dice)
        .silence(900.0)
        .speech(2600.0, -18.0, &mut dice)
        .silence(400.0)
        .tone(&[1000.0], 420.0, -14.0)
        .silence(1500.0)
        .noise(-48.0, &mut dice);
    call
}

fn some(frames: &[[i16; FRAME_SAMPLES]]) -> Vec<Option<[i16; FRAME_SAMPLES]>> {
    frames.iter().copied().map(Some).collect()
}

/// One line a sound, with the time it was told.
fn transcript(gate: Gate, frames: &[Option<[i16; FRAME_SAMPLES]>]) -> String {
    let mut ear = FrontEnd::new(gate);
    let mut text = String::new();
    for frame in frames {
        let mut told = Vec::new();
        let mut tell = |heard| told.push(heard);
        match frame {
            Some(samples) => ear.frame(samples, &mut tell),
            None => ear.missing(&mut tell),
        }
        for Heard { at, sound } in told {
            assert!(at <= ear.heard_until(), "{at:?} {sound:?} lies ahead");
            let told = ear.heard_until().as_millis();
            text += &format!("{told} ms: {:.3} {sound:?}\n", at.as_secs_f64() * 1000.0);
        }
    }
    text
}

#[test]
fn a_call_as_both_gates_hear_it() {
    let mut frames = some(&call(7).frames());
    // A lost packet in the greeting and three after it.
    frames[150] = None;
    for frame in &mut frames[290..293] {
        *frame = None;
    }
    expect_test::expect![[r#"
        100 ms: 100.000 Tone(Unnamed)
        1120 ms: 943.000 SpeechOn
        1120 ms: 1120.000 Wording(Wording(1))
        1320 ms: 1320.000 Wording(Wording(0))
        1440 ms: 1440.000 Wording(Wording(2))
        1560 ms: 1560.000 Wording(Wording(1))
        1820 ms: 1663.000 SpeechOff
        1840 ms: 1840.000 Wording(Wording(0))
        1960 ms: 1960.000 Wording(Wording(-2))
        2200 ms: 2200.000 Wording(Wording(-3))
        2440 ms: 2440.000 Wording(Wording(-4))
        2600 ms: 2600.000 Wording(Wording(3))
        2660 ms: 2568.000 SpeechOn
        2720 ms: 2720.000 Wording(Wording(5))
        2880 ms: 2880.000 Wording(Wording(6))
        3040 ms: 3000.000 Gap(20ms)
        3140 ms: 3140.000 Wording(Wording(7))
        3700 ms: 3700.000 Wording(Wording(6))
        3820 ms: 3820.000 Wording(Wording(5))
        3940 ms: 3940.000 Wording(Wording(3))
        4060 ms: 4060.000 Wording(Wording(2))
        4780 ms: 4780.000 Wording(Wording(0))
        5060 ms: 5060.000 Wording(Wording(1))
        5120 ms: 4847.000 SpeechOff
        5220 ms: 5220.000 Wording(Wording(2))
        5380 ms: 5380.000 Wording(Wording(1))
        5580 ms: 5580.000 Wording(Wording(2))
        5640 ms: 5640.000 Tone(Unnamed)
        5700 ms: 5700.000 Wording(Wording(6))
        5880 ms: 5800.000 Gap(60ms)
        5920 ms: 5920.000 Wording(Wording(10))
        6040 ms: 6040.000 Wording(Wording(11))
        6100 ms: 5971.500 Tone(Beep)
        6200 ms: 6200.000 Wording(Wording(12))
    "#]]
    .assert_eq(&transcript(Gate::Neural, &frames));
    expect_test::expect![[r#"
        20 ms: 0.000 SpeechOn
        100 ms: 100.000 Tone(Unnamed)
        380 ms: 360.000 SpeechOff
        960 ms: 940.000 SpeechOn
        1680 ms: 1660.000 SpeechOff
        2580 ms: 2560.000 SpeechOn
        3040 ms: 3000.000 Gap(20ms)
        3500 ms: 3480.000 SpeechOff
        3520 ms: 3500.000 SpeechOn
        5000 ms: 4980.000 SpeechOff
        5020 ms: 5000.000 SpeechOn
        5160 ms: 5140.000 SpeechOff
        5560 ms: 5540.000 SpeechOn
        5640 ms: 5640.000 Tone(Unnamed)
        5880 ms: 5800.000 Gap(60ms)
        6000 ms: 5980.000 SpeechOff
        6100 ms: 5971.500 Tone(Beep)
    "#]]
    .assert_eq(&transcript(ENERGY, &frames));
}

#[test]
fn a_triple_beep_counts_once_and_a_beep_before_any_speech_not_at_all() {
    let mut dice = Dice::new(3);
    let mut recording = Recording::default();
    recording.silence(400.0).tone(&[1000.0], 300.0, -15.0);
    recording.silence(900.0).speech(1500.0, -18.0, &mut dice);
    recording.silence(400.0);
    for _ in 0..3 {
        recording.tone(&[1400.0], 150.0, -15.0).silence(160.0);
    }
    let end_of_first = recording.ms() - 2.0 * 310.0 - 160.0;
    recording.silence(2000.0).noise(-50.0, &mut dice);
    let named: Vec<_> = heard(Gate::Neural, &some(&recording.frames()))
        .into_iter()
        .filter(|&(_, sound)| named(sound).is_some())
        .collect();
    let [(at, Sound::Tone(Tone::Beep))] = named[..] else {
        panic!("{named:?}");
    };
    assert!((at as f64 - end_of_first).abs() < 20.0, "{at}");
}

#[test]
fn a_ringing_tone_after_speech_is_no_beep() {
    for hz in [&[425.0][..], &[440.0, 480.0]] {
        let mut dice = Dice::new(4);
        let mut recording = Recording::default();
        recording.silence(300.0).speech(1500.0, -18.0, &mut dice);
        recording.silence(700.0).tone(hz, 1000.0, -18.0);
        recording.silence(2000.0).noise(-50.0, &mut dice);
        assert_eq!(tones(&recording), [Tone::Ringback], "{hz:?}");
    }
}

/// A tone with a name.
fn named(sound: Sound) -> Option<Tone> {
    match sound {
        Sound::Tone(tone) => Some(tone).filter(|&tone| tone != Tone::Unnamed),
        _ => None,
    }
}

/// The tones that got a name.
fn tones(recording: &Recording) -> Vec<Tone> {
    let heard = heard(Gate::Neural, &some(&recording.frames()));
    let names = heard.into_iter().filter_map(|(_, sound)| named(sound));
    names.collect()
}

#[test]
fn a_tone_is_told_while_it_sounds_once_a_burst_and_named_when_it_is_known() {
    let mut recording = Recording::default();
    recording.silence(600.0).tone(&[2100.0], 2600.0, -15.0);
    recording.silence(300.0).tone(&[425.0], 480.0, -15.0);
    recording.silence(480.0).tone(&[425.0], 480.0, -15.0);
    recording.silence(1000.0).noise(-50.0, &mut Dice::new(9));
    let heard = heard(Gate::Neural, &some(&recording.frames()));
    let told: Vec<_> = heard
        .into_iter()
        .filter(|(_, sound)| matches!(sound, Sound::Tone(_)))
        .map(|(at, sound)| format!("{at} {sound:?}"))
        .collect();
    expect_test::expect![[r#"
        690 Tone(Unnamed)
        1410 Tone(Fax)
        3650 Tone(Unnamed)
        4600 Tone(Unnamed)"#]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn a_low_beep_that_is_no_ringing_tone_of_any_country_is_a_beep() {
    for (hz, ms) in [(437.0, 880.0), (431.0, 1200.0), (467.0, 1050.0)] {
        let mut dice = Dice::new(6);
        let mut recording = Recording::default();
        recording.silence(300.0).speech(1500.0, -18.0, &mut dice);
        recording.silence(700.0).tone(&[hz], ms, -18.0);
        recording.silence(2000.0).noise(-50.0, &mut dice);
        assert_eq!(tones(&recording), [Tone::Beep], "{hz} Hz, {ms} ms");
    }
}

/// A machine without an announcement. Before the first second it may be the end of ringing tone.
#[test]
fn a_beep_without_a_word_before_it_is_one_from_the_first_second_on() {
    for (at, told) in [(400.0, &[][..]), (2600.0, &[Tone::Beep])] {
        let mut recording = Recording::default();
        recording.silence(at).tone(&[870.0], 420.0, -18.0);
        recording.silence(1000.0).noise(-50.0, &mut Dice::new(8));
        assert_eq!(tones(&recording), told, "at {at} ms");
    }
}

#[test]
fn a_beep_on_a_noisy_line_is_held_against_the_noise() {
    let mut named = 0;
    for seed in 0..40 {
        let mut dice = Dice::new(200 + seed);
        let mut recording = Recording::default();
        recording.silence(600.0).speech(1800.0, -14.0, &mut dice);
        recording.silence(500.0).tone(&[870.0], 350.0, -20.0);
        // 8 dB below the beep.
        recording.silence(900.0).noise(-28.0, &mut dice);
        named += usize::from(tones(&recording) == [Tone::Beep]);
    }
    assert!(named >= 38, "{named} of 40");
}

/// A television behind somebody, 20 dB weaker: once they have spoken it is none.
#[test]
fn what_is_much_weaker_than_the_voice_heard_before_is_no_speech() {
    let mut dice = Dice::new(12);
    let mut recording = Recording::default();
    recording.silence(500.0).speech(900.0, -16.0, &mut dice);
    recording.silence(500.0);
    let hello_ends = recording.ms();
    recording.speech(2500.0, -36.0, &mut dice).silence(400.0);
    let weak_ends = recording.ms();
    recording.speech(900.0, -20.0, &mut dice).silence(600.0);
    recording.noise(-60.0, &mut dice);
    let on: Vec<f64> = heard(Gate::Neural, &some(&recording.frames()))
        .into_iter()
        .filter(|(_, sound)| *sound == Sound::SpeechOn)
        .map(|(at, _)| at as f64)
        .collect();
    let within = |from, to| on.iter().filter(|at| (from..to).contains(*at)).count();
    assert_eq!(within(hello_ends, weak_ends - 50.0), 0, "{on:?}");
    assert!(
        within(0.0, hello_ends) > 0 && within(weak_ends - 50.0, f64::MAX) > 0,
        "{on:?}"
    );
}

#[test]
fn two_minutes_of_speech_have_no_tone() {
    let mut dice = Dice::new(11);
    for _ in 0..12 {
        let mut recording = Recording::default();
        for _ in 0..5 {
            let (ms, pause) = (dice.between(600.0, 2500.0), dice.between(80.0, 900.0));
            recording.speech(ms, -18.0, &mut dice).silence(pause);
        }
        recording.noise(-45.0, &mut dice);
        let tones: Vec<_> = heard(Gate::Neural, &some(&recording.frames()))
            .into_iter()
            .filter(|(_, sound)| matches!(sound, Sound::Tone(_)))
            .collect();
        assert_eq!(tones, []);
    }
}

/// Neither panics, nor hears what is not there, nor takes time out of order.
#[test]
fn hostile_sound_is_heard_to_its_end() {
    let mut dice = Dice::new(99);
    let full_noise = |dice: &mut Dice| [0; FRAME_SAMPLES].map(|_: i16| dice.bits() as i16);
    let mut dtmf = Recording::default();
    for n in 0..400 {
        let low = [697.0, 770.0, 852.0, 941.0][n % 4];
        let high = [1209.0, 1336.0, 1477.0, 1633.0][n / 4 % 4];
        dtmf.tone(&[low, high], 50.0, -6.0).silence(30.0);
    }
    let square = |n: usize| {
        if (n / 4).is_multiple_of(2) {
            i16::MAX
        } else {
            i16::MIN
        }
    };
    let storms: [(&str, Vec<Option<[i16; FRAME_SAMPLES]>>); 6] = [
        (
            "an hour of silence",
            vec![Some([0; FRAME_SAMPLES]); 180_000],
        ),
        ("an hour of nothing", vec![None; 180_000]),
        (
            "noise at full scale",
            (0..3000).map(|_| Some(full_noise(&mut dice))).collect(),
        ),
        (
            "a square wave",
            vec![Some(core::array::from_fn(square)); 3000],
        ),
        ("keys", some(&dtmf.frames())),
        (
            "holes and bursts",
            (0..6000)
                .map(|_| match dice.bits() % 4 {
                    0 => None,
                    1 => Some([i16::MIN; FRAME_SAMPLES]),
                    2 => Some([0; FRAME_SAMPLES]),
                    _ => Some(full_noise(&mut dice)),
                })
                .collect(),
        ),
    ];
    for (name, frames) in &storms {
        for gate in [Gate::Neural, ENERGY] {
            let text = transcript(gate, frames);
            let names = text.replace("Tone(Unnamed)", "");
            assert!(!names.contains("Tone"), "{name}, {gate:?}: {text}");
            if frames.len() < 10_000 {
                assert_eq!(text, transcript(gate, frames), "{name}: heard differently");
            }
        }
    }
    // A level the line cannot carry but a decoder might give: the middle is off.
    assert_eq!(
        heard(Gate::Neural, &vec![Some([12_000; FRAME_SAMPLES]); 500]),
        []
    );
}

#[test]
fn no_frame_allocates() {
    let mut frames = some(&call(1).frames());
    frames[100] = None;
    for gate in [Gate::Neural, ENERGY] {
        let mut ear = FrontEnd::new(gate);
        let mut told = 0;
        let measured = allocation_counter::measure(|| {
            for frame in &frames {
                let mut tell = |_| told += 1;
                match frame {
                    Some(samples) => ear.frame(samples, &mut tell),
                    None => ear.missing(&mut tell),
                }
            }
        });
        assert_eq!(measured.count_total, 0);
        assert!(told > 4);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Speech begins and ends in turn, each edge no earlier than the one before; the same frames are heard the
    /// same; a hole adds up to what is missing.
    #[test]
    fn edges_alternate_and_holes_add_up(
        seed in 0_u64..1000,
        holes in proptest::collection::vec((0_usize..350, 1_usize..30), 0..6),
        neural: bool,
    ) {
        let gate = if neural { Gate::Neural } else { ENERGY };
        let mut frames = some(&call(seed).frames());
        for (at, frames_lost) in holes {
            let to = (at + frames_lost).min(frames.len());
            frames[at..to].fill(None);
        }
        let once = heard(gate, &frames);
        prop_assert_eq!(&once, &heard(gate, &frames));
        let mut speaking = false;
        let mut last = 0;
        for &(at, sound) in &once {
            match sound {
                Sound::SpeechOn | Sound::SpeechOff => {
                    prop_assert_eq!(speaking, sound == Sound::SpeechOff);
                    prop_assert!(at >= last, "{} after {}", at, last);
                    (speaking, last) = (!speaking, at);
                }
                Sound::Gap(_)
                | Sound::Tone(_)
                | Sound::Recording(_)
                | Sound::GreetingExpected
                | Sound::NotTheGreeting
                | Sound::Wording(_)
                | Sound::AgentOn
                | Sound::AgentOff => {}
            }
        }
        let missing = frames.iter().filter(|frame| frame.is_none()).count();
        let told: Duration = once
            .iter()
            .filter_map(|(_, sound)| match sound {
                Sound::Gap(length) => Some(*length),
                _ => None,
            })
            .sum();
        // The last hole may go on.
        let all = Duration::from_millis(20) * missing as u32;
        prop_assert!(told <= all && all - told < FrontEnd::GAP_TOLD, "{:?} of {:?}", told, all);
    }
}
