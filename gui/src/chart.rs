//! A picture as data: drawn in the window, and written as SVG, PNG, CSV or Parquet from the same numbers.

mod axis;
mod decimate;
mod export;
mod legend;
mod plot;
mod points;
mod svg;

pub use export::{ExportError, Format, write};
pub use plot::Drawn;
pub use points::Points;
pub use svg::{png, svg};

use egui::Color32;

use crate::number::Unit;
use crate::theme::Tokens;

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows; also its name among the widgets and in files.
    pub title: String,
    /// What it is of: scenario, settings, seed. Printed under the title of an export.
    pub about: String,
    /// Across.
    pub x: Axis,
    /// Up.
    pub y: Axis,
    /// What is drawn, the first behind the others.
    pub series: Vec<Series>,
}

/// An axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What is on it.
    pub label: String,
    /// In which unit.
    pub unit: Unit,
    /// Values that are always in sight.
    pub include: Vec<f64>,
    /// Never beyond these, whatever the series hold.
    pub clamp: Option<(f64, f64)>,
}

/// A colour by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// One of the colours series are told apart by.
    Series(usize),
    /// A legal or vendor limit.
    Limit,
    /// What is only for orientation.
    Subdued,
    /// What matters most.
    Strong,
    /// The chosen.
    Accent,
}

/// How a series is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A line through the points.
    Line {
        /// Broken.
        dashed: bool,
    },
    /// A line that holds each value until the next.
    Steps,
    /// A mark at each point.
    Marks {
        /// Its radius in pixels.
        radius: f32,
        /// Filled, or only its outline.
        filled: bool,
    },
    /// The area between `y` and `high`.
    Band,
    /// A line from `y` to `high` at each point: an interval.
    Whiskers,
    /// A horizontal line at the first point's height.
    Across,
    /// A vertical line at the first point's place.
    Upright,
    /// Bars from zero, as wide as the distance of the first two points.
    Bars,
}

/// A point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Across.
    pub x: f64,
    /// Up; of bands and whiskers the lower end.
    pub y: f64,
    /// Of bands and whiskers the upper end; else as `y`.
    pub high: f64,
}

impl Point {
    /// A plain point.
    #[must_use]
    pub const fn at(x: f64, y: f64) -> Self {
        Self { x, y, high: y }
    }

    /// A point of a band.
    #[must_use]
    pub const fn between(x: f64, low: f64, high: f64) -> Self {
        Self { x, y: low, high }
    }
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name in the legend. Empty: not in the legend; of bands, those go with the line of their colour.
    pub name: String,
    /// Its colour.
    pub ink: Use,
    /// How it is drawn.
    pub shape: Shape,
    /// Its points; of lines and bands sorted by `x` where there are many.
    pub points: Points,
    /// What to say of each point that is hovered; empty: its place.
    pub notes: Vec<String>,
}

impl Series {
    /// A series without notes.
    #[must_use]
    pub fn new(name: impl Into<String>, ink: Use, shape: Shape, points: Vec<Point>) -> Self {
        Self {
            name: name.into(),
            ink,
            shape,
            points: points.into(),
            notes: Vec::new(),
        }
    }

    /// A horizontal line.
    #[must_use]
    pub fn across(name: impl Into<String>, ink: Use, y: f64) -> Self {
        Self::new(name, ink, Shape::Across, vec![Point::at(0.0, y)])
    }

    /// A vertical line.
    #[must_use]
    pub fn upright(name: impl Into<String>, ink: Use, x: f64) -> Self {
        Self::new(name, ink, Shape::Upright, vec![Point::at(x, 0.0)])
    }
}

impl Axis {
    /// An axis.
    #[must_use]
    pub fn new(label: impl Into<String>, unit: Unit) -> Self {
        Self {
            label: label.into(),
            unit,
            include: Vec::new(),
            clamp: None,
        }
    }

    /// With values that are always in sight.
    #[must_use]
    pub fn with(mut self, include: &[f64]) -> Self {
        self.include = include.to_vec();
        self
    }

    /// Its name with its unit.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}{}", self.label, self.unit.axis())
    }
}

impl Use {
    /// The colour on a theme.
    #[must_use]
    pub fn color(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Series(index) => tokens.series(index),
            Self::Limit => tokens.limit(),
            Self::Subdued => tokens.text_subdued(),
            Self::Strong => tokens.text_strong(),
            Self::Accent => tokens.accent(),
        }
    }
}

impl Chart {
    /// The range of an axis that holds every point and what must be in sight: `(x, y)`.
    #[must_use]
    pub fn ranges(&self) -> ((f64, f64), (f64, f64)) {
        let mut x = axis::Extent::default();
        let mut y = axis::Extent::default();
        self.x.include.iter().for_each(|&value| x.add(value));
        self.y.include.iter().for_each(|&value| y.add(value));
        for series in &self.series {
            if series.shape != Shape::Across {
                x.join(series.points.x());
            }
            if series.shape != Shape::Upright {
                y.join(series.points.y());
            }
            if series.shape == Shape::Bars {
                y.add(0.0);
            }
        }
        (x.range(self.x.clamp), y.range(self.y.clamp))
    }

    /// Does it show nothing?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.series
            .iter()
            .all(|it| it.points.is_empty() || matches!(it.shape, Shape::Across | Shape::Upright))
    }
}
