//! How things stand, for everybody who asks: kept up to date by watching, so that asking costs the dialer nothing.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use outpace_engine::config::{Config, Mode};
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignGauges, CampaignId, ContactId, Event, Input, OnTimeout,
    Status, Timestamp,
};
use outpace_live_api::{AgentStatus, CampaignStatus, LiveEvent, Offer};
use outpace_scenarios::Names;
use tokio::sync::broadcast;

use crate::campaigns::Campaigns;
use crate::dialer::{Agent, Batch, Note, Watcher};
use crate::figures::{CampaignOutcome, Figures};
use crate::store::{Aside, Titles, result_of};

/// How things stand.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Agents by number.
    pub agents: Vec<AgentStatus>,
    /// Campaigns by number.
    pub campaigns: Vec<CampaignStatus>,
    /// Calls under way.
    pub calls: u32,
    /// Calls that left within the last hour.
    pub calls_last_hour: u32,
    /// Facts told since the journal began.
    pub facts: u64,
    /// The dialer comes to an end.
    pub is_ending: bool,
    /// A batch was seen: the dialer is at work.
    pub is_ready: bool,
}

/// State and events. Cheap to clone.
#[derive(Clone, Debug)]
pub struct View {
    state: Arc<RwLock<State>>,
    events: broadcast::Sender<Arc<LiveEvent>>,
}

impl View {
    /// How things stand before anything has happened.
    #[must_use]
    pub fn new(config: &Config, names: &Names) -> Self {
        let agents = (0..).zip(&config.agents).map(|(agent, it)| AgentStatus {
            agent,
            team: names
                .teams
                .get(it.team.index())
                .cloned()
                .unwrap_or_default(),
            state: AgentState::LoggedOut.name().to_owned(),
            campaign: None,
            since_ms: 0,
            call: None,
            offer: None,
            contact: None,
        });
        let state = State {
            agents: agents.collect(),
            ..State::default()
        };
        Self {
            state: Arc::new(RwLock::new(state)),
            events: broadcast::channel(EVENTS_MAX).0,
        }
    }

