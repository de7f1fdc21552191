//! Gauges of a running engine, for observers.

use alloc::vec::Vec;

use crate::campaign::Status;
use crate::engine::Engine;
use crate::output::AbandonCount;
use crate::pacing::Pace as _;

/// How things stand at this moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// One a campaign.
    pub campaigns: Vec<CampaignGauges>,
    /// Calls under way, of any campaign and state.
    pub calls: usize,
    /// Channels taken, by trunk.
    pub channels: Vec<u32>,
}

/// How one campaign stands.
#[derive(Clone, Debug, PartialEq)]
pub struct CampaignGauges {
    /// Where it is in its life.
    pub status: Status,
    /// Agents reserved and waiting for a customer.
    pub held: u32,
    /// Agents whose reservation call rings.
    pub ringing_agents: u32,
    /// Lines dialing, ringing, or answered and not yet joined.
    pub lines: u32,
    /// Live persons waiting for an agent.
    pub waiting: usize,
    /// Records agents look at, or have accepted and are not dialled yet.
    pub offers: u32,
    /// Lines per available agent the rule wants.
    pub lines_per_agent: f64,
    /// Live answers and how many of them were abandoned.
    pub count: AbandonCount,
    /// Contacts that may still be called.
    pub contacts: usize,
    /// Of those, never dialled.
    pub fresh: u32,
}

impl Snapshot {
    pub(crate) fn of(engine: &Engine) -> Self {
        let campaigns = engine.campaigns.iter().map(|campaign| CampaignGauges {
            status: campaign.status,
            held: campaign.held.len(),
            ringing_agents: campaign.ringing_agents,
            lines: campaign.lines,
            waiting: campaign.waiting.len(),
            offers: campaign.offers,
            lines_per_agent: campaign.rule.lines_per_agent(),
            count: campaign.count,
            contacts: campaign.list.len(),
            fresh: campaign.list.fresh(),
        });
        Self {
            campaigns: campaigns.collect(),
            calls: engine.calls.under_way(),
            channels: engine
                .trunks
                .iter()
                .map(crate::trunk::Trunk::calls)
                .collect(),
        }
    }
}
