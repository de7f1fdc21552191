//! What can be wrong with a scenario, said so that its author can put it right.

use std::fmt;
use std::path::PathBuf;

/// Where something was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a file; the line counts from 1, and is absent where the whole file is meant.
    File {
        /// The file, as it was named.
        file: PathBuf,
        /// The line of the key.
        line: Option<u64>,
    },
    /// On the command line, in this `key=value`.
    Set(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file, line: None } => write!(f, "{}", file.display()),
            Self::File {
                file,
                line: Some(line),
            } => write!(f, "{}:{line}", file.display()),
            Self::Set(text) => write!(f, "--set {text}"),
        }
    }
}

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it was written.
    pub place: Place,
    /// The setting, as `campaign.gain`; empty where none is meant.
    pub key: String,
    /// What was written and what is allowed, with a hint where there is one.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.message)
    }
}

/// Something that is allowed, and probably not meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning(
    /// Rendered like a problem.
    pub Problem,
);

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Why there is no scenario. Nothing of it is usable; every problem found is listed, one a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScenarioError {
    /// The scenario file or a `--set` is wrong.
    #[error("{}", lines(.0))]
    Configuration(Vec<Problem>),
    /// A file the scenario names is missing or holds nothing usable.
    #[error("{}", lines(.0))]
    InputData(Vec<Problem>),
}

impl ScenarioError {
    /// The problems, in the order of the file.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Configuration(problems) | Self::InputData(problems) => problems,
        }
    }

    /// What a command line exits with: 2 for usage and configuration, 3 for bad input data.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Configuration(_) => 2,
            Self::InputData(_) => 3,
        }
    }
}

fn lines(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}
