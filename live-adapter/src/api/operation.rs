//! Running the dialer: is it well, stop it, who did what.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Instant, SystemTime};

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use outpace_engine::CampaignId;
use outpace_live_api::{Audit, LiveEvent, Results, Shadow, Status};

use super::App;
use super::problem::Refused;
use crate::session::EMERGENCY_STOP;
use crate::store;

pub(super) async fn health() -> &'static str {
    "ok\n"
}

pub(super) async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    let (is_ready, is_ending) = app.view.look(|state| (state.is_ready, state.is_ending));
    let store_answers = app
        .store
        .run(|connection| connection.query_row("SELECT 1", [], |row| row.get::<_, i64>(0)));
    match (is_ready, is_ending) {
        (_, true) => (StatusCode::SERVICE_UNAVAILABLE, "ending\n"),
        (false, _) => (StatusCode::SERVICE_UNAVAILABLE, "starting\n"),
        _ if store_answers.await.is_err() => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the store does not answer\n",
        ),
        _ => (StatusCode::OK, "ready\n"),
    }
}

pub(super) async fn status(State(app): State<Arc<App>>) -> Result<Json<Status>, Refused> {
    let undelivered = app
        .store
        .run(|connection| store::undelivered(connection))
        .await?;
    Ok(Json(app.status(undelivered)))
}

impl App {
    /// How the dialer stands.
    pub(super) fn status(&self, undelivered: u64) -> Status {
        let clock = &self.titles.clock;
        let is_in = |state: &str, wanted: &str| state == wanted;
        self.view.look(|state| Status {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            now_ms: self.now_ms(),
            clock_drift_s: clock.drift_s(Instant::now(), SystemTime::now()),
            emergency_stop: self.orders.is_stopped(),
            ending: state.is_ending,
            calls: state.calls,
            calls_last_hour: state.calls_last_hour,
            calls_per_hour_limit: self.calls_per_hour,
            agents_logged_in: count(
                state
                    .agents
                    .iter()
                    .filter(|it| !is_in(&it.state, "logged_out")),
            ),
            agents_connected: count(
                state
                    .agents
                    .iter()
                    .filter(|it| is_in(&it.state, "connected")),
            ),
            facts: state.facts,
            undelivered,
            campaigns: state.campaigns.clone(),
        })
    }
}

fn count(all: impl Iterator) -> u32 {
    all.count() as u32
}

pub(super) async fn emergency_stop(State(app): State<Arc<App>>) -> Result<StatusCode, Refused> {
    // First what matters; that it holds across a restart comes after.
    let told = app.orders.emergency_stop().await;
    app.view.say(LiveEvent::EmergencyStop { stopped: true });
    app.store
        .run(|connection| store::keep(connection, EMERGENCY_STOP, "yes"))
        .await?;
    told?;
    Ok(StatusCode::ACCEPTED)
}

pub(super) async fn resume(State(app): State<Arc<App>>) -> Result<StatusCode, Refused> {
    let campaigns = app.campaigns.count();
    let to_run = app
        .store
        .run(move |connection| {
            store::keep(connection, EMERGENCY_STOP, "no")?;
            let mut to_run = Vec::new();
            for campaign in (0..campaigns).map(CampaignId) {
                if store::campaign(connection, campaign)?.desired == "running" {
                    to_run.push(campaign);
                }
            }
            Ok(to_run)
        })
        .await?;
    app.orders.resume(to_run).await?;
    app.view.say(LiveEvent::EmergencyStop { stopped: false });
    Ok(StatusCode::ACCEPTED)
}

pub(super) async fn drain(State(app): State<Arc<App>>) -> Result<StatusCode, Refused> {
    app.orders.drain()?;
    Ok(StatusCode::ACCEPTED)
}

pub(super) async fn results(
    State(app): State<Arc<App>>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Json<Results>, Refused> {
    let after = after(&query)?;
    let (results, next) = app
        .store
        .run(move |connection| store::results_after(connection, after, ROWS_MAX))
        .await?;
    Ok(Json(Results { results, next }))
}

pub(super) async fn audit(
    State(app): State<Arc<App>>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Json<Audit>, Refused> {
    let after = after(&query)?;
    let entries = app
        .store
        .run(move |connection| store::audited(connection, after, ROWS_MAX))
        .await?;
    Ok(Json(Audit { entries }))
}

pub(super) async fn shadow(State(app): State<Arc<App>>) -> Json<Vec<Shadow>> {
    Json(app.shadows.compared())
}

fn after(query: &BTreeMap<String, String>) -> Result<i64, Refused> {
    match query.get("after") {
        None => Ok(0),
        Some(written) => written
            .parse()
            .map_err(|_| Refused::field("after", format!("{written:?} is no whole number"))),
    }
}

/// Rows in an answer.
const ROWS_MAX: u32 = 1000;
