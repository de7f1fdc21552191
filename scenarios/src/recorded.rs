//! Recorded answers in place of drawn speech: what a front end heard of them, and when.

use std::time::Duration;

use outpace_engine::cpa::Heard;

/// Answers of one campaign, by who gave them. Where one kind has none, its speech is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordedAnswers {
    /// People.
    pub people: Vec<RecordedAnswer>,
    /// Answering machines.
    pub machines: Vec<RecordedAnswer>,
}

impl RecordedAnswers {
    /// Is there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.machines.is_empty()
    }
}

/// One recorded answer. Times are from the answer on.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedAnswer {
    /// What was heard, in order: when it was known, and what it was.
    pub told: Vec<(Duration, Heard)>,
    /// The end of the first greeting.
    pub greeting_ends: Duration,
    /// The end of the recording.
    pub length: Duration,
}
