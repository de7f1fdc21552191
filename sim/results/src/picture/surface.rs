//! Surfaces over two settings: a field for each point, darker where a measure is higher.

use outpace_sim::Estimate;
use plotters::element::{EmptyElement, Rectangle, Text};
use plotters::style::Color;

use super::Picture;
use super::plot::{Axis, Chart, Drawn, Frame, WIDE, centred, stroke};
use crate::folder::ResultsError;
use crate::number;
use crate::svg::{Ink, px};
use crate::sweep::SweepReport;
use crate::sweep::curves::{along, quantities};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// The governing meters' abandon rate.
    Rate,
    /// Share of days on which it is over the limit.
    DaysOver,
    /// Idle seconds per connect.
    Idle,
}

impl Field {
    const fn title(self) -> &'static str {
        match self {
            Self::Rate => "Abandon rate by two settings",
            Self::DaysOver => "Days over the limit by two settings",
            Self::Idle => "Idle time by two settings",
        }
    }

    fn of(self, report: &SweepReport, point: usize) -> Option<Estimate> {
        let own = &report.summary.points[point];
        match self {
            Self::Rate => Some(own.governing_rate),
            Self::DaysOver => Some(own.governing_share_of_days_over),
            Self::Idle => own.metrics.get("idle_s_per_connect").copied(),
        }
    }

    fn text(self, value: f64) -> String {
        match self {
            Self::Rate => format!("{:.1} %", value * 100.0),
            Self::DaysOver => format!("{:.0} %", value * 100.0),
            Self::Idle => format!("{value:.0} s"),
        }
    }
}

/// A field: where, and what it holds.
struct Cell {
    at: (usize, usize),
    value: f64,
    /// Is its rate above the limit beyond doubt, perhaps, or not?
    over: Over,
    is_shown: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Not,
    Perhaps,
    Surely,
}

/// `None` where fewer than two keys have more than one value.
pub(crate) fn picture(report: &SweepReport, field: Field) -> Result<Option<Picture>, ResultsError> {
    let plan = report.plan;
    let Some((across, up)) = axes(report) else {
        return Ok(None);
    };
    let cells = cells(report, field, across, up);
    let title = field.title();
    let names = |axis: usize| -> Vec<String> {
        let values = &plan.vary[axis].values;
        let places = sorted(report, axis).into_iter();
        places
            .map(|place| values[place].trim_matches('"').to_owned())
            .collect()
    };
    let (across_names, up_names) = (names(across), names(up));
    let rows = up_names.len() as i32;
    let frame = Frame {
        alt: title,
        size: (WIDE, 26 + 42 + (rows * 44).clamp(88, 440)),
        x: Axis::named(&plan.vary[across].key, across_names),
        y: Axis::named(&plan.vary[up].key, up_names),
        ends: Vec::new(),
    };
    let has_room = frame.x.range.end <= 18.0 && rows <= 24;
    let svg = frame.draw(|chart| {
        let values = cells.iter().map(|cell| cell.value);
        let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), it| {
            (low.min(it), high.max(it))
        });
        for cell in &cells {
            let share = (cell.value - low) / (high - low).max(1e-12);
            cell.draw(chart, share)?;
        }
        for cell in cells.iter().filter(|_| has_room) {
            cell.write(chart, &field.text(cell.value))?;
        }
        Ok(())
    })?;
    Ok(Some(Picture {
        title,
        note: note(report, field, across, up),
        body: Ok(svg),
    }))
}

/// The key across and the key upwards.
fn axes(report: &SweepReport) -> Option<(usize, usize)> {
    let vary = &report.plan.vary;
    let several = |axis: &usize| vary[*axis].values.len() > 1;
    let across = along(report.plan).or_else(|| (0..vary.len()).find(several))?;
    let up = (0..vary.len()).find(|axis| *axis != across && several(axis))?;
    Some((across, up))
}

/// The places of an axis's values, by size where they are quantities.
fn sorted(report: &SweepReport, axis: usize) -> Vec<usize> {
    let axis = &report.plan.vary[axis];
    let mut places: Vec<usize> = (0..axis.values.len()).collect();
    if let Some(values) = quantities(axis) {
        places.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    }
    places
}

