//! What is not on record: drawn as the simulator draws it.

use std::time::Duration;

use outpace_engine::cpa::{Sit, Tone};
use outpace_engine::meters::Disposition;
use outpace_engine::{
    AgentId, CallId, CampaignId, ContactId, Input, PortTreatment, Timestamp, ZoneId,
};
use outpace_scenarios::Scenario;

use super::script::{Script, Step};
use crate::agenda::CallStep;
use crate::carrier::Carrier;
use crate::draw::{Draw, Seed};
use crate::population::{Attempt, Clock, Population};
use crate::speech::ThenComes;
use crate::staff::Work;
use crate::tables::Truth;
use crate::world::ANNOUNCEMENT;

/// People, carriers and agents of a scenario, asked one question at a time.
#[derive(Debug)]
pub(super) struct Model<'a> {
    scenario: &'a Scenario,
    seed: Seed,
    populations: Vec<Population>,
    carriers: Vec<Carrier>,
    teams: Vec<Work>,
}

impl<'a> Model<'a> {
    pub(super) fn new(scenario: &'a Scenario, seed: Seed) -> Self {
        let world = &scenario.world;
        let work = |work| Work::new(work, Vec::new());
        Self {
            scenario,
            seed,
            populations: Population::of_campaigns(scenario),
            carriers: world.carriers.iter().map(Carrier::new).collect(),
            teams: world.teams.iter().map(work).collect(),
        }
    }

    /// The whole course of a call dialled now.
    pub(super) fn dialled(
        &mut self,
        now: Timestamp,
        campaign: CampaignId,
        attempt: Attempt,
        zone: ZoneId,
    ) -> Script {
        let engine = &self.scenario.engine;
        let trunk = engine.campaigns[campaign.index()].trunk.index();
        let clock = Clock {
            now,
            zone: &engine.zones[zone.index()],
            unix_epoch_s: engine.unix_epoch_s,
        };
        let population = &self.populations[campaign.index()];
        let truth = if self.carriers[trunk].takes(now, self.seed, attempt) {
            population.truth(self.seed, attempt, &clock)
        } else {
            Truth::Congestion
        };
        let delay =
            self.carriers[trunk]
                .post_dial_delay
                .draw(self.seed, Draw::PostDialDelay, attempt);
        let rejected = |after, status, cause| {
            Step::drawn(
                after,
                Input::Rejected {
                    call: ANY_CALL,
                    status,
                    cause,
                },
            )
        };
        let rings = Step::drawn(delay, Input::Ringing(ANY_CALL));
        let network = match truth {
            Truth::Congestion => vec![rejected(delay, 503, 34)],
            Truth::Busy => vec![rejected(delay, 486, 17)],
            Truth::InvalidNumber => vec![rejected(delay, 404, 1)],
            Truth::Sit => vec![
                Step::drawn(delay, Input::EarlyMedia(ANY_CALL)),
                Step::drawn(delay, heard(Tone::Sit(Sit::General))),
                rejected(delay + ANNOUNCEMENT, 404, 1),
            ],
            Truth::Nobody => vec![rings],
            Truth::Person
            | Truth::Machine
            | Truth::Fax
            | Truth::DeadAir
            | Truth::Screener
            | Truth::Screened => {
                let ring = population.ring(self.seed, attempt, truth);
                vec![rings, Step::drawn(delay + ring, Input::Answered(ANY_CALL))]
            }
        };
        Script {
            network,
            heard: self.heard(attempt, truth),
            gives_up: self.gives_up(attempt, truth, Duration::ZERO),
            ..Script::empty(truth)
        }
    }

    /// A call is over, or one on record begins: what the network bears.
    pub(super) fn line_taken(&mut self, campaign: CampaignId) {
        let trunk = self.trunk(campaign);
        self.carriers[trunk].comes_in();
    }

    pub(super) fn line_freed(&mut self, campaign: CampaignId) {
        let trunk = self.trunk(campaign);
        self.carriers[trunk].over();
    }

    /// After the answer. No announcement is known from an earlier call: what was heard in those is not on record.
    fn heard(&self, attempt: Attempt, truth: Truth) -> Vec<Step> {
        let mut steps = Steps::new(self, attempt, truth);
        let population = &self.populations[attempt.campaign()];
        population.speak(self.seed, attempt, truth, false, |after, step| {
            steps.book(after, step);
        });
        steps.done()
    }

