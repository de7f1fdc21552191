//! A journal as something to look through: every agent, every call, every decision, up to the first difference.

mod otherwise;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use outpace_engine::{AgentState, CallId, Command, Event, Outcome, Output, Timestamp, journal};
use outpace_scenarios::Scenario;
use outpace_sim::{JournalDifference, Replay, Replayed};

use crate::document::Good;
use crate::stage::{Decision, Stay, correction_words, opens_s, paced_reason, paced_words};
use crate::worker::{Job, Reporter};

pub use otherwise::{Otherwise, WhatIfResult, WhatIfRow, otherwise};

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
    /// Calls under way at once, at most; each has a row of its own for [`GAP_S`] more.
    pub most_calls: usize,
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
    /// Where this build first decides otherwise than the journal has it; what follows could not be told.
    pub difference: Option<FirstDifference>,
    /// Where other settings first decide otherwise, if some were asked for.
    pub other: Option<Other>,
    /// What is wrong with the journal, and from where on; what came before is here.
    pub damage: Option<String>,
}

/// The first place where two dialers part.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstDifference {
    /// When, in seconds of the day.
    pub at_s: f64,
    /// The journal's line.
    pub line: u64,
    /// What both were told.
    pub fact: String,
    /// What the journal has next.
    pub journal: String,
    /// What the other says next.
    pub other: String,
}

/// Other settings, told the same facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// `key=value`.
    pub set: Vec<String>,
    /// Where they first decide otherwise; `None` if they never do.
    pub difference: Option<FirstDifference>,
}

impl FirstDifference {
    fn new(at_s: f64, line: u64, it: JournalDifference) -> Self {
        let or_nothing = |said: Option<String>| said.unwrap_or_else(|| "(nothing more)".to_owned());
        Self {
            at_s,
            line,
            fact: it.fact,
            journal: or_nothing(it.journal),
            other: or_nothing(it.engine),
        }
    }
}

impl Recorded {
    /// The decision after an instant.
    #[must_use]
    pub fn decision_after(&self, at_s: f64) -> Option<&Decision> {
        let next = self
            .decisions
            .partition_point(|it| it.at_s <= at_s + SAME_S);
        self.decisions.get(next)
    }

    /// The decision before an instant.
    #[must_use]
    pub fn decision_before(&self, at_s: f64) -> Option<&Decision> {
        let here = self.decisions.partition_point(|it| it.at_s < at_s - SAME_S);
        self.decisions.get(here.checked_sub(1)?)
    }

    /// How many decisions there were up to an instant, that one's own among them.
    #[must_use]
    pub fn decisions_until(&self, at_s: f64) -> usize {
        self.decisions
            .partition_point(|it| it.at_s <= at_s + SAME_S)
    }

    /// How many agents are in each state at an instant; states of others in a stretch of the day have none.
    #[must_use]
    pub fn states_at(&self, at_s: f64, seen: (f64, f64)) -> BTreeMap<AgentState, usize> {
        let mut states = BTreeMap::new();
        for stays in &self.lanes {
            let first = stays.partition_point(|it| it.from_s <= seen.0);
            let last = stays.partition_point(|it| it.from_s <= seen.1);
            for stay in &stays[first.saturating_sub(1)..last] {
                states.entry(stay.state).or_default();
            }
            let place = stays.partition_point(|it| it.from_s <= at_s + SAME_S);
            let state = match place.checked_sub(1) {
                Some(place) => stays[place].state,
                None => AgentState::LoggedOut,
            };
            *states.entry(state).or_default() += 1;
        }
        states
    }

    /// Lines dialling, ringing, or answered and not yet joined at an instant.
    #[must_use]
    pub fn lines_at(&self, at_s: f64) -> usize {
        let dialled = self
            .calls
            .partition_point(|it| it.dialled_s <= at_s + SAME_S);
        let first = self
            .calls
            .partition_point(|it| it.dialled_s < at_s - LINE_MAX_S);
        let under_way = self.calls[first.min(dialled)..dialled].iter();
        under_way
            .filter(|it| it.joined_s.unwrap_or(it.over_s) > at_s + SAME_S)
            .count()
    }
}

/// Instants nearer than this are the same to whoever looks.
const SAME_S: f64 = 1e-6;

/// No line is longer under way without being joined.
const LINE_MAX_S: f64 = 1800.0;

/// What has come.
#[derive(Clone, Debug)]
pub enum ReplayNews {
    /// It was looked through.
    Recorded(Box<Recorded>),
    /// It cannot be used, and why.
    Failed(String),
}

