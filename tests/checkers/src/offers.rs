//! Records offered to agents: one at a time, each offer ended once, and no contact in two places.

use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::config::{Mode, OnTimeout};
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, Config, ContactId, Event, Input, OfferEnd,
    OfferId, Output, Preview, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// The offers that are out, and the lines dialled for one agent.
#[derive(Debug)]
pub(crate) struct Offers {
    /// By campaign.
    settings: Vec<Option<Preview>>,
    next: u32,
    by_agent: BTreeMap<AgentId, Offer>,
    contacts: BTreeSet<ContactId>,
    /// An offer that ended with a call: it must follow before anything else is dialled.
    to_dial: Option<(AgentId, CampaignId, ContactId)>,
    /// Whom a line is dialled for, and who was there for it all the time.
    own: BTreeMap<AgentId, CallId>,
    states: BTreeMap<AgentId, AgentState>,
}

#[derive(Clone, Copy, Debug)]
struct Offer {
    id: OfferId,
    campaign: CampaignId,
    contact: ContactId,
    since: Timestamp,
    waits: bool,
}

impl Offers {
    pub(crate) fn new(config: &Config) -> Self {
        let settings = |campaign: &outpace_engine::config::CampaignConfig| match campaign.mode {
            Mode::Preview(settings) => Some(settings),
            _ => None,
        };
        Self {
            settings: config.campaigns.iter().map(settings).collect(),
            next: 0,
            by_agent: BTreeMap::new(),
            contacts: BTreeSet::new(),
            to_dial: None,
            own: BTreeMap::new(),
            states: BTreeMap::new(),
        }
    }

    fn offered(&mut self, agent: AgentId, new: Offer, faults: &mut Faults) {
        faults.demand(Rule::Offers, new.id.0 == self.next, || {
            format!("{} is not the next id", new.id)
        });
        self.next = new.id.0 + 1;
        let is_preview = self.settings[new.campaign.index()].is_some();
        faults.demand(Rule::Offers, is_preview, || {
            format!("{} offers records and is no preview", new.campaign)
        });
        let is_new = self.contacts.insert(new.contact);
        faults.demand(Rule::Offers, is_new, || {
            format!("{} is offered twice at once", new.contact)
        });
        if let Some(was) = self.by_agent.insert(agent, new) {
            self.contacts.remove(&was.contact);
            faults.add(Rule::Offers, || {
                format!("{agent} is offered {} and still has {}", new.id, was.id)
            });
        }
    }

    fn ended(
        &mut self,
        now: Timestamp,
        (agent, id, how): (AgentId, OfferId, OfferEnd),
        faults: &mut Faults,
    ) {
        let Some(offer) = self.by_agent.remove(&agent).filter(|offer| offer.id == id) else {
            return faults.add(Rule::Offers, || format!("{id} ends and is not out"));
        };
        self.contacts.remove(&offer.contact);
        let Some(settings) = self.settings[offer.campaign.index()] else {
            return;
        };
        let looked = now.since(offer.since);
        let is_allowed = match how {
            OfferEnd::Skipped => !settings.skip_disabled && !offer.waits,
            OfferEnd::Removed => !settings.remove_disabled && !offer.waits,
            OfferEnd::TimedOut => looked >= settings.offer_timeout,
            OfferEnd::Accepted | OfferEnd::Withdrawn => true,
        };
        faults.demand(Rule::Offers, is_allowed, || {
            format!("{id} ended as {how:?} after {looked:?} with {settings:?}")
        });
        let is_dialled = how == OfferEnd::Accepted
            || (how == OfferEnd::TimedOut && settings.on_timeout == OnTimeout::Accept);
        if is_dialled {
            self.to_dial = Some((agent, offer.campaign, offer.contact));
        }
    }

    fn dialled(
        &mut self,
        call: CallId,
        campaign: CampaignId,
        contact: ContactId,
        faults: &mut Faults,
    ) {
        faults.demand(Rule::Offers, !self.contacts.contains(&contact), || {
            format!("{call} dials {contact}, whom an agent looks at")
        });
        let agreed = self.to_dial.take();
        if self.settings[campaign.index()].is_none() {
            return;
        }
        match agreed {
            Some((agent, of, whom)) if of == campaign && whom == contact => {
                self.own.insert(agent, call);
            }
            _ => faults.add(Rule::Offers, || {
                format!("{call} dials {contact}, whom nobody accepted")
            }),
        }
    }

    /// Nobody who looks is elsewhere, and nobody is dialled for who has no call.
    fn at_rest(&mut self, faults: &mut Faults) {
        if let Some((agent, _, contact)) = self.to_dial.take() {
            faults.add(Rule::Offers, || {
                format!("{contact} was accepted by {agent} and is not dialled")
            });
        }
        for (agent, state) in &self.states {
            let offer = self.by_agent.get(agent);
            let is_right = match state {
                AgentState::Previewing => offer.is_some(),
                // Accepted what they asked for; the device rings now.
                AgentState::ReservedRinging => true,
                _ => offer.is_none(),
            };
            faults.demand(Rule::Offers, is_right, || {
                format!("{agent} is {state:?} with {offer:?}")
            });
            let own = self.own.get(agent);
            let is_dialled_for = *state == AgentState::Dialing;
            faults.demand(Rule::Offers, !is_dialled_for || own.is_some(), || {
                format!("{agent} waits for no call")
            });
        }
    }
}

impl Checker for Offers {
    fn fact(&mut self, _: Timestamp, _: &Input, _: &mut Faults) {
        self.to_dial = None;
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Offer {
                offer: id,
                agent,
                campaign,
                contact,
            }) => {
                let new = Offer {
                    id,
                    campaign,
                    contact,
                    since: now,
                    waits: false,
                };
                self.offered(agent, new, faults);
            }
            Output::Event(Event::OfferWaits { agent, .. }) => {
                if let Some(offer) = self.by_agent.get_mut(&agent) {
                    offer.waits = true;
                }
            }
            Output::Event(Event::OfferEnded {
                offer, agent, how, ..
            }) => self.ended(now, (agent, offer, how), faults),
            Output::Command(Command::Originate {
                call,
                campaign,
                contact,
                ..
            }) => self.dialled(call, campaign, contact, faults),
            Output::Event(Event::AgentChanged { agent, state, .. }) => {
                let stays = matches!(
                    state,
                    AgentState::Dialing | AgentState::Connecting | AgentState::Connected
                );
                if !stays {
                    self.own.remove(&agent);
                }
                self.states.insert(agent, state);
            }
            Output::Event(Event::Abandoned(call)) => {
                // One whose joining takes too long is abandoned with the agent on the way.
                let waits = |agent| self.states.get(agent) == Some(&AgentState::Dialing);
                let mut own = self.own.iter();
                let own = own.find(|(agent, own)| **own == call && waits(agent));
                faults.demand(Rule::Offers, own.is_none(), || {
                    format!("{call} is abandoned, and {own:?} is there for it")
                });
            }
            Output::Event(Event::Released(record)) => self.own.retain(|_, own| *own != record.call),
            Output::Wake(_) => self.at_rest(faults),
            _ => {}
        }
    }

    fn end(&mut self, faults: &mut Faults) {
        for offer in self.by_agent.values() {
            faults.add(Rule::Offers, || format!("{} never ended", offer.id));
        }
    }
}
