//! Agents in their seats, and the lines they wait in.

use alloc::vec::Vec;

use crate::id::{AgentId, CallId, CampaignId, TeamId};
use crate::output::AgentState;
use crate::time::Timestamp;
use crate::timers::TimerId;

/// One agent as the engine sees them.
#[derive(Clone, Debug)]
// Whole cache lines: with thousands under way, each look at one is a miss.
#[repr(align(64))]
pub(crate) struct Seat {
    pub(crate) team: TeamId,
    pub(crate) state: AgentState,
    /// The campaign the agent is reserved for, talks for, or writes up a call of.
    pub(crate) campaign: Option<CampaignId>,
    /// The call on its way to the agent, or talked to.
    pub(crate) call: Option<CallId>,
    /// Since when the agent has been ready for calls: who waited longest is served first.
    pub(crate) available_since: Timestamp,
    /// When the reservation times out, while there is one.
    pub(crate) reservation_timer: Option<TimerId>,
    /// The agent asked for a pause during a call.
    pub(crate) pause_after_call: bool,
    /// At the last look for facts that were lost, the agent was on the way to this call already.
    pub(crate) was_on_the_way: bool,
    previous: Option<AgentId>,
    next: Option<AgentId>,
}

impl Seat {
    /// An empty seat.
    pub(crate) fn new(team: TeamId) -> Self {
        Self {
            team,
            state: AgentState::LoggedOut,
            campaign: None,
            call: None,
            available_since: Timestamp::ZERO,
            reservation_timer: None,
            pause_after_call: false,
            was_on_the_way: false,
            previous: None,
            next: None,
        }
    }
}

/// Agents in the order of how long they have been available. A linked list through the seats, so that
/// anyone may leave from the middle at once; an agent stands in one line at most.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WaitingLine {
    first: Option<AgentId>,
    last: Option<AgentId>,
    length: u32,
}

impl WaitingLine {
    /// How many agents wait.
    pub(crate) fn len(self) -> u32 {
        self.length
    }

    /// Who has waited longest.
    pub(crate) fn first(self) -> Option<AgentId> {
        self.first
    }

    /// Puts an agent where their time says: behind all who have waited as long or longer. Nearly
    /// always that is the end; an agent whose call was lost on the way goes further forward.
    pub(crate) fn join(&mut self, seats: &mut [Seat], agent: AgentId) {
        let since = seats[agent.index()].available_since;
        let mut before = self.last;
        while let Some(other) = before
            && seats[other.index()].available_since > since
        {
            before = seats[other.index()].previous;
        }
        let after = match before {
            Some(other) => seats[other.index()].next.replace(agent),
            None => self.first.replace(agent),
        };
        match after {
            Some(other) => seats[other.index()].previous = Some(agent),
            None => self.last = Some(agent),
        }
        seats[agent.index()].previous = before;
        seats[agent.index()].next = after;
        self.length += 1;
    }

    /// Takes an agent out, wherever they stand.
    pub(crate) fn leave(&mut self, seats: &mut [Seat], agent: AgentId) {
        let before = seats[agent.index()].previous.take();
        let after = seats[agent.index()].next.take();
        match before {
            Some(other) => seats[other.index()].next = after,
            None => self.first = after,
        }
        match after {
            Some(other) => seats[other.index()].previous = before,
            None => self.last = before,
        }
        self.length -= 1;
    }

    /// Everyone in the line, longest first.
    pub(crate) fn walk(self, seats: &[Seat]) -> impl Iterator<Item = AgentId> + '_ {
        core::iter::successors(self.first, |agent| seats[agent.index()].next)
    }

    /// Everyone in the line, longest first, for looking at while they leave it.
    pub(crate) fn agents(self, seats: &[Seat]) -> Vec<AgentId> {
        self.walk(seats).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats(since: &[u64]) -> Vec<Seat> {
        let mut seats = alloc::vec![Seat::new(TeamId(0)); since.len()];
        for (seat, &seconds) in seats.iter_mut().zip(since) {
            seat.available_since = Timestamp::from_secs(seconds);
        }
        seats
    }

    #[test]
    fn the_longest_available_is_first_whoever_joined_when() {
        let mut seats = seats(&[30, 10, 20, 10]);
        let mut line = WaitingLine::default();
        for agent in 0..4 {
            line.join(&mut seats, AgentId(agent));
        }
        assert_eq!(
            line.agents(&seats),
            [AgentId(1), AgentId(3), AgentId(2), AgentId(0)]
        );
    }

    #[test]
    fn anyone_may_leave() {
        let mut seats = seats(&[1, 2, 3]);
        let mut line = WaitingLine::default();
        for agent in 0..3 {
            line.join(&mut seats, AgentId(agent));
        }
        line.leave(&mut seats, AgentId(1));
        assert_eq!(line.agents(&seats), [AgentId(0), AgentId(2)]);
        line.leave(&mut seats, AgentId(0));
        line.leave(&mut seats, AgentId(2));
        assert_eq!((line.first(), line.len()), (None, 0));
        line.join(&mut seats, AgentId(2));
        assert_eq!(line.first(), Some(AgentId(2)));
    }
}
