//! Clocks and weekdays: `"09:00"`, `"09:00-21:00"`, `mon-fri`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error as _, SeqAccess, Visitor};

use super::PlainOrTable;
use crate::quantity::Written;

/// A time on a wall clock; 24:00 is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TimeOfDay {
    minutes: u32,
}

impl TimeOfDay {
    /// Minutes since midnight, up to 1440.
    pub(crate) const fn minutes(self) -> u32 {
        self.minutes
    }

    /// 00:00.
    pub(crate) const fn midnight() -> Self {
        Self { minutes: 0 }
    }

    fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.trim().split_once(':')?;
        let two_digits = |part: &str| {
            (part.len() == 2 && part.bytes().all(|c| c.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
        };
        // A TOML time always has seconds.
        let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
        let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
        let minutes = (minutes < 60).then_some(hours * 60 + minutes)?;
        (minutes <= 24 * 60).then_some(Self { minutes })
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(input)?;
        let time = match &written {
            Written::Text(text) => Self::parse(text),
            _ => None,
        };
        time.ok_or_else(|| {
            D::Error::custom(format!(
                "{written} is no time of day; write one like \"09:00\", up to \"24:00\""
            ))
        })
    }
}

impl JsonSchema for TimeOfDay {
    fn schema_name() -> Cow<'static, str> {
        "TimeOfDay".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": format!("^{CLOCK}$") })
    }
}

/// A stretch of a day, its end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stretch {
    /// Its first minute.
    pub(crate) from: TimeOfDay,
    /// The minute after its last.
    pub(crate) to: TimeOfDay,
}

impl Stretch {
    fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is no stretch of a day; write one like \"09:00-21:00\"");
        let (from, to) = text.split_once('-').ok_or_else(wrong)?;
        let from = TimeOfDay::parse(from).ok_or_else(wrong)?;
        let to = TimeOfDay::parse(to).ok_or_else(wrong)?;
        if from >= to {
            return Err(format!(
                "{text:?} ends before it begins; write two stretches to pass midnight"
            ));
        }
        Ok(Self { from, to })
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

impl<'de> Deserialize<'de> for Stretch {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        match Written::deserialize(input)? {
            Written::Text(text) => Self::parse(&text).map_err(D::Error::custom),
            other => Err(D::Error::custom(format!(
                "{other} is no stretch of a day; write one like \"09:00-21:00\""
            ))),
        }
    }
}

impl JsonSchema for Stretch {
    fn schema_name() -> Cow<'static, str> {
        "Stretch".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": format!("^{CLOCK}-{CLOCK}$") })
    }
}

/// One stretch, or a list of them.
#[derive(Debug)]
pub(crate) struct Stretches(pub(crate) Vec<Stretch>);

impl<'de> Deserialize<'de> for Stretches {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct OneOrList;
        impl<'de> Visitor<'de> for OneOrList {
            type Value = Stretches;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("hours like \"09:00-21:00\", or a list of them")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Stretches, E> {
                let stretch = Stretch::parse(text).map_err(E::custom)?;
                Ok(Stretches(vec![stretch]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Stretches, A::Error> {
                let mut stretches = Vec::new();
                while let Some(stretch) = list.next_element()? {
                    stretches.push(stretch);
                }
                Ok(Stretches(stretches))
            }
        }
        input.deserialize_any(OneOrList)
    }
}

impl JsonSchema for Stretches {
    fn schema_name() -> Cow<'static, str> {
        "Stretches".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<Stretch>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// A day of the week or several in a row, Monday as 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Days(pub(crate) RangeInclusive<usize>);

impl PartialOrd for Days {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Days {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0.start(), self.0.end()).cmp(&(other.0.start(), other.0.end()))
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(DAYS[*self.0.start()])?;
        if self.0.start() != self.0.end() {
            write!(f, "-{}", DAYS[*self.0.end()])?;
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Days {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        let (from, to) = text.split_once('-').unwrap_or((&text, &text));
        let day = |name: &str| DAYS.iter().position(|&day| day == name);
        match (day(from), day(to)) {
            (Some(from), Some(to)) if from <= to => Ok(Self(from..=to)),
            _ => Err(D::Error::custom(format!(
                "{text:?} is no day; allowed: mon, tue, wed, thu, fri, sat, sun, or several in a \
                 row like mon-fri"
            ))),
        }
    }
}

impl JsonSchema for Days {
    fn schema_name() -> Cow<'static, str> {
        "Days".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let day = DAYS.join("|");
        json_schema!({ "type": "string", "pattern": format!("^({day})(-({day}))?$") })
    }
}

/// When contacts may be called.
#[derive(Debug)]
pub(crate) enum CallingHoursFile {
    /// `"always"`.
    Always,
    /// By day; days not named are closed.
    ByDay(BTreeMap<Days, Stretches>),
}

impl<'de> Deserialize<'de> for CallingHoursFile {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        const EXPECTING: &str = "\"always\", or a table of days like mon-fri = \"09:00-21:00\"";
        input.deserialize_any(PlainOrTable {
            expecting: EXPECTING,
            plain: |written: &Written| match written {
                Written::Text(text) if text == "always" => Ok(Self::Always),
                _ => Err(format!("{written} is not allowed; write {EXPECTING}")),
            },
            table: Self::ByDay,
        })
    }
}

impl JsonSchema for CallingHoursFile {
    fn schema_name() -> Cow<'static, str> {
        "CallingHours".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let by_day = BTreeMap::<Days, Stretches>::json_schema(generator);
        json_schema!({ "anyOf": [{ "const": "always" }, by_day] })
    }
}

/// The days as scenarios write them, Monday first.
pub(crate) const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const CLOCK: &str = "([01][0-9]|2[0-4]):[0-5][0-9]";
