//! Answers to what was not done.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use outpace_engine::Ignored;
use outpace_live_api::Problem;
use serde::de::DeserializeOwned;

use crate::dialer::NotTold;
use crate::store::StoreError;

/// Why a request was not done, with its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    status: StatusCode,
    problem: Problem,
}

impl Refused {
    /// A refusal.
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            problem: Problem {
                message: message.into(),
                key: None,
            },
        }
    }

    /// Something is wrong with a field.
    pub(super) fn field(key: &str, message: impl Into<String>) -> Self {
        let mut refused = Self::new(StatusCode::BAD_REQUEST, message);
        refused.problem.key = Some(key.to_owned());
        refused
    }

    pub(super) fn not_found(what: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, what)
    }

    pub(super) fn forbidden(why: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, why)
    }

    /// Facts that changed nothing.
    pub(super) fn unless_told(ignored: &[Ignored]) -> Result<(), Self> {
        match ignored.first() {
            None => Ok(()),
            Some(why) => Err(Self::new(StatusCode::CONFLICT, explained(*why))),
        }
    }
}

fn explained(why: Ignored) -> String {
    match why {
        Ignored::CallOver(call) => format!("{call} is over"),
        Ignored::CallElsewhere(call) => format!("{call} is in another state"),
        Ignored::AgentElsewhere(agent) => {
            format!("{agent} is in a state where this changes nothing")
        }
        Ignored::ListAlready(list) => format!("{list} is so already, or has expired"),
        Ignored::ContactElsewhere(contact) => format!("{contact} has it already, or is closed"),
        Ignored::SettingElsewhere(_) => "the campaign's mode has no such setting".to_owned(),
        Ignored::CampaignAlready(_) => "the campaign is so already".to_owned(),
        Ignored::OfferOver(offer) => {
            format!("{offer} is over, answered already, or another agent's")
        }
        Ignored::ActionDisabled(_) => "the campaign does not let agents do this".to_owned(),
        Ignored::NoPreview(_) => "the campaign offers this agent no records now".to_owned(),
        Ignored::NobodyToOffer(_) => "nobody on the list may be called now".to_owned(),
        Ignored::NotLikeThis(_) => "the campaign takes calls; no other is like it".to_owned(),
        Ignored::NotInbound(_) => "the campaign takes no calls".to_owned(),
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        (self.status, Json(self.problem)).into_response()
    }
}

impl From<NotTold> for Refused {
    fn from(why: NotTold) -> Self {
        let status = match why {
            NotTold::Refused(_) => StatusCode::BAD_REQUEST,
            NotTold::Stopped => StatusCode::CONFLICT,
            NotTold::Busy => StatusCode::TOO_MANY_REQUESTS,
            NotTold::Ending => StatusCode::SERVICE_UNAVAILABLE,
        };
        Self::new(status, why.to_string())
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        eprintln!("outpace-live: {error}");
        let message = "the store cannot be read or written at the moment; nothing was changed";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, message)
    }
}

/// A body, read strictly: what is wrong is said with the field it is wrong in.
pub(super) struct Asked<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Asked<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| Refused::new(rejection.status(), rejection.body_text()))?;
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        match serde_path_to_error::deserialize(&mut reader) {
            Ok(asked) => Ok(Self(asked)),
            Err(error) => {
                let key = error.path().to_string();
                let message = error.inner().to_string();
                Err(match &*key {
                    "." => Refused::new(StatusCode::BAD_REQUEST, message),
                    key => Refused::field(key, message),
                })
            }
        }
    }
}
