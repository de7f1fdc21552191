//! The kinds of quantity: how each is read, written and described.

use std::ops::RangeInclusive;
use std::time::Duration;

use outpace_engine::PerMille;
use schemars::{Schema, json_schema};
use serde_json::{Value as Json, json};

use super::written::Written;

/// How quantities of one kind are read, written and described.
pub(crate) trait Kind {
    /// What it is once read.
    type Value: Copy + PartialOrd;

    /// Reads what was written, or says what should have been.
    fn read(written: &Written) -> Result<Self::Value, String>;

    /// As a scenario writes it.
    fn write(value: Self::Value) -> Json;

    /// JSON Schema of a quantity in a range.
    fn schema(range: &RangeInclusive<Self::Value>) -> Schema;

    /// Is the value allowed?
    fn is_within(value: Self::Value, range: &RangeInclusive<Self::Value>) -> bool {
        range.contains(&value)
    }

    /// The range in words.
    fn range_text(range: &RangeInclusive<Self::Value>) -> String {
        let (min, max) = (Self::write(*range.start()), Self::write(*range.end()));
        if min == max {
            return min.to_string();
        }
        format!("{min} to {max}")
    }
}

/// Reads a quantity and checks that it is in its range.
pub(super) fn read_within<K: Kind>(
    written: &Written,
    range: &RangeInclusive<K::Value>,
) -> Result<K::Value, String> {
    let value = K::read(written)?;
    if K::is_within(value, range) {
        Ok(value)
    } else {
        let allowed = K::range_text(range);
        Err(format!("{written} is out of range; allowed: {allowed}"))
    }
}

/// A length of time: `"20 s"`.
pub(crate) enum Length {}

impl Kind for Length {
    type Value = Duration;

    fn read(written: &Written) -> Result<Duration, String> {
        let Written::Text(text) = written else {
            return Err(not_a_length(written, "has no unit"));
        };
        let (number, unit) =
            split(text).ok_or_else(|| not_a_length(written, "does not begin with a number"))?;
        let second_parts = match unit {
            "ms" => 1e6,
            "s" => 1e9,
            "min" => 60e9,
            "h" => 3600e9,
            "" => return Err(not_a_length(written, "has no unit")),
            other => {
                let why = match meant_unit(other) {
                    Some(meant) => format!("has no unit known here (did you mean `{meant}`?)"),
                    None => "has no unit known here".to_owned(),
                };
                return Err(not_a_length(written, &why));
            }
        };
        // At most 720 h pass the range check: 2.6e15 ns, which f64 holds exactly.
        Ok(Duration::from_nanos((number * second_parts).round() as u64))
    }

    fn write(value: Duration) -> Json {
        Json::String(length_text(value))
    }

    fn schema(range: &RangeInclusive<Duration>) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^[0-9]+(\.[0-9]+)? ?(ms|s|min|h)$",
            "x-unit": "length of time",
            "x-minimum": length_text(*range.start()),
            "x-maximum": length_text(*range.end()),
        })
    }
}

fn not_a_length(written: &Written, why: &str) -> String {
    format!("{written} {why}; write a length of time like \"20 s\"; allowed units: ms, s, min, h")
}

fn meant_unit(unit: &str) -> Option<&'static str> {
    match unit.to_lowercase().as_str() {
        "msec" | "millis" | "millisecond" | "milliseconds" => Some("ms"),
        "sec" | "secs" | "second" | "seconds" => Some("s"),
        "m" | "mins" | "minute" | "minutes" => Some("min"),
        "hr" | "hrs" | "hour" | "hours" => Some("h"),
        _ => None,
    }
}

/// A length of time as a scenario writes it, in the largest unit that keeps it whole; minutes and
/// hours only from two of them on, so that "90 s" and "80 s" look alike.
pub(crate) fn length_text(length: Duration) -> String {
    let nanos = length.as_nanos();
    let units = [
        (3_600_000_000_000, "h", 1),
        (60_000_000_000, "min", 3),
        (1_000_000_000, "s", 0),
        (1_000_000, "ms", 0),
    ];
    for (size, unit, at_least) in units {
        if nanos.is_multiple_of(size) && nanos / size >= at_least {
            return format!("{} {unit}", nanos / size);
        }
    }
    format!("{} ms", nanos as f64 / 1e6)
}

/// A share or probability: `"3 %"`. Read as a number from 0 to 1.
pub(crate) enum Share {}

impl Kind for Share {
    type Value = f64;

    fn read(written: &Written) -> Result<f64, String> {
        Ok(percent(written)? / 100.0)
    }

    fn write(value: f64) -> Json {
        // Twelve digits undo the division by 100.
        Json::String(format!("{} %", (value * 1e12).round() / 1e10))
    }

    fn schema(range: &RangeInclusive<f64>) -> Schema {
        percent_schema(&Self::write(*range.start()), &Self::write(*range.end()))
    }
}

/// A share in steps of 0.1 %, kept exact.
pub(crate) enum TenthsOfPercent {}

impl Kind for TenthsOfPercent {
    type Value = PerMille;

