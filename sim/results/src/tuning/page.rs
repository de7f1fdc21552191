//! `report.html` of a tuning.

use std::fmt::Write as _;

use super::report::TuningReport;
use super::summary::{Compared, Settings, TuningSummary};
use super::text::{apart, words};
use crate::measure::Measure;
use crate::number;
use crate::picture::Picture;
use crate::report::{close_page, figure, open_page, repeat_section, settings_line, warnings};
use crate::svg::escaped;

pub(super) fn html(report: &TuningReport, picture: &Picture) -> String {
    let summary = report.summary;
    let mut page = String::new();
    open_page(&mut page, &summary.title);
    let _ = writeln!(page, "<header>\n<h1>{}</h1>", escaped(&summary.title));
    let mut parts = vec![
        format!("Tuning of <b>{}</b>", escaped(&summary.scenario)),
        format!("seed <b>{}</b>", summary.seed),
        format!("<b>{}</b> settings", summary.points.len()),
        format!(
            "<b>{}</b> days",
            number::count((summary.search.days + summary.search.fresh_days) as f64)
        ),
    ];
    let set = summary.set.iter();
    parts.extend(set.map(|set| format!("set <b>{}</b>", escaped(set))));
    parts.push(format!("Outpace <b>{}</b>", escaped(&summary.version)));
    settings_line(&mut page, &parts);
    page.push_str("</header>\n");
    let mut told = report.warnings.to_vec();
    if !summary.complete {
        told.push("Interrupted: not every day that was planned was played.".to_owned());
    }
    if !summary.established {
        told.push("No setting could be established: nothing here is a recommendation.".to_owned());
    }
    warnings(&mut page, "Read this first", &told);
    recommended(&mut page, report);
    page.push_str("<section>\n<h2>What risk buys</h2>\n");
    figure(&mut page, picture);
    page.push_str("</section>\n");
    safer(&mut page, summary);
    compared(
        &mut page,
        "The recommended settings against others",
        &summary.compared,
        summary,
    );
    compared(&mut page, "One step away", &summary.neighbours, summary);
    finalists(&mut page, summary);
    repeat_section(&mut page, report.repeat_with);
    page.push_str("<footer>\n<p>Beside this page: <code>tune.json</code> holds the numbers above, <code>tune.parquet</code> a row for each day of each setting that was played; the picture is there as <code>.svg</code> and <code>.png</code>.</p>\n</footer>\n");
    close_page(&mut page);
    page
}

fn recommended(page: &mut String, report: &TuningReport) {
    let summary = report.summary;
    let constraint = &summary.constraint;
    let (heading, settings) = match (&summary.recommended, &summary.closest) {
        (Some(settings), _) => ("Recommended", settings),
        (None, Some(closest)) => ("Closest to what was asked for", &closest.settings),
        (None, None) => return,
    };
    let _ = writeln!(
        page,
        "<section>\n<h2>{heading}</h2>\n<p class=\"soft\">Asked for: {} {}, with the limit passed on at most {} of days, {} sure.</p>",
        if summary.less_is_better {
            "least"
        } else {
            "most"
        },
        escaped(&Measure::of(&summary.objective).label.to_lowercase()),
        number::percent(constraint.share_of_days),
        number::percent(constraint.confidence)
    );
    table_of(page, settings);
    if summary.recommended.is_some() {
        let _ = writeln!(
            page,
            "<p>Over the limit on <b>{} of {}</b> fresh days: on at most <b>{}</b> of days, {} sure, with the error shared out among {} finalists (Clopper and Pearson).</p>",
            constraint.days_over,
            constraint.days,
            number::percent(constraint.upper_bound.unwrap_or(1.0)),
            number::percent(constraint.confidence),
            constraint.finalists
        );
        page.push_str("<div class=\"wide\"><table>\n<thead><tr><th>Measure</th><th class=\"n\">Mean</th><th class=\"n\">95 % interval</th></tr></thead>\n<tbody>\n");
        for name in crate::measure::HEADLINES {
            if let Some(estimate) = summary.metrics.get(name) {
                let measure = Measure::of(name);
                let _ = writeln!(
                    page,
                    "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
                    escaped(&measure.label),
                    measure.mean(estimate),
                    measure.interval(estimate).unwrap_or_default()
                );
            }
        }
        page.push_str("</tbody>\n</table></div>\n");
    }
    if let Some(advice) = &summary.advice {
        let _ = writeln!(page, "<p>{}</p>", escaped(advice));
    }
    if let Some(play_with) = report.play_with {
        let _ = writeln!(
            page,
            "<p class=\"soft\">The same days again:</p>\n<pre><code>{}</code></pre>",
            escaped(play_with)
        );
    }
    page.push_str("</section>\n");
}

