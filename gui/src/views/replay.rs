//! Replay: a recorded day, scrubbed through; its first difference from this build; and that day, but.

mod canvas;

use std::path::PathBuf;

use egui::{Align, Layout, Panel, RichText, Role, Slider, Ui};
use egui_extras::{Column, TableBuilder};
use outpace_sim::named_measure;

use super::View;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::desk::{Desk, quoted};
use crate::dialogs::{main_button, text_field};
use crate::number::{self, Unit};
use crate::parts::{self, mean_text, named, section, unit_of};
use crate::replaying::{self, Otherwise, Recorded, ReplayNews, WhatIfResult};
use crate::stage::Programme;
use crate::theme::Tokens;
use crate::worker::Job;

/// A journal and where in it we are.
pub struct ReplayView {
    path: String,
    reading: Option<Job<ReplayNews>>,
    recording: Option<Job<Result<PathBuf, String>>>,
    recorded: Option<Recorded>,
    failed: Option<String>,
    /// What is looked at, in seconds of the day.
    at_s: f64,
    seen_s: f64,
    change: String,
    draws: u32,
    asking: Option<Job<Result<WhatIfResult, String>>>,
    answer: Option<Result<WhatIfResult, String>>,
    /// A file is to be read once the scenario is known.
    waits: bool,
}

impl Default for ReplayView {
    fn default() -> Self {
        Self {
            path: String::new(),
            reading: None,
            recording: None,
            recorded: None,
            failed: None,
            at_s: 0.0,
            seen_s: 900.0,
            change: "campaign.gain=0.3".to_owned(),
            draws: 20,
            asking: None,
            answer: None,
            waits: false,
        }
    }
}

impl ReplayView {
    /// The journal that is shown; for tests and scripts.
    #[must_use]
    pub const fn recorded(&self) -> Option<&Recorded> {
        self.recorded.as_ref()
    }

    /// What came of the last what-if; for tests and scripts.
    #[must_use]
    pub const fn answer(&self) -> Option<&Result<WhatIfResult, String>> {
        self.answer.as_ref()
    }

    fn read(&mut self, desk: &Desk) {
        self.failed = None;
        let Some(good) = desk.document.good() else {
            // The scenario is still being checked, or is wrong: then a way on is said.
            if desk.document.problems().is_empty() {
                self.waits = true;
            } else {
                self.failed = Some("The scenario has errors. A journal is replayed with the scenario it was recorded with: open that first.".to_owned());
            }
            return;
        };
        self.waits = false;
        self.answer = None;
        self.reading = Some(replaying::begin(
            &desk.ctx,
            good.clone(),
            PathBuf::from(self.path.trim()),
        ));
    }

    /// Plays the scenario's first day and keeps its journal, so that there is one to look through.
    fn record(&mut self, desk: &Desk) {
        let Some(good) = desk.document.good() else {
            self.failed = Some("The scenario has errors; the Scenario view shows them.".to_owned());
            return;
        };
        let scenario = std::sync::Arc::new(good.loaded.scenario.clone());
        let path = desk
            .data
            .join("journals")
            .join(format!("{}-seed-{}.txt", scenario.name, desk.settings.seed));
        let programme = Programme {
            scenario,
            seed: desk.settings.seed,
            replication: 0,
        };
        self.failed = None;
        self.recording = Some(Job::begin(&desk.ctx, "outpace-record", move |to| {
            let written = crate::recording::write(&programme, &path, to.cancel());
            to.tell(written.map(|()| path));
        }));
    }

    fn ask(&mut self, desk: &Desk, from_here: bool) {
        let (Some(good), Some(recorded)) = (desk.document.good(), &self.recorded) else {
            return;
        };
        let set = self
            .change
            .split(';')
            .flat_map(str::lines)
            .map(str::trim)
            .filter(|it| !it.is_empty());
        let asked = Otherwise {
            good: good.clone(),
            path: recorded.path.clone(),
            set: set.map(str::to_owned).collect(),
            from_s: from_here.then_some(self.at_s),
            seed: desk.settings.seed,
            draws: self.draws,
        };
        self.answer = None;
        self.asking = Some(replaying::otherwise(&desk.ctx, asked));
    }

