//! Which definition of an abandon rate a campaign answers for.

use outpace_engine::config::Stop;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A definition of an abandon rate, by its name. `outpace` reports all of them; this one counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Meter")]
pub(crate) enum MeterName {
    /// United States, FTC: two seconds after the greeting, 30 days, 3 %.
    #[default]
    Ftc,
    /// The same; who hangs up before an agent could come is abandoned too.
    FtcEarlyAbandoned,
    /// United States, FCC: counted as the FTC does.
    Fcc,
    /// The same; who hangs up before an agent could come is abandoned too.
    FccEarlyAbandoned,
    /// United Kingdom, Ofcom: two seconds after the answer, a day, the old 3 %.
    Ofcom,
    /// The same, from the person's first word.
    OfcomFromFirstSpeech,
    /// Canada, CRTC: two seconds after the answer, a calendar month, 5 %. From memory.
    Crtc,
    /// The reference product: held longer than its hold time, a day, 3 %.
    Ucce,
    /// VICIdial: dropped of answered by people, a day, 3 %.
    Vicidial,
    /// VICIdial's formula for the United Kingdom.
    VicidialUk,
    /// Genesys Cloud, of all calls, a day.
    GenesysAllCalls,
    /// Genesys Cloud, of calls that reached the queue, a day.
    GenesysReachedQueue,
    /// Amazon Connect, from the answer, rolling hours.
    AmazonConnectedToSystem,
    /// Amazon Connect, from the greeting's begin.
    AmazonGreetingStart,
    /// Amazon Connect, from the greeting's end.
    AmazonGreetingEnd,
    /// UNICOM Intelligence: silent calls of connected calls, a day, 3 %.
    UnicomSilent,
}

/// What a campaign does about its limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Stop")]
pub(crate) enum StopName {
    /// Nothing beyond what its mode does.
    #[default]
    Never,
    /// While one abandon more is not safe, never more lines than agents reserved.
    BeforeLimit,
}

impl From<StopName> for Stop {
    fn from(name: StopName) -> Self {
        match name {
            StopName::Never => Self::Never,
            StopName::BeforeLimit => Self::BeforeLimit,
        }
    }
}
