//! What all views share: the scenario, the settings of the program, the seed.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::document::Document;

/// What views may look at. Only the program changes it.
#[derive(Debug)]
pub struct Desk {
    /// Where workers ask for a new picture.
    pub ctx: egui::Context,
    /// The scenario.
    pub document: Document,
    /// What is remembered.
    pub settings: Settings,
    /// Where files of the program are.
    pub data: PathBuf,
}

/// What is remembered between starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Dark, light or as the system.
    pub theme: ThemeChoice,
    /// Files opened before, the last one first.
    pub recent: Vec<PathBuf>,
    /// The seed of every day that is played.
    pub seed: u64,
    /// The folder of the last export.
    pub export_folder: Option<PathBuf>,
    /// The scenario when the program ended: its text, its name, and its file if it had one.
    pub document: Option<(String, PathBuf, Option<PathBuf>)>,
}

/// Dark, light or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Dark.
    Dark,
    /// Light.
    Light,
    /// As the system.
    #[default]
    System,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            recent: Vec::new(),
            seed: 7,
            export_folder: None,
            document: None,
        }
    }
}

impl Settings {
    /// Remembers a file that was opened.
    pub fn opened(&mut self, path: &Path) {
        self.recent.retain(|it| it != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT_MAX);
    }
}

/// Files that are remembered.
const RECENT_MAX: usize = 12;

impl ThemeChoice {
    /// As egui has it.
    #[must_use]
    pub const fn preference(self) -> egui::ThemePreference {
        match self {
            Self::Dark => egui::ThemePreference::Dark,
            Self::Light => egui::ThemePreference::Light,
            Self::System => egui::ThemePreference::System,
        }
    }
}

impl Desk {
    /// The abandon limit that governs: the strictest of the campaigns that dial.
    #[must_use]
    pub fn limit(&self) -> Option<f64> {
        use outpace_engine::config::Mode;
        let campaigns = &self.document.good()?.loaded.scenario.engine.campaigns;
        let dialling = campaigns
            .iter()
            .filter(|it| !matches!(it.mode, Mode::Inbound(_)));
        dialling
            .map(|it| it.abandon_limit.as_f64())
            .min_by(f64::total_cmp)
    }

    /// The scenario as a command line names it.
    #[must_use]
    pub fn scenario_argument(&self) -> String {
        let document = &self.document;
        let path = document.path().unwrap_or(document.home());
        quoted(&path.display().to_string())
    }
}

/// A word of a command line.
#[must_use]
pub fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
