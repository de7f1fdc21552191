//! What was placed is what was wanted and allowed: no later line raises the number.

use std::collections::BTreeMap;

use outpace_engine::{
    AgentId, AgentState, CampaignId, Cap, Command, Event, Output, Pacing, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// Calls dialled since the campaign's last decision was told, and who is there to talk.
#[derive(Debug, Default)]
pub(crate) struct Placing {
    dialled: BTreeMap<CampaignId, u32>,
    held: BTreeMap<AgentId, CampaignId>,
    held_by: BTreeMap<CampaignId, u32>,
}

impl Placing {
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
        let most = pacing.lines_per_agent * f64::from(pacing.available) + 1.0;
        faults.demand(
            Rule::Placing,
            pacing.placed == dialled
                && pacing.placed <= pacing.wanted
                && (pacing.placed == pacing.wanted) == (pacing.cap == Cap::None)
                && (pacing.wanted == 0 || f64::from(pacing.in_flight + pacing.wanted) < most),
            || format!("{dialled} calls were dialled: {pacing:?}"),
        );
        let held = self.held_by.get(&pacing.campaign).copied();
        faults.demand(
            Rule::Placing,
            pacing.available == held.unwrap_or_default(),
            || format!("{held:?} agents are held: {pacing:?}"),
        );
    }
}

impl Checker for Placing {
    fn said(&mut self, _: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate { campaign, .. }) => {
                *self.dialled.entry(campaign).or_default() += 1;
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
