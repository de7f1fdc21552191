//! What errors and time cost each other: every setting of every detector on one plot.

use plotters::element::{Circle, PathElement};
use plotters::series::LineSeries;

use super::plot::{Axis, Chart, Drawn, End, Frame, WIDE, end_text, label, stroke};
use super::{CAMPAIGN_STYLES, Picture};
use crate::curve::Point;
use crate::detection::TradeOffPoint;
use crate::folder::ResultsError;
use crate::number;
use crate::svg::{Dash, Ink, px};

/// What is drawn along an axis; less of it is better.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cost {
    /// People hung up on.
    People,
    /// Machines given to an agent.
    Machines,
    /// Both errors, of as many people as machines.
    Errors,
    /// How long people wait.
    Wait,
}

impl Cost {
    const fn name(self) -> &'static str {
        match self {
            Self::People => "people hung up on",
            Self::Machines => "machines given to an agent",
            Self::Errors => "calls taken for what they are not, of as many people as machines",
            Self::Wait => "mean seconds from the end of a person's greeting to their release",
        }
    }

    fn of(self, point: &TradeOffPoint) -> Option<f64> {
        let share = |it: Option<(f64, f64, f64)>| it.map(|it| it.0);
        let (people, machines) = (share(point.false_positive), share(point.false_negative));
        match self {
            Self::People => people,
            Self::Machines => machines,
            Self::Errors => Some(f64::midpoint(people?, machines?)),
            Self::Wait => share(point.after_greeting_s),
        }
    }

    /// Its 95 % interval. Of the mean of two shares it is made of theirs (MOVER; Zou and Donner 2008).
    fn ci95(self, point: &TradeOffPoint) -> Option<(f64, f64)> {
        let ends = |it: Option<(f64, f64, f64)>| it.map(|(_, low, high)| (low, high));
        match self {
            Self::People => ends(point.false_positive),
            Self::Machines => ends(point.false_negative),
            Self::Wait => ends(point.after_greeting_s),
            Self::Errors => {
                let (people, low, high) = point.false_positive?;
                let (machines, least, most) = point.false_negative?;
                let mid = f64::midpoint(people, machines);
                let below = (people - low).hypot(machines - least) / 2.0;
                Some((
                    mid - below,
                    mid + (high - people).hypot(most - machines) / 2.0,
                ))
            }
        }
    }
}

/// One picture.
struct Plot {
    file: &'static str,
    title: &'static str,
    x: Cost,
    y: Cost,
    /// Only settings that give at most this share of machines to an agent.
    machines_max: f64,
}

/// The law leaves three people in a hundred without an agent, for whatever reason (16 CFR § 310.4(b)(4)(i)).
const LEGAL_SHARE: f64 = 0.03;

const PLOTS: [Plot; 3] = [
    Plot {
        file: "errors-against-time",
        title: "Errors, against how long people wait",
        x: Cost::Wait,
        y: Cost::Errors,
        machines_max: 1.0,
    },
    Plot {
        file: "people-against-time",
        title: "People hung up on, by settings that stop at least 85 % of machines",
        x: Cost::Wait,
        y: Cost::People,
        machines_max: 0.15,
    },
    Plot {
        file: "people-against-machines",
        title: "People hung up on, against machines given to an agent",
        x: Cost::Machines,
        y: Cost::People,
        machines_max: 1.0,
    },
];

/// The pictures and the names of their files; one without a point is left out.
pub(crate) fn pictures(
    points: &[TradeOffPoint],
) -> Result<Vec<(&'static str, Picture)>, ResultsError> {
    let drawn = PLOTS
        .iter()
        .map(|plot| Ok(plot.picture(points)?.map(|it| (plot.file, it))));
    let drawn: Result<Vec<_>, ResultsError> = drawn.collect();
    Ok(drawn?.into_iter().flatten().collect())
}

/// A detector's settings as dots.
struct Dots {
    name: String,
    all: Vec<Point>,
    /// As the detector comes.
    default: Option<Point>,
    /// That one's intervals, along x and y.
    ci95: Option<((f64, f64), (f64, f64))>,
    /// No setting is better in both: from the left to the right, falling.
    front: Vec<Point>,
}

