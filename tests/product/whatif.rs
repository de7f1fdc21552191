//! `outpace whatif`: a recorded day with a change.

use serde_json::Value;
use tempfile::TempDir;

use crate::outpace::{Ran, outpace};

/// A folder with the journal of two hours of the first day.
fn recorded() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("day").display().to_string();
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "7",
        "--journal",
        "--quiet",
    ];
    let ran = outpace(&[&line[..], &TWO_HOURS, &["--out", &out]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    (folder, format!("{out}/journal.txt"))
}

const TWO_HOURS: [&str; 2] = ["--set", "day.length=2 h"];

fn whatif(journal: &str, more: &[&str]) -> Ran {
    let line = [
        "whatif",
        "scenarios/first-day.toml",
        journal,
        "--seed",
        "5",
        "--draws",
        "4",
    ];
    outpace(&[&line[..], &TWO_HOURS, more].concat())
}

fn json(journal: &str, more: &[&str]) -> Value {
    let ran = whatif(journal, &[more, &["--json"]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    serde_json::from_str(&ran.stdout).expect("JSON")
}

#[test]
fn without_a_change_every_difference_is_nothing() {
    let (_folder, journal) = recorded();
    let summary = json(&journal, &[]);
    let differences = summary["differences"].as_object().expect("a map");
    assert!(differences.len() > 5);
    for (name, estimate) in differences {
        assert_eq!(estimate["mean"].as_f64(), Some(0.0), "{name}");
    }
    assert_eq!(summary["differs_from_s"], Value::Null);
    assert_eq!(summary["shares"]["drawn_calls"]["mean"], 0.0);
}

#[test]
fn a_change_from_an_hour_on_leaves_the_hour_before() {
    let (_folder, journal) = recorded();
    let change = ["--change", "agents=20", "--from", "10:00"];
    let summary = json(&journal, &change);
    assert_eq!(summary["from"], "10:00");
    assert!(summary["differs_from_s"].as_f64().expect("it differs") >= 3600.0);
    let more = &summary["differences"]["connects"];
    assert!(
        more["ci95_low"].as_f64().expect("an interval") > 0.0,
        "{more}"
    );
    assert!(summary["governing"]["campaign"]["rate"]["mean"].is_f64());
    // The same draws, the same day.
    assert_eq!(json(&journal, &change), summary);
    let text = whatif(&journal, &change);
    assert!(text.stdout.contains("were never placed"), "{}", text.stdout);
}

#[test]
fn what_cannot_be_is_said() {
    let (_folder, journal) = recorded();
    for (more, code, says) in [
        (
            &["--from", "08:59"][..],
            2,
            "the day lasts from 09:00 to 11:00",
        ),
        (&["--from", "noon"], 2, "write it as 14:00"),
        (
            &["--from", "10:00", "--change", "campaign.ring_limit=20 s"],
            2,
            "without --from the change holds from the beginning",
        ),
        (&["--change", "campaign.gian=1"], 2, "campaign.gian"),
    ] {
        let ran = whatif(&journal, more);
        assert_eq!(ran.code, Some(code), "{more:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(says), "{more:?}: {}", ran.stderr);
    }
    let damaged = format!("{journal}.damaged");
    let text = std::fs::read_to_string(&journal).expect("written before");
    std::fs::write(&damaged, text.replace("agent-3 ", "agent-99 ")).expect("writable");
    let ran = whatif(&damaged, &[]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("the dialer has no agent-99"),
        "{}",
        ran.stderr
    );
}
