//! Everything that can be asked of the desktop: one list, from which the menus, the palette, the shortcuts and the
//! help come.

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::views::ViewKind;

/// What a person can choose from a menu, the palette or the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UiCommand {
    /// Shows the Scenario view.
    ShowScenario,
    /// Shows the Run view.
    ShowRun,
    /// Shows the Tune view.
    ShowTune,
    /// Shows the Compare view.
    ShowCompare,
    /// Shows the Replay view.
    ShowReplay,
    /// Shows the Calls view.
    ShowCalls,
    /// Shows the Live view.
    ShowLive,
    /// Opens a scenario or a journal.
    Open,
    /// Shows the shipped scenarios.
    Gallery,
    /// Writes the scenario to its file.
    Save,
    /// Writes the scenario to another file.
    SaveAs,
    /// Takes the last edit back.
    Undo,
    /// Makes the edit again.
    Redo,
    /// Starts what the view in front plays.
    Start,
    /// Holds the day, or goes on.
    Pause,
    /// Goes on to the next decision of the pacing.
    Step,
    /// Goes back to the decision before.
    StepBack,
    /// Stops everything under way; what is done is kept.
    Cancel,
    /// Asks for the recommended settings.
    Recommend,
    /// Exports the picture in front.
    Export,
    /// Copies the command line that gives the same numbers.
    CopyCommandLine,
    /// Everything beside one another.
    ResetLayout,
    /// Dark.
    ThemeDark,
    /// Light.
    ThemeLight,
    /// As the system.
    ThemeSystem,
    /// Larger letters.
    ZoomIn,
    /// Smaller letters.
    ZoomOut,
    /// Letters as they were.
    ZoomReset,
    /// The list of all commands.
    Palette,
    /// Shortcuts and what the views are for.
    Help,
    /// Ends the program.
    Quit,
}

/// How a command is shown.
#[derive(Clone, Copy, Debug)]
struct Shown {
    command: UiCommand,
    text: &'static str,
    tooltip: &'static str,
    shortcut: Option<KeyboardShortcut>,
}

