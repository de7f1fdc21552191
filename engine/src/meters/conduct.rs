//! The conditions of the US safe harbour that are no rates: how long it rang, and the message.

use core::time::Duration;

use crate::Timestamp;

use super::attempt::{Attempt, Dispositions, Instants};
use super::definitions::TWO_SECONDS;
use super::fate::{Clock, ClockStart, Fate};

/// How long an unanswered call must ring before we give up: 15 s or 4 rings (16 CFR
/// 310.4(b)(4)(ii)); Ofcom knows the 15 s only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MinimumRing {
    /// So long is enough.
    pub time: Duration,
    /// So many rings are enough too, where the called network's cadence is known.
    pub rings: Option<Rings>,
}

/// A number of rings of a known cadence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rings {
    /// How many.
    pub count: u32,
    /// From the beginning of one to the beginning of the next.
    pub cycle: Duration,
}

impl MinimumRing {
    /// 15 s, with no cadence assumed.
    pub const FIFTEEN_SECONDS: Self = Self {
        time: Duration::from_secs(15),
        rings: None,
    };

    /// How long it must ring: the shorter of the two, as either is enough.
    #[must_use]
    #[inline]
    pub fn length(&self) -> Duration {
        let rings = self.rings.map(|rings| rings.cycle * rings.count);
        rings.map_or(self.time, |rings| rings.min(self.time))
    }

    /// From when on an unanswered call may be given up: at once while no ringing was heard, and after
    /// the minimum from then on. **Never cancel a ringing call before, not even to avoid an abandon.**
    #[must_use]
    #[inline]
    pub fn may_cancel_from(&self, instants: &Instants) -> Timestamp {
        let from = instants.ringback.map(|since| since + self.length());
        from.unwrap_or(instants.dialled)
    }

    /// Did we give up a ringing call too soon?
    #[must_use]
    #[inline]
    pub fn is_cut_short(&self, instants: &Instants) -> bool {
        let given_up = instants
            .our_release
            .filter(|_| instants.answered.is_none() && instants.they_hung_up().is_none());
        given_up.is_some_and(|at| at < self.may_cancel_from(instants))
    }
}

/// Counts of conduct over everything recorded: each but the first two must be 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    /// Calls we gave up unanswered.
    pub given_up: u64,
    /// People not connected within two seconds of their greeting, as recorded.
    pub owed_message: u64,
    /// Of those given up, while it had rung for less than 15 s. The limit is 0.
    pub rang_short: u64,
    /// Of those owed one, without a message and without an agent. The limit is 0.
    pub no_message: u64,
    /// Of those owed one, whose message began more than two seconds after the greeting.
    pub late_message: u64,
}

impl Conduct {
    /// A call that was answered.
    pub(crate) fn record(&mut self, attempt: &Attempt) {
        let instants = &attempt.instants;
        let fate = Fate::recorded(attempt, &CLOCK, Dispositions::Heeded);
        let owed = matches!(
            fate,
            Fate::JoinedLate | Fate::AbandonedWithMessage | Fate::AbandonedInSilence
        );
        self.owed_message += u64::from(owed);
        self.no_message += u64::from(fate == Fate::AbandonedInSilence);
        let late = instants.answered.is_some_and(|answered| {
            let deadline = CLOCK.deadline(instants, answered);
            instants.message_started.is_some_and(|at| at > deadline)
        });
        self.late_message += u64::from(owed && late);
    }

    /// A call that nobody answered.
    #[inline]
    pub(crate) fn record_unanswered(&mut self, instants: &Instants) {
        let given_up = instants.our_release.is_some() && instants.they_hung_up().is_none();
        self.given_up += u64::from(given_up);
        self.rang_short += u64::from(MinimumRing::FIFTEEN_SECONDS.is_cut_short(instants));
    }
}

const CLOCK: Clock = Clock {
    start: ClockStart::GreetingEnd,
    limit: TWO_SECONDS,
};
