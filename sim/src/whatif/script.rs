//! What becomes of one call, each part with how long after its cause.

use std::time::Duration;

use outpace_engine::meters::Disposition;
use outpace_engine::{AgentId, CallId, CallRecord, Input, Outcome, Timestamp};

use crate::tables::Truth;

/// Something that happens to a call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// After its cause.
    pub(super) after: Duration,
    /// The fact, about whatever call and agent it was recorded of.
    pub(super) fact: Input,
    /// Its line in the journal; `None` for what is drawn.
    pub(super) line: Option<u64>,
}

/// The course of a call as far as it is known.
#[derive(Clone, Debug)]
pub(super) struct Script {
    /// After it was dialled: what the network says, up to the answer.
    pub(super) network: Vec<Step>,
    /// After the answer: what is heard.
    pub(super) heard: Vec<Step>,
    /// After the answer: the person hangs up before anybody came.
    pub(super) gives_up: Option<Step>,
    /// So long they waited after the answer, whoever came then.
    pub(super) waited: Duration,
    /// We gave it up: if nothing came after our CANCEL, an answer crossed it.
    pub(super) is_given_up: bool,
    /// After our CANCEL.
    pub(super) cancel: Option<Step>,
    /// After the command to join: they are joined.
    pub(super) bridge: Option<Step>,
    /// So long they were on the way to an agent and never joined.
    pub(super) bridging: Duration,
    /// After they were joined, to the end of the talk.
    pub(super) talk: Vec<Step>,
    /// So long after they were joined the dialer hung up: it had found a machine.
    pub(super) cut: Option<Duration>,
    /// A phone that screens was told who calls,
    pub(super) is_introduced: bool,
    /// and after that: the end of the message.
    pub(super) introduced: Option<Step>,
    /// After they were joined: what a person says, as far as a detector listens.
    pub(super) replies: Vec<Step>,
    /// After the message began: its end.
    pub(super) message: Option<Step>,
    /// After the IVR port took them: what came of it.
    pub(super) ivr: Option<Step>,
    /// After the talk: the agent has written up. The fact is whatever the agent did then.
    pub(super) wrap_up: Option<Step>,
    /// After the end of the call: they want to be called again.
    pub(super) callback: Option<Step>,
    /// Who it was, as far as that can be told.
    pub(super) truth: Truth,
    /// Which part of the talk time was drawn.
    pub(super) result: u8,
}

impl Script {
    /// Nothing is known yet.
    pub(super) const fn empty(truth: Truth) -> Self {
        Self {
            network: Vec::new(),
            heard: Vec::new(),
            gives_up: None,
            waited: Duration::ZERO,
            is_given_up: false,
            cancel: None,
            bridge: None,
            bridging: Duration::ZERO,
            talk: Vec::new(),
            cut: None,
            is_introduced: false,
            introduced: None,
            replies: Vec::new(),
            message: None,
            ivr: None,
            wrap_up: None,
            callback: None,
            truth,
            result: 0,
        }
    }
}

impl Step {
    /// Something drawn.
    pub(super) const fn drawn(after: Duration, fact: Input) -> Self {
        Self {
            after,
            fact,
            line: None,
        }
    }

    /// The fact about this call, and the agent who has it now.
    pub(super) fn about(&self, call: CallId, agent: Option<AgentId>) -> Input {
        match self.fact {
            Input::AgentReleased(was) => Input::AgentReleased(agent.unwrap_or(was)),
            fact => fact.about(call),
        }
    }
}

/// A call in the making: when the causes of what is recorded of it were.
#[derive(Clone, Copy, Debug)]
pub(super) struct Causes {
    pub(super) originated: Timestamp,
    pub(super) answered: Timestamp,
    pub(super) cancelled: Timestamp,
    pub(super) bridging: Timestamp,
    pub(super) connected: Timestamp,
    pub(super) introduced: Timestamp,
    pub(super) message: Timestamp,
    pub(super) ivr: Timestamp,
}

