//! The production dialer, live: one task owns the [`outpace_engine::Engine`]; SIP trunks, agents' devices,
//! the store and the API turn happenings into facts and commands into actions.

pub mod media;
pub mod telephony;
