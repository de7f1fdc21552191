//! Memory asked for before it is needed.
//!
//! With tens of thousands of calls under way, nearly each fact is about a call that was last looked at seconds
//! ago: its record has left the processor's caches, and so have the contact and the agent. Whoever knows which
//! calls come next says so a few facts before, and the records are there when the fact comes. Nothing is
//! changed and nothing is decided: a processor that reads memory out of order goes on meanwhile.

use core::hint::black_box;

use crate::engine::Engine;
use crate::id::{AgentId, CallId};
use crate::output::WakeReason;

/// How many facts before its own a call's record is asked for.
pub const RECORD_AHEAD: usize = 8;

/// How many facts before its own it is asked for what the record names. By then the record is there.
pub const NAMED_AHEAD: usize = 4;

impl Engine {
    /// A fact about this call comes after [`RECORD_AHEAD`] others.
    #[inline]
    pub fn expect_call(&self, call: CallId) {
        self.calls.touch(call.slot);
    }

    /// A fact about this call comes after [`NAMED_AHEAD`] others.
    #[inline]
    pub fn expect_named(&self, call: CallId) {
        self.expect_named_in(call.slot);
    }

    fn expect_named_in(&self, slot: u32) {
        let Some(call) = self.calls.last_in_slot(slot) else {
            return;
        };
        if let Some(contact) = self.contacts.get(call.contact.index()) {
            black_box(contact.dialled);
        }
        if let Some(agent) = call.agent {
            self.expect_agent(agent);
        }
    }

    /// Asks for what the deadlines after the next are about.
    #[inline]
    pub(crate) fn expect_deadlines(&self) {
        let call_of = |after| {
            let due = self.timers.following(after)?;
            matches!(due.reason, WakeReason::RingLimit | WakeReason::AbandonAfter)
                .then_some(due.who)
        };
        if let Some(slot) = call_of(RECORD_AHEAD) {
            self.calls.touch(slot);
        }
        if let Some(slot) = call_of(NAMED_AHEAD) {
            self.expect_named_in(slot);
        }
    }

    /// A fact about this agent comes after [`RECORD_AHEAD`] others.
    #[inline]
    pub fn expect_agent(&self, agent: AgentId) {
        if let Some(seat) = self.seats.get(agent.index()) {
            black_box(seat.state);
        }
    }
}