fn table_of(page: &mut String, settings: &Settings) {
    page.push_str("<div class=\"wide\"><table>\n<tbody>\n");
    for (key, value) in settings {
        let _ = writeln!(
            page,
            "<tr><td><code>{}</code></td><td class=\"n\"><b>{}</b></td></tr>",
            escaped(key),
            escaped(value)
        );
    }
    page.push_str("</tbody>\n</table></div>\n");
}

fn safer(page: &mut String, summary: &TuningSummary) {
    if summary.safer.is_empty() {
        return;
    }
    let measure = Measure::of(&summary.objective);
    let _ = writeln!(
        page,
        "<section>\n<h2>What it costs to be safer</h2>\n<div class=\"wide\"><table>\n<thead><tr><th class=\"n\">Days over, at most</th><th class=\"n\">{}</th><th class=\"n\">Difference</th><th class=\"n\">Days over</th><th>Settings</th></tr></thead>\n<tbody>",
        escaped(&measure.label)
    );
    for safer in &summary.safer {
        let share = number::percent(safer.share_of_days);
        let _ = match (&safer.tried, safer.established) {
            (Some(tried), true) => writeln!(
                page,
                "<tr><td class=\"n\">{share}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{} of {}</td><td>{}</td></tr>",
                measure.mean(&tried.objective),
                safer
                    .difference
                    .as_ref()
                    .map_or_else(String::new, |it| apart(it, &measure)),
                tried.days_over,
                tried.days,
                escaped(&words(&tried.settings))
            ),
            _ => writeln!(
                page,
                "<tr><td class=\"n\">{share}</td><td colspan=\"4\">no setting could be established</td></tr>"
            ),
        };
    }
    page.push_str("</tbody>\n</table></div>\n</section>\n");
}

fn compared(page: &mut String, title: &str, all: &[Compared], summary: &TuningSummary) {
    if all.is_empty() {
        return;
    }
    let measure = Measure::of(&summary.objective);
    let _ = writeln!(
        page,
        "<section>\n<h2>{title}</h2>\n<p class=\"soft\">On the same fresh days; these intervals hold together with 95 %.</p>\n<div class=\"wide\"><table>\n<thead><tr><th></th><th class=\"n\">{}: difference</th><th class=\"n\">Days over</th><th>Settings</th></tr></thead>\n<tbody>",
        escaped(&measure.label)
    );
    for it in all {
        let _ = writeln!(
            page,
            "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{} of {}</td><td>{}</td></tr>",
            escaped(&it.label),
            apart(it, &measure),
            it.days_over,
            it.days,
            escaped(&words(&it.settings))
        );
    }
    page.push_str("</tbody>\n</table></div>\n</section>\n");
}

fn finalists(page: &mut String, summary: &TuningSummary) {
    if summary.finalists.is_empty() {
        return;
    }
    let measure = Measure::of(&summary.objective);
    let _ = writeln!(
        page,
        "<section>\n<h2>Finalists</h2>\n<p class=\"soft\">In the order they were tried, on days the search has not seen.</p>\n<div class=\"wide\"><table>\n<thead><tr><th class=\"n\">Promise</th><th class=\"n\">Days over</th><th class=\"n\">Surely at most</th><th class=\"n\">{}</th><th></th><th>Settings</th></tr></thead>\n<tbody>",
        escaped(&measure.label)
    );
    for it in &summary.finalists {
        let _ = writeln!(
            page,
            "<tr><td class=\"n\">{}</td><td class=\"n\">{} of {}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td></tr>",
            number::percent(it.share_of_days),
            it.days_over,
            it.days,
            number::percent(it.upper_bound),
            measure.mean(&it.objective),
            if it.established {
                "established"
            } else {
                "not established"
            },
            escaped(&words(&it.settings))
        );
    }
    page.push_str("</tbody>\n</table></div>\n</section>\n");
}
