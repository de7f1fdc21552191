//! A picture in the window.

use std::ops::RangeInclusive;

use egui::{Color32, Id, Response, Stroke, Ui, Vec2b};
use egui_plot::{
    AxisHints, Bar, BarChart, FilledArea, GridMark, HLine, HoverPosition, Line, LineStyle,
    MarkerShape, Plot, PlotBounds, PlotPoint, PlotPoints, PlotUi, Points, VLine,
};

use super::axis::{clock_step, step, ticks};
use super::{Axis, Chart, Point, Series, Shape};
use crate::number::Unit;
use crate::theme::Tokens;

/// What came of drawing it.
#[derive(Debug)]
pub struct Drawn {
    /// Of the whole picture.
    pub response: Response,
    /// The mark that was clicked: which series, which of its points.
    pub clicked: Option<(usize, usize)>,
}

impl Chart {
    /// Draws the picture in so much height, its legend above it. Its name among the widgets is its title.
    pub fn show(&self, ui: &mut Ui, height: f32) -> Drawn {
        let tokens = Tokens::of(ui);
        let (x_range, y_range) = self.ranges();
        let top = ui.cursor().top();
        let hidden = self.legend_ui(ui);
        let height = (height - (ui.cursor().top() - top)).max(60.0);
        // Where both begin at zero, one zero is enough in the corner.
        let corner = x_range.0 == 0.0 && y_range.0 == 0.0;
        let columns = ui.available_width().max(50.0) as usize;
        let plot = Plot::new(("chart", &self.title))
            .height(height)
            .show_background(false)
            .show_grid(true)
            .grid_color(tokens.grid())
            .grid_spacing(40.0..=160.0)
            .allow_scroll(false)
            .auto_bounds(Vec2b::FALSE)
            .cursor_color(tokens.text_subdued())
            .x_grid_spacer(|input| marks(input.bounds, self.x.unit, 8.0))
            .y_grid_spacer(|input| marks(input.bounds, self.y.unit, 6.0))
            .custom_x_axes(vec![hints(AxisHints::new_x(), &self.x, tokens, corner)])
            .custom_y_axes(vec![
                hints(AxisHints::new_y(), &self.y, tokens, false)
                    .min_thickness(40.0)
                    .label_spacing(12.0..=20.0),
            ])
            .label_formatter(|position| self.hover_text(position));
        let key = Id::unique(("range", &self.title));
        let wanted = (x_range, y_range);
        let before: Option<((f64, f64), (f64, f64))> = ui.data(|data| data.get_temp(key));
        ui.data_mut(|data| data.insert_temp(key, wanted));
        let drawn = plot.show(ui, |plot| {
            // Follows the data until somebody drags or zooms; a double click follows again.
            let follows = before != Some(wanted) || plot.response().double_clicked();
            if follows && !plot.response().dragged() {
                plot.set_plot_bounds(PlotBounds::from_min_max(
                    [x_range.0, y_range.0],
                    [x_range.1, y_range.1],
                ));
            }
            for series in &self.series {
                if !self.is_hidden(series, &hidden) {
                    draw(plot, series, tokens, columns);
                }
            }
        });
        let response = drawn.response.on_hover_cursor(egui::CursorIcon::Crosshair);
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::GraphicsObject, true, &self.title)
        });
        let clicked = response.clicked().then(|| response.interact_pointer_pos());
        let clicked = clicked.flatten().and_then(|at| {
            let place = |point: &Point| {
                drawn
                    .transform
                    .position_from_point(&PlotPoint::new(point.x, point.y))
            };
            self.nearest_mark(|point| place(point).distance(at))
        });
        Drawn { response, clicked }
    }

    /// The mark that is nearest, if one is near enough to be meant.
    fn nearest_mark(&self, distance: impl Fn(&Point) -> f32) -> Option<(usize, usize)> {
        let marks = self.series.iter().enumerate();
        let marks = marks.filter(|(_, it)| matches!(it.shape, Shape::Marks { .. }));
        let all = marks.flat_map(|(series, it)| {
            it.points
                .iter()
                .enumerate()
                .map(move |(place, point)| (series, place, point))
        });
        let near = all.map(|(series, place, point)| (distance(point), series, place));
        let (how_far, series, place) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
        (how_far <= REACH).then_some((series, place))
    }

    fn hover_text(&self, position: &HoverPosition<'_>) -> Option<String> {
        match position {
            HoverPosition::NearDataPoint {
                plot_name,
                position,
                index,
            } => {
                let series = self.series.iter().find(|it| it.name == *plot_name);
                if let Some(note) = series.and_then(|it| it.notes.get(*index)) {
                    return Some(note.clone());
                }
                let (x, y) = (self.x.unit.text(position.x), self.y.unit.text(position.y));
                Some(format!(
                    "{plot_name}\n{}: {x}\n{}: {y}",
                    self.x.label, self.y.label
                ))
            }
            HoverPosition::Elsewhere { .. } => None,
        }
    }
}

