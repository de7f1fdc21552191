//! SIP trunks: the stack, calls placed and taken, and what was agreed on with peers.

mod account;
mod called;
mod cancel;
mod cause;
#[cfg(any(fuzzing, test))]
pub(crate) mod fuzzing;
mod gateway;
mod incoming;
mod leg;
pub(crate) mod orphan;
pub(crate) mod outbound;
mod session_timer;
mod shim;
mod stack;
mod talk;
pub(crate) mod upkeep;

pub(crate) use called::take;
pub(crate) use cause::Refusal;
pub(crate) use gateway::{GatewayKey, Gateways};
pub(crate) use incoming::serve;
pub(crate) use leg::{Invitation, LegKey, News, Said, Teller, Wish, place};
pub(crate) use shim::source;
pub(crate) use stack::Stack;
