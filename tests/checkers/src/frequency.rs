//! How often a contact and a number are called: counted again from everything that ever happened.

use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::config::Mode;
use outpace_engine::spacing::{CameOfIt, Counts, Per, Rule as Limit, Span};
use outpace_engine::{
    CallId, Command, Config, ContactId, Event, Input, Outcome, Output, PhoneNumber, Timestamp,
    ZoneId,
};

use crate::roster::Roster;
use crate::{Checker, Faults, Rule};

/// Every call that is over.
#[derive(Debug)]
pub(crate) struct Frequency {
    config: Config,
    roster: Roster,
    past: Vec<Past>,
    number_of: BTreeMap<CallId, PhoneNumber>,
    /// Contacts whose next call was asked for.
    asked: BTreeSet<ContactId>,
    /// Who asks for one in the fact at hand: after whatever was due before it.
    asks: Option<ContactId>,
}

#[derive(Clone, Copy, Debug)]
struct Past {
    contact: ContactId,
    number: PhoneNumber,
    at: Timestamp,
    came_of_it: CameOfIt,
}

impl Frequency {
    pub(crate) fn new(config: &Config) -> Self {
        Self {
            config: config.clone(),
            roster: Roster::default(),
            past: Vec::new(),
            number_of: BTreeMap::new(),
            asked: BTreeSet::new(),
            asks: None,
        }
    }

    /// Days since 1970-01-01 on the wall of a place.
    fn day(&self, zone: ZoneId, at: Timestamp) -> i64 {
        let zone = &self.config.zones[zone.index()];
        let in_force = zone.offsets().iter().rfind(|offset| offset.0 <= at);
        let offset_s = in_force.unwrap_or(&zone.offsets()[0]).1;
        let wall_s = self.config.unix_epoch_s + at.as_secs() as i64 + i64::from(offset_s);
        wall_s.div_euclid(86_400)
    }

    /// How many calls the limit counts against one that is placed now.
    fn counted(
        &self,
        limit: &Limit,
        now: Timestamp,
        call: (ContactId, PhoneNumber, ZoneId),
    ) -> u32 {
        let (contact, number, zone) = call;
        let of_it = self.past.iter().filter(|past| match limit.per {
            Per::Contact => past.contact == contact,
            Per::Number => past.number == number,
        });
        let in_span = of_it.filter(|past| match limit.span {
            Span::Hours(length) => past.at + length > now,
            Span::LocalDays(days) => {
                self.day(zone, now) - self.day(zone, past.at) < i64::from(days)
            }
        });
        in_span
            .filter(|past| match limit.counts {
                Counts::Attempts => true,
                Counts::Only(what) => past.came_of_it == what,
            })
            .count() as u32
    }
}

impl Checker for Frequency {
    fn fact(&mut self, _: Timestamp, fact: &Input, _: &mut Faults) {
        self.roster.fact(fact);
        if let Input::CallbackRequested { contact, .. }
        | Input::PersonalCallbackRequested { contact, .. } = *fact
        {
            self.asked.insert(contact);
            self.asks = Some(contact);
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate {
                call,
                contact,
                number,
                campaign,
                ..
            }) => {
                self.number_of.insert(call, number);
                let was_asked_for = self.asked.remove(&contact);
                let Some(zone) = self.roster.zone(contact, number) else {
                    return;
                };
                let own = &self.config.campaigns[campaign.index()].retry.frequency;
                let law = self.config.zones[zone.index()].law();
                let limits = own.iter().chain(law.iter().flat_map(|law| &law.frequency));
                // In preview the agent is there before the call is.
                let mode = self.config.campaigns[campaign.index()].mode;
                let has_agent = matches!(mode, Mode::Preview(_));
                let is_spared = |limit: &&Limit| {
                    (was_asked_for && limit.spares_requested)
                        || (has_agent && limit.spares_guaranteed)
                };
                for limit in limits.filter(|limit| !is_spared(limit)) {
                    let counted = self.counted(limit, now, (contact, number, zone));
                    faults.demand(Rule::Frequency, counted < limit.enough, || {
                        format!("{call} dials {contact} in spite of {}", limit.name)
                    });
                }
            }
            Output::Event(Event::Released(record)) => {
                if let Some(number) = self.number_of.remove(&record.call) {
                    self.past.push(Past {
                        contact: record.contact,
                        number,
                        at: record.originated,
                        came_of_it: match record.outcome {
                            Outcome::Connected => CameOfIt::Conversation,
                            Outcome::Abandoned => CameOfIt::Abandoned,
                            Outcome::AnsweringMachine => CameOfIt::DetectedMachine,
                            _ => CameOfIt::Nothing,
                        },
                    });
                }
            }
            Output::Event(Event::ContactClosed { contact, .. }) if self.asks != Some(contact) => {
                self.asked.remove(&contact);
            }
            Output::Wake(_) => self.asks = None,
            _ => {}
        }
    }
}
