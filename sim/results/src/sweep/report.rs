//! What a sweep leaves behind beside its table: `points.csv`, `closer.csv`, pictures, `report.html` and, last,
//! `sweep.json`.

use std::path::{Path, PathBuf};

use outpace_sim::experiment::CloserDay;

use super::closer::Closer;
use super::page;
use super::plan::SweepPlan;
use super::reference::ReferenceLine;
use super::summary::SweepSummary;
use crate::folder::{ResultsError, write_file};
use crate::picture::image::{png, standalone_svg};
use crate::picture::outcome::Upwards;
use crate::picture::surface::Field;
use crate::picture::{Picture, outcome, surface};
use crate::workforce::csv_field;

/// A sweep, ready to be drawn and written down.
#[derive(Clone, Copy, Debug)]
pub struct SweepReport<'a> {
    /// What was played.
    pub plan: &'a SweepPlan,
    /// Every point in numbers.
    pub summary: &'a SweepSummary,
    /// Days of the point that is shown closer; may be empty.
    pub closer: &'a [CloserDay],
    /// Lines to compare the curves with.
    pub references: &'a [ReferenceLine],
    /// Wall clock at the start of the day, in seconds since midnight.
    pub day_start_s: u32,
    /// What the reader must know before believing the numbers, a sentence each.
    pub warnings: &'a [String],
    /// The command line that gives this sweep again.
    pub repeat_with: &'a str,
}

/// Writes everything of a sweep but its rows and its table; returns where the page is.
///
/// # Errors
/// When a file cannot be written; those before it are whole.
pub fn write_sweep(folder: &Path, report: &SweepReport) -> Result<PathBuf, ResultsError> {
    let closer = Closer::of(report.closer);
    write_file(folder, "points.csv", points_csv(report).as_bytes())?;
    if !report.closer.is_empty() {
        write_file(folder, "closer.csv", closer.csv().as_bytes())?;
    }
    let mut curves = vec![
        ("idle-curves", outcome::picture(report, Upwards::Idle)?),
        ("talk-curves", outcome::picture(report, Upwards::Talk)?),
    ];
    let fields = [
        ("rate-surface", Field::Rate),
        ("days-over-surface", Field::DaysOver),
        ("idle-surface", Field::Idle),
    ];
    for (name, field) in fields {
        if let Some(picture) = surface::picture(report, field)? {
            curves.push((name, picture));
        }
    }
    let fans = closer.pictures(report)?;
    let plan = report.plan;
    let of_all = format!(
        "{}: {} points, {} days, seed {}",
        plan.title,
        plan.points(),
        report.summary.days,
        plan.seed
    );
    let shown = report.summary.shown.unwrap_or_default() as usize;
    let of_shown = format!("{}: {}, seed {}", plan.title, plan.label(shown), plan.seed);
    for (name, picture) in &curves {
        write_picture(folder, name, picture, &of_all)?;
    }
    for (name, picture) in &fans {
        write_picture(folder, name, picture, &of_shown)?;
    }
    let page = page::html(report, &curves, &fans);
    write_file(folder, "report.html", page.as_bytes())?;
    let mut json = serde_json::to_vec_pretty(report.summary).map_err(ResultsError::Summary)?;
    json.push(b'\n');
    write_file(folder, "sweep.json", &json)?;
    Ok(folder.join("report.html"))
}

/// A picture under its own name, as SVG and PNG.
pub(crate) fn write_picture(
    folder: &Path,
    name: &str,
    picture: &Picture,
    about: &str,
) -> Result<(), ResultsError> {
    let Ok(svg) = &picture.body else {
        return Ok(());
    };
    let svg = standalone_svg(svg, picture.title, about);
    write_file(folder, &format!("{name}.svg"), svg.as_bytes())?;
    let image = png(&svg).map_err(|reason| ResultsError::Picture {
        picture: picture.title,
        reason,
    })?;
    write_file(folder, &format!("{name}.png"), &image)?;
    Ok(())
}

/// The numbers behind curves and surfaces: a row a point, each measure with its interval.
fn points_csv(report: &SweepReport) -> String {
    let (plan, points) = (report.plan, &report.summary.points);
    let mut header = vec!["point".to_owned()];
    header.extend(plan.vary.iter().map(|axis| csv_field(&axis.key)));
    header.push("replications".to_owned());
    let estimate = |name: &str| {
        [
            name.to_owned(),
            format!("{name}_low"),
            format!("{name}_high"),
        ]
    };
    header.extend(estimate("governing_rate"));
    header.push("governing_rate_of_all_days".to_owned());
    header.extend(estimate("governing_share_of_days_over"));
    for name in points.iter().take(1).flat_map(|point| point.metrics.keys()) {
        header.extend(estimate(&csv_field(name)));
    }
    let mut csv = header.join(",") + "\n";
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    for (index, point) in points.iter().enumerate() {
        let mut row = vec![index.to_string()];
        row.extend(plan.values(index).into_iter().map(csv_field));
        row.push(point.replications.to_string());
        let ends = |it: &outpace_sim::Estimate| [it.mean, it.ci95_low, it.ci95_high].map(number);
        row.extend(ends(&point.governing_rate));
        row.push(number(point.governing_rate_of_all_days));
        row.extend(ends(&point.governing_share_of_days_over));
        row.extend(point.metrics.values().flat_map(ends));
        csv += &(row.join(",") + "\n");
    }
    csv
}
