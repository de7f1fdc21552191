//! The second engine: told what the first is, and played what its own commands lead to.

use std::collections::BTreeMap;
use std::time::Duration;

use outpace_engine::{
    AgentId, AgentState, CallId, CallRecord, CampaignId, Command, Config, Engine, Event, Input,
    Outcome, Output, Timestamp,
};
use outpace_live_api::{Shadow, ShadowCampaign, ShadowSide};

use super::course::{Courses, Key};
use crate::campaigns::Campaigns;
use crate::dialer::Note;

/// An engine with other settings.
pub(super) struct Player {
    settings: Vec<String>,
    campaigns: Campaigns,
    /// Campaigns it has settings for.
    of_file: usize,
    engine: Engine,
    wake: Option<Timestamp>,
    now: Timestamp,
    /// What its own commands lead to, by time and in the order it was booked.
    agenda: BTreeMap<(Timestamp, u64), Input>,
    booked: u64,
    courses: Courses,
    own: BTreeMap<CallId, OwnCall>,
    own_by_key: BTreeMap<Key, CallId>,
    /// By agent: their state in reality, and since when.
    agents: Vec<(AgentState, Timestamp)>,
    talks: Mean,
    wrap_ups: Mean,
    reservations: Mean,
    live: Vec<ShadowSide>,
    shadow: Vec<ShadowSide>,
    known: Vec<u64>,
}

/// A call of the shadow.
struct OwnCall {
    key: Key,
    originated: Timestamp,
    bridged: Option<Timestamp>,
    campaign: usize,
    is_known: bool,
}

/// A running mean of lengths, and what stands for it before there is one.
struct Mean {
    sum: Duration,
    count: u32,
    before: Duration,
}

impl Mean {
    const fn or(before: Duration) -> Self {
        Self {
            sum: Duration::ZERO,
            count: 0,
            before,
        }
    }

    fn learn(&mut self, length: Duration) {
        self.sum += length;
        self.count += 1;
    }

    fn get(&self) -> Duration {
        self.sum.checked_div(self.count).unwrap_or(self.before)
    }
}

impl Player {
    pub(super) fn new(settings: Vec<String>, config: Config, campaigns: Campaigns) -> Self {
        let count = config.campaigns.len();
        Self {
            settings,
            agents: vec![(AgentState::LoggedOut, Timestamp::ZERO); config.agents.len()],
            engine: Engine::new(config),
            wake: None,
            now: Timestamp::ZERO,
            agenda: BTreeMap::new(),
            booked: 0,
            courses: Courses::default(),
            own: BTreeMap::new(),
            own_by_key: BTreeMap::new(),
            talks: Mean::or(Duration::from_secs(60)),
            wrap_ups: Mean::or(Duration::from_secs(10)),
            reservations: Mean::or(Duration::from_secs(2)),
            live: vec![ShadowSide::default(); count],
            shadow: vec![ShadowSide::default(); count],
            known: vec![0; count],
            of_file: count,
            campaigns,
        }
    }

    /// What was told or said in reality.
    pub(super) fn note(&mut self, at: Timestamp, note: &Note) {
        self.play_until(at);
        match note {
            Note::Told(input) => self.told(at, input),
            Note::Command(Command::Originate {
                call,
                contact,
                attempt,
                campaign,
                ..
            }) => {
                let key = (*contact, *attempt);
                self.live[campaign.index()].calls += 1;
                self.courses.begin(*call, key, at);
                self.now_known(key);
            }
            Note::Command(_) => {}
            Note::Event(event) => self.happened(at, event),
        }
    }

    /// Both sides, beside each other.
    pub(super) fn compared(&self) -> Shadow {
        let campaigns = (0..).map(CampaignId).take(self.live.len());
        Shadow {
            settings: self.settings.clone(),
            campaigns: campaigns
                .map(|id| ShadowCampaign {
                    id: self.campaigns.name(id),
                    live: self.live[id.index()].clone(),
                    shadow: self.shadow[id.index()].clone(),
                    shadow_calls_known: self.known[id.index()],
                })
                .collect(),
        }
    }

