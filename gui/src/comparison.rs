//! Two settings or runs on the same people: days played side by side, and how far they are apart.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use outpace_scenarios::{Scenario, load, load_text};
use outpace_sim::experiment::paired::{Difference, Pairs, differences};
use outpace_sim::experiment::{Experiment, PlayedDay, Round, Shard, play};
use outpace_sim::known_measures;

use crate::document::Good;
use crate::results::read_run;
use crate::worker::{Job, Reporter, pool};

/// One of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arm {
    /// A scenario file or a results folder; empty for the scenario that is open.
    pub source: String,
    /// `key=value`, one a line.
    pub set: String,
}

impl Arm {
    /// Its settings.
    #[must_use]
    pub fn settings(&self) -> Vec<String> {
        let lines = self.set.lines().map(str::trim);
        lines
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self) -> String {
        let name = Path::new(&self.source)
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
    /// The two.
    pub arms: [Arm; 2],
    /// The seed, unless a results folder says another.
    pub seed: u64,
    /// Days of each.
    pub days: u32,
}

/// What has come.
#[derive(Clone, Debug)]
pub enum VersusNews {
    /// It begins, on this seed.
    Seed(u64),
    /// Days of both, in order: of the first and of the second arm in turns.
    Days(Vec<PlayedDay>),
    /// Why there is nothing to compare.
    Failed(String),
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
    let mut seeds: Vec<u64> = Vec::new();
    let mut points = Vec::new();
    for arm in &versus.arms {
        let (scenario, seed) = scenario(&versus.good, arm)?;
        seeds.extend(seed);
        points.push(Arc::new(scenario));
    }
    if let [first, second] = seeds.as_slice()
        && first != second
    {
        return Err(format!(
            "seeds {first} and {second} are different people: days can be compared only on one seed. Run one of the two again on the other's"
        ));
    }
    let seed = seeds.first().copied().unwrap_or(versus.seed);
    to.tell(VersusNews::Seed(seed));
    let experiment = Experiment {
        points: &points,
        seed,
    };
    let round = Round {
        points: vec![0, 1],
        replications: 0..versus.days,
        shard: Shard::WHOLE,
    };
    to.expect(round.len());
    let mut waiting = Vec::new();
    let ended = pool().install(|| {
        play(experiment, &round, 0, to.cancel(), |day| {
            to.step();
            waiting.push(day);
            if waiting.len() % 2 == 0 {
                to.tell(VersusNews::Days(std::mem::take(&mut waiting)));
            }
            Ok::<(), String>(())
        })
    });
    ended.map(drop)
}

/// The scenario of an arm, and its seed if it is a run.
fn scenario(good: &Good, arm: &Arm) -> Result<(Scenario, Option<u64>), String> {
    let set = arm.settings();
    let path = PathBuf::from(arm.source.trim());
    if arm.source.trim().is_empty() {
        let loaded = good.with(&set).map_err(|it| it.to_string())?;
        return Ok((loaded.scenario, None));
    }
    if path.is_dir() {
        let run = read_run(&path).map_err(|it| it.to_string())?;
        let loaded = load_text(run.scenario_text, &run.scenario_home, &set);
        return Ok((
            loaded.map_err(|it| it.to_string())?.scenario,
            Some(run.seed),
        ));
    }
    let loaded = load(&path, &set).map_err(|it| it.to_string())?;
    Ok((loaded.scenario, None))
}

/// One measure of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its key.
    pub key: &'static str,
    /// How far the second is above the first.
    pub difference: Difference,
    /// Both values of each day.
    pub pairs: Vec<(f64, f64)>,
}

/// Every measure that both have, as one family: all intervals hold together.
#[must_use]
pub fn rows(days: &[[PlayedDay; 2]]) -> Vec<Row> {
    let pairs = |key: &'static str| {
        let both = days
            .iter()
            .filter_map(|[a, b]| Some((a.measure(key)?, b.measure(key)?)));
        let pairs: Vec<(f64, f64)> = both.collect();
        let differs = pairs.iter().any(|(a, b)| a != b) || MAIN.contains(&key);
        (!pairs.is_empty() && differs).then_some((key, pairs))
    };
    let found: Vec<(&'static str, Vec<(f64, f64)>)> = known_measures().filter_map(pairs).collect();
    let family: Vec<Pairs> = found
        .iter()
        .map(|(key, pairs)| Pairs {
            yes_or_no: *key == outpace_sim::SHARE_OF_DAYS_OVER_LIMIT,
            pairs: pairs.clone(),
        })
        .collect();
    let differences = differences(&family).into_iter();
    found
        .into_iter()
        .zip(differences)
        .map(|((key, pairs), difference)| Row {
            key,
            difference,
            pairs,
        })
        .collect()
}

/// Shown even where both are the same.
const MAIN: [&str; 3] = ["abandon_rate", "idle_s_per_connect", "utilisation"];
