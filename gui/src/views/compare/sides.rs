//! Those compared: where each comes from, and its settings.

use egui::{DragValue, RichText, Role, TextEdit, Ui};

use super::CompareView;
use crate::command::{Command, UiCommand};
use crate::comparison::{Side, letter};
use crate::dialogs::main_button;
use crate::parts::{named, section};
use crate::theme::Tokens;

impl CompareView {
    pub(super) fn sides_ui(&mut self, ui: &mut Ui, asks: &mut Vec<Command>) {
        let mut gone = None;
        let many = self.sides.len() > 2;
        for (place, side) in self.sides.iter_mut().enumerate() {
            let name = letter(place);
            ui.horizontal(|ui| {
                let text = if place == 0 {
                    "A, the baseline".to_owned()
                } else {
                    name.to_string()
                };
                section(ui, &text);
                if place > 0 && many {
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        let button = ui.small_button("Remove");
                        let label = format!("Remove {name}");
                        if named(button, Role::Button, &label).clicked() {
                            gone = Some(place);
                        }
                    });
                }
            });
            side_ui(ui, name, side);
            ui.add_space(6.0);
        }
        if let Some(place) = gone {
            self.sides.remove(place);
        }
        ui.horizontal(|ui| {
            let button = ui.add_enabled(
                self.sides.len() < SIDES_MAX,
                egui::Button::new("Add another"),
            );
            if button
                .on_hover_text("One more, held against A on the same people")
                .clicked()
            {
                self.sides.push(Side::default());
            }
        });
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            ui.label("Days of each");
            let field = ui.add(DragValue::new(&mut self.days_wanted).range(2..=DAYS_MAX));
            named(field, Role::SpinButton, "Days of each").on_hover_text(
                "More days make narrower intervals: four times as many, half as wide",
            );
        });
        ui.add_space(4.0);
        let size = [ui.available_width() - 8.0, 26.0];
        let button = main_button(ui, "Compare");
        let button = ui.add_sized(size, button);
        if button
            .on_hover_text("Play all of them on the same people (Ctrl+R)")
            .clicked()
        {
            asks.push(UiCommand::Start.into());
        }
    }
}

/// More would not fit in a table anybody reads.
const SIDES_MAX: usize = 6;
/// Days that a comparison can have.
const DAYS_MAX: u32 = 5000;

fn side_ui(ui: &mut Ui, name: char, side: &mut Side) {
    let tokens = Tokens::of(ui);
    let subdued = |text: &str| RichText::new(text).small().color(tokens.text_subdued());
    let width = ui.available_width() - 8.0;
    ui.label(subdued("Settings, one per line"));
    let rows = side.set.lines().count().clamp(2, 6);
    let edit = TextEdit::multiline(&mut side.set)
        .font(egui::TextStyle::Monospace)
        .hint_text("as it is")
        .desired_rows(rows)
        .desired_width(width);
    named(
        ui.add(edit),
        Role::MultilineTextInput,
        &format!("Settings of {name}"),
    )
    .on_hover_text("campaign.gain=0.6, agents=20: any key of the scenario");
    ui.label(subdued("Scenario, file or results folder"));
    let edit = TextEdit::singleline(&mut side.source)
        .hint_text("the scenario that is open")
        .desired_width(width);
    let label = format!("File or folder of {name}");
    named(ui.add(edit), Role::TextInput, &label).on_hover_text(
        "A scenario file or the folder of a finished run; empty: the scenario that is open",
    );
}
