//! The scenarios that come with the program, and the lists they name.

use std::fs;
use std::path::{Path, PathBuf};

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// Its file's name without the ending.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        /// All of them, the place to start first.
        pub const SHIPPED: &[Shipped] = &[$(Shipped {
            name: $name,
            text: include_str!(concat!("../../scenarios/", $name, ".toml")),
        }),*];
    };
}

shipped![
    "first-day",
    "small-team-8",
    "collections-60",
    "bank-telemarketing",
    "retry-week",
    "preview-advisers",
    "detection",
    "collections-60-detection",
    "screened",
    "stop-before-limit",
    "clinic-reminders",
    "ivr-reminder",
    "blended-retail",
    "all-agents-leave",
    "carrier-outage",
    "call-never-ends",
    "reference-500",
];

/// Files that shipped scenarios name.
const LISTS: [(&str, &str); 2] = [
    (
        "lists/clinic-reminders.csv",
        include_str!("../../scenarios/lists/clinic-reminders.csv"),
    ),
    (
        "lists/clinic-opted-out.csv",
        include_str!("../../scenarios/lists/clinic-opted-out.csv"),
    ),
];

impl Shipped {
    /// The scenario of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        SHIPPED.iter().find(|it| it.name == name)
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> String {
        self.line("title")
    }

    /// What it shows.
    #[must_use]
    pub fn description(&self) -> String {
        self.line("description")
    }

    fn line(&self, key: &str) -> String {
        let table: Option<toml::Table> = toml::from_str(self.text).ok();
        let value = table.and_then(|it| Some(it.get(key)?.as_str()?.to_owned()));
        value.unwrap_or_default()
    }

    /// Where it lives while it is edited: a name in a folder that holds the lists it names.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn home(&self, folder: &Path) -> Result<PathBuf, std::io::Error> {
        for (name, text) in LISTS {
            if self.text.contains(name) {
                let path = folder.join(name);
                fs::create_dir_all(path.parent().unwrap_or(folder))?;
                fs::write(path, text)?;
            }
        }
        Ok(folder.join(format!("{}.toml", self.name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_of_the_folder_is_in_the_gallery() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("the scenarios are there")
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let is_scenario = path.extension()? == "toml"
                    && path.file_stem()? != "Cargo"
                    && path.file_stem()? != "clippy";
                is_scenario.then(|| {
                    path.file_stem()
                        .unwrap_or_default()
                        .to_string_lossy()
                        .into_owned()
                })
            })
            .collect();
        names.sort();
        let mut shipped: Vec<&str> = SHIPPED.iter().map(|it| it.name).collect();
        shipped.sort_unstable();
        assert_eq!(names, shipped);
        for it in SHIPPED {
            assert!(
                !it.title().is_empty() && !it.description().is_empty(),
                "{}",
                it.name
            );
        }
    }
}
