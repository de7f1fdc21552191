//! Every view as a picture, in both themes and two sizes; written where `OUTPACE_SHOTS` says.

use outpace_gui::app::Start;
use outpace_gui::command::Command;
use outpace_gui::desk::ThemeChoice;
use outpace_gui::views::ViewKind;

use crate::desktop::Desktop;

#[test]
fn every_view_can_be_drawn() {
    let folder = std::env::var_os("OUTPACE_SHOTS")
        .map_or_else(|| std::env::temp_dir().join("outpace-shots"), Into::into);
    std::fs::create_dir_all(&folder).expect("a folder");
    let only = std::env::var("OUTPACE_SHOTS_ONLY").unwrap_or_default();
    for (theme, name) in [(ThemeChoice::Dark, "dark"), (ThemeChoice::Light, "light")] {
        for size in [[1280.0, 720.0]] {
            let file = format!("{name}-{}", size[0]);
            if !only.is_empty()
                && !ViewKind::ALL
                    .iter()
                    .any(|it| format!("{}-{file}", it.title()).contains(&only))
            {
                continue;
            }
            let mut desktop = Desktop::sized(size, theme, Start::default(), true);
            desktop.prepare();
            for kind in ViewKind::ALL {
                if !only.is_empty() && !format!("{}-{file}", kind.title()).contains(&only) {
                    continue;
                }
                desktop.harness.state_mut().ask(Command::Show(kind));
                desktop.harness.run_steps(4);
                let image = desktop.harness.render().expect("a picture");
                let path = folder.join(format!("{}-{file}.png", kind.title().to_lowercase()));
                image.save(path).expect("written");
            }
        }
    }
}
