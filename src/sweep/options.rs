//! What a sweep was asked for: how many days, which part of them, from which seed, into which folder.

use std::path::{Path, PathBuf};

use outpace_results::sweep::SweepPlan;
use outpace_sim::experiment::{Precision, Replications, Shard};
use outpace_sim::measure_names;

use crate::arguments::SweepArguments;
use crate::failure::Failure;
use crate::run::pick_seed;
use crate::vary::Points;

/// `I/N`, from 1.
pub(super) fn shard(text: Option<&str>) -> Result<Shard, Failure> {
    let Some(text) = text else {
        return Ok(Shard::WHOLE);
    };
    let parts = text.split_once('/');
    let parsed = parts.and_then(|(index, of)| Some((index.parse().ok()?, of.parse().ok()?)));
    match parsed {
        Some((index @ 1.., of @ 1..=SHARDS_MAX)) if index <= of => Ok(Shard {
            index: index - 1,
            of,
        }),
        _ => Err(Failure::Usage(format!(
            "--shard {text}: written I/N, with N up to {SHARDS_MAX} and I from 1 to N, as in 2/8"
        ))),
    }
}

/// More machines than anybody has.
const SHARDS_MAX: u32 = 100_000;

/// How many days each point gets.
pub(super) fn replications(
    arguments: &SweepArguments,
    points: &Points,
) -> Result<Replications, Failure> {
    if arguments.until.is_empty() {
        return Ok(Replications::Fixed(arguments.replications));
    }
    let half_widths: Result<Vec<(String, f64)>, Failure> = arguments
        .until
        .iter()
        .map(|text| half_width(text, &measure_names(&points.scenarios[0])))
        .collect();
    Ok(Replications::Until(Precision {
        half_widths: half_widths?,
        min: DAYS_MIN,
        max: arguments.max_replications,
    }))
}

/// With fewer days an interval's own width is mostly chance.
const DAYS_MIN: u32 = 20;

/// `MEASURE=HALF-WIDTH`, the width as a number or in percent.
fn half_width(text: &str, measures: &[&str]) -> Result<(String, f64), Failure> {
    let wrong = |what: &str| Failure::Usage(format!("--until {text}: {what}"));
    let Some((name, width)) = text.split_once('=') else {
        return Err(wrong(
            "written MEASURE=HALF-WIDTH, as in \"abandon_rate=0.2 %\"",
        ));
    };
    let (name, width) = (name.trim(), width.trim());
    if !measures.contains(&name) {
        return Err(wrong(&format!(
            "there is no measure {name:?}; there are {}",
            measures.join(", ")
        )));
    }
    let (number, unit) = match width.strip_suffix('%') {
        Some(number) => (number.trim_end(), 0.01),
        None => (width, 1.0),
    };
    match number.parse::<f64>() {
        Ok(number) if number > 0.0 && number.is_finite() => Ok((name.to_owned(), number * unit)),
        _ => Err(wrong("the half-width is a number above 0, or one with %")),
    }
}

/// The seed: what was given, or that of the sweep that is gone on with, or any.
pub(super) fn seed(arguments: &SweepArguments) -> Result<u64, Failure> {
    if let Some(seed) = arguments.seed {
        return Ok(seed);
    }
    let before = match &arguments.out {
        Some(out) if !arguments.restart => SweepPlan::of_folder(out)?,
        _ => None,
    };
    Ok(before.map_or_else(pick_seed, |plan| plan.seed))
}

pub(super) fn folder(arguments: &SweepArguments, plan: &SweepPlan) -> PathBuf {
    if let Some(out) = &arguments.out {
        return out.clone();
    }
    let mut name = format!("{}-sweep-seed-{}", plan.scenario, plan.seed);
    if arguments.shard.is_some() {
        name += &format!("-shard-{}", plan.shard.replace('/', "-of-"));
    }
    Path::new("results").join(name)
}

/// The command line that gives this sweep again.
pub(super) fn repeat_with(arguments: &SweepArguments, seed: u64) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    let mut line = format!("outpace sweep {}", arguments.scenario.scenario.display());
    for (option, texts) in [
        ("set", &arguments.scenario.set),
        ("vary", &arguments.vary),
        ("until", &arguments.until),
    ] {
        for text in texts {
            line += &format!(" --{option} {}", quoted(text));
        }
    }
    line += &format!(" --seed {seed}");
    if arguments.until.is_empty() {
        line += &format!(" --replications {}", arguments.replications);
    } else {
        line += &format!(" --max-replications {}", arguments.max_replications);
    }
    if let Some(shard) = &arguments.shard {
        line += &format!(" --shard {shard}");
    }
    line
}
