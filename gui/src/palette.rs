//! The command palette: every command, found by a part of its name.

use egui::{Align2, Context, Key, Modal, ScrollArea, TextEdit};

use crate::command::UiCommand;
use crate::theme::Tokens;

/// The palette, open or not.
#[derive(Debug, Default)]
pub(crate) struct Palette {
    open: Option<Search>,
}

#[derive(Debug, Default)]
struct Search {
    text: String,
    chosen: usize,
    is_new: bool,
}

impl Palette {
    /// Opens it, or closes it.
    pub(crate) fn toggle(&mut self) {
        self.open = match self.open {
            Some(_) => None,
            None => Some(Search {
                is_new: true,
                ..Search::default()
            }),
        };
    }

    /// Is it open?
    #[must_use]
    pub(crate) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Draws it; the command that was chosen.
    pub(crate) fn ui(&mut self, ctx: &Context) -> Option<UiCommand> {
        let search = self.open.as_mut()?;
        let mut chosen = None;
        let modal = Modal::new(egui::Id::unique("palette")).area(
            Modal::default_area(egui::Id::unique("palette"))
                .anchor(Align2::CENTER_TOP, [0.0, 80.0]),
        );
        let shown = modal.show(ctx, |ui| {
            ui.set_width(520.0);
            let field = TextEdit::singleline(&mut search.text)
                .hint_text("Type a command")
                .desired_width(f32::INFINITY);
            let field = ui.add(field);
            field.widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Find a command")
            });
            if std::mem::take(&mut search.is_new) {
                field.request_focus();
            }
            if field.changed() {
                search.chosen = 0;
            }
            let found: Vec<UiCommand> = UiCommand::all()
                .filter(|it| *it != UiCommand::Palette && fits(it.text(), &search.text))
                .collect();
            let (up, down, enter) = ui.input(|input| {
                (
                    input.key_pressed(Key::ArrowUp),
                    input.key_pressed(Key::ArrowDown),
                    input.key_pressed(Key::Enter),
                )
            });
            if down {
                search.chosen = (search.chosen + 1).min(found.len().saturating_sub(1));
            }
            if up {
                search.chosen = search.chosen.saturating_sub(1);
            }
            if enter {
                chosen = found.get(search.chosen).copied();
            }
            ScrollArea::vertical()
                .max_height(380.0)
                .min_scrolled_height(380.0)
                .show(ui, |ui| {
                    for (place, command) in found.iter().enumerate() {
                        if row(ui, *command, place == search.chosen) {
                            chosen = Some(*command);
                        }
                    }
                    if found.is_empty() {
                        ui.weak("No command is called so.");
                    }
                });
        });
        if chosen.is_some() || shown.should_close() {
            self.open = None;
        }
        chosen
    }
}

fn row(ui: &mut egui::Ui, command: UiCommand, is_chosen: bool) -> bool {
    let tokens = Tokens::of(ui);
    let keys = command
        .shortcut()
        .map_or_else(String::new, |it| ui.ctx().format_shortcut(&it));
    let button = egui::Button::selectable(is_chosen, command.text())
        .right_text(egui::RichText::new(keys).color(tokens.text_subdued()))
        .min_size(egui::vec2(ui.available_width(), 28.0));
    let response = ui.add(button).on_hover_text(command.tooltip());
    if is_chosen {
        response.scroll_to_me(None);
    }
    response.clicked()
}

/// Do all words of the search occur?
fn fits(text: &str, search: &str) -> bool {
    let text = text.to_lowercase();
    search
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_order() {
        assert!(fits("Step to the next decision", "next step") && fits("Undo", ""));
        assert!(!fits("Undo", "redo"));
    }
}
