//! The desktop: scenarios edited, days watched, settings tuned on curves, runs compared and replayed.
//!
//! A library with a thin program round it, so that tests drive the same screens. Views ask ([`command::Command`]);
//! only [`app::App`] changes what they share. Days are played by workers ([`worker::Job`]); nothing that takes longer
//! than a frame happens on the window's thread.

pub mod app;
pub mod callbook;
pub mod chart;
pub mod command;
pub mod comparison;
pub mod desk;
pub mod dialer;
mod dialogs;
mod dock;
pub mod document;
mod form;
pub mod keys;
pub mod notice;
pub mod number;
mod palette;
mod parts;
mod recording;
pub mod replaying;
pub mod results;
pub mod shipped;
pub mod stage;
pub mod theme;
pub mod tuning;
pub mod views;
pub mod worker;
