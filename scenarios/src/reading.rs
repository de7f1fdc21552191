//! From TOML to the file form, past the first mistake: a value that cannot be read is reported, taken
//! out, and the rest is read again.

use serde::Deserialize;
use serde_path_to_error::Segment;
use toml::Value;

use crate::file::ScenarioFile;
use crate::findings::Findings;
use crate::key_path::{KeyPath, Step};
use crate::spelling;

/// Reads a scenario. `None` if what is wrong cannot be taken out.
pub(crate) fn read(text: &str, findings: &mut Findings) -> Option<ScenarioFile> {
    let mut tree = match text.parse::<toml::Table>() {
        Ok(table) => Value::Table(table),
        Err(error) => {
            findings.problem(&KeyPath::top(), format!("not TOML: {}", error.message()));
            return None;
        }
    };
    times_to_text(&mut tree);
    take_out_lists(&mut tree, &KeyPath::top(), findings);
    for _ in 0..PROBLEMS_MAX {
        let mut track = serde_path_to_error::Track::new();
        let input = serde_path_to_error::Deserializer::new(tree.clone(), &mut track);
        let error = match ScenarioFile::deserialize(input) {
            Ok(file) => return Some(file),
            Err(error) => error,
        };
        let path: KeyPath = track.path().iter().filter_map(step).collect();
        let written = find(&mut tree, path.steps()).map(|value| text_of(value));
        findings.problem(&path, plain(error.message(), written.as_deref()));
        if !take_out(&mut tree, path.to_last_key().steps()) {
            return None;
        }
    }
    None
}

fn step(segment: &Segment) -> Option<Step> {
    match segment {
        Segment::Map { key } => Some(Step::Key(key.clone())),
        Segment::Seq { index } => Some(Step::Index(*index)),
        Segment::Enum { .. } | Segment::Unknown => None,
    }
}

/// Says in plain words what serde says in its own.
fn plain(message: &str, written: Option<&str>) -> String {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let Some((unknown, known)) = quoted.split_first()
        && message.starts_with("unknown field")
    {
        let hint = spelling::hint(unknown, known.iter().copied())
            .unwrap_or_else(|| format!("allowed: {}", known.join(", ")));
        return format!("unknown key; {hint}");
    }
    if let Some((unknown, known)) = quoted.split_first()
        && message.starts_with("unknown variant")
    {
        let allowed: Vec<String> = known.iter().map(|name| format!("{name:?}")).collect();
        return format!(
            "{unknown:?} is not allowed; allowed: {}",
            allowed.join(", ")
        );
    }
    if message.starts_with("invalid type")
        && let Some((_, expected)) = message.split_once(", expected ")
    {
        let expected = match expected {
            "a boolean" => "true or false",
            "a string" => "text in quotes",
            "a sequence" => "a list in brackets",
            "a map" => "a table",
            other => other,
        };
        let written = written.unwrap_or("this");
        return format!("{written} is not {expected}");
    }
    message.to_owned()
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text:?}"),
        Value::Array(_) => "a list".to_owned(),
        Value::Table(_) => "a table".to_owned(),
        other => other.to_string(),
    }
}

/// TOML has dates and times of its own; scenarios write them as text, and both are read.
fn times_to_text(value: &mut Value) {
    match value {
        Value::Datetime(time) => *value = Value::String(time.to_string()),
        Value::Array(values) => values.iter_mut().for_each(times_to_text),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| times_to_text(value)),
        _ => {}
    }
}

/// serde would take a list for a table, element by element.
fn take_out_lists(value: &mut Value, path: &KeyPath, findings: &mut Findings) {
    match value {
        Value::Table(table) => {
            table.retain(|key, value| {
                let is_list = value.is_array() && SINGLE_TABLES.contains(&key);
                if is_list {
                    findings.problem(&path.key(key), "a list is not a table; write it once");
                }
                !is_list
            });
            for (key, value) in table.iter_mut() {
                take_out_lists(value, &path.key(key), findings);
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter_mut().enumerate() {
                take_out_lists(value, &path.index(index), findings);
            }
        }
        _ => {}
    }
}

fn find<'a>(value: &'a mut Value, path: &[Step]) -> Option<&'a mut Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(index) => value.get_mut(index),
    })
}

fn take_out(tree: &mut Value, path: &[Step]) -> bool {
    let Some((Step::Key(key), table)) = path.split_last() else {
        return false;
    };
    find(tree, table)
        .and_then(Value::as_table_mut)
        .and_then(|table| table.remove(key))
        .is_some()
}

/// More problems than this nobody reads at once.
const PROBLEMS_MAX: usize = 100;

/// Keys whose value is one table, wherever they stand.
const SINGLE_TABLES: [&str; 21] = [
    "calling_hours",
    "columns",
    "day",
    "detection",
    "exponential",
    "gamma",
    "greeting",
    "hearing",
    "interaction",
    "list",
    "log_logistic",
    "lognormal",
    "machine_greeting",
    "mapping",
    "otherwise",
    "retry",
    "screener",
    "uniform",
    "weibull",
    "work",
    "zones",
];
