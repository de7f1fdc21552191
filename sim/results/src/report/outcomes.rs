//! What became of the calls: the way from dial to connect, and every outcome.

use std::fmt::Write;

use outpace_engine::Outcome;

use crate::curve::Totals;
use crate::folder::Run;
use crate::measure::NOTHING;
use crate::number;
use crate::svg::escaped;

/// One bar of a list.
struct Bar {
    label: String,
    class: &'static str,
    count: f64,
}

pub(super) fn write(page: &mut String, run: &Run) {
    page.push_str("<section>\n<h2>What became of the calls</h2>\n");
    let totals = Totals::mean(run.days);
    if totals.dials == 0.0 {
        page.push_str("<p class=\"empty\">No call was dialled.</p>\n</section>\n");
        return;
    }
    if run.days.len() > 1 {
        let _ = writeln!(
            page,
            r#"<p class="soft">Mean day of {}.</p>"#,
            run.days.len()
        );
    }
    // One day's counts are whole; means of several are not.
    let count = if run.days.len() > 1 {
        number::mean_count
    } else {
        number::count
    };
    funnel(page, &totals, count);
    outcomes(page, run, totals.dials, count);
    late(page, run, &totals, count);
    page.push_str("</section>\n");
}

fn funnel(page: &mut String, totals: &Totals, written: fn(f64) -> String) {
    let steps = [
        ("Dialled", "", totals.dials, None),
        (
            "Answered",
            "",
            totals.answers,
            Some((totals.dials, "dials")),
        ),
        (
            "Taken for live",
            "",
            totals.live_answers,
            Some((totals.answers, "answers")),
        ),
        (
            "Connected",
            "good",
            totals.connects,
            Some((totals.live_answers, "live")),
        ),
        (
            "Abandoned",
            "bad",
            totals.abandoned,
            Some((totals.live_answers, "live")),
        ),
    ];
    page.push_str("<figure>\n<figcaption><h3>From dial to connect</h3></figcaption>\n<table class=\"bars\">\n<thead><tr><th>Step</th><th></th><th class=\"n\">Calls</th><th class=\"n\">Of dials</th><th class=\"n\">Of the step before</th></tr></thead>\n<tbody>\n");
    for (label, class, count, before) in steps {
        let of_before = before.map_or_else(String::new, |(before, of)| {
            format!("{} of {of}", share(count, before))
        });
        let _ = writeln!(
            page,
            "<tr class=\"{class}\"><th>{label}</th>{}<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{of_before}</td></tr>",
            bar(count, totals.dials),
            written(count),
            share(count, totals.dials),
        );
    }
    page.push_str("</tbody>\n</table>\n</figure>\n");
}

fn outcomes(page: &mut String, run: &Run, dials: f64, written: fn(f64) -> String) {
    let mut bars: Vec<Bar> = run
        .summary
        .outcomes
        .iter()
        .filter_map(|(name, estimate)| {
            let count = estimate.mean.filter(|count| *count > 0.0)?;
            Some(Bar {
                label: sentence(name),
                class: class(name),
                count,
            })
        })
        .collect();
    if bars.is_empty() {
        return;
    }
    bars.sort_by(|a, b| b.count.total_cmp(&a.count));
    let most = bars.first().map_or(1.0, |bar| bar.count);
    page.push_str("<figure>\n<figcaption><h3>How attempts ended</h3></figcaption>\n<table class=\"bars\">\n<thead><tr><th>Outcome</th><th></th><th class=\"n\">Calls</th><th class=\"n\">Of dials</th><th></th></tr></thead>\n<tbody>\n");
    for each in &bars {
        let _ = writeln!(
            page,
            "<tr class=\"{}\"><th>{}</th>{}<td class=\"n\">{}</td><td class=\"n\">{}</td><td></td></tr>",
            each.class,
            escaped(&each.label),
            bar(each.count, most),
            written(each.count),
            share(each.count, dials)
        );
    }
    page.push_str("</tbody>\n</table>\n</figure>\n");
}

/// Why more calls count as abandoned than ended so.
fn late(page: &mut String, run: &Run, totals: &Totals, written: fn(f64) -> String) {
    let ended = run.summary.outcomes.get(Outcome::Abandoned.name());
    let Some(ended) = ended.and_then(|estimate| estimate.mean) else {
        return;
    };
    let late = totals.abandoned - ended;
    if late > 0.05 {
        let _ = writeln!(
            page,
            r#"<p class="soft note">{} of the abandoned ended as connected: an agent came, but too late for the rule.</p>"#,
            written(late)
        );
    }
}

fn class(outcome: &str) -> &'static str {
    if outcome == Outcome::Connected.name() {
        "good"
    } else if outcome == Outcome::Abandoned.name() {
        "bad"
    } else {
        ""
    }
}

/// "no_answer" as "No answer".
fn sentence(name: &str) -> String {
    if name == Outcome::Sit.name() {
        return "Out of service (SIT)".to_owned();
    }
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn bar(part: f64, whole: f64) -> String {
    let percent = if whole > 0.0 {
        100.0 * part / whole
    } else {
        0.0
    };
    format!("<td class=\"bar\"><i style=\"width:{percent:.1}%\"></i></td>")
}

fn share(part: f64, whole: f64) -> String {
    if whole > 0.0 {
        number::percent(part / whole)
    } else {
        NOTHING.to_owned()
    }
}
