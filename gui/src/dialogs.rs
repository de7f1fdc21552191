//! Windows that ask: which file, which shipped scenario, in which format; and the help.

mod folder;

use std::path::PathBuf;

use egui::{Context, Key, Modal, RichText, ScrollArea, TextEdit, Ui};

use crate::chart::{Chart, Format, write};
use crate::command::{Command, UiCommand};
use crate::desk::Desk;
use crate::notice::Notice;
use crate::shipped::SHIPPED;
use crate::theme::{self, Tokens};
use crate::views::ViewKind;
use folder::Folder;

/// The dialog that is open, if one is.
#[derive(Debug, Default)]
pub(crate) struct Dialogs {
    open: Option<Dialog>,
}

#[derive(Debug)]
enum Dialog {
    Open(Folder),
    SaveAs(Folder),
    Gallery,
    Export {
        chart: Box<Chart>,
        folder: Folder,
        format: Format,
    },
    Help,
}

impl Dialogs {
    /// Is one open?
    #[must_use]
    pub(crate) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Asks which file to open.
    pub(crate) fn open(&mut self, desk: &Desk) {
        self.open = Some(Dialog::Open(Folder::at(folder_of(desk), "")));
    }

    /// Asks where to save.
    pub(crate) fn save_as(&mut self, desk: &Desk) {
        self.open = Some(Dialog::SaveAs(Folder::at(
            folder_of(desk),
            &desk.document.name(),
        )));
    }

    /// Shows the shipped scenarios.
    pub(crate) fn gallery(&mut self) {
        self.open = Some(Dialog::Gallery);
    }

    /// Shows the help.
    pub(crate) fn help(&mut self) {
        self.open = Some(Dialog::Help);
    }

    /// Asks how to export a picture.
    pub(crate) fn export(&mut self, chart: Chart, desk: &Desk) {
        let folder = desk
            .settings
            .export_folder
            .clone()
            .unwrap_or_else(|| folder_of(desk));
        let name = file_name(&chart.title, Format::Png);
        self.open = Some(Dialog::Export {
            chart: Box::new(chart),
            folder: Folder::at(folder, &name),
            format: Format::Png,
        });
    }

    /// Draws the dialog that is open.
    pub(crate) fn ui(&mut self, ctx: &Context, desk: &mut Desk, asks: &mut Vec<Command>) {
        let Some(dialog) = &mut self.open else {
            return;
        };
        let shown = Modal::new(egui::Id::unique("dialog")).show(ctx, |ui| {
            ui.set_width(640.0);
            let is_done = match dialog {
                Dialog::Open(folder) => open_ui(ui, folder, desk, asks),
                Dialog::SaveAs(folder) => save_ui(ui, folder, asks),
                Dialog::Gallery => gallery_ui(ui, asks),
                Dialog::Export {
                    chart,
                    folder,
                    format,
                } => export_ui(ui, chart, folder, format, desk, asks),
                Dialog::Help => help_ui(ui),
            };
            is_done || ui.input(|input| input.key_pressed(Key::Escape))
        });
        if shown.inner || shown.should_close() {
            self.open = None;
        }
    }
}

/// The folder that is looked at first.
fn folder_of(desk: &Desk) -> PathBuf {
    let own = desk.document.path().and_then(|it| it.parent());
    let recent = desk.settings.recent.first().and_then(|it| it.parent());
    let known = own
        .or(recent)
        .filter(|it| it.is_dir())
        .map(std::path::Path::to_owned);
    known
        .or_else(|| std::env::current_dir().ok())
        .unwrap_or_else(|| PathBuf::from("/"))
}

fn title(ui: &mut Ui, text: &str) {
    ui.heading(text);
    ui.add_space(4.0);
}

/// The button that does it and the one that does not: `Some(true)` and `Some(false)`.
fn buttons(ui: &mut Ui, action: &str, is_possible: bool) -> Option<bool> {
    ui.add_space(6.0);
    let mut answer = None;
    at_the_right(ui, |ui| {
        if ui
            .add_enabled(is_possible, main_button(ui, action))
            .clicked()
        {
            answer = Some(true);
        }
        if ui.button("Close").clicked() {
            answer = Some(false);
        }
    });
    answer
}

/// A line of its own, filled from the right.
fn at_the_right(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, add);
    });
}

/// The one button most people come for.
pub(crate) fn main_button(ui: &Ui, text: &str) -> egui::Button<'static> {
    let tokens = Tokens::of(ui);
    let text = RichText::new(text.to_owned()).color(tokens.on_accent());
    let fill = if ui.visuals().dark_mode {
        tokens.accent().gamma_multiply(0.75)
    } else {
        tokens.accent()
    };
    egui::Button::new(text).fill(fill)
}

fn open_ui(ui: &mut Ui, folder: &mut Folder, desk: &Desk, asks: &mut Vec<Command>) -> bool {
    title(ui, "Open a scenario, a journal or a results folder");
    let mut chosen = None;
    if !desk.settings.recent.is_empty() {
        ui.weak("Recent");
        for path in desk.settings.recent.iter().take(4) {
            let name = path.display().to_string();
            if ui.add(egui::Button::selectable(false, &name)).clicked() {
                chosen = Some(path.clone());
            }
        }
        ui.add_space(4.0);
    }
    chosen = folder.ui(ui).or(chosen);
    let answer = buttons(ui, "Open", !folder.name.trim().is_empty());
    if answer == Some(true) {
        chosen = Some(folder.path());
    }
    if let Some(path) = chosen {
        asks.push(Command::OpenPath(path));
        return true;
    }
    answer == Some(false)
}

