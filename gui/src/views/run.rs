//! Run: a day at any speed, with every decision and its reason.

pub(crate) mod lanes;

use std::sync::Arc;

use egui::{DragValue, Layout, Panel, RichText, Role, Ui};
use egui_extras::{Column, TableBuilder};

use super::View;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::desk::{Desk, quoted};
use crate::dialogs::main_button;
use crate::notice::Notice;
use crate::number::{self, Unit};
use crate::parts::{self, figure, named, section};
use crate::stage::{Board, Programme, Speed, Stage};
use crate::theme::Tokens;

/// A day on the stage.
pub struct RunView {
    stage: Option<Stage>,
    /// What is shown: settings, seed, replication.
    shown: Shown,
    speed: Speed,
    curve: Curve,
    pending: Option<String>,
    curves: Vec<Chart>,
    curve_at: usize,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    set: Vec<String>,
    seed: Option<u64>,
    replication: u32,
    title: String,
}

/// Which curve is large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Curve {
    Abandon,
    Idle,
    Lines,
}

/// Speeds to choose from.
const SPEEDS: [(&str, Speed); 7] = [
    ("1×", Speed::Times(1.0)),
    ("10×", Speed::Times(10.0)),
    ("60×", Speed::Times(60.0)),
    ("300×", Speed::Times(300.0)),
    ("1000×", Speed::Times(1000.0)),
    ("5000×", Speed::Times(5000.0)),
    ("Fastest", Speed::Full),
];

impl Default for RunView {
    fn default() -> Self {
        Self {
            stage: None,
            shown: Shown::default(),
            speed: Speed::Times(300.0),
            curve: Curve::Abandon,
            pending: None,
            curves: Vec::new(),
            curve_at: usize::MAX,
        }
    }
}

impl RunView {
    /// The day on the stage; for tests and scripts.
    #[must_use]
    pub const fn stage(&self) -> Option<&Stage> {
        self.stage.as_ref()
    }

    fn begin(&mut self, desk: &Desk, held: bool) {
        let Some(good) = desk.document.good() else {
            self.pending =
                Some("The scenario has errors; the Scenario view shows them.".to_owned());
            return;
        };
        match good.with(&self.shown.set) {
            Ok(loaded) => {
                self.shown.title.clone_from(&loaded.scenario.title);
                let programme = Programme {
                    scenario: Arc::new(loaded.scenario),
                    seed: self.shown.seed.unwrap_or(desk.settings.seed),
                    replication: self.shown.replication,
                };
                self.stage = Some(Stage::begin(&desk.ctx, programme, self.speed, held));
                self.curves.clear();
                self.curve_at = usize::MAX;
            }
            Err(error) => self.pending = Some(format!("This day cannot be played: {error}")),
        }
    }

    fn controls(&mut self, ui: &mut Ui, desk: &Desk) {
        ui.horizontal_wrapped(|ui| {
            let is_playing = self.stage.as_ref().is_some_and(Stage::is_playing);
            let is_held = self.stage.as_ref().is_some_and(Stage::is_held);
            let text = match (is_playing, is_held, &self.stage) {
                (true, true, _) => "Go on",
                (true, false, _) => "Pause",
                (false, _, Some(_)) => "Play again",
                (false, _, None) => "Play the day",
            };
            if ui
                .add(main_button(ui, text))
                .on_hover_text("Hold the day, or go on (Ctrl+Space)")
                .clicked()
            {
                self.toggle(desk);
            }
            if ui
                .button("Step")
                .on_hover_text("Go on to the next decision of the pacing, and hold (Ctrl+Right)")
                .clicked()
            {
                self.step(desk);
            }
            if ui
                .add_enabled(self.stage.is_some(), egui::Button::new("From the start"))
                .clicked()
            {
                self.begin(desk, false);
            }
            if ui
                .add_enabled(is_playing, egui::Button::new("End"))
                .on_hover_text("Leave the day where it is (Esc)")
                .clicked()
            {
                self.end();
            }
            ui.separator();
            self.speeds(ui);
            ui.separator();
            self.which_day(ui, desk);
        });
    }

    fn speeds(&mut self, ui: &mut Ui) {
        for (name, speed) in SPEEDS {
            let button = ui.selectable_label(self.speed == speed, name);
            let about = if speed == Speed::Full {
                "As fast as it goes".to_owned()
            } else {
                format!("{name} real time")
            };
            if named(button, Role::Button, &format!("Speed {name}"))
                .on_hover_text(about)
                .clicked()
            {
                self.speed = speed;
                if let Some(stage) = &self.stage {
                    stage.set_speed(speed);
                }
            }
        }
    }

