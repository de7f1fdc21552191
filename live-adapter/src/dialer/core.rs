//! The engine, and the text of its journal that is not durable yet.

use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use outpace_engine::journal::{Fact, Said};
use outpace_engine::{
    AgentId, CallId, Command, Deadline, Engine, Event, Ignored, Input, Output, Refusal, Snapshot,
    Timestamp,
};

use super::gate::Held;
use crate::journal::{Recovered, device_line, dialog_line, held_line, interrupted_line};

/// The engine and what it was told since the journal was last durable.
pub(crate) struct Core {
    engine: Engine,
    last: Timestamp,
    wake: Option<Deadline>,
    facts: u64,
    /// Journal text that is not durable.
    text: String,
    notes: Vec<(Timestamp, Note)>,
}

/// Something that was told or said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Note {
    /// A fact.
    Told(Input),
    /// A command. None may leave before the journal is durable.
    Command(Command),
    /// An event.
    Event(Event),
}

impl Note {
    /// An output as a note; `None` for [`Output::Wake`].
    pub(crate) const fn of(output: &Output) -> Option<Self> {
        match *output {
            Output::Command(command) => Some(Self::Command(command)),
            Output::Event(event) => Some(Self::Event(event)),
            Output::Wake(_) => None,
        }
    }
}

/// The engine panicked. It is not to be told anything any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Died;

impl Core {
    pub(crate) fn new(recovered: Recovered) -> Self {
        Self {
            engine: recovered.engine,
            last: recovered.last,
            wake: recovered.wake,
            facts: recovered.facts,
            text: String::new(),
            notes: Vec::new(),
        }
    }

    /// Tells a fact. One that is earlier than the last counts as of the same instant. Gives why it changed nothing, if
    /// it did not.
    pub(crate) fn tell(&mut self, at: Timestamp, input: &Input) -> Result<Option<Ignored>, Died> {
        let at = at.max(self.last);
        let before = (self.text.len(), self.notes.len());
        let Self {
            engine,
            text,
            notes,
            ..
        } = self;
        let told = catch_unwind(AssertUnwindSafe(|| {
            engine.handle_input(at, input);
            let _ = writeln!(text, "{}", Fact(at, *input));
            notes.push((at, Note::Told(*input)));
            let mut ignored = None;
            loop {
                let output = engine.poll_output();
                let _ = writeln!(text, "    {}", Said(output));
                match *output {
                    Output::Wake(wake) => return (wake, ignored),
                    Output::Event(Event::FactIgnored { why }) => ignored = Some(why),
                    _ => {}
                }
                notes.extend(Note::of(output).map(|note| (at, note)));
            }
        }));
        match told {
            Ok((wake, ignored)) => {
                self.wake = wake;
                self.last = at;
                self.facts += 1;
                Ok(ignored)
            }
            Err(_) => {
                // What the engine said before it died is nobody's command, and a journal with this fact in it would
                // kill the next engine too. For whoever looks into it the fact is kept as a comment.
                self.text.truncate(before.0);
                self.notes.truncate(before.1);
                let _ = writeln!(self.text, "# the engine panicked at: {}", Fact(at, *input));
                Err(Died)
            }
        }
    }

    /// Keeps the description of a dialog, for whoever has to end it.
    pub(crate) fn describe(&mut self, call: CallId, dialog: &str) {
        self.text.push_str(&dialog_line(call, dialog));
    }

    /// Keeps the description of a dialog with an agent's device.
    pub(crate) fn describe_device(&mut self, agent: AgentId, dialog: &str) {
        self.text.push_str(&device_line(agent, dialog));
    }

    /// Keeps that a call did not leave.
    pub(crate) fn held(&mut self, call: CallId, held: Held) {
        self.text.push_str(&held_line(call, held));
    }

    /// Keeps that a crash ended a call.
    pub(crate) fn interrupted(&mut self, call: CallId) {
        self.text.push_str(&interrupted_line(call));
    }

    /// Could this fact be told?
    pub(crate) fn check(&self, at: Timestamp, input: &Input) -> Result<(), Refusal> {
        self.engine.check_input(at.max(self.last), input)
    }

    /// Journal text that is to be made durable now.
    pub(crate) fn take_text(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// What was told and said; commands are to be carried out only when the text is durable.
    pub(crate) fn take_notes(&mut self) -> Vec<(Timestamp, Note)> {
        std::mem::take(&mut self.notes)
    }

    pub(crate) const fn wake(&self) -> Option<Deadline> {
        self.wake
    }

    pub(crate) const fn last(&self) -> Timestamp {
        self.last
    }

    pub(crate) const fn facts(&self) -> u64 {
        self.facts
    }

    pub(crate) fn snapshot(&self) -> Snapshot {
        self.engine.snapshot()
    }
}
