//! What the rest of the program asks of the task that owns the engine.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use outpace_engine::{CampaignId, Ignored, Input, Refusal};
use tokio::sync::{mpsc, oneshot};

/// What comes of telling facts: those that changed nothing, by why.
pub type Answer = Result<Vec<Ignored>, NotTold>;

/// One request, and when it arrived.
#[derive(Debug)]
pub struct Ordered {
    /// When it arrived.
    pub at: Instant,
    /// What is asked.
    pub order: Order,
}

/// What can be asked.
#[derive(Debug)]
pub enum Order {
    /// Tell the engine these facts, in this order. The answer comes when they are durable, and what follows from them
    /// was passed on.
    Tell {
        /// The facts.
        facts: Vec<Input>,
        /// Where the answer goes; it says which fact was refused, and those before it were told.
        done: oneshot::Sender<Answer>,
    },
    /// Place no more calls, and pause every campaign that runs.
    EmergencyStop {
        /// Where the answer goes.
        done: oneshot::Sender<Answer>,
    },
    /// Place calls again: campaigns that are to run are started.
    Resume {
        /// Which.
        campaigns: Vec<CampaignId>,
        /// Where the answer goes.
        done: oneshot::Sender<Answer>,
    },
    /// Place no more calls, let those under way come to their end, send the agents home, and end.
    Drain,
    /// End everything at once.
    Abort,
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTold {
    /// The engine cannot be told this.
    #[error("{0}")]
    Refused(Refusal),
    /// The dialer ends, or has failed.
    #[error("the dialer takes no orders any more: it ends")]
    Ending,
    /// No campaign is started now.
    #[error("an emergency stop holds, or the dialer ends: no campaign is started")]
    Stopped,
    /// Too many orders wait.
    #[error("too many requests wait for the dialer")]
    Busy,
}

/// The way to the task that owns the engine. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Orders {
    to: mpsc::Sender<Ordered>,
    /// No call is placed while this is set. Looked at for every single call, so that stopping waits for no queue.
    pub(crate) stopped: Arc<AtomicBool>,
}

/// The other end.
#[derive(Debug)]
pub struct OrderBox {
    pub(crate) from: mpsc::Receiver<Ordered>,
    pub(crate) stopped: Arc<AtomicBool>,
}

/// Makes the way for orders. `stopped` if an emergency stop holds from the start.
#[must_use]
pub fn orders(stopped: bool) -> (Orders, OrderBox) {
    let (to, from) = mpsc::channel(WAITING_MAX);
    let stopped = Arc::new(AtomicBool::new(stopped));
    let orders = Orders {
        to,
        stopped: Arc::clone(&stopped),
    };
    (orders, OrderBox { from, stopped })
}

impl Orders {
    /// Tells facts; returns when they are durable.
    ///
    /// # Errors
    /// If the engine refuses one (those before it were told), or takes nothing any more.
    pub async fn tell(&self, facts: Vec<Input>) -> Answer {
        let (done, answer) = oneshot::channel();
        self.send(Order::Tell { facts, done })?;
        answer.await.map_err(|_| NotTold::Ending)?
    }

    /// As [`Orders::tell`], for a thread that may wait; the answer is not waited for.
    ///
    /// # Errors
    /// If the dialer takes nothing any more.
    pub fn tell_later(&self, facts: Vec<Input>) -> Result<oneshot::Receiver<Answer>, NotTold> {
        let (done, answer) = oneshot::channel();
        let ordered = Ordered {
            at: Instant::now(),
            order: Order::Tell { facts, done },
        };
        self.to
            .blocking_send(ordered)
            .map_err(|_| NotTold::Ending)?;
        Ok(answer)
    }

    /// Stops new calls: from this moment on none leaves.
    ///
    /// # Errors
    /// If the dialer takes nothing any more; then it places no calls either.
    pub async fn emergency_stop(&self) -> Answer {
        self.stopped.store(true, Ordering::SeqCst);
        let (done, answer) = oneshot::channel();
        self.send(Order::EmergencyStop { done })?;
        answer.await.map_err(|_| NotTold::Ending)?
    }

    /// Ends an emergency stop.
    ///
    /// # Errors
    /// If the dialer takes nothing any more.
    pub async fn resume(&self, campaigns: Vec<CampaignId>) -> Answer {
        self.stopped.store(false, Ordering::SeqCst);
        let (done, answer) = oneshot::channel();
        self.send(Order::Resume { campaigns, done })?;
        answer.await.map_err(|_| NotTold::Ending)?
    }

    /// Comes to an end, gently.
    ///
    /// # Errors
    /// If it ends already.
    pub fn drain(&self) -> Result<(), NotTold> {
        self.send(Order::Drain)
    }

    /// Comes to an end at once.
    ///
    /// # Errors
    /// If it ends already.
    pub fn abort(&self) -> Result<(), NotTold> {
        self.send(Order::Abort)
    }

    /// Does an emergency stop hold?
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    fn send(&self, order: Order) -> Result<(), NotTold> {
        let ordered = Ordered {
            at: Instant::now(),
            order,
        };
        self.to.try_send(ordered).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => NotTold::Busy,
            mpsc::error::TrySendError::Closed(_) => NotTold::Ending,
        })
    }
}

/// Orders that wait at most; whoever comes then is told to come again.
const WAITING_MAX: usize = 8192;
