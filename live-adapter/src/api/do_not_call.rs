//! Do-not-call lists: what is put on one holds for the next call.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use outpace_engine::{Input, PhoneNumber};
use outpace_live_api::DoNotCall;

use super::App;
use super::problem::{Asked, Refused};
use crate::intake::read_number;
use crate::store::{self, Suppressed};

pub(super) async fn add(
    State(app): State<Arc<App>>,
    Path(list): Path<String>,
    Asked(asked): Asked<DoNotCall>,
) -> Result<StatusCode, Refused> {
    let number = number(&asked.phone_number)?;
    let too_long =
        |text: &Option<String>, most| text.as_ref().is_some_and(|it| it.chars().count() > most);
    if too_long(&asked.source, 100) {
        return Err(Refused::field("source", "at most 100 characters"));
    }
    if too_long(&asked.reason, 500) {
        return Err(Refused::field("reason", "at most 500 characters"));
    }
    let by = Suppressed {
        list,
        source: asked.source,
        reason: asked.reason,
        since_ms: app.now_ms(),
    };
    if suppress(&app, number, by).await? {
        Ok(StatusCode::CREATED)
    } else {
        Err(Refused::new(
            StatusCode::CONFLICT,
            "the number is on a do-not-call list already",
        ))
    }
}

/// Suppresses a number, durably, and tells the engine. `false` if it was already.
pub(super) async fn suppress(
    app: &App,
    number: PhoneNumber,
    by: Suppressed,
) -> Result<bool, Refused> {
    let orders = app.orders.clone();
    let told = app
        .store
        .run(move |connection| {
            let is_new = store::suppress(connection, number, &by)?;
            Ok(is_new.then(|| orders.tell_later(vec![Input::NumberSuppressed { number }])))
        })
        .await?;
    let Some(told) = told else {
        return Ok(false);
    };
    told?.await.map_err(|_| crate::dialer::NotTold::Ending)??;
    Ok(true)
}

pub(super) async fn find(
    State(app): State<Arc<App>>,
    Path((list, written)): Path<(String, String)>,
) -> Result<Json<DoNotCall>, Refused> {
    let number = number(&written)?;
    let found = app
        .store
        .run(move |connection| store::suppressed_number(connection, number))
        .await?;
    let found = found.filter(|it| it.list == list).ok_or_else(not_there)?;
    Ok(Json(DoNotCall {
        phone_number: written,
        source: found.source,
        reason: found.reason,
    }))
}

pub(super) async fn remove(
    State(app): State<Arc<App>>,
    Path((list, written)): Path<(String, String)>,
) -> Result<StatusCode, Refused> {
    let number = number(&written)?;
    let orders = app.orders.clone();
    let told = app
        .store
        .run(move |connection| {
            let was_there = store::release(connection, number, &list)?;
            Ok(was_there.then(|| orders.tell_later(vec![Input::NumberReleased { number }])))
        })
        .await?;
    told.ok_or_else(not_there)??
        .await
        .map_err(|_| crate::dialer::NotTold::Ending)??;
    Ok(StatusCode::NO_CONTENT)
}

fn number(written: &str) -> Result<PhoneNumber, Refused> {
    read_number(written).map_err(|why| Refused::field("phoneNumber", why))
}

fn not_there() -> Refused {
    Refused::not_found("the number is not on this list")
}
