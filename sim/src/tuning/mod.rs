//! The best settings among many, of those that keep a promise about risk.
//!
//! The promise: a governing abandonment meter is over its limit on at most so large a share of days. Which
//! settings keep it and which is best is found in two parts that share no day.
//!
//! - A *search* ([`Search`]) plays many points of a [`Space`] on few days, the same people for all, and spends
//!   more days only on points that may still be the best: those surely beaten or surely too risky leave the
//!   race ([`race`]). New points are neighbours of the best so far.
//! - A *confirmation* ([`confirm`]) plays finalists on days the search has never seen. Only a point whose exact
//!   binomial bound on these days is within the promise is *established*. Whoever looks at hundreds of points on
//!   the same days picks lucky ones; luck does not carry over to other days.
//!
//! Sources are named where the arithmetic is; DESIGN.md says why this method.

pub mod binomial;
pub mod confirm;
mod finalists;
mod fresh;
pub mod plan;
pub mod race;
mod record;
mod risk;
mod rules;
mod sample;
mod search;
mod space;

pub use finalists::{Ladder, ladder};
pub use fresh::fresh_seed;
pub use record::{DayFacts, Record};
pub use risk::{Risk, normal_quantile};
pub use rules::{PacingRule, RULES, Range, RuleValues, own_value, rule_of};
pub use search::{Playground, Search, SearchPlan, Stop};
pub use space::{Family, Place, Space};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Promise {
    /// Over the limit on at most this share of days.
    pub share: f64,
    /// How sure that must be, between 0 and 1.
    pub confidence: f64,
}
