//! Contact lists, and contacts put on them.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use outpace_engine::{CampaignId, Input, ListId, Timestamp};
use outpace_live_api::{
    ContactList, ContactStatusChange, Contacts, ContactsAnswer, ImportAnswer, ListStatusChange,
    NewContactList,
};

use super::App;
use super::problem::{Asked, Refused};
use crate::intake::Intake;
use crate::store::{self, ContactRow};

/// Puts contacts on a list: durable in the store, then told to the engine by the store's own thread, so that both
/// have them in the same order.
pub(crate) async fn take_in(
    app: &App,
    campaign: CampaignId,
    list: Option<ListId>,
    contacts: &Contacts,
) -> Result<ContactsAnswer, Refused> {
    let intake = app.intake(campaign, list);
    let (rows, invalid) = intake.read(&contacts.contacts);
    let (added, suppressed) = put(app, rows).await?;
    Ok(ContactsAnswer {
        added: added.added,
        duplicates: added.duplicates,
        suppressed,
        invalid,
    })
}

/// Puts rows on their lists, but for those that may not be called; says how many those are.
async fn put(app: &App, rows: Vec<ContactRow>) -> Result<(store::Added, u32), Refused> {
    let orders = app.orders.clone();
    let (added, suppressed, told) = app
        .store
        .run(move |connection| {
            let before = rows.len();
            let mut kept = Vec::with_capacity(before);
            for row in rows {
                if store::suppressed_number(connection, row.number)?.is_none() {
                    kept.push(row);
                }
            }
            let suppressed = (before - kept.len()) as u32;
            let added = store::add_contacts(connection, &kept)?;
            let told = (!added.facts.is_empty()).then(|| orders.tell_later(added.facts.clone()));
            Ok((added, suppressed, told))
        })
        .await?;
    if let Some(told) = told {
        // They are in the store: a dialer that ends now is told when it begins again.
        told?.await.map_err(|_| crate::dialer::NotTold::Ending)??;
    }
    Ok((added, suppressed))
}

impl App {
    /// How contacts of a campaign are read.
    fn intake(&self, campaign: CampaignId, list: Option<ListId>) -> Intake<'_> {
        Intake {
            names: &self.names,
            zones: &self.config.zones,
            allowed: &self.allowed,
            campaign,
            list,
        }
    }
}

/// Takes in a whole list: what [`outpace_lists`] reads, in one request.
pub(super) async fn import(
    State(app): State<Arc<App>>,
    Path((name, list)): Path<(String, String)>,
    body: Bytes,
) -> Result<(StatusCode, Json<ImportAnswer>), Refused> {
    let campaign = app.campaign(&name)?;
    let list = find_list(&app, campaign, &list).await?;
    // A list of a million takes seconds to read.
    let reader = Arc::clone(&app);
    let read = tokio::task::spawn_blocking(move || reader.intake(campaign, list).read_list(&body));
    let read = read.await.map_err(|_| {
        Refused::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "the list could not be read",
        )
    })?;
    let (rows, answer) = read.map_err(|why| Refused::new(StatusCode::UNPROCESSABLE_ENTITY, why))?;
    let (added, suppressed) = put(&app, rows).await?;
    let answer = ImportAnswer {
        added: added.added,
        duplicates: added.duplicates,
        suppressed,
        ..answer
    };
    Ok((StatusCode::ACCEPTED, Json(answer)))
}

pub(super) async fn add(
    State(app): State<Arc<App>>,
    Path((name, list)): Path<(String, String)>,
    Asked(asked): Asked<Contacts>,
) -> Result<(StatusCode, Json<ContactsAnswer>), Refused> {
    let campaign = app.campaign(&name)?;
    let list = find_list(&app, campaign, &list).await?;
    if asked.contacts.len() > CONTACTS_MAX {
        let message = format!(
            "{} contacts; at most {CONTACTS_MAX} a request",
            asked.contacts.len()
        );
        return Err(Refused::field("contacts", message));
    }
    let answer = take_in(&app, campaign, list, &asked).await?;
    Ok((StatusCode::ACCEPTED, Json(answer)))
}

pub(super) async fn add_list(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Asked(asked): Asked<NewContactList>,
) -> Result<(StatusCode, Json<ContactList>), Refused> {
    let campaign = app.campaign(&name)?;
    if asked.name.is_empty() || asked.name.chars().count() > 64 {
        return Err(Refused::field("name", "1 to 64 characters"));
    }
    let expires = match asked.expires.as_deref() {
        None => Timestamp::NEVER,
        Some(written) => instant(&app, "expires", written)?,
    };
    let orders = app.orders.clone();
    let (title, priority) = (asked.name.clone(), asked.priority);
    let (id, told) = app
        .store
        .run(move |connection| {
            if store::lists(connection, Some(campaign))?.len() >= LISTS_MAX {
                return Ok((None, None));
            }
            let (id, fact) = store::add_list(connection, campaign, &title, priority, expires)?;
            Ok((Some(id), Some(orders.tell_later(vec![fact]))))
        })
        .await?;
    let (Some(id), Some(told)) = (id, told) else {
        let message = format!("a campaign has at most {LISTS_MAX} lists");
        return Err(Refused::new(StatusCode::CONFLICT, message));
    };
    told?.await.map_err(|_| crate::dialer::NotTold::Ending)??;
    let list = ContactList {
        id: id.0.to_string(),
        name: asked.name,
        status: "ACTIVE".to_owned(),
        priority: asked.priority,
        contacts: 0,
    };
    Ok((StatusCode::CREATED, Json(list)))
}

