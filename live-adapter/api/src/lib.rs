//! What the live dialer's API takes and gives.
//!
//! The campaign API has the shape of the reference product's: its paths, its field names in camel case, its ranges
//! and defaults (webex/webex-openapi-specs, 2026-05-04). What the reference does not have (agents, status, results,
//! audit) follows the same style.
#![deny(missing_docs)]

mod agent;
mod campaign;
mod contact;
mod event;
mod operation;
mod result;

pub use agent::*;
pub use campaign::*;
pub use contact::*;
pub use event::*;
pub use operation::*;
pub use result::*;
