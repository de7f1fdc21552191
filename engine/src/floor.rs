//! The agents: who is reserved by whom, who talks to whom.

use crate::call::CallState;
use crate::config::Device;
use crate::engine::Engine;
use crate::id::{AgentId, CallId, CampaignId};
use crate::ignored::Ignored;
use crate::output::{AgentState, Command, Event, WakeReason};
use crate::seat::Seat;

impl Engine {
    pub(crate) fn agent_logged_in(&mut self, agent: AgentId) {
        if self.seat(agent).state == AgentState::LoggedOut {
            self.set_agent(agent, AgentState::Idle, None);
        } else {
            self.ignore(Ignored::AgentElsewhere(agent));
        }
    }

    pub(crate) fn agent_logged_out(&mut self, agent: AgentId) {
        if self.seat(agent).state == AgentState::LoggedOut {
            return self.ignore(Ignored::AgentElsewhere(agent));
        }
        self.leave_for(agent, AgentState::LoggedOut);
    }

    pub(crate) fn agent_available(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        match seat.state {
            AgentState::Idle | AgentState::WrapUp => self.make_available(agent),
            AgentState::Connected | AgentState::Inbound if seat.pause_after_call => {
                seat.pause_after_call = false;
            }
            _ => self.ignore(Ignored::AgentElsewhere(agent)),
        }
    }

    pub(crate) fn agent_idle(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        match seat.state {
            AgentState::Connected | AgentState::Inbound => seat.pause_after_call = true,
            AgentState::LoggedOut | AgentState::Idle => self.ignore(Ignored::AgentElsewhere(agent)),
            _ => self.leave_for(agent, AgentState::Idle),
        }
    }

    pub(crate) fn reservation_answered(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        if seat.state != AgentState::ReservedRinging {
            return self.ignore(Ignored::AgentElsewhere(agent));
        }
        let campaign = seat.campaign.expect("a reserved agent has a campaign");
        self.campaigns[campaign.index()].ringing_agents -= 1;
        self.hold(agent, campaign);
        self.service_ended(agent);
    }

    /// A refused reservation call makes the agent idle, so that the next does not follow at once.
    pub(crate) fn reservation_refused(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        if seat.state != AgentState::ReservedRinging {
            return self.ignore(Ignored::AgentElsewhere(agent));
        }
        self.leave_place(agent);
        self.set_agent(agent, AgentState::Idle, None);
    }

    pub(crate) fn reservation_released(&mut self, agent: AgentId) {
        match self.seat(agent).state {
            // The device is gone already: no command to hang it up.
            AgentState::ReservedRinging
            | AgentState::ReservedHeld
            | AgentState::Previewing
            | AgentState::Dialing
            | AgentState::Connecting => {
                self.leave_place(agent);
                self.set_agent(agent, AgentState::Idle, None);
            }
            AgentState::Connected => {
                self.seat(agent).pause_after_call = true;
                self.agent_released(agent);
            }
            _ => self.ignore(Ignored::AgentElsewhere(agent)),
        }
    }

    pub(crate) fn agent_released(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        if seat.state != AgentState::Connected {
            return self.ignore(Ignored::AgentElsewhere(agent));
        }
        let call = seat.call.expect("a connected agent has a call");
        self.hang_up(call);
        self.wrap_up(agent);
    }

    pub(crate) fn inbound_started(&mut self, agent: AgentId) {
        match self.seat(agent).state {
            AgentState::Available
            | AgentState::ReservedRinging
            | AgentState::ReservedHeld
            | AgentState::Previewing => {
                self.leave_for(agent, AgentState::Inbound);
            }
            _ => self.ignore(Ignored::AgentElsewhere(agent)),
        }
    }

    pub(crate) fn inbound_ended(&mut self, agent: AgentId) {
        if self.seat(agent).state == AgentState::Inbound {
            self.wrap_up(agent);
        } else {
            self.ignore(Ignored::AgentElsewhere(agent));
        }
    }

