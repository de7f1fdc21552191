//! Calls: the report of a day, by whatever is asked, down to one call.

mod list;
mod report;
mod timeline;

use std::sync::Arc;

use egui::{DragValue, Panel, Role, TextEdit, Ui};
use outpace_sim::{DayPlan, Keep, simulate_day};

use super::View;
use crate::callbook::{Answer, CallBook, Query};
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::desk::Desk;
use crate::dialogs::main_button;
use crate::number::{self, Unit};
use crate::parts::{self, named};
use crate::recording::DayClock;
use crate::worker::{Job, pool};

/// A day's calls and what is looked at.
#[derive(Default)]
pub struct CallsView {
    playing: Option<Job<CallBook>>,
    book: Option<Arc<CallBook>>,
    failed: Option<String>,
    /// The day that is played next.
    replication: u32,
    /// What is asked now.
    query: Query,
    asking: Option<Job<Answer>>,
    /// The last answer; of an older question while the worker is at the next.
    answer: Answer,
    is_stale: bool,
    /// The call that is looked at, by its place in the book.
    chosen: Option<u32>,
    /// The list is to be scrolled to the chosen call.
    follows: bool,
}

impl CallsView {
    /// How many calls are listed; for tests and scripts.
    #[must_use]
    pub fn listed(&self) -> usize {
        self.answer.rows.len()
    }

    /// The day; for tests and scripts.
    #[must_use]
    pub fn book(&self) -> Option<&CallBook> {
        self.book.as_deref()
    }

    /// What is shown; for tests and scripts.
    #[must_use]
    pub const fn answer(&self) -> &Answer {
        &self.answer
    }

    /// Shows these calls; for benchmarks.
    pub fn show_book(&mut self, book: CallBook) {
        self.book = Some(Arc::new(book));
        self.chosen = None;
        self.is_stale = true;
    }

    fn begin(&mut self, desk: &Desk) {
        let Some(good) = desk.document.good() else {
            self.failed = Some("The scenario has errors; the Scenario view shows them.".to_owned());
            return;
        };
        let scenario = Arc::new(good.loaded.scenario.clone());
        let plan = DayPlan {
            seed: desk.settings.seed,
            replication: self.replication,
            keep: Keep::Tables,
        };
        self.failed = None;
        self.playing = Some(Job::begin(&desk.ctx, "outpace-calls", move |to| {
            let mut clock = DayClock::new(&scenario, to);
            if let Some(day) = simulate_day(&scenario, plan, &mut clock, to.cancel()) {
                let calls = day.calls.iter().collect();
                to.tell(CallBook::new(scenario, calls, plan.seed, plan.replication));
            }
        }));
    }

    fn ask(&mut self, desk: &Desk) {
        let Some(book) = self.book.clone() else {
            return;
        };
        self.is_stale = false;
        let query = self.query.clone();
        self.asking = Some(Job::begin(&desk.ctx, "outpace-sift", move |to| {
            if let Some(answer) = pool().install(|| query.answer(&book, to.cancel())) {
                to.tell(answer);
            }
        }));
    }

    fn hear(&mut self) {
        if let Some(job) = &mut self.playing {
            if let Some(book) = job.news().pop() {
                self.book = Some(Arc::new(book));
                self.chosen = None;
                self.query.filters.clear();
                self.answer = Answer::default();
                self.is_stale = true;
            }
            if job.is_over() {
                self.playing = None;
            }
        }
        if let Some(job) = &mut self.asking {
            if let Some(answer) = job.news().pop() {
                self.answer = answer;
                // A call that is not in the list any more is not looked at any more.
                self.chosen = self.chosen.filter(|it| self.answer.rows.contains(it));
            }
            if job.is_over() {
                self.asking = None;
            }
        }
    }

    fn top_ui(&mut self, ui: &mut Ui, asks: &mut Vec<Command>) {
        ui.horizontal(|ui| {
            let text = if self.book.is_some() {
                "Play again"
            } else {
                "Play the day"
            };
            if ui
                .add(main_button(ui, text))
                .on_hover_text("Play a day and list its calls (Ctrl+R)")
                .clicked()
            {
                asks.push(UiCommand::Start.into());
            }
            ui.label("Day");
            let mut day = self.replication + 1;
            let field = ui.add(DragValue::new(&mut day).range(1..=100_000));
            if named(field, Role::SpinButton, "Day to list").changed() {
                self.replication = day - 1;
            }
            if let Some(job) = &self.playing
                && parts::progress(ui, "Minutes of the day", job.progress())
            {
                job.cancel();
            }
            let Some(book) = &self.book else {
                return;
            };
            ui.separator();
            ui.label("Find");
            let hint = "abandoned, 417, 14:3…";
            let about = "Words that a row has all of: abandoned, machine; numbers whole: 417; times by their beginning: 14:3";
            let field = TextEdit::singleline(&mut self.query.search)
                .hint_text(hint)
                .desired_width(180.0);
            if named(ui.add(field), Role::TextInput, "Find calls")
                .on_hover_text(about)
                .changed()
            {
                self.is_stale = true;
            }
            let words = format!(
                "{} of {} calls; day {} of seed {}",
                number::count(self.answer.rows.len() as f64),
                number::count(book.calls.len() as f64),
                book.replication + 1,
                book.seed
            );
            ui.weak(words);
            if self.asking.is_some() {
                ui.spinner();
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let button = ui.button("Export…");
                if button
                    .on_hover_text("Calls by half hour, as PNG, SVG, CSV or Parquet (Ctrl+E)")
                    .clicked()
                {
                    asks.push(UiCommand::Export.into());
                }
            });
        });
    }

    /// What the list was narrowed to, each with a way back.
    fn path_ui(&mut self, ui: &mut Ui) {
        let Some(book) = &self.book else {
            return;
        };
        if self.query.filters.is_empty() {
            return;
        }
        let mut gone = None;
        ui.horizontal_wrapped(|ui| {
            if ui.button("All calls").clicked() {
                gone = Some(self.query.filters.clone());
            }
            for filter in &self.query.filters {
                let name = book.group_name(filter.by, filter.group);
                let text = format!("{}: {name}  ×", filter.by.name());
                let button = ui.button(text);
                if named(button, Role::Button, &format!("Widen: {name}"))
                    .on_hover_text("Calls of the other groups too")
                    .clicked()
                {
                    gone = Some(vec![*filter]);
                }
            }
        });
        if let Some(gone) = gone {
            self.query.filters.retain(|it| !gone.contains(it));
            self.is_stale = true;
        }
    }
}