const fn key(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

const fn shown(
    command: UiCommand,
    text: &'static str,
    tooltip: &'static str,
    shortcut: Option<KeyboardShortcut>,
) -> Shown {
    Shown {
        command,
        text,
        tooltip,
        shortcut,
    }
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// In the order of the enum.
const SHOWN: &[Shown] = &[
    shown(
        UiCommand::ShowScenario,
        "Show Scenario",
        "Edit the scenario: forms, TOML, distributions",
        key(CTRL, Key::Num1),
    ),
    shown(
        UiCommand::ShowRun,
        "Show Run",
        "Watch a day at any speed",
        key(CTRL, Key::Num2),
    ),
    shown(
        UiCommand::ShowTune,
        "Show Tune",
        "Outcome curves: idle time against the abandon rate",
        key(CTRL, Key::Num3),
    ),
    shown(
        UiCommand::ShowCompare,
        "Show Compare",
        "Two settings on the same people",
        key(CTRL, Key::Num4),
    ),
    shown(
        UiCommand::ShowReplay,
        "Show Replay",
        "A recorded day, decision by decision",
        key(CTRL, Key::Num5),
    ),
    shown(
        UiCommand::ShowCalls,
        "Show Calls",
        "The report, down to one call",
        key(CTRL, Key::Num6),
    ),
    shown(
        UiCommand::ShowLive,
        "Show Live",
        "A dialer that is running",
        key(CTRL, Key::Num7),
    ),
    shown(
        UiCommand::Open,
        "Open…",
        "Open a scenario, a journal or a results folder",
        key(CTRL, Key::O),
    ),
    shown(
        UiCommand::Gallery,
        "Shipped scenarios…",
        "Begin with one of the scenarios that come with Outpace",
        key(CTRL_SHIFT, Key::O),
    ),
    shown(
        UiCommand::Save,
        "Save",
        "Write the scenario to its file",
        key(CTRL, Key::S),
    ),
    shown(
        UiCommand::SaveAs,
        "Save as…",
        "Write the scenario to another file",
        key(CTRL_SHIFT, Key::S),
    ),
    shown(
        UiCommand::Undo,
        "Undo",
        "Take the last edit of the scenario back",
        key(CTRL, Key::Z),
    ),
    shown(
        UiCommand::Redo,
        "Redo",
        "Make the edit again that was taken back",
        key(CTRL_SHIFT, Key::Z),
    ),
    shown(
        UiCommand::Start,
        "Start",
        "Start what the view in front plays",
        key(CTRL, Key::R),
    ),
    shown(
        UiCommand::Pause,
        "Pause or go on",
        "Hold the day that is shown, or go on with it",
        key(CTRL, Key::Space),
    ),
    shown(
        UiCommand::Step,
        "Step to the next decision",
        "Go on to the next decision of the pacing, and hold",
        key(CTRL, Key::ArrowRight),
    ),
    shown(
        UiCommand::StepBack,
        "Step back a decision",
        "Go back to the decision before, in a recorded day",
        key(CTRL, Key::ArrowLeft),
    ),
    shown(
        UiCommand::Cancel,
        "Cancel",
        "Stop everything under way; what is done is kept",
        key(Modifiers::NONE, Key::Escape),
    ),
    shown(
        UiCommand::Recommend,
        "Recommend settings",
        "Search for the best settings that surely stay within the limit",
        key(CTRL_SHIFT, Key::R),
    ),
    shown(
        UiCommand::Export,
        "Export picture…",
        "Write the picture in front as PNG or SVG, or its numbers as CSV or Parquet",
        key(CTRL, Key::E),
    ),
    shown(
        UiCommand::CopyCommandLine,
        "Copy command line",
        "Copy the command that gives the same numbers in a terminal",
        key(CTRL_SHIFT, Key::C),
    ),
    shown(
        UiCommand::ResetLayout,
        "Reset layout",
        "Put every view back in its place",
        None,
    ),
    shown(
        UiCommand::ThemeDark,
        "Dark theme",
        "Light letters on dark",
        None,
    ),
    shown(
        UiCommand::ThemeLight,
        "Light theme",
        "Dark letters on light",
        None,
    ),
    shown(
        UiCommand::ThemeSystem,
        "Theme of the system",
        "Dark or light, as the system is",
        None,
    ),
    shown(
        UiCommand::ZoomIn,
        "Larger",
        "Everything larger",
        key(CTRL, Key::Plus),
    ),
    shown(
        UiCommand::ZoomOut,
        "Smaller",
        "Everything smaller",
        key(CTRL, Key::Minus),
    ),
    shown(
        UiCommand::ZoomReset,
        "Usual size",
        "Everything in its usual size",
        key(CTRL, Key::Num0),
    ),
    shown(
        UiCommand::Palette,
        "Command palette…",
        "Find any command by its name",
        key(CTRL, Key::P),
    ),
    shown(
        UiCommand::Help,
        "Help",
        "What the views are for, and every shortcut",
        key(Modifiers::NONE, Key::F1),
    ),
    shown(
        UiCommand::Quit,
        "Quit",
        "End the program; the scenario's last text is kept",
        key(CTRL, Key::Q),
    ),
];

impl UiCommand {
    /// Every command.
    pub fn all() -> impl Iterator<Item = Self> {
        SHOWN.iter().map(|it| it.command)
    }

    fn shown(self) -> &'static Shown {
        &SHOWN[self as usize]
    }

    /// What it is called.
    #[must_use]
    pub fn text(self) -> &'static str {
        self.shown().text
    }

    /// What it does.
    #[must_use]
    pub fn tooltip(self) -> &'static str {
        self.shown().tooltip
    }

    /// Its keys, if it has any.
    #[must_use]
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        self.shown().shortcut
    }

    /// The view it shows, if it shows one.
    #[must_use]
    pub const fn view(self) -> Option<ViewKind> {
        Some(match self {
            Self::ShowScenario => ViewKind::Scenario,
            Self::ShowRun => ViewKind::Run,
            Self::ShowTune => ViewKind::Tune,
            Self::ShowCompare => ViewKind::Compare,
            Self::ShowReplay => ViewKind::Replay,
            Self::ShowCalls => ViewKind::Calls,
            Self::ShowLive => ViewKind::Live,
            _ => return None,
        })
    }
}

/// What a view asks for. Views change nothing but their own widgets' state; whoever owns them obeys.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// As from a menu.
    Ui(UiCommand),
    /// Opens this file or folder.
    OpenPath(PathBuf),
    /// Opens one of the shipped scenarios, by its name.
    OpenShipped(&'static str),
    /// Writes the scenario there.
    SaveTo(PathBuf),
    /// Another text of the scenario; edits with the same merge word in a row are one step of undo.
    SetText {
        /// The whole text.
        text: String,
        /// What is being edited.
        merge: String,
    },
    /// `key=value` texts put into the scenario, as one step of undo.
    Apply(Vec<String>),
    /// Shows a day: of the scenario with these settings, seed and replication.
    ShowDay {
        /// `key=value`.
        set: Vec<String>,
        /// The seed.
        seed: u64,
        /// Which of its days.
        replication: u32,
    },
    /// Compares the scenario with itself under these settings.
    CompareWith(Vec<String>),
    /// Shows a view.
    Show(ViewKind),
    /// Exports this picture.
    Export(Box<crate::chart::Chart>),
    /// Says something to the person.
    Notice(crate::notice::Notice),
    /// Puts text where it can be pasted.
    Copy(String),
}

impl From<UiCommand> for Command {
    fn from(command: UiCommand) -> Self {
        Self::Ui(command)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_command_is_in_its_place_and_no_keys_are_taken_twice() {
        let mut keys = BTreeSet::new();
        for (place, it) in SHOWN.iter().enumerate() {
            assert_eq!(it.command as usize, place, "{:?}", it.command);
            assert!(!it.text.is_empty() && !it.tooltip.is_empty());
            if let Some(shortcut) = it.shortcut {
                assert!(keys.insert(format!("{shortcut:?}")), "{:?}", it.command);
            }
        }
    }
}