    fn read(written: &Written) -> Result<PerMille, String> {
        let tenths = percent(written)? * 10.0;
        let whole = tenths.round();
        if (tenths - whole).abs() > 1e-6 {
            return Err(format!("{written} is too fine; allowed: steps of 0.1 %"));
        }
        if whole > 1000.0 {
            return Err(format!(
                "{written} is out of range; allowed: up to \"100 %\""
            ));
        }
        Ok(PerMille::new(whole as u16))
    }

    fn write(value: PerMille) -> Json {
        Json::String(format!("{} %", f64::from(value.get()) / 10.0))
    }

    fn schema(range: &RangeInclusive<PerMille>) -> Schema {
        percent_schema(&Self::write(*range.start()), &Self::write(*range.end()))
    }
}

fn percent_schema(minimum: &Json, maximum: &Json) -> Schema {
    json_schema!({
        "type": "string",
        "pattern": r"^[0-9]+(\.[0-9]+)? ?%$",
        "x-unit": "percent",
        "x-minimum": minimum,
        "x-maximum": maximum,
    })
}

fn percent(written: &Written) -> Result<f64, String> {
    let wrong = |why| format!("{written} {why}; write a share like \"3 %\"");
    let Written::Text(text) = written else {
        return Err(wrong("has no unit"));
    };
    match split(text) {
        Some((number, "%")) => Ok(number),
        Some((_, "")) => Err(wrong("has no unit")),
        Some(_) => Err(wrong("is not in percent")),
        None => Err(wrong("does not begin with a number")),
    }
}

/// A whole number of things.
pub(crate) enum Count {}

impl Kind for Count {
    type Value = u32;

    fn read(written: &Written) -> Result<u32, String> {
        match written {
            Written::Integer(number) => Ok(clamp_count(*number)),
            // TOML written by other programs, and sweeps, say 20.0 for 20.
            Written::Float(number) if number.fract() == 0.0 => Ok(clamp_count(*number as i64)),
            _ => Err(format!(
                "{written} is not a whole number; write one like 20"
            )),
        }
    }

    fn write(value: u32) -> Json {
        json!(value)
    }

    fn schema(range: &RangeInclusive<u32>) -> Schema {
        json_schema!({ "type": "integer", "minimum": range.start(), "maximum": range.end() })
    }
}

/// What does not fit is above every range, so that the range check refuses it: no range ends at the
/// highest number, and some begin at 0.
fn clamp_count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A whole number that may be below 0.
pub(crate) enum Whole {}

impl Kind for Whole {
    type Value = i32;

    fn read(written: &Written) -> Result<i32, String> {
        // What does not fit is outside of every range.
        let clamped = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
        match written {
            Written::Integer(number) => Ok(clamped(*number)),
            Written::Float(number) if number.fract() == 0.0 => Ok(clamped(*number as i64)),
            _ => Err(format!(
                "{written} is not a whole number; write one like -2"
            )),
        }
    }

    fn write(value: i32) -> Json {
        json!(value)
    }

    fn schema(range: &RangeInclusive<i32>) -> Schema {
        json_schema!({ "type": "integer", "minimum": range.start(), "maximum": range.end() })
    }
}

/// A whole number of things, or `"unlimited"`.
pub(crate) enum CountOrUnlimited {}

impl Kind for CountOrUnlimited {
    type Value = Option<u32>;

    fn read(written: &Written) -> Result<Option<u32>, String> {
        match written {
            Written::Text(text) if text == "unlimited" => Ok(None),
            Written::Text(_) | Written::Other(_) => Err(format!(
                "{written} is not a whole number; write one like 20, or \"unlimited\""
            )),
            number => Count::read(number).map(Some),
        }
    }

    fn write(value: Option<u32>) -> Json {
        value.map_or_else(|| json!("unlimited"), |count| json!(count))
    }

    fn schema(range: &RangeInclusive<Option<u32>>) -> Schema {
        json_schema!({ "anyOf": [
            { "type": "integer", "minimum": range.start(), "maximum": range.end() },
            { "const": "unlimited" },
        ] })
    }

    fn is_within(value: Option<u32>, range: &RangeInclusive<Option<u32>>) -> bool {
        value.is_none() || range.contains(&value)
    }

    fn range_text(range: &RangeInclusive<Option<u32>>) -> String {
        let (min, max) = (Self::write(*range.start()), Self::write(*range.end()));
        format!("{min} to {max}, or \"unlimited\"")
    }
}

/// A plain number that has no unit.
pub(crate) enum Factor {}

impl Kind for Factor {
    type Value = f64;

    fn read(written: &Written) -> Result<f64, String> {
        match written {
            Written::Integer(number) => Ok(*number as f64),
            Written::Float(number) => Ok(*number),
            _ => Err(format!(
                "{written} is not a plain number; write one like 1.5"
            )),
        }
    }

    fn write(value: f64) -> Json {
        json!(value)
    }

    fn schema(range: &RangeInclusive<f64>) -> Schema {
        json_schema!({ "type": "number", "minimum": range.start(), "maximum": range.end() })
    }
}

/// A number without sign or exponent, and what follows it.
fn split(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    if number.starts_with('.') || number.ends_with('.') {
        return None;
    }
    Some((number.parse().ok()?, unit.trim_start()))
}
