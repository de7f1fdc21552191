//! Campaigns: make, start, update, pause, stop, how they stand.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::{CampaignId, Engine, Input, Setting};
use outpace_live_api::{
    CampaignAccepted, CampaignStatus, CampaignUpdate, StartCampaignRequest, UpdateCampaignRequest,
};
use rusqlite::Connection;

use super::App;
use super::problem::{Asked, Refused};
use super::settings::{self, Fields};
use crate::store::{self, CreatedRow, set_desired, set_urls};

pub(super) async fn all(State(app): State<Arc<App>>) -> Json<Vec<CampaignStatus>> {
    Json(app.view.look(|state| state.campaigns.clone()))
}

pub(super) async fn one(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<Json<CampaignStatus>, Refused> {
    let id = app.campaign(&name)?;
    let status = app
        .view
        .look(|state| state.campaigns.get(id.index()).cloned());
    Ok(Json(status.ok_or_else(starting)?))
}

type Started = (
    StatusCode,
    [(HeaderName, String); 1],
    Json<CampaignAccepted>,
);

pub(super) async fn start(
    State(app): State<Arc<App>>,
    Asked(asked): Asked<StartCampaignRequest>,
) -> Result<Started, Refused> {
    if asked
        .vendor_version
        .as_ref()
        .is_some_and(|it| it.chars().count() > 32)
    {
        return Err(Refused::field("vendorVersion", "at most 32 characters"));
    }
    if asked.record_count == Some(0) {
        return Err(Refused::field("recordCount", "1 to 400"));
    }
    if app.orders.is_stopped() {
        return Err(crate::dialer::NotTold::Stopped.into());
    }
    check(&app, &asked.update)?;
    let config = match app.campaigns.named(&asked.id) {
        Some(id) => go_on(&app, id, &asked).await?,
        None => create(&app, &asked).await?,
    };
    app.campaigns_changed.notify_one();
    let location = format!("/v1/dialer/campaign/{}", asked.id);
    let accepted = CampaignAccepted {
        location: location.clone(),
        warnings: settings::warnings(&config),
    };
    Ok((
        StatusCode::ACCEPTED,
        [(header::LOCATION, location)],
        Json(accepted),
    ))
}

/// Starts a campaign that there is; gives its settings from then on.
async fn go_on(
    app: &App,
    id: CampaignId,
    asked: &StartCampaignRequest,
) -> Result<CampaignConfig, Refused> {
    let (now, born) = standing(app, id)?;
    let settings = Fields::of_start(asked).settings(&now, &born)?;
    save_urls(app, id, &asked.update, asked.record_count).await?;
    app.store
        .run(move |connection| set_desired(connection, id, "running"))
        .await?;
    let mut facts = facts(id, &settings);
    facts.push(Input::CampaignStarted(id));
    // One that runs already is not wrong: its settings were changed.
    app.orders.tell(facts).await?;
    Ok(after(now, born, settings))
}

/// Makes a campaign that is like one of the file: durable in the store first, then told to the engine by the store's own
/// thread, so that both give it the same number.
async fn create(app: &App, asked: &StartCampaignRequest) -> Result<CampaignConfig, Refused> {
    let Some(entry_point) = asked.entry_point_id.as_deref() else {
        let names = app.campaigns.names().join(", ");
        let message = format!(
            "there is no campaign {:?} (there are {names}); a new one needs entryPointId",
            asked.id
        );
        return Err(Refused::not_found(message));
    };
    let like = model(app, entry_point)?;
    let is_name = (1..=64).contains(&asked.id.chars().count())
        && !asked.id.contains(['/', '?', '#'])
        && !asked.id.chars().any(char::is_control);
    if !is_name {
        let message = "a campaign's name has 1 to 64 characters, none of them / ? #";
        return Err(Refused::field("id", message));
    }
    let born = app.campaigns.born(like).ok_or_else(starting)?;
    let settings = Fields::of_start(asked).settings(&born, &born)?;
    let (orders, campaigns) = (app.orders.clone(), app.campaigns.clone());
    let (name, update, told) = (asked.id.clone(), asked.update.clone(), settings.clone());
    let record_count = asked.record_count;
    let made = app
        .store
        .run(move |connection| {
            let id = CampaignId(campaigns.count());
            if campaigns.named(&name).is_some() || id.index() >= Engine::CAMPAIGNS_MAX {
                return Ok(None);
            }
            let row = CreatedRow {
                id,
                name: name.clone(),
                like,
                settings: told,
            };
            let transaction = connection.transaction()?;
            store::create(&transaction, &row)?;
            put_urls(&transaction, id, &update, record_count)?;
            set_desired(&transaction, id, "running")?;
            transaction.commit()?;
            campaigns.add(name, like);
            let mut facts = row.facts();
            facts.push(Input::CampaignStarted(id));
            Ok(Some(orders.tell_later(facts)))
        })
        .await?;
    let Some(told) = made else {
        let message = format!(
            "{:?} is made already, or there are {} campaigns, as many as there may be",
            asked.id,
            Engine::CAMPAIGNS_MAX
        );
        return Err(Refused::new(StatusCode::CONFLICT, message));
    };
    // It is in the store: a dialer that ends now is told when it begins again.
    told?.await.map_err(|_| crate::dialer::NotTold::Ending)??;
    Ok(after(born.clone(), born, settings))
}

/// The campaign of the file that a new one is to be like.
fn model(app: &App, entry_point: &str) -> Result<CampaignId, Refused> {
    let of_file = app.config.campaigns.iter().zip(&app.names.campaigns);
    let dial = of_file
        .zip(0..)
        .filter(|((config, _), _)| !matches!(config.mode, Mode::Inbound(_)));
    let named: Vec<(&String, u32)> = dial.map(|((_, name), id)| (name, id)).collect();
    let found = named.iter().find(|(name, _)| *name == entry_point);
    found.map(|&(_, id)| CampaignId(id)).ok_or_else(|| {
        let names: Vec<&str> = named.iter().map(|(name, _)| name.as_str()).collect();
        let message = format!(
            "{entry_point:?}: a new campaign is like one of the campaign file: {}",
            names.join(", ")
        );
        Refused::field("entryPointId", message)
    })
}

pub(super) async fn update(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Asked(asked): Asked<UpdateCampaignRequest>,
) -> Result<StatusCode, Refused> {
    let id = app.campaign(&name)?;
    check(&app, &asked.update)?;
    let (now, born) = standing(&app, id)?;
    let settings = Fields::of_update(&asked).settings(&now, &born)?;
    save_urls(&app, id, &asked.update, None).await?;
    let ignored = app.orders.tell(facts(id, &settings)).await?;
    Refused::unless_told(&ignored)?;
    app.campaigns_changed.notify_one();
    Ok(StatusCode::ACCEPTED)
}

/// A campaign's settings as they are, and as they were when it began.
fn standing(app: &App, id: CampaignId) -> Result<(CampaignConfig, CampaignConfig), Refused> {
    let standing = app.campaigns.config(id).zip(app.campaigns.born(id));
    standing.ok_or_else(starting)
}

fn starting() -> Refused {
    Refused::new(StatusCode::SERVICE_UNAVAILABLE, "the dialer is starting")
}

fn facts(campaign: CampaignId, settings: &[Setting]) -> Vec<Input> {
    let settings = settings.iter();
    settings
        .map(|&setting| Input::SettingChanged { campaign, setting })
        .collect()
}

/// A campaign's settings after these changes.
fn after(mut now: CampaignConfig, born: CampaignConfig, settings: Vec<Setting>) -> CampaignConfig {
    for setting in settings {
        setting.change(&mut now, born.cpa);
    }
    now
}

pub(super) async fn stop(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<StatusCode, Refused> {
    let id = app.campaign(&name)?;
    end(&app, id, "stopped", Input::CampaignStopped(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn pause(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<StatusCode, Refused> {
    let id = app.campaign(&name)?;
    end(&app, id, "paused", Input::CampaignPaused(id)).await?;
    Ok(StatusCode::ACCEPTED)
}

/// The engine is told first: a campaign that is to end does not wait for the store.
async fn end(app: &App, id: CampaignId, desired: &'static str, fact: Input) -> Result<(), Refused> {
    let told = app.orders.tell(vec![fact]).await;
    app.store
        .run(move |connection| set_desired(connection, id, desired))
        .await?;
    // What is so already is as it was asked for.
    told?;
    app.campaigns_changed.notify_one();
    Ok(())
}

/// Fields that are no settings of the engine.
fn check(app: &App, update: &CampaignUpdate) -> Result<(), Refused> {
    if update
        .campaign_name
        .as_ref()
        .is_some_and(|it| it.chars().count() > 64)
    {
        return Err(Refused::field("campaignName", "at most 64 characters"));
    }
    let urls = [
        ("dialingListFetchURL", &update.dialing_list_fetch_url),
        ("resultCallbackURL", &update.result_callback_url),
    ];
    urls.into_iter()
        .try_for_each(|(key, it)| url(app, key, it.as_deref()))
}

/// A URL the dialer may talk to: else whoever may start a campaign could have it talk to anything in its network.
fn url(app: &App, key: &str, url: Option<&str>) -> Result<(), Refused> {
    let Some(url) = url.filter(|url| !url.is_empty()) else {
        return Ok(());
    };
    if url.len() > URL_MAX {
        return Err(Refused::field(key, format!("at most {URL_MAX} characters")));
    }
    let parsed =
        reqwest::Url::parse(url).map_err(|why| Refused::field(key, format!("no URL: {why}")))?;
    let host = parsed.host_str().unwrap_or_default();
    let is_http = matches!(parsed.scheme(), "http" | "https");
    if is_http && app.hosts.iter().any(|allowed| allowed == host) {
        return Ok(());
    }
    let message = format!(
        "the live file (campaign_manager.hosts) does not allow {host:?}; it allows {}",
        app.hosts.join(", ")
    );
    Err(Refused::field(key, message))
}

async fn save_urls(
    app: &App,
    id: CampaignId,
    update: &CampaignUpdate,
    record_count: Option<u32>,
) -> Result<(), Refused> {
    let update = update.clone();
    app.store
        .run(move |connection| put_urls(connection, id, &update, record_count))
        .await?;
    Ok(())
}

fn put_urls(
    connection: &Connection,
    id: CampaignId,
    update: &CampaignUpdate,
    record_count: Option<u32>,
) -> rusqlite::Result<()> {
    set_urls(
        connection,
        id,
        update.dialing_list_fetch_url.as_deref(),
        update.result_callback_url.as_deref(),
        record_count.map(|count| count.min(RECORD_COUNT_MAX)),
    )
}

/// "larger is cut to 400" (the reference product's API, `recordCount`).
pub(crate) const RECORD_COUNT_MAX: u32 = 400;
const URL_MAX: usize = 1024;
