//! The scenario's schema as forms: the very schema that `outpace check` and editors read.

pub(crate) mod distribution;

use std::sync::OnceLock;

use serde_json::Value as Json;

/// A section of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Section {
    /// Its key: `campaign`.
    pub(crate) key: String,
    /// What it is.
    pub(crate) about: String,
    /// Its fields.
    pub(crate) table: String,
    /// May there be several?
    pub(crate) may_be_several: bool,
}

/// A key of a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    /// Its key: `ring_limit`.
    pub(crate) key: String,
    /// What it means.
    pub(crate) about: String,
    /// What it may be.
    pub(crate) kind: Kind,
    /// What it is where nothing is written, as people read it.
    pub(crate) default: Option<String>,
    /// Must it be written?
    pub(crate) required: bool,
}

/// What a key may be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A length of time, from and to.
    Length(String, String),
    /// A share, from and to.
    Share(String, String),
    /// A whole number, from and to.
    Whole(String, String),
    /// A whole number or `unlimited`.
    WholeOrUnlimited(String, String),
    /// A number, from and to.
    Number(String, String),
    /// Yes or no.
    YesNo,
    /// One of these words, each with its meaning.
    Choice(Vec<(String, String)>),
    /// Text.
    Text,
    /// A length of time that differs from case to case.
    Distribution,
    /// A table of its own.
    Table(String),
    /// Whatever else: written as TOML has it.
    Toml,
}

impl Kind {
    /// What is allowed, in few words.
    #[must_use]
    pub(crate) fn range(&self) -> String {
        match self {
            Self::Length(from, to)
            | Self::Share(from, to)
            | Self::Whole(from, to)
            | Self::Number(from, to) => {
                format!("{} to {}", grouped(from), grouped(to))
            }
            Self::WholeOrUnlimited(from, to) => {
                format!("{} to {}, or unlimited", grouped(from), grouped(to))
            }
            _ => String::new(),
        }
    }

    /// A number or text typed by a person, as TOML has it.
    #[must_use]
    pub(crate) fn toml(&self, typed: &str) -> String {
        let typed = typed.trim();
        let is_number = match self {
            Self::Whole(..) | Self::WholeOrUnlimited(..) => typed.parse::<i64>().is_ok(),
            Self::Number(..) => typed.parse::<f64>().is_ok_and(f64::is_finite),
            Self::Toml => true,
            _ => false,
        };
        if is_number {
            typed.to_owned()
        } else {
            toml::Value::String(typed.to_owned()).to_string()
        }
    }
}

/// The schema.
#[derive(Debug)]
pub(crate) struct Schema(Json);

impl Schema {
    /// The schema of this build.
    #[must_use]
    pub(crate) fn get() -> &'static Self {
        static SCHEMA: OnceLock<Schema> = OnceLock::new();
        SCHEMA.get_or_init(|| Self(outpace_scenarios::json_schema()))
    }

    /// The sections, in the order people write them.
    #[must_use]
    pub(crate) fn sections(&self) -> Vec<Section> {
        let Some(all) = self.0.get("properties").and_then(Json::as_object) else {
            return Vec::new();
        };
        let section = |(key, value): (&String, &Json)| {
            let several = value.get("anyOf").and_then(Json::as_array);
            let of = several.and_then(|it| it.first()).unwrap_or(value);
            Some(Section {
                key: key.clone(),
                about: text(value, "description"),
                table: reference(of)?,
                may_be_several: several.is_some(),
            })
        };
        let mut sections: Vec<Section> = all.iter().filter_map(section).collect();
        let place = |key: &str| {
            ORDER
                .iter()
                .position(|it| *it == key)
                .unwrap_or(ORDER.len())
        };
        sections.sort_by_key(|it| place(&it.key));
        sections
    }

    /// The fields of a table, those that must be written first, then as the schema has them.
    #[must_use]
    pub(crate) fn fields(&self, table: &str) -> Vec<Field> {
        let Some(table) = self.definition(table) else {
            return Vec::new();
        };
        let required: Vec<&str> = (table
            .get("required")
            .and_then(Json::as_array)
            .into_iter()
            .flatten())
        .filter_map(Json::as_str)
        .collect();
        let properties = table.get("properties").and_then(Json::as_object);
        let field = |(key, value): (&String, &Json)| Field {
            key: key.clone(),
            about: text(value, "description"),
            kind: self.kind(value),
            default: value.get("default").map(plain),
            required: required.contains(&key.as_str()),
        };
        let mut fields: Vec<Field> = properties.into_iter().flatten().map(field).collect();
        fields.sort_by_key(|it| (!it.required, matches!(it.kind, Kind::Table(_))));
        fields
    }

    fn definition(&self, name: &str) -> Option<&Json> {
        self.0.get("$defs")?.get(name)
    }

    fn kind(&self, value: &Json) -> Kind {
        if let Some(name) = reference(value) {
            if name == "Distribution" {
                return Kind::Distribution;
            }
            return match self.definition(&name) {
                Some(table) if table.get("properties").is_some() => Kind::Table(name),
                Some(other) => self.kind(other),
                None => Kind::Toml,
            };
        }
        let choices = value
            .get("oneOf")
            .or_else(|| value.get("anyOf"))
            .and_then(Json::as_array);
        if let Some(choices) = choices {
            let is_unlimited =
                |it: &Json| it.get("const").and_then(Json::as_str) == Some("unlimited");
            if let [number, word] = choices.as_slice()
                && is_unlimited(word)
                && number.get("type").and_then(Json::as_str) == Some("integer")
            {
                return Kind::WholeOrUnlimited(limit(number, "minimum"), limit(number, "maximum"));
            }
            let word = |it: &Json| {
                Some((
                    it.get("const")?.as_str()?.to_owned(),
                    text(it, "description"),
                ))
            };
            let words: Option<Vec<(String, String)>> = choices.iter().map(word).collect();
            return words.map_or(Kind::Toml, Kind::Choice);
        }
        match value.get("type").and_then(Json::as_str) {
            Some("boolean") => Kind::YesNo,
            Some("integer") => Kind::Whole(limit(value, "minimum"), limit(value, "maximum")),
            Some("number") => Kind::Number(limit(value, "minimum"), limit(value, "maximum")),
            Some("string") => match value.get("x-unit").and_then(Json::as_str) {
                Some("percent") => {
                    Kind::Share(limit(value, "x-minimum"), limit(value, "x-maximum"))
                }
                Some(_) => Kind::Length(limit(value, "x-minimum"), limit(value, "x-maximum")),
                None => Kind::Text,
            },
            _ => Kind::Toml,
        }
    }
}

