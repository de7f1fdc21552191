//! Contacts and lists: durable here, then told to the engine in the same order.

use std::collections::BTreeMap;

use outpace_engine::{CampaignId, ContactId, Input, ListId, PhoneNumber, Timestamp, ZoneId};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::suppression::{read, stored};

/// A contact as it is put on a list.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Whose list.
    pub campaign: CampaignId,
    /// Which, or the campaign's own.
    pub list: Option<ListId>,
    /// The campaign manager's name for it.
    pub external_id: Option<String>,
    /// Whom to dial.
    pub number: PhoneNumber,
    /// Further numbers.
    pub more_numbers: Vec<PhoneNumber>,
    /// Where its clock is.
    pub zone: ZoneId,
    /// Of those never dialled, higher is sooner.
    pub priority: i16,
    /// What it is to see.
    pub caller_id: Option<PhoneNumber>,
    /// Values agents may be shown.
    pub variables: BTreeMap<String, String>,
}

/// Without numbers and values.
impl std::fmt::Debug for ContactRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactRow")
            .field("campaign", &self.campaign)
            .field("external_id", &self.external_id)
            .finish_non_exhaustive()
    }
}

/// What became of contacts: facts for the engine, and how many were known already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Added {
    /// In this order.
    pub facts: Vec<Input>,
    /// Contacts that are new.
    pub added: u32,
    /// Contacts whose name the campaign has already.
    pub duplicates: u32,
}

/// Puts contacts on their lists.
///
/// # Errors
/// What the database says; then none of them is there.
pub fn add_contacts(connection: &mut Connection, rows: &[ContactRow]) -> rusqlite::Result<Added> {
    let transaction = connection.transaction()?;
    let mut added = Added::default();
    let mut next = contact_count(&transaction)?;
    let mut opened = Vec::new();
    for row in rows {
        let more: Vec<String> = row
            .more_numbers
            .iter()
            .map(|number| number.digits().to_string())
            .collect();
        let variables = serde_json::to_string(&row.variables).unwrap_or_else(|_| "{}".to_owned());
        let inserted = transaction
            .prepare_cached(
                "INSERT OR IGNORE INTO contacts (id, campaign, list, external_id, number, more_numbers, zone, \
                 priority, caller_id, variables) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                next,
                row.campaign.0,
                row.list.map(|list| list.0),
                row.external_id,
                stored(row.number),
                more.join(" "),
                row.zone.0,
                row.priority,
                row.caller_id.map(stored),
                variables
            ])?;
        if inserted == 0 {
            added.duplicates += 1;
            continue;
        }
        // What belongs to a contact takes several facts; nobody on the list is dialled in between.
        let has_more = row.caller_id.is_some() || !row.more_numbers.is_empty();
        let key = (row.campaign, row.list);
        if has_more && !opened.contains(&key) && is_active(&transaction, key)? {
            opened.push(key);
            added.facts.push(paused(key));
        }
        added.facts.extend(facts_of(ContactId(next), row));
        added.added += 1;
        next += 1;
    }
    added.facts.extend(opened.into_iter().map(activated));
    transaction.commit()?;
    Ok(added)
}

/// Everything the engine is told of a contact.
pub(super) fn facts_of(id: ContactId, row: &ContactRow) -> Vec<Input> {
    let &ContactRow {
        campaign,
        number,
        zone,
        priority,
        ..
    } = row;
    let mut facts = vec![match row.list {
        None => Input::ContactAdded {
            campaign,
            number,
            zone,
            priority,
        },
        Some(list) => Input::RecordAdded {
            list,
            number,
            zone,
            priority,
        },
    }];
    facts.extend(row.more_numbers.iter().map(|&number| Input::NumberAdded {
        contact: id,
        number,
        zone,
    }));
    facts.extend(row.caller_id.map(|caller_id| Input::CallerIdGiven {
        contact: id,
        caller_id,
    }));
    facts
}

const fn paused((campaign, list): (CampaignId, Option<ListId>)) -> Input {
    match list {
        None => Input::OwnListPaused(campaign),
        Some(list) => Input::ListPaused(list),
    }
}

const fn activated((campaign, list): (CampaignId, Option<ListId>)) -> Input {
    match list {
        None => Input::OwnListActivated(campaign),
        Some(list) => Input::ListActivated(list),
    }
}

fn is_active(
    connection: &Connection,
    (campaign, list): (CampaignId, Option<ListId>),
) -> rusqlite::Result<bool> {
    let status = match list {
        None => super::campaign(connection, campaign)?.own_list,
        Some(list) => connection
            .prepare_cached("SELECT status FROM lists WHERE id = ?1")?
            .query_row([list.0], |row| row.get(0))?,
    };
    Ok(status == "ACTIVE")
}

/// How many contacts there are: the number of the next.
///
/// # Errors
/// What the database says.
pub fn contact_count(connection: &Connection) -> rusqlite::Result<u32> {
    connection
        .prepare_cached("SELECT coalesce(max(id) + 1, 0) FROM contacts")?
        .query_row([], |row| row.get(0))
}

/// A contact.
///
/// # Errors
/// What the database says.
pub fn contact(connection: &Connection, id: ContactId) -> rusqlite::Result<Option<ContactRow>> {
    let text = format!("SELECT {COLUMNS} FROM contacts WHERE id = ?1");
    connection
        .prepare_cached(&text)?
        .query_row([id.0], contact_of)
        .optional()
}

