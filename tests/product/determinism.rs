//! Same scenario, seed and build: byte-equal files, however many threads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::outpace::outpace;

/// Every file of a result folder but the wall clock's.
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
    named.filter(|(name, _)| name != "wall.json").collect()
}

#[test]
fn two_runs_on_one_and_two_threads_leave_equal_bytes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = |name: &str, threads: &str| {
        let out = folder.path().join(name);
        let out_text = out.to_str().expect("UTF-8");
        let line = [
            "run",
            "scenarios/first-day.toml",
            "--seed",
            "11",
            "--replications",
            "5",
        ];
        let rest = ["--threads", threads, "--journal", "--out", out_text];
        let ran = outpace(&[&line[..], &rest, &["--set", "day.length=2 h"]].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        files(&out)
    };
    let one = run("one", "1");
    let two = run("two", "2");
    assert!(one.contains_key("journal.txt") && one.contains_key("calls.parquet"));
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        two.keys().collect::<Vec<_>>()
    );
    for (name, bytes) in &one {
        assert!(bytes == &two[name], "{name} differs");
    }
}

#[test]
fn another_seed_is_another_day() {
    let run = |seed: &str| {
        let line = [
            "run",
            "scenarios/first-day.toml",
            "--seed",
            seed,
            "--json",
            "--out",
            "none",
        ];
        let ran = outpace(&[&line[..], &["--set", "day.length=1 h"]].concat());
        let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
        json["metrics"].clone()
    };
    assert_ne!(run("1"), run("2"));
    assert_eq!(run("1"), run("1"));
}
