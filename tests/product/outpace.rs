//! The built program, and folders to run it in.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What a run of the program gave.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The program in a folder, with this command line.
pub(crate) fn command(folder: &Path, line: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_outpace"));
    command.current_dir(folder).args(line);
    command
}

/// Runs the program in the project's folder.
pub(crate) fn outpace(line: &[&str]) -> Ran {
    outpace_in(&project(), line)
}

/// Runs the program in a folder.
pub(crate) fn outpace_in(folder: &Path, line: &[&str]) -> Ran {
    let Output {
        status,
        stdout,
        stderr,
    } = command(folder, line).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
    Ran {
        code: status.code(),
        stdout: text(stdout),
        stderr: text(stderr),
    }
}

/// The project's folder, where the shipped scenarios are.
pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every shipped scenario.
pub(crate) fn shipped_scenarios() -> Vec<String> {
    let folder = project().join("scenarios");
    let entries = std::fs::read_dir(folder).expect("the scenarios are there");
    let mut found: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("a folder lists")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| {
            name.ends_with(".toml") && !matches!(name.as_str(), "Cargo.toml" | "clippy.toml")
        })
        .map(|name| format!("scenarios/{name}"))
        .collect();
    found.sort();
    assert!(found.len() >= 5, "{found:?}");
    found
}
