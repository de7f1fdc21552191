//! Outcome curves: what agents earn or lose at each abandon rate, one curve a team size or rule.

use outpace_sim::Estimate;
use plotters::element::{Circle, PathElement};
use plotters::series::LineSeries;

use super::plot::{Axis, Chart, Drawn, End, Frame, WIDE, end_text, fill_between, label, stroke};
use super::{CAMPAIGN_STYLES, Picture};
use crate::curve::Point;
use crate::folder::ResultsError;
use crate::number;
use crate::svg::{Dash, Ink, px};
use crate::sweep::curves::{Curve, along, curves, short};
use crate::sweep::{BEST_POSSIBLE, ReferenceLine, SweepReport};

/// What is drawn upwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Upwards {
    /// Seconds an agent waits for each connect: low is good.
    Idle,
    /// Minutes an agent talks in an hour: high is good.
    Talk,
}

impl Upwards {
    const fn title(self) -> &'static str {
        match self {
            Self::Idle => "Idle time against abandon rate",
            Self::Talk => "Talk time against abandon rate",
        }
    }

    const fn axis(self) -> &'static str {
        match self {
            Self::Idle => "agents' idle time per connect, seconds",
            Self::Talk => "minutes an agent talks in an hour",
        }
    }

    /// The measure, and by what its values are multiplied.
    const fn measure(self) -> (&'static str, f64) {
        match self {
            Self::Idle => ("idle_s_per_connect", 1.0),
            Self::Talk => ("agent_talk_s_per_hour", 1.0 / 60.0),
        }
    }

    fn of_reference(self, line: &ReferenceLine) -> Vec<Point> {
        let known = line.points.iter().filter_map(|point| {
            let value = match self {
                Self::Idle => point.idle_s_per_connect,
                Self::Talk => point.agent_talk_s_per_hour.map(|it| it / 60.0),
            };
            Some((point.abandon_rate, value?))
        });
        known.collect()
    }
}

/// A point of a curve.
struct Mark {
    point: usize,
    rate: Estimate,
    value: Estimate,
    at: Point,
}

/// A curve as it is drawn.
struct Drawing {
    label: String,
    marks: Vec<Mark>,
    /// Points beyond the axis are not drawn.
    left_out: usize,
}

pub(crate) fn picture(report: &SweepReport, upwards: Upwards) -> Result<Picture, ResultsError> {
    let title = upwards.title();
    let curves = curves(report.plan);
    let all = curves.len();
    let shown: Vec<Curve> = curves.into_iter().take(CAMPAIGN_STYLES.len()).collect();
    let far = furthest(report, &shown);
    let drawings: Vec<Drawing> = shown
        .iter()
        .map(|curve| Drawing::new(report, curve, upwards, far))
        .filter(|drawing| !drawing.marks.is_empty())
        .collect();
    if drawings.is_empty() {
        return Ok(Picture {
            title,
            note: String::new(),
            body: Err("No point has a live answer and a connect."),
        });
    }
    let references: Vec<(&ReferenceLine, Vec<Point>)> = report
        .references
        .iter()
        .map(|line| (line, upwards.of_reference(line)))
        .filter(|(_, points)| points.len() > 1)
        .collect();
    let values = drawings.iter().flat_map(Drawing::heights);
    let values = values.chain(
        references
            .iter()
            .flat_map(|(_, it)| it.iter().map(|it| it.1)),
    );
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), it| {
        (low.min(it), high.max(it))
    });
    let margin = (high - low).max(high.abs() * 0.02) * 0.06;
    let percent = |share: f64| format!("{} %", number::tick(share * 100.0, 0));
    let frame = Frame {
        alt: title,
        size: (WIDE, 420),
        x: Axis::from_zero(
            "abandon rate of the governing meter, mean of days",
            far,
            8,
            percent,
        ),
        y: Axis::between(
            upwards.axis(),
            ((low - margin).max(0.0), high + margin),
            7,
            |value| number::tick(value, 0),
        ),
        ends: ends(report, &drawings, &references, far),
    };
    let (bottom, top) = (frame.y.range.start, frame.y.range.end);
    let svg = frame.draw(|chart| {
        for (drawing, style) in drawings.iter().zip(CAMPAIGN_STYLES) {
            drawing.band(chart, style.0)?;
        }
        if let Some(limit) = report.summary.limit.filter(|limit| *limit <= far) {
            let line = [(limit, bottom), (limit, top)];
            let style = stroke(Ink::Limit.dashed(Dash::Long), 15);
            chart.plotting_area().draw(&PathElement::new(line, style))?;
            label(
                chart,
                (limit, top - (top - bottom) * 0.03),
                "limit",
                Ink::Limit,
            )?;
        }
        for (_, points) in &references {
            let points = points.iter().copied().filter(|(rate, _)| *rate <= far);
            chart.draw_series(LineSeries::new(
                points,
                stroke(Ink::Text.dashed(Dash::Dotted), 15),
            ))?;
        }
        for (drawing, style) in drawings.iter().zip(CAMPAIGN_STYLES) {
            drawing.draw(chart, report, style, far)?;
        }
        Ok(())
    })?;
    Ok(Picture {
        title,
        note: note(report, &drawings, all),
        body: Ok(svg),
    })
}

