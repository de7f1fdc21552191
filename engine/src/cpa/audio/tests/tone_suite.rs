//! Tones of every country within their tolerances, at every level and noise: how many are named.

use std::format;
use std::string::String;
use std::vec;
use std::vec::Vec;

use super::synth::{Dice, Recording};
use crate::cpa::audio::{FrontEnd, Gate};
use crate::cpa::{Heard, Sit, Sound, Tone};

/// What is drawn for each sample of a tone: level −28…−10 dBm0, white noise 12–40 dB below, frequencies within
/// 1 %, lengths within 10 %.
struct Draw {
    dice: Dice,
    level: f64,
    noise: f64,
}

impl Draw {
    fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let level = dice.between(-28.0, -10.0);
        let noise = level - dice.between(12.0, 40.0);
        Self { dice, level, noise }
    }

    fn hz(&mut self, hz: &[f64], tolerance: f64) -> Vec<f64> {
        let off = self.dice.between(1.0 - tolerance, 1.0 + tolerance);
        hz.iter().map(|hz| hz * off).collect()
    }

    fn ms(&mut self, ms: f64) -> f64 {
        ms * self.dice.between(0.9, 1.1)
    }
}

/// All that is heard, but not that a tone sounds that has no name yet.
fn hear(recording: &Recording, gate: Gate) -> Vec<(f64, f64, Sound)> {
    let mut ear = FrontEnd::new(gate);
    let mut all = Vec::new();
    for frame in recording.frames() {
        let mut heard = Vec::new();
        ear.frame(&frame, &mut |Heard { at, sound }| heard.push((at, sound)));
        let now = ear.heard_until().as_secs_f64() * 1000.0;
        all.extend(
            heard
                .into_iter()
                .map(|(at, sound)| (at.as_secs_f64() * 1000.0, now, sound)),
        );
    }
    all.retain(|&(_, _, sound)| sound != Sound::Tone(Tone::Unnamed));
    all
}

fn tones(heard: &[(f64, f64, Sound)]) -> Vec<Tone> {
    let tone = |&(_, _, sound): &(f64, f64, Sound)| match sound {
        Sound::Tone(tone) => Some(tone),
        _ => None,
    };
    heard.iter().filter_map(tone).collect()
}

/// Of each tone: one in a hundred may go wrong.
const SAMPLES: u64 = 100;

/// At least `percent` of the samples hear exactly the tone, and no speech.
fn check(name: &str, tone: Tone, percent: u64, make: impl Fn(&mut Draw, &mut Recording)) -> String {
    let (mut named, mut speech) = (0, 0);
    let mut wrong = String::new();
    for seed in 0..SAMPLES {
        let mut draw = Draw::new(seed);
        let mut recording = Recording::default();
        let wait = draw.dice.between(50.0, 800.0);
        recording.silence(wait);
        make(&mut draw, &mut recording);
        recording.silence(500.0).noise(draw.noise, &mut draw.dice);
        let heard = hear(&recording, Gate::Neural);
        let mut tones = tones(&heard);
        tones.dedup();
        if tones == [tone] {
            named += 1;
        } else if wrong.len() < 200 {
            wrong += &format!(
                " {seed}:{tones:?}({:.0},{:.0})",
                draw.level,
                draw.noise - draw.level
            );
        }
        if heard.iter().any(|(_, _, sound)| *sound == Sound::SpeechOn) {
            speech += 1;
        }
    }
    let verdict = if named * 100 >= SAMPLES * percent {
        "ok "
    } else {
        "BAD"
    };
    format!("{verdict} {name}: {named}/{SAMPLES} named, speech in {speech};{wrong}\n")
}

fn cadence<'a>(
    hz: &'a [f64],
    lengths: &'a [f64],
    cycles: usize,
) -> impl Fn(&mut Draw, &mut Recording) + 'a {
    move |draw, recording| {
        let hz = draw.hz(hz, 0.01);
        let lengths: Vec<f64> = lengths.iter().map(|ms| draw.ms(*ms)).collect();
        for _ in 0..cycles {
            for pair in lengths.chunks(2) {
                recording.tone(&hz, pair[0], draw.level).silence(pair[1]);
            }
        }
    }
}

fn report(lines: Vec<String>) {
    let all: String = lines.concat();
    std::eprintln!("{all}");
    assert!(!all.contains("BAD"), "{all}");
}

