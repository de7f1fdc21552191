//! What is told as it happens, as server-sent events.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{AgentStatus, CallResult, CampaignStatus};

/// One event of `GET /v1/events` or `GET /v1/agents/{agent}/events`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum LiveEvent {
    /// An agent is in another state, or sees another record.
    Agent(AgentStatus),
    /// Campaigns stand otherwise; at most a few times a second.
    Campaigns {
        /// All of them.
        campaigns: Vec<CampaignStatus>,
    },
    /// A call is over.
    Result(CallResult),
    /// New calls were stopped, or are placed again.
    EmergencyStop {
        /// Stopped?
        stopped: bool,
    },
    /// Events were lost because they were taken too slowly: ask for the state again.
    Lost {
        /// How many.
        events: u64,
    },
}
