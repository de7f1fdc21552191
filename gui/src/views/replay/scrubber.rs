//! Where in the day we are, and what is going on then.

use egui::{RichText, Role, Slider, Ui, vec2};

use super::{ReplayView, canvas};
use crate::number;
use crate::parts::{self, named};
use crate::theme::{Tokens, strong_style};
use crate::views::run::lanes;

impl ReplayView {
    pub(super) fn scrubber_ui(&mut self, ui: &mut Ui) {
        let Some(recorded) = &self.recorded else {
            return;
        };
        let (opens_s, end_s) = (recorded.opens_s, recorded.end_s);
        let mut at_s = self.at_s;
        let (mut back, mut on) = (false, false);
        ui.horizontal(|ui| {
            back = ui
                .button("Previous decision")
                .on_hover_text("Back to the pacing's decision before this one (Ctrl+Left)")
                .clicked();
            on = ui
                .button("Next decision")
                .on_hover_text("On to the pacing's next decision (Ctrl+Right)")
                .clicked();
            ui.label(RichText::new(number::clock(opens_s + at_s)).text_style(strong_style()));
            ui.spacing_mut().slider_width = (ui.available_width() - 230.0).max(120.0);
            let slider = Slider::new(&mut at_s, 0.0..=end_s).show_value(false);
            named(ui.add(slider), Role::Slider, "Time of the day")
                .on_hover_text("Drag through the day");
            for (seconds, name) in SEEN {
                ui.selectable_value(&mut self.seen_s, seconds, name)
                    .on_hover_text("How much of the day is seen at a time");
            }
        });
        self.now_ui(ui);
        if back {
            self.step_back();
        } else if on {
            self.step();
        } else if (at_s - self.at_s).abs() > 1e-9 {
            self.go(at_s);
        }
    }

    /// What is going on: also the legend of the colours below.
    fn now_ui(&self, ui: &mut Ui) {
        let Some(recorded) = &self.recorded else {
            return;
        };
        let tokens = Tokens::of(ui);
        let subdued = |text: &str| RichText::new(text).small().color(tokens.text_subdued());
        ui.horizontal_wrapped(|ui| {
            ui.label(subdued("Agents"));
            let seen = canvas::seen(self.at_s, self.seen_s);
            lanes::states_ui(ui, &recorded.states_at(self.at_s, seen));
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
            ui.label(subdued("Calls"));
            let inks = tokens.agent();
            for (color, text) in [
                (inks.reserving.into(), "dialled, ringing"),
                (inks.waiting.into(), "a person waits"),
                (inks.talking.into(), "joined"),
                (tokens.error(), "a person without an agent"),
            ] {
                parts::swatch(ui, color, text);
            }
            let lines = recorded.lines_at(self.at_s);
            let plural = if lines == 1 { "" } else { "s" };
            let text = subdued(&format!("{lines} line{plural} in flight now"));
            ui.add(egui::Label::new(text).extend());
        });
    }
}

/// How much of the day is seen at a time.
const SEEN: [(f64, &str); 4] = [
    (300.0, "5 min"),
    (900.0, "15 min"),
    (3600.0, "1 h"),
    (14_400.0, "4 h"),
];
