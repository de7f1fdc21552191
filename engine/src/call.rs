//! One attempt, from originate to release, and the table of those under way.

use alloc::vec::Vec;
use core::hint::black_box;
use core::num::NonZeroU32;

use crate::config::RING_MINIMUM;
use crate::id::{AgentId, CallId, CampaignId, ContactId, TrunkId};
use crate::inbound::InboundRecord;
use crate::meters::{Disposition, TakenFor};
use crate::output::{CallRecord, EndedBy, Message};
use crate::phone_number::PhoneNumber;
use crate::retry::Outcome;
use crate::time::Timestamp;
use crate::timers::TimerId;

/// Where an attempt stands.
///
/// ```text
/// Dialing ─► Ringing ─► Analysing ─► Waiting ─► Connecting ─► Connected ─► (released)
///    │          │           │           │  ▲          │
///    │          │           │           │  └──────────┘ the agent left on the way
///    ├──────────┤           │           └─► Message ─► (released)        abandoned
///    ▼          ▼           ├─► AwaitingBeep ─► Message ─► (released)    a machine
/// Cancelling ───┴───────────┴─► (released)
///      └── an answer crossed our CANCEL ─► Analysing
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallState {
    /// Originated; no ringing yet.
    Dialing,
    /// The phone rings.
    Ringing,
    /// We gave up; the network has not confirmed it.
    Cancelling,
    /// Answered; the detector listens.
    Analysing,
    /// For an agent, and none is free.
    Waiting,
    /// On the way to an agent.
    Connecting,
    /// Talking to an agent.
    Connected,
    /// A machine is to hear the message after its beep.
    AwaitingBeep,
    /// Hears the recorded message.
    Message,
    /// The end of its message was never told.
    MessageOverdue,
    /// Came in, or came from an IVR port, and waits for an agent.
    Queued,
    /// At an IVR port.
    Treating,
}

impl CallState {
    /// A line, as pacing counts them: dialing, ringing, or answered and not yet joined, so that it
    /// may still need an agent.
    pub(crate) const fn is_line(self) -> bool {
        matches!(
            self,
            Self::Dialing | Self::Ringing | Self::Analysing | Self::Waiting | Self::Connecting
        )
    }
}

/// One attempt under way.
#[derive(Clone, Debug)]
// Whole cache lines: with thousands under way, each look at one is a miss.
#[repr(align(64))]
pub(crate) struct Call {
    pub(crate) id: CallId,
    pub(crate) contact: ContactId,
    pub(crate) number: PhoneNumber,
    pub(crate) campaign: CampaignId,
    pub(crate) trunk: TrunkId,
    pub(crate) attempt: u16,
    pub(crate) state: CallState,
    /// How it will have ended if nothing else happens.
    pub(crate) outcome: Outcome,
    pub(crate) live: bool,
    pub(crate) late: bool,
    pub(crate) taken_for: TakenFor,
    pub(crate) disposition: Option<Disposition>,
    pub(crate) agent: Option<AgentId>,
    /// The agent it was dialled for, in preview and at one line per agent; else [`ANYBODY`].
    pub(crate) meant_for: AgentId,
    /// That agent hears the ringing.
    pub(crate) is_joined: bool,
    /// The detector, while one listens.
    pub(crate) detector: Option<DetectorSlot>,
    pub(crate) originated: Timestamp,
    pub(crate) ringing: Timestamp,
    pub(crate) answered: Timestamp,
    pub(crate) first_speech: Timestamp,
    /// When it was decided who answered; without a detector, the answer.
    pub(crate) verdict: Timestamp,
    pub(crate) connected: Timestamp,
    /// When the law's clock began: the end of the greeting, or what stands for it.
    pub(crate) greeting_end: Timestamp,
    /// Our CANCEL; for a person who was not joined in time, the message to them.
    pub(crate) gave_up: Timestamp,
    /// The one deadline it has.
    pub(crate) timer: Option<TimerId>,
    pub(crate) over: bool,
    /// An IVR port of the campaign treats them.
    pub(crate) has_port: bool,
    /// Lost to the account of its campaign: see [`crate::account`].
    pub(crate) owed: bool,
}

/// Where a detector is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DetectorSlot(NonZeroU32);