impl Plot {
    fn picture(&self, points: &[TradeOffPoint]) -> Result<Option<Picture>, ResultsError> {
        let all = self.dots(points);
        let most = |which: fn(Point) -> f64| {
            let seen = all
                .iter()
                .flat_map(|dots| dots.front.iter().chain(&dots.default));
            seen.map(|point| which(*point)).fold(0.0, f64::max) * 1.15
        };
        let far = match self.x {
            Cost::Wait => most(|it| it.0),
            _ => most(|it| it.0).min(1.02),
        };
        let high = most(|it| it.1).clamp(LEGAL_SHARE * 1.5, 1.02);
        if all.is_empty() || far <= 0.0 {
            return Ok(None);
        }
        let axis = |cost: Cost, largest| {
            Axis::from_zero(cost.name(), largest, 7, move |value| match cost {
                Cost::Wait => number::tick(value, 1),
                _ => format!("{} %", number::tick(value * 100.0, 0)),
            })
        };
        let frame = Frame {
            alt: self.title,
            size: (WIDE, 430),
            x: axis(self.x, far),
            y: axis(self.y, high),
            ends: all
                .iter()
                .zip(CAMPAIGN_STYLES)
                .filter_map(|(dots, style)| dots.end(style.0))
                .collect(),
        };
        let svg = frame.draw(|chart| {
            if self.y == Cost::People {
                let goal = LEGAL_SHARE;
                let line = vec![(0.0, goal), (far, goal)];
                let style = stroke(Ink::Limit.dashed(Dash::Long), 12);
                chart.plotting_area().draw(&PathElement::new(line, style))?;
                let above = goal + high * 0.025;
                label(chart, (0.0, above), "the law's 3 %", Ink::Limit)?;
            }
            for (dots, (ink, dash)) in all.iter().zip(CAMPAIGN_STYLES) {
                dots.draw(chart, ink, dash, (far, high))?;
            }
            Ok(())
        })?;
        Ok(Some(Picture {
            title: self.title,
            note: String::new(),
            body: Ok(svg),
        }))
    }

    fn dots(&self, points: &[TradeOffPoint]) -> Vec<Dots> {
        let mut all: Vec<Dots> = Vec::new();
        for point in points {
            let stops = Cost::Machines
                .of(point)
                .is_some_and(|it| it <= self.machines_max);
            let Some(place) = self.x.of(point).zip(self.y.of(point)).filter(|_| stops) else {
                continue;
            };
            let known = all.iter().position(|dots| dots.name == point.detector);
            let at = known.unwrap_or_else(|| {
                all.push(Dots {
                    name: point.detector.clone(),
                    all: Vec::new(),
                    default: None,
                    ci95: None,
                    front: Vec::new(),
                });
                all.len() - 1
            });
            all[at].all.push(place);
            if point.is_default {
                all[at].default = Some(place);
                all[at].ci95 = self.x.ci95(point).zip(self.y.ci95(point));
            }
        }
        for dots in &mut all {
            dots.front = front(&dots.all);
        }
        all
    }
}

impl Dots {
    /// The detector's name, at the height of the best that it comes down to.
    fn end(&self, ink: Ink) -> Option<End> {
        let height = self.front.last()?.1;
        Some(End::new(height, end_text(&self.name, ""), ink))
    }

    fn draw(&self, chart: &mut Chart, ink: Ink, dash: Dash, (far, high): Point) -> Drawn {
        let is_shown = |point: &&Point| point.0 <= far && point.1 <= high;
        for point in self.all.iter().filter(is_shown) {
            let style =
                plotters::style::ShapeStyle::from(&plotters::style::Color::mix(&ink.rgb(), 0.35));
            let dot = Circle::new(*point, px(2), style.filled());
            chart.plotting_area().draw(&dot)?;
        }
        let line = self.front.iter().filter(is_shown).copied();
        chart.draw_series(LineSeries::new(line, stroke(ink.dashed(dash), 18)))?;
        if let Some(default) = self.default.as_ref().filter(is_shown) {
            if let Some(((left, right), (low, top))) = self.ci95 {
                let across = vec![(left.max(0.0), default.1), (right.min(far), default.1)];
                let up = vec![(default.0, low.max(0.0)), (default.0, top.min(high))];
                for bar in [across, up] {
                    let bar = PathElement::new(bar, stroke(ink.rgb(), 10));
                    chart.plotting_area().draw(&bar)?;
                }
            }
            let ring = Circle::new(*default, px(6), stroke(ink.rgb(), 20));
            chart.plotting_area().draw(&ring)?;
        }
        Ok(())
    }
}

/// The points to the left of and below which there is no other, from the left to the right.
fn front(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut front: Vec<Point> = Vec::new();
    for point in sorted {
        if front.last().is_none_or(|last| point.1 < last.1) {
            front.push(point);
        }
    }
    front
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_has_only_what_nothing_else_beats() {
        let points = [
            (2.0, 1.0),
            (1.0, 3.0),
            (1.0, 4.0),
            (3.0, 1.0),
            (1.5, 3.5),
            (0.5, 9.0),
        ];
        assert_eq!(front(&points), [(0.5, 9.0), (1.0, 3.0), (2.0, 1.0)]);
    }
}
