//! The point that is shown closer: fans over its day.

use std::fmt::Write as _;

use outpace_engine::Timestamp;
use outpace_engine::meters::Crossing;
use outpace_sim::experiment::{CloserDay, ListProgress};
use outpace_sim::{INTERVAL_S, Outlook};

use super::report::SweepReport;
use crate::curve::{Abandonment, Point, all_campaigns};
use crate::folder::ResultsError;
use crate::number;
use crate::picture::Picture;
use crate::picture::fan::{Fan, Fans};
use crate::svg::{Dash, Ink};
use crate::wall_clock::WallClock;

/// Fans over the day of one point.
pub(super) struct Closer {
    days: usize,
    /// The abandon rate of the day so far.
    rate: Fan,
    /// Calls that may still be abandoned before the limit is reached; of several campaigns the fewest.
    headroom: Fan,
    /// Shares of the lists: dialled, reached, closed.
    dialled: Fan,
    reached: Fan,
    closed: Fan,
    /// By hour: when, days over the limit then, days that go over it by the end at the last hour's pace.
    crossings: Vec<(f64, usize, usize)>,
    /// Is the simulated day longer than one?
    is_long: bool,
}

impl Closer {
    pub(super) fn of(days: &[CloserDay]) -> Self {
        let fan = |curve: fn(&CloserDay) -> Vec<Point>| {
            Fan::of(&days.iter().map(curve).collect::<Vec<_>>())
        };
        let last = days.iter().flat_map(|day| day.progress.last());
        let end_s = last.map(|progress| progress.at_s).fold(0.0, f64::max);
        Self {
            days: days.len(),
            rate: fan(rate_so_far),
            headroom: fan(headroom),
            dialled: fan(|day| progress(day, |it| it.dialled)),
            reached: fan(|day| progress(day, |it| it.reached)),
            closed: fan(|day| progress(day, |it| it.closed)),
            crossings: crossings(days),
            is_long: end_s > 86_400.0,
        }
    }

    /// The pictures there is something to see in.
    pub(super) fn pictures(
        &self,
        report: &SweepReport,
    ) -> Result<Vec<(&'static str, Picture)>, ResultsError> {
        let mut pictures = Vec::new();
        if self.days == 0 {
            return Ok(pictures);
        }
        let clock = WallClock::starting(report.day_start_s);
        pictures.push(("fan", self.rate_picture(report, clock)?));
        if self.headroom.at.len() > 1 {
            pictures.push(("headroom", self.headroom_picture(clock)?));
        }
        if self.is_long && !self.dialled.at.is_empty() {
            pictures.push(("penetration", self.penetration_picture(clock)?));
        }
        Ok(pictures)
    }

    fn rate_picture(
        &self,
        report: &SweepReport,
        clock: WallClock,
    ) -> Result<Picture, ResultsError> {
        let limit = report.summary.limit;
        Fans {
            title: "Abandon rate over the day",
            note: format!(
                "The day so far: median of {} days, and where the middle 90 % of them run.",
                self.days
            ),
            axis: "abandoned, % of live answers",
            text: |share| format!("{} %", number::tick((share * 1000.0).round() / 10.0, 0)),
            is_whole: false,
            fans: vec![(Ink::Blue, Dash::Solid, "median", &self.rate)],
            limit: limit.map(|limit| (limit, format!("limit {}", number::percent(limit)))),
            top: (0.005, limit.map_or(1.0, |limit| limit * 5.0)),
            clock,
            empty: "No live person answered.",
        }
        .picture()
    }

    fn headroom_picture(&self, clock: WallClock) -> Result<Picture, ResultsError> {
        let mut note = format!(
            "Calls that may still be abandoned before the limit is reached, if nobody answers any more: median and middle 90 % of {} days.",
            self.days
        );
        for &(at, over, will_be) in self
            .crossings
            .iter()
            .filter(|it| is_told(it.0, &self.crossings))
        {
            let _ = write!(
                note,
                " At {}: {over} days over, {will_be} more would be by the end at the last hour's pace.",
                clock.label(at)
            );
        }
        Fans {
            title: "Headroom",
            note,
            axis: "calls that may still be abandoned",
            text: |calls| format!("{calls:.0}"),
            is_whole: true,
            fans: vec![(Ink::Green, Dash::Solid, "median", &self.headroom)],
            limit: None,
            top: (4.0, f64::MAX),
            clock,
            empty: "No meter governs.",
        }
        .picture()
    }