    /// A reservation lasted too long: the agent goes to the end of nobody's line, only gets a new one.
    pub(crate) fn reservation_timed_out(&mut self, agent: AgentId) {
        self.end_reservation(agent);
        if self.asked_while_idle(agent) {
            return self.set_agent(agent, AgentState::Idle, None);
        }
        self.set_agent(agent, AgentState::Available, None);
        self.assign(agent);
    }

    /// Joins a call and an agent who is held for its campaign.
    pub(crate) fn connect(&mut self, call: CallId, agent: AgentId) {
        self.leave_place(agent);
        let seat = self.seat(agent);
        seat.call = Some(call);
        let campaign = seat.campaign;
        self.call(call).agent = Some(agent);
        self.set_call_state(call, CallState::Connecting);
        self.await_word();
        self.set_agent(agent, AgentState::Connecting, campaign);
        self.command(Command::PlayZipTone(agent));
        self.command(Command::Bridge { call, agent });
    }

    pub(crate) fn agent_connected(&mut self, agent: AgentId) {
        let campaign = self.seat(agent).campaign;
        self.set_agent(agent, AgentState::Connected, campaign);
    }

    /// The customer hung up on the way: the agent waits on, with the time they have waited.
    pub(crate) fn customer_lost(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        seat.call = None;
        let campaign = seat
            .campaign
            .expect("an agent with a call on the way has a campaign");
        if self.campaigns[campaign.index()].is_inbound() {
            self.set_agent(agent, AgentState::Available, None);
            return self.assign(agent);
        }
        if self.campaigns[campaign.index()].preview().is_some() {
            return self.free_again(agent);
        }
        self.hold_again(agent, campaign);
    }

    /// An agent whose reservation goes on waits again.
    pub(crate) fn hold_again(&mut self, agent: AgentId, campaign: CampaignId) {
        if self.device_is_called(agent) {
            self.limit_reservation(agent, campaign);
        }
        self.hold(agent, campaign);
    }

    /// The call is over: the agent writes it up, or pauses if they asked to.
    pub(crate) fn wrap_up(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        seat.call = None;
        let campaign = seat.campaign;
        if core::mem::take(&mut seat.pause_after_call) {
            self.set_agent(agent, AgentState::Idle, None);
        } else {
            self.set_agent(agent, AgentState::WrapUp, campaign);
        }
    }

    /// A campaign that ended, and has no line left that might need an agent, gives its agents back.
    pub(crate) fn give_agents_back_if_done(&mut self, campaign: CampaignId) {
        let state = &self.campaigns[campaign.index()];
        if state.takes_agents() || state.lines > 0 || state.reserved() == 0 {
            return;
        }
        for agent in self.agents_reserved_for(campaign) {
            self.give_back(agent);
        }
    }

    /// A campaign that has nobody to call at the moment lends its agents to those that have.
    pub(crate) fn lend_agents(&mut self, campaign: CampaignId) {
        for agent in self.campaigns[campaign.index()].held.agents(&self.seats) {
            let team = self.seat(agent).team;
            if self
                .best_campaign(team.index())
                .is_some_and(|best| !self.is_starved(best))
            {
                self.give_back(agent);
            }
        }
    }

    /// A campaign begins to want agents: it takes those who are free, and those starved campaigns hold.
    pub(crate) fn reserve_from_teams(&mut self, campaign: CampaignId) {
        for team in 0..self.teams.len() {
            if !self.teams[team]
                .campaigns
                .iter()
                .any(|&(_, served)| served == campaign)
            {
                continue;
            }
            for agent in self.teams[team].available.agents(&self.seats) {
                self.teams[team].available.leave(&mut self.seats, agent);
                self.assign(agent);
            }
            for index in 0..self.teams[team].campaigns.len() {
                let other = self.teams[team].campaigns[index].1;
                if other != campaign && self.is_starved(other) {
                    self.lend_agents(other);
                }
            }
        }
    }

    pub(crate) fn seat(&mut self, agent: AgentId) -> &mut Seat {
        &mut self.seats[agent.index()]
    }

