//! Probabilities against the truth: on the diagonal where they can be believed.

use plotters::element::{Circle, PathElement};
use plotters::series::LineSeries;

use super::Picture;
use super::plot::{Axis, Frame, label, stroke};
use crate::detection::Believed;
use crate::folder::ResultsError;
use crate::number;
use crate::svg::{Dash, Ink, px};

pub(crate) fn picture(brier: f64, believed: &[Believed]) -> Result<Picture, ResultsError> {
    let title = "How far the probabilities can be believed";
    let percent = |share: f64| format!("{} %", number::tick(share * 100.0, 0));
    let axis = |name| Axis {
        // Room for the last label.
        range: 0.0..1.03,
        ..Axis::from_zero(name, 1.0, 5, percent)
    };
    let frame = Frame {
        alt: title,
        size: (560, 430),
        x: axis("probability of a machine when the verdict fell"),
        y: axis("really machines"),
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
        for it in believed {
            let dot = Circle::new(
                (it.p, it.machines),
                px(4),
                stroke(Ink::Blue.rgb(), 0).filled(),
            );
            chart.plotting_area().draw(&dot)?;
            // Beside the dot, on the side where the diagonal is not.
            let at = (it.p, (it.machines - 0.035).max(0.03));
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
