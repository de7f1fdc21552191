//! Compare: two settings or runs on the same people, with paired differences.

use egui::{Align, DragValue, Layout, Panel, RichText, Role, TextEdit, Ui};
use egui_extras::{Column, TableBuilder};
use outpace_sim::experiment::PlayedDay;
use outpace_sim::named_measure;

use super::View;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::comparison::{self, Arm, Row, Versus, VersusNews};
use crate::desk::{Desk, quoted};
use crate::dialogs::{main_button, text_field};
use crate::number::Unit;
use crate::parts::{self, named, section, unit_of};
use crate::theme::Tokens;
use crate::worker::Job;

/// Two arms and what came of them.
pub struct CompareView {
    arms: [Arm; 2],
    /// The arms whose days are shown.
    played: [String; 2],
    days_wanted: u32,
    seed: u64,
    job: Option<Job<VersusNews>>,
    waiting: Option<PlayedDay>,
    days: Vec<[PlayedDay; 2]>,
    rows: Vec<Row>,
    failed: Option<String>,
    shown: &'static str,
}

impl Default for CompareView {
    fn default() -> Self {
        let second = Arm {
            source: String::new(),
            set: "campaign.gain=0.6".to_owned(),
        };
        Self {
            arms: [Arm::default(), second],
            played: [String::new(), String::new()],
            days_wanted: 40,
            seed: 0,
            job: None,
            waiting: None,
            days: Vec::new(),
            rows: Vec::new(),
            failed: None,
            shown: "abandon_rate",
        }
    }
}

