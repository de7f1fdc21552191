//! Every view as a picture, in both themes and two sizes, to be looked at.
//!
//! `OUTPACE_SHOTS=FOLDER cargo test -p outpace-gui every_view_can_be_drawn -- --ignored`; with `OUTPACE_SHOTS_ONLY`
//! only those whose name (`run-dark-1280`) has that part.

use egui_kittest::kittest::Queryable as _;
use outpace_gui::app::Start;
use outpace_gui::command::Command;
use outpace_gui::desk::ThemeChoice;
use outpace_gui::views::ViewKind;

use crate::desktop::Desktop;

#[test]
#[ignore = "it draws for people, who look at it"]
fn every_view_can_be_drawn() {
    let folder = std::env::var_os("OUTPACE_SHOTS")
        .map_or_else(|| std::env::temp_dir().join("outpace-shots"), Into::into);
    std::fs::create_dir_all(&folder).expect("a folder");
    let only = std::env::var("OUTPACE_SHOTS_ONLY").unwrap_or_default();
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
                image
                    .save(folder.join(format!("{name}.png")))
                    .expect("written");
            }
        }
    }
}
