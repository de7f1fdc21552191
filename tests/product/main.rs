//! The program as its users meet it: command lines, streams, exit codes, files.

mod amd;
mod bad_input;
mod bound;
mod calibrate;
mod compare;
mod desktop;
mod determinism;
mod interrupt;
mod outpace;
mod output;
mod page;
mod privacy;
mod report;
mod sweep;
mod tune;
mod whatif;
mod workforce;
