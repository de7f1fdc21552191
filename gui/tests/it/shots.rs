//! Every view as a picture, with something in it.
//!
//! With `OUTPACE_SHOTS=FOLDER` in both themes and two sizes, to be looked at there; with `OUTPACE_SHOTS_ONLY` only those
//! whose name (`run-dark-1280`) has that part.

use std::collections::BTreeSet;
use std::path::PathBuf;

use egui_kittest::kittest::Queryable as _;
use outpace_gui::app::Start;
use outpace_gui::command::Command;
use outpace_gui::desk::ThemeChoice;
use outpace_gui::views::ViewKind;

use crate::desktop::Desktop;

#[test]
fn every_view_can_be_drawn() {
    let folder = std::env::var_os("OUTPACE_SHOTS").map(PathBuf::from);
    if let Some(folder) = &folder {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    let every = if folder.is_some() { "" } else { "light-1280" };
    let only = std::env::var("OUTPACE_SHOTS_ONLY").unwrap_or_else(|_| every.to_owned());
    let name = |kind: ViewKind, theme: &str, width: f32| {
        format!("{}-{theme}-{width}", kind.title().to_lowercase())
    };
    for (theme, theme_name) in [(ThemeChoice::Dark, "dark"), (ThemeChoice::Light, "light")] {
        for size in [[1280.0, 720.0], [2560.0, 1440.0]] {
            let wanted = ViewKind::ALL
                .into_iter()
                .map(|kind| (kind, name(kind, theme_name, size[0])))
                .filter(|it| it.1.contains(&only));
            let wanted: Vec<(ViewKind, String)> = wanted.collect();
            if wanted.is_empty() {
                continue;
            }
            let mut desktop = Desktop::sized(size, theme, Start::default());
            desktop.prepare();
            for (kind, name) in wanted {
                desktop.harness.state_mut().ask(Command::Show(kind));
                desktop.harness.run_steps(4);
                if kind == ViewKind::Live {
                    desktop.harness.get_by_label("Simulated dialer").click();
                    desktop.until("some calls", |harness| {
                        let status = harness.state_mut().views().live.status();
                        status.is_some_and(|it| it.campaigns[0].live > 60)
                    });
                }
                let image = desktop.harness.render().expect("a picture");
                let colors: BTreeSet<[u8; 4]> = image.pixels().map(|it| it.0).collect();
                assert!(colors.len() > 100, "{name} shows nothing");
                if let Some(folder) = &folder {
                    let path = folder.join(format!("{name}.png"));
                    image.save(path).expect("written");
                }
            }
        }
    }
}
