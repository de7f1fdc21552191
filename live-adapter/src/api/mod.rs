//! The API: campaigns in the reference product's shape, agents, operation, metrics.
//!
//! Every request goes through one door (`guard`): token, role, how often, and a note in the audit of what changed
//! something. What the routes are is one table ([`routes::ROUTES`]), from which the OpenAPI document is made too.

mod agents;
mod analysis;
mod campaigns;
mod contacts;
mod do_not_call;
mod events;
mod guard;
mod metrics;
mod openapi;
mod operation;
mod page;
mod problem;
pub mod routes;
mod settings;
mod token;
pub mod view;

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, patch, post, put};
use outpace_engine::{CampaignId, Config};
use outpace_scenarios::{Interaction, Names};
use prometheus_client::registry::Registry;
use tokio::sync::{Notify, watch};

use crate::campaigns::Campaigns;
use crate::dialer::{AllowList, Orders};
use crate::figures::Figures;
use crate::shadow::Shadows;
use crate::store::{Store, Titles};

pub(crate) use contacts::take_in;
pub use metrics::Gauges;
pub use openapi::openapi;
pub use problem::Refused;
pub use token::{Permission, Role, Secret, Token, Tokens};
pub use view::{View, Viewer};

/// Everything a request may need.
#[derive(Debug)]
pub struct App {
    /// The way to the task that owns the engine.
    pub orders: Orders,
    /// The way to the store.
    pub store: Store,
    /// How things stand.
    pub view: View,
    /// The campaign file's names.
    pub names: Names,
    /// The campaigns there are.
    pub campaigns: Campaigns,
    /// The campaign file's settings.
    pub config: Config,
    /// What agents are shown, by campaign.
    pub interactions: Vec<Interaction>,
    /// Numbers that may be called.
    pub allowed: AllowList,
    /// Most calls within any hour.
    pub calls_per_hour: Option<u32>,
    /// Hosts contacts may be pulled from and results delivered to.
    pub hosts: Vec<String>,
    /// What rows call things by.
    pub titles: Arc<Titles>,
    /// Who may ask.
    pub tokens: Tokens,
    /// What is measured.
    pub figures: Figures,
    /// What else is measured, when it is asked for.
    pub gauges: Gauges,
    /// All of it.
    pub registry: Mutex<Registry>,
    /// Told when campaigns have other URLs.
    pub campaigns_changed: Arc<Notify>,
    /// What other settings would have done.
    pub shadows: Shadows,
    /// True when the API comes to an end: streams of events end then.
    pub closing: watch::Receiver<bool>,
}

impl App {
    /// A campaign by its name.
    ///
    /// # Errors
    /// 404.
    pub(crate) fn campaign(&self, name: &str) -> Result<CampaignId, Refused> {
        self.campaigns.named(name).ok_or_else(|| {
            let names = self.campaigns.names().join(", ");
            Refused::not_found(format!("there is no campaign {name:?}; there are {names}"))
        })
    }

    /// Now, in milliseconds since 1970, by the dialer's clock.
    pub(crate) fn now_ms(&self) -> i64 {
        let clock = &self.titles.clock;
        clock.unix_ms(clock.stamp(std::time::Instant::now()))
    }
}

/// The API as a service.
pub fn router(app: Arc<App>) -> Router {
    let campaign = "/v1/dialer/campaign/{campaign}";
    let managed = "/v3/campaign-management/campaigns/{campaign}";
    let dnc = "/v3/campaign-management/dncList/{list}/phoneNumber";
    let with = |base: &str, rest: &str| format!("{base}{rest}");
    Router::new()
        .route("/", get(page::agent_page))
        .route("/health", get(operation::health))
        .route("/ready", get(operation::ready))
        .route("/metrics", get(metrics::scrape))
        .route("/openapi.json", get(openapi::document))
        .route(
            "/v1/dialer/campaign",
            post(campaigns::start).get(campaigns::all),
        )
        .route(
            campaign,
            put(campaigns::update)
                .delete(campaigns::stop)
                .get(campaigns::one),
        )
        .route(&with(campaign, "/pause"), post(campaigns::pause))
        .route(
            &with(campaign, "/preview-task/{task}/{action}"),
            post(agents::preview_action),
        )
        .route(&with(managed, "/contact-list"), post(contacts::add_list))
        .route(&with(managed, "/contact-lists"), get(contacts::lists))
        .route(
            &with(managed, "/contact-list/{list}/contacts"),
            post(contacts::add),
        )
        .route(
            &with(managed, "/contact-list/{list}/contacts/{contact}"),
            patch(contacts::close),
        )
        .route(
            &with(managed, "/contact-list/{list}/import"),
            post(contacts::import).layer(DefaultBodyLimit::max(IMPORT_MAX)),
        )
        .route(
            &with(managed, "/contact-list/{list}/status"),
            patch(contacts::set_status),
        )
        .route(dnc, post(do_not_call::add))
        .route(
            &with(dnc, "/{number}"),
            get(do_not_call::find).delete(do_not_call::remove),
        )
        .route("/v1/agents", get(agents::all))
        .route("/v1/agents/{agent}", get(agents::one))
        .route("/v1/agents/{agent}/record", get(agents::record))
        .route("/v1/agents/{agent}/events", get(events::of_agent))
        .route("/v1/agents/{agent}/preview", post(agents::ask_for_record))
        .route("/v1/agents/{agent}/disposition", post(agents::disposition))
        .route(
            "/v1/agents/{agent}/state/{state}",
            post(agents::change_state),
        )
        .route("/v1/events", get(events::of_all))
        .route("/v1/status", get(operation::status))
        .route("/v1/results", get(operation::results))
        .route("/v1/shadow", get(operation::shadow))
        .route("/v1/audit", get(operation::audit))
        .route("/v1/drain", post(operation::drain))
        .route(
            "/v1/emergency-stop",
            post(operation::emergency_stop).delete(operation::resume),
        )
        .layer(axum::middleware::from_fn_with_state(
            Arc::clone(&app),
            guard::guard,
        ))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .with_state(app)
}

/// The largest body taken: 400 contacts with thirty long variables fit.
pub const BODY_MAX: usize = 1 << 20;
/// The longest list imported in one request: some hundred thousand contacts.
pub const IMPORT_MAX: usize = 64 << 20;
