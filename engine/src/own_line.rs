//! A line that is dialled for one agent: in preview, and at one line per agent.
//!
//! Whoever answers it is joined to this agent. If the agent is gone by then, it is a line like those of
//! the other modes: the agent who has waited longest gets it, or nobody.

use crate::call::{ANYBODY, CallState};
use crate::engine::Engine;
use crate::id::{AgentId, CallId, CampaignId, ContactId};
use crate::output::{AgentState, Event};

impl Engine {
    /// An agent for whom a line is dialled leaves; the line goes on as in the other modes.
    pub(crate) fn leave_line(&mut self, agent: AgentId) {
        if let Some(call) = self.seat(agent).call.take() {
            let call = self.call(call);
            call.meant_for = ANYBODY;
            call.is_joined = false;
        }
    }

    /// The agent a line was dialled for, if they are still there for it.
    pub(crate) fn own_agent(&self, id: CallId) -> Option<AgentId> {
        let call = self.calls.get(id)?;
        let agent = call.meant_for;
        let seat = self.seats.get(agent.index())?;
        let is_there = match seat.state {
            AgentState::Dialing => seat.call == Some(id),
            AgentState::ReservedHeld => seat.campaign == Some(call.campaign),
            _ => false,
        };
        is_there.then_some(agent)
    }

    /// A live person and the agent they were dialled for. One who has heard the ringing is there already.
    pub(crate) fn connect_own(&mut self, id: CallId, agent: AgentId) {
        let campaign = self.call(id).campaign;
        if !self.campaigns[campaign.index()].is_direct() {
            return self.connect(id, agent);
        }
        let is_joined = self.call(id).is_joined;
        self.leave_place(agent);
        self.seat(agent).call = Some(id);
        self.call(id).agent = Some(agent);
        self.set_call_state(id, CallState::Connecting);
        self.set_agent(agent, AgentState::Connecting, Some(campaign));
        if is_joined {
            self.bridged(id);
        } else {
            self.await_word();
        }
    }

    /// The legs are joined before any answer: the agent hears the ringing.
    pub(crate) fn hears_ringing(&mut self, id: CallId) -> bool {
        let Some(agent) = self.own_agent(id) else {
            return false;
        };
        let campaign = self.call(id).campaign;
        let is_theirs = self.seat(agent).state == AgentState::Dialing;
        let call = self.call(id);
        let before_answer = call.answered.known().is_none() && !call.is_joined;
        let fits = is_theirs && before_answer && self.campaigns[campaign.index()].is_direct();
        if fits {
            self.call(id).is_joined = true;
        }
        fits
    }

    /// No person is on the line that was dialled for an agent, or it is over: on to the next.
    pub(crate) fn free_own_agent(&mut self, id: CallId, agent: AgentId) {
        if agent == ANYBODY {
            return;
        }
        let seat = self.seat(agent);
        if seat.state != AgentState::Dialing || seat.call != Some(id) {
            return;
        }
        seat.call = None;
        let campaign = seat.campaign.expect("an agent dialled for has a campaign");
        if let Some(call) = self.calls.get_mut(id) {
            call.meant_for = ANYBODY;
        }
        if self.preview(campaign).wrap_up_unanswered {
            self.wrap_up(agent);
        } else {
            self.free_again(agent);
        }
    }

    /// At one line per agent: says for whom a line is dialled, the agent whom the person wants, or who has
    /// been available longest and for whom no other is under way.
    pub(crate) fn show_popover(
        &mut self,
        campaign: CampaignId,
        call: CallId,
        contact: ContactId,
        wanted: Option<AgentId>,
    ) {
        let has_line = |agent: &AgentId| {
            let line = self.desks.line_of(*agent);
            let line = line.and_then(|line| self.calls.get(line));
            line.is_some_and(|line| line.state.is_line() && line.meant_for == *agent)
        };
        let mut held = self.campaigns[campaign.index()].held.walk(&self.seats);
        let agent = wanted.or_else(|| held.find(|agent| !has_line(agent)));
        drop(held);
        let Some(agent) = agent else { return };
        self.desks.line_is_for(call, agent);
        self.call(call).meant_for = agent;
        self.event(Event::AgentOffered {
            agent,
            campaign,
            call,
            contact,
        });
    }
}
