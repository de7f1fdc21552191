//! The popover: an agent is told of the line that was dialled last, where its campaign shows one, while
//! they wait for it.

use std::collections::BTreeMap;

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, Config, ContactId, Event, Input, Output,
    Setting, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// Who waits where, and the line that was dialled last.
#[derive(Debug)]
pub(crate) struct Popover {
    /// By campaign: may agents be told of lines at all, where the mode does?
    may_show: Vec<bool>,
    shows: Vec<bool>,
    /// Before the fact at hand: deadlines come before it.
    showed: Vec<bool>,
    dialled: Option<(CallId, CampaignId, ContactId)>,
    held: BTreeMap<AgentId, CampaignId>,
}

impl Popover {
    pub(crate) fn new(config: &Config) -> Self {
        let one_line = Mode::Progressive { lines_per_agent: 1 };
        let shows = |campaign: &CampaignConfig| campaign.popover && campaign.mode == one_line;
        let may_show = |campaign: &CampaignConfig| {
            let is_paced = matches!(
                campaign.mode,
                Mode::Progressive { .. } | Mode::Predictive(_)
            );
            campaign.popover && is_paced
        };
        let shows: Vec<bool> = config.campaigns.iter().map(shows).collect();
        Self {
            may_show: config.campaigns.iter().map(may_show).collect(),
            showed: shows.clone(),
            shows,
            dialled: None,
            held: BTreeMap::new(),
        }
    }
}

impl Checker for Popover {
    fn fact(&mut self, _: Timestamp, fact: &Input, _: &mut Faults) {
        self.showed.clone_from(&self.shows);
        if let Input::SettingChanged { campaign, setting } = *fact {
            let campaign = campaign.index();
            match setting {
                Setting::Progressive(lines) if setting.is_in_range() => {
                    self.shows[campaign] = self.may_show[campaign] && lines == 1;
                }
                Setting::Predictive { .. } if setting.is_in_range() => self.shows[campaign] = false,
                _ => {}
            }
        }
    }

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
                let shows = self.shows[campaign.index()] || self.showed[campaign.index()];
                faults.demand(Rule::Popover, shows, || {
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