/// Begins to read a journal with the scenario it was recorded with; and tells its facts to other settings beside, if
/// some are given.
#[must_use]
pub fn begin(ctx: &egui::Context, good: Good, path: PathBuf, set: Vec<String>) -> Job<ReplayNews> {
    Job::begin(ctx, "outpace-replay", move |to| {
        to.tell(match read(&good, &path, set, to) {
            Ok(recorded) => ReplayNews::Recorded(Box::new(recorded)),
            Err(why) => ReplayNews::Failed(why),
        });
    })
}

fn read<T>(
    good: &Good,
    path: &Path,
    set: Vec<String>,
    to: &Reporter<T>,
) -> Result<Recorded, String> {
    let scenario = &good.loaded.scenario;
    let mut other = match set.is_empty() {
        true => None,
        false => Some(Beside::new(good, set)?),
    };
    let mut replay = Replay::new(scenario.engine.clone());
    let mut notes = Notes::new(scenario);
    let mut difference = None;
    let mut last = 0;
    let read = lines(path, to, |number, line| {
        last = number;
        let differs = replay.line(line, &mut |now, heard| notes.hear(now, heard))?;
        if let Some(other) = &mut other {
            other.line(notes.now_s, number, line);
        }
        difference = differs.map(|it| FirstDifference::new(notes.now_s, number, it));
        Ok(difference.is_none())
    });
    let damage = match read {
        Ok(_) if replay.facts == 0 => {
            let line = last.max(1);
            return Err(format!(
                "{}:{line}: the journal ends without a fact; record the day again",
                path.display()
            ));
        }
        Err(why) if replay.facts == 0 => return Err(why),
        Ok(_) => None,
        Err(why) => Some(why),
    };
    if damage.is_none() {
        let unsaid = difference.is_none().then(|| replay.unsaid()).flatten();
        difference = difference.or(unsaid.map(|it| FirstDifference::new(notes.now_s, last, it)));
    }
    let counts = (replay.facts, replay.said);
    let mut recorded = notes.recorded(path.to_owned(), counts, difference);
    recorded.damage = damage;
    recorded.other = other.map(|it| Other {
        set: it.set,
        difference: it.difference,
    });
    Ok(recorded)
}

/// Other settings that are told the journal's facts until they part from it.
struct Beside {
    set: Vec<String>,
    replay: Replay,
    difference: Option<FirstDifference>,
    is_over: bool,
}

impl Beside {
    fn new(good: &Good, set: Vec<String>) -> Result<Self, String> {
        let loaded = good.with(&set).map_err(|it| it.to_string())?;
        Ok(Self {
            set,
            replay: Replay::new(loaded.scenario.engine),
            difference: None,
            is_over: false,
        })
    }

    fn line(&mut self, now_s: f64, number: u64, line: &str) {
        if self.is_over {
            return;
        }
        let differs = match self.replay.line(line, &mut |_, _| {}) {
            Ok(differs) => differs,
            // A fact that cannot happen to it: it has no such agent or call.
            Err(why) => Some(JournalDifference {
                fact: line.to_owned(),
                journal: None,
                engine: Some(why),
            }),
        };
        self.difference = differs.map(|it| FirstDifference::new(now_s, number, it));
        self.is_over = self.difference.is_some();
    }
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
                "{}:1: a journal of this version begins with {:?}, this one with {:?}. Replay it with the version of Outpace that wrote it, or record the day again",
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
        difference: Option<FirstDifference>,
    ) -> Recorded {
        let mut calls: Vec<Span> = self.calls.into_values().collect();
        for call in calls.iter_mut().filter(|it| it.outcome.is_none()) {
            call.over_s = self.now_s;
        }
        calls.sort_by(|a, b| a.dialled_s.total_cmp(&b.dialled_s));
        Recorded {
            path,
            lanes: self.lanes,
            most_calls: most_at_once(&calls),
            calls,
            decisions: self.decisions,
            end_s: self.now_s,
            opens_s: self.opens_s,
            facts,
            said,
            difference,
            other: None,
            damage: None,
        }
    }
}

/// Seconds between two calls in one row.
pub const GAP_S: f64 = 1.0;

/// How many rows all calls need.
fn most_at_once(calls: &[Span]) -> usize {
    let begins = calls.iter().map(|it| (it.dialled_s, 1));
    let ends = calls.iter().map(|it| (it.over_s + GAP_S, -1));
    let mut moves: Vec<(f64, i64)> = begins.chain(ends).collect();
    moves.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let (mut now, mut most) = (0, 0);
    for (_, step) in moves {
        now += step;
        most = most.max(now);
    }
    most as usize
}
