//! A run in a few lines, for a terminal.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use outpace_engine::PerMille;
use outpace_sim::{Estimate, Summary};

use crate::measure::{self, Measure};
use crate::number;

/// The measures and outcomes of a run as a table of plain text, with intervals where there are any.
#[must_use]
pub fn summary_text(summary: &Summary, title: &str, limits: &[PerMille]) -> String {
    let Summary {
        scenario,
        seed,
        replications_done,
        ..
    } = summary;
    let days = if *replications_done == 1 {
        "day"
    } else {
        "days"
    };
    let mut text = format!("{title} ({scenario}, seed {seed}, {replications_done} {days})\n\n");
    let is_outbound = measure::is_outbound(&summary.metrics);
    let keys = measure::known()
        .filter(|key| !measure::INBOUND.contains(key))
        .filter(|key| is_outbound || measure::is_of_everybody(key));
    let rows = rows(&summary.metrics, keys);
    let has_intervals = *replications_done > 1;
    text += &table(
        &rows,
        ["", "mean", if has_intervals { "95 % interval" } else { "" }],
    );
    text += &callers(summary);
    if !is_outbound {
        return text;
    }
    text += &limit_line(summary, limits);
    text += &governing(summary);
    text += &detection(summary);
    text += &conduct(summary);
    text += "\nHow the calls ended\n";
    let dials: f64 = summary
        .outcomes
        .values()
        .filter_map(|outcome| outcome.mean)
        .sum();
    let mut outcomes: Vec<(&String, &Estimate)> = summary
        .outcomes
        .iter()
        .filter(|(_, outcome)| outcome.mean > Some(0.0))
        .collect();
    outcomes.sort_by(|a, b| {
        b.1.mean
            .partial_cmp(&a.1.mean)
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let rows: Vec<[String; 3]> = outcomes
        .into_iter()
        .map(|(name, outcome)| {
            let mean = outcome.mean.unwrap_or_default();
            let name = name.replace('_', " ");
            [
                name,
                number::mean_count(mean),
                number::percent(mean / dials),
            ]
        })
        .collect();
    text + &table(&rows, ["", "", ""])
}

fn rows<'a>(
    metrics: &BTreeMap<String, Estimate>,
    keys: impl Iterator<Item = &'a str>,
) -> Vec<[String; 3]> {
    keys.filter_map(|key| Some((Measure::of(key), metrics.get(key)?)))
        .map(|(measure, estimate)| {
            [
                measure.label.clone(),
                measure.mean(estimate),
                measure.interval(estimate).unwrap_or_default(),
            ]
        })
        .collect()
}

/// The calls that came in, queue by queue.
fn callers(summary: &Summary) -> String {
    let mut text = String::new();
    let inbound = |metrics| rows(metrics, measure::INBOUND.into_iter());
    let queues = summary.campaigns.iter();
    let mut queues: Vec<_> = queues.filter(|(_, it)| measure::is_inbound(it)).collect();
    let alone = String::new();
    if summary.campaigns.is_empty() && measure::is_inbound(&summary.metrics) {
        queues.push((&alone, &summary.metrics));
    }
    for (name, metrics) in queues {
        let colon = if name.is_empty() { "" } else { ": " };
        text += &format!("\nCalls that came in{colon}{name}\n");
        text += &table(&inbound(metrics), ["", "", ""]);
    }
    text
}

fn limit_line(summary: &Summary, limits: &[PerMille]) -> String {
    let Some(share) = summary
        .metrics
        .get("share_of_days_over_limit")
        .and_then(|it| it.mean)
    else {
        return String::new();
    };
    let days = f64::from(summary.replications_done);
    let limit = match limits {
        [limit] => format!("the limit of {limit}"),
        _ => "a campaign's limit".to_owned(),
    };
    format!(
        "\nAbandoned above {limit} on {:.0} of {days} days.\n",
        share * days
    )
}

/// What the meter that governs each campaign shows, and what was really so where that differs.
fn governing(summary: &Summary) -> String {
    let mut text = String::new();
    let several = summary.meters.len() > 1;
    for (campaign, meters) in &summary.meters {
        let Some((name, meter)) = meters.iter().find(|(_, meter)| meter.governs) else {
            continue;
        };
        let whose = if several {
            format!("{campaign}: governed")
        } else {
            "Governed".to_owned()
        };
        let limit = meter.limit.map_or_else(String::new, |limit| {
            format!(", limit {}", number::percent(limit))
        });
        text += &format!("\n{whose} by {name} ({}){limit}\n", meter.in_time);
        let measure = Measure::of(measure::ABANDON_RATE);
        let row = |label: &str, rate: &Estimate| {
            let interval = measure.interval(rate).unwrap_or_default();
            [label.to_owned(), measure.mean(rate), interval]
        };
        let mut rows = vec![row("As counted", &meter.rate)];
        if let Some(estimated) = &meter.estimated_rate {
            rows.push(row("With the detector's errors", estimated));
        }
        let differs = |(counted, truly): (f64, f64)| (counted - truly).abs() >= DIFFERS;
        if meter
            .rate
            .mean
            .zip(meter.true_rate.mean)
            .is_some_and(differs)
        {
            rows.push(row("Really", &meter.true_rate));
        }
        text += &table(&rows, ["", "", ""]);
        if let Some(share) = meter.share_of_days_over.mean {
            let days = f64::from(summary.replications_done);
            text += &format!("  Over on {:.0} of {days} days\n", share * days);
        }
    }
    text
}

/// What each campaign's detector came to.
fn detection(summary: &Summary) -> String {
    let mut text = String::new();
    let several = summary.detection.len() > 1;
    for (campaign, found) in &summary.detection {
        text += &match several {
            true => format!("\n{campaign}: the detector\n"),
            false => "\nThe detector\n".to_owned(),
        };
        let mut rows = Vec::new();
        for (label, known, really) in measure::DETECTION {
            let ways = [("", known(found)), (", really", really(found))];
            for (way, estimate) in ways {
                let Some(estimate) = estimate else { continue };
                let (mean, interval) = measure::share(&estimate);
                rows.push([format!("{label}{way}"), mean, interval.unwrap_or_default()]);
            }
        }
        text += &table(&rows, ["", "", ""]);
    }
    text
}

/// What the law asks for beside a rate, campaign by campaign.
fn conduct(summary: &Summary) -> String {
    let mut text = String::new();
    let several = summary.conduct.len() > 1;
    for (campaign, counts) in &summary.conduct {
        text += &match several {
            true => format!("\n{campaign}: conduct\n"),
            false => "\nConduct\n".to_owned(),
        };
        let row = |(key, label, _): (&str, &str, bool)| {
            let (measure, count) = (Measure::count(label), counts.get(key)?);
            let interval = measure.interval(count).unwrap_or_default();
            Some([label.to_owned(), measure.mean(count), interval])
        };
        let rows: Vec<[String; 3]> = measure::CONDUCT.into_iter().filter_map(row).collect();
        text += &table(&rows, ["", "", ""]);
    }
    text
}

/// Rates that differ by less look the same.
const DIFFERS: f64 = 0.0005;

/// Rows with the first column to the left and the others to the right.
fn table(rows: &[[String; 3]], head: [&str; 3]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells
            .chain([head[column].chars().count()])
            .max()
            .unwrap_or_default()
    };
    let (first, second, third) = (width(0), width(1), width(2));
    let line = |row: [&str; 3]| {
        let [a, b, c] = row;
        let line = format!("  {a:<first$}  {b:>second$}  {c:>third$}");
        line.trim_end().to_owned() + "\n"
    };
    let head = if head.iter().all(|cell| cell.is_empty()) {
        String::new()
    } else {
        line(head)
    };
    rows.iter()
        .fold(head, |text, [a, b, c]| text + &line([a, b, c]))
}

/// Rows of cells as plain text: the first column begins at the left, the others end at the right.
pub(crate) fn aligned<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..N).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for row in rows {
        let _ = write!(text, "  {:<w$}", row[0], w = widths[0]);
        for (cell, width) in row.iter().zip(&widths).skip(1) {
            let _ = write!(text, "  {cell:>width$}");
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}