    fn top(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
        ui.horizontal(|ui| {
            ui.label("Journal");
            text_field(ui, "Journal file", &mut self.path, (ui.available_width() * 0.45).max(160.0));
            if ui.add(main_button(ui, "Replay")).on_hover_text("Tell this build the recorded facts, and look where it decides otherwise (Ctrl+R)").clicked() {
                asks.push(UiCommand::Start.into());
            }
            if ui.button("Record a day").on_hover_text("Play the scenario's first day and keep its journal").clicked() {
                self.record(desk);
            }
            if let Some(job) = &self.reading
                && parts::progress(ui, "Reading", job.progress())
            {
                job.cancel();
            }
            if self.recording.is_some() {
                ui.weak("Recording");
            }
        });
        if let Some(why) = &self.failed {
            parts::error(ui, why);
        }
    }

    fn verdict(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        let Some(recorded) = &self.recorded else {
            return;
        };
        match &recorded.difference {
            None => {
                let text = format!(
                    "This build decides the same: {} facts, {} lines said.",
                    number::count(recorded.facts as f64),
                    number::count(recorded.said as f64)
                );
                ui.colored_label(tokens.success(), text);
            }
            Some((at_s, line, words)) => {
                ui.horizontal(|ui| {
                    let text = format!(
                        "First difference at {}, line {line}. What follows is not replayed.",
                        number::clock(recorded.opens_s + at_s)
                    );
                    ui.colored_label(tokens.error(), text);
                    if ui.button("Go there").clicked() {
                        self.at_s = *at_s;
                    }
                });
                ui.add(
                    egui::Label::new(RichText::new(words).monospace().color(tokens.text())).wrap(),
                );
            }
        }
    }

    fn scrubber(&mut self, ui: &mut Ui) {
        let Some(recorded) = &self.recorded else {
            return;
        };
        let opens_s = recorded.opens_s;
        ui.horizontal(|ui| {
            ui.spacing_mut().slider_width = (ui.available_width() - 320.0).max(120.0);
            let slider = Slider::new(&mut self.at_s, 0.0..=recorded.end_s).show_value(false);
            named(ui.add(slider), Role::Slider, "Time of the day")
                .on_hover_text("Drag through the day; the arrow keys go by decisions");
            ui.label(
                RichText::new(number::clock(opens_s + self.at_s))
                    .text_style(crate::theme::strong_style()),
            );
            let next = recorded
                .decisions
                .iter()
                .find(|it| it.at_s > self.at_s + 1e-6)
                .map(|it| it.at_s);
            let before = recorded
                .decisions
                .iter()
                .rev()
                .find(|it| it.at_s < self.at_s - 1e-6)
                .map(|it| it.at_s);
            if ui.button("Decision before").clicked() {
                self.at_s = before.unwrap_or(0.0);
            }
            if ui.button("Next decision").clicked() {
                self.at_s = next.unwrap_or(recorded.end_s);
            }
        });
        ui.horizontal(|ui| {
            ui.weak("Seen at a time");
            for (seconds, name) in [
                (300.0, "5 min"),
                (900.0, "15 min"),
                (3600.0, "1 h"),
                (14_400.0, "4 h"),
            ] {
                ui.selectable_value(&mut self.seen_s, seconds, name);
            }
        });
    }

