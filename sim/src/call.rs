//! The calls under way, as the world sees them.

use std::hint::black_box;

use outpace_engine::{AgentId, CallId, Timestamp};

use crate::population::Attempt;
use crate::tables::Truth;

/// A call as the world sees it.
#[derive(Clone, Copy, Debug)]
// Half a cache line: with thousands under way, each look at one is a miss.
#[repr(align(32))]
pub(crate) struct Call {
    pub(crate) number: u32,
    pub(crate) attempt: Attempt,
    /// Who is to talk, once a call is on its way to them.
    pub(crate) agent: AgentId,
    pub(crate) truth: Truth,
    pub(crate) result: u8,
    pub(crate) phase: Phase,
    /// Moves on with the phase, so that what was booked before no longer happens.
    pub(crate) turn: u16,
    pub(crate) answered: Timestamp,
    /// A person's giving up was booked.
    pub(crate) gives_up: bool,
    /// What the detector said it was, last.
    pub(crate) taken_for: Taken,
    /// A phone that screens has decided.
    pub(crate) decided: bool,
}

/// What the detector says it is, as far as it makes a difference to who is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// Nothing yet, or a person.
    Live,
    /// A machine; an agent who gets the call is to say if it is true.
    Machine,
    /// A machine, though the person whom a phone had let on was there already; an agent who gets the call says so.
    MachineWithPerson,
    /// A machine, found while the call was an agent's.
    LateMachine,
    /// A phone that screens.
    Screener,
    /// Anything else that is no person.
    Other,
}

impl Call {
    /// A call of which nothing has happened yet.
    pub(crate) const fn new(id: CallId, attempt: Attempt, truth: Truth, phase: Phase) -> Self {
        Self {
            number: id.number,
            attempt,
            agent: NOBODY,
            truth,
            result: 0,
            phase,
            turn: 0,
            answered: Timestamp::NEVER,
            gives_up: false,
            taken_for: Taken::Live,
            decided: false,
        }
    }
}

/// A call that is on its way to no agent.
const NOBODY: AgentId = AgentId(u32::MAX);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Dialing,
    Ringing,
    Cancelling,
    Answered,
    Talking,
    Message,
    Over,
}

/// The calls under way, each in the slot its id names, and in slots not used again what was there last.
#[derive(Debug, Default)]
pub(crate) struct Calls(Vec<Call>);

impl Calls {
    pub(crate) fn insert(&mut self, id: CallId, call: Call) {
        match self.0.get_mut(id.slot()) {
            Some(slot) => *slot = call,
            None => {
                assert_eq!(id.slot(), self.0.len(), "slots come in order");
                self.0.push(call);
            }
        }
    }

    /// Reads the slot for nothing but to have it near.
    #[inline]
    pub(crate) fn touch(&self, id: CallId) {
        if let Some(call) = self.0.get(id.slot()) {
            black_box(call.number);
        }
    }

    /// The call, unless its slot was used again.
    pub(crate) fn get_mut(&mut self, id: CallId) -> Option<&mut Call> {
        let call = self.0.get_mut(id.slot())?;
        (call.number == id.number).then_some(call)
    }
}
