//! `outpace compare`: settings, scenarios and builds on the same people.

use std::fs;

use crate::outpace::outpace;

const SHORT: [&str; 4] = ["--set", "day.length=1 h", "--replications", "8"];

#[test]
fn settings_are_compared_day_by_day() {
    let line = [
        "compare",
        "scenarios/first-day.toml",
        "--with",
        "campaign.gain=0.3",
        "--with",
        "One line each: campaign.mode=progressive; campaign.lines_per_agent=1",
        "--seed",
        "4",
    ];
    let ran = outpace(&[&line[..], &SHORT].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    for part in [
        "B  campaign.gain=0.3",
        "B  One line each",
        "14 differences",
        "Utilisation",
    ] {
        assert!(ran.stdout.contains(part), "{part} in: {}", ran.stdout);
    }
    let ran = outpace(&[&line[..], &SHORT, &["--json", "--threads", "1"]].concat());
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!((&json["family"], &json["seed"]), (&14.into(), &4.into()));
    assert_eq!(json["arms"][2]["label"], "One line each");
    let own = &json["comparisons"][1]["measures"]["utilisation"];
    let value = |key: &str| own[key].as_f64().expect("a number");
    assert!((value("second") - value("first") - value("difference")).abs() < 1e-12);
    assert!(value("low") < value("difference") && value("difference") < value("high"));
    assert_eq!(own["n"], 8);
    assert_eq!(own["clear"], true);
}

#[test]
fn one_measure_alone_is_surer_than_one_of_many() {
    let width = |more: &[&str]| {
        let line = [
            "compare",
            "scenarios/first-day.toml",
            "--with",
            "campaign.gain=0.3",
            "--seed",
            "4",
            "--json",
        ];
        let ran = outpace(&[&line[..], &SHORT, more].concat());
        let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
        let own = &json["comparisons"][0]["measures"]["utilisation"];
        own["high"].as_f64().expect("a number") - own["low"].as_f64().expect("a number")
    };
    assert!(width(&["--measure", "utilisation"]) < width(&[]));
}

/// What an earlier build left is compared with what this one plays: here they are the same.
#[test]
fn folders_of_another_build_are_compared_with_this_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let run = |out: &str, seed: &str| {
        let line = [
            "run",
            "scenarios/first-day.toml",
            "--seed",
            seed,
            "--out",
            out,
            "--quiet",
        ];
        assert_eq!(outpace(&[&line[..], &SHORT].concat()).code, Some(0));
    };
    run(&at("old"), "4");
    run(&at("other"), "5");
    let line = ["compare", &*at("old"), "scenarios/first-day.toml", "--json"];
    let ran = outpace(&[&line[..], &SHORT].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let measures = json["comparisons"][0]["measures"]
        .as_object()
        .expect("measures");
    assert_eq!(measures.len(), 7);
    assert!(
        measures
            .values()
            .all(|it| it["difference"] == 0.0 && it["n"] == 8),
        "{measures:?}"
    );
    let ran = outpace(&["compare", &at("old"), &at("other")]);
    assert_eq!(ran.code, Some(3));
    assert!(
        ran.stderr.contains("4") && ran.stderr.contains("5") && ran.stderr.contains("seed"),
        "{}",
        ran.stderr
    );
    let ran = outpace(&[
        "compare",
        folder.path().to_str().expect("UTF-8"),
        &at("old"),
    ]);
    assert_eq!(ran.code, Some(3));
    assert!(ran.stderr.contains("run.json"), "{}", ran.stderr);
}

#[test]
fn two_sweeps_are_compared_point_by_point() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    for out in ["old", "new"] {
        let line = [
            "sweep",
            "scenarios/first-day.toml",
            "--vary",
            "agents=6,12",
            "--seed",
            "4",
            "--quiet",
        ];
        let ran = outpace(&[&line[..], &SHORT, &["--out", &*at(out)]].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    }
    // Another version played the one: every day it dialled one call more.
    let rows = folder.path().join("new/rows.csv");
    let text = fs::read_to_string(&rows).expect("rows");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    let column = header
        .split(',')
        .position(|name| name == "dials")
        .expect("a column");
    let more = lines.map(|line| {
        let mut fields: Vec<String> = line.split(',').map(str::to_owned).collect();
        fields[column] = (fields[column].parse::<u32>().expect("a count") + 1).to_string();
        fields.join(",") + "\n"
    });
    fs::write(&rows, format!("{header}\n{}", more.collect::<String>())).expect("written");
    let ran = outpace(&["compare", &at("old"), &at("new"), "--json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let comparisons = json["comparisons"].as_array().expect("pairs");
    assert_eq!(comparisons.len(), 2);
    for pair in comparisons {
        let dials = &pair["measures"]["dials"];
        assert_eq!(
            (&dials["difference"], &dials["clear"]),
            (&1.0.into(), &true.into())
        );
        assert_eq!(pair["measures"]["connects"]["clear"], false);
    }
}

#[test]
fn what_cannot_be_compared_says_why() {
    for (line, code, part) in [
        (
            &["compare", "scenarios/first-day.toml"][..],
            2,
            "only one thing",
        ),
        (
            &[
                "compare",
                "scenarios/first-day.toml",
                "--with",
                "campaign.gain=9",
            ],
            2,
            "--with campaign.gain=9",
        ),
        (
            &["compare", "no-such.toml", "scenarios/first-day.toml"],
            2,
            "no-such.toml",
        ),
        (
            &[
                "compare",
                "scenarios/first-day.toml",
                "--with",
                "agents=6",
                "--measure",
                "nothing",
                "--replications",
                "1",
            ],
            2,
            "utilisation",
        ),
    ] {
        let ran = outpace(line);
        assert_eq!(ran.code, Some(code), "{line:?}");
        assert!(ran.stderr.contains(part), "{part} in: {}", ran.stderr);
    }
}

/// The desktop's own tests hold its Compare view to the same file: both show the same numbers.
#[test]
fn the_command_line_and_the_desktop_find_the_same_differences() {
    let ran = outpace(&[
        "compare",
        "scenarios/first-day.toml",
        "--with",
        "campaign.gain=0.6",
        "--seed",
        "7",
        "--replications",
        "6",
        "--json",
    ]);
    let printed: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let known = include_str!("compared.json");
    let known: serde_json::Value = serde_json::from_str(known).expect("JSON");
    assert_eq!(printed["comparisons"], known["comparisons"]);
    assert_eq!(printed["family"], known["family"]);
}
