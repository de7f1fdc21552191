//! A results folder as far as the desktop needs it: what ran, on which seed, how often.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// A run as its folder has it.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredRun {
    /// The scenario as it ran.
    pub scenario_text: String,
    /// Where it would be.
    pub scenario_home: PathBuf,
    /// Its seed.
    pub seed: u64,
    /// Its days.
    pub replications: u32,
}

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file is missing or cannot be read.
    #[error("{path} cannot be read: {why}; a results folder is what `outpace run` leaves behind")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// It is not what it should be.
    #[error("{path} is damaged: {why}; run the scenario again")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// Another version wrote it.
    #[error(
        "{path} has version {found}; this program reads version {}",
        outpace_sim::SCHEMA_VERSION
    )]
    Version {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u32,
    },
}

#[derive(Deserialize)]
struct RunFile {
    schema_version: u32,
    seed: u64,
    replications: u32,
    scenario: String,
}

/// Reads what ran.
///
/// # Errors
/// With the file that is missing or damaged.
pub fn read_run(folder: &Path) -> Result<StoredRun, FolderError> {
    let text = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(|why| FolderError::Read { path, why })
    };
    let path = folder.join("run.json");
    let json: serde_json::Value =
        serde_json::from_str(&text("run.json")?).map_err(|why| FolderError::Damaged {
            path: path.clone(),
            why: why.to_string(),
        })?;
    // `run.json` holds the summary, bare or under a key of its own.
    let summary = json.get("summary").unwrap_or(&json).clone();
    let run: RunFile = serde_json::from_value(summary).map_err(|why| FolderError::Damaged {
        path: path.clone(),
        why: why.to_string(),
    })?;
    if run.schema_version != outpace_sim::SCHEMA_VERSION {
        return Err(FolderError::Version {
            path,
            found: run.schema_version,
        });
    }
    Ok(StoredRun {
        scenario_text: text("scenario.toml")?,
        scenario_home: folder.join(format!("{}.toml", run.scenario)),
        seed: run.seed,
        replications: run.replications,
    })
}
