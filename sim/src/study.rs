//! Many days of one scenario, and what they come to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};

use outpace_engine::meters::wilson;
use outpace_engine::{CampaignId, Outcome, PerMille};
use outpace_scenarios::Scenario;
use rayon::prelude::*;
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use crate::compliance::{ConductRow, MeterRow, read_meters};
use crate::day::{DayPlan, simulate_day};
use crate::judged::{DetectionSummary, FALSE_POSITIVE, JudgedRow, Verdicts, WITH_DETECTOR};
use crate::measure::{
    Measures, SHARE_OF_DAYS_OVER_LIMIT, campaign_measures, measures, port_measures,
};
use crate::ports::PortUse;
use crate::recorder::Keep;
use crate::summary::{Estimate, MeterSummary, SCHEMA_VERSION, Summary, conduct_of_campaign};
use crate::tables::{Day, IntervalRow};

/// Which days to play.
#[derive(Clone, Copy, Debug)]
pub struct StudyPlan {
    /// The run's seed.
    pub seed: u64,
    /// How many days, at least one.
    pub replications: u32,
    /// What to keep of the first day; of the others only what measures need.
    pub keep: Keep,
}

/// What a study found, in order of replication.
#[derive(Clone, Debug)]
pub struct Study {
    /// The first day, whole. `None` if it was cancelled.
    pub shown: Option<Day>,
    /// What each finished day came to.
    pub days: Vec<DayResult>,
}

/// What one day came to.
#[derive(Clone, Debug)]
pub struct DayResult {
    /// Which replication.
    pub replication: u32,
    /// Over all campaigns.
    pub measures: Measures,
    /// By campaign.
    pub by_campaign: Vec<Measures>,
    /// Attempts by [`Outcome`], in the order of [`Outcome::ALL`].
    pub outcomes: [u64; Outcome::ALL.len()],
    /// The day in stretches.
    pub intervals: Vec<IntervalRow>,
    /// What every meter shows, by campaign, meter and window.
    pub meters: Vec<MeterRow>,
    /// Each dialling campaign's conduct.
    pub conduct: Vec<ConductRow>,
    /// How each campaign's detector judged.
    pub judged: Vec<JudgedRow>,
}

/// Plays the days of a plan, several at a time on rayon's threads. `done` hears of each day that is
/// finished. Days not finished when `cancel` turns true are missing from the result.
///
/// Every day is addressed by its seed alone, so neither the number of threads nor their order shows.
pub fn study(
    scenario: &Scenario,
    plan: StudyPlan,
    cancel: &AtomicBool,
    done: &(impl Fn() + Sync),
) -> Study {
    let limits = abandon_limits(scenario);
    let play = |replication: u32| {
        if cancel.load(Ordering::Relaxed) {
            return None;
        }
        let keep = if replication == 0 && plan.keep == Keep::Tables {
            Keep::Tables
        } else {
            Keep::Meters
        };
        let mut day = simulate_day(
            scenario,
            DayPlan {
                seed: plan.seed,
                replication,
                keep,
            },
            &mut (),
            cancel,
        )?;
        if keep == Keep::Tables {
            (day.meters, day.conduct) = read_meters(&scenario.engine, &day);
        }
        done();
        Some((
            DayResult::of(&day, &limits),
            (replication == 0).then_some(day),
        ))
    };
    let played: Vec<_> = (0..plan.replications).into_par_iter().map(play).collect();
    let mut shown = None;
    let days = played
        .into_iter()
        .flatten()
        .map(|(result, day)| {
            shown = shown.take().or(day);
            result
        })
        .collect();
    Study { shown, days }
}

/// The abandon limits of a scenario's campaigns.
#[must_use]
pub fn abandon_limits(scenario: &Scenario) -> Vec<PerMille> {
    scenario
        .engine
        .campaigns
        .iter()
        .map(|campaign| campaign.abandon_limit)
        .collect()
}

/// What identifies a run in its summary.
#[derive(Clone, Debug)]
pub struct Identity<'a> {
    /// Settings given with `--set`.
    pub set: &'a [String],
    /// The run's seed.
    pub seed: u64,
    /// Days asked for.
    pub replications: u32,
    /// Version of the program.
    pub version: &'a str,
}

