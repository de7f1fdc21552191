//! After any confusion, a calm world is served: whoever is on a list is dialled in the end. Safety alone
//! would be kept by an engine that does nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use outpace_engine::config::{CampaignConfig, Mode, OnTimeout};
use outpace_engine::{
    AgentId, AgentState, CampaignId, Command, Config, ContactId, Engine, Event, Input, Output,
    PhoneNumber, ZoneId,
};

use crate::random::{begin, try_lists};
use crate::telling::Telling;
use crate::worlds::{Step, at, hostile};

#[test]
fn whatever_was_told_before_a_calm_world_is_served() {
    try_lists(3, |config, steps| {
        let mut config = config.clone();
        for campaign in &mut config.campaigns {
            // A contact may be told to be called back for ever; what is not told has an end.
            campaign.retry.max_calls = campaign.retry.max_calls.min(4);
            // Contacts that are removed are not dialled.
            if let Mode::Preview(settings) = &mut campaign.mode
                && settings.on_timeout == OnTimeout::Remove
            {
                settings.on_timeout = OnTimeout::Skip;
            }
        }
        let mut told = begin(&config);
        for &step in steps {
            confuse(step, &config, &mut told);
        }
        calm(&config, &mut told)
    });
}

fn confuse(step: Step, config: &Config, told: &mut Telling<Engine>) {
    let until = at(step, told.now, told.wake.map(|wake| wake.at));
    told.pass_to(until, |_| ());
    let fact = hostile(step, config, told);
    told.tell(fact);
}

/// Who is to be dialled still, and whose reservation rings.
#[derive(Default)]
struct Floor {
    contacts: u32,
    to_dial: BTreeSet<ContactId>,
    ringing: BTreeMap<AgentId, bool>,
    /// Who writes up a call.
    writing: Vec<AgentId>,
}

impl Floor {
    fn see(&mut self, said: &[Output]) {
        for output in said {
            match *output {
                Output::Command(Command::Originate { contact, .. }) => {
                    self.to_dial.remove(&contact);
                }
                Output::Event(Event::AgentChanged { agent, state, .. }) => {
                    let rings = state == AgentState::ReservedRinging;
                    self.ringing.insert(agent, rings);
                    if state == AgentState::WrapUp {
                        self.writing.push(agent);
                    }
                }
                _ => {}
            }
        }
    }
}

fn calm(config: &Config, told: &mut Telling<Engine>) -> Result<(), String> {
    let mut floor = Floor::default();
    for agent in 0..config.agents.len() as u32 {
        told.tell(Input::AgentLoggedOut(AgentId(agent)));
    }
    for call in told.under_way.clone() {
        told.tell(Input::Cancelled(call));
        told.tell(Input::RemoteReleased(call));
    }
    for campaign in (0..config.campaigns.len() as u32).map(CampaignId) {
        told.tell(Input::OwnListActivated(campaign));
        told.tell(Input::CampaignStarted(campaign));
    }
    for agent in 0..config.agents.len() as u32 {
        told.tell(Input::AgentLoggedIn(AgentId(agent)));
        told.tell(Input::AgentAvailable(AgentId(agent)));
        floor.see(&told.said);
    }
    floor.contacts = told.contacts;
    for campaign in (0..config.campaigns.len() as u32).map(CampaignId) {
        for zone in (0..config.zones.len() as u32).map(ZoneId) {
            let contact = ContactId(floor.contacts);
            let digits = 4_500_000_000 + u64::from(floor.contacts);
            floor.contacts += 1;
            if is_staffed(config, campaign) {
                floor.to_dial.insert(contact);
            }
            told.tell(Input::ContactAdded {
                campaign,
                number: PhoneNumber::from_digits(digits).expect("ten digits"),
                zone,
                priority: 0,
            });
            floor.see(&told.said);
        }
    }
    let end = told.now + CALM;
    while told.now < end && !floor.to_dial.is_empty() {
        one_round(told, &mut floor);
    }
    if floor.to_dial.is_empty() && told.faults().is_empty() {
        return Ok(());
    }
    let waiting = &floor.to_dial;
    Err(format!("{}\n# never dialled: {waiting:?}", told.report()))
}

/// Agents answer, calls come to their end, and time passes to the next deadline.
fn one_round(told: &mut Telling<Engine>, floor: &mut Floor) {
    for (agent, rings) in floor.ringing.clone() {
        if rings {
            told.tell(Input::ReservationAnswered(agent));
            floor.see(&told.said);
        }
    }
    let answered = told.offers.clone();
    for (&agent, &offer) in &answered {
        told.tell(Input::OfferAccepted { agent, offer });
        floor.see(&told.said);
    }
    for agent in std::mem::take(&mut floor.writing) {
        told.tell(Input::AgentAvailable(agent));
        floor.see(&told.said);
    }
    for call in told.under_way.clone() {
        // One that was cancelled meanwhile ends as well.
        told.tell(Input::Rejected {
            call,
            status: 404,
            cause: 1,
        });
        floor.see(&told.said);
    }
    let is_new = |(agent, offer)| answered.get(agent) != Some(offer);
    let looks = told.offers.iter().any(is_new);
    let rings = floor.ringing.values().any(|&rings| rings);
    if looks || rings || !told.under_way.is_empty() || !floor.writing.is_empty() {
        // Somebody works still: no time passes.
        return;
    }
    let soon = told.now + Duration::from_secs(60);
    let until = told.wake.map_or(soon, |wake| wake.at.min(soon));
    told.pass_to(until.max(told.now), |told| floor.see(&told.said));
}

fn is_staffed(config: &Config, campaign: CampaignId) -> bool {
    let campaign = &config.campaigns[campaign.index()];
    let queue = campaign.queue;
    // Nobody is dialled for an inbound queue, and nobody in this world asks for a record; a threshold
    // rule waits for a service to end, and holds agents that others could use meanwhile.
    let dials = match campaign.mode {
        Mode::Inbound(_) => false,
        Mode::Preview(settings) => !settings.on_request,
        _ => true,
    };
    let waits = |campaign: &CampaignConfig| matches!(campaign.mode, Mode::Threshold(_));
    dials
        && !config.campaigns.iter().any(waits)
        && config.agents.iter().any(|agent| {
            let team = &config.teams[agent.team.index()];
            team.queues.iter().any(|ranked| ranked.queue == queue)
        })
}

/// Longer than calling hours are closed, and than any contact rests.
const CALM: Duration = Duration::from_secs(4 * 3600);
