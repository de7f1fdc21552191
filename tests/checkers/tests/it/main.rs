//! The engine in random worlds, and the checkers under test themselves.

mod configs;
mod liveness;
mod mishearing;
mod plain;
mod random;
mod sabotage;
mod tampering;
mod telling;
mod worlds;
