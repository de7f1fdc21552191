//! The agents: when they come and go, how fast they work, whether they answer a reservation.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::iter;
use std::time::Duration;

use outpace_engine::config::Mode;
use outpace_engine::{
    AgentId, AgentState, CampaignId, Config, ContactId, Input, OfferId, Preview, TeamId, Timestamp,
};
use outpace_scenarios::{Scenario, Shift, TeamWork};
use rand::RngExt;
use rand_distr::{Distribution as _, StandardNormal};

use crate::agenda::{Agenda, AgentStep};
use crate::draw::{Draw, Seed};
use crate::population::Attempt;
use crate::sampler::Sampler;

/// All agents of a scenario.
#[derive(Debug)]
pub(crate) struct Staff {
    seed: Seed,
    agents: Vec<Agent>,
    /// Looked at a few times a day, so kept apart from what every call touches.
    shifts: Vec<Shift>,
    /// How long the pause lasts that is taken or to be taken.
    pauses: Vec<Duration>,
    teams: Vec<Work>,
    /// What each agent looks at.
    offers: Vec<OfferId>,
    /// Which of its team's campaigns each agent asks for a record next.
    asked: Vec<u16>,
    /// How often each contact was shown: the key of what an agent does with it.
    shown: BTreeMap<ContactId, u16>,
    day_length: Duration,
}

/// A record on an agent's desktop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown {
    pub(crate) offer: OfferId,
    pub(crate) contact: ContactId,
    pub(crate) settings: Preview,
}

#[derive(Debug)]
// Half a cache line: with thousands of them, each look at one is a miss.
#[repr(align(32))]
struct Agent {
    team: TeamId,
    state: AgentState,
    /// Moves on when the agent does something else, so that what was booked before no longer happens.
    turn: u16,
    /// Reservations so far: the key of their draws.
    reservations: u16,
    /// Talks and wrap-up take this times the mean.
    pace: f64,
    /// Leaves as soon as the call at hand is over.
    leaving: bool,
    /// A pause is to be taken as soon as the call at hand is over: see [`Staff::pauses`].
    pausing: bool,
    /// The person talked to last: the key of the wrap-up.
    talked_to: Option<Attempt>,
}

/// How the agents of a team work.
#[derive(Debug)]
pub(crate) struct Work {
    reservation_answer: Sampler,
    reservation_refused: f64,
    after_refusal: Sampler,
    wrap_up: Sampler,
    decide: Sampler,
    skip: f64,
    remove: f64,
    /// Campaigns whose records agents ask for, in the order they ask them.
    asks: Vec<CampaignId>,
}

impl Staff {
    /// Reads an agent for nothing but to have them near.
    #[inline]
    pub(crate) fn touch(&self, agent: AgentId) {
        black_box(self.agents[agent.index()].turn);
    }

    pub(crate) fn new(scenario: &Scenario, seed: Seed) -> Self {
        let world = &scenario.world;
        let agent = |(id, shift): (usize, &Shift)| {
            let sigma = world.teams[shift.team.index()].pace_sigma;
            Agent {
                team: shift.team,
                state: AgentState::LoggedOut,
                turn: 0,
                reservations: 0,
                pace: pace(seed, id as u64, sigma),
                leaving: false,
                pausing: false,
                talked_to: None,
            }
        };
        Self {
            seed,
            agents: world.shifts.iter().enumerate().map(agent).collect(),
            shifts: world.shifts.clone(),
            pauses: vec![Duration::ZERO; world.shifts.len()],
            teams: (world.teams.iter().enumerate())
                .map(|(team, work)| Work::new(work, asked_campaigns(&scenario.engine, team)))
                .collect(),
            offers: vec![OfferId(0); world.shifts.len()],
            asked: vec![0; world.shifts.len()],
            shown: BTreeMap::new(),
            day_length: world.day_length,
        }
    }

    /// Books everybody's coming, pausing and going.
    pub(crate) fn book_shifts(&self, agenda: &mut Agenda) {
        for (id, shift) in self.shifts.iter().enumerate() {
            let mut book = |at: Duration, step| {
                let agent = AgentId(id as u32);
                agenda.book_agent(Timestamp::ZERO + at, agent, ANY_TURN, step);
            };
            let later = shift.later.iter();
            let later = later.map(|later| (later.from, later.to, &later.breaks));
            for (from, to, breaks) in iter::once((shift.from, shift.to, &shift.breaks)).chain(later)
            {
                book(from, AgentStep::LogIn);
                for pause in breaks {
                    book(pause.at, AgentStep::Pause);
                }
                // Who works to the end of the day stays until the last line is gone: see `day_ends`.
                if to < self.day_length {
                    book(to, AgentStep::LogOut);
                }
            }
        }
    }

