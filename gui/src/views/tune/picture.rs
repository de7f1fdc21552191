//! The outcome curves as a picture.

use super::{Bench, CurvePoint};
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::number::{Unit, percent};
use crate::parts::mean_text;
use crate::tuning::{CURVE_RULES, Tally};

/// The picture, and for each of its series what its points are.
pub(super) fn draw(bench: &Bench) -> (Chart, Vec<Vec<CurvePoint>>) {
    let most = (4.0 * bench.limit).clamp(0.02, 1.0);
    let mut series = Vec::new();
    let mut marks: Vec<Vec<CurvePoint>> = Vec::new();
    let mut push = |one: Series, points: Vec<CurvePoint>| {
        series.push(one);
        marks.push(points);
    };
    let world = bench.knobs.world(&bench.good, None);
    let mut highest = 0.0_f64;
    for (place, curve) in bench.curves().into_iter().enumerate() {
        let known: Vec<(CurvePoint, &Tally)> = curve
            .into_iter()
            .filter_map(|point| Some((point.clone(), bench.tallies.get(&point.set)?)))
            .filter(|(_, tally)| {
                tally.abandon().mean.is_some_and(|it| it <= most) && tally.idle().mean.is_some()
            })
            .collect();
        let Some((first, _)) = known.first() else {
            continue;
        };
        let several = !bench.teams.is_empty();
        let name = if several {
            format!("{}, {} agents", CURVE_RULES[first.rule].label, first.agents)
        } else {
            CURVE_RULES[first.rule].label.to_owned()
        };
        let ink = Use::Series(place);
        let at = |of: fn(&Tally) -> (f64, f64, f64)| {
            known
                .iter()
                .map(|(_, tally)| of(tally))
                .map(|(x, y, high)| Point::between(x, y, high))
                .collect::<Vec<Point>>()
        };
        let place_of = |tally: &Tally| {
            (
                tally.abandon().mean.unwrap_or(0.0),
                tally.idle().mean.unwrap_or(0.0),
                tally.idle().mean.unwrap_or(0.0),
            )
        };
        let band = at(|tally| {
            let (rate, idle) = (tally.abandon(), tally.idle());
            let mean = idle.mean.unwrap_or(0.0);
            (
                rate.mean.unwrap_or(0.0),
                idle.ci95_low.unwrap_or(mean).max(0.0),
                idle.ci95_high.unwrap_or(mean),
            )
        });
        let points: Vec<Point> = at(place_of);
        for point in &points {
            highest = highest.max(point.y);
        }
        let notes = known
            .iter()
            .map(|(point, tally)| note(point, tally))
            .collect();
        // A curve may fold back: each stretch has a band of its own.
        for ends in band.windows(2) {
            let mut ends = ends.to_vec();
            ends.sort_by(|a, b| a.x.total_cmp(&b.x));
            push(Series::new("", ink, Shape::Band, ends), Vec::new());
        }
        push(
            Series {
                notes: vec![String::new()],
                ..Series::new(
                    name.clone(),
                    ink,
                    Shape::Line { dashed: false },
                    points.clone(),
                )
            },
            Vec::new(),
        );
        push(
            Series {
                notes,
                ..Series::new(
                    name,
                    ink,
                    Shape::Marks {
                        radius: 4.0,
                        filled: true,
                    },
                    points,
                )
            },
            known.into_iter().map(|(point, _)| point).collect(),
        );
    }
    if let Some(ideal) = bench.ideals.get(&world) {
        let points = ideal
            .points
            .iter()
            .filter(|it| it[0] <= most && (highest == 0.0 || it[1] <= 1.6 * highest));
        let points = points.map(|it| Point::at(it[0], it[1])).collect();
        push(
            Series::new(
                "Best without foresight",
                Use::Subdued,
                Shape::Line { dashed: true },
                points,
            ),
            Vec::new(),
        );
    }
    push(
        Series::upright(
            format!("Limit {}", percent(bench.limit)),
            Use::Limit,
            bench.limit,
        ),
        Vec::new(),
    );
    let chosen = bench.chosen();
    if let Some(tally) = bench.tallies.get(&chosen)
        && let (Some(rate), Some(idle)) = (tally.abandon().mean, tally.idle().mean)
        && rate <= most
    {
        let rule = &CURVE_RULES[bench.rule];
        let text = format!(
            "Chosen: {} {}\n{}",
            rule.key_label,
            bench.knobs.value(rule),
            outcome(tally)
        );
        let mark = Series::new(
            "Chosen",
            Use::Accent,
            Shape::Marks {
                radius: 8.0,
                filled: false,
            },
            vec![Point::at(rate, idle)],
        );
        push(
            Series {
                notes: vec![text],
                ..mark
            },
            Vec::new(),
        );
        let low = tally.abandon().ci95_low.unwrap_or(rate).max(0.0);
        let high = tally.abandon().ci95_high.unwrap_or(rate).min(most);
        let reach = vec![Point::at(low, idle), Point::at(high, idle)];
        push(
            Series {
                notes: vec![String::new()],
                ..Series::new("Chosen", Use::Accent, Shape::Line { dashed: false }, reach)
            },
            Vec::new(),
        );
    }
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
        series,
    };
    (chart, marks)
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
