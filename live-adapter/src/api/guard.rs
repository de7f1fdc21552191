//! The one door every request comes through.

use std::sync::Arc;
use std::time::Instant;

use axum::body::{Body, to_bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use outpace_live_api::AuditEntry;
use serde_json::Value;

use super::problem::Refused;
use super::routes::{self, Route};
use super::token::{Permission, Token};
use super::{App, BODY_MAX};
use crate::figures::Kind;
use crate::store::audit;

/// Lets a request in whose token is good for it, and notes what it changed.
pub(super) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let response = match admit(&app, &request) {
        Err(refused) => refused.into_response(),
        Ok((route, None)) => {
            let _ = route;
            next.run(request).await
        }
        Ok((route, Some(token))) if route.changes() => {
            audited(&app, (route, token), request, next).await
        }
        Ok((_, Some(token))) => {
            let mut request = request;
            request.extensions_mut().insert(token);
            next.run(request).await
        }
    };
    let kind = response.status().as_u16().to_string();
    app.figures.requests.get_or_create(&Kind { kind }).inc();
    response
}

type Admitted = (&'static Route, Option<Token>);

fn admit(app: &App, request: &Request) -> Result<Admitted, Refused> {
    let path = request.extensions().get::<MatchedPath>();
    let path = path.map_or("", MatchedPath::as_str);
    let route = routes::find(request.method().as_str(), path).ok_or_else(|| {
        Refused::new(
            StatusCode::NOT_FOUND,
            "there is nothing here; /openapi.json says what there is",
        )
    })?;
    if route.needs == Permission::Open {
        return Ok((route, None));
    }
    let secret = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let Some((index, token)) = secret.and_then(|secret| app.tokens.find(secret.trim())) else {
        let message = "a token is needed: Authorization: Bearer …";
        return Err(Refused::new(StatusCode::UNAUTHORIZED, message));
    };
    if !app.tokens.pass(index, Instant::now()) {
        let message = "too many requests with this token; come again in a second";
        return Err(Refused::new(StatusCode::TOO_MANY_REQUESTS, message));
    }
    if !token.role.may(route.needs) {
        let role = token.role.name();
        return Err(Refused::forbidden(format!(
            "the role {role} may not do this"
        )));
    }
    Ok((route, Some(token.clone())))
}

/// Runs a request that changes something, and notes it whatever comes of it.
async fn audited(
    app: &App,
    (route, token): (&'static Route, Token),
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let body_max = route.body_max();
    let Ok(bytes) = to_bytes(body, body_max).await else {
        let message = format!("the body is longer than {body_max} bytes, or broken off");
        return Refused::new(StatusCode::PAYLOAD_TOO_LARGE, message).into_response();
    };
    let detail = told(&bytes);
    // The path of a do-not-call number is a number.
    let path = parts.uri.path();
    let path = match path.rsplit_once("/phoneNumber/") {
        Some((before, _)) => format!("{before}/phoneNumber/…"),
        None => path.to_owned(),
    };
    let action = format!("{} {path}", parts.method);
    let mut request = Request::from_parts(parts, Body::from(bytes));
    request.extensions_mut().insert(token.clone());
    let response = next.run(request).await;
    let change = AuditEntry {
        number: 0,
        at_ms: app.now_ms(),
        who: token.name,
        role: token.role.name().to_owned(),
        action,
        detail,
        status: response.status().as_u16(),
    };
    if let Err(error) = app
        .store
        .run(move |connection| audit(connection, &change))
        .await
    {
        eprintln!("outpace-live: a change could not be noted in the audit: {error}");
    }
    response
}

/// A body as the audit keeps it: without telephone numbers and what is about people.
fn told(body: &[u8]) -> String {
    if body.is_empty() {
        return String::new();
    }
    if body.len() > BODY_MAX {
        return format!("({} bytes)", body.len());
    }
    let Ok(mut value) = serde_json::from_slice::<Value>(body) else {
        return format!("({} bytes that are no JSON)", body.len());
    };
    if value.is_array() {
        return format!("({} objects)", value.as_array().map_or(0, Vec::len));
    }
    hide(&mut value);
    let text = value.to_string();
    match text.char_indices().nth(DETAIL_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn hide(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if HIDDEN.contains(&name.as_str()) {
                    *value = Value::String("…".to_owned());
                } else if name == "contacts" {
                    *value = Value::from(value.as_array().map_or(0, Vec::len));
                } else {
                    hide(value);
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(hide),
        _ => {}
    }
}

const HIDDEN: [&str; 6] = [
    "phoneNumber",
    "number",
    "outdialANI",
    "authToken",
    "note",
    "reason",
];
/// Most characters of a body that are kept.
const DETAIL_MAX: usize = 2000;
