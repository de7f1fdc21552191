//! Calls: the report of a day, by whatever is asked, down to one call.

mod timeline;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Align, DragValue, Layout, Panel, RichText, Role, Sense, Ui};
use egui_extras::{Column, TableBuilder};
use outpace_engine::{Outcome, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{CallRow, DayPlan, Keep, simulate_day};

use super::View;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::command::{Command, UiCommand};
use crate::desk::Desk;
use crate::dialogs::{main_button, text_field};
use crate::number::{self, NOTHING, Unit, percent, seconds};
use crate::parts::{self, named, section};
use crate::stage::opens_s;
use crate::theme::Tokens;
use crate::worker::Job;

/// A day's calls and what is looked at.
#[derive(Default)]
pub struct CallsView {
    job: Option<Job<Result<Played, String>>>,
    played: Option<Played>,
    failed: Option<String>,
    replication: u32,
    by: By,
    /// The group that is looked at.
    group: Option<String>,
    search: String,
    sort: Sort,
    chosen: Option<usize>,
    /// Places of the calls that are shown, in order.
    rows: Vec<usize>,
    is_stale: bool,
}

/// A day.
pub struct Played {
    scenario: Arc<Scenario>,
    calls: Vec<CallRow>,
    seed: u64,
    replication: u32,
    opens_s: f64,
}

/// What the report is by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum By {
    #[default]
    Outcome,
    Hour,
    Agent,
    Campaign,
    Attempt,
}

const BYS: [(By, &str); 5] = [
    (By::Outcome, "Outcome"),
    (By::Hour, "Hour"),
    (By::Agent, "Agent"),
    (By::Campaign, "Campaign"),
    (By::Attempt, "Attempt"),
];

/// Columns of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Time,
    Contact,
    Attempt,
    Outcome,
    Truth,
    Agent,
    Ring,
    Wait,
    Talk,
}

const KEYS: [(Key, &str, f32, &str); 9] = [
    (Key::Time, "Dialled", 70.0, "When it was dialled"),
    (Key::Contact, "Contact", 74.0, "Who was called"),
    (
        Key::Attempt,
        "Attempt",
        58.0,
        "The contact's how many-th call",
    ),
    (
        Key::Outcome,
        "Outcome",
        118.0,
        "How it ended, as the dialer knows it",
    ),
    (
        Key::Truth,
        "Was",
        96.0,
        "Who or what it met, which only a simulator knows",
    ),
    (Key::Agent, "Agent", 52.0, "Who took it"),
    (
        Key::Ring,
        "Rang",
        60.0,
        "From the first ringing to the answer, or to the end",
    ),
    (
        Key::Wait,
        "Waited",
        64.0,
        "From being known as a person to the agent, or to being given up",
    ),
    (Key::Talk, "Talked", 70.0, "From being joined to the end"),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sort {
    key: Key,
    down: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self {
            key: Key::Time,
            down: false,
        }
    }
}

/// Seconds between two instants of a call, if both came.
fn between(from: Timestamp, to: Timestamp) -> Option<f64> {
    let (from, to) = (from.known()?, to.known()?);
    (to >= from).then(|| to.since(from).as_secs_f64())
}

fn ring_s(row: &CallRow) -> Option<f64> {
    let end = row
        .record
        .answered
        .known()
        .or(row.record.gave_up.known())
        .unwrap_or(row.record.released);
    between(row.record.ringing, end)
}

fn wait_s(row: &CallRow) -> Option<f64> {
    let record = &row.record;
    let end = record
        .connected
        .known()
        .or(record.gave_up.known())
        .unwrap_or(record.released);
    between(record.live_at(), end)
}

fn talk_s(row: &CallRow) -> Option<f64> {
    between(row.record.connected, row.record.released)
}

impl Played {
    fn group(&self, by: By, row: &CallRow) -> Option<String> {
        let record = &row.record;
        Some(match by {
            By::Outcome => record.outcome.name().replace('_', " "),
            By::Hour => {
                let hour = (self.opens_s + record.originated.as_secs_f64()) as u64 / 3600 % 24;
                format!("{hour:02}:00")
            }
            By::Agent => format!("agent {:>3}", record.agent?.index() + 1),
            By::Campaign => self
                .scenario
                .names
                .campaigns
                .get(record.campaign.index())?
                .clone(),
            By::Attempt => format!("attempt {:>2}", record.attempt),
        })
    }

