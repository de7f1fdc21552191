//! Facts that never come. A call that was cancelled, that is on its way to an agent or hears a message
//! is owed a word by the world; if the word is lost, a deadline stands for it, so that no call holds its
//! channel, its number and its agent for ever. A word that comes after all is about a call that is over.
//!
//! A talk, with an agent or a virtual one, has no length of its own and no deadline: whoever keeps the
//! leg finds one that is dead (RFC 4028, session timers) and says [`crate::Input::RemoteReleased`].

use alloc::vec::Vec;
use core::time::Duration;

use crate::call::CallState;
use crate::engine::Engine;
use crate::id::{AgentId, CallId};
use crate::output::{AgentState, EndedBy, WakeReason};
use crate::retry::Outcome;
use crate::time::Timestamp;
use crate::timers::Due;

/// How long a request waits for the last word on it.
/// Source: RFC 3261 § 9.1, "if there is no final response for the original request in 64*T1 seconds […]
/// the client SHOULD then consider the original transaction cancelled"; T1 is 500 ms (§ 17.1.1.1). Joining
/// an agent is an INVITE too, whose Timer B is as long.
pub const TRANSACTION_LIMIT: Duration = Duration::from_millis(64 * 500);

impl Engine {
    /// Waits for the network to confirm a CANCEL, or for a call and an agent to be joined. Nearly all are
    /// at once, and every call comes here, so they have no deadline each: a look at all that are under way
    /// is set for the first of them.
    #[inline]
    pub(crate) fn await_word(&mut self) {
        if self.lost_look.is_none() {
            let at = self.now + TRANSACTION_LIMIT;
            self.look_for_lost_at(at);
        }
    }

    /// Nobody is on any line: there is nothing to look for.
    #[cold]
    pub(crate) fn forget_lost(&mut self) {
        if let Some(look) = self.lost_look.take() {
            self.timers.cancel(look);
        }
    }

    /// Ends the calls that have waited too long for a word.
    #[cold]
    pub(crate) fn look_for_lost(&mut self) {
        self.lost_look = None;
        let cancelled = self.end_unconfirmed();
        let joining = self.end_unjoined();
        if let Some(at) = cancelled.into_iter().chain(joining).min() {
            self.look_for_lost_at(at);
        }
    }

    /// Ends the calls whose CANCEL nobody confirmed in time, and says when the next of them is due.
    fn end_unconfirmed(&mut self) -> Option<Timestamp> {
        if self.campaigns.iter().all(|it| it.cancelling == 0) {
            return None;
        }
        let mut next = None;
        for slot in 0..self.calls.slots() {
            let Some(call) = self.calls.get(self.calls.in_slot(slot)) else {
                continue;
            };
            if call.state != CallState::Cancelling {
                continue;
            }
            let until = call.gave_up + TRANSACTION_LIMIT;
            if until <= self.now {
                self.over(call.id, EndedBy::Us);
            } else {
                next = Some(next.map_or(until, |next: Timestamp| next.min(until)));
            }
        }
        next
    }

    /// Ends the calls whose agent was on the way at the look before already, and says when to look again
    /// if others are.
    fn end_unjoined(&mut self) -> Option<Timestamp> {
        if self.joining == 0 {
            return None;
        }
        let (mut in_vain, mut others) = (Vec::new(), false);
        for (seat, agent) in self.seats.iter_mut().zip(0..) {
            if seat.state != AgentState::Connecting {
                continue;
            }
            if core::mem::replace(&mut seat.was_on_the_way, true) {
                in_vain.push(AgentId(agent));
            } else {
                others = true;
            }
        }
        for agent in in_vain {
            self.never_joined(agent);
        }
        others.then(|| self.now + TRANSACTION_LIMIT)
    }

    #[cold]
    fn look_for_lost_at(&mut self, at: Timestamp) {
        let reason = WakeReason::LostFacts;
        self.lost_look = Some(self.timers.set(Due { at, reason, who: 0 }));
    }

    /// Nobody said that the legs are joined. The person is let go, and was abandoned. The agent may have
    /// talked to them all the while: they write up, and nobody else is sent to them before they say so.
    fn never_joined(&mut self, agent: AgentId) {
        let id = self
            .seat(agent)
            .call
            .expect("an agent on the way has a call");
        self.call(id).agent = None;
        let is_queued = self.queue_of(id).is_some();
        let call = self.call(id);
        if call.is_inbound() {
            call.outcome = Outcome::Abandoned;
        } else if call.live && !is_queued {
            self.abandon(id);
        }
        self.hang_up(id);
        self.hang_up_device(agent);
        self.wrap_up(agent);
    }

    /// Waits for a recorded message to come to its end.
    pub(crate) fn await_message_end(&mut self, id: CallId) {
        let campaign = self.call(id).campaign;
        let limit = self.campaigns[campaign.index()].config.message_limit;
        self.set_call_deadline(id, limit, WakeReason::MessageLimit);
    }

    /// Nobody said that the message came to its end, so nobody claims it.
    pub(crate) fn message_limit_due(&mut self, id: CallId) {
        if !self.call(id).has_port {
            self.set_call_state(id, CallState::MessageOverdue);
        }
        self.hang_up(id);
    }
}
