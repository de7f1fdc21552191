//! The contact list of a campaign.

use std::collections::BTreeMap;

use outpace_lists as lists;
use outpace_lists::Separator;
use schemars::JsonSchema;
use serde::Deserialize;

use super::PauseFile;
use crate::quantity::{AnyShare, Generated, NumbersPerContact};

/// Whom to call: a file, or made-up contacts.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "List")]
pub(crate) struct ListFile {
    /// A CSV file with a header, from the scenario's folder. Short for a file whose numbers are in
    /// `columns` and need not exist.
    pub(crate) csv: Option<String>,
    /// With csv: which of the file's columns hold what.
    pub(crate) columns: Option<ColumnsFile>,
    /// A list in any format, from the scenario's folder.
    pub(crate) file: Option<String>,
    /// With file: what it is. Left out: as its ending says, or else as it looks.
    pub(crate) format: Option<FormatName>,
    /// With file: whose list it is.
    #[schemars(extend("default" = "generic"))]
    pub(crate) preset: Option<PresetName>,
    /// With file: columns that are called otherwise than the preset says.
    pub(crate) mapping: Option<MappingFile>,
    /// With file: the country of numbers written without "+", by its two letters (ISO 3166-1). Left out:
    /// every number begins with its country code.
    #[schemars(extend("pattern" = "^[A-Z]{2}$", "examples" = ["US", "GB"]))]
    pub(crate) region: Option<String>,
    /// Files of numbers that are taken out of this list when it is read: one a line, or the first column
    /// of a table, with or without a header.
    pub(crate) do_not_call: Option<Vec<String>>,
    /// With a file: the zone of contacts without one. Left out: the day's zone.
    pub(crate) default_zone: Option<String>,
    /// With csv: the country code of numbers written without "+", as "1" or "44". Left out: every
    /// number begins with its country code.
    #[schemars(extend("pattern" = "^[1-9][0-9]{0,2}$"))]
    pub(crate) default_country: Option<String>,
    /// Without a file: how many contacts to make up.
    pub(crate) generated: Option<Generated>,
    /// With made-up contacts: how many numbers each has.
    #[schemars(extend("default" = 1))]
    pub(crate) numbers_per_contact: Option<NumbersPerContact>,
    /// With made-up contacts: their zones and the share in each. Left out: all in the day's zone.
    pub(crate) zones: Option<BTreeMap<String, AnyShare>>,
    /// When it is paused each day; the campaign's other lists are not. Left out: never.
    pub(crate) paused: Option<Vec<PauseFile>>,
    /// CSV files of numbers nobody may dial, in any campaign: the first column, with or without a header.
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
    /// The column of places with a law of their own: see `mapping`.
    pub(crate) place: Option<String>,
}

/// Where numbers are when the scenario does not say.
pub(crate) fn number_column() -> String {
    "phone".to_owned()
}

/// Columns of a list, or keys of its objects, by their exact names. A simulated day uses the numbers, the
/// zone, the place, the caller id and the priority.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Mapping")]
pub(crate) struct MappingFile {
    /// The columns of numbers, in the order they are to be dialled; at most 10.
    #[schemars(length(min = 1, max = 10))]
    pub(crate) numbers: Option<Vec<String>>,
    /// The column of IANA time zones.
    pub(crate) zone: Option<String>,
    /// The column of places with a law of their own, by their names (capitals or not): a state or region. A
    /// contact with a zone as well has that clock under the law of its place. What is no place of the
    /// scenario has no law of its own.
    pub(crate) place: Option<String>,
    /// The column of numbers to show to the called party.
    pub(crate) caller_id: Option<String>,
    /// The column of priorities, whole numbers from −32768 to 32767: of contacts never dialled, higher is
    /// sooner. A record without one has 0.
    pub(crate) priority: Option<String>,
    /// The column of segments or sub-lists.
    pub(crate) segment: Option<String>,
    /// The column of record ids.
    pub(crate) id: Option<String>,
    /// Columns kept as variables under their own names; at most 28.
    #[schemars(length(max = 28))]
    pub(crate) variables: Option<Vec<String>>,
}

/// What a list's file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ListFormat")]
pub(crate) enum FormatName {
    /// Fields between commas.
    Csv,
    /// Fields between tabs.
    Tab,
    /// Fields between vertical bars.
    Pipe,
    /// Fields between semicolons.
    Semicolon,
    /// A list of objects in brackets.
    Json,
    /// An object a line.
    JsonLines,
}

impl From<FormatName> for lists::Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Csv => Self::Delimited(Separator::Comma),
            FormatName::Tab => Self::Delimited(Separator::Tab),
            FormatName::Pipe => Self::Delimited(Separator::Pipe),
            FormatName::Semicolon => Self::Delimited(Separator::Semicolon),
            FormatName::Json => Self::Json,
            FormatName::JsonLines => Self::JsonLines,
        }
    }
}

/// Whose list it is: names of columns, and limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ListPreset")]
pub(crate) enum PresetName {
    /// The usual names: phone, phone_2, mobile, time_zone, id.
    #[default]
    Generic,
    /// firstName, lastName, phoneNumber.
    Webex,
    /// VICIdial's standard layout, with or without a header.
    Vicidial,
    /// At most 50 columns, 10 of them numbers, and 1,000,000 rows.
    Genesys,
}

impl From<PresetName> for lists::Preset {
    fn from(name: PresetName) -> Self {
        match name {
            PresetName::Generic => Self::Generic,
            PresetName::Webex => Self::Webex,
            PresetName::Vicidial => Self::Vicidial,
            PresetName::Genesys => Self::Genesys,
        }
    }
}
