//! The task that owns the engine.
//!
//! ```text
//!  Arrivals (telephony) ─┐                  ┌─► journal: append, fdatasync    ─┐ one for the whole batch
//!  Orders (API, signals) ┼─► batch ─► Core ─┤                                  ▼
//!  deadline (clock) ─────┘   by arrival     └─► notes ─────────────────► gate ─► Telephony
//!                                                                        └────► watchers (store, API, shadow)
//! ```
//!
//! Nothing leaves before it is durable why it leaves. Everything that waits when the task wakes goes into one batch,
//! so that a busy dialer waits for its disk no more often than an idle one.

mod book;
mod core;
mod ending;
mod gate;
mod order;
mod recovery;
mod watch;
mod wind_down;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::time::{Duration, Instant};

use outpace_engine::{
    AgentId, CallId, CampaignId, Command, Event, Ignored, Input, PhoneNumber, Status, Timestamp,
};
use tokio::sync::{mpsc, oneshot};

use crate::clock::Clock;
use crate::figures::{Figures, Kind};
use crate::journal::{self, Durable};
use crate::telephony::{Arrival, Happening, Telephony};

pub use self::book::{Agent, Book, Call, Phase};
pub use self::core::Note;
use self::gate::Gate;
pub use self::gate::{AllowList, Held, NoPrefix};
pub use self::order::{Answer, NotTold, Order, OrderBox, Ordered, Orders, orders};
use self::recovery::LeftOpen;
pub use self::recovery::{Parting, Past, recover};
pub use self::watch::{Batch, Watcher};

use self::core::Core;
use self::ending::{ENDING_LOOK, Ending};

/// Everything the task needs.
pub struct Setup {
    /// The engine as the journal left it, with what is under way.
    pub past: Past,
    /// Engine time.
    pub clock: Clock,
    /// Where the journal goes on.
    pub journal: Box<dyn Durable>,
    /// The telephone network.
    pub telephony: Box<dyn Telephony>,
    /// What it says.
    pub arrivals: mpsc::UnboundedReceiver<Arrival>,
    /// What others ask.
    pub orders: OrderBox,
    /// Numbers that may be called.
    pub allowed: AllowList,
    /// Numbers that may not.
    pub suppressed: BTreeSet<PhoneNumber>,
    /// Most calls within any hour.
    pub calls_per_hour: Option<u32>,
    /// Facts to be told first: what the store knows and the engine does not.
    pub first: Vec<Input>,
    /// Campaigns that are to run.
    pub to_run: Vec<CampaignId>,
    /// How long calls under way have when the dialer ends.
    pub drain_limit: Duration,
    /// Who looks on.
    pub watchers: Vec<Box<dyn Watcher>>,
    /// What is measured.
    pub figures: Figures,
}

/// Why the task ended.
#[derive(Debug)]
pub enum Ended {
    /// As asked; nothing is under way.
    Drained,
    /// As asked, at once or because draining took too long; so many dialogs were still open.
    Aborted(usize),
    /// It could not go on. Calls that were joined came to their end.
    Failed(Failure),
}

/// Why the task cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A bug. What the engine was told then is a comment in the journal.
    #[error("the engine panicked; the journal's last comment says at what")]
    EnginePanicked,
    /// Nothing can be made durable, so nothing may leave.
    #[error("the journal cannot be written: {0}")]
    JournalLost(io::Error),
}

/// A deadline acted on later than this is counted as late: more than a timer's own coarseness.
pub const LATE: Duration = Duration::from_millis(20);

/// The task.
pub struct Dialer {
    core: Core,
    book: Book,
    clock: Clock,
    journal: Box<dyn Durable>,
    telephony: Box<dyn Telephony>,
    arrivals: mpsc::UnboundedReceiver<Arrival>,
    orders: mpsc::Receiver<Ordered>,
    gate: Gate,
    /// Calls of a process before this one: commands for them go nowhere.
    orphans: BTreeSet<CallId>,
    /// Calls that did not leave and are not on record yet.
    held: BTreeMap<CallId, Held>,
    /// Facts of our own, for the next batch.
    pending: Vec<Input>,
    /// Facts of our own, for when the calls of the process before this one are over.
    after_settling: Vec<Input>,
    /// Campaigns paused because the hour is full.
    paused_for_hour: Vec<CampaignId>,
    ending: Option<Ending>,
    drain_limit: Duration,
    watchers: Vec<Box<dyn Watcher>>,
    figures: Figures,
}

