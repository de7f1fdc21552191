//! What is known of a person stays in the list: results speak of contacts by their ids.

use std::fs;

use crate::outpace::{outpace, project};

/// The scenario's list has a patient, an appointment and a number in each row.
#[test]
fn no_result_has_a_number_or_a_word_of_a_record() {
    let list = fs::read_to_string(project().join("scenarios/lists/clinic-reminders.csv"));
    let list = list.expect("the list is there");
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let mut secrets = Vec::new();
    for row in list.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        secrets.push(cells[0].to_owned());
        secrets.push(cells[1].to_owned());
        let number = digits(cells[2]);
        secrets.push(number[number.len().saturating_sub(10)..].to_owned());
    }
    // Some cells are empty or too short to be told from other numbers.
    secrets.retain(|secret| secret.len() >= 5);
    assert!(secrets.len() > 1000, "{} cells", secrets.len());

    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("day");
    let out = out.to_str().expect("UTF-8");
    let scenario = "scenarios/clinic-reminders.toml";
    let ran = outpace(&["run", scenario, "--seed", "7", "--out", out]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    // Every call of the table, as text.
    let drill = ["--by", "campaign", "--drill", "agent/campaign", "--json"];
    let calls = outpace(&[&["report", out][..], &drill].concat());
    assert_eq!(calls.code, Some(0), "{}", calls.stderr);
    let page = format!("{out}/report.html");
    let numbers = format!("{out}/run.json");
    let read = |path: &str| fs::read_to_string(path).expect("it was written");
    for (what, text) in [
        ("the terminal", ran.stdout + &ran.stderr),
        ("the report", read(&page)),
        ("run.json", read(&numbers)),
        ("the calls", calls.stdout),
    ] {
        assert!(text.len() > 100, "{what}: {text}");
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "{what} has {secret}");
        }
    }
}
