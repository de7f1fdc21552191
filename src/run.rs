//! `outpace run`: plays a scenario's day, once or many times, and says what came of it.

use std::fs::File;
use std::hash::{BuildHasher as _, RandomState};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::journal;
use outpace_engine::{Input, Output, TeamId, Timestamp};
use outpace_results::{DayStart, Run, summary_text, write_run};
use outpace_scenarios::{Distribution, Loaded, Scenario, load, write_rejects};
use outpace_sim::{
    ContactLists, Day, DayPlan, Identity, Keep, Observer, Study, StudyPlan, Summary,
    abandon_limits, outlook, simulate_day, study,
};
use serde::Serialize;

use crate::arguments::{Out, RunArguments};
use crate::check::tell_findings;
use crate::failure::{Failure, print};
use crate::{failure, interrupt, progress, recordings};

pub(crate) fn run(arguments: &RunArguments) -> Result<ExitCode, Failure> {
    if arguments.journal && arguments.out == Some(Out::Nowhere) {
        let message = "--journal writes into the folder of the results, and --out none has none";
        return Err(Failure::Usage(message.to_owned()));
    }
    let mut loaded = load(&arguments.scenario.scenario, &arguments.scenario.set)?;
    tell_findings(&loaded, arguments.scenario.quiet);
    let cancel = interrupt::flag();
    let heard = match &arguments.recordings {
        Some(folder) => {
            let scenario = &mut loaded.scenario;
            Some(recordings::hear(folder, arguments, scenario, &cancel)?)
        }
        None => None,
    };
    let seed = arguments.seed.unwrap_or_else(pick_seed);
    let begin = Instant::now();
    let study = play(arguments, &loaded.scenario, seed, &cancel)?;
    let wall = Wall::new(begin.elapsed(), &study);
    let interrupted = cancel.load(Ordering::SeqCst);
    if study.days.is_empty() {
        failure::tell(format_args!(
            "interrupted before the first day was over; nothing is written"
        ));
        return Ok(ExitCode::from(interrupt::EXIT_CODE));
    }
    let summary = study.summary(
        &loaded.scenario,
        &Identity {
            set: &arguments.scenario.set,
            seed,
            replications: arguments.replications,
            version: env!("CARGO_PKG_VERSION"),
        },
    );
    let report = match folder(arguments, &summary) {
        Some(folder) => {
            let notes = heard.as_deref();
            Some(write(
                arguments, &folder, &loaded, &study, &summary, wall, notes,
            )?)
        }
        None => None,
    };
    tell(
        arguments,
        &loaded.scenario,
        &summary,
        wall,
        report.as_deref(),
    )?;
    if interrupted {
        failure::tell(format_args!(
            "interrupted: this is the result of {} of {} replications",
            summary.replications_done, summary.replications
        ));
        return Ok(ExitCode::from(interrupt::EXIT_CODE));
    }
    Ok(ExitCode::SUCCESS)
}

/// How long it took. Kept out of `run.json`, which holds only what the seed decides.
#[derive(Clone, Copy, Debug, Serialize)]
struct Wall {
    /// From the first day's begin to the last day's end.
    seconds: f64,
    /// Dialled calls of all days, a second.
    dials_per_s: f64,
}

impl Wall {
    fn new(elapsed: Duration, study: &Study) -> Self {
        let dials: u64 = study.days.iter().flat_map(|day| day.outcomes).sum();
        let seconds = elapsed.as_secs_f64();
        Self {
            seconds,
            dials_per_s: dials as f64 / seconds,
        }
    }
}

/// What `--json` prints: the summary, and how long it took.
#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    summary: &'a Summary,
    wall: Wall,
}