    fn what_if_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        let tokens = Tokens::of(ui);
        section(ui, "That day, but");
        text_field(
            ui,
            "Changed settings",
            &mut self.change,
            ui.available_width() - 8.0,
        )
        .on_hover_text("key=value; several with a semicolon between");
        let Some(recorded) = &self.recorded else {
            return;
        };
        let here = number::clock(recorded.opens_s + self.at_s);
        let is_asking = self.asking.is_some();
        let (mut from_here, mut from_start) = (false, false);
        ui.horizontal_wrapped(|ui| {
            from_here = ui
                .add_enabled(
                    !is_asking,
                    egui::Button::new(format!("From {}", &here[..5])),
                )
                .on_hover_text("The change holds from the time that is looked at")
                .clicked();
            from_start = ui
                .add_enabled(!is_asking, egui::Button::new("All day"))
                .clicked();
        });
        if from_here || from_start {
            self.ask(desk, from_here);
        }
        if let Some(job) = &self.asking
            && parts::progress(ui, "Draws", job.progress())
        {
            job.cancel();
        }
        match &self.answer {
            None => {}
            Some(Err(why)) => parts::error(ui, why),
            Some(Ok(answer)) => {
                ui.weak(format!(
                    "{}: {} of the calls are as recorded, the rest is drawn from the scenario.",
                    answer.set.join(", "),
                    number::percent(answer.recorded_share)
                ));
                egui::Grid::new("what if")
                    .num_columns(3)
                    .striped(true)
                    .spacing([12.0, 4.0])
                    .show(ui, |ui| {
                        for name in ["", "Recorded", "With the change"] {
                            ui.label(RichText::new(name).small().color(tokens.text_subdued()));
                        }
                        ui.end_row();
                        for (key, before, after) in &answer.rows {
                            let measure = named_measure(key);
                            ui.label(measure.label).on_hover_text(measure.definition);
                            for text in [unit_of(key).text(*before), mean_text(unit_of(key), after)]
                            {
                                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                                    ui.label(text)
                                });
                            }
                            ui.end_row();
                        }
                    });
            }
        }
    }

    fn decisions_ui(&mut self, ui: &mut Ui) {
        let Some(recorded) = &self.recorded else {
            return;
        };
        let tokens = Tokens::of(ui);
        section(ui, "Decisions");
        let here = recorded
            .decisions
            .partition_point(|it| it.at_s <= self.at_s + 1e-6);
        let mut go = None;
        TableBuilder::new(ui)
            .id_salt("recorded decisions")
            .striped(true)
            .sense(egui::Sense::click())
            .auto_shrink([false, false])
            .scroll_to_row(here.saturating_sub(1), Some(Align::Center))
            .column(Column::exact(62.0))
            .column(Column::remainder().clip(true))
            .body(|body| {
                body.rows(36.0, recorded.decisions.len(), |mut row| {
                    let place = row.index();
                    let decision = &recorded.decisions[place];
                    row.set_selected(place + 1 == here);
                    row.col(|ui| {
                        ui.weak(number::clock(recorded.opens_s + decision.at_s));
                    });
                    row.col(|ui| {
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.y = 1.0;
                            let color = if decision.is_correction {
                                tokens.accent()
                            } else {
                                tokens.text()
                            };
                            ui.add(
                                egui::Label::new(RichText::new(&decision.what).color(color))
                                    .truncate()
                                    .selectable(false),
                            );
                            ui.add(
                                egui::Label::new(
                                    RichText::new(&decision.why)
                                        .small()
                                        .color(tokens.text_subdued()),
                                )
                                .truncate()
                                .selectable(false),
                            )
                            .on_hover_text(&decision.why);
                        });
                    });
                    if row.response().clicked() {
                        go = Some(decision.at_s);
                    }
                });
            });
        if let Some(at_s) = go {
            self.at_s = at_s;
        }
    }
}

