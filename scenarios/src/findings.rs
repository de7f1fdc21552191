//! Everything a check has found so far.

use crate::key_path::KeyPath;

/// Collects problems and warnings by the key they belong to, so that a check can go on after the first.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// What must be put right in the scenario.
    pub(crate) problems: Vec<(KeyPath, String)>,
    /// What is wrong with the files it names.
    pub(crate) data_problems: Vec<(KeyPath, String)>,
    /// What is probably not meant.
    pub(crate) warnings: Vec<(KeyPath, String)>,
}

impl Findings {
    /// Something to put right.
    pub(crate) fn problem(&mut self, path: &KeyPath, message: impl Into<String>) {
        self.problems.push((path.clone(), message.into()));
    }

    /// A required key is not there. Says nothing if what was written there was wrong already.
    pub(crate) fn missing(&mut self, path: &KeyPath, what: &str) {
        if !self.has_problem_within(path) {
            self.problem(path, format!("missing; write {what}"));
        }
    }

    /// Is something wrong there already?
    pub(crate) fn has_problem_within(&self, path: &KeyPath) -> bool {
        self.problems.iter().any(|(found, _)| found.is_within(path))
    }

    /// A file the scenario names is no good.
    pub(crate) fn data_problem(&mut self, path: &KeyPath, message: impl Into<String>) {
        self.data_problems.push((path.clone(), message.into()));
    }

    /// Something that is allowed, and probably not meant.
    pub(crate) fn warning(&mut self, path: &KeyPath, message: impl Into<String>) {
        self.warnings.push((path.clone(), message.into()));
    }
}
