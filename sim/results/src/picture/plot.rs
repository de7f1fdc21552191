//! One frame for all pictures: axes, few ticks, a light grid, text in the page's font.

use std::ops::Range;

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{EmptyElement, Polygon, Text};
use plotters::prelude::Cartesian2d;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, RGBColor, ShapeStyle, TextStyle};

use crate::curve::Point;
use crate::folder::ResultsError;
use crate::number::{self, tick_step};
use crate::svg::{Canvas, Ink, px};
use crate::wall_clock::WallClock;

/// A chart being drawn.
pub(super) type Chart<'a, 'b> = ChartContext<'a, Canvas<'b>, Cartesian2d<Coordinate, Coordinate>>;

/// What drawing may come to.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<std::convert::Infallible>>;

/// One axis.
pub(super) struct Axis {
    /// What it measures, and the unit.
    pub(super) name: String,
    pub(super) range: Range<f64>,
    pub(super) ticks: Vec<f64>,
    pub(super) label: Box<dyn Fn(f64) -> String>,
    /// Room for the labels, where this is the vertical axis.
    pub(super) room: i32,
    /// Are there lines to read a value by?
    pub(super) has_lines: bool,
}

impl Axis {
    /// The time of day.
    pub(super) fn day(clock: WallClock, end_s: f64) -> Self {
        Self {
            name: String::new(),
            range: 0.0..end_s,
            ticks: clock.ticks(end_s),
            label: Box::new(move |at| clock.label(at)),
            room: LEFT,
            has_lines: true,
        }
    }

    /// From zero to `largest`, with at most `ticks` ticks above zero, at whole numbers.
    pub(super) fn whole(name: &str, largest: f64, ticks: u32) -> Self {
        let step = tick_step(largest, ticks).ceil();
        Self::with_step(name, largest, step, number::count)
    }

    /// From zero to `largest`, with at most `ticks` ticks above zero.
    pub(super) fn from_zero(
        name: &str,
        largest: f64,
        ticks: u32,
        label: impl Fn(f64) -> String + 'static,
    ) -> Self {
        Self::with_step(name, largest, tick_step(largest, ticks), label)
    }

    /// From `low` to `high`, widened to whole steps.
    pub(super) fn between(
        name: &str,
        (low, high): (f64, f64),
        ticks: u32,
        label: impl Fn(f64) -> String + 'static,
    ) -> Self {
        let step = tick_step((high - low).max(1e-9), ticks);
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        let count = (last - first) as u32;
        Self {
            name: name.to_owned(),
            range: first * step..last * step,
            ticks: (0..=count)
                .map(|tick| (first + f64::from(tick)) * step)
                .collect(),
            label: Box::new(label),
            room: LEFT,
            has_lines: true,
        }
    }

    /// A place for each name, at 0.5, 1.5 and so on.
    pub(super) fn named(name: &str, names: Vec<String>) -> Self {
        let longest = names.iter().map(|name| name.chars().count()).max();
        let count = names.len();
        Self {
            name: name.to_owned(),
            range: 0.0..count as f64,
            ticks: (0..count).map(|place| place as f64 + 0.5).collect(),
            label: Box::new(move |at| names.get(at as usize).cloned().unwrap_or_default()),
            room: LEFT.max(longest.unwrap_or(0) as i32 * 7 + 12),
            has_lines: false,
        }
    }

    /// Several days: where each begins.
    pub(super) fn days(clock: WallClock, end_s: f64) -> Self {
        let first = clock.to_midnight_s();
        let days = (0..).map(move |day| first + f64::from(day) * DAY_S);
        Self {
            name: String::new(),
            range: 0.0..end_s,
            ticks: std::iter::once(0.0)
                .chain(days.take_while(|at| *at < end_s))
                .collect(),
            label: Box::new(move |at| format!("day {:.0}", ((at - first) / DAY_S).floor() + 2.0)),
            room: LEFT,
            has_lines: true,
        }
    }

    fn with_step(
        name: &str,
        largest: f64,
        step: f64,
        label: impl Fn(f64) -> String + 'static,
    ) -> Self {
        let count = (largest / step + 1e-6).floor() as u32;
        Self {
            name: name.to_owned(),
            range: 0.0..largest,
            ticks: (0..=count).map(|tick| step * f64::from(tick)).collect(),
            label: Box::new(label),
            room: LEFT,
            has_lines: true,
        }
    }
}

/// A frame in pixels.
pub(super) struct Frame {
    /// What the picture shows, for those who cannot see it.
    pub(super) alt: &'static str,
    pub(super) size: (i32, i32),
    pub(super) x: Axis,
    pub(super) y: Axis,
    /// Names of curves, at their right ends.
    pub(super) ends: Vec<End>,
}

/// The name of a curve, written beside its right end.
pub(super) struct End {
    /// Where the curve ends; the name may have to give way to others.
    pub(super) height: f64,
    pub(super) text: String,
    pub(super) ink: Ink,
}

