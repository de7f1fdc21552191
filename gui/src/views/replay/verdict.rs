//! Does this build still decide so, and would other settings have?

use egui::{RichText, Role, TextEdit, Ui};

use super::ReplayView;
use crate::desk::Desk;
use crate::number;
use crate::parts::{self, named};
use crate::replaying::FirstDifference;
use crate::theme::Tokens;

impl ReplayView {
    pub(super) fn verdict_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        let tokens = Tokens::of(ui);
        let Some(recorded) = &self.recorded else {
            return;
        };
        let opens_s = recorded.opens_s;
        let mut go = None;
        if let Some(damage) = &recorded.damage {
            let end = number::clock(opens_s + recorded.end_s);
            let text = format!(
                "{damage}. What came before, up to {end}, is shown; record the day again for the rest."
            );
            parts::error(ui, &text);
        }
        match &recorded.difference {
            None if recorded.damage.is_none() => {
                let text = format!(
                    "This build decides the same: told the same {} facts, it gives the same {} lines.",
                    number::count(recorded.facts as f64),
                    number::count(recorded.said as f64)
                );
                ui.colored_label(tokens.success(), text);
            }
            None => {}
            Some(it) => {
                go = difference_ui(ui, "This build", it, opens_s);
                ui.weak("What follows cannot be told to this build. Is the scenario that is open the one it was recorded with?");
            }
        }
        let mut asked = false;
        ui.horizontal(|ui| {
            ui.label("Other settings");
            let width = (ui.available_width() - 210.0).clamp(120.0, 300.0);
            let field = TextEdit::singleline(&mut self.other)
                .hint_text("campaign.gain=0.3")
                .desired_width(width);
            let field = named(ui.add(field), Role::TextInput, "Other settings");
            asked = field.lost_focus() && ui.input(|it| it.key_pressed(egui::Key::Enter));
            let button = ui.add_enabled(
                self.reading.is_none() && !self.other.trim().is_empty(),
                egui::Button::new("Find first difference"),
            );
            let about = "Tell the same facts to a dialer with these settings, and look where it first decides otherwise: campaign.gain=0.3";
            asked |= button.on_hover_text(about).clicked();
        });
        if let Some(other) = &recorded.other {
            let name = other.set.join(", ");
            match &other.difference {
                None => {
                    ui.weak(format!(
                        "{name} decides the same all day, as far as these facts tell."
                    ));
                }
                Some(it) => go = difference_ui(ui, &name, it, opens_s).or(go),
            }
        }
        if asked {
            self.read(desk);
        }
        if let Some(at_s) = go {
            self.go(at_s);
        }
    }
}

/// Says where two part; when, if somebody wants to look there.
fn difference_ui(ui: &mut Ui, name: &str, it: &FirstDifference, opens_s: f64) -> Option<f64> {
    let tokens = Tokens::of(ui);
    let mut go = None;
    ui.horizontal(|ui| {
        let text = format!(
            "First difference of {name}: {}, line {}",
            number::clock(opens_s + it.at_s),
            number::count(it.line as f64)
        );
        ui.add(egui::Label::new(RichText::new(text).color(tokens.warning())).truncate());
        if ui.button("Go there").clicked() {
            go = Some(it.at_s);
        }
    });
    egui::Grid::new(("difference", name))
        .num_columns(2)
        .spacing([10.0, 2.0])
        .show(ui, |ui| {
            for (what, said) in [
                ("told", &it.fact),
                ("journal", &it.journal),
                (name, &it.other),
            ] {
                ui.label(RichText::new(what).small().color(tokens.text_subdued()));
                let said = RichText::new(said).monospace().small().color(tokens.text());
                ui.add(egui::Label::new(said).truncate())
                    .on_hover_text(if what == name { &it.other } else { what });
                ui.end_row();
            }
        });
    go
}
