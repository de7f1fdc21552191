//! What risk buys: the objective of every setting against its share of days over the limit.

use outpace_sim::tuning::{binomial, normal_quantile};
use plotters::element::{Circle, PathElement, Rectangle};

use super::plot::{
    Axis, Chart, Drawn, End, Frame, LEFT, WIDE, end_text, label, label_above, stroke,
};
use super::{CAMPAIGN_STYLES, Picture};
use crate::curve::Point;
use crate::folder::ResultsError;
use crate::measure::Measure;
use crate::number;
use crate::svg::{Dash, Ink, px};
use crate::tuning::{Tried, TuningSummary};

/// Shares the axis names.
const TICKS: [f64; 8] = [0.001, 0.01, 0.02, 0.05, 0.10, 0.25, 0.50, 0.90];
/// The ends of the axis: what lies beyond is drawn there.
const ENDS: (f64, f64) = (0.0003, 0.97);

pub(crate) fn picture(summary: &TuningSummary) -> Result<Picture, ResultsError> {
    let title = "What risk buys";
    let measure = Measure::of(&summary.objective);
    let marks: Vec<(usize, Point)> = summary
        .points
        .iter()
        .filter_map(|point| {
            let rule = rules(summary).iter().position(|it| *it == point.rule)?;
            Some((rule, (place(point.likely_share_of_days), point.objective?)))
        })
        .collect();
    if marks.is_empty() {
        return Ok(Picture {
            title,
            note: String::new(),
            body: Err("No setting was played."),
        });
    }
    let tried: Vec<&Tried> = drawn(summary);
    let heights = marks.iter().map(|mark| mark.1.1);
    let heights = heights.chain(tried.iter().filter_map(|it| it.objective.mean));
    let (low, high) = heights.fold((f64::MAX, f64::MIN), |(low, high), it| {
        (low.min(it), high.max(it))
    });
    let margin = (high - low).max(high.abs() * 0.01) * 0.06;
    let own = measure.clone();
    let ticks: Vec<f64> = TICKS.iter().map(|&share| place(share)).collect();
    let frame = Frame {
        alt: title,
        size: (WIDE, 440),
        x: Axis {
            name: "likely share of days over the limit (scale of a normal law)".to_owned(),
            range: place(ENDS.0)..place(ENDS.1),
            ticks,
            label: Box::new(|at| {
                let nearest = TICKS.iter().min_by(|a, b| {
                    let off = |share: f64| (place(share) - at).abs();
                    off(**a).total_cmp(&off(**b))
                });
                let percent = nearest.copied().unwrap_or(0.0) * 100.0;
                format!("{percent} %")
            }),
            room: LEFT,
            has_lines: true,
        },
        y: Axis::between(
            &measure.label.to_lowercase(),
            ((low - margin).max(0.0), high + margin),
            7,
            move |value| own.value(value),
        ),
        ends: ends(summary, &marks),
    };
    let (bottom, top) = (frame.y.range.start, frame.y.range.end);
    let promised = place(summary.constraint.share_of_days);
    let svg = frame.draw(|chart| {
        let beyond = [(promised, bottom), (place(ENDS.1), top)];
        let shade = stroke(Ink::Limit.rgb(), 0).filled();
        let shade = plotters::style::ShapeStyle {
            color: plotters::style::Color::mix(&Ink::Limit.rgb(), 0.07),
            ..shade
        };
        chart.plotting_area().draw(&Rectangle::new(beyond, shade))?;
        let line = [(promised, bottom), (promised, top)];
        let style = stroke(Ink::Limit.dashed(Dash::Long), 15);
        chart.plotting_area().draw(&PathElement::new(line, style))?;
        let promise = format!(
            "more than {} of days",
            number::percent(summary.constraint.share_of_days)
        );
        label(
            chart,
            (promised, top - (top - bottom) * 0.03),
            &promise,
            Ink::Limit,
        )?;
        for &(rule, at) in &marks {
            let (ink, _) = CAMPAIGN_STYLES[rule % CAMPAIGN_STYLES.len()];
            mark(chart, rule, at, ink)?;
        }
        for it in &tried {
            confirmed(chart, it, summary)?;
        }
        Ok(())
    })?;
    Ok(Picture {
        title,
        note: note(summary),
        body: Ok(svg),
    })
}

