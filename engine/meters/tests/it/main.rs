//! The meters from outside.
