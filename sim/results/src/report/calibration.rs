//! The report of a calibration: what the records say, how sure it is, and how near the fits come.

use std::fmt::Write as _;

use super::{close_page, open_page, warnings};
use crate::folder::ResultsError;
use crate::number;
use crate::picture::calibration::{Hour, Quantile, answers, quantile_plot, shares};
use crate::svg::escaped;

/// What a calibration found, ready to be shown.
#[derive(Clone, Debug)]
pub struct CalibrationPage {
    /// Of which records.
    pub source: String,
    /// Dialled calls.
    pub calls: u64,
    /// Rows read.
    pub rows: u64,
    /// Rows left out.
    pub rejects: u64,
    /// What to know first.
    pub notes: Vec<String>,
    /// Numbers that are no lengths of time.
    pub shares: Vec<ShareRow>,
    /// Hours at which people answer differently: the hour, the share, its interval.
    pub by_hour: Vec<(u8, f64, (f64, f64))>,
    /// Lengths of time.
    pub lengths: Vec<LengthPicture>,
}

/// A number and how sure it is.
#[derive(Clone, Debug)]
pub struct ShareRow {
    /// What it is.
    pub name: String,
    /// The number.
    pub value: f64,
    /// Its 95 % interval.
    pub ci95: Option<(f64, f64)>,
    /// Of how many.
    pub n: u64,
    /// It is a share of a whole, and shown in percent.
    pub is_share: bool,
}

/// A distribution of lengths of time, beside what was seen.
#[derive(Clone, Debug)]
pub struct LengthPicture {
    /// Which lengths.
    pub title: String,
    /// The family, its parameters and their intervals.
    pub about: String,
    /// The family is near enough; else the lengths are used as they were seen.
    pub is_near: bool,
    /// A share, the length it ends at as seen, and as fitted; in seconds.
    pub quantiles: Vec<(f64, f64, f64)>,
}

/// The whole page: one file with everything in it.
///
/// # Errors
/// When a picture cannot be drawn.
pub fn calibration_page(found: &CalibrationPage) -> Result<String, ResultsError> {
    let mut page = String::new();
    open_page(&mut page, "Calibration");
    page.push_str("<header>\n<h1>What the records say</h1>\n");
    let _ = writeln!(
        page,
        r#"<p class="settings">{}</p>"#,
        escaped(&found.source)
    );
    page.push_str("</header>\n");
    let mut notes = found.notes.clone();
    if found.rejects > 0 {
        notes.insert(
            0,
            format!(
                "{} of {} rows were left out; rejects.csv says which and why",
                number::count(found.rejects as f64),
                number::count(found.rows as f64)
            ),
        );
    }
    warnings(&mut page, "What they cannot say", &notes);
    numbers(&mut page, &found.shares);
    hours(&mut page, &found.by_hour)?;
    for length in &found.lengths {
        lengths(&mut page, length)?;
    }
    close_page(&mut page);
    Ok(page)
}

fn numbers(page: &mut String, rows: &[ShareRow]) {
    if rows.is_empty() {
        return;
    }
    page.push_str(
        "<section>\n<h2>Shares</h2>\n<table>\n<thead><tr><th>What</th><th class=\"n\">Value</th>",
    );
    page.push_str(
        "<th class=\"n\">95 % interval</th><th class=\"n\">Of</th></tr></thead>\n<tbody>\n",
    );
    for row in rows {
        let (value, interval) = if row.is_share {
            let range = row.ci95.map(|(low, high)| number::percent_range(low, high));
            (number::percent(row.value), range)
        } else {
            let range = row.ci95.map(|(low, high)| format!("{low:.3} to {high:.3}"));
            (format!("{:.3}", row.value), range)
        };
        let _ = writeln!(
            page,
            "<tr><th>{}</th><td class=\"n\">{value}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
            escaped(&row.name),
            interval.unwrap_or_else(|| "–".to_owned()),
            number::count(row.n as f64)
        );
    }
    page.push_str("</tbody>\n</table>\n</section>\n");
}

fn hours(page: &mut String, hours: &[Hour]) -> Result<(), ResultsError> {
    if hours.is_empty() {
        return Ok(());
    }
    page.push_str("<section>\n<h2>Who answers, by the hour</h2>\n<figure>\n<figcaption>\n");
    page.push_str("<p>Share of attempts that a person answers, made good for what the ring limit cut off; the ");
    page.push_str("bracket is its 95 % interval.</p>\n</figcaption>\n");
    page.push_str(&answers(hours)?);
    page.push_str("</figure>\n</section>\n");
    Ok(())
}

fn lengths(page: &mut String, length: &LengthPicture) -> Result<(), ResultsError> {
    let mut title = length.title.clone();
    if let Some(first) = title.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    let _ = writeln!(page, "<section>\n<h2>{}</h2>", escaped(&title));
    let verdict = if length.is_near {
        "Near enough: the scenario has this distribution."
    } else {
        "No family is near enough: the scenario has the lengths as they were seen."
    };
    let _ = writeln!(
        page,
        "<figure>\n<figcaption>\n<p>{}. {verdict}</p>\n</figcaption>\n<div class=\"pair\">",
        escaped(&length.about)
    );
    let quantiles: &[Quantile] = &length.quantiles;
    page.push_str(&shares(quantiles)?);
    page.push_str(&quantile_plot(quantiles)?);
    page.push_str("</div>\n</figure>\n</section>\n");
    Ok(())
}
