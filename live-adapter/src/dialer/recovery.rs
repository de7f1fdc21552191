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
//!
//! ```text
//!   process    abandoned, release ──► durable ──✕                        killed before its BYE left
//!   person                             is on a line that nobody hears
//!   the next   on record as over, so not under way ──► BYE all the same  (Parting)
//! ```

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::time::{Duration, Instant};

use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, Config, Event, Input, Timestamp,
};

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
    /// Lines that are over on record.
    pub parting: Parting,
}

/// Lines whose end is durable, and may not have left: the process died too soon after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parting {
    /// Calls that we hung up, or that a crash ended.
    pub calls: BTreeSet<CallId>,
    /// Agents who went home, whose device was on a line.
    pub agents: BTreeSet<AgentId>,
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
    let mut lately = Lately::default();
    let recovered = journal::recover(path, config.clone(), &mut |at, fact, outputs| {
        let told = std::iter::once(Note::Told(*fact));
        for note in told.chain(outputs.iter().filter_map(Note::of)) {
            book.note(at, &note);
            lately.note(at, &note);
            if let Note::Command(Command::Originate { .. }) = note {
                left.push(at);
            }
            watch(at, &note);
        }
    })?;
    book.changed.clear();
    // A process that ended by itself left nothing open.
    let parting = if recovered.is_drained {
        Parting::default()
    } else {
        Parting {
            calls: lately.calls(&recovered),
            agents: went_home_lately(&book, &recovered),
        }
    };
    Ok(Past {
        recovered,
        book,
        left,
        parting,
    })
}

/// Calls that came to their end shortly before the journal does.
#[derive(Debug, Default)]
struct Lately {
    /// When, which, and whether we hung up.
    ended: VecDeque<(Timestamp, CallId, bool)>,
}

impl Lately {
    fn note(&mut self, at: Timestamp, note: &Note) {
        let (call, by_us) = match *note {
            Note::Command(Command::Release(call)) => (call, true),
            Note::Event(Event::Released(record)) => (record.call, false),
            Note::Event(Event::InboundReleased(record)) => (record.call, false),
            _ => return,
        };
        let is_old = |&(ended, ..): &(Timestamp, _, _)| at.since(ended) > BYE_LIMIT;
        while self.ended.front().is_some_and(is_old) {
            self.ended.pop_front();
        }
        self.ended.push_back((at, call, by_us));
    }

    /// Whoever hung up by themselves has no line any more, unless a crash made us say that of them.
    fn calls(self, recovered: &Recovered) -> BTreeSet<CallId> {
        let ended = self.ended.into_iter();
        ended
            .filter(|&(at, ..)| recovered.last.since(at) <= BYE_LIMIT)
            .filter(|(_, call, by_us)| *by_us || recovered.interrupted.contains(call))
            .map(|(_, call, _)| call)
            .collect()
    }
}

/// Of the agents whose device was on a line.
fn went_home_lately(book: &Book, recovered: &Recovered) -> BTreeSet<AgentId> {
    let is_parting = |agent: &AgentId| {
        let agent = book.agents.get(agent.index());
        agent.is_some_and(|it| {
            it.state == AgentState::LoggedOut && recovered.last.since(it.since) <= BYE_LIMIT
        })
    };
    let agents = recovered.devices.keys().copied();
    agents.filter(is_parting).collect()
}

/// What a process before this one may have left open.
pub(super) struct LeftOpen {
    /// Dialogs that were described, of calls over or not.
    pub(super) dialogs: BTreeMap<CallId, String>,
    pub(super) devices: BTreeMap<AgentId, String>,
    pub(super) parting: Parting,
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
        // Of one that is over already a BYE ends nothing.
        for call in self.orphans.union(&left_open.parting.calls) {
            if let Some(dialog) = left_open.dialogs.get(call) {
                self.telephony.release_orphan(dialog);
            }
        }
        for (agent, dialog) in &left_open.devices {
            let state = self.book.agents.get(agent.index()).map(|it| it.state);
            let is_there = state.is_some_and(|state| state != AgentState::LoggedOut);
            if is_there || left_open.parting.agents.contains(agent) {
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
/// So long before the journal's end a BYE may not have left, or not have arrived: the time in which it is sent again.
/// Source: RFC 3261 § 17.1.2.2, timer F, 64·T1 with the T1 of 500 ms.
const BYE_LIMIT: Duration = Duration::from_secs(32);
