//! Calls that come in, to a queue that teams serve beside their campaigns.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{DistributionFile, Required, Stretch};
use crate::quantity::{AnyShare, CallsPerHour, DayShape, MaxWait, Places, ServiceTarget};

/// An inbound queue. Teams name it among their queues; at the same rank its calls come before a campaign's.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Inbound")]
pub(crate) struct InboundFile {
    /// Its name, which teams name among their queues; needed when there are several.
    pub(crate) name: Option<String>,
    /// The trunk its calls come in on; needed when there are several.
    pub(crate) trunk: Option<String>,
    /// Callers who may wait at a time; one more hears busy. Left out: as many as there are.
    #[serde(default)]
    pub(crate) places: Places,
    /// How long a caller may wait before the queue hangs up. Left out: as long as they like.
    pub(crate) max_wait: Option<MaxWait>,
    /// Callers answered within this time are in target.
    #[serde(default)]
    pub(crate) service_target: ServiceTarget,
    /// Where the numbers below come from: measured, cited, or "assumed: why".
    pub(crate) source: Required<String>,
    /// Calls an hour, at times not named in calls_by_hour.
    pub(crate) calls_per_hour: Option<CallsPerHour>,
    /// Calls an hour by the day's clock: "09:00-12:00" = 140. At random instants (Poisson).
    pub(crate) calls_by_hour: Option<BTreeMap<Stretch, CallsPerHour>>,
    /// Busy and quiet days: all rates of a day are multiplied by a gamma factor of mean 1 and this shape
    /// (variance 1 / shape). Left out: every day is alike.
    pub(crate) day_shape: Option<DayShape>,
    /// Callers who hang up at once when they have to wait. Left out: none.
    pub(crate) balks: Option<AnyShare>,
    /// How long the others wait before hanging up.
    pub(crate) patience: Required<DistributionFile>,
    /// How long a caller and an agent talk.
    pub(crate) talk: Required<DistributionFile>,
}
