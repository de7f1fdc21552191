//! The canvas plotters draws on: SVG whose colours are names.
//!
//! plotters' own SVG backend writes fixed colours and whole pixels. A report is read on white paper and
//! on a dark screen, so this one writes CSS classes (`f-blue` fills, `s-blue` strokes) and leaves the
//! colours to the page. plotters only carries RGB, so an [`Ink`] travels as an RGB value whose red is
//! the ink's index, whose green is the [`Dash`] and whose blue says "text over a picture".
//!
//! plotters thinks in whole pixels; everything here is [`SCALE`] times as large and divided again when
//! written, which gives curves without steps and strokes of 1.5 px.

use std::convert::Infallible;
use std::fmt::Write;

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

/// Units of plotters per pixel of the SVG.
pub(crate) const SCALE: i32 = 10;

/// Pixels in plotters' units.
pub(crate) const fn px(pixels: i32) -> i32 {
    pixels * SCALE
}

/// A colour by what it is for. The page's style sheet says what it looks like.
///
/// The series colours are those of Okabe and Ito ("Color Universal Design", 2008), which readers with
/// any kind of colour vision can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Ink {
    /// Text that matters.
    Text,
    /// Tick labels and notes.
    Soft,
    /// Lines to read a value by.
    Grid,
    /// A legal or vendor limit.
    Limit,
    Blue,
    Sky,
    Green,
    Orange,
    Purple,
    Grey,
}

impl Ink {
    pub(crate) const ALL: [Self; 10] = [
        Self::Text,
        Self::Soft,
        Self::Grid,
        Self::Limit,
        Self::Blue,
        Self::Sky,
        Self::Green,
        Self::Orange,
        Self::Purple,
        Self::Grey,
    ];

    /// The ink's name in the style sheet.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Soft => "soft",
            Self::Grid => "grid",
            Self::Limit => "limit",
            Self::Blue => "blue",
            Self::Sky => "sky",
            Self::Green => "green",
            Self::Orange => "orange",
            Self::Purple => "purple",
            Self::Grey => "grey",
        }
    }

    /// The ink for plotters.
    pub(crate) const fn rgb(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The ink as a broken line.
    pub(crate) const fn dashed(self, dash: Dash) -> RGBColor {
        RGBColor(self as u8, dash as u8, 0)
    }

    /// The ink for text over a picture, with a rim in the colour of the paper.
    pub(crate) const fn over(self) -> RGBColor {
        RGBColor(self as u8, 0, 1)
    }
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Dash {
    Solid,
    Long,
    Short,
    Dotted,
}

impl Dash {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Solid, ""),
        (Self::Long, "7 4"),
        (Self::Short, "4 3"),
        (Self::Dotted, "1.5 3"),
    ];
}

/// An SVG document being drawn.
pub(crate) struct Canvas<'a> {
    svg: &'a mut String,
    size: (i32, i32),
}

