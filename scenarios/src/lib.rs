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

use outpace_engine::config::RankedQueue;
use outpace_engine::{CampaignId, QueueId};

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

impl Scenario {
    /// The scenario with more campaigns, each like the one named and served by the same agents at the same rank, with
    /// an empty list: they dial what the dialer is told, and who answers is drawn from the same people.
    #[must_use]
    pub fn with_campaigns_like(mut self, likes: &[CampaignId]) -> Self {
        for &like in likes {
            self.push_campaign_like(like);
        }
        self
    }

    fn push_campaign_like(&mut self, like: CampaignId) {
        fn push_like<T: Clone>(all: &mut Vec<T>, like: usize) {
            all.push(all[like].clone());
        }
        let Self {
            engine,
            names,
            world,
            ..
        } = self;
        let mut campaign = engine.campaigns[like.index()].clone();
        let queue = campaign.queue;
        // A queue has one campaign.
        campaign.queue = QueueId(engine.queues.len() as u32);
        for team in &mut engine.teams {
            let rank = team.queues.iter().find(|it| it.queue == queue);
            if let Some(&ranked) = rank {
                let queue = campaign.queue;
                team.queues.push(RankedQueue { queue, ..ranked });
            }
        }
        push_like(&mut engine.queues, queue.index());
        engine.campaigns.push(campaign);
        for (names, at) in [
            (&mut names.campaigns, like.index()),
            (&mut names.queues, queue.index()),
        ] {
            let name = format!("another {}", names[at]);
            names.push(name);
        }
        push_like(&mut world.people, like.index());
        push_like(&mut world.interactions, like.index());
        push_like(&mut world.messages, like.index());
        world.contacts.push(ContactSource::Listed([].into()));
        world.dialing.push(Vec::new());
        world.paused.push(Vec::new());
    }
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
