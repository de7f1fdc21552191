//! What the simulator tells a detector, and what the engine's front end hears of the same call made into sound: the
//! same verdict in nearly every call.

use std::path::Path;
use std::time::Duration;

use outpace_engine::CampaignId;
use outpace_engine::cpa::audio::{FRAME_SAMPLES, FrontEnd, Gate};
use outpace_engine::cpa::{Class, Detector, Heard, ScoredDetector, ScoredSettings, Sound, Tone};
use rand::{Rng, RngExt};

use super::{Attempt, Population};
use crate::agenda::CallStep;
use crate::draw::{Draw, Seed};
use crate::hearing::Spurt;
use crate::tables::Truth;

/// Calls of each of the two kinds.
const CALLS: u32 = 200;
/// Nobody listens for longer.
const LIMIT: Duration = Duration::from_secs(14);
/// From the end of a beep to when it is known: 120 ms of silence, two frames.
const BEEP_KNOWN_AFTER: Duration = Duration::from_millis(140);
const RATE: f64 = 8000.0;
/// Simulated voices have no words, and the sound made of them has none that mean anything.
fn by_rhythm() -> ScoredSettings {
    ScoredSettings {
        wording: false,
        ..ScoredSettings::default()
    }
}

fn people() -> Population {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/collections-60-detection.toml");
    let loaded = outpace_scenarios::load(&path, &[]).expect("a shipped scenario");
    Population::of_campaigns(&loaded.scenario).remove(0)
}

/// Goes to an agent, or is hung up on.
fn is_for_agent(detector: &ScoredDetector) -> bool {
    let class = detector.verdict().map(|verdict| verdict.class);
    matches!(
        class,
        None | Some(Class::Human | Class::NotSure | Class::DeadAir)
    )
}

/// As the simulator tells it.
fn told(people: &Population, seed: Seed, attempt: Attempt, truth: Truth) -> ScoredDetector {
    let mut steps = Vec::new();
    people.speak(seed, attempt, truth, false, |at, step| {
        steps.push((at, step))
    });
    let again = steps.iter().find_map(|&(at, step)| match step {
        CallStep::SayAgain(times) => Some((at, times)),
        _ => None,
    });
    let mut next = again;
    while let Some((from, times)) = next.take().filter(|(from, _)| *from < LIMIT) {
        people.say_again(seed, attempt, times, |after, step| match step {
            CallStep::SayAgain(times) => next = Some((from + after, times)),
            step => steps.push((from + after, step)),
        });
    }
    steps.sort_by_key(|(at, _)| *at);
    let mut detector = ScoredDetector::new(by_rhythm());
    for (now, step) in steps.into_iter().filter(|(at, _)| *at < LIMIT) {
        let sound = match step {
            CallStep::VoiceOn => Sound::SpeechOn,
            CallStep::VoiceOff => Sound::SpeechOff,
            CallStep::Beep => Sound::Tone(Tone::Beep),
            _ => continue,
        };
        let at = now - people.ear.ago(step);
        detector.hear(now, Heard { at, sound });
    }
    detector.advance(LIMIT);
    detector
}

/// What is really said, and when a beep ends.
fn said(
    people: &Population,
    seed: Seed,
    attempt: Attempt,
    truth: Truth,
) -> (Vec<Spurt>, Option<Duration>) {
    let mut spurts = Vec::new();
    if truth == Truth::Machine {
        let after = people.machine.greet(seed, attempt, &mut spurts);
        let known = after.beep;
        return (spurts, known.map(|at| at.saturating_sub(BEEP_KNOWN_AFTER)));
    }
    let mut at = people.person.greet(seed, attempt, false, &mut spurts);
    let mut times = 1;
    while let Some((after, length)) = people.person.again(seed, attempt, times) {
        at += after;
        spurts.push((at, at + length));
        at += length;
        times += 1;
    }
    (spurts, None)
}

/// Samples of the call.
struct Line {
    samples: Vec<f64>,
}

impl Line {
    fn new(rng: &mut impl Rng) -> Self {
        let samples = (LIMIT.as_secs_f64() * RATE) as usize;
        // Some 50 dB below the loudest sample.
        let hiss = |_| 40.0 * (rng.random::<f64>() - 0.5);
        Self {
            samples: (0..samples).map(hiss).collect(),
        }
    }

    fn range(&self, (from, to): Spurt) -> std::ops::Range<usize> {
        let place = |at: Duration| ((at.as_secs_f64() * RATE) as usize).min(self.samples.len());
        place(from)..place(to)
    }

