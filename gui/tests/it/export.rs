//! Export: the dialog, and every format.

use egui_kittest::kittest::Queryable as _;
use outpace_gui::command::UiCommand;

use crate::desktop::Desktop;

#[test]
fn the_curves_are_written_as_picture_and_numbers() {
    let mut desktop = Desktop::new();
    desktop.until("curves", |harness| {
        harness.state_mut().views().tune.days_of_chosen() >= 3
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    for (format, ending) in [
        ("PNG", "png"),
        ("SVG", "svg"),
        ("CSV", "csv"),
        ("Parquet", "parquet"),
    ] {
        desktop.harness.state_mut().ask(UiCommand::Export);
        desktop.until("the dialog", |harness| {
            harness.query_by_label("File name").is_some()
        });
        desktop.harness.get_by_label(format).click();
        desktop.harness.run_steps(2);
        let path = desktop.folder.path().join(format!("curves.{ending}"));
        let name = desktop.harness.get_by_label("File name");
        name.focus();
        desktop.harness.run_steps(2);
        desktop
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        desktop
            .harness
            .get_by_label("File name")
            .type_text(&path.display().to_string());
        desktop.harness.run_steps(2);
        desktop
            .harness
            .get_by_role_and_label(egui::accesskit::Role::Button, "Export")
            .click();
        desktop.until("the file", |_| path.is_file());
        let bytes = std::fs::read(&path).expect("it can be read");
        let begins: &[u8] = match ending {
            "png" => b"\x89PNG",
            "svg" => b"<svg",
            "csv" => b"series,abandon_rate,idle_time_per_connect",
            _ => b"PAR1",
        };
        assert!(bytes.starts_with(begins), "{format}");
        desktop.until("the dialog is gone", |harness| {
            harness.query_by_label("File name").is_none()
        });
    }
}
