//! The learnt trees; `engine/training/train.py` writes the files.

use super::model::{Node, ask, leaf};

/// Log-odds before any question, and the trees.
type Table = (i32, &'static [&'static [Node]]);

/// By rhythm alone.
pub(super) static RHYTHM: Table = include!("rhythm.in");

/// By rhythm and wording.
pub(super) static WITH_WORDING: Table = include!("with_wording.in");