    /// Pulses of a voice's pitch through three formants that glide from vowel to vowel.
    fn speak(&mut self, spurt: Spurt, pitch: f64, rng: &mut impl Rng) {
        const VOWELS: [[f64; 3]; 5] = [
            [730.0, 1090.0, 2440.0],
            [270.0, 2290.0, 3010.0],
            [530.0, 1840.0, 2480.0],
            [570.0, 840.0, 2410.0],
            [440.0, 1020.0, 2240.0],
        ];
        const SYLLABLE: usize = 1500;
        let range = self.range(spurt);
        let (mut phase, mut filters) = (0.0, [[0.0_f64; 2]; 3]);
        let (mut from, mut to) = (VOWELS[0], VOWELS[0]);
        let mut voice = Vec::with_capacity(range.len());
        for n in 0..range.len() {
            if n % SYLLABLE == 0 {
                (from, to) = (to, VOWELS[rng.random_range(0..VOWELS.len())]);
            }
            let place = (n % SYLLABLE) as f64 / SYLLABLE as f64;
            phase += pitch * (1.0 + 0.12 * (n as f64 / 2100.0).sin()) / RATE;
            let pulse = f64::from(u8::from(phase >= 1.0));
            phase -= pulse;
            let mut sound = pulse + 0.02 * (rng.random::<f64>() - 0.5);
            for ((state, from), to) in filters.iter_mut().zip(from).zip(to) {
                let radius = (-std::f64::consts::PI * 80.0 / RATE).exp();
                let turn = std::f64::consts::TAU * (from + (to - from) * place) / RATE;
                let next =
                    sound + 2.0 * radius * turn.cos() * state[0] - radius * radius * state[1];
                *state = [next, state[0]];
                sound = next;
            }
            voice.push(sound * (0.35 + 0.65 * (std::f64::consts::PI * place).sin()));
        }
        let power = voice.iter().map(|s| s * s).sum::<f64>() / voice.len().max(1) as f64;
        let gain = 2300.0 / power.sqrt().max(1e-9);
        for (to, from) in self.samples[range].iter_mut().zip(voice) {
            *to += gain * from;
        }
    }

    fn beep(&mut self, spurt: Spurt) {
        let range = self.range(spurt);
        for (n, to) in self.samples[range].iter_mut().enumerate() {
            *to += 3000.0 * (std::f64::consts::TAU * 1000.0 * n as f64 / RATE).sin();
        }
    }
}

/// As the front end hears it.
fn heard(
    seed: Seed,
    attempt: Attempt,
    spurts: &[Spurt],
    beep_ends: Option<Duration>,
) -> ScoredDetector {
    let mut rng = seed.stream(Draw::Ivr, attempt.person(), attempt.number);
    let mut line = Line::new(&mut rng);
    let pitch = rng.random_range(95.0..220.0);
    for &spurt in spurts {
        line.speak(spurt, pitch, &mut rng);
    }
    if let Some(ends) = beep_ends {
        let free = spurts
            .last()
            .map_or(Duration::ZERO, |&(_, off)| off + Duration::from_millis(60));
        let from = free.max(ends.saturating_sub(Duration::from_millis(350)));
        line.beep((from, ends.max(from + Duration::from_millis(150))));
    }
    let mut ear = FrontEnd::new(Gate::Neural);
    let mut detector = ScoredDetector::new(by_rhythm());
    for chunk in line.samples.chunks_exact(FRAME_SAMPLES) {
        let frame = std::array::from_fn(|n| chunk[n].round() as i16);
        let mut facts = Vec::new();
        ear.frame(&frame, &mut |heard| facts.push(heard));
        for fact in facts {
            detector.hear(ear.heard_until(), fact);
        }
        detector.advance(ear.heard_until());
    }
    detector
}

/// The front end's errors are the simulator's assumptions, so the two need not agree on every call.
#[test]
fn the_front_end_and_the_simulator_lead_to_the_same_verdict() {
    let people = people();
    let seed = Seed::of_replication(417, 0);
    let mut differ = Vec::new();
    for place in 0..CALLS {
        for truth in [Truth::Person, Truth::Machine] {
            let attempt = Attempt::new(CampaignId(0), place, 1);
            let told = told(&people, seed, attempt, truth);
            let (spurts, beep_ends) = said(&people, seed, attempt, truth);
            let heard = heard(seed, attempt, &spurts, beep_ends);
            if is_for_agent(&told) != is_for_agent(&heard) {
                differ.push((place, truth, told.verdict(), heard.verdict(), spurts));
            }
        }
    }
    let calls = 2 * CALLS as usize;
    eprintln!("{} of {calls} verdicts differ", differ.len());
    assert!(
        differ.len() * 50 <= calls,
        "{} of {calls} differ: {differ:#?}",
        differ.len()
    );
}
