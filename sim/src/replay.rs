//! A recorded day told to this build, line by line: does it still say the same?

use outpace_engine::config::Config;
use outpace_engine::journal::{self, Fact, Said};
use outpace_engine::{Engine, Output, Timestamp};

/// An engine being told a journal.
#[derive(Debug)]
pub struct Replay {
    engine: Engine,
    /// What the engine said to the last fact and the journal has not confirmed, first last.
    unconfirmed: Vec<String>,
    /// The last fact, for the report.
    fact: String,
    /// Facts told.
    pub facts: u64,
    /// Lines of the journal that say what the engine said.
    pub said: u64,
}

/// The first place where this build and the journal part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalDifference {
    /// The fact both were told.
    pub fact: String,
    /// What the journal has next; `None` for nothing more.
    pub journal: Option<String>,
    /// What this build says next.
    pub engine: Option<String>,
}

impl JournalDifference {
    /// In words, with the line it was found at.
    #[must_use]
    pub fn told(&self, line: u64) -> String {
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
    /// An engine that was told nothing yet.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self {
            engine: Engine::new(config),
            unconfirmed: Vec::new(),
            fact: String::new(),
            facts: 0,
            said: 0,
        }
    }

    /// Tells it the next line; `watch` hears of the fact in it, and of all that the engine says to it.
    ///
    /// # Errors
    /// With what is wrong with the line.
    pub fn line(
        &mut self,
        line: &str,
        watch: &mut dyn FnMut(Timestamp, Replayed<'_>),
    ) -> Result<Option<JournalDifference>, String> {
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
        watch(now, Replayed::Fact(&input));
        self.engine.handle_input(now, &input);
        loop {
            let output = self.engine.poll_output();
            self.unconfirmed.push(Said(output).to_string());
            watch(now, Replayed::Output(output));
            if matches!(output, Output::Wake(_)) {
                self.unconfirmed.reverse();
                return Ok(None);
            }
        }
    }

    /// What this build said that the journal does not have.
    pub fn unsaid(&mut self) -> Option<JournalDifference> {
        let engine = self.unconfirmed.pop()?;
        Some(self.difference(None, Some(engine)))
    }

    fn difference(&self, journal: Option<String>, engine: Option<String>) -> JournalDifference {
        JournalDifference {
            fact: self.fact.clone(),
            journal,
            engine,
        }
    }
}

/// What is heard of a replay.
#[derive(Clone, Copy, Debug)]
pub enum Replayed<'a> {
    /// The engine is about to be told this.
    Fact(&'a outpace_engine::Input),
    /// It says this to it.
    Output(&'a Output),
}
