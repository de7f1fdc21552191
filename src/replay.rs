//! `outpace replay`: feeds a recorded day to this build and shows the first decision that differs.

use std::process::ExitCode;

use outpace_engine::journal::{self, Fact, Said};
use outpace_engine::{Engine, Output};
use outpace_scenarios::load;

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
    let mut replay = Replay::new(Engine::new(loaded.scenario.engine));
    let mut difference = None;
    let last = recorded::lines(path, |number, line| {
        difference = replay.line(line)?.map(|it| (number, it));
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

/// An engine being told a journal.
struct Replay {
    engine: Engine,
    /// What the engine said to the last fact and the journal has not confirmed, first last.
    unconfirmed: Vec<String>,
    /// The last fact, for the report.
    fact: String,
    facts: u64,
    said: u64,
}

/// The first place where this build and the journal part.
struct Difference {
    fact: String,
    journal: Option<String>,
    engine: Option<String>,
}

impl Difference {
    fn told(&self, line: u64) -> String {
        let or_nothing =
            |said: &Option<String>| said.clone().unwrap_or_else(|| "(nothing more)".to_owned());
        format!(
            "differs at line {line}, after: {}\n  journal:    {}\n  this build: {}\n",
            self.fact,
            or_nothing(&self.journal),
            or_nothing(&self.engine)
        )
    }
}

impl Replay {
    fn new(engine: Engine) -> Self {
        Self {
            engine,
            unconfirmed: Vec::new(),
            fact: String::new(),
            facts: 0,
            said: 0,
        }
    }

    fn line(&mut self, line: &str) -> Result<Option<Difference>, String> {
        if let Some(said) = line.strip_prefix("    ") {
            self.said += 1;
            let engine = self.unconfirmed.pop();
            let same = engine.as_deref() == Some(said);
            return Ok((!same).then(|| self.difference(Some(said.to_owned()), engine)));
        }
        let Some(Fact(now, input)) = journal::parse_line(line).map_err(|why| why.to_string())?
        else {
            return Ok(None);
        };
        if let Some(difference) = self.unsaid() {
            return Ok(Some(difference));
        }
        self.engine.check_input(now, &input).map_err(|why| {
            format!("{why}; the journal is damaged, or belongs to another scenario")
        })?;
        self.facts += 1;
        line.clone_into(&mut self.fact);
        self.engine.handle_input(now, &input);
        loop {
            let output = self.engine.poll_output();
            self.unconfirmed.push(Said(output).to_string());
            if matches!(output, Output::Wake(_)) {
                self.unconfirmed.reverse();
                return Ok(None);
            }
        }
    }

    /// What this build said that the journal does not have.
    fn unsaid(&mut self) -> Option<Difference> {
        let engine = self.unconfirmed.pop()?;
        Some(self.difference(None, Some(engine)))
    }

    fn difference(&self, journal: Option<String>, engine: Option<String>) -> Difference {
        Difference {
            fact: self.fact.clone(),
            journal,
            engine,
        }
    }
}
