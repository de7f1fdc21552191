//! `report.html` of a sweep.

use std::fmt::Write as _;

use super::report::SweepReport;
use super::summary::PointSummary;
use crate::measure::{Measure, NOTHING};
use crate::number;
use crate::picture::Picture;
use crate::report::{close_page, figure, open_page, repeat_section, settings_line, warnings};
use crate::svg::escaped;

pub(super) fn html(
    report: &SweepReport,
    curves: &[(&'static str, Picture)],
    fans: &[(&'static str, Picture)],
) -> String {
    let (plan, summary) = (report.plan, report.summary);
    let mut page = String::new();
    open_page(&mut page, &plan.title);
    page.push_str("<header>\n");
    let _ = writeln!(page, "<h1>{}</h1>", escaped(&plan.title));
    let mut parts = vec![
        format!("Sweep of <b>{}</b>", escaped(&plan.scenario)),
        format!("seed <b>{}</b>", plan.seed),
        format!(
            "<b>{}</b> points",
            number::count(summary.points.len() as f64)
        ),
        format!("<b>{}</b> days", number::count(summary.days as f64)),
    ];
    for axis in &plan.vary {
        let ends = match (axis.values.first(), axis.values.last()) {
            (Some(first), Some(last)) if axis.values.len() > 3 => {
                format!("{first} … {last} ({})", axis.values.len())
            }
            _ => axis.values.join(", "),
        };
        parts.push(format!("{} <b>{}</b>", escaped(&axis.key), escaped(&ends)));
    }
    parts.extend(
        plan.set
            .iter()
            .map(|set| format!("set <b>{}</b>", escaped(set))),
    );
    if plan.shard != "1/1" {
        parts.push(format!("shard <b>{}</b>", escaped(&plan.shard)));
    }
    parts.push(format!("Outpace <b>{}</b>", escaped(&plan.version)));
    settings_line(&mut page, &parts);
    page.push_str("</header>\n");
    let mut told = report.warnings.to_vec();
    if !summary.complete {
        told.push("Interrupted: not every day that was asked for was played.".to_owned());
    }
    warnings(&mut page, "Read this first", &told);
    page.push_str("<section>\n<h2>What each setting costs and earns</h2>\n<p class=\"soft\">Every point meets the same people, so differences between points are mostly surer than their own intervals say; outpace compare tells by how much.</p>\n");
    for (_, picture) in curves {
        figure(&mut page, picture);
    }
    page.push_str("</section>\n");
    if let (Some(shown), false) = (summary.shown, fans.is_empty()) {
        let _ = writeln!(
            page,
            "<section>\n<h2>Shown closer: {}</h2>\n<p class=\"soft\">Chosen because: {}.</p>",
            escaped(&plan.label(shown as usize)),
            escaped(summary.shown_because.as_deref().unwrap_or("asked for"))
        );
        for (_, picture) in fans {
            figure(&mut page, picture);
        }
        page.push_str("</section>\n");
    }
    points(&mut page, report);
    repeat_section(&mut page, report.repeat_with);
    page.push_str("<footer>\n<p>Beside this page: <code>sweep.parquet</code> has a row a day, <code>points.csv</code> and <code>sweep.json</code> a row a point, <code>closer.csv</code> the numbers of the pictures over the day; every picture is there as <code>.svg</code> and <code>.png</code>.</p>\n</footer>\n");
    close_page(&mut page);
    page
}

/// Columns of the table, by measure.
const COLUMNS: [&str; 5] = [
    "utilisation",
    "idle_s_per_connect",
    "agent_talk_s_per_hour",
    "connects",
    "dials",
];

fn points(page: &mut String, report: &SweepReport) {
    let (plan, summary) = (report.plan, report.summary);
    page.push_str("<section>\n<h2>Every point</h2>\n<div class=\"wide\"><table>\n<thead><tr>");
    for axis in &plan.vary {
        let _ = write!(page, "<th>{}</th>", escaped(&axis.key));
    }
    page.push_str(
        "<th class=\"n\">Days</th><th class=\"n\">Abandon rate</th><th class=\"n\">Days over</th>",
    );
    for name in COLUMNS {
        let _ = write!(page, "<th class=\"n\">{}</th>", Measure::of(name).label);
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for (index, point) in summary.points.iter().enumerate().take(POINTS_SHOWN) {
        let mark = if summary.shown == Some(point.point) {
            " class=\"governs\""
        } else {
            ""
        };
        let _ = write!(page, "<tr{mark}>");
        for value in plan.values(index) {
            let _ = write!(page, "<td>{}</td>", escaped(value));
        }
        row(page, point);
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table></div>\n");
    if summary.points.len() > POINTS_SHOWN {
        let _ = writeln!(
            page,
            "<p class=\"soft rest\">The first {POINTS_SHOWN} of {} points; all of them are in <code>points.csv</code>.</p>",
            summary.points.len()
        );
    }
    page.push_str("</section>\n");
}

fn row(page: &mut String, point: &PointSummary) {
    let share = Measure::of("governing_rate");
    let cell = |measure: &Measure, estimate: &outpace_sim::Estimate| {
        let interval = measure.interval(estimate);
        let interval = interval.map_or_else(String::new, |it| format!("<small>{it}</small>"));
        format!("<td class=\"n\">{}{interval}</td>", measure.mean(estimate))
    };
    let _ = write!(page, "<td class=\"n\">{}</td>", point.replications);
    page.push_str(&cell(&share, &point.governing_rate));
    page.push_str(&cell(&share, &point.governing_share_of_days_over));
    for name in COLUMNS {
        match point.metrics.get(name) {
            Some(estimate) => page.push_str(&cell(&Measure::of(name), estimate)),
            None => {
                let _ = write!(page, "<td class=\"n\">{NOTHING}</td>");
            }
        }
    }
}

/// A page must stay a page.
const POINTS_SHOWN: usize = 200;
