//! What a run comes to: every measure with its interval.

use std::collections::BTreeMap;

use outpace_engine::meters::{Conduct, Count, FalsePositives, Judged, Reasoned, ofcom};
use outpace_engine::{CampaignId, PerMille};
use serde::Serialize;

use crate::compliance::MeterRow;
use crate::judged::{self, DetectionSummary, Verdicts};
use crate::study::DayResult;

/// A run in numbers, as `run.json` and `--json` print it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// Version of this object's shape.
    pub schema_version: u32,
    /// The scenario's name.
    pub scenario: String,
    /// Settings given with `--set`, in order.
    pub set: Vec<String>,
    /// The seed everything was drawn from.
    pub seed: u64,
    /// Replications asked for.
    pub replications: u32,
    /// Replications in this result; fewer than asked for if it was interrupted.
    pub replications_done: u32,
    /// Version of the program.
    pub version: String,
    /// Measures over all campaigns.
    pub metrics: BTreeMap<String, Estimate>,
    /// The same measures for each campaign by name, where there are several.
    pub campaigns: BTreeMap<String, BTreeMap<String, Estimate>>,
    /// What every definition of an abandon rate shows, by campaign, then by the definition's name.
    pub meters: BTreeMap<String, BTreeMap<String, MeterSummary>>,
    /// Counts of conduct, a day, by campaign, then by name: see [`outpace_engine::meters::Conduct`].
    pub conduct: BTreeMap<String, BTreeMap<String, Estimate>>,
    /// What the detector of each campaign came to that has one, by campaign.
    pub detection: BTreeMap<String, DetectionSummary>,
    /// Attempts by how they ended.
    pub outcomes: BTreeMap<String, Estimate>,
}

/// A mean over replications and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// Mean over the replications that have a value; null if none has.
    pub mean: Option<f64>,
    /// Lower end of the 95 % confidence interval; null with fewer than two values.
    pub ci95_low: Option<f64>,
    /// Upper end.
    pub ci95_high: Option<f64>,
    /// Replications with a value.
    pub n: u32,
}

/// What one definition of an abandon rate shows of one campaign, a day on the mean. A day in which more
/// than one of its windows falls counts them together, and is over if one of them is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeterSummary {
    /// Does the campaign answer for this one?
    pub governs: bool,
    /// What is above the line, as the records have it.
    pub numerator: Estimate,
    /// What is below the line.
    pub denominator: Estimate,
    /// The rate as the records have it.
    pub rate: Estimate,
    /// The rate as it was: with people taken for machines, without machines taken for people.
    pub true_rate: Estimate,
    /// The rate as counted, with people taken for machines as estimated from verdicts that agents checked; null where
    /// none was, or where the definition does not see such people.
    pub estimated_rate: Option<Estimate>,
    /// The limit: the campaign's own for the meter that governs, else the definition's; null without.
    pub limit: Option<f64>,
    /// Is the rate of all days together above the limit? Null without a limit.
    pub over: Option<bool>,
    /// Share of days above the limit.
    pub share_of_days_over: Estimate,
    /// Over how long the rate is taken.
    pub window: String,
    /// When an agent is in time.
    pub in_time: String,
    /// Where it is written.
    pub source: &'static str,
}

impl MeterSummary {
    /// The meters of a campaign by name.
    #[must_use]
    pub fn of_campaign(days: &[DayResult], campaign: CampaignId) -> BTreeMap<String, Self> {
        let Some(first) = days.first() else {
            return BTreeMap::new();
        };
        let rows = first.meters.iter().filter(|row| row.campaign == campaign);
        let mut named: BTreeMap<&str, &MeterRow> = BTreeMap::new();
        for row in rows {
            named.entry(row.meter.name).or_insert(row);
        }
        named
            .into_iter()
            .map(|(name, row)| (name.to_owned(), Self::of(days, row)))
            .collect()
    }