impl View for ReplayView {
    fn logic(&mut self, desk: &Desk) {
        if self.waits {
            self.read(desk);
        }
        if let Some(job) = &mut self.recording {
            if let Some(written) = job.news().pop() {
                self.recording = None;
                match written {
                    Ok(path) => {
                        self.path = path.display().to_string();
                        self.read(desk);
                    }
                    Err(why) => self.failed = Some(why),
                }
            } else if job.is_over() {
                self.recording = None;
            }
        }
        if let Some(job) = &mut self.reading {
            match job.news().pop() {
                Some(ReplayNews::Recorded(recorded)) => {
                    self.at_s = (recorded.end_s * 0.25).min(3600.0);
                    self.recorded = Some(*recorded);
                }
                Some(ReplayNews::Failed(why)) => self.failed = Some(why),
                None => {}
            }
            if job.is_over() {
                self.reading = None;
            }
        }
        if let Some(job) = &mut self.asking {
            self.answer = job.news().pop().or(self.answer.take());
            if job.is_over() {
                self.asking = None;
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
        self.top(ui, desk, asks);
        if self.recorded.is_none() {
            parts::empty(
                ui,
                "A recorded day",
                "The journal of a run or of a live day: drop it on the window, open it, or record a day of this scenario",
            );
            return;
        }
        self.verdict(ui);
        self.scrubber(ui);
        Panel::right("what if")
            .exact_size((ui.available_width() * 0.33).clamp(290.0, 460.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                self.what_if_ui(ui, desk);
                ui.separator();
                self.decisions_ui(ui);
            });
        let (at_s, seen_s) = (self.at_s, self.seen_s);
        let mut go = None;
        if let Some(recorded) = &self.recorded {
            egui::CentralPanel::default()
                .show(ui, |ui| go = canvas::ui(ui, recorded, at_s, seen_s));
        }
        if let Some(at_s) = go {
            self.at_s = at_s;
        }
    }

    fn obey(&mut self, command: &Command, desk: &Desk) {
        match command {
            Command::OpenPath(path) => {
                self.path = path.display().to_string();
                self.read(desk);
            }
            Command::Ui(UiCommand::Start) => {
                if self.path.trim().is_empty() {
                    self.record(desk);
                } else {
                    self.read(desk);
                }
            }
            Command::Ui(UiCommand::Step) => {
                if let Some(recorded) = &self.recorded {
                    let next = recorded
                        .decisions
                        .iter()
                        .find(|it| it.at_s > self.at_s + 1e-6);
                    self.at_s = next.map_or(recorded.end_s, |it| it.at_s);
                }
            }
            Command::Ui(UiCommand::Cancel) => {
                if let Some(job) = &self.reading {
                    job.cancel();
                }
                if let Some(job) = &self.asking {
                    job.cancel();
                }
            }
            _ => {}
        }
    }

    fn is_busy(&self) -> bool {
        self.reading.is_some() || self.asking.is_some() || self.recording.is_some()
    }

    /// Lines under way through the day.
    fn picture(&self) -> Option<Chart> {
        let recorded = self.recorded.as_ref()?;
        let mut moves: Vec<(f64, f64)> = Vec::new();
        for call in &recorded.calls {
            moves.push((call.dialled_s, 1.0));
            moves.push((call.joined_s.unwrap_or(call.over_s), -1.0));
        }
        moves.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut lines = 0.0;
        let points = moves.into_iter().map(|(at_s, change)| {
            lines += change;
            Point::at(recorded.opens_s + at_s, lines)
        });
        Some(Chart {
            title: "Lines in flight".to_owned(),
            about: recorded.path.display().to_string(),
            x: Axis::new("Time of day", Unit::Clock),
            y: Axis::new("Lines", Unit::Count).with(&[0.0]),
            series: vec![Series::new(
                "Lines in flight",
                Use::Series(0),
                Shape::Line { dashed: false },
                points.collect(),
            )],
        })
    }

    fn command_line(&self, desk: &Desk) -> Option<String> {
        let path = quoted(self.path.trim());
        Some(format!(
            "outpace replay {} {path}",
            desk.scenario_argument()
        ))
    }
}
