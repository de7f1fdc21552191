//! The hand on the dialer: pause, change a setting with what simulation expects of it, stop everything.

use egui::{Align, Button, Layout, RichText, Role, TextEdit, Ui};
use egui_extras::{Column, TableBuilder};
use outpace_live_api::{CampaignStatus, CampaignUpdate, Status, UpdateCampaignRequest};
use outpace_sim::named_measure;

use super::LiveView;
use crate::comparison::{self, Known, Side, Versus, VersusNews};
use crate::desk::Desk;
use crate::dialer::Wish;
use crate::dialogs::main_button;
use crate::notice::Notice;
use crate::number::{self, NOTHING, percent};
use crate::parts::{self, named, section, unit_of};
use crate::theme::Tokens;

/// A setting that is to be changed, as it is typed; empty for as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Form {
    campaign: String,
    gain: String,
    pace: String,
    target: String,
    maximum: String,
    may_resume: bool,
}

/// What simulation says of a change.
#[derive(Clone, Debug, Default)]
pub(super) struct Expectation {
    of: String,
    known: Option<Box<Known>>,
    failed: Option<String>,
}

/// A wider table only puts names and numbers apart, in points.
const WIDTH_MOST: f32 = 860.0;

/// Days a change is rehearsed on.
const REHEARSED_DAYS: u32 = 20;

impl Form {
    /// The change; with what is wrong with it, or that there is none.
    fn change(&self) -> Result<UpdateCampaignRequest, String> {
        let number = |text: &str, name: &str, from: f64, to: f64| -> Result<Option<f64>, String> {
            let text = text.trim().trim_end_matches('%').trim();
            if text.is_empty() {
                return Ok(None);
            }
            match text.parse::<f64>() {
                Ok(value) if (from..=to).contains(&value) => Ok(Some(value)),
                _ => Err(format!(
                    "{name}: {text} is not allowed; allowed: {from} to {to}"
                )),
            }
        };
        let pace = number(&self.pace, "Correction pace", 10.0, 5000.0)?;
        let change = UpdateCampaignRequest {
            predictive_gain: number(&self.gain, "Gain", 0.1, 3.0)?,
            predictive_correction_pace: pace.map(|it| it as u32),
            abandon_rate_percentage: number(&self.target, "Target abandon rate", 0.1, 100.0)?,
            update: CampaignUpdate {
                max_dialing_rate: number(&self.maximum, "Maximum rate", 1.0, 10.0)?,
                ..CampaignUpdate::default()
            },
            ..UpdateCampaignRequest::default()
        };
        if change == UpdateCampaignRequest::default() {
            return Err("Nothing is changed yet".to_owned());
        }
        Ok(change)
    }

    /// The same change of a scenario.
    fn set(&self) -> Vec<String> {
        let set = [
            ("campaign.gain", &self.gain, ""),
            ("campaign.correction_pace", &self.pace, ""),
            ("campaign.target_abandon_rate", &self.target, " %"),
            ("campaign.maximum_dialing_rate", &self.maximum, ""),
        ];
        let set = set.into_iter().map(|(key, text, unit)| {
            (
                key,
                text.trim().trim_end_matches('%').trim().to_owned(),
                unit,
            )
        });
        set.filter(|it| !it.1.is_empty())
            .map(|(key, text, unit)| format!("{key}={text}{unit}"))
            .collect()
    }
}

/// Columns of the campaigns; those of numbers from the third to the seventh.
const HEADS: [(&str, &str); 8] = [
    ("Campaign", "By its id"),
    ("Status", "Running, paused, or why it does not dial"),
    (
        "Lines",
        "Lines dialling, ringing, or answered and not yet joined",
    ),
    ("Held", "Agents reserved for the campaign"),
    ("Waiting", "Live persons who wait for an agent"),
    ("Per agent", "Lines per agent that the pacing wants now"),
    (
        "Abandon",
        "Live persons no agent came for in time, of all live answers",
    ),
    ("", ""),
];

/// What is counted of a campaign, as it is shown.
fn numbers(campaign: &CampaignStatus) -> [String; 5] {
    let [lines, held, waiting] =
        [campaign.lines, campaign.held, campaign.waiting].map(|it| number::count(f64::from(it)));
    let rate = campaign.abandon_rate;
    [
        lines,
        held,
        waiting,
        format!("{:.2}", campaign.lines_per_agent),
        rate.map_or_else(|| NOTHING.to_owned(), percent),
    ]
}

