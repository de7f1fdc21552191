//! A journal as something to look through: every agent, every call, every decision, up to the first difference.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use outpace_engine::journal::{self, Fact};
use outpace_engine::{CallId, Command, Event, Input, Outcome, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::experiment::Moments;
use outpace_sim::whatif::{Change, Draws, Recording, can_begin_later, what_if};
use outpace_sim::{Estimate, Keep, Measures, Replay, Replayed, abandon_limits, measures};
use rayon::prelude::*;

use crate::document::Good;
use crate::stage::{Decision, Stay, correction_words, opens_s, paced_reason, paced_words};
use crate::worker::{Job, Reporter, pool};

/// A call of a journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Its name.
    pub call: CallId,
    /// Dialled, in seconds of the day.
    pub dialled_s: f64,
    /// Known to be a person, joined; in seconds of the day.
    pub live_s: Option<f64>,
    /// See above.
    pub joined_s: Option<f64>,
    /// Over.
    pub over_s: f64,
    /// How it ended; `None` while the journal has it going on.
    pub outcome: Option<Outcome>,
    /// Who took it, by number from 0.
    pub agent: Option<usize>,
}

/// A journal, looked through.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// Its file.
    pub path: PathBuf,
    /// Stays of each agent.
    pub lanes: Vec<Vec<Stay>>,
    /// Calls, in the order they were dialled.
    pub calls: Vec<Span>,
    /// Decisions of the pacing.
    pub decisions: Vec<Decision>,
    /// How long it lasts, in seconds of the day.
    pub end_s: f64,
    /// What the day's clock shows at its begin, in seconds after midnight.
    pub opens_s: f64,
    /// Facts, and lines the engine said.
    pub facts: u64,
    /// See above.
    pub said: u64,
    /// Where this build first decides otherwise: when, which line, and both in words.
    pub difference: Option<(f64, u64, String)>,
}

/// What has come.
#[derive(Clone, Debug)]
pub enum ReplayNews {
    /// It was looked through.
    Recorded(Box<Recorded>),
    /// It cannot be used, and why.
    Failed(String),
}

/// Begins to read a journal with the scenario it was recorded with.
#[must_use]
pub fn begin(ctx: &egui::Context, good: Good, path: PathBuf) -> Job<ReplayNews> {
    Job::begin(ctx, "outpace-replay", move |to| {
        to.tell(match read(&good.loaded.scenario, &path, to) {
            Ok(recorded) => ReplayNews::Recorded(Box::new(recorded)),
            Err(why) => ReplayNews::Failed(why),
        });
    })
}

fn read<T>(scenario: &Scenario, path: &Path, to: &Reporter<T>) -> Result<Recorded, String> {
    let mut replay = Replay::new(scenario.engine.clone());
    let mut notes = Notes::new(scenario);
    let mut difference = None;
    let last = lines(path, to, |number, line| {
        let differs = replay.line(line, &mut |now, heard| notes.hear(now, heard))?;
        difference = differs.map(|it| (notes.now_s, number, it.told(number)));
        Ok(difference.is_none())
    })?;
    if replay.facts == 0 {
        return Err(format!(
            "{}:{}: the journal ends without a fact",
            path.display(),
            last.max(1)
        ));
    }
    let difference =
        difference.or_else(|| replay.unsaid().map(|it| (notes.now_s, last, it.told(last))));
    Ok(notes.recorded(path.to_owned(), (replay.facts, replay.said), difference))
}

/// Every line of a journal with its number, after the first, which says the version.
fn lines<T>(
    path: &Path,
    to: &Reporter<T>,
    mut each: impl FnMut(u64, &str) -> Result<bool, String>,
) -> Result<u64, String> {
    let cannot = |why: &dyn std::fmt::Display| format!("{} cannot be read: {why}", path.display());
    let file = File::open(path).map_err(|why| cannot(&why))?;
    let bytes = file.metadata().map_or(0, |it| it.len());
    to.expect(bytes / STEP_BYTES);
    let (mut last, mut read) = (0, 0_u64);
    for (number, line) in (1..).zip(BufReader::new(file).lines()) {
        let line = line.map_err(|why| format!("{}:{number}: {why}", path.display()))?;
        if number == 1 && line != journal::HEADER {
            return Err(format!(
                "{}:1: a journal of this version begins with {:?}; this one begins with {:?}",
                path.display(),
                journal::HEADER,
                line.chars().take(40).collect::<String>()
            ));
        }
        last = number;
        let before = read / STEP_BYTES;
        read += line.len() as u64 + 1;
        (before..read / STEP_BYTES).for_each(|_| to.step());
        if to.is_cancelled() {
            return Err("stopped".to_owned());
        }
        if !each(number, &line).map_err(|why| format!("{}:{number}: {why}", path.display()))? {
            break;
        }
    }
    Ok(last)
}

