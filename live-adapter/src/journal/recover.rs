//! A journal read back: the engine as it was when the last fact was durable.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::OpenOptions;
use std::io;
use std::path::Path;

use crate::dialer::Held;
use outpace_engine::journal::{self, Fact, HEADER, Said};
use outpace_engine::{AgentId, CallId, Config, Deadline, Engine, Input, Output, Timestamp};

/// What a journal comes to.
#[derive(Debug)]
pub struct Recovered {
    /// The engine, drained.
    pub engine: Engine,
    /// The last instant it was told.
    pub last: Timestamp,
    /// Its next deadline.
    pub wake: Option<Deadline>,
    /// Facts told.
    pub facts: u64,
    /// Dialogs described, of calls over or not.
    pub dialogs: BTreeMap<CallId, String>,
    /// The last dialog described with each agent's device.
    pub devices: BTreeMap<AgentId, String>,
    /// Calls that a crash before ended.
    pub interrupted: BTreeSet<CallId>,
    /// Calls that did not leave.
    pub held: BTreeMap<CallId, Held>,
    /// Bytes at the end that were no whole fact with all that was said to it: nothing was done about them.
    pub cut: u64,
}

/// Why a journal gives no engine.
#[derive(Debug, thiserror::Error)]
pub enum Unrecoverable {
    /// It cannot be read, or its broken end not cut off.
    #[error("cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It is no journal of this version.
    #[error("line 1: a journal of this version begins with {HEADER:?}")]
    NoJournal,
    /// A line is damaged.
    #[error("line {line}: {why}; the journal is damaged, or belongs to another campaign file")]
    Damaged {
        /// Counted from 1.
        line: u64,
        /// What is wrong.
        why: String,
    },
    /// This build, or the campaign file as it is now, decides otherwise.
    #[error(
        "line {line}: this build with this campaign file decides otherwise than what wrote the journal\n  \
         journal:    {journal}\n  this build: {engine}\n\
         Go on with the build and the file that wrote it (settings are changed over the API), or begin a new data folder"
    )]
    Differs {
        /// Counted from 1.
        line: u64,
        /// What the journal says.
        journal: String,
        /// What the engine says.
        engine: String,
    },
    /// A fact was refused, or the engine panics at it.
    #[error("line {line}: the engine of this build panics at this fact")]
    Panics {
        /// Counted from 1.
        line: u64,
    },
}

/// Replays a journal through a fresh engine, comparing what it says with what it said, and cuts off an end that was
/// never made durable as a whole. `watch` sees every fact and output, in order. There need not be a journal yet.
///
/// # Errors
/// If it cannot be read, is damaged before its end, or this build decides otherwise.
pub fn recover(
    path: &Path,
    config: Config,
    watch: &mut dyn FnMut(Timestamp, &Input, &[Output]),
) -> Result<Recovered, Unrecoverable> {
    let text = match std::fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let (recovered, whole) = replay(&text, config, watch)?;
    if recovered.cut > 0 {
        let file = OpenOptions::new().write(true).open(path)?;
        file.set_len(whole)?;
        file.sync_all()?;
    }
    Ok(recovered)
}

/// The engine a text comes to, and how many bytes of it are whole.
fn replay(
    text: &[u8],
    config: Config,
    watch: &mut dyn FnMut(Timestamp, &Input, &[Output]),
) -> Result<(Recovered, u64), Unrecoverable> {
    let whole = whole_length(text)?;
    let lines = std::str::from_utf8(&text[..whole]).map_err(|error| Unrecoverable::Damaged {
        line: 1 + lines_in(&text[..error.valid_up_to()]),
        why: "this is not UTF-8".to_owned(),
    })?;
    let mut replay = Replay {
        recovered: Recovered {
            engine: Engine::new(config),
            last: Timestamp::ZERO,
            wake: None,
            facts: 0,
            dialogs: BTreeMap::new(),
            devices: BTreeMap::new(),
            interrupted: BTreeSet::new(),
            held: BTreeMap::new(),
            cut: (text.len() - whole) as u64,
        },
        unconfirmed: Vec::new(),
        watch,
    };
    for (line, text) in (1..).zip(lines.lines()) {
        replay.line(line, text)?;
    }
    Ok((replay.recovered, whole as u64))
}

