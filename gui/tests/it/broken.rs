//! What is broken: a message, no crash, nothing lost.

use std::fs;

use egui_kittest::kittest::Queryable as _;
use outpace_gui::command::{Command, UiCommand};

use crate::desktop::Desktop;

fn said(desktop: &Desktop, part: &str) -> bool {
    desktop
        .harness
        .state()
        .notices()
        .any(|it| it.text.contains(part))
}

#[test]
fn a_damaged_results_folder_is_said_and_the_scenario_stays() {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    let folder = desktop.folder.path().join("day");
    fs::create_dir_all(&folder).expect("a folder");
    desktop
        .harness
        .state_mut()
        .ask(Command::OpenPath(folder.clone()));
    desktop.harness.run_steps(3);
    assert!(said(&desktop, "run.json cannot be read"));
    fs::write(folder.join("run.json"), "{\"schema_version\": 1, \"se").expect("written");
    desktop
        .harness
        .state_mut()
        .ask(Command::OpenPath(folder.clone()));
    desktop.harness.run_steps(3);
    assert!(said(&desktop, "run.json is damaged"));
    fs::write(
        folder.join("run.json"),
        "{\"schema_version\": 99, \"seed\": 1, \"replications\": 1, \"scenario\": \"x\"}",
    )
    .expect("written");
    desktop.harness.state_mut().ask(Command::OpenPath(folder));
    desktop.harness.run_steps(3);
    assert!(said(&desktop, "has version 99"));
    assert_eq!(
        desktop.harness.state().desk().document.name(),
        "first-day.toml"
    );
}

#[test]
fn a_journal_of_another_version_or_scenario_is_said() {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    let path = desktop.folder.path().join("old.txt");
    fs::write(&path, "outpace-journal 99\n0.000000000 tick\n").expect("written");
    desktop
        .harness
        .state_mut()
        .ask(Command::OpenPath(path.clone()));
    desktop.until("the version", |harness| {
        harness
            .query_by_label_contains("a journal of this version begins with")
            .is_some()
    });
    fs::write(
        &path,
        "outpace-journal 1\n0.000000000 agent-900 available\n",
    )
    .expect("written");
    desktop.harness.state_mut().ask(Command::OpenPath(path));
    desktop.until("the scenario", |harness| {
        harness
            .query_by_label_contains("the journal is damaged, or belongs to another scenario")
            .is_some()
    });
}

#[test]
fn a_text_that_is_no_toml_any_more_keeps_its_text_and_its_curves() {
    let mut desktop = Desktop::new();
    desktop.until("curves", |harness| {
        harness.state_mut().views().tune.days_of_chosen() >= 2
    });
    let text = format!("{}\n[[[", desktop.harness.state().desk().document.text());
    desktop.harness.state_mut().ask(Command::SetText {
        text: text.clone(),
        merge: String::new(),
    });
    desktop.harness.state_mut().ask(UiCommand::ShowScenario);
    desktop.until("the error", |harness| {
        harness
            .query_by_label_contains("The text is not TOML")
            .is_some()
    });
    assert_eq!(desktop.harness.state().desk().document.text(), text);
    assert!(desktop.harness.state_mut().views().tune.days_of_chosen() >= 2);
}

#[test]
fn a_file_that_cannot_be_written_is_said_and_the_text_stays_changed() {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop
        .harness
        .state_mut()
        .ask(Command::Apply(vec!["campaign.gain=0.7".to_owned()]));
    desktop
        .harness
        .state_mut()
        .ask(Command::SaveTo("/no/such/folder/a.toml".into()));
    desktop.harness.run_steps(4);
    assert!(said(&desktop, "/no/such/folder/a.toml cannot be written"));
    assert!(desktop.harness.state().desk().document.is_changed());
}
