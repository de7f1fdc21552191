//! The recorded day played again: fact by fact while nothing differs, then whatever follows from what the dialer does.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use outpace_engine::config::Config;
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, ContactId, Deadline, Engine, Input, Output, Timestamp,
    ZoneId,
};
use outpace_scenarios::Scenario;

use super::agents::Seat;
use super::model::Model;
use super::recording::{Program, Recording};
use super::script::{Script, Step};
use super::{Change, Draws, Shares, WhatIf, can_begin_later};
use crate::day::Observer;
use crate::draw::Seed;
use crate::population::Attempt;
use crate::recorder::Recorder;
use crate::tables::Day;

/// A day that is being played.
pub(super) struct Rehearsal<'a> {
    pub(super) recording: &'a Recording,
    pub(super) scenario: &'a Scenario,
    pub(super) engine: Engine,
    pub(super) now: Timestamp,
    pub(super) wake: Option<Deadline>,
    pub(super) model: Model<'a>,
    pub(super) agenda: BTreeMap<Place, Item>,
    /// Things booked that are not on record.
    pub(super) drawn: u64,
    /// By slot.
    pub(super) calls: Vec<Option<Live<'a>>>,
    pub(super) seats: Vec<Seat>,
    /// Agents that are not there any more.
    pub(super) removed: std::ops::Range<u32>,
    /// Where each contact is.
    pub(super) zones: Vec<ZoneId>,
    /// How often each contact was shown.
    pub(super) shown: BTreeMap<ContactId, u32>,
    /// How often each campaign's list ran low, and the last block that was added to it.
    pub(super) low: Vec<(u32, Option<Input>)>,
    pub(super) recorder: Recorder,
    pub(super) shares: Shares,
}

/// When, in which order: lines of the journal, then what is drawn. At one line an agent's own program comes before what
/// follows from a call.
type Place = (Timestamp, u64, u8);

/// The order of what the change is: after every line.
const CHANGE: u64 = 1 << 40;

/// The order of what is drawn: after that.
const DRAWN: u64 = 1 << 41;

#[derive(Clone, Copy, Debug)]
pub(super) enum Item {
    Happens(Input),
    Agent(AgentId, Program),
    OfCall {
        call: CallId,
        turn: u32,
        fact: Step,
    },
    OfAgent {
        agent: AgentId,
        turn: u32,
        fact: Input,
    },
    WrittenUp {
        agent: AgentId,
        turn: u32,
    },
    /// The change begins.
    Begins,
}

/// A call under way.
#[derive(Debug)]
pub(super) struct Live<'a> {
    pub(super) id: CallId,
    pub(super) campaign: CampaignId,
    pub(super) attempt: Attempt,
    pub(super) is_dialled: bool,
    pub(super) source: Source<'a>,
    pub(super) result: u8,
    pub(super) is_over: bool,
    /// Moves on when the call does.
    pub(super) turn: u32,
    pub(super) originated: Timestamp,
    pub(super) answered: Timestamp,
    pub(super) agent: Option<AgentId>,
    /// When they hang up is booked.
    pub(super) gives_up: bool,
    /// Has gone beyond its record.
    pub(super) is_continued: bool,
    /// Was just found to be a phone that screens: the message that follows is told to it.
    pub(super) screens: bool,
    /// Nobody listens any more.
    pub(super) is_deaf: bool,
}

#[derive(Debug)]
pub(super) enum Source<'a> {
    Recorded(&'a Script),
    Drawn(Box<Script>),
}

impl Live<'_> {
    pub(super) fn script(&self) -> &Script {
        match &self.source {
            Source::Recorded(script) => script,
            Source::Drawn(script) => script,
        }
    }

    pub(super) fn is_recorded(&self) -> bool {
        matches!(self.source, Source::Recorded(_))
    }
}

impl<'a> Rehearsal<'a> {
    pub(super) fn new(
        recording: &'a Recording,
        was: &Config,
        change: Change<'a>,
        draws: Draws,
    ) -> Self {
        let mut config = change.scenario.engine.clone();
        let kept = config.agents.len();
        // Who is not there any more was there before the change.
        config.agents.extend(was.agents.iter().skip(kept).cloned());
        let seed = Seed::of_replication(draws.seed, draws.replication);
        let mut agenda = BTreeMap::new();
        let mut drawn = 0;
        let mut book = |at: Timestamp, item| {
            agenda.insert((at, CHANGE + drawn, 0), item);
            drawn += 1;
        };
        if let Some(from) = change.from {
            let from = Timestamp::ZERO + from;
            book(from, Item::Begins);
            let settings = can_begin_later(was, &change.scenario.engine).unwrap_or_default();
            for (campaign, settings) in (0..).map(CampaignId).zip(settings) {
                config.campaigns[campaign.index()].mode = was.campaigns[campaign.index()].mode;
                for setting in settings {
                    book(
                        from,
                        Item::Happens(Input::SettingChanged { campaign, setting }),
                    );
                }
            }
        }
        let with_all = Scenario {
            engine: config.clone(),
            ..change.scenario.clone()
        };
        let agents = config.agents.len();
        let mut new = Self {
            recording,
            scenario: change.scenario,
            recorder: Recorder::new(&with_all, draws.replication, draws.keep, Day::default()),
            low: vec![(0, None); config.campaigns.len()],
            engine: Engine::new(config),
            now: Timestamp::ZERO,
            wake: None,
            model: Model::new(change.scenario, seed),
            agenda,
            drawn,
            calls: Vec::new(),
            seats: vec![Seat::empty(); agents],
            removed: kept as u32..agents as u32,
            zones: Vec::new(),
            shown: BTreeMap::new(),
            shares: Shares::default(),
        };
        new.book_recorded();
        new.book_new_agents(was.agents.len(), change.from.unwrap_or_default());
        if change.from.is_none() {
            new.remove_agents();
        }
        new
    }

