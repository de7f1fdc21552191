//! From a scenario's file to a [`Loaded`] scenario.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::Scenario;
use crate::compile::{Compiled, compile};
use crate::contact_list::{ListReport, Reject};
use crate::document::Document;
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::problem::{Place, Problem, ScenarioError, Warning};
use crate::reading::read;

/// A scenario ready to run, and what should be known about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The scenario.
    pub scenario: Scenario,
    /// What is allowed and probably not meant.
    pub warnings: Vec<Warning>,
    /// Rows of contact lists that were left out.
    pub rejects: Vec<Reject>,
    /// What came of each contact list that was read.
    pub lists: Vec<ListReport>,
    /// The scenario's text after `--set`: loading it again, from the same folder, gives the same
    /// scenario.
    pub resolved_toml: String,
}

/// Reads and checks a scenario and the files it names. `overrides` are `key=value` texts, applied in
/// order before anything is checked.
///
/// # Errors
/// With every problem found. Contact lists are only opened once the scenario itself is right.
pub fn load(path: &Path, overrides: &[String]) -> Result<Loaded, ScenarioError> {
    let text = text_of(path)?;
    load_text(text, path, overrides)
}

fn text_of(path: &Path) -> Result<String, ScenarioError> {
    let cannot = |error: std::io::Error| unusable(path, None, format!("cannot be read: {error}"));
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    let read = file.take(BYTES_MAX + 1).read_to_end(&mut bytes);
    read.map_err(cannot)?;
    if bytes.len() as u64 > BYTES_MAX {
        let message =
            format!("has more than {BYTES_MAX} bytes; write shorter, and keep lists in files");
        return Err(unusable(path, None, message));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let message = "is UTF-16; save it as UTF-8".to_owned();
        return Err(unusable(path, None, message));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let lines = error.as_bytes()[..good].iter().filter(|&&c| c == b'\n');
        let line = lines.count() as u64 + 1;
        unusable(
            path,
            Some(line),
            "is not UTF-8; save it as UTF-8".to_owned(),
        )
    })
}

/// Checks a scenario whose text is not, or not yet, on disk. The path gives it its name and the folder
/// of the files it names.
///
/// # Errors
/// With every problem found.
pub fn load_text(text: String, path: &Path, overrides: &[String]) -> Result<Loaded, ScenarioError> {
    let document = Document::parse(path, text, overrides).map_err(ScenarioError::Configuration)?;
    let resolved_toml = document.resolved_text();
    let mut findings = Findings::default();
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = path
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let compiled = read(&resolved_toml, &mut findings)
        .and_then(|file| compile(file, name, folder, &mut findings));
    let Findings {
        problems,
        data_problems,
        warnings,
    } = findings;
    if !problems.is_empty() {
        return Err(ScenarioError::Configuration(placed(&document, problems)));
    }
    if !data_problems.is_empty() {
        return Err(ScenarioError::InputData(placed(&document, data_problems)));
    }
    let Compiled {
        scenario,
        rejects,
        lists,
    } = compiled.expect("a scenario without problems compiles");
    let warnings = placed(&document, warnings).into_iter().map(Warning);
    Ok(Loaded {
        scenario,
        warnings: warnings.collect(),
        rejects,
        lists,
        resolved_toml,
    })
}

fn unusable(path: &Path, line: Option<u64>, message: String) -> ScenarioError {
    ScenarioError::Configuration(vec![Problem {
        place: Place::File {
            file: path.to_owned(),
            line,
        },
        key: String::new(),
        message,
    }])
}

/// Findings with their places, in the order of the file; those of `--set` come last.
fn placed(document: &Document, findings: Vec<(KeyPath, String)>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = findings
        .into_iter()
        .map(|(path, message)| document.problem(&path, message))
        .collect();
    problems.sort_by_key(|problem| match &problem.place {
        Place::File { line, .. } => (false, *line),
        Place::Set(_) => (true, None),
    });
    problems.dedup();
    problems
}

/// The largest scenario file, two hundred times the largest that is shipped.
const BYTES_MAX: u64 = 1 << 20;
