//! What the dialer measures about itself, for Prometheus. Base units; labels name campaigns, trunks and kinds, never
//! a call or a number.

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Registry, Unit};

/// One label: what kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Kind {
    /// The kind, a word of the journal where it has one.
    pub kind: String,
}

/// One campaign and an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct CampaignOutcome {
    /// The campaign's name.
    pub campaign: String,
    /// How the call ended.
    pub outcome: String,
}

/// Counters and histograms. Cheap to clone: clones count together.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Facts the engine was told.
    pub facts: Counter,
    /// Facts that fit nothing the engine knows, and were dropped.
    pub refused_facts: Counter,
    /// Commands carried out.
    pub commands: Counter,
    /// Calls that did not leave, by what held them.
    pub held_calls: Family<Kind, Counter>,
    /// Calls that ended.
    pub calls: Family<CampaignOutcome, Counter>,
    /// Deadlines acted on later than [`crate::dialer::LATE`].
    pub late_wakeups: Counter,
    /// How late deadlines were acted on.
    pub wakeup_delay: Histogram,
    /// Time from a fact's arrival to the commands that follow leaving.
    pub reaction: Histogram,
    /// Time the journal took to be durable.
    pub commit: Histogram,
    /// Requests to the API, by status.
    pub requests: Family<Kind, Counter>,
    /// Deliveries to campaign managers, by what came of them.
    pub deliveries: Family<Kind, Counter>,
}

impl Figures {
    /// Figures, registered under `outpace_…`.
    pub fn new(registry: &mut Registry) -> Self {
        let seconds = || Histogram::new(exponential_buckets(0.0001, 2.0, 18));
        let figures = Self {
            facts: Counter::default(),
            refused_facts: Counter::default(),
            commands: Counter::default(),
            held_calls: Family::default(),
            calls: Family::default(),
            late_wakeups: Counter::default(),
            wakeup_delay: seconds(),
            reaction: seconds(),
            commit: seconds(),
            requests: Family::default(),
            deliveries: Family::default(),
        };
        let all = registry.sub_registry_with_prefix("outpace");
        all.register("facts", "Facts the engine was told", figures.facts.clone());
        all.register(
            "refused_facts",
            "Facts that fit nothing the engine knows",
            figures.refused_facts.clone(),
        );
        all.register("commands", "Commands carried out", figures.commands.clone());
        all.register(
            "held_calls",
            "Calls the safety catch held back, by reason",
            figures.held_calls.clone(),
        );
        all.register(
            "calls",
            "Calls that ended, by campaign and outcome",
            figures.calls.clone(),
        );
        all.register(
            "late_wakeups",
            "Deadlines of the engine acted on late",
            figures.late_wakeups.clone(),
        );
        all.register_with_unit(
            "wakeup_delay",
            "How late deadlines of the engine were acted on",
            Unit::Seconds,
            figures.wakeup_delay.clone(),
        );
        all.register_with_unit(
            "reaction",
            "From a fact's arrival to the commands that follow from it leaving",
            Unit::Seconds,
            figures.reaction.clone(),
        );
        all.register_with_unit(
            "journal_commit",
            "Time the journal took to be durable",
            Unit::Seconds,
            figures.commit.clone(),
        );
        all.register(
            "api_requests",
            "Requests to the API, by status",
            figures.requests.clone(),
        );
        all.register(
            "deliveries",
            "Deliveries to campaign managers, by what came of them",
            figures.deliveries.clone(),
        );
        figures
    }
}
