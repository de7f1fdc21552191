//! What the desktop shows is what the simulator's own summary says, and what the program prints for the same scenario
//! and seed: `tests/product/shown.json`, to which the program's own tests hold it.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use egui_kittest::kittest::Queryable as _;
use outpace_gui::app::Start;
use outpace_gui::command::{Command, UiCommand};
use outpace_gui::desk::ThemeChoice;
use outpace_gui::views::View as _;
use outpace_scenarios::Scenario;
use outpace_sim::{Estimate, Identity, Keep, StudyPlan, Summary, study};
use serde_json::Value;

use crate::desktop::Desktop;

/// A part of what the program prints.
fn printed(part: &str) -> Value {
    let known = include_str!("../../../tests/product/shown.json");
    let known: Value = serde_json::from_str(known).expect("JSON");
    known[part].clone()
}

/// Equal but for the last digits, which the order of adding up is in.
fn same(what: &str, shown: f64, printed: &Value) {
    let printed = printed.as_f64().expect("a number");
    let near = (shown - printed).abs() <= 1e-9 * printed.abs().max(1.0);
    assert!(near, "{what}: shown {shown}, printed {printed}");
}

fn same_estimate(what: &str, shown: &Estimate, printed: &Value) {
    for (end, shown) in [
        ("mean", shown.mean),
        ("ci95_low", shown.ci95_low),
        ("ci95_high", shown.ci95_high),
    ] {
        let shown = shown.expect("several days");
        same(&format!("{what}, {end}"), shown, &printed[end]);
    }
    assert_eq!(printed["n"], shown.n, "{what}");
}

/// The first day, and nothing under way.
fn idle() -> Desktop {
    let mut desktop = Desktop::new();
    at_rest(&mut desktop);
    desktop
}

fn at_rest(desktop: &mut Desktop) {
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.until("nothing under way", |harness| {
        !harness.state_mut().is_busy()
    });
}

#[test]
fn the_run_view_counts_what_outpace_run_prints() {
    let mut desktop = idle();
    desktop.harness.state_mut().ask(UiCommand::ShowRun);
    desktop.harness.run_steps(2);
    desktop.harness.get_by_label("Speed Fastest").click();
    desktop.harness.get_by_label("Play the day").click();
    desktop.until("the day is over", |harness| {
        harness.query_by_label("The day is over.").is_some()
    });
    let printed = printed("run");
    let views = desktop.harness.state_mut().views();
    let board = views.run.stage().expect("a day").board();
    for (name, shown) in [
        ("dials", board.gauge.dials as f64),
        ("connects", board.gauge.connects as f64),
        ("live_answers", board.gauge.live as f64),
        ("abandoned", board.gauge.abandoned as f64),
        ("abandon_rate", board.abandon_rate()),
        ("idle_s_per_connect", board.idle_s()),
    ] {
        same(name, shown, &printed[name]);
    }
}

#[test]
fn the_calls_view_tallies_what_outpace_report_prints() {
    let mut desktop = idle();
    desktop.harness.state_mut().ask(UiCommand::ShowCalls);
    desktop.harness.run_steps(2);
    desktop.harness.state_mut().ask(UiCommand::Start);
    desktop.until("its calls", |harness| {
        let calls = &harness.state_mut().views().calls;
        calls.listed() > 0 && !calls.is_busy()
    });
    let printed = printed("report");
    let printed = printed.as_object().expect("rows by outcome");
    let answer = desktop.harness.state_mut().views().calls.answer().clone();
    assert_eq!(answer.groups.len(), printed.len());
    for group in &answer.groups {
        // Signalling tones have a plainer name in the window.
        let key = match group.name.contains("(SIT)") {
            true => "sit".to_owned(),
            false => group.name.replace(' ', "_"),
        };
        let row = &printed[&key];
        for (what, shown) in [
            ("calls", group.tally.calls as f64),
            ("live", group.tally.live as f64),
            ("joined", group.tally.joined as f64),
            ("talked_s", group.tally.talked_s),
        ] {
            same(&format!("{}, {what}", group.name), shown, &row[what]);
        }
    }
}

#[test]
fn the_tune_view_draws_what_outpace_sweep_prints() {
    let mut desktop = Desktop::new();
    desktop.harness.state_mut().views().tune.want_days(6);
    desktop.until("six days of each point", |harness| {
        let curve = harness.state_mut().views().tune.curve();
        curve.len() == 7 && curve.iter().all(|it| it.1.days() == 6)
    });
    let printed = printed("sweep");
    let curve = desktop.harness.state_mut().views().tune.curve();
    for ((value, tally), printed) in curve.iter().zip(printed.as_array().expect("points")) {
        assert_eq!(printed["gain"], *value);
        for (name, shown) in [
            ("abandon_rate", tally.abandon()),
            ("idle_s_per_connect", tally.idle()),
            ("utilisation", tally.utilisation()),
        ] {
            same_estimate(&format!("gain {value}, {name}"), &shown, &printed[name]);
        }
    }
}