    /// A fact of reality: passed on, kept as the course of a call, or learnt from.
    fn told(&mut self, at: Timestamp, input: &Input) {
        match *input {
            Input::CampaignAdded { .. } => {
                self.live.push(ShadowSide::default());
                self.shadow.push(ShadowSide::default());
                self.known.push(0);
                self.tell(at, input);
            }
            // Settings are what the shadow has of its own, but for campaigns it has no settings for.
            Input::SettingChanged { campaign, .. } if campaign.index() >= self.of_file => {
                self.tell(at, input);
            }
            // Offers are other offers here.
            Input::Tick
            | Input::SettingChanged { .. }
            | Input::OfferAccepted { .. }
            | Input::OfferSkipped { .. }
            | Input::OfferRemoved { .. }
            | Input::PreviewRequested { .. }
            | Input::AgentReleased(_) => {}
            Input::ReservationAnswered(agent) => {
                let (state, since) = self.agents[agent.index()];
                if state == AgentState::ReservedRinging {
                    self.reservations.learn(at.since(since));
                }
                // If they are reserved here too, this is the answer; else it changes nothing.
                self.tell(at, input);
            }
            Input::AgentAvailable(agent) => {
                let (state, since) = self.agents[agent.index()];
                // Before it is known how long they write up, they end here when they end there.
                if state != AgentState::WrapUp || self.wrap_ups.count == 0 {
                    self.tell(at, input);
                }
                if state == AgentState::WrapUp {
                    self.wrap_ups.learn(at.since(since));
                }
            }
            _ => match self.courses.fact(at, input) {
                Some((key, Some(fact))) => self.pass_on(at, key, &fact),
                Some((_, None)) => {}
                None if input.call().is_some() => {}
                None => self.tell(at, input),
            },
        }
    }

    /// Something that follows from the dialer's decisions in reality.
    fn happened(&mut self, at: Timestamp, event: &Event) {
        match event {
            Event::AgentChanged { agent, state, .. } => {
                self.agents[agent.index()] = (*state, at);
            }
            Event::Paced(paced) => {
                self.live[paced.campaign.index()].lines_per_agent = paced.lines_per_agent;
            }
            Event::Released(record) => {
                count(&mut self.live[record.campaign.index()], record);
                let Some(key) = self.courses.end(record.call, at) else {
                    return;
                };
                if let Some(talk) = self.courses.get(&key).and_then(|it| it.talk) {
                    self.talks.learn(talk);
                }
                self.end_talk(key);
            }
            _ => {}
        }
    }

    /// A fact about a call that the shadow has placed too: at its time of the shadow's call, but not before now.
    fn pass_on(&mut self, at: Timestamp, key: Key, fact: &Input) {
        let Some((&call, course)) = self.own_by_key.get(&key).zip(self.courses.get(&key)) else {
            return;
        };
        let Some(own) = self.own.get(&call) else {
            return;
        };
        let begun = own.originated.max(course.originated);
        let due = (begun + at.since(course.originated)).max(at);
        self.book(due, fact.about(call));
    }

    /// A call is placed on both sides.
    fn now_known(&mut self, key: Key) {
        let own = self
            .own_by_key
            .get(&key)
            .and_then(|call| self.own.get_mut(call));
        if let Some(own) = own.filter(|own| !own.is_known) {
            own.is_known = true;
            self.known[own.campaign] += 1;
        }
    }

    /// Books the end of a talk, as soon as it is known how long it is.
    fn end_talk(&mut self, key: Key) {
        let Some((&call, own)) = self
            .own_by_key
            .get(&key)
            .and_then(|call| Some((call, self.own.get(call)?)))
        else {
            return;
        };
        let Some(bridged) = own.bridged else {
            return;
        };
        let course = self.courses.get(&key);
        let talk = match course {
            Some(course) if !course.is_over => return,
            Some(course) => course.talk.unwrap_or_else(|| self.talks.get()),
            None => self.talks.get(),
        };
        self.book((bridged + talk).max(self.now), Input::RemoteReleased(call));
    }