impl LiveView {
    pub(super) fn campaigns_ui(&mut self, ui: &mut Ui, status: &Status) {
        section(ui, "Campaigns");
        let mut wish = None;
        let across = ui.available_width().min(WIDTH_MOST);
        let size = egui::vec2(across, 0.0);
        ui.allocate_ui(size, |ui| {
            wish = campaigns_table(ui, status);
        });
        if let Some(wish) = wish {
            self.wish(wish);
        }
    }

    /// The emergency stop, or the way back from it.
    fn stop_ui(&mut self, ui: &mut Ui, status: &Status) -> Option<Wish> {
        let tokens = Tokens::of(ui);
        let mut wish = None;
        if status.emergency_stop {
            ui.checkbox(&mut self.form.may_resume, "Calls may be placed again");
            if ui
                .add_enabled(self.form.may_resume, Button::new("Resume"))
                .clicked()
            {
                self.form.may_resume = false;
                wish = Some(Wish::Resume);
            }
        } else {
            let text = RichText::new("EMERGENCY STOP")
                .color(tokens.on_accent())
                .text_style(crate::theme::strong_style());
            let button = Button::new(text).fill(tokens.error().gamma_multiply(0.85));
            if ui
                .add_sized([ui.available_width() - 8.0, 40.0], button)
                .on_hover_text("No new call is placed, at once. Calls under way go on.")
                .clicked()
            {
                wish = Some(Wish::EmergencyStop);
            }
        }
        wish
    }

    /// What is to be changed.
    fn form_ui(&mut self, ui: &mut Ui, status: &Status) {
        if !status
            .campaigns
            .iter()
            .any(|it| it.id == self.form.campaign)
        {
            self.form.campaign = status
                .campaigns
                .first()
                .map_or_else(String::new, |it| it.id.clone());
        }
        let combo =
            egui::ComboBox::from_id_salt("live campaign").selected_text(&self.form.campaign);
        let combo = combo.show_ui(ui, |ui| {
            for campaign in &status.campaigns {
                ui.selectable_value(&mut self.form.campaign, campaign.id.clone(), &campaign.id);
            }
        });
        named(combo.response, Role::ComboBox, "Campaign to change");
        egui::Grid::new("live settings")
            .num_columns(2)
            .spacing([10.0, 6.0])
            .show(ui, |ui| {
                let form = &mut self.form;
                for (name, text, hint) in [
                    ("Gain", &mut form.gain, "0.1 to 3"),
                    ("Correction pace", &mut form.pace, "10 to 5,000 answers"),
                    ("Target abandon rate", &mut form.target, "0.1 to 100 %"),
                    ("Maximum rate", &mut form.maximum, "1 to 10 lines"),
                ] {
                    ui.label(name);
                    ui.horizontal(|ui| {
                        let edit = TextEdit::singleline(text)
                            .hint_text("as it is")
                            .desired_width(70.0);
                        let name = format!("New {}", name.to_lowercase());
                        named(ui.add(edit), Role::TextInput, &name);
                        ui.weak(hint);
                    });
                    ui.end_row();
                }
            });
    }

    pub(super) fn control_ui(&mut self, ui: &mut Ui, desk: &Desk, status: &Status) {
        let mut wish = self.stop_ui(ui, status);
        ui.separator();
        section(ui, "Change a setting");
        self.form_ui(ui, status);
        let change = self.form.change();
        ui.horizontal_wrapped(|ui| {
            let can = change.is_ok();
            if ui
                .add_enabled(can, Button::new("What simulation expects"))
                .on_hover_text(
                    "Rehearse the change in the scenario that is open, before it is sent",
                )
                .clicked()
            {
                self.rehearse(desk);
            }
            if ui
                .add_enabled(can, main_button(ui, "Send to the dialer"))
                .clicked()
                && let Ok(change) = &change
            {
                wish = Some(Wish::Change(
                    self.form.campaign.clone(),
                    Box::new(change.clone()),
                ));
            }
        });
        if let Err(why) = &change {
            ui.weak(why);
        }
        self.expectation_ui(ui);
        if let Some(wish) = wish {
            self.wish(wish);
        }
    }

    fn rehearse(&mut self, desk: &Desk) {
        let Some(good) = desk.document.good() else {
            self.notices.push(Notice::wrong(
                "The scenario that is open has errors, so nothing can be rehearsed in it.",
            ));
            return;
        };
        let set = self.form.set();
        self.expectation = Expectation {
            of: set.join(", "),
            ..Expectation::default()
        };
        let versus = Versus {
            good: good.clone(),
            sides: vec![Side::default(), Side::with(&set)],
            seed: desk.settings.seed,
            days: REHEARSED_DAYS,
        };
        self.expected = Some(comparison::begin(&desk.ctx, versus));
    }

