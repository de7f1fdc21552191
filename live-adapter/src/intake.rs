//! Contacts from outside: checked, before anything is done with them.

use outpace_engine::{CampaignId, ListId, PhoneNumber, ZoneId};
use outpace_lists::{NUMBERS_MAX, NumberRules, TEXT_FIELD_MAX, VARIABLES_MAX};
use outpace_live_api::{InvalidContact, NewContact};
use outpace_scenarios::Names;

use crate::dialer::AllowList;
use crate::store::ContactRow;

/// How contacts of a campaign are read.
#[derive(Clone, Copy, Debug)]
pub struct Intake<'a> {
    /// Zones by name.
    pub names: &'a Names,
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
            zone: self.zone(contact.time_zone.as_deref())?,
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

    fn zone(&self, name: Option<&str>) -> Result<ZoneId, String> {
        let Some(name) = name else {
            return Ok(ZoneId(0));
        };
        let place = self.names.zones.iter().position(|zone| zone == name);
        place.map(|place| ZoneId(place as u32)).ok_or_else(|| {
            format!(
                "timeZone: the campaign file has no zone {name:?}; it has {}",
                self.names.zones.join(", ")
            )
        })
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