    /// Longer for slow agents.
    pub(crate) fn paced(&self, agent: AgentId, length: Duration) -> Duration {
        self.agents[agent.index()].paced(length)
    }

    /// An agent talks to a person: what the wrap-up will be drawn by.
    pub(crate) fn talks_to(&mut self, agent: AgentId, attempt: Attempt) {
        self.agents[agent.index()].talked_to = Some(attempt);
    }

    /// The reservation call rings.
    pub(crate) fn reservation_rings(&mut self, now: Timestamp, id: AgentId, agenda: &mut Agenda) {
        let agent = &mut self.agents[id.index()];
        let work = &self.teams[agent.team.index()];
        agent.reservations = agent.reservations.wrapping_add(1);
        let (after, refused) = work.reservation(self.seed, id, agent.reservations);
        let step = if refused {
            AgentStep::RefuseReservation
        } else {
            AgentStep::AnswerReservation
        };
        agenda.book_agent(now + after, id, agent.turn, step);
    }

    /// A record comes to the agent's desktop. Who may not skip or remove it, accepts.
    pub(crate) fn looks_at(
        &mut self,
        now: Timestamp,
        id: AgentId,
        shown: Shown,
        agenda: &mut Agenda,
    ) {
        let agent = &self.agents[id.index()];
        let work = &self.teams[agent.team.index()];
        self.offers[id.index()] = shown.offer;
        let times = self.shown.entry(shown.contact).or_default();
        *times = times.wrapping_add(1);
        let who = u64::from(shown.contact.0);
        let mut rng = self.seed.stream(Draw::Preview, who, *times);
        let part = rng.random::<f64>();
        let step = if part < work.skip && !shown.settings.skip_disabled {
            AgentStep::SkipOffer
        } else if (work.skip..work.skip + work.remove).contains(&part)
            && !shown.settings.remove_disabled
        {
            AgentStep::RemoveOffer
        } else {
            AgentStep::AcceptOffer
        };
        let at = now + agent.paced(work.decide.sample(&mut rng));
        agenda.book_agent(at, id, agent.turn, step);
    }

    /// The agent's desktop shows another state.
    pub(crate) fn state_changed(
        &mut self,
        now: Timestamp,
        id: AgentId,
        state: AgentState,
        agenda: &mut Agenda,
        facts: &mut impl FnMut(Input),
    ) {
        let agent = &mut self.agents[id.index()];
        agent.state = state;
        agent.turn = turn_after(agent.turn);
        match state {
            AgentState::WrapUp => {
                let attempt = agent.talked_to.take();
                let (person, number) = attempt.map_or((u64::from(id.0), 0), |attempt| {
                    (attempt.person(), attempt.number)
                });
                let work = &self.teams[agent.team.index()];
                let wrap_up = work.wrap_up(self.seed, person, number);
                let at = now + agent.paced(wrap_up);
                let step = AgentStep::FinishWrapUp;
                agenda.book_agent(at, id, agent.turn, step);
            }
            AgentState::Available if agent.leaving => facts(Input::AgentLoggedOut(id)),
            AgentState::Available if !self.teams[agent.team.index()].asks.is_empty() => {
                self.asked[id.index()] = 0;
                // If nobody reserves the agent in the same instant.
                let (turn, step) = (agent.turn, AgentStep::Ask);
                agenda.book_agent(now, id, turn, step);
            }
            // Nobody begins to look at a record who wanted to go.
            AgentState::Previewing if agent.leaving || agent.pausing => {
                self.next_thing(now, id, agenda, facts);
            }
            _ => {}
        }
    }

