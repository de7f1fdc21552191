//! Customers and agents together: joined, told a message, and over.

use std::time::Duration;

use outpace_engine::meters::Disposition;
use outpace_engine::{AgentId, CallId, CallRecord, Input};

use super::World;
use crate::agenda::CallStep;
use crate::call::{Phase, Taken};
use crate::draw::Draw;
use crate::tables::Truth;

impl World<'_> {
    pub(super) fn bridge(&mut self, id: CallId, agent: AgentId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        call.agent = agent;
        if matches!(call.phase, Phase::Dialing | Phase::Ringing) {
            // The agent hears the phone ring. They talk when it is answered: see `connected`.
            return self.facts.push(Input::Bridged(id));
        }
        let attempt = call.attempt;
        let carrier = &self.carriers[self.trunk(attempt)];
        let delay = carrier.bridge_delay.draw(self.seed, Draw::Bridge, attempt);
        if delay.is_zero() {
            self.begin_talk(id);
            self.facts.push(Input::Bridged(id));
        } else {
            self.book(id, delay, CallStep::Bridge);
        }
    }

    /// An agent and a person are joined. Where the agent heard the phone ring, they talk from here on.
    pub(super) fn connected(&mut self, id: CallId) {
        let call = self.calls.get_mut(id);
        if call.is_some_and(|call| call.phase == Phase::Answered) {
            self.begin_talk(id);
        }
    }

    pub(super) fn begin_talk(&mut self, id: CallId) {
        let call = self
            .calls
            .get_mut(id)
            .expect("a call being joined is under way");
        let was = core::mem::replace(&mut call.phase, Phase::Talking);
        call.turn += 1;
        let (attempt, truth) = (call.attempt, call.truth);
        let is_found = call.taken_for == Taken::LateMachine;
        let is_asked = truth == Truth::Screener && !call.decided;
        self.waits_no_longer(attempt, was);
        if truth.is_person() {
            self.talks(id);
        } else if is_asked {
            // The agent says who calls, and why.
            self.is_answered(id, self.now);
        } else {
            let population = &self.populations[attempt.campaign()];
            let held = population.machine_talk(self.seed, attempt);
            let held = if is_found {
                held.min(LEAVES_LATE_MACHINE)
            } else {
                held
            };
            self.book(id, held, CallStep::NoticeMachine);
            self.converse(id);
        }
    }

    /// A person and an agent talk.
    pub(super) fn talks(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        let (attempt, agent) = (call.attempt, call.agent);
        let population = &self.populations[attempt.campaign()];
        let (talk, result) = population.talk(self.seed, attempt);
        call.result = result;
        self.staff.talks_to(agent, attempt);
        self.book(id, self.staff.paced(agent, talk), CallStep::EndTalk);
        self.converse(id);
    }

    /// What was given to an agent is a machine: the agent hears that, too, and leaves unless the dialer does.
    pub(super) fn late_machine(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        call.taken_for = Taken::LateMachine;
        let (person, truth) = (call.attempt.person(), call.truth);
        let is_talking = call.phase == Phase::Talking;
        if truth == Truth::Machine {
            self.remembered.insert(person);
        }
        if is_talking && !truth.is_person() {
            self.book(id, LEAVES_LATE_MACHINE, CallStep::NoticeMachine);
        }
    }

    /// An agent who was given a machine's verdict to check says what had answered: a person, or a phone that screens and
    /// let one on later.
    pub(super) fn says_who_it_was(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        let disposition = match (call.taken_for, call.truth) {
            // What was judged was the phone.
            (Taken::Machine, Truth::Screened) => Disposition::Machine,
            (Taken::Machine | Taken::MachineWithPerson, _) => Disposition::Person,
            _ => return,
        };
        self.facts.push(Input::Dispositioned {
            call: id,
            disposition,
        });
    }

    pub(super) fn play_message(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        if call.taken_for == Taken::Screener && call.phase == Phase::Answered {
            return self.introduces(id);
        }
        call.phase = Phase::Message;
        call.turn += 1;
        let (attempt, truth) = (call.attempt, call.truth);
        let population = &self.populations[attempt.campaign()];
        let message = self.carriers[self.trunk(attempt)].message;
        let patience = population.patience(self.seed, attempt);
        if truth.is_person() && patience < message {
            self.book(id, patience, CallStep::GiveUp);
        } else {
            self.book(id, message, CallStep::EndMessage);
        }
    }

    /// A call is over. Says who was behind it, and with which result they talked.
    pub(crate) fn released(&mut self, id: CallId) -> (Truth, u8) {
        self.hangs_up(id);
        self.calls
            .get_mut(id)
            .map_or((Truth::Nobody, 0), |call| (call.truth, call.result))
    }

    /// Whoever talked to an agent may want to be called again; the agent notes when.
    pub(super) fn may_ask_for_callback(&mut self, record: &CallRecord) {
        let contact = record.contact;
        let Some(call) = self.calls.get_mut(record.call) else {
            return;
        };
        let (attempt, truth) = (call.attempt, call.truth);
        let population = &self.populations[attempt.campaign()];
        if truth.is_person()
            && let Some((after, is_personal)) = population.callback_after(self.seed, attempt)
        {
            let at = self.now + after;
            let agent = record.agent.filter(|_| is_personal);
            self.facts.push(match agent {
                Some(agent) => Input::PersonalCallbackRequested { contact, at, agent },
                None => Input::CallbackRequested { contact, at },
            });
        }
    }

    pub(super) fn hangs_up(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        let (attempt, was) = (
            call.attempt,
            core::mem::replace(&mut call.phase, Phase::Over),
        );
        self.waits_no_longer(attempt, was);
        if was != Phase::Over {
            let trunk = self.scenario.engine.campaigns[attempt.campaign()].trunk;
            self.carriers[trunk.index()].over();
        }
    }
}

/// An agent who is told that it is a machine leaves within about a second. Assumed.
const LEAVES_LATE_MACHINE: Duration = Duration::from_secs(1);
