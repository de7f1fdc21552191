//! How long agents wait between two connects.

use plotters::element::{PathElement, Rectangle};

use super::Picture;
use super::plot::{Axis, Chart, Drawn, Frame, WIDE, label, stroke};
use crate::curve::{quantile, waits};
use crate::folder::{ResultsError, Run};
use crate::number::{self, tick_step};
use crate::svg::{Dash, Ink, px};

/// A histogram of waits.
struct Histogram {
    /// Sorted, in seconds.
    waits: Vec<f64>,
    /// Width of a bar in seconds.
    width_s: f64,
    /// Share of all waits in each bar; those beyond the last bar are in none.
    bars: Vec<f64>,
}

pub(super) fn picture(run: &Run) -> Result<Picture, ResultsError> {
    let title = "Idle time between two connects";
    let Some(histogram) = Histogram::of(waits(run.shown.agent_states.iter())) else {
        return Ok(Picture {
            title,
            note: String::new(),
            body: Err("No call was connected."),
        });
    };
    let highest = histogram.bars.iter().copied().fold(0.0, f64::max);
    let end_s = histogram.end_s();
    let frame = Frame {
        alt: title,
        size: (WIDE, 240),
        x: Axis::whole("seconds an agent waited", end_s, 12),
        y: Axis::from_zero("share of connects", highest * 1.15, 4, |share| {
            format!("{} %", number::tick(share * 100.0, 0))
        }),
        ends: Vec::new(),
    };
    let top = frame.y.range.end;
    let svg = frame.draw(|chart| histogram.draw(chart, top))?;
    Ok(Picture {
        title,
        note: histogram.note(),
        body: Ok(svg),
    })
}

impl Histogram {
    /// Bars of a round width, up to the longest of 99 % of the waits.
    fn of(waits: Vec<f64>) -> Option<Self> {
        let most = quantile(&waits, 0.99)?.max(1.0);
        let width_s = tick_step(most, 40);
        let count = (most / width_s).ceil() as usize;
        let mut bars = vec![0.0; count];
        for wait in &waits {
            if let Some(bar) = bars.get_mut((wait / width_s) as usize) {
                *bar += 1.0 / waits.len() as f64;
            }
        }
        Some(Self {
            waits,
            width_s,
            bars,
        })
    }

    fn end_s(&self) -> f64 {
        self.width_s * self.bars.len() as f64
    }

    fn draw(&self, chart: &mut Chart, top: f64) -> Drawn {
        for (index, &share) in self.bars.iter().enumerate() {
            let from = index as f64 * self.width_s;
            let corners = [(from, share), (from + self.width_s, 0.0)];
            let mut bar = Rectangle::new(corners, stroke(Ink::Sky.rgb(), 0).filled());
            bar.set_margin(0, 0, 0, px(1).unsigned_abs());
            chart.plotting_area().draw(&bar)?;
        }
        let marks = [
            (0.5, "median", Dash::Solid),
            (0.9, "9 of 10 within", Dash::Long),
        ];
        for (index, (p, words, dash)) in marks.into_iter().enumerate() {
            let Some(at) = quantile(&self.waits, p) else {
                continue;
            };
            let line = [(at, 0.0), (at, top)];
            let style = stroke(Ink::Text.dashed(dash), 15);
            chart.plotting_area().draw(&PathElement::new(line, style))?;
            // One under the other: the two may be close.
            let height = top * (0.95 - 0.1 * index as f64);
            let text = format!("{words} {}", number::seconds(at));
            label(chart, (at, height), &text, Ink::Text)?;
        }
        Ok(())
    }

    fn note(&self) -> String {
        let count = self.waits.len();
        let beyond = self
            .waits
            .iter()
            .filter(|wait| **wait >= self.end_s())
            .count();
        let mut note = format!(
            "Time available or reserved before each of {} connects, breaks left out.",
            number::count(count as f64)
        );
        if let (true, Some(longest)) = (beyond > 0, self.waits.last()) {
            note.push_str(&format!(
                " {} waited longer than the axis, up to {}.",
                number::count(beyond as f64),
                number::seconds(*longest)
            ));
        }
        note
    }
}
