//! docs/coverage.md: every feature of the reference product has its row, and what a row names exists.

use std::collections::BTreeSet;
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
    let mut tests = BTreeSet::new();
    for (_, text) in all_sources() {
        let mut is_test = false;
        for line in text.lines().map(str::trim) {
            if line == "#[test]" {
                is_test = true;
            } else if let Some(rest) = line.strip_prefix("fn ").filter(|_| is_test) {
                tests.extend(rest.split('(').next().map(str::to_owned));
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
            let exists = if name.ends_with(".toml") {
                root.join("scenarios").join(name).is_file()
            } else {
                tests.contains(*name)
            };
            assert!(exists, "S{number}: there is no scenario or test {name}");
        }
        match &*state {
            "done" | "in part" => assert!(!names.is_empty(), "S{number}: shown by what?"),
            "open" => assert!(names.is_empty(), "S{number}: open, and yet shown?"),
            "out of scope" => {
                assert!(names.is_empty() && !shown_by.is_empty(), "S{number}: why?");
            }
            other => panic!("S{number}: {other:?} is no state"),
        }
    }
}
