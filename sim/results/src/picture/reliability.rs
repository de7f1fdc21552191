//! Probabilities against the truth: on the diagonal where they can be believed.

use plotters::element::{Circle, PathElement};
use plotters::series::LineSeries;

use super::Picture;
use super::plot::{Axis, Frame, label, stroke};
use crate::detection::Believed;
use crate::folder::ResultsError;
use crate::number;
use crate::svg::{Dash, Ink, px};

/// As wide as a label, of the width from 0 to 100 %: with the next dot nearer it goes to the other side.
const LABEL: f64 = 0.09;

pub(crate) fn picture(brier: f64, believed: &[Believed]) -> Result<Picture, ResultsError> {
    let title = "How far the probabilities can be believed";
    let percent = |share: f64| format!("{} %", number::tick(share * 100.0, 0));
    let axis = |name, end| Axis {
        range: 0.0..end,
        ..Axis::from_zero(name, 1.0, 5, percent)
    };
    let frame = Frame {
        alt: title,
        size: (560, 430),
        // Room for the last label.
        x: axis("probability of a machine when the verdict fell", 1.12),
        y: axis("really machines", 1.03),
        ends: Vec::new(),
    };
    let svg = frame.draw(|chart| {
        let diagonal = vec![(0.0, 0.0), (1.0, 1.0)];
        let style = stroke(Ink::Soft.dashed(Dash::Short), 12);
        chart
            .plotting_area()
            .draw(&PathElement::new(diagonal, style))?;
        for it in believed {
            let bar = vec![(it.p, it.ci95.0), (it.p, it.ci95.1)];
            let style = stroke(Ink::Text.rgb(), 12);
            chart.plotting_area().draw(&PathElement::new(bar, style))?;
        }
        let line = believed.iter().map(|it| (it.p, it.machines));
        chart.draw_series(LineSeries::new(line, stroke(Ink::Blue.rgb(), 15)))?;
        for (place, it) in believed.iter().enumerate() {
            let dot = Circle::new(
                (it.p, it.machines),
                px(4),
                stroke(Ink::Blue.rgb(), 0).filled(),
            );
            chart.plotting_area().draw(&dot)?;
            let next = believed.get(place + 1);
            let at = if next.is_some_and(|next| next.p - it.p < LABEL) {
                ((it.p - LABEL).max(0.0), it.machines + 0.05)
            } else {
                // Beside the dot, on the side where the diagonal is not.
                (it.p, (it.machines - 0.035).max(0.03))
            };
            label(chart, at, &number::count(it.n as f64), Ink::Soft)?;
        }
        let words = "bars: 95 %; numbers: recordings";
        label(
            chart,
            (0.0, 0.97),
            &format!("Brier score {brier:.3}"),
            Ink::Text,
        )?;
        label(chart, (0.0, 0.91), words, Ink::Soft)
    })?;
    Ok(Picture {
        title,
        note: String::new(),
        body: Ok(svg),
    })
}
