//! Live persons at IVR ports: they listen to the message or talk to the virtual agent.

use outpace_engine::{CallId, PortTreatment};

use super::World;
use crate::agenda::CallStep;
use crate::call::Phase;

impl World<'_> {
    pub(super) fn start_ivr(&mut self, id: CallId, treatment: PortTreatment) {
        let Some(call) = self.calls.get_mut(id) else {
            return;
        };
        call.phase = Phase::Talking;
        call.turn += 1;
        let attempt = call.attempt;
        let population = &self.populations[attempt.campaign()];
        let (length, step) = match treatment {
            PortTreatment::Message => {
                // Without ports of its own a campaign has its trunk's recording.
                let own = self.scenario.world.messages[attempt.campaign()];
                let of_trunk = self.carriers[self.trunk(attempt)].message;
                let message = if own.is_zero() { of_trunk } else { own };
                let listens = population.listens(self.seed, attempt);
                if listens < message {
                    (listens, CallStep::GiveUp)
                } else {
                    (message, CallStep::EndIvr)
                }
            }
            PortTreatment::VirtualAgent => {
                let (length, escalates) = population.virtual_agent(self.seed, attempt);
                let step = if escalates {
                    CallStep::Escalate
                } else {
                    CallStep::EndIvr
                };
                (length, step)
            }
        };
        self.book(id, length, step);
    }

    /// On to a live agent: waiting begins anew.
    pub(super) fn escalates(&mut self, id: CallId) {
        let now = self.now;
        if let Some(call) = self.calls.get_mut(id) {
            call.phase = Phase::Answered;
            call.turn += 1;
            call.answered = now;
            call.gives_up = false;
        }
    }
}
