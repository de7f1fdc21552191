//! What to set: the answer read off the curves, the chosen setting in numbers, and the recommendation.

use egui::{Align, Color32, DragValue, Layout, RichText, Role, Ui};
use egui_extras::{Column, TableBuilder, TableRow};
use outpace_sim::Estimate;

use super::{Bench, CurvePoint, PROMISE_PERCENT, TuneView};
use crate::command::{Command, UiCommand};
use crate::dialogs::main_button;
use crate::number::{Unit, percent, seconds};
use crate::parts::{self, figure, mean_text, named, section, unbroken};
use crate::theme::Tokens;
use crate::tuning::{CURVE_RULES, Tally};

/// The best point of the chosen rule's curve that is surely below the limit on the mean, with enough days to say so.
fn best(bench: &Bench) -> Option<(CurvePoint, &Tally)> {
    let own = bench.curves().into_iter().flatten();
    let own = own.filter(|it| it.rule == bench.rule && it.agents == bench.agents());
    let known = own.filter_map(|it| Some((it.clone(), bench.tallies.get(&it.set)?)));
    let sure = known.filter(|(_, tally)| {
        tally.days() >= SURE_DAYS
            && tally
                .abandon()
                .ci95_high
                .is_some_and(|it| it <= bench.limit)
    });
    sure.min_by(|a, b| {
        let idle = |it: &(CurvePoint, &Tally)| it.1.idle().mean.unwrap_or(f64::INFINITY);
        idle(a).total_cmp(&idle(b))
    })
}

/// Fewer days say nothing surely.
const SURE_DAYS: u32 = 6;

impl TuneView {
    pub(super) fn answer_ui(&mut self, ui: &mut Ui, asks: &mut Vec<Command>) {
        let Some(bench) = &self.bench else {
            return;
        };
        let mut chosen = None;
        headline(ui, bench, &mut chosen);
        ui.separator();
        setting(ui, bench, asks);
        ui.separator();
        self.advice_ui(ui, asks);
        ui.separator();
        if let Some(bench) = &self.bench {
            table(ui, bench, &mut chosen);
        }
        if let Some(point) = chosen {
            self.choose(&point);
        }
    }

    /// What is to be promised.
    fn promise_ui(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.label("Over the limit on at most");
            let mut share = if self.promise_percent > 0.0 {
                self.promise_percent
            } else {
                PROMISE_PERCENT
            };
            let field = ui.add(
                DragValue::new(&mut share)
                    .range(3.0..=50.0)
                    .speed(0.5)
                    .suffix(" % of days"),
            );
            let field = named(
                field,
                Role::SpinButton,
                "Share of days that may be over the limit",
            );
            if field.changed() {
                self.promise_percent = share;
            }
        });
    }

    fn advice_ui(&mut self, ui: &mut Ui, asks: &mut Vec<Command>) {
        section(ui, "Recommendation");
        self.promise_ui(ui);
        if let Some(search) = &self.search {
            if parts::progress(ui, self.stage, search.progress()) {
                asks.push(UiCommand::Cancel.into());
            }
            return;
        }
        let button = ui.add(main_button(ui, "Recommend settings"));
        if button.on_hover_text("Search every setting of every rule, and confirm the best on days the search has not seen").clicked() {
            asks.push(UiCommand::Recommend.into());
        }
        let Some(bench) = &self.bench else {
            return;
        };
        match &self.advice {
            None => {
                ui.weak("The curves say what each setting does. This finds the best one that keeps a promise about risk.");
            }
            Some(Err(why)) => parts::error(ui, why),
            Some(Ok(advice)) => {
                for words in advice.words(bench.agents() as usize, bench.limit) {
                    ui.label(unbroken(&words));
                }
                if let Some(set) = &advice.set {
                    let mut set = set.clone();
                    set.extend(bench.knobs.world(&bench.good, None));
                    ui.horizontal(|ui| {
                        if ui.button("Put into scenario").clicked() {
                            asks.push(Command::Apply(set.clone()));
                        }
                        if ui
                            .button("Compare")
                            .on_hover_text("With the scenario as it is, on the same people")
                            .clicked()
                        {
                            asks.push(Command::CompareWith(set.clone()));
                        }
                    });
                }
                ui.horizontal_wrapped(|ui| {
                    let (settings, days) = advice.looked_at;
                    ui.weak(format!(
                        "Looked at {settings} settings on {} days.",
                        crate::number::count(f64::from(days))
                    ));
                    let copy = ui.small_button("Copy command line");
                    if copy.on_hover_text(&self.advice_line).clicked() {
                        ui.ctx().copy_text(self.advice_line.clone());
                    }
                });
            }
        }
    }
}

