//! Every view as a picture, with something in it; and the dialogs, and views before anything was asked of them.
//!
//! With `OUTPACE_SHOTS=FOLDER` in both themes and two sizes, to be looked at there; with `OUTPACE_SHOTS_ONLY` only those
//! whose name (`run-dark-1280`, `gallery-light-2560`) has that part.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use egui_kittest::kittest::Queryable as _;
use outpace_gui::app::Start;
use outpace_gui::command::{Command, UiCommand};
use outpace_gui::desk::ThemeChoice;
use outpace_gui::views::ViewKind;

use crate::desktop::Desktop;

/// What is taken: a view as it stands, or what a person comes to from there.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shot {
    View(ViewKind),
    /// A dialog over whatever is in front.
    Dialog(&'static str, UiCommand),
    /// The people's distributions.
    Lengths,
    /// One call's timeline.
    Call,
    /// What came of a what-if.
    WhatIf,
    /// All measures of a comparison.
    AllMeasures,
}

impl Shot {
    fn all() -> Vec<Self> {
        let mut all: Vec<Self> = ViewKind::ALL.into_iter().map(Self::View).collect();
        all.extend([
            Self::Lengths,
            Self::Call,
            Self::WhatIf,
            Self::AllMeasures,
            Self::Dialog("palette", UiCommand::Palette),
            Self::Dialog("gallery", UiCommand::Gallery),
            Self::Dialog("open", UiCommand::Open),
            Self::Dialog("help", UiCommand::Help),
            Self::Dialog("export", UiCommand::Export),
        ]);
        all
    }

    fn name(self) -> String {
        match self {
            Self::View(kind) => kind.title().to_lowercase(),
            Self::Dialog(name, _) => name.to_owned(),
            other => format!("{other:?}").to_lowercase(),
        }
    }

    /// Brings it on the screen.
    fn show(self, desktop: &mut Desktop, is_for_people: bool) {
        let front = |desktop: &mut Desktop, kind: ViewKind| {
            desktop.harness.state_mut().ask(Command::Show(kind));
            desktop.harness.run_steps(4);
        };
        match self {
            Self::View(kind) => {
                front(desktop, kind);
                if kind == ViewKind::Live {
                    stand_in(desktop, is_for_people);
                }
            }
            Self::Dialog(_, command) => {
                front(desktop, ViewKind::Tune);
                desktop.harness.state_mut().ask(command);
                desktop.harness.run_steps(6);
            }
            Self::Lengths => {
                front(desktop, ViewKind::Scenario);
                desktop.harness.get_by_label("Section people").click();
                desktop.harness.run_steps(20);
            }
            Self::Call => {
                front(desktop, ViewKind::Calls);
                let row = desktop
                    .harness
                    .get_all_by_label_contains("connected")
                    .last();
                row.expect("a call that was joined").click();
                desktop.harness.run_steps(8);
            }
            Self::WhatIf => {
                front(desktop, ViewKind::Replay);
                desktop.harness.get_by_label("What if all day").click();
                desktop.until("what if", |harness| {
                    harness.state_mut().views().replay.answer().is_some()
                });
            }
            Self::AllMeasures => {
                front(desktop, ViewKind::Compare);
                desktop.harness.get_by_label("All measures").click();
                desktop.harness.run_steps(8);
            }
        }
    }
}

/// The simulated dialer, with a few calls behind it.
fn stand_in(desktop: &mut Desktop, is_for_people: bool) {
    // A minute goes by for each second: people have more patience than tests.
    let least = if is_for_people { 60 } else { 3 };
    if let Some(button) = desktop.harness.query_by_label("Simulated dialer") {
        button.click();
    }
    desktop.until("some calls", |harness| {
        let status = harness.state_mut().views().live.status();
        status.is_some_and(|it| it.campaigns[0].live > least)
    });
}

fn take(desktop: &mut Desktop, name: &str, folder: Option<&Path>) {
    let image = desktop.harness.render().expect("a picture");
    let colors: BTreeSet<[u8; 4]> = image.pixels().map(|it| it.0).collect();
    assert!(colors.len() > 100, "{name} shows nothing");
    if let Some(folder) = folder {
        image
            .save(folder.join(format!("{name}.png")))
            .expect("written");
    }
}

#[test]
fn every_view_can_be_drawn() {
    let folder = std::env::var_os("OUTPACE_SHOTS").map(PathBuf::from);
    if let Some(folder) = &folder {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    let every = if folder.is_some() { "" } else { "light-1280" };
    let only = std::env::var("OUTPACE_SHOTS_ONLY").unwrap_or_else(|_| every.to_owned());
    for (theme, theme_name) in [(ThemeChoice::Dark, "dark"), (ThemeChoice::Light, "light")] {
        for size in [[1280.0, 720.0], [2560.0, 1440.0]] {
            let named = Shot::all()
                .into_iter()
                .map(|it| (it, format!("{}-{theme_name}-{}", it.name(), size[0])));
            let wanted: Vec<(Shot, String)> = named.filter(|it| it.1.contains(&only)).collect();
            let end = format!("start-{theme_name}-{}", size[0]);
            if wanted.is_empty() && !end.contains(&only) {
                continue;
            }
            let mut desktop = Desktop::sized(size, theme, Start::default());
            desktop.until("the scenario", |harness| {
                harness.state().desk().document.good().is_some()
            });
            for kind in [
                ViewKind::Run,
                ViewKind::Compare,
                ViewKind::Replay,
                ViewKind::Calls,
                ViewKind::Live,
            ] {
                desktop.harness.state_mut().ask(Command::Show(kind));
                desktop.harness.run_steps(3);
                let name =
                    format!("start-{}-{theme_name}-{}", kind.title(), size[0]).to_lowercase();
                take(&mut desktop, &name, folder.as_deref());
            }
            desktop.harness.state_mut().ask(UiCommand::ShowTune);
            if wanted.is_empty() {
                continue;
            }
            desktop.prepare();
            for (shot, name) in wanted {
                shot.show(&mut desktop, folder.is_some());
                take(&mut desktop, &name, folder.as_deref());
                if matches!(shot, Shot::Dialog(..)) {
                    desktop.harness.key_press(egui::Key::Escape);
                    desktop.harness.run_steps(3);
                }
            }
        }
    }
}