    /// What was booked for an agent happens now, if it still fits.
    pub(crate) fn act(
        &mut self,
        now: Timestamp,
        id: AgentId,
        turn: u16,
        step: AgentStep,
        agenda: &mut Agenda,
        facts: &mut impl FnMut(Input),
    ) {
        let agent = &mut self.agents[id.index()];
        if turn != ANY_TURN && turn != agent.turn {
            return;
        }
        match step {
            AgentStep::LogIn => {
                (agent.leaving, agent.pausing) = (false, false);
                facts(Input::AgentLoggedIn(id));
                facts(Input::AgentAvailable(id));
            }
            AgentStep::LogOut if agent.is_busy() => agent.leaving = true,
            AgentStep::LogOut => {
                agent.leaving = true;
                facts(Input::AgentLoggedOut(id));
            }
            AgentStep::Pause => {
                let length = break_beginning(&self.shifts[id.index()], now);
                agent.pausing = length.is_some();
                self.pauses[id.index()] = length.unwrap_or_default();
                if !agent.is_busy() {
                    self.next_thing(now, id, agenda, facts);
                }
            }
            AgentStep::Resume if agent.state != AgentState::Idle => {}
            AgentStep::Resume | AgentStep::FinishWrapUp => {
                self.next_thing(now, id, agenda, facts);
            }
            AgentStep::Ask => self.ask(now, id, agenda, facts),
            AgentStep::AcceptOffer => facts(Input::OfferAccepted {
                agent: id,
                offer: self.offers[id.index()],
            }),
            AgentStep::SkipOffer => facts(Input::OfferSkipped {
                agent: id,
                offer: self.offers[id.index()],
            }),
            AgentStep::RemoveOffer => facts(Input::OfferRemoved {
                agent: id,
                offer: self.offers[id.index()],
            }),
            AgentStep::AnswerReservation => facts(Input::ReservationAnswered(id)),
            AgentStep::RefuseReservation => {
                facts(Input::ReservationRefused(id));
                let work = &self.teams[agent.team.index()];
                agent.pausing = true;
                self.pauses[id.index()] = work.after_refusal(self.seed, id, agent.reservations);
                self.book_resume(now, id, agenda);
            }
        }
    }

    /// Asks one campaign after another for a record; when none had one, again later. An agent who is offered
    /// one moves on, and what is booked here does not happen.
    fn ask(
        &mut self,
        now: Timestamp,
        id: AgentId,
        agenda: &mut Agenda,
        facts: &mut impl FnMut(Input),
    ) {
        let agent = &self.agents[id.index()];
        let asks = &self.teams[agent.team.index()].asks;
        let asked = &mut self.asked[id.index()];
        let at = usize::from(*asked);
        facts(Input::PreviewRequested {
            agent: id,
            campaign: asks[at],
        });
        let is_last = at + 1 == asks.len();
        *asked = if is_last { 0 } else { *asked + 1 };
        let wait = if is_last { ASK_AGAIN } else { Duration::ZERO };
        agenda.book_agent(now + wait, id, agent.turn, AgentStep::Ask);
    }

    /// The dialing day is over: everybody leaves when they have nothing left to do.
    pub(crate) fn day_ends(&mut self, facts: &mut impl FnMut(Input)) {
        for (id, agent) in self.agents.iter_mut().enumerate() {
            agent.leaving = true;
            if matches!(agent.state, AgentState::Idle | AgentState::Available) {
                facts(Input::AgentLoggedOut(AgentId(id as u32)));
            }
        }
    }

    /// Free to choose: leave, pause, or take the next call.
    fn next_thing(
        &mut self,
        now: Timestamp,
        id: AgentId,
        agenda: &mut Agenda,
        facts: &mut impl FnMut(Input),
    ) {
        let agent = &mut self.agents[id.index()];
        if agent.leaving {
            facts(Input::AgentLoggedOut(id));
        } else if agent.pausing {
            if agent.state != AgentState::Idle {
                facts(Input::AgentIdle(id));
            }
            self.book_resume(now, id, agenda);
        } else {
            facts(Input::AgentAvailable(id));
        }
    }

    fn book_resume(&mut self, now: Timestamp, agent: AgentId, agenda: &mut Agenda) {
        self.agents[agent.index()].pausing = false;
        let length = core::mem::take(&mut self.pauses[agent.index()]);
        let step = AgentStep::Resume;
        agenda.book_agent(now + length, agent, ANY_TURN, step);
    }
}

impl Agent {
    /// Longer for slow agents.
    fn paced(&self, length: Duration) -> Duration {
        if self.pace == 1.0 {
            length
        } else {
            length.mul_f64(self.pace)
        }
    }

