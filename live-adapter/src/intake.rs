//! Contacts from outside: checked, before anything is done with them.

use outpace_engine::{CampaignId, ListId, PhoneNumber, Zone, ZoneId};
use outpace_lists::{
    ImportOptions, NUMBERS_MAX, NumberRules, TEXT_FIELD_MAX, VARIABLES_MAX, import,
};
use outpace_live_api::{ImportAnswer, InvalidContact, NewContact, RejectedRow};
use outpace_scenarios::Names;

use crate::dialer::AllowList;
use crate::store::ContactRow;

/// How contacts of a campaign are read.
#[derive(Clone, Copy, Debug)]
pub struct Intake<'a> {
    /// Zones by name, and places with a law of their own.
    pub names: &'a Names,
    /// The zones themselves.
    pub zones: &'a [Zone],
    /// Numbers that may be called.
    pub allowed: &'a AllowList,
    /// Whose contacts.
    pub campaign: CampaignId,
    /// On which list; `None` for the campaign's own.
    pub list: Option<ListId>,
}

impl Intake<'_> {
    /// Contacts that are usable, and those that are not.
    #[must_use]
    pub fn read(&self, contacts: &[NewContact]) -> (Vec<ContactRow>, Vec<InvalidContact>) {
        let (mut rows, mut invalid) = (Vec::new(), Vec::new());
        for (index, contact) in (0..).zip(contacts) {
            match self.row(contact) {
                Ok(row) => rows.push(row),
                Err(reason) => invalid.push(InvalidContact { index, reason }),
            }
        }
        (rows, invalid)
    }

    fn row(&self, contact: &NewContact) -> Result<ContactRow, String> {
        let number = self.number(&contact.number)?;
        if contact.more_numbers.len() >= NUMBERS_MAX {
            return Err(format!("moreNumbers: at most {NUMBERS_MAX} numbers in all"));
        }
        let more: Result<Vec<PhoneNumber>, String> = contact
            .more_numbers
            .iter()
            .map(|it| self.number(it))
            .collect();
        let mut more_numbers = Vec::new();
        for it in more? {
            if it != number && !more_numbers.contains(&it) {
                more_numbers.push(it);
            }
        }
        let caller_id = contact.caller_id.as_deref().map(read_number).transpose();
        let has_long = |text: &String| text.chars().count() > TEXT_FIELD_MAX;
        if contact
            .id
            .as_ref()
            .is_some_and(|id| id.is_empty() || id.chars().count() > ID_MAX)
        {
            return Err(format!("id: 1 to {ID_MAX} characters"));
        }
        if contact.variables.len() > VARIABLES_MAX {
            return Err(format!("variables: at most {VARIABLES_MAX}"));
        }
        if contact
            .variables
            .iter()
            .any(|(name, value)| has_long(name) || has_long(value))
        {
            return Err(format!(
                "variables: at most {TEXT_FIELD_MAX} characters each"
            ));
        }
        Ok(ContactRow {
            campaign: self.campaign,
            list: self.list,
            external_id: contact.id.clone(),
            number,
            more_numbers,
            zone: self.zone(contact.time_zone.as_deref(), contact.place.as_deref())?,
            priority: contact.priority,
            caller_id: caller_id.map_err(|why| format!("callerId: {why}"))?,
            variables: contact.variables.clone(),
        })
    }

    fn number(&self, written: &str) -> Result<PhoneNumber, String> {
        let number = read_number(written)?;
        if self.allowed.allows(number) {
            Ok(number)
        } else {
            Err(
                "the number is not on the allow-list of this dialer (live file, safety.allow)"
                    .to_owned(),
            )
        }
    }

    /// Where a contact's clock is, and which law holds there: of a place that the campaign file has a law for, that
    /// place's, under the contact's own clock.
    fn zone(&self, clock: Option<&str>, place: Option<&str>) -> Result<ZoneId, String> {
        let clock_id = clock.map(|name| self.named(name)).transpose()?;
        let place = place.and_then(|place| {
            let is_it = |(name, zone): &(&String, &Zone)| {
                zone.law().is_some() && name.to_lowercase() == place.to_lowercase()
            };
            let mut all = self.names.zones.iter().zip(self.zones);
            all.position(|it| is_it(&it))
        });
        let Some(place) = place else {
            return Ok(clock_id.unwrap_or(ZoneId(0)));
        };
        let Some(clock_id) = clock_id else {
            return Ok(ZoneId(place as u32));
        };
        if self.zones[place].offsets() == self.zones[clock_id.index()].offsets() {
            return Ok(ZoneId(place as u32));
        }
        let both = format!(
            "{}, {}",
            self.names.zones[place],
            self.names.zones[clock_id.index()]
        );
        self.named(&both).map_err(|_| {
            format!("place and timeZone: the campaign file's list has nobody in {both:?}, so that clock is not known there")
        })
    }

    fn named(&self, name: &str) -> Result<ZoneId, String> {
        let place = self.names.zones.iter().position(|zone| zone == name);
        place.map(|place| ZoneId(place as u32)).ok_or_else(|| {
            let known = self.names.zones.join(", ");
            format!("timeZone: the campaign file has no zone {name:?}; it has {known}")
        })
    }

    /// Reads a contact list: delimited text, JSON or a JSON object a line, in the layout of plain lists.
    ///
    /// # Errors
    /// If the whole is no list.
    pub fn read_list(&self, bytes: &[u8]) -> Result<(Vec<ContactRow>, ImportAnswer), String> {
        let options = ImportOptions {
            rejects_max: Some(REJECTS_MAX),
            ..ImportOptions::default()
        };
        let list = import(bytes, &options).map_err(|error| format!("the list {error}"))?;
        let mut answer = ImportAnswer {
            rejected: list.counts.rejected_rows(),
            ..ImportAnswer::default()
        };
        let mut reject = |line, reason: String| {
            if answer.rejects.len() < REJECTS_MAX {
                answer.rejects.push(RejectedRow { line, reason });
            }
        };
        for it in &list.rejects {
            reject(it.line, it.explanation());
        }
        let mut rows = Vec::with_capacity(list.contacts.len());
        let mut more_rejected = 0;
        for contact in &list.contacts {
            let written = |number: PhoneNumber| format!("+{}", number.digits());
            let as_pushed = NewContact {
                id: contact.id.as_deref().map(str::to_owned),
                number: written(contact.number),
                more_numbers: contact.more_numbers.iter().copied().map(written).collect(),
                time_zone: list.zone_of(contact).map(str::to_owned),
                place: list.place_of(contact).map(str::to_owned),
                priority: contact.priority.unwrap_or_default(),
                caller_id: contact.caller_id.map(written),
                variables: list
                    .variables_of(contact)
                    .map(|(name, value)| (name.to_owned(), value.to_owned()))
                    .collect(),
            };
            match self.row(&as_pushed) {
                Ok(row) => rows.push(row),
                Err(reason) => {
                    more_rejected += 1;
                    reject(contact.line, reason);
                }
            }
        }
        answer.rejected += more_rejected;
        Ok((rows, answer))
    }
}

/// Reads a number in E.164.
///
/// # Errors
/// Says what is wrong, without the number.
pub fn read_number(written: &str) -> Result<PhoneNumber, String> {
    if !written.starts_with('+') {
        return Err("a number begins with \"+\" and its country code (E.164)".to_owned());
    }
    NumberRules::default()
        .read(written)
        .map_err(|why| why.to_string())
}

/// Most characters of a campaign manager's name for a contact.
const ID_MAX: usize = 128;
/// Rejects that are told.
const REJECTS_MAX: usize = 1000;
