//! `outpace tune`: what is recommended, what is refused, and what is left behind.

use std::path::Path;
use std::process::Stdio;

use crate::interrupt::interrupt_after;
use crate::outpace::{Ran, command, outpace, project};

/// Eight agents for two hours: a day takes a millisecond or two.
const LINE: [&str; 10] = [
    "tune",
    "scenarios/small-team-8.toml",
    "--set",
    "day.length=2 h",
    "--vary",
    "campaign.target_abandon_rate=1 %,2 %,3 %",
    "--seed",
    "3",
    "--days",
    "60",
];

fn tune(out: &Path, more: &[&str]) -> Ran {
    let out = ["--out", out.to_str().expect("UTF-8")];
    outpace(&[&LINE[..], &out, more].concat())
}

fn json(ran: &Ran) -> serde_json::Value {
    serde_json::from_str(&ran.stdout).expect("JSON")
}

#[test]
fn a_recommendation_is_the_same_on_any_threads_and_plays_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let one = tune(&at("one"), &["--json", "--threads", "1"]);
    assert_eq!(one.code, Some(0), "{}", one.stderr);
    let two = tune(&at("two"), &["--json", "--threads", "2"]);
    assert_eq!(one.stdout, two.stdout);
    for name in [
        "tune.parquet",
        "tune.json",
        "report.html",
        "risk.svg",
        "risk.png",
    ] {
        let read = |run: &str| std::fs::read(at(run).join(name)).expect(name);
        assert_eq!(read("one"), read("two"), "{name}");
    }
    let found = json(&one);
    assert_eq!(found["established"], true);
    let constraint = &found["constraint"];
    assert_eq!(constraint["share_of_days"], 0.05);
    assert!(constraint["upper_bound"].as_f64().expect("a bound") <= 0.05);
    // What is recommended goes back into --set, and the fresh days come out the same.
    let settings = found["recommended"].as_object().expect("settings");
    let set: Vec<String> = settings
        .iter()
        .flat_map(|(key, value)| {
            let value = value.as_str().expect("text");
            ["--set".to_owned(), format!("{key}={value}")]
        })
        .collect();
    let (seed, days) = (
        found["confirm_seed"].to_string(),
        constraint["days"].to_string(),
    );
    let line = [
        "run",
        "scenarios/small-team-8.toml",
        "--set",
        "day.length=2 h",
        "--seed",
        &*seed,
        "--replications",
        &*days,
        "--out",
        "none",
        "--json",
    ];
    let set: Vec<&str> = set.iter().map(String::as_str).collect();
    let ran = outpace(&[&line[..], &set].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert_eq!(json(&ran)["metrics"], found["metrics"]);
}

#[test]
fn where_nothing_can_be_established_the_closest_is_shown_and_nothing_recommended() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // Four lines an agent, one person in four: over the limit every day.
    let line = [
        "--rule",
        "progressive",
        "--vary",
        "campaign.lines_per_agent=4,5",
        "--json",
    ];
    let out = folder.path().join("none");
    let ran = outpace(
        &[
            &LINE[..4],
            &["--seed", "3", "--out", out.to_str().expect("UTF-8")],
            &line,
        ]
        .concat(),
    );
    assert_eq!(ran.code, Some(1), "{}", ran.stderr);
    let found = json(&ran);
    assert_eq!(found["established"], false);
    assert!(found["recommended"].is_null());
    assert_eq!(
        found["closest"]["settings"]["campaign.lines_per_agent"],
        "4"
    );
    let page = std::fs::read_to_string(out.join("report.html")).expect("a page");
    assert!(page.contains("nothing here is a recommendation"));
}

#[test]
fn what_makes_no_sense_is_refused_before_a_day_is_played() {
    for (options, part) in [
        (&["--days-over", "0 %"][..], "never happens"),
        (&["--days-over", "100 %"], "every setting"),
        (&["--days-over", "5"], "\"5 %\""),
        (&["--confidence", "100 %"], "50 %"),
        (&["--days-over", "0.01 %"], "--confirm-days"),
        (&["--objective", "joy"], "utilisation"),
        (&["--rule", "clairvoyant"], "predictive"),
        (&["--vary", "campaign.gain=0.5,9"], "--vary campaign.gain=9"),
        (&["--vary", "campaign.gian=1,2"], "gian"),
    ] {
        let ran = outpace(&[&LINE[..4], &["--out", "none"], options].concat());
        assert_eq!(ran.code, Some(2), "{options:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(part), "{options:?}: {}", ran.stderr);
        assert!(ran.stdout.is_empty());
    }
}

#[test]
fn interrupted_it_keeps_what_it_has_and_recommends_nothing_unproved() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("partial");
    let line = [
        "tune",
        "scenarios/small-team-8.toml",
        "--seed",
        "3",
        // An hour of days, and no time for all of them.
        "--confirm-days",
        "1000000",
        "--out",
        out.to_str().expect("UTF-8"),
    ];
    let child = command(&project(), &line)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A hundred scenarios are read before the first day.
    let (code, stderr) = interrupt_after(child, 300);
    assert_eq!(code, Some(130), "{stderr}");
    assert!(stderr.contains("nothing is established yet"), "{stderr}");
    assert!(stderr.contains("days are kept"), "{stderr}");
    let found = std::fs::read_to_string(out.join("tune.json")).expect("a partial result");
    let found: serde_json::Value = serde_json::from_str(&found).expect("whole JSON");
    assert_eq!(found["complete"], false);
    assert!(found["recommended"].is_null());
    assert!(!found["points"].as_array().expect("points").is_empty());
}
