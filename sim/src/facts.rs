//! What is told before anything else happens.

use outpace_engine::Input;

/// Facts in the order they are told in: a queue that is nearly always told to its end before more comes.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    queue: Vec<Input>,
    told: usize,
}

impl Facts {
    #[inline]
    pub(crate) fn push(&mut self, fact: Input) {
        self.queue.push(fact);
    }

    #[inline]
    pub(crate) fn next(&mut self) -> Option<&Input> {
        if self.told == self.queue.len() {
            self.queue.clear();
            self.told = 0;
            return None;
        }
        self.told += 1;
        Some(&self.queue[self.told - 1])
    }
}
