//! A telephone network that keeps to a script: what a number does follows from its digits, in milliseconds.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::fs::File;
use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use outpace_engine::{AgentId, CallId, Command, Input};
use outpace_live::telephony::{Arrival, Arrivals, Happening, Telephony};

/// The network. What it was asked for is on record.
pub(crate) struct Phones {
    to: mpsc::Sender<(Instant, Happening)>,
    open: Arc<AtomicUsize>,
    state: Arc<Mutex<State>>,
    log: Option<File>,
}

#[derive(Default)]
pub(crate) struct State {
    /// Legs of customers: number, and is it answered?
    calls: BTreeMap<CallId, (u64, bool)>,
    agents: Vec<AgentId>,
    /// Orphans that were released.
    pub(crate) orphans: Vec<String>,
    pub(crate) originated: Vec<u64>,
    /// Calls with an agent.
    bridged: BTreeMap<CallId, AgentId>,
    /// Of those, calls that we ended.
    pub(crate) cut_off: Vec<CallId>,
    /// Of those, calls that came to their end.
    pub(crate) talked: usize,
    /// Calls on which something was heard that nobody heeds.
    pub(crate) unheeded: Vec<CallId>,
}

impl Phones {
    /// A network that speaks through `arrivals`; `log` has a line for each INVITE, whatever becomes of the process.
    pub(crate) fn new(arrivals: Arrivals, log: Option<File>, state: Arc<Mutex<State>>) -> Self {
        let (to, from) = mpsc::channel();
        let open = Arc::new(AtomicUsize::new(0));
        let phones = Self {
            to,
            open: Arc::clone(&open),
            state: Arc::clone(&state),
            log,
        };
        std::thread::spawn(move || ring(&from, &arrivals, &state, &open));
        phones
    }

    fn book(&self, after_ms: u64, fact: Input) {
        let at = Instant::now() + Duration::from_millis(after_ms);
        let _ = self.to.send((at, Happening::Fact(fact)));
    }

    fn count(&self, state: &State) {
        self.open
            .store(state.calls.len() + state.agents.len(), Ordering::SeqCst);
    }
}

/// Says everything at its time, unless it no longer fits.
fn ring(
    from: &mpsc::Receiver<(Instant, Happening)>,
    arrivals: &Arrivals,
    state: &Mutex<State>,
    open: &AtomicUsize,
) {
    let mut agenda: BinaryHeap<Reverse<(Instant, u64)>> = BinaryHeap::new();
    let mut what: BTreeMap<u64, Happening> = BTreeMap::new();
    let mut next = 0;
    loop {
        let wait = agenda
            .peek()
            .map_or(Duration::from_secs(3600), |Reverse((at, _))| {
                at.saturating_duration_since(Instant::now())
            });
        match from.recv_timeout(wait) {
            Ok((at, happening)) => {
                agenda.push(Reverse((at, next)));
                what.insert(next, happening);
                next += 1;
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => return,
        }
        while let Some(&Reverse((at, key))) = agenda.peek()
            && at <= Instant::now()
        {
            agenda.pop();
            let happening = what.remove(&key).expect("booked");
            let mut state = state.lock().expect("no test panics with it");
            if fits(&happening, &mut state) {
                open.store(state.calls.len() + state.agents.len(), Ordering::SeqCst);
                let at = Instant::now();
                let _ = arrivals.send(Arrival { at, happening });
            }
        }
    }
}

fn fits(happening: &Happening, state: &mut State) -> bool {
    let Happening::Fact(fact) = happening else {
        return true;
    };
    match fact {
        Input::Ringing(call) => state.calls.contains_key(call),
        Input::Answered(call) => match state.calls.get_mut(call) {
            Some((_, is_answered)) => {
                *is_answered = true;
                true
            }
            None => false,
        },
        Input::Rejected { call, .. } | Input::RemoteReleased(call) | Input::Cancelled(call) => {
            let agent = state.bridged.remove(call);
            state.talked += usize::from(agent.is_some());
            // The device is free when the customer is gone.
            state.agents.retain(|&it| Some(it) != agent);
            state.calls.remove(call).is_some()
        }
        Input::Bridged(call) => state.calls.contains_key(call),
        _ => true,
    }
}

impl Telephony for Phones {
    fn perform(&mut self, command: &Command) {
        let state = Arc::clone(&self.state);
        let mut state = state.lock().expect("no test panics with it");
        match *command {
            Command::Originate {
                call,
                contact,
                attempt,
                number,
                ..
            } => {
                let digits = number.digits();
                if let Some(log) = &mut self.log {
                    let line = format!("{} {attempt} {} {digits}\n", contact.0, call.number);
                    log.write_all(line.as_bytes()).expect("the log is there");
                }
                state.originated.push(digits);
                state.calls.insert(call, (digits, false));
                let dialog = format!("call-id-of-{call}");
                let _ = self
                    .to
                    .send((Instant::now(), Happening::DialogOpened { call, dialog }));
                self.book(2, Input::Ringing(call));
                match digits % 10 {
                    0..=5 => self.book(5 + digits % 7, Input::Answered(call)),
                    6 | 7 => self.book(
                        4,
                        Input::Rejected {
                            call,
                            status: 486,
                            cause: 0,
                        },
                    ),
                    _ => {}
                }
            }
            Command::Cancel(call) => self.book(1, Input::Cancelled(call)),
            Command::Release(call) => {
                state.calls.remove(&call);
                if let Some(agent) = state.bridged.remove(&call) {
                    state.cut_off.push(call);
                    state.agents.retain(|&it| it != agent);
                }
            }
            Command::Reserve { agent, .. } => {
                state.agents.push(agent);
                let dialog = format!("device-of-{agent}");
                let opened = Happening::DeviceOpened { agent, dialog };
                let _ = self.to.send((Instant::now(), opened));
                self.book(1, Input::ReservationAnswered(agent));
            }
            Command::EndReservation(agent) => state.agents.retain(|&it| it != agent),
            Command::Bridge { call, agent } => {
                state.bridged.insert(call, agent);
                self.book(1, Input::Bridged(call));
                // Whoever is joined says something to the agent.
                let ago = Duration::ZERO;
                self.book(3, Input::VoiceOn { call, ago });
                let talk = state
                    .calls
                    .get(&call)
                    .map_or(1, |(digits, _)| 5 + digits % 23);
                self.book(1 + talk, Input::RemoteReleased(call));
            }
            _ => {}
        }
        self.count(&state);
    }

    fn release_orphan(&mut self, dialog: &str) {
        let mut state = self.state.lock().expect("no test panics with it");
        state.orphans.push(dialog.to_owned());
    }

    fn unheeded(&mut self, call: CallId) {
        let mut state = self.state.lock().expect("no test panics with it");
        state.unheeded.push(call);
    }

    fn open_dialogs(&self) -> usize {
        self.open.load(Ordering::SeqCst)
    }
}

/// Ends wrap-ups after a few milliseconds: agents at their desks.
pub(crate) struct Desks(pub(crate) Arrivals);

impl outpace_live::dialer::Watcher for Desks {
    fn batch(&mut self, batch: &outpace_live::dialer::Batch<'_>) {
        use outpace_engine::{AgentState, Event};
        use outpace_live::dialer::Note;
        for (_, note) in batch.notes {
            if let Note::Event(Event::AgentChanged {
                agent,
                state: AgentState::WrapUp,
                ..
            }) = *note
            {
                let at = Instant::now();
                let happening = Happening::Fact(Input::AgentAvailable(agent));
                let _ = self.0.send(Arrival { at, happening });
            }
        }
    }
}
