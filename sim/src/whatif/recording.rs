//! A journal taken apart: what each call and each agent did, tied to what caused it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use outpace_engine::config::Config;
use outpace_engine::cpa::Class;
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, ContactId, Engine, Event, Input, Output,
    Timestamp,
};

use super::script::{Causes, Script, Step, truth_of};
use crate::tables::Truth;

/// A recorded day.
#[derive(Clone, Debug, Default)]
pub struct Recording {
    /// Every fact with its line, in order.
    pub(super) facts: Vec<(u64, Timestamp, Input)>,
    pub(super) scripts: Vec<Script>,
    /// Where the script of a call is.
    pub(super) calls: BTreeMap<Key, usize>,
    /// What happens by itself: lists, campaigns, callers.
    pub(super) surroundings: Vec<(u64, Timestamp, Input)>,
    /// What agents do by themselves.
    pub(super) programs: Vec<(u64, Timestamp, AgentId, Program)>,
    /// What an agent did about their how many-th reservation, and how long after it.
    pub(super) reservations: BTreeMap<(AgentId, u32), Reservation>,
    /// What an agent did when a contact was shown for the how many-th time.
    pub(super) offers: BTreeMap<(ContactId, u32), Answer>,
    /// What was handed over when a campaign's list ran low for the how many-th time.
    pub(super) refills: BTreeMap<(CampaignId, u32), Vec<Step>>,
    newcomers: Vec<CampaignId>,
}

/// Which call: by whom it reaches, not by when it was dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A campaign's call to a number, the contact's how many-th.
    Dialled(CampaignId, u64, u16),
    /// A caller.
    Caller(CampaignId, u32),
}

/// What an agent does by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Program {
    LogsIn,
    /// Is ready for calls.
    Works,
    /// A break, which is over then.
    Pauses(Timestamp),
    LogsOut,
}

/// An agent's answer to a reservation, and what they did after refusing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reservation {
    pub(super) answer: Answer,
    pub(super) back: Option<Step>,
}

/// What an agent answered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Answer {
    Given(Step),
    /// Nothing, for so long: then it was not asked any more.
    NoneWithin(Duration),
}

/// A fact that the dialer of the recording cannot have been told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadFact {
    /// Its line.
    pub line: u64,
    /// What is wrong.
    pub why: String,
}

impl Recording {
    /// Reads the facts of a journal, each with its line. `config` is that of the dialer it was recorded with.
    ///
    /// # Errors
    /// With the first fact that this dialer cannot have been told.
    pub fn read(
        config: &Config,
        facts: impl IntoIterator<Item = (u64, Timestamp, Input)>,
    ) -> Result<Self, BadFact> {
        let mut reader = Reader {
            engine: Engine::new(config.clone()),
            recording: Self::default(),
            calls: Vec::new(),
            agents: vec![Agent::default(); config.agents.len()],
            shown: BTreeMap::new(),
            last_calls: BTreeMap::new(),
            screeners: BTreeSet::new(),
            low: vec![Low::default(); config.campaigns.len()],
        };
        for (line, now, fact) in facts {
            let refused = reader.engine.check_input(now, &fact);
            refused.map_err(|why| BadFact {
                line,
                why: why.to_string(),
            })?;
            if let Input::CampaignAdded { like } = fact {
                reader.recording.newcomers.push(like);
                reader.low.push(Low::default());
            } else {
                reader.recording.facts.push((line, now, fact));
                reader.note(now, fact, line);
            }
            reader.tell(now, &fact);
        }
        Ok(reader.done())
    }

    /// What each campaign made over the API that day is like, in the order of their numbers. The dialer of the recorded
    /// day, and of any other, has them from the beginning ([`Scenario::with_campaigns_like`]): a campaign that is not
    /// started moves no decision.
    ///
    /// [`Scenario::with_campaigns_like`]: outpace_scenarios::Scenario::with_campaigns_like
    #[must_use]
    pub fn newcomers(&self) -> &[CampaignId] {
        &self.newcomers
    }

    /// The script of a call, if it was placed in the recorded day.
    pub(super) fn script(&self, key: Key) -> Option<&Script> {
        self.calls.get(&key).map(|&index| &self.scripts[index])
    }

