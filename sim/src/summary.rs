//! What a run comes to: every measure with its interval.

use std::collections::BTreeMap;

use serde::Serialize;

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

/// Version of [`Summary`].
pub const SCHEMA_VERSION: u32 = 1;
