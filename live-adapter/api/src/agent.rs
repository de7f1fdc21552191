//! Agents: their state, what they are shown, what they say about a call.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An agent, as the agent's own page and a supervisor's wall see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgentStatus {
    /// Number of the agent in the campaign file, from 0.
    pub agent: u32,
    /// Name of the agent's team.
    pub team: String,
    /// `logged_out`, `idle`, `available`, `reserved_ringing`, `reserved_held`, `previewing`, `dialing`, `connecting`,
    /// `connected`, `wrap_up` or `inbound`.
    pub state: String,
    /// The campaign it is for, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
    /// The call on the way, talked to, or written up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<String>,
    /// The record offered, by the id that answers to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<Offer>,
    /// Whose record is shown; its fields are asked for with `GET /v1/agents/{agent}/record`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<u32>,
}

/// A record offered to an agent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// The preview task's id.
    pub task_id: String,
    /// When the offer ends by itself, in milliseconds since 1970.
    pub until_ms: i64,
    /// What happens then: `ACCEPT`, `SKIP` or `REMOVE`.
    pub auto_action: String,
    /// Actions the agent has: of `ACCEPT`, `SKIP`, `REMOVE`.
    pub actions: Vec<String>,
}

/// A field of a record an agent is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Field {
    /// The variable's name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// What an agent is shown of a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// In the order of the campaign file.
    pub fields: Vec<Field>,
}

/// Body of `POST /v1/agents/{agent}/disposition`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Disposition {
    /// The call, as in [`AgentStatus::call`].
    pub call: String,
    /// The wrap-up code, at most 64 characters.
    pub code: String,
    /// A note, at most 2000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `person` or `machine`: who it was, said while still on the call; the detector's errors are counted by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The contact wants to be called then: RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub callback: Option<String>,
    /// By this very agent.
    #[serde(default)]
    pub callback_is_personal: bool,
    /// The contact's number is not to be called again, by any campaign.
    #[serde(default)]
    pub do_not_call: bool,
    /// Ready for the next call.
    #[serde(default)]
    pub then_available: bool,
}

/// Body of `POST /v1/agents/{agent}/preview`: a record is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewRequest {
    /// The campaign's name.
    pub campaign: String,
}