/// How far the axis of the abandon rate reaches: to three times the limit at most.
fn furthest(report: &SweepReport, curves: &[Curve]) -> f64 {
    let points = curves.iter().flat_map(|curve| &curve.points);
    let rates = points.filter_map(|&point| {
        let rate = report.summary.points[point].governing_rate;
        rate.ci95_high.or(rate.mean)
    });
    let highest = rates.fold(0.0, f64::max) * 1.05;
    match report.summary.limit {
        Some(limit) => highest.clamp(limit * 1.25, limit * 3.0),
        None => highest.max(0.001),
    }
}

fn ends(
    report: &SweepReport,
    drawings: &[Drawing],
    references: &[(&ReferenceLine, Vec<Point>)],
    far: f64,
) -> Vec<End> {
    let curves = drawings
        .iter()
        .zip(CAMPAIGN_STYLES)
        .filter_map(|(drawing, style)| {
            let name = if drawing.label.is_empty() {
                report.plan.scenario.as_str()
            } else {
                &drawing.label
            };
            let height = drawing.marks.last()?.at.1;
            Some(End::new(height, end_text(name, ""), style.0))
        });
    let lines = references.iter().filter_map(|(line, points)| {
        let last = points.iter().rev().find(|(rate, _)| *rate <= far)?;
        Some(End::new(last.1, end_text(&line.label, ""), Ink::Text))
    });
    curves.chain(lines).collect()
}

fn note(report: &SweepReport, drawings: &[Drawing], all: usize) -> String {
    let mut note = match along(report.plan) {
        Some(along) => format!(
            "Each point of a curve is a {}",
            short(&report.plan.vary[along].key)
        ),
        None => "Each point is a setting".to_owned(),
    };
    note += "; bands and bars are 95 % intervals of the mean.";
    if report.summary.shown.is_some() {
        note += " The ring marks the point that is shown closer below.";
    }
    if !report.references.is_empty() {
        note += " Dotted: what it is compared with";
        let is_bound = |line: &ReferenceLine| line.label.starts_with(BEST_POSSIBLE);
        note += if report.references.iter().any(is_bound) {
            "; the best possible is any dialer without foresight, in a world without memory."
        } else {
            "."
        };
    }
    let left_out: usize = drawings.iter().map(|drawing| drawing.left_out).sum();
    if left_out > 0 {
        note += &format!(" {left_out} points lie beyond the axis.");
    }
    if all > drawings.len() {
        note += &format!(" The first {} of {all} curves are drawn.", drawings.len());
    }
    note
}

