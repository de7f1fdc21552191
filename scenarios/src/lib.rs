//! Scenario files: TOML in, a checked [`Scenario`] out.
mod distribution;
mod world;
pub use distribution::*;
pub use world::*;
/// A checked scenario: the dialer's configuration and the world it will meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The file's name without its ending.
    pub name: String,
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
