//! `outpace report`: what became of a run's calls, counted by what one asks for, down to the calls.

use std::fmt::Write as _;
use std::process::ExitCode;

use outpace_results::{By, ReportRow, Section, StoredCall, StoredRun, Value, csv_field, read_run};
use serde_json::{Map, json};

use crate::arguments::{ReportArguments, ReportBy};
use crate::failure::{Failure, print};

pub(crate) fn report(arguments: &ReportArguments) -> Result<ExitCode, Failure> {
    let run = read_run(&arguments.run).map_err(|error| Failure::Input(error.to_string()))?;
    let minutes: u32 = arguments.interval.parse().expect("one of three numbers");
    if arguments.wfm {
        return print(&run.workforce_csv(minutes));
    }
    let by = match arguments.by {
        ReportBy::Campaign => By::Campaign,
        ReportBy::Interval => By::Interval(minutes),
        ReportBy::Hour => By::Interval(60),
        ReportBy::Team => By::Team,
        ReportBy::Agent => By::Agent,
        ReportBy::List => By::List,
        ReportBy::Outcome => By::Outcome,
        ReportBy::Mode => By::Mode,
    };
    let rows = run.report(by);
    let Some(key) = &arguments.drill else {
        let text = match (arguments.json, arguments.csv) {
            (true, _) => rows_as_json(&rows),
            (_, true) => rows_as_csv(&rows),
            _ => rows_as_text(&rows),
        };
        return print(&text);
    };
    let calls = run.drill(by, key);
    if calls.is_empty() {
        return Err(no_such_key(key, &rows));
    }
    print(&match (arguments.json, arguments.csv) {
        (true, _) => calls_as_json(&run, &calls),
        (_, true) => calls_as_csv(&run, &calls),
        _ => calls_as_text(&run, &calls),
    })
}

