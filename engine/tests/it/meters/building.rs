//! Attempts, written shortly.

use core::time::Duration;

use outpace_engine::Timestamp;
use outpace_engine::meters::{
    Attempt, Calendar, Count, Definition, Disposition, Instants, Meter, Reading, TakenFor, Truth,
};

pub(crate) fn at(seconds: f64) -> Timestamp {
    Timestamp::from_nanos((seconds * 1e9).round() as u64)
}

/// Dialled at `seconds`, ringing 1 s later, given up 20 s later.
pub(crate) fn unanswered(seconds: f64) -> Attempt {
    let mut instants = Instants::dialled(at(seconds));
    instants.ringback = Some(at(seconds + 1.0));
    instants.our_release = Some(at(seconds + 21.0));
    Attempt {
        instants,
        taken_for: TakenFor::NotAnalysed,
        disposition: None,
        truth: None,
    }
}

/// A person who answers at `seconds`, says hello until 1 s later and is recognised 0.5 s after that.
/// Nothing else happens until we hang up after 10 s.
pub(crate) fn person(seconds: f64) -> Attempt {
    let mut instants = Instants::dialled(at((seconds - 10.0).max(0.0)));
    instants.ringback = Some(at((seconds - 9.0).max(0.0)));
    instants.answered = Some(at(seconds));
    instants.first_speech = Some(at(seconds + 0.2));
    instants.greeting_end = Some(at(seconds + 1.0));
    instants.verdict = Some(at(seconds + 1.5));
    instants.our_release = Some(at(seconds + 10.0));
    Attempt {
        instants,
        taken_for: TakenFor::Person,
        disposition: None,
        truth: Some(Truth::Person),
    }
}

/// A machine, recognised.
pub(crate) fn machine(seconds: f64) -> Attempt {
    Attempt {
        taken_for: TakenFor::Machine,
        truth: Some(Truth::Machine),
        ..person(seconds)
    }
}

/// The attempt's answer in seconds.
fn answer_s(attempt: &Attempt) -> f64 {
    attempt.instants.answered.expect("answered").as_secs_f64()
}

/// Changes, each `after` so many seconds from the answer.
pub(crate) trait But: Sized {
    fn joined(self, after: f64) -> Self;
    fn message(self, after: f64) -> Self;
    fn they_hang_up(self, after: f64) -> Self;
    fn agent_says(self, what: Disposition) -> Self;
    fn taken_for(self, what: TakenFor) -> Self;
}

impl But for Attempt {
    fn joined(mut self, after: f64) -> Self {
        self.instants.joined = Some(at(answer_s(&self) + after));
        self.instants.our_release = None;
        self.instants.far_end_release = Some(at(answer_s(&self) + after + 60.0));
        self
    }

    fn message(mut self, after: f64) -> Self {
        self.instants.message_started = Some(at(answer_s(&self) + after));
        self
    }

    fn they_hang_up(mut self, after: f64) -> Self {
        self.instants.far_end_release = Some(at(answer_s(&self) + after));
        self.instants.our_release = None;
        self
    }

    fn agent_says(mut self, what: Disposition) -> Self {
        self.disposition = Some(what);
        self
    }

    fn taken_for(mut self, what: TakenFor) -> Self {
        self.taken_for = what;
        self
    }
}

/// What a fresh meter reads of these attempts at the last of them.
pub(crate) fn read(definition: Definition, attempts: &[Attempt]) -> Reading {
    let calendar = Calendar::utc();
    let mut meter = Meter::new(definition);
    for attempt in attempts {
        meter.record(attempt, &calendar);
    }
    let latest = attempts.iter().map(Attempt::at).max();
    meter.current(latest.unwrap_or_default(), &calendar)
}

/// As [`read`], as recorded.
pub(crate) fn counted(definition: Definition, attempts: &[Attempt]) -> (u64, u64) {
    pair(read(definition, attempts).counted)
}

pub(crate) fn pair(count: Count) -> (u64, u64) {
    (count.numerator, count.denominator)
}

pub(crate) const fn hours(hours: u64) -> Duration {
    Duration::from_secs(hours * 3600)
}