fn play(
    arguments: &RunArguments,
    scenario: &Scenario,
    seed: u64,
    cancel: &AtomicBool,
) -> Result<Study, Failure> {
    let keeps_tables = arguments.out != Some(Out::Nowhere);
    let keep = if keeps_tables {
        Keep::Tables
    } else {
        Keep::Intervals
    };
    let replications = arguments.replications;
    let bar = progress::replications(replications.into(), arguments.scenario.quiet);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.threads.unwrap_or(0) as usize)
        .build()
        .map_err(|error| Failure::Usage(format!("--threads: {error}")))?;
    let plan = StudyPlan {
        seed,
        replications,
        keep,
    };
    let mut study = pool.install(|| study(scenario, plan, cancel, &|| bar.inc(1)));
    bar.finish_and_clear();
    if keeps_tables && study.shown.is_none() {
        // Interrupted with the first day unfinished: show the first that is finished instead.
        let first = study.days.first().map(|day| day.replication);
        study.shown = first.and_then(|replication| {
            let plan = DayPlan {
                seed,
                replication,
                keep,
            };
            simulate_day(scenario, plan, &mut (), &AtomicBool::new(false))
        });
    }
    Ok(study)
}

/// Where the results go, if anywhere.
fn folder(arguments: &RunArguments, summary: &Summary) -> Option<PathBuf> {
    match &arguments.out {
        Some(out) => out.folder(),
        None => {
            let name = format!("{}-seed-{}", summary.scenario, summary.seed);
            Some(Path::new("results").join(name))
        }
    }
}

/// Writes everything a run leaves behind; returns where the report is.
fn write(
    arguments: &RunArguments,
    folder: &Path,
    loaded: &Loaded,
    study: &Study,
    summary: &Summary,
    wall: Wall,
    heard: Option<&str>,
) -> Result<PathBuf, Failure> {
    let scenario = &loaded.scenario;
    let shown = study.shown.as_ref().expect("a study with days shows one");
    let mut warnings: Vec<String> = loaded
        .warnings
        .iter()
        .map(|warning| warning.0.to_string())
        .collect();
    warnings.extend(heard.map(str::to_owned));
    if !loaded.rejects.is_empty() {
        warnings.push(format!(
            "{} row(s) of contact lists were left out; see rejects.csv",
            loaded.rejects.len()
        ));
    }
    let teams: Vec<TeamId> = scenario
        .engine
        .agents
        .iter()
        .map(|agent| agent.team)
        .collect();
    let run = Run {
        summary,
        shown,
        days: &study.days,
        names: &scenario.names,
        agent_teams: &teams,
        results: &talk_results(scenario),
        modes: &modes(scenario),
        lists: &ContactLists::new(scenario),
        day_start: day_start(scenario),
        abandon_limit: &abandon_limits(scenario),
        outlook: &outlook(&scenario.engine, shown, scenario.world.day_length),
        day_start_s: day_start(scenario).local_s.rem_euclid(86_400) as u32,
        title: &scenario.title,
        warnings: &warnings,
        repeat_with: &repeat_with(arguments, summary),
    };
    // What an earlier run left here is not this run's.
    for name in [REJECTS, JOURNAL] {
        let path = folder.join(name);
        match std::fs::remove_file(&path) {
            Err(error) if path.exists() => return Err(Failure::writing(&path)(error)),
            _ => {}
        }
    }
    write_run(folder, &run).map_err(|error| Failure::Output(anyhow::Error::new(error)))?;
    write_text(&folder.join("scenario.toml"), &loaded.resolved_toml)?;
    let wall = serde_json::to_string_pretty(&wall).expect("two numbers have a JSON form");
    write_text(&folder.join("wall.json"), &(wall + "\n"))?;
    if !loaded.rejects.is_empty() {
        let path = folder.join(REJECTS);
        let file = File::create(&path).map_err(Failure::writing(&path))?;
        write_rejects(&loaded.rejects, file).map_err(Failure::writing(&path))?;
    }
    if arguments.journal {
        write_journal(&folder.join(JOURNAL), scenario, summary.seed, shown)?;
    }
    Ok(folder.join("report.html"))
}

fn write_text(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).map_err(Failure::writing(path))
}

/// Says the result: to a program on stdout as JSON, or to a person.
fn tell(
    arguments: &RunArguments,
    scenario: &Scenario,
    summary: &Summary,
    wall: Wall,
    report: Option<&Path>,
) -> Result<(), Failure> {
    if arguments.json {
        let printed = serde_json::to_string_pretty(&Printed { summary, wall });
        let printed = printed.expect("a summary has a JSON form");
        return print(&(printed + "\n")).map(drop);
    }
    if arguments.scenario.quiet {
        return Ok(());
    }
    let mut text = summary_text(summary, &scenario.title, &abandon_limits(scenario));
    text += &format!(
        "\n{:.1} s, {:.0} dialled calls a second\n",
        wall.seconds, wall.dials_per_s
    );
    if let Some(report) = report {
        text += &format!("Report: {}\n", report.display());
    }
    print(&text).map(drop)
}

