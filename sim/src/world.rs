//! The world the dialer acts in: takes commands, books what follows, and tells it as facts.

mod lists;

use std::collections::BTreeSet;
use std::time::Duration;

use outpace_engine::config::Mode;
use outpace_engine::cpa::{Sit, Tone};
use outpace_engine::meters::Disposition;
use outpace_engine::{
    CallId, CampaignId, Command, Engine, Event, Input, NAMED_AHEAD, Outcome, RECORD_AHEAD,
    Timestamp, TrunkId,
};
use outpace_scenarios::{ContactSource, Scenario};

use crate::agenda::{Agenda, CallStep, Happening};
use crate::call::{Call, Calls, Phase};
use crate::callers::Callers;
use crate::carrier::Carrier;
use crate::draw::{Draw, Seed};
use crate::facts::Facts;
use crate::population::{Attempt, Clock, Population};
use crate::staff::{Shown, Staff};
use crate::tables::Truth;
pub use lists::ContactLists;
use lists::{REFILL, handed_over_at_first};

mod ivr;
mod opening;
mod talk;
mod voice;

/// People, agents and carriers of one day.
#[derive(Debug)]
pub(crate) struct World<'a> {
    scenario: &'a Scenario,
    seed: Seed,
    now: Timestamp,
    pub(crate) agenda: Agenda,
    /// Facts to be told before anything else happens. What follows without delay happens before
    /// whatever else was booked for that instant.
    facts: Facts,
    populations: Vec<Population>,
    carriers: Vec<Carrier>,
    staff: Staff,
    callers: Vec<Callers>,
    lists: Vec<List>,
    /// Contacts handed over so far; the engine numbers them in this order.
    handed_over: u32,
    calls: Calls,
    /// People whose machines the dialer has heard and known for machines: their announcements are known from then
    /// on.
    remembered: BTreeSet<u64>,
    /// Callers who wait for an agent.
    callers_waiting: u32,
    /// The day is over but for them.
    is_closing: bool,
}

/// How far a campaign's list was handed over.
#[derive(Clone, Debug)]
struct List {
    campaign: CampaignId,
    next: u32,
    /// The engine's number of the list's first contact. A list that is read is handed over whole.
    first: u32,
}

impl<'a> World<'a> {
    pub(crate) fn new(scenario: &'a Scenario, seed: Seed) -> Self {
        let world = &scenario.world;
        let staff = Staff::new(scenario, seed);
        let mut agenda = Agenda::default();
        staff.book_shifts(&mut agenda);
        agenda.book(Timestamp::ZERO + world.day_length, Happening::DayEnds);
        let campaigns = (0..scenario.engine.campaigns.len() as u32).map(CampaignId);
        let mut new = Self {
            scenario,
            seed,
            now: Timestamp::ZERO,
            agenda,
            facts: Facts::default(),
            populations: Population::of_campaigns(scenario),
            carriers: world.carriers.iter().map(Carrier::new).collect(),
            staff,
            callers: (world.callers.iter())
                .map(|callers| Callers::new(callers, seed))
                .collect(),
            lists: campaigns
                .clone()
                .map(|campaign| List {
                    campaign,
                    next: 0,
                    first: 0,
                })
                .collect(),
            handed_over: 0,
            calls: Calls::default(),
            remembered: BTreeSet::new(),
            callers_waiting: 0,
            is_closing: false,
        };
        for &number in world.suppressed.iter() {
            new.facts.push(Input::NumberSuppressed { number });
        }
        for campaign in campaigns {
            let whole = handed_over_at_first(&world.contacts[campaign.index()]);
            new.hand_over(campaign, whole);
            new.book_pauses_of_own(campaign);
            new.open_campaign(campaign);
        }
        new.add_more_lists();
        for stream in 0..new.callers.len() as u32 {
            new.book_caller(stream);
        }
        new
    }

    /// The next fact that follows without delay.
    #[inline]
    pub(crate) fn next_fact(&mut self) -> Option<&Input> {
        self.facts.next()
    }

    /// Asks for the memory of what happens soon, here and in the engine: [`outpace_engine::RECORD_AHEAD`].
    #[inline]
    pub(crate) fn look_ahead(&self, engine: &Engine) {
        match self.agenda.after(RECORD_AHEAD) {
            Some(&Happening::Call { call, .. }) => {
                self.calls.touch(call);
                engine.expect_call(call);
            }
            Some(&Happening::Agent { agent, .. }) => {
                self.staff.touch(agent);
                engine.expect_agent(agent);
            }
            _ => {}
        }
        if let Some(&Happening::Call { call, .. }) = self.agenda.after(NAMED_AHEAD) {
            engine.expect_named(call);
        }
    }

