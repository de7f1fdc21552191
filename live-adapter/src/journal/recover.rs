//! A journal read back: the engine as it was when the last fact was durable.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read as _, Seek as _, SeekFrom};
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
    /// Who wrote it ended as asked, with nothing under way.
    pub is_drained: bool,
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
    let mut replay = Replay::of(Engine::new(config), watch);
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(replay.recovered),
        Err(error) => return Err(error.into()),
    };
    let length = file.metadata()?.len();
    let whole = whole_length(&mut file, length)?;
    file.rewind()?;
    replay.lines(BufReader::with_capacity(READ_AHEAD, file.take(whole)))?;
    replay.recovered.cut = length - whole;
    if length > whole {
        let file = OpenOptions::new().write(true).open(path)?;
        file.set_len(whole)?;
        file.sync_all()?;
    }
    Ok(replay.recovered)
}

/// Where the last whole block ends. A block is a fact with everything said to it, up to `wake`; comments are whole
/// by themselves. Only the header and the end are looked at: a journal may be longer than the memory.
fn whole_length(file: &mut File, length: u64) -> Result<u64, Unrecoverable> {
    let header = HEADER.as_bytes();
    let first = header.len() as u64 + 1;
    let mut begins = Vec::new();
    file.take(first).read_to_end(&mut begins)?;
    if length < first && header.starts_with(&begins) {
        // Not even the header is whole: as if there were no journal.
        return Ok(0);
    }
    if begins.strip_suffix(b"\n") != Some(header) {
        return Err(Unrecoverable::NoJournal);
    }
    let mut looked_at = READ_AHEAD as u64;
    loop {
        let from = length.saturating_sub(looked_at).max(first);
        file.seek(SeekFrom::Start(from))?;
        let mut text = Vec::new();
        file.take(length - from).read_to_end(&mut text)?;
        match last_end(&text, from == first) {
            Some(end) => return Ok(from + end as u64),
            None if from == first => return Ok(first),
            None => looked_at *= 2,
        }
    }
}

/// Where the last line that ends a block ends. The first line of the text counts only if it is known to be whole.
fn last_end(text: &[u8], begins_with_a_line: bool) -> Option<usize> {
    let mut end = text.len();
    while end > 0 {
        let newline = text[..end - 1].iter().rposition(|&byte| byte == b'\n');
        let begin = match newline {
            Some(newline) => newline + 1,
            None if begins_with_a_line => 0,
            None => return None,
        };
        let line = &text[begin..end];
        let is_end = line.starts_with(b"    wake ") || line.starts_with(b"#");
        if line.ends_with(b"\n") && is_end {
            return Some(end);
        }
        end = begin;
    }
    None
}

/// An engine being told a journal.
struct Replay<'a> {
    recovered: Recovered,
    /// What it said to the last fact and the journal has not confirmed, last first.
    unconfirmed: Vec<String>,
    watch: &'a mut dyn FnMut(Timestamp, &Input, &[Output]),
}

impl<'a> Replay<'a> {
    fn of(engine: Engine, watch: &'a mut dyn FnMut(Timestamp, &Input, &[Output])) -> Self {
        let recovered = Recovered {
            engine,
            last: Timestamp::ZERO,
            wake: None,
            facts: 0,
            dialogs: BTreeMap::new(),
            devices: BTreeMap::new(),
            interrupted: BTreeSet::new(),
            held: BTreeMap::new(),
            is_drained: false,
            cut: 0,
        };
        Self {
            recovered,
            unconfirmed: Vec::new(),
            watch,
        }
    }

    fn lines(&mut self, mut text: impl BufRead) -> Result<(), Unrecoverable> {
        let mut bytes = Vec::new();
        for line in 1.. {
            bytes.clear();
            if text.read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
            let read = std::str::from_utf8(&bytes).map_err(|_| Unrecoverable::Damaged {
                line,
                why: "this is not UTF-8".to_owned(),
            })?;
            self.line(line, read.trim_end_matches(['\n', '\r']))?;
        }
        Ok(())
    }

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
        if text == super::DRAINED.trim_end() {
            self.recovered.is_drained = true;
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
        self.recovered.is_drained = false;
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

/// Bytes of a journal that are read at a time.
const READ_AHEAD: usize = 1 << 16;
const NOTHING: &str = "(nothing)";
