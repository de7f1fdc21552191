//! The abandon rate by every definition, and how the governing one came along over the day.

use std::collections::BTreeMap;
use std::fmt::Write;

use outpace_engine::meters::{Count, Crossing};
use outpace_sim::{Estimate, MeterSummary, Outlook};

use crate::folder::Run;
use crate::measure::{ABANDON_RATE, CONDUCT, Measure, NOTHING};
use crate::number;
use crate::svg::escaped;
use crate::wall_clock::WallClock;

pub(super) fn write(page: &mut String, run: &Run) {
    let campaigns = &run.summary.meters;
    if campaigns.is_empty() {
        return;
    }
    page.push_str("<section class=\"whole\">\n<h2>The abandon rate, by every definition</h2>\n");
    page.push_str("<p class=\"soft\">All of them count the same calls. <b>As counted</b> is what the dialer's records show. <b>Really</b> is what happened to people, which only a simulation knows: people taken for machines and hung up on are abandoned, and machines taken for people are no people.</p>\n");
    for (name, meters) in campaigns {
        if campaigns.len() > 1 {
            let _ = writeln!(page, "<h3>{}</h3>", escaped(name));
        }
        table(page, meters, run.summary.replications_done);
    }
    conduct(page, run);
    outlook(page, run);
    page.push_str("</section>\n");
}