/// Something to be told.
enum Work {
    Fact(Input),
    Dialog(CallId, String),
    Device(AgentId, String),
    Order(Order),
}

/// Who waits for an answer, and which.
type Waiting = (oneshot::Sender<Answer>, Answer);

impl Dialer {
    /// The task, about to go on where the journal ends. Ends what a process before it left open.
    ///
    /// # Errors
    /// If that cannot be made durable, or the engine panics at it.
    pub fn begin(setup: Setup) -> Result<Self, Failure> {
        let OrderBox { from, stopped } = setup.orders;
        let Past {
            recovered,
            book,
            left,
            parting,
        } = setup.past;
        let mut gate = Gate::new(
            setup.allowed,
            setup.suppressed,
            stopped,
            setup.calls_per_hour,
        );
        let now = Instant::now();
        let ago = |at: Timestamp| setup.clock.stamp(now).since(at);
        gate.remember(left.iter().filter_map(|&at| now.checked_sub(ago(at))));
        let left_open = LeftOpen {
            dialogs: recovered.dialogs.clone(),
            devices: recovered.devices.clone(),
            parting,
        };
        let mut dialer = Self {
            core: Core::new(recovered),
            book,
            clock: setup.clock,
            journal: setup.journal,
            telephony: setup.telephony,
            arrivals: setup.arrivals,
            orders: from,
            gate,
            orphans: BTreeSet::new(),
            held: BTreeMap::new(),
            pending: Vec::new(),
            after_settling: Vec::new(),
            paused_for_hour: Vec::new(),
            ending: None,
            drain_limit: setup.drain_limit,
            watchers: setup.watchers,
            figures: setup.figures,
        };
        dialer.account_for_past(&left_open, setup.first, &setup.to_run)?;
        Ok(dialer)
    }

    /// Runs until it is asked to end, or cannot go on.
    pub async fn run(mut self) -> Ended {
        if let Err(failure) = self.settle().await {
            return self.wind_down(failure).await;
        }
        loop {
            let work = self.wait().await;
            let reactions: Option<Instant> = work.first().map(|&(at, _)| at);
            if let Err(failure) = self.act(work) {
                return self.wind_down(failure).await;
            }
            if let Some(arrived) = reactions {
                self.figures
                    .reaction
                    .observe(arrived.elapsed().as_secs_f64());
            }
            if let Some(ended) = self.ended() {
                if matches!(ended, Ended::Drained) {
                    // Without it the next process ends a few lines once more that are over.
                    let _ = self.journal.append(journal::DRAINED.as_bytes());
                }
                return ended;
            }
        }
    }

    /// Waits for something to happen, and takes everything that has.
    async fn wait(&mut self) -> Vec<(Instant, Work)> {
        let mut work = Vec::new();
        if self.pending.is_empty() {
            let until = self.next_look();
            tokio::select! {
                biased;
                Some(arrival) = self.arrivals.recv() => work.push(arrived(arrival)),
                Some(ordered) = self.orders.recv() => work.push((ordered.at, Work::Order(ordered.order))),
                () = tokio::time::sleep_until(until.into()) => {}
            }
        }
        let now = Instant::now();
        work.extend(self.pending.drain(..).map(|fact| (now, Work::Fact(fact))));
        while work.len() < BATCH_MAX
            && let Ok(arrival) = self.arrivals.try_recv()
        {
            work.push(arrived(arrival));
        }
        while work.len() < 2 * BATCH_MAX
            && let Ok(ordered) = self.orders.try_recv()
        {
            work.push((ordered.at, Work::Order(ordered.order)));
        }
        // Stable: what one teller said in order stays in order.
        work.sort_by_key(|&(at, _)| at);
        work
    }

    /// When to look again if nothing happens.
    fn next_look(&mut self) -> Instant {
        let now = Instant::now();
        let idle = now + IDLE_LOOK;
        let wake = self.core.wake().map(|wake| self.clock.instant(wake.at));
        let hour =
            (!self.paused_for_hour.is_empty()).then(|| self.gate.opens_at(now).unwrap_or(now));
        let ending = self.ending.map(|_| now + ENDING_LOOK);
        [Some(idle), wake, hour, ending]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(idle)
    }

