//! Bad input ends with the right exit code and names what is wrong; good rows beside bad ones run.

use std::fs;

use crate::outpace::{command, outpace, outpace_in, project};

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

#[test]
fn a_journal_that_no_dialer_of_the_scenario_wrote_is_exit_code_three_and_names_its_line() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let scenario = "scenarios/all-agents-leave.toml";
    let path = folder.path().join("journal.txt");
    let path = path.to_str().expect("a path in UTF-8");
    let refused = [
        ("", 1, "without a fact"),
        ("outpace-journal 1\n", 1, "without a fact"),
        ("0.000000000 tick\n", 1, "begins with"),
        (
            "outpace-journal 1\n5.000000000 tick\n    wake never\n4.000000000 tick\n",
            4,
            "earlier",
        ),
        (
            "outpace-journal 1\n18446744073.709551614 tick\n",
            2,
            "later than",
        ),
        (
            "outpace-journal 1\n0.000000000 campaign-9 started\n",
            2,
            "campaign-9",
        ),
        (
            "outpace-journal 1\n0.000000000 agent-4000000000 logged-in\n",
            2,
            "agent-4000000000",
        ),
        (
            "outpace-journal 1\n0.000000000 call-0@7 ringing\n",
            2,
            "call-0@7",
        ),
        (
            "outpace-journal 1\n0.000000000 campaign-0 block +10000000000 4000000000 zone-0\n",
            2,
            "contacts",
        ),
        (
            "outpace-journal 1\n0.000000000 campaign-0 block +10000000000 4 zone-77\n",
            2,
            "zone-77",
        ),
    ];
    for (journal, line, part) in refused {
        fs::write(path, journal).expect("written");
        let ran = outpace(&["replay", scenario, path]);
        assert_eq!(ran.code, Some(3), "{journal:?}: {}", ran.stderr);
        let place = format!("journal.txt:{line}: ");
        assert!(ran.stderr.contains(&place), "{journal:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(part), "{journal:?}: {}", ran.stderr);
    }
}

#[test]
fn a_scenario_that_is_no_text_or_too_long_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let utf_16 = [0xff_u8, 0xfe, b'a', 0, b'=', 0];
    let wrong: [(&[u8], &str); 3] = [
        (
            b"title = \"a\"\nnote = \"\xff\"\n",
            "x.toml:2: is not UTF-8",
        ),
        (&utf_16, "x.toml: is UTF-16"),
        (
            &[b'#'; (1 << 20) + 1],
            "x.toml: has more than 1048576 bytes",
        ),
    ];
    for (bytes, message) in wrong {
        fs::write(folder.path().join("x.toml"), bytes).expect("written");
        let ran = outpace_in(folder.path(), &["check", "x.toml"]);
        assert_eq!(ran.code, Some(2), "{}", ran.stderr);
        assert!(ran.stderr.contains(message), "{}", ran.stderr);
    }
}

#[test]
fn a_telephone_number_needs_no_quotes_in_an_override() {
    let set = "campaign.caller_id=+12125550100";
    let ran = outpace(&["check", "scenarios/first-day.toml", "--set", set]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let set = "campaign.0.gain=1";
    let ran = outpace(&["check", "scenarios/first-day.toml", "--set", set]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.stderr.contains("`campaign` is not a list"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_folder_of_results_holds_one_run_and_a_journal_needs_a_folder() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("run");
    let line = |seed: &'static str| {
        let out = out.to_str().expect("a path in UTF-8").to_owned();
        let scenario = "scenarios/all-agents-leave.toml".to_owned();
        [
            "run".to_owned(),
            scenario,
            "-q".into(),
            "--seed".into(),
            seed.into(),
            "--out".into(),
            out,
        ]
    };
    let run = |line: &[String]| outpace(&line.iter().map(String::as_str).collect::<Vec<_>>());
    let with_journal = [line("1").as_slice(), &["--journal".to_owned()]].concat();
    assert_eq!(run(&with_journal).code, Some(0));
    assert!(out.join("journal.txt").exists());
    assert_eq!(run(&line("2")).code, Some(0));
    assert!(
        !out.join("journal.txt").exists(),
        "the journal is of the run before"
    );
    // A run that cannot be written to its end leaves no folder that looks like one.
    fs::remove_file(out.join("report.html")).expect("removed");
    fs::create_dir(out.join("report.html")).expect("a folder in its place");
    let ran = run(&line("3"));
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert!(ran.stderr.contains("report.html"), "{}", ran.stderr);
    assert!(!out.join("run.json").exists() && !out.join(".report.html.partial").exists());
    let ran = outpace(&[
        "run",
        "scenarios/all-agents-leave.toml",
        "--out",
        "none",
        "--journal",
    ]);
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert!(ran.stderr.contains("--journal"), "{}", ran.stderr);
}

/// Nobody can be told, but the exit code stays right.
#[cfg(target_os = "linux")]
#[test]
fn messages_that_cannot_be_written_change_no_exit_code() {
    let full = || {
        fs::File::options()
            .write(true)
            .open("/dev/full")
            .expect("a full device")
    };
    for (line, code) in [
        (["check", "scenarios/detection.toml"], 0),
        (["check", "scenarios/none.toml"], 2),
    ] {
        let mut command = command(&project(), &line);
        let status = command.stderr(full()).status().expect("the program starts");
        assert_eq!(status.code(), Some(code), "{line:?}");
    }
}
