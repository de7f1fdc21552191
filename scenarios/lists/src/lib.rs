//! Contact lists and do-not-call lists: files in, contacts out, and every row that is not one of them
//! put aside with its line and the reason.
//!
//! ```
//! use outpace_lists::{ImportOptions, import};
//!
//! let csv = "phone,time_zone\n+12125550101,America/New_York\n555,America/New_York\n";
//! let list = import(csv.as_bytes(), &ImportOptions::default())?;
//! assert_eq!(list.contacts.len(), 1);
//! assert_eq!(list.rejects[0].line, 3);
//! # Ok::<(), outpace_lists::ImportError>(())
//! ```
//!
//! One way from file to contact: bytes through a window of fixed size, rows of fields or objects, a
//! record of fields by their meaning, a contact. The engine takes one number and a zone of each today;
//! what else a list says is kept here for the ones who ask.
#![deny(missing_docs)]

mod contact;
mod delimited;
mod do_not_call;
mod import;
mod json;
mod number;
mod options;
mod plan;
mod record;
mod reject;
mod rows;
mod variables;
mod window;

pub use contact::{Contact, NUMBERS_MAX, TEXT_FIELD_MAX, VARIABLES_MAX};
pub use do_not_call::*;
pub use import::{Import, Progress, import, import_file, import_with};
pub use number::{Country, NumberCheck, NumberProblem, NumberRules};
pub use options::*;
pub use reject::{
    Counts, Reason, ReasonKind, Reject, Scope, TEXT_MAX, write_reject_rows, write_rejects,
};
pub use variables::VariableTable;
pub use window::ROW_MAX;
