//! Scenario files: TOML in, a checked [`Scenario`] out.
//!
//! [`load`] reads a file in three steps. *Reading* turns text into the form its author wrote, one value
//! at a time. *Compiling* checks what needs two values, resolves names to ids, and makes the two halves
//! of a scenario: the configuration of the production core, and the world the simulator plays. Last,
//! the contact lists are read. Past that door nothing is checked again.
//!
//! Every problem names its place, its key, what was written and what is allowed.
#![deny(missing_docs)]

mod compile;
mod contact_list;
mod distribution;
mod document;
mod file;
mod findings;
mod interaction;
mod key_path;
mod load;
mod problem;
mod quantity;
mod reading;
mod recorded;
mod schema;
mod speech;
mod spelling;
mod world;

pub use contact_list::{ListReport, Reject, TEXT_MAX as REJECT_TEXT_MAX, write_rejects};
pub use distribution::*;
pub use interaction::{CAMPAIGN_ID, CAMPAIGN_NAME_MAX, Interaction, PANEL_MAX, POPOVER_MAX};
pub use load::{Loaded, load, load_text};
pub use outpace_lists::VariableTable;
pub use problem::{Place, Problem, ScenarioError, Warning};
pub use quantity::{read_length, read_share};
pub use recorded::{RecordedAnswer, RecordedAnswers};
pub use schema::json_schema;
pub use speech::*;
pub use world::*;

/// A checked scenario: the dialer's configuration and the world it will meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The file's name without its ending.
    pub name: String,
    /// The scenario's `title`, or its name.
    pub title: String,
    /// What the production core runs on.
    pub engine: outpace_engine::Config,
    /// Names of campaigns, teams, … by id, for people to read.
    pub names: Names,
    /// What the simulator plays.
    pub world: World,
}

/// Names by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// By campaign.
    pub campaigns: Vec<String>,
    /// By queue.
    pub queues: Vec<String>,
    /// By team.
    pub teams: Vec<String>,
    /// By trunk.
    pub trunks: Vec<String>,
    /// IANA names by zone.
    pub zones: Vec<String>,
}
