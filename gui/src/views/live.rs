//! Live: a dialer that is running, its numbers, and the hand on it.

mod control;

use std::sync::Arc;
use std::time::Instant;

use egui::{Margin, Panel, RichText, TextEdit, Ui};
use outpace_live_api::Status;

use super::View;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::comparison::VersusNews;
use crate::desk::Desk;
use crate::dialer::{Dialer, Heard, SIMULATED_SPEED, Wish};
use crate::dialogs::{main_button, text_field};
use crate::notice::Notice;
use crate::number::{self, NOTHING, Unit, percent};
use crate::parts::{self, figure, named, section};
use crate::theme::{self, Tokens};
use crate::worker::Job;

/// A dialer and what is known of it.
pub struct LiveView {
    address: String,
    token: String,
    dialer: Option<Dialer>,
    status: Option<Status>,
    /// Since when it has not answered, and why.
    away: Option<(Instant, String)>,
    history: Vec<Moment>,
    curve: Curve,
    began: Instant,
    form: control::Form,
    expected: Option<Job<VersusNews>>,
    expectation: control::Expectation,
    notices: Vec<Notice>,
}

/// Numbers of an instant.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Moment {
    at_s: f64,
    abandon_rate: f64,
    lines: f64,
    connected: f64,
}

/// Which curve is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Curve {
    Abandon,
    Lines,
}

/// Moments that are remembered: an hour and more at two a second.
const HISTORY_MAX: usize = 8192;

impl Default for LiveView {
    fn default() -> Self {
        Self {
            address: "http://127.0.0.1:8080".to_owned(),
            token: String::new(),
            dialer: None,
            status: None,
            away: None,
            history: Vec::new(),
            curve: Curve::Abandon,
            began: Instant::now(),
            form: control::Form::default(),
            expected: None,
            expectation: control::Expectation::default(),
            notices: Vec::new(),
        }
    }
}

impl LiveView {
    /// How the dialer stands, as last heard; for tests and scripts.
    #[must_use]
    pub const fn status(&self) -> Option<&Status> {
        self.status.as_ref()
    }

    fn forget(&mut self) {
        self.dialer = None;
        self.status = None;
        self.away = None;
        self.history.clear();
        self.began = Instant::now();
    }

    fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Status(status) => {
                self.away = None;
                self.note(&status);
                self.status = Some(*status);
            }
            Heard::Done(words) => self.notices.push(Notice::done(words)),
            Heard::Refused(why) => self.notices.push(Notice::wrong(why)),
            Heard::Away(why) => {
                let since = self.away.take().map_or_else(Instant::now, |it| it.0);
                self.away = Some((since, why));
            }
        }
    }

    fn note(&mut self, status: &Status) {
        let simulated = self.dialer.as_ref().is_some_and(Dialer::is_simulated);
        let at_s = if simulated {
            status.now_ms as f64 / 1000.0
        } else {
            self.began.elapsed().as_secs_f64()
        };
        if self
            .history
            .last()
            .is_some_and(|it| at_s - it.at_s < if simulated { 30.0 } else { 0.4 })
        {
            return;
        }
        let live: u64 = status.campaigns.iter().map(|it| it.live).sum();
        let abandoned: u64 = status.campaigns.iter().map(|it| it.abandoned).sum();
        self.history.push(Moment {
            at_s,
            abandon_rate: abandoned as f64 / live as f64,
            lines: status.campaigns.iter().map(|it| f64::from(it.lines)).sum(),
            connected: f64::from(status.agents_connected),
        });
        if self.history.len() > HISTORY_MAX {
            // Every other one: the whole day stays in sight.
            let mut keep = false;
            self.history.retain(|_| {
                keep = !keep;
                keep
            });
        }
    }

    fn wish(&mut self, wish: Wish) {
        if let Some(heard) = self.dialer.as_mut().and_then(|it| it.wish(wish)) {
            self.hear(heard);
        }
    }

    fn connect_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        ui.horizontal_wrapped(|ui| {
            if self.dialer.is_some() {
                if ui
                    .button("Disconnect")
                    .on_hover_text("Look away; the dialer goes on")
                    .clicked()
                {
                    self.forget();
                }
                return;
            }
            ui.label("Dialer");
            text_field(ui, "Address of the dialer", &mut self.address, 220.0);
            ui.label("Token");
            let token = ui.add(
                TextEdit::singleline(&mut self.token)
                    .password(true)
                    .desired_width(180.0),
            );
            named(token, egui::Role::PasswordInput, "Token");
            if ui
                .add(main_button(ui, "Connect"))
                .on_hover_text("Through the dialer's API; looking changes nothing")
                .clicked()
            {
                let dialer = Dialer::live(&desk.ctx, &self.address, &self.token);
                self.forget();
                self.dialer = Some(dialer);
            }
            ui.separator();
            let stand_in = ui.button("Simulated dialer");
            if stand_in
                .on_hover_text("Stands in for a live one: nobody is called")
                .clicked()
                && let Some(good) = desk.document.good()
            {
                self.forget();
                let scenario = Arc::new(good.loaded.scenario.clone());
                self.dialer = Some(Dialer::simulated(&desk.ctx, scenario, desk.settings.seed));
            }
        });
    }

    /// What it is, unmistakably.
    fn banner(&self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        let Some(dialer) = &self.dialer else {
            return;
        };
        let (color, title, words) = match dialer {
            Dialer::Simulated { scenario, .. } => (
                tokens.warning(),
                "SIMULATED",
                format!(
                    "No call is placed. People and agents are those of {}, {SIMULATED_SPEED} times as fast.",
                    scenario.title
                ),
            ),
            Dialer::Live { address, .. } => (
                tokens.error(),
                "LIVE",
                format!("Calls reach people. {address}"),
            ),
        };
        egui::Frame::new()
            .stroke(egui::Stroke::new(2.0, color))
            .corner_radius(6)
            .inner_margin(Margin::symmetric(12, 6))
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(
                        RichText::new(title)
                            .text_style(theme::figure_style())
                            .color(color),
                    );
                    ui.label(words);
                });
            });
        if let Some((since, why)) = &self.away {
            let gone = number::span(since.elapsed());
            parts::error(
                ui,
                &format!(
                    "{why}. Away for {gone}; what is shown was last heard before. Asking goes on."
                ),
            );
        }
    }

    fn figures(&self, ui: &mut Ui, status: &Status, limit: Option<f64>) {
        let tokens = Tokens::of(ui);
        let live: u64 = status.campaigns.iter().map(|it| it.live).sum();
        let abandoned: u64 = status.campaigns.iter().map(|it| it.abandoned).sum();
        let rate = abandoned as f64 / live as f64;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 26.0;
            let color = if limit.is_some_and(|it| rate > it) {
                tokens.error()
            } else {
                tokens.text_strong()
            };
            let text = if live > 0 {
                percent(rate)
            } else {
                NOTHING.to_owned()
            };
            figure(
                ui,
                &text,
                "Abandon rate",
                "Live persons no agent came for in time, of all live answers.",
                color,
            );
            for (value, name, about) in [
                (
                    f64::from(status.calls),
                    "Calls under way",
                    "Calls dialled and not over, those with an agent among them.",
                ),
                (
                    f64::from(status.agents_connected),
                    "Agents talking",
                    "Agents joined to a customer.",
                ),
                (
                    f64::from(status.agents_logged_in),
                    "Agents logged in",
                    "Agents at work, whatever they do.",
                ),
                (
                    live as f64,
                    "Live answers",
                    "Answers taken for a live person, of all campaigns.",
                ),
                (
                    abandoned as f64,
                    "Abandoned",
                    "Live persons no agent came for in time.",
                ),
            ] {
                figure(ui, &number::count(value), name, about, tokens.text_strong());
            }
            if status.emergency_stop {
                ui.label(
                    RichText::new("EMERGENCY STOP HOLDS")
                        .text_style(theme::strong_style())
                        .color(tokens.error()),
                );
            }
        });
    }

    /// What is drawn since the dialer was connected.
    fn chart(&self, limit: Option<f64>) -> Option<Chart> {
        let simulated = self.dialer.as_ref()?.is_simulated();
        let first = self.history.first()?.at_s;
        let of = |part: fn(&Moment) -> f64| {
            let points = self.history.iter().map(|it| {
                let at_s = if simulated { it.at_s - first } else { it.at_s };
                Point::at(at_s / 60.0, part(it))
            });
            points.filter(|it| it.y.is_finite()).collect::<Vec<Point>>()
        };
        let plain = Shape::Line { dashed: false };
        let mut series = Vec::new();
        let (name, y) = match self.curve {
            Curve::Abandon => {
                let points = of(|it| it.abandon_rate);
                series.push(Series::new("Abandon rate", Use::Series(0), plain, points));
                let mut include = vec![0.0];
                if let Some(limit) = limit {
                    let name = format!("Limit {}", percent(limit));
                    series.push(Series::across(name, Use::Limit, limit));
                    include.push(1.5 * limit);
                }
                let y = Axis::new("Abandon rate", Unit::Share).with(&include);
                ("Abandon rate", y)
            }
            Curve::Lines => {
                for (place, name, part) in [
                    (0, "Lines in flight", (|it| it.lines) as fn(&Moment) -> f64),
                    (2, "Agents talking", |it| it.connected),
                ] {
                    series.push(Series::new(
                        name,
                        Use::Series(place),
                        Shape::Steps,
                        of(part),
                    ));
                }
                let y = Axis::new("Lines and agents", Unit::Count).with(&[0.0]);
                ("Lines and agents", y)
            }
        };
        let kind = if simulated { "simulated" } else { "live" };
        Some(Chart {
            title: format!("{name}, {kind} dialer"),
            about: format!("Minutes since connected, {kind}"),
            x: Axis::new("Minutes since connected", Unit::Count).with(&[0.0, 1.0]),
            y,
            series,
        })
    }

    fn curve_ui(&mut self, ui: &mut Ui, limit: Option<f64>) {
        ui.horizontal(|ui| {
            section(ui, "Since connected");
            for (curve, name) in [
                (Curve::Abandon, "Abandon rate"),
                (Curve::Lines, "Lines and agents"),
            ] {
                ui.selectable_value(&mut self.curve, curve, name);
            }
        });
        if let Some(chart) = self.chart(limit) {
            chart.show(ui, ui.available_height());
        }
    }
}