impl<'a> Canvas<'a> {
    /// An empty picture of so many pixels; `alt` says what it shows to those who cannot see it.
    pub(crate) fn new(svg: &'a mut String, (width, height): (i32, i32), alt: &str) -> Self {
        let alt = escaped(alt);
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            r#"<svg viewBox="0 0 {width} {height}" role="img" aria-label="{alt}">"#
        );
        Self {
            svg,
            size: (px(width), px(height)),
        }
    }

    /// Ends the document.
    pub(crate) fn close(svg: &mut String) {
        svg.push_str("</svg>\n");
    }

    fn element(&mut self, element: std::fmt::Arguments) {
        let _ = self.svg.write_fmt(element);
        self.svg.push('\n');
    }

    fn points(points: impl IntoIterator<Item = BackendCoord>) -> String {
        let mut list = String::new();
        let mut last = None;
        for point in points {
            if last == Some(point) {
                continue;
            }
            last = Some(point);
            let separator = if list.is_empty() { "" } else { " " };
            let _ = write!(list, "{separator}{},{}", Px(point.0), Px(point.1));
        }
        list
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0.unsigned_abs(), self.size.1.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Nothing here is drawn by single pixels.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        if let Some(stroke) = stroke(style) {
            let (x1, y1, x2, y2) = (Px(from.0), Px(from.1), Px(to.0), Px(to.1));
            self.element(format_args!(
                r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"{stroke}/>"#
            ));
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        filled: bool,
    ) -> Drawn {
        let paint = if filled { fill(style) } else { stroke(style) };
        if let Some(paint) = paint {
            let (x, y) = (Px(upper_left.0), Px(upper_left.1));
            let width = Px(bottom_right.0 - upper_left.0);
            let height = Px(bottom_right.1 - upper_left.1);
            self.element(format_args!(
                r#"<rect x="{x}" y="{y}" width="{width}" height="{height}"{paint}/>"#
            ));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if let Some(stroke) = stroke(style) {
            let points = Self::points(path);
            self.element(format_args!(r#"<polyline points="{points}"{stroke}/>"#));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        if let Some(fill) = fill(style) {
            let points = Self::points(vertices);
            self.element(format_args!(r#"<polygon points="{points}"{fill}/>"#));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        filled: bool,
    ) -> Drawn {
        let paint = if filled { fill(style) } else { stroke(style) };
        if let Some(paint) = paint {
            let (x, y) = (Px(center.0), Px(center.1));
            let radius = Px(i32::try_from(radius).unwrap_or(0));
            self.element(format_args!(
                r#"<circle cx="{x}" cy="{y}" r="{radius}"{paint}/>"#
            ));
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let Some(ink) = Ink::ALL.get(usize::from(style.color().rgb.0)) else {
            return Ok(());
        };
        let (x, y) = (Px(at.0), Px(at.1));
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => r#" text-anchor="middle""#,
            HPos::Right => r#" text-anchor="end""#,
        };
        // From the point asked for to the base line of letters about 0.72 em high.
        let down = match style.anchor().v_pos {
            VPos::Top => "0.76em",
            VPos::Center => "0.36em",
            VPos::Bottom => "-0.2em",
        };
        let size = style.size() / f64::from(SCALE);
        let over = if style.color().rgb.2 == 1 {
            " over"
        } else {
            ""
        };
        let ink = ink.name();
        let text = escaped(text);
        self.element(format_args!(
            r#"<text x="{x}" y="{y}" dy="{down}"{anchor} font-size="{size}" class="f-{ink}{over}">{text}</text>"#
        ));
        Ok(())
    }
}

/// Attributes of a stroke, or nothing for an invisible one.
fn stroke<S: BackendStyle>(style: &S) -> Option<String> {
    let color = style.color();
    let ink = Ink::ALL.get(usize::from(color.rgb.0))?;
    if color.alpha == 0.0 {
        return None;
    }
    let width = Px(i32::try_from(style.stroke_width()).unwrap_or(0));
    let mut attributes = format!(r#" class="s-{}" stroke-width="{width}""#, ink.name());
    if let Some((_, pattern)) = Dash::ALL.get(usize::from(color.rgb.1))
        && !pattern.is_empty()
    {
        let _ = write!(attributes, r#" stroke-dasharray="{pattern}""#);
    }
    if color.alpha < 1.0 {
        let _ = write!(attributes, r#" stroke-opacity="{}""#, color.alpha);
    }
    Some(attributes)
}

/// Attributes of a filled shape, or nothing for an invisible one.
fn fill<S: BackendStyle>(style: &S) -> Option<String> {
    let color = style.color();
    let ink = Ink::ALL.get(usize::from(color.rgb.0))?;
    if color.alpha == 0.0 {
        return None;
    }
    let mut attributes = format!(r#" class="f-{}""#, ink.name());
    if color.alpha < 1.0 {
        let _ = write!(attributes, r#" fill-opacity="{}""#, color.alpha);
    }
    Some(attributes)
}

/// Text as HTML and SVG want it.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

/// A length in plotters' units, written in pixels.
struct Px(i32);

impl std::fmt::Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, tenths) = (self.0 / SCALE, (self.0 % SCALE).abs());
        let sign = if self.0 < 0 && whole == 0 { "-" } else { "" };
        if tenths == 0 {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{tenths}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_pixels() {
        let written: Vec<String> = [0, 5, 10, 125, -5, -125]
            .into_iter()
            .map(|length| Px(length).to_string())
            .collect();
        assert_eq!(written, ["0", "0.5", "1", "12.5", "-0.5", "-12.5"]);
    }

    #[test]
    fn an_ink_is_its_own_index() {
        for (index, ink) in Ink::ALL.into_iter().enumerate() {
            assert_eq!(ink as usize, index);
        }
        for (index, (dash, _)) in Dash::ALL.into_iter().enumerate() {
            assert_eq!(dash as usize, index);
        }
    }
}