impl End {
    pub(super) fn new(height: f64, text: String, ink: Ink) -> Self {
        Self { height, text, ink }
    }
}

/// A name that fits beside a picture, with its figure if there is one.
pub(super) fn end_text(name: &str, figure: &str) -> String {
    const LETTERS: usize = 19;
    let room = LETTERS.saturating_sub(figure.chars().count() + 1);
    let mut name = name.to_owned();
    if name.chars().count() > room {
        name = name.chars().take(room.saturating_sub(1)).collect();
        name.push('…');
    }
    if figure.is_empty() {
        name
    } else {
        format!("{name} {figure}")
    }
}

/// Pictures over the day are as wide as the page.
pub(super) const WIDE: i32 = 880;

impl Frame {
    /// Draws the axes, and then what `paint` draws.
    pub(super) fn draw(
        self,
        paint: impl FnOnce(&mut Chart) -> Drawn,
    ) -> Result<String, ResultsError> {
        let mut svg = String::new();
        let picture = self.alt;
        self.draw_into(&mut svg, paint)
            .map_err(|error| ResultsError::Picture {
                picture,
                reason: error.to_string(),
            })?;
        Canvas::close(&mut svg);
        Ok(svg)
    }

    fn draw_into(self, svg: &mut String, paint: impl FnOnce(&mut Chart) -> Drawn) -> Drawn {
        let (x, y) = (self.x, self.y);
        let root = Canvas::new(svg, self.size, self.alt).into_drawing_area();
        let below = if x.name.is_empty() { 24 } else { 42 };
        let has_ends = x.name.is_empty() || !self.ends.is_empty();
        let right = if has_ends { RIGHT } else { 16 };
        let (low, span) = (y.range.start, y.range.end - y.range.start);
        let scale = f64::from(self.size.1 - TOP - below) / span;
        let end_x = x.range.end;
        let left = y.room;
        let mut chart = ChartBuilder::on(&root)
            .margin_top(px(TOP))
            .margin_right(px(right))
            .set_label_area_size(LabelAreaPosition::Left, px(left))
            .set_label_area_size(LabelAreaPosition::Bottom, px(below))
            .build_cartesian_2d(Coordinate::new(&x), Coordinate::new(&y))?;
        let hairline = ShapeStyle::from(&Ink::Grid.rgb()).stroke_width(px(1).unsigned_abs());
        let axis = ShapeStyle::from(&Ink::Soft.rgb()).stroke_width(px(1).unsigned_abs());
        let mut mesh = chart.configure_mesh();
        if !y.has_lines {
            mesh.disable_y_mesh();
        }
        mesh.disable_x_mesh()
            .bold_line_style(hairline)
            .light_line_style(Ink::Grid.rgb().mix(0.0))
            .axis_style(axis.color.mix(0.0))
            .set_tick_mark_size(LabelAreaPosition::Bottom, px(5))
            .set_tick_mark_size(LabelAreaPosition::Left, px(4))
            .label_style(text_style(TICK_SIZE, Ink::Soft.rgb()))
            .x_label_formatter(&|value| (x.label)(*value))
            .y_label_formatter(&|value| (y.label)(*value))
            .draw()?;
        paint(&mut chart)?;
        for (end, height) in self.ends.iter().zip(spread(&self.ends, low, span, scale)) {
            label(&chart, (end_x, height), &end.text, end.ink)?;
        }
        let top_left = anchored(
            text_style(TICK_SIZE, Ink::Soft.rgb()),
            HPos::Left,
            VPos::Top,
        );
        root.draw_text(&y.name, &top_left, (0, px(2)))?;
        if !x.name.is_empty() {
            let bottom = anchored(
                text_style(TICK_SIZE, Ink::Soft.rgb()),
                HPos::Center,
                VPos::Bottom,
            );
            let middle = px(left + self.size.0 - right) / 2;
            root.draw_text(&x.name, &bottom, (middle, px(self.size.1 - 2)))?;
        }
        root.present()
    }
}

/// Heights between `low` and `span` above it at which names do not cover each other, as near as may be to
/// where they belong; `scale` is in pixels a unit.
fn spread(ends: &[End], low: f64, span: f64, scale: f64) -> Vec<f64> {
    const LINE: f64 = 16.0;
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by(|&a, &b| ends[a].height.total_cmp(&ends[b].height));
    let mut heights: Vec<f64> = order
        .iter()
        .map(|&end| (ends[end].height - low) * scale)
        .collect();
    // Apart by half of what is missing each, until nothing is.
    for _ in 0..100 {
        for index in 1..heights.len() {
            let missing = LINE - (heights[index] - heights[index - 1]);
            if missing > 0.0 {
                let low = (heights[index - 1] - missing / 2.0).max(0.0);
                heights[index - 1] = low;
                heights[index] = heights[index].max(low + LINE);
            }
        }
    }
    let mut ceiling = span * scale;
    for height in heights.iter_mut().rev() {
        *height = height.min(ceiling);
        ceiling = *height - LINE;
    }
    let mut placed = vec![0.0; ends.len()];
    for (end, height) in order.into_iter().zip(heights) {
        placed[end] = low + height / scale;
    }
    placed
}