/// Sections as people write them.
const ORDER: [&str; 9] = [
    "day", "campaign", "team", "people", "carrier", "trunk", "inbound", "queue", "place",
];

fn reference(value: &Json) -> Option<String> {
    let name = value.get("$ref")?.as_str()?;
    name.rsplit('/').next().map(str::to_owned)
}

fn text(value: &Json, key: &str) -> String {
    value
        .get(key)
        .and_then(Json::as_str)
        .unwrap_or_default()
        .replace('\n', " ")
}

fn limit(value: &Json, key: &str) -> String {
    value.get(key).map(plain).unwrap_or_default()
}

/// A number with its thousands apart, whatever its unit.
fn grouped(text: &str) -> String {
    let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
    match number.parse::<u32>() {
        Ok(value) if value >= 10_000 => {
            let number = crate::number::count(f64::from(value));
            format!("{number} {unit}").trim_end().to_owned()
        }
        _ => text.to_owned(),
    }
}

/// A value without quotes.
fn plain(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        other => other.to_string().trim_end_matches(".0").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_schema_has_a_form_with_a_line_of_help() {
        let schema = Schema::get();
        let sections = schema.sections();
        let keys: Vec<&str> = sections.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(keys, ORDER, "a new section needs its place");
        let mut tables: Vec<String> = sections.into_iter().map(|it| it.table).collect();
        let mut place = 0;
        while let Some(table) = tables.get(place).cloned() {
            let fields = schema.fields(&table);
            assert!(!fields.is_empty(), "{table}");
            for field in fields {
                assert!(
                    !field.about.is_empty(),
                    "{table}.{} says nothing",
                    field.key
                );
                if let Kind::Table(inner) = field.kind
                    && !tables.contains(&inner)
                {
                    tables.push(inner);
                }
            }
            place += 1;
        }
        assert!(tables.len() > 20, "{tables:?}");
    }

    #[test]
    fn a_field_knows_its_unit_range_and_default() {
        let fields = Schema::get().fields("Campaign");
        let field = |key: &str| fields.iter().find(|it| it.key == key).expect("there");
        assert_eq!(
            field("ring_limit").kind,
            Kind::Length("16 s".to_owned(), "80 s".to_owned())
        );
        assert_eq!(field("ring_limit").default.as_deref(), Some("32 s"));
        assert_eq!(field("gain").kind.range(), "0.1 to 3");
        assert!(
            matches!(&field("mode").kind, Kind::Choice(words) if words.iter().any(|it| it.0 == "predictive"))
        );
        assert!(field("mode").required);
        assert_eq!(field("gain").kind.toml("0.6"), "0.6");
        assert_eq!(field("gain").kind.toml("much"), "\"much\"");
        assert_eq!(field("ring_limit").kind.toml("20 s"), "\"20 s\"");
    }
}
