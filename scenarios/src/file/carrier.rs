//! Trunks, and the carriers behind them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{DistributionFile, Required, TimeOfDay};
use crate::quantity::{AnyLength, AnyShare, CallsPerSecond, Channels, PositiveLength};

/// A group of channels to the public network: our own limits.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Trunk")]
pub(crate) struct TrunkFile {
    /// Its name; needed when there are several.
    pub(crate) name: Option<String>,
    /// Calls at a time.
    #[serde(default)]
    pub(crate) channels: Channels,
    /// New calls a second.
    #[serde(default)]
    pub(crate) calls_per_second: CallsPerSecond,
}

/// How a carrier behaves.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Carrier")]
pub(crate) struct CarrierFile {
    /// The trunk it is behind. Left out: every trunk that no other carrier names.
    pub(crate) trunk: Option<String>,
    /// Where these numbers come from: measured, cited, or "assumed: why".
    pub(crate) source: Required<String>,
    /// From dialling to the first ring. Left out: 3 s on average, 6 s for one call in twenty.
    pub(crate) post_dial_delay: Option<DistributionFile>,
    /// Calls the network refuses.
    pub(crate) congestion: Option<AnyShare>,
    /// How long a call given up takes to be confirmed; an answer in between crosses it.
    pub(crate) cancel_delay: Option<DistributionFile>,
    /// Channels the carrier really has; calls above are refused.
    #[serde(default)]
    pub(crate) channels: Channels,
    /// Times when every call is refused.
    pub(crate) outages: Option<Vec<OutageFile>>,
    /// Joining the two legs of a call.
    pub(crate) bridge_delay: Option<DistributionFile>,
    /// Length of the recorded message.
    pub(crate) message: Option<AnyLength>,
}

/// A time when something is not there.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { at = \"11:00\", length = \"5 min\" }"
)]
#[schemars(rename = "Outage")]
pub(crate) struct OutageFile {
    /// When it begins, by the day's clock.
    pub(crate) at: Required<TimeOfDay>,
    /// How long it lasts.
    pub(crate) length: Required<PositiveLength>,
}
