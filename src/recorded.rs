//! Journals as files: what `outpace run --journal` and the live dialer leave behind.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use outpace_engine::journal::{self, Fact};
use outpace_engine::{Input, Timestamp};

use crate::failure::Failure;

/// Hands every line of a journal with its number, from 1, to `each`, after the first, which says the version. Returns
/// how many lines there are.
///
/// # Errors
/// If there is no such file, it is no journal of this version, or `each` says what is wrong with a line.
pub(crate) fn lines(
    path: &Path,
    mut each: impl FnMut(u64, &str) -> Result<bool, String>,
) -> Result<u64, Failure> {
    let unusable = |line: u64, why: &str| unusable(path, line, why);
    let file = File::open(path)
        .map_err(|error| Failure::Input(format!("{}: cannot be read: {error}", path.display())))?;
    let mut last = 0;
    for (number, line) in (1..).zip(BufReader::new(file).lines()) {
        last = number;
        let line = line.map_err(|error| unusable(number, &error.to_string()))?;
        if number == 1 && line != journal::HEADER {
            let why = format!(
                "a journal of this version begins with {:?}",
                journal::HEADER
            );
            return Err(unusable(number, &why));
        }
        if !each(number, &line).map_err(|why| unusable(number, &why))? {
            break;
        }
    }
    Ok(last)
}

/// Every fact of a journal, with its line.
///
/// # Errors
/// As [`lines`], and if there is none.
pub(crate) fn facts(path: &Path) -> Result<Vec<(u64, Timestamp, Input)>, Failure> {
    let mut facts = Vec::new();
    let last = lines(path, |number, line| {
        if let Some(Fact(at, fact)) = journal::parse_line(line).map_err(|why| why.to_string())? {
            facts.push((number, at, fact));
        }
        Ok(true)
    })?;
    if facts.is_empty() {
        return Err(unusable(path, last.max(1), NO_FACT));
    }
    Ok(facts)
}

/// What is wrong with a line of a journal.
pub(crate) fn unusable(path: &Path, line: u64, why: &str) -> Failure {
    Failure::Input(format!("{}:{line}: {why}", path.display()))
}

/// What is wrong with an empty journal.
pub(crate) const NO_FACT: &str = "the journal ends without a fact";
