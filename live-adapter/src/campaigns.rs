//! The campaigns there are: those of the campaign file, and those that came over the API, each with its settings as they
//! are now.

use std::sync::{Arc, PoisonError, RwLock};

use outpace_engine::config::CampaignConfig;
use outpace_engine::{CampaignId, Input, Setting};
use outpace_scenarios::Scenario;

use crate::dialer::Note;

/// All of them by number. Cheap to clone; every clone sees the same.
#[derive(Clone, Debug, Default)]
pub struct Campaigns(Arc<RwLock<Vec<Campaign>>>);

/// One of them.
#[derive(Clone, Debug)]
struct Campaign {
    name: String,
    /// The campaign of the file that it is like; itself, if it is one of those.
    model: CampaignId,
    config: CampaignConfig,
    /// As it was when it began.
    born: CampaignConfig,
}

impl Campaigns {
    /// Those of a campaign file.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let names = scenario.names.campaigns.iter();
        let all = names.zip(&scenario.engine.campaigns).zip(0..);
        let all = all.map(|((name, config), id)| Campaign {
            name: name.clone(),
            model: CampaignId(id),
            config: config.clone(),
            born: config.clone(),
        });
        Self(Arc::new(RwLock::new(all.collect())))
    }

    /// One that came over the API, and is like one of the file.
    pub fn add(&self, name: String, model: CampaignId) {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let Some(born) = all.get(model.index()).map(|it| it.born.clone()) else {
            return;
        };
        all.push(Campaign {
            name,
            model,
            config: born.clone(),
            born,
        });
    }

    /// What the dialer was told: settings are kept as they are now.
    pub fn note(&self, note: &Note) {
        if let Note::Told(Input::SettingChanged { campaign, setting }) = *note {
            self.change(campaign, setting);
        }
    }

    fn change(&self, id: CampaignId, setting: Setting) {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(Campaign { config, born, .. }) = all.get_mut(id.index()) {
            setting.change(config, born.cpa);
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.look(|all| all.len() as u32)
    }

    /// All their names, in order.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.look(|all| all.iter().map(|it| it.name.clone()).collect())
    }

    /// A campaign's name; nothing for a campaign that is not there.
    #[must_use]
    pub fn name(&self, id: CampaignId) -> String {
        self.look(|all| all.get(id.index()).map(|it| it.name.clone()))
            .unwrap_or_default()
    }

    /// A campaign by its name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<CampaignId> {
        let place = self.look(|all| all.iter().position(|it| it.name == name))?;
        Some(CampaignId(place as u32))
    }

    /// The campaign of the file that it is like; itself, if it is one of those.
    #[must_use]
    pub fn model(&self, id: CampaignId) -> CampaignId {
        self.look(|all| all.get(id.index()).map_or(id, |it| it.model))
    }

    /// Its settings as they are now.
    #[must_use]
    pub fn config(&self, id: CampaignId) -> Option<CampaignConfig> {
        self.look(|all| all.get(id.index()).map(|it| it.config.clone()))
    }

    /// Its settings as they were when it began.
    #[must_use]
    pub fn born(&self, id: CampaignId) -> Option<CampaignConfig> {
        self.look(|all| all.get(id.index()).map(|it| it.born.clone()))
    }

    fn look<R>(&self, look: impl FnOnce(&[Campaign]) -> R) -> R {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}
