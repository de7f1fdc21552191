//! The learnt trees; `engine/training/train.py` writes `trees.in`.

use super::model::{Node, ask, leaf};

/// Log-odds before any question, and the trees.
pub(super) static MODEL: (i32, &[&[Node]]) = include!("trees.in");
