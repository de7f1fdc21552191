//! The abandon rate over the day, against its limit.

use plotters::element::{Circle, PathElement, TriangleMarker};
use plotters::series::LineSeries;

use super::plot::{Axis, Chart, Drawn, End, Frame, WIDE, end_text, fill_between, stroke};
use super::{CAMPAIGN_STYLES, Picture};
use crate::curve::{Abandonment, Point, STRETCH_S, abandonment_band, of_campaign};
use crate::folder::{ResultsError, Run};
use crate::number;
use crate::svg::{Dash, Ink, px};

/// One campaign's rates.
struct Rates<'a> {
    campaign: usize,
    name: &'a str,
    /// The day so far, at the end of each stretch.
    so_far: Vec<Point>,
    /// Each stretch on its own, at its middle.
    each: Vec<Point>,
    /// 10th and 90th percentile over the days.
    band: Vec<(f64, f64, f64)>,
    /// Before this the rate is mostly chance, and the axis need not hold it.
    settled_at: f64,
}

/// Fewer days say little about the others.
const DAYS_FOR_A_BAND: usize = 5;

/// Live answers until a rate is worth its place on the axis.
const SETTLED: u64 = 100;

pub(super) fn picture(run: &Run) -> Result<Picture, ResultsError> {
    let title = "Abandon rate";
    let campaigns: Vec<Rates> = (0..run.campaigns_drawn())
        .map(|campaign| Rates::of(run, campaign))
        .filter(|rates| !rates.so_far.is_empty())
        .collect();
    if campaigns.is_empty() {
        return Ok(Picture {
            title,
            note: String::new(),
            body: Err("No live person answered."),
        });
    }
    let limits = limits(run);
    let end_s = run.day_end_s();
    let highest_limit = limits.iter().map(|limit| limit.0).fold(0.0, f64::max);
    let settled = campaigns.iter().map(Rates::highest).fold(0.0, f64::max);
    let top = (highest_limit * 2.0).max(settled * 1.1).max(0.005);
    let frame = Frame {
        alt: title,
        size: (WIDE, 260),
        x: Axis::day(run.clock(), end_s),
        y: Axis::from_zero("abandoned, % of live answers", top, 5, |share| {
            format!("{} %", number::tick(share * 100.0, 0))
        }),
        ends: ends(&campaigns, &limits, top, run.names.campaigns.len() > 1),
    };
    let svg = frame.draw(|chart| {
        for rates in &campaigns {
            rates.draw_band(chart, top)?;
        }
        for (limit, _) in &limits {
            draw_limit(chart, *limit, end_s)?;
        }
        for rates in &campaigns {
            rates.draw(chart, top)?;
        }
        Ok(())
    })?;
    Ok(Picture {
        title,
        note: note(run, &campaigns, top),
        body: Ok(svg),
    })
}

fn note(run: &Run, campaigns: &[Rates], top: f64) -> String {
    let mut note = "The line is the day so far".to_owned();
    let dotted = campaigns.iter().any(|rates| !rates.each.is_empty());
    note.push_str(if dotted {
        ", each dot one quarter of an hour on its own."
    } else {
        "."
    });
    let beyond = campaigns.iter().any(|rates| rates.exceeds(top));
    let banded = campaigns.iter().any(|rates| !rates.band.is_empty());
    if beyond {
        note.push_str(" A triangle at the top is one above the axis.");
    }
    if banded {
        note.push_str(&format!(
            " The shaded band holds the middle 80 % of {} days.",
            run.days.len()
        ));
    }
    note.push_str(run.campaigns_left_out());
    note
}

/// The limits of the campaigns, each of them once, with its words.
fn limits(run: &Run) -> Vec<(f64, String)> {
    let mut limits = run.abandon_limit.to_vec();
    limits.truncate(run.campaigns_drawn());
    limits.sort();
    limits.dedup();
    limits
        .into_iter()
        .map(|limit| (limit.as_f64(), format!("limit {limit}")))
        .collect()
}

