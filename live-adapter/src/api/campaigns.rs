//! Campaigns: start, update, pause, stop, how they stand.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use outpace_engine::config::{
    ABANDON_RATE, CORRECTION_PACE, DIALING_RATE, GAIN, MAXIMUM_DIALING_RATE, Mode,
};
use outpace_engine::{CampaignId, Input, PerMille, Setting};
use outpace_live_api::{
    CampaignAccepted, CampaignStatus, CampaignUpdate, StartCampaignRequest, UpdateCampaignRequest,
};

use super::problem::{Asked, Refused};
use super::{App, fixed, view};
use crate::store::{set_desired, set_urls};

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
    let starting = || Refused::new(StatusCode::SERVICE_UNAVAILABLE, "the dialer is starting");
    Ok(Json(status.ok_or_else(starting)?))
}

pub(super) async fn start(
    State(app): State<Arc<App>>,
    Asked(asked): Asked<StartCampaignRequest>,
) -> Result<
    (
        StatusCode,
        [(HeaderName, String); 1],
        Json<CampaignAccepted>,
    ),
    Refused,
> {
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
    let id = app.campaign(&asked.id)?;
    if app.orders.is_stopped() {
        return Err(crate::dialer::NotTold::Stopped.into());
    }
    let pacing = PacingFields {
        campaign_type: asked.campaign_type.as_deref(),
        gain: asked.predictive_gain,
        correction_pace: asked.predictive_correction_pace,
        abandon_rate: asked.abandon_rate_percentage,
    };
    fixed::confirm_start(&app.config.campaigns[id.index()], &asked)?;
    let mut facts = changes(&app, id, &pacing, &asked.update)?;
    save_urls(&app, id, &asked.update, asked.record_count).await?;
    app.store
        .run(move |connection| set_desired(connection, id, "running"))
        .await?;
    facts.push(Input::CampaignStarted(id));
    // One that runs already is not wrong: its settings were changed.
    app.orders.tell(facts).await?;
    app.campaigns_changed.notify_one();
    let location = format!("/v1/dialer/campaign/{}", asked.id);
    Ok((
        StatusCode::ACCEPTED,
        [(header::LOCATION, location.clone())],
        Json(CampaignAccepted { location }),
    ))
}

pub(super) async fn update(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Asked(asked): Asked<UpdateCampaignRequest>,
) -> Result<StatusCode, Refused> {
    let id = app.campaign(&name)?;
    let pacing = PacingFields {
        campaign_type: asked.campaign_type.as_deref(),
        gain: asked.predictive_gain,
        correction_pace: asked.predictive_correction_pace,
        abandon_rate: asked.abandon_rate_percentage,
    };
    let facts = changes(&app, id, &pacing, &asked.update)?;
    save_urls(&app, id, &asked.update, None).await?;
    let ignored = app.orders.tell(facts).await?;
    Refused::unless_told(&ignored)?;
    app.campaigns_changed.notify_one();
    Ok(StatusCode::ACCEPTED)
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

/// Settings of the pacing, of a start or an update.
struct PacingFields<'a> {
    campaign_type: Option<&'a str>,
    gain: Option<f64>,
    correction_pace: Option<u32>,
    abandon_rate: Option<f64>,
}

/// What the engine is told, if all of it is right and fits the campaign.
fn changes(
    app: &App,
    id: CampaignId,
    pacing: &PacingFields<'_>,
    update: &CampaignUpdate,
) -> Result<Vec<Input>, Refused> {
    fixed::confirm(&app.config.campaigns[id.index()], update)?;
    if update
        .campaign_name
        .as_ref()
        .is_some_and(|it| it.chars().count() > 64)
    {
        return Err(Refused::field("campaignName", "at most 64 characters"));
    }
    url(
        app,
        "dialingListFetchURL",
        update.dialing_list_fetch_url.as_deref(),
    )?;
    url(
        app,
        "resultCallbackURL",
        update.result_callback_url.as_deref(),
    )?;
    let config = &app.config.campaigns[id.index()];
    let now = app.view.look(|state| {
        state
            .campaigns
            .get(id.index())
            .map(|it| it.campaign_type.clone())
    });
    let own = view::campaign_type(&config.mode, config.ivr.is_some());
    let is = now.as_deref().unwrap_or(own);
    let wanted = pacing.campaign_type.unwrap_or(is);
    let exchange = |to: &str| to.replace("predictive", "progressive");
    if exchange(wanted) != exchange(is) {
        let message = format!("{wanted:?}: the campaign is {is}, and stays of that kind");
        return Err(Refused::field("campaignType", message));
    }
    let mut settings = Vec::new();
    let is_predictive = wanted.starts_with("predictive");
    if is_predictive {
        predictive(&mut settings, config.mode, is != wanted, pacing, update)?;
    } else {
        for (key, is_given) in [
            ("predictiveGain", pacing.gain.is_some()),
            ("predictiveCorrectionPace", pacing.correction_pace.is_some()),
            ("abandonRatePercentage", pacing.abandon_rate.is_some()),
            ("maxDialingRate", update.max_dialing_rate.is_some()),
        ] {
            if is_given {
                return Err(Refused::field(
                    key,
                    format!("a {wanted} campaign has no such setting"),
                ));
            }
        }
        if let Some(rate) = update.dialing_rate {
            let lines = rate as u8;
            if f64::from(lines) != rate || !DIALING_RATE.contains(&lines) {
                let message =
                    format!("{rate}: lines per agent of a {wanted} campaign are whole, 1 to 10");
                return Err(Refused::field("dialingRate", message));
            }
            if !wanted.starts_with("progressive") {
                let message = format!("a {wanted} campaign has no such setting");
                return Err(Refused::field("dialingRate", message));
            }
            settings.push(Setting::Progressive(lines));
        } else if is != wanted {
            settings.push(Setting::Progressive(1));
        }
    }
    let campaign = id;
    Ok(settings
        .into_iter()
        .map(|setting| Input::SettingChanged { campaign, setting })
        .collect())
}

