//! No phone stops ringing before the legal minimum.

use std::collections::BTreeMap;

use outpace_engine::config::RING_MINIMUM;
use outpace_engine::{CallId, Command, Event, Input, Output, Timestamp};

use crate::{Checker, Faults, Rule};

/// Unanswered calls, with their first ringing. A call that the network speaks on before any phone
/// rings (SIT, busy) has none.
#[derive(Debug, Default)]
pub(crate) struct RingMinimum {
    unanswered: BTreeMap<CallId, Option<Timestamp>>,
    /// The fact at hand. What was due before it is said first, so it counts for a cancel only once it
    /// was dealt with: a cancel may cross an answer on the last inch.
    at_hand: Option<(Timestamp, Input)>,
}

impl RingMinimum {
    fn heard(&mut self, now: Timestamp, fact: Input) {
        match fact {
            Input::Ringing(call) => {
                if let Some(ringing) = self.unanswered.get_mut(&call) {
                    ringing.get_or_insert(now);
                }
            }
            // Answered: hanging up is no longer a matter of ringing.
            Input::Answered(call) => {
                self.unanswered.remove(&call);
            }
            _ => {}
        }
    }
}

impl Checker for RingMinimum {
    fn fact(&mut self, now: Timestamp, fact: &Input, _: &mut Faults) {
        self.at_hand = Some((now, *fact));
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate { call, .. }) => {
                self.unanswered.insert(call, None);
            }
            Output::Command(Command::Cancel(call)) => {
                let ringing = self.unanswered.get(&call).copied().flatten();
                faults.demand(
                    Rule::RingMinimum,
                    ringing.is_none_or(|ringing| now.since(ringing) >= RING_MINIMUM),
                    || format!("{call} has rung since {ringing:?} and is cancelled"),
                );
                faults.demand(
                    Rule::RingMinimum,
                    self.unanswered.contains_key(&call),
                    || format!("{call} was answered and is cancelled"),
                );
            }
            Output::Command(Command::Release(call)) => {
                faults.demand(
                    Rule::RingMinimum,
                    !self.unanswered.contains_key(&call),
                    || format!("{call} is hung up without an answer"),
                );
            }
            Output::Event(Event::Released(record)) => {
                self.unanswered.remove(&record.call);
            }
            Output::Wake(_) => {
                if let Some((now, fact)) = self.at_hand.take() {
                    self.heard(now, fact);
                }
            }
            _ => {}
        }
    }
}
