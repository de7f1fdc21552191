//! One row a key: its name, what is written, what is allowed, what is wrong with it.

use std::collections::BTreeSet;

use egui::{RichText, Role, TextEdit, Ui};
use outpace_scenarios::Problem;

use super::{capital, lengths};
use crate::command::Command;
use crate::form::distribution::Drawing;
use crate::form::{Field, Kind, Schema};
use crate::keys::{Keys, Step, below};
use crate::parts::named;
use crate::theme::Tokens;

/// A table's form.
pub(super) struct Form<'a> {
    pub(super) keys: &'a Keys,
    pub(super) problems: &'a [Problem],
    pub(super) shows_all: bool,
    pub(super) search: &'a str,
    pub(super) open: &'a mut BTreeSet<String>,
    pub(super) drawn: &'a mut Option<(String, Drawing)>,
    pub(super) asks: &'a mut Vec<Command>,
}

impl Form<'_> {
    /// Every field of a table.
    pub(super) fn table(&mut self, ui: &mut Ui, table: &str, top: &[Step], depth: usize) {
        for field in Schema::get().fields(table) {
            let path = below(top, &field.key);
            let name = self.keys.name(&path);
            let is_wrong = self.problems.iter().any(|it| within(&it.key, &name));
            let is_written = self.keys.has(&path);
            let is_found = !self.search.is_empty() && fits(&field, self.search);
            let is_shown = match (&field.kind, self.search.is_empty()) {
                (Kind::Table(_), false) => is_written || self.shows_all || is_found,
                (_, false) => is_found,
                (_, true) => is_written || is_wrong || self.shows_all || field.required,
            };
            if is_shown {
                match &field.kind {
                    Kind::Table(inner) => self.inner(ui, &field, inner, &path, depth),
                    _ => self.field(ui, &field, &path, (&name, depth)),
                }
            }
        }
    }

    fn inner(&mut self, ui: &mut Ui, field: &Field, table: &str, path: &[Step], depth: usize) {
        if depth > 4 {
            return;
        }
        let name = self.keys.name(path);
        let is_written = self.keys.has(path);
        let is_open = self.open.contains(&name) != is_written;
        let tokens = Tokens::of(ui);
        ui.add_space(4.0);
        let sign = if is_open { "▼" } else { "▶" };
        let color = if is_written {
            tokens.text_strong()
        } else {
            tokens.text_subdued()
        };
        let title = RichText::new(format!("{sign}  {}", capital(&field.key))).color(color);
        // What only says the key again says nothing.
        let says_more = field.about.trim_end_matches('.') != capital(&field.key);
        let about = RichText::new(if says_more { &*field.about } else { "" })
            .small()
            .color(tokens.text_subdued());
        let button = egui::Button::selectable(false, (title, about))
            .min_size(egui::vec2(ui.available_width(), 22.0))
            .truncate();
        let button = named(ui.add(button), Role::Button, &format!("Section {name}"));
        if button.on_hover_text(&field.about).clicked() && !self.open.remove(&name) {
            self.open.insert(name.clone());
        }
        if is_open {
            ui.indent(&name, |ui| self.table(ui, table, path, depth + 1));
        }
    }

    fn field(&mut self, ui: &mut Ui, field: &Field, path: &[Step], (name, depth): (&str, usize)) {
        let tokens = Tokens::of(ui);
        let is_written = self.keys.has(path);
        let wrong: Vec<&Problem> = self
            .problems
            .iter()
            .filter(|it| within(&it.key, name))
            .collect();
        ui.horizontal(|ui| {
            let color = match (wrong.is_empty(), is_written) {
                (false, _) => tokens.error(),
                (true, true) => tokens.text(),
                (true, false) => tokens.text_subdued(),
            };
            let label = RichText::new(capital(&field.key)).color(color);
            // Fields of inner tables stand under those of the outer.
            let indent = ui.spacing().indent * depth as f32;
            let width = LABEL.min(ui.available_width() * 0.42) - indent;
            let left = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(egui::vec2(width, 20.0), left, |ui| {
                ui.set_min_width(width);
                ui.add(egui::Label::new(label).truncate())
                    .on_hover_text(&field.about);
            });
            self.editor(ui, field, path, name);
            if is_written && !field.required {
                let reset = ui
                    .small_button("Reset")
                    .on_hover_text(match &field.default {
                        Some(default) => format!("Take it out: {default}"),
                        None => "Take it out".to_owned(),
                    });
                if named(reset, Role::Button, &format!("Reset {name}")).clicked() {
                    self.remove(path);
                }
            }
            let range = field.kind.range();
            if !range.is_empty() {
                ui.add(
                    egui::Label::new(RichText::new(range).small().color(tokens.text_subdued()))
                        .truncate(),
                );
            }
            // A line of help where there is room for one; else it is in the tooltip.
            if ui.available_width() > HELP_LEAST {
                ui.add_space(8.0);
                let help = RichText::new(&field.about).small().weak();
                ui.add(egui::Label::new(help).truncate())
                    .on_hover_text(&field.about);
            }
        });
        if field.kind == Kind::Distribution && is_written {
            ui.indent(("lengths", name), |ui| lengths::ui(self, ui, path, name));
        }
        for problem in wrong {
            let text = RichText::new(&problem.message).color(tokens.error());
            ui.add(egui::Label::new(text).wrap());
        }
    }

    fn editor(&mut self, ui: &mut Ui, field: &Field, path: &[Step], name: &str) {
        match &field.kind {
            Kind::YesNo => {
                let written = self.keys.text(path);
                let mut yes = written
                    .as_deref()
                    .or(field.default.as_deref())
                    .is_some_and(|it| it == "true" || it == "yes");
                let text = if yes { "Yes" } else { "No" };
                let check = ui.checkbox(&mut yes, text);
                if named(check, Role::CheckBox, name).clicked() {
                    self.put(path, if yes { "true" } else { "false" }, "");
                }
            }
            Kind::Choice(words) => {
                let written = self.keys.text(path).or_else(|| field.default.clone());
                let shown = written.clone().unwrap_or_else(|| "not written".to_owned());
                let combo = egui::ComboBox::from_id_salt(name)
                    .width(150.0)
                    .selected_text(shown);
                let combo = combo.show_ui(ui, |ui| {
                    for (word, about) in words {
                        let is_it = written.as_deref() == Some(word);
                        if ui
                            .selectable_label(is_it, word)
                            .on_hover_text(about)
                            .clicked()
                        {
                            self.put(path, &format!("{word:?}"), "");
                        }
                    }
                });
                named(combo.response, Role::ComboBox, name);
            }
            Kind::Distribution => lengths::kind_ui(self, ui, path, name),
            kind => {
                let mut text = match kind {
                    Kind::Toml => self.keys.written(path),
                    _ => self.keys.text(path).or_else(|| self.keys.written(path)),
                }
                .unwrap_or_default();
                let hint = field
                    .default
                    .clone()
                    .unwrap_or_else(|| "not written".to_owned());
                let width = if matches!(kind, Kind::Text | Kind::Toml) {
                    let room = ui.available_width() - 60.0;
                    (room * 0.55).clamp(room.clamp(80.0, 300.0), 520.0)
                } else {
                    100.0
                };
                let edit = TextEdit::singleline(&mut text)
                    .hint_text(hint)
                    .desired_width(width);
                let edit = named(ui.add(edit), Role::TextInput, name);
                if edit.on_hover_text(&field.about).changed() {
                    self.put(path, &kind.toml(&text), name);
                }
            }
        }
    }

    /// Writes a value; edits with the same merge word in a row are one step of undo.
    pub(super) fn put(&mut self, path: &[Step], value: &str, merge: &str) {
        let mut keys = self.keys.clone();
        // What cannot be TOML while it is being typed is kept as text, and the check says what is wrong with it.
        let is_put = keys.put(path, value)
            || keys.put(path, &toml::Value::String(value.to_owned()).to_string());
        if is_put {
            self.asks.push(Command::SetText {
                text: keys.to_string(),
                merge: merge.to_owned(),
            });
        }
    }

    fn remove(&mut self, path: &[Step]) {
        let mut keys = self.keys.clone();
        if keys.remove(path) {
            self.asks.push(Command::SetText {
                text: keys.to_string(),
                merge: String::new(),
            });
        }
    }
}

const LABEL: f32 = 168.0;
/// Less room than this holds no line of help, in points.
const HELP_LEAST: f32 = 140.0;

/// Does a problem belong to a key, or to a part of what is written there?
fn within(problem: &str, name: &str) -> bool {
    problem == name
        || problem
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(['.', '[']))
}

fn fits(field: &Field, search: &str) -> bool {
    let text = format!("{} {}", field.key.replace('_', " "), field.about).to_lowercase();
    search
        .to_lowercase()
        .replace('_', " ")
        .split_whitespace()
        .all(|word| text.contains(word))
}
