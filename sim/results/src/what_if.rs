//! A day that might have been beside the one that was.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use outpace_sim::Estimate;
use serde::Serialize;

use crate::measure::{self, Measure};
use crate::terminal::aligned;

/// A recorded day with a change, as `outpace whatif --json` prints it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhatIfSummary {
    /// Version of this object's shape.
    pub schema_version: u32,
    /// The scenario's name.
    pub scenario: String,
    /// What is different.
    pub change: Vec<String>,
    /// From when on, by the clock of the first day; null from the beginning.
    pub from: Option<String>,
    /// Where what is not on record was drawn from.
    pub seed: u64,
    /// How often that was drawn.
    pub draws: u32,
    /// What was drawn from: `calibrated` on the recorded day, or the `scenario`'s own people.
    pub model: String,
    /// Seconds from the beginning to the first difference, in the first draw; null if there is none.
    pub differs_from_s: Option<f64>,
    /// The measures of the recorded day.
    pub recorded: BTreeMap<String, Option<f64>>,
    /// The measures with the change: means over the draws of what is not on record.
    pub metrics: BTreeMap<String, Estimate>,
    /// The change's measures less the recorded ones.
    pub differences: BTreeMap<String, Estimate>,
    /// The rate that governs each campaign, on record and with the change.
    pub governing: BTreeMap<String, GoverningChange>,
    /// How much of the changed day is record.
    pub shares: BTreeMap<String, Estimate>,
}

/// The governing abandon rate of a campaign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoverningChange {
    /// Which definition.
    pub meter: String,
    /// The campaign's limit.
    pub limit: f64,
    /// As it was.
    pub recorded: Option<f64>,
    /// With the change.
    pub rate: Estimate,
}

/// Version of [`WhatIfSummary`].
pub const WHAT_IF_SCHEMA_VERSION: u32 = 1;

/// The summary as plain text for a terminal.
#[must_use]
pub fn what_if_text(summary: &WhatIfSummary) -> String {
    let mut text = String::new();
    let change = match summary.change.as_slice() {
        [] => "no change".to_owned(),
        changes => changes.join(", "),
    };
    let from = summary.from.as_ref();
    let from = from.map_or_else(String::new, |from| format!(" from {from}"));
    let _ = writeln!(
        text,
        "{}: the recorded day, and the same with {change}{from}\n",
        summary.scenario
    );
    let mut rows =
        vec![["", "recorded", "changed", "difference", "95 % interval"].map(str::to_owned)];
    let place = |name: &str| measure::known().position(|it| it == name);
    let mut names: Vec<&String> = summary.metrics.keys().collect();
    names.sort_by_key(|name| (place(name).is_none(), place(name)));
    rows.extend(names.into_iter().map(|name| row(summary, name)));
    for (campaign, it) in &summary.governing {
        let rate = Measure::of("abandon_rate");
        let recorded = it.recorded.map_or_else(dash, |it| rate.value(it));
        rows.push([
            format!("{campaign}: {} (limit {:.1} %)", it.meter, 100.0 * it.limit),
            recorded,
            rate.mean(&it.rate),
            String::new(),
            rate.interval(&it.rate).unwrap_or_default(),
        ]);
    }
    text += &aligned(&rows);
    text += &of_what(summary);
    text
}

fn row(summary: &WhatIfSummary, name: &str) -> [String; 5] {
    let measure = Measure::of(name);
    let recorded = summary.recorded.get(name).copied().flatten();
    let difference = summary.differences.get(name);
    let interval = difference.and_then(|it| Some((it.ci95_low?, it.ci95_high?)));
    [
        measure.label.clone(),
        recorded.map_or_else(dash, |it| measure.value(it)),
        measure.mean(&summary.metrics[name]),
        difference
            .and_then(|it| it.mean)
            .map_or_else(dash, |it| measure.difference(it)),
        interval.map_or_else(String::new, |(low, high)| {
            format!(
                "{} to {}",
                measure.difference(low),
                measure.difference(high)
            )
        }),
    ]
}

/// How much is record and how much was drawn.
fn of_what(summary: &WhatIfSummary) -> String {
    let mean = |name: &str| {
        summary
            .shares
            .get(name)
            .and_then(|it| it.mean)
            .unwrap_or(0.0)
    };
    let (recorded, continued, drawn) = (
        mean("recorded_calls"),
        mean("continued_calls"),
        mean("drawn_calls"),
    );
    let all = (recorded + continued + drawn).max(1.0);
    let (record_s, model_s) = (mean("recorded_talk_s"), mean("drawn_talk_s"));
    let talk = (record_s + model_s).max(1.0);
    let model = match summary.model.as_str() {
        "calibrated" => "people calibrated on the recorded day",
        _ => "the scenario's people",
    };
    let differs = match summary.differs_from_s {
        Some(at) => format!("The first difference is {at:.0} s into the day."),
        None => "Nothing differs from the record.".to_owned(),
    };
    format!(
        "\n{differs}\nOf the calls {:.1} % are on record, {:.1} % were placed and go on beyond their record, and {:.1} % \
         were never placed: drawn from {model}, {} times (seed {}). Of the talk {:.1} % is on record.\n",
        100.0 * recorded / all,
        100.0 * continued / all,
        100.0 * drawn / all,
        summary.draws,
        summary.seed,
        100.0 * record_s / talk,
    )
}

fn dash() -> String {
    "–".to_owned()
}