    /// Looks at the state.
    pub fn look<R>(&self, look: impl FnOnce(&State) -> R) -> R {
        look(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What happens from now on.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<LiveEvent>> {
        self.events.subscribe()
    }

    /// Tells everybody who listens.
    pub fn say(&self, event: LiveEvent) {
        // Nobody may be listening.
        let _ = self.events.send(Arc::new(event));
    }
}

/// Events that are kept for whoever takes them slowly; beyond, they are told how many they missed.
const EVENTS_MAX: usize = 8192;
/// How often campaigns' gauges are read and told, at most.
const GAUGES_EVERY: Duration = Duration::from_millis(200);

/// Keeps a view up to date.
pub struct Viewer {
    view: View,
    config: Config,
    names: Names,
    campaigns: Campaigns,
    titles: TitlesLater,
    figures: Figures,
    gauged: Option<Instant>,
    is_stale: bool,
}

/// Titles that are known a little later than whoever needs them.
pub type TitlesLater = Arc<std::sync::OnceLock<Arc<Titles>>>;

impl Viewer {
    /// A watcher that keeps this view.
    #[must_use]
    pub fn new(
        view: View,
        config: &Config,
        names: &Names,
        campaigns: Campaigns,
        titles: TitlesLater,
        figures: Figures,
    ) -> Self {
        Self {
            view,
            config: config.clone(),
            names: names.clone(),
            campaigns,
            titles,
            figures,
            gauged: None,
            is_stale: false,
        }
    }

    fn ms(&self, at: Timestamp) -> i64 {
        self.titles
            .get()
            .map_or(0, |titles| titles.clock.unix_ms(at))
    }

    fn agent(&self, id: AgentId, agent: &Agent) -> AgentStatus {
        let campaign = agent.campaign.map(|it| self.campaigns.name(it));
        let team = self.config.agents.get(id.index()).map(|it| it.team.index());
        AgentStatus {
            agent: id.0,
            team: team
                .and_then(|team| self.names.teams.get(team))
                .cloned()
                .unwrap_or_default(),
            state: agent.state.name().to_owned(),
            campaign,
            since_ms: self.ms(agent.since),
            call: agent.call.map(|call| call.to_string()),
            offer: self.offer(agent),
            contact: agent.contact.map(|contact| contact.0),
        }
    }

    fn offer(&self, agent: &Agent) -> Option<Offer> {
        let (offer, campaign) = (agent.offer?, agent.campaign?);
        let Mode::Preview(preview) = self.campaigns.config(campaign)?.mode else {
            return None;
        };
        let mut actions = vec!["ACCEPT".to_owned()];
        if !preview.skip_disabled {
            actions.push("SKIP".to_owned());
        }
        if !preview.remove_disabled {
            actions.push("REMOVE".to_owned());
        }
        let auto_action = match preview.on_timeout {
            OnTimeout::Accept => "ACCEPT",
            OnTimeout::Skip => "SKIP",
            OnTimeout::Remove => "REMOVE",
        };
        Some(Offer {
            task_id: offer.to_string(),
            until_ms: self.ms(agent.offered + preview.offer_timeout),
            auto_action: auto_action.to_owned(),
            actions,
        })
    }

    fn campaigns(&self, gauges: &[CampaignGauges]) -> Vec<CampaignStatus> {
        let all = (0..).map(CampaignId).zip(gauges);
        all.filter_map(|(id, gauges)| {
            let config = self.campaigns.config(id)?;
            let name = self.campaigns.name(id);
            let has_ports = config.ivr.is_some();
            Some(campaign_status(name, &config.mode, has_ports, gauges))
        })
        .collect()
    }

    /// What a note changes beside agents.
    fn note(&mut self, note: &Note, batch: &Batch<'_>) {
        match *note {
            Note::Told(Input::SettingChanged { .. }) => self.campaigns.note(note),
            Note::Event(Event::Released(record)) => {
                if let Some(titles) = self.titles.get() {
                    let aside = Aside {
                        held: batch.held.get(&record.call).copied(),
                        ..Aside::default()
                    };
                    let result = result_of(&record, None, aside, titles);
                    let labels = CampaignOutcome {
                        campaign: result.campaign_id.clone(),
                        outcome: result.outcome.clone(),
                    };
                    self.figures.calls.get_or_create(&labels).inc();
                    self.view.say(LiveEvent::Result(result));
                }
            }
            _ => {}
        }
    }
}

impl Watcher for Viewer {
    fn past(&mut self, note: &Note) {
        self.campaigns.note(note);
    }

    fn batch(&mut self, batch: &Batch<'_>) {
        for (_, note) in batch.notes {
            self.note(note, batch);
        }
        self.is_stale |= !batch.notes.is_empty();
        let mut changed = batch.book.changed.clone();
        changed.sort_unstable();
        changed.dedup();
        let statuses: Vec<AgentStatus> = changed
            .into_iter()
            .map(|id| self.agent(id, &batch.book.agents[id.index()]))
            .collect();
        let is_due = self.gauged.is_none_or(|at| at.elapsed() >= GAUGES_EVERY);
        let campaigns = (is_due && (self.is_stale || self.gauged.is_none()))
            .then(|| self.campaigns(&batch.snapshot().campaigns));
        if campaigns.is_some() {
            self.gauged = Some(Instant::now());
            self.is_stale = false;
        }
        {
            let mut state = self
                .view
                .state
                .write()
                .unwrap_or_else(PoisonError::into_inner);
            for status in &statuses {
                state.agents[status.agent as usize] = status.clone();
            }
            if let Some(campaigns) = &campaigns {
                state.campaigns.clone_from(campaigns);
            }
            state.calls = batch.book.calls.len() as u32;
            state.calls_last_hour = batch.last_hour as u32;
            state.facts = batch.facts;
            state.is_ending = batch.is_ending;
            state.is_ready = true;
        }
        for status in statuses {
            self.view.say(LiveEvent::Agent(status));
        }
        if let Some(campaigns) = campaigns {
            self.view.say(LiveEvent::Campaigns { campaigns });
        }
    }
}

fn campaign_status(
    id: String,
    mode: &Mode,
    has_ports: bool,
    gauges: &CampaignGauges,
) -> CampaignStatus {
    let status = match gauges.status {
        Status::Exhausted => "completed",
        other => other.name(),
    };
    let count = gauges.count;
    CampaignStatus {
        id,
        campaign_type: campaign_type(mode, has_ports).to_owned(),
        status: status.to_owned(),
        held: gauges.held,
        ringing_agents: gauges.ringing_agents,
        lines: gauges.lines,
        waiting: gauges.waiting as u32,
        offers: gauges.offers,
        lines_per_agent: gauges.lines_per_agent,
        live: count.live,
        abandoned: count.abandoned,
        abandon_rate: (count.live > 0).then(|| count.abandoned as f64 / count.live as f64),
        contacts: gauges.contacts as u64,
        fresh: gauges.fresh,
    }
}

/// The reference product's word for a mode.
#[must_use]
pub fn campaign_type(mode: &Mode, has_ports: bool) -> &'static str {
    match mode {
        Mode::Progressive { .. } if has_ports => "progressive_ivr",
        Mode::Predictive(_) if has_ports => "predictive_ivr",
        Mode::Progressive { .. } => "progressive",
        Mode::Predictive(_) => "predictive",
        Mode::Preview(preview) if preview.direct => "preview_direct",
        Mode::Preview(_) => "preview_standard",
        Mode::Threshold(_) => "threshold",
        Mode::Adaptive(_) => "adaptive",
        Mode::Inbound(_) => "inbound",
    }
}

/// An agent's call and contact, for whoever acts on them.
#[must_use]
pub fn at_hand(status: &AgentStatus) -> (Option<CallId>, Option<ContactId>) {
    let call = status.call.as_deref().and_then(CallId::parse);
    (call, status.contact.map(ContactId))
}
