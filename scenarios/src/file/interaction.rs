//! What agents are shown with a call.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// What agents are shown with a call: variables of the record and of the campaign. `campaignId` (the
/// campaign's name) is always there, and first; it is not written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Interaction")]
pub(crate) struct InteractionFile {
    /// Variables of the campaign, at most 30: what holds for each contact whose record says nothing under
    /// that name.
    #[schemars(extend("maxProperties" = 30))]
    pub(crate) variables: Option<BTreeMap<String, String>>,
    /// The variables in the interaction panel, in this order; at most 30. Left out: none.
    #[schemars(length(max = 30))]
    pub(crate) panel: Option<Vec<String>>,
    /// The variables in the popover of progressive mode with one line per agent, in this order; at most 6.
    /// Left out: none.
    #[schemars(length(max = 6))]
    pub(crate) popover: Option<Vec<String>>,
    /// Variables that are not for the popover, which is seen before anybody has answered.
    pub(crate) sensitive: Option<Vec<String>>,
}