#[test]
fn busy_and_reorder_of_every_country() {
    let country =
        |name, tone, hz: &[f64], lengths: &[f64]| check(name, tone, 99, cadence(hz, lengths, 4));
    report(vec![
        country("US busy", Tone::Busy, &[480.0, 620.0], &[500.0, 500.0]),
        country(
            "US reorder",
            Tone::Reorder,
            &[480.0, 620.0],
            &[250.0, 250.0],
        ),
        country("UK busy", Tone::Busy, &[400.0], &[375.0, 375.0]),
        country(
            "UK reorder",
            Tone::Reorder,
            &[400.0],
            &[400.0, 350.0, 225.0, 525.0],
        ),
        country("DE busy", Tone::Busy, &[425.0], &[480.0, 480.0]),
        country("DE reorder", Tone::Reorder, &[425.0], &[240.0, 240.0]),
        country("FR busy", Tone::Busy, &[440.0], &[500.0, 500.0]),
        country("FR reorder", Tone::Reorder, &[440.0], &[250.0, 250.0]),
        country("IT busy", Tone::Busy, &[425.0], &[500.0, 500.0]),
        country(
            "IT reorder, ES busy",
            Tone::Reorder,
            &[425.0],
            &[200.0, 200.0],
        ),
        country(
            "ES reorder",
            Tone::Reorder,
            &[425.0],
            &[200.0, 200.0, 200.0, 200.0, 200.0, 600.0],
        ),
        country("AU busy", Tone::Busy, &[425.0], &[375.0, 375.0]),
        country("JP busy", Tone::Busy, &[400.0], &[500.0, 500.0]),
        check("AU reorder", Tone::Reorder, 99, |draw, recording| {
            let hz = draw.hz(&[425.0], 0.01);
            let (on, off) = (draw.ms(375.0), draw.ms(375.0));
            for _ in 0..4 {
                // Noise is drawn for the weak one.
                recording.tone(&hz, on, draw.level + 10.0).silence(off);
                recording.tone(&hz, on, draw.level).silence(off);
            }
        }),
    ]);
}

#[test]
fn ringing_tone_of_every_country() {
    let country = |name, hz: &[f64], lengths: &[f64]| {
        check(name, Tone::Ringback, 98, cadence(hz, lengths, 2))
    };
    report(vec![
        country("US", &[440.0, 480.0], &[2000.0, 4000.0]),
        country("UK", &[400.0, 450.0], &[400.0, 200.0, 400.0, 2000.0]),
        country("DE, IT", &[425.0], &[1000.0, 4000.0]),
        country("FR", &[440.0], &[1500.0, 3500.0]),
        country("ES", &[425.0], &[1500.0, 3000.0]),
        country("AU", &[413.0, 438.0], &[400.0, 200.0, 400.0, 2000.0]),
        check("JP", Tone::Ringback, 98, |draw, recording| {
            let (on, off) = (draw.ms(1000.0), draw.ms(2000.0));
            for _ in 0..2 {
                let hz = draw.hz(&[400.0], 0.01);
                recording
                    .shaped(&hz, on, draw.level, |t, _| {
                        (
                            0.5 + 0.5 * libm::sin(core::f64::consts::TAU * 15.0 * t),
                            1.0,
                        )
                    })
                    .silence(off);
            }
        }),
    ]);
}

#[test]
fn special_information_tones_with_their_codes() {
    let (short, long) = (274.0, 380.0);
    let code = |name, sit, first: f64, first_ms, second: f64, second_ms| {
        check(name, Tone::Sit(sit), 99, move |draw, recording| {
            for (hz, ms) in [(first, first_ms), (second, second_ms), (1776.7, long)] {
                let hz = draw.hz(&[hz], 0.005);
                let (ms, gap) = (draw.ms(ms), draw.dice.between(0.0, 4.0));
                recording.tone(&hz, ms, draw.level).silence(gap);
            }
            let speech = draw.level;
            recording.silence(300.0).silence(speech.abs());
        })
    };
    report(vec![
        code("IC", Sit::Intercept, 913.8, short, 1370.6, short),
        code("VC", Sit::VacantCode, 985.2, long, 1370.6, short),
        code("RO", Sit::Reorder, 913.8, short, 1428.5, long),
        code("NC", Sit::NoCircuit, 985.2, long, 1428.5, long),
        check("E.180", Tone::Sit(Sit::General), 99, |draw, recording| {
            for hz in [950.0, 1400.0, 1800.0] {
                let hz = draw.hz(&[hz], 0.01);
                let (ms, gap) = (draw.ms(330.0), draw.dice.between(0.0, 30.0));
                recording.tone(&hz, ms, draw.level).silence(gap);
            }
            recording.silence(1000.0);
        }),
    ]);
}