fn save_ui(ui: &mut Ui, folder: &mut Folder, asks: &mut Vec<Command>) -> bool {
    title(ui, "Save the scenario as");
    if let Some(path) = folder.ui(ui) {
        folder.name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
    }
    if folder.path().is_file() {
        ui.colored_label(
            Tokens::of(ui).warning(),
            "This file is there already and will be replaced.",
        );
    }
    let answer = buttons(ui, "Save", !folder.name.trim().is_empty());
    if answer == Some(true) {
        let mut path = folder.path();
        if path.extension().is_none() {
            path.set_extension("toml");
        }
        asks.push(Command::SaveTo(path));
    }
    answer.is_some()
}

fn gallery_ui(ui: &mut Ui, asks: &mut Vec<Command>) -> bool {
    title(ui, "Shipped scenarios");
    let tokens = Tokens::of(ui);
    let mut done = false;
    ScrollArea::vertical()
        .max_height(440.0)
        .min_scrolled_height(440.0)
        .show(ui, |ui| {
            for shipped in SHIPPED {
                let text = RichText::new(shipped.title()).text_style(theme::strong_style());
                let button = egui::Button::selectable(false, text)
                    .right_text(RichText::new(shipped.name).color(tokens.text_subdued()))
                    .min_size(egui::vec2(ui.available_width(), 26.0));
                if ui.add(button).clicked() {
                    asks.push(Command::OpenShipped(shipped.name));
                    done = true;
                }
                ui.indent(shipped.name, |ui| {
                    ui.add(
                        egui::Label::new(
                            RichText::new(shipped.description()).color(tokens.text_subdued()),
                        )
                        .wrap(),
                    );
                });
            }
        });
    ui.add_space(6.0);
    at_the_right(ui, |ui| done |= ui.button("Close").clicked());
    done
}

fn export_ui(
    ui: &mut Ui,
    chart: &Chart,
    folder: &mut Folder,
    format: &mut Format,
    desk: &mut Desk,
    asks: &mut Vec<Command>,
) -> bool {
    title(ui, "Export");
    ui.label(&chart.title);
    ui.horizontal(|ui| {
        for one in Format::ALL {
            let what = match one {
                Format::Png => "The picture in dots",
                Format::Svg => "The picture in lines",
                Format::Csv => "The numbers, for a spreadsheet",
                Format::Parquet => "The numbers, for programs",
            };
            let is_chosen = *format == one;
            if ui
                .selectable_label(is_chosen, one.name())
                .on_hover_text(what)
                .clicked()
            {
                *format = one;
                folder.name = file_name(&folder.name, one);
            }
        }
    });
    if let Some(path) = folder.ui(ui) {
        folder.name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
    }
    let answer = buttons(ui, "Export", !folder.name.trim().is_empty());
    if answer == Some(true) {
        let path = folder.path();
        desk.settings.export_folder = path.parent().map(std::path::Path::to_owned);
        let theme = if *format == Format::Png || *format == Format::Svg {
            egui::Theme::Light
        } else {
            desk.ctx.theme()
        };
        asks.push(Command::Notice(match write(chart, &path, *format, theme) {
            Ok(()) => Notice::done(format!("Exported {}", path.display())),
            Err(why) => Notice::wrong(why.to_string()),
        }));
    }
    answer.is_some()
}

/// A file's name from what a picture shows.
fn file_name(title: &str, format: Format) -> String {
    let stem = title.rsplit_once('.').map_or(title, |(stem, ending)| {
        if ending.len() <= 7 && !ending.contains(' ') {
            stem
        } else {
            title
        }
    });
    let letter = |c: char| {
        if c.is_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let mut name: String = stem.chars().map(letter).collect();
    while name.contains("--") {
        name = name.replace("--", "-");
    }
    format!("{}.{}", name.trim_matches('-'), format.ending())
}

fn help_ui(ui: &mut Ui) -> bool {
    title(ui, "Help");
    ScrollArea::vertical().max_height(460.0).min_scrolled_height(460.0).show(ui, |ui| {
        ui.label(RichText::new("Views").text_style(theme::strong_style()));
        for kind in ViewKind::ALL {
            ui.horizontal(|ui| {
                ui.scope(|ui| {
                    ui.set_min_width(90.0);
                    ui.label(kind.title());
                });
                ui.weak(kind.command().tooltip());
            });
        }
        ui.add_space(8.0);
        ui.label(RichText::new("Pictures").text_style(theme::strong_style()));
        ui.label("Drag pans, drag with the right button zooms, a double click shows everything. Click a point of a curve to use its setting. Click a name in the legend to hide it.");
        ui.add_space(8.0);
        ui.label(RichText::new("Shortcuts").text_style(theme::strong_style()));
        egui::Grid::new("shortcuts").num_columns(2).spacing([24.0, 4.0]).show(ui, |ui| {
            for command in UiCommand::all() {
                if let Some(keys) = command.shortcut() {
                    ui.label(command.text().trim_end_matches('…'));
                    ui.weak(ui.ctx().format_shortcut(&keys));
                    ui.end_row();
                }
            }
        });
    });
    let mut done = false;
    ui.add_space(6.0);
    at_the_right(ui, |ui| done = ui.button("Close").clicked());
    done
}

/// A line of text with a name for those who do not see it.
pub(crate) fn text_field(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> egui::Response {
    let response = ui.add(TextEdit::singleline(text).desired_width(width));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_what_they_show() {
        assert_eq!(
            file_name("Idle time against abandon rate", Format::Svg),
            "idle-time-against-abandon-rate.svg"
        );
        assert_eq!(file_name("idle-time.svg", Format::Csv), "idle-time.csv");
    }
}