fn headline(ui: &mut Ui, bench: &Bench, chosen: &mut Option<CurvePoint>) {
    let tokens = Tokens::of(ui);
    let rule = &CURVE_RULES[bench.rule];
    let question = format!(
        "{} for {} agents under {} on average",
        rule.key_label,
        bench.agents(),
        percent(bench.limit)
    );
    match best(bench) {
        Some((point, tally)) => {
            ui.horizontal(|ui| {
                figure(ui, point.value, &question, "The point of the curve with the least idle time whose mean abandon rate is surely below the limit (95 %).", tokens.accent());
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.button("Use").on_hover_text("The sliders go there").clicked() {
                        *chosen = Some(point.clone());
                    }
                });
            });
            let idle = tally.idle().mean.map_or_else(String::new, seconds);
            let rate = tally.abandon().mean.map_or_else(String::new, percent);
            let often = f64::from(tally.over()) > PROMISE_PERCENT / 100.0 * f64::from(tally.days());
            let more = if often {
                " For fewer such days see the recommendation below."
            } else {
                ""
            };
            let text = format!(
                "Agents then wait {idle} between connects and {rate} of the people who answer are abandoned. Over the limit on {} of {} days.{more}",
                tally.over(),
                tally.days()
            );
            ui.add(egui::Label::new(unbroken(&text)).wrap());
        }
        None => {
            figure(
                ui,
                "–",
                &question,
                "No point of the curve is surely below the limit yet.",
                tokens.text_subdued(),
            );
            let known = bench.tallies.values().map(Tally::days).max().unwrap_or(0);
            let text = if known < SURE_DAYS {
                "Days are being played."
            } else {
                "No point of this curve is surely below the limit. Try a lower target or maximum rate, or another rule."
            };
            ui.add(egui::Label::new(RichText::new(text).color(tokens.text_subdued())).wrap());
        }
    }
}

/// The setting under the sliders.
fn setting(ui: &mut Ui, bench: &Bench, asks: &mut Vec<Command>) {
    let tokens = Tokens::of(ui);
    let rule = &CURVE_RULES[bench.rule];
    let set = bench.chosen();
    section(
        ui,
        &format!(
            "Chosen: {} {}",
            rule.key_label.to_lowercase(),
            bench.knobs.value(rule)
        ),
    );
    if let Some(why) = bench.refused.get(&set) {
        parts::error(ui, why);
        return;
    }
    let Some(tally) = bench.tallies.get(&set) else {
        ui.weak("Playing its first days");
        return;
    };
    let rate = tally.abandon();
    parts::measure_row(ui, "abandon_rate", &rate);
    parts::measure_row(ui, "idle_s_per_connect", &tally.idle());
    parts::measure_row(ui, "utilisation", &tally.utilisation());
    let risk = tally.risk().map_or_else(String::new, |it| {
        let (low, high) = (it.ci95_low.unwrap_or(0.0), it.ci95_high.unwrap_or(1.0));
        format!(" ({:.0} to {:.0} %)", low * 100.0, high * 100.0)
    });
    parts::row(
        ui,
        "Days over the limit",
        &format!("{} of {}{risk}", tally.over(), tally.days()),
        "Days on which the governing meter is over its limit; in brackets how many of 100 it may be (95 %).",
    );
    let (words, color) = against_limit(&rate, bench.limit, tokens);
    ui.colored_label(color, words);
    what_next(ui, bench, &set, asks);
}

/// How an abandon rate stands to the limit, and how sure that is.
fn against_limit(rate: &Estimate, limit: f64, tokens: &Tokens) -> (&'static str, Color32) {
    match (rate.mean, rate.ci95_low, rate.ci95_high) {
        (Some(_), _, Some(high)) if high <= limit => {
            ("Surely below the limit on the mean.", tokens.success())
        }
        (Some(_), Some(low), _) if low > limit => ("Surely above the limit.", tokens.error()),
        (Some(mean), ..) if mean <= limit => {
            ("Below the limit, but not surely yet.", tokens.warning())
        }
        (Some(_), ..) => ("Above the limit, but not surely yet.", tokens.warning()),
        _ => ("", tokens.text()),
    }
}