    /// Tells the engine, makes durable what was told and said, and passes it on.
    fn act(&mut self, work: Vec<(Instant, Work)>) -> Result<(), Failure> {
        let mut answers: Vec<Waiting> = Vec::new();
        for (at, work) in work {
            match work {
                Work::Fact(fact) => self.hear(at, &fact)?,
                Work::Dialog(call, dialog) => self.core.describe(call, &dialog),
                Work::Device(agent, dialog) => self.core.describe_device(agent, &dialog),
                Work::Order(order) => self.obey(at, order, &mut answers)?,
            }
        }
        self.keep_time()?;
        self.pass_on()?;
        for (done, answer) in answers {
            // Whoever asked may have gone away.
            let _ = done.send(answer);
        }
        Ok(())
    }

    /// A fact of the telephone network, or of ours.
    fn hear(&mut self, at: Instant, fact: &Input) -> Result<(), Failure> {
        let stamp = self.clock.stamp(at);
        if self.core.check(stamp, fact).is_err() {
            self.figures.refused_facts.inc();
            return Ok(());
        }
        let ignored = self.tell(stamp, fact)?;
        if let Some(Ignored::CallElsewhere(call)) = ignored
            && fact.is_sound()
        {
            self.telephony.unheeded(call);
        }
        Ok(())
    }

    fn tell(&mut self, at: Timestamp, fact: &Input) -> Result<Option<Ignored>, Failure> {
        if let Some(wake) = self.core.wake() {
            let late = at.since(wake.at);
            if at >= wake.at {
                self.figures.wakeup_delay.observe(late.as_secs_f64());
            }
            if late > LATE {
                self.figures.late_wakeups.inc();
            }
        }
        match *fact {
            Input::NumberSuppressed { number } => self.gate.suppress(number, true),
            Input::NumberReleased { number } => self.gate.suppress(number, false),
            _ => {}
        }
        self.figures.facts.inc();
        self.core
            .tell(at, fact)
            .map_err(|core::Died| Failure::EnginePanicked)
    }

    /// Does what somebody asked.
    fn obey(
        &mut self,
        at: Instant,
        order: Order,
        answers: &mut Vec<Waiting>,
    ) -> Result<(), Failure> {
        let stamp = self.clock.stamp(at);
        match order {
            Order::Tell { done, .. } if self.ending.is_some_and(|it| it.went_home) => {
                answers.push((done, Err(NotTold::Ending)));
            }
            Order::Tell { facts, done } => {
                let mut answer = Ok(Vec::new());
                for fact in facts {
                    if matches!(fact, Input::CampaignStarted(_)) && self.gate.is_shut() {
                        answer = Err(NotTold::Stopped);
                        break;
                    }
                    match self.core.check(stamp, &fact) {
                        Ok(()) => {
                            let ignored = self.tell(stamp, &fact)?;
                            answer.iter_mut().for_each(|all| all.extend(ignored));
                        }
                        Err(refusal) => {
                            answer = Err(NotTold::Refused(refusal));
                            break;
                        }
                    }
                }
                answers.push((done, answer));
            }
            Order::EmergencyStop { done } => {
                self.gate.stop();
                self.paused_for_hour.clear();
                self.pause_all(stamp)?;
                answers.push((done, Ok(Vec::new())));
            }
            Order::Resume { campaigns, done } => {
                for campaign in campaigns {
                    self.tell(stamp, &Input::CampaignStarted(campaign))?;
                }
                answers.push((done, Ok(Vec::new())));
            }
            Order::Drain if self.ending.is_none() => {
                self.gate.close();
                self.paused_for_hour.clear();
                self.pause_all(stamp)?;
                self.ending = Some(Ending {
                    until: Instant::now() + self.drain_limit,
                    went_home: false,
                    is_forced: false,
                });
            }
            Order::Drain => {}
            Order::Abort => {
                self.gate.close();
                self.paused_for_hour.clear();
                self.pause_all(stamp)?;
                self.force_end();
            }
        }
        Ok(())
    }

    /// Pauses every campaign that runs.
    fn pause_all(&mut self, at: Timestamp) -> Result<(), Failure> {
        for campaign in self.running() {
            self.tell(at, &Input::CampaignPaused(campaign))?;
        }
        Ok(())
    }

    fn running(&self) -> Vec<CampaignId> {
        let gauges = self.core.snapshot().campaigns;
        (0..)
            .map(CampaignId)
            .zip(gauges)
            .filter(|(_, gauges)| gauges.status == Status::Running)
            .map(|(campaign, _)| campaign)
            .collect()
    }

