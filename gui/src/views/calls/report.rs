//! The report: what calls have in common, and how many there are.

use egui::{Align, Layout, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::CallsView;
use crate::callbook::{By, Filter, Tally};
use crate::number::{NOTHING, Unit, count, percent};
use crate::theme::{Tokens, strong_style};

impl CallsView {
    pub(super) fn report_ui(&mut self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.label("By");
            for by in By::ALL {
                let button = ui.selectable_label(self.query.by == by, by.name());
                if button.on_hover_text("Count the calls by this").clicked() {
                    self.query.by = by;
                    self.is_stale = true;
                }
            }
        });
        // Names and numbers are of the question that was answered.
        let by = self.answer.query.by;
        let chosen = self.query.filters.iter().find(|it| it.by == by).copied();
        let mut toggled = None;
        let height = ui.available_height() * 0.56;
        ui.set_max_width(ui.available_width().min(WIDTH_MOST));
        TableBuilder::new(ui)
            .id_salt("groups")
            .striped(true)
            .sense(Sense::click())
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink([false, true])
            .max_scroll_height(height)
            .column(Column::remainder().at_least(90.0).clip(true))
            .columns(Column::exact(46.0), 3)
            .columns(Column::exact(60.0), 2)
            .header(20.0, |mut header| {
                for (place, (name, about)) in HEADS.into_iter().enumerate() {
                    header.col(|ui| head(ui, place, name, about));
                }
            })
            .body(|body| {
                let groups = &self.answer.groups;
                body.rows(ROW, groups.len() + 1, |mut row| {
                    let Some(group) = groups.get(row.index()) else {
                        let all = self.answer.total;
                        cells(&mut row, "All listed", &all, true);
                        return;
                    };
                    let filter = Filter {
                        by,
                        group: group.group,
                    };
                    row.set_selected(chosen == Some(filter));
                    let picked = cells(&mut row, &group.name, &group.tally, false);
                    if picked || row.response().clicked() {
                        toggled = Some(filter);
                    }
                });
            });
        if let Some(filter) = toggled {
            self.query.toggle(filter);
            self.is_stale = true;
        }
    }
}

/// Height of a row.
const ROW: f32 = 22.0;
/// A wider table only puts names and numbers apart.
const WIDTH_MOST: f32 = 620.0;

/// Columns and what they mean.
const HEADS: [(&str, &str); 6] = [
    ("", ""),
    ("Calls", "Calls dialled"),
    ("Live", "Taken for a live person"),
    ("Joined", "Joined to an agent or a port"),
    (
        "Abandoned",
        "Live persons no agent came for in time, of all live answers",
    ),
    ("Talk", "Time they talked"),
];

fn head(ui: &mut Ui, place: usize, name: &str, about: &str) {
    let tokens = Tokens::of(ui);
    let layout = if place == 0 {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    };
    ui.with_layout(layout, |ui| {
        ui.label(RichText::new(name).small().color(tokens.text_subdued()))
            .on_hover_text(about);
    });
}

/// A group's row. Was it chosen?
fn cells(row: &mut TableRow<'_, '_>, name: &str, tally: &Tally, is_total: bool) -> bool {
    let mut picked = false;
    let styled = |text: RichText| {
        if is_total {
            text.text_style(strong_style())
        } else {
            text
        }
    };
    row.col(|ui| {
        let label = egui::Label::new(styled(RichText::new(name))).truncate();
        picked = ui.add(label.sense(Sense::click())).clicked();
    });
    let rate = tally.abandon_rate();
    let texts = [
        count(tally.calls as f64),
        count(tally.live as f64),
        count(tally.joined as f64),
        rate.map_or_else(|| NOTHING.to_owned(), percent),
        if tally.talked_s > 0.0 {
            Unit::Hours.text(tally.talked_s / 3600.0)
        } else {
            NOTHING.to_owned()
        },
    ];
    for text in texts {
        row.col(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(egui::Label::new(styled(RichText::new(text))).selectable(false));
            });
        });
    }
    picked && !is_total
}
