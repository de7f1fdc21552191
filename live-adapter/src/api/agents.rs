//! Agents: their state, records offered to them, what they say of a call.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use outpace_engine::{AgentId, CallId, ContactId, Input, OfferId, meters};
use outpace_live_api::{AgentStatus, Disposition, Field, PreviewRequest, Record};

use super::problem::{Asked, Refused};
use super::token::Token;
use super::{App, contacts, do_not_call, view};
use crate::store::{self, Suppressed};

pub(super) async fn all(State(app): State<Arc<App>>) -> Json<Vec<AgentStatus>> {
    Json(app.view.look(|state| state.agents.clone()))
}

pub(super) async fn one(
    State(app): State<Arc<App>>,
    Extension(token): Extension<Token>,
    Path(agent): Path<u32>,
) -> Result<Json<AgentStatus>, Refused> {
    Ok(Json(status(&app, &token, agent)?))
}

/// An agent's status, for whoever may be them.
pub(super) fn status(app: &App, token: &Token, agent: u32) -> Result<AgentStatus, Refused> {
    let found = app
        .view
        .look(|state| state.agents.get(agent as usize).cloned());
    let agents = app.config.agents.len();
    let status = found.ok_or_else(|| {
        Refused::not_found(format!(
            "no agent {agent}; the campaign file has {agents}, from 0"
        ))
    })?;
    if !token.may_be(agent) {
        return Err(Refused::forbidden(format!(
            "the token is not agent {agent}'s"
        )));
    }
    Ok(status)
}

pub(super) async fn change_state(
    State(app): State<Arc<App>>,
    Extension(token): Extension<Token>,
    Path((agent, state)): Path<(u32, String)>,
) -> Result<(StatusCode, Json<AgentStatus>), Refused> {
    status(&app, &token, agent)?;
    let id = AgentId(agent);
    let fact = match &*state {
        "login" => Input::AgentLoggedIn(id),
        "logout" => Input::AgentLoggedOut(id),
        "available" => Input::AgentAvailable(id),
        "idle" => Input::AgentIdle(id),
        "hang-up" => Input::AgentReleased(id),
        "inbound-started" => Input::InboundStarted(id),
        "inbound-ended" => Input::InboundEnded(id),
        other => {
            return Err(Refused::not_found(format!(
                "{other:?}: login, logout, available, idle, hang-up, inbound-started or inbound-ended"
            )));
        }
    };
    let ignored = app.orders.tell(vec![fact]).await?;
    Refused::unless_told(&ignored)?;
    Ok((StatusCode::ACCEPTED, Json(status(&app, &token, agent)?)))
}

pub(super) async fn ask_for_record(
    State(app): State<Arc<App>>,
    Extension(token): Extension<Token>,
    Path(agent): Path<u32>,
    Asked(asked): Asked<PreviewRequest>,
) -> Result<StatusCode, Refused> {
    status(&app, &token, agent)?;
    let campaign = app.campaign(&asked.campaign)?;
    let agent = AgentId(agent);
    let ignored = app
        .orders
        .tell(vec![Input::PreviewRequested { agent, campaign }])
        .await?;
    Refused::unless_told(&ignored)?;
    Ok(StatusCode::ACCEPTED)
}

pub(super) async fn preview_action(
    State(app): State<Arc<App>>,
    Extension(token): Extension<Token>,
    Path((campaign, task, action)): Path<(String, String, String)>,
) -> Result<StatusCode, Refused> {
    app.campaign(&campaign)?;
    let holder = app.view.look(|state| {
        let has_it = |agent: &&AgentStatus| {
            agent
                .offer
                .as_ref()
                .is_some_and(|offer| offer.task_id == task)
        };
        state
            .agents
            .iter()
            .find(has_it)
            .map(|it| (it.agent, it.campaign.clone()))
    });
    let offer = task
        .strip_prefix(OfferId::PREFIX)
        .and_then(|it| it.parse().ok());
    let (Some((agent, of)), Some(offer)) = (holder, offer.map(OfferId)) else {
        return Err(Refused::not_found(format!(
            "no agent looks at {task:?} now"
        )));
    };
    if of.as_deref() != Some(&campaign) {
        return Err(Refused::not_found(format!("{task} is of another campaign")));
    }
    status(&app, &token, agent)?;
    let agent = AgentId(agent);
    let fact = match &*action {
        "accept" => Input::OfferAccepted { agent, offer },
        "skip" => Input::OfferSkipped { agent, offer },
        "remove" => Input::OfferRemoved { agent, offer },
        other => {
            return Err(Refused::not_found(format!(
                "{other:?}: accept, skip or remove"
            )));
        }
    };
    let ignored = app.orders.tell(vec![fact]).await?;
    Refused::unless_told(&ignored)?;
    Ok(StatusCode::ACCEPTED)
}