    /// What happens by itself.
    fn book_recorded(&mut self) {
        for &(line, at, fact) in &self.recording.surroundings {
            self.agenda.insert((at, line, 0), Item::Happens(fact));
        }
        for &(line, at, agent, program) in &self.recording.programs {
            self.agenda
                .insert((at, line, 0), Item::Agent(agent, program));
        }
    }

    /// Agents that the recorded day does not know work as their shifts say.
    fn book_new_agents(&mut self, first: usize, from: Duration) {
        let world = &self.scenario.world;
        for (index, shift) in world.shifts.iter().enumerate().skip(first) {
            let agent = AgentId(index as u32);
            let own = (shift.from, shift.to, &shift.breaks);
            let later = shift.later.iter().map(|it| (it.from, it.to, &it.breaks));
            for (begin, end, breaks) in std::iter::once(own).chain(later) {
                if end <= from {
                    continue;
                }
                let mut book = |at: Duration, program| {
                    self.drawn += 1;
                    let place = (Timestamp::ZERO + at, CHANGE + self.drawn, 0);
                    self.agenda.insert(place, Item::Agent(agent, program));
                };
                book(begin.max(from), Program::LogsIn);
                book(begin.max(from), Program::Works);
                for pause in breaks.iter().filter(|pause| pause.at >= from) {
                    let until = pause.at + pause.length;
                    book(pause.at, Program::Pauses(Timestamp::ZERO + until));
                    book(until, Program::Works);
                }
                book(end, Program::LogsOut);
            }
        }
    }

    /// Plays the day. `before` is the dialer as it was.
    pub(super) fn play(
        mut self,
        before: &mut Engine,
        observer: &mut impl Observer,
        cancel: &AtomicBool,
    ) -> Option<WhatIf> {
        let mut differs_from = None;
        for &(line, at, fact) in &self.recording.facts {
            if self.is_own_turn((at, line, 0)) || self.is_of_removed(&fact) {
                differs_from = Some(at);
                break;
            }
            self.agenda.remove(&(at, line, 0));
            self.agenda.remove(&(at, line, 1));
            self.now = at;
            let said = told(before, at, &fact);
            let same = self.tell(&fact, Some(&said), observer);
            if !same {
                differs_from = Some(at);
                break;
            }
            if line.is_multiple_of(4096) && cancel.load(Ordering::Relaxed) {
                return None;
            }
        }
        let mut steps = 0_u32;
        loop {
            let next = self.agenda.first_key_value().map(|(place, _)| place.0);
            // What follows without delay comes before anything that is due.
            let woken = self
                .wake
                .filter(|wake| next.is_none_or(|next| next > self.now && wake.at <= next));
            if let Some(wake) = woken {
                self.now = self.now.max(wake.at);
                self.tell(&Input::Tick, None, observer);
            } else if let Some((place, item)) = self.agenda.pop_first() {
                self.now = self.now.max(place.0);
                if let Some(fact) = self.fact_of(item) {
                    self.tell(&fact, None, observer);
                }
            } else {
                break;
            }
            steps = steps.wrapping_add(1);
            if steps.is_multiple_of(4096) && cancel.load(Ordering::Relaxed) {
                return None;
            }
        }
        let day = self.recorder.finish(self.scenario, self.now);
        Some(WhatIf {
            day,
            shares: self.shares,
            differs_from,
        })
    }

    /// Is it the turn of the change? Whatever else was to come before the next line and did not is forgotten: it is known
    /// now what came instead.
    fn is_own_turn(&mut self, next: Place) -> bool {
        while let Some((&place, _)) = self.agenda.first_key_value()
            && place < next
        {
            if (CHANGE..DRAWN).contains(&place.1) {
                return true;
            }
            self.agenda.pop_first();
        }
        false
    }

    /// Tells a fact, does what follows. False if the engine says something else than is expected.
    fn tell(
        &mut self,
        fact: &Input,
        expected: Option<&[Output]>,
        observer: &mut impl Observer,
    ) -> bool {
        let now = self.now;
        observer.fact(now, fact);
        self.recorder.told(now, fact);
        self.note(fact);
        self.engine.handle_input(now, fact);
        let mut same = true;
        for index in 0.. {
            let output = *self.engine.poll_output();
            observer.said(now, &output);
            same &= expected.is_none_or(|expected| expected.get(index) == Some(&output));
            match output {
                Output::Command(command) => self.obey(command),
                Output::Event(event) => self.see(&event),
                Output::Wake(wake) => {
                    self.wake = wake;
                    break;
                }
            }
        }
        same
    }

