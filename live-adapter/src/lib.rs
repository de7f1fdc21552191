//! The production dialer, live: one task owns the [`outpace_engine::Engine`]; SIP trunks, agents' devices,
//! the store and the API turn happenings into facts and commands into actions.

pub mod api;
pub mod campaign_manager;
pub mod campaigns;
pub mod clock;
pub mod dialer;
pub mod figures;
#[cfg(any(fuzzing, test))]
pub mod fuzzing;
mod greetings;
pub mod intake;
pub mod journal;
pub mod live_file;
pub mod log;
pub mod media;
pub mod network;
pub mod program;
pub mod session;
pub mod shadow;
pub mod store;
pub mod switchboard;
pub mod telephony;
mod trunk;
pub mod trunk_file;
