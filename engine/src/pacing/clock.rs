//! Rules with a clock of their own: while their campaign runs they look at the floor at instants they name, and
//! decide then. Rules without one are asked when something happens, and pay nothing for this.

use super::{Look, Pace as _};
use crate::campaign::Status;
use crate::engine::Engine;
use crate::id::CampaignId;
use crate::output::{AgentState, Event, WakeReason};
use crate::timers::Due;

impl Engine {
    /// The campaign runs, or runs again: its rule looks at once, and from then on by its clock.
    pub(crate) fn start_clock(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        if state.rule.has_clock() && !state.clock_is_set {
            self.look(campaign);
        }
    }

    /// The rule's instant has come.
    pub(crate) fn look_due(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        state.clock_is_set = false;
        if state.status == Status::Running {
            self.look(campaign);
        }
    }

    fn look(&mut self, campaign: CampaignId) {
        let look = self.seen(campaign);
        let state = &mut self.campaigns[campaign.index()];
        let adjustment = state.rule.look(&look);
        if let Some(at) = state.rule.next_look() {
            state.clock_is_set = true;
            self.timers.set(Due {
                at,
                reason: WakeReason::Pacing,
                who: campaign.0,
            });
        }
        if let Some(adjustment) = adjustment {
            self.event(Event::Corrected(adjustment.of(campaign)));
        }
        self.mark_dirty(campaign);
    }

    /// What there is to see at this moment.
    fn seen(&self, campaign: CampaignId) -> Look {
        let state = &self.campaigns[campaign.index()];
        let ready = state.available();
        let agents = match state.config.ivr {
            Some(ivr) => u32::from(ivr.ports),
            None => {
                let seats = self.seats.iter();
                let on_call = seats.filter(|seat| {
                    matches!(seat.state, AgentState::Connecting | AgentState::Connected)
                        && seat.campaign == Some(campaign)
                });
                ready + on_call.count() as u32
            }
        };
        let zone = &self.zones[state.config.governing.zone.index()];
        Look {
            now: self.now,
            wall_clock_s: zone.wall_clock_s(self.now, self.history.unix_epoch_s),
            ready,
            agents,
            waiting: state.waiting.len() as u32,
            calls: state.calls.saturating_sub(state.cancelling),
            has_contacts: !state.list.is_empty(),
        }
    }
}
