//! What a row of the campaign report counts.
//!
//! The names, and what they mean, are those of the campaign status of Cisco's Outbound Campaign API
//! (Packaged CCE, "Campaign Status API"), the better documented sibling of the reference product, as far as
//! a dialer knows them; `docs/reports.md` has every one of its names, and why some are left out. What it has
//! no name for has one of ours.

use std::fmt;
use std::ops::AddAssign;

use outpace_engine::{OfferEnd, Outcome};

use crate::stored::{StoredCall, StoredContact, StoredInbound, StoredOffer};

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counters {
    /// Dialled calls by how they ended, in the order of [`Outcome::ALL`].
    pub outcomes: [u64; Outcome::ALL.len()],
    /// Of those not answered, given up before any ringing was heard.
    pub no_ring_back: u64,
    /// Taken for a live person.
    pub total_voice: u64,
    /// Abandoned with a recorded message begun.
    pub abandon_to_ivr: u64,
    /// Joined, but too late.
    pub late: u64,
    /// Contacts who asked to be called back, by whoever is free,
    pub call_back: u64,
    /// or by the agent they talked to.
    pub personal_callback: u64,
    /// Contacts closed, but for those closed because a live person was reached.
    pub closed: u64,
    /// Records shown to agents by how that ended, in the order of [`OfferEnd::ALL`].
    pub offers: [u64; OfferEnd::ALL.len()],
    /// Calls that came in and were answered.
    pub callers: u64,
    /// Of those, joined to an agent.
    pub served: u64,
    /// Seconds they waited, joined or not.
    pub wait_time_s: f64,
    /// Seconds agents looked at records.
    pub preview_time_s: f64,
    /// Seconds IVR ports were taken.
    pub port_time_s: f64,
    /// Seconds of talk with agents.
    pub talk_time_s: f64,
    /// Seconds of wrap-up.
    pub wrapup_time_s: f64,
}

/// A counter's value: a count, or seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Calls, records or contacts.
    Count(u64),
    /// Seconds.
    Seconds(f64),
}

impl Value {
    /// Was nothing counted?
    #[must_use]
    pub fn is_nothing(self) -> bool {
        matches!(self, Self::Count(0)) || self == Self::Seconds(0.0)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Seconds(seconds) => write!(f, "{seconds:.3}"),
        }
    }
}

