//! Where claims about the world come from.

use crate::file::Required;
use crate::findings::Findings;
use crate::key_path::KeyPath;

/// The sources of a scenario's world tables.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// What each table is called, where it stands, and whether its numbers are assumed.
    tables: Vec<(String, KeyPath, bool)>,
}

impl Sources {
    /// A table that must name its source.
    pub(super) fn require(
        &mut self,
        source: Required<String>,
        table: &KeyPath,
        label: &str,
        findings: &mut Findings,
    ) {
        let path = table.key("source");
        if let Some(source) = source.take(&path, WHAT, findings) {
            self.add(source, table, label, findings);
        }
    }

    /// A source that was written.
    pub(super) fn add(
        &mut self,
        source: String,
        table: &KeyPath,
        label: &str,
        findings: &mut Findings,
    ) {
        let path = table.key("source");
        if source.trim().is_empty() {
            findings.problem(&path, format!("is empty; write {WHAT}"));
        }
        let is_assumed = source.to_lowercase().contains("assumed");
        self.tables.push((label.to_owned(), path, is_assumed));
    }

    /// How many tables there are.
    pub(super) const fn count(&self) -> usize {
        self.tables.len()
    }

    /// The tables whose numbers are assumed.
    pub(super) fn assumed(&self) -> impl Iterator<Item = (&str, &KeyPath)> {
        self.tables
            .iter()
            .filter(|(_, _, is_assumed)| *is_assumed)
            .map(|(label, path, _)| (label.as_str(), path))
    }
}

const WHAT: &str =
    "where its numbers come from: measured, cited, or \"assumed: why\" (source = \"…\")";
