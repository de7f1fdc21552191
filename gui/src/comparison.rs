//! Settings or runs on the same people: days played side by side, and how far they are apart.
//!
//! What is different is found by [`outpace_sim::experiment::Comparison`], as for `outpace compare`: the same days give
//! the same numbers.

mod settings;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use outpace_scenarios::{Loaded, load, load_text};
use outpace_sim::experiment::{
    Arm, ComparedMeasure, Comparison, Ended, Experiment, Round, Shard, play,
};
use outpace_sim::known_measures;

use crate::document::Good;
use crate::results::read_run;
use crate::worker::{Job, Reporter, pool};

pub use settings::{Differing, differing};

/// One of those compared, as it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// A scenario file or a results folder; empty for the scenario that is open.
    pub source: String,
    /// `key=value`, one a line.
    pub set: String,
}

impl Side {
    /// The scenario that is open, with these settings.
    #[must_use]
    pub fn with(set: &[String]) -> Self {
        Self {
            source: String::new(),
            set: set.join("\n"),
        }
    }

    /// Its settings.
    #[must_use]
    pub fn settings(&self) -> Vec<String> {
        let parts = self.set.split(['\n', ';']).map(str::trim);
        parts
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self) -> String {
        let name = Path::new(self.source.trim())
            .file_name()
            .map(|it| it.to_string_lossy().into_owned());
        let settings = self.settings().join(", ");
        match (name, settings.is_empty()) {
            (None, true) => "As it is".to_owned(),
            (None, false) => settings,
            (Some(name), true) => name,
            (Some(name), false) => format!("{name}: {settings}"),
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Versus {
    /// The scenario that is open.
    pub good: Good,
    /// Those compared; every other one with the first.
    pub sides: Vec<Side>,
    /// The seed, unless a results folder says another.
    pub seed: u64,
    /// Days of each.
    pub days: u32,
}

/// What has come.
#[derive(Clone, Debug)]
pub enum VersusNews {
    /// It begins.
    Begun {
        /// The seed.
        seed: u64,
        /// Settings in which the scenarios are different.
        differing: Vec<Differing>,
        /// What should be known about it.
        notes: Vec<String>,
    },
    /// What is known now.
    Known(Box<Known>),
    /// Why there is nothing to compare.
    Failed(String),
}

/// What is known of those compared.
#[derive(Clone, Debug)]
pub struct Known {
    /// Days that all of them have.
    pub days: u32,
    /// The measures people ask for, as one family: as `outpace compare` has them.
    pub headlines: Comparison,
    /// Every measure there is, as one family: their intervals are wider, for there are more of them.
    pub all: Comparison,
    /// By pair and measure, the difference of each day that has one.
    pub apart: Vec<BTreeMap<String, Vec<(u32, f64)>>>,
}

/// Begins to play.
#[must_use]
pub fn begin(ctx: &egui::Context, versus: Versus) -> Job<VersusNews> {
    Job::begin(ctx, "outpace-compare", move |to| {
        if let Err(why) = work(&versus, to) {
            to.tell(VersusNews::Failed(why));
        }
    })
}

fn work(versus: &Versus, to: &Reporter<VersusNews>) -> Result<(), String> {
    let mut read = Vec::new();
    for (place, side) in versus.sides.iter().enumerate() {
        let one = read_side(&versus.good, side);
        read.push(one.map_err(|why| format!("{}: {why}", letter(place)))?);
    }
    let seed = seed_of(&read)?.unwrap_or(versus.seed);
    let texts: Vec<&str> = read.iter().map(|it| &*it.loaded.resolved_toml).collect();
    to.tell(VersusNews::Begun {
        seed,
        differing: differing(&texts),
        notes: read.iter().filter_map(|it| it.note.clone()).collect(),
    });
    let version = env!("CARGO_PKG_VERSION");
    let arms = versus.sides.iter().zip(&read);
    let mut arms: Vec<Arm> = arms
        .map(|(side, it)| Arm::new(side.label(), it.loaded.scenario.name.clone(), seed, version))
        .collect();
    let points: Vec<_> = read
        .into_iter()
        .map(|it| Arc::new(it.loaded.scenario))
        .collect();
    let round = Round {
        points: (0..points.len() as u32).collect(),
        replications: 0..versus.days,
        shard: Shard::WHOLE,
    };
    to.expect(round.len());
    let experiment = Experiment {
        points: &points,
        seed,
    };
    let mut told = Instant::now();
    let ended = pool().install(|| {
        play(experiment, &round, 0, to.cancel(), |day| {
            to.step();
            to.repaint();
            arms[day.point as usize].add(&day);
            let all_have = arms.iter().all(|it| it.days.len() >= DAYS_MIN);
            if all_have && told.elapsed() >= EVERY {
                to.tell(VersusNews::Known(Box::new(known(seed, &arms)?)));
                told = Instant::now();
            }
            Ok::<(), String>(())
        })
    })?;
    if ended == Ended::Cancelled && arms.iter().any(|it| it.days.is_empty()) {
        return Err("stopped before every one of them had a day".to_owned());
    }
    to.tell(VersusNews::Known(Box::new(known(seed, &arms)?)));
    Ok(())
}

/// Before that there is no interval.
const DAYS_MIN: usize = 2;

/// What is known is told this often.
const EVERY: Duration = Duration::from_millis(120);

/// A, B, C: what those compared are called in words and tables.
#[must_use]
pub fn letter(place: usize) -> char {
    char::from(b'A' + (place % 26) as u8)
}

fn known(seed: u64, arms: &[Arm]) -> Result<Known, String> {
    let pairs: Vec<(usize, usize)> = (1..arms.len()).map(|other| (0, other)).collect();
    let everything: Vec<String> = known_measures()
        .filter(|key| {
            arms.iter()
                .any(|arm| arm.days.values().any(|day| day.contains_key(*key)))
        })
        .map(str::to_owned)
        .collect();
    let compare = |measures: &[String]| {
        Comparison::new(seed, arms, &pairs, measures)
            .map_err(|_| "a measure is asked for that no day has".to_owned())
    };
    let apart = pairs.iter().map(|&(first, second)| {
        let each = everything.iter().map(|key| {
            let days = arms[first].days.iter();
            let apart = days.filter_map(|(day, own)| {
                let other = arms[second].days.get(day)?;
                Some((*day, other.get(key)? - own.get(key)?))
            });
            (key.clone(), apart.collect())
        });
        each.collect()
    });
    Ok(Known {
        days: arms.iter().map(|it| it.days.len()).min().unwrap_or(0) as u32,
        headlines: compare(&[])?,
        all: compare(&everything)?,
        apart: apart.collect(),
    })
}

/// A scenario that is compared, its seed if it is a run, and what should be known about it.
struct ReadSide {
    loaded: Loaded,
    seed: Option<(u64, String)>,
    note: Option<String>,
}

fn read_side(good: &Good, side: &Side) -> Result<ReadSide, String> {
    let set = side.settings();
    let source = side.source.trim();
    let plain = |loaded| ReadSide {
        loaded,
        seed: None,
        note: None,
    };
    if source.is_empty() {
        return good.with(&set).map(plain).map_err(|it| it.to_string());
    }
    let path = PathBuf::from(source);
    if !path.is_dir() {
        return load(&path, &set).map(plain).map_err(|it| it.to_string());
    }
    let run = read_run(&path).map_err(|it| it.to_string())?;
    let loaded = load_text(run.scenario_text, &run.scenario_home, &set);
    let note = format!(
        "The days of {source} are played again by this version, {}.",
        env!("CARGO_PKG_VERSION")
    );
    Ok(ReadSide {
        loaded: loaded.map_err(|it| it.to_string())?,
        seed: Some((run.seed, source.to_owned())),
        note: Some(note),
    })
}

/// The seed of the runs, who must agree.
fn seed_of(read: &[ReadSide]) -> Result<Option<u64>, String> {
    let mut seeds = read.iter().filter_map(|it| it.seed.as_ref());
    let Some((first, source)) = seeds.next() else {
        return Ok(None);
    };
    match seeds.find(|(seed, _)| seed != first) {
        Some((other, elsewhere)) => Err(format!(
            "{source} has seed {first} and {elsewhere} seed {other}: different people, and days can be compared only on one seed. Run one of them again with --seed {first}"
        )),
        None => Ok(Some(*first)),
    }
}

/// What a difference means for whoever runs the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Surely better.
    Better,
    /// Surely worse.
    Worse,
    /// Surely more, which is neither.
    More,
    /// Surely less, which is neither.
    Less,
    /// The interval holds zero, or there is none.
    Unclear,
}

impl Verdict {
    /// Of a measure's difference.
    #[must_use]
    pub fn of(key: &str, it: &ComparedMeasure) -> Self {
        let more = it.difference.unwrap_or(0.0) > 0.0;
        match (
            it.clear,
            LESS_IS_BETTER.contains(&key),
            MORE_IS_BETTER.contains(&key),
        ) {
            (false, ..) => Self::Unclear,
            (true, true, _) if more => Self::Worse,
            (true, true, _) => Self::Better,
            (true, _, true) if more => Self::Better,
            (true, _, true) => Self::Worse,
            _ if more => Self::More,
            _ => Self::Less,
        }
    }

    /// In a word or two.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::More => "more",
            Self::Less => "less",
            Self::Unclear => "no clear difference",
        }
    }
}

