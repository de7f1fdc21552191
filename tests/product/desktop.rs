//! What the desktop shows is what the program prints: both are held to one file. The desktop's own tests
//! (`gui/tests/it/same_numbers.rs`) hold its views to it, these hold the program.
//!
//! `UPDATE_EXPECT=1` writes it anew, from what the program prints.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::outpace::{outpace, project};

const SCENARIO: &str = "scenarios/first-day.toml";

fn file() -> PathBuf {
    project().join("tests/product/shown.json")
}

fn printed(line: &[&str]) -> Value {
    let ran = outpace(line);
    assert_eq!(ran.code, Some(0), "{line:?}: {}", ran.stderr);
    serde_json::from_str(&ran.stdout).expect("JSON")
}

/// Holds a part of the file to what the program printed, or writes it.
fn hold(part: &str, printed: Value) {
    // The tests write one after the other.
    static WRITING: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _one = WRITING.lock().expect("no test has failed while it wrote");
    let text = std::fs::read_to_string(file()).unwrap_or_else(|_| "{}".to_owned());
    let mut known: Value = serde_json::from_str(&text).expect("JSON");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        known[part] = printed;
        let text = serde_json::to_string_pretty(&known).expect("JSON") + "\n";
        std::fs::write(file(), text).expect("written");
    } else {
        assert_eq!(known[part], printed, "{part}");
    }
}

#[test]
fn a_day_and_its_report_are_what_the_run_and_the_calls_views_show() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let day = folder.path().join("day");
    let day = day.to_str().expect("UTF-8");
    let ran = printed(&["run", SCENARIO, "--seed", "7", "--json", "--out", day]);
    let mean = |name: &str| ran["metrics"][name]["mean"].clone();
    let names = [
        "abandon_rate",
        "abandoned",
        "connects",
        "dials",
        "idle_s_per_connect",
        "live_answers",
        "utilisation",
    ];
    let means: serde_json::Map<String, Value> = names
        .into_iter()
        .map(|name| (name.to_owned(), mean(name)))
        .collect();
    hold("run", Value::Object(means));
    let report = printed(&["report", day, "--by", "outcome", "--json"]);
    let rows = report["rows"].as_array().expect("rows").iter();
    let rows = rows.filter(|it| it["section"] == "agent");
    let counts = rows.map(|row| {
        let of = |name: &str| row["counters"][name].clone();
        let counts = json!({
            "calls": of("attempted"),
            "live": of("totalVoice"),
            "joined": of("voice"),
            "talked_s": of("talkTime"),
        });
        let key = row["key"].as_str().expect("a name").to_owned();
        (key, counts)
    });
    let counts: serde_json::Map<String, Value> = counts.collect();
    assert!(counts.len() >= 6, "{counts:?}");
    hold("report", Value::Object(counts));
}

#[test]
fn a_sweep_is_what_the_tune_view_draws() {
    let swept = printed(&[
        "sweep",
        SCENARIO,
        "--vary",
        "campaign.gain=0.1,0.3,0.6,1,1.5,2,3",
        "--seed",
        "7",
        "--replications",
        "6",
        "--json",
        "--quiet",
        "--out",
        tempfile::tempdir()
            .expect("a temporary folder")
            .path()
            .join("sweep")
            .to_str()
            .expect("UTF-8"),
    ]);
    let points = swept["points"].as_array().expect("points").iter();
    let points = points.map(|point| {
        let of = |name: &str| point["metrics"][name].clone();
        json!({
            "gain": point["settings"]["campaign.gain"],
            "abandon_rate": of("abandon_rate"),
            "idle_s_per_connect": of("idle_s_per_connect"),
            "utilisation": of("utilisation"),
        })
    });
    hold("sweep", points.collect());
}

#[test]
fn a_recommendation_is_the_tune_views() {
    let tuned = printed(&[
        "tune",
        "scenarios/small-team-8.toml",
        // Short days: it takes thousands of them.
        "--set",
        "day.length=2 h",
        "--objective",
        "idle_s_per_connect",
        "--days-over",
        "0.05",
        "--days",
        "1500",
        "--confirm-days",
        "220",
        "--seed",
        "7",
        "--json",
        "--quiet",
        "--out",
        "none",
    ]);
    let constraint = &tuned["constraint"];
    let kept = json!({
        "recommended": tuned["recommended"],
        "days": constraint["days"],
        "days_over": constraint["days_over"],
        "upper_bound": constraint["upper_bound"],
        "worth_it": tuned["predictive_is_worth_it"],
        "points": tuned["search"]["points"],
        "metrics": tuned["metrics"],
    });
    hold("tune", kept);
}
