//! Made by engine/training/train.py; do not edit.

use super::model::Node;

pub(super) const BASE: i32 = 0;
pub(super) static TREES: [&[Node]; 0] = [];
