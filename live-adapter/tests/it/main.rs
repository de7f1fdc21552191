//! The dialer around the engine, with a telephone network made up for it.

mod crash;
mod cut;
mod faults;
mod loopback;
mod phones;
