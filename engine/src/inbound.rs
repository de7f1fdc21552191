//! Calls that come in: they wait in their queue for the agent available longest, and agents who become
//! free serve them before campaigns of the same or a worse rank.
//!
//! An inbound call is kept like any other, so that whatever may happen on its way to an agent (the
//! caller hangs up, the agent leaves) is handled once. It belongs to no list, is no line, and counts in
//! no abandon rate of a campaign.

use core::time::Duration;

use crate::call::{Call, CallState};
use crate::campaign::Status;
use crate::config::Mode;
use crate::engine::Engine;
use crate::id::{AgentId, CallId, CampaignId, TrunkId};
use crate::ignored::Ignored;
use crate::output::{AgentState, Command, Event, WakeReason};
use crate::retry::Outcome;
use crate::time::Timestamp;

impl Engine {
    /// Somebody calls. They are joined to the agent available longest, or wait, or are turned away.
    pub(crate) fn inbound_arrived(&mut self, campaign: CampaignId, caller: u32) {
        let state = &self.campaigns[campaign.index()];
        let Mode::Inbound(settings) = state.config.mode else {
            return self.ignore(Ignored::NotInbound(campaign));
        };
        let is_full = |room: u32| state.waiting.len() >= room as usize;
        let is_open = state.status == Status::Running;
        let free = self.free_agent(campaign);
        if !is_open || (free.is_none() && settings.places.is_some_and(is_full)) {
            self.command(Command::Reject { campaign, caller });
            return self.event(Event::InboundBlocked(campaign));
        }
        let call = self.answer(campaign, caller);
        self.serve_or_queue(call, campaign, free);
    }

    /// Serves the call that has waited longest in an inbound queue.
    pub(crate) fn serve_inbound(&mut self, agent: AgentId, campaign: CampaignId) {
        let waiting = self.campaigns[campaign.index()].waiting.pop_front();
        let call = waiting.expect("an inbound queue takes agents for calls that wait");
        self.join(call, agent, campaign);
    }

    /// A call on its way to an agent lost them: it is served next, or waits on with the time it waited.
    pub(crate) fn requeue_inbound(&mut self, call: CallId, campaign: CampaignId) {
        let free = self.free_agent(campaign);
        self.serve_or_queue(call, campaign, free);
    }

    fn serve_or_queue(&mut self, call: CallId, campaign: CampaignId, free: Option<AgentId>) {
        match free {
            Some(agent) => {
                self.leave_for_inbound(agent);
                self.join(call, agent, campaign);
            }
            None => self.wait_in_queue(call, campaign),
        }
    }

    fn answer(&mut self, campaign: CampaignId, caller: u32) -> CallId {
        let now = self.now;
        let state = &mut self.campaigns[campaign.index()];
        let trunk = state.config.trunk;
        state.calls += 1;
        self.trunks[trunk.index()].take_inbound();
        let call = self
            .calls
            .insert(|id| Call::inbound(id, campaign, trunk, now));
        self.command(Command::Answer {
            call,
            campaign,
            caller,
        });
        call
    }

    fn wait_in_queue(&mut self, id: CallId, campaign: CampaignId) {
        let Mode::Inbound(settings) = self.campaigns[campaign.index()].config.mode else {
            return;
        };
        let since = self.queue_of(id).map_or(self.now, |(_, since)| since);
        self.set_call_state(id, CallState::Queued);
        // Kept in the order of arrival: one who lost an agent on the way goes ahead.
        let waiting = &self.campaigns[campaign.index()].waiting;
        let ahead = |&&other: &&CallId| {
            self.queue_of(other)
                .is_some_and(|(_, others)| others <= since)
        };
        let place = waiting.iter().take_while(ahead).count();
        self.campaigns[campaign.index()].waiting.insert(place, id);
        self.event(Event::Waiting(id));
        if let Some(limit) = settings.max_wait {
            let left = (since + limit).since(self.now);
            self.set_call_deadline(id, left, WakeReason::QueueLimit);
        }
    }

    /// A caller has waited as long as the queue lets them.
    pub(crate) fn queue_limit_due(&mut self, id: CallId) {
        let Some((queue, _)) = self.queue_of(id) else {
            return;
        };
        self.campaigns[queue.index()].stop_waiting(id);
        if self.call(id).is_inbound() {
            self.call(id).outcome = Outcome::Abandoned;
        }
        self.hang_up(id);
    }

    /// The end of every inbound call, when it was taken out of the table.
    pub(crate) fn inbound_over(&mut self, record: InboundRecord, trunk: TrunkId) {
        self.campaigns[record.campaign.index()].calls -= 1;
        self.event(Event::InboundReleased(record));
        self.channel_freed(trunk);
    }

    /// Joins a call and an agent who is in no line.
    fn join(&mut self, call: CallId, agent: AgentId, campaign: CampaignId) {
        let state = self.call(call);
        state.agent = Some(agent);
        self.set_call_state(call, CallState::Connecting);
        self.await_word();
        self.seat(agent).call = Some(call);
        self.set_agent(agent, AgentState::Connecting, Some(campaign));
        self.command(Command::Bridge { call, agent });
    }

    /// Who serves the next call: of the agents available, those of the team that ranks the queue best, of
    /// them the one available longest; if there is none, the same of those held by campaigns that yield.
    fn free_agent(&self, campaign: CampaignId) -> Option<AgentId> {
        let rank = |team: usize| {
            let mut served = self.teams[team].campaigns.iter();
            served
                .find(|&&(_, id)| id == campaign)
                .map(|&(rank, _)| rank)
        };
        let serves = |team: usize| rank(team).is_some();
        let longest = |agent: &AgentId| {
            let seat = &self.seats[agent.index()];
            (rank(seat.team.index()), seat.available_since, *agent)
        };
        let available = (0..self.teams.len())
            .filter(|&team| serves(team))
            .filter_map(|team| self.teams[team].available.first())
            .min_by_key(longest);
        available.or_else(|| {
            let yielding = self
                .campaigns
                .iter()
                .filter(|it| it.config.yields_to_inbound);
            yielding
                .flat_map(|held| held.held.walk(&self.seats))
                .filter(|agent| serves(self.seats[agent.index()].team.index()))
                .min_by_key(longest)
        })
    }

    /// Takes a free agent out of the line they stand in.
    fn leave_for_inbound(&mut self, agent: AgentId) {
        if self.seat(agent).state == AgentState::Available {
            let team = self.seat(agent).team;
            self.teams[team.index()]
                .available
                .leave(&mut self.seats, agent);
        } else {
            self.end_reservation(agent);
        }
    }
}

/// How an inbound queue treats its callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inbound {
    /// Callers who may wait at a time; `None` for no limit. One more is turned away.
    pub places: Option<u32>,
    /// How long a caller may wait before the queue hangs up; `None` for as long as they like.
    pub max_wait: Option<Duration>,
}

/// Everything known about an inbound call when it is over. Instants that never came are
/// [`Timestamp::NEVER`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InboundRecord {
    /// The call.
    pub call: CallId,
    /// The queue, as the campaign it is in the configuration.
    pub campaign: CampaignId,
    /// Joined to an agent, the caller hung up while waiting, or the queue did ([`Outcome::Abandoned`]).
    pub outcome: Outcome,
    /// The agent, once the call was on its way to one.
    pub agent: Option<AgentId>,
    /// Arrived, and answered at once.
    pub arrived: Timestamp,
    /// Joined to an agent.
    pub connected: Timestamp,
    /// Over.
    pub released: Timestamp,
}
