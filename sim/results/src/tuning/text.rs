//! A tuning for a terminal.

use std::fmt::Write as _;

use super::summary::{Compared, Settings, Tried, TuningSummary};
use crate::measure::Measure;
use crate::number;

/// What was found, in the order a planner asks.
#[must_use]
pub fn tuning_text(summary: &TuningSummary) -> String {
    let constraint = &summary.constraint;
    let measure = Measure::of(&summary.objective);
    let mut text = format!(
        "{} ({}, seed {})\n\n",
        summary.title, summary.scenario, summary.seed
    );
    let _ = writeln!(
        text,
        "Asked for: {} {}, over the limit on at most {} of days, {} sure.",
        if summary.less_is_better {
            "least"
        } else {
            "most"
        },
        measure.label.to_lowercase(),
        number::percent(constraint.share_of_days),
        number::percent(constraint.confidence)
    );
    match (&summary.recommended, &summary.closest) {
        (Some(settings), _) => recommended(&mut text, summary, settings),
        (None, Some(closest)) => {
            text += "\nNothing is recommended: no setting could be established.\nClosest came\n";
            text += &lines(&closest.settings);
            let _ = writeln!(text, "  {}", showed(closest, &measure));
        }
        (None, None) => text += "\nNothing is recommended: no setting was confirmed.\n",
    }
    if let Some(advice) = &summary.advice {
        let _ = writeln!(text, "\n{advice}");
    }
    if !summary.safer.is_empty() {
        text += "\nSafer settings\n";
    }
    for safer in &summary.safer {
        let share = number::percent(safer.share_of_days);
        match (&safer.tried, safer.established) {
            (Some(tried), true) => {
                let _ = writeln!(
                    text,
                    "  {share} of days: {}{}\n    {}",
                    measure.mean(&tried.objective),
                    safer
                        .difference
                        .as_ref()
                        .map_or_else(String::new, |it| format!(" ({})", apart(it, &measure))),
                    words(&tried.settings)
                );
            }
            _ => {
                let _ = writeln!(text, "  {share} of days: no setting could be established");
            }
        }
    }
    compared(
        &mut text,
        "Compared with the recommended settings",
        &summary.compared,
        &measure,
    );
    compared(&mut text, "Neighbours", &summary.neighbours, &measure);
    let search = &summary.search;
    let _ = writeln!(
        text,
        "\n{} of {} settings looked at on {} days: {} surely too risky, {} surely beaten, {} left for want of days.",
        search.points,
        search.space,
        search.days,
        search.too_risky,
        search.beaten,
        search.no_days_left
    );
    text
}

fn recommended(text: &mut String, summary: &TuningSummary, settings: &Settings) {
    let constraint = &summary.constraint;
    text.push_str("\nRecommended\n");
    *text += &lines(settings);
    text.push('\n');
    for name in SHOWN {
        if let Some(estimate) = summary.metrics.get(name) {
            let measure = Measure::of(name);
            let _ = writeln!(
                text,
                "  {:<24} {:>9}  {}",
                measure.label,
                measure.mean(estimate),
                measure.interval(estimate).unwrap_or_default()
            );
        }
    }
    let _ = writeln!(
        text,
        "  Over the limit on {} of {} fresh days: at most {} of days, {} sure ({} finalists)",
        constraint.days_over,
        constraint.days,
        number::percent(constraint.upper_bound.unwrap_or(1.0)),
        number::percent(constraint.confidence),
        constraint.finalists
    );
}

/// Measures of the recommended settings.
const SHOWN: [&str; 4] = [
    "utilisation",
    "idle_s_per_connect",
    "abandon_rate",
    "connects",
];

fn compared(text: &mut String, title: &str, all: &[Compared], measure: &Measure) {
    if all.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    let width = all.iter().map(|it| it.label.chars().count()).max();
    for it in all {
        let _ = writeln!(
            text,
            "  {:<width$}  {}; over on {} of {} days",
            it.label,
            apart(it, measure),
            it.days_over,
            it.days,
            width = width.unwrap_or(0)
        );
    }
}

/// A difference and its interval.
pub(super) fn apart(it: &Compared, measure: &Measure) -> String {
    let Some(difference) = it.difference else {
        return "not played".to_owned();
    };
    match (it.low, it.high) {
        (Some(low), Some(high)) => format!(
            "{} ({} to {})",
            measure.difference(difference),
            measure.difference(low),
            measure.difference(high)
        ),
        _ => measure.difference(difference),
    }
}

fn showed(tried: &Tried, measure: &Measure) -> String {
    format!(
        "over the limit on {} of {} days (at most {} is all that is sure); {} {}",
        tried.days_over,
        tried.days,
        number::percent(tried.upper_bound),
        measure.label.to_lowercase(),
        measure.mean(&tried.objective)
    )
}

fn lines(settings: &Settings) -> String {
    let line = |(key, value): (&String, &String)| format!("  {key} = {value}\n");
    settings.iter().map(line).collect()
}

/// Settings in a line.
pub(super) fn words(settings: &Settings) -> String {
    let words: Vec<String> = settings
        .iter()
        .map(|(key, value)| format!("{}={value}", key.rsplit('.').next().unwrap_or(key)))
        .collect();
    words.join(", ")
}

/// "+13.1 pt of utilisation (12.9 to 13.3)": a gain of a measure and its interval.
#[must_use]
pub fn difference_text(objective: &str, gain: f64, low: f64, high: f64) -> String {
    let measure = Measure::of(objective);
    format!(
        "{} of {} ({} to {})",
        measure.difference(gain),
        measure.label.to_lowercase(),
        measure.difference(low),
        measure.difference(high)
    )
}
