//! A picture on paper: an SVG file that stands alone, and a PNG drawn from it.

use std::fmt::Write as _;
use std::sync::Arc;

use egui::{Color32, Theme};
use resvg::{tiny_skia, usvg};

use super::axis::{clock_step, step, ticks};
use super::{Axis, Chart, Point, Series, Shape, Use};
use crate::number::Unit;
use crate::theme::{REGULAR, Tokens};

/// The picture as an SVG file, on white or on the dark theme's ground.
#[must_use]
pub fn svg(chart: &Chart, theme: Theme) -> String {
    let tokens = Tokens::in_theme(theme);
    let (x, y) = chart.ranges();
    let paper = Paper { tokens, x, y };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         font-family=\"Inter, system-ui, sans-serif\" font-size=\"13\">\n<title>{}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>\n",
        escaped(&chart.title),
        hex(tokens.extreme()),
    );
    paper.text(
        &mut out,
        (LEFT, 28.0),
        "start",
        17,
        tokens.text_strong(),
        &chart.title,
    );
    paper.text(
        &mut out,
        (LEFT, 47.0),
        "start",
        12,
        tokens.text_subdued(),
        &chart.about,
    );
    paper.grid(&mut out, chart);
    let _ = writeln!(
        out,
        "<clipPath id=\"plot\"><rect x=\"{LEFT}\" y=\"{TOP}\" width=\"{}\" height=\"{}\"/></clipPath>\n<g clip-path=\"url(#plot)\">",
        RIGHT - LEFT,
        BOTTOM - TOP
    );
    for series in &chart.series {
        paper.series(&mut out, series);
    }
    out += "</g>\n";
    paper.legend(&mut out, chart);
    out += "</svg>\n";
    out
}