    /// The fact that a booked thing comes to, if it still fits.
    fn fact_of(&mut self, item: Item) -> Option<Input> {
        match item {
            Item::Begins => {
                self.remove_agents();
                None
            }
            Item::Happens(fact) => (!self.is_of_removed(&fact)).then_some(fact),
            Item::Agent(agent, program) => self.program(agent, program),
            Item::OfCall { call, turn, fact } => {
                let live = self.live(call)?;
                let fits = !live.is_over
                    && if fact.fact.is_sound() {
                        !live.is_deaf
                    } else {
                        live.turn == turn
                    };
                let (agent, is_release) =
                    (live.agent, matches!(fact.fact, Input::AgentReleased(_)));
                (fits && (agent.is_some() || !is_release)).then(|| fact.about(call, agent))
            }
            Item::OfAgent { agent, turn, fact } => {
                (self.seats[agent.index()].turn == turn).then_some(fact)
            }
            Item::WrittenUp { agent, turn } => {
                let now = self.now;
                let seat = &mut self.seats[agent.index()];
                if seat.turn != turn {
                    return None;
                }
                let pauses = seat.pause.take().is_some_and(|until| until > now);
                Some(if seat.leaves {
                    Input::AgentLoggedOut(agent)
                } else if pauses {
                    Input::AgentIdle(agent)
                } else {
                    Input::AgentAvailable(agent)
                })
            }
        }
    }

    /// What an agent does by themselves, if they can do it now.
    fn program(&mut self, agent: AgentId, program: Program) -> Option<Input> {
        let seat = &mut self.seats[agent.index()];
        if seat.removed {
            return None;
        }
        let (is_busy, state) = (seat.is_busy(), seat.state);
        match program {
            Program::LogsIn => {
                (seat.leaves, seat.pause) = (false, None);
                (state == AgentState::LoggedOut).then_some(Input::AgentLoggedIn(agent))
            }
            Program::Works => (state == AgentState::Idle).then_some(Input::AgentAvailable(agent)),
            Program::Pauses(until) if is_busy => {
                seat.pause = Some(until);
                None
            }
            Program::Pauses(_) => (!matches!(state, AgentState::LoggedOut | AgentState::Idle))
                .then_some(Input::AgentIdle(agent)),
            Program::LogsOut if is_busy => {
                seat.leaves = true;
                None
            }
            Program::LogsOut => {
                (state != AgentState::LoggedOut).then_some(Input::AgentLoggedOut(agent))
            }
        }
    }

    /// From now on they are not there any more; whoever is in a call finishes it.
    fn remove_agents(&mut self) {
        for agent in self.removed.clone().map(AgentId) {
            let seat = &mut self.seats[agent.index()];
            (seat.removed, seat.leaves) = (true, true);
            if !matches!(seat.state, AgentState::LoggedOut) && !seat.is_busy() {
                self.book(
                    Duration::ZERO,
                    None,
                    Item::Happens(Input::AgentLoggedOut(agent)),
                );
            }
        }
    }

    fn is_of_removed(&self, fact: &Input) -> bool {
        let (Input::AgentLoggedIn(agent) | Input::AgentAvailable(agent)) = *fact else {
            return false;
        };
        self.seats[agent.index()].removed
    }

    /// Books something `after` now: at its place in the journal, or behind all of it.
    pub(super) fn book(&mut self, after: Duration, line: Option<u64>, item: Item) {
        let order = line.unwrap_or_else(|| {
            self.drawn += 1;
            DRAWN + self.drawn
        });
        let follows = u8::from(matches!(item, Item::WrittenUp { .. }));
        self.agenda.insert((self.now + after, order, follows), item);
    }

    pub(super) fn live(&mut self, call: CallId) -> Option<&mut Live<'a>> {
        let live = self.calls.get_mut(call.slot())?.as_mut()?;
        (live.id == call).then_some(live)
    }

    /// Books steps of a call that count from `since`.
    pub(super) fn book_steps(&mut self, call: CallId, since: Timestamp, steps: &[Step]) {
        let Some(turn) = self.live(call).map(|live| live.turn) else {
            return;
        };
        let now = self.now;
        for &fact in steps {
            let after = (since + fact.after).max(now) - now;
            self.book(after, fact.line, Item::OfCall { call, turn, fact });
        }
    }
}

/// What an engine says to a fact.
fn told(engine: &mut Engine, now: Timestamp, fact: &Input) -> Vec<Output> {
    engine.handle_input(now, fact);
    let mut said = Vec::new();
    loop {
        let output = *engine.poll_output();
        said.push(output);
        if matches!(output, Output::Wake(_)) {
            return said;
        }
    }
}
