//! Where a setting stands in a scenario: `campaign` › second › `gain`.

/// One step on the way from the top of a scenario to a setting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// A key of a table.
    Key(String),
    /// An element of a list or of an array of tables, from 0.
    Index(usize),
}

/// The way from the top of a scenario to a setting.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KeyPath(Vec<Step>);

impl KeyPath {
    /// The scenario itself.
    pub(crate) const fn top() -> Self {
        Self(Vec::new())
    }

    /// A key of this table.
    pub(crate) fn key(&self, key: &str) -> Self {
        self.with(Step::Key(key.to_owned()))
    }

    /// An element of this list.
    pub(crate) fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    /// The steps, from the top.
    pub(crate) fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Is this the other path, or a part of what stands there?
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The path up to its last key: an element of a list becomes the list.
    pub(crate) fn to_last_key(&self) -> Self {
        let keys = self
            .0
            .iter()
            .rposition(|step| matches!(step, Step::Key(_)))
            .map_or(0, |last| last + 1);
        Self(self.0[..keys].to_vec())
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl FromIterator<Step> for KeyPath {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Self {
        Self(steps.into_iter().collect())
    }
}