    fn of(days: &[DayResult], row: &MeterRow) -> Self {
        let same = |other: &&MeterRow| other.campaign == row.campaign && other.meter == row.meter;
        let of_day = |day: &DayResult| {
            let mut shown = Shown::default();
            for row in day.meters.iter().filter(same) {
                shown.add(row);
            }
            shown
        };
        let shown: Vec<Shown> = days.iter().map(of_day).collect();
        let all = shown.iter().fold(Count::default(), |all, day| Count {
            numerator: all.numerator + day.counted.numerator,
            denominator: all.denominator + day.counted.denominator,
        });
        let judged = shown.iter().fold((0, 0), |(live, machine), day| {
            (live + day.judged.0, machine + day.judged.1)
        });
        let verdicts = (days.iter())
            .flat_map(|day| &day.judged)
            .filter(|judged| judged.campaign == row.campaign)
            .map(|judged| judged.counts)
            .reduce(Verdicts::and);
        let days = shown.iter();
        let over = |day: &Shown| row.limit.map(|_| f64::from(u8::from(day.is_over)));
        Self {
            governs: row.governs,
            numerator: Estimate::of(days.clone().map(|day| Some(day.counted.numerator as f64))),
            denominator: Estimate::of(days.clone().map(|day| Some(day.counted.denominator as f64))),
            rate: Estimate::of(days.clone().map(|day| day.counted.rate())),
            true_rate: Estimate::of(days.clone().map(|day| day.truly.rate())),
            estimated_rate: estimated_rate(row, all, judged, verdicts),
            limit: row.limit.map(PerMille::as_f64),
            over: row.limit.map(|limit| all.is_over(limit)),
            share_of_days_over: Estimate::of_yes_or_no(days.map(over)),
            window: row.meter.window.to_string(),
            in_time: row.meter.clock.to_string(),
            source: row.meter.source,
        }
    }
}

/// The windows of one day together.
#[derive(Default)]
struct Shown {
    counted: Count,
    truly: Count,
    /// Treated as people, and as machines.
    judged: (u64, u64),
    is_over: bool,
}

impl Shown {
    fn add(&mut self, row: &MeterRow) {
        for (sum, count) in [
            (&mut self.counted, row.counted),
            (&mut self.truly, row.truly),
        ] {
            sum.numerator += count.numerator;
            sum.denominator += count.denominator;
        }
        self.judged.0 += row.judged.live;
        self.judged.1 += row.judged.machine;
        self.is_over |= row.is_over() == Some(true);
    }
}

/// A rate with the detector's errors in it, from all days together: as
/// [`outpace_engine::meters::Meter::estimate`] of one window.
fn estimated_rate(
    row: &MeterRow,
    counted: Count,
    (live, machine): (u64, u64),
    verdicts: Option<Verdicts>,
) -> Option<Estimate> {
    let sample = verdicts?.sample()?;
    let abandoned = counted.numerator;
    let interval = match row.meter.false_positives {
        FalsePositives::Counted => sample.abandon_rate(abandoned, live),
        FalsePositives::Estimated => {
            let errors = sample.estimate(Judged { live, machine })?;
            let passed = counted.denominator - abandoned;
            ofcom(
                abandoned,
                passed,
                Reasoned::Detector(errors.false_positives),
            )
        }
        FalsePositives::Invisible | FalsePositives::NotStated => None,
    };
    interval.map(|interval| judged::estimate(interval, sample.people))
}

/// A campaign's counts of conduct by name, a day on the mean; none if it does not dial.
#[must_use]
pub fn conduct_of_campaign(days: &[DayResult], campaign: CampaignId) -> BTreeMap<String, Estimate> {
    let of_day = |day: &DayResult| {
        let row = day.conduct.iter().find(|row| row.campaign == campaign)?;
        Some(row.conduct)
    };
    let conduct: Vec<Conduct> = days.iter().filter_map(of_day).collect();
    if conduct.is_empty() {
        return BTreeMap::new();
    }
    let counts: [NamedCount; 5] = [
        ("given_up", |it| it.given_up),
        ("rang_short", |it| it.rang_short),
        ("owed_message", |it| it.owed_message),
        ("no_message", |it| it.no_message),
        ("late_message", |it| it.late_message),
    ];
    let estimate = |(name, count): NamedCount| {
        let values = conduct.iter().map(|day| Some(count(day) as f64));
        (name.to_owned(), Estimate::of(values))
    };
    counts.map(estimate).into_iter().collect()
}

type NamedCount = (&'static str, fn(&Conduct) -> u64);

/// Version of [`Summary`].
pub const SCHEMA_VERSION: u32 = 1;
