//! The learnt score: boosted trees over [`features`](super::features), in whole numbers.
//!
//! A tree asks of one feature at a time whether it is above a threshold and ends in a leaf; the leaves
//! are added up. Leaves are log-odds in units of 1/65536, so that sums are exact and the same everywhere.
//! `engine/training/train.py` makes the table; `vectors.txt` holds rows with the sums the trainer found.

use super::features::Row;

/// One question, or one answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// Which feature; [`LEAF`] for an answer.
    pub(super) feature: u8,
    /// Above it, the walk goes on at `above`, else at the next node.
    pub(super) threshold: u16,
    /// Where the walk goes on, counted from the tree's root.
    pub(super) above: u8,
    /// The answer: log-odds of a machine, in 1/65536.
    pub(super) leaf: i32,
}

/// In place of a feature: the node is an answer.
pub(super) const LEAF: u8 = u8::MAX;

/// One step of log-odds.
const UNIT: f64 = 65_536.0;

/// Log-odds of a machine, in 1/65536, before any evidence but the rhythm of speech.
pub(super) fn score(row: &Row) -> i64 {
    let answers = super::table::TREES.iter().map(|tree| walk(tree, row));
    i64::from(super::table::BASE) + answers.map(i64::from).sum::<i64>()
}

fn walk(tree: &[Node], row: &Row) -> i32 {
    let mut at = 0;
    loop {
        let node = &tree[at];
        if node.feature == LEAF {
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
