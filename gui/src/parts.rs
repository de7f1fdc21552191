//! Small parts of views: rows of numbers, progress, names for those who do not see.

use egui::{Align, Layout, ProgressBar, Response, RichText, Ui};
use outpace_sim::{Estimate, MeasureUnit, named_measure};

use crate::number::{self, NOTHING, Unit};
use crate::theme::{self, Tokens};
use crate::worker::Progress;

/// The unit of a measure.
pub(crate) fn unit_of(key: &str) -> Unit {
    match named_measure(key).unit {
        MeasureUnit::Count => Unit::Count,
        MeasureUnit::Share => Unit::Share,
        MeasureUnit::Seconds => Unit::Seconds,
        MeasureUnit::Hours => Unit::Hours,
        MeasureUnit::Plain => Unit::Plain,
    }
}

/// A mean with half the width of its interval: "2.91 % ± 0.07".
pub(crate) fn mean_text(unit: Unit, estimate: &Estimate) -> String {
    let Some(mean) = estimate.mean else {
        return NOTHING.to_owned();
    };
    let text = unit.text(mean);
    match (estimate.ci95_low, estimate.ci95_high) {
        (Some(low), Some(high)) => {
            let half = (high - low) / 2.0;
            let half = if unit == Unit::Share {
                half * 100.0
            } else {
                half
            };
            let digits = if half < 1.0 { 2 } else { 1 };
            format!("{text} ± {half:.digits$}")
        }
        _ => text,
    }
}

/// Text whose numbers stay with their units where a line ends.
pub(crate) fn unbroken(text: &str) -> String {
    const UNITS: [&str; 5] = ["%", "s", "h", "min", "pt"];
    let mut unbroken = String::with_capacity(text.len());
    let mut after_number = false;
    for (place, word) in text.split(' ').enumerate() {
        let is_unit = UNITS.contains(&word.trim_end_matches(['.', ',', ':', ';', ')']));
        if place > 0 {
            unbroken.push(if after_number && is_unit {
                '\u{a0}'
            } else {
                ' '
            });
        }
        unbroken.push_str(word);
        after_number = word.ends_with(|it: char| it.is_ascii_digit());
    }
    unbroken
}

/// A heading inside a view.
pub(crate) fn section(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    ui.add_space(2.0);
    ui.label(
        RichText::new(text)
            .text_style(theme::strong_style())
            .color(tokens.text_strong()),
    );
}

/// A name on the left, a value on the right; the name's meaning as a tooltip.
pub(crate) fn row(ui: &mut Ui, name: &str, value: &str, about: &str) -> Response {
    let tokens = Tokens::of(ui);
    let shown = ui.horizontal(|ui| {
        ui.add(egui::Label::new(RichText::new(name).color(tokens.text_subdued())).truncate());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(value).color(tokens.text_strong()));
        });
    });
    let response = shown.response.interact(egui::Sense::hover());
    if about.is_empty() {
        response
    } else {
        response.on_hover_text(about)
    }
}

/// A measure with its definition as a tooltip.
pub(crate) fn measure_row(ui: &mut Ui, key: &str, estimate: &Estimate) -> Response {
    let named = named_measure(key);
    row(
        ui,
        &named.label,
        &mean_text(unit_of(key), estimate),
        named.definition,
    )
}

/// A large number with its name under it.
pub(crate) fn figure(
    ui: &mut Ui,
    value: &str,
    name: &str,
    about: &str,
    color: egui::Color32,
) -> Response {
    let tokens = Tokens::of(ui);
    let shown = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(
            RichText::new(value)
                .text_style(theme::figure_style())
                .color(color),
        );
        ui.label(RichText::new(name).color(tokens.text_subdued()).small());
    });
    let response = shown.response.interact(egui::Sense::hover());
    if about.is_empty() {
        response
    } else {
        response.on_hover_text(about)
    }
}

/// How far something is, what is left, and a way to stop it. `true` if it is to be stopped.
pub(crate) fn progress(ui: &mut Ui, what: &str, progress: Progress) -> bool {
    let mut stop = false;
    ui.horizontal(|ui| {
        stop = ui
            .button("Stop")
            .on_hover_text("Stop; what is done is kept (Esc)")
            .clicked();
        let left = progress
            .left()
            .map_or_else(String::new, |it| format!(", {} left", number::span(it)));
        let text = format!(
            "{what}: {} of {}{left}",
            number::count(progress.done as f64),
            number::count(progress.expected as f64)
        );
        let bar = ProgressBar::new(progress.part())
            .desired_height(6.0)
            .desired_width(120.0);
        let bar = ui.add(bar);
        bar.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, what));
        ui.weak(text);
    });
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_millis(100));
    stop
}

/// What a view says that has nothing to show yet.
pub(crate) fn empty(ui: &mut Ui, title: &str, what: &str) {
    let tokens = Tokens::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.3).min(160.0));
        ui.label(
            RichText::new(title)
                .text_style(egui::TextStyle::Heading)
                .color(tokens.text_strong()),
        );
        ui.label(RichText::new(what).color(tokens.text_subdued()));
    });
}

/// An error in words, on its ground.
pub(crate) fn error(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    egui::Frame::new()
        .fill(tokens.error_fill())
        .corner_radius(4)
        .inner_margin(egui::Margin::symmetric(10, 6))
        .show(ui, |ui| {
            ui.add(egui::Label::new(RichText::new(text).color(tokens.error())).wrap());
        });
}

/// What a colour means: a dot of it and its name, which never part at the end of a line.
pub(crate) fn swatch(ui: &mut Ui, color: egui::Color32, text: &str) {
    let tokens = Tokens::of(ui);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let words = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, tokens.text());
    let size = egui::vec2(15.0 + words.size().x, 16.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    let middle = rect.left_center() + egui::vec2(5.0, 0.0);
    let dot = egui::Rect::from_center_size(middle, egui::vec2(10.0, 10.0));
    let painter = ui.painter();
    painter.rect_filled(dot, 2.0, color);
    let at = egui::pos2(rect.left() + 15.0, rect.center().y - words.size().y / 2.0);
    painter.galley(at, words, tokens.text());
}

/// A widget's name for those who do not see it.
pub(crate) fn named(response: Response, kind: egui::Role, name: &str) -> Response {
    response.widget_info(|| egui::WidgetInfo::labeled(kind, true, name));
    response
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(
            unbroken("wait 17.8 s less, on 2.9 % of 3 days."),
            "wait 17.8\u{a0}s less, on 2.9\u{a0}% of 3 days."
        );
    }
}