    /// Acts on deadlines that have come: the engine's, the full hour's, the end's.
    fn keep_time(&mut self) -> Result<(), Failure> {
        let now = Instant::now();
        let stamp = self.clock.stamp(now);
        if self.core.wake().is_some_and(|wake| wake.at <= stamp) {
            self.tell(stamp, &Input::Tick)?;
        }
        if !self.paused_for_hour.is_empty() && self.gate.opens_at(now).is_none() {
            for campaign in std::mem::take(&mut self.paused_for_hour) {
                self.tell(stamp, &Input::CampaignStarted(campaign))?;
            }
        }
        self.bring_to_end(now, stamp)
    }

    /// Makes durable what was told and said; then, and only then, does it leave.
    fn pass_on(&mut self) -> Result<(), Failure> {
        let notes = self.make_durable()?;
        for (at, note) in &notes {
            self.book.note(*at, note);
            match note {
                Note::Command(command) => self.carry_out(command),
                Note::Told(Input::CampaignAdded { like }) => self.telephony.campaign_added(*like),
                _ => {}
            }
        }
        self.show(&notes);
        Ok(())
    }

    fn make_durable(&mut self) -> Result<Vec<(Timestamp, Note)>, Failure> {
        let text = self.core.take_text();
        if !text.is_empty() {
            let begun = Instant::now();
            self.journal
                .append(text.as_bytes())
                .map_err(Failure::JournalLost)?;
            self.figures.commit.observe(begun.elapsed().as_secs_f64());
        }
        Ok(self.core.take_notes())
    }

    fn show(&mut self, notes: &[(Timestamp, Note)]) {
        let batch = Batch {
            notes,
            book: &self.book,
            facts: self.core.facts(),
            now: self.clock.stamp(Instant::now()).max(self.core.last()),
            interrupted: &self.orphans,
            held: &self.held,
            engine: &self.core,
            last_hour: self.gate.last_hour(Instant::now()),
            is_ending: self.ending.is_some(),
        };
        for watcher in &mut self.watchers {
            watcher.batch(&batch);
        }
        self.book.changed.clear();
        for (_, note) in notes {
            if let Note::Event(Event::Released(record)) = note {
                self.held.remove(&record.call);
            }
        }
    }

    /// A command leaves, if the gate lets it.
    fn carry_out(&mut self, command: &Command) {
        if let Some(call) = call_of(command)
            && self.orphans.contains(&call)
        {
            if matches!(command, Command::PlayMessage(_) | Command::StartIvr { .. }) {
                self.pending.push(Input::RemoteReleased(call));
            }
            return;
        }
        if let Command::Originate { call, number, .. } = *command
            && let Err(held) = self.gate.pass(number, Instant::now())
        {
            let kind = held.name().to_owned();
            self.figures.held_calls.get_or_create(&Kind { kind }).inc();
            self.core.held(call, held);
            self.held.insert(call, held);
            self.pending.push(Input::Rejected {
                call,
                status: held.status(),
                cause: 0,
            });
            // Else the engine would go on to the next contact, and the next.
            let is_full = held == Held::HourLimit;
            if is_full || held == Held::Stopped {
                let running = self.running();
                self.pending
                    .extend(running.iter().copied().map(Input::CampaignPaused));
                if is_full && self.paused_for_hour.is_empty() {
                    self.paused_for_hour = running;
                }
            }
            return;
        }
        if !matches!(command, Command::Offer { .. } | Command::EndOffer { .. }) {
            self.figures.commands.inc();
            self.telephony.perform(command);
        }
    }
}

fn arrived(arrival: Arrival) -> (Instant, Work) {
    let work = match arrival.happening {
        Happening::Fact(fact) => Work::Fact(fact),
        Happening::DialogOpened { call, dialog } => Work::Dialog(call, dialog),
        Happening::DeviceOpened { agent, dialog } => Work::Device(agent, dialog),
    };
    (arrival.at, work)
}

/// Which call a command is about.
const fn call_of(command: &Command) -> Option<CallId> {
    match *command {
        Command::Originate { call, .. }
        | Command::Analyse(call)
        | Command::Cancel(call)
        | Command::Release(call)
        | Command::Bridge { call, .. }
        | Command::PlayMessage(call)
        | Command::StartIvr { call, .. }
        | Command::Answer { call, .. } => Some(call),
        _ => None,
    }
}

/// Facts told before what they lead to is made durable and leaves.
const BATCH_MAX: usize = 1024;
/// With nothing to do, a look every so often, so that a watcher's gauges do not go stale.
const IDLE_LOOK: Duration = Duration::from_secs(1);
