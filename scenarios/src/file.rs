//! The scenario as its author wrote it. Field comments here are the descriptions of the JSON Schema.
//!
//! Reading checks each value by itself (type, unit, range, spelling); whatever needs two of them is
//! checked in [`crate::compile`].

mod adaptive;
mod caller_id;
mod campaign;
mod carrier;
mod clock;
mod detection;
mod distribution;
mod governing;
mod inbound;
mod interaction;
mod list;
mod people;
mod speech;
mod strategy;
mod team;
mod treatment;

pub(crate) use adaptive::*;
pub(crate) use caller_id::*;
pub(crate) use campaign::*;
pub(crate) use carrier::*;
pub(crate) use clock::*;
pub(crate) use detection::*;
pub(crate) use distribution::*;
pub(crate) use governing::*;
pub(crate) use inbound::*;
pub(crate) use interaction::*;
pub(crate) use list::*;
pub(crate) use people::*;
pub(crate) use speech::*;
pub(crate) use strategy::*;
pub(crate) use team::*;
pub(crate) use treatment::*;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::{DayLength, SchemaVersion, Written};

/// A dialing day: the campaigns, the agents who serve them, and the world they meet.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a scenario")]
#[schemars(title = "Outpace scenario")]
pub(crate) struct ScenarioFile {
    /// Version of this format.
    pub(crate) schema_version: Required<SchemaVersion>,
    /// One line for lists and reports.
    pub(crate) title: Option<String>,
    /// What the scenario shows.
    #[expect(dead_code, reason = "for people; kept in the resolved text")]
    pub(crate) description: Option<String>,
    /// The dialing day.
    pub(crate) day: Required<DayFile>,
    /// The campaign, or several as [[campaign]]. May be left out with an inbound queue.
    pub(crate) campaign: Required<OneOrMany<CampaignFile>>,
    /// The queue of calls that come in, or several as [[inbound]]. Left out: nobody calls.
    pub(crate) inbound: Option<OneOrMany<InboundFile>>,
    /// The team of agents, or several as [[team]]. IVR campaigns need none.
    pub(crate) team: Required<OneOrMany<TeamFile>>,
    /// The campaign's queue, or several as [[queue]]. May be left out with one campaign.
    pub(crate) queue: Option<OneOrMany<QueueFile>>,
    /// The trunk calls go out on, or several as [[trunk]]. Left out: one without limits.
    pub(crate) trunk: Option<OneOrMany<TrunkFile>>,
    /// A place with a law of its own, or several as [[place]].
    pub(crate) place: Option<OneOrMany<PlaceFile>>,
    /// How the trunk's carrier behaves, or several as [[carrier]].
    pub(crate) carrier: Required<OneOrMany<CarrierFile>>,
    /// The people behind the numbers, or several kinds as [[people]]. Needed with a campaign.
    pub(crate) people: Required<OneOrMany<PeopleFile>>,
}

/// When the day is, and for how long contacts are dialled.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub(crate) struct DayFile {
    /// The date: calling hours and clock changes depend on it.
    #[schemars(extend("pattern" = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub(crate) date: Required<String>,
    /// When dialing begins.
    pub(crate) start: Required<TimeOfDay>,
    /// How long. Nothing is dialled after it; calls then come to their end.
    pub(crate) length: Required<DayLength>,
    /// The zone of the date, the start, the shifts and the outages: an IANA name.
    #[schemars(extend("examples" = ["America/New_York", "Europe/London"]))]
    pub(crate) zone: Required<String>,
}

/// A key that must be there. Its absence is reported by the check, together with everything else.
#[derive(Debug)]
pub(crate) struct Required<T>(Option<T>);

impl<T> Required<T> {
    /// The value, or a problem that says what to write.
    pub(crate) fn take(self, path: &KeyPath, what: &str, findings: &mut Findings) -> Option<T> {
        if self.0.is_none() {
            findings.missing(path, what);
        }
        self.0
    }

    /// The value, where the rest of the scenario does without it.
    pub(crate) fn optional(self) -> Option<T> {
        self.0
    }
}

impl<T> Default for Required<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<T> for Required<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Required<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Option::deserialize(input).map(Self)
    }
}

impl<T: JsonSchema> JsonSchema for Required<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// One table, or several as an array of tables.
#[derive(Debug)]
pub(crate) struct OneOrMany<T> {
    items: Vec<T>,
    is_one: bool,
}

impl<T> OneOrMany<T> {
    /// The tables, each with its path.
    pub(crate) fn with_paths(self, section: &KeyPath) -> Vec<(KeyPath, T)> {
        let is_one = self.is_one;
        let path = |index| {
            if is_one {
                section.clone()
            } else {
                section.index(index)
            }
        };
        self.items
            .into_iter()
            .enumerate()
            .map(|(index, item)| (path(index), item))
            .collect()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(OneOrManyVisitor(PhantomData))
    }
}

struct OneOrManyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrManyVisitor<T> {
    type Value = OneOrMany<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<OneOrMany<T>, A::Error> {
        Ok(OneOrMany {
            items: vec![T::deserialize(MapAccessDeserializer::new(table))?],
            is_one: true,
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<OneOrMany<T>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        if items.is_empty() {
            return Err(serde::de::Error::custom("is empty; write at least one"));
        }
        Ok(OneOrMany {
            items,
            is_one: false,
        })
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}

/// Reads a value that is either a plain one or a table.
pub(crate) struct PlainOrTable<V, T, F> {
    /// What is expected, for messages.
    pub(crate) expecting: &'static str,
    /// Makes a value of the plain one, or says what should have been written.
    pub(crate) plain: F,
    /// Makes a value of the table.
    pub(crate) table: fn(T) -> V,
}

impl<'de, V, T, F> Visitor<'de> for PlainOrTable<V, T, F>
where
    T: Deserialize<'de>,
    F: FnOnce(&Written) -> Result<V, String>,
{
    type Value = V;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<V, E> {
        (self.plain)(&Written::Text(text.to_owned())).map_err(E::custom)
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<V, E> {
        (self.plain)(&Written::Integer(number)).map_err(E::custom)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<V, E> {
        (self.plain)(&Written::Float(number)).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<V, A::Error> {
        T::deserialize(MapAccessDeserializer::new(table)).map(self.table)
    }
}
