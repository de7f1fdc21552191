//! The calls under way, as the world sees them.

use std::collections::VecDeque;

use outpace_engine::{AgentId, CallId, CampaignId, Timestamp, TrunkId};

use crate::population::Attempt;
use crate::tables::Truth;

/// A call as the world sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call {
    pub(crate) attempt: Attempt,
    pub(crate) campaign: CampaignId,
    pub(crate) trunk: TrunkId,
    pub(crate) agent: Option<AgentId>,
    pub(crate) truth: Truth,
    pub(crate) result: u8,
    pub(crate) phase: Phase,
    /// Moves on with the phase, so that what was booked before no longer happens.
    pub(crate) turn: u16,
    pub(crate) answered: Timestamp,
    /// A person's giving up was booked.
    pub(crate) gives_up: bool,
}

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

/// The calls under way. Slots are used again, so that a long call keeps nothing but its own slot.
#[derive(Debug, Default)]
pub(crate) struct Calls {
    slots: Vec<Call>,
    free: Vec<u32>,
    /// Slot of each id from `oldest` on; [`GONE`] for calls that are over.
    window: VecDeque<u32>,
    oldest: u32,
    /// Calls that ended since they were last forgotten.
    pub(crate) ended: Vec<CallId>,
}

const GONE: u32 = u32::MAX;

impl Calls {
    pub(crate) fn insert(&mut self, id: CallId, call: Call) {
        assert_eq!(
            id.0,
            self.oldest + self.window.len() as u32,
            "calls come in order"
        );
        let slot = if let Some(slot) = self.free.pop() {
            self.slots[slot as usize] = call;
            slot
        } else {
            self.slots.push(call);
            self.slots.len() as u32 - 1
        };
        self.window.push_back(slot);
    }

    pub(crate) fn get(&self, id: CallId) -> Option<&Call> {
        self.slots.get(self.slot(id)?)
    }

    pub(crate) fn get_mut(&mut self, id: CallId) -> Option<&mut Call> {
        let slot = self.slot(id)?;
        self.slots.get_mut(slot)
    }

    fn slot(&self, id: CallId) -> Option<usize> {
        // [`GONE`] is no slot: nothing is found there.
        self.window
            .get(id.0.checked_sub(self.oldest)? as usize)
            .map(|&slot| slot as usize)
    }

    #[inline]
    pub(crate) fn forget_ended(&mut self) {
        if self.ended.is_empty() {
            return;
        }
        while let Some(id) = self.ended.pop() {
            let slot = core::mem::replace(&mut self.window[(id.0 - self.oldest) as usize], GONE);
            self.free.push(slot);
        }
        while self.window.front() == Some(&GONE) {
            self.window.pop_front();
            self.oldest += 1;
        }
    }
}
