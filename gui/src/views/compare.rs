//! Compare: settings or runs on the same people, with paired differences.

mod picture;
mod sides;
mod table;

use egui::{Panel, RichText, Ui};
use outpace_sim::experiment::{ComparedMeasure, Comparison};
use outpace_sim::{known_measures, named_measure};

use super::View;
use crate::chart::Chart;
use crate::command::{Command, UiCommand};
use crate::comparison::{self, Differing, Known, Side, Verdict, Versus, VersusNews, letter};
use crate::desk::{Desk, quoted};
use crate::parts::{self, unit_of};
use crate::theme::Tokens;
use crate::worker::Job;

/// Those compared, and what came of it.
pub struct CompareView {
    sides: Vec<Side>,
    days_wanted: u32,
    job: Option<Job<VersusNews>>,
    played: Option<Played>,
    failed: Option<String>,
    /// Which pair the table shows.
    pair: usize,
    /// The measure the picture shows.
    shown: String,
    all_measures: bool,
    chart: Option<Chart>,
}

/// What was asked for, and what is known of it.
struct Played {
    sides: Vec<Side>,
    labels: Vec<String>,
    seed: u64,
    days: u32,
    differing: Vec<Differing>,
    notes: Vec<String>,
    known: Option<Known>,
}

impl Default for CompareView {
    fn default() -> Self {
        Self {
            sides: vec![
                Side::default(),
                Side::with(&["campaign.gain=0.6".to_owned()]),
            ],
            days_wanted: DAYS,
            job: None,
            played: None,
            failed: None,
            pair: 0,
            shown: "governing_rate".to_owned(),
            all_measures: false,
            chart: None,
        }
    }
}

/// Days of each, unless somebody wants more.
const DAYS: u32 = 40;

impl Played {
    fn comparison(&self, all_measures: bool) -> Option<&Comparison> {
        let known = self.known.as_ref()?;
        Some(if all_measures {
            &known.all
        } else {
            &known.headlines
        })
    }
}

impl CompareView {
    /// What is known, as `outpace compare --json` prints it; for tests and scripts.
    #[must_use]
    pub fn comparison(&self) -> Option<&Comparison> {
        self.played.as_ref()?.comparison(self.all_measures)
    }

    /// Days that all of them have; for tests and scripts.
    #[must_use]
    pub fn days(&self) -> u32 {
        let known = self.played.as_ref().and_then(|it| it.known.as_ref());
        known.map_or(0, |it| it.days)
    }

    /// Asks for so many days of each; for tests and scripts.
    pub const fn want_days(&mut self, days: u32) {
        self.days_wanted = days;
    }

    fn begin(&mut self, desk: &Desk) {
        let Some(good) = desk.document.good() else {
            self.failed = Some("The scenario has errors; the Scenario view shows them.".to_owned());
            return;
        };
        self.failed = None;
        self.chart = None;
        self.pair = self.pair.min(self.sides.len().saturating_sub(2));
        self.played = Some(Played {
            sides: self.sides.clone(),
            labels: self.sides.iter().map(Side::label).collect(),
            seed: desk.settings.seed,
            days: self.days_wanted,
            differing: Vec::new(),
            notes: Vec::new(),
            known: None,
        });
        let versus = Versus {
            good: good.clone(),
            sides: self.sides.clone(),
            seed: desk.settings.seed,
            days: self.days_wanted,
        };
        self.job = Some(comparison::begin(&desk.ctx, versus));
    }

    /// Measures of the pair that is shown, in the order people ask for them.
    fn rows(&self) -> Vec<(String, ComparedMeasure)> {
        let pair = self
            .comparison()
            .and_then(|it| it.comparisons.get(self.pair));
        let Some(pair) = pair else {
            return Vec::new();
        };
        let place = |key: &str| known_measures().position(|it| it == key);
        let mut rows: Vec<_> = pair
            .measures
            .iter()
            .map(|(key, it)| (key.clone(), *it))
            .collect();
        rows.sort_by_key(|(key, _)| (place(key).is_none(), place(key)));
        rows
    }

    fn words(&self, ui: &mut Ui, rows: &[(String, ComparedMeasure)]) {
        let tokens = Tokens::of(ui);
        let Some(played) = &self.played else {
            return;
        };
        let told = rows
            .iter()
            .filter(|(key, _)| TOLD.contains(&&**key))
            .map(|(key, it)| {
                let size = it
                    .difference
                    .map_or_else(String::new, |apart| unit_of(key).difference(apart));
                let label = named_measure(key).label.to_lowercase();
                match Verdict::of(key, it) {
                    Verdict::Unclear => format!("{label} {size}, perhaps by chance"),
                    verdict => format!("{label} {size}, surely {}", verdict.words()),
                }
            });
        let told: Vec<String> = told.collect();
        let text = format!(
            "{} days on the same people, seed {}. {} against A: {}.",
            self.days(),
            played.seed,
            letter(self.pair + 1),
            told.join("; ")
        );
        ui.add(egui::Label::new(RichText::new(text).color(tokens.text_strong())).wrap());
        let saved = rows
            .iter()
            .find(|(key, _)| key == "governing_rate")
            .and_then(|(_, it)| it.variance_ratio)
            .filter(|it| *it < 0.9);
        if let Some(ratio) = saved {
            ui.weak(format!(
                "Because both meet the same people, this is as sure as {:.1} times as many days on different people.",
                1.0 / ratio.max(0.01)
            ));
        }
        for note in &played.notes {
            ui.weak(note);
        }
    }

