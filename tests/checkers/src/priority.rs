//! Of contacts that were never dialled the one of the highest priority comes first, then the older.
//!
//! Only contacts are compared about which nothing else is known: on one list, in one zone, with one number
//! that was never dialled nor suppressed, never offered nor closed, and not called back. The others may have
//! been put to rest, which is not seen from outside.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::{
    CampaignId, Command, ContactId, Event, Input, ListId, Output, PhoneNumber, Timestamp, ZoneId,
};

use crate::{Checker, Faults, Rule};

/// Contacts that wait to be dialled for the first time.
#[derive(Debug, Default)]
pub(crate) struct Priority {
    contacts: Vec<Fresh>,
    /// The campaign of each list added.
    lists: Vec<CampaignId>,
    /// In the order they must come in. What is no longer plain is dropped when it is met.
    waiting: BTreeMap<Place, BTreeSet<(Reverse<i16>, ContactId)>>,
    /// Numbers that were dialled or suppressed.
    touched: BTreeSet<PhoneNumber>,
}

type Place = (CampaignId, Option<ListId>, ZoneId);

#[derive(Clone, Copy, Debug)]
struct Fresh {
    place: Place,
    number: PhoneNumber,
    is_plain: bool,
}

impl Priority {
    fn add(&mut self, place: Place, number: PhoneNumber, priority: i16) {
        let id = ContactId(self.contacts.len() as u32);
        self.contacts.push(Fresh {
            place,
            number,
            is_plain: true,
        });
        let waiting = self.waiting.entry(place).or_default();
        waiting.insert((Reverse(priority), id));
    }

    fn is_plain(&self, id: ContactId) -> bool {
        let known = self.contacts.get(id.index());
        known.is_some_and(|it| it.is_plain && !self.touched.contains(&it.number))
    }

    fn is_no_longer_plain(&mut self, id: ContactId) {
        if let Some(contact) = self.contacts.get_mut(id.index()) {
            contact.is_plain = false;
        }
    }

    /// The contact leaves its list, to be dialled or offered.
    fn taken(&mut self, id: ContactId, faults: &mut Faults) {
        if self.is_plain(id) {
            let place = self.contacts[id.index()].place;
            let mut waiting = self.waiting.remove(&place).unwrap_or_default();
            while let Some(first) = waiting.first().copied()
                && !self.is_plain(first.1)
            {
                waiting.pop_first();
            }
            let first = waiting.first().map(|first| first.1);
            faults.demand(Rule::Priority, first == Some(id), || {
                format!("{id} comes before {first:?} of the same list and zone")
            });
            self.waiting.insert(place, waiting);
        }
        self.is_no_longer_plain(id);
    }
}

impl Checker for Priority {
    fn fact(&mut self, _: Timestamp, fact: &Input, _: &mut Faults) {
        match *fact {
            Input::ContactAdded {
                campaign,
                number,
                zone,
                priority,
            } => self.add((campaign, None, zone), number, priority),
            Input::RecordAdded {
                list,
                number,
                zone,
                priority,
            } => {
                let campaign = self.lists[list.index()];
                self.add((campaign, Some(list), zone), number, priority);
            }
            Input::BlockAdded {
                campaign,
                first,
                count,
                zone,
            } => {
                for offset in 0..u64::from(count) {
                    if let Ok(number) = PhoneNumber::from_digits(first.digits() + offset) {
                        self.add((campaign, None, zone), number, 0);
                    }
                }
            }
            Input::ListAdded { campaign, .. } => self.lists.push(campaign),
            Input::NumberAdded { contact, .. }
            | Input::CallbackRequested { contact, .. }
            | Input::PersonalCallbackRequested { contact, .. } => self.is_no_longer_plain(contact),
            Input::NumberSuppressed { number } => {
                self.touched.insert(number);
            }
            _ => {}
        }
    }

    fn said(&mut self, _: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate {
                contact, number, ..
            }) => {
                self.taken(contact, faults);
                self.touched.insert(number);
            }
            Output::Command(Command::Offer { contact, .. }) => self.taken(contact, faults),
            Output::Event(Event::ContactClosed { contact, .. }) => {
                self.is_no_longer_plain(contact);
            }
            _ => {}
        }
    }
}
