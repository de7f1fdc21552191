//! What 20 ms of one call cost to hear, beside a floor measured in the same run.
//!
//! *Floor*: the neural network alone, on the same sound. *Whole*: the front end with everything on, which it is in a
//! call's first ten seconds, while the words are heard. *Minute*: the same over a minute. *Energy*: a minute with the
//! gate that needs no network. Machines are noisy, so the four take turns: the figure to quote is the median of the
//! ratios, and against the limit the least time, which others disturbed least.
//!
//! Then the *verdict*: from the frame that decides, as it is handed to the ear, until the detector says who answered.
//!
//! `cargo bench -p outpace-engine` runs it; nothing is asserted here.

use std::hint::black_box;
use std::time::{Duration, Instant};

use outpace_engine::cpa::audio::{FRAME_SAMPLES, FrontEnd, Gate};
use outpace_engine::cpa::{Detector, Heard, ScoredDetector, ScoredSettings};

/// A minute of sound a round.
const FRAMES: usize = 3000;
/// Ten seconds.
const FIRST: usize = 500;
const ROUNDS: usize = 9;
/// Steps of 256 samples at 16 kHz in a frame.
const STEPS_A_FRAME: f64 = 1.25;

fn main() {
    let frames = sound();
    println!("ns a frame of 20 ms");
    println!("round  network    whole   minute   energy  whole/network");
    let mut costs = [const { Vec::new() }; 4];
    for round in 0..ROUNDS {
        let each = [
            network(),
            ear(Gate::Neural, &frames, FIRST),
            ear(Gate::Neural, &frames, FRAMES),
            ear(Gate::Energy { threshold: 256 }, &frames, FRAMES),
        ];
        let [network, whole, minute, energy] = each;
        let ratio = whole / network;
        println!("{round:>5} {network:>8.0} {whole:>8.0} {minute:>8.0} {energy:>8.0} {ratio:>8.2}");
        for (costs, cost) in costs.iter_mut().zip(each) {
            costs.push(cost);
        }
    }
    let mut ratios: Vec<f64> = costs[1].iter().zip(&costs[0]).map(|(w, n)| w / n).collect();
    ratios.sort_by(f64::total_cmp);
    let [network, whole, minute, energy] =
        costs.map(|costs| costs.into_iter().fold(f64::MAX, f64::min));
    println!(
        "median ratio {:.2}; least: network {network:.0}, whole {whole:.0}, minute {minute:.0}, energy {energy:.0}",
        ratios[ROUNDS / 2]
    );
    println!(
        "{:.1} us a frame of a limit of 20: {:.3} % of a core for a call",
        whole / 1000.0,
        whole / 200_000.0
    );
    verdicts(&frames);
}

/// Syllables of a buzz, a beep now and then, noise throughout.
fn sound() -> Vec<[i16; FRAME_SAMPLES]> {
    let mut bits = 1_u32;
    let mut sample = 0_u32;
    (0..FRAMES)
        .map(|frame| {
            [0; FRAME_SAMPLES].map(|_: i16| {
                sample += 1;
                bits = bits.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let noise = (bits >> 24) as i16 - 128;
                let turn = (sample % 8) as f32 / 8.0 * core::f32::consts::TAU;
                noise
                    + match frame / 15 % 8 {
                        0 | 2 | 3 | 5 => (sample % 67 * 90) as i16 - 3000,
                        7 => (4000.0 * turn.sin()) as i16,
                        _ => 0,
                    }
            })
        })
        .collect()
}

/// Calls that begin anywhere in the sound after as much silence as they please.
fn verdicts(frames: &[[i16; FRAME_SAMPLES]]) {
    const CALLS: usize = 1000;
    let calls = (0..CALLS).map(|call| {
        let silence = std::iter::repeat_n(&[0; FRAME_SAMPLES], call % 40);
        let speech = frames[call * 7 % (FRAMES / 2)..]
            .iter()
            .take(50 + call % 200);
        let rest = std::iter::repeat_n(&[0; FRAME_SAMPLES], FIRST);
        verdict_took(silence.chain(speech).chain(rest))
    });
    let mut took: Vec<Duration> = calls.flatten().collect();
    took.sort_unstable();
    let of = |share: f64| took[((took.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e6;
    println!(
        "{} verdicts of {CALLS} calls, us after the frame that decides came: {:.0} (median), {:.0} (99 %), {:.0} (worst) of a limit of 5000",
        took.len(),
        of(0.5),
        of(0.99),
        of(1.0)
    );
}

/// How long the ear and the detector took over the frame that decided; `None` if none did.
fn verdict_took<'a>(frames: impl Iterator<Item = &'a [i16; FRAME_SAMPLES]>) -> Option<Duration> {
    let mut ear = FrontEnd::new(Gate::Neural);
    let mut detector = ScoredDetector::new(ScoredSettings::default());
    let mut told: Vec<Heard> = Vec::with_capacity(16);
    for frame in frames {
        let begin = Instant::now();
        ear.frame(frame, &mut |heard| told.push(heard));
        let now = ear.heard_until();
        for heard in told.drain(..) {
            detector.hear(now, heard);
        }
        detector.advance(now);
        if detector.verdict().is_some() {
            return Some(begin.elapsed());
        }
    }
    None
}

fn network() -> f64 {
    let mut network = Box::new(earshot::Detector::default());
    let mut bits = 1_u32;
    let step: Vec<i16> = (0..256)
        .map(|_| {
            bits = bits.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (bits >> 20) as i16 - 2048
        })
        .collect();
    let steps = (FRAMES as f64 * STEPS_A_FRAME) as usize;
    let begin = Instant::now();
    for _ in 0..steps {
        black_box(network.predict_i16(black_box(&step)));
    }
    begin.elapsed().as_secs_f64() * 1e9 / FRAMES as f64
}

/// By calls of so many frames.
fn ear(gate: Gate, frames: &[[i16; FRAME_SAMPLES]], call: usize) -> f64 {
    let begin = Instant::now();
    for frames in frames.chunks(call) {
        let mut ear = FrontEnd::new(gate);
        for frame in frames {
            ear.frame(black_box(frame), &mut |heard| {
                black_box(heard);
            });
        }
    }
    begin.elapsed().as_secs_f64() * 1e9 / FRAMES as f64
}
