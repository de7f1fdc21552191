//! Campaigns: start, update, stop, how they stand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Body of `POST /v1/dialer/campaign` (the reference's `StartCampaignRequest`). Starts a campaign that there is, or goes on
/// with it; a name that no campaign has makes a new one, which is like the campaign of the campaign file that
/// `entryPointId` names. What is given here holds from then on; what is not stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartCampaignRequest {
    /// The campaign's name, 1 to 64 characters.
    pub id: String,
    /// The campaign manager's version, at most 32 characters. Kept in the audit, and otherwise unused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_version: Option<String>,
    /// `progressive`, `predictive`, `progressive_ivr`, `predictive_ivr`, `preview_standard` or `preview_direct`; must
    /// be of the campaign file's kind, but progressive and predictive may be exchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign_type: Option<String>,
    /// Of a new campaign: the campaign of the campaign file whose teams, trunk, calling hours, retries, law and treatments
    /// it has.
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
    /// Of an IVR campaign, 1 to 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ivr_ports: Option<u16>,
    /// Of answered calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_progress_analysis_params: Option<CallProgressAnalysis>,
    /// What may be changed later too.
    #[serde(flatten)]
    pub update: CampaignUpdate,
}

/// Call progress analysis, as the reference has it.
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
    /// What persons called see, E.164; empty leaves it to the trunk.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        rename = "outdialANI"
    )]
    pub outdial_ani: Option<String>,
    /// Seconds a phone rings, 16 to 80.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_answer_ring_limit: Option<u32>,
    /// Of a preview campaign, as the next two: seconds an agent may look at a record, 10 to 7200; from 0 with `ACCEPT`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview_offer_timeout: Option<u64>,
    /// What happens then: `ACCEPT`, `SKIP` or `REMOVE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview_offer_timeout_auto_action: Option<String>,
    /// What agents may not do: any of `SKIP`, `REMOVE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview_actions_disabled: Option<Vec<String>>,
    /// Ours, of a campaign in threshold mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<ThresholdUpdate>,
    /// Ours, of a campaign in adaptive mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adaptive: Option<AdaptiveUpdate>,
    /// "Not in use" in the reference, and here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_token: Option<String>,
    /// "Not in use" in the reference, and here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation_percentage: Option<f64>,
}

/// Settings of threshold mode.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThresholdUpdate {
    /// Idle agents it waits for, of all teams it shares agents with; 1 to 10000.
    pub idle_at_least: Option<u32>,
    /// Of those, its own; 1 to 10000.
    pub own_idle_at_least: Option<u32>,
    /// Numbers for each of its own, 0.1 to 10.
    pub kappa: Option<f64>,
    /// Numbers on top, 0 to 1000.
    pub plus: Option<u32>,
}

/// Settings of adaptive mode.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdaptiveUpdate {
    /// `hard_limit`, `tapered` or `average`.
    pub method: Option<String>,
    /// The level is never above this, 1 to 20.
    pub maximum_level: Option<f64>,
    /// Answers of a day that may be dropped, in percent, 1.0 to 100.0 in steps of 0.1.
    pub drop_limit_percentage: Option<f64>,
    /// In percent, -40 to 40.
    pub intensity: Option<i8>,
    /// Calls that are to wait for agents, -40 to 40.
    pub target_difference: Option<i8>,
    /// With fewer agents the level is 1; 0 to 1000.
    pub level_threshold: Option<u32>,
    /// The level is for agents who wait instead of for all.
    pub counts_ready_only: Option<bool>,
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
    /// Of an IVR campaign, 1 to 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ivr_ports: Option<u16>,
    /// Of answered calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_progress_analysis_params: Option<CallProgressAnalysis>,
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
    /// What `outpace check` would warn of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// How a campaign stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CampaignStatus {
    /// Its name.
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