fn table(page: &mut String, meters: &BTreeMap<String, MeterSummary>, days: u32) {
    let has_estimate = meters.values().any(|it| it.estimated_rate.is_some());
    let estimated = if has_estimate {
        "<th class=\"n\">With the detector’s errors</th>"
    } else {
        ""
    };
    let over = if days > 1 { "Days over" } else { "Over" };
    let _ = write!(
        page,
        "<div class=\"wide\">\n<table class=\"meters\">\n<thead><tr><th>Definition</th><th>An agent is in time</th><th>Taken over</th><th class=\"n\">As counted</th>{estimated}<th class=\"n\">Really</th><th class=\"n\">Limit</th><th class=\"n\">{over}</th></tr></thead>\n<tbody>\n"
    );
    let (governing, others): (Vec<_>, Vec<_>) = meters.iter().partition(|(_, it)| it.governs);
    let in_order = LABELS
        .iter()
        .filter_map(|(name, _)| others.iter().find(|(other, _)| other == name));
    for (name, meter) in governing.iter().chain(in_order) {
        row(page, name, meter, (days, has_estimate));
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

fn row(page: &mut String, name: &str, meter: &MeterSummary, (days, has_estimate): (u32, bool)) {
    let (class, note) = if meter.governs {
        (" class=\"governs\"", "<small>governs</small>")
    } else {
        ("", "")
    };
    let limit = meter
        .limit
        .map_or_else(|| NOTHING.to_owned(), number::percent);
    let over = match (meter.over, days) {
        (None, _) => NOTHING.to_owned(),
        (Some(true), 1) => "yes".to_owned(),
        (Some(false), 1) => "no".to_owned(),
        _ => meter
            .share_of_days_over
            .mean
            .map_or_else(|| NOTHING.to_owned(), number::percent),
    };
    let estimated = match (&meter.estimated_rate, has_estimate) {
        (Some(estimated), _) => format!("<td class=\"n\">{}</td>", rate(estimated)),
        (None, true) => format!("<td class=\"n\">{NOTHING}</td>"),
        (None, false) => String::new(),
    };
    let is_over = if meter.over == Some(true) {
        " over"
    } else {
        ""
    };
    let _ = writeln!(
        page,
        "<tr{class}><th>{}{note}</th><td>{}</td><td>{}</td><td class=\"n{is_over}\">{}</td>{estimated}<td class=\"n\">{}</td><td class=\"n\">{limit}</td><td class=\"n{is_over}\">{over}</td></tr>",
        label(name),
        escaped(&meter.in_time),
        escaped(&meter.window),
        rate(&meter.rate),
        rate(&meter.true_rate),
    );
}

fn rate(estimate: &Estimate) -> String {
    let measure = Measure::of(ABANDON_RATE);
    let interval = measure
        .interval(estimate)
        .map_or_else(String::new, |interval| format!("<small>{interval}</small>"));
    format!("{}{interval}", measure.mean(estimate))
}

/// What the law asks for beside a rate: a campaign a row, a count a column.
fn conduct(page: &mut String, run: &Run) {
    let campaigns = &run.summary.conduct;
    if campaigns.is_empty() {
        return;
    }
    let a_day = if run.days.len() > 1 { ", a day" } else { "" };
    let _ = write!(
        page,
        "<h3>Conduct{a_day}</h3>\n<p class=\"soft\">What the law asks for beside the rate (16 CFR 310.4(b)(4)(ii) and (iii)): a call rings for 15 s before it is given up, and whoever is not joined within two seconds hears the recorded message. The columns that begin with “of them” must be 0.</p>\n<div class=\"wide\">\n<table class=\"meters conduct\">\n<thead><tr><th>Campaign</th>"
    );
    for (_, label, _) in CONDUCT {
        let _ = write!(page, "<th class=\"n\">{label}</th>");
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for (name, counts) in campaigns {
        let _ = write!(page, "<tr><th>{}</th>", escaped(name));
        for (key, label, must_be_0) in CONDUCT {
            let (measure, count) = (Measure::count(label), counts.get(key).copied());
            let Some(count) = count else {
                let _ = write!(page, "<td class=\"n\">{NOTHING}</td>");
                continue;
            };
            let is_over = must_be_0 && count.mean > Some(0.0);
            let class = if is_over { "n over" } else { "n" };
            let interval = measure
                .interval(&count)
                .map_or_else(String::new, |interval| format!("<small>{interval}</small>"));
            let _ = write!(
                page,
                "<td class=\"{class}\">{}{interval}</td>",
                measure.mean(&count)
            );
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

/// How the day shown went by the meter that governs, hour by hour.
fn outlook(page: &mut String, run: &Run) {
    if run.outlook.is_empty() {
        return;
    }
    page.push_str("<h3>Headroom through the day drawn above</h3>\n");
    page.push_str("<p class=\"soft\">By the definition that governs. <b>Room</b> is how many more may be abandoned before the limit, if nobody answers any more. The last column goes on like the hour before: a straight line, with no chance in it.</p>\n");
    let clock = WallClock::starting(run.day_start_s);
    let several = run.summary.meters.len() > 1;
    page.push_str("<div class=\"wide\">\n<table class=\"meters\">\n<thead><tr>");
    if several {
        page.push_str("<th>Campaign</th>");
    }
    page.push_str("<th>At</th><th class=\"n\">Abandoned so far</th><th class=\"n\">Rate</th><th class=\"n\">Room</th><th class=\"n\">In the hour before</th><th class=\"n\">Limit crossed</th></tr></thead>\n<tbody>\n");
    for moment in run.outlook {
        let Outlook {
            counted, last_hour, ..
        } = moment;
        page.push_str("<tr>");
        if several {
            let _ = write!(page, "<th>{}</th>", escaped(run.campaign(moment.campaign)));
        }
        let share = |count: Count| {
            count
                .rate()
                .map_or_else(|| NOTHING.to_owned(), number::percent)
        };
        let (crossed, class) = match moment.crossing {
            Crossing::Already => ("over".to_owned(), " over"),
            Crossing::At(at) => (format!("at {}", clock.label(at.as_secs_f64())), " over"),
            Crossing::Never => ("not today".to_owned(), ""),
        };
        let _ = writeln!(
            page,
            "<td>{}</td><td class=\"n\">{counted}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{last_hour}</td><td class=\"n{class}\">{crossed}</td></tr>",
            clock.label(moment.at.as_secs_f64()),
            share(*counted),
            moment.headroom,
        );
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

/// What people call a definition; its own name if we know no better.
fn label(name: &str) -> &str {
    let known = LABELS.iter().find(|(known, _)| *known == name);
    known.map_or(name, |(_, label)| label)
}

/// Definitions in the order of the table.
const LABELS: [(&str, &str); 16] = [
    ("ftc", "FTC (US)"),
    ("ftc_early_abandoned", "FTC, early hang-ups abandoned"),
    ("fcc", "FCC (US)"),
    ("fcc_early_abandoned", "FCC, early hang-ups abandoned"),
    ("ofcom", "Ofcom (UK), from the answer"),
    ("ofcom_from_first_speech", "Ofcom (UK), from the first word"),
    ("crtc", "CRTC (Canada)"),
    ("ucce", "Webex, UCCE"),
    ("vicidial", "VICIdial"),
    ("vicidial_uk", "VICIdial, UK formula"),
    ("genesys_all_calls", "Genesys, of all calls"),
    ("genesys_reached_queue", "Genesys, of queued calls"),
    (
        "amazon_connected_to_system",
        "Amazon Connect, from the answer",
    ),
    (
        "amazon_greeting_start",
        "Amazon Connect, from the first word",
    ),
    (
        "amazon_greeting_end",
        "Amazon Connect, from the greeting's end",
    ),
    ("unicom_silent", "UNICOM, silent calls"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_definition_has_a_label() {
        let named = outpace_engine::meters::definitions::all();
        let names: Vec<&str> = named.iter().map(|definition| definition.name).collect();
        assert_eq!(names, LABELS.map(|(name, _)| name));
    }
}
