//! From call records to the world of a scenario.

mod answering;
mod family;
mod fit;
mod goodness;
mod interval;
mod lengths;
mod newton;

pub use answering::{Answering, Model};
pub use family::Family;
pub use fit::{Fit, Fitted, LENGTHS_MIN, NEAR_ENOUGH, fit, fit_one};
pub use interval::Estimate;
pub use lengths::Sample;
