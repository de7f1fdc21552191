//! Why the program could not do what was asked, and the exit code that says so.

use std::fmt;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use outpace_scenarios::ScenarioError;

/// Why the program stops.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The scenario is wrong, or a list it names.
    Scenario(ScenarioError),
    /// An option is wrong.
    Usage(String),
    /// A file other than the scenario cannot be used.
    Input(String),
    /// Something cannot be written.
    Output(anyhow::Error),
}

impl Failure {
    /// Cannot write this file.
    pub(crate) fn writing(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| {
            let message = format!("cannot write {}", path.display());
            Self::Output(anyhow::Error::new(error).context(message))
        }
    }

    /// What the program exits with.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Scenario(error) => error.exit_code(),
            Self::Usage(_) | Self::Output(_) => 2,
            Self::Input(_) => 3,
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario(error) => write!(f, "{error}"),
            Self::Usage(message) | Self::Input(message) => f.write_str(message),
            Self::Output(error) => write!(f, "{error:#}"),
        }
    }
}

impl From<ScenarioError> for Failure {
    fn from(error: ScenarioError) -> Self {
        Self::Scenario(error)
    }
}

/// Prints on stdout. A reader that went away (`outpace schema | head`) is no failure.
pub(crate) fn print(text: &str) -> Result<ExitCode, Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Output(
            anyhow::Error::new(error).context("cannot write to stdout"),
        )),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// Says a line on stderr. Where nobody can be told, the exit code still says it.
pub(crate) fn tell(line: fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
