//! The live [`Telephony`]: trunks, media and agents' devices behind one handle.
//!
//! ```text
//! engine's task ── perform ──► Exchange (a thread) ── wishes ──► a task a leg ◄──SIP──► gateways, devices
//!      ▲                        │      ▲   └ commands ─► media::Plane ◄──RTP──► the same
//!      └──────── arrivals ──────┘      └── news, notices, facts ──┘
//! ```
//!
//! | Part | What it knows |
//! | --- | --- |
//! | `exchange` | all legs, and whose they are |
//! | `customers` | calls to people: gateways tried, what is told of them |
//! | `devices` | agents' devices: reservations, joining |
//! | `callers` | calls that come in |

mod callers;
mod customers;
mod devices;
mod exchange;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::JoinHandle;

use outpace_engine::cpa::audio::familiar::Library;
use outpace_engine::{CallId, CampaignId, Command, Input};
use tokio::sync::{mpsc, oneshot};

use crate::greetings::Greetings;
use crate::media::{Prompt, read_recordings};
use crate::store::Store;
use crate::telephony::{Arrivals, Telephony};
use crate::trunk_file::TrunkFile;
use exchange::{Exchange, Order};

/// Trunks and devices of a live file, connected.
///
/// How the program makes one:
///
/// ```no_run
/// # fn make(path: &std::path::Path, scenario: &outpace_scenarios::Scenario, arrivals: outpace_live::telephony::Arrivals,
/// #     store: outpace_live::store::Store)
/// # -> Result<Box<dyn outpace_live::telephony::Telephony>, String> {
/// use outpace_live::{switchboard::Switchboard, trunk_file::TrunkFile};
///
/// let file = TrunkFile::read(path, scenario).map_err(|error| error.to_string())?;
/// let bound = Switchboard::bind(file)?; // sockets are open, nobody is called
/// let bound = bound.remembering(store); // greetings of the numbers it calls
/// Ok(Box::new(bound.connect(arrivals))) // speaks through `arrivals` from now on
/// # }
/// ```
///
/// Dropping it hangs up what is left, takes registrations back and closes the sockets; that takes up to
/// [`Switchboard::FAREWELL_S`] seconds.
#[derive(Debug)]
pub struct Switchboard {
    orders: mpsc::UnboundedSender<Order>,
    open: Arc<AtomicUsize>,
    thread: Option<JoinHandle<()>>,
    local: SocketAddr,
}

/// A switchboard whose sockets are open, and that nobody listens to yet.
#[derive(Debug)]
pub struct Bound {
    board: Switchboard,
    connect: oneshot::Sender<(Arrivals, Option<Greetings>)>,
    /// How long greetings are remembered, in days.
    greetings_days: u32,
    greetings: Option<Greetings>,
}

impl Switchboard {
    /// Seconds that the end may take.
    pub const FAREWELL_S: u64 = 5;

    /// Opens the sockets of a live file, and reads what it plays.
    ///
    /// # Errors
    /// Says which key is wrong, and why.
    pub fn bind(file: TrunkFile) -> Result<Bound, String> {
        let sounds = Sounds::read(&file)?;
        let greetings_days = file.media.greetings_days;
        let (orders, inbox) = mpsc::unbounded_channel();
        let (connect, connected) = oneshot::channel();
        let (bound, is_bound) = std::sync::mpsc::channel();
        let open = Arc::new(AtomicUsize::new(0));
        let shown = Arc::clone(&open);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| format!("no reactor: {error}"))?;
        let thread = std::thread::Builder::new()
            .name("outpace-sip".to_owned())
            .spawn(move || {
                runtime.block_on(async move {
                    let exchange = match Exchange::bind(file, sounds, shown).await {
                        Ok(exchange) => exchange,
                        Err(error) => {
                            let _ = bound.send(Err(error));
                            return;
                        }
                    };
                    let _ = bound.send(Ok(exchange.local()));
                    if let Ok((arrivals, greetings)) = connected.await {
                        exchange.run(inbox, arrivals, greetings).await;
                    }
                });
            })
            .map_err(|error| format!("no thread: {error}"))?;
        let local = is_bound
            .recv()
            .map_err(|_| "the SIP thread ended; its panic is above".to_owned())??;
        let board = Self {
            orders,
            open,
            thread: Some(thread),
            local,
        };
        Ok(Bound {
            board,
            connect,
            greetings_days,
            greetings: None,
        })
    }

    /// Where it listens for SIP.
    #[must_use]
    pub const fn local(&self) -> SocketAddr {
        self.local
    }

    fn tell(&self, order: Order) {
        // A thread that is gone was a panic of ours, which it printed; calls in flight are told by nobody then.
        let _ = self.orders.send(order);
    }

    /// What is left over, for tests: legs, dialogs of the stack, its transactions, legs of media, ports in use.
    #[must_use]
    pub fn leftovers(&self) -> Option<Leftovers> {
        let (answer, answered) = std::sync::mpsc::channel();
        self.tell(Order::Count(answer));
        answered.recv().ok()
    }
}

