use super::super::spectrum::{Transform, WINDOW};
use super::*;
use alloc::vec::Vec;

const FRAME: usize = 160;

/// Hums and hisses that change, as `engine/training/wording.py` makes them.
fn sound() -> Vec<f32> {
    let mut state = 1_u32;
    let mut phase = 0_u32;
    (0..4 * 8000_u32)
        .map(|n| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let hiss = (state >> 24) as i32 - 128;
            // Loud for three quarters of every 0.4 s, on a hum whose pitch goes up.
            let loud = i32::from(n % 3200 < 2400);
            phase = (phase + 100 + n / 200) % 8000;
            let hum = (phase / 4) as i32 - 1000;
            (hum * 4 * loud + hiss) as f32
        })
        .collect()
}

/// The log-odds at each step, by the trainer's network: the same weights, and sums that are not rounded.
#[test]
fn the_network_is_the_one_that_was_trained() {
    let sound = sound();
    let mut transform = Transform::new();
    let mut ear = WordingEar::new();
    let mut log_odds = Vec::new();
    let mut power = [0.0; BINS];
    for frame in 0..sound.len() / FRAME {
        let end = (frame + 1) * FRAME;
        let mut window = [0.0; WINDOW];
        for (at, sample) in window.iter_mut().enumerate() {
            *sample = (end + at).checked_sub(WINDOW).map_or(0.0, |at| sound[at]);
        }
        transform.power(&window, &mut power);
        log_odds.extend(ear.hear(&power));
    }
    let wanted: Vec<f32> = include_str!("vectors.txt")
        .lines()
        .map(|line| line.parse().expect("log-odds"))
        .collect();
    assert_eq!(log_odds.len(), wanted.len());
    assert_eq!(log_odds.len(), 100);
    let spread = wanted.iter().copied().fold(f32::MIN, f32::max)
        - wanted.iter().copied().fold(f32::MAX, f32::min);
    assert!(spread > 0.3, "the sound says nothing: {spread}");
    for (step, (got, wanted)) in log_odds.iter().zip(&wanted).enumerate() {
        assert!(
            (got - wanted).abs() < 0.005,
            "step {step}: {got} for {wanted}"
        );
    }
}

#[test]
fn small_moves_and_quick_ones_are_no_news() {
    let mut ear = WordingEar::new();
    let mut told = Vec::new();
    for log_odds in [0.1, 0.3, 0.4, 0.6, 3.0, 3.0, 3.0, 9.0, 9.0, 9.0, 12.0] {
        told.push(ear.news(log_odds).map(Wording::halves));
    }
    let news = [(0, 0), (3, 1), (6, 6), (9, 12)];
    let mut wanted = [None; 11];
    for (step, halves) in news {
        wanted[step] = Some(halves);
    }
    assert_eq!(told, wanted);
}

#[test]
fn a_flat_spectrum_is_one_in_every_band() {
    for band in Mel::new().bands(&[1.0; BINS]) {
        assert!((band - 1.0).abs() < 1e-5, "{band}");
    }
}