impl Counters {
    /// Every counter with its name, in the order of the report's columns.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, Value)> {
        use Value::{Count, Seconds};
        let of = |outcome: Outcome| Count(self.outcome(outcome));
        let [accepted, skipped, removed, timed_out, withdrawn] = self.offers.map(Count);
        vec![
            ("attempted", Count(self.attempted())),
            ("voice", of(Outcome::Connected)),
            ("totalVoice", Count(self.total_voice)),
            ("answeringMachine", of(Outcome::AnsweringMachine)),
            ("fax", of(Outcome::Fax)),
            ("sitTone", of(Outcome::Sit)),
            ("deadAir", of(Outcome::DeadAir)),
            ("invalidNumber", of(Outcome::InvalidNumber)),
            ("busy", of(Outcome::Busy)),
            ("noAnswer", Count(self.no_answer())),
            ("noRingBack", Count(self.no_ring_back)),
            ("networkFailure", of(Outcome::NetworkFailure)),
            ("abandonDetectCount", of(Outcome::Abandoned)),
            ("abandonToIvrCount", Count(self.abandon_to_ivr)),
            ("joinedLate", Count(self.late)),
            ("customerAbandonDetect", of(Outcome::CustomerAbandoned)),
            ("callBack", Count(self.call_back)),
            ("personalCallback", Count(self.personal_callback)),
            ("closed", Count(self.closed)),
            ("offers", Count(self.offers.iter().sum())),
            ("agentAccepted", accepted),
            ("agentRejected", skipped),
            ("agentClosed", removed),
            ("offerTimedOut", timed_out),
            ("offerWithdrawn", withdrawn),
            ("callers", Count(self.callers)),
            ("callersServed", Count(self.served)),
            ("callersGaveUp", Count(self.gave_up())),
            ("waitTime", Seconds(self.wait_time_s)),
            ("previewTime", Seconds(self.preview_time_s)),
            ("portTime", Seconds(self.port_time_s)),
            ("talkTime", Seconds(self.talk_time_s)),
            ("wrapupTime", Seconds(self.wrapup_time_s)),
        ]
    }

    /// Dialled calls.
    #[must_use]
    pub fn attempted(&self) -> u64 {
        self.outcomes.iter().sum()
    }

    /// Dialled calls that ended so.
    #[must_use]
    pub const fn outcome(&self, outcome: Outcome) -> u64 {
        self.outcomes[outcome as usize]
    }

    /// Calls that rang, and nobody answered.
    #[must_use]
    pub const fn no_answer(&self) -> u64 {
        self.outcome(Outcome::NoAnswer) - self.no_ring_back
    }

    /// Callers who waited in vain.
    #[must_use]
    pub const fn gave_up(&self) -> u64 {
        self.callers - self.served
    }

    pub(crate) fn add_call(&mut self, call: &StoredCall) {
        self.outcomes[call.outcome as usize] += 1;
        let is_given_up = call.outcome == Outcome::NoAnswer && call.ended_by_us;
        self.no_ring_back += u64::from(is_given_up && !call.rang);
        self.total_voice += u64::from(call.live);
        let is_abandoned = call.outcome == Outcome::Abandoned;
        self.abandon_to_ivr += u64::from(is_abandoned && call.message);
        self.late += u64::from(call.late);
        self.port_time_s += call.port_s;
        self.talk_time_s += call.talk_s;
        self.wrapup_time_s += call.wrap_up_s;
    }

    pub(crate) fn add_inbound(&mut self, call: &StoredInbound) {
        self.callers += 1;
        self.served += u64::from(call.connected_s.is_some());
        self.wait_time_s += call.waited_s;
        self.talk_time_s += call.talk_s;
        self.wrapup_time_s += call.wrap_up_s;
    }

    pub(crate) fn add_offer(&mut self, offer: &StoredOffer) {
        self.offers[offer.how as usize] += 1;
        self.preview_time_s += offer.preview_s;
    }

    /// `call` is the one that it came of.
    pub(crate) fn add_contact(&mut self, contact: &StoredContact, call: Option<&StoredCall>) {
        let reached = call.is_some_and(|call| call.outcome == Outcome::Connected);
        self.call_back += u64::from(contact.is_callback && !contact.is_personal);
        self.personal_callback += u64::from(contact.is_personal);
        self.closed += u64::from(!contact.is_callback && !reached);
    }
}

impl AddAssign<&Self> for Counters {
    fn add_assign(&mut self, other: &Self) {
        let add = |sums: &mut [u64], counts: &[u64]| {
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum += count;
            }
        };
        add(&mut self.outcomes, &other.outcomes);
        add(&mut self.offers, &other.offers);
        self.no_ring_back += other.no_ring_back;
        self.total_voice += other.total_voice;
        self.abandon_to_ivr += other.abandon_to_ivr;
        self.late += other.late;
        self.call_back += other.call_back;
        self.personal_callback += other.personal_callback;
        self.closed += other.closed;
        self.callers += other.callers;
        self.served += other.served;
        self.wait_time_s += other.wait_time_s;
        self.preview_time_s += other.preview_time_s;
        self.port_time_s += other.port_time_s;
        self.talk_time_s += other.talk_time_s;
        self.wrapup_time_s += other.wrapup_time_s;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_about_the_report_has_every_counter() {
        let page = include_str!("../../../docs/reports.md");
        for (name, _) in Counters::default().named() {
            assert!(page.contains(&format!("| `{name}` | ")), "{name}");
        }
    }
}