    pub(super) fn hear_expectation(&mut self) {
        let Some(job) = &mut self.expected else {
            return;
        };
        let expectation = &mut self.expectation;
        for news in job.news() {
            match news {
                VersusNews::Begun { .. } => {}
                VersusNews::Failed(why) => expectation.failed = Some(why),
                VersusNews::Known(known) => expectation.known = Some(known),
            }
        }
        if job.is_over() {
            self.expected = None;
        }
    }

    fn expectation_ui(&self, ui: &mut Ui) {
        let expectation = &self.expectation;
        if let Some(why) = &expectation.failed {
            parts::error(ui, why);
        }
        if let Some(job) = &self.expected
            && parts::progress(ui, "Rehearsed days", job.progress())
        {
            job.cancel();
        }
        let Some(known) = &expectation.known else {
            return;
        };
        ui.label(format!(
            "In simulation, {} against as it is, {} days:",
            expectation.of, known.days
        ));
        let measures = known.headlines.comparisons.first();
        for key in [
            "abandon_rate",
            "idle_s_per_connect",
            "utilisation",
            "connects",
        ] {
            let Some(it) = measures.and_then(|it| it.measures.get(key)) else {
                continue;
            };
            let unit = unit_of(key);
            let sure = if it.clear { "" } else { " (may be chance)" };
            let text = |value: Option<f64>| unit.text(value.unwrap_or(f64::NAN));
            let apart = unit.difference(it.difference.unwrap_or(f64::NAN));
            let value = format!("{} → {}  {apart}{sure}", text(it.first), text(it.second));
            let measure = named_measure(key);
            parts::row(ui, &measure.label, &value, measure.definition);
        }
    }
}

/// The campaigns; what is asked of one of them.
fn campaigns_table(ui: &mut Ui, status: &Status) -> Option<Wish> {
    let tokens = Tokens::of(ui);
    let (left, right) = (
        Layout::left_to_right(Align::Center),
        Layout::right_to_left(Align::Center),
    );
    let mut wish = None;
    TableBuilder::new(ui)
        .id_salt("campaigns")
        .striped(true)
        .vscroll(false)
        .cell_layout(left)
        .column(Column::remainder().at_least(80.0).clip(true))
        .column(Column::exact(74.0))
        .columns(Column::exact(56.0), 5)
        .column(Column::exact(74.0))
        .header(20.0, |mut header| {
            for (place, (name, about)) in HEADS.into_iter().enumerate() {
                let layout = if (2..=6).contains(&place) {
                    right
                } else {
                    left
                };
                let text = RichText::new(name).small().color(tokens.text_subdued());
                header.col(|ui| {
                    ui.with_layout(layout, |ui| {
                        ui.label(text).on_hover_text(about);
                    });
                });
            }
        })
        .body(|mut body| {
            for campaign in &status.campaigns {
                body.row(26.0, |mut row| {
                    row.col(|ui| {
                        ui.label(&campaign.id);
                    });
                    row.col(|ui| {
                        ui.label(&campaign.status);
                    });
                    for text in numbers(campaign) {
                        row.col(|ui| {
                            ui.with_layout(right, |ui| ui.label(text));
                        });
                    }
                    row.col(|ui| {
                        let (text, wanted) = if campaign.status == "running" {
                            ("Pause", Wish::Pause(campaign.id.clone()))
                        } else {
                            ("Go on", Wish::GoOn(campaign.id.clone()))
                        };
                        let button = named(
                            ui.button(text),
                            Role::Button,
                            &format!("{text} campaign {}", campaign.id),
                        );
                        if button.clicked() {
                            wish = Some(wanted);
                        }
                    });
                });
            }
        });
    wish
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_checked_before_it_is_sent() {
        let mut form = Form::default();
        assert!(form.change().is_err());
        form.gain = "0.6".to_owned();
        form.target = "2.5 %".to_owned();
        let change = form.change().expect("right");
        assert_eq!(
            (change.predictive_gain, change.abandon_rate_percentage),
            (Some(0.6), Some(2.5))
        );
        assert_eq!(
            form.set(),
            ["campaign.gain=0.6", "campaign.target_abandon_rate=2.5 %"]
        );
        form.gain = "7".to_owned();
        assert!(form.change().expect_err("too large").contains("0.1 to 3"));
    }
}
