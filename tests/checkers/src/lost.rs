//! No call waits for ever for a word of the world that may be lost.

use std::collections::BTreeMap;
use std::time::Duration;

use outpace_engine::config::TRANSACTION_LIMIT;
use outpace_engine::cpa::Class;
use outpace_engine::{
    AgentId, AgentState, CallId, CallRecord, CampaignId, Command, Config, Deadline, Event,
    InboundRecord, Input, Output, PortTreatment, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// The calls that wait for a word.
#[derive(Debug)]
pub(crate) struct LostFacts {
    /// By campaign: how long a message may take.
    message_limits: Vec<Duration>,
    campaign_of: BTreeMap<CallId, CampaignId>,
    /// The call each agent was sent to.
    call_of: BTreeMap<AgentId, CallId>,
    states: BTreeMap<AgentId, AgentState>,
    waits: BTreeMap<CallId, Wait>,
    wake: Option<Deadline>,
    /// Who is answered by the fact at hand, after whatever was due before it.
    answered: Option<CallId>,
    /// The phone that screens found by the fact at hand: while it is told who calls somebody listens, and no end
    /// is waited for.
    introduced: Option<CallId>,
}

#[derive(Clone, Copy, Debug)]
struct Wait {
    word: Word,
    until: Timestamp,
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// That our CANCEL was obeyed.
    Cancelled,
    /// That call and agent are joined.
    Joined(AgentId),
    /// That the message came to its end.
    MessageEnd,
}

impl LostFacts {
    pub(crate) fn new(config: &Config) -> Self {
        let limits = config.campaigns.iter();
        Self {
            message_limits: limits.map(|it| it.message_limit).collect(),
            campaign_of: BTreeMap::new(),
            call_of: BTreeMap::new(),
            states: BTreeMap::new(),
            waits: BTreeMap::new(),
            wake: None,
            answered: None,
            introduced: None,
        }
    }

    fn waits_for(&mut self, call: CallId, word: Word, since: Timestamp, at_most: Duration) {
        let until = since + at_most;
        self.waits.insert(call, Wait { word, until });
    }

    /// An agent is on the way to a call. Looks come as often as a transaction lasts, and the second that
    /// finds them still on the way ends it.
    fn waits_for_agent(&mut self, agent: AgentId, now: Timestamp) {
        let call = self.call_of.get(&agent).copied();
        if let Some(call) = call
            && self.states.get(&agent) == Some(&AgentState::Connecting)
        {
            self.waits_for(call, Word::Joined(agent), now, 2 * TRANSACTION_LIMIT);
        }
    }

    fn waits_for_message(&mut self, call: CallId, now: Timestamp) {
        if let Some(campaign) = self.campaign_of.get(&call) {
            let limit = self.message_limits[campaign.index()];
            self.waits_for(call, Word::MessageEnd, now, limit);
        }
    }
}

impl Checker for LostFacts {
    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate { call, campaign, .. }) => {
                self.campaign_of.insert(call, campaign);
            }
            Output::Command(Command::Cancel(call)) => {
                self.waits_for(call, Word::Cancelled, now, TRANSACTION_LIMIT);
            }
            Output::Command(Command::Bridge { call, agent }) => {
                self.call_of.insert(agent, call);
                self.waits_for_agent(agent, now);
            }
            Output::Event(Event::AgentChanged { agent, state, .. }) => {
                self.states.insert(agent, state);
                // In direct preview the legs are to be joined before the agent is on the way.
                let stays = matches!(state, AgentState::Dialing | AgentState::Connecting);
                if stays {
                    return self.waits_for_agent(agent, now);
                }
                if let Some(call) = self.call_of.remove(&agent)
                    && self
                        .waits
                        .get(&call)
                        .is_some_and(|wait| wait.word == Word::Joined(agent))
                {
                    self.waits.remove(&call);
                }
            }
            Output::Command(
                Command::PlayMessage(call)
                | Command::StartIvr {
                    call,
                    treatment: PortTreatment::Message,
                },
            ) if self.introduced != Some(call) => self.waits_for_message(call, now),
            Output::Event(Event::Verdict { call, verdict }) => {
                self.introduced = (verdict.class == Class::Screener).then_some(call);
            }
            Output::Event(
                Event::Released(CallRecord { call, .. })
                | Event::InboundReleased(InboundRecord { call, .. }),
            ) => {
                self.waits.remove(&call);
                self.campaign_of.remove(&call);
            }
            Output::Wake(wake) => {
                self.wake = wake;
                self.introduced = None;
                // The answer crossed the CANCEL.
                if let Some(call) = self.answered.take()
                    && self
                        .waits
                        .get(&call)
                        .is_some_and(|wait| wait.word == Word::Cancelled)
                {
                    self.waits.remove(&call);
                }
                for (call, wait) in &self.waits {
                    faults.demand(
                        Rule::LostFacts,
                        now < wait.until && wake.is_some_and(|wake| wake.at <= wait.until),
                        || format!("{call} waits, {wait:?}; the engine sleeps to {wake:?}"),
                    );
                }
            }
            _ => {}
        }
    }

    fn fact(&mut self, now: Timestamp, fact: &Input, _: &mut Faults) {
        // A driver that wakes late delays the looks.
        let late = self.wake.map_or(Duration::ZERO, |wake| now.since(wake.at));
        for wait in self.waits.values_mut() {
            if matches!(wait.word, Word::Joined(_)) {
                wait.until = wait.until + late;
            }
        }
        self.answered = match fact {
            Input::Answered(call) => Some(*call),
            _ => None,
        };
    }
}
