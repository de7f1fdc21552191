//! Calls per hour over the day.

use outpace_sim::IntervalRow;
use plotters::series::LineSeries;

use super::Picture;
use super::plot::{Axis, Chart, Drawn, End, Frame, WIDE, end_text, stroke};
use crate::curve::{Point, STRETCH_S, all_campaigns};
use crate::folder::{ResultsError, Run};
use crate::svg::{Dash, Ink};

/// What is counted, the word for it, and how it is drawn.
type Counted = (fn(&IntervalRow) -> u32, &'static str, Ink, Dash);

const COUNTED: [Counted; 3] = [
    (|row| row.dials, "dials", Ink::Blue, Dash::Solid),
    (|row| row.answers, "answers", Ink::Orange, Dash::Long),
    (|row| row.connects, "connects", Ink::Green, Dash::Solid),
];

pub(super) fn picture(run: &Run) -> Result<Picture, ResultsError> {
    let title = "Calls per hour";
    let mut rows = all_campaigns(&run.shown.intervals);
    rows.retain(|row| row.start_s < run.day_end_s());
    let most = rows.iter().map(|row| row.dials).max().unwrap_or(0);
    if most == 0 {
        return Ok(Picture {
            title,
            note: String::new(),
            body: Err("No call was dialled."),
        });
    }
    let frame = Frame {
        alt: title,
        size: (WIDE, 240),
        x: Axis::day(run.clock(), run.day_end_s()),
        y: Axis::whole("calls per hour", per_hour(most) * 1.05, 5),
        ends: ends(&rows, most),
    };
    let svg = frame.draw(|chart| {
        for counted in &COUNTED {
            draw(chart, &rows, counted)?;
        }
        Ok(())
    })?;
    let all = if run.names.campaigns.len() > 1 {
        ", all campaigns together"
    } else {
        ""
    };
    Ok(Picture {
        title,
        note: format!("Counted by quarter of an hour{all}: each thing when it happened."),
        body: Ok(svg),
    })
}

fn draw(chart: &mut Chart, rows: &[IntervalRow], counted: &Counted) -> Drawn {
    let &(count, _, ink, dash) = counted;
    let curve: Vec<Point> = rows
        .iter()
        .map(|row| (row.start_s + STRETCH_S / 2.0, per_hour(count(row))))
        .collect();
    let points = curve.iter().copied();
    chart.draw_series(LineSeries::new(points, stroke(ink.dashed(dash), 20)))?;
    Ok(())
}

/// Names of the curves, as high as in the last stretch with much dialling: after it all fall to zero.
fn ends(rows: &[IntervalRow], most: u32) -> Vec<End> {
    let busy = |row: &&IntervalRow| 2 * row.dials > most;
    let Some(beside) = rows.iter().rev().find(busy) else {
        return Vec::new();
    };
    COUNTED
        .iter()
        .map(|&(count, name, ink, _)| End::new(per_hour(count(beside)), end_text(name, ""), ink))
        .collect()
}

fn per_hour(calls: u32) -> f64 {
    f64::from(calls) * 3600.0 / STRETCH_S
}
