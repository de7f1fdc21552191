//! Tune: outcome curves live as replications come in, and what to set.

mod answer;
mod picture;
mod settings;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use egui::{Panel, Ui};

use super::View;
use crate::chart::Chart;
use crate::command::{Command, UiCommand};
use crate::desk::{Desk, quoted};
use crate::document::Good;
use crate::parts;
use crate::tuning::{
    self, Advice, Asked, CURVE_RULES, CurveNews, Ideal, Knobs, Point, RecommendNews, Tally, Wish,
    own_rule,
};
use crate::worker::Job;

/// Outcome curves and sliders.
#[derive(Default)]
pub struct TuneView {
    bench: Option<Bench>,
    job: Option<Running>,
    search: Option<Job<RecommendNews>>,
    stage: &'static str,
    advice: Option<Result<Advice, String>>,
    /// What recommends the same on the command line.
    advice_line: String,
    /// Nobody wants more days until something changes.
    stopped: bool,
    days: u32,
    promise_percent: f64,
    /// Sliders were moved since the last question.
    is_stale: bool,
    chart: Option<Chart>,
    /// The mark of each of the picture's points: which rule, which value, which team.
    marks: Vec<Vec<CurvePoint>>,
    answered: Option<Duration>,
}

/// What is known of one scenario on one seed.
struct Bench {
    good: Good,
    seed: u64,
    limit: f64,
    knobs: Knobs,
    /// The chosen rule, by its place.
    rule: usize,
    /// Rules whose curves are drawn.
    shown: Vec<bool>,
    /// Teams whose curves are drawn beside the chosen one.
    teams: Vec<u32>,
    tallies: BTreeMap<Vec<String>, Tally>,
    refused: BTreeMap<Vec<String>, String>,
    ideals: BTreeMap<Vec<String>, Result<Ideal, &'static str>>,
}

struct Running {
    job: Job<CurveNews>,
    points: Vec<Vec<String>>,
    ideals: Vec<Vec<String>>,
    begun: Instant,
    has_answered: bool,
}

/// A point of a curve.
#[derive(Clone, Debug, PartialEq)]
struct CurvePoint {
    rule: usize,
    value: &'static str,
    agents: u32,
    set: Vec<String>,
}

/// Days of each point, unless somebody wants more.
const DAYS: u32 = 60;

/// A question that has had no answer for so long gives way to a newer one.
const PATIENCE: Duration = Duration::from_millis(250);

impl Bench {
    fn new(good: Good, seed: u64, limit: f64) -> Option<Self> {
        let scenario = &good.loaded.scenario;
        let rule = scenario
            .engine
            .campaigns
            .iter()
            .find_map(|it| own_rule(&it.mode))?;
        let knobs = Knobs::of(&good);
        let mut shown = vec![false; CURVE_RULES.len()];
        shown[rule] = true;
        // What it is weighed against: the rule that predicts nothing, or the one that does.
        let other = CURVE_RULES
            .iter()
            .position(|it| it.predicts != CURVE_RULES[rule].predicts);
        if let Some(other) = other {
            shown[other] = true;
        }
        Some(Self {
            good,
            seed,
            limit,
            knobs,
            rule,
            shown,
            teams: Vec::new(),
            tallies: BTreeMap::new(),
            refused: BTreeMap::new(),
            ideals: BTreeMap::new(),
        })
    }

    fn agents(&self) -> u32 {
        self.knobs.get(tuning::KnobKind::Team).value as u32
    }

    fn chosen(&self) -> Vec<String> {
        let rule = &CURVE_RULES[self.rule];
        self.knobs
            .point(&self.good, rule, &self.knobs.value(rule), None)
    }

    /// The curves, each with its points.
    fn curves(&self) -> Vec<Vec<CurvePoint>> {
        let mut curves = Vec::new();
        let rules = (0..CURVE_RULES.len()).filter(|&it| self.shown[it]);
        for rule in rules {
            let more = self.teams.iter().copied().filter(|it| *it != self.agents());
            for agents in std::iter::once(self.agents()).chain(more) {
                let own = &CURVE_RULES[rule];
                let points = own.values.iter().map(|value| CurvePoint {
                    rule,
                    value,
                    agents,
                    set: self.knobs.point(&self.good, own, value, Some(agents)),
                });
                curves.push(points.collect());
            }
        }
        curves
    }

