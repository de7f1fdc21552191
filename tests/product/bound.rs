//! `outpace bound` on the command line.

use crate::outpace::outpace;

const WORLD: [&str; 7] = [
    "bound",
    "--answer-rate",
    "25 %",
    "--line-time",
    "15 s",
    "--handling-time",
    "150 s",
];

fn bound(more: &[&str]) -> serde_json::Value {
    let line: Vec<&str> = WORLD
        .iter()
        .chain(more)
        .chain(&["--json"])
        .copied()
        .collect();
    let ran = outpace(&line);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    serde_json::from_str(&ran.stdout).expect("one JSON object")
}

#[test]
fn the_best_and_simple_rules_of_several_teams() {
    let json = bound(&["--agents", "5,10", "--limit", "3 %"]);
    let teams = json["teams"].as_array().expect("teams");
    let best: Vec<f64> = teams
        .iter()
        .map(|team| team["best"]["utilisation"].as_f64().expect("a share"))
        .collect();
    assert!((best[0] - 0.794_456).abs() < 1e-5, "{best:?}");
    assert!((best[1] - 0.839_064).abs() < 1e-5, "{best:?}");
    assert_eq!(
        teams[1]["best"]["lines_by_busy_bold"]
            .as_array()
            .map(Vec::len),
        Some(11)
    );
    assert!(
        teams[0]["fixed_lines"].is_null(),
        "a single line is too many for five agents"
    );
    let one = teams[0]["one_line_per_agent"]["utilisation"].as_f64();
    assert!(
        one.is_some_and(|one| (one - 150.0 / 210.0).abs() < 1e-9),
        "{one:?}"
    );
}

#[test]
fn a_scenario_gives_its_means_and_its_limit() {
    let ran = outpace(&["bound", "scenarios/small-team-8.toml", "--json", "--quiet"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(json["means_of_scenario"], "small-team-8");
    assert_eq!(json["abandon_limit"], 0.03);
    assert_eq!(json["teams"][0]["agents"], 8);
    // One person in four answers; talk is 65 % of 180 s and 35 % of 20 s, then 20 s: 144 s.
    let near = |key: &str, theirs: f64| {
        let ours = json[key].as_f64().expect("a number");
        assert!((ours / theirs - 1.0).abs() < 0.1, "{key}: {ours}, {theirs}");
    };
    near("answer_rate", 0.247);
    near("handling_s", 144.0);
}

#[test]
fn what_is_missing_or_senseless_is_said() {
    let cases: [(&[&str], &str); 7] = [
        (&["bound", "--agents", "5"], "--answer-rate is missing"),
        (
            &["bound", "--agents", "5", "--answer-rate", "25"],
            "has no unit",
        ),
        (
            &["bound", "--agents", "5", "--answer-rate", "0 %"],
            "--line-time is missing",
        ),
        (
            &["bound", "scenarios/blended-retail.toml", "--quiet"],
            "several campaigns",
        ),
        (&["bound", "--agents", "0"], "1..=200"),
        (&["bound", "--set", "agents=3"], "required"),
        (&["bound", "nowhere.toml"], "nowhere.toml"),
    ];
    for (line, says) in cases {
        let ran = outpace(line);
        assert_eq!(ran.code, Some(2), "{line:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(says), "{line:?}: {}", ran.stderr);
    }
    for (option, value, says) in [
        ("--limit", "51 %", "allowed: \"0 %\" to \"50 %\""),
        ("--answer-rate", "0 %", "allowed: \"0.1 %\" to \"100 %\""),
        ("--handling-time", "0 s", "allowed: from \"1 ms\" on"),
        ("--handling-time", "10 ms", "ask about fewer agents"),
    ] {
        let mut line: Vec<&str> = WORLD.iter().chain(&["--agents", "5"]).copied().collect();
        match line.iter().position(|it| *it == option) {
            Some(at) => line[at + 1] = value,
            None => line.extend([option, value]),
        }
        let ran = outpace(&line);
        assert_eq!(ran.code, Some(2), "{line:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(says), "{line:?}: {}", ran.stderr);
    }
}
