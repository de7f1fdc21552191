//! How often, where and from which lists: frequency rules, places with a law of their own, more lists.

use std::borrow::Cow;

use outpace_engine::spacing::{self, CameOfIt, Counts, Per, Rule};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};

use super::{CallingHoursFile, PlainOrTable, Required, TimeOfDay};
use crate::quantity::{
    FrequencyCalls, FrequencyDays, ListPriority, ListSize, PositiveLength, Written,
};

/// A limit on how often: a name of law, or a table of its own.
#[derive(Debug)]
pub(crate) enum FrequencyFile {
    /// `"florida"`.
    Named(Rule),
    /// `{ calls = 4, days = 1 }`.
    Own(OwnFrequencyFile),
}

/// The named rules.
const NAMED: [(&str, Rule); 6] = [
    ("reg_f_calls", spacing::reg_f_calls(spacing::WEEK_OF_DAYS)),
    (
        "reg_f_conversation",
        spacing::reg_f_conversation(spacing::WEEK_OF_DAYS),
    ),
    ("florida", spacing::FLORIDA),
    ("ofcom_abandoned", spacing::OFCOM_ABANDONED),
    ("ofcom_machine", spacing::OFCOM_MACHINE),
    ("dma_abandoned", spacing::DMA_ABANDONED),
];

impl<'de> Deserialize<'de> for FrequencyFile {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(PlainOrTable {
            expecting: "a rule's name, or a table like { calls = 4, days = 1 }",
            plain: |written: &Written| {
                let named = NAMED
                    .iter()
                    .find(|(name, _)| matches!(written, Written::Text(text) if text == name));
                named.map(|(_, rule)| Self::Named(*rule)).ok_or_else(|| {
                    let names: Vec<String> =
                        NAMED.iter().map(|(name, _)| format!("{name:?}")).collect();
                    format!(
                        "{written} is no rule; write {}, or a table like {{ calls = 4, days = 1 }}",
                        names.join(", ")
                    )
                })
            },
            table: Self::Own,
        })
    }
}

impl JsonSchema for FrequencyFile {
    fn schema_name() -> Cow<'static, str> {
        "Frequency".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let own = generator.subschema_for::<OwnFrequencyFile>();
        let names = NAMED.map(|(name, _)| name);
        json_schema!({ "anyOf": [{ "enum": names }, own] })
    }
}

/// No further call when so many lie within a span.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "OwnFrequency")]
pub(crate) struct OwnFrequencyFile {
    /// So many are enough.
    pub(crate) calls: Required<FrequencyCalls>,
    /// Within so many local days of the contact; the first is that of the oldest call.
    pub(crate) days: Option<FrequencyDays>,
    /// Or within this long, to the instant.
    pub(crate) within: Option<PositiveLength>,
    /// Which calls are counted.
    #[serde(default)]
    pub(crate) counts: CountsName,
    /// Whose calls are counted.
    #[serde(default)]
    pub(crate) per: PerName,
}

/// Which calls are counted.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "FrequencyCounts")]
pub(crate) enum CountsName {
    /// Every call.
    #[default]
    Attempts,
    /// Calls in which a person and an agent talked.
    Conversations,
    /// Calls that were abandoned.
    Abandoned,
    /// Calls in which the detector heard a machine.
    Machines,
}

impl From<CountsName> for Counts {
    fn from(name: CountsName) -> Self {
        match name {
            CountsName::Attempts => Self::Attempts,
            CountsName::Conversations => Self::Only(CameOfIt::Conversation),
            CountsName::Abandoned => Self::Only(CameOfIt::Abandoned),
            CountsName::Machines => Self::Only(CameOfIt::DetectedMachine),
        }
    }
}

/// Whose calls are counted.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "FrequencyPer")]
pub(crate) enum PerName {
    /// Those to all numbers of the contact.
    #[default]
    Contact,
    /// Those to the number, for whatever contact and campaign.
    Number,
}

impl From<PerName> for Per {
    fn from(name: PerName) -> Self {
        match name {
            PerName::Contact => Self::Contact,
            PerName::Number => Self::Number,
        }
    }
}

/// A place with a law of its own; lists name it where they would name a time zone, or in a column of
/// places. The strictest of this and of the campaign holds.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Place")]
pub(crate) struct PlaceFile {
    /// Its name: "florida".
    pub(crate) name: Option<String>,
    /// Its clock: an IANA name.
    pub(crate) zone: Required<String>,
    /// When people there may be called. Left out: as the campaign says.
    pub(crate) calling_hours: Option<CallingHoursFile>,
    /// Dates on which nobody there is called.
    pub(crate) holidays: Option<Vec<String>>,
    /// How often people there may be called.
    pub(crate) frequency: Option<Vec<FrequencyFile>>,
}

/// Another list of a campaign whose contacts are made up: the same people in the same zones.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "MoreList")]
pub(crate) struct MoreListFile {
    /// How many contacts to make up.
    pub(crate) generated: Required<ListSize>,
    /// Lists of higher priority are dialled first; the campaign's own has 0.
    pub(crate) priority: Required<ListPriority>,
    /// Nobody on it is dialled from then on, counted from the start of the day. Left out: never.
    pub(crate) expires: Option<PositiveLength>,
    /// When it is paused each day. Left out: never.
    pub(crate) paused: Option<Vec<PauseFile>>,
}

/// A time of each day at which a list is paused; it is active again afterwards.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { from = \"12:00\", to = \"14:00\" }"
)]
#[schemars(rename = "Pause")]
pub(crate) struct PauseFile {
    /// From when, by the day's clock. Left out: from the day's begin.
    pub(crate) from: Option<TimeOfDay>,
    /// Until when. Left out: until the day's end.
    pub(crate) to: Option<TimeOfDay>,
}

/// When another number of a contact is tried.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "NextNumber")]
pub(crate) enum NextNumberName {
    /// At once; each number rests by its own last outcome.
    #[default]
    AtOnce,
    /// When the contact has rested by the outcome of the attempt.
    AfterWait,
}

impl From<NextNumberName> for outpace_engine::NextNumber {
    fn from(name: NextNumberName) -> Self {
        match name {
            NextNumberName::AtOnce => Self::AtOnce,
            NextNumberName::AfterWait => Self::AfterWait,
        }
    }
}
