//! What the program opens and saves.

use std::fs;
use std::path::{Path, PathBuf};

use super::App;
use crate::command::Command;
use crate::document::Document;
use crate::keys::Keys;
use crate::notice::Notice;
use crate::shipped::Shipped;
use crate::views::ViewKind;

impl App {
    /// Opens a scenario, a journal or a results folder: by what it is, not by what it is called.
    pub(super) fn open(&mut self, path: &Path) {
        if path.is_dir() {
            self.open_folder(path);
            return;
        }
        let text = match read(path) {
            Ok(text) => text,
            Err(why) => {
                self.notices.say(Notice::wrong(why));
                return;
            }
        };
        self.desk.settings.opened(path);
        if text.starts_with("outpace-journal") || text.starts_with(outpace_engine::journal::HEADER)
        {
            self.dock.show(ViewKind::Replay);
            let command = Command::OpenPath(path.to_owned());
            self.views.get(ViewKind::Replay).obey(&command, &self.desk);
            return;
        }
        self.desk.document = Document::new(text, path.to_owned(), Some(path.to_owned()));
        self.notices
            .say(Notice::done(format!("Opened {}", path.display())));
    }

    /// A results folder holds the scenario as it ran, and perhaps its journal.
    fn open_folder(&mut self, folder: &Path) {
        let journal = folder.join("journal.txt");
        match crate::results::read_run(folder) {
            Ok(run) => {
                self.desk.settings.opened(folder);
                self.desk.settings.seed = run.seed;
                self.desk.document = Document::new(run.scenario_text, run.scenario_home, None);
                let seed = run.seed;
                let what = format!(
                    "Opened the run in {}: its scenario as it ran, and its seed {seed}",
                    folder.display()
                );
                self.notices.say(Notice::done(what));
                if journal.is_file() {
                    self.dock.show(ViewKind::Replay);
                    let command = Command::OpenPath(journal);
                    self.views.get(ViewKind::Replay).obey(&command, &self.desk);
                } else {
                    self.dock.show(ViewKind::Calls);
                }
            }
            Err(why) => self.notices.say(Notice::wrong(why.to_string())),
        }
    }

    pub(super) fn open_shipped(&mut self, name: &str) {
        let Some(shipped) = Shipped::named(name) else {
            return;
        };
        match shipped.home(&self.desk.data.join("scenarios")) {
            Ok(home) => self.desk.document = Document::new(shipped.text.to_owned(), home, None),
            Err(why) => {
                let what = format!(
                    "The lists of {name} cannot be written to {}: {why}",
                    self.desk.data.display()
                );
                self.notices.say(Notice::wrong(what));
            }
        }
    }

    pub(super) fn save(&mut self) {
        match self.desk.document.path() {
            Some(path) => self.save_to(path.to_owned()),
            None => self.dialogs.save_as(&self.desk),
        }
    }

    /// Writes beside the file first, so that what was there is whole until the new text is.
    pub(super) fn save_to(&mut self, path: PathBuf) {
        let beside = path.with_extension("toml.part");
        let written =
            fs::write(&beside, self.desk.document.text()).and_then(|()| fs::rename(&beside, &path));
        match written {
            Ok(()) => {
                self.desk.settings.opened(&path);
                self.notices
                    .say(Notice::done(format!("Saved {}", path.display())));
                self.desk.document.saved_to(path);
            }
            Err(why) => {
                let what = format!(
                    "{} cannot be written: {why}; the text is still here, save it elsewhere",
                    path.display()
                );
                self.notices.say(Notice::wrong(what));
            }
        }
    }

    pub(super) fn apply(&mut self, set: &[String]) {
        let document = &mut self.desk.document;
        match Keys::apply(document.text(), set, document.home()) {
            Ok(text) => {
                document.set_text(text, "");
                self.notices.say(Notice::done(format!(
                    "In the scenario now: {}",
                    set.join(", ")
                )));
            }
            Err(why) => self.notices.say(Notice::wrong(why)),
        }
    }
}

/// A file's text; a journal's beginning is enough.
fn read(path: &Path) -> Result<String, String> {
    use std::io::Read as _;
    let cannot =
        |why: &dyn std::fmt::Display| format!("{} cannot be opened: {why}", path.display());
    let file = fs::File::open(path).map_err(|why| cannot(&why))?;
    let mut bytes = Vec::new();
    file.take(BYTES_MAX)
        .read_to_end(&mut bytes)
        .map_err(|why| cannot(&why))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            // Cut in the middle of a letter.
            let valid = error.utf8_error().valid_up_to();
            if valid as u64 + 4 > BYTES_MAX {
                return Ok(String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned());
            }
            Err(cannot(
                &"it is not text; open a scenario (.toml), a journal or a results folder",
            ))
        }
    }
}

/// No scenario is larger.
const BYTES_MAX: u64 = 1 << 20;