#[test]
fn the_tune_view_recommends_what_outpace_tune_prints() {
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/small-team-8.toml");
    let mut desktop = Desktop::sized(
        [1280.0, 720.0],
        ThemeChoice::Dark,
        Start {
            open: Some(scenario),
            ..Start::default()
        },
    );
    at_rest(&mut desktop);
    let short = vec!["day.length=2 h".to_owned()];
    desktop.harness.state_mut().ask(Command::Apply(short));
    desktop.until("short days", |harness| {
        let good = harness.state().desk().document.good();
        good.is_some_and(|it| it.loaded.scenario.world.day_length.as_secs() == 7200)
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.harness.state_mut().ask(UiCommand::Recommend);
    desktop.until("a recommendation", |harness| {
        harness.state_mut().views().tune.advice().is_some()
    });
    let printed = printed("tune");
    let tune = &desktop.harness.state_mut().views().tune;
    let (program, options) = tune.advice_line().split_once(" --").expect("options");
    assert!(program.starts_with("outpace tune ") && program.ends_with("small-team-8.toml"));
    assert_eq!(
        options,
        "objective idle_s_per_connect --days-over 0.05 --days 1500 --confirm-days 220 --seed 7"
    );
    let advice = tune.advice().expect("it is there").clone();
    let advice = advice.expect("it can be searched");
    let set = advice.set.expect("established").into_iter();
    let set: serde_json::Map<String, Value> = set
        .map(|it| {
            let (key, value) = it.split_once('=').expect("key=value");
            (key.to_owned(), Value::from(value))
        })
        .collect();
    assert_eq!(Value::Object(set), printed["recommended"]);
    let verdict = advice.verdict.expect("confirmed");
    assert_eq!(printed["days"], verdict.days);
    assert_eq!(printed["days_over"], verdict.over);
    same("bound", verdict.upper, &printed["upper_bound"]);
    assert_eq!(printed["worth_it"], advice.worth_it.expect("two kinds"));
    assert_eq!(printed["points"], advice.looked_at.0);
    for (name, shown) in &advice.metrics {
        same_estimate(name, shown, &printed["metrics"][name]);
    }
}

/// So many days of seed 7, played here and now.
fn summary(scenario: &Scenario, replications: u32) -> Summary {
    let plan = StudyPlan {
        seed: 7,
        replications,
        keep: Keep::Meters,
    };
    let study = study(scenario, plan, &AtomicBool::new(false), &|| {});
    let identity = Identity {
        set: &[],
        seed: 7,
        replications,
        version: "test",
    };
    study.summary(scenario, &identity)
}

#[test]
fn the_curves_chosen_point_and_the_comparison_are_the_summarys_numbers() {
    let mut desktop = Desktop::new();
    desktop.until("ten days", |harness| {
        harness.state_mut().views().tune.days_of_chosen() >= 10
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.until("nothing under way", |harness| {
        !harness.state_mut().is_busy()
    });
    let scenario = desktop
        .harness
        .state()
        .desk()
        .document
        .good()
        .expect("right")
        .loaded
        .scenario
        .clone();
    let summary = |replications| summary(&scenario, replications);
    let tally = desktop
        .harness
        .state_mut()
        .views()
        .tune
        .chosen()
        .expect("days")
        .clone();
    let own = summary(tally.days());
    for (name, shown) in [
        ("abandon_rate", tally.abandon()),
        ("idle_s_per_connect", tally.idle()),
        ("utilisation", tally.utilisation()),
    ] {
        let printed = own.metrics[name];
        let near = |a: Option<f64>, b: Option<f64>| (a.unwrap() - b.unwrap()).abs() < 1e-9;
        assert!(
            near(shown.mean, printed.mean)
                && near(shown.ci95_low, printed.ci95_low)
                && shown.n == printed.n,
            "{name}: {shown:?} {printed:?}"
        );
    }
    desktop
        .harness
        .state_mut()
        .ask(Command::CompareWith(vec!["campaign.gain=0.6".to_owned()]));
    desktop.until("the comparison", |harness| {
        harness.state_mut().views().compare.days() == 40
    });
    let own = summary(40);
    let views = desktop.harness.state_mut().views();
    let comparison = views.compare.comparison().expect("it is known");
    let mut compared = 0;
    for (name, measure) in &comparison.comparisons[0].measures {
        if let (Some(shown), Some(printed)) =
            (measure.first, own.metrics.get(name).and_then(|it| it.mean))
        {
            let near = (shown - printed).abs() < 1e-6 * printed.abs().max(1.0);
            assert!(near, "{name}: {shown} {printed}");
            compared += 1;
        }
    }
    assert!(compared > 4, "{compared}");
}
