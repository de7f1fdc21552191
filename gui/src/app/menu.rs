//! The bar above, with the menus, and the line below.

use egui::{Align, Layout, RichText, Ui};

use crate::command::{Command, UiCommand};
use crate::desk::Desk;
use crate::theme::{self, Tokens};
use crate::views::{ViewKind, Views};

/// Menus, by what they hold.
const MENUS: [(&str, &[UiCommand]); 4] = [
    (
        "File",
        &[
            UiCommand::Open,
            UiCommand::Gallery,
            UiCommand::Save,
            UiCommand::SaveAs,
            UiCommand::Export,
            UiCommand::CopyCommandLine,
            UiCommand::Quit,
        ],
    ),
    ("Edit", &[UiCommand::Undo, UiCommand::Redo]),
    (
        "View",
        &[
            UiCommand::ShowScenario,
            UiCommand::ShowRun,
            UiCommand::ShowTune,
            UiCommand::ShowCompare,
            UiCommand::ShowReplay,
            UiCommand::ShowCalls,
            UiCommand::ShowLive,
            UiCommand::ResetLayout,
            UiCommand::ThemeDark,
            UiCommand::ThemeLight,
            UiCommand::ThemeSystem,
            UiCommand::ZoomIn,
            UiCommand::ZoomOut,
            UiCommand::ZoomReset,
        ],
    ),
    (
        "Go",
        &[
            UiCommand::Start,
            UiCommand::Pause,
            UiCommand::Step,
            UiCommand::StepBack,
            UiCommand::Recommend,
            UiCommand::Cancel,
            UiCommand::Palette,
            UiCommand::Help,
        ],
    ),
];

pub(super) fn bar(ui: &mut Ui, desk: &Desk, views: &mut Views, asks: &mut Vec<Command>) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.label(
            RichText::new("Outpace")
                .text_style(theme::strong_style())
                .color(tokens.text_strong()),
        );
        for (name, commands) in MENUS {
            ui.menu_button(name, |ui| {
                ui.set_min_width(260.0);
                for command in commands {
                    item(ui, *command, desk, asks);
                }
                if name == "File" && !desk.settings.recent.is_empty() {
                    ui.separator();
                    ui.weak("Recent");
                    for path in &desk.settings.recent {
                        let name = path
                            .file_name()
                            .unwrap_or_default()
                            .to_string_lossy()
                            .into_owned();
                        if ui
                            .button(name)
                            .on_hover_text(path.display().to_string())
                            .clicked()
                        {
                            asks.push(Command::OpenPath(path.clone()));
                        }
                    }
                }
            });
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let palette = ui
                .button("Commands")
                .on_hover_text(hint(ui, UiCommand::Palette));
            if palette.clicked() {
                asks.push(UiCommand::Palette.into());
            }
            let busy = ViewKind::ALL
                .into_iter()
                .any(|kind| views.get(kind).is_busy());
            if busy
                && ui
                    .button("Cancel")
                    .on_hover_text(hint(ui, UiCommand::Cancel))
                    .clicked()
            {
                asks.push(UiCommand::Cancel.into());
            }
            let document = &desk.document;
            let name = format!(
                "{}{}",
                document.name(),
                if document.is_changed() {
                    " (changed)"
                } else {
                    ""
                }
            );
            let title = document
                .good()
                .map_or("", |it| it.loaded.scenario.title.as_str());
            ui.label(RichText::new(name).color(tokens.text_subdued()));
            ui.label(RichText::new(title).color(tokens.text_strong()));
        });
    });
}

fn item(ui: &mut Ui, command: UiCommand, desk: &Desk, asks: &mut Vec<Command>) {
    let keys = command
        .shortcut()
        .map_or_else(String::new, |it| ui.ctx().format_shortcut(&it));
    let is_possible = match command {
        UiCommand::Undo => desk.document.can_undo(),
        UiCommand::Redo => desk.document.can_redo(),
        _ => true,
    };
    let button = egui::Button::new(command.text()).shortcut_text(keys);
    if ui
        .add_enabled(is_possible, button)
        .on_hover_text(command.tooltip())
        .clicked()
    {
        asks.push(command.into());
    }
}

/// A tooltip with the keys.
fn hint(ui: &Ui, command: UiCommand) -> String {
    match command.shortcut() {
        Some(keys) => format!(
            "{} ({})",
            command.tooltip(),
            ui.ctx().format_shortcut(&keys)
        ),
        None => command.tooltip().to_owned(),
    }
}

pub(super) fn status(ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        let problems = desk.document.problems();
        if let [first, ..] = problems {
            let more = match problems.len() {
                1 => String::new(),
                count => format!(" and {} more", count - 1),
            };
            let text = format!(
                "The scenario is not right: {}: {}{more}",
                first.key, first.message
            );
            let text = RichText::new(text).color(tokens.error());
            let link = ui.add(
                egui::Label::new(text)
                    .truncate()
                    .sense(egui::Sense::click()),
            );
            if link.on_hover_text("Show it in the Scenario view").clicked() {
                asks.push(Command::Show(ViewKind::Scenario));
            }
            return;
        }
        if let Some(good) = desk.document.good() {
            let scenario = &good.loaded.scenario;
            let agents = scenario.engine.agents.len();
            let limit = desk.limit().map_or_else(String::new, |it| {
                format!(", limit {}", crate::number::percent(it))
            });
            let text = format!(
                "{agents} agents, {}{limit}, seed {}",
                match scenario.engine.campaigns.len() {
                    1 => "1 campaign".to_owned(),
                    count => format!("{count} campaigns"),
                },
                desk.settings.seed
            );
            ui.label(RichText::new(text).color(tokens.text_subdued()));
            if let [warning, ..] = good.loaded.warnings.as_slice() {
                let text = format!("Note: {}", warning.0.message);
                let label = RichText::new(text).color(tokens.text_subdued());
                ui.add(egui::Label::new(label).truncate())
                    .on_hover_text(format!("{}, in the Scenario view", warning.0.key));
            }
        } else {
            ui.weak("Reading the scenario");
        }
    });
}
