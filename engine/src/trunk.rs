//! Channels and call rate of a trunk.

use alloc::collections::VecDeque;

use crate::config::TrunkConfig;
use crate::id::CampaignId;
use crate::output::Cap;
use crate::time::Timestamp;

/// One trunk while the engine runs.
#[derive(Clone, Debug)]
pub(crate) struct Trunk {
    config: TrunkConfig,
    calls: u32,
    /// No call is originated before.
    next_call: Timestamp,
    /// A deadline is set for `next_call`.
    pub(crate) wake_set: bool,
    /// Campaigns that were refused a line, in the order they are served.
    pub(crate) refused: VecDeque<CampaignId>,
}

impl Trunk {
    pub(crate) fn new(config: TrunkConfig) -> Self {
        Self {
            config,
            calls: 0,
            next_call: Timestamp::ZERO,
            wake_set: false,
            refused: VecDeque::new(),
        }
    }

    /// What forbids a call now, if anything does.
    pub(crate) fn cap(&self, now: Timestamp) -> Option<Cap> {
        if self
            .config
            .channels
            .is_some_and(|channels| self.calls >= channels)
        {
            Some(Cap::Channels)
        } else if now < self.next_call {
            Some(Cap::CallsPerSecond)
        } else {
            None
        }
    }

    /// Takes a channel.
    pub(crate) fn take(&mut self, now: Timestamp) {
        self.calls += 1;
        if let Some(rate) = self.config.calls_per_second {
            // Spaced, not bucketed: rounded up, so that no second holds one call more than allowed.
            self.next_call =
                now + core::time::Duration::from_nanos(1_000_000_000_u64.div_ceil(rate.into()));
        }
    }

    /// An inbound call takes a channel, whatever is free: it is on the line already.
    pub(crate) fn take_inbound(&mut self) {
        self.calls += 1;
    }

    /// Gives a channel back.
    pub(crate) fn give_back(&mut self) {
        self.calls -= 1;
    }

    /// When the next call may go out.
    pub(crate) fn next_call(&self) -> Timestamp {
        self.next_call
    }

    /// Channels taken.
    pub(crate) fn calls(&self) -> u32 {
        self.calls
    }
}