/// What is not over yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leftovers {
    /// Calls and reservations.
    pub legs: usize,
    /// Dialogs the SIP stack knows.
    pub dialogs: usize,
    /// Transactions; a 2xx keeps one for 64·T1.
    pub transactions: usize,
    /// Legs of media.
    pub media: usize,
    /// Pairs of RTP ports.
    pub ports: usize,
}

impl Bound {
    /// Remembers there what answers the numbers it calls, as long as the live file says.
    #[must_use]
    pub fn remembering(mut self, store: Store) -> Self {
        self.greetings = Greetings::open(store, self.greetings_days);
        self
    }

    /// Speaks through `arrivals` from now on.
    #[must_use]
    pub fn connect(self, arrivals: Arrivals) -> Switchboard {
        // Only a panic on the other thread loses it.
        let _ = self.connect.send((arrivals, self.greetings));
        self.board
    }

    /// Where it listens for SIP.
    #[must_use]
    pub const fn local(&self) -> SocketAddr {
        self.board.local()
    }
}

impl Telephony for Switchboard {
    fn perform(&mut self, command: &Command) {
        // Counted at once: whoever drains must not see 0 while a call is on its way to the other thread.
        let opens = matches!(
            command,
            Command::Originate { .. } | Command::Reserve { .. } | Command::Answer { .. }
        );
        if opens {
            self.open.fetch_add(1, Ordering::SeqCst);
        }
        self.tell(Order::Perform(*command));
    }

    fn release_orphan(&mut self, dialog: &str) {
        self.open.fetch_add(1, Ordering::SeqCst);
        self.tell(Order::Orphan(dialog.to_owned()));
    }

    fn campaign_added(&mut self, like: CampaignId) {
        self.tell(Order::CampaignAdded(like));
    }

    fn unheeded(&mut self, call: CallId) {
        self.tell(Order::Unheeded(call));
    }

    fn open_dialogs(&self) -> usize {
        self.open.load(Ordering::SeqCst)
    }
}

impl Drop for Switchboard {
    fn drop(&mut self) {
        let (closed, _) = mpsc::unbounded_channel();
        self.orders = closed;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What is played, and what the ear knows.
#[derive(Debug)]
pub(crate) struct Sounds {
    /// What is spoken, by campaign.
    spoken: Vec<Spoken>,
    recordings: Arc<Library>,
}

/// What a campaign's calls hear.
#[derive(Clone, Debug, Default)]
struct Spoken {
    message: Option<Prompt>,
    /// At IVR ports, where it is not the message.
    ivr: Option<Prompt>,
}

impl Sounds {
    /// What a campaign's calls hear whose end is told so.
    fn prompt(&self, campaign: CampaignId, then: &Input) -> Option<&Prompt> {
        let Spoken { message, ivr } = self.spoken.get(campaign.index())?;
        let at_port = ivr
            .as_ref()
            .filter(|_| matches!(then, Input::IvrFinished(_)));
        at_port.or(message.as_ref())
    }

    /// Another campaign plays what this one plays.
    fn like(&mut self, like: CampaignId) {
        let spoken = self.spoken.get(like.index()).cloned();
        self.spoken.push(spoken.unwrap_or_default());
    }

    fn read(file: &TrunkFile) -> Result<Self, String> {
        let prompt = |path: &Option<std::path::PathBuf>| {
            let read = path.as_ref().map(|path| Prompt::read(path));
            read.transpose()
                .map_err(|error| format!("prompts: {error}"))
        };
        let spoken = file.prompts.iter().map(|prompts| {
            Ok(Spoken {
                message: prompt(&prompts.message)?,
                ivr: prompt(&prompts.ivr)?,
            })
        });
        let spoken: Result<Vec<_>, String> = spoken.collect();
        let recordings = match &file.media.recordings {
            None => Library::new(),
            Some(folder) => {
                read_recordings(folder).map_err(|error| format!("media.recordings: {error}"))?
            }
        };
        Ok(Self {
            spoken: spoken?,
            recordings: Arc::new(recordings),
        })
    }
}