    fn which_day(&mut self, ui: &mut Ui, desk: &Desk) {
        ui.label("Day");
        let mut day = self.shown.replication + 1;
        let field = named(
            ui.add(DragValue::new(&mut day).range(1..=100_000)),
            Role::SpinButton,
            "Which day",
        );
        if field
            .on_hover_text("Which of the days of this seed")
            .changed()
        {
            self.shown.replication = day - 1;
        }
        if !self.shown.set.is_empty() {
            let set = self.shown.set.join(", ");
            if ui
                .button("As the scenario is")
                .on_hover_text(format!("Now with {set}"))
                .clicked()
            {
                self.shown.set.clear();
                self.begin(desk, false);
            }
        }
    }

    fn toggle(&mut self, desk: &Desk) {
        match &self.stage {
            Some(stage) if stage.is_playing() => stage.hold(!stage.is_held()),
            _ => self.begin(desk, false),
        }
    }

    fn step(&mut self, desk: &Desk) {
        if !self.stage.as_ref().is_some_and(Stage::is_playing) {
            self.begin(desk, true);
        }
        if let Some(stage) = &self.stage {
            stage.step();
        }
    }

    fn end(&self) {
        if let Some(stage) = &self.stage {
            stage.stop();
        }
    }

    fn chart(&self) -> Option<&Chart> {
        self.curves.get(self.curve as usize)
    }
}

impl View for RunView {
    fn logic(&mut self, desk: &Desk) {
        let Some(stage) = &mut self.stage else {
            return;
        };
        stage.logic();
        let board = stage.board();
        // Curves have a point a minute of the day; they are drawn anew when one has come.
        if board.samples.len() != self.curve_at {
            self.curve_at = board.samples.len();
            self.curves = curves(&board, desk.limit(), &self.shown.title);
        }
    }

    fn ui(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
        if let Some(what) = self.pending.take() {
            asks.push(Command::Notice(Notice::wrong(what)));
        }
        self.controls(ui, desk);
        let Some(stage) = &self.stage else {
            parts::empty(
                ui,
                "A day of this scenario",
                "Play it with the button above (Ctrl+R): every call, every agent and every decision of the pacing",
            );
            return;
        };
        let limit = desk.limit();
        let board = stage.board();
        ui.separator();
        figures(ui, &board, limit);
        // The curve has what the lanes cannot use.
        let height = ui.available_height();
        let left = height - lanes::height_most(board.lanes.len());
        let curve_height = (height * 0.42).clamp(140.0, 420.0).max(left);
        Panel::right("decisions")
            .exact_size((ui.available_width() * 0.36).clamp(280.0, 560.0))
            .show_separator_line(false)
            .show(ui, |ui| decisions(ui, &board));
        drop(board);
        Panel::bottom("curves")
            .exact_size(curve_height)
            .show_separator_line(false)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    for (curve, name) in [
                        (Curve::Abandon, "Abandon rate"),
                        (Curve::Idle, "Idle time"),
                        (Curve::Lines, "Lines"),
                    ] {
                        ui.selectable_value(&mut self.curve, curve, name);
                    }
                    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                        if ui.button("Export…").clicked()
                            && let Some(chart) = self.chart()
                        {
                            asks.push(Command::Export(Box::new(chart.clone())));
                        }
                    });
                });
                if let Some(chart) = self.chart() {
                    chart.show(ui, ui.available_height());
                }
            });
        if let Some(stage) = &self.stage {
            let board = stage.board();
            egui::CentralPanel::default().show(ui, |ui| lanes::ui(ui, &board));
        }
    }

    fn obey(&mut self, command: &Command, desk: &Desk) {
        match command {
            Command::ShowDay {
                set,
                seed,
                replication,
            } => {
                self.shown = Shown {
                    set: set.clone(),
                    seed: Some(*seed),
                    replication: *replication,
                    title: String::new(),
                };
                self.begin(desk, false);
            }
            Command::Ui(UiCommand::Start) => self.begin(desk, false),
            Command::Ui(UiCommand::Pause) => self.toggle(desk),
            Command::Ui(UiCommand::Step) => self.step(desk),
            Command::Ui(UiCommand::Cancel) => self.end(),
            _ => {}
        }
    }

    fn is_busy(&self) -> bool {
        self.stage
            .as_ref()
            .is_some_and(|it| it.is_playing() && !it.is_held())
    }

    fn picture(&self) -> Option<Chart> {
        self.chart().cloned()
    }

    fn command_line(&self, desk: &Desk) -> Option<String> {
        let set: String = self
            .shown
            .set
            .iter()
            .map(|it| format!(" --set {}", quoted(it)))
            .collect();
        let seed = self.shown.seed.unwrap_or(desk.settings.seed);
        let days = self.shown.replication + 1;
        Some(format!(
            "outpace run {}{set} --seed {seed} --replications {days}",
            desk.scenario_argument()
        ))
    }
}