    fn is_starved(&self, campaign: CampaignId) -> bool {
        self.campaigns[campaign.index()].is_starved()
    }

    fn agents_reserved_for(&self, campaign: CampaignId) -> alloc::vec::Vec<AgentId> {
        let reserved = |seat: &Seat| {
            seat.campaign == Some(campaign)
                && matches!(
                    seat.state,
                    AgentState::ReservedRinging | AgentState::ReservedHeld
                )
        };
        let agents = self
            .seats
            .iter()
            .enumerate()
            .filter(|(_, seat)| reserved(seat));
        agents.map(|(index, _)| AgentId(index as u32)).collect()
    }

    fn give_back(&mut self, agent: AgentId) {
        self.end_reservation(agent);
        self.set_agent(agent, AgentState::Available, None);
        self.assign(agent);
    }

    fn make_available(&mut self, agent: AgentId) {
        let now = self.now;
        let seat = self.seat(agent);
        seat.available_since = now;
        self.set_agent(agent, AgentState::Available, None);
        self.assign(agent);
        self.service_ended(agent);
    }

    /// Reserves an available agent for a campaign, or lets them wait for one.
    pub(crate) fn assign(&mut self, agent: AgentId) {
        self.asked_while_idle(agent);
        let team = self.seats[agent.index()].team;
        let Some(campaign) = self.best_campaign(team.index()) else {
            return self.teams[team.index()]
                .available
                .join(&mut self.seats, agent);
        };
        if self.campaigns[campaign.index()].is_inbound() {
            return self.serve_inbound(agent, campaign);
        }
        match self.teams[team.index()].device {
            Device::NailedUp => self.hold(agent, campaign),
            Device::Called => self.ring_device(agent, campaign),
        }
    }

    /// Makes the reservation call.
    pub(crate) fn ring_device(&mut self, agent: AgentId, campaign: CampaignId) {
        self.was_off_the_line(agent);
        self.campaigns[campaign.index()].ringing_agents += 1;
        self.set_agent(agent, AgentState::ReservedRinging, Some(campaign));
        self.limit_reservation(agent, campaign);
        self.command(Command::Reserve { agent, campaign });
    }

    /// Which campaign an agent of this team is reserved for next: the best rank that takes agents and
    /// has somebody to call; of several, the one with fewest reserved.
    pub(crate) fn best_campaign(&self, team: usize) -> Option<CampaignId> {
        let served = self.teams[team].campaigns.iter();
        let taking = served.filter(|(_, id)| self.campaigns[id.index()].takes_agents());
        let callers_wait = self.callers_wait(team);
        taking
            .min_by_key(|&&(rank, id)| {
                let campaign = &self.campaigns[id.index()];
                // Of one rank, calls that wait come before calls to be placed.
                let places = !campaign.is_inbound();
                // One that yields holds agents for nobody yet: it would give them up for who waits.
                let yields = campaign.config.yields_to_inbound && campaign.waiting.is_empty();
                let is_behind = campaign.is_starved() || (callers_wait && places && yields);
                (is_behind, rank, places, campaign.reserved(), id)
            })
            .map(|&(_, id)| id)
    }

    /// Does a caller wait in a queue this team serves?
    fn callers_wait(&self, team: usize) -> bool {
        let mut served = self.teams[team].campaigns.iter();
        served.any(|(_, id)| {
            let queue = &self.campaigns[id.index()];
            queue.is_inbound() && !queue.waiting.is_empty()
        })
    }

    /// The agent is on the line: serves who waits already, or is dialled for.
    fn hold(&mut self, agent: AgentId, campaign: CampaignId) {
        let is_preview = self.campaigns[campaign.index()].preview().is_some();
        if is_preview && self.goes_on_with_offer(agent, campaign) {
            return;
        }
        self.set_agent(agent, AgentState::ReservedHeld, Some(campaign));
        let state = &mut self.campaigns[campaign.index()];
        state.dither.step();
        state.held.join(&mut self.seats, agent);
        let waiting = state.waiting.pop_front();
        let yields = state.config.yields_to_inbound && waiting.is_none();
        if yields && self.callers_wait(self.seats[agent.index()].team.index()) {
            return self.give_back(agent);
        }
        match waiting {
            Some(call) => {
                let longest = self.campaigns[campaign.index()]
                    .held
                    .first()
                    .unwrap_or(agent);
                self.connect(call, longest);
            }
            None => self.mark_dirty(campaign),
        }
    }