    /// Lets the next booked thing happen.
    pub(crate) fn happen(&mut self) {
        self.now = self.agenda.next_at().expect("something is booked");
        match self.agenda.pop().expect("something is booked") {
            Happening::Call { call, turn, step } => self.call_step(call, turn, step),
            Happening::Agent { agent, turn, step } => {
                let Self {
                    staff,
                    agenda,
                    facts,
                    now,
                    ..
                } = self;
                staff.act(*now, agent, turn, step, agenda, &mut |fact| {
                    facts.push(fact)
                });
            }
            Happening::CallerArrives(stream) => {
                let fact = self.callers[stream as usize].call();
                self.facts.push(fact);
                self.book_caller(stream);
            }
            Happening::CampaignStarts(id) => self.facts.push(Input::CampaignStarted(id)),
            Happening::CampaignStops(id) => self.facts.push(Input::CampaignStopped(id)),
            Happening::ListPauses(id) => self.facts.push(Input::ListPaused(id)),
            Happening::ListActivates(id) => self.facts.push(Input::ListActivated(id)),
            Happening::OwnListPauses(id) => self.facts.push(Input::OwnListPaused(id)),
            Happening::OwnListActivates(id) => self.facts.push(Input::OwnListActivated(id)),
            Happening::DayEnds => self.day_ends(),
        }
    }

    /// Does what the engine wants done.
    pub(crate) fn obey(&mut self, now: Timestamp, command: Command) {
        self.now = now;
        match command {
            Command::Originate {
                call,
                contact,
                attempt,
                number,
                trunk,
                campaign,
                ..
            } => {
                let place = self.place(campaign, contact, number);
                let attempt = Attempt::new(campaign, place, attempt);
                self.dial(call, attempt, place, trunk, campaign);
            }
            Command::Analyse(call) => self.speak(call),
            Command::Cancel(call) => self.cancel(call),
            Command::Release(call) => self.hangs_up(call),
            Command::Reserve { agent, .. } => {
                self.staff.reservation_rings(now, agent, &mut self.agenda);
            }
            Command::EndReservation(_) | Command::PlayZipTone(_) => {}
            Command::Bridge { call, agent } => self.bridge(call, agent),
            Command::PlayMessage(call) => self.play_message(call),
            Command::Answer {
                call,
                campaign,
                caller,
            } => self.calls_in(call, Attempt::new(campaign, caller, 1)),
            Command::StartIvr { call, treatment } => self.start_ivr(call, treatment),
            Command::Offer {
                offer,
                agent,
                campaign,
                contact,
            } => {
                let settings = match self.scenario.engine.campaigns[campaign.index()].mode {
                    Mode::Preview(settings) => settings,
                    _ => return,
                };
                let shown = Shown {
                    offer,
                    contact,
                    settings,
                };
                self.staff.looks_at(now, agent, shown, &mut self.agenda);
            }
            Command::Reject { .. } | Command::EndOffer { .. } => {}
        }
    }

    /// Sees what everybody can see: the agents' desktops, a list that runs low.
    #[inline]
    pub(crate) fn see(&mut self, now: Timestamp, event: &Event) {
        self.now = now;
        match *event {
            Event::AgentChanged { agent, state, .. } => {
                let Self {
                    staff,
                    agenda,
                    facts,
                    ..
                } = self;
                staff.state_changed(now, agent, state, agenda, &mut |fact| facts.push(fact));
            }
            Event::Connected { call, .. } => self.connected(call),
            Event::Waiting(call) => self.loses_patience(call),
            Event::Verdict { call, verdict } => self.taken_for(call, verdict.class),
            Event::LateMachine(call) => self.late_machine(call),
            Event::InboundReleased(record) => self.hangs_up(record.call),
            Event::Released(ref record) if record.outcome == Outcome::Connected => {
                self.may_ask_for_callback(record);
            }
            Event::ListLow { campaign, .. } => self.hand_over(campaign, REFILL),
            _ => {}
        }
    }

    fn dial(
        &mut self,
        call: CallId,
        attempt: Attempt,
        place: u32,
        trunk: TrunkId,
        campaign: CampaignId,
    ) {
        let carrier = &mut self.carriers[trunk.index()];
        let takes = carrier.takes(self.now, self.seed, attempt);
        let delay = carrier
            .post_dial_delay
            .draw(self.seed, Draw::PostDialDelay, attempt);
        let truth = if takes {
            self.truth_of(attempt, place, campaign)
        } else {
            Truth::Congestion
        };
        self.calls
            .insert(call, Call::new(call, attempt, truth, Phase::Dialing));
        let step = match truth {
            Truth::Congestion => CallStep::Congested,
            Truth::Busy => CallStep::Busy,
            Truth::Sit => CallStep::SpecialTones,
            Truth::InvalidNumber => CallStep::Vacant,
            _ => CallStep::Ring,
        };
        if delay.is_zero() {
            self.call_step(call, 0, step)
        } else {
            self.book(call, delay, step)
        }
    }

    fn book_caller(&mut self, stream: u32) {
        if let Some(at) = self.callers[stream as usize].next_at() {
            self.agenda.book(at, Happening::CallerArrives(stream));
        }
    }

    /// A caller was answered.
    fn calls_in(&mut self, call: CallId, caller: Attempt) {
        let carrier = self.trunk(caller);
        self.carriers[carrier].comes_in();
        self.callers_waiting += 1;
        self.calls.insert(
            call,
            Call {
                answered: self.now,
                ..Call::new(call, caller, Truth::Person, Phase::Answered)
            },
        );
    }