    /// What the team and the world are, for the best there can be.
    fn worlds(&self) -> Vec<Vec<String>> {
        vec![self.knobs.world(&self.good, None)]
    }
}

impl TuneView {
    /// The days each point of the picture has had; for tests and scripts.
    #[must_use]
    pub fn days_of_chosen(&self) -> u32 {
        let known = self
            .bench
            .as_ref()
            .and_then(|it| it.tallies.get(&it.chosen()));
        known.map_or(0, Tally::days)
    }

    /// What the chosen setting has come to; for tests and scripts.
    #[must_use]
    pub fn chosen(&self) -> Option<&Tally> {
        let bench = self.bench.as_ref()?;
        bench.tallies.get(&bench.chosen())
    }

    /// How many days each point is to have; for tests and scripts.
    pub fn want_days(&mut self, days: u32) {
        self.days = days;
        self.changed();
    }

    /// The curve of the chosen rule: its points' values, and what they have come to; for tests and scripts.
    #[must_use]
    pub fn curve(&self) -> Vec<(&'static str, &Tally)> {
        let Some(bench) = &self.bench else {
            return Vec::new();
        };
        let points = bench.curves().into_iter().flatten();
        let own = points.filter(|it| it.rule == bench.rule && it.agents == bench.agents());
        own.filter_map(|it| Some((it.value, bench.tallies.get(&it.set)?)))
            .collect()
    }

    /// The last recommendation, or why there is none; for tests and scripts.
    #[must_use]
    pub const fn advice(&self) -> Option<&Result<Advice, String>> {
        self.advice.as_ref()
    }

    /// The command line that recommends the same.
    #[must_use]
    pub fn advice_line(&self) -> &str {
        &self.advice_line
    }

    /// How long the first answer took after the last question.
    #[must_use]
    pub const fn answered_after(&self) -> Option<Duration> {
        self.answered
    }

    fn wanted_days(&self) -> u32 {
        if self.days == 0 { DAYS } else { self.days }
    }

    /// A new scenario or seed: nothing known holds any more. Sliders stay where they are as far as they can.
    fn follow(&mut self, desk: &Desk) {
        let Some(good) = desk.document.good() else {
            return;
        };
        let seed = desk.settings.seed;
        let is_same = self.bench.as_ref().is_some_and(|it| {
            it.good.version == good.version
                && it.good.home == good.home
                && it.good.text == good.text
                && it.seed == seed
        });
        if is_same {
            return;
        }
        self.job = None;
        self.search = None;
        self.advice = None;
        self.stopped = false;
        self.bench = Bench::new(good.clone(), seed, desk.limit().unwrap_or(0.03));
        self.is_stale = true;
    }

    fn hear(&mut self) {
        let Some(running) = &mut self.job else {
            return;
        };
        let news = running.job.news();
        let Some(bench) = &mut self.bench else {
            return;
        };
        for news in news {
            match news {
                CurveNews::Refused(refused) => {
                    let named = refused
                        .into_iter()
                        .map(|(point, why)| (running.points[point].clone(), why));
                    bench.refused.extend(named);
                }
                CurveNews::Days(days) => {
                    for (point, day) in days {
                        bench
                            .tallies
                            .entry(running.points[point].clone())
                            .or_default()
                            .hear(&day);
                        if point == 0 && !running.has_answered {
                            running.has_answered = true;
                            self.answered = Some(running.begun.elapsed());
                        }
                    }
                }
                CurveNews::Ideal(team, ideal) => {
                    bench.ideals.insert(running.ideals[team].clone(), ideal);
                }
            }
            self.chart = None;
        }
        if running.job.is_over() {
            self.job = None;
        }
    }