/// Bytes between two steps of the progress.
const STEP_BYTES: u64 = 1 << 14;

struct Notes {
    lanes: Vec<Vec<Stay>>,
    calls: BTreeMap<CallId, Span>,
    decisions: Vec<Decision>,
    now_s: f64,
    opens_s: f64,
}

impl Notes {
    fn new(scenario: &Scenario) -> Self {
        Self {
            lanes: vec![Vec::new(); scenario.engine.agents.len()],
            calls: BTreeMap::new(),
            decisions: Vec::new(),
            now_s: 0.0,
            opens_s: opens_s(scenario),
        }
    }

    fn hear(&mut self, now: Timestamp, heard: Replayed<'_>) {
        self.now_s = now.as_secs_f64();
        let at_s = self.now_s;
        match heard {
            Replayed::Fact(_) | Replayed::Output(Output::Wake(_)) => {}
            Replayed::Output(Output::Command(Command::Originate { call, .. })) => {
                let span = Span {
                    call: *call,
                    dialled_s: at_s,
                    live_s: None,
                    joined_s: None,
                    over_s: at_s,
                    outcome: None,
                    agent: None,
                };
                self.calls.insert(*call, span);
            }
            Replayed::Output(Output::Command(_)) => {}
            Replayed::Output(Output::Event(event)) => self.event(at_s, event),
        }
    }

    fn event(&mut self, at_s: f64, event: &Event) {
        let mut decide = |what: String, why: String, is_correction: bool| {
            self.decisions.push(Decision {
                at_s,
                what,
                why,
                is_correction,
            });
        };
        match event {
            Event::Paced(pacing)
                if pacing.placed > 0 || pacing.cap != outpace_engine::Cap::None =>
            {
                decide(paced_words(pacing), paced_reason(pacing), false);
            }
            Event::Corrected(correction) => {
                let (what, why) = correction_words(correction);
                decide(what, why, true);
            }
            Event::AgentChanged { agent, state, .. } => {
                if let Some(lane) = self.lanes.get_mut(agent.index()) {
                    lane.push(Stay {
                        from_s: at_s,
                        state: *state,
                    });
                }
            }
            Event::Released(record) => {
                if let Some(span) = self.calls.get_mut(&record.call) {
                    span.over_s = at_s;
                    span.outcome = Some(record.outcome);
                    span.live_s = record.live_at().known().map(Timestamp::as_secs_f64);
                    span.joined_s = record.connected.known().map(Timestamp::as_secs_f64);
                    span.agent = record.agent.map(outpace_engine::AgentId::index);
                }
            }
            _ => {}
        }
    }

    fn recorded(
        self,
        path: PathBuf,
        (facts, said): (u64, u64),
        difference: Option<(f64, u64, String)>,
    ) -> Recorded {
        let mut calls: Vec<Span> = self.calls.into_values().collect();
        for call in calls.iter_mut().filter(|it| it.outcome.is_none()) {
            call.over_s = self.now_s;
        }
        calls.sort_by(|a, b| a.dialled_s.total_cmp(&b.dialled_s));
        Recorded {
            path,
            lanes: self.lanes,
            calls,
            decisions: self.decisions,
            end_s: self.now_s,
            opens_s: self.opens_s,
            facts,
            said,
            difference,
        }
    }
}

/// What is asked: that day, but.
#[derive(Clone, Debug)]
pub struct Otherwise {
    /// The scenario the day was recorded with.
    pub good: Good,
    /// The journal.
    pub path: PathBuf,
    /// `key=value`.
    pub set: Vec<String>,
    /// From when on, in seconds of the day; from the beginning without.
    pub from_s: Option<f64>,
    /// The seed of what is drawn.
    pub seed: u64,
    /// How often the day is drawn.
    pub draws: u32,
}

