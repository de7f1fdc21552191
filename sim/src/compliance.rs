//! What every definition of an abandon rate shows of a day, as the dialer's records have it and as it was.

use std::time::Duration;

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::meters::{
    Attempt, Calendar, Conduct, Count, Crossing, Definition, Judged, Ledger, Meter, Pace, Panel,
    Reading, Truth as Answerer, definitions,
};
use outpace_engine::{CallRecord, CampaignId, Config, PerMille, Timestamp};

use crate::tables::{Day, Truth};

/// What one meter shows of one of its windows.
#[derive(Clone, Debug, PartialEq)]
pub struct MeterRow {
    /// The campaign.
    pub campaign: CampaignId,
    /// The definition.
    pub meter: Definition,
    /// Is it the one the campaign answers for?
    pub governs: bool,
    /// The window's first instant.
    pub begins: Timestamp,
    /// The first instant after the window; of a rolling one, the end of the day.
    pub ends: Timestamp,
    /// As the records have it.
    pub counted: Count,
    /// As it was.
    pub truly: Count,
    /// How a detector judged the answers in it.
    pub judged: Judged,
    /// The campaign's limit for the meter that governs it, else the definition's own.
    pub limit: Option<PerMille>,
}

impl MeterRow {
    /// Is the rate above its limit? `None` without one.
    #[must_use]
    pub fn is_over(&self) -> Option<bool> {
        self.limit.map(|limit| self.counted.is_over(limit))
    }
}

/// What a campaign's conduct came to: conditions of the law that are no rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConductRow {
    /// The campaign.
    pub campaign: CampaignId,
    /// The counts.
    pub conduct: Conduct,
}

/// How a campaign stood with its governing meter at one moment, and what was to be expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// The campaign.
    pub campaign: CampaignId,
    /// The moment.
    pub at: Timestamp,
    /// The window up to it.
    pub counted: Count,
    /// Calls that may still be abandoned before the limit is reached, if nobody answers any more.
    pub headroom: u64,
    /// What happened in the hour before.
    pub last_hour: Count,
    /// When the limit is crossed if every hour is like that one; never means not before the day ends.
    pub crossing: Crossing,
}

/// The panels of a day, one for each campaign that dials.
#[derive(Debug)]
pub(crate) struct Panels(Vec<Option<Panel>>);

impl Panels {
    pub(crate) fn new(config: &Config) -> Self {
        let panel = |campaign: &CampaignConfig| {
            let dials = !matches!(campaign.mode, Mode::Inbound(_));
            dials.then(|| Panel::new(&definitions_of(campaign), calendar(config, campaign)))
        };
        Self(config.campaigns.iter().map(panel).collect())
    }

    #[inline]
    pub(crate) fn record(&mut self, record: &CallRecord, truth: Truth) {
        let Some(panel) = &mut self.0[record.campaign.index()] else {
            return;
        };
        if record.answered == Timestamp::NEVER {
            // Who was not there makes no difference.
            panel.record_unanswered(&Attempt::of(record).instants);
        } else {
            panel.record(&attempt(record, truth));
        }
    }

    /// Every window that holds anything at the end of the day, by campaign, meter and time; of a meter
    /// that saw nothing, its present window. And each campaign's conduct.
    pub(crate) fn read(
        &mut self,
        config: &Config,
        end: Timestamp,
    ) -> (Vec<MeterRow>, Vec<ConductRow>) {
        let (mut rows, mut conduct) = (Vec::new(), Vec::new());
        for (index, panel) in self.0.iter_mut().enumerate() {
            let Some(panel) = panel else { continue };
            let calendar = panel.calendar().clone();
            let campaign = &config.campaigns[index];
            let governing = campaign.governing.meter;
            conduct.push(ConductRow {
                campaign: CampaignId(index as u32),
                conduct: *panel.conduct(),
            });
            for meter in panel.meters() {
                let governs = *meter.definition() == governing;
                let row = |reading: Reading| MeterRow {
                    campaign: CampaignId(index as u32),
                    meter: *meter.definition(),
                    governs,
                    begins: reading.begins,
                    ends: reading.ends,
                    counted: reading.counted,
                    judged: Judged {
                        live: reading.tally.judged_live(),
                        machine: reading.tally.judged_machine(),
                    },
                    truly: reading.truly.expect("a simulated day knows every truth"),
                    limit: if governs {
                        Some(campaign.abandon_limit)
                    } else {
                        meter.definition().limit
                    },
                };
                let closed = meter.closed(end, &calendar);
                let current = meter.current(end, &calendar);
                if closed.is_empty() || current.counted.denominator > 0 {
                    rows.extend(closed.into_iter().chain([current]).map(row));
                } else {
                    rows.extend(closed.into_iter().map(row));
                }
            }
        }
        (rows, conduct)
    }
}

