//! `outpace calibrate`: from records to a scenario that runs, and what it says about bad ones.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

use crate::outpace::{Ran, outpace_in, project};

/// A day whose people are known: all of one kind, rings cut at 16 s, and so many lines that some give up.
fn recorded_day() -> &'static str {
    static DAY: OnceLock<(TempDir, String)> = OnceLock::new();
    let (_, day) = DAY.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        play(folder.path());
        let day = folder.path().join("day").display().to_string();
        (folder, day)
    });
    day
}

fn play(folder: &Path) {
    let scenario = project().join("scenarios/first-day.toml");
    let mut line = vec![
        "run",
        scenario.to_str().expect("UTF-8"),
        "--seed",
        "3",
        "--out",
        "day",
    ];
    for set in [
        "people.persistence=0 %",
        "people.answer_by_attempt=[1.0]",
        "team.work.pace_sigma=0",
        "campaign.ring_limit=16 s",
        "campaign.mode=progressive",
        "campaign.lines_per_agent=6",
        "campaign.abandon_after=10 s",
        "campaign.list.generated=20000",
        "trunk.channels=300",
        "trunk.calls_per_second=30",
        "agents=40",
    ] {
        line.extend(["--set", set]);
    }
    line.extend(["--journal", "--quiet"]);
    assert_eq!(outpace_in(folder, &line).code, Some(0));
}

fn right(ran: &Ran) -> &str {
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    &ran.stdout
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(right(ran)).expect("one JSON object")
}

/// Is the truth within an interval, widened so that a dozen hold together?
fn holds(name: &str, truth: f64, value: f64, low: f64, high: f64) {
    let half = (value - low).max(high - value) * 1.5;
    assert!(
        (truth - value).abs() <= half,
        "{name}: {truth} is not near {value} ({low} to {high})"
    );
}

fn holds_share(name: &str, truth: f64, share: &Value) {
    let number = |key: &str| share[key].as_f64().expect(key);
    holds(
        name,
        truth,
        number("value"),
        number("ci95_low"),
        number("ci95_high"),
    );
}

fn holds_fit(found: &Value, family: &str, truth: &[f64]) {
    let families = found["families"].as_array().expect("families");
    let fit = families
        .iter()
        .find(|fit| fit["family"] == family)
        .expect(family);
    for (index, truth) in truth.iter().enumerate() {
        let number = |value: &Value| value.as_f64().expect("a number");
        let interval = &fit["intervals"][index];
        let value = number(&fit["values"][index]);
        holds(
            family,
            *truth,
            value,
            number(&interval[0]),
            number(&interval[1]),
        );
    }
}

/// A run, calibrated on its folder and on its journal: the numbers of its world are found again.
#[test]
fn what_a_run_was_made_of_is_found_in_its_folder_and_its_journal() {
    let folder = tempfile::tempdir().expect("a folder");
    let day = recorded_day();
    let of_folder = ["calibrate", day, "--out", "none", "--json"];
    let (journal, scenario) = (format!("{day}/journal.txt"), format!("{day}/scenario.toml"));
    let of_journal = [
        "calibrate",
        &journal,
        "--scenario",
        &scenario,
        "--out",
        "none",
        "--json",
    ];
    for line in [&of_folder[..], &of_journal[..]] {
        let found = json(&outpace_in(folder.path(), line));
        holds_share("answers", 0.22, &found["answering"]["by_hour"]["other"]);
        holds_share("busy", 0.04, &found["otherwise"]["busy"]);
        holds_share("sit", 0.03, &found["otherwise"]["sit"]);
        holds_share("invalid", 0.02, &found["otherwise"]["invalid_number"]);
        holds_share("congestion", 0.005, &found["congestion"]);
        let lengths = &found["lengths"];
        let mean_of_nine = 9.0 * (0.125_f64).exp();
        holds_fit(&lengths["ring"], "lognormal", &[mean_of_nine, 0.5]);
        holds_fit(&lengths["patience"], "log_logistic", &[4.0, 2.5]);
        holds_fit(&lengths["post_dial_delay"], "lognormal", &[3.0, 0.45]);
        if line == of_folder {
            let talks = found["talks"].as_array().expect("talks");
            assert_eq!(talks.len(), 2);
            holds_fit(&talks[0]["length"], "lognormal", &[222.0, 0.9]);
            holds_fit(&talks[1]["length"], "lognormal", &[540.0, 0.7]);
        }
    }
}

