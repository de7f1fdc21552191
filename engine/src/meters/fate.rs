//! What became of an attempt, under one clock: the alphabet in which every definition is written.

use core::fmt;
use core::time::Duration;

use crate::Timestamp;

use super::attempt::{Attempt, Dispositions, Instants, Truth};

/// From which instant "in time" is measured. An instant that was not seen is replaced by the answer,
/// the earliest of them, so that a wait is never understated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClockStart {
    /// The answer (200 OK).
    Answer,
    /// The called party is first heard.
    FirstSpeech,
    /// The greeting is over.
    GreetingEnd,
    /// The detector decided, and the person began to wait for an agent.
    Verdict,
}

impl ClockStart {
    /// The instant as tables and reports write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::FirstSpeech => "first speech",
            Self::GreetingEnd => "greeting end",
            Self::Verdict => "verdict",
        }
    }
}

/// When an agent is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// Measured from here.
    pub start: ClockStart,
    /// So long is in time; exactly so long still is.
    pub limit: Duration,
}

impl Clock {
    /// The last instant that is in time, for a call answered at `answered`.
    #[must_use]
    pub fn deadline(&self, instants: &Instants, answered: Timestamp) -> Timestamp {
        let seen = match self.start {
            ClockStart::Answer => None,
            ClockStart::FirstSpeech => instants.first_speech,
            ClockStart::GreetingEnd => instants.greeting_end,
            ClockStart::Verdict => instants.verdict,
        };
        seen.unwrap_or(answered) + self.limit
    }

    /// Has the clock not even begun to run because the called party was still speaking?
    fn waits_for_greeting(&self, instants: &Instants) -> bool {
        self.start == ClockStart::GreetingEnd
            && instants.first_speech.is_some()
            && instants.greeting_end.is_none()
    }
}

/// `2 s after greeting end`.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} s after {}",
            self.limit.as_secs_f64(),
            self.start.name()
        )
    }
}

/// What became of an attempt. Exactly one for each attempt, clock and judgement of who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Fate {
    /// Nobody and nothing answered.
    NotAnswered,
    /// Answered, and not by a person.
    NotAPerson,
    /// A person, joined to an agent in time.
    Joined,
    /// A person, joined to an agent, but too late.
    JoinedLate,
    /// A person who hung up before the time was over, with no agent and no message yet.
    HungUpEarly,
    /// A person not joined, to whom the message was begun.
    AbandonedWithMessage,
    /// A person not joined, who heard nothing from us.
    AbandonedInSilence,
}

impl Fate {
    /// Every fate, in the order of their numbers as an index.
    pub const ALL: [Self; 7] = [
        Self::NotAnswered,
        Self::NotAPerson,
        Self::Joined,
        Self::JoinedLate,
        Self::HungUpEarly,
        Self::AbandonedWithMessage,
        Self::AbandonedInSilence,
    ];

    /// The fate as tables and reports write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotAnswered => "not answered",
            Self::NotAPerson => "not a person",
            Self::Joined => "joined",
            Self::JoinedLate => "joined late",
            Self::HungUpEarly => "hung up early",
            Self::AbandonedWithMessage => "abandoned with message",
            Self::AbandonedInSilence => "abandoned in silence",
        }
    }

    /// The fate of an attempt if whoever answered was a person, or was not.
    #[must_use]
    pub fn of(instants: &Instants, clock: &Clock, person: bool) -> Self {
        let Some(answered) = instants.answered else {
            return Self::NotAnswered;
        };
        if !person {
            return Self::NotAPerson;
        }
        let deadline = clock.deadline(instants, answered);
        if let Some(joined) = instants.joined {
            return if joined <= deadline {
                Self::Joined
            } else {
                Self::JoinedLate
            };
        }
        if instants.message_started.is_some() {
            return Self::AbandonedWithMessage;
        }
        let early = |gone| gone <= deadline || clock.waits_for_greeting(instants);
        if instants.they_hung_up().is_some_and(early) {
            return Self::HungUpEarly;
        }
        Self::AbandonedInSilence
    }

    /// The fate as the records have it.
    #[must_use]
    pub fn recorded(attempt: &Attempt, clock: &Clock, dispositions: Dispositions) -> Self {
        let person = attempt.recorded_person(dispositions);
        Self::of(&attempt.instants, clock, person)
    }

    /// The fate as it was, where truth is known: a person taken for a machine and hung up on was
    /// abandoned. An unanswered call needs no truth.
    #[must_use]
    pub fn truly(attempt: &Attempt, clock: &Clock) -> Option<Self> {
        if attempt.instants.answered.is_none() {
            return Some(Self::NotAnswered);
        }
        let person = attempt.truth? == Truth::Person;
        Some(Self::of(&attempt.instants, clock, person))
    }
}

/// A set of fates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fates(u8);

impl Fates {
    /// All of them: every attempt.
    pub const ALL: Self = Self::of(&Fate::ALL);

    /// The set of `fates`.
    #[must_use]
    pub const fn of(fates: &[Fate]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < fates.len() {
            set |= 1 << fates[at] as u8;
            at += 1;
        }
        Self(set)
    }

    /// This set and `fate`.
    #[must_use]
    pub const fn and(self, fate: Fate) -> Self {
        Self(self.0 | 1 << fate as u8)
    }

    /// Is `fate` in the set?
    #[must_use]
    pub const fn contains(self, fate: Fate) -> bool {
        self.0 & (1 << fate as u8) != 0
    }

    /// Is all of this in `other`?
    #[must_use]
    pub const fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

/// The fates with commas between them.
impl fmt::Display for Fates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let within = Fate::ALL.iter().filter(|fate| self.contains(**fate));
        for (index, fate) in within.enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            f.write_str(fate.name())?;
        }
        Ok(())
    }
}
