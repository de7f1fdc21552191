//! The contact list of a campaign.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::quantity::{AnyShare, Generated};

/// Whom to call: a file, or made-up contacts.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "List")]
pub(crate) struct ListFile {
    /// A CSV file with a header, from the scenario's folder.
    pub(crate) csv: Option<String>,
    /// Which of the file's columns hold what.
    pub(crate) columns: Option<ColumnsFile>,
    /// With a file: the zone of contacts without one. Left out: the day's zone.
    pub(crate) default_zone: Option<String>,
    /// With a file: the country code of numbers written without "+", as "1" or "44". Left out: every
    /// number begins with its country code.
    #[schemars(extend("pattern" = "^[1-9][0-9]{0,2}$"))]
    pub(crate) default_country: Option<String>,
    /// Without a file: how many contacts to make up.
    pub(crate) generated: Option<Generated>,
    /// With made-up contacts: their zones and the share in each. Left out: all in the day's zone.
    pub(crate) zones: Option<BTreeMap<String, AnyShare>>,
    /// CSV files of numbers nobody may dial: the first column, with or without a header.
    pub(crate) suppression: Option<Vec<String>>,
}

/// Which of the file's columns hold what.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Columns")]
pub(crate) struct ColumnsFile {
    /// The column of numbers.
    #[serde(default = "number_column")]
    pub(crate) number: String,
    /// The column of IANA time zones. Left out: the default zone for all.
    pub(crate) zone: Option<String>,
}

/// Where numbers are when the scenario does not say.
pub(crate) fn number_column() -> String {
    "phone".to_owned()
}
