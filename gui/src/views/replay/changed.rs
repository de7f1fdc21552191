//! That day, but with a change: what it comes to, and how much of it is on record.

use egui::{Align, DragValue, Layout, Rect, RichText, Role, Sense, Ui, vec2};
use outpace_sim::{Estimate, named_measure};

use super::ReplayView;
use crate::desk::Desk;
use crate::dialogs::text_field;
use crate::number::{self, NOTHING, Unit};
use crate::parts::{self, mean_text, named, section, unit_of};
use crate::replaying::{WhatIfResult, WhatIfRow};
use crate::theme::Tokens;

impl ReplayView {
    pub(super) fn changed_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        section(ui, "The same day with other settings");
        let width = ui.available_width() - 8.0;
        text_field(ui, "Changed settings", &mut self.change, width)
            .on_hover_text("key=value; several with a semicolon between");
        let Some(recorded) = &self.recorded else {
            return;
        };
        let opens_s = recorded.opens_s;
        let here = number::clock(opens_s + self.at_s);
        let is_ready = self.asking.is_none() && !self.change.trim().is_empty();
        let (mut from_here, mut from_start) = (false, false);
        ui.horizontal_wrapped(|ui| {
            let text = format!("What if from {}", &here[..5]);
            from_here = ui
                .add_enabled(is_ready, egui::Button::new(text))
                .on_hover_text("The change holds from the time that is looked at")
                .clicked();
            from_start = ui
                .add_enabled(is_ready, egui::Button::new("What if all day"))
                .on_hover_text("The change holds from the beginning of the day")
                .clicked();
            let field = ui.add(
                DragValue::new(&mut self.draws)
                    .range(2..=1000)
                    .suffix(" draws"),
            );
            named(field, Role::SpinButton, "Draws")
                .on_hover_text("How often what is not on record is drawn");
        });
        if from_here || from_start {
            self.ask(desk, from_here);
        }
        if let Some(job) = &self.asking
            && parts::progress(ui, "Draws", job.progress())
        {
            job.cancel();
        }
        match &self.answer {
            None => {}
            Some(Err(why)) => parts::error(ui, why),
            Some(Ok(answer)) => answer_ui(ui, answer, opens_s),
        }
    }
}

fn answer_ui(ui: &mut Ui, answer: &WhatIfResult, opens_s: f64) {
    let tokens = Tokens::of(ui);
    let differs = match answer.differs_s {
        Some(at_s) => format!("first other decision at {}", number::clock(opens_s + at_s)),
        None => "no other decision all day".to_owned(),
    };
    let text = format!("{}: {differs}.", answer.set.join(", "));
    ui.add(egui::Label::new(RichText::new(text).color(tokens.text())).wrap());
    shares_ui(ui, answer);
    egui::Grid::new("what if")
        .num_columns(4)
        .striped(true)
        .min_col_width(56.0)
        .spacing([10.0, 3.0])
        .show(ui, |ui| {
            for (place, name) in ["", "Recorded", "Changed", "Difference"]
                .into_iter()
                .enumerate()
            {
                let text = RichText::new(name).small().color(tokens.text_subdued());
                if place == 0 {
                    ui.label(text);
                } else {
                    right(ui, text);
                }
            }
            ui.end_row();
            for row in &answer.rows {
                row_ui(ui, row);
            }
        });
}

fn row_ui(ui: &mut Ui, row: &WhatIfRow) {
    let tokens = Tokens::of(ui);
    let (unit, measure) = (unit_of(row.key), named_measure(row.key));
    ui.label(RichText::new(measure.label).small())
        .on_hover_text(measure.definition);
    right(ui, RichText::new(unit.text(row.recorded)).small());
    right(ui, RichText::new(mean_text(unit, &row.changed)).small());
    let color = if is_clear(&row.difference) {
        tokens.text_strong()
    } else {
        tokens.text_subdued()
    };
    let text = row
        .difference
        .mean
        .map_or_else(|| NOTHING.to_owned(), |it| unit.difference(it));
    right(ui, RichText::new(text).small().color(color));
    ui.end_row();
}

/// Does the interval of the draws leave out zero?
fn is_clear(it: &Estimate) -> bool {
    it.ci95_low.is_some_and(|low| low > 0.0) || it.ci95_high.is_some_and(|high| high < 0.0)
}

/// A cell whose text stands on the right.
fn right(ui: &mut Ui, text: RichText) {
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(CELL, 16.0), layout, |ui| {
        ui.set_min_width(CELL);
        ui.label(text);
    });
}

/// Width of a number's cell, in points.
const CELL: f32 = 78.0;

/// How much is on record and how much the model's, as a bar and in words.
fn shares_ui(ui: &mut Ui, answer: &WhatIfResult) {
    let tokens = Tokens::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width() - 8.0, 8.0), Sense::hover());
    let inks = [tokens.success(), tokens.warning(), tokens.series(1)];
    let mut left = rect.left();
    for (share, ink) in answer.shares.into_iter().zip(inks) {
        let width = rect.width() * share as f32;
        let part = Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width, rect.height()));
        ui.painter().rect_filled(part, 1.0, ink);
        left += width;
    }
    let [recorded, continued, drawn] = answer.shares.map(|it| Unit::Share.text(it));
    let words = format!(
        "Of the calls {recorded} are as recorded, {continued} go on from the record, {drawn} are the model's; of the talk {} is on record. {} draws.",
        Unit::Share.text(answer.recorded_talk),
        answer.draws
    );
    response.widget_info(|| {
        egui::WidgetInfo::labeled(Role::GraphicsObject, true, "Share of record and model")
    });
    response.on_hover_text(&words);
    ui.add(egui::Label::new(RichText::new(words).small().color(tokens.text_subdued())).wrap());
}
