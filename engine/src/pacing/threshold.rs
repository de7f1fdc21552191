//! Threshold: numbers are dialled only while enough agents are idle, and only when a service ends.
//!
//! The rule of call centres that serve callers and dial beside it, as it is described for Bell Canada's
//! (Deslauriers, L'Ecuyer, Pichitlamken, Ingolfsson and Avramidis 2007, "Markov chain models of a telephone
//! call center with call blending", Computers & Operations Research 34(6), section 2) and built in the
//! ContactCenters library (`ThresholdDialerPolicy`): if at least so many agents are idle in the *test set*
//! and so many in the *target set*, dial round(κ × idle in the target set) + c numbers. Here the target set
//! are the agents held for the campaign, the test set those and all who serve callers it shares agents
//! with. Lines in flight are not subtracted, and what a cap refuses is not made up for: the next service's
//! end decides anew.

use alloc::vec::Vec;

use super::{Adjustment, Pace, View};
use crate::campaign::Campaign;
use crate::config::{Mode, Threshold};
use crate::engine::{Engine, Team};
use crate::id::{AgentId, CampaignId};
use crate::output::{AgentState, Event, ThresholdTest};
use crate::time::Timestamp;

#[derive(Clone, Debug)]
pub(crate) struct ThresholdRule {
    settings: Threshold,
}

impl ThresholdRule {
    pub(crate) fn new(settings: Threshold) -> Self {
        Self { settings }
    }

    /// Other settings hold from the next decision on.
    pub(crate) fn go_on_with(&mut self, settings: Threshold) {
        self.settings = settings;
    }
}

impl Pace for ThresholdRule {
    fn lines_per_agent(&self) -> f64 {
        self.settings.kappa
    }

    fn resolved(&mut self, _: Timestamp, _: bool) -> Option<Adjustment> {
        None
    }

    fn wanted(&self, view: View) -> u32 {
        let Threshold {
            idle_at_least,
            own_idle_at_least,
            kappa,
            plus,
        } = self.settings;
        let is_met = view.idle.is_some_and(|idle| idle >= idle_at_least)
            && view.available >= own_idle_at_least;
        if !is_met {
            return 0;
        }
        // Half is rounded up; nothing here is negative.
        (kappa * f64::from(view.available) + 0.5) as u32 + plus
    }
}

/// By team, the campaigns in threshold mode that count its idle agents.
pub(crate) fn watchers(teams: &[Team], campaigns: &[Campaign]) -> Vec<Vec<CampaignId>> {
    let serves = |team: &Team, id: CampaignId| team.campaigns.iter().any(|&(_, it)| it == id);
    let shares = |team: &Team, id: CampaignId| {
        let own = teams.iter().filter(|own| serves(own, id));
        let mut queues = own.flat_map(|own| own.campaigns.iter());
        queues.any(|&(_, queue)| campaigns[queue.index()].is_inbound() && serves(team, queue))
    };
    let ids = || (0..campaigns.len() as u32).map(CampaignId);
    let is_threshold =
        |id: &CampaignId| matches!(campaigns[id.index()].config.mode, Mode::Threshold(_));
    let watched_by = |team: &Team| {
        ids()
            .filter(is_threshold)
            .filter(|&id| serves(team, id) || shares(team, id))
            .collect()
    };
    teams.iter().map(watched_by).collect()
}

impl Engine {
    /// An agent is available again: campaigns that wait for this decide.
    pub(crate) fn service_ended(&mut self, agent: AgentId) {
        let team = self.seats[agent.index()].team.index();
        for index in 0..self.teams[team].watched_by.len() {
            let campaign = self.teams[team].watched_by[index];
            self.campaigns[campaign.index()].is_due = true;
            self.mark_dirty(campaign);
        }
    }

    /// Counts the idle agents a campaign in threshold mode looks at, if it has to decide now.
    pub(crate) fn idle_if_due(&mut self, campaign: CampaignId) -> Option<u32> {
        let state = &mut self.campaigns[campaign.index()];
        let is_threshold = matches!(state.config.mode, Mode::Threshold(_));
        if !is_threshold || !core::mem::take(&mut state.is_due) {
            return None;
        }
        let idle = self.seats.iter().filter(|seat| {
            let is_idle = matches!(seat.state, AgentState::Available | AgentState::ReservedHeld);
            is_idle && self.teams[seat.team.index()].watched_by.contains(&campaign)
        });
        Some(idle.count() as u32)
    }

    /// Says what a decision was based on, dialled or not.
    pub(crate) fn say_tested(&mut self, campaign: CampaignId, view: View, wanted: u32) {
        let Mode::Threshold(settings) = self.campaigns[campaign.index()].config.mode else {
            return;
        };
        let Some(idle) = view.idle else { return };
        self.event(Event::Tested(ThresholdTest {
            campaign,
            idle,
            idle_at_least: settings.idle_at_least,
            own_idle: view.available,
            own_idle_at_least: settings.own_idle_at_least,
            wanted,
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(kappa: f64, plus: u32, idle: Option<u32>, available: u32) -> u32 {
        let rule = ThresholdRule::new(Threshold {
            idle_at_least: 4,
            own_idle_at_least: 1,
            kappa,
            plus,
        });
        rule.wanted(View {
            available,
            idle,
            in_flight: 7,
            rounding: 0.9,
        })
    }

    #[test]
    fn enough_idle_agents_of_both_kinds_or_none() {
        assert_eq!(wanted(2.0, 0, Some(4), 1), 2);
        assert_eq!(wanted(2.0, 0, Some(9), 3), 6);
        assert_eq!(wanted(2.0, 0, Some(3), 3), 0, "too few idle");
        assert_eq!(wanted(2.0, 1, Some(9), 0), 0, "none of its own");
    }

    #[test]
    fn nothing_is_dialled_between_decisions() {
        assert_eq!(wanted(2.0, 1, None, 9), 0);
    }

    #[test]
    fn halves_are_rounded_up_and_plus_is_added() {
        assert_eq!(wanted(1.5, 0, Some(4), 1), 2);
        assert_eq!(wanted(1.4, 0, Some(4), 1), 1);
        assert_eq!(wanted(1.4, 3, Some(4), 1), 4);
    }
}
