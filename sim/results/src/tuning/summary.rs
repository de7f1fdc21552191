//! `tune.json`: what was found and how sure it is.

use std::collections::BTreeMap;

use outpace_sim::Estimate;
use outpace_sim::experiment::paired::Difference;
use serde::Serialize;

/// Version of [`TuningSummary`] and of the columns of `tune.parquet`.
pub const TUNING_VERSION: u32 = 1;

/// Keys and values, as `--set` takes them.
pub type Settings = BTreeMap<String, String>;

/// A tuning in numbers, as `tune.json` and `--json` print it.
#[derive(Clone, Debug, Serialize)]
pub struct TuningSummary {
    /// Version of this object's shape.
    pub schema_version: u32,
    /// The scenario's name.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// Settings given with `--set`, in order.
    pub set: Vec<String>,
    /// The seed of the search.
    pub seed: u64,
    /// The seed of the fresh days finalists were confirmed on: `outpace run --seed` plays them again.
    pub confirm_seed: u64,
    /// Version of the program.
    pub version: String,
    /// Was everything played that was planned?
    pub complete: bool,
    /// The measure that was to be best.
    pub objective: String,
    /// Is less of it better?
    pub less_is_better: bool,
    /// What was asked for, and what the recommended settings showed.
    pub constraint: Constraint,
    /// Do the recommended settings surely keep the promise? Nothing is recommended that does not.
    pub established: bool,
    /// The recommended settings; null if none could be established.
    pub recommended: Option<Settings>,
    /// Every measure of the recommended settings on the fresh days, as of `outpace run`.
    pub metrics: BTreeMap<String, Estimate>,
    /// If nothing is recommended: the finalist that came closest.
    pub closest: Option<Tried>,
    /// Is predicting worth it for this team, list and limit? Null where rules of both kinds were not compared.
    pub predictive_is_worth_it: Option<bool>,
    /// The same in words, with figures.
    pub advice: Option<String>,
    /// The recommended settings against others, on the same fresh days: as they are, and the best of each
    /// other rule. The intervals hold together with 95 %.
    pub compared: Vec<Compared>,
    /// What it costs to be safer.
    pub safer: Vec<SaferSetting>,
    /// One step away from the recommended settings along each key; intervals hold together with 95 %.
    pub neighbours: Vec<Compared>,
    /// Every finalist that was tried, in order.
    pub finalists: Vec<Tried>,
    /// How the search went.
    pub search: Searching,
    /// Every point the search has played.
    pub points: Vec<SearchedPoint>,
}

/// What was asked for, and what the recommended settings showed.
#[derive(Clone, Debug, Serialize)]
pub struct Constraint {
    /// Over the limit on at most this share of days.
    pub share_of_days: f64,
    /// With this confidence.
    pub confidence: f64,
    /// The meters campaigns answer for, each once.
    pub meters: Vec<String>,
    /// The limit of all campaigns, where it is one and the same.
    pub limit: Option<f64>,
    /// Fresh days of the recommended settings; 0 without.
    pub days: u32,
    /// How many of them were over the limit.
    pub days_over: u32,
    /// Upper bound of the share of days over (Clopper and Pearson), its error shared out among the finalists.
    pub upper_bound: Option<f64>,
    /// Finalists that might have been tried.
    pub finalists: u32,
}

/// A finalist on fresh days.
#[derive(Clone, Debug, Serialize)]
pub struct Tried {
    /// Which point.
    pub point: u32,
    /// Its settings.
    pub settings: Settings,
    /// The rule it dials by.
    pub rule: String,
    /// For which promise it was tried: over on at most this share of days.
    pub share_of_days: f64,
    /// Does it surely keep it?
    pub established: bool,
    /// Fresh days played.
    pub days: u32,
    /// Days over the limit.
    pub days_over: u32,
    /// Upper bound of the share of days over.
    pub upper_bound: f64,
    /// The objective on these days.
    pub objective: Estimate,
}

/// The best settings of a safer promise.
#[derive(Clone, Debug, Serialize)]
pub struct SaferSetting {
    /// Over on at most this share of days.
    pub share_of_days: f64,
    /// Could it be established?
    pub established: bool,
    /// The finalist: the one established, or else the one that came closest.
    pub tried: Option<Tried>,
    /// What it costs: its objective less that of the recommended settings.
    pub difference: Option<Compared>,
}

/// Other settings against the recommended ones.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// What they are: `as it is`, a rule, or a key and its value.
    pub label: String,
    /// Which point.
    pub point: u32,
    /// The settings.
    pub settings: Settings,
    /// Days both were played.
    pub days: u32,
    /// Objective of these settings on those days.
    pub objective: Option<f64>,
    /// Their objective less that of the recommended settings, day by day.
    pub difference: Option<f64>,
    /// Lower end of its interval.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Days these settings were over the limit.
    pub days_over: u32,
}

/// How the search went.
#[derive(Clone, Debug, Serialize)]
pub struct Searching {
    /// Points there are.
    pub space: u64,
    /// Points played.
    pub points: u32,
    /// Days played in the search.
    pub days: u64,
    /// Fresh days played.
    pub fresh_days: u64,
    /// Points that left because they were surely too risky.
    pub too_risky: u32,
    /// Points that left because another was surely better.
    pub beaten: u32,
    /// Points that left because days did not suffice for all.
    pub no_days_left: u32,
    /// Points the scenario does not allow.
    pub refused: u32,
}

/// A point the search has played.
#[derive(Clone, Debug, Serialize)]
pub struct SearchedPoint {
    /// Which point.
    pub point: u32,
    /// Its settings.
    pub settings: Settings,
    /// The rule it dials by.
    pub rule: String,
    /// Days of the search.
    pub days: u32,
    /// Mean objective of these days.
    pub objective: Option<f64>,
    /// Days over the limit.
    pub days_over: u32,
    /// The likely share of days over, by how far the days' rates are from the limit.
    pub likely_share_of_days: f64,
}

impl Compared {
    /// Puts in what a comparison found.
    #[must_use]
    pub fn with(mut self, difference: &Difference) -> Self {
        self.days = difference.n;
        self.objective = (difference.n > 0).then_some(difference.second);
        self.difference = (difference.n > 0).then_some(difference.mean);
        self.low = difference.interval.map(|it| it.0);
        self.high = difference.interval.map(|it| it.1);
        self
    }
}
