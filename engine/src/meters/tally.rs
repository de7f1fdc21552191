//! Counts: what a window holds, and the exact rates made of it.

use core::fmt;

use crate::PerMille;

use super::attempt::{Attempt, Disposition, Dispositions};
use super::definition::Definition;
use super::fate::{Clock, Fate, Fates};

/// A rate before it is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    /// The numerator: abandoned, dropped, silent.
    pub numerator: u64,
    /// The denominator: of so many.
    pub denominator: u64,
}

impl Count {
    /// Is the rate strictly above `limit`? Nothing of nothing is not.
    #[must_use]
    pub const fn is_over(self, limit: PerMille) -> bool {
        limit.is_exceeded_by(self.numerator, self.denominator)
    }

    /// The rate as a number, for people and plots; never for comparing with a limit. `None` of nothing.
    #[must_use]
    pub fn rate(self) -> Option<f64> {
        (self.denominator > 0).then(|| self.numerator as f64 / self.denominator as f64)
    }
}

/// `3 of 100`.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.numerator, self.denominator)
    }
}

/// How one attempt enters a tally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    recorded: Fate,
    truly: Option<Fate>,
    judged: Option<Judgement>,
    said: Option<Disposition>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Judgement {
    Live,
    Machine,
}

impl Entry {
    /// The same under every definition, and what most attempts are.
    pub(super) const NOT_ANSWERED: Self = Self {
        recorded: Fate::NotAnswered,
        truly: Some(Fate::NotAnswered),
        judged: None,
        said: None,
    };

    pub(crate) fn new(attempt: &Attempt, clock: &Clock, dispositions: Dispositions) -> Self {
        if attempt.instants.answered.is_none() {
            return Self::NOT_ANSWERED;
        }
        let recorded = Fate::recorded(attempt, clock, dispositions);
        let judged = if attempt.taken_for.is_live() {
            Judgement::Live
        } else {
            Judgement::Machine
        };
        Self {
            recorded,
            truly: Fate::truly(attempt, clock),
            judged: Some(judged),
            said: attempt.instants.joined.and(attempt.disposition),
        }
    }

    /// Does it change no count of the definition, nor hold back a true one?
    pub(crate) fn is_outside(&self, definition: &Definition) -> bool {
        let outside = |fate| !definition.denominator.contains(fate);
        outside(self.recorded) && self.truly.is_some_and(outside)
    }
}

/// What one window holds: attempts by what became of them, as recorded and as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    recorded: [u64; Fate::ALL.len()],
    truly: [u64; Fate::ALL.len()],
    unknown: u64,
    judged_live: u64,
    judged_machine: u64,
    said_person: u64,
    said_machine: u64,
}

impl Tally {
    /// Nothing.
    pub const EMPTY: Self = Self {
        recorded: [0; Fate::ALL.len()],
        truly: [0; Fate::ALL.len()],
        unknown: 0,
        judged_live: 0,
        judged_machine: 0,
        said_person: 0,
        said_machine: 0,
    };

    pub(crate) fn add(&mut self, entry: Entry) {
        self.change(entry, |count| *count += 1);
    }

    /// Adds so many attempts that nobody answered.
    pub(crate) fn add_unanswered(&mut self, count: u64) {
        self.change(Entry::NOT_ANSWERED, |it| *it += count);
    }

    /// Adds all that another holds.
    pub(crate) fn add_all(&mut self, other: &Self) {
        for fate in Fate::ALL {
            self.recorded[fate as usize] += other.recorded[fate as usize];
            self.truly[fate as usize] += other.truly[fate as usize];
        }
        self.unknown += other.unknown;
        self.judged_live += other.judged_live;
        self.judged_machine += other.judged_machine;
        self.said_person += other.said_person;
        self.said_machine += other.said_machine;
    }

    /// Attempts in it.
    pub(crate) fn len(&self) -> u64 {
        self.recorded.iter().sum()
    }

    pub(crate) fn take_out(&mut self, entry: Entry) {
        self.change(entry, |count| *count -= 1);
    }

    /// Attempts with this fate, as recorded.
    #[must_use]
    pub const fn recorded(&self, fate: Fate) -> u64 {
        self.recorded[fate as usize]
    }

    /// Attempts that really had this fate, of those whose truth is known.
    #[must_use]
    pub const fn truly(&self, fate: Fate) -> u64 {
        self.truly[fate as usize]
    }

    /// Answered attempts whose truth is not known.
    #[must_use]
    pub const fn unknown(&self) -> u64 {
        self.unknown
    }

    /// Answered calls treated as a person, before anybody said otherwise: *V*.
    #[must_use]
    pub const fn judged_live(&self) -> u64 {
        self.judged_live
    }

    /// Answered calls not treated as a person: *K*.
    #[must_use]
    pub const fn judged_machine(&self) -> u64 {
        self.judged_machine
    }

    /// Calls joined to an agent who said it was a person.
    #[must_use]
    pub const fn said_person(&self) -> u64 {
        self.said_person
    }

    /// Calls joined to an agent who said it was a machine.
    #[must_use]
    pub const fn said_machine(&self) -> u64 {
        self.said_machine
    }

    pub(crate) fn counted(&self, numerator: Fates, denominator: Fates) -> Count {
        count(&self.recorded, numerator, denominator)
    }

    /// `None` while the truth of any answered attempt is unknown.
    pub(crate) fn true_count(&self, numerator: Fates, denominator: Fates) -> Option<Count> {
        (self.unknown == 0).then(|| count(&self.truly, numerator, denominator))
    }

    fn change(&mut self, entry: Entry, by: impl Fn(&mut u64)) {
        by(&mut self.recorded[entry.recorded as usize]);
        match entry.truly {
            Some(fate) => by(&mut self.truly[fate as usize]),
            None => by(&mut self.unknown),
        }
        match entry.judged {
            Some(Judgement::Live) => by(&mut self.judged_live),
            Some(Judgement::Machine) => by(&mut self.judged_machine),
            None => {}
        }
        match entry.said {
            Some(Disposition::Person) => by(&mut self.said_person),
            Some(Disposition::Machine) => by(&mut self.said_machine),
            None => {}
        }
    }
}

fn count(by_fate: &[u64; Fate::ALL.len()], numerator: Fates, denominator: Fates) -> Count {
    let sum = |set: Fates| {
        let within = Fate::ALL.iter().filter(|fate| set.contains(**fate));
        within.map(|fate| by_fate[*fate as usize]).sum()
    };
    Count {
        numerator: sum(numerator),
        denominator: sum(denominator),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attempt_in_a_rolling_window_takes_sixteen_bytes() {
        assert_eq!(size_of::<(crate::Timestamp, Entry)>(), 16);
    }
}