impl Study {
    /// Every measure with its interval.
    #[must_use]
    pub fn summary(&self, scenario: &Scenario, identity: &Identity<'_>) -> Summary {
        let campaigns = match scenario.names.campaigns.as_slice() {
            [_] => BTreeMap::new(),
            names => names
                .iter()
                .enumerate()
                .map(|(index, name)| {
                    let days = self.days.iter().map(|day| &day.by_campaign[index]);
                    let campaign = CampaignId(index as u32);
                    (
                        name.clone(),
                        self.together(estimates(days), |row| row.campaign == campaign),
                    )
                })
                .collect(),
        };
        let outcomes = Outcome::ALL
            .into_iter()
            .enumerate()
            .map(|(index, outcome)| {
                let values = self.days.iter().map(|day| Some(day.outcomes[index] as f64));
                (outcome.name().to_owned(), Estimate::of(values))
            });
        Summary {
            schema_version: SCHEMA_VERSION,
            scenario: scenario.name.clone(),
            set: identity.set.to_vec(),
            seed: identity.seed,
            replications: identity.replications,
            replications_done: self.days.len() as u32,
            version: identity.version.to_owned(),
            metrics: self.together(estimates(self.days.iter().map(|day| &day.measures)), |_| {
                true
            }),
            campaigns,
            meters: self.meters(scenario),
            conduct: self.conduct(scenario),
            detection: self.detection(scenario),
            outcomes: outcomes.collect(),
        }
    }
}

impl Study {
    /// What the meters of each campaign come to, by its name.
    fn meters(&self, scenario: &Scenario) -> BTreeMap<String, BTreeMap<String, MeterSummary>> {
        let names = scenario.names.campaigns.iter().enumerate();
        let of_campaign = names.filter_map(|(index, name)| {
            let meters = MeterSummary::of_campaign(&self.days, CampaignId(index as u32));
            (!meters.is_empty()).then(|| (name.clone(), meters))
        });
        of_campaign.collect()
    }

    /// The conduct of each campaign that dials, by its name.
    fn conduct(&self, scenario: &Scenario) -> BTreeMap<String, BTreeMap<String, Estimate>> {
        let names = scenario.names.campaigns.iter().enumerate();
        let of_campaign = names.filter_map(|(index, name)| {
            let conduct = conduct_of_campaign(&self.days, CampaignId(index as u32));
            (!conduct.is_empty()).then(|| (name.clone(), conduct))
        });
        of_campaign.collect()
    }
}

impl Study {
    /// The verdicts of all days on calls of these campaigns; `None` if no detector listened.
    fn verdicts(&self, of: impl Fn(&JudgedRow) -> bool) -> Option<Verdicts> {
        let rows = self.days.iter().flat_map(|day| &day.judged);
        let counts = rows.filter(|row| of(row)).map(|row| row.counts);
        counts.reduce(Verdicts::and)
    }

    /// What each campaign's detector came to, by the campaign's name.
    fn detection(&self, scenario: &Scenario) -> BTreeMap<String, DetectionSummary> {
        let names = scenario.names.campaigns.iter().enumerate();
        let of_campaign = names.filter_map(|(index, name)| {
            let all = self.verdicts(|row| row.campaign.index() == index)?;
            let days = self.days.len() as u32;
            Some((name.clone(), DetectionSummary::of(&all, days)))
        });
        of_campaign.collect()
    }

    /// What agents checked of one day is too little: its share of errors is taken of all days together.
    fn together(
        &self,
        mut measures: BTreeMap<String, Estimate>,
        of: impl Fn(&JudgedRow) -> bool,
    ) -> BTreeMap<String, Estimate> {
        let Some(all) = self.verdicts(of) else {
            return measures;
        };
        let found = DetectionSummary::of(&all, 1);
        for (name, estimate) in [
            (FALSE_POSITIVE, found.amd_false_positive),
            (WITH_DETECTOR, found.abandon_rate),
        ] {
            if let (Some(measure), Some(estimate)) = (measures.get_mut(name), estimate) {
                let n = measure.n;
                *measure = Estimate { n, ..estimate };
            }
        }
        measures
    }
}

impl DayResult {
    fn of(day: &Day, limits: &[PerMille]) -> Self {
        let (measures, by_campaign) = day_measures(day, limits);
        Self {
            replication: day.replication,
            measures,
            by_campaign,
            outcomes: day.outcomes,
            intervals: day.intervals.clone(),
            meters: day.meters.clone(),
            conduct: day.conduct.clone(),
            judged: day.judged.clone(),
        }
    }
}

