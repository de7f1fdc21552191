//! The meters from outside.

mod building;
mod conduct;
mod definitions;
mod estimate;
mod ledger;
mod properties;
mod spacing;
mod windows;
