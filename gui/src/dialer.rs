//! A dialer that is running: a live one through its API, or a simulated one that stands in for it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use outpace_engine::config::Mode;
use outpace_engine::{AgentState, CampaignId, Input, PerMille, Setting};
use outpace_live_api::{CampaignStatus, Problem, Status, UpdateCampaignRequest};
use outpace_scenarios::Scenario;
use serde::Serialize;

use crate::stage::{Board, CallNow, Programme, Speed, Stage};
use crate::worker::{Job, Reporter};

/// What an operator wants of a dialer.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Another setting of a campaign.
    Change(String, Box<UpdateCampaignRequest>),
    /// No more calls of a campaign.
    Pause(String),
    /// Calls of a campaign again.
    GoOn(String),
    /// No new call at all, at once.
    EmergencyStop,
    /// Calls again.
    Resume,
}

/// What is heard of a dialer.
#[derive(Clone, Debug)]
pub enum Heard {
    /// How it stands.
    Status(Box<Status>),
    /// It did what was wished.
    Done(String),
    /// It did not, and why.
    Refused(String),
    /// It does not answer, and why; asking goes on.
    Away(String),
}

/// A dialer.
pub enum Dialer {
    /// A live one: calls reach people.
    Live {
        /// Asks and tells.
        job: Job<Heard>,
        /// Wishes on their way.
        wishes: SyncSender<Wish>,
        /// Where it is.
        address: String,
    },
    /// A simulated one: nobody is called.
    Simulated {
        /// The day it dials.
        stage: Box<Stage>,
        /// What it dials.
        scenario: Arc<Scenario>,
        /// An emergency stop holds.
        stopped: bool,
        /// Campaigns that were paused.
        paused: BTreeMap<String, bool>,
    },
}

/// Between two questions.
const EVERY: Duration = Duration::from_millis(500);
/// Whoever does not answer for so long is away.
const PATIENCE: Duration = Duration::from_secs(3);
/// A simulated dialer's day goes so much faster.
pub const SIMULATED_SPEED: f64 = 60.0;

