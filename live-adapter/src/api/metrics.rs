//! `/metrics`: counters as they are, gauges read from the view when they are asked for.

use std::sync::atomic::AtomicU64;
use std::sync::{Arc, PoisonError};

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};

use super::App;
use super::problem::Refused;
use crate::figures::Kind;
use crate::store;

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfCampaign {
    campaign: String,
}

type PerCampaign = Family<OfCampaign, Gauge<f64, AtomicU64>>;

/// Gauges.
#[derive(Clone, Debug, Default)]
pub struct Gauges {
    calls: Gauge,
    calls_last_hour: Gauge,
    undelivered: Gauge,
    emergency_stop: Gauge,
    clock_drift: Gauge<f64, AtomicU64>,
    agents: Family<Kind, Gauge>,
    lines: PerCampaign,
    lines_per_agent: PerCampaign,
    held: PerCampaign,
    waiting: PerCampaign,
    fresh: PerCampaign,
    live: PerCampaign,
    abandoned: PerCampaign,
    abandon_ratio: PerCampaign,
}

impl Gauges {
    /// Gauges, registered under `outpace_…`.
    pub fn new(registry: &mut Registry) -> Self {
        let gauges = Self::default();
        let all = registry.sub_registry_with_prefix("outpace");
        all.register("calls_under_way", "Calls under way", gauges.calls.clone());
        all.register(
            "calls_last_hour",
            "Calls placed within an hour",
            gauges.calls_last_hour.clone(),
        );
        all.register(
            "undelivered_results",
            "Results not delivered",
            gauges.undelivered.clone(),
        );
        all.register(
            "emergency_stop",
            "1 while no call is placed",
            gauges.emergency_stop.clone(),
        );
        all.register_with_unit(
            "clock_drift",
            "By how much the wall clock is ahead of the dialer's",
            Unit::Seconds,
            gauges.clock_drift.clone(),
        );
        all.register("agents", "Agents by state", gauges.agents.clone());
        for (name, help, family) in [
            (
                "lines",
                "Lines dialing, ringing, or answered and not joined",
                &gauges.lines,
            ),
            (
                "lines_per_agent",
                "Lines per available agent the rule wants",
                &gauges.lines_per_agent,
            ),
            (
                "held_agents",
                "Agents reserved and waiting for a customer",
                &gauges.held,
            ),
            (
                "waiting_persons",
                "Live persons waiting for an agent",
                &gauges.waiting,
            ),
            ("fresh_contacts", "Contacts never dialled", &gauges.fresh),
            (
                "live_answers",
                "Live answers since the journal began",
                &gauges.live,
            ),
            (
                "abandoned_answers",
                "Of those, not joined in time",
                &gauges.abandoned,
            ),
        ] {
            all.register(name, help, family.clone());
        }
        all.register_with_unit(
            "abandon",
            "Share of live answers not joined in time",
            Unit::Other("ratio".to_owned()),
            gauges.abandon_ratio.clone(),
        );
        gauges
    }

    fn read(&self, app: &App, undelivered: u64) {
        let status = app.status(undelivered);
        self.calls.set(i64::from(status.calls));
        self.calls_last_hour.set(i64::from(status.calls_last_hour));
        self.undelivered.set(undelivered as i64);
        self.emergency_stop.set(i64::from(status.emergency_stop));
        self.clock_drift.set(status.clock_drift_s);
        self.agents.clear();
        app.view.look(|state| {
            for agent in &state.agents {
                let kind = agent.state.clone();
                self.agents.get_or_create(&Kind { kind }).inc();
            }
        });
        for it in status.campaigns {
            let of = OfCampaign { campaign: it.id };
            let set = |family: &PerCampaign, value: f64| {
                family.get_or_create(&of).set(value);
            };
            set(&self.lines, f64::from(it.lines));
            set(&self.lines_per_agent, it.lines_per_agent);
            set(&self.held, f64::from(it.held));
            set(&self.waiting, f64::from(it.waiting));
            set(&self.fresh, f64::from(it.fresh));
            set(&self.live, it.live as f64);
            set(&self.abandoned, it.abandoned as f64);
            // Before the first live answer there is no share.
            set(&self.abandon_ratio, it.abandon_rate.unwrap_or(f64::NAN));
        }
    }
}

pub(super) async fn scrape(State(app): State<Arc<App>>) -> Result<Response, Refused> {
    let undelivered = app
        .store
        .run(|connection| store::undelivered(connection))
        .await?;
    app.gauges.read(&app, undelivered);
    let mut text = String::new();
    let registry = app.registry.lock().unwrap_or_else(PoisonError::into_inner);
    encode(&mut text, &registry).map_err(|_| {
        Refused::new(
            axum::http::StatusCode::INTERNAL_SERVER_ERROR,
            "the figures have no text form",
        )
    })?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}