impl View for LiveView {
    fn logic(&mut self, desk: &Desk) {
        let heard = self.dialer.as_mut().map(Dialer::heard).unwrap_or_default();
        for heard in heard {
            self.hear(heard);
        }
        self.hear_expectation();
        if self.dialer.is_some() {
            desk.ctx
                .request_repaint_after(std::time::Duration::from_millis(250));
        }
    }

    fn ui(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
        asks.extend(self.notices.drain(..).map(Command::Notice));
        self.connect_ui(ui, desk);
        if self.dialer.is_none() {
            parts::empty(
                ui,
                "No dialer",
                "Connect to a running outpace-live, or let a simulated dialer stand in for one",
            );
            return;
        }
        let Some(status) = self.status.clone() else {
            self.banner(ui);
            if self.away.is_none() {
                ui.weak("Asking");
            }
            return;
        };
        let limit = desk.limit();
        Panel::right("live control")
            .exact_size((ui.available_width() * 0.34).clamp(290.0, 440.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                egui::ScrollArea::vertical().show(ui, |ui| self.control_ui(ui, desk, &status));
            });
        egui::CentralPanel::default().show(ui, |ui| {
            self.banner(ui);
            self.figures(ui, &status, limit);
            self.campaigns_ui(ui, &status);
            self.curve_ui(ui, limit);
        });
    }

    fn obey(&mut self, command: &Command, _: &Desk) {
        if let Command::Ui(UiCommand::Cancel) = command
            && let Some(job) = &self.expected
        {
            job.cancel();
        }
    }

    fn picture(&self) -> Option<Chart> {
        self.chart(None)
    }
}