pub(super) async fn record(
    State(app): State<Arc<App>>,
    Extension(token): Extension<Token>,
    Path(agent): Path<u32>,
) -> Result<Json<Record>, Refused> {
    let status = status(&app, &token, agent)?;
    let (_, contact) = view::at_hand(&status);
    let nobody = || Refused::not_found("the agent has no contact at hand");
    let contact = contact.ok_or_else(nobody)?;
    let row = app
        .store
        .run(move |connection| store::contact(connection, contact))
        .await?
        .ok_or_else(nobody)?;
    // Whose line is dialled for them an agent sees in the popover, which has fewer fields than the panel.
    let model = app.campaigns.model(row.campaign);
    let interaction = &app.interactions[model.index()];
    let has_popover = app.config.campaigns[model.index()].popover;
    let allowed: Vec<(&str, &str)> = if has_popover && status.state != "connected" {
        interaction.popover(None).collect()
    } else {
        interaction.panel(None).collect()
    };
    let fields = allowed.into_iter().map(|(name, own)| Field {
        name: name.to_owned(),
        value: row
            .variables
            .get(name)
            .map_or(own, String::as_str)
            .to_owned(),
    });
    Ok(Json(Record {
        fields: fields.collect(),
    }))
}

pub(super) async fn disposition(
    State(app): State<Arc<App>>,
    Extension(token): Extension<Token>,
    Path(agent): Path<u32>,
    Asked(asked): Asked<Disposition>,
) -> Result<StatusCode, Refused> {
    let status = status(&app, &token, agent)?;
    let call = CallId::parse(&asked.call).filter(|_| status.call.as_deref() == Some(&asked.call));
    let (Some(call), Some(contact)) = (call, status.contact) else {
        let message = format!(
            "{:?} is not the call the agent is on or writes up",
            asked.call
        );
        return Err(Refused::field("call", message));
    };
    if asked.code.is_empty() || asked.code.chars().count() > 64 {
        return Err(Refused::field("code", "1 to 64 characters"));
    }
    if asked
        .note
        .as_ref()
        .is_some_and(|it| it.chars().count() > 2000)
    {
        return Err(Refused::field("note", "at most 2000 characters"));
    }
    let contact = ContactId(contact);
    let mut facts = said(&app, &asked, call, contact, AgentId(agent))?;
    if asked.do_not_call {
        do_not_call(&app, contact, agent).await?;
    }
    if asked.then_available {
        facts.push(Input::AgentAvailable(AgentId(agent)));
    }
    let ignored = app.orders.tell(facts).await?;
    keep(&app, call, &asked).await?;
    app.campaigns_changed.notify_one();
    Refused::unless_told(&ignored)?;
    Ok(StatusCode::ACCEPTED)
}

/// What the engine is told of what an agent said.
fn said(
    app: &App,
    asked: &Disposition,
    call: CallId,
    contact: ContactId,
    agent: AgentId,
) -> Result<Vec<Input>, Refused> {
    let mut facts = Vec::new();
    if let Some(who) = asked.who.as_deref() {
        let mut known = meters::Disposition::ALL.into_iter();
        let disposition = known
            .find(|it| it.name() == who)
            .ok_or_else(|| Refused::field("who", format!("{who:?}: person or machine")))?;
        facts.push(Input::Dispositioned { call, disposition });
    }
    if let Some(at) = asked.callback.as_deref() {
        let at = contacts::instant(app, "callback", at)?;
        facts.push(if asked.callback_is_personal {
            Input::PersonalCallbackRequested { contact, at, agent }
        } else {
            Input::CallbackRequested { contact, at }
        });
    }
    Ok(facts)
}

async fn do_not_call(app: &App, contact: ContactId, agent: u32) -> Result<(), Refused> {
    let row = app
        .store
        .run(move |connection| store::contact(connection, contact))
        .await?;
    let Some(row) = row else {
        return Ok(());
    };
    for number in std::iter::once(row.number).chain(row.more_numbers) {
        let by = Suppressed {
            list: "agents".to_owned(),
            source: Some(format!("agent {agent}")),
            reason: Some("asked on the phone".to_owned()),
            since_ms: app.now_ms(),
        };
        do_not_call::suppress(app, number, by).await?;
    }
    Ok(())
}

/// Keeps the wrap-up code for delivery. Said while the call goes on, it is kept until there is a result to go with.
async fn keep(app: &App, call: CallId, asked: &Disposition) -> Result<(), Refused> {
    let (number, code, note) = (call.number, asked.code.clone(), asked.note.clone());
    app.store
        .run(move |connection| store::save_disposition(connection, number, &code, note.as_deref()))
        .await?;
    Ok(())
}
