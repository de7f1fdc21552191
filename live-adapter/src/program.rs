//! The whole program: files in, a dialer with its API running.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use outpace_live_api::AuditEntry;
use outpace_scenarios::{Loaded, load, load_text};
use prometheus_client::registry::Registry;
use tokio::net::TcpListener;
use tokio::signal::unix::Signal;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use crate::api::{App, Gauges, Tokens, View, Viewer, router};
use crate::campaigns::Campaigns;
use crate::dialer::{Ended, Orders, Watcher};
use crate::figures::Figures;
use crate::live_file::LiveFile;
use crate::session::{Found, Parts, Session, SessionError};
use crate::shadow::{Shadows, Teller};
use crate::store::{self, Store};
use crate::telephony::{Arrivals, Telephony};

/// A dialer at work.
pub struct Program {
    /// Where the API listens.
    pub address: std::net::SocketAddr,
    /// The way to the task that owns the engine.
    pub orders: Orders,
    /// What was found in the data folder.
    pub found: Found,
    session: Session,
    api: JoinHandle<std::io::Result<()>>,
    manager: JoinHandle<()>,
    stopping: Option<JoinHandle<()>>,
    closing: watch::Sender<bool>,
}

/// Why the program does not start.
#[derive(Debug, thiserror::Error)]
pub enum NotStarted {
    /// The data folder cannot be used.
    #[error("{0}")]
    Session(#[from] SessionError),
    /// A shadow's settings are wrong.
    #[error("shadow {settings:?}: {why}")]
    Shadow {
        /// The settings.
        settings: Vec<String>,
        /// What is wrong.
        why: String,
    },
    /// Nobody can listen there.
    #[error("api.listen: {address}: {error}")]
    Listen {
        /// Where.
        address: std::net::SocketAddr,
        /// Why not.
        error: std::io::Error,
    },
}

impl NotStarted {
    /// What the program exits with.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Session(SessionError::Journal { .. } | SessionError::Apart { .. }) => 3,
            Self::Session(SessionError::Failed(_)) => 70,
            _ => 2,
        }
    }
}

/// Makes the telephone network, which speaks through what it is given, and may remember things in the store.
pub type MakeTelephony<'a> = Box<dyn FnOnce(Arrivals, Store) -> Box<dyn Telephony> + 'a>;

impl Program {
    /// Starts the dialer of a campaign file on a live file's data folder.
    ///
    /// # Errors
    /// If the folder cannot be used, or nobody can listen; nothing was dialled then.
    pub async fn start(
        loaded: &Loaded,
        campaign_file: &Path,
        live: &LiveFile,
        telephony: MakeTelephony<'_>,
        more_watchers: Vec<Box<dyn Watcher>>,
    ) -> Result<Self, NotStarted> {
        let scenario = &loaded.scenario;
        let address = live.listen;
        // First: a port that is taken must not leave a journal half begun.
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| NotStarted::Listen { address, error })?;
        let mut registry = Registry::default();
        let figures = Figures::new(&mut registry);
        let gauges = Gauges::new(&mut registry);
        let view = View::new(&scenario.engine, &scenario.names);
        let campaigns = Campaigns::of(scenario);
        let titles = Arc::default();
        let viewer = Viewer::new(
            view.clone(),
            &scenario.engine,
            &scenario.names,
            campaigns.clone(),
            Arc::clone(&titles),
            figures.clone(),
        );
        let shadows = Shadows::default();
        let tellers = tellers(loaded, campaign_file, live, &shadows, &campaigns)?;
        let mut watchers: Vec<Box<dyn Watcher>> = vec![Box::new(viewer)];
        watchers.extend(more_watchers);
        let results = Arc::new(Notify::new());
        let on_result = Arc::clone(&results);
        let session = Session::begin(Parts {
            folder: &live.folder,
            scenario,
            campaigns: campaigns.clone(),
            limits: live.limits.clone(),
            telephony,
            watchers,
            tellers,
            figures: figures.clone(),
            on_result: Box::new(move || on_result.notify_one()),
            titles,
        })?;
        let (closing, mut is_closing) = watch::channel(false);
        let app = Arc::new(App {
            orders: session.orders.clone(),
            store: session.store.clone(),
            view,
            names: scenario.names.clone(),
            campaigns,
            config: scenario.engine.clone(),
            interactions: scenario.world.interactions.clone(),
            allowed: live.limits.allowed.clone(),
            calls_per_hour: live.limits.calls_per_hour,
            hosts: live.hosts.clone(),
            titles: Arc::clone(&session.titles),
            tokens: Tokens::new(live.tokens.clone(), live.requests_per_second),
            figures,
            gauges,
            registry: Mutex::new(registry),
            campaigns_changed: Arc::default(),
            shadows,
            closing: is_closing.clone(),
        });
        let token = live.manager_token.clone();
        let manager = tokio::spawn(crate::campaign_manager::talk(
            Arc::clone(&app),
            token,
            results,
        ));
        let bound = listener.local_addr();
        let api = tokio::spawn(async move {
            axum::serve(listener, router(app))
                .with_graceful_shutdown(async move {
                    let _ = is_closing.wait_for(|closing| *closing).await;
                })
                .await
        });
        Ok(Self {
            address: bound.unwrap_or(address),
            orders: session.orders.clone(),
            found: session.found,
            session,
            api,
            manager,
            stopping: None,
            closing,
        })
    }

    /// From now on every such signal is an emergency stop, which holds across a restart as the API's does, and is in the
    /// audit.
    pub fn stop_at(&mut self, mut signal: Signal) {
        let (orders, store) = (self.orders.clone(), self.session.store.clone());
        let titles = Arc::clone(&self.session.titles);
        self.stopping = Some(tokio::spawn(async move {
            while signal.recv().await.is_some() {
                eprintln!("outpace-live: emergency stop");
                // First what matters; that it holds across a restart comes after.
                let told = orders.emergency_stop().await;
                let clock = &titles.clock;
                let change = AuditEntry {
                    number: 0,
                    at_ms: clock.unix_ms(clock.stamp(std::time::Instant::now())),
                    who: "a signal".to_owned(),
                    role: "operator".to_owned(),
                    action: "SIGUSR1".to_owned(),
                    detail: String::new(),
                    status: if told.is_ok() { 202 } else { 503 },
                };
                let kept = store.run(move |connection| {
                    store::keep(connection, crate::session::EMERGENCY_STOP, "yes")?;
                    store::audit(connection, &change)
                });
                if let Err(error) = kept.await {
                    eprintln!("outpace-live: the emergency stop ends with this process: {error}");
                }
            }
        }));
    }

    /// Waits until the dialer has ended, then ends the rest. `None` if its thread is lost.
    pub async fn wait(self) -> Option<Ended> {
        let Self {
            session,
            mut api,
            manager,
            stopping,
            closing,
            orders,
            ..
        } = self;
        let (ended, rest) = session.ended().await;
        closing.send_replace(true);
        manager.abort();
        let _ = manager.await;
        if let Some(stopping) = stopping {
            stopping.abort();
            let _ = stopping.await;
        }
        // Requests under way come to their end, and streams of events are ended.
        if tokio::time::timeout(FAREWELL, &mut api).await.is_err() {
            api.abort();
        }
        drop(orders);
        // Whoever still holds the store is a connection that does not end; what it wrote is durable.
        let closed = tokio::task::spawn_blocking(|| rest.close());
        let _ = tokio::time::timeout(FAREWELL, closed).await;
        ended
    }
}

