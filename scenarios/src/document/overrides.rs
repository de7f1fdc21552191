//! `--set key=value`: a value put into a scenario before it is read.
//!
//! `campaign.gain=0.6` sets every campaign, `campaign.sales.gain=0.6` the one named sales, and
//! `agents=20` is short for `team.agents=20`.

use toml_edit::{Decor, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use crate::key_path::{KeyPath, Step};
use crate::schema;

/// An override that was put in, once for each place it went to.
pub(super) struct Applied {
    /// Where it went.
    pub(super) path: KeyPath,
    /// As on the command line.
    pub(super) text: String,
}

/// Puts an override into the document.
pub(super) fn apply(document: &mut DocumentMut, text: &str) -> Result<Vec<Applied>, String> {
    let (key, value) = text
        .split_once('=')
        .ok_or("has no value; write key=value, like campaign.gain=0.6")?;
    let mut keys = toml_edit::Key::parse(key)
        .map_err(|_| format!("`{}` is no key; write one like campaign.gain", key.trim()))?
        .into_iter()
        .map(|key| key.get().to_owned())
        .collect::<Vec<_>>();
    if keys.len() == 1 && keys[0] == "agents" {
        keys.insert(0, "team".to_owned());
    }
    let value = parse_value(value.trim())?;
    let mut applied = Vec::new();
    for path in paths(document, &keys)? {
        put(document, &path, value.clone())?;
        applied.push(Applied {
            path: path.iter().cloned().collect(),
            text: text.to_owned(),
        });
    }
    Ok(applied)
}

/// A TOML value, or else text: `20 s` needs no quotes.
fn parse_value(text: &str) -> Result<Value, String> {
    if text.is_empty() {
        return Err("has no value after `=`".to_owned());
    }
    // A whole number to TOML, and a telephone number to whoever writes a plus.
    let digits = text.strip_prefix('+').unwrap_or_default();
    if digits.len() >= TELEPHONE_DIGITS_MIN && digits.bytes().all(|c| c.is_ascii_digit()) {
        return Ok(Value::from(text));
    }
    Ok(match text.parse::<Value>() {
        // "09:00" is a time of day to TOML; scenarios write those as text.
        Ok(Value::Datetime(_)) | Err(_) => Value::from(text),
        Ok(value) => value.decorated("", ""),
    })
}

/// The places meant: one, or each table of several.
fn paths(document: &DocumentMut, keys: &[String]) -> Result<Vec<Vec<Step>>, String> {
    let [section, rest @ ..] = keys else {
        return Ok(Vec::new());
    };
    let item = document.get(section);
    let is_one = item.is_none_or(|item| item.as_table_like().is_some());
    let to = |index: usize, rest: &[String]| -> Vec<Step> {
        let index = (!is_one).then_some(Step::Index(index));
        let top = Step::Key(section.clone());
        [top].into_iter().chain(index).chain(steps(rest)).collect()
    };
    if !SECTIONS.contains(&section.as_str()) || rest.is_empty() {
        return Ok(vec![steps(keys).collect()]);
    }
    let names = names(item, section);
    if let [name, after @ ..] = rest
        && !after.is_empty()
    {
        let is_it = |known: &Option<String>| known.as_ref() == Some(name);
        if let Some(index) = names.iter().position(is_it) {
            return Ok(vec![to(index, after)]);
        }
        if !is_one && !schema::has_key(section, name) {
            let known: Vec<&str> = names.iter().flatten().map(String::as_str).collect();
            let known = known.join(", ");
            return Err(format!("no {section} is named `{name}`; allowed: {known}"));
        }
    }
    Ok((0..names.len().max(1))
        .map(|index| to(index, rest))
        .collect())
}

/// Keys, or places in a list where they are numbers.
fn steps(keys: &[String]) -> impl Iterator<Item = Step> {
    keys.iter().map(|key| match key.parse() {
        Ok(index) => Step::Index(index),
        Err(_) => Step::Key(key.clone()),
    })
}

fn names(section: Option<&Item>, word: &str) -> Vec<Option<String>> {
    let name = |table: &dyn TableLike| {
        let name = table.get("name").and_then(Item::as_str);
        name.map(str::to_owned)
    };
    match section {
        Some(Item::ArrayOfTables(tables)) => tables.iter().map(|table| name(table)).collect(),
        Some(Item::Value(Value::Array(array))) => array
            .iter()
            .map(|value| value.as_inline_table().and_then(|table| name(table)))
            .collect(),
        // A single table is called like its section until it says otherwise.
        Some(item) => item
            .as_table_like()
            .map(|table| name(table).or_else(|| Some(word.to_owned())))
            .into_iter()
            .collect(),
        None => Vec::new(),
    }
}

/// Puts a value in its place, making tables on the way.
///
/// # Errors
/// With what stood in the way.
fn put(document: &mut DocumentMut, path: &[Step], value: Value) -> Result<(), String> {
    let mut item = document.as_item_mut();
    for (depth, step) in path.iter().enumerate() {
        let in_the_way = || {
            let shorter = text(&path[..depth]);
            match step {
                Step::Key(key) => format!("`{shorter}` is not a table, so it has no key `{key}`"),
                Step::Index(index) => {
                    format!(
                        "`{shorter}` is not a list of more than {index}, so it has no `{index}`"
                    )
                }
            }
        };
        item = match step {
            Step::Key(key) => {
                let is_inline = item.is_value();
                let table = item.as_table_like_mut().ok_or_else(in_the_way)?;
                table.entry(key).or_insert_with(|| {
                    if is_inline {
                        Item::Value(Value::InlineTable(InlineTable::new()))
                    } else {
                        Item::Table(Table::new())
                    }
                })
            }
            Step::Index(index) => item.get_mut(*index).ok_or_else(in_the_way)?,
        };
    }
    // Keeps the comment behind the old value.
    let decor = match item.as_value() {
        Some(old) => old.decor().clone(),
        None => Decor::new(" ", ""),
    };
    let mut value = value;
    *value.decor_mut() = decor;
    *item = Item::Value(value);
    Ok(())
}

fn text(path: &[Step]) -> String {
    let steps: Vec<String> = path
        .iter()
        .map(|step| match step {
            Step::Key(key) => key.clone(),
            Step::Index(index) => index.to_string(),
        })
        .collect();
    steps.join(".")
}

/// Sections that may be one table or several.
const SECTIONS: [&str; 7] = [
    "campaign", "inbound", "team", "queue", "trunk", "carrier", "people",
];

/// The fewest digits of a telephone number, its country code among them.
const TELEPHONE_DIGITS_MIN: usize = 7;