/// Where the last whole block ends. A block is a fact with everything said to it, up to `wake`; comments are whole
/// by themselves.
fn whole_length(text: &[u8]) -> Result<usize, Unrecoverable> {
    let header = HEADER.as_bytes();
    let Some(first) = text.iter().position(|&byte| byte == b'\n') else {
        // Not even the header is whole: as if there were no journal.
        return if header.starts_with(text) {
            Ok(0)
        } else {
            Err(Unrecoverable::NoJournal)
        };
    };
    if &text[..first] != header {
        return Err(Unrecoverable::NoJournal);
    }
    let mut end = text.len();
    while end > first + 1 {
        let begin = text[..end - 1]
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |newline| newline + 1);
        let line = &text[begin..end];
        let is_end = line.starts_with(b"    wake ") || line.starts_with(b"#");
        if line.ends_with(b"\n") && is_end {
            return Ok(end);
        }
        end = begin;
    }
    Ok(first + 1)
}

fn lines_in(text: &[u8]) -> u64 {
    text.iter().filter(|&&byte| byte == b'\n').count() as u64
}

/// An engine being told a journal.
struct Replay<'a> {
    recovered: Recovered,
    /// What it said to the last fact and the journal has not confirmed, last first.
    unconfirmed: Vec<String>,
    watch: &'a mut dyn FnMut(Timestamp, &Input, &[Output]),
}

impl Replay<'_> {
    fn line(&mut self, line: u64, text: &str) -> Result<(), Unrecoverable> {
        if let Some(said) = text.strip_prefix("    ") {
            let engine = self.unconfirmed.pop();
            if engine.as_deref() == Some(said) {
                return Ok(());
            }
            return Err(Unrecoverable::Differs {
                line,
                journal: said.to_owned(),
                engine: engine.unwrap_or_else(|| NOTHING.to_owned()),
            });
        }
        if let Some((call, dialog)) = super::parse_dialog(text) {
            self.recovered.dialogs.insert(call, dialog.to_owned());
            return Ok(());
        }
        if let Some((agent, dialog)) = super::parse_device(text) {
            self.recovered.devices.insert(agent, dialog.to_owned());
            return Ok(());
        }
        if let Some((call, held)) = super::parse_held(text) {
            self.recovered.held.insert(call, held);
            return Ok(());
        }
        if let Some(call) = super::parse_interrupted(text) {
            self.recovered.interrupted.insert(call);
            return Ok(());
        }
        let damaged = |why: String| Unrecoverable::Damaged { line, why };
        let Some(Fact(now, input)) =
            journal::parse_line(text).map_err(|why| damaged(why.to_string()))?
        else {
            return Ok(());
        };
        if let Some(engine) = self.unconfirmed.pop() {
            let journal = NOTHING.to_owned();
            return Err(Unrecoverable::Differs {
                line,
                journal,
                engine,
            });
        }
        let engine = &self.recovered.engine;
        engine
            .check_input(now, &input)
            .map_err(|why| damaged(why.to_string()))?;
        self.tell(now, &input)
            .ok_or(Unrecoverable::Panics { line })?;
        self.recovered.facts += 1;
        Ok(())
    }

    /// `None` if the engine panics.
    fn tell(&mut self, now: Timestamp, input: &Input) -> Option<()> {
        let engine = &mut self.recovered.engine;
        let told = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            engine.handle_input(now, input);
            let mut outputs = Vec::new();
            loop {
                let output = *engine.poll_output();
                outputs.push(output);
                if matches!(output, Output::Wake(_)) {
                    return outputs;
                }
            }
        }));
        let outputs = told.ok()?;
        self.recovered.last = now;
        if let Some(Output::Wake(wake)) = outputs.last() {
            self.recovered.wake = *wake;
        }
        self.unconfirmed
            .extend(outputs.iter().rev().map(|output| Said(output).to_string()));
        (self.watch)(now, input, &outputs);
        Some(())
    }
}

const NOTHING: &str = "(nothing)";
