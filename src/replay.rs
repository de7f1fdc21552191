//! `outpace replay`: feeds a recorded day to this build and shows the first decision that differs.

use std::process::ExitCode;

use outpace_scenarios::load;
use outpace_sim::Replay;

use crate::arguments::{ReplayArguments, ScenarioArguments};
use crate::failure::{Failure, print};
use crate::recorded;

pub(crate) fn replay(arguments: &ReplayArguments) -> Result<ExitCode, Failure> {
    let ScenarioArguments {
        scenario,
        set,
        quiet,
    } = &arguments.scenario;
    let loaded = load(scenario, set)?;
    let path = &arguments.journal;
    let mut replay = Replay::new(loaded.scenario.engine);
    let mut difference = None;
    let last = recorded::lines(path, |number, line| {
        difference = replay.line(line, &mut |_, _| {})?.map(|it| (number, it));
        Ok(difference.is_none())
    })?;
    if let Some((number, difference)) = difference {
        print(&difference.told(number))?;
        return Ok(ExitCode::from(DIFFERS));
    }
    if replay.facts == 0 {
        return Err(recorded::unusable(path, last.max(1), recorded::NO_FACT));
    }
    if let Some(difference) = replay.unsaid() {
        print(&difference.told(last))?;
        return Ok(ExitCode::from(DIFFERS));
    }
    if *quiet {
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!(
        "the same: {} facts, {} lines said\n",
        replay.facts, replay.said
    ))
}

/// The exit code of a replay that decides differently.
const DIFFERS: u8 = 1;
