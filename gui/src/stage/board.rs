//! What is seen of a day: agents as lanes, lines in flight, counters, decisions with their reasons.

use std::collections::{BTreeMap, VecDeque};

use outpace_engine::{
    AgentState, CallId, CallRecord, Cap, Command, Correction, CorrectionTrigger, Event, Input,
    Output, Pacing, ThresholdTest, Timestamp,
};
use outpace_scenarios::Scenario;
use outpace_sim::{Day, Measures, abandon_limits, measures};

/// A stay of an agent in a state; the last one goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stay {
    /// Since when, in seconds of the day.
    pub from_s: f64,
    /// The state.
    pub state: AgentState,
}

/// An agent's recent stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// In order; the last one goes on.
    pub stays: VecDeque<Stay>,
}

/// Where a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CallNow {
    /// Dialled.
    Dialling,
    /// Ringing.
    Ringing,
    /// Answered, and it is not yet known by whom, or nobody is free.
    Answered,
    /// A live person waits for an agent.
    Waiting,
    /// Joined.
    Joined,
}

/// A decision of the pacing, with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// When, in seconds of the day.
    pub at_s: f64,
    /// What was decided.
    pub what: String,
    /// Why.
    pub why: String,
    /// A change of the lines per agent, not just lines.
    pub is_correction: bool,
}

/// What has come of the day up to an instant.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sample {
    /// When, in seconds of the day.
    pub at_s: f64,
    /// Abandoned of live answers so far; `NaN` before the first.
    pub abandon_rate: f64,
    /// Seconds waited for each connect so far; `NaN` before the first.
    pub idle_s: f64,
    /// Lines in flight.
    pub lines: f64,
    /// Lines per agent wanted.
    pub lines_per_agent: f64,
}

/// Counters.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gauge {
    /// Calls dialled.
    pub dials: u64,
    /// Taken for live persons.
    pub live: u64,
    /// Joined.
    pub connects: u64,
    /// Not joined in time.
    pub abandoned: u64,
    /// Seconds agents waited.
    pub waiting_s: f64,
}

/// What is seen.
#[derive(Clone, Debug)]
pub struct Board {
    /// The watcher's clock, in seconds of the day.
    pub now_s: f64,
    /// How long the day is planned, in seconds.
    pub length_s: f64,
    /// What the day's clock shows at its begin, in seconds after midnight.
    pub opens_s: f64,
    /// By agent.
    pub lanes: Vec<Lane>,
    /// Lines that are not over.
    pub calls: BTreeMap<CallId, CallNow>,
    /// Counters so far.
    pub gauge: Gauge,
    /// The last decisions, the newest last.
    pub decisions: VecDeque<Decision>,
    /// One a minute of the day.
    pub samples: Vec<Sample>,
    /// The day's measures, once it is over.
    pub measures: Option<Measures>,
    lines_per_agent: f64,
}

/// Stays of a lane older than so many seconds are forgotten.
pub(super) const REMEMBERED_S: f64 = 3600.0;
/// Decisions that are remembered.
const DECISIONS_MAX: usize = 400;
/// Seconds of the day between two samples.
const SAMPLE_S: f64 = 60.0;

