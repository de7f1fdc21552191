//! `outpace sweep`: tables, pictures, sittings, shards, and everything that may go wrong with a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::interrupt::interrupt;
use crate::outpace::{Ran, command, outpace, outpace_in, project};

/// Two gains, two team sizes, days of an hour.
const LINE: [&str; 10] = [
    "sweep",
    "scenarios/first-day.toml",
    "--vary",
    "campaign.gain=0.5,1.5",
    "--vary",
    "agents=6,12",
    "--set",
    "day.length=1 h",
    "--seed",
    "3",
];

fn sweep_days(out: &Path, days: &str, more: &[&str]) -> Ran {
    let out = [
        "--replications",
        days,
        "--out",
        out.to_str().expect("UTF-8"),
    ];
    outpace(&[&LINE[..], &out, more].concat())
}

fn sweep(out: &Path, more: &[&str]) -> Ran {
    sweep_days(out, "6", more)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder");
    let named = entries.map(|entry| {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        (name, fs::read(path).expect("a file"))
    });
    named.collect()
}

#[test]
fn a_sweep_is_the_same_on_any_threads_and_in_any_sittings() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let ran = sweep(&at("one"), &["--threads", "1", "--json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(json["points"].as_array().expect("points").len(), 4);
    assert_eq!(json["points"][3]["settings"]["agents"], "12");
    assert_eq!(json["points"][3]["metrics"]["dials"]["n"], 6);
    assert_eq!(sweep(&at("two"), &["--threads", "2"]).code, Some(0));
    // Stopped in the middle of a line, and begun with fewer days.
    assert_eq!(sweep_days(&at("sittings"), "2", &[]).code, Some(0));
    let rows = at("sittings").join("rows.csv");
    let text = fs::read(&rows).expect("rows");
    fs::write(&rows, &text[..text.len() - 25]).expect("cut");
    assert_eq!(sweep(&at("sittings"), &[]).code, Some(0));
    let one = files(&at("one"));
    for name in [
        "sweep.parquet",
        "points.csv",
        "report.html",
        "idle-curves.png",
        "rate-surface.svg",
        "fan.svg",
    ] {
        assert!(one.contains_key(name), "{name}");
    }
    for other in ["two", "sittings"] {
        let other = files(&at(other));
        assert!(one.keys().eq(other.keys()));
        for (name, bytes) in &one {
            assert!(*bytes == other[name], "{name}");
        }
    }
}

#[test]
fn shards_are_the_whole_put_one_under_the_other() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let rows = |name: &str, more: &[&str]| -> Vec<String> {
        let out = folder.path().join(name);
        let ran = sweep(&out, more);
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        let text = fs::read_to_string(out.join("rows.csv")).expect("rows");
        text.lines().skip(1).map(str::to_owned).collect()
    };
    let mut whole = rows("whole", &[]);
    let mut shards = rows("first", &["--shard", "1/3"]);
    shards.extend(rows("second", &["--shard", "2/3"]));
    shards.extend(rows("third", &["--shard", "3/3"]));
    whole.sort();
    shards.sort();
    assert_eq!(whole.len(), 24);
    assert_eq!(whole, shards);
}

#[test]
fn days_are_played_until_a_measure_is_known_well_enough() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().to_str().expect("UTF-8");
    let line = [
        &LINE[..],
        &[
            "--until",
            "utilisation=1 %",
            "--max-replications",
            "200",
            "--json",
            "--out",
            out,
        ],
    ]
    .concat();
    let ran = outpace(&line);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    for point in json["points"].as_array().expect("points") {
        let end = |end: &str| {
            point["metrics"]["utilisation"][end]
                .as_f64()
                .expect("an end")
        };
        let half = (end("ci95_high") - end("ci95_low")) / 2.0;
        let days = point["replications"].as_u64().expect("a count");
        assert!(half <= 0.01 || days == 200, "{half} after {days} days");
        assert!(days >= 20);
    }
    // Gone on with, it plays nothing more.
    let rows = fs::read(folder.path().join("rows.csv")).expect("rows");
    assert_eq!(outpace(&line).code, Some(0));
    assert!(rows == fs::read(folder.path().join("rows.csv")).expect("rows"));
}

#[test]
fn what_cannot_be_swept_says_why() {
    let wrong = |vary: &str, parts: &[&str]| {
        let ran = outpace(&["sweep", "scenarios/first-day.toml", "--vary", vary]);
        assert_eq!(ran.code, Some(2), "{vary}");
        for part in parts {
            assert!(ran.stderr.contains(part), "{part} in: {}", ran.stderr);
        }
    };
    wrong(
        "campaign.gian=1,2",
        &["--vary campaign.gian=1", "unknown key", "gain"],
    );
    wrong(
        "campaign.gain=2.5..4:2",
        &["--vary campaign.gain=4", "0.1 to 3"],
    );
    wrong("campaign.gain=3..1:5", &["is empty"]);
    wrong("campaign.gain=1,1", &["twice"]);
    let line = ["sweep", "scenarios/first-day.toml", "--vary", "agents=5,6"];
    for (more, part) in [
        (&["--shard", "3/2", "--seed", "1"][..], "from 1 to N"),
        (&["--shard", "1/2"], "--seed"),
        (&["--until", "no_such=1"], "utilisation"),
        (&["--until", "utilisation=0"], "above 0"),
        (
            &["--show", "agents=7", "--replications", "2"],
            "--show agents=7",
        ),
        (&["--reference", "no-such.csv"], "no-such.csv"),
    ] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = ["--out", folder.path().to_str().expect("UTF-8")];
        let ran = outpace(&[&line[..], more, &out].concat());
        let code = if more[0] == "--reference" { 3 } else { 2 };
        assert_eq!(ran.code, Some(code), "{more:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(part), "{part} in: {}", ran.stderr);
    }
}

