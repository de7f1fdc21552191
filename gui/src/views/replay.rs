//! Replay: a recorded day, scrubbed through; its first difference from this build; and that day, but.

mod canvas;
mod changed;
mod decisions;
mod scrubber;
mod verdict;

use std::path::PathBuf;

use egui::{Panel, Ui};

use super::View;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::desk::{Desk, quoted};
use crate::dialogs::{main_button, text_field};
use crate::number::Unit;
use crate::parts;
use crate::replaying::{self, Otherwise, Recorded, ReplayNews, WhatIfResult};
use crate::stage::Programme;
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
    /// The list of decisions is to be scrolled to what is looked at.
    follows: bool,
    /// Other settings, told the same facts.
    other: String,
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
            follows: false,
            other: String::new(),
            change: "campaign.gain=0.3".to_owned(),
            draws: 20,
            asking: None,
            answer: None,
            waits: false,
        }
    }
}

/// The folder of the desktop's own recordings, in its data.
const JOURNALS: &str = "journals";

/// `key=value` texts, on lines of their own or with semicolons between.
fn settings(text: &str) -> Vec<String> {
    let parts = text.split([';', '\n']).map(str::trim);
    parts
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
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
            self.file(desk),
            settings(&self.other),
        ));
    }

    /// The journal that is named. A mere name may also be one of those the desktop has recorded.
    fn file(&self, desk: &Desk) -> PathBuf {
        let named = PathBuf::from(self.path.trim());
        let is_name = named.file_name() == Some(named.as_os_str());
        let own = desk.data.join(JOURNALS).join(&named);
        if is_name && !named.exists() && own.is_file() {
            own
        } else {
            named
        }
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
            .join(JOURNALS)
            .join(format!("{}-seed-{}.txt", scenario.name, desk.settings.seed));
        let programme = Programme {
            scenario,
            seed: desk.settings.seed,
            replication: 0,
        };
        self.failed = None;
        self.recording = Some(Job::begin(&desk.ctx, "outpace-record", move |to| {
            let written = crate::recording::write(&programme, &path, to);
            to.tell(written.map(|()| path));
        }));
    }

    fn ask(&mut self, desk: &Desk, from_here: bool) {
        let (Some(good), Some(recorded)) = (desk.document.good(), &self.recorded) else {
            return;
        };
        let asked = Otherwise {
            good: good.clone(),
            path: recorded.path.clone(),
            set: settings(&self.change),
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
            let width = (ui.available_width() * 0.36).max(160.0);
            let field = text_field(ui, "Journal file", &mut self.path, width);
            if let Some(recorded) = &self.recorded {
                field.on_hover_text(format!("Shown: {}", recorded.path.display()));
            }
            let about =
                "Tell this build the recorded facts, and look where it decides otherwise (Ctrl+R)";
            if ui
                .add(main_button(ui, "Replay"))
                .on_hover_text(about)
                .clicked()
            {
                asks.push(UiCommand::Start.into());
            }
            if ui
                .button("Record a day")
                .on_hover_text("Play the scenario's first day and keep its journal")
                .clicked()
            {
                self.record(desk);
            }
            if let Some(job) = &self.reading
                && parts::progress(ui, "Reading", job.progress())
            {
                job.cancel();
            }
            if let Some(job) = &self.recording
                && parts::progress(ui, "Minutes of the day", job.progress())
            {
                job.cancel();
            }
        });
        if let Some(why) = &self.failed {
            parts::error(ui, why);
        }
    }

    /// Looks at another instant; the list of decisions follows.
    const fn go(&mut self, at_s: f64) {
        self.at_s = at_s;
        self.follows = true;
    }

    fn step(&mut self) {
        if let Some(recorded) = &self.recorded {
            let next = recorded.decision_after(self.at_s);
            self.go(next.map_or(recorded.end_s, |it| it.at_s));
        }
    }

    fn step_back(&mut self) {
        if let Some(recorded) = &self.recorded {
            let before = recorded.decision_before(self.at_s);
            self.go(before.map_or(0.0, |it| it.at_s));
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
                        let name = path.file_name().unwrap_or(path.as_os_str());
                        self.path = name.display().to_string();
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
                    let is_same = self
                        .recorded
                        .as_ref()
                        .is_some_and(|it| it.path == recorded.path);
                    if !is_same || self.at_s > recorded.end_s {
                        self.at_s = (recorded.end_s * 0.25).min(3600.0);
                    }
                    self.follows = true;
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
                "Record a day of this scenario with the button above, or drop the journal of a run or of a live day on the window",
            );
            return;
        }
        Panel::right("decisions and what if")
            .exact_size((ui.available_width() * 0.34).clamp(330.0, 520.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                self.changed_ui(ui, desk);
                ui.separator();
                self.decisions_ui(ui);
            });
        egui::CentralPanel::default().show(ui, |ui| {
            self.verdict_ui(ui, desk);
            self.scrubber_ui(ui);
            let (at_s, seen_s) = (self.at_s, self.seen_s);
            let recorded = self.recorded.as_ref();
            if let Some(at_s) = recorded.and_then(|it| canvas::ui(ui, it, at_s, seen_s)) {
                self.go(at_s);
            }
        });
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
            Command::Ui(UiCommand::Step) => self.step(),
            Command::Ui(UiCommand::StepBack) => self.step_back(),
            Command::Ui(UiCommand::Cancel) => {
                if let Some(job) = &self.reading {
                    job.cancel();
                }
                if let Some(job) = &self.recording {
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
        let set = settings(&self.other).into_iter();
        let set: String = set.map(|it| format!(" --set {}", quoted(&it))).collect();
        Some(format!(
            "outpace replay {} {path}{set}",
            desk.scenario_argument()
        ))
    }
}