#[test]
fn a_calibration_is_a_scenario_that_runs_and_always_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let day = recorded_day();
    let ran = outpace_in(folder.path(), &["calibrate", day]);
    assert!(
        right(&ran).ends_with("Report: calibration/report.html\n"),
        "{}",
        ran.stdout
    );
    let read = |name: &str| fs::read(folder.path().join("calibration").join(name)).expect(name);
    let first = ["scenario.toml", "calibration.json", "report.html"].map(read);
    right(&outpace_in(folder.path(), &["calibrate", day, "-q"]));
    assert!(first == ["scenario.toml", "calibration.json", "report.html"].map(read));
    let page = String::from_utf8(first[2].clone()).expect("UTF-8");
    assert!(
        page.contains("<h2>Ring, person</h2>") && !page.contains("<script"),
        "{page}"
    );
    right(&outpace_in(
        folder.path(),
        &["check", "calibration/scenario.toml", "-q"],
    ));
    let run = [
        "run",
        "calibration/scenario.toml",
        "--seed",
        "1",
        "--out",
        "none",
        "-q",
    ];
    right(&outpace_in(folder.path(), &run));
}

#[test]
fn a_scenario_gets_the_numbers_and_keeps_its_dialer() {
    let folder = tempfile::tempdir().expect("a folder");
    let day = recorded_day();
    let own = folder.path().join("own.toml");
    fs::copy(project().join("scenarios/small-team-8.toml"), &own).expect("a copy");
    let before = fs::read_to_string(&own).expect("UTF-8");
    let ran = outpace_in(folder.path(), &["calibrate", day, "--into", "own.toml"]);
    assert!(right(&ran).contains("own.toml: "), "{}", ran.stdout);
    let after = fs::read_to_string(&own).expect("UTF-8");
    assert!(
        after.contains("source = \"measured: outpace calibrate, day, "),
        "{after}"
    );
    let campaign = |text: &str| {
        text.split("[campaign]")
            .nth(1)
            .map(|rest| rest[..300].to_owned())
    };
    assert_eq!(campaign(&before), campaign(&after));
    right(&outpace_in(folder.path(), &["check", "own.toml", "-q"]));
    assert!(!folder.path().join("calibration").exists());
}

#[test]
fn broken_rows_are_put_aside_and_unusable_files_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut csv = "dst,start,duration,billsec,disposition\n".to_owned();
    for call in 0..400 {
        let (billed, word) = if call % 4 == 0 {
            (20 + call, "ANSWERED")
        } else {
            (0, "NO ANSWER")
        };
        let rang = if call % 4 == 0 { 3 + call % 19 } else { 30 };
        let second = call % 60;
        csv += &format!(
            "{call},2026-03-02 09:00:{second:02},{},{billed},{word}\n",
            rang + billed
        );
    }
    csv += "x,2026-03-02 09:00:00,1,5,ANSWERED\n";
    let write =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write("calls.csv", &csv);
    write("other.csv", "a,b\n1,2\n");
    write("map.toml", "outcome = \"nobody\"\n[columns]\n");
    let ran = outpace_in(folder.path(), &["calibrate", "calls.csv"]);
    right(&ran);
    assert!(
        ran.stderr
            .contains("1 of 401 rows left out; the first: calls.csv:402: billsec 5 is more"),
        "{}",
        ran.stderr
    );
    let rejects =
        fs::read_to_string(folder.path().join("calibration/rejects.csv")).expect("rejects");
    assert_eq!(
        rejects,
        "file,line,reason\ncalls.csv,402,billsec 5 is more than duration 1\n"
    );
    for (line, code, told) in [
        (
            &["calibrate", "other.csv"][..],
            3,
            "other.csv: is none of the call records known here",
        ),
        (&["calibrate", "none.csv"], 3, "none.csv: cannot be read"),
        (
            &["calibrate", "calls.csv", "--mapping", "map.toml"],
            2,
            "\"nobody\" is no outcome; allowed: person",
        ),
        (
            &["calibrate", "calls.csv", "--zone", "Mars"],
            2,
            "--zone: \"Mars\" is no time zone",
        ),
        (
            &["calibrate", "calls.csv", "--ring-limit", "0.1"],
            2,
            "from 1 to 600",
        ),
        (
            &["calibrate", "calls.csv", "--into", "no.toml"],
            2,
            "no.toml: cannot be read",
        ),
        (&["calibrate", "."], 3, "not the folder of a run"),
    ] {
        let ran = outpace_in(folder.path(), line);
        assert_eq!(ran.code, Some(code), "{line:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(told), "{line:?}: {}", ran.stderr);
    }
}
