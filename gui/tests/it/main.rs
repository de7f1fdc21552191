//! The desktop, driven by the accessible names of what it shows.

mod desktop;
#[cfg(feature = "shots")]
mod shots;
mod three;
mod tune;