    fn cell(&self, key: Key, row: &CallRow) -> String {
        let record = &row.record;
        let length = |it: Option<f64>| it.map_or_else(|| NOTHING.to_owned(), seconds);
        match key {
            Key::Time => number::clock(self.opens_s + record.originated.as_secs_f64()),
            Key::Contact => (record.contact.index() + 1).to_string(),
            Key::Attempt => record.attempt.to_string(),
            Key::Outcome => record.outcome.name().replace('_', " "),
            Key::Truth => row.truth.name().replace('_', " "),
            Key::Agent => record
                .agent
                .map_or_else(|| NOTHING.to_owned(), |it| (it.index() + 1).to_string()),
            Key::Ring => length(ring_s(row)),
            Key::Wait => length(wait_s(row)),
            Key::Talk => length(talk_s(row)),
        }
    }

    fn order(&self, key: Key, row: &CallRow) -> f64 {
        let record = &row.record;
        match key {
            Key::Time => record.originated.as_secs_f64(),
            Key::Contact => record.contact.index() as f64,
            Key::Attempt => f64::from(record.attempt),
            Key::Outcome => record.outcome as u8 as f64,
            Key::Truth => row.truth as u8 as f64,
            Key::Agent => record.agent.map_or(f64::INFINITY, |it| it.index() as f64),
            Key::Ring => ring_s(row).unwrap_or(-1.0),
            Key::Wait => wait_s(row).unwrap_or(-1.0),
            Key::Talk => talk_s(row).unwrap_or(-1.0),
        }
    }
}

impl CallsView {
    /// How many calls are listed; for tests and scripts.
    #[must_use]
    pub fn listed(&self) -> usize {
        self.rows.len()
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
        self.chosen = None;
        self.job = Some(Job::begin(&desk.ctx, "outpace-calls", move |to| {
            if let Some(day) = simulate_day(&scenario, plan, &mut (), to.cancel()) {
                to.tell(Ok(Played {
                    opens_s: opens_s(&scenario),
                    calls: day.calls.iter().collect(),
                    seed: plan.seed,
                    replication: plan.replication,
                    scenario,
                }));
            }
        }));
    }

    fn sift(&mut self) {
        self.is_stale = false;
        let Some(played) = &self.played else {
            return;
        };
        let words: Vec<String> = self
            .search
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let fits = |row: &CallRow| {
            let group = self.group.is_none() || played.group(self.by, row) == self.group;
            group
                && words.iter().all(|word| {
                    KEYS.iter()
                        .any(|(key, ..)| played.cell(*key, row).contains(word))
                })
        };
        let mut rows: Vec<usize> = (0..played.calls.len())
            .filter(|place| fits(&played.calls[*place]))
            .collect();
        let Sort { key, down } = self.sort;
        rows.sort_by(|a, b| {
            let order = played
                .order(key, &played.calls[*a])
                .total_cmp(&played.order(key, &played.calls[*b]));
            if down { order.reverse() } else { order }
        });
        self.rows = rows;
    }

