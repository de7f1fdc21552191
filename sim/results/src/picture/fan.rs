//! Fans over the day: the median of many days, and where the middle 90 % of them run.

use plotters::element::PathElement;
use plotters::series::LineSeries;

use super::Picture;
use super::plot::{Axis, Drawn, End, Frame, WIDE, end_text, fill_between, stroke};
use crate::curve::Point;
use crate::folder::ResultsError;
use crate::svg::{Dash, Ink};
use crate::wall_clock::WallClock;

/// A band over the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Fan {
    /// Seconds from the start of the day, 5th percentile, median, 95th percentile of the days.
    pub(crate) at: Vec<(f64, f64, f64, f64)>,
}

/// Fans in one frame.
pub(crate) struct Fans<'a> {
    pub(crate) title: &'static str,
    pub(crate) note: String,
    /// The vertical axis.
    pub(crate) axis: &'static str,
    pub(crate) text: fn(f64) -> String,
    /// Are there only whole numbers?
    pub(crate) is_whole: bool,
    /// How it looks, and what it is called.
    pub(crate) fans: Vec<(Ink, Dash, &'static str, &'a Fan)>,
    /// A line to keep below.
    pub(crate) limit: Option<(f64, String)>,
    /// The axis holds at least this, and no more than that.
    pub(crate) top: (f64, f64),
    pub(crate) clock: WallClock,
    /// Stands where there is nothing to draw.
    pub(crate) empty: &'static str,
}

impl Fan {
    /// From values of each day, in order of time: a value holds until the next.
    pub(crate) fn of(days: &[Vec<Point>]) -> Self {
        let mut times: Vec<f64> = days.iter().flatten().map(|(at, _)| *at).collect();
        times.sort_by(f64::total_cmp);
        times.dedup();
        let at = times.into_iter().filter_map(|time| {
            let of_day = |day: &Vec<Point>| {
                let known = day.partition_point(|(at, _)| *at <= time);
                Some(day[known.checked_sub(1)?].1)
            };
            let mut values: Vec<f64> = days.iter().filter_map(of_day).collect();
            // Fewer days than half last so long, or have begun so early: they say little of the others.
            let lasts = |day: &&Vec<Point>| day.last().is_some_and(|(at, _)| *at >= time);
            let lasting = days.iter().filter(lasts).count();
            if values.len().min(lasting) * 2 < days.len() {
                return None;
            }
            values.sort_by(f64::total_cmp);
            let quantile = |p| crate::curve::quantile(&values, p);
            Some((time, quantile(0.05)?, quantile(0.5)?, quantile(0.95)?))
        });
        Self { at: at.collect() }
    }

    fn median(&self) -> impl Iterator<Item = Point> {
        self.at.iter().map(|&(at, _, median, _)| (at, median))
    }
}

impl Fans<'_> {
    pub(crate) fn picture(self) -> Result<Picture, ResultsError> {
        let ends = self.fans.iter().filter_map(|(.., fan)| fan.at.last());
        let end_s = ends.map(|it| it.0).fold(0.0, f64::max);
        if end_s == 0.0 {
            return Ok(Picture {
                title: self.title,
                note: String::new(),
                body: Err(self.empty),
            });
        }
        let highs = self.fans.iter().flat_map(|(.., fan)| &fan.at);
        // The first stretches are mostly chance: the axis need not hold them.
        let settled = highs.filter(|it| it.0 > end_s * 0.25).map(|it| it.3);
        let limit = self.limit.as_ref().map_or(0.0, |limit| limit.0 * 1.5);
        let highest = settled.fold(limit, f64::max) * 1.08;
        let top = highest.clamp(self.top.0, self.top.1);
        let x = if end_s > LONG_S {
            Axis::days(self.clock, end_s)
        } else {
            Axis::day(self.clock, end_s)
        };
        let named = self.fans.iter().filter_map(|(ink, _, name, fan)| {
            let (.., median, _) = fan.at.last()?;
            let figure = (self.text)(*median);
            Some(End::new(median.min(top), end_text(name, &figure), *ink))
        });
        let limits = self.limit.iter();
        let limits = limits.map(|(at, text)| End::new(at.min(top), text.clone(), Ink::Limit));
        let frame = Frame {
            alt: self.title,
            size: (WIDE, 260),
            x,
            y: if self.is_whole {
                Axis::whole(self.axis, top, 5)
            } else {
                Axis::from_zero(self.axis, top, 5, self.text)
            },
            ends: named.chain(limits).collect(),
        };
        let svg = frame.draw(|chart| -> Drawn {
            for (ink, _, _, fan) in &self.fans {
                let upper = fan.at.iter().map(|&(at, .., high)| (at, high.min(top)));
                let lower = fan.at.iter().map(|&(at, low, ..)| (at, low.min(top)));
                fill_between(chart, upper, lower, *ink, 0.18)?;
            }
            if let Some((limit, _)) = &self.limit {
                let line = [(0.0, *limit), (end_s, *limit)];
                let style = stroke(Ink::Limit.dashed(Dash::Long), 15);
                chart.plotting_area().draw(&PathElement::new(line, style))?;
            }
            for (ink, dash, _, fan) in &self.fans {
                let line = fan.median().map(|(at, value)| (at, value.min(top)));
                chart.draw_series(LineSeries::new(line, stroke(ink.dashed(*dash), 22)))?;
            }
            Ok(())
        })?;
        Ok(Picture {
            title: self.title,
            note: self.note,
            body: Ok(svg),
        })
    }
}

/// More than a day: the axis names days.
const LONG_S: f64 = 86_400.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fan_is_quantiles_of_the_days_at_each_time() {
        let days: Vec<Vec<Point>> = (0..21).map(|day| vec![(900.0, f64::from(day))]).collect();
        assert_eq!(Fan::of(&days).at, [(900.0, 1.0, 10.0, 19.0)]);
        // One day of two goes on: half of them. One of three does not.
        let mut days = vec![vec![(900.0, 1.0), (1800.0, 2.0)], vec![(900.0, 1.0)]];
        assert_eq!(Fan::of(&days).at.len(), 2);
        days.push(vec![(900.0, 1.0)]);
        assert_eq!(Fan::of(&days).at.len(), 1);
    }
}