/// Room above for the name of the vertical axis.
const TOP: i32 = 26;
/// Room for the labels of the vertical axis: the same in all pictures, so that hours line up.
pub(super) const LEFT: i32 = 52;
/// A day in seconds.
const DAY_S: f64 = 86_400.0;
/// Room for the names of curves beside pictures over the day.
const RIGHT: i32 = 140;

const TICK_SIZE: i32 = 12;
const LABEL_SIZE: i32 = 13;

/// An axis as plotters knows it: it draws our ticks and finds none of its own.
pub(super) struct Coordinate {
    range: Range<f64>,
    ticks: Vec<f64>,
}

impl Coordinate {
    fn new(axis: &Axis) -> Self {
        Self {
            range: axis.range.clone(),
            ticks: axis.ticks.clone(),
        }
    }
}

impl Ranged for Coordinate {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (low, high): (i32, i32)) -> i32 {
        let share = (value - self.range.start) / (self.range.end - self.range.start);
        low + (share * f64::from(high - low)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            Vec::new()
        } else {
            self.ticks.clone()
        }
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }
}

/// Writes to the right of a point.
pub(super) fn label(chart: &Chart, at: Point, text: &str, ink: Ink) -> Drawn {
    let style = text_style(LABEL_SIZE, ink.over());
    let style = anchored(style, HPos::Left, VPos::Center);
    let element = EmptyElement::at(at) + Text::new(text.to_owned(), (px(6), 0), style);
    chart.plotting_area().draw(&element)
}

/// Writes to the left of a point.
pub(super) fn label_before(chart: &Chart, at: Point, text: &str, ink: Ink) -> Drawn {
    let style = text_style(LABEL_SIZE, ink.over());
    let style = anchored(style, HPos::Right, VPos::Center);
    let element = EmptyElement::at(at) + Text::new(text.to_owned(), (px(-6), 0), style);
    chart.plotting_area().draw(&element)
}

/// Writes above a ring round a point.
pub(super) fn label_above(chart: &Chart, at: Point, text: &str, ink: Ink) -> Drawn {
    let style = text_style(LABEL_SIZE, ink.over());
    let style = anchored(style, HPos::Center, VPos::Bottom);
    let element = EmptyElement::at(at) + Text::new(text.to_owned(), (0, px(-12)), style);
    chart.plotting_area().draw(&element)
}

/// Text about a point.
pub(super) fn centred(ink: Ink) -> TextStyle<'static> {
    anchored(text_style(TICK_SIZE, ink.rgb()), HPos::Center, VPos::Center)
}

/// A line of so many tenths of a pixel.
pub(super) fn stroke(color: RGBColor, tenths: u32) -> ShapeStyle {
    ShapeStyle::from(&color).stroke_width(tenths)
}

/// Fills between two curves over the same stretches.
pub(super) fn fill_between(
    chart: &Chart,
    upper: impl DoubleEndedIterator<Item = Point>,
    lower: impl DoubleEndedIterator<Item = Point>,
    ink: Ink,
    opacity: f64,
) -> Drawn {
    let outline: Vec<Point> = upper.chain(lower.rev()).collect();
    if outline.is_empty() {
        return Ok(());
    }
    let style = ShapeStyle::from(&ink.rgb().mix(opacity)).filled();
    chart.plotting_area().draw(&Polygon::new(outline, style))
}

fn text_style(size: i32, color: RGBColor) -> TextStyle<'static> {
    ("sans-serif", px(size)).into_font().color(&color)
}

fn anchored(style: TextStyle<'static>, horizontal: HPos, vertical: VPos) -> TextStyle<'static> {
    style.pos(Pos::new(horizontal, vertical))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_beside_a_picture_never_cover_each_other() {
        for heights in [
            [1.0, 1.0, 1.0],
            [0.0, 0.1, 9.9],
            [9.8, 10.0, 9.9],
            [3.0, 5.0, 8.0],
        ] {
            let ends = heights.map(|height| End::new(height, String::new(), Ink::Text));
            let mut placed = spread(&ends, 0.0, 10.0, 20.0);
            assert!(
                placed
                    .iter()
                    .all(|height| (-0.001..=10.001).contains(height))
            );
            placed.sort_by(f64::total_cmp);
            let apart = placed.windows(2).map(|pair| (pair[1] - pair[0]) * 20.0);
            assert!(
                apart.fold(f64::INFINITY, f64::min) > 15.9,
                "{heights:?}: {placed:?}"
            );
        }
    }

    #[test]
    fn a_long_name_is_cut_and_keeps_its_figure() {
        assert_eq!(end_text("Renewals", "2.9 %"), "Renewals 2.9 %");
        assert_eq!(
            end_text("Contract renewals north", "2.9 %"),
            "Contract ren… 2.9 %"
        );
    }
}