impl View for CallsView {
    fn logic(&mut self, desk: &Desk) {
        self.hear();
        if self.is_stale {
            self.ask(desk);
        }
    }

    fn ui(&mut self, ui: &mut Ui, _: &Desk, asks: &mut Vec<Command>) {
        self.top_ui(ui, asks);
        if let Some(why) = &self.failed {
            parts::error(ui, why);
        }
        let Some(book) = self.book.clone() else {
            parts::empty(
                ui,
                "Every call of a day",
                "Play the day with the button above (Ctrl+R): its calls by outcome, half hour, team, agent or list, and each one's own timeline",
            );
            return;
        };
        self.path_ui(ui);
        Panel::left("report")
            .exact_size((ui.available_width() * 0.34).clamp(400.0, 1100.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                ui.scope(|ui| self.report_ui(ui));
                if let Some(mut chart) = self.picture() {
                    chart.series.iter_mut().for_each(to_the_end);
                    parts::section(ui, &chart.title);
                    chart.show(ui, ui.available_height());
                }
            });
        if let Some(call) = self.chosen.and_then(|it| book.calls.get(it as usize)) {
            Panel::bottom("timeline")
                .exact_size(158.0)
                .show_separator_line(true)
                .show(ui, |ui| timeline::ui(ui, call, &book));
        }
        egui::CentralPanel::default().show(ui, |ui| self.list_ui(ui, &book));
        if self.is_stale {
            ui.ctx().request_repaint();
        }
    }

    fn obey(&mut self, command: &Command, desk: &Desk) {
        match command {
            Command::Ui(UiCommand::Start) => self.begin(desk),
            Command::Ui(UiCommand::Cancel) => {
                if let Some(job) = &self.playing {
                    job.cancel();
                }
            }
            _ => {}
        }
    }

    fn is_busy(&self) -> bool {
        self.playing.is_some() || self.asking.is_some()
    }

    /// The listed calls by half hour, and what became of them.
    fn picture(&self) -> Option<Chart> {
        let book = self.book.as_ref()?;
        let of = |part: fn(&crate::callbook::Tally) -> u64| -> Vec<Point> {
            let all = self.answer.by_time.iter();
            all.map(|(half_hour, tally)| {
                Point::at(f64::from(*half_hour) * 1800.0, part(tally) as f64)
            })
            .collect()
        };
        let parts: [NamedCount; 4] = [
            ("Dialled", |it| it.calls),
            ("Live", |it| it.live),
            ("Joined", |it| it.joined),
            ("Abandoned", |it| it.abandoned),
        ];
        let narrowed = self.query.filters.iter();
        let narrowed: String = narrowed
            .map(|it| format!("; {}", book.group_name(it.by, it.group)))
            .collect();
        Some(Chart {
            title: "Calls by half hour".to_owned(),
            about: format!(
                "{}, day {} of seed {}{narrowed}",
                book.scenario.title,
                book.replication + 1,
                book.seed
            ),
            x: Axis::new("Dialled at", Unit::Clock),
            y: Axis::new("Calls", Unit::Count).with(&[0.0]),
            series: parts
                .into_iter()
                .enumerate()
                .map(|(place, (name, part))| {
                    Series::new(name, Use::Series(place), Shape::Steps, of(part))
                })
                .collect(),
        })
    }

    /// A run's folder shows its first day.
    fn command_line(&self, desk: &Desk) -> Option<String> {
        let book = self.book.as_ref()?;
        let by = match self.query.by {
            crate::callbook::By::Interval => "interval",
            crate::callbook::By::Team => "team",
            crate::callbook::By::Agent => "agent",
            crate::callbook::By::List => "list",
            _ => "outcome",
        };
        (book.replication == 0).then(|| {
            format!(
                "outpace run {} --seed {} --out day && outpace report day --by {by}",
                desk.scenario_argument(),
                book.seed
            )
        })
    }
}

/// The last half hour is as long as the others.
fn to_the_end(series: &mut Series) {
    let mut points = series.points.to_vec();
    if let Some(last) = points.last().copied() {
        points.push(Point::at(last.x + 1800.0, last.y));
    }
    series.points = points.into();
}

/// A count of a group, and what it is called.
type NamedCount = (&'static str, fn(&crate::callbook::Tally) -> u64);
