//! Contacts and their numbers as the facts tell them: what several checkers look things up in.

use outpace_engine::{ContactId, Input, ListId, NUMBERS_MAX, PhoneNumber, ZoneId};

/// Every contact in the order they were told in.
#[derive(Debug, Default)]
pub(crate) struct Roster {
    contacts: Vec<Listed>,
}

/// One contact.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    /// The list it was put on, if not the campaign's own.
    pub(crate) list: Option<ListId>,
    /// Its numbers and where they are.
    pub(crate) numbers: Vec<(PhoneNumber, ZoneId)>,
    /// What it is to see.
    pub(crate) caller_id: Option<PhoneNumber>,
}

impl Roster {
    pub(crate) fn fact(&mut self, fact: &Input) {
        match *fact {
            Input::ContactAdded { number, zone, .. } => self.add(None, number, zone),
            Input::RecordAdded {
                list, number, zone, ..
            } => self.add(Some(list), number, zone),
            Input::BlockAdded {
                first, count, zone, ..
            } => {
                for offset in 0..u64::from(count) {
                    if let Ok(number) = PhoneNumber::from_digits(first.digits() + offset) {
                        self.add(None, number, zone);
                    }
                }
            }
            Input::NumberAdded {
                contact,
                number,
                zone,
            } => {
                let numbers = &mut self.contacts[contact.index()].numbers;
                let is_known = numbers.iter().any(|known| known.0 == number);
                if !is_known && numbers.len() < NUMBERS_MAX {
                    numbers.push((number, zone));
                }
            }
            Input::CallerIdGiven { contact, caller_id } => {
                self.contacts[contact.index()].caller_id = Some(caller_id);
            }
            _ => {}
        }
    }

    fn add(&mut self, list: Option<ListId>, number: PhoneNumber, zone: ZoneId) {
        self.contacts.push(Listed {
            list,
            numbers: vec![(number, zone)],
            caller_id: None,
        });
    }

    pub(crate) fn get(&self, contact: ContactId) -> Option<&Listed> {
        self.contacts.get(contact.index())
    }

    /// Where the contact's number is, if it has that number.
    pub(crate) fn zone(&self, contact: ContactId, number: PhoneNumber) -> Option<ZoneId> {
        let numbers = &self.get(contact)?.numbers;
        let found = numbers.iter().find(|known| known.0 == number);
        found.map(|known| known.1)
    }
}
