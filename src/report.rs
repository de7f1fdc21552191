//! `outpace report`: what became of a run's calls, counted by what one asks for, down to the calls.

use std::fmt::Write as _;
use std::process::ExitCode;

use outpace_results::{
    By, Cell, Counters, DAY_MINUTES, ENTRY_COLUMNS, Entry, ReportRow, Section, StoredRun, Value,
    csv_field, read_run, totals,
};
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
        ReportBy::Day => By::Interval(DAY_MINUTES),
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
            _ => which_day(&run) + &rows_as_text(&rows),
        };
        return print(&text);
    };
    let behind = run.drill(by, key);
    if behind.is_empty() {
        return Err(no_such_key(key, &rows));
    }
    print(&match (arguments.json, arguments.csv) {
        (true, _) => entries_as_json(&run, &behind),
        (_, true) => entries_as_csv(&run, &behind),
        _ => entries_as_text(&run, &behind),
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

/// Which of several days is counted.
fn which_day(run: &StoredRun) -> String {
    if run.days == 1 {
        return String::new();
    }
    format!(
        "Day {} of {}, the one whose calls are kept; the means of all days are in run.json.\n\n",
        run.replication + 1,
        run.days
    )
}

fn rows_as_json(rows: &[ReportRow]) -> String {
    let row = |row: &ReportRow| {
        json!({
            "section": row.section.name(),
            "key": row.key,
            "counters": counters_as_json(&row.counters),
        })
    };
    let total = |(section, counters): &(Section, Counters)| json!({ "section": section.name(), "counters": counters_as_json(counters) });
    let totals: Vec<serde_json::Value> = totals(rows).iter().map(total).collect();
    let rows: Vec<serde_json::Value> = rows.iter().map(row).collect();
    format!("{:#}\n", json!({ "rows": rows, "totals": totals }))
}

fn counters_as_json(counters: &Counters) -> Map<String, serde_json::Value> {
    let number = |value| match value {
        Value::Count(count) => json!(count),
        Value::Seconds(seconds) => json!(seconds),
    };
    let named = counters.named().into_iter();
    named
        .map(|(name, value)| (name.to_owned(), number(value)))
        .collect()
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

/// A table for each section, without the columns in which nothing was counted, with the sum of its rows.
fn rows_as_text(rows: &[ReportRow]) -> String {
    if rows.is_empty() {
        return "No call was dialled, and none came in.\n".to_owned();
    }
    let mut text = String::new();
    for (section, total) in totals(rows) {
        let own: Vec<&ReportRow> = rows.iter().filter(|row| row.section == section).collect();
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(section.heading());
        text.push('\n');
        let sums = total.named();
        let is_shown = |&column: &usize| !sums[column].1.is_nothing();
        let shown: Vec<usize> = (0..sums.len()).filter(is_shown).collect();
        let line = |key: &str, values: &[(&str, Value)]| {
            let mut line = vec![key.to_owned()];
            line.extend(shown.iter().map(|&column| match values[column].1 {
                Value::Count(count) => count.to_string(),
                Value::Seconds(seconds) => format!("{seconds:.0} s"),
            }));
            line
        };
        let mut lines = vec![vec![String::new()]];
        lines[0].extend(shown.iter().map(|&column| sums[column].0.to_owned()));
        lines.extend(own.iter().map(|row| line(&row.key, &row.counters.named())));
        if own.len() > 1 {
            lines.push(line("total", &sums));
        }
        text += &aligned(&lines);
    }
    text
}

/// The kinds of lines, and the list that JSON has them in.
const KINDS: [(&str, &[&str]); 4] = [
    ("calls", &["dialled"]),
    ("inbound", &["inbound"]),
    ("offers", &["offer"]),
    ("contacts", &["closed", "callback"]),
];

fn entries_as_json(run: &StoredRun, behind: &[Entry<'_>]) -> String {
    let object = |entry: &&Entry<'_>| {
        let columns = ENTRY_COLUMNS.into_iter().zip(entry.cells(run));
        let fields = columns.filter_map(|(name, cell)| {
            let value = match cell {
                Cell::None => return None,
                Cell::Whole(number) => json!(number),
                Cell::Seconds(seconds) => json!(seconds),
                Cell::Word(word) => json!(word),
            };
            Some((name.to_owned(), value))
        });
        serde_json::Value::Object(fields.collect())
    };
    let list = |(name, kinds): (&str, &[&str])| {
        let own = behind.iter().filter(|entry| kinds.contains(&entry.kind()));
        let own: Vec<serde_json::Value> = own.map(|entry| object(&entry)).collect();
        (name.to_owned(), json!(own))
    };
    let lists: Map<String, serde_json::Value> = KINDS.into_iter().map(list).collect();
    format!("{:#}\n", serde_json::Value::Object(lists))
}

fn cells(run: &StoredRun, entry: &Entry<'_>) -> Vec<String> {
    let text = |cell| match cell {
        Cell::None => String::new(),
        Cell::Whole(number) => number.to_string(),
        Cell::Seconds(seconds) => format!("{seconds:.3}"),
        Cell::Word(word) => word,
    };
    entry.cells(run).map(text).to_vec()
}

fn entries_as_csv(run: &StoredRun, behind: &[Entry<'_>]) -> String {
    let mut csv = ENTRY_COLUMNS.join(",") + "\n";
    for entry in behind {
        let fields: Vec<String> = cells(run, entry).iter().map(|it| csv_field(it)).collect();
        csv += &fields.join(",");
        csv.push('\n');
    }
    csv
}

/// A table without the columns in which nothing stands.
fn entries_as_text(run: &StoredRun, behind: &[Entry<'_>]) -> String {
    let mut lines = vec![ENTRY_COLUMNS.map(str::to_owned).to_vec()];
    lines.extend(behind.iter().map(|entry| cells(run, entry)));
    let is_shown = |&column: &usize| lines[1..].iter().any(|line| !line[column].is_empty());
    let shown: Vec<usize> = (0..ENTRY_COLUMNS.len()).filter(is_shown).collect();
    let narrowed: Vec<Vec<String>> = lines
        .iter()
        .map(|line| shown.iter().map(|&column| line[column].clone()).collect())
        .collect();
    aligned(&narrowed)
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
