//! What each campaign's detector came to: as the dialer can know it, and as it was.

use std::fmt::Write;

use outpace_sim::{DetectionSummary, Estimate};

use crate::folder::Run;
use crate::measure::{DETECTION, NOTHING, share};
use crate::number;
use crate::svg::escaped;

pub(super) fn write(page: &mut String, run: &Run) {
    let campaigns = &run.summary.detection;
    if campaigns.is_empty() {
        return;
    }
    page.push_str("<section class=\"whole\">\n<h2>What the detector took people for</h2>\n");
    page.push_str("<p class=\"soft\">Whoever is taken for a machine is hung up on, and no count of live answers sees them. <b>As known</b> is what agents found who were given a random share of the machine’s verdicts (<code>machine_review</code>), with its 95 % interval. <b>Really</b> is what only a simulation knows. A person is abandoned with f + (1 − f)(1 − (1 − p)(1 − l)).</p>\n");
    for (name, found) in campaigns {
        if campaigns.len() > 1 {
            let _ = writeln!(page, "<h3>{}</h3>", escaped(name));
        }
        table(page, found);
    }
    page.push_str("</section>\n");
}

fn table(page: &mut String, found: &DetectionSummary) {
    page.push_str("<div class=\"wide\">\n<table class=\"meters\">\n<thead><tr><th>Share</th><th class=\"n\">As known</th><th class=\"n\">Really</th></tr></thead>\n<tbody>\n");
    for (label, known, really) in DETECTION {
        let (known, really) = (known(found), really(found));
        if known.is_none() && really.is_none() {
            continue;
        }
        let _ = writeln!(
            page,
            "<tr><th>{label}</th><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
            cell(known),
            cell(really)
        );
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
    let reviewed = number::count(found.reviewed as f64);
    let _ = writeln!(
        page,
        "<p class=\"soft\">Agents checked {reviewed} machine’s verdicts. {} calls a day were hung up on under an agent as machines found late.</p>",
        number::mean_count(found.late_machines)
    );
}

fn cell(estimate: Option<Estimate>) -> String {
    let Some(estimate) = estimate else {
        return NOTHING.to_owned();
    };
    let (mean, interval) = share(&estimate);
    let interval = interval.map_or_else(String::new, |it| format!("<small>{it}</small>"));
    format!("{mean}{interval}")
}
