//! What campaigns are to be after a restart, and where they have their contacts from.

use outpace_engine::journal::{Fact, parse_line};
use outpace_engine::{CampaignId, Input, Setting, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, params};

/// A campaign as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignRow {
    /// `draft`, `running`, `paused` or `stopped`.
    pub desired: String,
    /// Contacts are pulled from here; empty for nowhere.
    pub fetch_url: String,
    /// Results are delivered here; empty for nowhere.
    pub callback_url: String,
    /// Contacts asked for at a time.
    pub record_count: u32,
    /// `ACTIVE` or `PAUSED`.
    pub own_list: String,
}

impl Default for CampaignRow {
    fn default() -> Self {
        Self {
            desired: "draft".to_owned(),
            fetch_url: String::new(),
            callback_url: String::new(),
            record_count: 400,
            own_list: "ACTIVE".to_owned(),
        }
    }
}

/// A campaign's row.
///
/// # Errors
/// What the database says.
pub fn campaign(connection: &Connection, id: CampaignId) -> rusqlite::Result<CampaignRow> {
    let row = connection
        .prepare_cached(
            "SELECT desired, fetch_url, callback_url, record_count, own_list FROM campaigns WHERE id = ?1",
        )?
        .query_row([id.0], |row| {
            Ok(CampaignRow {
                desired: row.get(0)?,
                fetch_url: row.get(1)?,
                callback_url: row.get(2)?,
                record_count: row.get(3)?,
                own_list: row.get(4)?,
            })
        })
        .optional()?;
    Ok(row.unwrap_or_default())
}

/// What a campaign is to be after a restart.
///
/// # Errors
/// What the database says.
pub fn set_desired(connection: &Connection, id: CampaignId, desired: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO campaigns (id, desired) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET desired = ?2",
        )?
        .execute(params![id.0, desired])?;
    Ok(())
}

/// Where a campaign has its contacts from and delivers its results to; `None` leaves as it is.
///
/// # Errors
/// What the database says.
pub fn set_urls(
    connection: &Connection,
    id: CampaignId,
    fetch_url: Option<&str>,
    callback_url: Option<&str>,
    record_count: Option<u32>,
) -> rusqlite::Result<()> {
    connection.execute("INSERT OR IGNORE INTO campaigns (id) VALUES (?1)", [id.0])?;
    connection
        .prepare_cached(
            "UPDATE campaigns SET fetch_url = coalesce(?2, fetch_url), callback_url = coalesce(?3, callback_url), \
             record_count = coalesce(?4, record_count) WHERE id = ?1",
        )?
        .execute(params![id.0, fetch_url, callback_url, record_count])?;
    Ok(())
}

/// A campaign that came over the API.
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedRow {
    /// Its number.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// The campaign of the file that it is like.
    pub like: CampaignId,
    /// What it was told when it came.
    pub settings: Vec<Setting>,
}

impl CreatedRow {
    /// What the engine is told of it, in order.
    #[must_use]
    pub fn facts(&self) -> Vec<Input> {
        let campaign = self.id;
        let settings = self.settings.iter();
        let settings = settings.map(|&setting| Input::SettingChanged { campaign, setting });
        std::iter::once(Input::CampaignAdded { like: self.like })
            .chain(settings)
            .collect()
    }
}

/// Adds a campaign.
///
/// # Errors
/// What the database says; a name that is taken too.
pub fn create(connection: &Connection, row: &CreatedRow) -> rusqlite::Result<()> {
    let written: String = row
        .facts()
        .into_iter()
        .skip(1)
        .map(|fact| format!("{}\n", Fact(Timestamp::ZERO, fact)))
        .collect();
    connection
        .prepare_cached(
            "INSERT INTO created_campaigns (id, name, model, settings) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![row.id.0, row.name, row.like.0, written])?;
    Ok(())
}

/// All campaigns that came over the API, in the order of their numbers.
///
/// # Errors
/// What the database says.
pub fn created(connection: &Connection) -> rusqlite::Result<Vec<CreatedRow>> {
    connection
        .prepare_cached("SELECT id, name, model, settings FROM created_campaigns ORDER BY id")?
        .query_map([], |row| {
            let written: String = row.get(3)?;
            Ok(CreatedRow {
                id: CampaignId(row.get(0)?),
                name: row.get(1)?,
                like: CampaignId(row.get(2)?),
                settings: written.lines().filter_map(setting).collect(),
            })
        })?
        .collect()
}

fn setting(line: &str) -> Option<Setting> {
    match parse_line(line) {
        Ok(Some(Fact(_, Input::SettingChanged { setting, .. }))) => Some(setting),
        _ => None,
    }
}
