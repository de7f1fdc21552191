//! A recorded day, but with a change: what is on record stays, the rest is drawn from the scenario's people.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use outpace_engine::journal::{self, Fact};
use outpace_engine::{Input, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::whatif::{Change, Draws, Recording, Shares, WhatIf, can_begin_later, what_if};
use outpace_sim::{Estimate, Keep, Measures, abandon_limits, measures};
use rayon::prelude::*;

use super::lines;
use crate::document::Good;
use crate::worker::{Job, Reporter, pool};

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
    /// By measure.
    pub rows: Vec<WhatIfRow>,
    /// Shares of the calls whose course is on record; which were placed in the recorded day too and came to a point
    /// that is not on record; and which were never placed. The last two are the model's.
    pub shares: [f64; 3],
    /// Share of the time people talk that is on record.
    pub recorded_talk: f64,
    /// How often the day was drawn.
    pub draws: u32,
    /// When it first differs, in seconds of the day.
    pub differs_s: Option<f64>,
    /// What was changed.
    pub set: Vec<String>,
}

/// One measure of the recorded day and of the day with the change.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIfRow {
    /// Its key.
    pub key: &'static str,
    /// As recorded.
    pub recorded: f64,
    /// With the change.
    pub changed: Estimate,
    /// How far the second is above the first.
    pub difference: Estimate,
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
    same_places(was, &is)?;
    let facts = facts(&asked.path, to)?;
    let recording = Recording::read(&was.engine, facts).map_err(|bad| {
        format!(
            "{}:{}: {}; the journal is damaged, or belongs to another scenario",
            asked.path.display(),
            bad.line,
            bad.why
        )
    })?;
    let newcomers = recording.newcomers();
    let [was, is] = [was.clone(), is].map(|it| it.with_campaigns_like(newcomers));
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
    let recorded = day(&was, None, 0).ok_or_else(stopped)?;
    let days: Vec<_> = (0..asked.draws)
        .into_par_iter()
        .filter_map(|draw| day(&is, from, draw))
        .collect();
    if days.is_empty() {
        return Err(stopped());
    }
    Ok(result(asked, (&was, &recorded), (&is, &days)))
}

/// The day as recorded, and the days with the change.
fn result(
    asked: &Otherwise,
    (was, recorded): (&Scenario, &WhatIf),
    (is, days): (&Scenario, &[WhatIf]),
) -> WhatIfResult {
    let before = measures(&recorded.day.intervals, &abandon_limits(was));
    let after: Vec<Measures> = days
        .iter()
        .map(|it| measures(&it.day.intervals, &abandon_limits(is)))
        .collect();
    let rows = SHOWN.iter().filter_map(|&key| {
        let recorded = before.get(key).copied().flatten()?;
        let values = || after.iter().map(|it| it.get(key).copied().flatten());
        Some(WhatIfRow {
            key,
            recorded,
            changed: Estimate::of(values()),
            difference: Estimate::of(values().map(|it| Some(it? - recorded))),
        })
    });
    let sum = |of: fn(&Shares) -> f64| days.iter().map(|it| of(&it.shares)).sum::<f64>();
    let calls = [
        sum(|it| it.recorded_calls as f64),
        sum(|it| it.continued_calls as f64),
        sum(|it| it.drawn_calls as f64),
    ];
    let all = calls.iter().sum::<f64>().max(1.0);
    let (recorded_talk, drawn_talk) = (sum(|it| it.recorded_talk_s), sum(|it| it.drawn_talk_s));
    WhatIfResult {
        rows: rows.collect(),
        shares: calls.map(|it| it / all),
        recorded_talk: recorded_talk / (recorded_talk + drawn_talk).max(1e-9),
        draws: days.len() as u32,
        differs_s: days
            .iter()
            .filter_map(|it| it.differs_from)
            .min()
            .map(Timestamp::as_secs_f64),
        set: asked.set.clone(),
    }
}

/// Agents and campaigns keep their numbers, or nothing on record would fit.
fn same_places(was: &Scenario, is: &Scenario) -> Result<(), String> {
    let (before, after) = (&was.engine, &is.engine);
    if before.campaigns.len() != after.campaigns.len() || before.zones.len() != after.zones.len() {
        return Err(
            "the recorded day has other campaigns or places; change their settings, not their number"
                .to_owned(),
        );
    }
    let mut both = before.agents.iter().zip(&after.agents);
    if both.any(|(was, is)| was.team != is.team) {
        return Err(
            "agents can be added to the last team, or taken from it; others would change their numbers"
                .to_owned(),
        );
    }
    Ok(())
}

/// What the dialer was told: the journal's line, when, what.
fn facts(
    path: &Path,
    to: &Reporter<Result<WhatIfResult, String>>,
) -> Result<Vec<(u64, Timestamp, Input)>, String> {
    let mut facts: Vec<(u64, Timestamp, Input)> = Vec::new();
    lines(path, to, |number, line| {
        if let Some(Fact(at, fact)) = journal::parse_line(line).map_err(|why| why.to_string())? {
            facts.push((number, at, fact));
        }
        Ok(true)
    })?;
    Ok(facts)
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