impl CompareView {
    /// The differences so far; for tests and scripts.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    fn begin(&mut self, desk: &Desk) {
        let Some(good) = desk.document.good() else {
            self.failed = Some("The scenario has errors; the Scenario view shows them.".to_owned());
            return;
        };
        self.failed = None;
        self.waiting = None;
        self.days.clear();
        self.rows.clear();
        self.played = [self.arms[0].label(), self.arms[1].label()];
        let versus = Versus {
            good: good.clone(),
            arms: self.arms.clone(),
            seed: desk.settings.seed,
            days: self.days_wanted,
        };
        self.job = Some(comparison::begin(&desk.ctx, versus));
    }

    fn arms_ui(&mut self, ui: &mut Ui) {
        for (arm, name) in self.arms.iter_mut().zip(["First", "Second"]) {
            section(ui, name);
            ui.weak("Scenario file or results folder; empty: the scenario that is open");
            text_field(
                ui,
                &format!("{name} file or folder"),
                &mut arm.source,
                ui.available_width() - 8.0,
            );
            ui.weak("Settings, one a line");
            let edit = TextEdit::multiline(&mut arm.set)
                .font(egui::TextStyle::Monospace)
                .hint_text("as it is")
                .desired_rows(4)
                .desired_width(ui.available_width() - 8.0);
            named(
                ui.add(edit),
                Role::MultilineTextInput,
                &format!("{name} settings"),
            );
            ui.add_space(6.0);
        }
    }

    fn table_ui(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        let right = Layout::right_to_left(Align::Center);
        let height = (self.rows.len() as f32 * 22.0 + 30.0).min(ui.available_height() * 0.55);
        TableBuilder::new(ui)
            .id_salt("differences")
            .striped(true)
            .max_scroll_height(height)
            .auto_shrink([false, true])
            .column(Column::remainder().at_least(150.0).clip(true))
            .columns(Column::exact(84.0), 2)
            .column(Column::exact(236.0))
            .column(Column::exact(64.0))
            .header(22.0, |mut header| {
                let names = [
                    "Measure",
                    &self.played[0],
                    &self.played[1],
                    "Difference, 95 % interval",
                    "p",
                ];
                for (place, name) in names.into_iter().enumerate() {
                    header.col(|ui| {
                        let layout = if place == 0 {
                            Layout::left_to_right(Align::Center)
                        } else {
                            right
                        };
                        ui.with_layout(layout, |ui| {
                            ui.add(
                                egui::Label::new(
                                    RichText::new(name).small().color(tokens.text_subdued()),
                                )
                                .truncate(),
                            )
                            .on_hover_text(name);
                        });
                    });
                }
            })
            .body(|body| {
                body.rows(22.0, self.rows.len(), |mut row| {
                    let it = &self.rows[row.index()];
                    let (unit, measure) = (unit_of(it.key), named_measure(it.key));
                    let difference = &it.difference;
                    row.col(|ui| {
                        let button = ui.selectable_label(self.shown == it.key, &measure.label);
                        if button.on_hover_text(measure.definition).clicked() {
                            self.shown = it.key;
                        }
                    });
                    let interval = difference.interval.map_or_else(String::new, |(low, high)| {
                        format!("  {} to {}", unit.difference(low), unit.difference(high))
                    });
                    let color = if difference.is_clear() {
                        tokens.text_strong()
                    } else {
                        tokens.text_subdued()
                    };
                    let p = difference.p_holm.map_or_else(String::new, |p| {
                        if p < 0.001 {
                            "< 0.001".to_owned()
                        } else {
                            format!("{p:.3}")
                        }
                    });
                    for text in [
                        unit.text(difference.first),
                        unit.text(difference.second),
                        format!("{}{interval}", unit.difference(difference.mean)),
                        p,
                    ] {
                        row.col(|ui| {
                            ui.with_layout(right, |ui| ui.colored_label(color, text));
                        });
                    }
                });
            });
    }

    fn words(&self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        let clear: Vec<String> = self
            .rows
            .iter()
            .filter(|it| ["abandon_rate", "idle_s_per_connect"].contains(&it.key))
            .map(|it| {
                let size = unit_of(it.key).difference(it.difference.mean);
                let sure = if it.difference.is_clear() {
                    "surely"
                } else {
                    "perhaps by chance"
                };
                format!(
                    "{} {size}, {sure}",
                    named_measure(it.key).label.to_lowercase()
                )
            })
            .collect();
        let text = format!(
            "{} days on the same people, seed {}. Second against first: {}.",
            self.days.len(),
            self.seed,
            clear.join("; ")
        );
        ui.add(egui::Label::new(RichText::new(text).color(tokens.text())).wrap());
        let saved = self
            .rows
            .iter()
            .find(|it| it.key == "abandon_rate")
            .and_then(|it| it.difference.variance_ratio);
        if let Some(ratio) = saved.filter(|it| *it < 0.8) {
            let text = format!(
                "The same people make the difference as sure as {:.1} times as many days would.",
                1.0 / ratio.max(0.01)
            );
            ui.weak(text);
        }
    }

    fn chart(&self) -> Option<Chart> {
        let row = self
            .rows
            .iter()
            .find(|it| it.key == self.shown)
            .or_else(|| self.rows.first())?;
        let measure = named_measure(row.key);
        let marks = row
            .pairs
            .iter()
            .enumerate()
            .map(|(day, (a, b))| Point::at(day as f64 + 1.0, b - a));
        let marks: Vec<Point> = marks.collect();
        let last = marks.len() as f64;
        let mut series = vec![Series::across("No difference", Use::Subdued, 0.0)];
        if let Some((low, high)) = row.difference.interval {
            let band = vec![
                Point::between(0.5, low, high),
                Point::between(last + 0.5, low, high),
            ];
            series.push(Series::new("", Use::Series(0), Shape::Band, band));
        }
        let mean = vec![
            Point::at(0.5, row.difference.mean),
            Point::at(last + 0.5, row.difference.mean),
        ];
        series.push(Series::new(
            "Mean, 95 % interval",
            Use::Series(0),
            Shape::Line { dashed: false },
            mean,
        ));
        series.push(Series::new(
            "Each day",
            Use::Series(1),
            Shape::Marks {
                radius: 3.0,
                filled: true,
            },
            marks,
        ));
        Some(Chart {
            title: format!("{}: second less first", measure.label),
            about: format!(
                "{} against {}, seed {}",
                self.played[1], self.played[0], self.seed
            ),
            x: Axis::new("Day", Unit::Plain).with(&[0.5, f64::from(self.days_wanted)]),
            y: Axis::new(
                format!("Difference of {}", measure.label.to_lowercase()),
                unit_of(row.key),
            ),
            series,
        })
    }
}

