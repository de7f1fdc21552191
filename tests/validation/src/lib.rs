//! The simulator against theory and against other people's published results.
//!
//! `cargo run --release -p outpace-validation` plays the full runs and prints the tables of
//! `docs/validation.md`; the tests here keep each row true with fewer days.

pub mod cases;
pub mod coverage;
pub mod dialing;
pub mod estimate;
pub mod exact;
pub mod observed;
pub mod published;
pub mod replayed;
pub mod same_people;
