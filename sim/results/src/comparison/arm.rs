//! One of the things compared: its days, played now or read from a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use outpace_sim::experiment::PlayedDay;

use super::{ArmSummary, GOVERNING_OVER, GOVERNING_RATE};
use crate::stored::{ReadError, days_of_run};
use crate::sweep::{Row, RowFile, SweepError, SweepPlan};

/// One of the things compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Arm {
    /// Its name.
    pub label: String,
    /// The scenario.
    pub scenario: String,
    /// The seed its days were played with.
    pub seed: u64,
    /// The version of the program that played them.
    pub version: String,
    /// Measures by name, by replication.
    pub days: BTreeMap<u32, BTreeMap<String, f64>>,
}

/// The arms a folder holds: a run is one, a sweep one for each of its points.
///
/// # Errors
/// When the folder holds neither.
pub fn arms_of_folder(folder: &Path) -> Result<Vec<Arm>, SweepError> {
    match SweepPlan::of_folder(folder)? {
        Some(plan) => arms_of_sweep(folder, &plan),
        None => Ok(vec![arm_of_run(folder)?]),
    }
}

fn arms_of_sweep(folder: &Path, plan: &SweepPlan) -> Result<Vec<Arm>, SweepError> {
    let arm = |point| Arm {
        label: plan.label(point),
        scenario: plan.scenario.clone(),
        seed: plan.seed,
        version: plan.version.clone(),
        days: BTreeMap::new(),
    };
    let mut arms: Vec<Arm> = (0..plan.points()).map(arm).collect();
    let mut rows = RowFile::to_read(folder, plan)?;
    while let Some(row) = rows.next_row()? {
        let Some(arm) = arms.get_mut(row.point as usize) else {
            return Err(rows.wrong("there is no such point"));
        };
        arm.days.insert(row.replication, measures_of(&row, plan));
    }
    Ok(arms)
}

fn measures_of(row: &Row, plan: &SweepPlan) -> BTreeMap<String, f64> {
    let named = plan.columns.iter().zip(&row.values);
    let mut measures: BTreeMap<String, f64> = named
        .filter_map(|(name, value)| Some((name.clone(), (*value)?)))
        .collect();
    if let [Some(numerator), Some(denominator), ..] = row.values[..] {
        add_rate(&mut measures, numerator, denominator);
    }
    measures
}

fn add_rate(measures: &mut BTreeMap<String, f64>, numerator: f64, denominator: f64) {
    if denominator > 0.0 {
        measures.insert(GOVERNING_RATE.to_owned(), numerator / denominator);
    }
}

fn arm_of_run(folder: &Path) -> Result<Arm, SweepError> {
    let path = folder.join("run.json");
    let foreign = |why: String| SweepError::Foreign {
        path: folder.to_owned(),
        line: None,
        why,
    };
    let text = fs::read_to_string(&path)
        .map_err(|error| foreign(format!("it holds no run and no sweep (run.json: {error})")))?;
    let run: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| foreign(format!("run.json: {error}")))?;
    let word = |key: &str| run[key].as_str().map(str::to_owned);
    let (Some(seed), Some(scenario), Some(version)) =
        (run["seed"].as_u64(), word("scenario"), word("version"))
    else {
        return Err(foreign("run.json is none of ours".to_owned()));
    };
    let set: Vec<&str> = run["set"]
        .as_array()
        .map(|set| set.iter().filter_map(serde_json::Value::as_str).collect())
        .unwrap_or_default();
    let label = if set.is_empty() {
        folder.display().to_string()
    } else {
        set.join(" ")
    };
    let read = days_of_run(folder).map_err(|error: ReadError| foreign(error.to_string()))?;
    let mut days = read.measures;
    for (replication, (numerator, denominator, over)) in read.governed {
        let measures = days.entry(replication).or_default();
        measures.insert(GOVERNING_OVER.to_owned(), f64::from(u8::from(over)));
        add_rate(measures, numerator, denominator);
    }
    Ok(Arm {
        label,
        scenario,
        seed,
        version,
        days,
    })
}

impl Arm {
    /// An arm that is about to be played.
    #[must_use]
    pub fn new(label: String, scenario: String, seed: u64, version: &str) -> Self {
        Self {
            label,
            scenario,
            seed,
            version: version.to_owned(),
            days: BTreeMap::new(),
        }
    }

    /// Adds a day that was played.
    pub fn add(&mut self, day: &PlayedDay) {
        let named = day.measures.iter();
        let mut measures: BTreeMap<String, f64> = named
            .filter_map(|(name, value)| Some(((*name).to_owned(), (*value)?)))
            .collect();
        if !day.governed.is_empty() {
            let over = f64::from(u8::from(day.is_over()));
            measures.insert(GOVERNING_OVER.to_owned(), over);
            let counted = day.counted();
            let (numerator, denominator) = (counted.numerator as f64, counted.denominator as f64);
            add_rate(&mut measures, numerator, denominator);
        }
        self.days.insert(day.replication, measures);
    }

    pub(super) fn measures(&self) -> BTreeSet<&str> {
        let days = self.days.values();
        days.flat_map(|day| day.keys().map(String::as_str))
            .collect()
    }

    pub(super) fn summary(&self) -> ArmSummary {
        ArmSummary {
            label: self.label.clone(),
            scenario: self.scenario.clone(),
            version: self.version.clone(),
            replications: self.days.len() as u32,
        }
    }
}
