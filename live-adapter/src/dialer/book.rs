//! What is under way: every call and every agent, followed by what was told and said.
//!
//! The engine knows more. This is what has to be known when it is no more, or was another process's: which calls are
//! to be ended, and what an agent is shown.

use std::collections::BTreeMap;

use super::core::Note;
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, ContactId, Event, Input, OfferId,
    PhoneNumber, Timestamp,
};

/// Calls under way, and agents.
#[derive(Clone, Debug, Default)]
pub struct Book {
    pub(crate) calls: BTreeMap<CallId, Call>,
    pub(crate) agents: Vec<Agent>,
    /// Agents something happened to since they were last shown.
    pub(crate) changed: Vec<AgentId>,
}

/// A call under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    pub(crate) campaign: CampaignId,
    /// `None` for a caller.
    pub(crate) contact: Option<ContactId>,
    pub(crate) attempt: u16,
    pub(crate) number: Option<PhoneNumber>,
    pub(crate) phase: Phase,
    pub(crate) agent: Option<AgentId>,
}

/// How far a call has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Dialled, not answered.
    Dialing,
    /// Answered, and with nobody yet.
    Answered,
    /// Hears a message, or is at an IVR port.
    Treated,
    /// With an agent.
    Connected,
}

/// An agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agent {
    pub(crate) state: AgentState,
    pub(crate) campaign: Option<CampaignId>,
    pub(crate) since: Timestamp,
    /// The call on the way, talked to, or written up.
    pub(crate) call: Option<CallId>,
    /// Whose call that is, or whose record is shown.
    pub(crate) contact: Option<ContactId>,
    pub(crate) offer: Option<OfferId>,
    /// When the record was offered.
    pub(crate) offered: Timestamp,
}

impl Agent {
    const ABSENT: Self = Self {
        state: AgentState::LoggedOut,
        campaign: None,
        since: Timestamp::ZERO,
        call: None,
        contact: None,
        offer: None,
        offered: Timestamp::ZERO,
    };
}

impl Book {
    pub(crate) fn new(agents: usize) -> Self {
        Self {
            agents: vec![Agent::ABSENT; agents],
            ..Self::default()
        }
    }

    /// What was told or said next.
    pub(crate) fn note(&mut self, at: Timestamp, note: &Note) {
        match note {
            Note::Told(input) => self.fact(input),
            Note::Command(command) => self.command(at, command),
            Note::Event(event) => self.event(at, event),
        }
    }

    fn fact(&mut self, input: &Input) {
        if let Input::Answered(call) = *input
            && let Some(call) = self.calls.get_mut(&call)
            && call.phase == Phase::Dialing
        {
            call.phase = Phase::Answered;
        }
    }

    fn command(&mut self, at: Timestamp, command: &Command) {
        match *command {
            Command::Originate {
                call,
                contact,
                attempt,
                number,
                campaign,
                ..
            } => {
                self.calls.insert(
                    call,
                    Call {
                        campaign,
                        contact: Some(contact),
                        attempt,
                        number: Some(number),
                        phase: Phase::Dialing,
                        agent: None,
                    },
                );
            }
            Command::Answer { call, campaign, .. } => {
                self.calls.insert(
                    call,
                    Call {
                        campaign,
                        contact: None,
                        attempt: 0,
                        number: None,
                        phase: Phase::Answered,
                        agent: None,
                    },
                );
            }
            Command::PlayMessage(call) | Command::StartIvr { call, .. } => {
                if let Some(call) = self.calls.get_mut(&call) {
                    call.phase = Phase::Treated;
                }
            }
            Command::Bridge { call, agent } => {
                let contact = self.calls.get(&call).and_then(|it| it.contact);
                let seat = self.agent(agent);
                seat.call = Some(call);
                seat.contact = contact;
                self.changed.push(agent);
            }
            Command::Offer {
                offer,
                agent,
                contact,
                ..
            } => {
                let seat = self.agent(agent);
                seat.offer = Some(offer);
                seat.offered = at;
                seat.contact = Some(contact);
                self.changed.push(agent);
            }
            Command::EndOffer { agent, offer } => {
                let seat = self.agent(agent);
                if seat.offer == Some(offer) {
                    seat.offer = None;
                    self.changed.push(agent);
                }
            }
            _ => {}
        }
    }

    fn event(&mut self, at: Timestamp, event: &Event) {
        match *event {
            Event::AgentChanged {
                agent,
                state,
                campaign,
            } => {
                let seat = self.agent(agent);
                seat.state = state;
                seat.campaign = campaign;
                seat.since = at;
                if !state.has_somebody() {
                    seat.call = None;
                    seat.contact = None;
                    seat.offer = None;
                }
                self.changed.push(agent);
            }
            Event::AgentOffered {
                agent,
                call,
                contact,
                ..
            } => {
                let seat = self.agent(agent);
                seat.call = Some(call);
                seat.contact = Some(contact);
                self.changed.push(agent);
            }
            Event::OfferEnded { offer, agent, .. } => {
                let seat = self.agent(agent);
                if seat.offer == Some(offer) {
                    seat.offer = None;
                    self.changed.push(agent);
                }
            }
            Event::Connected { call, agent, .. } => {
                if let Some(call) = self.calls.get_mut(&call) {
                    call.phase = Phase::Connected;
                    call.agent = Some(agent);
                }
            }
            Event::Treated { call, .. } => {
                if let Some(call) = self.calls.get_mut(&call) {
                    call.phase = Phase::Treated;
                }
            }
            Event::Escalated { call, .. } => {
                if let Some(call) = self.calls.get_mut(&call) {
                    call.phase = Phase::Answered;
                }
            }
            Event::Released(record) => {
                self.calls.remove(&record.call);
            }
            Event::InboundReleased(record) => {
                self.calls.remove(&record.call);
            }
            _ => {}
        }
    }

    fn agent(&mut self, agent: AgentId) -> &mut Agent {
        &mut self.agents[agent.index()]
    }
}

/// What an agent's state says about whom they see.
trait HasSomebody {
    /// Is there a contact on the agent's desktop?
    fn has_somebody(self) -> bool;
}

impl HasSomebody for AgentState {
    fn has_somebody(self) -> bool {
        matches!(
            self,
            Self::Previewing | Self::Dialing | Self::Connecting | Self::Connected | Self::WrapUp
        )
    }
}
