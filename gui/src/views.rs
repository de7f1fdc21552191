//! The views: each a panel in its own file, behind one trait.

pub mod calls;
pub mod compare;
pub mod live;
pub mod replay;
pub mod run;
pub mod scenario;
pub mod tune;

use egui::Ui;
use serde::{Deserialize, Serialize};

use crate::chart::Chart;
use crate::command::{Command, UiCommand};
use crate::desk::Desk;

/// Which view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ViewKind {
    /// The scenario, edited.
    Scenario,
    /// A day, watched.
    Run,
    /// Outcome curves.
    Tune,
    /// Two settings on the same people.
    Compare,
    /// A recorded day.
    Replay,
    /// The report, down to one call.
    Calls,
    /// A dialer that is running.
    Live,
}

impl ViewKind {
    /// All of them, in the order of their tabs.
    pub const ALL: [Self; 7] = [
        Self::Scenario,
        Self::Run,
        Self::Tune,
        Self::Compare,
        Self::Replay,
        Self::Calls,
        Self::Live,
    ];

    /// The tab's text.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Scenario => "Scenario",
            Self::Run => "Run",
            Self::Tune => "Tune",
            Self::Compare => "Compare",
            Self::Replay => "Replay",
            Self::Calls => "Calls",
            Self::Live => "Live",
        }
    }

    /// The command that shows it.
    #[must_use]
    pub const fn command(self) -> UiCommand {
        match self {
            Self::Scenario => UiCommand::ShowScenario,
            Self::Run => UiCommand::ShowRun,
            Self::Tune => UiCommand::ShowTune,
            Self::Compare => UiCommand::ShowCompare,
            Self::Replay => UiCommand::ShowReplay,
            Self::Calls => UiCommand::ShowCalls,
            Self::Live => UiCommand::ShowLive,
        }
    }
}

/// A panel. It changes nothing but its own state; whatever else it wants it asks for.
pub trait View {
    /// Hears what its workers have brought, and begins what is due. Called each frame the view is shown, before
    /// anything is drawn.
    fn logic(&mut self, desk: &Desk);

    /// Draws itself.
    fn ui(&mut self, ui: &mut Ui, desk: &Desk, asks: &mut Vec<Command>);

    /// Obeys a command: one from a menu when the view is in front, one with data whenever it is meant.
    fn obey(&mut self, command: &Command, desk: &Desk);

    /// Is something under way that takes longer than a frame?
    fn is_busy(&self) -> bool {
        false
    }

    /// The picture in front, for export.
    fn picture(&self) -> Option<Chart> {
        None
    }

    /// The command line that gives the same numbers.
    fn command_line(&self, desk: &Desk) -> Option<String> {
        let _ = desk;
        None
    }
}

/// All views.
#[derive(Default)]
pub struct Views {
    /// The scenario, edited.
    pub scenario: scenario::ScenarioView,
    /// A day, watched.
    pub run: run::RunView,
    /// Outcome curves.
    pub tune: tune::TuneView,
    /// Two settings on the same people.
    pub compare: compare::CompareView,
    /// A recorded day.
    pub replay: replay::ReplayView,
    /// The report, down to one call.
    pub calls: calls::CallsView,
    /// A dialer that is running.
    pub live: live::LiveView,
}

impl Views {
    /// One of them.
    pub fn get(&mut self, kind: ViewKind) -> &mut dyn View {
        match kind {
            ViewKind::Scenario => &mut self.scenario,
            ViewKind::Run => &mut self.run,
            ViewKind::Tune => &mut self.tune,
            ViewKind::Compare => &mut self.compare,
            ViewKind::Replay => &mut self.replay,
            ViewKind::Calls => &mut self.calls,
            ViewKind::Live => &mut self.live,
        }
    }
}