impl DetectorSlot {
    pub(crate) fn new(index: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index as u32))
    }

    pub(crate) const fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Call {
    /// A call that comes in now.
    pub(crate) fn inbound(
        id: CallId,
        campaign: CampaignId,
        trunk: TrunkId,
        now: Timestamp,
    ) -> Self {
        Self {
            id,
            contact: NO_CONTACT,
            number: NO_NUMBER,
            campaign,
            trunk,
            attempt: 0,
            state: CallState::Queued,
            outcome: Outcome::CustomerAbandoned,
            live: false,
            late: false,
            taken_for: TakenFor::NotAnalysed,
            disposition: None,
            agent: None,
            meant_for: ANYBODY,
            is_joined: false,
            detector: None,
            originated: now,
            ringing: Timestamp::NEVER,
            answered: now,
            first_speech: Timestamp::NEVER,
            verdict: Timestamp::NEVER,
            connected: Timestamp::NEVER,
            greeting_end: now,
            gave_up: Timestamp::NEVER,
            timer: None,
            over: false,
            has_port: false,
            owed: false,
        }
    }

    /// Did they call us?
    pub(crate) fn is_inbound(&self) -> bool {
        self.contact == NO_CONTACT
    }

    /// The record left behind by an inbound call that ends now.
    pub(crate) fn inbound_record(&self, released: Timestamp) -> InboundRecord {
        InboundRecord {
            call: self.id,
            campaign: self.campaign,
            outcome: self.outcome,
            agent: self.agent,
            arrived: self.originated,
            connected: self.connected,
            released,
        }
    }

    /// No phone rings, or it has rung as long as the law asks: we may give up.
    pub(crate) fn has_rung_enough(&self, now: Timestamp) -> bool {
        let ringing = self.ringing.known();
        ringing.is_none_or(|ringing| now.since(ringing) >= RING_MINIMUM)
    }

    /// The record left behind by a call that ends now.
    #[inline]
    pub(crate) fn record(&self, released: Timestamp, ended_by: EndedBy) -> CallRecord {
        // An IVR without a port of the campaign's plays the message in our stead.
        let message = match (self.state, ended_by) {
            (CallState::Treating, _) if self.has_port => Message::None,
            (CallState::Message | CallState::Treating, EndedBy::Us) => Message::Finished,
            (CallState::Message | CallState::Treating | CallState::MessageOverdue, _) => {
                Message::Begun
            }
            _ => Message::None,
        };
        // Only a detector hears. One that placed no end where somebody spoke, as with machines, decided
        // while they were speaking: then the greeting was not over before the verdict.
        let is_decided = self.verdict != Timestamp::NEVER;
        let was_heard = self.first_speech != Timestamp::NEVER;
        let greeting_end = if is_decided && was_heard {
            self.greeting_end
        } else {
            Timestamp::NEVER
        };
        CallRecord {
            call: self.id,
            contact: self.contact,
            campaign: self.campaign,
            attempt: self.attempt,
            outcome: self.outcome,
            live: self.live,
            late: self.late,
            taken_for: self.taken_for,
            disposition: self.disposition,
            message,
            ended_by,
            agent: self.agent,
            originated: self.originated,
            ringing: self.ringing,
            answered: self.answered,
            first_speech: self.first_speech,
            greeting_end,
            verdict: self.verdict,
            connected: self.connected,
            gave_up: self.gave_up,
            released,
        }
    }
}

/// The line is for whoever is free. No agent has this id; an `Option` would take four bytes more, which a
/// call in two cache lines has not.
pub(crate) const ANYBODY: AgentId = AgentId(u32::MAX);

/// Whoever calls us is on no list.
const NO_CONTACT: ContactId = ContactId(u32::MAX);

/// And is never dialled: the lowest number there is.
const NO_NUMBER: PhoneNumber = PhoneNumber::LOWEST;

/// The calls under way. An id names the slot, so a call is found by looking there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calls {
    slots: Vec<Call>,
    free: Vec<u32>,
    next_number: u32,
}

impl Calls {
    /// Adds a call; `of` makes it for the id it gets.
    pub(crate) fn insert(&mut self, of: impl FnOnce(CallId) -> Call) -> CallId {
        let number = self.next_number;
        self.next_number += 1;
        if let Some(slot) = self.free.pop() {
            let id = CallId { number, slot };
            self.slots[id.slot()] = of(id);
            return id;
        }
        let slot = self.slots.len() as u32;
        let id = CallId { number, slot };
        self.slots.push(of(id));
        id
    }

    /// The call, unless it is over.
    ///
    /// # Panics
    /// If the id was never minted: a wrong caller.
    pub(crate) fn get(&self, id: CallId) -> Option<&Call> {
        let call = &self.slots[id.slot()];
        if call.id == id && !call.over {
            return Some(call);
        }
        self.assert_minted(id);
        None
    }

    /// The call, unless it is over.
    pub(crate) fn get_mut(&mut self, id: CallId) -> Option<&mut Call> {
        self.get(id)?;
        Some(&mut self.slots[id.slot()])
    }

    /// Reads both cache lines of a slot, if there is one, for nothing but to have them near.
    #[inline]
    pub(crate) fn touch(&self, slot: u32) {
        if let Some(call) = self.slots.get(slot as usize) {
            black_box((call.id.number, call.over));
        }
    }

    /// The call in a slot, or the one that was there last.
    #[inline]
    pub(crate) fn last_in_slot(&self, slot: u32) -> Option<&Call> {
        self.slots.get(slot as usize)
    }

    /// The call under way in a slot.
    pub(crate) fn in_slot(&self, slot: u32) -> CallId {
        self.slots[slot as usize].id
    }

    /// Takes out a call that is over now.
    pub(crate) fn remove(&mut self, id: CallId) -> Option<&Call> {
        let call = self.get_mut(id)?;
        call.over = true;
        self.free.push(id.slot);
        Some(&self.slots[id.slot()])
    }

    /// How many slots there are, taken or free.
    pub(crate) fn slots(&self) -> u32 {
        self.slots.len() as u32
    }

    /// How many calls are under way.
    pub(crate) fn under_way(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// Was a call with this number ever in this slot, or can one have been?
    pub(crate) fn has_minted(&self, id: CallId) -> bool {
        id.number < self.next_number && id.slot() < self.slots.len()
    }

    fn assert_minted(&self, id: CallId) {
        assert!(id.number < self.next_number, "{id} was never originated");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_takes_two_cache_lines() {
        assert_eq!((size_of::<Call>(), align_of::<Call>()), (128, 64));
    }
}
