//! SIP trunks: the stack, calls placed and taken, and what was agreed on with peers.

mod cancel;
mod cause;
mod leg;
mod orphan;
mod session_timer;
mod shim;
mod stack;
mod talk;