/// What can be done with the chosen setting.
fn what_next(ui: &mut Ui, bench: &Bench, set: &[String], asks: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        if ui
            .button("Watch a day")
            .on_hover_text("Its first day, in the Run view")
            .clicked()
        {
            asks.push(Command::ShowDay {
                set: set.to_vec(),
                seed: bench.seed,
                replication: 0,
            });
        }
        if ui
            .button("Compare")
            .on_hover_text("With the scenario as it is, on the same people")
            .clicked()
        {
            asks.push(Command::CompareWith(set.to_vec()));
        }
        if ui
            .button("Put into scenario")
            .on_hover_text("Write these settings into the scenario; undo takes them back")
            .clicked()
        {
            asks.push(Command::Apply(set.to_vec()));
        }
    });
}

/// The curve in numbers, for those who do not see it and those who want digits.
fn table(ui: &mut Ui, bench: &Bench, chosen: &mut Option<CurvePoint>) {
    let rule = &CURVE_RULES[bench.rule];
    section(ui, rule.label);
    let points: Vec<CurvePoint> = (bench.curves().into_iter().flatten())
        .filter(|it| it.rule == bench.rule && it.agents == bench.agents())
        .collect();
    let right = Layout::right_to_left(Align::Center);
    let tokens = Tokens::of(ui);
    TableBuilder::new(ui)
        .id_salt("curve points")
        .vscroll(false)
        .column(Column::exact(56.0))
        .columns(Column::remainder(), 3)
        .cell_layout(right)
        .header(20.0, |mut header| heads(&mut header, rule.key_label))
        .body(|mut body| {
            for point in points {
                body.row(20.0, |mut row| {
                    let tally = bench.tallies.get(&point.set);
                    row.col(|ui| {
                        let button = ui
                            .small_button(point.value)
                            .on_hover_text("The sliders go there");
                        if named(
                            button,
                            Role::Button,
                            &format!("Use {} {}", rule.key_label, point.value),
                        )
                        .clicked()
                        {
                            *chosen = Some(point.clone());
                        }
                    });
                    let cells = cells(bench, &point);
                    let over = tally
                        .and_then(|it| it.abandon().mean)
                        .is_some_and(|it| it > bench.limit);
                    for (place, cell) in cells.into_iter().enumerate() {
                        row.col(|ui| {
                            let color = if over && place == 0 {
                                tokens.error()
                            } else {
                                tokens.text()
                            };
                            let text = ui.colored_label(color, cell);
                            if let Some(tally) = tally {
                                text.on_hover_text(format!(
                                    "Abandon rate {}, idle time {}",
                                    mean_text(Unit::Share, &tally.abandon()),
                                    mean_text(Unit::Seconds, &tally.idle())
                                ));
                            }
                        });
                    }
                });
            }
        });
}

/// What the columns are called and mean.
fn heads(header: &mut TableRow<'_, '_>, key: &str) {
    let about = "Live persons no agent came for in time, of all live answers";
    for (name, about) in [
        (key, "Click a value to use it"),
        ("Abandoned", about),
        ("Idle", "How long an agent waits between two connects"),
        (
            "Days over",
            "Days on which the limit was passed, of the days played",
        ),
    ] {
        header.col(|ui| {
            let color = Tokens::of(ui).text_subdued();
            let text = RichText::new(name).small().color(color);
            ui.add(egui::Label::new(text).truncate())
                .on_hover_text(about);
        });
    }
}

/// What stands in a point's row.
fn cells(bench: &Bench, point: &CurvePoint) -> [String; 3] {
    match bench.tallies.get(&point.set) {
        Some(tally) => [
            tally.abandon().mean.map_or_else(String::new, percent),
            tally.idle().mean.map_or_else(String::new, seconds),
            format!("{} of {}", tally.over(), tally.days()),
        ],
        None if bench.refused.contains_key(&point.set) => {
            ["not allowed".to_owned(), String::new(), String::new()]
        }
        None => [String::new(), String::new(), String::new()],
    }
}
