//! `outpace compare`: settings, rules or builds on the same people.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use outpace_results::comparison::{arms_of_folder, comparison_text};
use outpace_scenarios::Scenario;
use outpace_sim::experiment::{Arm, Comparison, Ended, Experiment, Round, Shard, play};

use crate::arguments::CompareArguments;
use crate::check::tell_findings;
use crate::failure::{self, Failure, print};
use crate::run::pick_seed;
use crate::vary::load_variants;
use crate::{interrupt, progress};

pub(crate) fn compare(arguments: &CompareArguments) -> Result<ExitCode, Failure> {
    let (folders, files): (Vec<&Path>, Vec<&Path>) = arguments
        .what
        .iter()
        .map(std::path::PathBuf::as_path)
        .partition(|path| path.is_dir());
    let stored: Result<Vec<Vec<Arm>>, Failure> = folders
        .iter()
        .map(|folder| Ok(arms_of_folder(folder)?))
        .collect();
    let stored = stored?;
    let seed = seed(arguments, &stored)?;
    let (mut arms, pairs) = lay_out(&folders, stored);
    let base = if arguments.what[0].is_dir() {
        0
    } else {
        arms.len()
    };
    let scenarios = load_arms(arguments, &files, seed, &mut arms)?;
    let others = (0..arms.len()).filter(|&arm| arm != base);
    let pairs = pairs.unwrap_or_else(|| others.map(|other| (base, other)).collect());
    if arms.len() < 2 {
        return Err(Failure::Usage(
            "there is only one thing; compare it with another file or folder, or with --with KEY=VALUE"
                .to_owned(),
        ));
    }
    let ended = play_arms(arguments, &scenarios, seed, &mut arms)?;
    let comparison = Comparison::new(seed, &arms, &pairs, &arguments.measure);
    let comparison = comparison.map_err(|known| {
        let known: Vec<String> = known.into_iter().collect();
        Failure::Usage(format!("--measure: there are {}", known.join(", ")))
    })?;
    if arguments.json {
        let printed = serde_json::to_string_pretty(&comparison).expect("numbers have a JSON form");
        print(&(printed + "\n"))?;
    } else if !arguments.quiet {
        print(&comparison_text(&comparison))?;
    }
    if ended == Ended::Cancelled {
        let days = arms.iter().map(|arm| arm.days.len()).min().unwrap_or(0);
        failure::tell(format_args!(
            "interrupted: this is the result of {days} of {} replications",
            arguments.replications
        ));
        return Ok(ExitCode::from(interrupt::EXIT_CODE));
    }
    Ok(ExitCode::SUCCESS)
}

/// The seed: what was given, or that of the folders, who must agree: other seeds are other people.
fn seed(arguments: &CompareArguments, stored: &[Vec<Arm>]) -> Result<u64, Failure> {
    let mut seeds = stored.iter().flatten().map(|arm| arm.seed);
    let Some(first) = seeds.next() else {
        return Ok(arguments.seed.unwrap_or_else(pick_seed));
    };
    let other = seeds.chain(arguments.seed).find(|seed| *seed != first);
    match other {
        Some(other) => Err(Failure::Input(format!(
            "seeds {first} and {other} are different people: days can be compared only on one seed"
        ))),
        None => Ok(first),
    }
}

/// Every arm of the folders in order. Two sweeps of the same points are compared point by point.
fn lay_out(folders: &[&Path], stored: Vec<Vec<Arm>>) -> (Vec<Arm>, Option<Vec<(usize, usize)>>) {
    let labels =
        |arms: &[Arm]| -> Vec<String> { arms.iter().map(|arm| arm.label.clone()).collect() };
    let pairs = match &stored[..] {
        [one, other] if one.len() > 1 && labels(one) == labels(other) => {
            let points = one.len();
            Some((0..points).map(|point| (point, points + point)).collect())
        }
        _ => None,
    };
    let several = folders.len() > 1;
    let named = stored.into_iter().zip(folders).flat_map(|(arms, folder)| {
        let folder = folder.display().to_string();
        arms.into_iter().map(move |arm| {
            let label = if several && !arm.label.contains(&*folder) {
                format!("{folder}: {}", arm.label)
            } else {
                arm.label.clone()
            };
            Arm { label, ..arm }
        })
    });
    (named.collect(), pairs)
}

/// Loads every scenario file, and the first once more for each `--with`; adds their arms behind those of
/// the folders.
fn load_arms(
    arguments: &CompareArguments,
    files: &[&Path],
    seed: u64,
    arms: &mut Vec<Arm>,
) -> Result<Vec<Arc<Scenario>>, Failure> {
    let mut scenarios: Vec<Arc<Scenario>> = Vec::new();
    let Some(first) = files.first() else {
        return match &arguments.with[..] {
            [] => Ok(scenarios),
            [with, ..] => Err(Failure::Usage(format!(
                "--with {with}: of which scenario? Name its file"
            ))),
        };
    };
    let add = |arms: &mut Vec<Arm>, label: String, scenario: &Scenario| {
        let version = env!("CARGO_PKG_VERSION");
        arms.push(Arm::new(label, scenario.name.clone(), seed, version));
    };
    for file in files {
        let one = std::iter::once(Vec::new());
        let loaded = load_variants(file, &arguments.set, one, "--with")?;
        tell_findings(&loaded.first, arguments.quiet);
        add(arms, file.display().to_string(), &loaded.first.scenario);
        scenarios.extend(loaded.scenarios);
    }
    if !arguments.with.is_empty() {
        let variants: Vec<(String, Vec<String>)> =
            arguments.with.iter().map(|it| variant(it)).collect();
        let overrides = variants.iter().map(|(_, overrides)| overrides.clone());
        let loaded = load_variants(first, &arguments.set, overrides, "--with")?;
        for ((label, _), scenario) in variants.iter().zip(&loaded.scenarios) {
            add(arms, label.clone(), scenario);
        }
        scenarios.extend(loaded.scenarios);
    }
    Ok(scenarios)
}

/// `NAME: KEY=VALUE; KEY=VALUE`, where the name may be left out.
fn variant(text: &str) -> (String, Vec<String>) {
    let before_value = text.find('=').unwrap_or(text.len());
    let (label, settings) = match text[..before_value].split_once(':') {
        Some((name, _)) => (name.trim(), &text[name.len() + 1..]),
        None => (text.trim(), text),
    };
    let overrides = settings.split(';').map(|it| it.trim().to_owned());
    let overrides = overrides.filter(|it| !it.is_empty());
    (label.to_owned(), overrides.collect())
}

/// Plays the arms that are scenarios, the last ones.
fn play_arms(
    arguments: &CompareArguments,
    scenarios: &[Arc<Scenario>],
    seed: u64,
    arms: &mut [Arm],
) -> Result<Ended, Failure> {
    let cancel = interrupt::flag();
    let round = Round {
        points: (0..scenarios.len() as u32).collect(),
        replications: 0..arguments.replications,
        shard: Shard::WHOLE,
    };
    let bar = progress::replications(round.len(), arguments.quiet);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.threads.unwrap_or(0) as usize)
        .build()
        .map_err(|error| Failure::Usage(format!("--threads: {error}")))?;
    let experiment = Experiment {
        points: scenarios,
        seed,
    };
    let from = arms.len() - scenarios.len();
    let ended = pool.install(|| {
        play(experiment, &round, 0, &cancel, |day| {
            arms[from + day.point as usize].add(&day);
            bar.inc(1);
            Ok::<(), Failure>(())
        })
    });
    bar.finish_and_clear();
    ended
}
