//! How long a contact or a number is left alone: frequency rules, and numbers once abandoned.
//!
//! One mechanism for all of them. A rule counts some of what happened to a contact (all its numbers
//! together) or to a number (whoever's it is) within a span that ends now; when enough of it is in the
//! span, there is no call until the oldest of these has left. The engine obeys the rules of
//! [`crate::RetryRules::frequency`] and of the place where a number is ([`crate::Law`]); reports ask the
//! same rules.

use core::time::Duration;

use crate::hours::Zone;
use crate::time::Timestamp;

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

/// Whose past a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Per {
    /// One person: all their numbers together.
    Contact,
    /// One number, whatever contact and campaign it was dialled for.
    Number,
}

/// How sure we are that a source says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Read in the source or in a quotation of it.
    Read,
    /// Put together from what its documents say.
    Inferred,
    /// From memory; to be confirmed in the source before anybody relies on it.
    FromMemory,
}

impl Certainty {
    /// The certainty as tables and reports write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Inferred => "inferred",
            Self::FromMemory => "from memory",
        }
    }
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
    /// Whose past it counts.
    pub per: Per,
    /// Does it leave a call alone for which an agent is guaranteed?
    pub spares_guaranteed: bool,
    /// Does it leave a call alone that the person asked for?
    pub spares_requested: bool,
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

/// The clock whose midnight ends a day: for a contact, their own.
#[derive(Clone, Copy, Debug)]
pub struct Clock<'a> {
    /// The place.
    pub zone: &'a Zone,
    /// [`crate::Config::unix_epoch_s`].
    pub unix_epoch_s: i64,
}

/// What is special about the call that is asked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Special {
    /// An agent is certain for it: it is dialled in preview, for the agent who accepted the record.
    pub guaranteed: bool,
    /// The person asked for it.
    pub requested: bool,
}

/// When `past` lets the next call be placed. `past` is in order of time, and of whatever the rules count
/// ([`Rule::per`] is the caller's to sort out).
///
/// Of two rules that end together the first is named.
///
/// # Panics
/// When `past` is out of order, or a rule has `enough` 0.
#[must_use]
pub fn not_before<'a>(
    rules: impl IntoIterator<Item = &'a Rule>,
    past: &[Past],
    now: Timestamp,
    clock: Clock<'_>,
    special: Special,
) -> NotBefore {
    assert!(
        past.is_sorted_by_key(|attempt| attempt.at),
        "the past is in order of time"
    );
    let mut next = NotBefore { at: now, by: None };
    for rule in rules {
        if rule.spares(special) {
            continue;
        }
        let until = rule.holds_until(past, clock);
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
    /// Does it count an attempt of which this came?
    #[must_use]
    pub fn counts(&self, came_of_it: CameOfIt) -> bool {
        match self.counts {
            Counts::Attempts => true,
            Counts::Only(counted) => counted == came_of_it,
        }
    }

    fn spares(&self, special: Special) -> bool {
        (special.guaranteed && self.spares_guaranteed)
            || (special.requested && self.spares_requested)
    }

    /// The instant from which fewer than `enough` are in the span; `None` if never so many happened.
    fn holds_until(&self, past: &[Past], clock: Clock<'_>) -> Option<Timestamp> {
        let back = self.enough.checked_sub(1).expect("enough is at least 1");
        let counted = past
            .iter()
            .rev()
            .filter(|attempt| self.counts(attempt.came_of_it));
        let oldest = counted.map(|attempt| attempt.at).nth(back as usize)?;
        Some(match self.span {
            Span::Hours(length) => oldest + length,
            Span::LocalDays(days) => {
                let day = clock.zone.day(oldest, clock.unix_epoch_s);
                let after = day + i64::from(days);
                clock.zone.start_of_day(after, clock.unix_epoch_s)
            }
        })
    }
}

/// United States, Regulation F: more than 7 calls about one debt within 7 consecutive days are presumed
/// to harass; calls the person asked for are not counted against ((b)(3)(i)). [`WEEK_OF_DAYS`] is how the rule counts, [`WEEK_OF_HOURS`] is never shorter.
#[must_use]
pub const fn reg_f_calls(week: Span) -> Rule {
    Rule {
        name: "reg_f_7_in_7_days",
        counts: Counts::Attempts,
        enough: 7,
        span: week,
        per: Per::Contact,
        spares_guaranteed: false,
        spares_requested: true,
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
        per: Per::Contact,
        spares_guaranteed: false,
        spares_requested: true,
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
    per: Per::Contact,
    spares_guaranteed: false,
    spares_requested: false,
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
    per: Per::Number,
    spares_guaranteed: true,
    spares_requested: false,
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
    per: Per::Number,
    spares_guaranteed: true,
    spares_requested: false,
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
    per: Per::Number,
    spares_guaranteed: true,
    spares_requested: false,
    source: "DMA guidelines for ethical business practice, article 49",
    certainty: Certainty::FromMemory,
};

/// Seven local days.
pub const WEEK_OF_DAYS: Span = Span::LocalDays(7);
/// Seven times 24 hours.
pub const WEEK_OF_HOURS: Span = Span::Hours(Duration::from_secs(7 * 24 * 3600));

const DAY: Duration = Duration::from_secs(24 * 3600);
