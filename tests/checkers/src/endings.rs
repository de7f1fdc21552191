//! Every originated call ends in exactly one release.

use std::collections::BTreeMap;

use outpace_engine::{CallId, Command, Event, Output, Timestamp};

use crate::{Checker, Faults, Rule};

/// The calls under way.
#[derive(Debug, Default)]
pub(crate) struct OneRelease {
    next: u32,
    under_way: BTreeMap<CallId, Timestamp>,
    escalated: BTreeMap<CallId, Timestamp>,
    /// The call hung up by command: its release must follow at once.
    hung_up: Option<CallId>,
}

impl OneRelease {
    /// A call is placed or taken.
    fn begins(&mut self, call: CallId, now: Timestamp, faults: &mut Faults) {
        faults.demand(Rule::OneRelease, call.number == self.next, || {
            format!("{call} is not the next id")
        });
        self.next = call.number + 1;
        let mut others = self.under_way.keys();
        let is_taken = others.any(|other| other.slot == call.slot);
        faults.demand(Rule::OneRelease, !is_taken, || {
            format!("{call} got a slot in which another call is under way")
        });
        self.under_way.insert(call, now);
    }
}

impl Checker for OneRelease {
    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate { call, .. }) => {
                self.begins(call, now, faults);
            }
            Output::Command(Command::Answer { call, .. }) => {
                self.begins(call, now, faults);
            }
            Output::Event(Event::Escalated { call, .. }) => {
                self.escalated.insert(call, now);
            }
            Output::Event(Event::InboundReleased(record)) => {
                // One that went on from an IVR port was released by its campaign just before.
                let escalated = self.escalated.remove(&record.call);
                let arrived = escalated.or_else(|| self.under_way.remove(&record.call));
                faults.demand(
                    Rule::OneRelease,
                    arrived == Some(record.arrived) && record.released == now,
                    || {
                        format!(
                            "{} is released, answered {arrived:?}: {record:?}",
                            record.call
                        )
                    },
                );
                if self.hung_up == Some(record.call) {
                    self.hung_up = None;
                }
            }
            Output::Command(
                Command::Analyse(call)
                | Command::Cancel(call)
                | Command::Bridge { call, .. }
                | Command::PlayMessage(call),
            ) => faults.demand(Rule::OneRelease, self.under_way.contains_key(&call), || {
                format!("a command about {call}, which is not under way: {output:?}")
            }),
            Output::Command(Command::Release(call)) => {
                faults.demand(Rule::OneRelease, self.under_way.contains_key(&call), || {
                    format!("{call} is hung up and not under way")
                });
                self.hung_up = Some(call);
            }
            Output::Event(Event::Released(record)) => {
                let originated = self.under_way.remove(&record.call);
                faults.demand(
                    Rule::OneRelease,
                    originated == Some(record.originated) && record.released == now,
                    || {
                        format!(
                            "{} is released, originated {originated:?}: {record:?}",
                            record.call
                        )
                    },
                );
                if self.hung_up == Some(record.call) {
                    self.hung_up = None;
                }
            }
            Output::Wake(_) => {
                if let Some(call) = self.hung_up.take() {
                    faults.add(Rule::OneRelease, || {
                        format!("{call} was hung up and never released")
                    });
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, faults: &mut Faults) {
        for call in self.under_way.keys() {
            faults.add(Rule::OneRelease, || format!("{call} was never released"));
        }
        for call in self.escalated.keys() {
            faults.add(Rule::OneRelease, || {
                format!("{call} went on to a queue and never left it")
            });
        }
    }
}