/// The shadows of a live file.
fn tellers(
    loaded: &Loaded,
    campaign_file: &Path,
    live: &LiveFile,
    shadows: &Shadows,
    campaigns: &Campaigns,
) -> Result<Vec<Teller>, NotStarted> {
    let own = &loaded.scenario.engine;
    let tell = live.shadows.iter().map(|settings| {
        let bad = |why: String| NotStarted::Shadow {
            settings: settings.clone(),
            why,
        };
        let text = loaded.resolved_toml.clone();
        let other =
            load_text(text, campaign_file, settings).map_err(|error| bad(error.to_string()))?;
        let config = other.scenario.engine;
        let is_alike = config.campaigns.len() == own.campaigns.len()
            && config.agents.len() == own.agents.len()
            && config.zones == own.zones
            && config.unix_epoch_s == own.unix_epoch_s;
        if !is_alike {
            return Err(bad(
                "it has other campaigns, agents, zones or another day".to_owned()
            ));
        }
        shadows
            .add(settings.clone(), config, campaigns.clone())
            .map_err(|error| bad(error.to_string()))
    });
    tell.collect()
}

/// Loads a campaign file for live calls: its day is today, or for a data folder that has begun the day it began.
///
/// # Errors
/// What is wrong with the file, or the folder.
pub fn load_campaign(
    path: &Path,
    set: &[String],
    folder: &Path,
) -> Result<(Loaded, Vec<String>), BadCampaign> {
    let first = load(path, set)?;
    crate::session::make(folder)
        .map_err(|error| BadCampaign::Folder(folder.to_owned(), error.to_string()))?;
    let database = folder.join(crate::session::STORE);
    let bad = |error: store::StoreError| BadCampaign::Folder(database.clone(), error.to_string());
    let connection = store::connect(&database).map_err(bad)?;
    let kept = store::kept(&connection, DAY).map_err(|error| bad(error.into()))?;
    let date = match kept {
        Some(date) => date,
        None => {
            let date = today(
                first.scenario.engine.unix_epoch_s,
                &first.scenario.names.zones[0],
            );
            store::keep(&connection, DAY, &date).map_err(|error| bad(error.into()))?;
            date
        }
    };
    let mut set = set.to_vec();
    set.push(format!("day.date=\"{date}\""));
    let loaded = load(path, &set)?;
    Ok((loaded, set))
}

/// Why a campaign file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BadCampaign {
    /// It is wrong.
    #[error("{0}")]
    Scenario(#[from] outpace_scenarios::ScenarioError),
    /// The data folder does not say when it began.
    #[error("{}: {}", .0.display(), .1)]
    Folder(PathBuf, String),
}

/// The latest date on which the day's beginning is not after now.
fn today(unix_epoch_s: i64, zone: &str) -> String {
    let database = jiff::tz::TimeZoneDatabase::bundled();
    let zone = database.get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let now = jiff::Timestamp::now().to_zoned(zone.clone());
    let start = jiff::Timestamp::from_second(unix_epoch_s)
        .map(|at| at.to_zoned(zone).time())
        .unwrap_or_else(|_| jiff::civil::Time::midnight());
    let date = if now.time() >= start {
        now.date()
    } else {
        now.date().yesterday().unwrap_or(now.date())
    };
    date.to_string()
}

const DAY: &str = "day_date";
/// How long requests under way have when the dialer has ended.
const FAREWELL: Duration = Duration::from_secs(3);