/// What it came to.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIfResult {
    /// By measure: recorded, and with the change.
    pub rows: Vec<(&'static str, f64, Estimate)>,
    /// Share of the calls whose course is on record.
    pub recorded_share: f64,
    /// When it first differs, in seconds of the day.
    pub differs_s: Option<f64>,
    /// What was changed.
    pub set: Vec<String>,
}

/// Begins to play the day with a change.
#[must_use]
pub fn otherwise(ctx: &egui::Context, asked: Otherwise) -> Job<Result<WhatIfResult, String>> {
    Job::begin(ctx, "outpace-what-if", move |to| {
        let result = pool().install(|| play(&asked, to));
        to.tell(result);
    })
}

fn play(
    asked: &Otherwise,
    to: &Reporter<Result<WhatIfResult, String>>,
) -> Result<WhatIfResult, String> {
    let was = &asked.good.loaded.scenario;
    let is = asked
        .good
        .with(&asked.set)
        .map_err(|it| it.to_string())?
        .scenario;
    let from = asked.from_s.map(std::time::Duration::from_secs_f64);
    if from.is_some() {
        can_begin_later(&was.engine, &is.engine).map_err(|what| {
            format!("a dialer that runs can change its pacing and the number of its agents, not {what}; play it from the beginning of the day")
        })?;
    }
    let mut facts: Vec<(u64, Timestamp, Input)> = Vec::new();
    lines(&asked.path, to, |number, line| {
        if let Some(Fact(at, fact)) = journal::parse_line(line).map_err(|why| why.to_string())? {
            facts.push((number, at, fact));
        }
        Ok(true)
    })?;
    let recording = Recording::read(&was.engine, facts).map_err(|bad| {
        format!(
            "{}:{}: {}; the journal is damaged, or belongs to another scenario",
            asked.path.display(),
            bad.line,
            bad.why
        )
    })?;
    to.begin_anew(u64::from(asked.draws) + 1);
    let recording = Arc::new(recording);
    let day = |scenario: &Scenario, from, replication| {
        let draws = Draws {
            seed: asked.seed,
            replication,
            keep: Keep::Meters,
        };
        let change = Change { scenario, from };
        let day = what_if(&recording, &was.engine, change, draws, &mut (), to.cancel());
        to.step();
        to.repaint();
        day
    };
    let stopped = || "stopped before the first day was over".to_owned();
    let recorded = day(was, None, 0).ok_or_else(stopped)?;
    let days: Vec<_> = (0..asked.draws)
        .into_par_iter()
        .filter_map(|draw| day(&is, from, draw))
        .collect();
    if days.is_empty() {
        return Err(stopped());
    }
    let before = measures(&recorded.day.intervals, &abandon_limits(was));
    let after: Vec<Measures> = days
        .iter()
        .map(|it| measures(&it.day.intervals, &abandon_limits(&is)))
        .collect();
    let rows = SHOWN.iter().filter_map(|&key| {
        let moments: Moments = after
            .iter()
            .filter_map(|it| it.get(key).copied().flatten())
            .collect();
        Some((key, before.get(key).copied().flatten()?, moments.estimate()))
    });
    let calls = |of: fn(&outpace_sim::whatif::Shares) -> u64| {
        days.iter().map(|it| of(&it.shares)).sum::<u64>() as f64
    };
    let all = calls(|it| it.recorded_calls + it.continued_calls + it.drawn_calls);
    Ok(WhatIfResult {
        rows: rows.collect(),
        recorded_share: calls(|it| it.recorded_calls) / all.max(1.0),
        differs_s: days
            .iter()
            .filter_map(|it| it.differs_from)
            .min()
            .map(Timestamp::as_secs_f64),
        set: asked.set.clone(),
    })
}

/// Measures that are shown.
const SHOWN: [&str; 7] = [
    "abandon_rate",
    "abandoned",
    "idle_s_per_connect",
    "utilisation",
    "connects",
    "dials",
    "lines_per_agent",
];
