//! The outcome curves as a picture.

use super::{Bench, CurvePoint};
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::number::{Unit, percent};
use crate::parts::mean_text;
use crate::tuning::{CURVE_RULES, Tally};

/// The picture, and for each of its series what its points are.
pub(super) fn draw(bench: &Bench) -> (Chart, Vec<Vec<CurvePoint>>) {
    let mut picture = Picture {
        bench,
        most: (4.0 * bench.limit).clamp(0.02, 1.0),
        highest: 0.0,
        series: Vec::new(),
        marks: Vec::new(),
    };
    for (place, curve) in bench.curves().into_iter().enumerate() {
        picture.curve(Use::Series(place), curve);
    }
    picture.ideal();
    let limit = format!("Limit {}", percent(bench.limit));
    picture.push(Series::upright(limit, Use::Limit, bench.limit));
    picture.chosen();
    let most = picture.most;
    let chart = Chart {
        title: "Idle time against abandon rate".to_owned(),
        about: format!(
            "{}, {} agents, seed {}",
            bench.good.loaded.scenario.title,
            bench.agents(),
            bench.seed
        ),
        x: Axis {
            clamp: Some((0.0, most)),
            ..Axis::new("Abandon rate", Unit::Share).with(&[0.0, bench.limit * 1.5])
        },
        y: Axis {
            clamp: Some((0.0, f64::MAX)),
            ..Axis::new("Idle time per connect", Unit::Seconds).with(&[0.0])
        },
        series: picture.series,
    };
    (chart, picture.marks)
}

struct Picture<'a> {
    bench: &'a Bench,
    /// Abandon rates above are left out.
    most: f64,
    /// The longest idle time of any curve.
    highest: f64,
    series: Vec<Series>,
    /// Of each series what its points are.
    marks: Vec<Vec<CurvePoint>>,
}

impl Picture<'_> {
    fn push(&mut self, one: Series) {
        self.series.push(one);
        self.marks.push(Vec::new());
    }

    /// A rule's curve with its band; its marks can be clicked.
    fn curve(&mut self, ink: Use, curve: Vec<CurvePoint>) {
        let bench = self.bench;
        let known: Vec<(CurvePoint, &Tally)> = curve
            .into_iter()
            .filter_map(|point| Some((point.clone(), bench.tallies.get(&point.set)?)))
            .filter(|(_, tally)| {
                let rate = tally.abandon().mean;
                rate.is_some_and(|it| it <= self.most) && tally.idle().mean.is_some()
            })
            .collect();
        let Some((first, _)) = known.first() else {
            return;
        };
        let label = CURVE_RULES[first.rule].label;
        let name = if bench.teams.is_empty() {
            label.to_owned()
        } else {
            format!("{label}, {} agents", first.agents)
        };
        let points: Vec<Point> = known.iter().map(|(_, tally)| place(tally)).collect();
        self.highest = points.iter().fold(self.highest, |most, it| most.max(it.y));
        // A curve may fold back: each stretch has a band of its own.
        let band: Vec<Point> = known.iter().map(|(_, tally)| reach(tally)).collect();
        for ends in band.windows(2) {
            let mut ends = ends.to_vec();
            ends.sort_by(|a, b| a.x.total_cmp(&b.x));
            self.push(Series::new("", ink, Shape::Band, ends));
        }
        let line = Shape::Line { dashed: false };
        self.push(Series {
            notes: vec![String::new()],
            ..Series::new(name.clone(), ink, line, points.clone())
        });
        let dots = Shape::Marks {
            radius: 4.0,
            filled: true,
        };
        let notes = known.iter().map(|(point, tally)| note(point, tally));
        self.series.push(Series {
            notes: notes.collect(),
            ..Series::new(name, ink, dots, points)
        });
        self.marks
            .push(known.into_iter().map(|(point, _)| point).collect());
    }

    /// The best there can be without foresight, as far as the curves go.
    fn ideal(&mut self) {
        let world = self.bench.knobs.world(&self.bench.good, None);
        let Some(Ok(ideal)) = self.bench.ideals.get(&world) else {
            return;
        };
        let (most, highest) = (self.most, self.highest);
        let points = ideal
            .points
            .iter()
            .filter(|it| it[0] <= most && (highest == 0.0 || it[1] <= 1.6 * highest));
        let points = points.map(|it| Point::at(it[0], it[1])).collect();
        let dashed = Shape::Line { dashed: true };
        self.push(Series::new(
            "Best any dialer can do",
            Use::Subdued,
            dashed,
            points,
        ));
    }

    /// The setting under the sliders, and how far its abandon rate may be off.
    fn chosen(&mut self) {
        let (bench, most) = (self.bench, self.most);
        let Some(tally) = bench.tallies.get(&bench.chosen()) else {
            return;
        };
        let (Some(rate), Some(idle)) = (tally.abandon().mean, tally.idle().mean) else {
            return;
        };
        if rate > most {
            return;
        }
        let rule = &CURVE_RULES[bench.rule];
        let value = bench.knobs.value(rule);
        let text = format!("Chosen: {} {value}\n{}", rule.key_label, outcome(tally));
        let ring = Shape::Marks {
            radius: 8.0,
            filled: false,
        };
        let place = vec![Point::at(rate, idle)];
        self.push(Series {
            notes: vec![text],
            ..Series::new("Chosen", Use::Accent, ring, place)
        });
        let low = tally.abandon().ci95_low.unwrap_or(rate).max(0.0);
        let high = tally.abandon().ci95_high.unwrap_or(rate).min(most);
        let reach = vec![Point::at(low, idle), Point::at(high, idle)];
        self.push(Series {
            notes: vec![String::new()],
            ..Series::new("Chosen", Use::Accent, Shape::Line { dashed: false }, reach)
        });
    }
}

/// Where a setting is.
fn place(tally: &Tally) -> Point {
    let (rate, idle) = (tally.abandon().mean, tally.idle().mean);
    Point::at(rate.unwrap_or(0.0), idle.unwrap_or(0.0))
}

/// Where its mean idle time is with 95 %.
fn reach(tally: &Tally) -> Point {
    let (place, idle) = (place(tally), tally.idle());
    let low = idle.ci95_low.unwrap_or(place.y).max(0.0);
    Point::between(place.x, low, idle.ci95_high.unwrap_or(place.y))
}

fn note(point: &CurvePoint, tally: &Tally) -> String {
    let rule = &CURVE_RULES[point.rule];
    format!(
        "{} {}, {} agents\n{}\nClick to use it",
        rule.key_label,
        point.value,
        point.agents,
        outcome(tally)
    )
}

fn outcome(tally: &Tally) -> String {
    format!(
        "Abandon rate {}\nIdle time per connect {}\nOver the limit on {} of {} days",
        mean_text(Unit::Share, &tally.abandon()),
        mean_text(Unit::Seconds, &tally.idle()),
        tally.over(),
        tally.days()
    )
}