impl Causes {
    pub(super) const fn begun(now: Timestamp) -> Self {
        Self {
            originated: now,
            answered: Timestamp::NEVER,
            cancelled: Timestamp::NEVER,
            bridging: Timestamp::NEVER,
            connected: Timestamp::NEVER,
            introduced: Timestamp::NEVER,
            message: Timestamp::NEVER,
            ivr: Timestamp::NEVER,
        }
    }

    /// Writes a fact about the call into its script, behind its cause.
    pub(super) fn note(&mut self, script: &mut Script, now: Timestamp, fact: Input, line: u64) {
        let step = |cause: Timestamp| Step {
            after: now - cause.known().unwrap_or(now),
            fact,
            line: Some(line),
        };
        let is_answered = self.answered != Timestamp::NEVER;
        match fact {
            Input::Answered(_) => {
                script.network.push(step(self.originated));
                self.answered = now;
            }
            _ if is_answered && fact.is_sound() => {
                if self.connected == Timestamp::NEVER {
                    script.heard.push(step(self.answered));
                } else {
                    script.replies.push(step(self.connected));
                }
            }
            Input::MessageFinished(_) if self.message == Timestamp::NEVER => {
                script.introduced = Some(step(self.introduced));
            }
            Input::Cancelled(_) if self.cancelled != Timestamp::NEVER => {
                script.cancel = Some(step(self.cancelled));
            }
            Input::Bridged(_) => script.bridge = Some(step(self.bridging)),
            Input::MessageFinished(_) => script.message = Some(step(self.message)),
            Input::IvrFinished(_) => script.ivr = Some(step(self.ivr)),
            Input::Escalated(_) => {
                script.ivr = Some(step(self.ivr));
                // Waiting begins anew.
                (self.answered, self.ivr) = (now, Timestamp::NEVER);
            }
            Input::Dispositioned { .. } | Input::AgentReleased(_) => {
                script.talk.push(step(self.connected));
            }
            Input::RemoteReleased(_) => {
                if self.connected != Timestamp::NEVER {
                    script.talk.push(step(self.connected));
                } else if self.message != Timestamp::NEVER {
                    script.message = Some(step(self.message));
                } else if self.ivr != Timestamp::NEVER {
                    script.ivr = Some(step(self.ivr));
                } else {
                    script.gives_up = Some(step(self.answered));
                }
            }
            _ => script.network.push(step(self.originated)),
        }
    }

    /// What was heard under an agent is a machine's: it goes on whoever comes to it.
    pub(super) fn goes_on(&self, script: &mut Script) {
        if let (Some(answered), Some(connected)) = (self.answered.known(), self.connected.known()) {
            let later = |mut step: Step| {
                step.after += connected - answered;
                step
            };
            let replies = core::mem::take(&mut script.replies);
            script.heard.extend(replies.into_iter().map(later));
        }
    }

    /// They wait no longer.
    pub(super) fn stop_waiting(&self, script: &mut Script, now: Timestamp) {
        if let Some(answered) = self.answered.known() {
            script.waited = script.waited.max(now - answered);
        }
    }
}

/// Who answered, as far as the dialer's own record says.
pub(super) fn truth_of(record: &CallRecord) -> Truth {
    match record.outcome {
        Outcome::Busy => Truth::Busy,
        Outcome::Sit => Truth::Sit,
        Outcome::InvalidNumber => Truth::InvalidNumber,
        Outcome::NetworkFailure => Truth::Congestion,
        Outcome::NoAnswer => Truth::Nobody,
        Outcome::Fax => Truth::Fax,
        Outcome::DeadAir => Truth::DeadAir,
        Outcome::AnsweringMachine => Truth::Machine,
        Outcome::CallScreener => Truth::Screener,
        _ if record.disposition == Some(Disposition::Machine) => Truth::Machine,
        _ => Truth::Person,
    }
}
