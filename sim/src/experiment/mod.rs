//! Experiments: many settings, many days each, on the same people.
//!
//! A [`Grid`] says which settings there are; each of its *points* is a scenario. A [`Schedule`] says which
//! days of which point are played, in rounds; [`play`] plays a round on rayon's threads and gives what each
//! day came to in the round's own order, whatever the threads do. Day 17 of every point meets the same
//! people, because a person's draws are keyed by seed, replication and person: so points are compared day
//! by day ([`paired`]).
//!
//! Every (point, replication) is addressed by its seed alone: days may be played by several machines
//! ([`Shard`]), in several sittings, or again.

mod closer;
mod comparison;
mod grid;
mod in_order;
mod moments;
pub mod paired;
mod played_day;
mod playing;
mod round;
mod schedule;

pub use closer::{CloserDay, ListProgress, look_closer};
pub use comparison::{
    Arm, ArmSummary, ComparedMeasure, ComparedPair, Comparison, GOVERNING_OVER, GOVERNING_RATE,
    add_governing_rate,
};
pub use grid::{Axis, Grid, GridError, POINTS_MAX, SPARSE_MAX};
pub use in_order::{Ended, in_order};
pub use moments::Moments;
pub use played_day::{Governed, PlayedDay};
pub use playing::{Experiment, play};
pub use round::{Job, Round, Shard};
pub use schedule::{Precision, Replications, Schedule};