/// A contact on a list, by its campaign manager's name, or by its number if it has none.
///
/// # Errors
/// What the database says.
pub fn contact_named(
    connection: &Connection,
    campaign: CampaignId,
    list: Option<ListId>,
    name: &str,
) -> rusqlite::Result<Option<ContactId>> {
    connection
        .prepare_cached(
            "SELECT id FROM contacts WHERE campaign = ?1 AND list IS ?2 \
             AND (external_id = ?3 OR (external_id IS NULL AND CAST(id AS TEXT) = ?3))",
        )?
        .query_row(params![campaign.0, list.map(|it| it.0), name], |row| {
            Ok(ContactId(row.get(0)?))
        })
        .optional()
}

pub(super) const COLUMNS: &str =
    "campaign, list, external_id, number, more_numbers, zone, priority, caller_id, variables";

pub(super) fn contact_of(row: &Row<'_>) -> rusqlite::Result<ContactRow> {
    let number =
        |stored: i64| read(stored).ok_or(rusqlite::Error::IntegralValueOutOfRange(3, stored));
    let more: String = row.get(4)?;
    let caller_id: Option<i64> = row.get(7)?;
    let variables: String = row.get(8)?;
    Ok(ContactRow {
        campaign: CampaignId(row.get(0)?),
        list: row.get::<_, Option<u32>>(1)?.map(ListId),
        external_id: row.get(2)?,
        number: number(row.get(3)?)?,
        more_numbers: more
            .split(' ')
            .filter_map(|digits| read(digits.parse().ok()?))
            .collect(),
        zone: ZoneId(row.get(5)?),
        priority: row.get(6)?,
        caller_id: caller_id.map(number).transpose()?,
        variables: serde_json::from_str(&variables).unwrap_or_default(),
    })
}

/// A list beside a campaign's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// Its number.
    pub id: ListId,
    /// Whose.
    pub campaign: CampaignId,
    /// Its name.
    pub name: String,
    /// Higher is dialled first.
    pub priority: u8,
    /// When it ends; [`Timestamp::NEVER`] for never.
    pub expires: Timestamp,
    /// `ACTIVE`, `PAUSED` or `EXPIRED`.
    pub status: String,
    /// Contacts put on it.
    pub contacts: u64,
}

impl ListRow {
    /// What the engine is told of it.
    pub(super) const fn fact(&self) -> Input {
        Input::ListAdded {
            campaign: self.campaign,
            priority: self.priority,
            expires: self.expires,
        }
    }
}

/// Adds a list; gives its number and what the engine is to be told.
///
/// # Errors
/// What the database says.
pub fn add_list(
    connection: &Connection,
    campaign: CampaignId,
    name: &str,
    priority: u8,
    expires: Timestamp,
) -> rusqlite::Result<(ListId, Input)> {
    let id: u32 =
        connection.query_row("SELECT coalesce(max(id) + 1, 0) FROM lists", [], |row| {
            row.get(0)
        })?;
    let stored = expires.known().map(|at| at.as_nanos() as i64);
    connection.execute(
        "INSERT INTO lists (id, campaign, name, priority, expires) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, campaign.0, name, priority, stored],
    )?;
    let row = Input::ListAdded {
        campaign,
        priority,
        expires,
    };
    Ok((ListId(id), row))
}

/// The lists beside campaigns' own, of one campaign or all, in the order of their numbers.
///
/// # Errors
/// What the database says.
pub fn lists(connection: &Connection, of: Option<CampaignId>) -> rusqlite::Result<Vec<ListRow>> {
    connection
        .prepare_cached(
            "SELECT id, campaign, name, priority, expires, status, \
             (SELECT count(*) FROM contacts WHERE contacts.campaign = lists.campaign AND list = lists.id) \
             FROM lists WHERE ?1 IS NULL OR campaign = ?1 ORDER BY id",
        )?
        .query_map([of.map(|it| it.0)], |row| {
            let expires: Option<i64> = row.get(4)?;
            Ok(ListRow {
                id: ListId(row.get(0)?),
                campaign: CampaignId(row.get(1)?),
                name: row.get(2)?,
                priority: row.get(3)?,
                expires: expires.map_or(Timestamp::NEVER, |at| Timestamp::from_nanos(at as u64)),
                status: row.get(5)?,
                contacts: row.get::<_, i64>(6)? as u64,
            })
        })?
        .collect()
}

/// Changes a list's status, or that of a campaign's own; gives what the engine is to be told. `None` for no such
/// list, or a change it cannot have: an expired list stays expired, and a campaign's own does not expire.
///
/// # Errors
/// What the database says.
pub fn set_list_status(
    connection: &Connection,
    campaign: CampaignId,
    list: Option<ListId>,
    status: &str,
) -> rusqlite::Result<Option<Input>> {
    let fact = match (list, status) {
        (None, "ACTIVE") => Input::OwnListActivated(campaign),
        (None, "PAUSED") => Input::OwnListPaused(campaign),
        (Some(list), "ACTIVE") => Input::ListActivated(list),
        (Some(list), "PAUSED") => Input::ListPaused(list),
        (Some(list), "EXPIRED") => Input::ListExpired(list),
        _ => return Ok(None),
    };
    let changed = match list {
        None => connection.execute(
            "INSERT INTO campaigns (id, own_list) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET own_list = ?2",
            params![campaign.0, status],
        )?,
        Some(list) => connection.execute(
            "UPDATE lists SET status = ?3 WHERE id = ?1 AND campaign = ?2 AND status <> 'EXPIRED'",
            params![list.0, campaign.0, status],
        )?,
    };
    Ok((changed > 0).then_some(fact))
}
