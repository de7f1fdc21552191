//! Differences as a table: what is different in the settings, and what came of it.

use egui::{Align, Layout, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder, TableRow};
use outpace_sim::experiment::ComparedMeasure;
use outpace_sim::named_measure;

use super::CompareView;
use crate::comparison::{Verdict, letter};
use crate::number::NOTHING;
use crate::parts::unit_of;
use crate::theme::{Tokens, strong_style};

impl CompareView {
    /// The table, as high as this share of the room at most.
    pub(super) fn table_ui(
        &mut self,
        ui: &mut Ui,
        rows: &[(String, ComparedMeasure)],
        table_share: f32,
    ) {
        self.settings_ui(ui);
        self.pair_ui(ui);
        let most = ui.available_height() * table_share;
        let each = ROW + ui.spacing().item_spacing.y;
        let height = (rows.len() as f32 * each + 34.0).min(most);
        let mut shown = None;
        ui.scope(|ui| {
            ui.set_max_height(height);
            TableBuilder::new(ui)
                .id_salt("differences")
                .striped(true)
                .sense(Sense::click())
                .cell_layout(Layout::left_to_right(Align::Center))
                .max_scroll_height(height)
                .min_scrolled_height(0.0)
                .auto_shrink([false, true])
                .column(Column::remainder().at_least(140.0).clip(true))
                .columns(Column::exact(82.0), 2)
                .column(Column::exact(88.0))
                .column(Column::exact(168.0))
                .column(Column::exact(60.0))
                .column(Column::exact(136.0))
                .header(20.0, |mut header| {
                    let other = letter(self.pair + 1).to_string();
                    let (less, is) = (format!("{other} less A"), format!("{other} is"));
                    let heads = [
                        ("Measure", "Click a row to see its days below"),
                        ("A", "The baseline's mean"),
                        (&*other, "The other's mean"),
                        (&*less, "Mean of the differences day by day; pt: percentage points"),
                        ("95 % interval", "Where the mean difference is; all intervals hold at once"),
                        ("p", "How likely so large a difference is where there is none: below 0.05 it is hardly chance"),
                        (&*is, "Better or worse only where chance is ruled out"),
                    ];
                    for (place, (name, about)) in heads.into_iter().enumerate() {
                        header.col(|ui| head(ui, name, about, place));
                    }
                })
                .body(|body| {
                    body.rows(ROW, rows.len(), |mut row| {
                        let (key, it) = &rows[row.index()];
                        row.set_selected(self.shown == *key);
                        let picked = cells(&mut row, key, it);
                        if picked || row.response().clicked() {
                            shown = Some(key.clone());
                        }
                    });
                });
        });
        if let Some(key) = shown {
            self.shown = key;
            self.chart = None;
        }
    }

    /// Which pair the table is of, and how many measures it has.
    fn pair_ui(&mut self, ui: &mut Ui) {
        let others = self
            .played
            .as_ref()
            .map_or(0, |it| it.sides.len().saturating_sub(1));
        ui.horizontal(|ui| {
            if others > 1 {
                ui.label("Table of");
                for pair in 0..others {
                    let text = format!("{} against A", letter(pair + 1));
                    if ui.selectable_label(self.pair == pair, text).clicked() {
                        self.pair = pair;
                    }
                }
                ui.separator();
            }
            let about = "Every measure there is. Their intervals hold together, so they are wider the more are read at once";
            if ui
                .checkbox(&mut self.all_measures, "All measures")
                .on_hover_text(about)
                .changed()
            {
                self.chart = None;
            }
            let family = self.comparison().map_or(0, |it| it.family);
            ui.weak(format!("{family} differences read together, all intervals hold at once with 95 %"));
        });
    }

