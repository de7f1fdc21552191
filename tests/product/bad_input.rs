//! Bad input ends with the right exit code and names what is wrong; good rows beside bad ones run.

use std::fs;

use crate::outpace::{outpace, outpace_in, project};

#[test]
fn a_wrong_scenario_is_exit_code_two_and_names_line_key_value_and_range() {
    let ran = outpace(&[
        "check",
        "scenarios/first-day.toml",
        "--set",
        "campaign.gain=5.0",
    ]);
    assert_eq!(ran.code, Some(2));
    for part in ["campaign.gain", "5", "0.1", "3"] {
        assert!(ran.stderr.contains(part), "{part} in: {}", ran.stderr);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = fs::read_to_string(project().join("scenarios/first-day.toml")).expect("shipped");
    let text = text.replacen("ring_limit = \"32 s\"", "ring_limit = \"9 min\"", 1);
    let line = text
        .lines()
        .position(|line| line.starts_with("ring_limit"))
        .expect("a line")
        + 1;
    fs::write(folder.path().join("wrong.toml"), text).expect("written");
    let ran = outpace_in(folder.path(), &["run", "wrong.toml", "--out", "none"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.stderr
            .contains(&format!("wrong.toml:{line}: campaign.ring_limit")),
        "{}",
        ran.stderr
    );
    assert!(ran.stdout.is_empty());
}

#[test]
fn a_wrong_command_line_is_exit_code_two() {
    for line in [
        &["run"][..],
        &["run", "x.toml", "--replications", "0"],
        &["dial"],
    ] {
        assert_eq!(outpace(line).code, Some(2), "{line:?}");
    }
    let ran = outpace(&["run", "no-such.toml"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("no-such.toml"), "{}", ran.stderr);
}

#[test]
fn a_missing_list_is_exit_code_three() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write_with_list(folder.path(), None);
    let ran = outpace_in(folder.path(), &["run", "listed.toml", "--out", "none"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(ran.stderr.contains("people.csv"), "{}", ran.stderr);
}

#[test]
fn broken_rows_go_to_a_reject_file_and_the_run_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let rows = "phone\n+12025550101\n12\n+12025550101\n+12025550102\nnot a number\n";
    write_with_list(folder.path(), Some(rows));
    let ran = outpace_in(
        folder.path(),
        &["run", "listed.toml", "--seed", "1", "--out", "day"],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let rejects = fs::read_to_string(folder.path().join("day/rejects.csv")).expect("a reject file");
    let lines: Vec<&str> = rejects.lines().collect();
    assert_eq!(lines.len(), 4, "{rejects}");
    assert!(lines[1].starts_with("3,"), "{rejects}");
    assert!(lines[2].starts_with("4,"), "{rejects}");
    assert!(lines[3].starts_with("6,"), "{rejects}");
}

#[test]
fn a_journal_that_is_none_is_exit_code_three() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let journal = folder.path().join("journal.txt");
    fs::write(&journal, "outpace-journal 1\n1.000000000 call-0 exploded\n").expect("written");
    let journal = journal.to_str().expect("UTF-8");
    let ran = outpace(&["replay", "scenarios/first-day.toml", journal]);
    assert_eq!(ran.code, Some(3));
    assert!(ran.stderr.contains("journal.txt:2"), "{}", ran.stderr);
}

/// The first day with its list in people.csv.
fn write_with_list(folder: &std::path::Path, rows: Option<&str>) {
    let text = fs::read_to_string(project().join("scenarios/first-day.toml")).expect("shipped");
    let mut kept = String::new();
    let mut in_list = false;
    for line in text.lines() {
        if line.starts_with('[') {
            in_list = line == "[campaign.list]";
            kept += line;
            kept += if in_list {
                "\ncsv = \"people.csv\"\n"
            } else {
                "\n"
            };
        } else if !in_list {
            kept += line;
            kept += "\n";
        }
    }
    fs::write(folder.join("listed.toml"), kept).expect("written");
    if let Some(rows) = rows {
        fs::write(folder.join("people.csv"), rows).expect("written");
    }
}
