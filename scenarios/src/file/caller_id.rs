//! Which number the person called sees.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Required;
use crate::quantity::{CallOfContact, ListNumber};

/// A rule of the flow event PreDial: it sets the caller id of the calls to which all of it applies.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "PreDialRule")]
pub(crate) struct PreDialFile {
    /// How the number dialled begins, the country code first: 1 to 7 digits. Left out: any number.
    #[schemars(extend("pattern" = r"^\+?[1-9][0-9]{0,6}$", "examples" = ["1212", "44"]))]
    pub(crate) prefix: Option<String>,
    /// From which call to a contact on. Left out: from the first.
    pub(crate) from_attempt: Option<CallOfContact>,
    /// Up to which call to a contact. Left out: up to the last.
    pub(crate) to_attempt: Option<CallOfContact>,
    /// Contacts of which list: 1 is the campaign's own, 2 the first of more_lists. Left out: of any.
    pub(crate) list: Option<ListNumber>,
    /// What the person called then sees.
    #[schemars(extend("pattern" = r"^\+[1-9][0-9 ().-]*$", "examples" = ["+12125550100"]))]
    pub(crate) caller_id: Required<String>,
}