/// A click this many pixels off a mark means it.
const REACH: f32 = 14.0;

fn hints<'a>(
    axis_hints: AxisHints<'a>,
    axis: &'a Axis,
    tokens: &Tokens,
    without_corner: bool,
) -> AxisHints<'a> {
    axis_hints
        .label(
            egui::RichText::new(axis.name())
                .size(12.0)
                .color(tokens.text_subdued()),
        )
        .tick_label_color(tokens.text_subdued())
        .label_spacing(24.0..=48.0)
        .formatter(move |mark: GridMark, range: &RangeInclusive<f64>| {
            if without_corner && mark.value == 0.0 && *range.start() == 0.0 {
                String::new()
            } else {
                axis.unit.tick(mark.value, mark.step_size)
            }
        })
}

fn marks(bounds: (f64, f64), unit: Unit, wanted: f64) -> Vec<GridMark> {
    let step_size = match unit {
        Unit::Clock => clock_step(bounds, wanted),
        _ => step(bounds, wanted),
    };
    ticks(bounds, step_size)
        .into_iter()
        .map(|value| GridMark { value, step_size })
        .collect()
}

fn draw(plot: &mut PlotUi<'_>, series: &Series, tokens: &Tokens, count: usize) {
    let color = series.ink.color(tokens);
    let name = &series.name;
    let Some(first) = series.points.first() else {
        return;
    };
    let (bounds, points) = (plot.plot_bounds(), &series.points);
    let sight = (bounds.min()[0], bounds.max()[0]);
    match series.shape {
        Shape::Line { dashed } => {
            let style = if dashed {
                LineStyle::dashed_dense()
            } else {
                LineStyle::Solid
            };
            let line = line(name, points.line(sight, count), color).style(style);
            plot.line(line.allow_hover(series.notes.is_empty()));
        }
        Shape::Steps => {
            // Its upright parts have two points in one column, which would be taken for a crowd and filled.
            let is_crowd = points.len() > count / 2;
            plot.line(line(name, points.steps(sight, count), color).allow_band(is_crowd));
        }
        Shape::Marks { radius, filled } => {
            let places: Vec<[f64; 2]> = points.iter().map(|it| [it.x, it.y]).collect();
            let marks = Points::new(name, PlotPoints::from(places))
                .color(color)
                .radius(radius)
                .filled(filled)
                .shape(MarkerShape::Circle);
            plot.points(marks);
        }
        Shape::Band => plot.add(band(name, &points.band(sight, count), color)),
        Shape::Whiskers => {
            for point in points.iter() {
                let ends = vec![[point.x, point.y], [point.x, point.high]];
                plot.line(line(name, ends, color).allow_hover(false));
            }
        }
        Shape::Across => {
            let across = HLine::new(name, first.y).stroke(Stroke::new(1.5, color));
            plot.hline(across.style(LineStyle::dashed_dense()).allow_hover(false));
        }
        Shape::Upright => {
            let upright = VLine::new(name, first.x).stroke(Stroke::new(1.5, color));
            plot.vline(upright.style(LineStyle::dashed_dense()).allow_hover(false));
        }
        Shape::Bars => plot.bar_chart(bars(name, points, color)),
    }
}

fn line<'a>(name: &str, points: Vec<[f64; 2]>, color: Color32) -> Line<'a> {
    Line::new(name, PlotPoints::from(points))
        .color(color)
        .width(1.8)
}

fn band(name: &str, points: &[Point], color: Color32) -> FilledArea {
    let part = |of: fn(&Point) -> f64| points.iter().map(of).collect::<Vec<f64>>();
    let (xs, low, high) = (part(|it| it.x), part(|it| it.y), part(|it| it.high));
    FilledArea::new(name, &xs, &low, &high)
        .fill_color(color.gamma_multiply(BAND))
        .allow_hover(false)
}

fn bars(name: &str, points: &[Point], color: Color32) -> BarChart {
    let width = match points {
        [a, b, ..] => (b.x - a.x).abs(),
        _ => 1.0,
    };
    let bar = |it: &Point| {
        Bar::new(it.x, it.y)
            .width(width)
            .fill(color.gamma_multiply(0.55))
            .stroke(Stroke::new(0.5, color))
    };
    BarChart::new(name, points.iter().map(bar).collect()).color(color)
}

/// How much of its colour a band has.
const BAND: f32 = 0.22;