/// Of further keys, those points that have the values of the point shown closer.
fn cells(report: &SweepReport, field: Field, across: usize, up: usize) -> Vec<Cell> {
    let plan = report.plan;
    let (columns, rows) = (sorted(report, across), sorted(report, up));
    let shown = report.summary.shown.unwrap_or(0) as usize;
    let shown_places = plan.places(shown);
    let of_point = |point: usize| {
        let places = plan.places(point);
        let others = places
            .iter()
            .enumerate()
            .filter(|(axis, _)| *axis != across && *axis != up);
        if others
            .into_iter()
            .any(|(axis, place)| *place != shown_places[axis])
        {
            return None;
        }
        let place = |order: &[usize], axis: usize| order.iter().position(|&it| it == places[axis]);
        Some(Cell {
            at: (place(&columns, across)?, place(&rows, up)?),
            value: field.of(report, point)?.mean?,
            over: over(report, point),
            is_shown: point == shown && report.summary.shown.is_some(),
        })
    };
    (0..plan.points()).filter_map(of_point).collect()
}

fn over(report: &SweepReport, point: usize) -> Over {
    let rate = report.summary.points[point].governing_rate;
    match (report.summary.limit, rate.mean) {
        (Some(limit), Some(mean)) => {
            if rate.ci95_low.unwrap_or(mean) > limit {
                Over::Surely
            } else if rate.ci95_high.unwrap_or(mean) > limit {
                Over::Perhaps
            } else {
                Over::Not
            }
        }
        _ => Over::Not,
    }
}

fn note(report: &SweepReport, field: Field, across: usize, up: usize) -> String {
    let mut note = match field {
        Field::Rate => "The governing meter's rate, a day on the mean.".to_owned(),
        Field::DaysOver => {
            "Share of days on which the governing meter is over its limit.".to_owned()
        }
        Field::Idle => "Seconds an agent waits for each connect.".to_owned(),
    };
    if let Some(limit) = report.summary.limit {
        note += &format!(
            " Framed: the abandon rate is above the limit of {} beyond its interval; thin frame: it may be. Double frame: shown closer below.",
            number::percent(limit)
        );
    }
    let shown = report.summary.shown.unwrap_or(0) as usize;
    let values = report.plan.values(shown);
    for (axis, value) in values.iter().enumerate() {
        if axis != across && axis != up && report.plan.vary[axis].values.len() > 1 {
            note += &format!(" {} is {value}.", report.plan.vary[axis].key);
        }
    }
    note
}

impl Cell {
    fn corners(&self, inset: f64) -> [(f64, f64); 2] {
        let (x, y) = (self.at.0 as f64, self.at.1 as f64);
        [(x + inset, y + 1.0 - inset), (x + 1.0 - inset, y + inset)]
    }

    fn draw(&self, chart: &mut Chart, share: f64) -> Drawn {
        let ink = stroke(Ink::Blue.rgb(), 0).color.mix(0.06 + 0.5 * share);
        let mut fill = Rectangle::new(self.corners(0.0), ink.filled());
        fill.set_margin(10, 10, 10, 10);
        chart.plotting_area().draw(&fill)?;
        let frame = |margin: u32, color, width: u32| {
            let mut frame = Rectangle::new(self.corners(0.0), stroke(color, width));
            frame.set_margin(margin, margin, margin, margin);
            chart.plotting_area().draw(&frame)
        };
        match self.over {
            Over::Not => {}
            Over::Perhaps => frame(25, Ink::Limit.rgb(), 8)?,
            Over::Surely => frame(25, Ink::Limit.rgb(), 22)?,
        }
        if self.is_shown {
            frame(50, Ink::Text.rgb(), 15)?;
            frame(80, Ink::Text.rgb(), 8)?;
        }
        Ok(())
    }

    fn write(&self, chart: &mut Chart, text: &str) -> Drawn {
        let at = (self.at.0 as f64 + 0.5, self.at.1 as f64 + 0.5);
        let style = centred(Ink::Text);
        let text = EmptyElement::at(at) + Text::new(text.to_owned(), (px(0), 0), style);
        chart.plotting_area().draw(&text)
    }
}
