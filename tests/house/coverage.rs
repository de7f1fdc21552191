//! docs/coverage.md: every feature of the reference product has its row, and what a row names exists.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::sources::all_sources;

/// Rows of the reference's inventory: S1 to S82.
const ROWS: u32 = 82;

struct Row {
    number: u32,
    state: String,
    shown_by: String,
}

fn rows() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/coverage.md");
    let text = fs::read_to_string(path).expect("docs/coverage.md is there");
    let row = |line: &str| {
        let cells: Vec<&str> = line
            .strip_prefix("| S")?
            .split('|')
            .map(str::trim)
            .collect();
        let [number, _feature, state, shown_by, ""] = cells[..] else {
            panic!("four cells: {line}");
        };
        Some(Row {
            number: number.parse().expect("a number after the S"),
            state: state.to_owned(),
            shown_by: shown_by.to_owned(),
        })
    };
    text.lines().filter_map(row).collect()
}

/// Names in back quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_feature_has_one_row_in_order() {
    let numbers: Vec<u32> = rows().iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=ROWS).collect::<Vec<_>>());
}

#[test]
fn what_a_row_names_exists() {
    let mut tests: BTreeMap<String, u32> = BTreeMap::new();
    for (_, text) in all_sources() {
        let mut is_test = false;
        for line in text.lines().map(str::trim) {
            if ["#[test]", "#[tokio::test]"].contains(&line) {
                is_test = true;
            } else if let Some(rest) = line
                .trim_start_matches("async ")
                .strip_prefix("fn ")
                .filter(|_| is_test)
            {
                let name = rest.split('(').next().unwrap_or_default();
                *tests.entry(name.to_owned()).or_default() += 1;
                is_test = false;
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for row in rows() {
        let Row {
            number,
            state,
            shown_by,
        } = row;
        let names: Vec<&str> = quoted(&shown_by).collect();
        for name in &names {
            let found = if name.ends_with(".toml") {
                u32::from(root.join("scenarios").join(name).is_file())
            } else {
                tests.get(*name).copied().unwrap_or_default()
            };
            assert!(found > 0, "S{number}: there is no scenario or test {name}");
            assert_eq!(found, 1, "S{number}: which of the tests called {name}?");
        }
        match &*state {
            "done" | "in part" => {
                assert!(!names.is_empty(), "S{number}: shown by what?");
                let says_what = state == "done" || shown_by.contains("; ");
                assert!(says_what, "S{number}: which part is missing?");
            }
            "not yet" => {
                assert!(names.is_empty(), "S{number}: not yet, and yet shown?");
                let waits = shown_by.starts_with("waits for ");
                assert!(waits, "S{number}: what does it wait for?");
            }
            "out of scope" => {
                assert!(names.is_empty() && !shown_by.is_empty(), "S{number}: why?");
            }
            other => panic!("S{number}: {other:?} is no state"),
        }
    }
}
