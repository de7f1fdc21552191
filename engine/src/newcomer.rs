//! Campaigns that come to a dialer at work.

use alloc::boxed::Box;

use crate::account::Account;
use crate::campaign::Campaign;
use crate::dial_list::DialList;
use crate::engine::Engine;
use crate::id::CampaignId;

impl Engine {
    /// The most campaigns there may be, those of the configuration included.
    pub const CAMPAIGNS_MAX: usize = 1000;

    /// Another campaign, as one of the configuration was when the engine began: in the same teams at the same rank, on
    /// the same trunk, under the same law, with a list of its own that is empty.
    pub(crate) fn add_campaign(&mut self, like: CampaignId) {
        let id = CampaignId(self.campaigns.len() as u32);
        let model = &self.campaigns[like.index()];
        let config = model.born.as_ref().clone();
        let epoch = self.history.unix_epoch_s;
        let list = DialList::new(config.calling_hours.clone(), epoch, self.zones.len());
        let account = Account::of(&config, &self.zones, epoch);
        let mut campaign = Campaign::new(config, list, model.reservation_limit);
        campaign.account = account.map(Box::new);
        self.campaigns.push(campaign);
        for team in &mut self.teams {
            let rank = team.campaigns.iter().find(|(_, it)| *it == like);
            if let Some(&(rank, _)) = rank {
                team.campaigns.push((rank, id));
                team.campaigns.sort_unstable();
            }
            if team.watched_by.contains(&like) {
                team.watched_by.push(id);
            }
        }
    }
}
