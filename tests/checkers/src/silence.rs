//! No live person is left in silence longer than allowed without being counted as abandoned.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use outpace_engine::config::Mode;
use outpace_engine::cpa::Class;
use outpace_engine::{
    AgentId, AgentState, CallId, CallRecord, CampaignId, Command, Config, Event, Input, Outcome,
    Output, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// Live persons who talk to nobody yet.
#[derive(Debug)]
pub(crate) struct NoSilence {
    /// Of each campaign: how long a person may wait, and whether they wait for a detector to say who is one.
    campaigns: Vec<(Duration, bool)>,
    calls: BTreeMap<CallId, Call>,
    /// Of those, the live persons nobody is on the way to, by when their time is over.
    waiting: BTreeMap<CallId, Timestamp>,
    on_the_way: BTreeMap<AgentId, CallId>,
    /// Inbound calls under way: their callers may wait, but no agent may wait for one that is over.
    inbound: BTreeSet<CallId>,
    /// Who answers by the fact at hand. A call whose time was over before is released first.
    answers: Option<CallId>,
}

#[derive(Clone, Copy, Debug)]
struct Call {
    campaign: CampaignId,
    answered: Option<Timestamp>,
    /// Since when a live person has waited.
    since: Option<Timestamp>,
    was_abandoned: bool,
    /// A phone that screens is told who calls.
    screens: bool,
    /// A machine after all, said while under an agent.
    was_machine: bool,
}

impl NoSilence {
    pub(crate) fn new(config: &Config) -> Self {
        let campaigns = config.campaigns.iter();
        Self {
            campaigns: campaigns
                .map(|campaign| {
                    let hears_ringing =
                        matches!(campaign.mode, Mode::Preview(settings) if settings.direct);
                    let detects =
                        campaign.cpa.is_some() && !hears_ringing && !campaign.connect_on_answer;
                    (campaign.abandon_after, detects)
                })
                .collect(),
            calls: BTreeMap::new(),
            waiting: BTreeMap::new(),
            on_the_way: BTreeMap::new(),
            inbound: BTreeSet::new(),
            answers: None,
        }
    }

    fn live(&mut self, id: CallId, since: Timestamp) {
        if let Some(call) = self.calls.get_mut(&id) {
            call.since = Some(since);
            let (abandon_after, _) = self.campaigns[call.campaign.index()];
            // In direct preview the agent was there before the answer.
            if !self.on_the_way.values().any(|&other| other == id) {
                self.waiting.insert(id, since + abandon_after);
            }
        }
    }

    fn released(&mut self, now: Timestamp, record: &CallRecord, faults: &mut Faults) {
        self.waiting.remove(&record.call);
        let Some(mut call) = self.calls.remove(&record.call) else {
            return;
        };
        let id = record.call;
        if self.answers == Some(id) && record.answered.known().is_none() {
            call.since = None;
        }
        faults.demand(Rule::NoSilence, record.live == call.since.is_some(), || {
            format!(
                "{id} was live since {:?} and is recorded otherwise",
                call.since
            )
        });
        let Some(since) = call.since else { return };
        let (abandon_after, _) = self.campaigns[call.campaign.index()];
        let is_right = match record.connected.known() {
            Some(connected) => {
                let late = connected.since(since) > abandon_after;
                let outcome = record.outcome == Outcome::Connected
                    || (call.was_machine && record.outcome == Outcome::AnsweringMachine);
                outcome && record.late == late
            }
            None if call.was_abandoned => record.outcome == Outcome::Abandoned,
            None => {
                record.outcome == Outcome::CustomerAbandoned && now.since(since) <= abandon_after
            }
        };
        faults.demand(Rule::NoSilence, is_right, || {
            format!("{id} waited since {since} and ended as {record:?}")
        });
    }
}

impl Checker for NoSilence {
    fn fact(&mut self, now: Timestamp, fact: &Input, _: &mut Faults) {
        if let Input::MessageFinished(id) = fact
            && let Some(call) = self.calls.get_mut(id)
            && call.screens
        {
            // Whoever comes on is listened to from here.
            call.answered = Some(now);
        }
        if let Input::Answered(id) = fact
            && let Some(call) = self.calls.get_mut(id)
            && call.answered.is_none()
        {
            call.answered = Some(now);
            self.answers = Some(*id);
            let (_, detector) = self.campaigns[call.campaign.index()];
            if !detector {
                self.live(*id, now);
            }
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate { call, campaign, .. }) => {
                let new = Call {
                    campaign,
                    answered: None,
                    since: None,
                    was_abandoned: false,
                    screens: false,
                    was_machine: false,
                };
                self.calls.insert(call, new);
            }
            Output::Command(Command::Answer { call, .. }) => {
                self.inbound.insert(call);
            }
            Output::Event(Event::InboundReleased(record)) => {
                self.inbound.remove(&record.call);
            }
            Output::Event(Event::LateMachine(id)) => {
                if let Some(call) = self.calls.get_mut(&id) {
                    call.was_machine = true;
                }
            }
            Output::Event(Event::Verdict { call, verdict }) => {
                if let Some(call) = self.calls.get_mut(&call) {
                    call.screens = verdict.class == Class::Screener;
                }
                if matches!(verdict.class, Class::Human | Class::NotSure) {
                    let answered = self.calls.get(&call).and_then(|call| call.answered);
                    let end = answered.zip(verdict.greeting_end);
                    self.live(call, end.map_or(now, |(answered, end)| answered + end));
                }
            }
            Output::Event(Event::Treated { call, .. }) => {
                self.waiting.remove(&call);
            }
            // Was served, and now waits like a caller.
            Output::Event(Event::Escalated { call, .. }) => {
                self.inbound.insert(call);
            }
            Output::Command(Command::Bridge { call, agent }) => {
                self.waiting.remove(&call);
                self.on_the_way.insert(agent, call);
            }
            Output::Event(Event::AgentChanged { agent, state, .. })
                if state != AgentState::Connecting =>
            {
                self.on_the_way.remove(&agent);
            }
            // Said when the agent on the way left, too: the person waits on.
            Output::Event(Event::Waiting(id)) if self.inbound.contains(&id) => {}
            Output::Event(Event::Waiting(id)) => {
                if let Some(&Call {
                    campaign,
                    since: Some(since),
                    ..
                }) = self.calls.get(&id)
                {
                    let (abandon_after, _) = self.campaigns[campaign.index()];
                    self.waiting.insert(id, since + abandon_after);
                }
            }
            Output::Event(Event::Abandoned(id)) => {
                self.waiting.remove(&id);
                let call = self.calls.get_mut(&id);
                let is_new = call.is_some_and(|call| {
                    call.since.is_some() && !std::mem::replace(&mut call.was_abandoned, true)
                });
                faults.demand(Rule::NoSilence, is_new, || {
                    format!("{id} is abandoned and was no waiting person")
                });
            }
            Output::Event(Event::Released(record)) => self.released(now, &record, faults),
            Output::Wake(wake) => {
                self.answers = None;
                for (id, &until) in &self.waiting {
                    let call = self.calls.get(id);
                    if call.is_some_and(|call| call.was_abandoned) {
                        continue;
                    }
                    faults.demand(
                        Rule::NoSilence,
                        now < until && wake.is_some_and(|wake| wake.at <= until),
                        || format!("{id} waits until {until}, and the engine sleeps to {wake:?}"),
                    );
                }
                let still = |id: &&CallId| self.calls.contains_key(id) || self.inbound.contains(id);
                let lost = self.on_the_way.values().find(|id| !still(id));
                faults.demand(Rule::NoSilence, lost.is_none(), || {
                    format!("an agent waits for {lost:?}, which is over")
                });
            }
            _ => {}
        }
    }
}
