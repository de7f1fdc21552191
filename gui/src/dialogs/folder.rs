//! A folder to choose a file from: works everywhere, with keys and by name.

use std::fs;
use std::path::PathBuf;

use egui::{ScrollArea, Ui};

use super::text_field;

/// A folder that is looked at, and a name in it.
#[derive(Debug)]
pub(super) struct Folder {
    folder: String,
    pub(super) name: String,
    /// The folder that was listed, and what is in it: folders first.
    listed: Option<(String, Result<Vec<Entry>, String>)>,
}

#[derive(Clone, Debug)]
struct Entry {
    name: String,
    is_folder: bool,
}

impl Folder {
    pub(super) fn at(folder: PathBuf, name: &str) -> Self {
        Self {
            folder: folder.display().to_string(),
            name: name.to_owned(),
            listed: None,
        }
    }

    /// What is named: a whole path in the name's field counts as such.
    pub(super) fn path(&self) -> PathBuf {
        PathBuf::from(&self.folder).join(self.name.trim())
    }

    /// Draws it; the file that was chosen with a double click.
    pub(super) fn ui(&mut self, ui: &mut Ui) -> Option<PathBuf> {
        let width = ui.available_width();
        ui.horizontal(|ui| {
            if ui.button("Up").on_hover_text("The folder above").clicked()
                && let Some(above) = PathBuf::from(&self.folder).parent()
            {
                self.folder = above.display().to_string();
            }
            text_field(ui, "Folder", &mut self.folder, width - 60.0);
        });
        let is_listed = self.listed.as_ref().is_some_and(|it| it.0 == self.folder);
        if !is_listed {
            self.listed = Some((self.folder.clone(), list(&self.folder)));
        }
        let mut chosen = None;
        let mut enter = None;
        ScrollArea::vertical()
            .id_salt("folder")
            .max_height(240.0)
            .min_scrolled_height(240.0)
            .auto_shrink([false, false])
            .show(ui, |ui| match self.listed.as_ref().map(|it| &it.1) {
                Some(Ok(entries)) => {
                    for entry in entries {
                        let text = if entry.is_folder {
                            format!("{}/", entry.name)
                        } else {
                            entry.name.clone()
                        };
                        let row = ui.add(egui::Button::selectable(self.name == entry.name, text));
                        if row.double_clicked() && !entry.is_folder {
                            chosen = Some(PathBuf::from(&self.folder).join(&entry.name));
                        } else if row.double_clicked() {
                            enter = Some(entry.name.clone());
                        } else if row.clicked() {
                            self.name.clone_from(&entry.name);
                        }
                    }
                    if entries.is_empty() {
                        ui.weak("Nothing here that can be opened.");
                    }
                }
                Some(Err(why)) => {
                    ui.colored_label(crate::theme::Tokens::of(ui).error(), why);
                }
                None => {}
            });
        if let Some(name) = enter {
            self.folder = PathBuf::from(&self.folder).join(name).display().to_string();
            self.name.clear();
        }
        ui.horizontal(|ui| {
            ui.label("Name");
            text_field(ui, "File name", &mut self.name, width - 60.0);
        });
        chosen
    }
}

fn list(folder: &str) -> Result<Vec<Entry>, String> {
    let read = fs::read_dir(folder).map_err(|why| format!("{folder} cannot be read: {why}"))?;
    let mut entries: Vec<Entry> = read
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_folder = entry.path().is_dir();
            let fits = is_folder
                || [
                    "toml", "txt", "json", "png", "svg", "csv", "parquet", "journal",
                ]
                .iter()
                .any(|it| name.ends_with(&format!(".{it}")));
            (fits && !name.starts_with('.')).then_some(Entry { name, is_folder })
        })
        .collect();
    entries.sort_by(|a, b| {
        b.is_folder
            .cmp(&a.is_folder)
            .then_with(|| a.name.cmp(&b.name))
    });
    entries.truncate(LISTED_MAX);
    Ok(entries)
}

/// Longer lists are not read by anybody; type the name.
const LISTED_MAX: usize = 2000;
