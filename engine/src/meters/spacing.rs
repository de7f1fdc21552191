//! How long a contact is left alone: frequency rules, and numbers once abandoned.
//!
//! One mechanism for all of them. A rule counts some of what happened to a contact (all its numbers
//! together) within a span that ends now; when enough of it is in the span, there is no call until
//! the oldest of these has left.

use core::time::Duration;

use crate::Timestamp;

use super::calendar::Calendar;
use super::definition::Certainty;

/// One attempt of the past, as a rule sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    /// When it was dialled.
    pub at: Timestamp,
    /// What came of it.
    pub came_of_it: CameOfIt,
}

/// What came of an attempt of the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CameOfIt {
    /// Nothing that a rule asks for: busy, no answer, a failure.
    Nothing,
    /// An agent and the person talked.
    Conversation,
    /// It was abandoned.
    Abandoned,
    /// The detector said: a machine.
    DetectedMachine,
}

/// What a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counts {
    /// Every attempt.
    Attempts,
    /// Attempts of which this came.
    Only(CameOfIt),
}

/// Within how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// So long, to the instant. After exactly so long it is over.
    Hours(Duration),
    /// So many local days of the contact, that of the attempt being the first.
    LocalDays(u16),
}

/// One rule: when `enough` of what it counts lies within `span`, there is no further call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What tables and reports call it.
    pub name: &'static str,
    /// What it counts.
    pub counts: Counts,
    /// So many are enough; at least 1.
    pub enough: u32,
    /// Within how long.
    pub span: Span,
    /// Does it leave a call alone for which an agent is guaranteed?
    pub spares_guaranteed: bool,
    /// Where it is written.
    pub source: &'static str,
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// When a contact may be called next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotBefore {
    /// The first instant that no rule forbids; not before `now`.
    pub at: Timestamp,
    /// The rule that sets it; `None` if the contact may be called now.
    pub by: Option<&'static str>,
}

/// When `past` lets the next call be placed. `past` is in order of time. Days are those of `calendar`'s
/// zone, which is to be the contact's. `guaranteed`: an agent is certain for this call.
///
/// Of two rules that end together the first is named.
///
/// # Panics
/// When `past` is out of order, or a rule has `enough` 0.
#[must_use]
pub fn not_before(
    rules: &[Rule],
    past: &[Past],
    now: Timestamp,
    calendar: &Calendar,
    guaranteed: bool,
) -> NotBefore {
    assert!(
        past.is_sorted_by_key(|attempt| attempt.at),
        "the past is in order of time"
    );
    let mut next = NotBefore { at: now, by: None };
    for rule in rules {
        if guaranteed && rule.spares_guaranteed {
            continue;
        }
        let until = rule.holds_until(past, calendar);
        if let Some(at) = until.filter(|at| *at > next.at) {
            next = NotBefore {
                at,
                by: Some(rule.name),
            };
        }
    }
    next
}

impl Rule {
    /// The instant from which fewer than `enough` are in the span; `None` if never so many happened.
    fn holds_until(&self, past: &[Past], calendar: &Calendar) -> Option<Timestamp> {
        let back = self.enough.checked_sub(1).expect("enough is at least 1");
        let counted = past.iter().rev().filter(|attempt| match self.counts {
            Counts::Attempts => true,
            Counts::Only(came_of_it) => attempt.came_of_it == came_of_it,
        });
        let oldest = counted.map(|attempt| attempt.at).nth(back as usize)?;
        Some(match self.span {
            Span::Hours(length) => oldest + length,
            Span::LocalDays(days) => calendar.start_of_day(calendar.day(oldest) + i64::from(days)),
        })
    }
}

/// United States, Regulation F: more than 7 calls about one debt within 7 consecutive days are presumed
/// to harass. [`WEEK_OF_DAYS`] is how the rule counts, [`WEEK_OF_HOURS`] is never shorter.
#[must_use]
pub const fn reg_f_calls(week: Span) -> Rule {
    Rule {
        name: "reg_f_7_in_7_days",
        counts: Counts::Attempts,
        enough: 7,
        span: week,
        spares_guaranteed: false,
        source: "12 CFR 1006.14(b)(2)(i)(A)",
        certainty: Certainty::Read,
    }
}

/// United States, Regulation F: no call about a debt within 7 days after a conversation about it, whose
/// day is day 1.
#[must_use]
pub const fn reg_f_conversation(week: Span) -> Rule {
    Rule {
        name: "reg_f_7_days_after_conversation",
        counts: Counts::Only(CameOfIt::Conversation),
        enough: 1,
        span: week,
        spares_guaranteed: false,
        source: "12 CFR 1006.14(b)(2)(i)(B)",
        certainty: Certainty::Read,
    }
}

/// Florida: at most 3 calls in 24 hours on one subject, whatever number is used.
pub const FLORIDA: Rule = Rule {
    name: "florida_3_in_24_hours",
    counts: Counts::Attempts,
    enough: 3,
    span: Span::Hours(DAY),
    spares_guaranteed: false,
    source: "Florida Statutes 501.616(6)",
    certainty: Certainty::Read,
};

/// United Kingdom: a number once abandoned is not dialled by an automated dialer for 72 hours, unless an
/// operator is guaranteed.
pub const OFCOM_ABANDONED: Rule = Rule {
    name: "ofcom_72_hours_after_abandoned",
    counts: Counts::Only(CameOfIt::Abandoned),
    enough: 1,
    span: Span::Hours(Duration::from_secs(72 * 3600)),
    spares_guaranteed: true,
    source: "Ofcom, persistent misuse, statement of 2008",
    certainty: Certainty::Read,
};

/// United Kingdom: a number where the detector heard a machine is not dialled again within 24 hours,
/// unless an operator is guaranteed. Some texts say "the same day": `span` [`Span::LocalDays`]`(1)`.
pub const OFCOM_MACHINE: Rule = Rule {
    name: "ofcom_24_hours_after_machine",
    counts: Counts::Only(CameOfIt::DetectedMachine),
    enough: 1,
    span: Span::Hours(DAY),
    spares_guaranteed: true,
    source: "Ofcom, persistent misuse, statement of 2010",
    certainty: Certainty::Read,
};

/// DMA (ANA) guideline: not more than twice to one number abandoned within 30 days. **Partly from
/// memory.** A call that cannot be abandoned is not meant.
pub const DMA_ABANDONED: Rule = Rule {
    name: "dma_2_abandoned_in_30_days",
    counts: Counts::Only(CameOfIt::Abandoned),
    enough: 2,
    span: Span::Hours(Duration::from_secs(30 * 24 * 3600)),
    spares_guaranteed: true,
    source: "DMA guidelines for ethical business practice, article 49",
    certainty: Certainty::FromMemory,
};

/// Seven local days.
pub const WEEK_OF_DAYS: Span = Span::LocalDays(7);
/// Seven times 24 hours.
pub const WEEK_OF_HOURS: Span = Span::Hours(Duration::from_secs(7 * 24 * 3600));

const DAY: Duration = Duration::from_secs(24 * 3600);
