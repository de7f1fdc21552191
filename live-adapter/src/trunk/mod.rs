//! SIP trunks: the stack, calls placed and taken, and what was agreed on with peers.

mod account;
mod called;
mod cancel;
mod cause;
mod gateway;
mod incoming;
mod leg;
mod orphan;
mod outbound;
mod session_timer;
mod shim;
mod stack;
mod talk;
mod upkeep;
