//! The Calls view: the report, drilled down to one call.

use egui_kittest::kittest::Queryable as _;
use outpace_gui::command::UiCommand;

use crate::desktop::Desktop;

#[test]
fn from_the_report_to_the_abandoned_calls() {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.harness.state_mut().ask(UiCommand::ShowCalls);
    desktop.until("the Calls view", |harness| {
        harness.query_by_label("Every call of a day").is_some()
    });
    desktop.harness.get_by_label("Play the day").click();
    desktop.until("its calls", |harness| {
        harness.state_mut().views().calls.listed() > 5000
    });
    let groups = desktop.harness.get_all_by_label("abandoned").count();
    assert!(groups >= 1, "a group of the report");
    desktop
        .harness
        .get_all_by_label("abandoned")
        .next()
        .expect("a group")
        .click();
    desktop.until("only those", |harness| {
        (1..200).contains(&harness.state_mut().views().calls.listed())
    });
    desktop.harness.get_by_label("All calls").click();
    desktop.until("all again", |harness| {
        harness.state_mut().views().calls.listed() > 5000
    });
}