fn no_such_key(key: &str, rows: &[ReportRow]) -> Failure {
    let mut keys: Vec<&str> = rows.iter().map(|row| row.key.as_str()).collect();
    keys.dedup();
    let shown = keys[..keys.len().min(KEYS_SHOWN)].join(", ");
    let more = match keys.len().saturating_sub(KEYS_SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Failure::Usage(format!(
        "--drill {key:?}: no such row; rows are: {shown}{more}"
    ))
}

/// Keys that an error names.
const KEYS_SHOWN: usize = 12;

fn rows_as_json(rows: &[ReportRow]) -> String {
    let number = |value| match value {
        Value::Count(count) => json!(count),
        Value::Seconds(seconds) => json!(seconds),
    };
    let row = |row: &ReportRow| {
        let named = row.counters.named().into_iter();
        let counters: Map<String, serde_json::Value> = named
            .map(|(name, value)| (name.to_owned(), number(value)))
            .collect();
        json!({ "section": row.section.name(), "key": row.key, "counters": counters })
    };
    let rows: Vec<serde_json::Value> = rows.iter().map(row).collect();
    format!("{:#}\n", json!({ "rows": rows }))
}

fn rows_as_csv(rows: &[ReportRow]) -> String {
    let mut csv = "section,key".to_owned();
    for (name, _) in rows
        .first()
        .map_or_else(Vec::new, |row| row.counters.named())
    {
        let _ = write!(csv, ",{name}");
    }
    csv.push('\n');
    for row in rows {
        let _ = write!(csv, "{},{}", row.section.name(), csv_field(&row.key));
        for (_, value) in row.counters.named() {
            let _ = write!(csv, ",{value}");
        }
        csv.push('\n');
    }
    csv
}

/// A table for each section, without the columns in which nothing was counted.
fn rows_as_text(rows: &[ReportRow]) -> String {
    if rows.is_empty() {
        return "No call was dialled.\n".to_owned();
    }
    let mut text = String::new();
    for section in [Section::Agent, Section::Preview, Section::Ivr] {
        let own: Vec<&ReportRow> = rows.iter().filter(|row| row.section == section).collect();
        let Some(first) = own.first() else {
            continue;
        };
        let heading = match section {
            Section::Agent => "Progressive and predictive campaigns",
            Section::Preview => "Preview campaigns",
            Section::Ivr => "IVR campaigns",
        };
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(heading);
        text.push('\n');
        let names: Vec<&str> = first
            .counters
            .named()
            .iter()
            .map(|&(name, _)| name)
            .collect();
        let cells: Vec<Vec<(&str, Value)>> = own.iter().map(|row| row.counters.named()).collect();
        let is_nothing = |value| matches!(value, Value::Count(0)) || value == Value::Seconds(0.0);
        let is_shown = |&column: &usize| cells.iter().any(|row| !is_nothing(row[column].1));
        let shown: Vec<usize> = (0..names.len()).filter(is_shown).collect();
        let mut lines = vec![vec![String::new()]];
        lines[0].extend(shown.iter().map(|&column| names[column].to_owned()));
        for (row, cells) in own.iter().zip(&cells) {
            let mut line = vec![row.key.clone()];
            line.extend(shown.iter().map(|&column| match cells[column].1 {
                Value::Count(count) => count.to_string(),
                Value::Seconds(seconds) => format!("{seconds:.0} s"),
            }));
            lines.push(line);
        }
        text += &aligned(&lines);
    }
    text
}

/// The columns of a call, and their cells.
const CALL_COLUMNS: [&str; 15] = [
    "call",
    "contact",
    "campaign",
    "mode",
    "list",
    "attempt",
    "outcome",
    "team",
    "agent",
    "dialled",
    "originated_s",
    "answered_s",
    "released_s",
    "talk_s",
    "wrap_up_s",
];

fn cells(run: &StoredRun, call: &StoredCall) -> [String; 15] {
    let second = |second: Option<f64>| second.map_or_else(String::new, |it| format!("{it:.3}"));
    [
        call.call.to_string(),
        call.contact.to_string(),
        call.campaign.clone(),
        call.mode.clone(),
        call.list.to_string(),
        call.attempt.to_string(),
        call.outcome.name().to_owned(),
        call.team.clone().unwrap_or_default(),
        call.agent
            .map_or_else(String::new, |agent| agent.to_string()),
        run.clock(call.originated_s as i64),
        second(Some(call.originated_s)),
        second(call.answered_s),
        second(call.released_s),
        second(Some(call.talk_s)),
        second(Some(call.wrap_up_s)),
    ]
}

fn calls_as_json(run: &StoredRun, calls: &[&StoredCall]) -> String {
    let call = |call: &&StoredCall| {
        json!({
            "call": call.call,
            "contact": call.contact,
            "campaign": call.campaign,
            "mode": call.mode,
            "list": call.list,
            "attempt": call.attempt,
            "outcome": call.outcome.name(),
            "team": call.team,
            "agent": call.agent,
            "dialled": run.clock(call.originated_s as i64),
            "originated_s": call.originated_s,
            "answered_s": call.answered_s,
            "released_s": call.released_s,
            "talk_s": call.talk_s,
            "wrap_up_s": call.wrap_up_s,
        })
    };
    let calls: Vec<serde_json::Value> = calls.iter().map(call).collect();
    format!("{:#}\n", json!({ "calls": calls }))
}

fn calls_as_csv(run: &StoredRun, calls: &[&StoredCall]) -> String {
    let mut csv = CALL_COLUMNS.join(",") + "\n";
    for call in calls {
        csv += &cells(run, call).map(|cell| csv_field(&cell)).join(",");
        csv.push('\n');
    }
    csv
}

fn calls_as_text(run: &StoredRun, calls: &[&StoredCall]) -> String {
    let mut lines = vec![CALL_COLUMNS.map(str::to_owned).to_vec()];
    lines.extend(calls.iter().map(|call| cells(run, call).to_vec()));
    aligned(&lines)
}

/// Lines of cells under each other: the first column to the left, the others to the right.
fn aligned(lines: &[Vec<String>]) -> String {
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max();
    let columns = lines.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|column| width(column).unwrap_or(0))
        .collect();
    let mut text = String::new();
    for line in lines {
        let _ = write!(text, "  {:<1$}", line[0], widths[0]);
        for (cell, width) in line.iter().zip(&widths).skip(1) {
            let _ = write!(text, "  {cell:>width$}");
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}
