//! The list: only rows in sight are made, however many there are.

use egui::{Align, Key as Press, Layout, RichText, Role, Sense, Ui};
use egui_extras::{Column, TableBuilder};
use outpace_engine::Outcome;
use outpace_sim::CallRow;

use super::CallsView;
use crate::callbook::{CallBook, Key, Sort};
use crate::parts::named;
use crate::theme::Tokens;

impl CallsView {
    pub(super) fn list_ui(&mut self, ui: &mut Ui, book: &CallBook) {
        self.keys(ui);
        if self.answer.rows.is_empty() {
            if self.asking.is_none() && !self.is_stale {
                crate::parts::empty(
                    ui,
                    "No such call",
                    "Widen what is asked for on the left, or clear what is to be found",
                );
            }
            return;
        }
        let keys = book.keys();
        let (mut clicked, mut sort) = (None, self.query.sort);
        // Wider columns only put what belongs together apart.
        let wanted: f32 = keys.iter().map(|it| width(*it)).sum();
        ui.set_max_width(ui.available_width().min(STRETCH_MOST * wanted));
        let across = ui.available_width();
        let gaps = ui.spacing().item_spacing.x * keys.len() as f32;
        let mut table = TableBuilder::new(ui)
            .id_salt("calls")
            .striped(true)
            .sense(Sense::click())
            .auto_shrink([false, false]);
        // As wide as the room there is, each column by what it holds; the last takes what is left.
        let stretch = ((across - gaps) / wanted).max(STRETCH_LEAST);
        for (place, key) in keys.iter().enumerate() {
            let column = if place + 1 < keys.len() {
                Column::initial(width(*key) * stretch).resizable(true)
            } else {
                Column::remainder()
            };
            table = table.column(column.at_least(40.0).clip(true));
        }
        let place = self.chosen.filter(|_| self.follows);
        if let Some(place) = place.and_then(|it| self.answer.rows.iter().position(|row| *row == it))
        {
            table = table.scroll_to_row(place, None);
        }
        self.follows = false;
        table
            .header(22.0, |mut header| {
                for key in &keys {
                    header.col(|ui| sort_ui(ui, *key, &mut sort));
                }
            })
            .body(|body| {
                body.rows(ROW, self.answer.rows.len(), |mut row| {
                    let place = self.answer.rows[row.index()];
                    let call = &book.calls[place as usize];
                    row.set_selected(self.chosen == Some(place));
                    for key in &keys {
                        row.col(|ui| cell(ui, book, *key, call));
                    }
                    let response = row.response();
                    let is_chosen = self.chosen == Some(place);
                    response.widget_info(|| described(book, call, is_chosen));
                    if response.clicked() {
                        clicked = Some(place);
                    }
                });
            });
        self.is_stale |= sort != self.query.sort;
        self.query.sort = sort;
        // Its timeline takes room from the list.
        self.follows |= clicked.is_some() && self.chosen.is_none();
        self.chosen = clicked.or(self.chosen);
    }

    /// The arrow keys go from call to call while no field has the keyboard.
    fn keys(&mut self, ui: &Ui) {
        let Some(chosen) = self.chosen else {
            return;
        };
        if ui.memory(|it| it.focused().is_some()) {
            return;
        }
        let (up, down) = ui.input(|it| {
            (
                it.key_pressed(Press::ArrowUp),
                it.key_pressed(Press::ArrowDown),
            )
        });
        if up == down {
            return;
        }
        let rows = &self.answer.rows;
        let Some(place) = rows.iter().position(|it| *it == chosen) else {
            return;
        };
        let next = if down {
            place + 1
        } else {
            place.saturating_sub(1)
        };
        if let Some(next) = rows.get(next) {
            self.chosen = Some(*next);
            self.follows = true;
        }
    }
}

/// What stands in a column of a call's row.
fn cell(ui: &mut Ui, book: &CallBook, key: Key, call: &CallRow) {
    let tokens = Tokens::of(ui);
    let is_lost = key == Key::Outcome && call.record.outcome == Outcome::Abandoned;
    let color = if is_lost {
        tokens.error()
    } else {
        tokens.text()
    };
    let text = RichText::new(book.cell(key, call)).color(color);
    let label = egui::Label::new(text).selectable(false).truncate();
    ui.with_layout(layout(key), |ui| {
        indent(ui, key);
        ui.add(label);
    });
}

/// Words begin apart from the number before them.
fn indent(ui: &mut Ui, key: Key) {
    if key.is_words() {
        ui.add_space(8.0);
    }
}

/// A row, for those who do not see it.
fn described(book: &CallBook, call: &CallRow, is_chosen: bool) -> egui::WidgetInfo {
    let name = format!(
        "Call at {}: contact {}, {}",
        book.cell(Key::Dialled, call),
        book.cell(Key::Contact, call),
        book.cell(Key::Outcome, call)
    );
    egui::WidgetInfo::selected(Role::Row, true, is_chosen, name)
}

/// Height of a row.
const ROW: f32 = 21.0;
/// How much wider than what they hold the columns get at most.
const STRETCH_MOST: f32 = 1.8;
/// How much narrower they get at least.
const STRETCH_LEAST: f32 = 0.75;

fn width(key: Key) -> f32 {
    match key {
        Key::Outcome => 136.0,
        Key::Truth | Key::Campaign => 96.0,
        Key::Dialled | Key::Contact => 72.0,
        Key::Attempt | Key::Agent => 60.0,
        Key::Rang | Key::Waited | Key::Talked => 68.0,
    }
}

fn layout(key: Key) -> Layout {
    if key.is_words() {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    }
}

fn sort_ui(ui: &mut Ui, key: Key, sort: &mut Sort) {
    let tokens = Tokens::of(ui);
    let sign = match (sort.key == key, sort.down) {
        (true, true) => " ▼",
        (true, false) => " ▲",
        _ => "",
    };
    let text = RichText::new(format!("{}{sign}", key.name()));
    let text = text.small().color(tokens.text_subdued());
    ui.with_layout(layout(key), |ui| {
        indent(ui, key);
        let button = ui.add(egui::Button::new(text).frame(false));
        let button = named(button, Role::Button, &format!("Sort by {}", key.name()));
        if button.on_hover_text(key.about()).clicked() {
            *sort = Sort {
                key,
                down: sort.key == key && !sort.down,
            };
        }
    });
}