impl View for CompareView {
    fn logic(&mut self, _: &Desk) {
        let Some(job) = &mut self.job else {
            return;
        };
        let mut came = false;
        for news in job.news() {
            match news {
                VersusNews::Seed(seed) => self.seed = seed,
                VersusNews::Failed(why) => self.failed = Some(why),
                VersusNews::Days(days) => {
                    for day in days {
                        match (day.point, self.waiting.take()) {
                            (0, _) => self.waiting = Some(day),
                            (_, Some(first)) => self.days.push([first, day]),
                            (_, None) => {}
                        }
                    }
                    came = true;
                }
            }
        }
        if came {
            self.rows = comparison::rows(&self.days);
        }
        if job.is_over() {
            self.job = None;
        }
    }

    fn ui(&mut self, ui: &mut Ui, _: &Desk, asks: &mut Vec<Command>) {
        Panel::left("arms")
            .exact_size((ui.available_width() * 0.26).clamp(240.0, 360.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                self.arms_ui(ui);
                ui.horizontal(|ui| {
                    ui.label("Days of each");
                    let field = ui.add(DragValue::new(&mut self.days_wanted).range(2..=5000));
                    named(field, Role::SpinButton, "Days of each");
                });
                ui.add_space(4.0);
                if ui
                    .add(main_button(ui, "Compare"))
                    .on_hover_text("Play both on the same people (Ctrl+R)")
                    .clicked()
                {
                    asks.push(UiCommand::Start.into());
                }
            });
        egui::CentralPanel::default().show(ui, |ui| {
            if let Some(job) = &self.job
                && parts::progress(ui, "Days", job.progress())
            {
                asks.push(UiCommand::Cancel.into());
            }
            if let Some(why) = &self.failed {
                parts::error(ui, why);
            }
            if self.rows.is_empty() {
                if self.job.is_none() && self.failed.is_none() {
                    parts::empty(
                        ui,
                        "Two settings, the same people",
                        "Write settings on the left, and compare: differences are taken day by day",
                    );
                }
                return;
            }
            self.words(ui);
            self.table_ui(ui);
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.button("Export…").clicked()
                        && let Some(chart) = self.chart()
                    {
                        asks.push(Command::Export(Box::new(chart)));
                    }
                });
            });
            if let Some(chart) = self.chart() {
                chart.show(ui, ui.available_height());
            }
        });
    }

    fn obey(&mut self, command: &Command, desk: &Desk) {
        match command {
            Command::CompareWith(set) => {
                self.arms = [
                    Arm::default(),
                    Arm {
                        source: String::new(),
                        set: set.join("\n"),
                    },
                ];
                self.begin(desk);
            }
            Command::Ui(UiCommand::Start) => self.begin(desk),
            Command::Ui(UiCommand::Cancel) => {
                if let Some(job) = &self.job {
                    job.cancel();
                }
            }
            _ => {}
        }
    }

    fn is_busy(&self) -> bool {
        self.job.is_some()
    }

    fn picture(&self) -> Option<Chart> {
        self.chart()
    }

    fn command_line(&self, desk: &Desk) -> Option<String> {
        let file = |arm: &Arm| {
            if arm.source.trim().is_empty() {
                desk.scenario_argument()
            } else {
                quoted(arm.source.trim())
            }
        };
        let [first, second] = &self.arms;
        let settings = second.settings();
        let other = if second.source.trim().is_empty() {
            format!(" --with {}", quoted(&settings.join("; ")))
        } else {
            format!(" {}", file(second))
        };
        let set: String = first
            .settings()
            .iter()
            .map(|it| format!(" --set {}", quoted(it)))
            .collect();
        Some(format!(
            "outpace compare {}{other}{set} --seed {} --replications {}",
            file(first),
            desk.settings.seed,
            self.days_wanted
        ))
    }
}
