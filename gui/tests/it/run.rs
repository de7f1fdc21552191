//! The Run view: a day at full speed, held, step by step.

use egui_kittest::kittest::Queryable as _;
use outpace_gui::command::UiCommand;

use crate::desktop::Desktop;

fn opened() -> Desktop {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.harness.state_mut().ask(UiCommand::ShowRun);
    desktop.until("the Run view", |harness| {
        harness.query_by_label("Play the day").is_some()
    });
    desktop
}

#[test]
fn what_developed_is_what_the_day_came_to() {
    let mut desktop = opened();
    desktop.harness.get_by_label("Speed Fastest").click();
    desktop.harness.get_by_label("Play the day").click();
    desktop.until("the day is over", |harness| {
        harness.query_by_label("The day is over.").is_some()
    });
    let views = desktop.harness.state_mut().views();
    let stage = views.run.stage().expect("a day");
    let board = stage.board();
    let measures = board.measures.clone().expect("it is over");
    let of = |key: &str| measures[key].expect("a value");
    assert!((board.abandon_rate() - of("abandon_rate")).abs() < 1e-12);
    assert!(
        (board.idle_s() - of("idle_s_per_connect")).abs() < 1e-6,
        "{} {}",
        board.idle_s(),
        of("idle_s_per_connect")
    );
    assert_eq!(board.gauge.dials as f64, of("dials"));
    assert_eq!(board.gauge.connects as f64, of("connects"));
}

#[test]
fn a_step_goes_to_the_next_decision_and_holds() {
    let mut desktop = opened();
    let mut seen = Vec::new();
    for _ in 0..3 {
        desktop.harness.get_by_label("Step").click();
        desktop.harness.run_steps(2);
        desktop.until("it holds at a decision", |harness| {
            let stage = harness
                .state_mut()
                .views()
                .run
                .stage()
                .map(|it| (it.is_held(), it.board().decisions.len()));
            stage.is_some_and(|(held, count)| held && count > seen.len())
        });
        let views = desktop.harness.state_mut().views();
        let board = views.run.stage().expect("a day").board();
        seen.push((board.now_s, board.decisions.len()));
        assert!(
            board
                .decisions
                .back()
                .is_some_and(|it| it.why.contains(" free agent"))
        );
    }
    assert_eq!(
        seen.iter().map(|it| it.1).collect::<Vec<_>>(),
        [1, 2, 3],
        "{seen:?}"
    );
    desktop.harness.get_by_label("End").click();
    desktop.until("it has ended", |harness| {
        !harness
            .state_mut()
            .views()
            .run
            .stage()
            .is_some_and(outpace_gui::stage::Stage::is_playing)
    });
}