    /// The settings in which those compared are different.
    fn settings_ui(&self, ui: &mut Ui) {
        let Some(played) = &self.played else {
            return;
        };
        let tokens = Tokens::of(ui);
        if played.differing.is_empty() {
            ui.colored_label(
                tokens.warning(),
                "All settings are the same: only what chance leaves can differ, and on the same people that is nothing.",
            );
            return;
        }
        egui::Grid::new("differing settings")
            .spacing([18.0, 3.0])
            .show(ui, |ui| {
                ui.label(
                    RichText::new("Different settings")
                        .small()
                        .color(tokens.text_subdued()),
                );
                for (place, label) in played.labels.iter().enumerate() {
                    ui.label(
                        RichText::new(letter(place).to_string())
                            .small()
                            .color(tokens.text_subdued()),
                    )
                    .on_hover_text(label);
                }
                ui.end_row();
                for it in played.differing.iter().take(SETTINGS_MAX) {
                    ui.label(RichText::new(&it.key).monospace());
                    for value in &it.values {
                        let is_other = *value != it.values[0];
                        let text = value.as_deref().unwrap_or("not set");
                        let text = RichText::new(text).monospace();
                        ui.label(if is_other {
                            text.color(tokens.accent())
                        } else {
                            text.color(tokens.text())
                        });
                    }
                    ui.end_row();
                }
            });
        if let Some(more) = played
            .differing
            .len()
            .checked_sub(SETTINGS_MAX)
            .filter(|it| *it > 0)
        {
            let rest = played.differing[SETTINGS_MAX..].iter();
            let keys: Vec<&str> = rest.map(|it| &*it.key).collect();
            ui.weak(format!("and {more} more"))
                .on_hover_text(keys.join("\n"));
        }
        ui.add_space(4.0);
    }
}

/// Height of a row.
const ROW: f32 = 22.0;
/// Settings that are shown; the others are named in a tooltip.
const SETTINGS_MAX: usize = 6;

fn head(ui: &mut Ui, name: &str, about: &str, place: usize) {
    let tokens = Tokens::of(ui);
    let text = RichText::new(name).small().color(tokens.text_subdued());
    let layout = if place == 0 || place == LAST {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    };
    ui.with_layout(layout, |ui| {
        // A letter at the very edge would be cut.
        ui.add_space(match place {
            0 => 0.0,
            LAST => 10.0,
            _ => EDGE,
        });
        ui.label(text).on_hover_text(about);
    });
}

/// Room at the edge of a column, in points.
const EDGE: f32 = 3.0;

/// The last column's place.
const LAST: usize = 6;

/// A measure's row. Was it chosen?
fn cells(row: &mut TableRow<'_, '_>, key: &str, it: &ComparedMeasure) -> bool {
    let (unit, measure) = (unit_of(key), named_measure(key));
    let mut picked = false;
    row.col(|ui| {
        let label = egui::Label::new(&measure.label)
            .truncate()
            .sense(Sense::click());
        picked = ui.add(label).on_hover_text(measure.definition).clicked();
    });
    let or_nothing =
        |value: Option<f64>| value.map_or_else(|| NOTHING.to_owned(), |it| unit.text(it));
    let apart = |value: f64| unit.difference(value);
    let interval = match (it.low, it.high) {
        (Some(low), Some(high)) => format!("{} to {}", apart(low), apart(high)),
        _ => NOTHING.to_owned(),
    };
    let p = match it.p_holm {
        Some(p) if p < 0.001 => "< 0.001".to_owned(),
        Some(p) => format!("{p:.3}"),
        None => NOTHING.to_owned(),
    };
    let difference = it.difference.map_or_else(|| NOTHING.to_owned(), apart);
    let texts = [
        or_nothing(it.first),
        or_nothing(it.second),
        difference,
        interval,
        p,
    ];
    for (place, text) in texts.into_iter().enumerate() {
        row.col(|ui| {
            let tokens = Tokens::of(ui);
            let color = if it.clear {
                tokens.text_strong()
            } else {
                tokens.text()
            };
            let mut text = RichText::new(text).color(color);
            if place == 2 && it.clear {
                text = text.text_style(strong_style());
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(EDGE);
                ui.add(egui::Label::new(text).selectable(false));
            });
        });
    }
    row.col(|ui| {
        let tokens = Tokens::of(ui);
        let verdict = Verdict::of(key, it);
        let color = match verdict {
            Verdict::Better => tokens.success(),
            Verdict::Worse => tokens.error(),
            Verdict::More | Verdict::Less => tokens.text_strong(),
            Verdict::Unclear => tokens.text_subdued(),
        };
        ui.add_space(10.0);
        ui.add(egui::Label::new(RichText::new(verdict.words()).color(color)).selectable(false));
    });
    picked
}
