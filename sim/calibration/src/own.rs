//! Calls as our own engine records them: results folders and journals.

use std::sync::Arc;

use outpace_engine::meters::Disposition;
use outpace_engine::{CallRecord, EndedBy, Outcome, Timestamp};

use crate::record::{Met, SeenCall, Talk, Wait};

/// A call of our own, with instants in seconds of one clock.
#[derive(Clone, Debug)]
pub struct OwnCall {
    /// Who was called.
    pub contact: u32,
    /// Their how many-th call.
    pub attempt: u16,
    /// How it ended.
    pub outcome: Outcome,
    /// The agent said that it was a machine.
    pub is_machine: bool,
    /// The campaign's agents are IVR ports.
    pub is_ivr: bool,
    /// We ended it.
    pub is_ended_by_us: bool,
    /// Dialled.
    pub originated_s: f64,
    /// First rang.
    pub ringing_s: Option<f64>,
    /// Answered.
    pub answered_s: Option<f64>,
    /// Where a detector places the end of the greeting.
    pub greeting_end_s: Option<f64>,
    /// Joined to an agent.
    pub connected_s: Option<f64>,
    /// Given up by us.
    pub gave_up_s: Option<f64>,
    /// Over.
    pub released_s: Option<f64>,
    /// Which agent.
    pub agent: Option<u32>,
    /// What the talk came to.
    pub result: Option<Arc<str>>,
    /// How long the agent wrote afterwards; none if nobody did.
    pub wrap_up_s: Option<f64>,
}

impl OwnCall {
    /// What the engine says of a call.
    #[must_use]
    pub fn of(record: &CallRecord, is_ivr: bool, epoch_s: f64) -> Self {
        let at = |instant: Timestamp| {
            (instant != Timestamp::NEVER).then(|| epoch_s + instant.as_secs_f64())
        };
        Self {
            contact: record.contact.0,
            attempt: record.attempt,
            outcome: record.outcome,
            is_machine: record.disposition == Some(Disposition::Machine),
            is_ivr,
            is_ended_by_us: record.ended_by == EndedBy::Us,
            originated_s: epoch_s + record.originated.as_secs_f64(),
            ringing_s: at(record.ringing),
            answered_s: at(record.answered),
            greeting_end_s: at(record.greeting_end),
            connected_s: at(record.connected),
            gave_up_s: at(record.gave_up),
            released_s: at(record.released),
            agent: record.agent.map(|agent| agent.0),
            result: None,
            wrap_up_s: None,
        }
    }

    /// What the dialer knows of it; the simulator's truth is not among it.
    #[must_use]
    pub fn seen(&self) -> SeenCall {
        let met = match self.outcome {
            Outcome::Connected if self.is_machine => Met::Machine,
            Outcome::Connected | Outcome::Abandoned | Outcome::CustomerAbandoned => Met::Person,
            // Nobody on a phone that answers by itself: a machine to whoever calibrates.
            Outcome::AnsweringMachine | Outcome::CallScreener => Met::Machine,
            Outcome::Fax => Met::Fax,
            Outcome::Sit => Met::Sit,
            Outcome::DeadAir => Met::DeadAir,
            Outcome::Busy => Met::Busy,
            Outcome::NoAnswer => Met::Unanswered,
            Outcome::InvalidNumber => Met::InvalidNumber,
            Outcome::NetworkFailure => Met::Congestion,
        };
        let mut call = SeenCall::new(met);
        call.at_s = Some(self.originated_s);
        call.contact = Some(self.contact.to_string().into());
        call.attempt = Some(self.attempt);
        call.setup_s = self.ringing_s.map(|at| at - self.originated_s);
        let rang_to = self.answered_s.or(self.gave_up_s).or(self.released_s);
        call.ring_s = self
            .ringing_s
            .zip(rang_to)
            .map(|(from, to)| (to - from).max(0.0));
        call.agent = self.agent.map(|agent| agent.to_string().into());
        if self.is_ivr {
            return call;
        }
        call.wait = self.wait(met);
        let talk_s = self
            .connected_s
            .zip(self.released_s)
            .map(|(from, to)| to - from);
        call.talk = talk_s.map(|length_s| Talk {
            length_s,
            is_cut_off: self.is_ended_by_us && met == Met::Person,
        });
        call.result = self.result.clone();
        call.wrap_up_s = self.wrap_up_s.filter(|_| met == Met::Person);
        call
    }

    fn wait(&self, met: Met) -> Option<Wait> {
        let from = self.greeting_end_s.or(self.answered_s)?;
        let ends = [self.connected_s, self.gave_up_s, self.released_s];
        let to = ends.into_iter().flatten().fold(f64::INFINITY, f64::min);
        (met == Met::Person && to.is_finite()).then(|| Wait {
            length_s: (to - from).max(0.0),
            is_given_up: self.connected_s.is_none()
                && self.gave_up_s.is_none()
                && !self.is_ended_by_us,
            is_after_greeting: self.greeting_end_s.is_some(),
        })
    }
}