/// Writes the journal of the day shown, playing it once more: observers cost time, and the same plan
/// always gives the same day.
fn write_journal(path: &Path, scenario: &Scenario, seed: u64, shown: &Day) -> Result<(), Failure> {
    let file = File::create(path).map_err(Failure::writing(path))?;
    let mut journal = JournalWriter {
        to: BufWriter::new(file),
        result: Ok(()),
    };
    journal.line(format_args!("{}", journal::HEADER));
    let plan = DayPlan {
        seed,
        replication: shown.replication,
        keep: Keep::Intervals,
    };
    simulate_day(scenario, plan, &mut journal, &AtomicBool::new(false));
    let JournalWriter { mut to, result } = journal;
    result
        .and_then(|()| to.flush())
        .map_err(Failure::writing(path))
}

struct JournalWriter {
    to: BufWriter<File>,
    /// The first error; nothing is written after it.
    result: std::io::Result<()>,
}

impl JournalWriter {
    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        if self.result.is_ok() {
            self.result = writeln!(self.to, "{line}");
        }
    }
}

impl Observer for JournalWriter {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.line(format_args!("{}", journal::Fact(now, *fact)));
    }

    fn said(&mut self, _: Timestamp, output: &Output) {
        self.line(format_args!("    {}", journal::Said(output)));
    }
}

/// Names of talk results by campaign: the parts of the talk time's mixture.
fn talk_results(scenario: &Scenario) -> Vec<Vec<String>> {
    let names = |distribution: &Distribution| match distribution {
        Distribution::Mixture { parts } => parts.iter().map(|part| part.name.clone()).collect(),
        _ => Vec::new(),
    };
    scenario
        .world
        .people
        .iter()
        .map(|people| names(&people.talk))
        .collect()
}

/// When the day begins. The day's own zone is the first.
pub(crate) fn day_start(scenario: &Scenario) -> DayStart {
    let engine = &scenario.engine;
    let unix_s = engine.unix_epoch_s;
    DayStart {
        unix_s,
        local_s: engine.zones[0].wall_clock_s(Timestamp::ZERO, unix_s),
    }
}

/// How each campaign dials, in the words of the tables.
fn modes(scenario: &Scenario) -> Vec<&'static str> {
    let campaigns = scenario.engine.campaigns.iter();
    let word = |campaign: &CampaignConfig| match (&campaign.mode, campaign.ivr.is_some()) {
        (Mode::Progressive { .. }, false) => "progressive",
        (Mode::Progressive { .. }, true) => "progressive_ivr",
        (Mode::Predictive(_), false) => "predictive",
        (Mode::Predictive(_), true) => "predictive_ivr",
        (Mode::Threshold(_), false) => "threshold",
        (Mode::Threshold(_), true) => "threshold_ivr",
        (Mode::Adaptive(_), false) => "adaptive",
        (Mode::Adaptive(_), true) => "adaptive_ivr",
        (Mode::Preview(_), _) => "preview",
        (Mode::Inbound(_), _) => "inbound",
    };
    campaigns.map(word).collect()
}

/// The command line that gives this run again.
fn repeat_with(arguments: &RunArguments, summary: &Summary) -> String {
    let mut line = format!("outpace run {}", arguments.scenario.scenario.display());
    for set in &arguments.scenario.set {
        line += &format!(" --set '{}'", set.replace('\'', r"'\''"));
    }
    if let Some(folder) = &arguments.recordings {
        line += &format!(" --recordings '{}'", folder.display());
    }
    line += &format!(
        " --seed {} --replications {}",
        summary.seed, summary.replications
    );
    line
}

/// A seed from the entropy the standard library gives its hash maps; short enough to type again.
pub(crate) fn pick_seed() -> u64 {
    RandomState::new().hash_one(0_u8) % 1_000_000
}

/// Rows of contact lists that were left out.
const REJECTS: &str = "rejects.csv";

/// The first day's journal.
const JOURNAL: &str = "journal.txt";
