//! What became of calls.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A call that is over. Delivered to the campaign's callback URL as a JSON array of these, at least once: the pair
/// of `callId` and `type` is the key to know a second delivery by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CallResult {
    /// `call`, or `disposition` for what an agent said of it later.
    #[serde(rename = "type")]
    pub kind: String,
    /// The call's number: no two calls of a data folder have the same.
    pub call_id: u32,
    /// The campaign's name.
    pub campaign_id: String,
    /// The campaign manager's name for the contact, if it gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id: Option<String>,
    /// The dialer's number for the contact.
    pub contact: u32,
    /// The contact's how many-th call, from 1.
    pub attempt: u16,
    /// `connected`, `abandoned`, `customer_abandoned`, `answering_machine`, `fax`, `sit`, `dead_air`, `busy`,
    /// `no_answer`, `invalid_number`, `network_failure`, `call_screener`, or `held`: it never left.
    pub outcome: String,
    /// Of a call that was `held`, why: `stopped` (an emergency stop, or the dialer ended), `hour_limit`, `not_allowed`,
    /// `suppressed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_by: Option<String>,
    /// A crash of the dialer ended the call; the outcome says how far it had come.
    pub interrupted: bool,
    /// The person was joined to an agent, but later than the law allows (`campaign.abandon_after`): whoever counts
    /// abandoned calls counts this one, although an agent spoke.
    #[serde(default)]
    pub late: bool,
    /// Number of the agent, once the call was on its way to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<u32>,
    /// When it was dialled, in milliseconds since 1970, as all instants here.
    pub originated_ms: i64,
    /// First ringing response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ringing_ms: Option<i64>,
    /// Answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_ms: Option<i64>,
    /// Joined to an agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connected_ms: Option<i64>,
    /// Over.
    pub released_ms: i64,
    /// The wrap-up code, of a `disposition`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The agent's note, of a `disposition`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Answer to `GET /v1/results`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Results {
    /// In the order they came, at most 1000.
    pub results: Vec<CallResult>,
    /// What to ask for next: `?after=`.
    pub next: i64,
}
