//! What the same people save: the variance of a difference between two settings, day by day, by that of a
//! difference between days that share nothing.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use outpace_sim::experiment::paired::{Pairs, differences};
use outpace_sim::experiment::{Experiment, PlayedDay, Round, Shard, play};

use crate::cases::scenario;

/// A pair of settings of a scenario.
#[derive(Clone, Debug)]
pub struct Row {
    /// The scenario.
    pub file: &'static str,
    /// The two settings in words.
    pub settings: String,
    /// Variance ratios by [`MEASURES`]; `None` where neither setting varies.
    pub ratios: Vec<Option<f64>>,
}

/// What is compared.
pub const MEASURES: [&str; 5] = [
    "dials",
    "connects",
    "agent_talk_s_per_hour",
    "utilisation",
    "abandon_rate",
];

/// Three scenarios: a small floor, an ordinary one, one that is measured.
const FILES: [&str; 3] = [
    "first-day.toml",
    "small-team-8.toml",
    "bank-telemarketing.toml",
];

/// Two gains a planner may choose between; and one that differs by as good as nothing, which shows how much of
/// the noise is not the people's.
const PAIRS: [(&str, &str); 2] = [("0.8", "1.0"), ("1.0", "1.001")];

/// Plays every pair.
#[must_use]
pub fn rows(days: u32, seed: u64) -> Vec<Row> {
    let pairs = FILES
        .into_iter()
        .flat_map(|file| PAIRS.map(|pair| (file, pair)));
    pairs
        .map(|(file, (one, other))| Row {
            file,
            settings: format!("gain {one} and {other}"),
            ratios: ratios(file, [one, other], days, seed),
        })
        .collect()
}

fn ratios(file: &str, gains: [&str; 2], days: u32, seed: u64) -> Vec<Option<f64>> {
    let points = gains.map(|gain| {
        let set = format!("campaign.gain={gain}");
        Arc::new(scenario(&format!("../{file}"), &[&*set]))
    });
    let experiment = Experiment {
        points: &points,
        seed,
    };
    let round = Round {
        points: vec![0, 1],
        replications: 0..days,
        shard: Shard::WHOLE,
    };
    let mut played: Vec<PlayedDay> = Vec::new();
    let ended = play(experiment, &round, 0, &AtomicBool::new(false), |day| {
        played.push(day);
        Ok::<(), Infallible>(())
    });
    ended.expect("a vector takes every day");
    let pairs = |measure: &&str| {
        let value = |day: &PlayedDay| day.measure(measure);
        let both = played
            .chunks(2)
            .filter_map(|both| Some((value(&both[0])?, value(&both[1])?)));
        Pairs {
            yes_or_no: false,
            pairs: both.collect(),
        }
    };
    let family: Vec<Pairs> = MEASURES.iter().map(pairs).collect();
    let found = differences(&family);
    found
        .iter()
        .map(|difference| difference.variance_ratio)
        .collect()
}
