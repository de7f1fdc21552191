//! IVR campaigns: ports in place of agents. A port is taken by a live person and treats them (a recorded
//! message, or a virtual agent); it is free again when the call ends or goes on to a live agent.
//!
//! Ports are alike, so they are counted, not named. Pacing sees free ports where it would see agents.

use core::ops::RangeInclusive;

use crate::call::CallState;
use crate::engine::Engine;
use crate::id::{AgentId, CallId, CampaignId};
use crate::inbound::InboundRecord;
use crate::output::{Command, Event};
use crate::retry::Outcome;
use crate::time::Timestamp;

/// Ports an IVR campaign may have (guide, Dialer Details tab; API `ivrPorts`).
pub const IVR_PORTS: RangeInclusive<u16> = 1..=1000;

/// What makes a campaign an IVR campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ivr {
    /// Live persons it can treat at a time, in [`IVR_PORTS`].
    pub ports: u16,
    /// What is done with a live person (flow event `LIVE_VOICE`).
    pub treatment: PortTreatment,
    /// The inbound queue a virtual agent may send people to ("GoTo entry point"); `None` if it may not.
    pub escalates_to: Option<CampaignId>,
}

/// How a port treats a live person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PortTreatment {
    /// A recorded message, then the call is over.
    Message,
    /// A virtual agent, who may send the person on to a live one.
    VirtualAgent,
}

impl PortTreatment {
    /// The treatment as scenarios and the journal write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::VirtualAgent => "virtual_agent",
        }
    }
}

/// A call that went on from a port to an inbound queue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Escalation {
    pub(crate) queue: CampaignId,
    pub(crate) since: Timestamp,
    /// Joined to an agent there.
    pub(crate) connected: Timestamp,
}

impl Engine {
    /// A live person in an IVR campaign: a port treats them at once if one is free.
    pub(crate) fn take_port(&mut self, id: CallId, campaign: CampaignId) -> bool {
        let state = &mut self.campaigns[campaign.index()];
        let Some(ivr) = state.config.ivr else {
            return false;
        };
        if state.busy_ports >= u32::from(ivr.ports) {
            return false;
        }
        state.busy_ports += 1;
        self.treat(id, campaign, ivr.treatment);
        true
    }

    fn treat(&mut self, id: CallId, campaign: CampaignId, treatment: PortTreatment) {
        let now = self.now;
        let abandon_after = self.campaigns[campaign.index()].config.abandon_after;
        let call = self.call(id);
        let waited = now.since(call.greeting_end);
        let live = call.live;
        call.has_port = true;
        call.connected = now;
        call.late = live && waited > abandon_after;
        let late = call.late;
        if live {
            call.outcome = Outcome::Connected;
        }
        self.hand_to_ivr(id, treatment);
        self.settle(id);
        self.event(Event::Treated { call: id, waited });
        if live {
            self.resolved(campaign, late);
        }
    }

    /// Hands a call to an IVR.
    pub(crate) fn hand_to_ivr(&mut self, id: CallId, treatment: PortTreatment) {
        self.set_call_state(id, CallState::Treating);
        if treatment == PortTreatment::Message {
            self.await_message_end(id);
        }
        self.command(Command::StartIvr {
            call: id,
            treatment,
        });
    }

    /// A port is free: it treats who has waited longest, or is dialled for.
    pub(crate) fn port_freed(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        state.busy_ports -= 1;
        state.dither.step();
        match state.waiting.pop_front() {
            Some(call) => drop(self.take_port(call, campaign)),
            None => self.mark_dirty(campaign),
        }
    }

    /// The message or the virtual agent came to its end.
    pub(crate) fn ivr_finished(&mut self, id: CallId) {
        match self.calls.get(id).map(|call| call.state) {
            Some(CallState::Treating) => self.hang_up(id),
            _ => self.ignore_call(id),
        }
    }

    /// The virtual agent sends the person on to live agents: the port is free, and the call waits in the
    /// inbound queue like any other.
    pub(crate) fn escalated(&mut self, id: CallId) {
        let Some(call) = self.calls.get(id) else {
            return self.ignore_call(id);
        };
        let campaign = call.campaign;
        let ivr = self.campaigns[campaign.index()].config.ivr;
        let queue = ivr.and_then(|ivr| ivr.escalates_to);
        let at_port = call.state == CallState::Treating && call.has_port;
        let Some(queue) = queue.filter(|_| at_port) else {
            return self.ignore_call(id);
        };
        let escalation = Escalation {
            queue,
            since: self.now,
            connected: Timestamp::NEVER,
        };
        self.escalations.insert(id.slot, escalation);
        self.event(Event::Escalated { call: id, queue });
        self.set_call_state(id, CallState::Queued);
        self.port_freed(campaign);
        self.requeue_inbound(id, queue);
    }

    /// Did a call go on from an IVR port to an inbound queue?
    #[inline]
    pub(crate) fn is_escalated(&self, id: CallId) -> bool {
        self.escalations.contains_key(&id.slot)
    }

    /// The inbound queue a call waits in, or waited in, and since when.
    pub(crate) fn queue_of(&self, id: CallId) -> Option<(CampaignId, Timestamp)> {
        if let Some(escalation) = self.escalations.get(&id.slot) {
            return Some((escalation.queue, escalation.since));
        }
        let call = self.calls.get(id)?;
        call.is_inbound()
            .then_some((call.campaign, call.originated))
    }

    /// A call from an IVR port is joined to a live agent. For its campaign nothing changes.
    pub(crate) fn escalation_bridged(&mut self, id: CallId) {
        let now = self.now;
        let agent = self.call(id).agent;
        let agent = agent.expect("a call on its way names its agent");
        self.set_call_state(id, CallState::Connected);
        self.agent_connected(agent);
        if let Some(escalation) = self.escalations.get_mut(&id.slot) {
            escalation.connected = now;
            let waited = now.since(escalation.since);
            self.event(Event::Connected {
                call: id,
                agent,
                waited,
            });
        }
    }

    /// What a call that went on to an inbound queue leaves behind there.
    pub(crate) fn escalation_over(&mut self, id: CallId, agent: Option<AgentId>) {
        if let Some(escalation) = self.escalations.remove(&id.slot) {
            let joined = escalation.connected.known().is_some();
            self.event(Event::InboundReleased(InboundRecord {
                call: id,
                campaign: escalation.queue,
                outcome: if joined {
                    Outcome::Connected
                } else {
                    Outcome::CustomerAbandoned
                },
                agent,
                arrived: escalation.since,
                connected: escalation.connected,
                released: self.now,
            }));
        }
    }
}
