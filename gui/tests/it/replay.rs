//! The Replay view: the same again, another setting, and that day, but.

use egui_kittest::kittest::Queryable as _;
use outpace_gui::command::{Command, UiCommand};

use crate::desktop::Desktop;

#[test]
fn a_recorded_day_is_decided_the_same_and_with_another_setting_differs_where_it_is_said() {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.harness.state_mut().ask(UiCommand::ShowReplay);
    desktop.until("the Replay view", |harness| {
        harness.query_by_label("Record a day").is_some()
    });
    desktop.harness.get_by_label("Record a day").click();
    desktop.until("it is the same", |harness| {
        harness
            .query_by_label_contains("This build decides the same")
            .is_some()
    });
    let journal = desktop.folder.path().join("journals/first-day-seed-7.txt");
    assert!(journal.is_file());
    desktop.harness.get_by_label("Next decision").click();
    desktop.harness.get_by_label("What if all day").click();
    desktop.until("an answer", |harness| {
        harness.state_mut().views().replay.answer().is_some()
    });
    let views = desktop.harness.state_mut().views();
    let answer = views
        .replay
        .answer()
        .expect("there")
        .clone()
        .expect("it can be asked");
    let abandoned = answer
        .rows
        .iter()
        .find(|it| it.key == "abandoned")
        .expect("there");
    assert!(
        abandoned.changed.mean < Some(abandoned.recorded),
        "a smaller gain abandons fewer: {abandoned:?}"
    );
    let on_record = answer.shares[0];
    assert!(on_record > 0.02 && on_record < 1.0, "{on_record}");
    desktop
        .harness
        .state_mut()
        .ask(Command::Apply(vec!["campaign.gain=0.5".to_owned()]));
    desktop.until("the other setting", |harness| {
        harness
            .state()
            .desk()
            .document
            .good()
            .is_some_and(|it| it.text.contains("gain = 0.5"))
    });
    desktop.harness.state_mut().ask(Command::OpenPath(journal));
    desktop.until("the difference", |harness| {
        harness
            .query_by_label_contains("First difference of This build")
            .is_some()
    });
}