pub(super) async fn lists(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<Json<Vec<ContactList>>, Refused> {
    let campaign = app.campaign(&name)?;
    let lists = app
        .store
        .run(move |connection| {
            let own = store::campaign(connection, campaign)?.own_list;
            let contacts: i64 = connection.query_row(
                "SELECT count(*) FROM contacts WHERE campaign = ?1 AND list IS NULL",
                [campaign.0],
                |row| row.get(0),
            )?;
            let own = ContactList {
                id: OWN.to_owned(),
                name: OWN.to_owned(),
                status: own,
                priority: 0,
                contacts: contacts as u64,
            };
            let beside = store::lists(connection, Some(campaign))?;
            let beside = beside.into_iter().map(|row| ContactList {
                id: row.id.0.to_string(),
                name: row.name,
                status: row.status,
                priority: row.priority,
                contacts: row.contacts,
            });
            Ok(std::iter::once(own).chain(beside).collect())
        })
        .await?;
    Ok(Json(lists))
}

pub(super) async fn set_status(
    State(app): State<Arc<App>>,
    Path((name, list)): Path<(String, String)>,
    Asked(asked): Asked<ListStatusChange>,
) -> Result<StatusCode, Refused> {
    let campaign = app.campaign(&name)?;
    let list = find_list(&app, campaign, &list).await?;
    if !["ACTIVE", "PAUSED", "EXPIRED"].contains(&&*asked.status) {
        let message = format!("{:?}: ACTIVE, PAUSED or EXPIRED", asked.status);
        return Err(Refused::field("status", message));
    }
    let orders = app.orders.clone();
    let told = app
        .store
        .run(move |connection| {
            let fact = store::set_list_status(connection, campaign, list, &asked.status)?;
            Ok(fact.map(|fact| orders.tell_later(vec![fact])))
        })
        .await?;
    let Some(told) = told else {
        let message = "an expired list stays expired, and a campaign's own does not expire";
        return Err(Refused::new(StatusCode::CONFLICT, message));
    };
    told?.await.map_err(|_| crate::dialer::NotTold::Ending)??;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn close(
    State(app): State<Arc<App>>,
    Path((name, list, contact)): Path<(String, String, String)>,
    Asked(asked): Asked<ContactStatusChange>,
) -> Result<StatusCode, Refused> {
    let campaign = app.campaign(&name)?;
    let list = find_list(&app, campaign, &list).await?;
    if asked.status != "CLOSED" {
        let message = format!("{:?}: CLOSED is the only one", asked.status);
        return Err(Refused::field("status", message));
    }
    let orders = app.orders.clone();
    let id = contact.clone();
    // On the store's thread: it is behind the contact's own facts.
    let told = app
        .store
        .run(move |connection| {
            let found = store::contact_named(connection, campaign, list, &id)?;
            Ok(found.map(|id| orders.tell_later(vec![Input::ContactRemoved(id)])))
        })
        .await?;
    let Some(told) = told else {
        return Err(Refused::not_found(format!(
            "the list has no contact {contact:?}"
        )));
    };
    let ignored = told?.await.map_err(|_| crate::dialer::NotTold::Ending)??;
    Refused::unless_told(&ignored)?;
    Ok(StatusCode::NO_CONTENT)
}

/// A list by its id in a path; `None` for the campaign's own.
async fn find_list(app: &App, campaign: CampaignId, id: &str) -> Result<Option<ListId>, Refused> {
    if id == OWN {
        return Ok(None);
    }
    let lists = app
        .store
        .run(move |connection| store::lists(connection, Some(campaign)))
        .await?;
    let mut known = lists.iter().map(|row| row.id);
    let found = id
        .parse()
        .ok()
        .map(ListId)
        .filter(|&id| known.any(|it| it == id));
    let not_found = || Refused::not_found(format!("the campaign has no list {id:?}"));
    found.map(Some).ok_or_else(not_found)
}

/// An instant a request names, in the engine's time.
pub(super) fn instant(app: &App, key: &str, written: &str) -> Result<Timestamp, Refused> {
    let parsed: jiff::Timestamp = written.parse().map_err(|_| {
        let message = format!("{written:?} is no instant; write one like 2026-03-02T20:00:00Z");
        Refused::field(key, message)
    })?;
    let ms = parsed.as_millisecond();
    if ms <= app.now_ms() {
        return Err(Refused::field(key, format!("{written} is over")));
    }
    Ok(app.titles.clock.at_unix_ms(ms))
}

/// The list a campaign was born with.
const OWN: &str = "own";
/// Contacts in a request (the reference product's limit).
const CONTACTS_MAX: usize = 10;
/// Lists a campaign can have beside its own.
const LISTS_MAX: usize = 1022;
