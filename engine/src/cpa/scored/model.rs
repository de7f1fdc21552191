//! The learnt score: boosted trees over [`features`](super::features), in whole numbers. One table by rhythm alone, and
//! one for calls whose ear tells what the words sound like.
//!
//! A tree asks of one feature at a time whether it is above a threshold and ends in a leaf; the leaves
//! are added up. Leaves are log-odds in units of 1/65536, so that sums are exact and the same everywhere.
//! `engine/training/train.py` makes the tables; beside each are rows with the sums the trainer found.

use super::features::{NO_WORDING, Row, WORDING};
use super::table::{RHYTHM, WITH_WORDING};

/// One question, or one answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// Which feature; [`ANSWER`] for an answer.
    feature: u8,
    /// Above it, the walk goes on at `above`, else at the next node.
    threshold: u16,
    /// Where the walk goes on, counted from the tree's root.
    above: u8,
    /// The answer: log-odds of a machine, in 1/65536.
    leaf: i32,
}

/// In place of a feature: the node is an answer.
const ANSWER: u8 = u8::MAX;

/// A question.
pub(super) const fn ask(feature: u8, threshold: u16, above: u8) -> Node {
    Node {
        feature,
        threshold,
        above,
        leaf: 0,
    }
}

/// An answer.
pub(super) const fn leaf(log_odds: i32) -> Node {
    Node {
        feature: ANSWER,
        threshold: 0,
        above: 0,
        leaf: log_odds,
    }
}

/// One step of log-odds.
const UNIT: f64 = 65_536.0;

/// Log-odds of a machine, in 1/65536, before any evidence but what was said.
pub(super) fn score(row: &Row) -> i64 {
    let (base, trees) = if row[WORDING] == NO_WORDING {
        RHYTHM
    } else {
        WITH_WORDING
    };
    let answers = trees.iter().map(|tree| i64::from(walk(tree, row)));
    i64::from(base) + answers.sum::<i64>()
}

fn walk(tree: &[Node], row: &Row) -> i32 {
    let mut at = 0;
    loop {
        let node = &tree[at];
        if node.feature == ANSWER {
            return node.leaf;
        }
        at = if row[usize::from(node.feature)] > node.threshold {
            usize::from(node.above)
        } else {
            at + 1
        };
    }
}

/// Log-odds to the model's whole numbers.
pub(super) fn units(log_odds: f64) -> i64 {
    crate::math::round(log_odds * UNIT) as i64
}

/// The probability that these log-odds mean.
pub(super) fn probability(score: i64) -> f64 {
    1.0 / (1.0 + crate::math::exp(-(score as f64) / UNIT))
}
