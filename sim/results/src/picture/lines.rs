//! Lines per agent over the day, and where they were corrected.

use outpace_engine::{CampaignId, CorrectionTrigger};
use plotters::element::Circle;
use plotters::series::LineSeries;

use super::plot::{Axis, Chart, Drawn, End, Frame, WIDE, end_text, stroke};
use super::{CAMPAIGN_STYLES, Picture};
use crate::curve::Point;
use crate::folder::{ResultsError, Run};
use crate::number;
use crate::svg::{Ink, px};
use crate::tables::IVR;

/// One campaign's lines per agent.
struct Lines {
    campaign: CampaignId,
    /// Corners of the curve.
    corners: Vec<Point>,
    /// Corrections after which it went on at this value, and whether they came early.
    corrections: Vec<(Point, bool)>,
}

pub(super) fn picture(run: &Run) -> Result<Picture, ResultsError> {
    let (title, unit, whom) = if run.is_all(IVR) {
        ("Lines per port", "lines per port", "free IVR port")
    } else {
        ("Lines per agent", "lines per agent", "available agent")
    };
    let end_s = run.day_end_s();
    let campaigns: Vec<Lines> = (0..run.campaigns_drawn())
        .map(|campaign| Lines::of(run, CampaignId(campaign as u32), end_s))
        .filter(|lines| !lines.corners.is_empty())
        .collect();
    if campaigns.is_empty() {
        return Ok(Picture {
            title,
            note: String::new(),
            body: Err("The pacing never wanted a line."),
        });
    }
    let corners = campaigns.iter().flat_map(|lines| &lines.corners);
    let most = corners.map(|corner| corner.1).fold(1.4, f64::max);
    let corrected = campaigns.iter().any(|lines| !lines.corrections.is_empty());
    let early = campaigns
        .iter()
        .flat_map(|lines| &lines.corrections)
        .any(|(_, early)| *early);
    let frame = Frame {
        alt: title,
        size: (WIDE, 230),
        x: Axis::day(run.clock(), end_s),
        y: Axis::from_zero(unit, most * 1.08, 5, |value| number::tick(value, 1)),
        ends: campaigns
            .iter()
            .filter_map(|lines| lines.end(run))
            .collect(),
    };
    let svg = frame.draw(|chart| campaigns.iter().try_for_each(|lines| lines.draw(chart)))?;
    let mut note = format!("How many lines the dialer holds for each {whom}.");
    if corrected {
        note.push_str(" A dot is a correction");
        note.push_str(if early {
            "; a ring, one that came early."
        } else {
            "."
        });
    }
    note.push_str(run.campaigns_left_out());
    Ok(Picture {
        title,
        note,
        body: Ok(svg),
    })
}

impl Lines {
    fn of(run: &Run, campaign: CampaignId, end_s: f64) -> Self {
        let corrections: Vec<_> = run
            .shown
            .corrections
            .iter()
            .filter(|row| row.correction.campaign == campaign)
            .collect();
        // Corrections say it all where there are any; a rule without them shows in its decisions.
        let mut changes: Vec<Point> = match corrections.first() {
            Some(first) => std::iter::once((0.0, first.correction.from))
                .chain(
                    corrections
                        .iter()
                        .map(|row| (row.at.as_secs_f64(), row.correction.to)),
                )
                .collect(),
            None => run
                .shown
                .decisions
                .iter()
                .filter(|row| row.pacing.campaign == campaign)
                .map(|row| (row.at.as_secs_f64(), row.pacing.lines_per_agent))
                .collect(),
        };
        changes.dedup_by_key(|change| change.1);
        let changes = thinned(changes);
        Self {
            campaign,
            corners: staircase(&changes, end_s),
            corrections: corrections
                .iter()
                .map(|row| {
                    let at = (row.at.as_secs_f64(), row.correction.to);
                    (at, row.correction.trigger == CorrectionTrigger::Early)
                })
                .collect(),
        }
    }

    /// The campaign's name where there are several, and the day's last value.
    fn end(&self, run: &Run) -> Option<End> {
        let last = self.corners.last()?.1;
        let name = if run.names.campaigns.len() > 1 {
            run.campaign(self.campaign)
        } else {
            "at the end"
        };
        let (ink, _) = CAMPAIGN_STYLES[self.campaign.index()];
        Some(End::new(last, end_text(name, &format!("{last:.1}")), ink))
    }

    fn draw(&self, chart: &mut Chart) -> Drawn {
        let (ink, dash) = CAMPAIGN_STYLES[self.campaign.index()];
        let corners = self.corners.iter().copied();
        chart.draw_series(LineSeries::new(corners, stroke(ink.dashed(dash), 15)))?;
        let radius = if self.corrections.len() > 40 {
            px(2)
        } else {
            px(3)
        };
        for &(at, early) in &self.corrections {
            let style = if early {
                stroke(Ink::Limit.rgb(), 15)
            } else {
                stroke(ink.rgb(), 0).filled()
            };
            chart
                .plotting_area()
                .draw(&Circle::new(at, radius, style))?;
        }
        Ok(())
    }
}

/// At most one change a minute, the last of each: more cannot be seen.
fn thinned(changes: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for change in changes {
        match kept.last_mut() {
            Some(last) if kept_minute(last.0) == kept_minute(change.0) => *last = change,
            _ => kept.push(change),
        }
    }
    kept
}

fn kept_minute(seconds: f64) -> u64 {
    (seconds / 60.0) as u64
}

fn staircase(changes: &[Point], end_s: f64) -> Vec<Point> {
    let mut corners = Vec::new();
    for (index, &(at, value)) in changes.iter().enumerate() {
        let until = changes.get(index + 1).map_or(end_s, |next| next.0);
        corners.extend([(at, value), (until, value)]);
    }
    corners
}