fn ends(campaigns: &[Rates], limits: &[(f64, String)], top: f64, named: bool) -> Vec<End> {
    let limits = limits
        .iter()
        .map(|(limit, text)| End::new(*limit, text.clone(), Ink::Limit));
    let days = campaigns.iter().filter_map(|rates| {
        let rate = rates.so_far.last()?.1;
        let name = if named { rates.name } else { "this day" };
        let (ink, _) = CAMPAIGN_STYLES[rates.campaign];
        let text = end_text(name, &number::percent(rate));
        Some(End::new(rate.min(top), text, ink))
    });
    limits.chain(days).collect()
}

fn up_to(mut curve: Vec<Point>, end_s: f64) -> Vec<Point> {
    curve.retain(|(at, _)| *at <= end_s);
    curve
}

fn draw_limit(chart: &mut Chart, limit: f64, end_s: f64) -> Drawn {
    let line = [(0.0, limit), (end_s, limit)];
    let style = stroke(Ink::Limit.dashed(Dash::Long), 15);
    chart.plotting_area().draw(&PathElement::new(line, style))
}

impl<'a> Rates<'a> {
    fn of(run: &'a Run, campaign: usize) -> Self {
        let id = campaign as u32;
        let day = Abandonment::of(&run.shown.intervals, id);
        let end_s = run.day_end_s();
        // More than two clouds of dots, or bands, on top of each other cannot be told apart.
        let few = run.names.campaigns.len() <= 2;
        let each = of_campaign(&run.shown.intervals, id)
            .filter(|row| few && row.live_answers > 0)
            .map(|row| {
                let rate = f64::from(row.abandoned) / f64::from(row.live_answers);
                (row.start_s + STRETCH_S / 2.0, rate)
            });
        let banded = few && run.days.len() >= DAYS_FOR_A_BAND;
        Self {
            campaign,
            name: run.campaign(outpace_engine::CampaignId(id)),
            so_far: up_to(day.curve(), end_s),
            each: each.collect(),
            band: if banded {
                let mut band = abandonment_band(run.days, id);
                band.retain(|(at, ..)| *at <= end_s);
                band
            } else {
                Vec::new()
            },
            settled_at: day.settled_at(SETTLED.min(day.live_answers() / 3)),
        }
    }

    /// The highest rate the axis has to hold.
    fn highest(&self) -> f64 {
        let settled = self.so_far.iter().filter(|(at, _)| *at >= self.settled_at);
        let band = self.band.iter().filter(|(at, ..)| *at >= self.settled_at);
        settled
            .map(|(_, rate)| *rate)
            .chain(band.map(|(.., high)| *high))
            .chain(self.so_far.last().map(|(_, rate)| *rate))
            .fold(0.0, f64::max)
    }

    fn draw_band(&self, chart: &mut Chart, top: f64) -> Drawn {
        let (ink, _) = CAMPAIGN_STYLES[self.campaign];
        let upper = self.band.iter().map(|&(at, _, high)| (at, high.min(top)));
        let lower = self.band.iter().map(|&(at, low, _)| (at, low.min(top)));
        fill_between(chart, upper, lower, ink, 0.16)
    }

    /// Is a stretch too bad for the axis?
    fn exceeds(&self, top: f64) -> bool {
        self.each.iter().any(|(_, rate)| *rate > top)
    }

    fn draw(&self, chart: &mut Chart, top: f64) -> Drawn {
        let (ink, dash) = CAMPAIGN_STYLES[self.campaign];
        for &(at, rate) in &self.each {
            let style = stroke(ink.rgb(), 0).filled();
            if rate <= top {
                chart
                    .plotting_area()
                    .draw(&Circle::new((at, rate), px(2), style))?;
            } else {
                let marker = TriangleMarker::new((at, top), px(4), style);
                chart.plotting_area().draw(&marker)?;
            }
        }
        let line = self.so_far.iter().map(|&(at, rate)| (at, rate.min(top)));
        chart.draw_series(LineSeries::new(line, stroke(ink.dashed(dash), 22)))?;
        Ok(())
    }
}