    fn limit_reservation(&mut self, agent: AgentId, campaign: CampaignId) {
        let limit = self.campaigns[campaign.index()].reservation_limit;
        let timer = self
            .timers
            .set_after(self.now, limit, WakeReason::TimeInQueue, agent.0);
        if let Some(was) = self.seat(agent).reservation_timer.replace(timer) {
            self.timers.cancel(was);
        }
    }

    /// Takes an agent out of whatever they are in and into `state`.
    fn leave_for(&mut self, agent: AgentId, state: AgentState) {
        match self.seat(agent).state {
            AgentState::ReservedRinging
            | AgentState::ReservedHeld
            | AgentState::Previewing
            | AgentState::Dialing => self.end_reservation(agent),
            AgentState::Connecting => {
                self.leave_place(agent);
                self.hang_up_device(agent);
            }
            AgentState::Connected => {
                let call = self
                    .seat(agent)
                    .call
                    .take()
                    .expect("a connected agent has a call");
                self.hang_up(call);
            }
            _ => self.leave_place(agent),
        }
        self.seat(agent).pause_after_call = false;
        self.set_agent(agent, state, None);
    }

    pub(crate) fn end_reservation(&mut self, agent: AgentId) {
        self.leave_place(agent);
        self.hang_up_device(agent);
    }

    pub(crate) fn hang_up_device(&mut self, agent: AgentId) {
        if !self.was_off_the_line(agent) && self.device_is_called(agent) {
            self.command(Command::EndReservation(agent));
        }
    }

    pub(crate) fn device_is_called(&self, agent: AgentId) -> bool {
        let team = self.seats[agent.index()].team;
        self.teams[team.index()].device == Device::Called
    }

    /// Takes an agent out of the line or the call they are in; the call looks for another agent.
    pub(crate) fn leave_place(&mut self, agent: AgentId) {
        let seat = &mut self.seats[agent.index()];
        match (seat.state, seat.campaign) {
            (AgentState::Available, _) => {
                let team = seat.team;
                self.teams[team.index()]
                    .available
                    .leave(&mut self.seats, agent);
            }
            (AgentState::ReservedRinging, Some(campaign)) => {
                self.campaigns[campaign.index()].ringing_agents -= 1;
                self.withdraw(agent);
            }
            (AgentState::Previewing, _) => self.withdraw(agent),
            (AgentState::Dialing, _) => self.leave_line(agent),
            (AgentState::ReservedHeld, Some(campaign)) => {
                self.campaigns[campaign.index()]
                    .held
                    .leave(&mut self.seats, agent);
                self.mark_dirty(campaign);
            }
            (AgentState::Connecting, _) => {
                let call = seat.call.take().expect("an agent being joined has a call");
                self.call(call).agent = None;
                self.route(call);
            }
            _ => {}
        }
    }

    pub(crate) fn set_agent(
        &mut self,
        agent: AgentId,
        state: AgentState,
        campaign: Option<CampaignId>,
    ) {
        let seat = self.seat(agent);
        let was = core::mem::replace(&mut seat.state, state);
        seat.was_on_the_way = false;
        seat.campaign = campaign;
        let is_reserved = matches!(
            state,
            AgentState::ReservedRinging | AgentState::ReservedHeld
        );
        if !is_reserved && let Some(timer) = seat.reservation_timer.take() {
            self.timers.cancel(timer);
        }
        self.joining -= u32::from(was == AgentState::Connecting);
        self.joining += u32::from(state == AgentState::Connecting);
        self.event(Event::AgentChanged {
            agent,
            state,
            campaign,
        });
    }
}
