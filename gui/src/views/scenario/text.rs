//! The TOML beside the forms: coloured, with what is wrong under the line it is wrong in.

use std::collections::BTreeSet;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, RichText, Role, TextEdit, TextStyle, Ui};
use outpace_scenarios::Place;

use crate::command::{Command, UiCommand};
use crate::desk::Desk;
use crate::document::Document;
use crate::parts::named;
use crate::theme::Tokens;

pub(super) fn ui(ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
    let tokens = Tokens::of(ui);
    let document = &desk.document;
    ui.horizontal(|ui| {
        let undo = ui.add_enabled(document.can_undo(), egui::Button::new("Undo"));
        if undo
            .on_hover_text("Take the last edit back (Ctrl+Z)")
            .clicked()
        {
            asks.push(UiCommand::Undo.into());
        }
        let redo = ui.add_enabled(document.can_redo(), egui::Button::new("Redo"));
        if redo.on_hover_text("Make it again (Ctrl+Shift+Z)").clicked() {
            asks.push(UiCommand::Redo.into());
        }
        if ui
            .add_enabled(
                document.is_changed() || document.path().is_none(),
                egui::Button::new("Save"),
            )
            .clicked()
        {
            asks.push(UiCommand::Save.into());
        }
        let (words, color) = verdict(document, tokens);
        ui.colored_label(color, words);
    });
    let mut wrong_lines = BTreeSet::new();
    for problem in document.problems() {
        if let Place::File {
            line: Some(line), ..
        } = problem.place
        {
            wrong_lines.insert(line as usize);
        }
    }
    if !document.problems().is_empty() {
        egui::ScrollArea::vertical()
            .id_salt("problems")
            .max_height(120.0)
            .show(ui, |ui| {
                for problem in document.problems() {
                    ui.add(
                        egui::Label::new(RichText::new(problem.to_string()).color(tokens.error()))
                            .wrap(),
                    );
                }
            });
    } else if let Some(Ok(loaded)) = document.findings() {
        for warning in loaded.warnings.iter().take(3) {
            ui.add(
                egui::Label::new(
                    RichText::new(format!("{}: {}", warning.0.key, warning.0.message))
                        .color(tokens.text_subdued()),
                )
                .truncate(),
            );
        }
    }
    editor(ui, desk, &wrong_lines, asks);
}

/// Is it right? In words and their colour.
fn verdict(document: &Document, tokens: &Tokens) -> (String, Color32) {
    match document.findings() {
        Some(Ok(loaded)) if loaded.warnings.is_empty() => {
            ("No errors".to_owned(), tokens.success())
        }
        Some(Ok(loaded)) => (
            match loaded.warnings.len() {
                1 => "No errors, 1 note".to_owned(),
                count => format!("No errors, {count} notes"),
            },
            tokens.success(),
        ),
        Some(Err(error)) => (
            match error.problems().len() {
                1 => "1 error".to_owned(),
                count => format!("{count} errors"),
            },
            tokens.error(),
        ),
        None => ("Checking".to_owned(), tokens.text_subdued()),
    }
}

fn editor(ui: &mut Ui, desk: &Desk, wrong_lines: &BTreeSet<usize>, asks: &mut Vec<Command>) {
    let tokens = Tokens::of(ui);
    let font = TextStyle::Monospace.resolve(ui.style());
    let mut text = desk.document.text().to_owned();
    let lines = text.lines().count() + 1;
    egui::ScrollArea::both()
        .id_salt("toml")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let mut numbers = LayoutJob::default();
                for line in 1..=lines {
                    let color = if wrong_lines.contains(&line) {
                        tokens.error()
                    } else {
                        tokens.text_subdued()
                    };
                    numbers.append(&format!("{line:>4}\n"), 0.0, format(&font, color));
                }
                ui.add(egui::Label::new(numbers).selectable(false));
                let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, _: f32| {
                    let job = coloured(text.as_str(), &font, tokens, wrong_lines);
                    ui.fonts_mut(|fonts| fonts.layout_job(job))
                };
                let edit = TextEdit::multiline(&mut text)
                    .font(TextStyle::Monospace)
                    .code_editor()
                    .frame(egui::Frame::NONE)
                    .margin(egui::Margin::ZERO)
                    .desired_width(f32::INFINITY)
                    .layouter(&mut layouter);
                let edit = named(ui.add(edit), Role::MultilineTextInput, "Scenario text");
                if edit.changed() {
                    asks.push(Command::SetText {
                        text: text.clone(),
                        merge: "text".to_owned(),
                    });
                }
            });
        });
}

fn format(font: &FontId, color: Color32) -> TextFormat {
    TextFormat::simple(font.clone(), color)
}

/// Comments, sections, keys and text told apart; lines that are wrong on a ground of their own.
fn coloured(text: &str, font: &FontId, tokens: &Tokens, wrong: &BTreeSet<usize>) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let back = if wrong.contains(&number) {
            tokens.error_fill()
        } else {
            Color32::TRANSPARENT
        };
        let mut piece = |part: &str, color: Color32| {
            let format = TextFormat {
                background: back,
                ..format(font, color)
            };
            job.append(part, 0.0, format);
        };
        let (code, comment) = line.split_at(comment_at(line));
        if code.trim_start().starts_with('[') && !code.contains('=') {
            piece(code, tokens.accent());
        } else {
            let mut inside = false;
            for part in split_keeping(code, '"') {
                if part == "\"" {
                    piece(part, tokens.success());
                    inside = !inside;
                } else {
                    piece(
                        part,
                        if inside {
                            tokens.success()
                        } else {
                            tokens.text()
                        },
                    );
                }
            }
        }
        piece(comment, tokens.text_subdued());
    }
    job
}

/// Where a comment begins: at the first `#` outside of quotes.
fn comment_at(line: &str) -> usize {
    let mut inside = false;
    for (place, letter) in line.char_indices() {
        match letter {
            '"' => inside = !inside,
            '#' if !inside => return place,
            _ => {}
        }
    }
    line.len()
}

fn split_keeping(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (place, _) in text.match_indices(sign) {
        if place > from {
            parts.push(&text[from..place]);
        }
        parts.push(&text[place..place + 1]);
        from = place + 1;
    }
    if from < text.len() {
        parts.push(&text[from..]);
    }
    parts
}