    /// Calls placed in the recorded day.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.scripts.len()
    }
}

struct Reader {
    engine: Engine,
    recording: Recording,
    /// By slot: the call, its script, the causes so far.
    calls: Vec<Option<(CallId, usize, Causes)>>,
    agents: Vec<Agent>,
    /// How often each contact was shown.
    shown: BTreeMap<ContactId, u32>,
    /// The script of each contact's last call, and when it was over.
    last_calls: BTreeMap<ContactId, (usize, Timestamp)>,
    /// Phones just found to screen: the message that follows is told to them.
    screeners: BTreeSet<CallId>,
    low: Vec<Low>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Agent {
    state: Option<AgentState>,
    since: Timestamp,
    /// The call talked to last.
    call: Option<CallId>,
    script: Option<usize>,
    reservations: u32,
    /// The reservation rings, and nothing was answered.
    is_asked: bool,
    /// Has refused the last reservation and not come back, since then.
    refused: Option<Timestamp>,
    /// The contact shown, for the how many-th time, and since when.
    offered: Option<(ContactId, u32, Timestamp)>,
}

/// A list that runs low.
#[derive(Clone, Copy, Debug, Default)]
struct Low {
    times: u32,
    since: Option<Timestamp>,
}

/// A list that is filled up is filled up within this time of running low; later it is somebody else's doing.
const REFILL_WITHIN: Duration = Duration::from_secs(60);

impl Reader {
    /// Writes a fact where it belongs, before the engine hears of it.
    fn note(&mut self, now: Timestamp, fact: Input, line: u64) {
        match fact {
            Input::Tick => {}
            Input::Ringing(call)
            | Input::EarlyMedia(call)
            | Input::Answered(call)
            | Input::Rejected { call, .. }
            | Input::Cancelled(call)
            | Input::NoResponse(call)
            | Input::RemoteReleased(call)
            | Input::Bridged(call)
            | Input::VoiceOn { call, .. }
            | Input::VoiceOff { call, .. }
            | Input::AgentVoiceOn { call, .. }
            | Input::AgentVoiceOff { call, .. }
            | Input::RecordingKnown { call, .. }
            | Input::GreetingExpected(call)
            | Input::NotTheGreeting(call)
            | Input::WordingHeard { call, .. }
            | Input::MediaGap { call, .. }
            | Input::ToneHeard { call, .. }
            | Input::MessageFinished(call)
            | Input::IvrFinished(call)
            | Input::Escalated(call)
            | Input::Dispositioned { call, .. } => self.note_of_call(call, now, fact, line),
            Input::AgentReleased(agent) => {
                if let Some(call) = self.agents[agent.index()].call {
                    self.note_of_call(call, now, fact, line);
                }
            }
            Input::AgentLoggedIn(agent)
            | Input::AgentLoggedOut(agent)
            | Input::AgentAvailable(agent)
            | Input::AgentIdle(agent)
            | Input::ReservationAnswered(agent)
            | Input::ReservationRefused(agent)
            | Input::ReservationReleased(agent)
            | Input::OfferAccepted { agent, .. }
            | Input::OfferSkipped { agent, .. }
            | Input::OfferRemoved { agent, .. } => self.note_of_agent(agent, now, fact, line),
            Input::CallbackRequested { contact, .. }
            | Input::PersonalCallbackRequested { contact, .. } => {
                self.note_callback(contact, now, fact, line);
            }
            Input::ContactAdded { campaign, .. } | Input::BlockAdded { campaign, .. } => {
                let low = self.low[campaign.index()];
                match low.since {
                    Some(since) if now - since <= REFILL_WITHIN => {
                        let refill = self.recording.refills.entry((campaign, low.times));
                        refill.or_default().push(Step {
                            after: now - since,
                            fact,
                            line: Some(line),
                        });
                    }
                    _ => self.recording.surroundings.push((line, now, fact)),
                }
            }
            _ => self.recording.surroundings.push((line, now, fact)),
        }
    }

    fn note_of_call(&mut self, call: CallId, now: Timestamp, fact: Input, line: u64) {
        if let Some(Some((id, script, causes))) = self.calls.get_mut(call.slot())
            && *id == call
        {
            causes.note(&mut self.recording.scripts[*script], now, fact, line);
        }
    }