    /// In the middle of a call or of writing it up.
    fn is_busy(&self) -> bool {
        matches!(
            self.state,
            AgentState::Dialing
                | AgentState::Connecting
                | AgentState::Connected
                | AgentState::WrapUp
                | AgentState::Inbound
        )
    }
}

/// The length of the break that begins now.
fn break_beginning(shift: &Shift, now: Timestamp) -> Option<Duration> {
    let begins = |pause: &&outpace_scenarios::Break| Timestamp::ZERO + pause.at == now;
    let later = shift.later.iter().flat_map(|later| &later.breaks);
    let mut breaks = shift.breaks.iter().chain(later);
    breaks.find(begins).map(|pause| pause.length)
}

/// The campaigns of a team that reserve nobody and wait to be asked for records, best rank first.
fn asked_campaigns(config: &Config, team: usize) -> Vec<CampaignId> {
    let mut served = config.teams[team].queues.clone();
    served.sort_by_key(|ranked| ranked.rank);
    let asked = |(index, campaign): (usize, &outpace_engine::config::CampaignConfig)| {
        let is_asked = matches!(campaign.mode, Mode::Preview(settings) if settings.on_request);
        is_asked.then_some((campaign.queue, CampaignId(index as u32)))
    };
    let asked: Vec<_> = (config.campaigns.iter().enumerate())
        .filter_map(asked)
        .collect();
    let of_queue = |queue| asked.iter().find(move |(of, _)| *of == queue);
    let campaigns = served.iter().filter_map(|ranked| of_queue(ranked.queue));
    campaigns.map(|&(_, campaign)| campaign).collect()
}

impl Work {
    pub(crate) fn new(work: &TeamWork, asks: Vec<CampaignId>) -> Self {
        Self {
            asks,
            reservation_answer: Sampler::new(&work.reservation_answer),
            reservation_refused: work.reservation_refused,
            after_refusal: Sampler::new(&work.after_refusal),
            wrap_up: Sampler::new(&work.wrap_up),
            decide: Sampler::new(&work.preview.decide),
            skip: work.preview.skip,
            remove: work.preview.remove,
        }
    }

    /// After how long an agent answers their how many-th reservation, or refuses it.
    pub(crate) fn reservation(&self, seed: Seed, agent: AgentId, times: u16) -> (Duration, bool) {
        let mut rng = seed.stream(Draw::Reservation, u64::from(agent.0), times);
        let refused = rng.random::<f64>() < self.reservation_refused;
        (self.reservation_answer.sample(&mut rng), refused)
    }

    /// How long an agent stays idle who refused a reservation.
    pub(crate) fn after_refusal(&self, seed: Seed, agent: AgentId, times: u16) -> Duration {
        let mut rng = seed.stream(Draw::AfterRefusal, u64::from(agent.0), times);
        self.after_refusal.sample(&mut rng)
    }

    /// How long a talk with this person takes to write up.
    pub(crate) fn wrap_up(&self, seed: Seed, person: u64, number: u16) -> Duration {
        self.wrap_up
            .sample(&mut seed.stream(Draw::WrapUp, person, number))
    }

    /// How long an agent looks at a record that is shown for the how many-th time.
    pub(crate) fn decides(&self, seed: Seed, contact: ContactId, times: u16) -> Duration {
        let mut rng = seed.stream(Draw::Preview, u64::from(contact.0), times);
        // What they do with it is drawn first: see `Staff::looks_at`.
        let _ = rng.random::<f64>();
        self.decide.sample(&mut rng)
    }
}

/// When an agent asks again who asked for a record while there was none. Assumed.
const ASK_AGAIN: Duration = Duration::from_secs(30);

/// What is booked with this turn happens whatever the agent does meanwhile.
const ANY_TURN: u16 = 1 << 15;

fn turn_after(turn: u16) -> u16 {
    turn.wrapping_add(1) & !ANY_TURN
}

/// An agent's pace: lognormal with mean 1.
fn pace(seed: Seed, agent: u64, sigma: f64) -> f64 {
    if sigma == 0.0 {
        return 1.0;
    }
    let normal: f64 = StandardNormal.sample(&mut seed.stream(Draw::Pace, agent, 0));
    (sigma * normal - sigma * sigma / 2.0).exp()
}
