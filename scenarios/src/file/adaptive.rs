//! Adaptive mode: the settings of VICIdial's three methods.

use outpace_engine::config::AdaptiveMethod;
use schemars::JsonSchema;
use serde::Deserialize;

use super::TimeOfDay;
use crate::quantity::{
    AbandonRate, InitialLevel, Intensity, LevelThreshold, MaximumLevel, TargetDifference,
};

/// Adaptive mode: calls are placed for all agents, by a level that follows how many of them wait. In brackets
/// the names of VICIdial, whose three methods these are.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Adaptive")]
pub(crate) struct AdaptiveFile {
    /// What happens to the level while a day has dropped more than its limit (`dial_method`).
    #[serde(default)]
    pub(crate) method: AdaptiveMethodName,
    /// Calls for each agent, talking or waiting, before the first change (`auto_dial_level`).
    #[serde(default)]
    pub(crate) initial_level: InitialLevel,
    /// The level is never above this (`adaptive_maximum_level`).
    #[serde(default)]
    pub(crate) maximum_level: MaximumLevel,
    /// Share of a day's answers that may be abandoned (`adaptive_dropped_percentage`).
    #[serde(default)]
    pub(crate) drop_limit: AbandonRate,
    /// In percent: above 0 the level rises faster and falls more slowly (`adaptive_intensity`).
    #[serde(default)]
    pub(crate) intensity: Intensity,
    /// Above 0 so many calls are to wait for agents, below 0 so many agents for calls
    /// (`adaptive_dl_diff_target`).
    #[serde(default)]
    pub(crate) target_difference: TargetDifference,
    /// When the tapered method has tapered the level to nothing (`adaptive_latest_server_time`). Left out: 21:00.
    pub(crate) latest: Option<TimeOfDay>,
    /// With fewer agents the level is 1 (`dial_level_threshold_agents`); 0 for never.
    #[serde(default)]
    pub(crate) level_threshold: LevelThreshold,
    /// The level counts agents who wait instead of all (`available_only_ratio_tally`).
    #[serde(default)]
    pub(crate) counts_ready_only: bool,
}

/// What happens to the level while a day has dropped more than its limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "AdaptiveMethod")]
pub(crate) enum AdaptiveMethodName {
    /// It is 1 (`ADAPT_HARD_LIMIT`).
    #[default]
    HardLimit,
    /// It is multiplied by what is left until `latest`: a thousandth for each minute, and 100 for an hour
    /// (`ADAPT_TAPERED`).
    Tapered,
    /// It is halved (`ADAPT_AVERAGE`).
    Average,
}

impl From<AdaptiveMethodName> for AdaptiveMethod {
    fn from(name: AdaptiveMethodName) -> Self {
        match name {
            AdaptiveMethodName::HardLimit => Self::HardLimit,
            AdaptiveMethodName::Tapered => Self::Tapered,
            AdaptiveMethodName::Average => Self::Average,
        }
    }
}