/// Settings of a campaign that is predictive, or becomes it.
fn predictive(
    settings: &mut Vec<Setting>,
    of_file: Mode,
    begins: bool,
    pacing: &PacingFields<'_>,
    update: &CampaignUpdate,
) -> Result<(), Refused> {
    let maximum = update.max_dialing_rate;
    if let Some(rate) = update.dialing_rate {
        let most = maximum.unwrap_or(*MAXIMUM_DIALING_RATE.end());
        if !(1.0..=most).contains(&rate) {
            let message = format!(
                "{rate}: lines per agent to begin with are 1.0 to {most}, the maxDialingRate"
            );
            return Err(Refused::field("dialingRate", message));
        }
        settings.push(Setting::Predictive {
            lines_per_agent: rate,
        });
    } else if begins {
        settings.push(Setting::Predictive {
            lines_per_agent: 1.0,
        });
    }
    if !settings.is_empty() {
        // The rule begins anew with defaults: what the campaign file says goes on to hold.
        if let Mode::Predictive(file) = of_file {
            settings.extend([
                Setting::MaximumDialingRate(file.maximum_dialing_rate),
                Setting::Gain(file.gain),
                Setting::CorrectionPace(file.correction_pace),
                Setting::TargetAbandonRate(file.target_abandon_rate),
            ]);
        }
    }
    if let Some(rate) = maximum {
        let setting = Setting::MaximumDialingRate(rate);
        settings.push(in_range(
            setting,
            "maxDialingRate",
            rate,
            &MAXIMUM_DIALING_RATE,
        )?);
    }
    if let Some(gain) = pacing.gain {
        settings.push(in_range(
            Setting::Gain(gain),
            "predictiveGain",
            gain,
            &GAIN,
        )?);
    }
    if let Some(pace) = pacing.correction_pace {
        let setting = Setting::CorrectionPace(pace);
        settings.push(in_range(
            setting,
            "predictiveCorrectionPace",
            pace,
            &CORRECTION_PACE,
        )?);
    }
    if let Some(percent) = pacing.abandon_rate {
        let per_mille = (percent * 10.0).round();
        let is_step = (percent * 10.0 - per_mille).abs() < 1e-6;
        let range = (f64::from(ABANDON_RATE.start().get()))..=f64::from(ABANDON_RATE.end().get());
        if !is_step || !range.contains(&per_mille) {
            let message = format!("{percent}: 1.0 to 100.0, in steps of 0.1");
            return Err(Refused::field("abandonRatePercentage", message));
        }
        settings.push(Setting::TargetAbandonRate(PerMille::new(per_mille as u16)));
    }
    Ok(())
}

fn in_range<T: std::fmt::Display + PartialOrd>(
    setting: Setting,
    key: &str,
    written: T,
    range: &std::ops::RangeInclusive<T>,
) -> Result<Setting, Refused> {
    if setting.is_in_range() {
        return Ok(setting);
    }
    let message = format!("{written}: {} to {}", range.start(), range.end());
    Err(Refused::field(key, message))
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
    let (fetch, callback) = (
        update.dialing_list_fetch_url.clone(),
        update.result_callback_url.clone(),
    );
    let record_count = record_count.map(|count| count.min(RECORD_COUNT_MAX));
    app.store
        .run(move |connection| {
            set_urls(
                connection,
                id,
                fetch.as_deref(),
                callback.as_deref(),
                record_count,
            )
        })
        .await?;
    Ok(())
}

/// "larger is cut to 400" (the reference product's API, `recordCount`).
pub(crate) const RECORD_COUNT_MAX: u32 = 400;
const URL_MAX: usize = 1024;
