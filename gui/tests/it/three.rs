//! Compare, Replay and Calls, worked by the names of what they show.

use std::fs;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use outpace_gui::app::App;
use outpace_gui::callbook::By;
use outpace_gui::command::{Command, UiCommand};
use outpace_gui::views::ViewKind;

use crate::desktop::Desktop;

/// A view in front, and nothing else under way.
fn show(kind: ViewKind) -> Desktop {
    let mut desktop = Desktop::new();
    desktop.until("the scenario is read", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.harness.state_mut().ask(Command::Show(kind));
    desktop.harness.run_steps(3);
    desktop
}

fn click(harness: &mut Harness<'static, App>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run_steps(2);
}

fn write(harness: &mut Harness<'static, App>, role: Role, name: &str, text: &str) {
    let field = harness.get_by_role_and_label(role, name);
    field.focus();
    harness.run_steps(1);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.run_steps(1);
    let field = harness.get_by_role_and_label(role, name);
    field.type_text(text);
    harness.run_steps(2);
}

#[test]
fn two_settings_are_compared_and_the_numbers_are_the_command_lines() {
    let mut desktop = show(ViewKind::Compare);
    desktop.harness.state_mut().views().compare.want_days(6);
    click(&mut desktop.harness, "Compare");
    desktop.until("six days of both", |harness| {
        let compare = &harness.state_mut().views().compare;
        compare.days() == 6 && !outpace_gui::views::View::is_busy(compare)
    });
    // `outpace compare scenarios/first-day.toml --with campaign.gain=0.6 --seed 7 --replications 6 --json` prints
    // this; the program's own tests hold it to the same file.
    let known = include_str!("../../../tests/product/compared.json");
    let known: serde_json::Value = serde_json::from_str(known).expect("JSON");
    let compare = &desktop.harness.state_mut().views().compare;
    let ours = serde_json::to_string(compare.comparison().expect("compared")).expect("JSON");
    let ours: serde_json::Value = serde_json::from_str(&ours).expect("JSON");
    assert_eq!(ours["comparisons"], known["comparisons"]);
    assert_eq!(
        (&ours["family"], &ours["seed"]),
        (&known["family"], &known["seed"])
    );
    // What is different is said, and in words what came of it.
    let harness = &desktop.harness;
    assert!(harness.query_by_label("campaign.gain").is_some());
    assert!(
        harness
            .query_by_label_contains("6 days on the same people, seed 7")
            .is_some()
    );
    assert!(harness.query_by_label("95 % interval").is_some());
}

#[test]
fn a_third_setting_is_added_and_what_is_wrong_with_it_is_said() {
    let mut desktop = show(ViewKind::Compare);
    desktop.harness.state_mut().views().compare.want_days(2);
    click(&mut desktop.harness, "Add another");
    write(
        &mut desktop.harness,
        Role::MultilineTextInput,
        "Settings of C",
        "campaign.gain=ninety",
    );
    click(&mut desktop.harness, "Compare");
    desktop.until("what is wrong", |harness| {
        harness.query_by_label_contains("campaign.gain").is_some()
            && harness.query_by_label_contains("C: ").is_some()
    });
    click(&mut desktop.harness, "Remove C");
    assert!(
        desktop
            .harness
            .query_by_role_and_label(Role::MultilineTextInput, "Settings of C")
            .is_none()
    );
}

#[test]
fn calls_are_drilled_down_to_one() {
    let mut desktop = show(ViewKind::Calls);
    click(&mut desktop.harness, "Play the day");
    desktop.until("the list", |harness| {
        harness.state_mut().views().calls.listed() > 1000
    });
    let all = desktop.harness.state_mut().views().calls.listed();
    desktop
        .harness
        .get_all_by_label("abandoned")
        .next()
        .expect("a group")
        .click();
    desktop.until("only the abandoned", |harness| {
        (1..all).contains(&harness.state_mut().views().calls.listed())
    });
    let abandoned = desktop.harness.state_mut().views().calls.listed();
    click(&mut desktop.harness, "Half hour");
    desktop.until("by half hour", |harness| {
        harness.state_mut().views().calls.answer().query.by == By::Interval
    });
    let answer = desktop.harness.state_mut().views().calls.answer().clone();
    let sum: u64 = answer.groups.iter().map(|it| it.tally.calls).sum();
    assert_eq!(sum, abandoned as u64, "a report of the abandoned alone");
    click(&mut desktop.harness, "Sort by Waited");
    desktop.until("the answer", |harness| {
        !outpace_gui::views::View::is_busy(&harness.state_mut().views().calls)
    });
    // The first call of the list.
    let row = desktop.harness.get_all_by_label_contains("Call at ").next();
    row.expect("a call").click();
    desktop.until("its timeline", |harness| {
        harness.query_by_label("Timeline of the call").is_some()
    });
    click(&mut desktop.harness, "All calls");
    desktop.until("all again", |harness| {
        harness.state_mut().views().calls.listed() == all
    });
    // Its picture goes out as any other.
    desktop.harness.state_mut().ask(UiCommand::Export);
    desktop.until("the export's window", |harness| {
        harness
            .query_by_label_contains("calls-by-half-hour")
            .is_some()
            || harness.query_by_label_contains("Parquet").is_some()
    });
}

/// A journal of the first day, recorded by the desktop itself.
fn recorded() -> (Desktop, String) {
    let mut desktop = show(ViewKind::Replay);
    click(&mut desktop.harness, "Record a day");
    desktop.until("the journal", |harness| {
        harness.state_mut().views().replay.recorded().is_some()
    });
    let recorded = desktop.harness.state_mut().views().replay.recorded();
    let path = recorded.expect("read").path.clone();
    let text = fs::read_to_string(path).expect("there");
    (desktop, text)
}

fn read_again(desktop: &mut Desktop, name: &str, text: &str) {
    let path = desktop.folder.path().join(name);
    fs::write(&path, text).expect("written");
    desktop.harness.state_mut().ask(Command::OpenPath(path));
}

#[test]
fn a_recorded_day_is_stepped_through_and_played_otherwise() {
    let (mut desktop, _) = recorded();
    assert!(
        desktop
            .harness
            .query_by_label_contains("This build decides the same")
            .is_some()
    );
    let clock = |harness: &Harness<'static, App>| {
        let slider = harness.get_by_role_and_label(Role::Slider, "Time of the day");
        slider.accesskit_node().numeric_value().expect("a number")
    };
    let begin = clock(&desktop.harness);
    click(&mut desktop.harness, "Next decision");
    let next = clock(&desktop.harness);
    assert!(next > begin);
    click(&mut desktop.harness, "Next decision");
    click(&mut desktop.harness, "Previous decision");
    assert!((clock(&desktop.harness) - next).abs() < 1e-6);
    write(
        &mut desktop.harness,
        Role::TextInput,
        "Other settings",
        "campaign.gain=0.3",
    );
    click(&mut desktop.harness, "Find first difference");
    desktop.until("the first difference", |harness| {
        harness
            .query_by_label_contains("First difference of campaign.gain=0.3")
            .is_some()
    });
    click(&mut desktop.harness, "Go there");
    let recorded = desktop.harness.state_mut().views().replay.recorded();
    let other = recorded.and_then(|it| it.other.clone()).expect("asked");
    let there = other.difference.expect("a first correction").at_s;
    assert!((clock(&desktop.harness) - there).abs() < 1e-6);
    click(&mut desktop.harness, "What if all day");
    desktop.until("what if", |harness| {
        harness.state_mut().views().replay.answer().is_some()
    });
    let answer = desktop.harness.state_mut().views().replay.answer();
    let answer = answer.expect("there").clone().expect("it can be played");
    assert!((answer.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    assert!(answer.shares[0] > 0.0 && answer.shares[0] < 1.0);
    assert!(
        desktop
            .harness
            .query_by_label_contains("are as recorded")
            .is_some()
    );
}

#[test]
fn a_damaged_journal_is_shown_up_to_the_damage_and_says_the_line() {
    let (mut desktop, text) = recorded();
    let mut lines: Vec<&str> = text.lines().collect();
    let place = (lines.len() / 2..lines.len())
        .find(|it| !lines[*it].starts_with(' '))
        .expect("a fact");
    lines[place] = "12:00 something happened";
    read_again(&mut desktop, "damaged.txt", &lines.join("\n"));
    let named = format!("damaged.txt:{}", place + 1);
    desktop.until("the damage", |harness| {
        harness.query_by_label_contains(&named).is_some()
    });
    let recorded = desktop.harness.state_mut().views().replay.recorded();
    let recorded = recorded.expect("what came before");
    assert!(recorded.damage.is_some() && !recorded.calls.is_empty());
    assert!(
        desktop
            .harness
            .query_by_label_contains("What came before")
            .is_some()
    );
}

#[test]
fn a_journal_of_another_version_says_so_and_the_one_before_stays() {
    let (mut desktop, text) = recorded();
    let newer = text.replacen("outpace-journal 1", "outpace-journal 9", 1);
    read_again(&mut desktop, "newer.txt", &newer);
    desktop.until("the version", |harness| {
        harness
            .query_by_label_contains("outpace-journal 9")
            .is_some()
    });
    let harness = &mut desktop.harness;
    assert!(
        harness
            .query_by_label_contains("version of Outpace that wrote it")
            .is_some()
    );
    assert!(harness.state_mut().views().replay.recorded().is_some());
}
