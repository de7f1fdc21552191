//! `outpace check`: everything that is wrong with a scenario, before anything runs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_scenarios::{ListReport, Loaded, Problem, ScenarioError, load};
use serde_json::json;

use crate::arguments::{CheckArguments, ScenarioArguments};
use crate::failure::{Failure, print, tell};

pub(crate) fn check(arguments: &CheckArguments) -> Result<ExitCode, Failure> {
    let ScenarioArguments {
        scenario,
        set,
        quiet,
    } = &arguments.scenario;
    let loaded = load(scenario, set);
    if arguments.json {
        print(&format!("{:#}\n", as_json(&loaded)))?;
        return Ok(match loaded {
            Ok(_) => ExitCode::SUCCESS,
            Err(error) => ExitCode::from(error.exit_code()),
        });
    }
    let loaded = loaded?;
    tell_findings(&loaded, *quiet);
    if *quiet {
        return Ok(ExitCode::SUCCESS);
    }
    let engine = &loaded.scenario.engine;
    let is_inbound = |campaign: &&CampaignConfig| matches!(campaign.mode, Mode::Inbound(_));
    let queues = engine.campaigns.iter().filter(is_inbound).count();
    let inbound = match queues {
        0 => String::new(),
        queues => format!(" {queues} inbound queue(s),"),
    };
    let mut text = format!(
        "{}: right. {} campaign(s),{inbound} {} agents, {} h.\n",
        scenario.display(),
        engine.campaigns.len() - queues,
        engine.agents.len(),
        loaded.scenario.world.day_length.as_secs_f64() / 3600.0,
    );
    for list in &loaded.lists {
        let _ = writeln!(text, "{}", told(list));
    }
    print(&text)
}

/// What came of a contact list, in one line.
fn told(list: &ListReport) -> String {
    let counts = &list.counts;
    let mut line = format!(
        "{}: {} contacts of {} rows; {} on do-not-call lists",
        list.file.display(),
        counts.kept,
        counts.read,
        counts.suppressed,
    );
    for (kind, rows) in &counts.rejected {
        let _ = write!(line, ", {rows} {}", kind.name());
    }
    for (file, found) in list.do_not_call.iter().zip(&counts.found_on) {
        let _ = write!(line, "; {found} numbers on {}", file.display());
    }
    line
}

/// Warnings and rejected rows, on stderr.
pub(crate) fn tell_findings(loaded: &Loaded, quiet: bool) {
    if quiet {
        return;
    }
    for warning in &loaded.warnings {
        tell(format_args!("warning: {}", warning.0));
    }
    if let Some(first) = loaded.rejects.first() {
        tell(format_args!(
            "warning: {} row(s) of contact lists left out; the first: {}:{}: {}",
            loaded.rejects.len(),
            first.file.display(),
            first.line,
            first.reason
        ));
    }
}

fn as_json(loaded: &Result<Loaded, ScenarioError>) -> serde_json::Value {
    let problem = |problem: &Problem| {
        json!({
            "place": problem.place.to_string(),
            "key": problem.key,
            "message": problem.message,
        })
    };
    match loaded {
        Ok(loaded) => json!({
            "right": true,
            "problems": [],
            "warnings": loaded.warnings.iter().map(|warning| problem(&warning.0)).collect::<Vec<_>>(),
            "rejects": loaded.rejects.len(),
            "lists": loaded.lists.iter().map(list_as_json).collect::<Vec<_>>(),
        }),
        Err(error) => json!({
            "right": false,
            "problems": error.problems().iter().map(problem).collect::<Vec<_>>(),
            "warnings": [],
            "rejects": 0,
            "lists": [],
        }),
    }
}

fn list_as_json(list: &ListReport) -> serde_json::Value {
    let counts = &list.counts;
    let rejected = counts
        .rejected
        .iter()
        .map(|(kind, rows)| (kind.name(), rows));
    json!({
        "file": list.file,
        "read": counts.read,
        "kept": counts.kept,
        "suppressed": counts.suppressed,
        "rejected": rejected.collect::<BTreeMap<_, _>>(),
        "numbers_suppressed": counts.numbers_suppressed,
    })
}
