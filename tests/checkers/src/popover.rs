//! The popover: an agent is told of the line that was dialled last, where its campaign shows one, while
//! they wait for it.

use std::collections::BTreeMap;

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, Config, ContactId, Event, Output, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// Who waits where, and the line that was dialled last.
#[derive(Debug)]
pub(crate) struct Popover {
    /// By campaign.
    shows: Vec<bool>,
    dialled: Option<(CallId, CampaignId, ContactId)>,
    held: BTreeMap<AgentId, CampaignId>,
}

impl Popover {
    pub(crate) fn new(config: &Config) -> Self {
        let one_line = Mode::Progressive { lines_per_agent: 1 };
        let shows = |campaign: &CampaignConfig| campaign.popover && campaign.mode == one_line;
        Self {
            shows: config.campaigns.iter().map(shows).collect(),
            dialled: None,
            held: BTreeMap::new(),
        }
    }
}

impl Checker for Popover {
    fn said(&mut self, _: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate {
                call,
                campaign,
                contact,
                ..
            }) => self.dialled = Some((call, campaign, contact)),
            Output::Event(Event::AgentChanged {
                agent,
                state,
                campaign,
            }) => match (state, campaign) {
                (AgentState::ReservedHeld, Some(campaign)) => {
                    self.held.insert(agent, campaign);
                }
                _ => {
                    self.held.remove(&agent);
                }
            },
            Output::Event(Event::AgentOffered {
                agent,
                campaign,
                call,
                contact,
            }) => {
                faults.demand(Rule::Popover, self.shows[campaign.index()], || {
                    format!("{campaign} shows no popover, and {agent} sees one")
                });
                let is_dialled = self.dialled == Some((call, campaign, contact));
                faults.demand(Rule::Popover, is_dialled, || {
                    let dialled = self.dialled;
                    format!("{agent} sees {call} to {contact}; dialled was {dialled:?}")
                });
                let waits = self.held.get(&agent) == Some(&campaign);
                faults.demand(Rule::Popover, waits, || {
                    format!("{agent} sees {call} and does not wait for {campaign}")
                });
            }
            _ => {}
        }
    }
}
