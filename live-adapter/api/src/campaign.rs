//! Campaigns: start, update, stop, how they stand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Body of `POST /v1/dialer/campaign` (the reference's `StartCampaignRequest`). The campaign file says how the
/// campaign is set up; what is given here must fit it or be a setting that may change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartCampaignRequest {
    /// The campaign's name in the campaign file, at most 64 characters.
    pub id: String,
    /// The campaign manager's version, at most 32 characters. Kept in the audit, and otherwise unused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_version: Option<String>,
    /// `progressive`, `predictive`, `progressive_ivr`, `predictive_ivr`, `preview_standard` or `preview_direct`; must
    /// be the campaign file's, but progressive and predictive may be exchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign_type: Option<String>,
    /// Not used by the dialer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_point_id: Option<String>,
    /// Contacts asked for at a time, 1 to 400 (larger is cut to 400).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_count: Option<u32>,
    /// Size of each correction, 0.1 to 3.0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predictive_gain: Option<f64>,
    /// Live answers between two corrections, 10 to 5000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predictive_correction_pace: Option<u32>,
    /// The abandon rate steered to, in percent, in steps of 0.1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abandon_rate_percentage: Option<f64>,
    /// 1 to 1000. Must be the campaign file's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ivr_ports: Option<u16>,
    /// Must be the campaign file's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_progress_analysis_params: Option<CallProgressAnalysis>,
    /// What may be changed later too.
    #[serde(flatten)]
    pub update: CampaignUpdate,
}

/// Call progress analysis, as the reference has it. What is given must be the campaign file's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CallProgressAnalysis {
    /// Answers are analysed at all.
    pub cpa_enabled: Option<bool>,
    /// Machines are told from people: with analysis they always are here.
    pub amd_enabled: Option<bool>,
    /// A machine's beep is waited for before a message is left.
    pub terminating_tone_detect: Option<bool>,
    /// Of the detector `window`, in milliseconds, as the next three.
    pub min_silence_period: Option<u64>,
    /// See [`CallProgressAnalysis::min_silence_period`].
    pub analysis_period: Option<u64>,
    /// See [`CallProgressAnalysis::min_silence_period`].
    pub minimum_valid_speech: Option<u64>,
    /// See [`CallProgressAnalysis::min_silence_period`].
    pub max_time_analysis: Option<u64>,
    /// How long a beep is waited for, in milliseconds.
    pub max_term_tone_analysis: Option<u64>,
}

/// Fields of an update that a start has too.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CampaignUpdate {
    /// Kept in the audit, and otherwise unused: the name agents see is the campaign file's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign_name: Option<String>,
    /// Lines per available agent: of a progressive campaign always, of a predictive one to begin with. Up to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialing_rate: Option<f64>,
    /// Lines per agent are never above this, 1.0 to 10.0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_dialing_rate: Option<f64>,
    /// The dialer pulls contacts from here, at most 1024 characters; empty for no longer.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        rename = "dialingListFetchURL"
    )]
    pub dialing_list_fetch_url: Option<String>,
    /// Ours, not the reference's: results are delivered here, at most 1024 characters; empty for no longer.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        rename = "resultCallbackURL"
    )]
    pub result_callback_url: Option<String>,
    /// What persons called see. Must be the campaign file's.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        rename = "outdialANI"
    )]
    pub outdial_ani: Option<String>,
    /// Seconds a phone rings, 16 to 80. Must be the campaign file's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_answer_ring_limit: Option<u32>,
    /// Seconds an agent may look at a record. Must be the campaign file's, as the next two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview_offer_timeout: Option<u64>,
    /// `ACCEPT`, `SKIP` or `REMOVE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview_offer_timeout_auto_action: Option<String>,
    /// Of `SKIP`, `REMOVE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview_actions_disabled: Option<Vec<String>>,
    /// "Not in use" in the reference, and here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_token: Option<String>,
    /// "Not in use" in the reference, and here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation_percentage: Option<f64>,
}

/// Body of `PUT /v1/dialer/campaign/{campaignId}`. The reference lets gain, correction pace and abandon rate change
/// only by stopping and starting; here they may change while the campaign runs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCampaignRequest {
    /// Ours: `progressive` or `predictive`, for a campaign that is one of the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign_type: Option<String>,
    /// Size of each correction, 0.1 to 3.0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predictive_gain: Option<f64>,
    /// Live answers between two corrections, 10 to 5000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predictive_correction_pace: Option<u32>,
    /// The abandon rate steered to, in percent, in steps of 0.1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abandon_rate_percentage: Option<f64>,
    /// The reference's fields.
    #[serde(flatten)]
    pub update: CampaignUpdate,
}

/// Answer to a start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CampaignAccepted {
    /// Where the campaign is updated and stopped.
    pub location: String,
}

/// How a campaign stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CampaignStatus {
    /// Its name in the campaign file.
    pub id: String,
    /// As in [`StartCampaignRequest::campaign_type`], and `threshold`, `adaptive`, `inbound`.
    pub campaign_type: String,
    /// `draft`, `running`, `paused`, `stopped` or `completed`.
    pub status: String,
    /// Agents reserved and waiting for a customer.
    pub held: u32,
    /// Agents whose reservation call rings.
    pub ringing_agents: u32,
    /// Lines dialing, ringing, or answered and not yet joined.
    pub lines: u32,
    /// Live persons waiting for an agent.
    pub waiting: u32,
    /// Records agents look at.
    pub offers: u32,
    /// Lines per available agent the rule wants.
    pub lines_per_agent: f64,
    /// Live answers.
    pub live: u64,
    /// Of those, not joined to an agent in time.
    pub abandoned: u64,
    /// The share of those; `null` before the first live answer.
    pub abandon_rate: Option<f64>,
    /// Contacts that may still be called.
    pub contacts: u64,
    /// Of those, never dialled.
    pub fresh: u32,
}