impl Board {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            now_s: 0.0,
            length_s: scenario.world.day_length.as_secs_f64(),
            opens_s: opens_s(scenario),
            lanes: vec![
                Lane {
                    stays: VecDeque::from([Stay {
                        from_s: 0.0,
                        state: AgentState::LoggedOut,
                    }]),
                };
                scenario.engine.agents.len()
            ],
            calls: BTreeMap::new(),
            gauge: Gauge::default(),
            decisions: VecDeque::new(),
            samples: Vec::new(),
            measures: None,
            lines_per_agent: 0.0,
        }
    }

    /// Lines dialling, ringing, or answered and not yet joined.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.calls
            .values()
            .filter(|it| **it != CallNow::Joined)
            .count()
    }

    /// Abandoned of live answers so far.
    #[must_use]
    pub fn abandon_rate(&self) -> f64 {
        self.gauge.abandoned as f64 / self.gauge.live as f64
    }

    /// Seconds waited for each connect so far.
    #[must_use]
    pub fn idle_s(&self) -> f64 {
        let going_on = self.lanes.iter().filter_map(|it| it.stays.back());
        let going_on = going_on
            .filter(|it| waits(it.state))
            .map(|it| (self.now_s - it.from_s).max(0.0));
        (self.gauge.waiting_s + going_on.sum::<f64>()) / self.gauge.connects as f64
    }

    /// How many agents are in each state that somebody is in.
    #[must_use]
    pub fn states(&self) -> BTreeMap<AgentState, usize> {
        self.states_since(f64::INFINITY)
    }

    /// How many agents are in each state now; states in which agents were since then have none.
    #[must_use]
    pub fn states_since(&self, since_s: f64) -> BTreeMap<AgentState, usize> {
        let mut states = BTreeMap::new();
        for lane in &self.lanes {
            if let Some(stay) = lane.stays.back() {
                *states.entry(stay.state).or_default() += 1;
            }
            let mut until = self.now_s;
            for stay in lane.stays.iter().rev() {
                if until < since_s {
                    break;
                }
                states.entry(stay.state).or_default();
                until = stay.from_s;
            }
        }
        states
    }

    pub(super) fn told(&mut self, now: Timestamp, fact: &Input) {
        self.moved_on(now);
        let (call, state) = match fact {
            Input::Ringing(call) => (call, CallNow::Ringing),
            Input::Answered(call) => (call, CallNow::Answered),
            _ => return,
        };
        if let Some(known) = self.calls.get_mut(call) {
            *known = state;
        }
    }

    /// Notes what the engine says. Was it a decision that shows?
    pub(super) fn said(&mut self, now: Timestamp, output: &Output) -> bool {
        self.moved_on(now);
        let at_s = now.as_secs_f64();
        match output {
            Output::Command(Command::Originate { call, .. }) => {
                self.gauge.dials += 1;
                self.calls.insert(*call, CallNow::Dialling);
            }
            Output::Event(event) => match event {
                Event::AgentChanged { agent, state, .. } => {
                    self.agent_changed(agent.index(), at_s, *state)
                }
                Event::Waiting(call) => {
                    self.calls.insert(*call, CallNow::Waiting);
                }
                Event::Connected { call, .. } | Event::Treated { call, .. } => {
                    self.calls.insert(*call, CallNow::Joined);
                }
                Event::Released(record) => self.released(record),
                Event::InboundReleased(record) => {
                    self.calls.remove(&record.call);
                }
                Event::Paced(pacing) => return self.paced(at_s, pacing),
                Event::Corrected(correction) => {
                    self.corrected(at_s, correction);
                    return true;
                }
                Event::Tested(test) => {
                    self.tested(at_s, test);
                    return true;
                }
                _ => {}
            },
            Output::Command(_) | Output::Wake(_) => {}
        }
        false
    }

    pub(super) fn finish(&mut self, scenario: &Scenario, day: &Day) {
        self.now_s = day.end.as_secs_f64();
        self.sample();
        self.measures = Some(measures(&day.intervals, &abandon_limits(scenario)));
    }

    fn moved_on(&mut self, now: Timestamp) {
        self.now_s = now.as_secs_f64();
        let due = self
            .samples
            .last()
            .is_none_or(|it| self.now_s >= it.at_s + SAMPLE_S);
        if due {
            self.sample();
        }
    }

    fn sample(&mut self) {
        self.samples.push(Sample {
            at_s: self.now_s,
            abandon_rate: self.abandon_rate(),
            idle_s: self.idle_s(),
            lines: self.in_flight() as f64,
            lines_per_agent: self.lines_per_agent,
        });
    }

    fn agent_changed(&mut self, agent: usize, at_s: f64, state: AgentState) {
        let Some(lane) = self.lanes.get_mut(agent) else {
            return;
        };
        if let Some(was) = lane.stays.back()
            && waits(was.state)
        {
            self.gauge.waiting_s += at_s - was.from_s;
        }
        lane.stays.push_back(Stay {
            from_s: at_s,
            state,
        });
        while lane
            .stays
            .get(1)
            .is_some_and(|it| it.from_s < at_s - REMEMBERED_S)
        {
            lane.stays.pop_front();
        }
    }

    fn released(&mut self, record: &CallRecord) {
        self.calls.remove(&record.call);
        if record.live {
            self.gauge.live += 1;
            let is_abandoned = record.late || record.outcome == outpace_engine::Outcome::Abandoned;
            self.gauge.abandoned += u64::from(is_abandoned);
            self.gauge.connects += u64::from(record.connected != Timestamp::NEVER);
        }
    }

    fn paced(&mut self, at_s: f64, pacing: &Pacing) -> bool {
        self.lines_per_agent = pacing.lines_per_agent;
        if pacing.placed == 0 && pacing.cap == Cap::None {
            return false;
        }
        self.decide(at_s, paced_words(pacing), paced_reason(pacing), false);
        true
    }

    fn corrected(&mut self, at_s: f64, it: &Correction) {
        self.lines_per_agent = it.to;
        let (what, why) = correction_words(it);
        self.decide(at_s, what, why, true);
    }

    fn tested(&mut self, at_s: f64, it: &ThresholdTest) {
        let what = match it.wanted {
            0 => "dials nothing".to_owned(),
            wanted => format!("dials {wanted} numbers"),
        };
        let why = format!(
            "{} agents idle of {} needed, own {} of {}",
            it.idle, it.idle_at_least, it.own_idle, it.own_idle_at_least
        );
        self.decide(at_s, what, why, false);
    }

    fn decide(&mut self, at_s: f64, what: String, why: String, is_correction: bool) {
        self.decisions.push_back(Decision {
            at_s,
            what,
            why,
            is_correction,
        });
        if self.decisions.len() > DECISIONS_MAX {
            self.decisions.pop_front();
        }
    }
}

