//! Nobody is reserved, and nothing is under way, for nothing.

use std::collections::BTreeMap;

use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, Config, Event, Input, Output, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// Who is reserved for what.
#[derive(Debug)]
pub(crate) struct Leftovers {
    campaigns: Vec<Campaign>,
    campaign_of: BTreeMap<CallId, CampaignId>,
    /// Agents who are reserved, talking or on the way.
    busy: BTreeMap<AgentId, (AgentState, Option<CampaignId>)>,
    wake: Option<Timestamp>,
    /// Stopped by the fact at hand, before which something else was due and comes first.
    stops: Option<CampaignId>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Campaign {
    has_ended: bool,
    calls: u32,
}

impl Leftovers {
    pub(crate) fn new(config: &Config) -> Self {
        Self {
            campaigns: vec![Campaign::default(); config.campaigns.len()],
            campaign_of: BTreeMap::new(),
            busy: BTreeMap::new(),
            wake: None,
            stops: None,
        }
    }

    fn check_ended(&self, faults: &mut Faults) {
        if !self.campaigns.iter().any(|campaign| campaign.has_ended) {
            return;
        }
        for (agent, &(state, campaign)) in &self.busy {
            let is_reserved = matches!(
                state,
                AgentState::ReservedRinging
                    | AgentState::ReservedHeld
                    | AgentState::Previewing
                    | AgentState::Dialing
            );
            let for_nothing = campaign.is_some_and(|campaign| {
                let campaign = self.campaigns[campaign.index()];
                campaign.has_ended && campaign.calls == 0
            });
            faults.demand(Rule::Leftovers, !(is_reserved && for_nothing), || {
                format!("{agent} is {state:?} for {campaign:?}, which has ended")
            });
        }
    }
}

impl Checker for Leftovers {
    fn fact(&mut self, now: Timestamp, fact: &Input, _: &mut Faults) {
        let is_due = self.wake.is_some_and(|at| at <= now);
        match *fact {
            Input::CampaignStopped(campaign) if is_due => self.stops = Some(campaign),
            Input::CampaignStopped(campaign) => self.campaigns[campaign.index()].has_ended = true,
            Input::CampaignStarted(campaign) => self.campaigns[campaign.index()].has_ended = false,
            _ => {}
        }
    }

    fn said(&mut self, _: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate { call, campaign, .. }) => {
                faults.demand(
                    Rule::Leftovers,
                    !self.campaigns[campaign.index()].has_ended,
                    || format!("{call} is dialled for {campaign}, which was stopped"),
                );
                self.campaigns[campaign.index()].calls += 1;
                self.campaign_of.insert(call, campaign);
            }
            Output::Event(Event::Released(record)) => {
                if let Some(campaign) = self.campaign_of.remove(&record.call) {
                    self.campaigns[campaign.index()].calls -= 1;
                }
            }
            Output::Event(Event::AgentChanged {
                agent,
                state,
                campaign,
            }) => {
                let busy = matches!(
                    state,
                    AgentState::ReservedRinging
                        | AgentState::ReservedHeld
                        | AgentState::Previewing
                        | AgentState::Dialing
                        | AgentState::Connecting
                        | AgentState::Connected
                );
                if busy {
                    self.busy.insert(agent, (state, campaign));
                } else {
                    self.busy.remove(&agent);
                }
            }
            Output::Wake(wake) => {
                self.wake = wake.map(|wake| wake.at);
                if let Some(campaign) = self.stops.take() {
                    self.campaigns[campaign.index()].has_ended = true;
                }
                self.check_ended(faults);
            }
            _ => {}
        }
    }

    fn end(&mut self, faults: &mut Faults) {
        for (agent, (state, _)) in &self.busy {
            faults.add(Rule::Leftovers, || format!("{agent} is left {state:?}"));
        }
        for call in self.campaign_of.keys() {
            faults.add(Rule::Leftovers, || format!("{call} is left under way"));
        }
    }
}
