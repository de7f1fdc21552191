//! The journal as a file: durable before what follows from it is done, and read back after a crash.
//!
//! The text is [`outpace_engine::journal`]'s, so that `outpace replay` and `outpace whatif` open it as it is. What
//! only the live dialer knows stands in comments, which they skip: `# dialog call-7@2 …` describes an open dialog
//! for whoever has to end it.

mod recover;

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use crate::dialer::Held;
use outpace_engine::journal::HEADER;
use outpace_engine::{AgentId, CallId};

pub use recover::{Recovered, Unrecoverable, recover};

/// Where text is kept so that it survives a crash of the machine.
pub trait Durable: Send {
    /// Adds text behind all text before, and returns when it is durable.
    ///
    /// # Errors
    /// If it is not; a part of the text may be there.
    fn append(&mut self, text: &[u8]) -> io::Result<()>;
}

impl Durable for File {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        self.write_all(text)?;
        self.sync_data()
    }
}

/// Opens a journal for appending; a new one has its header, and its name in the folder is durable.
///
/// # Errors
/// If it cannot be opened, written or made durable.
pub fn open(path: &Path) -> io::Result<File> {
    let is_new = !path.exists();
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    if is_new || file.metadata()?.len() == 0 {
        file.write_all(format!("{HEADER}\n").as_bytes())?;
        file.sync_all()?;
        if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
            File::open(folder)?.sync_all()?;
        }
    }
    Ok(file)
}

/// The comment that describes a dialog.
#[must_use]
pub(crate) fn dialog_line(call: CallId, dialog: &str) -> String {
    format!("{DIALOG}{call} {}\n", dialog.replace(['\n', '\r'], " "))
}

/// Reads such a comment.
fn parse_dialog(line: &str) -> Option<(CallId, &str)> {
    let (call, dialog) = line.strip_prefix(DIALOG)?.split_once(' ')?;
    Some((CallId::parse(call)?, dialog))
}

/// The comment that describes a dialog with an agent's device.
#[must_use]
pub(crate) fn device_line(agent: AgentId, dialog: &str) -> String {
    format!("{DEVICE}{agent} {}\n", dialog.replace(['\n', '\r'], " "))
}

/// Reads such a comment.
fn parse_device(line: &str) -> Option<(AgentId, &str)> {
    let (agent, dialog) = line.strip_prefix(DEVICE)?.split_once(' ')?;
    let number = agent.strip_prefix(AgentId::PREFIX)?.parse().ok()?;
    Some((AgentId(number), dialog))
}

/// The comment that says that a crash ended a call.
#[must_use]
pub(crate) fn interrupted_line(call: CallId) -> String {
    format!("{INTERRUPTED}{call}\n")
}

/// Reads such a comment.
fn parse_interrupted(line: &str) -> Option<CallId> {
    CallId::parse(line.strip_prefix(INTERRUPTED)?)
}

/// The comment that says that a call did not leave, and why.
#[must_use]
pub(crate) fn held_line(call: CallId, held: Held) -> String {
    format!("{HELD}{call} {held}\n")
}

/// Reads such a comment.
fn parse_held(line: &str) -> Option<(CallId, Held)> {
    let (call, held) = line.strip_prefix(HELD)?.split_once(' ')?;
    Some((CallId::parse(call)?, Held::named(held)?))
}

/// The comment of a dialer that ended as asked: nothing it began is under way.
pub(crate) const DRAINED: &str = "# drained\n";

const HELD: &str = "# held ";
const INTERRUPTED: &str = "# interrupted ";
const DIALOG: &str = "# dialog ";
const DEVICE: &str = "# device ";
