//! `outpace tune`: finds the best settings that surely keep a promise about risk.

mod finals;
mod ground;
mod options;

use std::path::Path;
use std::process::ExitCode;

use outpace_results::tuning::{TuningReport, TuningSummary, tuning_text, write_tuning};
use outpace_sim::tuning::{Search, SearchPlan, Stop};

use crate::arguments::TuneArguments;
use crate::check::tell_findings;
use crate::failure::{self, Failure, print};
use crate::vary::load_variants;
use crate::{interrupt, progress};
use finals::Finals;
use ground::Ground;
use options::Asked;

pub(crate) fn tune(arguments: &TuneArguments) -> Result<ExitCode, Failure> {
    let scenario = &arguments.scenario;
    let one = std::iter::once(Vec::new());
    let first = load_variants(&scenario.scenario, &scenario.set, one, "--set")?;
    tell_findings(&first.first, scenario.quiet);
    let asked = Asked::new(arguments, &first)?;
    let cancel = interrupt::flag();
    let expected = u64::from(arguments.days) + asked.fresh_days_at_most() / 2;
    let bar = progress::replications(expected, scenario.quiet);
    let mut ground = Ground::new(arguments, &asked, &cancel, &bar)?;
    ground.check_values()?;
    let plan = SearchPlan {
        promises: asked.promises.clone(),
        days: arguments.days,
        confirm_days: arguments.confirm_days,
        start: asked.start,
        seed: asked.seed,
    };
    let mut search = Search::new(asked.space.clone(), plan);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.threads.unwrap_or(0) as usize)
        .build()
        .map_err(|error| Failure::Usage(format!("--threads: {error}")))?;
    let mut finals = Finals::new(&asked);
    let ended = pool.install(|| {
        search.run(&mut ground)?;
        options::check_objective(&asked, &search)?;
        finals.play(&search, &mut ground)
    });
    bar.finish_and_clear();
    let complete = match ended {
        Ok(()) => true,
        Err(Stop::Cancelled) => false,
        Err(Stop::Failed(failure)) => return Err(failure),
    };
    if ground.rows().is_empty() {
        failure::tell(format_args!(
            "interrupted before the first day was over; nothing is written"
        ));
        return Ok(ExitCode::from(interrupt::EXIT_CODE));
    }
    let summary = finals.summary(&search, &ground, complete);
    let page = write(arguments, &asked, &ground, &summary, &first.first.warnings)?;
    tell(arguments, &summary, page.as_deref())?;
    if !complete {
        let kept = match &summary.recommended {
            Some(_) => "the recommendation is established, comparisons are missing",
            None => "nothing is established yet",
        };
        failure::tell(format_args!(
            "interrupted: {} days are kept; {kept}",
            ground.rows().len()
        ));
        return Ok(ExitCode::from(interrupt::EXIT_CODE));
    }
    Ok(ExitCode::from(u8::from(!summary.established)))
}

fn write(
    arguments: &TuneArguments,
    asked: &Asked,
    ground: &Ground<'_>,
    summary: &TuningSummary,
    warnings: &[outpace_scenarios::Warning],
) -> Result<Option<std::path::PathBuf>, Failure> {
    let Some(folder) = options::folder(arguments, asked) else {
        return Ok(None);
    };
    let warnings: Vec<String> = warnings.iter().map(|it| it.0.to_string()).collect();
    let play_with = summary
        .recommended
        .as_ref()
        .map(|settings| options::play_with(arguments, summary, settings));
    let report = TuningReport {
        summary,
        sheet: ground.sheet(),
        rows: ground.rows(),
        warnings: &warnings,
        repeat_with: &options::repeat_with(arguments, asked.seed),
        play_with: play_with.as_deref(),
    };
    let settings = |point: u32| asked.space.settings(point as usize);
    let page = write_tuning(&folder, &report, settings);
    page.map(Some)
        .map_err(|error| Failure::Output(error.into()))
}

/// Says the result: to a program on stdout as JSON, or to a person.
fn tell(
    arguments: &TuneArguments,
    summary: &TuningSummary,
    page: Option<&Path>,
) -> Result<(), Failure> {
    if arguments.json {
        let printed = serde_json::to_string_pretty(summary).expect("a summary has a JSON form");
        return print(&(printed + "\n")).map(drop);
    }
    if arguments.scenario.quiet {
        return Ok(());
    }
    let mut text = tuning_text(summary);
    if let Some(settings) = &summary.recommended {
        text += &format!(
            "Play it: {}\n",
            options::play_with(arguments, summary, settings)
        );
    }
    if let Some(page) = page {
        text += &format!("Report: {}\n", page.display());
    }
    print(&text).map(drop)
}
