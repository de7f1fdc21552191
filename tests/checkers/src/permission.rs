//! Who may be dialled at all: suppressed numbers, calling hours, a number that is on the line already.

use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::{
    CallId, CallingHours, Command, Config, ContactId, Event, Input, Output, PhoneNumber, Timestamp,
    ZoneId,
};

use crate::roster::Roster;
use crate::{Checker, Faults, Rule};

/// The list as it was told, and the numbers on the line.
#[derive(Debug)]
pub(crate) struct Permission {
    config: Config,
    roster: Roster,
    suppressed: BTreeSet<PhoneNumber>,
    on_the_line: BTreeMap<PhoneNumber, CallId>,
    number_of: BTreeMap<CallId, PhoneNumber>,
}

impl Permission {
    pub(crate) fn new(config: &Config) -> Self {
        Self {
            config: config.clone(),
            roster: Roster::default(),
            suppressed: BTreeSet::new(),
            on_the_line: BTreeMap::new(),
            number_of: BTreeMap::new(),
        }
    }

    /// May a contact be called by the clock on their wall? Computed from the calendar down, second by
    /// second of the week, and not as the engine does it.
    fn is_open(&self, own: &CallingHours, zone: ZoneId, now: Timestamp) -> bool {
        let offsets = self.config.zones[zone.index()].offsets();
        let offset_s = offsets
            .iter()
            .take_while(|(from, _)| *from <= now)
            .last()
            .or(offsets.first())
            .map_or(0, |(_, offset_s)| i64::from(*offset_s));
        let wall_s = self.config.unix_epoch_s + (now.as_nanos() / 1_000_000_000) as i64 + offset_s;
        // The week of 1970-01-05, a Monday.
        let of_week = (wall_s - 4 * 86_400).rem_euclid(7 * 86_400);
        let (day, second) = ((of_week / 86_400) as usize, (of_week % 86_400) as u32);
        let date = wall_s.div_euclid(86_400);
        let law = self.config.zones[zone.index()].law().map(|law| &law.hours);
        std::iter::once(own).chain(law).all(|hours| {
            let stretches = hours.dates().get(&date).unwrap_or(&hours.days()[day]);
            stretches
                .iter()
                .any(|stretch| stretch.start <= second && second < stretch.end)
        })
    }

    fn dialled(
        &mut self,
        call: CallId,
        contact: ContactId,
        number: PhoneNumber,
        faults: &mut Faults,
    ) {
        faults.demand(
            Rule::Suppression,
            !self.suppressed.contains(&number),
            || format!("{call} dials a suppressed number"),
        );
        if let Some(other) = self.on_the_line.insert(number, call) {
            faults.add(Rule::NumberOnce, || {
                format!("{call} dials a number that is on the line with {other}")
            });
        }
        self.number_of.insert(call, number);
        faults.demand(
            Rule::NumberOnce,
            self.roster.zone(contact, number).is_some(),
            || format!("{call} dials a number that is none of {contact}"),
        );
    }
}

impl Checker for Permission {
    fn fact(&mut self, _: Timestamp, fact: &Input, _: &mut Faults) {
        self.roster.fact(fact);
        match *fact {
            Input::NumberSuppressed { number } => {
                self.suppressed.insert(number);
            }
            Input::NumberReleased { number } => {
                self.suppressed.remove(&number);
            }
            _ => {}
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
                self.dialled(call, contact, number, faults);
                let hours = &self.config.campaigns[campaign.index()].calling_hours;
                let zone = self.roster.zone(contact, number);
                faults.demand(
                    Rule::CallingHours,
                    zone.is_some_and(|zone| self.is_open(hours, zone, now)),
                    || format!("{call} dials {contact} in {zone:?} outside calling hours"),
                );
            }
            Output::Event(Event::Released(record)) => {
                if let Some(number) = self.number_of.remove(&record.call)
                    && self.on_the_line.get(&number) == Some(&record.call)
                {
                    self.on_the_line.remove(&number);
                }
            }
            _ => {}
        }
    }
}
