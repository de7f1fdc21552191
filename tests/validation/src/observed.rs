//! One day as other people count it: who waited how long, who gave up, how busy each team was.
//!
//! Everything is taken from what the engine says, not from the simulator's own measures, so that these are
//! checked along the way.

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_engine::config::Mode;
use outpace_engine::{AgentState, CampaignId, Command, Event, Input, Outcome, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{DayPlan, Keep, Observer, simulate_day};

/// What is counted of a day.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// Warm-up before this is not counted.
    pub from: Duration,
    /// Is the queue cleared when the day ends?
    pub clears: bool,
    /// Callers who wait no longer than this are in target.
    pub target: Duration,
}

/// People who called, or who were reached.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    /// Numbers dialled.
    pub tried: f64,
    /// Callers, or people reached.
    pub arrived: f64,
    /// Joined to an agent.
    pub served: f64,
    /// Hung up while they waited.
    pub gave_up: f64,
    /// Of those, after the target or later.
    pub gave_up_late: f64,
    /// Hung up on by the queue, after its longest wait.
    pub timed_out: f64,
    /// Still waiting when the day ended.
    pub cut_off: f64,
    /// Turned away.
    pub blocked: f64,
    /// Joined within the target.
    pub in_target: f64,
    /// Waited as long as the target or longer, whatever came of it.
    pub not_in_target: f64,
    /// Had to wait at all, those who were turned away among them.
    pub had_to_wait: f64,
    /// Seconds that all waited.
    pub waited_s: f64,
    /// Seconds that those joined waited.
    pub served_waited_s: f64,
    /// Seconds that all waited within the day.
    pub queue_s: f64,
}

/// Seconds of a team's agents.
#[derive(Clone, Copy, Debug, Default)]
pub struct Work {
    /// Busy within the day.
    pub busy_s: f64,
    /// There within the day.
    pub present_s: f64,
    /// Busy until the last call was over.
    pub busy_to_the_end_s: f64,
}

/// A day.
#[derive(Clone, Debug)]
pub struct Observed {
    window: Window,
    day_end: Timestamp,
    /// By campaign.
    pub calls: Vec<Calls>,
    /// By team.
    pub work: Vec<Work>,
    agents: Vec<(usize, AgentState, Timestamp)>,
}

impl Observed {
    /// Plays a day and counts.
    ///
    /// # Panics
    /// Never: nobody cancels the day.
    #[must_use]
    pub fn day(scenario: &Scenario, window: Window, seed: u64, replication: u32) -> Self {
        let mut observed = Self::new(scenario, window);
        let plan = DayPlan {
            seed,
            replication,
            keep: Keep::Intervals,
        };
        let day = simulate_day(scenario, plan, &mut observed, &AtomicBool::new(false));
        day.expect("nobody cancels it");
        observed
    }

    /// Nothing has happened yet.
    pub(crate) fn new(scenario: &Scenario, window: Window) -> Self {
        let agents = scenario.engine.agents.iter();
        Self {
            window,
            day_end: Timestamp::ZERO + scenario.world.day_length,
            calls: vec![Calls::default(); scenario.engine.campaigns.len()],
            work: vec![Work::default(); scenario.engine.teams.len()],
            agents: agents
                .map(|agent| (agent.team.index(), AgentState::LoggedOut, Timestamp::ZERO))
                .collect(),
        }
    }

    /// Seconds of a stretch that lie in the window.
    fn inside(&self, from: Timestamp, to: Timestamp) -> f64 {
        let begin = (Timestamp::ZERO + self.window.from).max(from);
        let end = self.day_end.min(to);
        if begin < end {
            (end - begin).as_secs_f64()
        } else {
            0.0
        }
    }

    /// Somebody came, waited, and was joined or not.
    fn waited(&mut self, campaign: CampaignId, wait: Wait) {
        let queue_s = self.inside(wait.from, wait.to);
        let is_counted =
            wait.from >= Timestamp::ZERO + self.window.from && wait.from < self.day_end;
        let is_cut_off = self.window.clears && wait.to > self.day_end && wait.from < self.day_end;
        let waited = wait.to - wait.from;
        let target = self.window.target;
        let calls = &mut self.calls[campaign.index()];
        calls.queue_s += queue_s;
        if !is_counted {
            return;
        }
        let one = |is: bool| f64::from(u8::from(is));
        let is_joined = wait.is_joined && !is_cut_off;
        calls.arrived += 1.0;
        calls.served += one(is_joined);
        calls.gave_up += one(!wait.is_joined && !wait.is_timed_out && !is_cut_off);
        calls.gave_up_late += one(!is_joined && !is_cut_off && waited >= target);
        calls.timed_out += one(wait.is_timed_out && !is_cut_off);
        calls.cut_off += one(is_cut_off);
        calls.in_target += one(is_joined && waited < target);
        calls.not_in_target += one(waited >= target);
        calls.had_to_wait += one(!wait.is_joined || !waited.is_zero());
        calls.waited_s += waited.as_secs_f64();
        calls.served_waited_s += one(is_joined) * waited.as_secs_f64();
    }

    fn agent_changed(&mut self, now: Timestamp, agent: usize, state: AgentState) {
        let (team, was, since) = self.agents[agent];
        self.agents[agent] = (team, state, now);
        let seconds = self.inside(since, now);
        let work = &mut self.work[team];
        if was != AgentState::LoggedOut {
            work.present_s += seconds;
        }
        if matches!(was, AgentState::Connecting | AgentState::Connected) {
            work.busy_s += seconds;
            work.busy_to_the_end_s += (now - since).as_secs_f64();
        }
    }
}

/// How somebody waited.
struct Wait {
    from: Timestamp,
    to: Timestamp,
    is_joined: bool,
    is_timed_out: bool,
}

impl Observer for Observed {
    fn fact(&mut self, _: Timestamp, _: &Input) {}

    fn said(&mut self, now: Timestamp, output: &Output) {
        match *output {
            Output::Command(Command::Originate { campaign, .. }) => {
                self.calls[campaign.index()].tried += 1.0;
            }
            Output::Event(Event::AgentChanged { agent, state, .. }) => {
                self.agent_changed(now, agent.index(), state);
            }
            Output::Event(Event::InboundBlocked(campaign))
                if now >= Timestamp::ZERO + self.window.from =>
            {
                let calls = &mut self.calls[campaign.index()];
                calls.arrived += 1.0;
                calls.blocked += 1.0;
                calls.had_to_wait += 1.0;
            }
            Output::Event(Event::InboundReleased(record)) => {
                let joined = record.connected.known();
                let wait = Wait {
                    from: record.arrived,
                    to: joined.unwrap_or(record.released),
                    is_joined: joined.is_some(),
                    is_timed_out: record.outcome == Outcome::Abandoned,
                };
                self.waited(record.campaign, wait);
            }
            Output::Event(Event::Released(record)) => {
                let Some(from) = record.live_at().known() else {
                    return;
                };
                let joined = record.connected.known();
                let wait = Wait {
                    from,
                    to: joined.unwrap_or(record.released),
                    is_joined: joined.is_some(),
                    is_timed_out: false,
                };
                self.waited(record.campaign, wait);
            }
            _ => {}
        }
    }
}

/// The first inbound queue of a scenario.
///
/// # Panics
/// If it has none.
#[must_use]
pub fn inbound(scenario: &Scenario) -> usize {
    let campaigns = &scenario.engine.campaigns;
    let queue = campaigns
        .iter()
        .position(|campaign| matches!(campaign.mode, Mode::Inbound(_)));
    queue.expect("the scenario has an inbound queue")
}
