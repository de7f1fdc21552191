//! A desktop without a window, and how tests wait for it.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use outpace_gui::app::{App, Start};
use outpace_gui::desk::ThemeChoice;

use crate::raster::Raster;

/// A desktop of this size with files of its own.
pub(crate) struct Desktop {
    pub(crate) harness: Harness<'static, App>,
    pub(crate) folder: tempfile::TempDir,
}

/// What takes longer than this is broken, on any machine.
const PATIENCE: Duration = Duration::from_secs(300);

impl Desktop {
    /// On its first day.
    pub(crate) fn new() -> Self {
        Self::sized([1280.0, 720.0], ThemeChoice::Dark, Start::default())
    }

    /// As large as this.
    pub(crate) fn sized(size: [f32; 2], theme: ThemeChoice, start: Start) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let start = Start {
            data: Some(folder.path().to_owned()),
            theme: Some(theme),
            ..start
        };
        let builder = Harness::builder()
            .with_size(size)
            .with_max_steps(64)
            .with_theme(if theme == ThemeChoice::Light {
                egui::Theme::Light
            } else {
                egui::Theme::Dark
            });
        let builder = builder.renderer(Raster::default());
        let harness = builder.build_eframe(move |cc| App::new(cc, start));
        Self { harness, folder }
    }

    /// Frames until something is so.
    pub(crate) fn until(
        &mut self,
        what: &str,
        mut is_so: impl FnMut(&mut Harness<'static, App>) -> bool,
    ) {
        let begun = Instant::now();
        loop {
            self.harness.step();
            if is_so(&mut self.harness) {
                self.harness.step();
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "waited in vain until {what}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Something in every view, and then nothing under way: drawing in software needs the processors.
    pub(crate) fn prepare(&mut self) {
        use outpace_gui::command::UiCommand;
        self.until("curves", |harness| {
            harness.state_mut().views().tune.days_of_chosen() >= 20
        });
        self.harness.state_mut().ask(UiCommand::Cancel);
        self.harness.state_mut().ask(UiCommand::ShowRun);
        self.harness.run_steps(2);
        self.harness.state_mut().ask(UiCommand::Start);
        self.until("half a day", |harness| {
            let views = harness.state_mut().views();
            views
                .run
                .stage()
                .is_some_and(|it| it.board().now_s > 9000.0)
        });
        self.harness.state_mut().ask(UiCommand::Pause);
        self.harness.run_steps(4);
        self.harness.state_mut().ask(UiCommand::ShowCompare);
        self.harness.run_steps(2);
        self.harness.state_mut().ask(UiCommand::Start);
        self.until("differences", |harness| !harness.state_mut().is_busy());
        self.harness.state_mut().ask(UiCommand::ShowCalls);
        self.harness.run_steps(2);
        self.harness.state_mut().ask(UiCommand::Start);
        self.until("calls", |harness| {
            harness.state_mut().views().calls.listed() > 0
        });
        self.harness.state_mut().ask(UiCommand::ShowReplay);
        self.harness.run_steps(2);
        self.harness.state_mut().ask(UiCommand::Start);
        self.until("a journal", |harness| {
            harness.state_mut().views().replay.recorded().is_some()
        });
    }
}