fn note(summary: &TuningSummary) -> String {
    let mut note =
        "Each dot is a setting the search has played; high and left is good. ".to_owned();
    note += if summary.recommended.is_some() {
        "The double ring is the recommended one on fresh days; its bar reaches to the share of days that is surely not exceeded, and ends before the dashed line: that is what makes it safe."
    } else {
        "Bars are finalists on fresh days; none of them ends before the dashed line."
    };
    if let [first, _, ..] = rules(summary)[..] {
        note += &format!(" Squares are {first}.");
    }
    if summary.safer.iter().any(|it| it.established) {
        note += " Single rings are the safer ones.";
    }
    note
}

/// The rules, each once, in the order they come.
fn rules(summary: &TuningSummary) -> Vec<&str> {
    let mut rules: Vec<&str> = Vec::new();
    for point in &summary.points {
        if !rules.contains(&point.rule.as_str()) {
            rules.push(&point.rule);
        }
    }
    rules
}

/// Names of the rules, at the height of their best within the promise.
fn ends(summary: &TuningSummary, marks: &[(usize, Point)]) -> Vec<End> {
    let promised = place(summary.constraint.share_of_days);
    let named = rules(summary).into_iter().enumerate();
    let names = named.map(|(rule, name)| {
        let own = marks.iter().filter(|mark| mark.0 == rule);
        let within = own.clone().filter(|mark| mark.1.0 <= promised);
        let highest = within.map(|mark| mark.1.1).fold(f64::MIN, f64::max);
        let highest = if highest == f64::MIN {
            own.map(|mark| mark.1.1).fold(f64::MIN, f64::max)
        } else {
            highest
        };
        let (ink, _) = CAMPAIGN_STYLES[rule % CAMPAIGN_STYLES.len()];
        let name = if name.is_empty() { "settings" } else { name };
        End::new(highest, end_text(name, ""), ink)
    });
    names.collect()
}

/// Finalists that are drawn: the recommended one and the safer ones, or else all that failed.
fn drawn(summary: &TuningSummary) -> Vec<&Tried> {
    if summary.recommended.is_none() {
        return summary.finalists.iter().collect();
    }
    summary
        .finalists
        .iter()
        .filter(|it| it.established)
        .collect()
}

fn is_recommended(summary: &TuningSummary, it: &Tried) -> bool {
    it.established && it.share_of_days == summary.constraint.share_of_days
}

/// The first rule's settings are squares, the others' are dots: not by colour alone.
fn mark(chart: &mut Chart, rule: usize, (x, y): Point, ink: Ink) -> Drawn {
    let style = stroke(ink.rgb(), 0).filled();
    if rule > 0 {
        return chart
            .plotting_area()
            .draw(&Circle::new((x, y), px(3), style));
    }
    let square = plotters::element::EmptyElement::at((x, y))
        + Rectangle::new([(-px(3), -px(3)), (px(3), px(3))], style);
    chart.plotting_area().draw(&square)
}

/// A finalist on fresh days: a ring at its share, a bar from its lower to its upper bound.
fn confirmed(chart: &mut Chart, it: &Tried, summary: &TuningSummary) -> Drawn {
    let Some(height) = it.objective.mean else {
        return Ok(());
    };
    let share = f64::from(it.days_over) / f64::from(it.days.max(1));
    let at = (place(share), height);
    let low = place(binomial::lower(it.days_over, it.days, 0.05));
    let bar = [(low, height), (place(it.upper_bound), height)];
    chart
        .plotting_area()
        .draw(&PathElement::new(bar, stroke(Ink::Text.rgb(), 12)))?;
    let rings: &[(i32, u32)] = if is_recommended(summary, it) {
        &[(8, 20), (5, 8)]
    } else {
        &[(5, 12)]
    };
    for &(radius, width) in rings {
        let ring = Circle::new(at, px(radius), stroke(Ink::Text.rgb(), width));
        chart.plotting_area().draw(&ring)?;
    }
    if is_recommended(summary, it) {
        label_above(chart, at, "recommended", Ink::Text)?;
    }
    Ok(())
}

/// Where a share is on the axis: the quantile of the normal law, so that 0.1 % and 5 % can be told apart.
fn place(share: f64) -> f64 {
    normal_quantile(share.clamp(ENDS.0, ENDS.1))
}
