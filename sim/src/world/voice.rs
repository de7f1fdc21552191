//! What is heard on an answered call: people, machines, phones that screen.

use std::time::Duration;

use outpace_engine::cpa::Class;
use outpace_engine::{CallId, Timestamp};

use super::World;
use crate::agenda::{CallStep, Happening};
use crate::call::{Call, Phase, Taken};
use crate::speech::ThenComes;
use crate::tables::Truth;

impl World<'_> {
    /// Lets what answered be heard, and a person lose patience.
    pub(super) fn speak(&mut self, id: CallId) {
        let Some(&mut Call {
            attempt,
            truth,
            turn,
            ..
        }) = self.calls.get_mut(id)
        else {
            return;
        };
        let is_remembered = self.remembered.contains(&attempt.person());
        let Self {
            populations,
            agenda,
            seed,
            now,
            ..
        } = self;
        let say = |after, step| agenda.book(*now + after, of_call(id, turn, step));
        populations[attempt.campaign()].speak(*seed, attempt, truth, is_remembered, say);
        self.loses_patience(id);
    }

    /// A person who heard nothing since the greeting says hello once more.
    pub(super) fn says_again(&mut self, id: CallId, times: u8) {
        let Some(&mut Call { attempt, turn, .. }) = self.calls.get_mut(id) else {
            return;
        };
        let Self {
            populations,
            agenda,
            seed,
            now,
            ..
        } = self;
        let say = |after, step| agenda.book(*now + after, of_call(id, turn, step));
        populations[attempt.campaign()].say_again(*seed, attempt, times, say);
    }

    /// An agent and whoever is on the line speak, while a detector still listens.
    pub(super) fn converse(&mut self, id: CallId) {
        let Some(&mut Call {
            attempt,
            truth,
            turn,
            answered,
            taken_for,
            ..
        }) = self.calls.get_mut(id)
        else {
            return;
        };
        let Self {
            populations,
            agenda,
            seed,
            now,
            ..
        } = self;
        let population = &populations[attempt.campaign()];
        if !population.listens_on() || taken_for != Taken::Live {
            return;
        }
        // Where the agent was there at once, a person's greeting comes first.
        let greeted = if truth.is_person() {
            answered + population.greeting_ends(*seed, attempt)
        } else {
            *now
        };
        let from = greeted.max(*now) - *now;
        let say = |after, step| agenda.book(*now + after, of_call(id, turn, step));
        population.converse(*seed, (attempt, truth), from, say);
    }

    pub(super) fn loses_patience(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        if !call.truth.is_person() || core::mem::replace(&mut call.gives_up, true) {
            return;
        }
        let (attempt, answered, turn) = (call.attempt, call.answered, call.turn);
        let population = &self.populations[attempt.campaign()];
        let at = answered + population.gives_up_after(self.seed, attempt);
        let step = CallStep::GiveUp;
        self.agenda.book(at.max(self.now), of_call(id, turn, step));
    }

    /// Something sounds. It is heard by whoever listens: nobody does once a message plays, and under an agent only
    /// a detector that watches on.
    pub(super) fn sounds(&mut self, id: CallId, step: CallStep) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        let population = &self.populations[call.attempt.campaign()];
        let is_heard = match call.phase {
            Phase::Talking => population.listens_on() && call.taken_for == Taken::Live,
            Phase::Message | Phase::Over => false,
            _ => true,
        };
        if !is_heard {
            return;
        }
        let answer = (call.attempt, call.truth);
        if call.phase == Phase::Talking
            && call.truth.is_person()
            && population.is_after_greeting(self.seed, answer, step)
        {
            // On the recording they go on as if nobody had come.
            return;
        }
        if let Some(fact) = population.sound(self.seed, answer, id, step) {
            self.facts.push(fact);
        }
    }

    /// The detector said what it is.
    pub(super) fn taken_for(&mut self, id: CallId, class: Class) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        call.taken_for = match class {
            Class::Human | Class::NotSure => Taken::Live,
            Class::Machine if call.truth == Truth::Screened => Taken::MachineWithPerson,
            Class::Machine => Taken::Machine,
            Class::Screener => Taken::Screener,
            Class::Fax | Class::Sit | Class::Busy | Class::DeadAir | Class::Ivr => Taken::Other,
        };
        if call.taken_for == Taken::Machine && call.truth == Truth::Machine {
            let person = call.attempt.person();
            self.remembered.insert(person);
        }
    }

    /// A phone that screens is told who calls, and why.
    pub(super) fn introduces(&mut self, id: CallId) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        let attempt = call.attempt;
        if call.truth == Truth::Screener && !call.decided {
            call.turn += 1;
            let message = self.carriers[self.trunk(attempt)].message;
            self.book(id, message, CallStep::EndMessage);
            self.is_answered(id, self.now + message);
        } else {
            // It is none, or somebody has come on: they hear the message.
            let message = self.carriers[self.trunk(attempt)].message;
            self.book(id, message, CallStep::EndMessage);
        }
    }

    /// A phone that screens has our answer, from us or from an agent, and decides when it has asked.
    pub(super) fn is_answered(&mut self, id: CallId, by: Timestamp) {
        let Some(&mut Call {
            attempt, answered, ..
        }) = self.calls.get_mut(id)
        else {
            return;
        };
        let screening = self.populations[attempt.campaign()].screening(self.seed, attempt);
        let asked = (answered + screening.question_ends).max(by);
        let after: Duration = (asked + screening.after) - self.now;
        self.book(id, after, CallStep::ScreenerDecides);
    }

    /// A phone that screens lets the person on, takes a message, or hangs up.
    pub(super) fn screener_decides(&mut self, id: CallId) {
        let now = self.now;
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        call.decided = true;
        let (attempt, is_talking) = (call.attempt, call.phase == Phase::Talking);
        let screening = self.populations[attempt.campaign()].screening(self.seed, attempt);
        if screening.then == ThenComes::Person {
            // Waiting begins with them.
            call.truth = Truth::Screened;
            (call.answered, call.gives_up) = (now, false);
        }
        let turn = call.turn;
        let Self {
            populations,
            agenda,
            seed,
            ..
        } = self;
        let population = &populations[attempt.campaign()];
        population.comes_on(*seed, attempt, screening.then, |after, step| {
            agenda.book(now + after, of_call(id, turn, step));
        });
        match (screening.then, is_talking) {
            (ThenComes::Person, true) => self.talks(id),
            (ThenComes::Person, false) => self.loses_patience(id),
            (ThenComes::VoiceMail, true) => {
                let held = population.machine_talk(*seed, attempt);
                self.book(id, held, CallStep::NoticeMachine);
            }
            _ => {}
        }
    }
}

const fn of_call(call: CallId, turn: u16, step: CallStep) -> Happening {
    Happening::Call { call, turn, step }
}
