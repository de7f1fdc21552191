//! The sliders, and which curves are drawn.

use egui::{DragValue, Role, Slider, Ui};

use super::{DAYS, TuneView};
use crate::parts::{named, section};
use crate::theme::Tokens;
use crate::tuning::{CURVE_RULES, Knob, KnobKind};

impl TuneView {
    pub(super) fn settings_ui(&mut self, ui: &mut Ui) {
        let Some(bench) = &mut self.bench else {
            return;
        };
        let mut changed = false;
        ui.spacing_mut().item_spacing.y = 3.0;
        section(ui, "Rule");
        let before = bench.rule;
        let combo = egui::ComboBox::from_id_salt("rule")
            .width(ui.available_width() - 8.0)
            .selected_text(CURVE_RULES[bench.rule].label);
        let combo = combo.show_ui(ui, |ui| {
            for (place, rule) in CURVE_RULES.iter().enumerate() {
                ui.selectable_value(&mut bench.rule, place, rule.label)
                    .on_hover_text(rule.about);
            }
        });
        named(combo.response, Role::ComboBox, "Pacing rule")
            .on_hover_text(CURVE_RULES[bench.rule].about);
        if bench.rule != before {
            bench.shown[bench.rule] = true;
            changed = true;
        }
        section(ui, "Settings");
        let rule = CURVE_RULES[bench.rule];
        let along = bench.knobs.along(&rule).map(|it| it.kind);
        let belongs = |kind: KnobKind| match kind {
            KnobKind::Gain
            | KnobKind::CorrectionPace
            | KnobKind::MaximumRate
            | KnobKind::Target => rule.mode == "predictive",
            KnobKind::Lines => rule.mode == "progressive",
            KnobKind::Level => rule.mode == "adaptive",
            _ => true,
        };
        let mut turned = None;
        let shown = bench.knobs.all.iter().filter(|it| belongs(it.kind));
        for knob in shown.clone().filter(|it| it.locked.is_none()) {
            if let Some(value) = slider(ui, knob, along == Some(knob.kind)) {
                turned = Some((knob.kind, value));
            }
        }
        locked_ui(ui, shown);
        if let Some((kind, value)) = turned {
            bench.knobs.turn(kind, value);
            changed = true;
        }
        changed |= self.curves_ui(ui);
        if changed {
            self.changed();
        }
    }

    /// Which curves are drawn, and of how many days. Did that change?
    fn curves_ui(&mut self, ui: &mut Ui) -> bool {
        let Some(bench) = &mut self.bench else {
            return false;
        };
        let mut changed = false;
        section(ui, "Curves");
        for (place, rule) in CURVE_RULES.iter().enumerate() {
            changed |= ui
                .checkbox(&mut bench.shown[place], rule.label)
                .on_hover_text(rule.about)
                .changed();
        }
        let world = bench.knobs.world(&bench.good, None);
        if let Some(Err(why)) = bench.ideals.get(&world) {
            let text = format!("Without the best there can be: {why}.");
            ui.add(egui::Label::new(egui::RichText::new(text).weak()).wrap());
        }
        ui.add_space(2.0);
        changed |= teams(ui, bench);
        ui.horizontal(|ui| {
            ui.label("Days of each point");
            let mut days = if self.days == 0 { DAYS } else { self.days };
            let field = ui.add(DragValue::new(&mut days).range(2..=2000));
            let field = named(field, Role::SpinButton, "Days of each point");
            if field
                .on_hover_text("More days: narrower bands, longer to wait.")
                .changed()
            {
                self.days = days;
                changed = true;
            }
        });
        changed
    }
}

/// A slider with its name above; the value it was moved to.
fn slider(ui: &mut Ui, knob: &Knob, is_along: bool) -> Option<f64> {
    let tokens = Tokens::of(ui);
    let mut value = knob.value;
    let moved = (knob.value - knob.own).abs() > 1e-9;
    ui.horizontal(|ui| {
        let color = if is_along {
            tokens.text_strong()
        } else {
            tokens.text_subdued()
        };
        ui.colored_label(color, knob.label)
            .on_hover_text(knob.about);
        if moved {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(10.0);
                let reset = ui
                    .small_button("Reset")
                    .on_hover_text(format!("Back to {} {}", knob.own, knob.unit));
                if named(reset, Role::Button, &format!("Reset {}", knob.label)).clicked() {
                    value = knob.own;
                }
            });
        }
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().slider_width = (ui.available_width() - VALUE - 18.0).max(60.0);
        let slider = Slider::new(&mut value, knob.range.0..=knob.range.1)
            .step_by(knob.step)
            .show_value(false);
        named_slider(ui.add(slider), knob).on_hover_text(knob.about);
        let mut typed = value;
        let unit = if knob.unit.is_empty() {
            String::new()
        } else {
            format!(" {}", knob.unit)
        };
        let field = DragValue::new(&mut typed)
            .range(knob.range.0..=knob.range.1)
            .speed(knob.step)
            .fixed_decimals(usize::from(knob.step < 1.0))
            .suffix(unit);
        let field = ui.add_sized([VALUE, 22.0], field);
        let name = format!("{}, as a number", knob.label);
        if named(field, Role::SpinButton, &name)
            .on_hover_text("Drag, or click and type")
            .changed()
        {
            value = typed;
        }
    });
    ui.add_space(2.0);
    ((value - knob.value).abs() > 1e-9).then_some(value)
}

/// Width of a slider's number, in points.
const VALUE: f32 = 94.0;

/// Sliders that cannot be moved here are named, with why.
fn locked_ui<'a>(ui: &mut Ui, knobs: impl Iterator<Item = &'a Knob> + Clone) {
    let mut told = Vec::new();
    for why in knobs.clone().filter_map(|it| it.locked) {
        if told.contains(&why) {
            continue;
        }
        told.push(why);
        let alike = knobs.clone().filter(|it| it.locked == Some(why));
        let names: Vec<&str> = alike.map(|it| it.label).collect();
        let text = format!("No slider for “{}”: {why}", names.join("” and “"));
        ui.add(egui::Label::new(egui::RichText::new(text).small().weak()).wrap());
    }
}

fn named_slider(response: egui::Response, knob: &Knob) -> egui::Response {
    response.widget_info(|| egui::WidgetInfo::slider(true, knob.value, knob.label));
    response
}

/// Teams beside the chosen one: half, double, and any other.
fn teams(ui: &mut Ui, bench: &mut super::Bench) -> bool {
    let own = bench.agents();
    let mut changed = false;
    ui.horizontal_wrapped(|ui| {
        ui.label("Also teams of");
        let mut choices = vec![(own / 2).max(1), own * 2, own * 4];
        choices.extend(bench.teams.iter().copied());
        choices.sort_unstable();
        choices.dedup();
        for agents in choices.into_iter().filter(|it| *it != own) {
            let mut is_on = bench.teams.contains(&agents);
            let button = ui.toggle_value(&mut is_on, agents.to_string());
            let button = named(button, Role::Button, &format!("Also a team of {agents}"));
            if button.clicked() {
                changed = true;
                if is_on {
                    bench.teams.push(agents);
                } else {
                    bench.teams.retain(|it| *it != agents);
                }
            }
        }
    });
    changed
}
