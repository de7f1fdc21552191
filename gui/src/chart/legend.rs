//! The legend above a picture, never over it: each name with what it looks like. A click hides it, another shows it.

use std::collections::BTreeSet;

use egui::{Id, Painter, Rect, Response, Role, Sense, Shape as Ink, Stroke, TextStyle, Ui, vec2};

use super::{Chart, Series, Shape};
use crate::theme::Tokens;

/// Names that were hidden by a click.
pub(super) type Hidden = BTreeSet<String>;

impl Chart {
    /// Draws the legend where there are at least two names; what is hidden.
    pub(super) fn legend_ui(&self, ui: &mut Ui) -> Hidden {
        let names = self.names();
        let key = Id::unique(("hidden", &self.title));
        let mut hidden: Hidden = ui.data(|data| data.get_temp(key)).unwrap_or_default();
        if names.len() < 2 {
            return Hidden::new();
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(14.0, 2.0);
            for name in names {
                let is_shown = !hidden.contains(name);
                if self.entry_ui(ui, name, is_shown).clicked() && !hidden.remove(name) {
                    hidden.insert(name.to_owned());
                }
            }
        });
        ui.data_mut(|data| data.insert_temp(key, hidden.clone()));
        hidden
    }

    /// Is it not to be drawn? A band goes with the line of its colour.
    pub(super) fn is_hidden(&self, series: &Series, hidden: &Hidden) -> bool {
        if !series.name.is_empty() {
            return hidden.contains(&series.name);
        }
        let mut named = self.series.iter();
        named.any(|it| it.ink == series.ink && hidden.contains(&it.name))
    }

    /// Every name once, in the order of the series.
    fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for series in &self.series {
            if !series.name.is_empty() && !names.contains(&&*series.name) {
                names.push(&series.name);
            }
        }
        names
    }

    fn entry_ui(&self, ui: &mut Ui, name: &str, is_shown: bool) -> Response {
        let tokens = Tokens::of(ui);
        let color = if is_shown {
            tokens.text()
        } else {
            tokens.text_subdued()
        };
        let font = TextStyle::Small.resolve(ui.style());
        let text = ui.painter().layout_no_wrap(name.to_owned(), font, color);
        let size = vec2(GLYPH + 5.0 + text.size().x, 16.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| egui::WidgetInfo::selected(Role::CheckBox, true, is_shown, name));
        let glyph = Rect::from_min_size(rect.min, vec2(GLYPH, rect.height()));
        let painter = ui.painter();
        for series in self.series.iter().filter(|it| it.name == name) {
            if is_shown {
                draw(painter, glyph, series, tokens);
            }
        }
        let left = rect.left() + GLYPH + 5.0;
        let top = rect.center().y - text.size().y / 2.0;
        painter.galley(egui::pos2(left, top), text, color);
        if !is_shown {
            let struck = left..=rect.right();
            painter.hline(struck, rect.center().y, Stroke::new(1.0, color));
        }
        response.on_hover_text(if is_shown {
            "Click to hide it"
        } else {
            "Click to show it"
        })
    }
}

/// Width of what a series looks like, in points.
const GLYPH: f32 = 20.0;

/// A small piece of a series.
fn draw(painter: &Painter, rect: Rect, series: &Series, tokens: &Tokens) {
    let color = series.ink.color(tokens);
    let middle = rect.center();
    let stroke = Stroke::new(1.8, color);
    let ends = [rect.left_center(), rect.right_center()];
    match series.shape {
        Shape::Line { dashed: false } | Shape::Steps => {
            painter.line_segment(ends, stroke);
        }
        Shape::Line { dashed: true } | Shape::Across | Shape::Upright => {
            painter.extend(Ink::dashed_line(&ends, stroke, 4.0, 3.0));
        }
        Shape::Marks { radius, filled } => {
            let radius = radius.clamp(2.5, 5.0);
            if filled {
                painter.circle_filled(middle, radius, color);
            } else {
                painter.circle_stroke(middle, radius, Stroke::new(1.2, color));
            }
        }
        Shape::Band | Shape::Bars => {
            let area = Rect::from_center_size(middle, vec2(GLYPH, 9.0));
            painter.rect_filled(area, 1.0, color.gamma_multiply(0.55));
        }
        Shape::Whiskers => {
            painter.vline(middle.x, rect.y_range().shrink(2.0), stroke);
        }
    }
}
