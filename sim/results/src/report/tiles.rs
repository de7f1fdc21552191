//! The report's head: the measures a planner asks for first.

use std::fmt::Write;

use outpace_sim::Estimate;

use crate::curve::days_over_limit;
use crate::folder::Run;
use crate::measure::{ABANDON_RATE, HEADLINES, Measure, is_outbound};
use crate::svg::escaped;
use crate::tables::IVR;

/// Six tiles, each with its interval and what it means.
pub(super) fn write(page: &mut String, run: &Run) {
    page.push_str("<section class=\"tiles\" aria-label=\"Headlines\">\n");
    let headlines = if !is_outbound(&run.summary.metrics) {
        &HEADLINES_OF_CALLERS
    } else if run.is_all("preview") {
        &HEADLINES_OF_PREVIEW
    } else if run.is_all(IVR) {
        &HEADLINES_OF_PORTS
    } else {
        &HEADLINES
    };
    for &key in headlines {
        let measure = Measure::of(key);
        let estimate = run.summary.metrics.get(key).copied();
        let against = if key == ABANDON_RATE && estimate.is_some_and(|it| it.mean.is_some()) {
            against_limit(run)
        } else {
            String::new()
        };
        tile(page, &measure, estimate.unwrap_or(UNKNOWN), &against);
    }
    page.push_str("</section>\n");
}

fn tile(page: &mut String, measure: &Measure, estimate: Estimate, against: &str) {
    let interval = measure
        .interval(&estimate)
        .map_or_else(String::new, |interval| {
            format!("<p>95 % interval {interval}</p>\n")
        });
    let _ = write!(
        page,
        "<div class=\"tile\">\n<h3>{}</h3>\n<div class=\"value\">{}</div>\n{interval}{against}<p class=\"definition\">{}</p>\n</div>\n",
        escaped(&measure.label),
        measure.mean(&estimate),
        escaped(measure.definition)
    );
}

/// Where nobody is dialled.
const HEADLINES_OF_CALLERS: [&str; 6] = [
    "inbound_service_level",
    "inbound_wait_s",
    "inbound_gave_up_rate",
    "inbound_offered",
    "inbound_blocked",
    "utilisation",
];

/// Where agents are shown records.
const HEADLINES_OF_PREVIEW: [&str; 6] = [
    "utilisation",
    "idle_s_per_connect",
    "accept_rate",
    "preview_s_per_offer",
    "connects",
    "dials",
];

/// Where ports take the place of agents.
const HEADLINES_OF_PORTS: [&str; 6] = [
    "port_occupancy",
    "all_ports_in_use_share",
    ABANDON_RATE,
    "connects",
    "dials",
    "answer_rate",
];

/// "Limit 3.0 %: 12 of 100 days over it".
fn against_limit(run: &Run) -> String {
    let mut limits = run.abandon_limit.to_vec();
    limits.sort();
    limits.dedup();
    let limit = match limits.as_slice() {
        [] => return String::new(),
        [limit] => format!("Limit {limit}"),
        [lowest, .., highest] => format!("Limits {lowest} to {highest}"),
    };
    let days = run.days.len();
    let over = days_over_limit(run.days, run.abandon_limit);
    let verdict = match (days, over) {
        (0, _) => String::new(),
        (1, 0) => ": kept".to_owned(),
        (1, _) => ": exceeded".to_owned(),
        _ => format!(": {over} of {days} days over it"),
    };
    let class = if over > 0 { "against over" } else { "against" };
    format!("<p class=\"{class}\">{limit}{verdict}</p>\n")
}

const UNKNOWN: Estimate = Estimate {
    mean: None,
    ci95_low: None,
    ci95_high: None,
    n: 0,
};