    fn report(&mut self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.label("By");
            for (by, name) in BYS {
                if ui.selectable_label(self.by == by, name).clicked() {
                    self.by = by;
                    self.group = None;
                    self.is_stale = true;
                }
            }
        });
        let Some(played) = &self.played else {
            return;
        };
        let tokens = Tokens::of(ui);
        let mut groups: BTreeMap<String, (u64, u64, u64)> = BTreeMap::new();
        for row in &played.calls {
            if let Some(name) = played.group(self.by, row) {
                let group = groups.entry(name).or_default();
                let record = &row.record;
                group.0 += 1;
                group.1 += u64::from(record.live);
                group.2 +=
                    u64::from(record.live && (record.late || record.outcome == Outcome::Abandoned));
            }
        }
        let groups: Vec<(String, (u64, u64, u64))> = groups.into_iter().collect();
        let mut chosen = None;
        let right = Layout::right_to_left(Align::Center);
        TableBuilder::new(ui)
            .id_salt("groups")
            .striped(true)
            .sense(Sense::click())
            .auto_shrink([false, false])
            .column(Column::remainder().clip(true))
            .columns(Column::exact(58.0), 3)
            .header(20.0, |mut header| {
                for (place, name) in ["", "Calls", "Live", "Aband."].into_iter().enumerate() {
                    header.col(|ui| {
                        let layout = if place == 0 {
                            Layout::left_to_right(Align::Center)
                        } else {
                            right
                        };
                        ui.with_layout(layout, |ui| {
                            ui.label(RichText::new(name).small().color(tokens.text_subdued()))
                        });
                    });
                }
            })
            .body(|body| {
                body.rows(22.0, groups.len(), |mut row| {
                    let (name, (calls, live, abandoned)) = &groups[row.index()];
                    row.set_selected(self.group.as_ref() == Some(name));
                    row.col(|ui| {
                        if ui
                            .selectable_label(self.group.as_ref() == Some(name), name)
                            .clicked()
                        {
                            chosen = Some(name.clone());
                        }
                    });
                    let share = if *live > 0 {
                        percent(*abandoned as f64 / *live as f64)
                    } else {
                        NOTHING.to_owned()
                    };
                    for text in [
                        number::count(*calls as f64),
                        number::count(*live as f64),
                        share,
                    ] {
                        row.col(|ui| {
                            ui.with_layout(right, |ui| ui.label(text));
                        });
                    }
                });
            });
        if let Some(name) = chosen {
            self.group = if self.group.as_ref() == Some(&name) {
                None
            } else {
                Some(name)
            };
            self.is_stale = true;
        }
    }

    fn list(&mut self, ui: &mut Ui) {
        let Some(played) = &self.played else {
            return;
        };
        let tokens = Tokens::of(ui);
        let mut clicked = None;
        let mut sort = self.sort;
        let width = ui.available_width();
        let mut table = TableBuilder::new(ui)
            .id_salt("calls")
            .striped(true)
            .sense(Sense::click())
            .auto_shrink([false, false]);
        let wanted: f32 = KEYS.iter().map(|it| it.2 + 12.0).sum();
        let stretch = (width / wanted).max(1.0);
        for (_, _, width, _) in KEYS {
            let width = width * stretch;
            table = table.column(
                Column::initial(width)
                    .at_least(40.0)
                    .resizable(true)
                    .clip(true),
            );
        }
        table
            .header(22.0, |mut header| {
                for (key, name, _, about) in KEYS {
                    header.col(|ui| {
                        let sign = match (sort.key == key, sort.down) {
                            (true, true) => " ▼",
                            (true, false) => " ▲",
                            _ => "",
                        };
                        let text = RichText::new(format!("{name}{sign}"))
                            .small()
                            .color(tokens.text_subdued());
                        let button = named(
                            ui.add(egui::Button::new(text).frame(false)),
                            Role::Button,
                            &format!("Sort by {name}"),
                        );
                        if button.on_hover_text(about).clicked() {
                            sort = Sort {
                                key,
                                down: sort.key == key && !sort.down,
                            };
                        }
                    });
                }
            })
            .body(|body| {
                body.rows(21.0, self.rows.len(), |mut row| {
                    let place = self.rows[row.index()];
                    let call = &played.calls[place];
                    row.set_selected(self.chosen == Some(place));
                    for (key, ..) in KEYS {
                        row.col(|ui| {
                            let is_number = !matches!(key, Key::Outcome | Key::Truth);
                            let layout = if is_number {
                                Layout::right_to_left(Align::Center)
                            } else {
                                Layout::left_to_right(Align::Center)
                            };
                            let abandoned =
                                key == Key::Outcome && call.record.outcome == Outcome::Abandoned;
                            let color = if abandoned {
                                tokens.error()
                            } else {
                                tokens.text()
                            };
                            ui.with_layout(layout, |ui| {
                                ui.add(
                                    egui::Label::new(
                                        RichText::new(played.cell(key, call)).color(color),
                                    )
                                    .selectable(false)
                                    .truncate(),
                                );
                            });
                        });
                    }
                    if row.response().clicked() {
                        clicked = Some(place);
                    }
                });
            });
        if sort != self.sort {
            self.sort = sort;
            self.is_stale = true;
        }
        self.chosen = clicked.or(self.chosen);
    }
}

