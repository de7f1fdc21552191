//! Tells an engine facts under all checkers, and keeps the journal: a failure is left as a script.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use outpace_checkers::{Checkers, Fault};
use outpace_engine::journal::{Fact, Said};
use outpace_engine::{
    AgentId, CallId, Command, Config, Deadline, Engine, Event, Input, OfferId, Output,
    PortTreatment, Timestamp,
};

/// An engine, or one broken on purpose.
pub(crate) trait Dialer {
    fn handle_input(&mut self, now: Timestamp, input: &Input);
    fn poll_output(&mut self) -> Output;
}

impl Dialer for Engine {
    fn handle_input(&mut self, now: Timestamp, input: &Input) {
        Engine::handle_input(self, now, input);
    }

    fn poll_output(&mut self) -> Output {
        *Engine::poll_output(self)
    }
}

/// A dialer being told facts.
pub(crate) struct Telling<D> {
    pub(crate) dialer: D,
    pub(crate) now: Timestamp,
    pub(crate) wake: Option<Deadline>,
    /// Calls under way, in order.
    pub(crate) under_way: Vec<CallId>,
    /// Calls originated so far, in order.
    pub(crate) minted: Vec<CallId>,
    /// Calls that may last as long as the far end likes.
    patient: BTreeSet<CallId>,
    /// Offers that are out, by agent.
    pub(crate) offers: BTreeMap<AgentId, OfferId>,
    pub(crate) journal: String,
    /// What the last fact was answered with.
    pub(crate) said: Vec<Output>,
    /// Contacts and lists told so far.
    pub(crate) contacts: u32,
    pub(crate) lists: u32,
    checkers: Checkers,
}

impl<D: Dialer> Telling<D> {
    pub(crate) fn new(config: &Config, dialer: D) -> Self {
        Self {
            dialer,
            now: Timestamp::ZERO,
            wake: None,
            under_way: Vec::new(),
            minted: Vec::new(),
            patient: BTreeSet::new(),
            offers: BTreeMap::new(),
            journal: String::new(),
            said: Vec::new(),
            contacts: 0,
            lists: 0,
            checkers: Checkers::new(config),
        }
    }

    /// Tells a fact now.
    pub(crate) fn tell(&mut self, fact: Input) {
        let _ = writeln!(self.journal, "{}", Fact(self.now, fact));
        match fact {
            Input::ContactAdded { .. } | Input::RecordAdded { .. } => self.contacts += 1,
            Input::BlockAdded { count, .. } => self.contacts += count,
            Input::ListAdded { .. } => self.lists += 1,
            _ => {}
        }
        self.checkers.fact(self.now, &fact);
        self.dialer.handle_input(self.now, &fact);
        self.said.clear();
        loop {
            let output = self.dialer.poll_output();
            let _ = writeln!(self.journal, "    {}", Said(&output));
            self.checkers.said(self.now, &output);
            self.said.push(output);
            match output {
                Output::Command(Command::Originate { call, .. }) => {
                    self.under_way.push(call);
                    self.minted.push(call);
                }
                Output::Command(Command::Answer { call, .. }) => {
                    self.under_way.push(call);
                    self.minted.push(call);
                    self.patient.insert(call);
                }
                Output::Command(Command::StartIvr {
                    call,
                    treatment: PortTreatment::VirtualAgent,
                }) => {
                    self.patient.insert(call);
                }
                Output::Command(Command::Offer { offer, agent, .. }) => {
                    self.offers.insert(agent, offer);
                }
                Output::Event(Event::OfferEnded { agent, .. }) => {
                    self.offers.remove(&agent);
                }
                Output::Event(Event::Released(record)) => {
                    self.under_way.retain(|&call| call != record.call);
                }
                Output::Event(Event::InboundReleased(record)) => {
                    self.under_way.retain(|&call| call != record.call);
                }
                Output::Wake(wake) => {
                    self.wake = wake;
                    return;
                }
                _ => {}
            }
        }
    }

    /// Time passes; the dialer is woken whenever it asks.
    pub(crate) fn pass_to(&mut self, until: Timestamp, mut woken: impl FnMut(&mut Self)) {
        // A dialer that asks again and again at one instant is caught here, not by a clock.
        for _ in 0..WAKES_MAX {
            match self.wake {
                Some(wake) if wake.at <= until => {
                    self.now = self.now.max(wake.at);
                    self.tell(Input::Tick);
                    woken(self);
                }
                _ => {
                    self.now = self.now.max(until);
                    return;
                }
            }
        }
        panic!("woken {WAKES_MAX} times up to {until}\n{}", self.journal);
    }

    pub(crate) fn faults(&self) -> &[Fault] {
        self.checkers.faults()
    }

    /// Ends every campaign, sends everybody home, and lets the world end every call.
    pub(crate) fn end(&mut self, config: &Config) {
        for campaign in 0..config.campaigns.len() as u32 {
            self.tell(Input::CampaignStopped(outpace_engine::CampaignId(campaign)));
        }
        for agent in 0..config.agents.len() as u32 {
            self.tell(Input::AgentLoggedOut(outpace_engine::AgentId(agent)));
        }
        for call in self.under_way.clone() {
            for fact in [Input::Cancelled(call), Input::RemoteReleased(call)] {
                self.tell(fact);
            }
        }
        self.checkers.end();
    }

    /// The same in a world that says nothing more but that callers and who talks to a virtual agent hang up:
    /// whatever else is under way has a deadline.
    pub(crate) fn end_in_silence(&mut self, config: &Config) {
        for campaign in 0..config.campaigns.len() as u32 {
            self.tell(Input::CampaignStopped(outpace_engine::CampaignId(campaign)));
        }
        for agent in 0..config.agents.len() as u32 {
            self.tell(Input::AgentLoggedOut(outpace_engine::AgentId(agent)));
        }
        let end = self.now + std::time::Duration::from_secs(3600);
        self.pass_to(end, |_| ());
        for call in self.under_way.clone() {
            let patient = self.patient.contains(&call);
            assert!(patient, "{call} is forgotten\n{}", self.journal);
            self.tell(Input::RemoteReleased(call));
        }
        self.checkers.end();
    }

    /// Everything told and said, and what is wrong with it.
    pub(crate) fn report(&self) -> String {
        let mut report = self.journal.clone();
        for fault in self.faults() {
            let _ = writeln!(report, "# FAULT {fault}");
        }
        report
    }
}

/// An engine that panics leaves its script, too.
impl<D> Drop for Telling<D> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}", self.journal);
        }
    }
}

/// More wakes than any stretch of time in these tests holds.
const WAKES_MAX: u32 = 20_000;
