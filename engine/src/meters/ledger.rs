//! The ledger: a limit that is judged at the window's end, kept at every moment before.
//!
//! A rate over 24 hours or 30 days cannot be steered when it is over, so each further risk is weighed
//! against what is in the window already. With A abandoned of H live answers, one more abandon is safe
//! only if
//!
//! A + 1 ≤ ε · (H + m_low)                                                                  (1)
//!
//! with m_low a lower confidence bound of the live answers still to come in the window; 0 is strict:
//! the limit then holds at every moment and not only at the end.
//!
//! What the ledger cannot see it cannot stop: people taken for machines, and agents who leave a caller.
//! Put an upper estimate of them into [`Standing::count`].

use core::time::Duration;

use super::tally::Count;
use crate::math::{ceil, exp, ln, ln_1p, ln_gamma};
use crate::{PerMille, Timestamp};

/// The rule of one limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// ε.
    pub limit: PerMille,
    /// The longest time from dialling to an answer. A line dialled later than this before the window's
    /// end may be answered in the next window, where it meets an empty account.
    pub lead: Duration,
}

/// Where an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// A of H, in the window up to now.
    pub count: Count,
    /// Lines under way that may yet be abandoned: those for which no agent is certain.
    pub at_risk: u64,
    /// m_low of this window; 0 is strict. See [`still_to_come`].
    pub to_come: u64,
    /// m_low of the next window.
    pub next_to_come: u64,
    /// How long this window still lasts; `None` for ever.
    pub left: Option<Duration>,
}

/// How many more lines may be put at risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// So many. At 0 the dialer falls back to one line for each agent.
    pub further: u64,
    /// What sets the number.
    pub because: Because,
}

/// What sets an [`Allowance`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Because {
    /// This window's account.
    ThisWindow,
    /// The next window's: a line dialled now may be answered in it.
    NextWindow,
}

impl Ledger {
    /// How many more lines may be put at risk so that, whatever becomes of all of them, the limit holds:
    /// at every moment if nothing was counted on (`to_come` 0), else at the window's end if as many live
    /// answers come as were.
    ///
    /// Strict, this holds for tumbling windows. In a rolling one answers leave while the abandon stays,
    /// so there it holds for the present moment only.
    #[must_use]
    pub fn allowance(&self, standing: &Standing) -> Allowance {
        let this = self.headroom(standing.count, standing.to_come);
        let next = self.headroom(Count::default(), standing.next_to_come);
        let may_cross = standing.left.is_some_and(|left| left <= self.lead);
        let (abandons, because) = if may_cross && next < this {
            (next, Because::NextWindow)
        } else {
            (this, Because::ThisWindow)
        };
        Allowance {
            further: abandons.saturating_sub(standing.at_risk),
            because,
        }
    }

    /// The largest k with A + k ≤ ε(H + m): equation (1), k times.
    #[must_use]
    pub const fn headroom(&self, count: Count, to_come: u64) -> u64 {
        let whole = count.denominator.saturating_add(to_come) as u128;
        let allowed = (self.limit.get() as u128 * whole / 1000) as u64;
        allowed.saturating_sub(count.numerator)
    }

    /// When the limit will be crossed if things go on at `pace`.
    ///
    /// A straight line: abandons and live answers go on evenly, at the rate of the stretch that `pace`
    /// was seen in, with no chance in it and no end of shift. A warning for people, not a bound; the
    /// stop is [`Ledger::allowance`].
    #[must_use]
    pub fn crossing(
        &self,
        count: Count,
        pace: &Pace,
        now: Timestamp,
        window_ends: Option<Timestamp>,
    ) -> Crossing {
        if count.is_over(self.limit) {
            return Crossing::Already;
        }
        // Over when 1000·(A + a·t) > ε·(H + h·t), with a and h per `pace.over`:
        // t > over · (ε·H − 1000·A) / (1000·a − ε·h).
        let (limit, over) = (i128::from(self.limit.get()), pace.over.as_nanos() as i128);
        let excess = |count: Count| {
            1000 * i128::from(count.numerator) - limit * i128::from(count.denominator)
        };
        let (spare, gain) = (-excess(count), excess(pace.seen));
        if gain <= 0 || over == 0 {
            return Crossing::Never;
        }
        let at = spare.checked_mul(over).map(|product| product / gain + 1);
        let at = at.and_then(|after| u64::try_from(after).ok());
        let at = at.and_then(|after| now.as_nanos().checked_add(after));
        match at.map(Timestamp::from_nanos).and_then(Timestamp::known) {
            Some(at) if window_ends.is_none_or(|ends| at < ends) => Crossing::At(at),
            _ => Crossing::Never,
        }
    }
}

/// What was seen lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Abandons of live answers.
    pub seen: Count,
    /// In so long.
    pub over: Duration,
}

/// When a limit will be crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crossing {
    /// It is.
    Already,
    /// The first instant above it.
    At(Timestamp),
    /// Not in this window.
    Never,
}

/// A lower bound, with 99 % confidence, of the live answers of the next `rest`, after `seen` of them in
/// `over`.
///
/// Both numbers are taken as Poisson counts of one steady rate. Then, of all n + m answers, those still
/// to come are a binomial share p = rest/(over + rest), whatever the rate; the bound is the smallest m
/// that is not improbably small among n + m: P(Bin(n + m, p) ≤ m) > 1 %. Exact, so fewer come in at most
/// one of 100 windows. `rest` is time in which calls are placed: whoever counts the night promises
/// answers that nobody gives.
#[must_use]
pub fn still_to_come(seen: u64, over: Duration, rest: Duration) -> u64 {
    if over.is_zero() || rest.is_zero() || seen == 0 {
        return 0;
    }
    let (past, future) = (over.as_secs_f64(), rest.as_secs_f64());
    let share = future / (past + future);
    let improbable = |more: u64| at_most(more, seen + more, share) <= 0.01;
    // At the expected number and above it is not improbable.
    let (mut low, mut high) = (0, ceil(seen as f64 * future / past) as u64 + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if improbable(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// How low to aim without a ledger: the highest chance of each live answer being abandoned, each by
/// itself, with which more than `limit` of `answers` are abandoned in at most 1 of 100 windows.
#[must_use]
pub fn highest_aim(limit: PerMille, answers: u64) -> f64 {
    let most = u64::from(limit.get()).saturating_mul(answers) / 1000;
    if most >= answers {
        return 1.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..50 {
        let middle = (low + high) / 2.0;
        if at_most(most, answers, middle) >= 0.99 {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// The chance of at most `most` of `trials`, each with probability `p`, below 1.
fn at_most(most: u64, trials: u64, p: f64) -> f64 {
    let (n, k) = (trials as f64, most as f64);
    let choose = ln_gamma(n + 1.0) - ln_gamma(k + 1.0) - ln_gamma(n - k + 1.0);
    let mut term = exp(choose + k * ln(p) + (n - k) * ln_1p(-p));
    let mut sum = term;
    // Downwards from `most`, each term from the one above.
    for below in (1..=most).rev() {
        let k = below as f64;
        term *= k / (n - k + 1.0) * (1.0 - p) / p;
        sum += term;
        // Below the mean they only shrink, and fast.
        if k < p * n && term < sum * 1e-17 {
            break;
        }
    }
    sum
}
