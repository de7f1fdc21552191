//! When campaigns dial: all day, or in a part of it.

use outpace_engine::{CampaignId, Input, Timestamp};

use crate::agenda::Happening;

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

    /// The day ends: whatever still dials or takes calls stops, and agents leave after their last call.
    pub(super) fn day_ends(&mut self) {
        let world = &self.scenario.world;
        for list in &self.lists {
            let last = world.dialing[list.campaign.index()].last();
            if last.is_some_and(|dialing| dialing.end == world.day_length) {
                self.facts.push(Input::CampaignStopped(list.campaign));
            }
        }
        let Self { staff, facts, .. } = self;
        staff.day_ends(&mut |fact| facts.push(fact));
    }
}
