//! A callback of a certain agent waits for them, and is theirs if they wait for it when it is answered.

use std::collections::BTreeMap;
use std::time::Duration;

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, Config, ContactId, Event, Input, Output,
    Timestamp,
};

use crate::{Checker, Faults, Rule};

/// What was promised, and which agents wait where.
#[derive(Debug)]
pub(crate) struct PersonalCallbacks {
    /// How long a callback waits for its agent, by campaign; `None` where nobody waits for records.
    limits: Vec<Option<Duration>>,
    is_preview: Vec<bool>,
    promised: BTreeMap<ContactId, (AgentId, Timestamp)>,
    /// Calls that are dialled for their agent.
    calls: BTreeMap<CallId, AgentId>,
    held: BTreeMap<AgentId, CampaignId>,
}

impl PersonalCallbacks {
    pub(crate) fn new(config: &Config) -> Self {
        let limit = |campaign: &CampaignConfig| match campaign.mode {
            Mode::Preview(settings) if settings.on_request => None,
            _ => Some(campaign.retry.personal_limit),
        };
        let is_preview = |it: &CampaignConfig| matches!(it.mode, Mode::Preview(_));
        Self {
            limits: config.campaigns.iter().map(limit).collect(),
            is_preview: config.campaigns.iter().map(is_preview).collect(),
            promised: BTreeMap::new(),
            calls: BTreeMap::new(),
            held: BTreeMap::new(),
        }
    }

    /// The agent the contact's callback still waits for.
    fn wanted(&self, now: Timestamp, campaign: CampaignId, contact: ContactId) -> Option<AgentId> {
        let limit = self.limits[campaign.index()]?;
        let &(agent, at) = self.promised.get(&contact)?;
        (now < at + limit).then_some(agent)
    }
}

impl Checker for PersonalCallbacks {
    fn fact(&mut self, now: Timestamp, fact: &Input, _: &mut Faults) {
        match *fact {
            Input::PersonalCallbackRequested { contact, at, agent } => {
                self.promised.insert(contact, (agent, at.max(now)));
            }
            Input::CallbackRequested { contact, .. } => {
                self.promised.remove(&contact);
            }
            _ => {}
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Event(Event::AgentChanged {
                agent,
                state,
                campaign,
            }) => match (state, campaign) {
                (AgentState::ReservedHeld, Some(campaign)) => {
                    self.held.insert(agent, campaign);
                }
                // On the way to a customer: they waited until this moment.
                (AgentState::Connecting, _) => {}
                _ => {
                    self.held.remove(&agent);
                }
            },
            Output::Command(Command::Originate {
                call,
                campaign,
                contact,
                ..
            }) => {
                if let Some(agent) = self.wanted(now, campaign, contact)
                    && !self.is_preview[campaign.index()]
                {
                    let waits = self.held.get(&agent) == Some(&campaign);
                    faults.demand(Rule::PersonalCallbacks, waits, || {
                        format!("{call} calls {contact} back, and {agent} does not wait for it")
                    });
                    self.calls.insert(call, agent);
                }
                self.promised.remove(&contact);
            }
            Output::Command(Command::Bridge { call, agent }) => {
                let wanted = self.calls.remove(&call);
                let others =
                    wanted.filter(|&wanted| wanted != agent && self.held.contains_key(&wanted));
                faults.demand(Rule::PersonalCallbacks, others.is_none(), || {
                    format!("{call} goes to {agent}, and {others:?} waits for it")
                });
                self.held.remove(&agent);
            }
            Output::Event(Event::Released(record)) => {
                self.calls.remove(&record.call);
            }
            Output::Event(Event::ContactClosed { contact, .. }) => {
                self.promised.remove(&contact);
            }
            _ => {}
        }
    }
}