impl Drawing {
    fn new(report: &SweepReport, curve: &Curve, upwards: Upwards, far: f64) -> Self {
        let (name, times) = upwards.measure();
        let mark = |&point: &usize| {
            let own = &report.summary.points[point];
            let value = own.metrics.get(name)?;
            let value = Estimate {
                mean: value.mean.map(|it| it * times),
                ci95_low: value.ci95_low.map(|it| it * times),
                ci95_high: value.ci95_high.map(|it| it * times),
                n: value.n,
            };
            let at = (own.governing_rate.mean?, value.mean?);
            Some(Mark {
                point,
                rate: own.governing_rate,
                value,
                at,
            })
        };
        let (marks, beyond): (Vec<Mark>, Vec<Mark>) = curve
            .points
            .iter()
            .filter_map(mark)
            .partition(|mark| mark.at.0 <= far);
        Self {
            label: curve.label.clone(),
            marks,
            left_out: beyond.len(),
        }
    }

    /// What the vertical axis has to hold.
    fn heights(&self) -> impl Iterator<Item = f64> {
        self.marks.iter().flat_map(|mark| {
            let value = mark.value;
            [value.ci95_low, value.mean, value.ci95_high]
                .into_iter()
                .flatten()
        })
    }

    fn band(&self, chart: &mut Chart, ink: Ink) -> Drawn {
        let side = |end: fn(&Estimate) -> Option<f64>| {
            let marks = self.marks.iter();
            let points = marks.filter_map(move |it| Some((it.at.0, end(&it.value)?)));
            points.collect::<Vec<Point>>().into_iter()
        };
        fill_between(
            chart,
            side(|it| it.ci95_high),
            side(|it| it.ci95_low),
            ink,
            0.18,
        )
    }

    fn draw(
        &self,
        chart: &mut Chart,
        report: &SweepReport,
        (ink, dash): (Ink, Dash),
        far: f64,
    ) -> Drawn {
        let line = self.marks.iter().map(|mark| mark.at);
        chart.draw_series(LineSeries::new(line, stroke(ink.dashed(dash), 20)))?;
        if let Some(last) = self.marks.last() {
            let leader = [last.at, (far, last.at.1)];
            let style = stroke(Ink::Soft.dashed(Dash::Dotted), 7);
            chart
                .plotting_area()
                .draw(&PathElement::new(leader, style))?;
        }
        for mark in &self.marks {
            if let (Some(low), Some(high)) = (mark.rate.ci95_low, mark.rate.ci95_high) {
                let bar = [(low.max(0.0), mark.at.1), (high.min(far), mark.at.1)];
                chart
                    .plotting_area()
                    .draw(&PathElement::new(bar, stroke(ink.rgb(), 8)))?;
            }
            let dot = Circle::new(mark.at, px(3), stroke(ink.rgb(), 0).filled());
            chart.plotting_area().draw(&dot)?;
        }
        for mark in &self.marks {
            if report.summary.shown == Some(mark.point as u32) {
                for (radius, width) in [(8, 20), (5, 8)] {
                    let ring = [Circle::new(
                        mark.at,
                        px(radius),
                        stroke(Ink::Text.rgb(), width),
                    )];
                    chart.draw_series(ring)?;
                }
                // A ring may hide what it is drawn round.
                let dot = Circle::new(mark.at, px(3), stroke(ink.rgb(), 0).filled());
                chart.plotting_area().draw(&dot)?;
            }
        }
        self.name_points(chart, report)
    }

    /// Says the value of the key at both ends, and at the point that is shown closer.
    fn name_points(&self, chart: &mut Chart, report: &SweepReport) -> Drawn {
        let Some(along) = along(report.plan) else {
            return Ok(());
        };
        let last = self.marks.len() - 1;
        for (index, mark) in self.marks.iter().enumerate() {
            let is_shown = report.summary.shown == Some(mark.point as u32);
            if is_shown || index == 0 || index == last {
                let value = report.plan.values(mark.point)[along]
                    .trim_matches('"')
                    .to_owned();
                let ink = if is_shown { Ink::Text } else { Ink::Soft };
                let gap = if is_shown { "   " } else { "" };
                label(chart, mark.at, &format!("{gap}{value}"), ink)?;
            }
        }
        Ok(())
    }
}
