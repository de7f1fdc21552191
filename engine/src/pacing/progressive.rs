//! Progressive: a fixed number of lines per available agent.

use super::{Adjustment, Pace};
use crate::time::Timestamp;

#[derive(Clone, Debug)]
pub(crate) struct ProgressiveRule {
    lines_per_agent: u8,
}

impl ProgressiveRule {
    pub(crate) fn new(lines_per_agent: u8) -> Self {
        Self { lines_per_agent }
    }
}

impl Pace for ProgressiveRule {
    fn lines_per_agent(&self) -> f64 {
        f64::from(self.lines_per_agent)
    }

    fn resolved(&mut self, _: Timestamp, _: bool) -> Option<Adjustment> {
        None
    }
}