    fn note_of_agent(&mut self, id: AgentId, now: Timestamp, fact: Input, line: u64) {
        let agent = &mut self.agents[id.index()];
        let recording = &mut self.recording;
        let step = |since: Timestamp| Step {
            after: now - since,
            fact,
            line: Some(line),
        };
        let mut does = |program| recording.programs.push((line, now, id, program));
        let writes_up = agent.state == Some(AgentState::WrapUp);
        match fact {
            Input::ReservationAnswered(_)
            | Input::ReservationRefused(_)
            | Input::ReservationReleased(_) => {
                let key = (id, agent.reservations);
                let answer = Answer::Given(step(agent.since));
                let reservation = Reservation { answer, back: None };
                recording.reservations.entry(key).or_insert(reservation);
                agent.is_asked = false;
                if matches!(fact, Input::ReservationRefused(_)) {
                    agent.refused = Some(now);
                }
                return;
            }
            Input::OfferAccepted { .. }
            | Input::OfferSkipped { .. }
            | Input::OfferRemoved { .. } => {
                if let Some((contact, times, since)) = agent.offered.take() {
                    let answer = Answer::Given(step(since));
                    recording.offers.insert((contact, times), answer);
                }
                return;
            }
            Input::AgentLoggedIn(_) => does(Program::LogsIn),
            Input::AgentLoggedOut(_) => does(Program::LogsOut),
            Input::AgentIdle(_) => does(Program::Pauses(Timestamp::NEVER)),
            Input::AgentAvailable(_) if writes_up => {}
            Input::AgentAvailable(_) => match agent.refused.take() {
                Some(refused) => {
                    let key = (id, agent.reservations);
                    if let Some(reservation) = recording.reservations.get_mut(&key) {
                        reservation.back = Some(step(refused));
                    }
                }
                None => does(Program::Works),
            },
            _ => {}
        }
        if writes_up && let Some(script) = agent.script {
            recording.scripts[script].wrap_up = Some(step(agent.since));
        }
    }

    /// Somebody wants to be called again: it is told when their call is over.
    fn note_callback(&mut self, contact: ContactId, now: Timestamp, fact: Input, line: u64) {
        match self.last_calls.get(&contact) {
            Some(&(script, over)) => {
                // When they want to be called counts from now.
                let from_now = |at: Timestamp| Timestamp::ZERO + at.max(now).since(now);
                let fact = match fact {
                    Input::CallbackRequested { contact, at } => Input::CallbackRequested {
                        contact,
                        at: from_now(at),
                    },
                    Input::PersonalCallbackRequested { contact, at, agent } => {
                        let at = from_now(at);
                        Input::PersonalCallbackRequested { contact, at, agent }
                    }
                    other => other,
                };
                self.recording.scripts[script].callback = Some(Step {
                    after: now - over,
                    fact,
                    line: Some(line),
                });
            }
            None => self.recording.surroundings.push((line, now, fact)),
        }
    }

    fn tell(&mut self, now: Timestamp, fact: &Input) {
        self.engine.handle_input(now, fact);
        loop {
            let output = *self.engine.poll_output();
            match output {
                Output::Command(command) => self.obey(now, command),
                Output::Event(event) => self.see(now, &event),
                Output::Wake(_) => return,
            }
        }
    }

    fn obey(&mut self, now: Timestamp, command: Command) {
        match command {
            Command::Originate {
                call,
                number,
                attempt,
                campaign,
                ..
            } => self.begin(now, call, Key::Dialled(campaign, number.digits(), attempt)),
            Command::Answer {
                call,
                campaign,
                caller,
            } => {
                self.begin(now, call, Key::Caller(campaign, caller));
                self.causes(call, |causes, _| causes.answered = now);
            }
            Command::Cancel(call) => self.causes(call, |causes, script| {
                causes.cancelled = now;
                script.is_given_up = true;
            }),
            Command::Bridge { call, .. } => self.causes(call, |causes, _| causes.bridging = now),
            Command::PlayMessage(call) if self.screeners.remove(&call) => {
                self.causes(call, |causes, script| {
                    causes.introduced = now;
                    script.is_introduced = true;
                });
            }
            Command::PlayMessage(call) => self.causes(call, |causes, script| {
                causes.stop_waiting(script, now);
                causes.message = now;
            }),
            Command::StartIvr { call, .. } => self.causes(call, |causes, script| {
                causes.stop_waiting(script, now);
                causes.ivr = now;
            }),
            Command::Release(call) => self.causes(call, |causes, script| {
                if causes.connected == Timestamp::NEVER {
                    causes.stop_waiting(script, now);
                }
            }),
            Command::Reserve { agent, .. } => {
                let agent = &mut self.agents[agent.index()];
                agent.reservations += 1;
                agent.is_asked = true;
            }
            Command::Offer { agent, contact, .. } => {
                let times = self.shown.entry(contact).or_default();
                *times += 1;
                self.agents[agent.index()].offered = Some((contact, *times, now));
            }
            _ => {}
        }
    }