impl View for CallsView {
    fn logic(&mut self, _: &Desk) {
        if let Some(job) = &mut self.job {
            if let Some(news) = job.news().pop() {
                match news {
                    Ok(played) => self.played = Some(played),
                    Err(why) => self.failed = Some(why),
                }
                self.is_stale = true;
            }
            if job.is_over() {
                self.job = None;
            }
        }
        if self.is_stale {
            self.sift();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _: &Desk, asks: &mut Vec<Command>) {
        ui.horizontal(|ui| {
            let text = if self.played.is_some() {
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
            let field = named(
                ui.add(DragValue::new(&mut day).range(1..=100_000)),
                Role::SpinButton,
                "Day to list",
            );
            if field.changed() {
                self.replication = day - 1;
            }
            if self.job.is_some() {
                ui.weak("Playing");
            }
            if let Some(played) = &self.played {
                ui.separator();
                ui.label("Find");
                if text_field(ui, "Find calls", &mut self.search, 180.0)
                    .on_hover_text("Any part of a row: \"abandoned\", \"person\", a number")
                    .changed()
                {
                    self.is_stale = true;
                }
                let words = format!(
                    "{} of {} calls, day {} of seed {}",
                    number::count(self.rows.len() as f64),
                    number::count(played.calls.len() as f64),
                    played.replication + 1,
                    played.seed
                );
                ui.weak(words);
                if self.group.is_some() && ui.button("All groups").clicked() {
                    self.group = None;
                    self.is_stale = true;
                }
            }
        });
        if let Some(why) = &self.failed {
            parts::error(ui, why);
        }
        if self.played.is_none() {
            parts::empty(
                ui,
                "Every call of a day",
                "Sorted, sifted, by outcome, hour or agent, and each one's own timeline",
            );
            return;
        }
        Panel::left("report")
            .exact_size((ui.available_width() * 0.28).clamp(270.0, 420.0))
            .show_separator_line(false)
            .show(ui, |ui| {
                section(ui, "Report");
                self.report(ui);
            });
        if let (Some(place), Some(played)) = (self.chosen, &self.played)
            && let Some(call) = played.calls.get(place)
        {
            Panel::bottom("timeline")
                .exact_size(150.0)
                .show_separator_line(true)
                .show(ui, |ui| {
                    timeline::ui(ui, call, played.opens_s, &played.scenario);
                });
        }
        egui::CentralPanel::default().show(ui, |ui| self.list(ui));
    }

    fn obey(&mut self, command: &Command, desk: &Desk) {
        match command {
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

    /// Calls an hour, by what became of them.
    fn picture(&self) -> Option<Chart> {
        let played = self.played.as_ref()?;
        let mut hours: BTreeMap<u64, (f64, f64)> = BTreeMap::new();
        for place in &self.rows {
            let record = &played.calls[*place].record;
            let hour = (played.opens_s + record.originated.as_secs_f64()) as u64 / 3600;
            let counts = hours.entry(hour).or_default();
            counts.0 += 1.0;
            counts.1 += f64::from(u8::from(record.live));
        }
        let of = |part: fn(&(f64, f64)) -> f64| {
            hours
                .iter()
                .map(|(hour, counts)| Point::at(*hour as f64 * 3600.0, part(counts)))
                .collect()
        };
        let plain = Shape::Steps;
        Some(Chart {
            title: "Calls an hour".to_owned(),
            about: format!(
                "{}, day {} of seed {}",
                played.scenario.title,
                played.replication + 1,
                played.seed
            ),
            x: Axis::new("Time of day", Unit::Clock),
            y: Axis::new("Calls", Unit::Count).with(&[0.0]),
            series: vec![
                Series::new("Dialled", Use::Series(0), plain, of(|it| it.0)),
                Series::new("Live", Use::Series(1), plain, of(|it| it.1)),
            ],
        })
    }

    fn command_line(&self, desk: &Desk) -> Option<String> {
        Some(format!(
            "outpace run {} --seed {} --out day && outpace report day --by outcome",
            desk.scenario_argument(),
            desk.settings.seed
        ))
    }
}
