//! After a crash: calls that a process before this one left under way are accounted for.
//!
//! | The call was | The engine is told | It is recorded as |
//! | --- | --- | --- |
//! | dialled, ringing, being cancelled | nobody spoke ([`Input::NoResponse`]) | network failure |
//! | answered, nobody with them yet | nothing: its deadlines come | what the detector says; a person is abandoned |
//! | at a port, or hearing a message | they hung up ([`Input::RemoteReleased`]) | as far as it came |
//! | with an agent | the agent vanished ([`Input::AgentLoggedOut`]) | connected |
//!
//! A person who answered and met a dead dialer got no agent, so they count as abandoned: never in our favour. A call
//! whose command was durable counts as placed, whether or not it left: nobody is dialled a second time because of a
//! crash. Agents log in again; campaigns that ran go on.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use outpace_engine::{AgentId, AgentState, CallId, CampaignId, Command, Config, Input, Timestamp};

use super::core::Note;
use super::{Book, Dialer, Failure, Phase, Work};
use crate::journal::{self, Recovered, Unrecoverable};

/// What a journal comes to, and what is under way.
#[derive(Debug)]
pub struct Past {
    /// The engine.
    pub recovered: Recovered,
    /// Calls and agents.
    pub book: Book,
    /// When calls left, in order; of the last hour at least.
    pub left: Vec<Timestamp>,
}

/// Reads a journal, following calls and agents. `watch` sees every note.
///
/// # Errors
/// As [`journal::recover`].
pub fn recover(
    path: &Path,
    config: &Config,
    watch: &mut dyn FnMut(Timestamp, &Note),
) -> Result<Past, Unrecoverable> {
    let mut book = Book::new(config.agents.len());
    let mut left = Vec::new();
    let recovered = journal::recover(path, config.clone(), &mut |at, fact, outputs| {
        let told = std::iter::once(Note::Told(*fact));
        for note in told.chain(outputs.iter().filter_map(Note::of)) {
            book.note(at, &note);
            if let Note::Command(Command::Originate { .. }) = note {
                left.push(at);
            }
            watch(at, &note);
        }
    })?;
    book.changed.clear();
    Ok(Past {
        recovered,
        book,
        left,
    })
}

/// Dialogs that were described.
pub(super) struct LeftOpen {
    pub(super) dialogs: BTreeMap<CallId, String>,
    pub(super) devices: BTreeMap<AgentId, String>,
}

impl Dialer {
    /// Ends what was left open, tells the engine, and starts the campaigns that are to run.
    pub(super) fn account_for_past(
        &mut self,
        left_open: &LeftOpen,
        first: Vec<Input>,
        to_run: &[CampaignId],
    ) -> Result<(), Failure> {
        self.orphans = self.book.calls.keys().copied().collect();
        for call in &self.orphans {
            if let Some(dialog) = left_open.dialogs.get(call) {
                self.telephony.release_orphan(dialog);
            }
        }
        for (agent, dialog) in &left_open.devices {
            // Of one that is over already this ends nothing.
            let state = self.book.agents.get(agent.index()).map(|it| it.state);
            if state.is_some_and(|state| state != AgentState::LoggedOut) {
                self.telephony.release_orphan(dialog);
            }
        }
        if self.core.facts() > 0 {
            for &call in &self.orphans {
                self.core.interrupted(call);
            }
            let now = self.clock.stamp(Instant::now());
            self.pause_all(now)?;
            self.send_agents_home(now)?;
            for fact in self.ends_of_orphans() {
                self.tell(now, &fact)?;
            }
            self.tell(now, &Input::Tick)?;
            // Every command of these is about something that is not there any more.
            let notes = self.make_durable()?;
            for (at, note) in &notes {
                self.book.note(*at, note);
                if let Note::Command(Command::Originate { call, .. }) = *note {
                    // Nothing was running, so nothing was dialled; if it was, it did not leave.
                    self.orphans.insert(call);
                    self.pending.push(Input::NoResponse(call));
                }
            }
            self.show(&notes);
        }
        self.after_settling = first;
        if !self.gate.is_stopped() {
            let start = to_run.iter().copied().map(Input::CampaignStarted);
            self.after_settling.extend(start);
        }
        Ok(())
    }

    /// Lets the deadlines of calls come that were answered, while nothing else is heard: an agent who came now would be
    /// sent to somebody who is not there any more. It takes the seconds call progress analysis and a person's patience
    /// take, at most [`SETTLE_MAX`].
    pub(super) async fn settle(&mut self) -> Result<(), Failure> {
        let until = Instant::now() + SETTLE_MAX;
        while !self.book.calls.is_empty() {
            if self.pending.is_empty() {
                let wake = self.core.wake().map(|wake| self.clock.instant(wake.at));
                let next = wake.map_or(until, |wake| wake.min(until));
                tokio::time::sleep_until(next.into()).await;
            }
            let now = Instant::now();
            let late =
                (now >= until).then(|| self.book.calls.keys().copied().map(Input::RemoteReleased));
            let facts = self.pending.drain(..).chain(late.into_iter().flatten());
            let work = facts.map(|fact| (now, Work::Fact(fact))).collect();
            self.act(work)?;
            if now >= until {
                break;
            }
        }
        self.pending = std::mem::take(&mut self.after_settling);
        Ok(())
    }

    fn ends_of_orphans(&self) -> Vec<Input> {
        let ends = self.book.calls.iter().filter_map(|(&id, call)| {
            Some(match call.phase {
                Phase::Dialing => Input::NoResponse(id),
                Phase::Treated => Input::RemoteReleased(id),
                Phase::Answered if call.contact.is_none() => Input::RemoteReleased(id),
                Phase::Answered | Phase::Connected => return None,
            })
        });
        ends.collect()
    }
}

/// The longest that calls of a process before this one are waited for.
const SETTLE_MAX: Duration = Duration::from_secs(15);
