//! The Compare view.

use egui_kittest::kittest::Queryable as _;
use outpace_gui::command::{Command, UiCommand};

use crate::desktop::Desktop;

#[test]
fn two_settings_differ_on_the_same_people_and_one_differs_not_from_itself() {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.harness.state_mut().ask(Command::CompareWith(vec![
        "campaign.mode=progressive".to_owned(),
        "campaign.lines_per_agent=1".to_owned(),
    ]));
    desktop.until("differences of 40 days", |harness| {
        let compare = &harness.state_mut().views().compare;
        compare
            .rows()
            .first()
            .is_some_and(|it| it.difference.n == 40)
    });
    let idle = |desktop: &mut Desktop| {
        let rows = desktop.harness.state_mut().views().compare.rows().to_vec();
        let row = rows
            .into_iter()
            .find(|it| it.key == "idle_s_per_connect")
            .expect("there");
        (row.difference.is_clear(), row.difference.mean)
    };
    let (clear, mean) = idle(&mut desktop);
    assert!(clear && mean > 50.0, "one line each waits longer: {mean}");
    assert!(
        desktop
            .harness
            .query_by_label_contains("days on the same people, seed 7")
            .is_some()
    );
    desktop
        .harness
        .state_mut()
        .ask(Command::CompareWith(Vec::new()));
    desktop.until("the same twice", |harness| {
        let compare = &harness.state_mut().views().compare;
        compare
            .rows()
            .first()
            .is_some_and(|it| it.difference.n == 40 && it.difference.mean == 0.0)
    });
}