    /// Asks for the days that are missing, once there is something to ask.
    fn ask(&mut self, desk: &Desk) {
        let waits = self
            .job
            .as_ref()
            .is_some_and(|it| !it.has_answered && it.begun.elapsed() < PATIENCE);
        if !self.is_stale || self.stopped || waits {
            return;
        }
        let days = self.wanted_days();
        let Some(bench) = &self.bench else {
            return;
        };
        let mut sets = vec![bench.chosen()];
        for point in bench.curves().into_iter().flatten() {
            if !sets.contains(&point.set) {
                sets.push(point.set);
            }
        }
        sets.retain(|it| !bench.refused.contains_key(it));
        let points: Vec<Point> = sets
            .iter()
            .map(|set| Point {
                set: set.clone(),
                known: bench.tallies.get(set).map_or(0, Tally::days),
                days,
            })
            .collect();
        self.is_stale = false;
        self.chart = None;
        self.job = None;
        let ideals: Vec<Vec<String>> = bench
            .worlds()
            .into_iter()
            .filter(|it| !bench.ideals.contains_key(it))
            .collect();
        if points.is_empty() || (ideals.is_empty() && points.iter().all(|it| it.known >= it.days)) {
            return;
        }
        let has_answered = points[0].known > 0;
        let asked = Asked {
            good: bench.good.clone(),
            points,
            seed: bench.seed,
            ideals: ideals.clone(),
        };
        self.job = Some(Running {
            job: tuning::begin(&desk.ctx, asked),
            points: sets,
            ideals,
            begun: Instant::now(),
            has_answered,
        });
    }

    fn recommend(&mut self, desk: &Desk) {
        let Some(bench) = &self.bench else {
            return;
        };
        let percent = if self.promise_percent > 0.0 {
            self.promise_percent
        } else {
            PROMISE_PERCENT
        };
        let wish = Wish {
            good: bench.good.clone(),
            set: bench.knobs.world(&bench.good, None),
            seed: bench.seed,
            share: percent / 100.0,
            days: SEARCH_DAYS,
            confirm_days: CONFIRM_DAYS,
        };
        // Both would only be slow together.
        if let Some(running) = &self.job {
            running.job.cancel();
        }
        self.advice = None;
        self.advice_line = wish.command_line(&desk.scenario_argument());
        self.stage = "Reading the rules";
        self.search = Some(tuning::recommend(&desk.ctx, wish));
    }

    fn hear_search(&mut self) {
        let Some(job) = &mut self.search else {
            return;
        };
        for news in job.news() {
            match news {
                RecommendNews::Stage(stage) => self.stage = stage,
                RecommendNews::Advice(advice) => self.advice = Some(Ok(*advice)),
                RecommendNews::Failed(why) => self.advice = Some(Err(why)),
            }
        }
        if job.is_over() {
            self.search = None;
            self.is_stale = true;
        }
    }
}

/// Over the limit on at most so many of 100 days.
const PROMISE_PERCENT: f64 = 5.0;
/// Days of the search.
const SEARCH_DAYS: u32 = 1500;
/// Fresh days of each finalist: with none over, 5 % is established from 82 days on; four may be over on these.
const CONFIRM_DAYS: u32 = 220;

impl View for TuneView {
    fn logic(&mut self, desk: &Desk) {
        self.follow(desk);
        self.hear();
        self.hear_search();
        self.ask(desk);
        if self.chart.is_none()
            && let Some(bench) = &self.bench
        {
            let (chart, marks) = picture::draw(bench);
            self.chart = Some(chart);
            self.marks = marks;
        }
        if self.job.is_some() && self.is_stale {
            desk.ctx.request_repaint_after(PATIENCE);
        }
    }

    fn ui(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>) {
        if self.bench.is_none() {
            let what = match desk.document.good() {
                None if desk.document.problems().is_empty() => "Reading the scenario",
                None => "The scenario has errors; the Scenario view shows them",
                Some(_) => {
                    "This scenario's campaigns are not paced by a rule with a curve: progressive, predictive or adaptive. Change campaign.mode in the Scenario view"
                }
            };
            parts::empty(ui, "No curves", what);
            return;
        }
        let width = ui.available_width();
        let side = (width * 0.24).clamp(232.0, 320.0);
        Panel::left("tune settings")
            .exact_size(side)
            .show_separator_line(false)
            .show(ui, |ui| {
                egui::ScrollArea::vertical()
                    .auto_shrink([false, false])
                    .show(ui, |ui| self.settings_ui(ui));
            });
        Panel::right("tune answer")
            .exact_size((width * 0.27).clamp(250.0, 380.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                egui::ScrollArea::vertical()
                    .auto_shrink([false, false])
                    .show(ui, |ui| {
                        // The scroll bar stands beside the numbers, not over them.
                        ui.set_max_width(ui.available_width() - 12.0);
                        self.answer_ui(ui, asks);
                    });
            });
        egui::CentralPanel::default().show(ui, |ui| self.picture_ui(ui, asks));
    }

