//! What was placed is what was wanted and allowed: no later line raises the number.

use std::collections::BTreeMap;

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Cap, Command, Config, Event, Output, Pacing, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// Calls dialled since the campaign's last decision was told, and who is there to talk.
#[derive(Debug, Default)]
pub(crate) struct Placing {
    /// By campaign: no rule decides how many are dialled, but the agents do. See `offers`.
    is_unpaced: Vec<bool>,
    dialled: BTreeMap<CampaignId, u32>,
    held: BTreeMap<AgentId, CampaignId>,
    held_by: BTreeMap<CampaignId, u32>,
    /// Free IVR ports of the campaigns that have such.
    ports: BTreeMap<CampaignId, u32>,
    /// Numbers on top of campaigns in threshold mode.
    plus: BTreeMap<CampaignId, u32>,
    /// Agents of campaigns in adaptive mode, whose level is for all of them.
    crowd: BTreeMap<CampaignId, u32>,
    treated: BTreeMap<CallId, CampaignId>,
    campaign_of: BTreeMap<CallId, CampaignId>,
}

impl Placing {
    pub(crate) fn new(config: &Config) -> Self {
        let ports = config.campaigns.iter().zip(0..);
        let threshold = |(campaign, id): (&CampaignConfig, u32)| match campaign.mode {
            Mode::Threshold(threshold) => Some((CampaignId(id), threshold.plus)),
            _ => None,
        };
        let crowd = |(campaign, id): (&CampaignConfig, u32)| {
            let teams = config.teams.iter().map(|team| {
                team.queues
                    .iter()
                    .any(|ranked| ranked.queue == campaign.queue)
            });
            let serves: Vec<bool> = teams.collect();
            let agents = config.agents.iter();
            let agents = agents.filter(|agent| serves[agent.team.index()]).count() as u32;
            let agents = campaign.ivr.map_or(agents, |ivr| ivr.ports.into());
            matches!(campaign.mode, Mode::Adaptive(_)).then_some((CampaignId(id), agents))
        };
        Self {
            crowd: ports.clone().filter_map(crowd).collect(),
            plus: ports.clone().filter_map(threshold).collect(),
            ports: ports
                .filter_map(|(campaign, id)| Some((CampaignId(id), campaign.ivr?.ports.into())))
                .collect(),
            is_unpaced: config
                .campaigns
                .iter()
                .map(|campaign| matches!(campaign.mode, Mode::Preview(_)))
                .collect(),
            ..Self::default()
        }
    }

    fn port_taken(&mut self, call: CallId, faults: &mut Faults) {
        let campaign = self.campaign_of.get(&call).copied();
        let free = campaign.and_then(|campaign| self.ports.get_mut(&campaign));
        match (campaign, free) {
            (Some(campaign), Some(free)) if *free > 0 => {
                *free -= 1;
                self.treated.insert(call, campaign);
            }
            _ => faults.add(Rule::Placing, || {
                format!("{call} is treated by {campaign:?}, which has no port free")
            }),
        }
    }

    fn port_freed(&mut self, call: CallId) {
        let campaign = self.treated.remove(&call);
        if let Some(free) = campaign.and_then(|campaign| self.ports.get_mut(&campaign)) {
            *free += 1;
        }
    }

    fn agent_changed(&mut self, agent: AgentId, state: AgentState, campaign: Option<CampaignId>) {
        if let Some(was) = self.held.remove(&agent) {
            *self.held_by.entry(was).or_default() -= 1;
        }
        if state == AgentState::ReservedHeld
            && let Some(campaign) = campaign
        {
            self.held.insert(agent, campaign);
            *self.held_by.entry(campaign).or_default() += 1;
        }
    }

    fn decided(&mut self, pacing: &Pacing, faults: &mut Faults) {
        let dialled = self.dialled.remove(&pacing.campaign).unwrap_or_default();
        // A threshold rule has numbers on top, and does not look at lines in flight.
        let plus = self.plus.get(&pacing.campaign).copied();
        let in_flight = if plus.is_some() { 0 } else { pacing.in_flight };
        let plus = f64::from(plus.unwrap_or_default());
        // What an adaptive rule wants was found before; meanwhile lines may have come to an end, but none began.
        let crowd = self.crowd.get(&pacing.campaign).copied();
        let agents = crowd.unwrap_or(pacing.available);
        let most = pacing.lines_per_agent * f64::from(agents) + plus + 1.0;
        faults.demand(
            Rule::Placing,
            pacing.placed == dialled
                && pacing.placed <= pacing.wanted
                && (pacing.placed == pacing.wanted) == (pacing.cap == Cap::None)
                && (pacing.wanted == 0 || f64::from(in_flight + pacing.wanted) < most),
            || format!("{dialled} calls were dialled: {pacing:?}"),
        );
        let held = self.held_by.get(&pacing.campaign);
        let there = self.ports.get(&pacing.campaign).or(held).copied();
        faults.demand(
            Rule::Placing,
            pacing.available == there.unwrap_or_default(),
            || format!("{there:?} agents are held, or ports free: {pacing:?}"),
        );
    }
}

impl Checker for Placing {
    fn said(&mut self, _: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Event(Event::Treated { call, .. }) => self.port_taken(call, faults),
            Output::Event(Event::Escalated { call, .. }) => self.port_freed(call),
            Output::Event(Event::Released(record)) => {
                self.campaign_of.remove(&record.call);
                self.port_freed(record.call);
            }
            Output::Command(Command::Originate { call, campaign, .. }) => {
                self.campaign_of.insert(call, campaign);
                if !self.is_unpaced[campaign.index()] {
                    *self.dialled.entry(campaign).or_default() += 1;
                }
            }
            Output::Event(Event::Paced(pacing)) => self.decided(&pacing, faults),
            Output::Event(Event::AgentChanged {
                agent,
                state,
                campaign,
            }) => self.agent_changed(agent, state, campaign),
            Output::Wake(_) => {
                if let Some((campaign, dialled)) = self.dialled.pop_first() {
                    faults.add(Rule::Placing, || {
                        format!("{dialled} calls for {campaign} without a decision")
                    });
                }
            }
            _ => {}
        }
    }
}