fn figures(ui: &mut Ui, board: &Board, limit: Option<f64>) {
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 26.0;
        let clock = number::clock(board.opens_s + board.now_s);
        figure(
            ui,
            &clock,
            "Time of day",
            "What the day's clock shows",
            tokens.text_strong(),
        );
        let rate = board.abandon_rate();
        let color = match limit {
            Some(limit) if rate > limit => tokens.error(),
            _ => tokens.text_strong(),
        };
        let name = limit.map_or_else(
            || "Abandon rate".to_owned(),
            |it| format!("Abandon rate, limit {}", number::percent(it)),
        );
        figure(
            ui,
            &Unit::Share.text(rate),
            &name,
            "Live persons no agent came for in time, of all live answers so far.",
            color,
        );
        figure(
            ui,
            &Unit::Seconds.text(board.idle_s()),
            "Idle time per connect",
            "Time agents are available or reserved, for each connect so far.",
            tokens.text_strong(),
        );
        let gauge = board.gauge;
        for (value, name, about) in [
            (
                board.in_flight() as f64,
                "Lines in flight",
                "Lines dialling, ringing, or answered and not yet joined.",
            ),
            (
                gauge.connects as f64,
                "Connects",
                "Live persons joined to an agent so far.",
            ),
            (
                gauge.abandoned as f64,
                "Abandoned",
                "Live persons no agent came for in time so far.",
            ),
            (gauge.dials as f64, "Dials", "Calls dialled so far."),
        ] {
            figure(ui, &number::count(value), name, about, tokens.text_strong());
        }
        if board.measures.is_some() {
            ui.colored_label(tokens.success(), "The day is over.");
        }
    });
}

fn decisions(ui: &mut Ui, board: &Board) {
    let tokens = Tokens::of(ui);
    section(ui, "Decisions, the newest first");
    let count = board.decisions.len();
    TableBuilder::new(ui)
        .id_salt("decisions")
        .striped(true)
        .column(Column::exact(62.0))
        .column(Column::remainder().clip(true))
        .auto_shrink([false, false])
        .body(|body| {
            body.rows(38.0, count, |mut row| {
                let decision = &board.decisions[count - 1 - row.index()];
                row.col(|ui| {
                    ui.weak(number::clock(board.opens_s + decision.at_s));
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
                            egui::Label::new(RichText::new(&decision.what).color(color)).truncate(),
                        );
                        ui.add(
                            egui::Label::new(
                                RichText::new(&decision.why)
                                    .small()
                                    .color(tokens.text_subdued()),
                            )
                            .truncate(),
                        );
                    });
                });
            });
        });
}

fn curves(board: &Board, limit: Option<f64>, title: &str) -> Vec<Chart> {
    let line = |of: fn(&crate::stage::Sample) -> f64| -> Vec<Point> {
        let points = board
            .samples
            .iter()
            .map(|it| Point::at(board.opens_s + it.at_s, of(it)));
        points.filter(|it| it.y.is_finite()).collect()
    };
    let ends = [board.opens_s, board.opens_s + board.length_s];
    let chart = |name: &str, y: Axis, series: Vec<Series>| Chart {
        title: format!("{name} as the day goes"),
        about: title.to_owned(),
        x: Axis::new("Time of day", Unit::Clock).with(&ends),
        y,
        series,
    };
    let plain = Shape::Line { dashed: false };
    let mut abandon = vec![Series::new(
        "Abandon rate",
        Use::Series(0),
        plain,
        line(|it| it.abandon_rate),
    )];
    let mut include = vec![0.0];
    if let Some(limit) = limit {
        abandon.push(Series::across(
            format!("Limit {}", number::percent(limit)),
            Use::Limit,
            limit,
        ));
        include.push(limit * 1.5);
    }
    let most = limit.map_or(1.0, |it| 4.0 * it);
    let rate = Axis {
        clamp: Some((0.0, most.min(1.0))),
        ..Axis::new("Abandon rate", Unit::Share).with(&include)
    };
    vec![
        chart("Abandon rate", rate, abandon),
        chart(
            "Idle time per connect",
            Axis::new("Idle time", Unit::Seconds).with(&[0.0]),
            vec![Series::new(
                "Idle time per connect",
                Use::Series(1),
                plain,
                line(|it| it.idle_s),
            )],
        ),
        chart(
            "Lines",
            Axis::new("Lines", Unit::Plain).with(&[0.0]),
            vec![
                Series::new(
                    "Lines in flight",
                    Use::Series(0),
                    Shape::Steps,
                    line(|it| it.lines),
                ),
                Series::new(
                    "Lines per agent wanted",
                    Use::Series(1),
                    Shape::Steps,
                    line(|it| it.lines_per_agent),
                ),
            ],
        ),
    ]
}