/// What a pacing decision did.
pub(crate) fn paced_words(pacing: &Pacing) -> String {
    let placed = pacing.placed;
    match pacing.cap {
        Cap::None if placed == 1 => "places 1 line".to_owned(),
        Cap::None => format!("places {placed} lines"),
        cap => format!(
            "places {placed} of {} line{}, held back by {}",
            pacing.wanted,
            if pacing.wanted == 1 { "" } else { "s" },
            cap.name().replace('_', " ")
        ),
    }
}

/// And why.
pub(crate) fn paced_reason(pacing: &Pacing) -> String {
    format!(
        "{} free agent{} × {:.2} lines less {} in flight",
        pacing.available,
        if pacing.available == 1 { "" } else { "s" },
        pacing.lines_per_agent,
        pacing.in_flight
    )
}

/// What a correction did, and why.
pub(crate) fn correction_words(it: &Correction) -> (String, String) {
    let direction = if it.to > it.from { "raises" } else { "lowers" };
    let what = if (it.to - it.from).abs() < 1e-9 {
        format!("keeps {:.2} lines per agent", it.to)
    } else {
        format!(
            "{direction} lines per agent from {:.2} to {:.2}",
            it.from, it.to
        )
    };
    let when = match it.trigger {
        CorrectionTrigger::Pace => "the correction pace is reached",
        _ => "before the pace, because of what was abandoned",
    };
    let why = format!(
        "{} of {} live answers abandoned, aims at {:.2} %: {when}",
        it.abandoned,
        it.live,
        it.aim * 100.0
    );
    (what, why)
}

/// Does the time count as waiting? As the measure "idle time per connect" has it.
fn waits(state: AgentState) -> bool {
    matches!(
        state,
        AgentState::Available
            | AgentState::ReservedRinging
            | AgentState::ReservedHeld
            | AgentState::Dialing
    )
}

/// What the day's clock shows at its begin, in seconds after midnight.
pub(crate) fn opens_s(scenario: &Scenario) -> f64 {
    let engine = &scenario.engine;
    let local = engine.zones.first().map_or(engine.unix_epoch_s, |zone| {
        zone.wall_clock_s(Timestamp::ZERO, engine.unix_epoch_s)
    });
    local.rem_euclid(86_400) as f64
}
