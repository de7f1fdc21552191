//! What was found: for people, for programs, and for the report.

use std::fmt::Write as _;

use outpace_calibration::{Calibration, Estimate, Fitted, Records, about};
use outpace_results::{CalibrationPage, LengthPicture, ShareRow};
use serde_json::{Value, json};

/// One line for each number.
pub(super) fn text(found: &Calibration, records: &Records) -> String {
    let mut text = format!(
        "{} rows read, {} dialled calls\n",
        records.rows, found.calls
    );
    if let Some(cut_s) = found.ring_cut_s {
        let _ = writeln!(text, "rings are seen up to {cut_s:.1} s");
    }
    for row in shares(found) {
        let _ = writeln!(text, "{:24} {}", row.name, told(&row));
    }
    for (name, fitted) in lengths(found) {
        let _ = writeln!(text, "{name:24} {}", about(fitted));
    }
    for note in &found.notes {
        let _ = writeln!(text, "note: {note}");
    }
    text
}

fn told(row: &ShareRow) -> String {
    let unit = if row.is_share { " %" } else { "" };
    let scale = if row.is_share { 100.0 } else { 1.0 };
    let ends = row
        .ci95
        .map(|(low, high)| format!(" (95 %: {:.2} to {:.2}{unit})", low * scale, high * scale));
    format!("{:.2}{unit}{}", row.value * scale, ends.unwrap_or_default())
}

/// Everything, with every family that was tried.
pub(super) fn json(found: &Calibration, records: &Records, source: &str) -> Value {
    let mut json = serde_json::to_value(JsonKeys(found)).expect("a calibration has a JSON form");
    json["source"] = source.into();
    json["rows"] = records.rows.into();
    json["rejects"] = records.rejects.len().into();
    json["schema_version"] = 1.into();
    json
}

/// The calibration with hours as text, as JSON's keys must be.
struct JsonKeys<'a>(&'a Calibration);

impl serde::Serialize for JsonKeys<'_> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let found = self.0;
        let answering = found.answering.as_ref().map(|answering| {
            let hours = answering.by_hour.iter();
            let hours = hours.map(|(hour, share)| {
                let hour = hour.map_or("other".to_owned(), |hour| format!("{hour:02}:00"));
                (hour, json!(share))
            });
            json!({
                "by_hour": hours.collect::<serde_json::Map<_, _>>(),
                "by_attempt": answering.by_attempt,
                "persistence": answering.persistence,
                "models": answering.models,
            })
        });
        json!({
            "calls": found.calls,
            "ring_cut_s": found.ring_cut_s,
            "answering": answering,
            "otherwise": found.otherwise,
            "congestion": found.congestion,
            "lengths": found.lengths,
            "in_time": found.in_time,
            "talks": found.talks,
            "wrap_ups": found.wrap_ups,
            "pace": found.pace,
            "handle_time_s": found.handle_time_s,
            "offered": found.offered,
            "notes": found.notes,
        })
        .serialize(to)
    }
}

/// The report's rows and pictures.
pub(super) fn page(found: &Calibration, records: &Records, source: &str) -> CalibrationPage {
    let pictures = lengths(found)
        .into_iter()
        .map(|(name, fitted)| LengthPicture {
            title: name,
            about: about(fitted),
            is_near: fitted.is_parametric,
            quantiles: fitted
                .quantiles()
                .into_iter()
                .map(|it| (it.share, it.observed_s, it.fitted_s))
                .collect(),
        });
    let answering = found
        .answering
        .iter()
        .flat_map(|answering| &answering.by_hour);
    let by_hour = answering.filter_map(|(hour, share)| {
        let ends = share.ci95_low.zip(share.ci95_high)?;
        Some(((*hour)?, share.value, ends))
    });
    CalibrationPage {
        source: source.to_owned(),
        calls: found.calls,
        rows: records.rows,
        rejects: records.rejects.len() as u64,
        notes: found.notes.clone(),
        shares: shares(found),
        by_hour: by_hour.collect(),
        lengths: pictures.collect(),
    }
}

/// Every number that is not a length of time.
fn shares(found: &Calibration) -> Vec<ShareRow> {
    let row = |name: String, share: &Estimate, is_share: bool| ShareRow {
        name,
        value: share.value,
        ci95: share.ci95_low.zip(share.ci95_high),
        n: share.n,
        is_share,
    };
    let mut rows = Vec::new();
    if let Some(answering) = &found.answering {
        for (hour, share) in &answering.by_hour {
            let name = match hour {
                Some(hour) => format!("a person answers, {hour:02}:00"),
                None if answering.by_hour.len() > 1 => "a person answers, other hours".to_owned(),
                None => "a person answers".to_owned(),
            };
            rows.push(row(name, share, true));
        }
        for (attempt, factor) in (1..).zip(&answering.by_attempt).skip(1) {
            rows.push(row(format!("factor of attempt {attempt}"), factor, false));
        }
        if let Some(share) = &answering.persistence {
            rows.push(row("persistence".to_owned(), share, true));
        }
    }
    for (name, share) in &found.otherwise {
        rows.push(row(
            format!("otherwise: {}", name.replace('_', " ")),
            share,
            true,
        ));
    }
    if let Some(share) = &found.congestion {
        rows.push(row("congestion".to_owned(), share, true));
    }
    for talk in found.talks.iter().filter(|_| found.talks.len() > 1) {
        rows.push(row(format!("talks: {}", talk.name), &talk.share, true));
    }
    if let Some(pace) = &found.pace {
        rows.push(row("pace of agents, sigma".to_owned(), &pace.sigma, false));
    }
    rows
}

/// Every length of time, by a name for people.
fn lengths(found: &Calibration) -> Vec<(String, &Fitted)> {
    let mut lengths: Vec<(String, &Fitted)> = Vec::new();
    let names = [
        ("ring", "ring, person"),
        ("machine_ring", "ring, machine"),
        ("patience", "patience"),
        ("machine_talk", "talk, machine"),
        ("wrap_up", "wrap-up"),
        ("post_dial_delay", "time to ring"),
    ];
    for (key, name) in names {
        if let Some(fitted) = found.lengths.get(key) {
            lengths.push((name.to_owned(), fitted));
        }
    }
    for talk in &found.talks {
        let name = if talk.name.is_empty() {
            "talk".to_owned()
        } else {
            format!("talk: {}", talk.name)
        };
        lengths.push((name, &talk.length));
    }
    lengths
}