    /// After a phone that screens was told who calls, so long after it answered.
    pub(super) fn introduced(
        &self,
        attempt: Attempt,
        campaign: CampaignId,
        answered_for: Duration,
    ) -> Vec<Step> {
        let message = self.carriers[self.trunk(campaign)].message;
        let population = &self.populations[attempt.campaign()];
        let screening = population.screening(self.seed, attempt);
        let asked = screening.question_ends.saturating_sub(answered_for);
        let mut steps = Steps::new(self, attempt, Truth::Screened);
        steps
            .all
            .push(Step::drawn(message, Input::MessageFinished(ANY_CALL)));
        steps.decides(asked.max(message) + screening.after);
        steps.done()
    }

    /// Does a phone that screens let the person on?
    pub(super) fn lets_on(&self, attempt: Attempt) -> bool {
        let population = &self.populations[attempt.campaign()];
        population.screening(self.seed, attempt).then == ThenComes::Person
    }

    /// Does the detector of a campaign listen on under an agent?
    pub(super) fn listens_on(&self, campaign: CampaignId) -> bool {
        self.populations[campaign.index()].listens_on()
    }

    /// What an agent and whoever is on the line say while a detector listens on.
    pub(super) fn conversation(&self, attempt: Attempt, truth: Truth) -> Vec<Step> {
        let mut steps = Steps::new(self, attempt, truth);
        let population = &self.populations[attempt.campaign()];
        let say = |after, step| steps.book(after, step);
        population.converse(self.seed, (attempt, truth), Duration::ZERO, say);
        steps.done()
    }

    /// When a person hangs up whom nobody has come to, known to have waited so long after the answer.
    pub(super) fn gives_up(
        &self,
        attempt: Attempt,
        truth: Truth,
        waited: Duration,
    ) -> Option<Step> {
        if !truth.is_person() {
            return None;
        }
        let population = &self.populations[attempt.campaign()];
        let draw = |again| population.gives_up_after(self.seed, attempt.redrawn(again));
        // Whoever waited so long is one of those who wait longer.
        let mut draws = (0..DRAWS_MAX).map(draw);
        let after = draws.find(|&after| after > waited).unwrap_or(waited);
        Some(Step::drawn(after, Input::RemoteReleased(ANY_CALL)))
    }

    /// After the command to join, and not before they are known to have been on the way.
    pub(super) fn bridge(&self, attempt: Attempt, campaign: CampaignId, least: Duration) -> Step {
        let carrier = &self.carriers[self.trunk(campaign)];
        let after = carrier.bridge_delay.draw(self.seed, Draw::Bridge, attempt);
        Step::drawn(after.max(least), Input::Bridged(ANY_CALL))
    }

    /// After our CANCEL.
    pub(super) fn cancel(&self, attempt: Attempt, campaign: CampaignId) -> Step {
        let carrier = &self.carriers[self.trunk(campaign)];
        let after = carrier.cancel_delay.draw(self.seed, Draw::Cancel, attempt);
        Step::drawn(after, Input::Cancelled(ANY_CALL))
    }

    /// A talk, and which part of the mixture it is of.
    pub(super) fn talk(&self, attempt: Attempt, truth: Truth) -> (Vec<Step>, u8) {
        let population = &self.populations[attempt.campaign()];
        if truth.is_person() {
            let (talk, result) = population.talk(self.seed, attempt);
            return (
                vec![Step::drawn(talk, Input::RemoteReleased(ANY_CALL))],
                result,
            );
        }
        let held = population.machine_talk(self.seed, attempt);
        let said = Input::Dispositioned {
            call: ANY_CALL,
            disposition: Disposition::Machine,
        };
        let hangs_up = Input::AgentReleased(AgentId(0));
        (
            vec![Step::drawn(held, said), Step::drawn(held, hangs_up)],
            0,
        )
    }

    /// After the message began.
    pub(super) fn message(&self, attempt: Attempt, campaign: CampaignId, truth: Truth) -> Step {
        let message = self.carriers[self.trunk(campaign)].message;
        let population = &self.populations[attempt.campaign()];
        let patience = population.patience(self.seed, attempt);
        if truth.is_person() && patience < message {
            Step::drawn(patience, Input::RemoteReleased(ANY_CALL))
        } else {
            Step::drawn(message, Input::MessageFinished(ANY_CALL))
        }
    }

