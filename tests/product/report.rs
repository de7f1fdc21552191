//! `outpace report`: sums that agree with the run, rows that open, errors that say what is wrong.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

use crate::outpace::{Ran, outpace};

/// A week with two lists and callbacks, and a morning on IVR ports; each played once for all tests.
fn week() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| played("retry-week")).path()
}

fn ports() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| played("ivr-reminder")).path()
}

fn played(scenario: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let scenario = format!("scenarios/{scenario}.toml");
    let out = folder.path().to_str().expect("UTF-8");
    let ran = outpace(&["run", &scenario, "--seed", "7", "--quiet", "--out", out]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    folder
}

fn report(folder: &Path, line: &[&str]) -> Ran {
    let folder = folder.to_str().expect("UTF-8");
    outpace(&[&["report", folder], line].concat())
}

fn report_json(folder: &Path, line: &[&str]) -> Value {
    let ran = report(folder, &[line, &["--json"]].concat());
    assert_eq!(ran.code, Some(0), "{line:?}: {}", ran.stderr);
    serde_json::from_str(&ran.stdout).expect("stdout is one JSON object")
}

fn rows(report: &Value) -> &Vec<Value> {
    report["rows"].as_array().expect("rows")
}

fn sum(report: &Value, counter: &str) -> f64 {
    let rows = rows(report).iter();
    rows.map(|row| row["counters"][counter].as_f64().expect(counter))
        .sum()
}

const EVERY_BY: [&str; 8] = [
    "campaign", "interval", "hour", "team", "agent", "list", "outcome", "mode",
];

#[test]
fn whatever_calls_are_counted_by_the_sums_are_the_runs() {
    for folder in [week(), ports()] {
        let json = std::fs::read(folder.join("run.json")).expect("run.json");
        let run: Value = serde_json::from_slice(&json).expect("JSON");
        let mean = |of: &str, name: &str| run[of][name]["mean"].as_f64().unwrap_or(0.0);
        let by_campaign = report_json(folder, &["--by", "campaign"]);
        for by in EVERY_BY {
            let counted = report_json(folder, &["--by", by]);
            for (counter, outcome) in [
                ("voice", "connected"),
                ("abandoned", "abandoned"),
                ("customerAbandon", "customer_abandoned"),
                ("answeringMachine", "answering_machine"),
                ("fax", "fax"),
                ("sitTone", "sit"),
                ("deadAir", "dead_air"),
                ("busy", "busy"),
                ("noAnswer", "no_answer"),
                ("invalidNumber", "invalid_number"),
                ("networkFailure", "network_failure"),
            ] {
                let ended = mean("outcomes", outcome);
                assert_eq!(sum(&counted, counter), ended, "--by {by}: {counter}");
            }
            let (dials, live) = (mean("metrics", "dials"), mean("metrics", "live_answers"));
            assert_eq!(sum(&counted, "attempted"), dials, "--by {by}");
            assert_eq!(sum(&counted, "totalVoice"), live, "--by {by}");
            for counter in ["talkTime", "wrapupTime", "abandonToIvr", "joinedLate"] {
                let apart = sum(&counted, counter) - sum(&by_campaign, counter);
                assert!(apart.abs() < 1e-3, "--by {by}: {counter} is {apart} apart");
            }
        }
        assert!(sum(&by_campaign, "attempted") > 1000.0);
    }
}

#[test]
fn talk_and_wrap_up_are_those_of_the_agents() {
    let json = std::fs::read(week().join("run.json")).expect("run.json");
    let run: Value = serde_json::from_slice(&json).expect("JSON");
    let metric = |name: &str| run["metrics"][name]["mean"].as_f64().expect(name);
    let talk_s = metric("agent_talk_s_per_hour") * metric("agent_hours");
    let counted = report_json(week(), &["--by", "agent"]);
    // The agents' time has the joining of the two legs in it; the calls' has not.
    let joining_s = talk_s - sum(&counted, "talkTime");
    assert!(
        (0.0..0.01 * talk_s).contains(&joining_s),
        "{joining_s} of {talk_s}"
    );
    let per_talk = sum(&counted, "wrapupTime") / sum(&counted, "voice");
    assert!(
        (20.0..24.0).contains(&per_talk),
        "22 s on average: {per_talk}"
    );
}

#[test]
fn every_row_opens_to_exactly_the_calls_it_counts() {
    for (folder, by) in [
        (week(), "list"),
        (week(), "outcome"),
        (week(), "agent"),
        (week(), "hour"),
        (ports(), "team"),
        (ports(), "mode"),
    ] {
        let counted = report_json(folder, &["--by", by]);
        let mut seen = BTreeSet::new();
        for row in rows(&counted) {
            let key = row["key"].as_str().expect("a key");
            let drilled = report_json(folder, &["--by", by, "--drill", key]);
            let calls = drilled["calls"].as_array().expect("calls");
            assert_eq!(row["counters"]["attempted"], calls.len(), "{by} {key}");
            let talked = |call: &&Value| call["outcome"] == "connected";
            let talks = calls.iter().filter(talked).count();
            assert_eq!(row["counters"]["voice"], talks, "{by} {key}");
            let talk_s: f64 = calls
                .iter()
                .filter_map(|call| call["talk_s"].as_f64())
                .sum();
            let counted_s = row["counters"]["talkTime"].as_f64().expect("seconds");
            assert!((talk_s - counted_s).abs() < 1e-6, "{by} {key}");
            for call in calls {
                assert!(
                    seen.insert(call["call"].as_u64()),
                    "{by} {key}: {call} twice"
                );
            }
        }
        assert_eq!(sum(&counted, "attempted"), seen.len() as f64, "{by}");
    }
}

#[test]
fn sections_are_those_of_the_reference_product() {
    let text = report(week(), &[]).stdout;
    assert!(
        text.starts_with("Progressive and predictive campaigns\n"),
        "{text}"
    );
    let text = report(ports(), &[]).stdout;
    assert!(text.starts_with("IVR campaigns\n"), "{text}");
    let by_list = report_json(week(), &["--by", "list"]);
    assert_eq!(rows(&by_list).len(), 2, "its own, and the fresh enquiries");
    assert!(rows(&by_list).iter().all(|row| row["section"] == "agent"));
    let mode = report_json(ports(), &["--by", "mode"]);
    assert_eq!(rows(&mode)[0]["key"], "predictive_ivr");
    let drilled = report(
        ports(),
        &["--by", "mode", "--drill", "ivr/predictive_ivr", "--csv"],
    );
    let attempted = rows(&mode)[0]["counters"]["attempted"].as_u64();
    assert_eq!(Some(drilled.stdout.lines().count() as u64 - 1), attempted);
}

#[test]
fn intervals_go_to_workforce_management_in_its_shape() {
    let ran = report(week(), &["--wfm", "--interval", "15"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let mut lines = ran
        .stdout
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    assert_eq!(header[..2], ["Interval Start UTC Date", "Queue"]);
    let column = |name: &str| header.iter().position(|&it| it == name).expect("a column");
    let (offered, handled) = (column("Offered"), column("Interactions Handled"));
    let (average, time) = (column("AHT"), column("Total Handle Time"));
    let mut sums = [0.0; 2];
    let mut before = String::new();
    for line in lines {
        // 09:00 in New York in July.
        assert!(line[0] >= "2026-07-06T13:00:00Z", "{line:?}");
        assert!(line[0].ends_with(":00Z") && *line[0] > *before, "{line:?}");
        before = line[0].to_owned();
        let number = |column: usize| line[column].parse::<f64>().expect("a number");
        sums[0] += number(offered);
        sums[1] += number(handled);
        assert_eq!(line[average].is_empty(), number(handled) == 0.0, "{line:?}");
        assert!(number(handled) == 0.0 || number(time) > 0.0, "{line:?}");
    }
    let counted = report_json(week(), &[]);
    assert_eq!(sums, [sum(&counted, "totalVoice"), sum(&counted, "voice")]);
}

#[test]
fn a_folder_that_is_no_whole_run_is_exit_code_three_and_says_why() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    let says = |what: &str| {
        let ran = report(folder, &[]);
        assert_eq!(ran.code, Some(3), "{}", ran.stderr);
        assert!(ran.stderr.contains(what), "{} says {what}", ran.stderr);
        assert_eq!(ran.stdout, "");
    };
    says("no run.json");
    std::fs::write(folder.join("run.json"), "{}").expect("a file");
    says("the table calls is missing");
    std::fs::write(folder.join("calls.parquet"), "call,contact\n1,1\n").expect("a file");
    says("calls.parquet: not a table of outpace");
    std::fs::copy(week().join("calls.parquet"), folder.join("calls.parquet")).expect("a copy");
    says("the table agent_states is missing");
    std::fs::copy(
        week().join("calls.parquet"),
        folder.join("agent_states.parquet"),
    )
    .expect("a copy");
    says("agent_states.parquet: not a table of outpace");
    let ran = report(&folder.join("nowhere"), &[]);
    assert_eq!(ran.code, Some(3));
    assert!(ran.stderr.contains("no such folder"), "{}", ran.stderr);
}

#[test]
fn a_key_that_is_none_is_exit_code_two_and_names_those_that_are() {
    let ran = report(week(), &["--by", "outcome", "--drill", "answered"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("connected"), "{}", ran.stderr);
    for line in [
        &["--by", "moon"][..],
        &["--interval", "20"],
        &["--json", "--csv"],
        &["--wfm", "--drill", "x"],
    ] {
        assert_eq!(report(week(), line).code, Some(2), "{line:?}");
    }
}
