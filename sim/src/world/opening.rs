//! When campaigns dial: all day, or in a part of it.

use outpace_engine::config::Mode;
use outpace_engine::{CampaignId, Input, Timestamp};

use crate::agenda::Happening;
use crate::call::Phase;
use crate::population::Attempt;

use super::World;

impl World<'_> {
    /// A campaign starts with the day, or later; stops with it, or before; and again on later days.
    pub(super) fn open_campaign(&mut self, campaign: CampaignId) {
        let world = &self.scenario.world;
        for dialing in &world.dialing[campaign.index()] {
            if dialing.start.is_zero() {
                self.facts.push(Input::CampaignStarted(campaign));
            } else {
                let at = Timestamp::ZERO + dialing.start;
                self.agenda.book(at, Happening::CampaignStarts(campaign));
            }
            if dialing.end < world.day_length {
                let at = Timestamp::ZERO + dialing.end;
                self.agenda.book(at, Happening::CampaignStops(campaign));
            }
        }
    }

    /// The day ends: whatever still dials or takes calls stops. Agents leave after their last call, once
    /// nobody waits who called before.
    pub(super) fn day_ends(&mut self) {
        let world = &self.scenario.world;
        for list in &self.lists {
            let last = world.dialing[list.campaign.index()].last();
            if last.is_some_and(|dialing| dialing.end == world.day_length) {
                self.facts.push(Input::CampaignStopped(list.campaign));
            }
        }
        self.is_closing = true;
        self.close_if_nobody_waits();
    }

    /// A call was joined to an agent, or is over: was it a caller who waited?
    pub(super) fn waits_no_longer(&mut self, attempt: Attempt, was: Phase) {
        let mode = self.scenario.engine.campaigns[attempt.campaign()].mode;
        if was == Phase::Answered && matches!(mode, Mode::Inbound(_)) {
            self.callers_waiting -= 1;
            self.close_if_nobody_waits();
        }
    }

    fn close_if_nobody_waits(&mut self) {
        if self.is_closing && self.callers_waiting == 0 {
            self.is_closing = false;
            let Self { staff, facts, .. } = self;
            staff.day_ends(&mut |fact| facts.push(fact));
        }
    }
}
