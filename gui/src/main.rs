//! `outpace-desktop [SCENARIO | JOURNAL | RESULTS FOLDER]`

use std::process::ExitCode;

use outpace_gui::app::{APP_ID, App, Start};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let open = match arguments.as_slice() {
        [] => None,
        [one] if one == "--help" || one == "-h" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        [one] if one == "--version" || one == "-V" => {
            println!("outpace-desktop {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        [one] if !one.starts_with('-') => Some(one.into()),
        _ => {
            eprintln!("error: {}\n\n{USAGE}", arguments.join(" "));
            return ExitCode::from(2);
        }
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_title("Outpace")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([900.0, 560.0])
            .with_drag_and_drop(true)
            .with_icon(outpace_gui::app::icon()),
        ..eframe::NativeOptions::default()
    };
    let start = Start {
        open,
        ..Start::default()
    };
    let ran = eframe::run_native(
        APP_ID,
        options,
        Box::new(move |cc| Ok(Box::new(App::new(cc, start)))),
    );
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!(
                "error: no window: {error}; the command line works without one: outpace --help"
            );
            ExitCode::from(2)
        }
    }
}

const USAGE: &str = "usage: outpace-desktop [SCENARIO.toml | JOURNAL | RESULTS FOLDER]

Without a file it goes on where it was left. Keys: F1 in the window.";
