//! Every measure with its interval, and the campaigns side by side.

use std::collections::BTreeMap;
use std::fmt::Write;

use outpace_sim::Estimate;

use crate::folder::Run;
use crate::measure::{self, HEADLINES, Measure, NOTHING};
use crate::svg::escaped;

pub(super) fn write(page: &mut String, run: &Run) {
    campaigns(page, run);
    page.push_str("<section class=\"whole\">\n<h2>Every measure</h2>\n");
    let metrics = &run.summary.metrics;
    let days = run.summary.replications_done;
    let uneven = metrics.values().any(|estimate| estimate.n != days);
    if days > 1 {
        let _ = writeln!(
            page,
            r#"<p class="soft">Means over {days} days with their 95 % confidence intervals: were the {days} days simulated again with other seeds, 95 of 100 such intervals would hold the true mean.</p>"#
        );
    }
    let with_interval = metrics.values().any(|estimate| estimate.ci95_low.is_some());
    page.push_str("<table>\n<thead><tr><th>Measure</th><th class=\"n\">Mean</th>");
    if with_interval {
        page.push_str("<th class=\"n\">95 % interval</th>");
    }
    if uneven {
        page.push_str("<th class=\"n\">Days with a value</th>");
    }
    page.push_str("<th class=\"about\">What it is</th></tr></thead>\n<tbody>\n");
    let is_outbound = measure::is_outbound(metrics);
    for (key, estimate) in in_order(metrics) {
        if !is_outbound && !measure::is_of_everybody(key) && !measure::INBOUND.contains(&key) {
            continue;
        }
        let measure = Measure::of(key);
        let _ = write!(
            page,
            "<tr><th>{}</th><td class=\"n\">{}</td>",
            escaped(&measure.label),
            measure.mean(estimate)
        );
        if with_interval {
            let interval = measure.interval(estimate);
            let interval = interval.unwrap_or_else(|| NOTHING.to_owned());
            let _ = write!(page, "<td class=\"n\">{interval}</td>");
        }
        if uneven {
            let _ = write!(page, "<td class=\"n\">{}</td>", estimate.n);
        }
        let definition = escaped(measure.definition);
        let _ = writeln!(page, "<td class=\"about\">{definition}</td></tr>");
    }
    page.push_str("</tbody>\n</table>\n</section>\n");
}

/// The measures we know in their order, then the others by name.
fn in_order(metrics: &BTreeMap<String, Estimate>) -> Vec<(&str, &Estimate)> {
    let known = measure::known().filter_map(|key| Some((key, metrics.get(key)?)));
    let others = metrics
        .iter()
        .map(|(key, estimate)| (key.as_str(), estimate))
        .filter(|(key, _)| !measure::known().any(|known| known == *key));
    known.chain(others).collect()
}

type Named<'a> = (&'a str, &'a BTreeMap<String, Estimate>);

fn campaigns(page: &mut String, run: &Run) {
    let dialling = named(run, false);
    if dialling.len() > 1 {
        side_by_side(page, ["Campaigns", "Campaign"], &HEADLINES, &dialling);
    }
}

fn named<'a>(run: &Run<'a>, is_inbound: bool) -> Vec<Named<'a>> {
    let all = run.summary.campaigns.iter();
    all.map(|(name, values)| (name.as_str(), values))
        .filter(|(_, values)| measure::is_inbound(values) == is_inbound)
        .collect()
}

/// The inbound queues, where there are any.
pub(super) fn callers(page: &mut String, run: &Run) {
    let inbound = named(run, true);
    let metrics = &run.summary.metrics;
    let titles = ["Calls that came in", "Queue"];
    if !inbound.is_empty() {
        side_by_side(page, titles, &measure::INBOUND, &inbound);
    } else if run.summary.campaigns.is_empty() && measure::is_inbound(metrics) {
        let name = run.names.campaigns.first().map_or("", String::as_str);
        side_by_side(page, titles, &measure::INBOUND, &[(name, metrics)]);
    }
}

fn side_by_side(
    page: &mut String,
    [title, first]: [&str; 2],
    keys: &[&str],
    campaigns: &[Named<'_>],
) {
    let measures: Vec<Measure> = keys
        .iter()
        .filter(|key| {
            campaigns
                .iter()
                .any(|(_, values)| values.contains_key(**key))
        })
        .map(|key| Measure::of(key))
        .collect();
    let _ = write!(
        page,
        "<section class=\"whole\">\n<h2>{title}</h2>\n<div class=\"wide\">\n<table>\n<thead><tr><th>{first}</th>"
    );
    for measure in &measures {
        let _ = write!(page, "<th class=\"n\">{}</th>", escaped(&measure.label));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for (name, values) in campaigns {
        let _ = write!(page, "<tr><th>{}</th>", escaped(name));
        for measure in &measures {
            let _ = write!(page, "<td class=\"n\">{}</td>", cell(measure, values));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n</section>\n");
}

fn cell(measure: &Measure, values: &BTreeMap<String, Estimate>) -> String {
    let Some(estimate) = values.get(&measure.key) else {
        return NOTHING.to_owned();
    };
    let interval = measure
        .interval(estimate)
        .map_or_else(String::new, |interval| format!("<small>{interval}</small>"));
    format!("{}{interval}", measure.mean(estimate))
}