    fn see(&mut self, now: Timestamp, event: &Event) {
        match *event {
            Event::AgentChanged {
                agent: id, state, ..
            } => {
                let agent = &mut self.agents[id.index()];
                if core::mem::take(&mut agent.is_asked) {
                    let answer = Answer::NoneWithin(now - agent.since);
                    let reservation = Reservation { answer, back: None };
                    let all = &mut self.recording.reservations;
                    all.insert((id, agent.reservations), reservation);
                }
                (agent.state, agent.since) = (Some(state), now);
            }
            Event::Verdict { call, verdict } => {
                if verdict.class == Class::Screener {
                    self.screeners.insert(call);
                } else {
                    self.screeners.remove(&call);
                }
            }
            Event::OfferEnded { agent, .. } => {
                let offered = self.agents[agent.index()].offered.take();
                if let Some((contact, times, since)) = offered {
                    let answer = Answer::NoneWithin(now - since);
                    self.recording.offers.insert((contact, times), answer);
                }
            }
            Event::Connected { call, agent, .. } => {
                let script = self.calls[call.slot()].map(|(_, script, _)| script);
                let agent = &mut self.agents[agent.index()];
                (agent.call, agent.script) = (Some(call), script);
                self.causes(call, |causes, script| {
                    causes.stop_waiting(script, now);
                    causes.connected = now;
                });
            }
            Event::Released(ref record) => {
                if let Some((_, script, causes)) = self.calls[record.call.slot()] {
                    let of_call = &mut self.recording.scripts[script];
                    of_call.truth = truth_of(record);
                    if let (Some(connected), true) =
                        (causes.connected.known(), of_call.talk.is_empty())
                    {
                        of_call.cut = Some(now - connected);
                    }
                    if !of_call.truth.is_person() {
                        causes.goes_on(of_call);
                    }
                    if let (Some(bridging), None) =
                        (causes.bridging.known(), causes.connected.known())
                    {
                        of_call.bridging = now - bridging;
                    }
                    self.last_calls.insert(record.contact, (script, now));
                }
            }
            Event::ListLow { campaign, .. } => {
                let low = &mut self.low[campaign.index()];
                low.times += 1;
                low.since = Some(now);
            }
            _ => {}
        }
    }

    fn begin(&mut self, now: Timestamp, call: CallId, key: Key) {
        let script = self.recording.scripts.len();
        self.recording.scripts.push(Script::empty(Truth::Person));
        self.recording.calls.insert(key, script);
        let slot = call.slot();
        if self.calls.len() <= slot {
            self.calls.resize(slot + 1, None);
        }
        self.calls[slot] = Some((call, script, Causes::begun(now)));
    }

    fn causes(&mut self, call: CallId, change: impl FnOnce(&mut Causes, &mut Script)) {
        if let Some(Some((id, script, causes))) = self.calls.get_mut(call.slot())
            && *id == call
        {
            change(causes, &mut self.recording.scripts[*script]);
        }
    }

    /// The recording, with the end of every break.
    fn done(mut self) -> Recording {
        let mut works_again = vec![Timestamp::NEVER; self.agents.len()];
        for (_, at, agent, program) in self.recording.programs.iter_mut().rev() {
            let end = &mut works_again[agent.index()];
            match program {
                Program::Pauses(until) => *until = *end,
                Program::Works | Program::LogsOut => *end = *at,
                Program::LogsIn => {}
            }
        }
        self.recording
    }
}
