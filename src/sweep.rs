//! `outpace sweep`: plays many settings on the same people.

mod options;

use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use indicatif::ProgressBar;
use outpace_engine::CampaignId;
use outpace_engine::config::Mode;
use outpace_results::sweep::{
    Digest, RowFile, SWEEP_VERSION, Sheet, SweepError, SweepPlan, SweepReport, SweepSummary,
    Varied, read_references, sweep_text, write_sweep, write_table,
};
use outpace_scenarios::Scenario;
use outpace_sim::experiment::{
    CloserDay, Ended, Experiment, Grid, Job, Precision, Replications, Round, Schedule, look_closer,
    play,
};
use outpace_sim::measure_names;

use crate::arguments::SweepArguments;
use crate::bound::reference_lines;
use crate::check::tell_findings;
use crate::failure::{self, Failure, print};
use crate::run::day_start;
use crate::vary::{self, Points};
use crate::{interrupt, progress};
use options::{folder, repeat_with, replications, seed, shard};

pub(crate) fn sweep(arguments: &SweepArguments) -> Result<ExitCode, Failure> {
    let grid = vary::grid(&arguments.vary)?;
    let points = vary::load_points(&arguments.scenario.scenario, &arguments.scenario.set, &grid)?;
    tell_findings(&points.first, arguments.scenario.quiet);
    let shard = shard(arguments.shard.as_deref())?;
    let replications = replications(arguments, &points)?;
    let references = match &arguments.reference {
        Some(path) => read_references(path)?,
        None => reference_lines(&points.scenarios),
    };
    let seed = seed(arguments)?;
    let sheet = sheet(&points);
    let plan = plan(arguments, &grid, &points, &sheet, seed, &replications);
    let asked = arguments
        .show
        .as_deref()
        .map(|point| plan.point_called(point));
    let asked = asked.transpose().map_err(Failure::Usage)?;
    let folder = folder(arguments, &plan);
    let mut rows = RowFile::open(&folder, &plan, arguments.restart)?;
    let schedule = Schedule::new(replications, grid.points() as u32, shard);
    let cancel = interrupt::flag();
    let bar = progress::replications(schedule.expected_days(), arguments.scenario.quiet);
    let sweep = Sweep {
        experiment: Experiment {
            points: &points.scenarios,
            seed,
        },
        sheet: &sheet,
        bar: &bar,
        cancel: &cancel,
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.threads.unwrap_or(0) as usize)
        .build()
        .map_err(|error| Failure::Usage(format!("--threads: {error}")))?;
    let mut digest = Digest::new(&plan);
    let played = pool.install(|| sweep.play(schedule, &mut rows, &mut digest));
    bar.finish_and_clear();
    let ended = played.map_err(|error| kept(error, &digest))?;
    let is_done = ended == Ended::Done;
    write_table(&folder, &plan, &mut rows)?;
    let mut summary = SweepSummary::new(&plan, &digest, is_done, limit(&points.scenarios));
    summary.show(asked);
    let closer = pool.install(|| closer(&sweep, &summary, is_done));
    let report = SweepReport {
        plan: &plan,
        summary: &summary,
        closer: &closer,
        references: &references,
        day_start_s: day_start(&points.scenarios[0]).local_s.rem_euclid(86_400) as u32,
        warnings: &warnings(&points),
        repeat_with: &repeat_with(arguments, seed),
    };
    let page = write_sweep(&folder, &report).map_err(|error| Failure::Output(error.into()))?;
    tell(arguments, &plan, &summary, &page)?;
    if is_done {
        return Ok(ExitCode::SUCCESS);
    }
    failure::tell(format_args!(
        "interrupted: {} days are kept in {}; the same command with --seed {seed} goes on from there",
        summary.days,
        folder.display()
    ));
    Ok(ExitCode::from(interrupt::EXIT_CODE))
}

/// Says the result: to a program on stdout as JSON, or to a person.
fn tell(
    arguments: &SweepArguments,
    plan: &SweepPlan,
    summary: &SweepSummary,
    page: &Path,
) -> Result<(), Failure> {
    if arguments.json {
        let printed = serde_json::to_string_pretty(summary).expect("a summary has a JSON form");
        print(&(printed + "\n"))?;
    } else if !arguments.scenario.quiet {
        let text = sweep_text(plan, summary);
        print(&format!("{text}\nReport: {}\n", page.display()))?;
    }
    Ok(())
}

/// The first days of the point that is shown closer, played once more with every call. Of a sweep that was
/// interrupted none: whoever interrupts does not want to wait.
fn closer(sweep: &Sweep<'_>, summary: &SweepSummary, is_done: bool) -> Vec<CloserDay> {
    let (Some(shown), true) = (summary.shown, is_done) else {
        return Vec::new();
    };
    let shown = shown as usize;
    let days = summary.points[shown].replications.min(CLOSER_DAYS);
    let Experiment { points, seed } = sweep.experiment;
    look_closer(&points[shown], seed, days, sweep.cancel)
}

/// Enough for a 5th and a 95th percentile.
const CLOSER_DAYS: u32 = 100;

