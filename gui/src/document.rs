//! The scenario under the pen: its text, what was edited, and what a check finds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use outpace_scenarios::{Loaded, Problem, ScenarioError, load_text};

use crate::worker::Job;

/// A scenario as text, with undo, and the last text of it that was right.
#[derive(Debug)]
pub struct Document {
    path: Option<PathBuf>,
    /// Gives a scenario its name and the folder of the files it names, saved or not.
    home: PathBuf,
    text: String,
    saved: String,
    version: u64,
    undo: Vec<Edit>,
    redo: Vec<Edit>,
    checked: Option<(u64, Result<Arc<Loaded>, ScenarioError>)>,
    good: Option<Good>,
    check: Option<Job<(u64, Result<Loaded, ScenarioError>)>>,
}

/// A text that is right, and what it says.
#[derive(Clone, Debug)]
pub struct Good {
    /// Grows with every edit.
    pub version: u64,
    /// The text.
    pub text: Arc<str>,
    /// The scenario and what should be known about it.
    pub loaded: Arc<Loaded>,
    /// As [`Document::home`].
    pub home: PathBuf,
}

impl Good {
    /// The scenario with other settings, `key=value` each.
    ///
    /// # Errors
    /// With every problem that they make.
    pub fn with(&self, set: &[String]) -> Result<Loaded, ScenarioError> {
        let mut loaded = load_text(self.text.to_string(), &self.home, set)?;
        let own = &self.loaded.scenario.world;
        loaded.scenario.world.share_lists_with(own);
        Ok(loaded)
    }
}

/// A text before an edit, and what was edited.
#[derive(Clone, Debug)]
struct Edit {
    text: String,
    merge: String,
}

impl Document {
    /// A document with this text. `home` is where it would be; `path` where it is, if it is a file.
    #[must_use]
    pub fn new(text: String, home: PathBuf, path: Option<PathBuf>) -> Self {
        Self {
            path,
            home,
            saved: text.clone(),
            text,
            version: 1,
            undo: Vec::new(),
            redo: Vec::new(),
            checked: None,
            good: None,
            check: None,
        }
    }

    /// The file it is in, if it is in one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Gives it its name, and the folder of the files it names.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The name of its file.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.home.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Grows with every edit.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Has it changed since it was opened or saved?
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.text != self.saved
    }

    /// It is in this file now.
    pub fn saved_to(&mut self, path: PathBuf) {
        self.saved.clone_from(&self.text);
        self.home.clone_from(&path);
        self.path = Some(path);
        self.touch();
    }

    /// Another text. Edits with the same merge word in a row are one step of undo; an empty one never merges.
    pub fn set_text(&mut self, text: String, merge: &str) {
        if text == self.text {
            return;
        }
        let goes_on = !merge.is_empty()
            && self.redo.is_empty()
            && self.undo.last().is_some_and(|last| last.merge == merge);
        let before = std::mem::replace(&mut self.text, text);
        if !goes_on {
            self.undo.push(Edit {
                text: before,
                merge: merge.to_owned(),
            });
            if self.undo.len() > UNDO_MAX {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        self.touch();
    }

    /// Ends a step of undo: what is edited next is another one.
    pub fn end_step(&mut self) {
        if let Some(last) = self.undo.last_mut() {
            last.merge.clear();
        }
    }

    /// Is there an edit to take back?
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Is there an edit to make again?
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) {
        if let Some(edit) = self.undo.pop() {
            let text = std::mem::replace(&mut self.text, edit.text);
            self.redo.push(Edit {
                text,
                merge: String::new(),
            });
            self.touch();
        }
    }

    /// Makes the edit again that was taken back last.
    pub fn redo(&mut self) {
        if let Some(edit) = self.redo.pop() {
            let text = std::mem::replace(&mut self.text, edit.text);
            self.undo.push(Edit {
                text,
                merge: String::new(),
            });
            self.touch();
        }
    }

    /// What the last check of this very text found; `None` while it is under way.
    #[must_use]
    pub fn findings(&self) -> Option<&Result<Arc<Loaded>, ScenarioError>> {
        let (version, found) = self.checked.as_ref()?;
        (*version == self.version).then_some(found)
    }

    /// What is wrong, as the last check has it, of this text or the one before.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match &self.checked {
            Some((_, Err(error))) => error.problems(),
            _ => &[],
        }
    }

    /// The last text that was right.
    #[must_use]
    pub const fn good(&self) -> Option<&Good> {
        self.good.as_ref()
    }

    /// Begins a check if the text has changed, and hears what one has found.
    pub fn logic(&mut self, ctx: &egui::Context) {
        if let Some(job) = &mut self.check {
            if let Some((version, found)) = job.news().pop() {
                self.check = None;
                let found = found.map(Arc::new);
                if let (Ok(loaded), true) = (&found, version == self.version) {
                    self.good = Some(Good {
                        version,
                        text: self.text.as_str().into(),
                        loaded: Arc::clone(loaded),
                        home: self.home.clone(),
                    });
                }
                self.checked = Some((version, found));
            } else if job.is_over() {
                // The check has panicked: a bug, and no reason to check again and again.
                self.check = None;
            }
        }
        let is_known = self.checked.as_ref().map(|it| it.0) == Some(self.version);
        if !is_known && self.check.is_none() {
            let (version, text, home) = (self.version, self.text.clone(), self.home.clone());
            self.check = Some(Job::begin(ctx, "outpace-check", move |to| {
                to.tell((version, load_text(text, &home, &[])));
            }));
        }
    }

    fn touch(&mut self) {
        self.version += 1;
    }
}

/// Steps of undo that are kept.
const UNDO_MAX: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_drag_is_one_step_of_undo() {
        let mut document = Document::new("0".to_owned(), PathBuf::from("a.toml"), None);
        for text in ["1", "2", "3"] {
            document.set_text(text.to_owned(), "campaign.gain");
        }
        document.set_text("4".to_owned(), "team.agents");
        document.undo();
        assert_eq!(document.text(), "3");
        document.undo();
        assert_eq!((document.text(), document.can_undo()), ("0", false));
        assert!(!document.is_changed());
        document.redo();
        document.redo();
        assert_eq!((document.text(), document.can_redo()), ("4", false));
    }

    #[test]
    fn two_drags_are_two_steps() {
        let mut document = Document::new("0".to_owned(), PathBuf::from("a.toml"), None);
        document.set_text("1".to_owned(), "campaign.gain");
        document.end_step();
        document.set_text("2".to_owned(), "campaign.gain");
        document.undo();
        assert_eq!(document.text(), "1");
    }
}
