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