    fn truth_of(&self, attempt: Attempt, place: u32, campaign: CampaignId) -> Truth {
        let zone = match &self.scenario.world.contacts[campaign.index()] {
            ContactSource::Listed(contacts) => contacts[place as usize].zone,
            ContactSource::Generated { zones, .. } if zones.len() == 1 => zones[0].0,
            ContactSource::Generated { zones, .. } => self.made_up_zone(campaign, place, zones),
        };
        let engine = &self.scenario.engine;
        let zone = &engine.zones[zone.index()];
        let clock = Clock {
            now: self.now,
            zone,
            unix_epoch_s: engine.unix_epoch_s,
        };
        self.populations[campaign.index()].truth(self.seed, attempt, &clock)
    }

    /// What was booked for a call happens now, if it still fits.
    fn call_step(&mut self, id: CallId, turn: u16, step: CallStep) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        if call.phase == Phase::Over || (call.turn != turn && !step.is_sound()) {
            return;
        }
        if step.is_sound() {
            return self.sounds(id, step);
        }
        let rejected = |status, cause| Input::Rejected {
            call: id,
            status,
            cause,
        };
        let fact = match step {
            CallStep::Ring => {
                call.phase = Phase::Ringing;
                let (attempt, truth) = (call.attempt, call.truth);
                if truth != Truth::Nobody {
                    let population = &self.populations[attempt.campaign()];
                    let ring = population.ring(self.seed, attempt, truth);
                    self.book(id, ring, CallStep::Answer);
                }
                Input::Ringing(id)
            }
            CallStep::Answer => {
                call.phase = Phase::Answered;
                call.turn += 1;
                call.answered = self.now;
                Input::Answered(id)
            }
            CallStep::Busy => rejected(486, 17),
            CallStep::SpecialTones => {
                // The announcement plays until the network clears the call.
                self.book(id, ANNOUNCEMENT, CallStep::Vacant);
                self.facts.push(Input::EarlyMedia(id));
                Input::ToneHeard {
                    call: id,
                    tone: Tone::Sit(Sit::General),
                }
            }
            CallStep::Vacant => rejected(404, 1),
            CallStep::Congested => rejected(503, 34),
            CallStep::ConfirmCancel if call.phase == Phase::Cancelling => Input::Cancelled(id),
            CallStep::ConfirmCancel => return,
            CallStep::Bridge => {
                self.begin_talk(id);
                Input::Bridged(id)
            }
            CallStep::EndTalk => {
                self.says_who_it_was(id);
                Input::RemoteReleased(id)
            }
            CallStep::GiveUp => {
                if call.phase == Phase::Talking && !call.truth.is_person() {
                    self.facts.push(Input::Dispositioned {
                        call: id,
                        disposition: Disposition::Machine,
                    });
                }
                Input::RemoteReleased(id)
            }
            CallStep::SayAgain(times) => return self.says_again(id, times),
            CallStep::ScreenerDecides => return self.screener_decides(id),
            CallStep::VoiceOn
            | CallStep::VoiceOff
            | CallStep::AgentVoiceOn
            | CallStep::AgentVoiceOff
            | CallStep::FaxTone
            | CallStep::Beep
            | CallStep::Known(_)
            | CallStep::GreetingExpected
            | CallStep::NotTheGreeting
            | CallStep::Told(_) => unreachable!("sounds were taken out above"),
            CallStep::EndMessage => Input::MessageFinished(id),
            CallStep::EndIvr => Input::IvrFinished(id),
            CallStep::Escalate => {
                self.escalates(id);
                Input::Escalated(id)
            }
            CallStep::NoticeMachine => {
                let agent = call.agent;
                self.facts.push(Input::Dispositioned {
                    call: id,
                    disposition: Disposition::Machine,
                });
                Input::AgentReleased(agent)
            }
        };
        self.facts.push(fact);
    }

    fn cancel(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        call.phase = Phase::Cancelling;
        // The turn stays: an answer that was on its way may still cross the cancel.
        let attempt = call.attempt;
        let carrier = &self.carriers[self.trunk(attempt)];
        let delay = carrier.cancel_delay.draw(self.seed, Draw::Cancel, attempt);
        if delay.is_zero() {
            self.facts.push(Input::Cancelled(id));
        } else {
            self.book(id, delay, CallStep::ConfirmCancel);
        }
    }

    /// Index of the carrier that took an attempt.
    fn trunk(&self, attempt: Attempt) -> usize {
        self.scenario.engine.campaigns[attempt.campaign()]
            .trunk
            .index()
    }

    fn book(&mut self, call: CallId, after: Duration, step: CallStep) {
        let turn = self.calls.get_mut(call).map_or(0, |call| call.turn);
        self.agenda
            .book(self.now + after, Happening::Call { call, turn, step });
    }
}

/// How long the network's announcement plays before the call is cleared. Assumed.
pub(crate) const ANNOUNCEMENT: Duration = Duration::from_secs(8);
