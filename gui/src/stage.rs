//! A day played while somebody watches: at any speed, held, step by step.
//!
//! The day runs on a worker; it waits at each fact until the watcher's clock has come there. What is seen is kept in
//! a [`Board`], under a lock that is held for microseconds.

mod board;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use outpace_engine::{Event, Input, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{Day, DayPlan, Keep, Observer, simulate_day};

pub use board::{Board, CallNow, Decision, Gauge, Lane, Sample, Stay};
pub(crate) use board::{correction_words, opens_s, paced_reason, paced_words};

use crate::worker::{Job, Reporter};

/// How fast a day goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    /// So many seconds of the day in one of ours.
    Times(f64),
    /// As fast as it goes.
    Full,
}

/// The watcher's hand on the day.
#[derive(Debug)]
struct Hand {
    speed: Speed,
    held: bool,
    /// Goes on to the next decision, however far it is.
    step: bool,
    /// Where the clock was when the speed was set, in seconds of the day, and when that was.
    from: (f64, Instant),
}

#[derive(Debug)]
struct Shared {
    hand: Mutex<Hand>,
    moved: Condvar,
    /// The watcher's clock between two facts, in nanoseconds of the day.
    clock_ns: AtomicU64,
    /// An operator's words that the engine was not told yet.
    orders: Mutex<VecDeque<Input>>,
    board: Mutex<Board>,
}

/// A day on the stage.
#[derive(Debug)]
pub struct Stage {
    shared: Arc<Shared>,
    job: Job<Day>,
    day: Option<Box<Day>>,
}

/// Which day.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The scenario with its settings.
    pub scenario: Arc<Scenario>,
    /// The seed.
    pub seed: u64,
    /// Which of its days.
    pub replication: u32,
}

impl Stage {
    /// Begins a day at its first fact.
    #[must_use]
    pub fn begin(ctx: &egui::Context, programme: Programme, speed: Speed, held: bool) -> Self {
        let hand = Hand {
            speed,
            held,
            step: false,
            from: (0.0, Instant::now()),
        };
        let shared = Arc::new(Shared {
            hand: Mutex::new(hand),
            moved: Condvar::new(),
            clock_ns: AtomicU64::new(0),
            orders: Mutex::new(VecDeque::new()),
            board: Mutex::new(Board::new(&programme.scenario)),
        });
        let own = Arc::clone(&shared);
        let job = Job::begin(ctx, "outpace-stage", move |to| {
            let plan = DayPlan {
                seed: programme.seed,
                replication: programme.replication,
                keep: Keep::Tables,
            };
            let mut watcher = Watcher {
                shared: &own,
                to,
                painted: Instant::now(),
            };
            if let Some(day) = simulate_day(&programme.scenario, plan, &mut watcher, to.cancel()) {
                lock(&own.board).finish(&programme.scenario, &day);
                to.tell(day);
            }
        });
        Self {
            shared,
            job,
            day: None,
        }
    }

    /// Hears whether the day is over.
    pub fn logic(&mut self) {
        if let Some(day) = self.job.news().pop() {
            self.day = Some(Box::new(day));
        }
    }

    /// What is seen, for as long as the guard is kept: not longer than it takes to draw it.
    pub fn board(&self) -> MutexGuard<'_, Board> {
        let mut board = lock(&self.shared.board);
        let clock_s = self.shared.clock_ns.load(Ordering::Relaxed) as f64 / 1e9;
        board.now_s = board.now_s.max(clock_s);
        board
    }

    /// The whole day, once it is over.
    #[must_use]
    pub fn day(&self) -> Option<&Day> {
        self.day.as_deref()
    }

    /// Is it still going on, held or not?
    #[must_use]
    pub const fn is_playing(&self) -> bool {
        self.day.is_none() && !self.job.is_over()
    }

    /// Is it held?
    #[must_use]
    pub fn is_held(&self) -> bool {
        lock(&self.shared.hand).held
    }

    /// Holds the day, or lets it go on.
    pub fn hold(&self, held: bool) {
        self.turn(|hand| {
            hand.held = held;
            hand.step = false;
        });
    }

    /// Another speed.
    pub fn set_speed(&self, speed: Speed) {
        self.turn(|hand| hand.speed = speed);
    }

    /// Goes on to the next decision, and holds there.
    pub fn step(&self) {
        self.turn(|hand| {
            hand.held = false;
            hand.step = true;
        });
    }

    /// Tells the engine an operator's word: a campaign paused, a setting changed.
    pub fn order(&self, order: Input) {
        lock(&self.shared.orders).push_back(order);
    }

    /// Ends the day where it is.
    pub fn stop(&self) {
        self.job.cancel();
        self.shared.moved.notify_all();
    }

    fn turn(&self, change: impl FnOnce(&mut Hand)) {
        let now = self.board().now_s;
        let mut hand = lock(&self.shared.hand);
        change(&mut hand);
        hand.from = (now, Instant::now());
        drop(hand);
        self.shared.moved.notify_all();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.stop();
    }
}

struct Watcher<'a> {
    shared: &'a Shared,
    to: &'a Reporter<Day>,
    painted: Instant,
}

impl Watcher<'_> {
    /// Waits until the watcher's clock has come to this instant.
    fn wait(&mut self, now: Timestamp) {
        let at = now.as_secs_f64();
        let mut hand = lock(&self.shared.hand);
        loop {
            if self.to.cancel().load(Ordering::Relaxed) {
                return;
            }
            let rest = match (hand.held, hand.step, hand.speed) {
                (true, ..) => PATIENCE,
                (false, true, _) | (false, _, Speed::Full) => break,
                (false, false, Speed::Times(times)) => {
                    let shown = hand.from.0 + hand.from.1.elapsed().as_secs_f64() * times;
                    if shown >= at {
                        break;
                    }
                    let shown_ns = (shown.max(hand.from.0) * 1e9) as u64;
                    self.shared.clock_ns.store(shown_ns, Ordering::Relaxed);
                    Duration::from_secs_f64(((at - shown) / times).min(FRAME.as_secs_f64()))
                }
            };
            if !hand.held {
                self.to.repaint();
            }
            let woken = self.shared.moved.wait_timeout(hand, rest);
            hand = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        drop(hand);
        if self.painted.elapsed() >= FRAME {
            self.painted = Instant::now();
            self.to.repaint();
        }
    }
}

impl Observer for Watcher<'_> {
    fn order(&mut self, _: Timestamp) -> Option<Input> {
        lock(&self.shared.orders).pop_front()
    }

    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.wait(now);
        lock(&self.shared.board).told(now, fact);
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        let decided = lock(&self.shared.board).said(now, output);
        if decided
            && matches!(
                output,
                Output::Event(Event::Paced(_) | Event::Corrected(_) | Event::Tested(_))
            )
        {
            let mut hand = lock(&self.shared.hand);
            if hand.step {
                hand.step = false;
                hand.held = true;
                drop(hand);
                self.to.repaint();
            }
        }
    }
}

/// Looks for a cancellation this often while held.
const PATIENCE: Duration = Duration::from_millis(100);
/// Between two pictures.
const FRAME: Duration = Duration::from_millis(16);

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