/// Measures of which less is better for the people called or the agents.
const LESS_IS_BETTER: [&str; 7] = [
    "abandon_rate",
    "governing_rate",
    "governing_over",
    "share_of_days_over_limit",
    "idle_s_per_connect",
    "abandoned",
    "abandon_rate_with_detector",
];

/// Measures of which more is better.
const MORE_IS_BETTER: [&str; 5] = [
    "utilisation",
    "agent_talk_s_per_hour",
    "connects",
    "inbound_service_level",
    "connects_per_agent_hour",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(difference: f64, clear: bool) -> ComparedMeasure {
        ComparedMeasure {
            n: 9,
            first: Some(1.0),
            second: Some(1.0 + difference),
            difference: Some(difference),
            low: None,
            high: None,
            clear,
            p_holm: None,
            variance_ratio: None,
        }
    }

    #[test]
    fn fewer_abandoned_is_better_and_less_use_is_worse() {
        let verdict = |key, difference, clear| Verdict::of(key, &measure(difference, clear));
        assert_eq!(verdict("abandon_rate", -0.01, true), Verdict::Better);
        assert_eq!(verdict("idle_s_per_connect", 4.0, true), Verdict::Worse);
        assert_eq!(verdict("utilisation", -0.02, true), Verdict::Worse);
        assert_eq!(verdict("dials", 30.0, true), Verdict::More);
        assert_eq!(verdict("abandon_rate", -0.5, false), Verdict::Unclear);
    }

    #[test]
    fn sides_are_named_after_what_they_are() {
        let side = |source: &str, set: &str| Side {
            source: source.to_owned(),
            set: set.to_owned(),
        };
        assert_eq!(side("", "").label(), "As it is");
        assert_eq!(side("", "a=1; b=2\nc=3").label(), "a=1, b=2, c=3");
        assert_eq!(side("runs/monday", "a=1").label(), "monday: a=1");
    }
}
