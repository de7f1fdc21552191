//! Running the dialer: status, emergency stop, audit, problems.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::CampaignStatus;

/// Answer to `GET /v1/status`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// Version of the program.
    pub version: String,
    /// The dialer's clock, in milliseconds since 1970.
    pub now_ms: i64,
    /// By how many seconds the machine's wall clock is ahead of it.
    pub clock_drift_s: f64,
    /// No call is placed: an emergency stop holds.
    pub emergency_stop: bool,
    /// The dialer comes to an end.
    pub ending: bool,
    /// Calls under way.
    pub calls: u32,
    /// Calls placed within the last hour.
    pub calls_last_hour: u32,
    /// Most calls within any hour; `null` for no limit.
    pub calls_per_hour_limit: Option<u32>,
    /// Agents logged in.
    pub agents_logged_in: u32,
    /// Agents on a call.
    pub agents_connected: u32,
    /// Facts told since the journal began.
    pub facts: u64,
    /// Results not yet delivered to campaign managers.
    pub undelivered: u64,
    /// The campaigns.
    pub campaigns: Vec<CampaignStatus>,
}

/// One change somebody made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    /// Counted from 1; 0 before it is noted.
    pub number: i64,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Whose token.
    pub who: String,
    /// The token's role.
    pub role: String,
    /// Method and path.
    pub action: String,
    /// The body, without telephone numbers and record values.
    pub detail: String,
    /// The status it was answered with.
    pub status: u16,
}

/// Answer to `GET /v1/audit`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Audit {
    /// In order, at most 1000.
    pub entries: Vec<AuditEntry>,
}

/// Answer whenever something was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What is wrong: what was written, and what is allowed.
    pub message: String,
    /// The field it is about, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// What a second engine with other settings would have done, beside what was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Shadow {
    /// The settings that are different, as `key=value`.
    pub settings: Vec<String>,
    /// One a campaign.
    pub campaigns: Vec<ShadowCampaign>,
}

/// One campaign of a shadow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShadowCampaign {
    /// Its name.
    pub id: String,
    /// What was done.
    pub live: ShadowSide,
    /// What would have been done.
    pub shadow: ShadowSide,
    /// Of the calls the shadow would have placed, those that were placed in reality too: only their course is known.
    /// Where this is far below the shadow's calls, the rest of its numbers say little.
    pub shadow_calls_known: u64,
}

/// What one of the two did.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShadowSide {
    /// Lines per available agent the rule wants now.
    pub lines_per_agent: f64,
    /// Calls placed.
    pub calls: u64,
    /// Persons joined to an agent.
    pub connected: u64,
    /// Live answers.
    pub live: u64,
    /// Of those, not joined in time.
    pub abandoned: u64,
}