    fn obey(&mut self, command: &Command, desk: &Desk) {
        match command {
            Command::Ui(UiCommand::Start) => {
                self.stopped = false;
                self.is_stale = true;
            }
            Command::Ui(UiCommand::Recommend) => self.recommend(desk),
            Command::Ui(UiCommand::Cancel) => self.stop(),
            _ => {}
        }
    }

    fn is_busy(&self) -> bool {
        self.job.is_some() || self.search.is_some()
    }

    fn picture(&self) -> Option<Chart> {
        self.chart.clone().filter(|it| !it.is_empty())
    }

    fn command_line(&self, desk: &Desk) -> Option<String> {
        let bench = self.bench.as_ref()?;
        let set = bench.chosen();
        let days = bench.tallies.get(&set).map_or(0, Tally::days).max(1);
        let set: String = set
            .iter()
            .map(|it| format!(" --set {}", quoted(it)))
            .collect();
        Some(format!(
            "outpace run {}{set} --seed {} --replications {days}",
            desk.scenario_argument(),
            bench.seed
        ))
    }
}

impl TuneView {
    fn stop(&mut self) {
        if let Some(running) = &self.job {
            running.job.cancel();
            self.stopped = true;
        }
        if let Some(search) = &self.search {
            search.cancel();
        }
    }

    fn picture_ui(&mut self, ui: &mut Ui, asks: &mut Vec<Command>) {
        let is_busy = self.job.is_some();
        ui.horizontal(|ui| {
            if let Some(running) = &self.job {
                let progress = running.job.progress();
                if parts::progress(ui, "Days", progress) {
                    asks.push(UiCommand::Cancel.into());
                }
            } else if self.stopped {
                if ui
                    .button("Go on")
                    .on_hover_text("Play the days that are missing")
                    .clicked()
                {
                    asks.push(UiCommand::Start.into());
                }
                ui.weak("Stopped; what is drawn is what was played.");
            } else {
                ui.weak(format!("Every point has {} days.", self.wanted_days()));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui
                    .button("Export…")
                    .on_hover_text("PNG, SVG, CSV or Parquet (Ctrl+E)")
                    .clicked()
                    && let Some(chart) = self.picture()
                {
                    asks.push(Command::Export(Box::new(chart)));
                }
            });
        });
        let Some(chart) = &self.chart else {
            return;
        };
        if chart.is_empty() {
            parts::empty(
                ui,
                if is_busy {
                    "Playing the first days"
                } else {
                    "No days yet"
                },
                "Every point is some days of the scenario, on the same people",
            );
            return;
        }
        let drawn = chart.show(ui, ui.available_height());
        if let Some((series, place)) = drawn.clicked
            && let Some(point) = self.marks.get(series).and_then(|it| it.get(place)).cloned()
        {
            self.choose(&point);
        }
    }

    /// The sliders go where a point is.
    fn choose(&mut self, point: &CurvePoint) {
        let Some(bench) = &mut self.bench else {
            return;
        };
        let rule = &CURVE_RULES[point.rule];
        bench.rule = point.rule;
        let value: Option<f64> = point.value.trim_end_matches('%').trim().parse().ok();
        let kind = bench.knobs.along(rule).map(|it| it.kind);
        if let (Some(kind), Some(value)) = (kind, value) {
            bench.knobs.turn(kind, value);
        }
        bench
            .knobs
            .turn(tuning::KnobKind::Team, f64::from(point.agents));
        self.changed();
    }

    fn changed(&mut self) {
        self.is_stale = true;
        self.stopped = false;
        self.chart = None;
    }
}
