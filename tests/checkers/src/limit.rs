//! A campaign that stops before its limit is not over it when the window ends.
//!
//! Not a rule of every world: agents who leave in numbers, or answers that are all joined too late, put
//! a campaign over whatever its pacing does. So it is watched where a world is not out to break it.

use outpace_engine::config::{CampaignConfig, Mode, Stop};
use outpace_engine::meters::{Attempt, Calendar, Meter, Window};
use outpace_engine::{Config, Event, Output, PerMille, Timestamp};

use crate::{Checker, Faults, Rule};

/// The accounts of campaigns that stop, kept from the records of their calls alone.
#[derive(Debug)]
pub(crate) struct LimitKept {
    accounts: Vec<Option<Account>>,
    now: Timestamp,
}

#[derive(Debug)]
struct Account {
    meter: Meter,
    calendar: Calendar,
    limit: PerMille,
}

impl LimitKept {
    pub(crate) fn new(config: &Config) -> Self {
        let account = |campaign: &CampaignConfig| {
            let governing = &campaign.governing;
            let stops = governing.stop == Stop::BeforeLimit
                && !matches!(campaign.mode, Mode::Inbound(_))
                // A rolling window promises nothing beyond the moment.
                && !matches!(governing.meter.window, Window::Rolling(_));
            stops.then(|| Account {
                meter: Meter::new(governing.meter),
                calendar: Calendar {
                    unix_epoch_s: config.unix_epoch_s,
                    zone: config.zones[governing.zone.index()].clone(),
                    campaign_start: Timestamp::ZERO,
                },
                limit: campaign.abandon_limit,
            })
        };
        Self {
            accounts: config.campaigns.iter().map(account).collect(),
            now: Timestamp::ZERO,
        }
    }
}

impl Checker for LimitKept {
    fn said(&mut self, now: Timestamp, output: &Output, _: &mut Faults) {
        self.now = now;
        if let Output::Event(Event::Released(record)) = output
            && let Some(account) = &mut self.accounts[record.campaign.index()]
        {
            account
                .meter
                .record(&Attempt::of(record), &account.calendar);
        }
    }

    fn end(&mut self, faults: &mut Faults) {
        for (index, account) in self.accounts.iter().enumerate() {
            let Some(account) = account else { continue };
            let mut windows = account.meter.closed(self.now, &account.calendar);
            windows.push(account.meter.current(self.now, &account.calendar));
            for window in windows {
                let name = account.meter.definition().name;
                faults.demand(
                    Rule::LimitKept,
                    !window.counted.is_over(account.limit),
                    || {
                        let (counted, limit) = (window.counted, account.limit);
                        format!("campaign-{index} ends with {counted} by {name}, limit {limit}")
                    },
                );
            }
        }
    }
}