/// What all meters show of a day whose calls were kept, and the conduct of each campaign that dials.
#[must_use]
pub fn read_meters(config: &Config, day: &Day) -> (Vec<MeterRow>, Vec<ConductRow>) {
    let mut panels = Panels::new(config);
    for row in day.calls.iter() {
        panels.record(&row.record, row.truth);
    }
    panels.read(config, day.end)
}

/// How each campaign stood hour by hour with the meter that governs it, of a day whose calls were kept
/// and in which dialing ended after `dialing`. A call counts from its end on.
#[must_use]
pub fn outlook(config: &Config, day: &Day, dialing: Duration) -> Vec<Outlook> {
    let mut all = Vec::new();
    for (index, campaign) in config.campaigns.iter().enumerate() {
        if matches!(campaign.mode, Mode::Inbound(_)) {
            continue;
        }
        let id = CampaignId(index as u32);
        let of_campaign = day.calls.iter().filter(|row| row.record.campaign == id);
        let mut calls = of_campaign.peekable();
        let calendar = calendar(config, campaign);
        let mut meter = Meter::new(campaign.governing.meter);
        let mut before = Count::default();
        let ledger = Ledger {
            limit: campaign.abandon_limit,
            lead: Duration::ZERO,
        };
        let day_ends = Timestamp::ZERO + dialing;
        for hour in 1..=dialing.as_secs() / HOUR.as_secs() {
            let at = Timestamp::from_secs(hour * HOUR.as_secs());
            while let Some(row) = calls.next_if(|row| row.record.released <= at) {
                meter.record(&attempt(&row.record, row.truth), &calendar);
            }
            let counted = meter.current(at, &calendar).counted;
            // Less than before where a new window has begun, or a rolling one has let go of some.
            let last_hour = Count {
                numerator: counted.numerator.saturating_sub(before.numerator),
                denominator: counted.denominator.saturating_sub(before.denominator),
            };
            let window_ends = campaign.governing.meter.window.ends(&calendar, at);
            let ends = window_ends.map_or(day_ends, |ends| ends.min(day_ends));
            let pace = Pace {
                seen: last_hour,
                over: HOUR,
            };
            all.push(Outlook {
                campaign: id,
                at,
                counted,
                headroom: ledger.headroom(counted, 0),
                last_hour,
                crossing: ledger.crossing(counted, &pace, at, Some(ends)),
            });
            before = counted;
        }
    }
    all
}

/// Every definition, the governing one with its own parameters.
fn definitions_of(campaign: &CampaignConfig) -> Vec<Definition> {
    let governing = campaign.governing.meter;
    let mut all = definitions::all();
    match all.iter_mut().find(|other| other.name == governing.name) {
        Some(same) => *same = governing,
        None => all.push(governing),
    }
    all
}

fn calendar(config: &Config, campaign: &CampaignConfig) -> Calendar {
    Calendar {
        unix_epoch_s: config.unix_epoch_s,
        zone: config.zones[campaign.governing.zone.index()].clone(),
        campaign_start: Timestamp::ZERO,
    }
}

fn attempt(record: &CallRecord, truth: Truth) -> Attempt {
    Attempt {
        truth: Some(truth.into()),
        ..Attempt::of(record)
    }
}

/// Who answered. Dead air is the network's: nobody was on the line. Whoever comes on after a phone has screened the
/// call is a person; a phone on which nobody does is a machine.
impl From<Truth> for Answerer {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::Person | Truth::Screened => Self::Person,
            Truth::Machine | Truth::Screener => Self::Machine,
            Truth::Fax => Self::Fax,
            Truth::DeadAir
            | Truth::Busy
            | Truth::Sit
            | Truth::InvalidNumber
            | Truth::Congestion
            | Truth::Nobody => Self::Network,
        }
    }
}

const HOUR: Duration = Duration::from_secs(3600);
