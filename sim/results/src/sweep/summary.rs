//! `sweep.json`: every point in numbers.

use std::collections::BTreeMap;

use outpace_sim::Estimate;
use serde::Serialize;

use super::digest::Digest;
use super::plan::{SWEEP_VERSION, SweepPlan};
use super::sheet::COUNTS;

/// A sweep in numbers, as `sweep.json` and `--json` print it.
#[derive(Clone, Debug, Serialize)]
pub struct SweepSummary {
    /// Version of this object's shape.
    pub schema_version: u32,
    /// The scenario's name.
    pub scenario: String,
    /// Settings given with `--set`, in order.
    pub set: Vec<String>,
    /// The seed.
    pub seed: u64,
    /// Which part of the days this is; `1/1` is all of them.
    pub shard: String,
    /// Version of the program.
    pub version: String,
    /// Days played, of all points.
    pub days: u64,
    /// Was everything played that was asked for?
    pub complete: bool,
    /// The limit the governing meters are held to, where it is one and the same.
    pub limit: Option<f64>,
    /// The point that is shown closer; see [`SweepSummary::shown_because`].
    pub shown: Option<u32>,
    /// Why that one.
    pub shown_because: Option<String>,
    /// By point.
    pub points: Vec<PointSummary>,
}

/// A point in numbers.
#[derive(Clone, Debug, Serialize)]
pub struct PointSummary {
    /// Which.
    pub point: u32,
    /// The keys that are varied, and their values here.
    pub settings: BTreeMap<String, String>,
    /// Days played.
    pub replications: u32,
    /// The governing meters' rate, a day on the mean.
    pub governing_rate: Estimate,
    /// The same over all days together: numerators by denominators.
    pub governing_rate_of_all_days: Option<f64>,
    /// Share of days on which a governing meter was over its limit.
    pub governing_share_of_days_over: Estimate,
    /// Every measure, as of `outpace run`.
    pub metrics: BTreeMap<String, Estimate>,
}

impl SweepSummary {
    /// Every point in numbers.
    #[must_use]
    pub fn new(plan: &SweepPlan, digest: &Digest, complete: bool, limit: Option<f64>) -> Self {
        let points = (0..plan.points()).map(|point| PointSummary::new(plan, digest, point));
        Self {
            schema_version: SWEEP_VERSION,
            scenario: plan.scenario.clone(),
            set: plan.set.clone(),
            seed: plan.seed,
            shard: plan.shard.clone(),
            version: plan.version.clone(),
            days: digest.points().iter().map(|it| u64::from(it.days())).sum(),
            complete,
            limit,
            shown: None,
            shown_because: None,
            points: points.collect(),
        }
    }
}

impl PointSummary {
    fn new(plan: &SweepPlan, digest: &Digest, point: usize) -> Self {
        let own = &digest.points()[point];
        let (numerator, denominator) = own.counted();
        let settings = plan.vary.iter().zip(plan.values(point));
        let all = digest.estimates(point);
        let metrics = all.filter(|(name, _)| !COUNTS.iter().any(|count| name.ends_with(count)));
        Self {
            point: point as u32,
            settings: settings
                .map(|(axis, value)| (axis.key.clone(), value.to_owned()))
                .collect(),
            replications: own.days(),
            governing_rate: own.rate(),
            governing_rate_of_all_days: (denominator > 0.0).then(|| numerator / denominator),
            governing_share_of_days_over: digest
                .estimate(point, COUNTS[2])
                .expect("every sheet has the counts"),
            metrics: metrics
                .map(|(name, estimate)| (name.to_owned(), estimate))
                .collect(),
        }
    }
}