#[test]
fn fax_machines_answering_and_calling() {
    let answering = |name, hz: f64, shape: fn(f64, f64) -> (f64, f64)| {
        check(name, Tone::Fax, 99, move |draw, recording| {
            let hz = draw.hz(&[hz], 0.007);
            let ms = draw.ms(3300.0);
            recording.shaped(&hz, ms, draw.level, shape);
        })
    };
    fn plain(_: f64, _: f64) -> (f64, f64) {
        (1.0, 1.0)
    }
    fn reversals(t: f64, _: f64) -> (f64, f64) {
        (
            1.0,
            if ((t / 0.45) as u32).is_multiple_of(2) {
                1.0
            } else {
                -1.0
            },
        )
    }
    fn modulated(t: f64, length: f64) -> (f64, f64) {
        let (_, sign) = reversals(t, length);
        (
            1.0 + 0.2 * libm::sin(core::f64::consts::TAU * 15.0 * t),
            sign,
        )
    }
    report(vec![
        answering("CED", 2100.0, plain),
        answering("ANS with reversals", 2100.0, reversals),
        answering("ANSam", 2100.0, modulated),
        answering("Bell", 2225.0, plain),
        check("CNG", Tone::FaxCalling, 99, |draw, recording| {
            let hz = draw.hz(&[1100.0], 0.01);
            for _ in 0..2 {
                let on = draw.ms(500.0);
                recording.tone(&hz, on, draw.level).silence(3000.0);
            }
        }),
    ]);
}

#[test]
fn beeps_are_told_within_200_ms_of_their_end() {
    let (mut good, mut wrong) = (0, String::new());
    let samples = 300;
    for seed in 0..samples {
        let mut draw = Draw::new(1000 + seed);
        let mut recording = Recording::default();
        recording.silence(300.0);
        for _ in 0..3 {
            let ms = draw.dice.between(400.0, 1800.0);
            let pause = draw.dice.between(150.0, 600.0);
            recording
                .speech(ms, draw.level.max(-22.0), &mut draw.dice)
                .silence(pause);
        }
        let (low, high) = (libm::log(330.0), libm::log(1800.0));
        let hz = libm::exp(draw.dice.between(low, high));
        let ms = draw
            .dice
            .between(120.0, if hz < 480.0 { 780.0 } else { 1500.0 });
        recording.tone(&[hz], ms, draw.level);
        let end = recording.ms();
        recording.silence(1500.0).noise(draw.noise, &mut draw.dice);
        let heard = hear(&recording, Gate::Neural);
        let beeps: Vec<_> = heard
            .iter()
            .filter(|(_, _, sound)| matches!(sound, Sound::Tone(_)))
            .collect();
        let right = match beeps[..] {
            [&(at, told, Sound::Tone(Tone::Beep))] => {
                (at - end).abs() < 20.0 && told - end <= 200.0
            }
            _ => false,
        };
        if right {
            good += 1;
        } else if wrong.len() < 2000 {
            let spoke = heard.iter().any(|(_, _, sound)| *sound == Sound::SpeechOn);
            wrong += &format!(
                "\n{seed}: {hz:.0} Hz {ms:.0} ms ends {end:.0}, {:.0}/{:.0}, spoke {spoke}: {beeps:?}",
                draw.level,
                draw.level - draw.noise
            );
        }
    }
    std::eprintln!("{good}/{samples}{wrong}");
    assert!(good * 100 >= samples * 98, "{good} of {samples}:{wrong}");
}

/// All tones heard of a recording with so much noise.
fn tones_in(recording: &mut Recording, dice: &mut Dice) -> Vec<Tone> {
    let heard = hear(recording.noise(-60.0, dice), Gate::Neural);
    tones(&heard)
}

#[test]
fn lost_packets_part_no_tone() {
    let mut dice = Dice::new(1);
    let mut calling = Recording::default();
    calling.silence(1000.0).tone(&[1100.0], 500.0, -15.0);
    calling.silence(1000.0).noise(-60.0, &mut dice);
    calling.lost(1380.0, 60.0);
    assert_eq!(tones(&hear(&calling, Gate::Neural)), [Tone::FaxCalling]);

    let mut fax = Recording::default();
    fax.silence(500.0).tone(&[2100.0], 2600.0, -15.0);
    fax.silence(500.0).noise(-60.0, &mut dice);
    // Never 800 ms without a hole.
    for hole in [900.0, 1500.0, 2100.0, 2700.0] {
        fax.lost(hole, 60.0);
    }
    assert_eq!(tones(&hear(&fax, Gate::Neural)), [Tone::Fax]);

    let mut busy = Recording::default();
    busy.silence(300.0);
    for _ in 0..4 {
        busy.tone(&[425.0], 480.0, -15.0).silence(480.0);
    }
    busy.noise(-60.0, &mut dice).lost(500.0, 60.0);
    busy.lost(2250.0, 60.0);
    assert_eq!(tones(&hear(&busy, Gate::Neural)), [Tone::Busy]);
}

#[test]
fn special_information_tones_whose_first_the_ringing_tone_covers() {
    let mut dice = Dice::new(2);
    let mut recording = Recording::default();
    recording.tone(&[425.0], 400.0, -18.0);
    for hz in [1428.5, 1776.7] {
        recording.tone(&[hz], 380.0, -15.0);
    }
    recording.silence(500.0);
    let sit = Tone::Sit(Sit::General);
    assert_eq!(tones_in(&mut recording, &mut dice), [sit]);
}

