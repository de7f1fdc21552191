//! The Compare view.

use outpace_gui::command::{Command, UiCommand};
use outpace_sim::experiment::ComparedMeasure;

use crate::desktop::Desktop;

fn measure(desktop: &mut Desktop, key: &str) -> ComparedMeasure {
    let views = desktop.harness.state_mut().views();
    let comparison = views.compare.comparison().expect("it is known");
    comparison.comparisons[0].measures[key]
}

#[test]
fn two_settings_differ_on_the_same_people_and_one_differs_not_from_itself() {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    let one_line = ["campaign.mode=progressive", "campaign.lines_per_agent=1"];
    desktop
        .harness
        .state_mut()
        .ask(Command::CompareWith(one_line.map(str::to_owned).to_vec()));
    desktop.until("40 days", |harness| {
        harness.state_mut().views().compare.days() == 40
    });
    let idle = measure(&mut desktop, "idle_s_per_connect");
    assert!(
        idle.clear && idle.difference > Some(50.0),
        "one line each waits longer: {idle:?}"
    );
    desktop
        .harness
        .state_mut()
        .ask(Command::CompareWith(Vec::new()));
    desktop.until("the same twice", |harness| {
        harness.state_mut().views().compare.days() == 40 && !harness.state_mut().is_busy()
    });
    let idle = measure(&mut desktop, "idle_s_per_connect");
    assert_eq!(idle.difference, Some(0.0));
}
