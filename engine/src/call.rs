//! One attempt, from originate to release, and the table of those under way.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::config::RING_MINIMUM;
use crate::id::{AgentId, CallId, CampaignId, ContactId, TrunkId};
use crate::output::{CallRecord, WakeReason};
use crate::retry::Outcome;
use crate::time::Timestamp;

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

    /// What a deadline of a call in this state is for, where one is set.
    pub(crate) const fn waits_for(self) -> Option<WakeReason> {
        match self {
            Self::Dialing | Self::Ringing => Some(WakeReason::RingLimit),
            Self::Analysing => Some(WakeReason::CallProgress),
            Self::Waiting => Some(WakeReason::AbandonAfter),
            Self::AwaitingBeep => Some(WakeReason::BeepLimit),
            Self::Cancelling | Self::Connecting | Self::Connected | Self::Message => None,
        }
    }
}

/// One attempt under way.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) id: CallId,
    pub(crate) contact: ContactId,
    pub(crate) campaign: CampaignId,
    pub(crate) trunk: TrunkId,
    pub(crate) attempt: u16,
    pub(crate) state: CallState,
    /// How it will have ended if nothing else happens.
    pub(crate) outcome: Outcome,
    pub(crate) live: bool,
    pub(crate) late: bool,
    pub(crate) agent: Option<AgentId>,
    /// Slot of the detector, while one listens.
    pub(crate) detector: Option<u32>,
    pub(crate) originated: Timestamp,
    pub(crate) ringing: Timestamp,
    pub(crate) answered: Timestamp,
    pub(crate) live_at: Timestamp,
    pub(crate) connected: Timestamp,
    /// When the law's clock began: the end of the greeting.
    pub(crate) greeting_end: Timestamp,
    /// The one deadline that is not stale; what is due then follows from the
    /// state ([`CallState::waits_for`]).
    pub(crate) deadline: Timestamp,
}

impl Call {
    /// No phone rings, or it has rung as long as the law asks: we may give up.
    pub(crate) fn has_rung_enough(&self, now: Timestamp) -> bool {
        let ringing = self.ringing.known();
        ringing.is_none_or(|ringing| now.since(ringing) >= RING_MINIMUM)
    }

    /// The record left behind by a call that ends now.
    pub(crate) fn record(&self, released: Timestamp) -> CallRecord {
        CallRecord {
            call: self.id,
            contact: self.contact,
            campaign: self.campaign,
            attempt: self.attempt,
            outcome: self.outcome,
            live: self.live,
            late: self.late,
            agent: self.agent,
            originated: self.originated,
            ringing: self.ringing,
            answered: self.answered,
            live_at: self.live_at,
            connected: self.connected,
            released,
        }
    }
}

/// The calls under way, by id.
///
/// Ids are minted in order and most calls are short, so an id is found by its distance from the oldest
/// call under way: one lookup, no hashing. Slots are used again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calls {
    slots: Vec<Call>,
    free: Vec<u32>,
    /// Slot of each id from `oldest` on; [`GONE`] for calls that are over.
    window: VecDeque<u32>,
    oldest: u32,
    under_way: usize,
}

const GONE: u32 = u32::MAX;

impl Calls {
    /// The id the next call will get.
    pub(crate) fn next_id(&self) -> CallId {
        CallId(self.oldest + self.window.len() as u32)
    }

    /// Adds a call whose id is [`Calls::next_id`].
    pub(crate) fn insert(&mut self, call: Call) {
        assert_eq!(call.id, self.next_id(), "calls are minted in order");
        let slot = if let Some(slot) = self.free.pop() {
            self.slots[slot as usize] = call;
            slot
        } else {
            self.slots.push(call);
            self.slots.len() as u32 - 1
        };
        self.window.push_back(slot);
        self.under_way += 1;
    }

    /// The call, unless it is over.
    ///
    /// # Panics
    /// If the id was never minted: a wrong caller.
    pub(crate) fn get(&self, id: CallId) -> Option<&Call> {
        Some(&self.slots[self.slot(id)?])
    }

    /// The call, unless it is over.
    pub(crate) fn get_mut(&mut self, id: CallId) -> Option<&mut Call> {
        let slot = self.slot(id)?;
        Some(&mut self.slots[slot])
    }

    /// Takes out a call that is over now.
    pub(crate) fn remove(&mut self, id: CallId) -> Option<&Call> {
        let slot = self.slot(id)?;
        self.window[(id.0 - self.oldest) as usize] = GONE;
        self.free.push(slot as u32);
        self.under_way -= 1;
        while self.window.front() == Some(&GONE) {
            self.window.pop_front();
            self.oldest += 1;
        }
        Some(&self.slots[slot])
    }

    /// How many calls are under way.
    pub(crate) fn under_way(&self) -> usize {
        self.under_way
    }

    fn slot(&self, id: CallId) -> Option<usize> {
        assert!(id < self.next_id(), "{id} was never originated");
        let slot = *self.window.get(id.0.checked_sub(self.oldest)? as usize)?;
        (slot != GONE).then_some(slot as usize)
    }
}