/// The measures of a day over all campaigns, and by campaign.
pub(crate) fn day_measures(day: &Day, limits: &[PerMille]) -> (Measures, Vec<Measures>) {
    let of_campaign = |(campaign, &limit): (usize, &PerMille)| {
        let own = |used: &&PortUse| used.campaign.index() == campaign;
        let mut measures = campaign_measures(&day.intervals, campaign, limit);
        measures.extend(port_measures(day.ports.iter().filter(own)));
        let judged = day
            .judged
            .iter()
            .find(|row| row.campaign.index() == campaign);
        measures.extend(judged.into_iter().flat_map(|row| row.counts.measures()));
        measures
    };
    let mut all = measures(&day.intervals, limits);
    all.extend(port_measures(day.ports.iter()));
    let judged = day.judged.iter().map(|row| row.counts);
    all.extend(
        judged
            .reduce(Verdicts::and)
            .into_iter()
            .flat_map(|all| all.measures()),
    );
    (all, limits.iter().enumerate().map(of_campaign).collect())
}

/// Every measure of some days with its interval.
#[must_use]
pub fn estimates<'a>(
    days: impl Iterator<Item = &'a Measures> + Clone,
) -> BTreeMap<String, Estimate> {
    // A day on which nobody called has no measures of callers.
    let names: BTreeSet<&str> = days.clone().flat_map(BTreeMap::keys).copied().collect();
    names
        .into_iter()
        .map(|name| {
            let values = days.clone().map(|day| day.get(name).copied().flatten());
            let is_share = name == SHARE_OF_DAYS_OVER_LIMIT;
            let estimate = if is_share {
                Estimate::of_yes_or_no(values)
            } else {
                Estimate::of(values)
            };
            (name.to_owned(), estimate)
        })
        .collect()
}

impl Estimate {
    /// The share of days with a 1 among days with 0 or 1, and its Wilson score interval (Wilson 1927):
    /// it stays between 0 and 1 and has a width even when no day had one.
    pub fn of_yes_or_no(values: impl Iterator<Item = Option<f64>>) -> Self {
        let estimate = Self::of(values);
        match (estimate.mean, estimate.n) {
            (Some(share), 2..) => Self::of_share(share, estimate.n),
            _ => estimate,
        }
    }

    /// A share of so many days with its Wilson score interval.
    #[must_use]
    pub fn of_share(share: f64, days: u32) -> Self {
        let z95 = Normal::standard().inverse_cdf(0.975);
        let (low, high) = wilson(share, f64::from(days), z95);
        Self {
            mean: Some(share),
            ci95_low: Some(low),
            ci95_high: Some(high),
            n: days,
        }
    }

    /// Mean and 95 % confidence interval of independent days: Student's t on the days' values.
    pub fn of(values: impl Iterator<Item = Option<f64>>) -> Self {
        let values: Vec<f64> = values.flatten().collect();
        let n = values.len();
        if n == 0 {
            return Self {
                mean: None,
                ci95_low: None,
                ci95_high: None,
                n: 0,
            };
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let interval = (n > 1).then(|| {
            let variance = values
                .iter()
                .map(|value| (value - mean).powi(2))
                .sum::<f64>()
                / (n - 1) as f64;
            let student =
                StudentsT::new(0.0, 1.0, (n - 1) as f64).expect("degrees of freedom are positive");
            student.inverse_cdf(0.975) * (variance / n as f64).sqrt()
        });
        Self {
            mean: Some(mean),
            ci95_low: interval.map(|half| mean - half),
            ci95_high: interval.map(|half| mean + half),
            n: n as u32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_students() {
        // Mean 3, standard deviation √2.5, t(4, 0.975) = 2.7764: half width 1.9632.
        let estimate = Estimate::of([1.0, 2.0, 3.0, 4.0, 5.0].map(Some).into_iter());
        let half = estimate.ci95_high.expect("five values") - 3.0;
        assert!((half - 1.963_24).abs() < 1e-4, "{half}");
    }

    #[test]
    fn a_share_of_days_is_wilsons() {
        // 3 of 20: 0.0524 to 0.3604 (Newcombe 1998 gives the method's values).
        let days = (0..20).map(|day| Some(f64::from(u8::from(day < 3))));
        let estimate = Estimate::of_yes_or_no(days);
        let (low, high) = (
            estimate.ci95_low.expect("low"),
            estimate.ci95_high.expect("high"),
        );
        assert!(
            (low - 0.0524).abs() < 1e-4 && (high - 0.3604).abs() < 1e-4,
            "{low} {high}"
        );
        let none = Estimate::of_yes_or_no([Some(0.0); 20].into_iter());
        assert!(none.ci95_low < Some(1e-12) && none.ci95_high > Some(0.1));
    }

    #[test]
    fn one_day_has_no_interval_and_none_has_no_mean() {
        let one = Estimate::of([Some(2.0), None].into_iter());
        assert_eq!((one.mean, one.ci95_low, one.n), (Some(2.0), None, 1));
        assert_eq!(Estimate::of([None].into_iter()).mean, None);
    }
}
