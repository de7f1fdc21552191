//! How a call may end, and what each ending means for the contact.

use core::fmt;
use core::time::Duration;

/// How an attempt ended. The words of the reference product's telephony outcome set where it has one;
/// the number behind each is the call result of its older sibling (UCCE `Dialer_Detail`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Outcome {
    /// A live person (or what we took for one) was joined to an agent. 10.
    Connected,
    /// A live person answered and no agent came in time. 16.
    Abandoned,
    /// The person hung up before an agent came and before the time was over. 21.
    CustomerAbandoned,
    /// An answering machine. 12.
    AnsweringMachine,
    /// A fax machine or modem. 11.
    Fax,
    /// A special information tone or an announcement instead of ringing: not in service. 5.
    Sit,
    /// Answered, and nothing to be heard. 28.
    DeadAir,
    /// Busy. 9.
    Busy,
    /// Rang to the ring limit. 8.
    NoAnswer,
    /// The network says there is no such number. 7.
    InvalidNumber,
    /// The network refused or lost the call: congestion, failure, no response. 29–31.
    NetworkFailure,
}

impl Outcome {
    /// Every outcome, in the order of their numbers as an index.
    pub const ALL: [Self; 11] = [
        Self::Connected,
        Self::Abandoned,
        Self::CustomerAbandoned,
        Self::AnsweringMachine,
        Self::Fax,
        Self::Sit,
        Self::DeadAir,
        Self::Busy,
        Self::NoAnswer,
        Self::InvalidNumber,
        Self::NetworkFailure,
    ];

    /// The outcome as scenarios, tables and the journal write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Connected => "connected",
            Self::Abandoned => "abandoned",
            Self::CustomerAbandoned => "customer_abandoned",
            Self::AnsweringMachine => "answering_machine",
            Self::Fax => "fax",
            Self::Sit => "sit",
            Self::DeadAir => "dead_air",
            Self::Busy => "busy",
            Self::NoAnswer => "no_answer",
            Self::InvalidNumber => "invalid_number",
            Self::NetworkFailure => "network_failure",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What one outcome means for the contact: the reference product's three columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// The contact is done with and never dialled again.
    pub close: bool,
    /// The call uses up one of the contact's attempts.
    pub counts_as_attempt: bool,
    /// How long the contact rests before the next attempt.
    pub wait: Duration,
}

/// Retry rules of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryRules {
    /// A contact is closed after this many counted attempts. UCCE: 1–100, default 3.
    pub max_attempts: u16,
    /// One rule for each of [`Outcome::ALL`], in that order.
    pub by_outcome: [Retry; Outcome::ALL.len()],
}

impl RetryRules {
    /// The rule for an outcome.
    #[must_use]
    pub const fn after(&self, outcome: Outcome) -> Retry {
        self.by_outcome[outcome as usize]
    }
}

/// The retry waits of the reference family (UCCE outbound campaign API, minutes): no answer 60, busy 60,
/// customer abandoned 30, dialer abandoned 60, answering machine 60. Outcomes it does not list:
/// a person reached, a fax and a number that does not exist close the contact; the network's own
/// failures do not use up an attempt and are tried again after 10 minutes (assumed).
impl Default for RetryRules {
    fn default() -> Self {
        const fn close() -> Retry {
            Retry {
                close: true,
                counts_as_attempt: true,
                wait: Duration::ZERO,
            }
        }
        const fn again(minutes: u64, counts_as_attempt: bool) -> Retry {
            Retry {
                close: false,
                counts_as_attempt,
                wait: Duration::from_secs(60 * minutes),
            }
        }
        let by_outcome = Outcome::ALL.map(|outcome| match outcome {
            Outcome::Connected | Outcome::Fax | Outcome::Sit | Outcome::InvalidNumber => close(),
            Outcome::CustomerAbandoned => again(30, true),
            Outcome::Abandoned
            | Outcome::AnsweringMachine
            | Outcome::DeadAir
            | Outcome::Busy
            | Outcome::NoAnswer => again(60, true),
            Outcome::NetworkFailure => again(10, false),
        });
        Self {
            max_attempts: 3,
            by_outcome,
        }
    }
}

/// Attempts a contact may be given.
pub const MAX_ATTEMPTS: core::ops::RangeInclusive<u16> = 1..=100;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_its_own_index() {
        for (index, outcome) in Outcome::ALL.into_iter().enumerate() {
            assert_eq!(outcome as usize, index);
        }
    }
}
