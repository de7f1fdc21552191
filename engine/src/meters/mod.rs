//! Compliance as an instrument.
//!
//! "Abandon rate" is not one number: each regulator and each product counts other calls, over another
//! stretch of time, from another instant. Here each definition is a [`Definition`], data with a source,
//! and a [`Panel`] runs all of them at once on the same [`Attempt`]s. Beside what the records show
//! stands what was really so, where a simulation knows it.
//!
//! ```text
//!  Attempt ──► Fate (7 of them: clock + who answered, as recorded and truly)
//!                └──► Tally of a window ──► Count: exact integers ──► over the limit?
//!                                      └──► Interval: with the detector's errors estimated
//! ```
//!
//! A pure room: no clock, no files, no randomness. It says what was counted; it calls nothing lawful.

mod attempt;
mod calendar;
mod conduct;
mod definition;
pub mod definitions;
mod estimate;
mod fate;
mod ledger;
mod meter;
mod panel;
mod tally;
mod window;

pub use crate::spacing::{self, Certainty};
pub use attempt::{Attempt, Disposition, Dispositions, Instants, TakenFor, Truth};
pub use calendar::Calendar;
pub use conduct::{Conduct, MinimumRing, Rings};
pub use definition::{Definition, FalsePositives};
pub use estimate::{
    AmdEstimate, AmdSample, Exposure, Interval, Judged, Reasoned, abandon_rate, ofcom, wilson,
};
pub use fate::{Clock, ClockStart, Fate, Fates};
pub use ledger::{
    Allowance, Because, Crossing, Ledger, Pace, Standing, highest_aim, still_to_come,
};
pub use meter::{MAX_PERIODS, Meter, Reading};
pub use panel::Panel;
pub use tally::{Count, Tally};
pub use window::Window;