#[test]
fn a_folder_of_another_sweep_is_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("sweep");
    assert_eq!(sweep_days(&out, "2", &[]).code, Some(0));
    let before = files(&out);
    let ran = sweep(&out, &["--set", "campaign.correction_pace=99"]);
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("another sweep") && ran.stderr.contains("--restart"),
        "{}",
        ran.stderr
    );
    assert!(before == files(&out), "nothing was touched");
    // A row that is none: which line, and exit code 3.
    let rows = out.join("rows.csv");
    let text = fs::read_to_string(&rows)
        .expect("rows")
        .replacen("\n1,0,", "\n1,x,", 1);
    fs::write(&rows, text).expect("written");
    let ran = sweep(&out, &[]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(ran.stderr.contains("rows.csv:3"), "{}", ran.stderr);
    let ran = sweep_days(&out, "2", &["--restart"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert!(before == files(&out), "begun anew");
}

#[test]
fn where_nothing_can_be_written_nothing_is_played() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("file");
    fs::write(&file, "").expect("written");
    let ran = sweep_days(&file.join("below"), "100000", &[]);
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert!(ran.stderr.contains("file/below"), "{}", ran.stderr);
}

/// A limit on the size of files is what a test can fill: writing fails as it does on a full disk.
#[test]
fn a_full_disk_keeps_what_was_computed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("full");
    let line = LINE.map(|word| format!("'{word}'")).join(" ");
    // `ulimit -f` counts in 512 bytes or in 1024, by shell: the plan fits, a hundred days do not.
    let script = format!(
        "trap '' XFSZ; ulimit -f 16; exec {} {line} --replications 100 --out {}",
        env!("CARGO_BIN_EXE_outpace"),
        out.display()
    );
    let ran = Command::new("sh")
        .args(["-c", &script])
        .current_dir(project())
        .output();
    let ran = ran.expect("a shell");
    let stderr = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(2), "{stderr}");
    assert!(
        stderr.contains("rows.csv") && stderr.contains("days are kept"),
        "{stderr}"
    );
    let kept = fs::read_to_string(out.join("rows.csv"))
        .expect("rows")
        .lines()
        .count();
    assert!(kept > 10, "{kept}");
    // With room again, it goes on.
    let whole = folder.path().join("whole");
    assert_eq!(sweep_days(&out, "100", &[]).code, Some(0));
    assert_eq!(sweep_days(&whole, "100", &[]).code, Some(0));
    assert!(files(&out) == files(&whole));
}

#[test]
fn an_interrupted_sweep_keeps_its_days_and_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("sweep");
    let out_text = out.to_str().expect("UTF-8");
    let more = ["--replications", "1000000", "--out", out_text];
    let child = command(&project(), &[&LINE[..], &more].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let (code, stderr) = interrupt(child.expect("the program starts"));
    assert_eq!(code, Some(130), "{stderr}");
    assert!(stderr.contains("days are kept"), "{stderr}");
    let rows = fs::read_to_string(out.join("rows.csv")).expect("rows");
    let days = rows.lines().count() - 1;
    assert!(rows.ends_with('\n') && days > 0);
    assert!(out.join("sweep.parquet").exists() && out.join("report.html").exists());
    let json = fs::read_to_string(out.join("sweep.json")).expect("a summary");
    let json: serde_json::Value = serde_json::from_str(&json).expect("whole JSON");
    assert_eq!(
        (&json["complete"], json["days"].as_u64()),
        (&false.into(), Some(days as u64))
    );
    // The seed is the folder's.
    let replications = (days / 4 + 2).to_string();
    let line = [
        &LINE[..8],
        &["--replications", &*replications, "--out", out_text],
    ]
    .concat();
    let ran = outpace(&line);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let longer = fs::read_to_string(out.join("rows.csv")).expect("rows");
    assert!(longer.starts_with(&rows) && longer.lines().count() > days + 1);
}

#[test]
fn a_reference_line_is_drawn_beside_the_curves() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text =
        "label,abandon_rate,agent_talk_s_per_hour\nbest of all,0.001,2500\nbest of all,0.03,2900\n";
    fs::write(folder.path().join("best.csv"), text).expect("written");
    let reference = folder.path().join("best.csv");
    let out = folder.path().join("out");
    let ran = sweep(&out, &["--reference", reference.to_str().expect("UTF-8")]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let svg = |name: &str| fs::read_to_string(out.join(name)).expect("a picture");
    assert!(svg("talk-curves.svg").contains("best of all"));
    assert!(!svg("idle-curves.svg").contains("best of all"));
}

#[test]
fn a_page_of_a_sweep_fetches_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ran = outpace_in(
        folder.path(),
        &[
            "sweep",
            project()
                .join("scenarios/first-day.toml")
                .to_str()
                .expect("UTF-8"),
            "--vary",
            "team.device=called,nailed_up",
            "--set",
            "day.length=1 h",
            "--seed",
            "1",
            "--replications",
            "2",
            "--quiet",
        ],
    );
    assert_eq!((ran.code, &*ran.stdout), (Some(0), ""), "{}", ran.stderr);
    let page = folder
        .path()
        .join("results/first-day-sweep-seed-1/report.html");
    let page = fs::read_to_string(page).expect("a page");
    for forbidden in ["<script", "http://", "https://", "src="] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("device nailed_up"));
}
