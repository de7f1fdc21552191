//! Scenario: forms for every key, with the TOML beside them.

mod fields;
mod lengths;
mod text;

use std::collections::BTreeSet;

use egui::{Panel, RichText, Ui};

use super::View;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::desk::Desk;
use crate::dialogs::text_field;
use crate::form::{Schema, Section};
use crate::keys::{Keys, Path, Step, path};
use crate::number::Unit;
use crate::parts;
use crate::theme::Tokens;

/// Forms and text.
pub struct ScenarioView {
    sections: Vec<Section>,
    section: usize,
    /// Which of several tables of the section.
    table: usize,
    /// Keys that are not written are shown, too.
    shows_all: bool,
    search: String,
    /// Tables that are folded open.
    open: BTreeSet<String>,
    /// The text that was taken apart, and its keys.
    parsed: Option<(u64, String, Option<Keys>)>,
    /// The distribution drawn last, for export.
    drawn: Option<(String, crate::form::distribution::Drawing)>,
}

impl Default for ScenarioView {
    fn default() -> Self {
        let sections = Schema::get().sections();
        let section = sections
            .iter()
            .position(|it| it.key == "campaign")
            .unwrap_or(0);
        Self {
            sections,
            section,
            table: 0,
            shows_all: false,
            search: String::new(),
            open: BTreeSet::new(),
            parsed: None,
            drawn: None,
        }
    }
}

impl ScenarioView {
    fn keys(&self) -> Option<&Keys> {
        self.parsed.as_ref()?.2.as_ref()
    }

    /// Where the section's table is that is edited.
    fn table_path(&self) -> Path {
        let key = &self.sections[self.section].key;
        let top = path(&[key]);
        if self.keys().is_some_and(|it| it.is_list(&top)) {
            return vec![Step::Key(key.clone()), Step::Index(self.table)];
        }
        top
    }

    fn sections_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        let tokens = Tokens::of(ui);
        for place in 0..self.sections.len() {
            let section = &self.sections[place];
            let count = self
                .keys()
                .map_or(0, |it| it.tables(&path(&[&section.key])));
            let problems = desk.document.problems().iter();
            let wrong = problems
                .filter(|it| {
                    it.key == section.key
                        || it.key.starts_with(&format!("{}.", section.key))
                        || it.key.starts_with(&format!("{}[", section.key))
                })
                .count();
            let color = match (wrong, count) {
                (1.., _) => tokens.error(),
                (0, 0) => tokens.text_subdued(),
                _ => tokens.text(),
            };
            let name = RichText::new(capital(&section.key)).color(color);
            let note = match (wrong, count) {
                (1.., _) => format!("{wrong} wrong"),
                (0, 2..) => count.to_string(),
                _ => String::new(),
            };
            let button = egui::Button::selectable(place == self.section, name)
                .right_text(RichText::new(note).small().color(color))
                .min_size(egui::vec2(ui.available_width(), 24.0));
            let button = parts::named(
                ui.add(button),
                egui::Role::Button,
                &format!("Section {}", section.key),
            );
            if button.on_hover_text(&section.about).clicked() {
                self.section = place;
                self.table = 0;
            }
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
        let section = self.sections[self.section].clone();
        let tokens = Tokens::of(ui);
        ui.heading(capital(&section.key));
        let about = RichText::new(&section.about).color(tokens.text_subdued());
        ui.add(egui::Label::new(about).wrap());
        ui.horizontal(|ui| {
            ui.label("Find a key");
            text_field(ui, "Find a key", &mut self.search, 140.0);
            ui.checkbox(&mut self.shows_all, "Show keys that are not written")
                .on_hover_text("Every key there is, with its default");
        });
        let Some(keys) = self.keys().cloned() else {
            parts::error(
                ui,
                "The text is not TOML; put it right on the right-hand side, then the forms come back.",
            );
            return;
        };
        let tables = keys.tables(&path(&[&section.key]));
        if tables > 1 {
            ui.horizontal(|ui| {
                for table in 0..tables {
                    let name = keys.name(&[Step::Key(section.key.clone()), Step::Index(table)]);
                    ui.selectable_value(&mut self.table, table, name);
                }
            });
        }
        self.table = self.table.min(tables.saturating_sub(1));
        let top = self.table_path();
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                if !keys.has(&top) && !self.shows_all {
                    ui.weak("Nothing is written here. Show keys that are not written to add some.");
                }
                let mut form = fields::Form {
                    keys: &keys,
                    problems: desk.document.problems(),
                    shows_all: self.shows_all,
                    search: &self.search,
                    open: &mut self.open,
                    drawn: &mut self.drawn,
                    asks,
                };
                form.table(ui, &section.table, &top, 0);
            });
    }
}

impl View for ScenarioView {
    fn logic(&mut self, desk: &Desk) {
        let document = &desk.document;
        let is_known = self
            .parsed
            .as_ref()
            .is_some_and(|it| it.0 == document.version() && it.1 == document.text());
        if !is_known {
            let text = document.text().to_owned();
            let keys = Keys::parse(&text);
            self.parsed = Some((document.version(), text, keys));
        }
    }

    fn ui(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
        let width = ui.available_width();
        Panel::left("scenario sections")
            .exact_size(126.0)
            .show_separator_line(false)
            .show(ui, |ui| {
                self.sections_ui(ui, desk);
                ui.add_space(10.0);
                if ui
                    .button("Gallery…")
                    .on_hover_text("The scenarios that come with Outpace")
                    .clicked()
                {
                    asks.push(UiCommand::Gallery.into());
                }
                if ui
                    .button("Open…")
                    .on_hover_text("Or drop a file on the window")
                    .clicked()
                {
                    asks.push(UiCommand::Open.into());
                }
            });
        Panel::right("scenario text")
            .default_size(width * 0.42)
            .show(ui, |ui| {
                text::ui(ui, desk, asks);
            });
        egui::CentralPanel::default().show(ui, |ui| self.form_ui(ui, desk, asks));
    }

    fn obey(&mut self, _: &Command, _: &Desk) {}

    fn picture(&self) -> Option<Chart> {
        let (name, drawn) = self.drawn.as_ref()?;
        let width = drawn.from_s.get(1)? - drawn.from_s.first()?;
        let bars = drawn
            .from_s
            .iter()
            .zip(&drawn.share)
            .map(|(from, share)| Point::at(from + width / 2.0, *share));
        Some(Chart {
            title: name.clone(),
            about: format!(
                "Mean {:.1} s, median {:.1} s, one in twenty above {:.1} s",
                drawn.mean_s, drawn.median_s, drawn.late_s
            ),
            x: Axis::new("Length", Unit::Seconds).with(&[0.0]),
            y: Axis::new("Share", Unit::Share).with(&[0.0]),
            series: vec![Series::new(
                name.clone(),
                Use::Series(0),
                Shape::Bars,
                bars.collect(),
            )],
        })
    }

    fn command_line(&self, desk: &Desk) -> Option<String> {
        Some(format!("outpace check {}", desk.scenario_argument()))
    }
}

/// A key as a heading.
fn capital(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