    fn hear(&mut self) {
        let (Some(job), Some(played)) = (&mut self.job, &mut self.played) else {
            return;
        };
        for news in job.news() {
            match news {
                VersusNews::Begun {
                    seed,
                    differing,
                    notes,
                } => {
                    played.seed = seed;
                    played.differing = differing;
                    played.notes = notes;
                }
                VersusNews::Known(known) => {
                    played.known = Some(*known);
                    self.chart = None;
                }
                VersusNews::Failed(why) => self.failed = Some(why),
            }
        }
        if job.is_over() {
            self.job = None;
        }
    }

    fn answer_ui(&mut self, ui: &mut Ui, asks: &mut Vec<Command>) {
        if let Some(job) = &self.job
            && parts::progress(ui, "Days", job.progress())
        {
            asks.push(UiCommand::Cancel.into());
        }
        if let Some(why) = &self.failed {
            parts::error(ui, why);
        }
        let rows = self.rows();
        if rows.is_empty() {
            if self.job.is_none() && self.failed.is_none() {
                parts::empty(
                    ui,
                    "The same people, other settings",
                    "Write what is different on the left and press Compare (Ctrl+R): differences are taken day by day",
                );
            }
            return;
        }
        if !rows.iter().any(|(key, _)| *key == self.shown) {
            self.shown.clone_from(&rows[0].0);
            self.chart = None;
        }
        if self.chart.is_none() {
            self.chart = self.draw();
        }
        // With much room the picture stands beside the table, else below it.
        let room = ui.available_size();
        let is_wide = room.x > WIDE;
        if is_wide {
            Panel::right("differences day by day")
                .exact_size(room.x - TABLE_MOST)
                .show_separator_line(false)
                .show(ui, |ui| self.picture_ui(ui, asks));
        }
        self.words(ui, &rows);
        ui.add_space(4.0);
        self.table_ui(ui, &rows, if is_wide { 1.0 } else { 0.5 });
        if !is_wide {
            // Another measure was clicked.
            if self.chart.is_none() {
                self.chart = self.draw();
            }
            self.picture_ui(ui, asks);
        }
    }

    fn picture_ui(&self, ui: &mut Ui, asks: &mut Vec<Command>) {
        let Some(chart) = &self.chart else {
            return;
        };
        ui.horizontal(|ui| {
            parts::section(ui, &chart.title);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let button = ui.button("Export…");
                if button
                    .on_hover_text("PNG, SVG, CSV or Parquet (Ctrl+E)")
                    .clicked()
                {
                    asks.push(Command::Export(Box::new(chart.clone())));
                }
            });
        });
        chart.show(ui, ui.available_height());
    }
}

/// From this width on, in points, the picture stands beside the table.
const WIDE: f32 = 1500.0;
/// Width of the table then.
const TABLE_MOST: f32 = 900.0;

/// Measures that are told in words.
const TOLD: [&str; 2] = ["governing_rate", "idle_s_per_connect"];

impl View for CompareView {
    fn logic(&mut self, _: &Desk) {
        self.hear();
    }

    fn ui(&mut self, ui: &mut Ui, _: &Desk, asks: &mut Vec<Command>) {
        Panel::left("sides")
            .exact_size((ui.available_width() * 0.24).clamp(240.0, 380.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                egui::ScrollArea::vertical()
                    .auto_shrink([false, false])
                    .show(ui, |ui| self.sides_ui(ui, asks));
            });
        egui::CentralPanel::default().show(ui, |ui| self.answer_ui(ui, asks));
    }

    fn obey(&mut self, command: &Command, desk: &Desk) {
        match command {
            Command::CompareWith(set) => {
                self.sides = vec![Side::default(), Side::with(set)];
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
        self.draw()
    }

    /// Settings can be given for the scenario that is open alone: of others there is no such command.
    fn command_line(&self, desk: &Desk) -> Option<String> {
        let played = self.played.as_ref();
        let sides = played.map_or(&self.sides, |it| &it.sides);
        let (days, seed) = played.map_or((self.days_wanted, desk.settings.seed), |it| {
            (it.days, it.seed)
        });
        let (mut files, mut with) = (Vec::new(), String::new());
        for (place, side) in sides.iter().enumerate() {
            let source = side.source.trim();
            let settings = side.settings().join("; ");
            match (source.is_empty(), settings.is_empty()) {
                (true, true) if place == 0 => files.push(desk.scenario_argument()),
                (true, false) if place > 0 => with += &format!(" --with {}", quoted(&settings)),
                (false, true) => files.push(quoted(source)),
                _ => return None,
            }
        }
        let all = if self.all_measures {
            let keys = self.rows().into_iter();
            keys.map(|(key, _)| format!(" --measure {key}")).collect()
        } else {
            String::new()
        };
        Some(format!(
            "outpace compare {}{with} --seed {seed} --replications {days}{all}",
            files.join(" ")
        ))
    }
}
