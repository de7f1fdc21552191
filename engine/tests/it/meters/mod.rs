//! The meters from outside.

mod building;
mod catalogue;
mod conduct;
mod definitions;
mod estimate;
mod ledger;
mod properties;
mod spacing;
mod windows;