/// E.180 lets every tone wander by 50 Hz, also to where ANSI's are. The third tells them apart.
#[test]
fn a_third_tone_that_ansi_does_not_have_is_of_no_code() {
    let mut dice = Dice::new(3);
    let mut recording = Recording::default();
    recording.silence(300.0);
    for (hz, ms) in [(980.0, 360.0), (1375.0, 300.0), (1815.0, 350.0)] {
        recording.tone(&[hz], ms, -15.0).silence(10.0);
    }
    recording.silence(500.0);
    let sit = Tone::Sit(Sit::General);
    assert_eq!(tones_in(&mut recording, &mut dice), [sit]);
}

#[test]
fn ringing_tone_cut_by_the_answer_is_no_greeting_before_busy_tone() {
    let mut dice = Dice::new(4);
    let mut recording = Recording::default();
    recording.tone(&[425.0], 110.0, -13.0).silence(180.0);
    for _ in 0..4 {
        recording.tone(&[400.0], 370.0, -13.0).silence(370.0);
    }
    recording.noise(-50.0, &mut dice);
    // Shorter than any tone that begins after the answer, and told as one at once.
    let mut ear = FrontEnd::new(Gate::Neural);
    let mut told = Vec::new();
    for frame in recording.frames().iter().take(7) {
        ear.frame(frame, &mut |heard| told.push(heard.sound));
    }
    assert_eq!(told, [Sound::Tone(Tone::Unnamed)]);
    let heard = hear(&recording, Gate::Neural);
    assert_eq!(tones(&heard), [Tone::Busy]);
    assert!(!heard.iter().any(|(_, _, sound)| *sound == Sound::SpeechOn));
}

/// Speech, a pause, then what `make` adds.
fn greeting(dbm0: f64, dice: &mut Dice, make: impl Fn(&mut Recording)) -> Vec<Tone> {
    let mut recording = Recording::default();
    recording.silence(300.0).speech(1500.0, dbm0, dice);
    recording.silence(400.0);
    make(&mut recording);
    recording.silence(1000.0);
    tones_in(&mut recording, dice)
}

#[test]
fn speech_far_below_a_tone_is_no_greeting() {
    let calling = |recording: &mut Recording| {
        recording.tone(&[1100.0], 500.0, -10.0);
    };
    let after = |dbm0| greeting(dbm0, &mut Dice::new(5), calling);
    assert_eq!(after(-15.0), [Tone::Beep]);
    assert_eq!(after(-36.0), [Tone::FaxCalling]);
}

#[test]
fn a_low_beep_after_speech_rings_only_if_it_is_as_exact_as_an_exchange() {
    for (hz, ms, tone) in [
        (425.0, 1000.0, Tone::Ringback),
        (425.0, 900.0, Tone::Beep),
        (425.0, 1060.0, Tone::Beep),
        (420.0, 1000.0, Tone::Beep),
    ] {
        let beep = |recording: &mut Recording| {
            recording.tone(&[hz], ms, -15.0);
        };
        let heard = greeting(-18.0, &mut Dice::new(6), beep);
        assert_eq!(heard, [tone], "{hz} Hz, {ms} ms");
    }
}

#[test]
fn what_sounds_weakly_behind_a_beep_is_silence() {
    let beep = |recording: &mut Recording| {
        recording.tone(&[825.0], 350.0, -12.0);
        // Too short for a beep of its own.
        recording.tone(&[560.0], 90.0, -32.0);
    };
    let heard = greeting(-15.0, &mut Dice::new(7), beep);
    assert_eq!(heard, [Tone::Beep]);
}

#[test]
fn busy_tone_of_two_frequencies_is_known_by_its_second_burst() {
    let mut dice = Dice::new(8);
    let mut recording = Recording::default();
    recording.silence(200.0);
    for _ in 0..2 {
        recording.tone(&[480.0, 620.0], 500.0, -15.0).silence(500.0);
    }
    assert_eq!(tones_in(&mut recording, &mut dice), [Tone::Busy]);
}

#[test]
fn two_equal_low_bursts_are_no_beep() {
    let mut dice = Dice::new(9);
    let mut recording = Recording::default();
    recording.silence(250.0).speech(250.0, -12.0, &mut dice);
    // The first follows a voice at once and may be one; only the second is sure to be a tone.
    for _ in 0..4 {
        let fading = |t: f64, length: f64| (1.0 - 0.4 * t / length, 1.0);
        recording.shaped(&[425.0], 240.0, -22.0, fading);
        recording.silence(240.0);
    }
    assert_eq!(tones_in(&mut recording, &mut dice), [Tone::Reorder]);
}