    fn book(&mut self, at: Timestamp, fact: Input) {
        self.booked += 1;
        self.agenda.insert((at, self.booked), fact);
    }

    /// Everything that is due before reality's next note.
    pub(super) fn play_until(&mut self, at: Timestamp) {
        loop {
            let booked = self.agenda.first_key_value().map(|(&(at, _), _)| at);
            let next = match (booked, self.wake) {
                (Some(booked), Some(wake)) => booked.min(wake),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => return,
            };
            if next > at {
                return;
            }
            match self.agenda.first_entry().filter(|it| it.key().0 <= next) {
                Some(entry) => {
                    let fact = entry.remove();
                    self.tell(next, &fact);
                }
                None => self.tell(next, &Input::Tick),
            }
        }
    }

    fn tell(&mut self, at: Timestamp, fact: &Input) {
        let at = at.max(self.now);
        if self.engine.check_input(at, fact).is_err() {
            return;
        }
        self.now = at;
        self.engine.handle_input(at, fact);
        loop {
            match *self.engine.poll_output() {
                Output::Command(command) => self.obey(&command),
                Output::Event(event) => self.see(&event),
                Output::Wake(wake) => {
                    self.wake = wake.map(|wake| wake.at);
                    return;
                }
            }
        }
    }

    /// What a command of the shadow leads to.
    fn obey(&mut self, command: &Command) {
        let now = self.now;
        match *command {
            Command::Originate {
                call,
                contact,
                attempt,
                campaign,
                ..
            } => {
                let key = (contact, attempt);
                self.shadow[campaign.index()].calls += 1;
                let own = OwnCall {
                    key,
                    originated: now,
                    bridged: None,
                    campaign: campaign.index(),
                    is_known: false,
                };
                self.own.insert(call, own);
                self.own_by_key.insert(key, call);
                let Some(course) = self.courses.get(&key) else {
                    return;
                };
                let facts: Vec<_> = course.facts.clone();
                self.now_known(key);
                for (after, fact) in facts {
                    self.book(now + after, fact.about(call));
                }
            }
            Command::Cancel(call) => self.book(now, Input::Cancelled(call)),
            Command::Bridge { call, .. } => {
                self.book(now, Input::Bridged(call));
                if let Some(own) = self.own.get_mut(&call) {
                    own.bridged = Some(now);
                    let key = own.key;
                    self.end_talk(key);
                }
            }
            Command::Reserve { agent, .. } => {
                let answered = now + self.reservations.get();
                self.book(answered, Input::ReservationAnswered(agent));
            }
            Command::PlayMessage(call) => self.book(now + MESSAGE, Input::MessageFinished(call)),
            _ => {}
        }
    }

    fn see(&mut self, event: &Event) {
        match event {
            Event::AgentChanged {
                agent: AgentId(agent),
                state: AgentState::WrapUp,
                ..
            } => {
                let done = self.now + self.wrap_ups.get();
                self.book(done, Input::AgentAvailable(AgentId(*agent)));
            }
            Event::Paced(paced) => {
                self.shadow[paced.campaign.index()].lines_per_agent = paced.lines_per_agent;
            }
            Event::Released(record) => {
                count(&mut self.shadow[record.campaign.index()], record);
                if let Some(own) = self.own.remove(&record.call) {
                    self.own_by_key.remove(&own.key);
                }
            }
            _ => {}
        }
    }
}

fn count(side: &mut ShadowSide, record: &CallRecord) {
    side.live += u64::from(record.live);
    side.connected += u64::from(record.outcome == Outcome::Connected);
    side.abandoned += u64::from(record.outcome == Outcome::Abandoned || record.late);
}

/// How long a recorded message is taken to last.
const MESSAGE: Duration = Duration::from_secs(10);
