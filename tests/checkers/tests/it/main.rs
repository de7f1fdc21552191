//! The engine in random worlds, and the checkers under test themselves.

mod configs;
mod random;
mod telling;
mod worlds;
