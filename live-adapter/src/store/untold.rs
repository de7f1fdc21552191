//! What is durable in the store and was not told to the engine, because a crash came in between.

use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::{CampaignId, ContactId, Input, PhoneNumber};
use rusqlite::Connection;

use super::contacts::{COLUMNS, contact_of, facts_of};
use super::{CreatedRow, created, lists, suppressed};
use crate::dialer::Note;

/// What the engine was told of what the store keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Contacts.
    pub contacts: u32,
    /// Lists.
    pub lists: u32,
    /// Suppressed numbers.
    pub suppressed: BTreeSet<PhoneNumber>,
    /// Campaigns that came over the API.
    created: u32,
    /// Settings told of each campaign.
    settings: BTreeMap<CampaignId, usize>,
}

impl Known {
    /// A note of the journal.
    pub fn note(&mut self, note: &Note) {
        match *note {
            Note::Told(Input::ContactAdded { .. } | Input::RecordAdded { .. }) => {
                self.contacts += 1;
            }
            Note::Told(Input::ListAdded { .. }) => self.lists += 1,
            Note::Told(Input::NumberSuppressed { number }) => {
                self.suppressed.insert(number);
            }
            Note::Told(Input::NumberReleased { number }) => {
                self.suppressed.remove(&number);
            }
            Note::Told(Input::CampaignAdded { .. }) => self.created += 1,
            Note::Told(Input::SettingChanged { campaign, .. }) => {
                *self.settings.entry(campaign).or_default() += 1;
            }
            _ => {}
        }
    }

    /// Campaigns that came over the API.
    #[must_use]
    pub fn campaigns(&self) -> u32 {
        self.created
    }

    /// What was not told of a campaign that came over the API. The first settings it was told are those it came with.
    fn untold_of(&self, place: u32, row: &CreatedRow) -> Vec<Input> {
        let told = if place < self.created {
            1 + self.settings.get(&row.id).copied().unwrap_or_default()
        } else {
            0
        };
        row.facts().into_iter().skip(told).collect()
    }
}

/// Facts that make the engine know what the store knows. Telling one it knows already changes nothing.
///
/// # Errors
/// What the database says.
pub fn untold(
    connection: &Connection,
    known: &Known,
    campaigns: u32,
) -> rusqlite::Result<Vec<Input>> {
    let mut facts = Vec::new();
    for (place, row) in (0..).zip(created(connection)?) {
        facts.extend(known.untold_of(place, &row));
    }
    let now = suppressed(connection)?;
    let suppress = now.difference(&known.suppressed);
    facts.extend(suppress.map(|&number| Input::NumberSuppressed { number }));
    let release = known.suppressed.difference(&now);
    facts.extend(release.map(|&number| Input::NumberReleased { number }));
    let lists = lists(connection, None)?;
    facts.extend(
        lists
            .iter()
            .skip(known.lists as usize)
            .map(super::ListRow::fact),
    );
    facts.extend(contacts_from(connection, known.contacts)?);
    for list in &lists {
        facts.push(match &*list.status {
            "PAUSED" => Input::ListPaused(list.id),
            "EXPIRED" => Input::ListExpired(list.id),
            _ => Input::ListActivated(list.id),
        });
    }
    for campaign in (0..campaigns).map(CampaignId) {
        facts.push(match &*super::campaign(connection, campaign)?.own_list {
            "PAUSED" => Input::OwnListPaused(campaign),
            _ => Input::OwnListActivated(campaign),
        });
    }
    Ok(facts)
}

/// Contacts from a number on; of the one before it everything that is not the contact itself, because a crash may
/// have come in the middle of it.
fn contacts_from(connection: &Connection, from: u32) -> rusqlite::Result<Vec<Input>> {
    let text = format!("SELECT {COLUMNS}, id FROM contacts WHERE id >= ?1 ORDER BY id");
    let mut statement = connection.prepare(&text)?;
    let rows = statement.query_map([from.saturating_sub(1)], |row| {
        Ok((row.get::<_, u32>(9)?, contact_of(row)?))
    })?;
    let mut facts = Vec::new();
    for row in rows {
        let (id, row) = row?;
        let is_known = usize::from(id < from);
        facts.extend(facts_of(ContactId(id), &row).into_iter().skip(is_known));
    }
    Ok(facts)
}
