//! What the agents do over the day.

use outpace_sim::IntervalRow;

use super::Picture;
use super::plot::{Axis, Chart, Drawn, End, Frame, WIDE, end_text, fill_between};
use crate::curve::{Point, STRETCH_S, agent_time};
use crate::folder::{ResultsError, Run};
use crate::number;
use crate::svg::Ink;

/// A state, from the bottom of the pile to its top.
struct Layer {
    name: &'static str,
    ink: Ink,
    seconds: fn(&IntervalRow) -> f64,
}

const LAYERS: [Layer; 5] = [
    Layer {
        name: "talking",
        ink: Ink::Blue,
        seconds: |row| row.talking_s,
    },
    Layer {
        name: "wrap-up",
        ink: Ink::Sky,
        seconds: |row| row.wrap_up_s,
    },
    Layer {
        name: "previewing",
        ink: Ink::Purple,
        seconds: |row| row.preview_s,
    },
    Layer {
        name: "waiting",
        ink: Ink::Orange,
        seconds: |row| row.waiting_s,
    },
    Layer {
        name: "break",
        ink: Ink::Grey,
        seconds: |row| row.idle_s,
    },
];

pub(super) fn picture(run: &Run) -> Result<Picture, ResultsError> {
    let mut rows = agent_time(run.shown.agent_states.iter());
    rows.retain(|row| row.start_s < run.day_end_s());
    let agents = |row: &IntervalRow| {
        LAYERS.iter().map(|layer| (layer.seconds)(row)).sum::<f64>() / STRETCH_S
    };
    let most = rows.iter().map(agents).fold(0.0, f64::max);
    let title = "What the agents do";
    if most == 0.0 {
        return Ok(Picture {
            title,
            note: String::new(),
            body: Err("No agent logged in."),
        });
    }
    let frame = Frame {
        alt: title,
        size: (WIDE, 260),
        x: Axis::day(run.clock(), run.day_end_s()),
        y: Axis::whole("agents", most, 5),
        ends: ends(&rows, most),
    };
    let svg = frame.draw(|chart| layers(chart, &rows))?;
    Ok(Picture {
        title,
        note: "Mean number of agents in each state, by quarter of an hour; beside it, shares of all logged-in time.".to_owned(),
        body: Ok(svg),
    })
}

fn layers(chart: &mut Chart, rows: &[IntervalRow]) -> Drawn {
    for (index, layer) in LAYERS.iter().enumerate() {
        let upper = steps(rows, |row| sum_below(row, index + 1) / STRETCH_S);
        let lower = steps(rows, |row| sum_below(row, index) / STRETCH_S);
        fill_between(chart, upper.into_iter(), lower.into_iter(), layer.ink, 0.85)?;
    }
    Ok(())
}

/// Names of the layers and their shares of the day, beside the last stretch with most agents there.
fn ends(rows: &[IntervalRow], most: f64) -> Vec<End> {
    let total: f64 = rows.iter().map(|row| sum_below(row, LAYERS.len())).sum();
    let full = |row: &&IntervalRow| sum_below(row, LAYERS.len()) > 0.5 * most * STRETCH_S;
    let Some(beside) = rows.iter().rev().find(full) else {
        return Vec::new();
    };
    (0..)
        .zip(&LAYERS)
        .filter_map(|(index, layer)| {
            let seconds: f64 = rows.iter().map(layer.seconds).sum();
            let middle = (sum_below(beside, index) + sum_below(beside, index + 1)) / 2.0;
            let text = end_text(layer.name, &number::percent(seconds / total));
            (seconds > 0.0).then(|| End::new(middle / STRETCH_S, text, layer.ink))
        })
        .collect()
}

fn sum_below(row: &IntervalRow, layers: usize) -> f64 {
    LAYERS[..layers]
        .iter()
        .map(|layer| (layer.seconds)(row))
        .sum()
}

/// A curve that keeps its value through each stretch.
fn steps(rows: &[IntervalRow], value: impl Fn(&IntervalRow) -> f64) -> Vec<Point> {
    let corners = |row: &IntervalRow| {
        let height = value(row);
        [(row.start_s, height), (row.start_s + STRETCH_S, height)]
    };
    rows.iter().flat_map(corners).collect()
}