/// The picture as a PNG, twice as large. Letters are those of the font that comes with the program.
///
/// # Errors
/// With what the renderer says, which would be a bug here.
pub fn png(chart: &Chart, theme: Theme) -> Result<Vec<u8>, String> {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    let options = usvg::Options {
        font_family: "Inter".to_owned(),
        fontdb: Arc::new(fonts),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(&svg(chart, theme), &options).map_err(|it| it.to_string())?;
    let size = tree.size().to_int_size();
    let mut pixels = tiny_skia::Pixmap::new(size.width() * 2, size.height() * 2)
        .ok_or_else(|| "a picture without size".to_owned())?;
    let twice = tiny_skia::Transform::from_scale(2.0, 2.0);
    resvg::render(&tree, twice, &mut pixels.as_mut());
    pixels.encode_png().map_err(|it| it.to_string())
}

const WIDTH: f64 = 900.0;
const HEIGHT: f64 = 560.0;
const LEFT: f64 = 72.0;
const RIGHT: f64 = 876.0;
const TOP: f64 = 66.0;
const BOTTOM: f64 = 470.0;
/// Columns of many points: one a dot of the PNG.
const COLUMNS: usize = 2 * (RIGHT - LEFT) as usize;

struct Paper {
    tokens: &'static Tokens,
    x: (f64, f64),
    y: (f64, f64),
}

impl Paper {
    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        let across = (x - self.x.0) / (self.x.1 - self.x.0);
        let up = (y - self.y.0) / (self.y.1 - self.y.0);
        (LEFT + across * (RIGHT - LEFT), BOTTOM - up * (BOTTOM - TOP))
    }

    fn text(
        &self,
        out: &mut String,
        at: (f64, f64),
        anchor: &str,
        size: u32,
        color: Color32,
        text: &str,
    ) {
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"{}\">{}</text>",
            at.0,
            at.1,
            hex(color),
            escaped(text)
        );
    }

    fn grid(&self, out: &mut String, chart: &Chart) {
        let (grid, soft) = (hex(self.tokens.grid()), self.tokens.text_subdued());
        let spacing = |range, unit, wanted| match unit {
            Unit::Clock => clock_step(range, wanted),
            _ => step(range, wanted),
        };
        let x_step = spacing(self.x, chart.x.unit, 8.0);
        for tick in ticks(self.x, x_step) {
            let (x, _) = self.place(tick, self.y.0);
            let _ = writeln!(
                out,
                "<path d=\"M{x:.1} {TOP}V{BOTTOM}\" stroke=\"{grid}\"/>"
            );
            self.text(
                out,
                (x, BOTTOM + 18.0),
                "middle",
                12,
                soft,
                &chart.x.unit.tick(tick, x_step),
            );
        }
        let y_step = spacing(self.y, chart.y.unit, 6.0);
        for tick in ticks(self.y, y_step) {
            let (_, y) = self.place(self.x.0, tick);
            let _ = writeln!(
                out,
                "<path d=\"M{LEFT} {y:.1}H{RIGHT}\" stroke=\"{grid}\"/>"
            );
            self.text(
                out,
                (LEFT - 8.0, y + 4.0),
                "end",
                12,
                soft,
                &chart.y.unit.tick(tick, y_step),
            );
        }
        let middle = f64::midpoint(LEFT, RIGHT);
        self.text(
            out,
            (middle, BOTTOM + 38.0),
            "middle",
            13,
            self.tokens.text(),
            &axis_name(&chart.x),
        );
        let _ = writeln!(
            out,
            "<text transform=\"translate(20 {:.1}) rotate(-90)\" text-anchor=\"middle\" fill=\"{}\">{}</text>",
            f64::midpoint(TOP, BOTTOM),
            hex(self.tokens.text()),
            escaped(&axis_name(&chart.y))
        );
    }

    fn series(&self, out: &mut String, series: &Series) {
        let color = hex(series.ink.color(self.tokens));
        let points = &series.points;
        let at = |it: &[f64; 2]| {
            let (x, y) = self.place(it[0], it[1]);
            format!("{x:.1} {y:.1}")
        };
        match series.shape {
            Shape::Line { dashed } => {
                let dash = if dashed {
                    " stroke-dasharray=\"5 4\""
                } else {
                    ""
                };
                self.line(out, &points.line(self.x, COLUMNS), &color, dash);
            }
            Shape::Steps => self.line(out, &points.steps(self.x, COLUMNS), &color, ""),
            Shape::Marks { radius, filled } => {
                let fill = if filled { &*color } else { "none" };
                for point in points.iter() {
                    let (x, y) = self.place(point.x, point.y);
                    let _ = writeln!(
                        out,
                        "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{color}\"/>"
                    );
                }
            }
            Shape::Band => {
                let band = points.band(self.x, COLUMNS);
                let up = band.iter().map(|it| at(&[it.x, it.high]));
                let back = band.iter().rev().map(|it| at(&[it.x, it.y]));
                let places: Vec<String> = up.chain(back).collect();
                if !places.is_empty() {
                    let _ = writeln!(
                        out,
                        "<path d=\"M{}Z\" fill=\"{color}\" fill-opacity=\"0.2\"/>",
                        places.join("L")
                    );
                }
            }
            Shape::Whiskers => {
                for it in points.iter() {
                    self.line(out, &[[it.x, it.y], [it.x, it.high]], &color, "");
                }
            }
            Shape::Across | Shape::Upright => {
                let Some(first) = points.first() else { return };
                let (x, y) = self.place(first.x, first.y);
                let d = if series.shape == Shape::Across {
                    format!("M{LEFT} {y:.1}H{RIGHT}")
                } else {
                    format!("M{x:.1} {TOP}V{BOTTOM}")
                };
                let _ = writeln!(
                    out,
                    "<path d=\"{d}\" stroke=\"{color}\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"/>"
                );
            }
            Shape::Bars => self.bars(out, points, &color),
        }
    }

    fn line(&self, out: &mut String, points: &[[f64; 2]], color: &str, dash: &str) {
        let place = |it: &[f64; 2]| {
            let (x, y) = self.place(it[0], it[1]);
            format!("{x:.1} {y:.1}")
        };
        let places: Vec<String> = points.iter().map(place).collect();
        if !places.is_empty() {
            let _ = writeln!(
                out,
                "<path d=\"M{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.8\"{dash}/>",
                places.join("L")
            );
        }
    }

    fn bars(&self, out: &mut String, points: &[Point], color: &str) {
        let width = match points {
            [a, b, ..] => (b.x - a.x).abs(),
            _ => 1.0,
        };
        for point in points {
            let (left, top) = self.place(point.x - width / 2.0, point.y);
            let (right, zero) = self.place(point.x + width / 2.0, 0.0);
            let _ = writeln!(
                out,
                "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{color}\" fill-opacity=\"0.6\"/>",
                right - left,
                (zero - top).max(0.0)
            );
        }
    }

    /// Names under the picture, each behind its colour.
    fn legend(&self, out: &mut String, chart: &Chart) {
        let (mut x, mut y) = (LEFT, BOTTOM + 62.0);
        let mut named: Vec<(&str, Use)> = Vec::new();
        for series in &chart.series {
            if !series.name.is_empty() && !named.iter().any(|it| it.0 == series.name) {
                named.push((&series.name, series.ink));
            }
        }
        for (name, ink) in named {
            let width = 26.0 + 7.2 * name.chars().count() as f64;
            if x + width > RIGHT && x > LEFT {
                (x, y) = (LEFT, y + 18.0);
            }
            let color = hex(ink.color(self.tokens));
            let _ = writeln!(
                out,
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"12\" height=\"4\" fill=\"{color}\"/>",
                y - 6.0
            );
            self.text(out, (x + 18.0, y), "start", 12, self.tokens.text(), name);
            x += width + 14.0;
        }
    }
}

fn axis_name(axis: &Axis) -> String {
    axis.name()
}

fn hex(color: Color32) -> String {
    format!("#{:02x}{:02x}{:02x}", color.r(), color.g(), color.b())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> Chart {
        let line = vec![
            Point::at(0.01, 30.0),
            Point::at(0.03, 20.0),
            Point::at(0.05, 12.0),
        ];
        Chart {
            title: "Idle <time>".to_owned(),
            about: "a test".to_owned(),
            x: super::super::Axis::new("Abandon rate", Unit::Share),
            y: super::super::Axis::new("Idle time", Unit::Seconds),
            series: vec![
                Series::new(
                    "predictive",
                    Use::Series(0),
                    Shape::Line { dashed: false },
                    line,
                ),
                Series::upright("limit", Use::Limit, 0.03),
            ],
        }
    }

    #[test]
    fn a_picture_has_its_lines_its_limit_and_its_letters() {
        let text = svg(&chart(), Theme::Light);
        assert!(text.contains("Idle &lt;time&gt;") && text.contains("predictive"));
        let limit = hex(Tokens::in_theme(Theme::Light).limit());
        assert!(text.contains(&format!("stroke=\"{limit}\"")));
        let image = png(&chart(), Theme::Light).expect("an image");
        assert_eq!(image[..8], *b"\x89PNG\r\n\x1a\n");
        let mut nameless = chart();
        nameless.series[0].name = String::new();
        assert_ne!(
            image,
            png(&nameless, Theme::Light).expect("an image"),
            "letters are drawn"
        );
    }
}
