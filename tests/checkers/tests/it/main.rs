//! The engine in random worlds, and the checkers under test themselves.
