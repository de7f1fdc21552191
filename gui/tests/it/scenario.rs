//! The Scenario view: edited by forms and as text, undone, saved, opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use outpace_gui::command::{Command, UiCommand};

use crate::desktop::Desktop;

fn opened() -> Desktop {
    let mut desktop = Desktop::new();
    desktop.harness.state_mut().ask(UiCommand::ShowScenario);
    desktop.until("the form", |harness| {
        harness.query_by_label("campaign.gain").is_some()
    });
    desktop
}

#[test]
fn a_key_is_edited_in_the_form_and_the_text_follows_and_undo_takes_it_back() {
    let mut desktop = opened();
    desktop.harness.get_by_label("campaign.gain").focus();
    desktop.harness.run_steps(2);
    // As a hand does it: the whole value selected, another typed.
    desktop
        .harness
        .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    desktop
        .harness
        .get_by_label("campaign.gain")
        .type_text("0.6");
    desktop.until("the text has it", |harness| {
        harness
            .state()
            .desk()
            .document
            .text()
            .contains("gain = 0.6 ")
    });
    assert!(
        desktop
            .harness
            .state()
            .desk()
            .document
            .text()
            .contains("# size of each correction"),
        "comments stay"
    );
    desktop.harness.state_mut().ask(UiCommand::Undo);
    desktop.until("the text is as it was", |harness| {
        !harness.state().desk().document.is_changed()
    });
}

#[test]
fn what_is_wrong_is_said_beside_its_field_and_the_last_right_scenario_stays() {
    let mut desktop = opened();
    let text = desktop
        .harness
        .state()
        .desk()
        .document
        .text()
        .replace("ring_limit = \"32 s\"", "ring_limit = \"3 s\"");
    desktop.harness.state_mut().ask(Command::SetText {
        text,
        merge: String::new(),
    });
    desktop.until("the error", |harness| {
        harness
            .query_all_by_label_contains("is out of range; allowed: \"16 s\" to \"80 s\"")
            .next()
            .is_some()
    });
    assert!(desktop.harness.state().desk().document.good().is_some());
    assert!(
        desktop
            .harness
            .query_by_label_contains("The scenario is not right")
            .is_some()
    );
}

#[test]
fn it_is_saved_and_opened_again_by_dropping_it() {
    let mut desktop = opened();
    let path = desktop.folder.path().join("mine.toml");
    desktop
        .harness
        .state_mut()
        .ask(Command::Apply(vec!["campaign.gain=0.7".to_owned()]));
    desktop
        .harness
        .state_mut()
        .ask(Command::SaveTo(path.clone()));
    desktop.until("the file", |_| path.is_file());
    desktop
        .harness
        .state_mut()
        .ask(Command::OpenShipped("small-team-8"));
    desktop.until("another scenario", |harness| {
        harness.state().desk().document.name() == "small-team-8.toml"
    });
    #[derive(Debug)]
    struct Dropped(PathBuf);
    impl egui::DroppedFile for Dropped {
        fn path(&self) -> &Path {
            &self.0
        }
        fn bytes(&self) -> Result<Vec<u8>, String> {
            std::fs::read(&self.0).map_err(|it| it.to_string())
        }
    }
    desktop
        .harness
        .input_mut()
        .dropped_files
        .push(Arc::new(Dropped(path)));
    desktop.until("the saved one", |harness| {
        let document = &harness.state().desk().document;
        document.name() == "mine.toml"
            && document.text().contains("gain = 0.7")
            && !document.is_changed()
    });
    let recent = &desktop.harness.state().desk().settings.recent;
    assert!(recent.iter().any(|it| it.ends_with("mine.toml")));
}

#[test]
fn every_shipped_scenario_opens_right() {
    let mut desktop = Desktop::new();
    for shipped in outpace_gui::shipped::SHIPPED {
        desktop
            .harness
            .state_mut()
            .ask(Command::OpenShipped(shipped.name));
        desktop.until(shipped.name, |harness| {
            let document = &harness.state().desk().document;
            document.name() == format!("{}.toml", shipped.name)
                && matches!(document.findings(), Some(Ok(_)))
        });
    }
}

#[test]
fn a_distribution_is_drawn_while_it_is_edited() {
    let mut desktop = opened();
    desktop.harness.get_by_label("Section people").click();
    desktop.until("the drawing", |harness| {
        harness.query_by_label("Drawing of people.ring").is_some()
    });
    let field = desktop.harness.get_by_label("people.ring sigma");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("0.5"));
}
