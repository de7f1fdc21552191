//! A sweep for a terminal.

use std::fmt::Write as _;

use super::plan::SweepPlan;
use super::summary::{PointSummary, SweepSummary};
use crate::measure::Measure;

/// Every point in a line.
#[must_use]
pub fn sweep_text(plan: &SweepPlan, summary: &SweepSummary) -> String {
    let mut header: Vec<String> = plan.vary.iter().map(|axis| axis.key.clone()).collect();
    header.extend(["days", "abandon rate", "95 % interval", "days over"].map(str::to_owned));
    header.extend(COLUMNS.map(|(_, heading)| heading.to_owned()));
    let mut rows = vec![header];
    for (index, point) in summary.points.iter().enumerate() {
        let mut cells: Vec<String> = plan.values(index).into_iter().map(str::to_owned).collect();
        cells.extend(row(point));
        rows.push(cells);
    }
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..rows[0].len())
        .map(|column| width(column).unwrap_or(0))
        .collect();
    let mut text = format!(
        "{} ({}, seed {}, {} points, {} days)\n\n",
        plan.title,
        plan.scenario,
        plan.seed,
        summary.points.len(),
        summary.days
    );
    for (index, cells) in rows.iter().enumerate() {
        let is_shown = index > 0 && summary.shown == Some(index as u32 - 1);
        text.push_str(if is_shown { "> " } else { "  " });
        let cells = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:>width$}"));
        text += &cells.collect::<Vec<_>>().join("  ");
        text.push('\n');
    }
    if let Some(why) = &summary.shown_because {
        let _ = writeln!(text, "\n> {why}; shown closer in the report");
    }
    text
}

/// Measures and their headings.
const COLUMNS: [(&str, &str); 3] = [
    ("utilisation", "utilisation"),
    ("idle_s_per_connect", "idle"),
    ("agent_talk_s_per_hour", "talk an hour"),
];

fn row(point: &PointSummary) -> Vec<String> {
    let rate = Measure::of("governing_rate");
    let mut cells = vec![
        point.replications.to_string(),
        rate.mean(&point.governing_rate),
        rate.interval(&point.governing_rate).unwrap_or_default(),
        rate.mean(&point.governing_share_of_days_over),
    ];
    cells.extend(COLUMNS.map(|(name, _)| {
        let mean = point.metrics.get(name).map(|it| Measure::of(name).mean(it));
        mean.unwrap_or_default()
    }));
    cells
}
