//! What others build on: the JSON object, the folder, the streams.

use serde_json::Value;

use crate::outpace::{outpace, shipped_scenarios};

/// A short day, so that tests are quick.
const SHORT: [&str; 2] = ["--set", "day.length=1 h"];

#[test]
fn json_has_what_the_contract_names() {
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "7",
        "--replications",
        "3",
        "--json",
    ];
    let ran = outpace(&[&line[..], &["--out", "none"], &SHORT].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let json: Value = serde_json::from_str(&ran.stdout).expect("stdout is one JSON object");
    assert_eq!(json["scenario"], "first-day");
    assert_eq!(json["seed"], 7);
    assert_eq!(json["replications"], 3);
    assert!(json["schema_version"].is_u64());
    for metric in METRICS {
        let estimate = &json["metrics"][metric];
        assert!(estimate["mean"].is_f64(), "{metric}: {estimate}");
        assert_eq!(estimate["n"], 3, "{metric}");
        let [low, mean, high] = ["ci95_low", "mean", "ci95_high"].map(|key| estimate[key].as_f64());
        assert!(
            low <= mean && mean <= high && low.is_some(),
            "{metric}: {estimate}"
        );
    }
    assert!(json["wall"]["seconds"].as_f64() > Some(0.0));
    assert!(json["wall"]["dials_per_s"].as_f64() > Some(0.0));
}

const METRICS: [&str; 11] = [
    "utilisation",
    "idle_s_per_connect",
    "dials",
    "live_answers",
    "connects",
    "abandoned",
    "abandon_rate",
    "answer_rate",
    "lines_per_agent",
    "agent_talk_s_per_hour",
    "share_of_days_over_limit",
];

#[test]
fn one_replication_has_no_intervals() {
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "7",
        "--json",
        "--out",
        "none",
    ];
    let ran = outpace(&[&line[..], &SHORT].concat());
    let json: Value = serde_json::from_str(&ran.stdout).expect("stdout is one JSON object");
    assert!(json["metrics"]["dials"]["ci95_low"].is_null());
    assert!(json["metrics"]["dials"]["mean"].is_f64());
}

#[test]
fn rates_are_what_their_names_say() {
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "7",
        "--json",
        "--out",
        "none",
    ];
    let ran = outpace(&[&line[..], &SHORT].concat());
    let json: Value = serde_json::from_str(&ran.stdout).expect("stdout is one JSON object");
    let mean = |metric: &str| json["metrics"][metric]["mean"].as_f64().expect("a value");
    assert!((mean("abandon_rate") - mean("abandoned") / mean("live_answers")).abs() < 1e-12);
    assert!((mean("answer_rate") - mean("live_answers") / mean("dials")).abs() < 1e-12);
    let ended = json["outcomes"].as_object().expect("a map").values();
    let ended: f64 = ended.filter_map(|outcome| outcome["mean"].as_f64()).sum();
    assert!(
        (ended - mean("dials")).abs() < 1e-9,
        "every dialled call ended once"
    );
}

#[test]
fn every_definition_is_in_the_json_and_the_governing_one_in_the_terminal() {
    let line = [
        "run",
        "scenarios/detection.toml",
        "--seed",
        "7",
        "--out",
        "none",
    ];
    let ran = outpace(&[&line[..], &["--json"], &SHORT].concat());
    let json: Value = serde_json::from_str(&ran.stdout).expect("stdout is one JSON object");
    let meters = json["meters"]["campaign"].as_object().expect("a map");
    assert_eq!(meters.len(), 16);
    let governing: Vec<&String> = meters
        .iter()
        .filter(|(_, meter)| meter["governs"] == true)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(governing, ["ftc"]);
    let ftc = &meters["ftc"];
    assert_eq!(ftc["limit"], 0.03);
    assert!(ftc["over"].is_boolean());
    let mean = |key: &str| ftc[key]["mean"].as_f64().expect("a value");
    assert!((mean("rate") - mean("numerator") / mean("denominator")).abs() < 1e-12);
    // A detector hangs up on people, and only the truth shows it.
    assert!(mean("true_rate") > 2.0 * mean("rate"));
    let ran = outpace(&[&line[..], &SHORT].concat());
    for part in [
        "Governed by ftc (2 s after greeting end), limit 3.0 %",
        "As counted",
        "Really",
    ] {
        assert!(ran.stdout.contains(part), "{part}: {}", ran.stdout);
    }
}

