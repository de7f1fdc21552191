//! How a call may end, and what each ending means for the contact.

use core::fmt;
use core::time::Duration;

use alloc::vec::Vec;

use crate::spacing;

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
    /// A phone that screens calls answered, and nobody came on. No number in the older sibling.
    CallScreener,
}

impl Outcome {
    /// Every outcome, in the order of their numbers as an index.
    pub const ALL: [Self; 12] = [
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
        Self::CallScreener,
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
            Self::CallScreener => "call_screener",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What an outcome closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Close {
    /// Nothing: there will be another attempt.
    Nothing,
    /// The number dialled; the contact with its last number.
    Number,
    /// The contact, whatever other numbers it has.
    Contact,
}

/// When another number of a contact is tried after a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NextNumber {
    /// At once, if it does not rest itself; each number rests by its own last outcome.
    AtOnce,
    /// When the contact has rested by the outcome of the attempt.
    AfterWait,
}

/// What one outcome means for the contact: the reference product's three columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// What is done with and never dialled again.
    pub close: Close,
    /// The call uses up one of the contact's attempts.
    pub counts_as_attempt: bool,
    /// How long the contact rests before the next attempt.
    pub wait: Duration,
}

impl Retry {
    /// How long a contact rests of whose calls `uncounted` did not count as attempts. If this one did
    /// not, the wait doubles with each: a network that refuses everything is not asked for ever.
    #[must_use]
    pub fn rest(&self, uncounted: u16) -> Duration {
        let before = uncounted.saturating_sub(1);
        if self.counts_as_attempt || before == 0 {
            return self.wait;
        }
        let once = self.wait.max(GROWING_WAIT_MIN);
        let grown = once.saturating_mul(1 << before.min(16));
        grown.min(self.wait.max(GROWN_WAIT_MAX))
    }
}

/// What a wait of 0 grows from.
const GROWING_WAIT_MIN: Duration = Duration::from_secs(1);
/// A wait grows up to this, unless it is longer by itself.
const GROWN_WAIT_MAX: Duration = Duration::from_secs(24 * 3600);

/// Retry rules of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryRules {
    /// A contact is closed after this many counted attempts. UCCE: 1–100, default 3.
    pub max_attempts: u16,
    /// A number is closed after this many counted attempts; `None` for as many as the contact has.
    pub max_attempts_per_number: Option<u16>,
    /// A contact is closed after this many calls, whether they counted or not.
    pub max_calls: u16,
    /// When another number of the contact is tried.
    pub next_number: NextNumber,
    /// How long a callback that is due waits for the agent it was promised of, in [`PERSONAL_LIMIT`].
    pub personal_limit: Duration,
    /// How often a contact or a number may be called at all, beside the law of the place.
    pub frequency: Vec<spacing::Rule>,
    /// One rule for each of [`Outcome::ALL`], in that order.
    pub by_outcome: [Retry; Outcome::ALL.len()],
}

impl RetryRules {
    /// Counted attempts of a contact with one number.
    pub(crate) fn attempts_of_one_number(&self) -> u16 {
        let of_number = self.max_attempts_per_number.unwrap_or(u16::MAX);
        self.max_attempts.min(of_number)
    }

    /// The rule for an outcome.
    #[must_use]
    pub const fn after(&self, outcome: Outcome) -> Retry {
        self.by_outcome[outcome as usize]
    }
}

/// The retry waits of the reference family (UCCE outbound campaign API, minutes): no answer 60, busy 60,
/// customer abandoned 30, dialer abandoned 60, answering machine 60. Outcomes it does not list:
/// a person reached closes the contact, a phone that screens is called again like a machine, a fax and a number that does not exist close the number; the
/// network's own failures do not use up an attempt and are tried again after 10 minutes, then 20, and so
/// on (assumed).
impl Default for RetryRules {
    fn default() -> Self {
        const fn close(close: Close) -> Retry {
            Retry {
                close,
                counts_as_attempt: true,
                wait: Duration::ZERO,
            }
        }
        const fn again(minutes: u64, counts_as_attempt: bool) -> Retry {
            Retry {
                close: Close::Nothing,
                counts_as_attempt,
                wait: Duration::from_secs(60 * minutes),
            }
        }
        let by_outcome = Outcome::ALL.map(|outcome| match outcome {
            Outcome::Connected => close(Close::Contact),
            Outcome::Fax | Outcome::Sit | Outcome::InvalidNumber => close(Close::Number),
            Outcome::CustomerAbandoned => again(30, true),
            Outcome::Abandoned
            | Outcome::AnsweringMachine
            | Outcome::CallScreener
            | Outcome::DeadAir
            | Outcome::Busy
            | Outcome::NoAnswer => again(60, true),
            Outcome::NetworkFailure => again(10, false),
        });
        Self {
            max_attempts: 3,
            max_attempts_per_number: None,
            max_calls: MAX_CALLS_DEFAULT,
            next_number: NextNumber::AtOnce,
            personal_limit: PERSONAL_LIMIT_DEFAULT,
            frequency: Vec::new(),
            by_outcome,
        }
    }
}

/// Attempts a contact may be given.
pub const MAX_ATTEMPTS: core::ops::RangeInclusive<u16> = 1..=100;

/// Attempts a number may be given.
pub const MAX_ATTEMPTS_PER_NUMBER: core::ops::RangeInclusive<u16> = 1..=100;

/// Calls a contact may be given, whether they count or not.
pub const MAX_CALLS: core::ops::RangeInclusive<u16> = 1..=1000;

/// Default of [`RetryRules::max_calls`]: ten times the default attempts (assumed).
pub const MAX_CALLS_DEFAULT: u16 = 30;

/// How long a callback may wait for its agent (UCCX `callbackTimeLimit`).
pub const PERSONAL_LIMIT: core::ops::RangeInclusive<Duration> =
    Duration::from_secs(60)..=Duration::from_secs(3600);
/// Default of [`RetryRules::personal_limit`] (UCCX).
pub const PERSONAL_LIMIT_DEFAULT: Duration = Duration::from_secs(900);

/// Numbers a contact may have (Genesys Cloud: up to ten columns of numbers).
pub const NUMBERS_MAX: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_its_own_index() {
        for (index, outcome) in Outcome::ALL.into_iter().enumerate() {
            assert_eq!(outcome as usize, index);
        }
    }

    #[test]
    fn a_wait_doubles_with_each_call_that_does_not_count_and_only_then() {
        let minutes = |minutes: u64| Duration::from_secs(60 * minutes);
        let refused = RetryRules::default().after(Outcome::NetworkFailure);
        for (uncounted, rest) in [(0, 10), (1, 10), (2, 20), (3, 40), (8, 1280), (9, 1440)] {
            assert_eq!(refused.rest(uncounted), minutes(rest), "{uncounted}");
        }
        assert_eq!(refused.rest(u16::MAX), minutes(1440));
        let busy = RetryRules::default().after(Outcome::Busy);
        assert_eq!(busy.rest(9), minutes(60));
        let at_once = Retry {
            wait: Duration::ZERO,
            ..refused
        };
        assert_eq!(at_once.rest(1), Duration::ZERO);
        assert_eq!(at_once.rest(2), Duration::from_secs(2));
        let two_days = Retry {
            wait: minutes(2880),
            ..refused
        };
        assert_eq!(two_days.rest(7), minutes(2880));
    }
}
