//! `report.html`: the run for people. One file with everything in it: no script, no font, no fetch.

pub(crate) mod calibration;
mod detection;
mod meters;
mod numbers;
mod outcomes;
mod sections;
mod tiles;

use std::fmt::Write;

use crate::folder::{ResultsError, Run};
use crate::measure::is_outbound;
use crate::number;
use crate::picture::{Drawing, OVER_THE_DAY, Picture, WAITS};
use crate::stored::StoredRun;
use crate::svg::{Ink, escaped};

/// The whole page.
pub(crate) fn html(run: &Run, stored: &StoredRun) -> Result<String, ResultsError> {
    let mut page = String::new();
    open_page(&mut page, run.title);
    page.push_str("<header>\n");
    let _ = writeln!(page, "<h1>{}</h1>", escaped(run.title));
    settings(&mut page, run);
    page.push_str("</header>\n");
    warnings(&mut page, "Read this first", run.warnings);
    tiles::write(&mut page, run);
    numbers::callers(&mut page, run);
    over_the_day(&mut page, run)?;
    if is_outbound(&run.summary.metrics) {
        outcomes::write(&mut page, run);
    }
    sections::write(&mut page, run, stored);
    detection::write(&mut page, run);
    meters::write(&mut page, run);
    numbers::write(&mut page, run);
    repeat(&mut page, run);
    close_page(&mut page);
    Ok(page)
}

/// The end of every page.
pub(crate) fn close_page(page: &mut String) {
    page.push_str("</main>\n</body>\n</html>\n");
}

/// The beginning of every page.
pub(crate) fn open_page(page: &mut String, title: &str) {
    let title = escaped(title);
    let style = include_str!("style.css");
    // The policy makes it a rule of the browser's: nothing is fetched, nothing runs.
    let _ = write!(
        page,
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}{}</style>
</head>
<body>
<main>
"#,
        inks()
    );
}

/// The classes the pictures use.
fn inks() -> String {
    let mut rules = String::new();
    for ink in Ink::ALL {
        let name = ink.name();
        let _ = writeln!(
            rules,
            ".f-{name} {{ fill: var(--{name}); }} .s-{name} {{ stroke: var(--{name}); }}"
        );
    }
    // Fills that are too light for letters have a darker sister.
    for name in ["orange", "sky", "grey"] {
        let _ = writeln!(rules, "text.f-{name} {{ fill: var(--{name}-text); }}");
    }
    rules
}

fn settings(page: &mut String, run: &Run) {
    let summary = run.summary;
    let mut parts = vec![
        ("Scenario", summary.scenario.clone()),
        ("seed", summary.seed.to_string()),
        ("", days(run)),
    ];
    parts.extend(summary.set.iter().map(|set| ("set", set.clone())));
    parts.push(("Outpace", summary.version.clone()));
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(name, value)| {
            let space = if name.is_empty() { "" } else { " " };
            format!("{name}{space}<b>{}</b>", escaped(&value))
        })
        .collect();
    settings_line(page, &parts);
}

/// What a page is about, under its heading; the parts are HTML.
pub(crate) fn settings_line(page: &mut String, parts: &[String]) {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| format!("<span>{part}</span>"))
        .collect();
    let _ = writeln!(page, r#"<p class="settings">{}</p>"#, parts.join(" · "));
}

fn days(run: &Run) -> String {
    let (done, asked) = (run.summary.replications_done, run.summary.replications);
    let unit = if asked == 1 { "day" } else { "days" };
    if done < asked {
        format!("{done} of {asked} {unit}: interrupted")
    } else {
        format!("{} {unit}", number::count(f64::from(done)))
    }
}

pub(crate) fn warnings(page: &mut String, title: &str, warnings: &[String]) {
    if warnings.is_empty() {
        return;
    }
    let _ = writeln!(page, "<section class=\"warnings\">\n<h3>{title}</h3>\n<ul>");
    for warning in warnings {
        let _ = writeln!(page, "<li>{}</li>", escaped(warning));
    }
    page.push_str("</ul>\n</section>\n");
}

fn over_the_day(page: &mut String, run: &Run) -> Result<(), ResultsError> {
    page.push_str("<section>\n<h2>Over the day</h2>\n");
    if run.days.len() > 1 {
        let _ = writeln!(
            page,
            r#"<p class="soft">Day {} of {}. Other days differ by chance; the tables further down are means over all of them.</p>"#,
            run.shown.replication + 1,
            run.days.len()
        );
    }
    for drawing in drawings(run) {
        figure(page, &drawing(run)?);
    }
    figure(page, &WAITS(run)?);
    page.push_str("</section>\n");
    Ok(())
}

/// Where nobody is dialled, what the agents do is all there is to draw; in preview nothing is paced, and
/// nobody abandoned.
fn drawings(run: &Run) -> Vec<Drawing> {
    let [floor, lines, abandonment, calls] = OVER_THE_DAY;
    if !is_outbound(&run.summary.metrics) {
        vec![floor]
    } else if run.is_all("preview") {
        vec![floor, calls]
    } else {
        vec![floor, lines, abandonment, calls]
    }
}

pub(crate) fn figure(page: &mut String, picture: &Picture) {
    let _ = writeln!(
        page,
        "<figure>\n<figcaption>\n<h3>{}</h3>",
        escaped(picture.title)
    );
    if !picture.note.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", escaped(&picture.note));
    }
    page.push_str("</figcaption>\n");
    match &picture.body {
        Ok(svg) => page.push_str(svg),
        Err(why) => {
            let _ = writeln!(page, r#"<p class="empty">{}</p>"#, escaped(why));
        }
    }
    page.push_str("</figure>\n");
}

/// How to have it again.
pub(crate) fn repeat_section(page: &mut String, repeat_with: &str) {
    let _ = write!(
        page,
        r#"<section>
<h2>Run it again</h2>
<p>Same scenario, same seed, same version: the same results, to the last byte.</p>
<pre><code>{}</code></pre>
</section>
"#,
        escaped(repeat_with)
    );
}

fn repeat(page: &mut String, run: &Run) {
    repeat_section(page, run.repeat_with);
    page.push_str(
        r#"<footer>
<p>Beside this page: <code>run.json</code> holds the numbers above; <code>calls</code>, <code>agent_states</code>, <code>decisions</code>, <code>corrections</code>, <code>inbound</code>, <code>offers</code> and <code>contacts</code> (<code>.parquet</code>) hold the day drawn here; <code>intervals.parquet</code>, <code>meters.parquet</code> and <code>replications.parquet</code> hold every day.</p>
</footer>
"#,
    );
}