    /// After an IVR port took them.
    pub(super) fn ivr(
        &self,
        attempt: Attempt,
        campaign: CampaignId,
        treatment: PortTreatment,
    ) -> Step {
        let population = &self.populations[attempt.campaign()];
        match treatment {
            PortTreatment::Message => {
                let own = self.scenario.world.messages[campaign.index()];
                let of_trunk = self.carriers[self.trunk(campaign)].message;
                let message = if own.is_zero() { of_trunk } else { own };
                let listens = population.listens(self.seed, attempt);
                if listens < message {
                    Step::drawn(listens, Input::RemoteReleased(ANY_CALL))
                } else {
                    Step::drawn(message, Input::IvrFinished(ANY_CALL))
                }
            }
            PortTreatment::VirtualAgent => {
                let (length, escalates) = population.virtual_agent(self.seed, attempt);
                let fact = if escalates {
                    Input::Escalated(ANY_CALL)
                } else {
                    Input::IvrFinished(ANY_CALL)
                };
                Step::drawn(length, fact)
            }
        }
    }

    /// Whoever talked may want to be called again, so long after the call.
    pub(super) fn callback(&self, attempt: Attempt, truth: Truth) -> Option<(Duration, bool)> {
        let population = &self.populations[attempt.campaign()];
        truth
            .is_person()
            .then(|| population.callback_after(self.seed, attempt))?
    }

    /// How long an agent writes up a call.
    pub(super) fn wrap_up(&self, team: usize, attempt: Attempt) -> Duration {
        self.teams[team].wrap_up(self.seed, attempt.person(), attempt.number)
    }

    /// An agent's answer to a reservation, and when they are back after refusing.
    pub(super) fn reservation(
        &self,
        team: usize,
        agent: AgentId,
        times: u32,
    ) -> (Step, Option<Step>) {
        let work = &self.teams[team];
        let (after, refused) = work.reservation(self.seed, agent, times as u16);
        if !refused {
            return (Step::drawn(after, Input::ReservationAnswered(agent)), None);
        }
        let idle = work.after_refusal(self.seed, agent, times as u16);
        (
            Step::drawn(after, Input::ReservationRefused(agent)),
            Some(Step::drawn(idle, Input::AgentAvailable(agent))),
        )
    }

    /// How long an agent looks at a record. They accept it.
    pub(super) fn decision(&self, team: usize, contact: ContactId, times: u32) -> Duration {
        self.teams[team].decides(self.seed, contact, times as u16)
    }

    fn trunk(&self, campaign: CampaignId) -> usize {
        self.scenario.engine.campaigns[campaign.index()]
            .trunk
            .index()
    }
}

/// What is heard, as facts.
struct Steps<'a> {
    model: &'a Model<'a>,
    attempt: Attempt,
    truth: Truth,
    /// What follows from what happens, to be taken apart in turn.
    open: Vec<(Duration, CallStep)>,
    all: Vec<Step>,
}

impl<'a> Steps<'a> {
    const fn new(model: &'a Model<'a>, attempt: Attempt, truth: Truth) -> Self {
        Self {
            model,
            attempt,
            truth,
            open: Vec::new(),
            all: Vec::new(),
        }
    }

    fn book(&mut self, after: Duration, step: CallStep) {
        let population = &self.model.populations[self.attempt.campaign()];
        let truth = self.truth;
        let sound = population.sound(self.model.seed, (self.attempt, truth), ANY_CALL, step);
        let fact = match (sound, step) {
            (Some(sound), _) => sound,
            (None, CallStep::GiveUp) => Input::RemoteReleased(ANY_CALL),
            (None, step) => return self.open.push((after, step)),
        };
        self.all.push(Step::drawn(after, fact));
    }

    /// A phone that screens decides.
    fn decides(&mut self, at: Duration) {
        let (model, attempt) = (self.model, self.attempt);
        let population = &model.populations[attempt.campaign()];
        let then = population.screening(model.seed, attempt).then;
        population.comes_on(model.seed, attempt, then, |after, step| {
            self.book(at + after, step);
        });
        if let Some(step) = model.gives_up(attempt, Truth::Screened, Duration::ZERO)
            && then == ThenComes::Person
        {
            self.all.push(Step::drawn(at + step.after, step.fact));
        }
    }

    fn done(mut self) -> Vec<Step> {
        while let Some((at, step)) = self.open.pop() {
            let (model, attempt) = (self.model, self.attempt);
            let population = &model.populations[attempt.campaign()];
            match step {
                CallStep::SayAgain(times) => {
                    population.say_again(model.seed, attempt, times, |after, step| {
                        self.book(at + after, step);
                    });
                }
                CallStep::ScreenerDecides => self.decides(at),
                _ => {}
            }
        }
        self.all
    }
}

fn heard(tone: Tone) -> Input {
    Input::ToneHeard {
        call: ANY_CALL,
        tone,
    }
}

/// Facts are drawn before it is known which call they are about.
const ANY_CALL: CallId = CallId { number: 0, slot: 0 };

/// Draws of one length of time until it is given up to find one that is long enough.
const DRAWS_MAX: u16 = 24;
