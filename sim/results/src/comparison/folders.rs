//! Things compared whose days are read from a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use outpace_sim::experiment::{Arm, GOVERNING_OVER, add_governing_rate};

use crate::stored::{ReadError, days_of_run};
use crate::sweep::{Row, RowFile, SweepError, SweepPlan};

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
        add_governing_rate(&mut measures, numerator, denominator);
    }
    measures
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
        add_governing_rate(measures, numerator, denominator);
    }
    Ok(Arm {
        label,
        scenario,
        seed,
        version,
        days,
    })
}
