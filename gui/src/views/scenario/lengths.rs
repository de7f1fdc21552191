//! A distribution, edited and drawn at once.

use egui::{RichText, Role, Sense, TextEdit, Ui, vec2};

use super::fields::Form;
use crate::form::distribution::{self, Drawing, KINDS};
use crate::keys::{Step, below};
use crate::number::seconds;
use crate::parts::named;
use crate::theme::Tokens;

/// The kind, chosen.
pub(super) fn kind_ui(form: &mut Form<'_>, ui: &mut Ui, path: &[Step], name: &str) {
    let is_mixture = form.keys.has(&below(path, "mixture"));
    let kind = distribution::kind(form.keys, path);
    let shown = match (kind, is_mixture, form.keys.has(path)) {
        (_, true, _) => "mixture",
        (Some(kind), ..) => kind,
        (None, false, true) => "as in the text",
        (None, false, false) => "not written",
    };
    let mean_s =
        distribution::read(form.keys, path).map_or(10.0, |it| distribution::draw(&it).mean_s);
    let combo = egui::ComboBox::from_id_salt(("kind", name))
        .width(120.0)
        .selected_text(shown);
    let combo = combo.show_ui(ui, |ui| {
        for (other, _, about) in KINDS {
            if ui
                .selectable_label(kind == Some(other), other)
                .on_hover_text(about)
                .clicked()
            {
                form.put(path, &distribution::template(other, mean_s), "");
            }
        }
    });
    named(combo.response, Role::ComboBox, &format!("{name} kind"));
    if kind == Some("constant") && form.keys.text(path).is_some() {
        parameter(form, ui, path, name, 80.0);
    }
}

/// Its parameters and its picture.
pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, path: &[Step], name: &str) {
    let mixture = below(path, "mixture");
    for part in 0..form.keys.tables(&mixture) {
        let mut at = mixture.clone();
        at.push(Step::Index(part));
        ui.horizontal(|ui| {
            let title = form
                .keys
                .text(&below(&at, "name"))
                .unwrap_or_else(|| format!("part {}", part + 1));
            ui.add_sized(
                [96.0, 20.0],
                egui::Label::new(RichText::new(&title).small()).truncate(),
            );
            parameter(
                form,
                ui,
                &below(&at, "weight"),
                &format!("{name} {title} weight"),
                52.0,
            );
            if let Some(kind) = distribution::kind(form.keys, &at) {
                parameters(form, ui, &at, kind, &format!("{name} {title}"));
            }
        });
    }
    if let Some(kind) = distribution::kind(form.keys, path)
        && kind != "constant"
    {
        ui.horizontal(|ui| {
            parameters(form, ui, path, kind, name);
            if form.keys.has(&below(path, "plus")) {
                ui.weak("plus");
                parameter(
                    form,
                    ui,
                    &below(path, "plus"),
                    &format!("{name} plus"),
                    52.0,
                );
            }
        });
    }
    let Some(read) = distribution::read(form.keys, path) else {
        return;
    };
    let drawing = distribution::draw(&read);
    picture(ui, &drawing, name);
    if form.drawn.is_none() || form.drawn.as_ref().is_some_and(|it| it.0 == name) {
        *form.drawn = Some((name.to_owned(), drawing));
    }
}

fn parameters(form: &mut Form<'_>, ui: &mut Ui, path: &[Step], kind: &str, name: &str) {
    let known = KINDS
        .iter()
        .find(|it| it.0 == kind)
        .map_or(&[][..], |it| it.1);
    for parameter_name in known {
        let at = below(&below(path, kind), parameter_name);
        if form.keys.has(&at) {
            ui.weak(*parameter_name);
            parameter(form, ui, &at, &format!("{name} {parameter_name}"), 66.0);
        }
    }
}

fn parameter(form: &mut Form<'_>, ui: &mut Ui, path: &[Step], name: &str, width: f32) {
    let mut text = form.keys.text(path).unwrap_or_default();
    let edit = named(
        ui.add(TextEdit::singleline(&mut text).desired_width(width)),
        Role::TextInput,
        name,
    );
    if edit.changed() {
        let is_number = text.trim().parse::<f64>().is_ok_and(f64::is_finite);
        let value = if is_number {
            text.trim().to_owned()
        } else {
            toml::Value::String(text).to_string()
        };
        form.put(path, &value, name);
    }
}

/// Bars, and three numbers that say the same.
fn picture(ui: &mut Ui, drawing: &Drawing, name: &str) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        let width = (ui.available_width() * 0.5).clamp(120.0, 320.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, 46.0), Sense::hover());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(Role::GraphicsObject, true, format!("Drawing of {name}"))
        });
        let painter = ui.painter();
        painter.rect_filled(rect, 3.0, tokens.extreme());
        let most = drawing.share.iter().copied().fold(1e-9, f64::max);
        let bar = rect.width() / drawing.share.len() as f32;
        for (place, share) in drawing.share.iter().enumerate() {
            let height = (share / most) as f32 * (rect.height() - 4.0);
            let left = rect.left() + bar * place as f32;
            let shape = egui::Rect::from_min_max(
                egui::pos2(left, rect.bottom() - height),
                egui::pos2(left + bar - 0.5, rect.bottom()),
            );
            painter.rect_filled(shape, 0.0, tokens.series(0).gamma_multiply(0.8));
        }
        let from = drawing.from_s.first().copied().unwrap_or(0.0);
        let end = drawing.from_s.last().copied().unwrap_or(1.0);
        let mean =
            rect.left() + ((drawing.mean_s - from) / (end - from).max(1e-9)) as f32 * rect.width();
        painter.vline(
            mean.clamp(rect.left(), rect.right()),
            rect.y_range(),
            egui::Stroke::new(1.0, tokens.text_subdued()),
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (what, value) in [
                ("mean", drawing.mean_s),
                ("median", drawing.median_s),
                ("1 in 20 above", drawing.late_s),
            ] {
                ui.label(
                    RichText::new(format!("{what} {}", seconds(value)))
                        .small()
                        .color(tokens.text_subdued()),
                );
            }
        });
    });
}