fn warnings(points: &Points) -> Vec<String> {
    let warnings = points.first.warnings.iter();
    warnings.map(|warning| warning.0.to_string()).collect()
}

/// A sweep being played.
struct Sweep<'a> {
    experiment: Experiment<'a>,
    sheet: &'a Sheet,
    bar: &'a ProgressBar,
    cancel: &'a AtomicBool,
}

impl Sweep<'_> {
    /// Plays round after round. Days that an earlier sitting has written are read instead.
    fn play(
        &self,
        mut schedule: Schedule,
        rows: &mut RowFile,
        digest: &mut Digest,
    ) -> Result<Ended, SweepError> {
        while let Some(round) = schedule.next_round() {
            let begun = self.read_again(&round, &mut schedule, rows, digest)?;
            let ended = play(self.experiment, &round, begun, self.cancel, |day| {
                let row = self.sheet.row(&day);
                rows.append(&row)?;
                digest.add(&row);
                schedule.hear(&day);
                self.bar.inc(1);
                Ok(())
            })?;
            if ended == Ended::Cancelled {
                return Ok(ended);
            }
            self.bar.set_length(schedule.expected_days());
        }
        Ok(Ended::Done)
    }

    /// Reads what earlier sittings have written of a round; returns how many days that is.
    fn read_again(
        &self,
        round: &Round,
        schedule: &mut Schedule,
        rows: &mut RowFile,
        digest: &mut Digest,
    ) -> Result<u64, SweepError> {
        let stored = round.len().min(rows.left());
        for place in 0..stored {
            let Some(row) = rows.next_row()? else {
                return Ok(place);
            };
            let job = Job {
                replication: row.replication,
                point: row.point,
            };
            if job != round.job(place) {
                return Err(rows.wrong("it is not the day that belongs there"));
            }
            digest.add(&row);
            schedule.hear_of(row.point, |name| {
                let place = self.sheet.columns().iter().position(|it| it == name)?;
                row.values[place]
            });
        }
        self.bar.inc(stored);
        self.bar.reset_eta();
        Ok(stored)
    }
}

impl From<SweepError> for Failure {
    fn from(error: SweepError) -> Self {
        match error {
            error if error.is_bad_input() => {
                Self::Input(format!("{:#}", anyhow::Error::new(error)))
            }
            error @ SweepError::Other { .. } => Self::Usage(error.to_string()),
            error => Self::Output(anyhow::Error::new(error)),
        }
    }
}

/// Nothing is lost that was written.
fn kept(error: SweepError, digest: &Digest) -> Failure {
    let days: u64 = digest.points().iter().map(|it| u64::from(it.days())).sum();
    if days > 0 && matches!(error, SweepError::Write { .. }) {
        failure::tell(format_args!(
            "{days} days are kept; the same command goes on from there"
        ));
    }
    error.into()
}

fn plan(
    arguments: &SweepArguments,
    grid: &Grid,
    points: &Points,
    sheet: &Sheet,
    seed: u64,
    replications: &Replications,
) -> SweepPlan {
    let vary = grid.axes().iter().map(|axis| Varied {
        key: axis.key.clone(),
        values: axis.values.clone(),
    });
    let days = match replications {
        Replications::Fixed(_) => "fixed".to_owned(),
        Replications::Until(Precision { min, max, .. }) => {
            format!("{} ({min} to {max})", arguments.until.join(" "))
        }
    };
    let scenario = &points.first.scenario;
    SweepPlan {
        schema_version: SWEEP_VERSION,
        scenario: scenario.name.clone(),
        title: scenario.title.clone(),
        set: arguments.scenario.set.clone(),
        vary: vary.collect(),
        seed,
        shard: arguments.shard.clone().unwrap_or_else(|| "1/1".to_owned()),
        days,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        columns: sheet.columns().to_vec(),
        scenario_toml: points.first.resolved_toml.clone(),
    }
}

/// The columns: every measure any point may have.
fn sheet(points: &Points) -> Sheet {
    let mut measures: Vec<&str> = points
        .scenarios
        .iter()
        .flat_map(|it| measure_names(it))
        .collect();
    measures.sort_unstable();
    measures.dedup();
    let first = &points.scenarios[0];
    let dialling: Vec<(CampaignId, &str)> = dialling(first)
        .map(|(index, _)| (CampaignId(index as u32), &*first.names.campaigns[index]))
        .collect();
    Sheet::new(&dialling, measures)
}

/// Campaigns that dial, by place.
fn dialling(
    scenario: &Scenario,
) -> impl Iterator<Item = (usize, &outpace_engine::config::CampaignConfig)> {
    let campaigns = scenario.engine.campaigns.iter().enumerate();
    campaigns.filter(|(_, it)| !matches!(it.mode, Mode::Inbound(_)))
}

/// The limit of all campaigns of all points, if it is one and the same.
fn limit(scenarios: &[std::sync::Arc<Scenario>]) -> Option<f64> {
    let all = scenarios.iter().flat_map(|it| dialling(it));
    let mut limits = all.map(|(_, campaign)| campaign.abandon_limit);
    let first = limits.next()?;
    limits.all(|limit| limit == first).then(|| first.as_f64())
}
