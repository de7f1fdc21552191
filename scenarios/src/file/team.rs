//! Teams of agents, their queues, shifts and ways of working.

use std::borrow::Cow;

use outpace_engine::config::Device;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer};

use super::{Days, DistributionFile, OutageFile, PlainOrTable, Required, TimeOfDay};
use crate::quantity::{Agents, AnyShare, MaxTimeInQueue, Rank, Sigma, Written};

/// Agents who serve the same queues.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Team")]
pub(crate) struct TeamFile {
    /// Its name; needed when there are several.
    pub(crate) name: Option<String>,
    /// How many agents. May be left out with shifts.
    pub(crate) agents: Option<Agents>,
    /// How an agent's device is reached.
    #[serde(default)]
    pub(crate) device: DeviceName,
    /// The queues it serves; needed when there are several.
    pub(crate) queues: Option<Vec<QueueReference>>,
    /// When agents work. Left out: all of them, all day.
    pub(crate) shifts: Option<Vec<ShiftFile>>,
    /// How its agents work: claims about the world.
    pub(crate) work: Required<WorkFile>,
}

/// How the dialer reaches an agent.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Device")]
pub(crate) enum DeviceName {
    /// A reservation call rings the agent each time.
    #[default]
    Called,
    /// The agent's device is on the line for the whole shift.
    NailedUp,
}

impl From<DeviceName> for Device {
    fn from(name: DeviceName) -> Self {
        match name {
            DeviceName::Called => Self::Called,
            DeviceName::NailedUp => Self::NailedUp,
        }
    }
}

/// A queue that a team serves: `"sales"`, or `{ queue = "sales", rank = 2 }`.
#[derive(Debug)]
pub(crate) struct QueueReference {
    /// The queue's name; absent if it was forgotten.
    pub(crate) queue: Required<String>,
    /// Lower is served first.
    pub(crate) rank: Rank,
}

impl<'de> Deserialize<'de> for QueueReference {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        const EXPECTING: &str = "a queue's name, or a table like { queue = \"sales\", rank = 1 }";
        input.deserialize_any(PlainOrTable {
            expecting: EXPECTING,
            plain: |written: &Written| match written {
                Written::Text(text) => Ok(Self {
                    queue: Required::from(text.clone()),
                    rank: Rank::default(),
                }),
                other => Err(format!("{other} is not {EXPECTING}")),
            },
            table: |table: RankedQueueFile| Self {
                queue: table.queue,
                rank: table.rank,
            },
        })
    }
}

impl JsonSchema for QueueReference {
    fn schema_name() -> Cow<'static, str> {
        "QueueReference".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let table = generator.subschema_for::<RankedQueueFile>();
        json_schema!({ "anyOf": [{ "type": "string" }, table] })
    }
}

/// A queue with its rank.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "RankedQueue")]
pub(crate) struct RankedQueueFile {
    /// The queue's name.
    queue: Required<String>,
    /// Lower is served first; queues of one rank share the agents.
    #[serde(default)]
    rank: Rank,
}

/// Agents who come and go together.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Shift")]
pub(crate) struct ShiftFile {
    /// Log-in, by the day's clock.
    pub(crate) from: Required<TimeOfDay>,
    /// Log-out, by the day's clock.
    pub(crate) to: Required<TimeOfDay>,
    /// How many agents.
    pub(crate) agents: Required<Agents>,
    /// When they are away.
    pub(crate) breaks: Option<Vec<OutageFile>>,
    /// With a day of several days: on which of them, like "mon-fri". Left out: on the first.
    pub(crate) days: Option<Days>,
}

/// How the agents of a team work.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Work")]
pub(crate) struct WorkFile {
    /// Where these numbers come from: measured, cited, or "assumed: why".
    pub(crate) source: Required<String>,
    /// From the reservation call to the agent's answer. Left out: 2 s on average.
    pub(crate) reservation_answer: Option<DistributionFile>,
    /// Reservations an agent refuses. Left out: none.
    pub(crate) reservation_refused: Option<AnyShare>,
    /// How long an agent stays idle after refusing. Left out: 60 s.
    pub(crate) after_refusal: Option<DistributionFile>,
    /// Work after the call.
    pub(crate) wrap_up: Required<DistributionFile>,
    /// How they decide about records, in preview. Left out: 20 s on average, and always accepted.
    pub(crate) preview: Option<PreviewWorkFile>,
    /// Differences between agents: standard deviation of the logarithm of their pace. Left out: 0.
    pub(crate) pace_sigma: Option<Sigma>,
}

/// How agents decide about the records they are shown.
#[derive(Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { decide = \"20 s\", skip = \"5 %\" }"
)]
#[schemars(rename = "PreviewWork")]
pub(crate) struct PreviewWorkFile {
    /// How long they look. Left out: 20 s on average.
    pub(crate) decide: Option<DistributionFile>,
    /// Records they skip; they accept those they neither skip nor remove. Left out: none.
    pub(crate) skip: Option<AnyShare>,
    /// Records they remove. Left out: none.
    pub(crate) remove: Option<AnyShare>,
}

/// An outdial queue. Its teams are those that name it.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Queue")]
pub(crate) struct QueueFile {
    /// Its name; needed when there are several.
    pub(crate) name: Option<String>,
    /// How long a reservation may last before the agent is given back.
    #[serde(default)]
    pub(crate) max_time_in_queue: MaxTimeInQueue,
}
