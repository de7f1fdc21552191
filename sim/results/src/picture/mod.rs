//! The pictures of the report.

mod abandonment;
pub(crate) mod calibration;
mod calls;
pub(crate) mod explained;
pub(crate) mod fan;
mod floor;
pub(crate) mod image;
mod lines;
pub(crate) mod outcome;
mod plot;
pub(crate) mod reliability;
pub(crate) mod risk;
pub(crate) mod surface;
pub(crate) mod trade_off;
mod waits;

use outpace_sim::IntervalRow;

use crate::curve::STRETCH_S;
use crate::folder::{ResultsError, Run};
use crate::svg::{Dash, Ink};
use crate::wall_clock::WallClock;

/// A picture and the words round it.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// What it shows.
    pub(crate) title: &'static str,
    /// How to read it, in a sentence or two.
    pub(crate) note: String,
    /// The drawing, or why there is none.
    pub(crate) body: Result<String, &'static str>,
}

/// Did nothing happen in a stretch?
fn is_empty(row: &IntervalRow) -> bool {
    let agents_s = row.waiting_s + row.talking_s + row.wrap_up_s + row.idle_s + row.preview_s;
    row.dials + row.answers + row.live_answers == 0 && agents_s == 0.0
}

pub(crate) type Drawing = fn(&Run) -> Result<Picture, ResultsError>;

/// Pictures over the day, one under the other on one time axis.
pub(crate) const OVER_THE_DAY: [Drawing; 4] = [
    floor::picture,
    lines::picture,
    abandonment::picture,
    calls::picture,
];

/// The picture of how long agents wait.
pub(crate) const WAITS: Drawing = waits::picture;

/// As many campaigns are told apart in one picture.
const CAMPAIGNS_DRAWN: usize = 6;

/// How a campaign's line looks: by colour, and by dash for those who see none.
const CAMPAIGN_STYLES: [(Ink, Dash); CAMPAIGNS_DRAWN] = [
    (Ink::Blue, Dash::Solid),
    (Ink::Orange, Dash::Long),
    (Ink::Green, Dash::Short),
    (Ink::Purple, Dash::Solid),
    (Ink::Sky, Dash::Long),
    (Ink::Grey, Dash::Dotted),
];

impl Run<'_> {
    pub(crate) fn clock(&self) -> WallClock {
        WallClock::starting(self.day_start_s)
    }

    /// How many campaigns there are to draw.
    fn campaigns_drawn(&self) -> usize {
        self.names.campaigns.len().clamp(1, CAMPAIGNS_DRAWN)
    }

    /// What a note says about campaigns that are not drawn.
    fn campaigns_left_out(&self) -> &'static str {
        if self.names.campaigns.len() > CAMPAIGNS_DRAWN {
            " Only the first six campaigns are drawn."
        } else {
            ""
        }
    }

    /// When the last stretch of the shown day ends in which anything happened, in seconds.
    pub(crate) fn day_end_s(&self) -> f64 {
        let rows = self.shown.intervals.iter();
        rows.filter(|row| !is_empty(row))
            .map(|row| row.start_s + STRETCH_S)
            .fold(STRETCH_S, f64::max)
    }
}