#[test]
fn a_run_leaves_its_folder_and_says_where_the_report_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("day");
    let out_text = out.to_str().expect("UTF-8");
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "7",
        "--journal",
        "--out",
        out_text,
    ];
    let ran = outpace(&[&line[..], &SHORT].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert!(ran.stdout.contains("report.html"), "{}", ran.stdout);
    for file in [
        "run.json",
        "calls.parquet",
        "report.html",
        "scenario.toml",
        "wall.json",
    ] {
        assert!(
            out.join(file).metadata().is_ok_and(|file| file.len() > 0),
            "{file}"
        );
    }
    let journal = out.join("journal.txt");
    let journal = journal.to_str().expect("UTF-8");
    let replay = outpace(&[&["replay", "scenarios/first-day.toml", journal][..], &SHORT].concat());
    assert_eq!(replay.code, Some(0), "{}{}", replay.stdout, replay.stderr);
    let changed = ["--set", "campaign.ring_limit=20 s"];
    let line = [
        &["replay", "scenarios/first-day.toml", journal][..],
        &SHORT,
        &changed,
    ]
    .concat();
    let replay = outpace(&line);
    assert_eq!(
        replay.code,
        Some(1),
        "another ring limit decides differently"
    );
    assert!(replay.stdout.contains("this build:"), "{}", replay.stdout);
}

#[test]
fn every_shipped_scenario_is_right() {
    for scenario in shipped_scenarios() {
        let ran = outpace(&["check", &scenario]);
        assert_eq!(ran.code, Some(0), "{scenario}: {}", ran.stderr);
    }
}

#[test]
fn the_schema_is_one_json_object() {
    let ran = outpace(&["schema"]);
    let schema: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert!(schema["properties"]["campaign"].is_object());
}

#[test]
fn quiet_says_nothing() {
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "7",
        "--out",
        "none",
        "--quiet",
    ];
    let ran = outpace(&[&line[..], &SHORT].concat());
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.code),
        ("", "", Some(0))
    );
}

#[test]
fn calls_that_come_in_are_told_apart_from_those_that_are_dialled() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let told = |scenario: &str| {
        let out = folder.path().join(scenario.replace('/', "-"));
        let ran = outpace(&[
            "run",
            scenario,
            "--seed",
            "7",
            "--set",
            "day.length=1 h",
            "--out",
            out.to_str().expect("UTF-8"),
        ]);
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        assert!(out.join("inbound.parquet").exists());
        let report = std::fs::read_to_string(out.join("report.html")).expect("a report");
        (ran.stdout, report)
    };
    let (text, report) = told("scenarios/blended-retail.toml");
    assert!(text.contains("Calls that came in: service"), "{text}");
    assert!(text.contains("Service level"), "{text}");
    let (_, campaigns) = report.split_once("<h2>Campaigns</h2>").expect("a table");
    let (campaigns, _) = campaigns.split_once("</section>").expect("its end");
    assert!(campaigns.contains("welcome") && !campaigns.contains("service"));
    assert!(report.contains("<h2>Calls that came in</h2>"));

    let (text, report) = told("scenarios/validation/mmc.toml");
    assert!(text.contains("Calls that came in\n"), "{text}");
    for word in ["Dials", "Abandon", "ended"] {
        assert!(!text.contains(word), "{word} in\n{text}");
    }
    assert!(!report.contains("No call was dialled"));
}
