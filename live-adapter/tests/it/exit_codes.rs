//! The program itself: what it refuses, and with which exit code.

use std::path::Path;
use std::process::{Command, Output};

use super::served::live_file;

fn outpace_live(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_outpace-live"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn refused(folder: &Path, arguments: &[&str], code: i32, says: &str) {
    let output = outpace_live(folder, arguments);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
    assert!(told.contains(says), "{arguments:?}: {told}");
}

#[test]
fn nothing_is_dialled_without_live_a_trunk_file_and_an_allow_list() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    live_file(at, "");
    std::fs::write(at.join("c.toml"), super::CAMPAIGN).unwrap();
    refused(at, &["c.toml", "--trunks", "live.toml"], 4, "--live");
    refused(at, &["c.toml", "--live"], 4, "--trunks");
    let text = std::fs::read_to_string(at.join("live.toml")).unwrap();
    std::fs::write(
        at.join("nobody.toml"),
        text.replace("allow = [\"+1\"]", "allow = []"),
    )
    .unwrap();
    refused(
        at,
        &["c.toml", "--trunks", "nobody.toml", "--live"],
        4,
        "safety.allow",
    );
    let checked = outpace_live(at, &["c.toml", "--trunks", "live.toml", "--check"]);
    assert_eq!(checked.status.code(), Some(0));
    assert!(!at.join("data").exists(), "nothing is written");
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    live_file(at, "");
    std::fs::write(at.join("c.toml"), super::CAMPAIGN).unwrap();
    let text = std::fs::read_to_string(at.join("live.toml")).unwrap();
    for (from, to, says) in [
        (
            "allow = [\"+1\"]",
            "allow = [\"0049\"]",
            "safety.allow: \"0049\" is no prefix",
        ),
        (
            "allow = [\"+1\"]",
            "allow = [\"+1\"]\ncalls_per_hour = 0",
            "safety.calls_per_hour",
        ),
        (
            "allow = [\"+1\"]",
            "allow = [\"+1\"]\ncals_per_hour = 9",
            "cals_per_hour",
        ),
        (
            "allow = [\"+1\"]",
            "allow = [\"+1\"]\ndrain_limit = \"soon\"",
            "safety.drain_limit",
        ),
        (
            "file = \"admin\"",
            "env = \"NO_SUCH_VARIABLE\"",
            "NO_SUCH_VARIABLE",
        ),
        ("agents = \"3-999\"", "", "agents: which?"),
        ("role = \"viewer\"", "role = \"emperor\"", "line "),
    ] {
        std::fs::write(at.join("wrong.toml"), text.replace(from, to)).unwrap();
        refused(at, &["c.toml", "--trunks", "wrong.toml", "--live"], 2, says);
    }
    // What `outpace check` rejects.
    let set = [
        "c.toml",
        "--trunks",
        "live.toml",
        "--live",
        "--set",
        "campaign.lines_per_agent=11",
    ];
    refused(at, &set, 2, "campaign.lines_per_agent");
    refused(
        at,
        &["none.toml", "--trunks", "live.toml", "--live"],
        2,
        "none.toml",
    );
}

#[test]
fn a_folder_has_one_dialer_at_a_time_and_a_damaged_journal_is_bad_data() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = super::campaign(&[]);
    let session = super::begin(folder.path(), &loaded, super::limits(), None);
    let second =
        std::panic::catch_unwind(|| super::begin(folder.path(), &loaded, super::limits(), None));
    let said = second
        .err()
        .and_then(|it| it.downcast::<String>().ok())
        .unwrap();
    assert!(said.contains("another outpace-live"), "{said}");
    session.orders.drain().unwrap();
    assert!(session.wait().is_some());
}

#[test]
fn the_files_of_the_first_call_are_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("loopback");
    let output = Command::new(env!("CARGO_BIN_EXE_outpace-live"))
        .args(["campaign.toml", "--trunks", "live.toml", "--check"])
        .env("OUTPACE_TOKEN", "0123456789abcdef")
        .current_dir(folder)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
}
