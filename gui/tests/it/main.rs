//! The desktop, driven by the accessible names of what it shows.

mod broken;
mod calls;
mod compare;
mod desktop;
mod export;
#[cfg(feature = "shots")]
mod golden;
mod live;
mod palette;
mod replay;
mod run;
mod same_numbers;
mod scenario;
#[cfg(feature = "shots")]
mod shots;
mod three;
mod tune;
mod window;