    fn penetration_picture(&self, clock: WallClock) -> Result<Picture, ResultsError> {
        Fans {
            title: "How far the list is worked through",
            note: format!(
                "Shares of all contacts: dialled at least once, talked to, and closed for good. Median and middle 90 % of {} runs.",
                self.days
            ),
            axis: "% of the contacts",
            text: |share| format!("{:.0} %", share * 100.0),
            is_whole: false,
            fans: vec![
                (Ink::Blue, Dash::Solid, "dialled", &self.dialled),
                (Ink::Orange, Dash::Long, "closed", &self.closed),
                (Ink::Green, Dash::Short, "reached", &self.reached),
            ],
            limit: None,
            top: (0.05, 1.0),
            clock,
            empty: "The lists have no end.",
        }
        .picture()
    }

    /// The numbers behind the fans.
    pub(super) fn csv(&self) -> String {
        let mut csv = "what,at_s,p05,median,p95\n".to_owned();
        for (what, fan) in [
            ("abandon_rate_so_far", &self.rate),
            ("headroom", &self.headroom),
            ("share_dialled", &self.dialled),
            ("share_reached", &self.reached),
            ("share_closed", &self.closed),
        ] {
            for (at, low, median, high) in &fan.at {
                let _ = writeln!(csv, "{what},{at},{low},{median},{high}");
            }
        }
        for (at, over, will_be) in &self.crossings {
            let _ = writeln!(csv, "days_over,{at},,{over},");
            let _ = writeln!(csv, "days_that_will_be_over,{at},,{will_be},");
        }
        csv
    }
}

/// A third into the day, two thirds, and its end.
fn is_told(at: f64, crossings: &[(f64, usize, usize)]) -> bool {
    let last = crossings.len().saturating_sub(1);
    [last / 3, 2 * last / 3, last]
        .iter()
        .any(|&place| crossings[place].0 == at)
}

fn rate_so_far(day: &CloserDay) -> Vec<Point> {
    let dialling: Vec<_> = day
        .intervals
        .iter()
        .filter(|row| row.dials + row.live_answers > 0)
        .copied()
        .collect();
    let mut all = all_campaigns(&dialling);
    for row in &mut all {
        row.campaign = 0;
    }
    // Only whole stretches, up to the last in which anybody was dialled.
    let end = all
        .iter()
        .filter(|row| row.dials > 0)
        .map(|row| row.start_s);
    let end_s = end.fold(0.0, f64::max) + f64::from(INTERVAL_S);
    let mut curve = Abandonment::of(&all, 0).curve();
    curve.retain(|(at, _)| *at <= end_s);
    curve
}

/// Of several campaigns the one with least.
fn headroom(day: &CloserDay) -> Vec<Point> {
    let mut curve: Vec<Point> = Vec::new();
    for row in &day.outlook {
        let (at, room) = (row.at.as_secs_f64(), row.headroom as f64);
        match curve.iter_mut().find(|point| point.0 == at) {
            Some(point) => point.1 = point.1.min(room),
            None => curve.push((at, room)),
        }
    }
    curve
}

fn progress(day: &CloserDay, share: impl Fn(&ListProgress) -> f64) -> Vec<Point> {
    day.progress.iter().map(|it| (it.at_s, share(it))).collect()
}

fn crossings(days: &[CloserDay]) -> Vec<(f64, usize, usize)> {
    let mut times: Vec<Timestamp> = days
        .iter()
        .flat_map(|day| &day.outlook)
        .map(|it| it.at)
        .collect();
    times.sort();
    times.dedup();
    let count = |at: Timestamp, which: fn(&Outlook) -> bool| {
        let is_so = |day: &&CloserDay| day.outlook.iter().any(|it| it.at == at && which(it));
        days.iter().filter(is_so).count()
    };
    let at = times.into_iter().map(|at| {
        let over = count(at, |it| it.crossing == Crossing::Already);
        let will_be = count(at, |it| matches!(it.crossing, Crossing::At(_)));
        (at.as_secs_f64(), over, will_be)
    });
    at.collect()
}