impl Dialer {
    /// Connects to a live dialer. Nothing is changed there by looking.
    #[must_use]
    pub fn live(ctx: &egui::Context, address: &str, token: &str) -> Self {
        let address = address.trim().trim_end_matches('/').to_owned();
        let (wishes, wanted) = sync_channel::<Wish>(16);
        let client = Client::new(&address, token.trim());
        let job = Job::begin(ctx, "outpace-live-client", move |to| {
            while !to.is_cancelled() {
                client.look(to);
                match wanted.recv_timeout(EVERY) {
                    Ok(wish) => client.carry_out(&wish, to),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
        });
        Self::Live {
            job,
            wishes,
            address,
        }
    }

    /// A simulated dialer, at work on the scenario's first day.
    #[must_use]
    pub fn simulated(ctx: &egui::Context, scenario: Arc<Scenario>, seed: u64) -> Self {
        let programme = Programme {
            scenario: Arc::clone(&scenario),
            seed,
            replication: 0,
        };
        Self::Simulated {
            stage: Box::new(Stage::begin(
                ctx,
                programme,
                Speed::Times(SIMULATED_SPEED),
                false,
            )),
            scenario,
            stopped: false,
            paused: BTreeMap::new(),
        }
    }

    /// Is nobody called?
    #[must_use]
    pub const fn is_simulated(&self) -> bool {
        matches!(self, Self::Simulated { .. })
    }

    /// What has been heard since it was asked last.
    pub fn heard(&mut self) -> Vec<Heard> {
        match self {
            Self::Live { job, .. } => job.news(),
            Self::Simulated {
                stage,
                scenario,
                stopped,
                paused,
            } => {
                stage.logic();
                let board = stage.board();
                vec![Heard::Status(Box::new(status(
                    &board, scenario, *stopped, paused,
                )))]
            }
        }
    }

    /// Wishes something; what comes of it is heard.
    pub fn wish(&mut self, wish: Wish) -> Option<Heard> {
        match self {
            Self::Live { wishes, .. } => {
                let sent = wishes.try_send(wish);
                sent.err().map(|_| {
                    Heard::Refused("too many orders are on their way; nothing was sent".to_owned())
                })
            }
            Self::Simulated {
                stage,
                scenario,
                stopped,
                paused,
            } => {
                let orders = orders(&wish, scenario);
                match &wish {
                    Wish::EmergencyStop => *stopped = true,
                    Wish::Resume => *stopped = false,
                    Wish::Pause(name) => drop(paused.insert(name.clone(), true)),
                    Wish::GoOn(name) => drop(paused.insert(name.clone(), false)),
                    Wish::Change(..) => {}
                }
                Some(match orders {
                    Ok(orders) => {
                        orders.into_iter().for_each(|it| stage.order(it));
                        Heard::Done(words(&wish))
                    }
                    Err(why) => Heard::Refused(why),
                })
            }
        }
    }
}

/// What was done, in words.
fn words(wish: &Wish) -> String {
    match wish {
        Wish::Change(campaign, _) => {
            format!("{campaign}: the setting holds from the next decision on")
        }
        Wish::Pause(campaign) => format!("{campaign} places no more calls"),
        Wish::GoOn(campaign) => format!("{campaign} goes on"),
        Wish::EmergencyStop => "Emergency stop: no new call is placed".to_owned(),
        Wish::Resume => "Calls are placed again".to_owned(),
    }
}

struct Client {
    agent: ureq::Agent,
    address: String,
    token: String,
}

impl Client {
    fn new(address: &str, token: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .build();
        Self {
            agent: config.into(),
            address: if address.contains("://") {
                address.to_owned()
            } else {
                format!("http://{address}")
            },
            token: format!("Bearer {token}"),
        }
    }

    fn look(&self, to: &Reporter<Heard>) {
        let url = format!("{}/v1/status", self.address);
        let heard = match self
            .agent
            .get(&url)
            .header("Authorization", &self.token)
            .call()
        {
            Err(why) => Heard::Away(self.away(&why)),
            Ok(mut answer) if answer.status().is_success() => {
                match answer.body_mut().read_json::<Status>() {
                    Ok(status) => Heard::Status(Box::new(status)),
                    Err(why) => Heard::Away(format!(
                        "{} answers something else than a dialer of this version: {why}",
                        self.address
                    )),
                }
            }
            Ok(mut answer) => {
                let message = answer
                    .body_mut()
                    .read_json::<Problem>()
                    .map_or_else(|_| String::new(), |it| it.message);
                Heard::Away(format!(
                    "{} answers {}: {message}",
                    self.address,
                    answer.status()
                ))
            }
        };
        to.tell(heard);
    }

    fn away(&self, why: &ureq::Error) -> String {
        let hint = if self.address.starts_with("https") {
            "; this program speaks http only: use a tunnel for what is not on this machine"
        } else {
            ""
        };
        format!("{} does not answer: {why}{hint}", self.address)
    }

    fn carry_out(&self, wish: &Wish, to: &Reporter<Heard>) {
        let campaign = |name: &str| format!("/v1/dialer/campaign/{}", encoded(name));
        let sent = match wish {
            Wish::Change(name, change) => self.put(&campaign(name), &**change),
            Wish::Pause(name) => self.post(&format!("{}/pause", campaign(name)), &()),
            Wish::GoOn(name) => {
                let start = outpace_live_api::StartCampaignRequest {
                    id: name.clone(),
                    ..Default::default()
                };
                self.post("/v1/dialer/campaign", &start)
            }
            Wish::EmergencyStop => self.post("/v1/emergency-stop", &()),
            Wish::Resume => self.delete("/v1/emergency-stop"),
        };
        to.tell(match sent {
            Ok(()) => Heard::Done(words(wish)),
            Err(why) => Heard::Refused(why),
        });
    }

    fn post(&self, path: &str, body: &impl Serialize) -> Result<(), String> {
        let request = self
            .agent
            .post(format!("{}{path}", self.address))
            .header("Authorization", &self.token);
        self.answered(request.send_json(body))
    }

    fn put(&self, path: &str, body: &impl Serialize) -> Result<(), String> {
        let request = self
            .agent
            .put(format!("{}{path}", self.address))
            .header("Authorization", &self.token);
        self.answered(request.send_json(body))
    }

    fn delete(&self, path: &str) -> Result<(), String> {
        let request = self
            .agent
            .delete(format!("{}{path}", self.address))
            .header("Authorization", &self.token);
        self.answered(request.call())
    }

    fn answered(
        &self,
        answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    ) -> Result<(), String> {
        let mut answer = answer.map_err(|why| {
            format!(
                "{}; whether it was done is not known: look at the numbers",
                self.away(&why)
            )
        })?;
        if answer.status().is_success() {
            return Ok(());
        }
        let problem = answer.body_mut().read_json::<Problem>();
        Err(problem.map_or_else(|_| format!("refused: {}", answer.status()), |it| it.message))
    }
}

/// A name as a path has it.
fn encoded(name: &str) -> String {
    let mut text = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// What the engine is told for a wish.
fn orders(wish: &Wish, scenario: &Scenario) -> Result<Vec<Input>, String> {
    let named = |name: &str| {
        let place = scenario.names.campaigns.iter().position(|it| it == name);
        place
            .map(|it| CampaignId(it as u32))
            .ok_or_else(|| format!("no campaign is named {name}"))
    };
    let dialling = || {
        let campaigns = scenario.engine.campaigns.iter().enumerate();
        let campaigns = campaigns.filter(|(_, it)| !matches!(it.mode, Mode::Inbound(_)));
        campaigns.map(|(place, _)| CampaignId(place as u32))
    };
    Ok(match wish {
        Wish::Pause(name) => vec![Input::CampaignPaused(named(name)?)],
        Wish::GoOn(name) => vec![Input::CampaignStarted(named(name)?)],
        Wish::EmergencyStop => dialling().map(Input::CampaignPaused).collect(),
        Wish::Resume => dialling().map(Input::CampaignStarted).collect(),
        Wish::Change(name, change) => {
            let campaign = named(name)?;
            let settings = [
                change.predictive_gain.map(Setting::Gain),
                change
                    .predictive_correction_pace
                    .map(Setting::CorrectionPace),
                change.abandon_rate_percentage.map(|it| {
                    Setting::TargetAbandonRate(PerMille::new(
                        (it * 10.0).round().clamp(0.0, 1000.0) as u16,
                    ))
                }),
                change
                    .update
                    .max_dialing_rate
                    .map(Setting::MaximumDialingRate),
            ];
            let settings: Vec<Setting> = settings.into_iter().flatten().collect();
            if let Some(wrong) = settings.iter().find(|it| !it.is_in_range()) {
                return Err(format!("{wrong:?} is out of range"));
            }
            settings
                .into_iter()
                .map(|setting| Input::SettingChanged { campaign, setting })
                .collect()
        }
    })
}

/// A simulated dialer as a live one would show itself.
fn status(
    board: &Board,
    scenario: &Scenario,
    stopped: bool,
    paused: &BTreeMap<String, bool>,
) -> Status {
    let states = board.states();
    let count = |state: AgentState| states.get(&state).copied().unwrap_or(0) as u32;
    let dialling = scenario
        .engine
        .campaigns
        .iter()
        .position(|it| !matches!(it.mode, Mode::Inbound(_)));
    let id = dialling
        .and_then(|it| scenario.names.campaigns.get(it))
        .cloned()
        .unwrap_or_default();
    let is_paused = stopped || paused.get(&id).copied().unwrap_or(false);
    let waiting = board
        .calls
        .values()
        .filter(|it| **it == CallNow::Waiting)
        .count() as u32;
    let gauge = board.gauge;
    let campaign = CampaignStatus {
        campaign_type: scenario
            .engine
            .campaigns
            .get(dialling.unwrap_or(0))
            .map_or("", |it| mode_name(&it.mode))
            .to_owned(),
        status: match (board.measures.is_some(), is_paused) {
            (true, _) => "completed",
            (false, true) => "paused",
            (false, false) => "running",
        }
        .to_owned(),
        id,
        held: count(AgentState::ReservedHeld),
        ringing_agents: count(AgentState::ReservedRinging),
        lines: board.in_flight() as u32,
        waiting,
        offers: count(AgentState::Previewing),
        lines_per_agent: board.samples.last().map_or(0.0, |it| it.lines_per_agent),
        live: gauge.live,
        abandoned: gauge.abandoned,
        abandon_rate: (gauge.live > 0).then(|| board.abandon_rate()),
        contacts: 0,
        fresh: 0,
    };
    let there = states.iter().filter(|it| *it.0 != AgentState::LoggedOut);
    let logged_in: usize = there.map(|it| it.1).sum();
    Status {
        version: "simulated".to_owned(),
        now_ms: scenario.engine.unix_epoch_s * 1000 + (board.now_s * 1000.0) as i64,
        clock_drift_s: 0.0,
        emergency_stop: stopped,
        ending: false,
        calls: board.calls.len() as u32,
        calls_last_hour: 0,
        calls_per_hour_limit: None,
        agents_logged_in: logged_in as u32,
        agents_connected: count(AgentState::Connected),
        facts: 0,
        undelivered: 0,
        campaigns: vec![campaign],
    }
}

const fn mode_name(mode: &Mode) -> &'static str {
    match mode {
        Mode::Progressive { .. } => "progressive",
        Mode::Predictive(_) => "predictive",
        Mode::Threshold(_) => "threshold",
        Mode::Adaptive(_) => "adaptive",
        Mode::Preview(_) => "preview",
        Mode::Inbound(_) => "inbound",
    }
}
