//! What happens, as server-sent events: the state first, then every change.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use outpace_live_api::LiveEvent;
use tokio::sync::broadcast::error::RecvError;

use super::App;
use super::agents::status;
use super::problem::Refused;
use super::token::Token;

type Events = Sse<
    axum::response::sse::KeepAliveStream<
        std::pin::Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>>,
    >,
>;

pub(super) async fn of_all(State(app): State<Arc<App>>) -> Events {
    let first = app.view.look(|state| {
        let agents = state.agents.iter().cloned().map(LiveEvent::Agent);
        let campaigns = LiveEvent::Campaigns {
            campaigns: state.campaigns.clone(),
        };
        agents.chain([campaigns]).collect()
    });
    events(&app, first, |_| true)
}

pub(super) async fn of_agent(
    State(app): State<Arc<App>>,
    Extension(token): Extension<Token>,
    Path(agent): Path<u32>,
) -> Result<Events, Refused> {
    let now = status(&app, &token, agent)?;
    let is_theirs = move |event: &LiveEvent| match event {
        LiveEvent::Agent(status) => status.agent == agent,
        LiveEvent::Lost { .. } | LiveEvent::EmergencyStop { .. } => true,
        _ => false,
    };
    Ok(events(&app, vec![LiveEvent::Agent(now)], is_theirs))
}

fn events(
    app: &App,
    first: Vec<LiveEvent>,
    wanted: impl Fn(&LiveEvent) -> bool + Send + 'static,
) -> Events {
    // Subscribed before the state is sent, so that nothing falls in between; a change may come twice.
    let changes = app.view.subscribe();
    let first = stream::iter(first.into_iter().map(|event| Ok(written(&event))));
    let begin = (changes, app.closing.clone(), wanted);
    let rest = stream::unfold(begin, |(mut changes, mut closing, wanted)| async move {
        loop {
            let event = tokio::select! {
                event = changes.recv() => event,
                _ = closing.wait_for(|closing| *closing) => return None,
            };
            let event = match event {
                Ok(event) => event,
                Err(RecvError::Lagged(events)) => Arc::new(LiveEvent::Lost { events }),
                Err(RecvError::Closed) => return None,
            };
            if wanted(&event) {
                return Some((Ok(written(&event)), (changes, closing, wanted)));
            }
        }
    });
    let all: std::pin::Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>> =
        Box::pin(stream::StreamExt::chain(first, rest));
    Sse::new(all).keep_alive(KeepAlive::default())
}

fn written(event: &LiveEvent) -> Event {
    Event::default()
        .json_data(event)
        .unwrap_or_else(|_| Event::default().comment("an event that has no JSON form"))
}
