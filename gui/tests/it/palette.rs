//! The palette, the menus, the layout.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use outpace_gui::command::UiCommand;

use crate::desktop::Desktop;

#[test]
fn any_command_is_found_by_its_name_and_carried_out() {
    let mut desktop = Desktop::new();
    desktop.harness.run_steps(2);
    desktop
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::P);
    desktop.harness.run_steps(3);
    desktop
        .harness
        .get_by_label("Find a command")
        .type_text("show sce");
    desktop.harness.run_steps(3);
    desktop.harness.key_press(Key::Enter);
    desktop.until("the Scenario view", |harness| {
        harness.query_by_label("Scenario text").is_some()
    });
}

#[test]
fn every_view_has_its_shortcut_and_every_command_its_help() {
    let mut desktop = Desktop::new();
    let seen = [
        "Scenario text",
        "Play the day",
        "Recommend settings",
        "Days of each",
        "Journal file",
        "Play the day",
        "Simulated dialer",
    ];
    for (key, seen) in [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
    ]
    .into_iter()
    .zip(seen)
    {
        desktop.harness.key_press_modifiers(Modifiers::COMMAND, key);
        desktop.until(seen, |harness| {
            harness.query_all_by_label(seen).next().is_some()
        });
    }
    desktop.harness.key_press(Key::F1);
    desktop.until("the help", |harness| {
        harness.query_by_label("Shortcuts").is_some()
    });
    for command in UiCommand::all().filter(|it| it.shortcut().is_some()) {
        let text = command.text().trim_end_matches('…');
        assert!(
            desktop.harness.query_all_by_label(text).next().is_some(),
            "{text} is in the help"
        );
    }
}
