//! Deadlines lie ahead, and an early tick changes nothing.

use outpace_engine::{Deadline, Input, Output, Timestamp};

use crate::{Checker, Faults, Rule};

/// The last deadline, and whether the fact at hand is a tick before it.
#[derive(Debug, Default)]
pub(crate) struct Wakes {
    wake: Option<Deadline>,
    is_early_tick: bool,
}

impl Checker for Wakes {
    fn fact(&mut self, now: Timestamp, fact: &Input, _: &mut Faults) {
        let is_early = self.wake.is_none_or(|wake| now < wake.at);
        self.is_early_tick = is_early && *fact == Input::Tick;
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Wake(wake) => {
                faults.demand(Rule::Wakes, wake.is_none_or(|wake| wake.at >= now), || {
                    format!("the deadline is over already: {wake:?}")
                });
                faults.demand(
                    Rule::Wakes,
                    !self.is_early_tick || wake == self.wake,
                    || format!("a tick too early moved {:?} to {wake:?}", self.wake),
                );
                self.wake = wake;
            }
            _ => faults.demand(Rule::Wakes, !self.is_early_tick, || {
                format!("a tick too early was answered: {output:?}")
            }),
        }
    }
}
