//! `outpace check`: everything that is wrong with a scenario, before anything runs.

use std::process::ExitCode;

use outpace_scenarios::{Loaded, Problem, ScenarioError, load};
use serde_json::json;

use crate::arguments::{CheckArguments, ScenarioArguments};
use crate::failure::{Failure, print};

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
    print(&format!(
        "{}: right. {} campaign(s), {} agents, {} h.\n",
        scenario.display(),
        engine.campaigns.len(),
        engine.agents.len(),
        loaded.scenario.world.day_length.as_secs_f64() / 3600.0,
    ))
}

/// Warnings and rejected rows, on stderr.
pub(crate) fn tell_findings(loaded: &Loaded, quiet: bool) {
    if quiet {
        return;
    }
    for warning in &loaded.warnings {
        eprintln!("warning: {}", warning.0);
    }
    if let Some(first) = loaded.rejects.first() {
        eprintln!(
            "warning: {} row(s) of contact lists left out; the first: {}:{}: {}",
            loaded.rejects.len(),
            first.file.display(),
            first.line,
            first.reason
        );
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
        }),
        Err(error) => json!({
            "right": false,
            "problems": error.problems().iter().map(problem).collect::<Vec<_>>(),
            "warnings": [],
            "rejects": 0,
        }),
    }
}
