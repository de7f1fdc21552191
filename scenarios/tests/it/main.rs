//! Scenarios as their authors write them, right and wrong. `Case` is the only place that knows the API.

mod adaptive;
mod caller_id;
mod clocks;
mod compiled;
mod governing;
mod inbound;
mod interaction;
mod ivr;
mod keys;
mod limits;
mod lists;
mod mutations;
mod overrides;
mod places;
mod preview;
mod priors;
mod quantities;
mod references;
mod schema;
mod shares;
mod strategy;
mod threshold;
mod treatments;
mod warnings;

use std::fmt::Write as _;

use expect_test::Expect;
use outpace_scenarios::{Loaded, ScenarioError, load};

/// A scenario on its way to be loaded.
pub(crate) struct Case {
    text: String,
    overrides: Vec<String>,
    files: Vec<(String, Vec<u8>)>,
}

impl Case {
    /// The smallest scenario there is, and a warning-free one.
    pub(crate) fn small() -> Self {
        Self::text(SMALL)
    }

    /// Any text.
    pub(crate) fn text(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            overrides: Vec::new(),
            files: Vec::new(),
        }
    }

    /// With another line in the place of one.
    pub(crate) fn replace(mut self, line: &str, by: &str) -> Self {
        assert!(self.text.contains(line), "no {line:?} in the scenario");
        self.text = self.text.replacen(line, by, 1);
        self
    }

    /// With more at its end.
    pub(crate) fn and(mut self, more: &str) -> Self {
        self.text.push_str(more);
        self
    }

    /// With `--set`.
    pub(crate) fn set(mut self, text: &str) -> Self {
        self.overrides.push(text.to_owned());
        self
    }

    /// With a file beside it.
    pub(crate) fn file(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.push((name.to_owned(), content.into()));
        self
    }

    /// Loads it from a folder of its own, whose path is cut from what is reported.
    pub(crate) fn load(self) -> Result<Loaded, ScenarioError> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, content) in &self.files {
            std::fs::write(folder.path().join(name), content).expect("writable");
        }
        let path = folder.path().join("day.toml");
        std::fs::write(&path, &self.text).expect("writable");
        load(&path, &self.overrides)
    }

    /// Loads a scenario that is right.
    pub(crate) fn good(self) -> Loaded {
        match self.load() {
            Ok(loaded) => loaded,
            Err(error) => panic!("{error}"),
        }
    }

    /// The problems, with the exit code, or else the warnings.
    pub(crate) fn report(self) -> String {
        match self.load() {
            Ok(loaded) => {
                let mut report = String::new();
                for warning in &loaded.warnings {
                    let _ = writeln!(report, "warning: {warning}");
                }
                for reject in &loaded.rejects {
                    let _ = writeln!(
                        report,
                        "rejected: {}:{}: {}: {}",
                        reject.file.display(),
                        reject.line,
                        reject.reason,
                        reject.text
                    );
                }
                without_folder(&report)
            }
            Err(error) => without_folder(&format!("exit {}\n{error}\n", error.exit_code())),
        }
    }

    /// Compares the report with what it should be.
    pub(crate) fn check(self, expected: Expect) {
        expected.assert_eq(&self.report());
    }
}

/// Cuts the folders of files this crate's tests made: what is before `day.toml` and its neighbours.
fn without_folder(text: &str) -> String {
    let folder = std::env::temp_dir();
    let folder = folder.to_string_lossy();
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(&*folder) {
        out.push_str(&rest[..at]);
        let after = rest[at + folder.len()..].trim_start_matches('/');
        rest = after.split_once('/').map_or("", |(_, file)| file);
    }
    out + rest
}

const SMALL: &str = r#"schema_version = 1

[day]
date = "2026-03-02"
start = "09:00"
length = "8 h"
zone = "America/New_York"

[campaign]
mode = "progressive"
lines_per_agent = 1

[campaign.list]
generated = 100

[team]
agents = 12

[team.work]
source = "measured: last week's switch records"
wrap_up = "20 s"

[carrier]
source = "measured: last week's switch records"

[people]
source = "measured: last week's switch records"
answer_probability = "22 %"
talk = "3 min"
"#;
