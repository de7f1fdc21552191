//! How near fitted distributions come to what was seen, and who answers at which hour.

use plotters::element::{Circle, PathElement, Rectangle};
use plotters::series::LineSeries;

use super::plot::{Axis, Chart, Drawn, Frame, WIDE, label, stroke};
use crate::folder::ResultsError;
use crate::number::{self, tick_step};
use crate::svg::{Dash, Ink, px};

/// A share, the length it ends at as seen, and as fitted; in seconds.
pub(crate) type Quantile = (f64, f64, f64);

/// Half the page, so that two stand side by side.
const HALF: i32 = WIDE / 2 - 6;
const HEIGHT: i32 = 250;

/// Shares of lengths up to so many seconds: dots as seen, the line as fitted.
pub(crate) fn shares(quantiles: &[Quantile]) -> Result<String, ResultsError> {
    let longest = longest(quantiles);
    let frame = Frame {
        alt: "Share of lengths up to so many seconds, as seen and as fitted",
        size: (HALF, HEIGHT),
        x: Axis::from_zero("seconds", longest, 5, |value| number::tick(value, 0)),
        y: Axis::from_zero("share that is over", 1.0, 4, |share| {
            format!("{} %", number::tick(share * 100.0, 0))
        }),
        ends: Vec::new(),
    };
    frame.draw(|chart| {
        for &(share, seen, _) in quantiles.iter().filter(|(_, seen, _)| *seen <= longest) {
            let dot = Circle::new((seen, share), px(2), stroke(Ink::Orange.rgb(), 10).filled());
            chart.plotting_area().draw(&dot)?;
        }
        let line = quantiles.iter().map(|&(share, _, fitted)| (fitted, share));
        let line = line.filter(|(fitted, _)| *fitted <= longest);
        let style = stroke(Ink::Blue.rgb(), 20);
        chart.draw_series(LineSeries::new(line, style))?;
        words(chart, longest)
    })
}

/// What the dots and the line are, written into the empty corner.
fn words(chart: &Chart, longest: f64) -> Drawn {
    label(chart, (longest * 0.62, 0.24), "dots: as seen", Ink::Orange)?;
    label(chart, (longest * 0.62, 0.14), "line: as fitted", Ink::Blue)
}

/// Lengths as seen over lengths as fitted, at the same shares: on the diagonal where they agree.
pub(crate) fn quantile_plot(quantiles: &[Quantile]) -> Result<String, ResultsError> {
    let longest = longest(quantiles);
    let axis = |name| Axis::from_zero(name, longest, 5, |value| number::tick(value, 0));
    let frame = Frame {
        alt: "Quantiles as seen over quantiles as fitted",
        size: (HALF, HEIGHT),
        x: axis("seconds as fitted"),
        y: axis("seconds as seen"),
        ends: Vec::new(),
    };
    frame.draw(|chart| {
        let diagonal = vec![(0.0, 0.0), (longest, longest)];
        let style = stroke(Ink::Soft.dashed(Dash::Short), 12);
        chart
            .plotting_area()
            .draw(&PathElement::new(diagonal, style))?;
        let within = |(_, seen, fitted): &&Quantile| seen.max(*fitted) <= longest;
        for &(share, seen, fitted) in quantiles.iter().filter(within) {
            let percent = (share * 100.0).round() as u32;
            let is_named = [50, 90, 95, 99].contains(&percent);
            let size = if is_named { px(4) } else { px(2) };
            let dot = Circle::new((fitted, seen), size, stroke(Ink::Blue.rgb(), 10).filled());
            chart.plotting_area().draw(&dot)?;
            if is_named && percent != 95 {
                let text = format!("{percent} % are shorter");
                let room = if fitted > longest * 0.6 { -128.0 } else { 4.0 };
                let at = (fitted + room * longest / f64::from(HALF - 62), seen);
                label(chart, at, &text, Ink::Text)?;
            }
        }
        Ok(())
    })
}

fn longest(quantiles: &[Quantile]) -> f64 {
    let ends = quantiles.iter().map(|&(_, seen, fitted)| seen.max(fitted));
    let longest = ends.fold(1e-3, f64::max) * 1.04;
    let step = tick_step(longest, 5);
    // A whole tick, so that the axis ends at a number.
    (longest / (step / 2.0)).ceil() * step / 2.0
}

/// An hour, the share that answers, and its 95 % interval.
pub(crate) type Hour = (u8, f64, (f64, f64));

/// Who answers, by the hour.
pub(crate) fn answers(hours: &[Hour]) -> Result<String, ResultsError> {
    let first = hours.iter().map(|(hour, ..)| *hour).min().unwrap_or(0);
    let last = hours.iter().map(|(hour, ..)| *hour).max().unwrap_or(23);
    let most = hours
        .iter()
        .map(|(.., (_, high))| *high)
        .fold(0.01, f64::max)
        * 1.15;
    let count = f64::from(last - first + 1);
    let mut x = Axis::from_zero("hour", count, 24, move |at| {
        format!("{:02}:00", first + at.round() as u8)
    });
    x.ticks = (0..=last - first).map(f64::from).collect();
    let frame = Frame {
        alt: "Share of calls that a person answers, by the hour, with 95 % intervals",
        size: (WIDE, 230),
        x,
        y: Axis::from_zero("a person answers", most.min(1.0), 4, |share| {
            format!("{} %", number::tick(share * 100.0, 0))
        }),
        ends: Vec::new(),
    };
    frame.draw(|chart| {
        for &(hour, share, (low, high)) in hours {
            let from = f64::from(hour - first);
            let fill = stroke(Ink::Sky.rgb(), 0).filled();
            let bar = Rectangle::new([(from + 0.15, share), (from + 0.85, 0.0)], fill);
            chart.plotting_area().draw(&bar)?;
            let middle = from + 0.5;
            let style = stroke(Ink::Text.rgb(), 15);
            let line = PathElement::new(vec![(middle, low), (middle, high)], style);
            chart.plotting_area().draw(&line)?;
            for end in [low, high] {
                let cap = vec![(middle - 0.07, end), (middle + 0.07, end)];
                chart.plotting_area().draw(&PathElement::new(cap, style))?;
            }
        }
        Ok(())
    })
}
