//! Work that takes longer than a frame: a named thread, a bounded channel, a flag that cancels.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// A piece of work under way, and what it has brought so far. Dropped, it is cancelled.
#[derive(Debug)]
pub struct Job<T> {
    news: Receiver<T>,
    shared: Arc<Shared>,
    started: Instant,
    ended: bool,
}

#[derive(Debug, Default)]
struct Shared {
    cancel: AtomicBool,
    done: AtomicU64,
    expected: AtomicU64,
}

/// What the worker tells with, and is told by.
#[derive(Debug)]
pub struct Reporter<T> {
    news: SyncSender<T>,
    shared: Arc<Shared>,
    ctx: egui::Context,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Pieces done.
    pub done: u64,
    /// Pieces expected; 0 if nobody knows.
    pub expected: u64,
    /// Since when.
    pub elapsed: Duration,
}

impl Progress {
    /// The part that is done, from 0 to 1.
    #[must_use]
    pub fn part(&self) -> f32 {
        if self.expected == 0 {
            return 0.0;
        }
        (self.done as f32 / self.expected as f32).min(1.0)
    }

    /// How long it will take, once a twentieth of a second and a piece tell.
    #[must_use]
    pub fn left(&self) -> Option<Duration> {
        if self.done == 0 || self.expected == 0 || self.elapsed < Duration::from_millis(50) {
            return None;
        }
        let rest = self.expected.saturating_sub(self.done) as f64 / self.done as f64;
        Some(self.elapsed.mul_f64(rest))
    }
}

impl<T: Send + 'static> Job<T> {
    /// Begins work on a thread of its own. `name` is the thread's.
    ///
    /// # Panics
    /// When the system has no thread left.
    pub fn begin(
        ctx: &egui::Context,
        name: &str,
        work: impl FnOnce(&Reporter<T>) + Send + 'static,
    ) -> Self {
        let (sender, news) = sync_channel(NEWS_MAX);
        let shared = Arc::new(Shared::default());
        let reporter = Reporter {
            news: sender,
            shared: Arc::clone(&shared),
            ctx: ctx.clone(),
        };
        let builder = thread::Builder::new().name(name.to_owned());
        builder
            .spawn(move || {
                work(&reporter);
                let ctx = reporter.ctx.clone();
                // The channel closes first, so that whoever wakes finds it closed.
                drop(reporter);
                ctx.request_repaint();
            })
            .expect("the system has a thread to spare");
        Self {
            news,
            shared,
            started: Instant::now(),
            ended: false,
        }
    }

    /// What has come since it was asked last.
    pub fn news(&mut self) -> Vec<T> {
        let mut all = Vec::new();
        loop {
            match self.news.try_recv() {
                Ok(one) => all.push(one),
                Err(TryRecvError::Empty) => return all,
                Err(TryRecvError::Disconnected) => {
                    self.ended = true;
                    return all;
                }
            }
        }
    }
}

impl<T> Job<T> {
    /// Is it over, and everything it brought taken?
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.ended
    }

    /// Asks it to stop. What it has brought stays.
    pub fn cancel(&self) {
        self.shared.cancel.store(true, Ordering::Relaxed);
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.shared.done.load(Ordering::Relaxed),
            expected: self.shared.expected.load(Ordering::Relaxed),
            elapsed: self.started.elapsed(),
        }
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl<T> Reporter<T> {
    /// Tells the window something; waits while it has not taken what was told before. `false` if nobody listens
    /// any more.
    pub fn tell(&self, news: T) -> bool {
        let heard = self.news.send(news).is_ok();
        self.ctx.request_repaint();
        heard
    }

    /// Asks for a new picture without telling anything.
    pub fn repaint(&self) {
        self.ctx.request_repaint();
    }

    /// The flag that is raised when nobody wants the rest.
    #[must_use]
    pub fn cancel(&self) -> &AtomicBool {
        &self.shared.cancel
    }

    /// Is the rest not wanted any more?
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancel.load(Ordering::Relaxed)
    }

    /// How many pieces there will be.
    pub fn expect(&self, pieces: u64) {
        self.shared.expected.store(pieces, Ordering::Relaxed);
    }

    /// Another part begins, with so many pieces; none of them is done.
    pub fn begin_anew(&self, pieces: u64) {
        self.shared.done.store(0, Ordering::Relaxed);
        self.expect(pieces);
    }

    /// So many pieces are done.
    pub fn reach(&self, pieces: u64) {
        self.shared.done.store(pieces, Ordering::Relaxed);
    }

    /// One piece more is done.
    pub fn step(&self) {
        self.shared.done.fetch_add(1, Ordering::Relaxed);
    }
}

/// News that may wait to be taken; a worker with more waits itself.
const NEWS_MAX: usize = 256;

/// The threads days are played on: one for each processor. The window's own thread is not among them, and goes first
/// where both want a processor.
///
/// # Panics
/// When the system has no threads left.
#[must_use]
pub fn pool() -> &'static rayon::ThreadPool {
    static POOL: OnceLock<rayon::ThreadPool> = OnceLock::new();
    POOL.get_or_init(|| {
        rayon::ThreadPoolBuilder::new()
            .thread_name(|index| format!("outpace-days-{index}"))
            .start_handler(|_| give_way())
            .build()
            .expect("the system has threads to spare")
    })
}

/// Days are played on what the window leaves over. Where this cannot be had, they are played all the same.
fn give_way() {
    // Linux alone has a niceness of single threads. A thread begins with that of the one that starts it.
    #[cfg(target_os = "linux")]
    if let Ok(own) = rustix::process::getpriority_process(None) {
        let _ = rustix::process::setpriority_process(None, (own + NICE).min(NICEST));
    }
}

/// How much nicer the days' threads are than the window's.
#[cfg(target_os = "linux")]
const NICE: i32 = 5;
/// Nicer is nobody.
#[cfg(target_os = "linux")]
const NICEST: i32 = 19;

#[cfg(test)]
mod tests {
    use super::*;

    fn wait<T: Send + 'static>(job: &mut Job<T>) -> Vec<T> {
        let mut all = Vec::new();
        while !job.is_over() {
            all.extend(job.news());
            thread::yield_now();
        }
        all
    }

    #[test]
    fn a_job_brings_everything_and_ends() {
        let mut job = Job::begin(&egui::Context::default(), "test", |to| {
            to.expect(1000);
            for piece in 0..1000 {
                to.tell(piece);
                to.step();
            }
        });
        assert_eq!(wait(&mut job), (0..1000).collect::<Vec<_>>());
        assert_eq!((job.progress().done, job.progress().part()), (1000, 1.0));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn days_give_way_to_the_window_and_the_window_to_nobody() {
        let niceness = || rustix::process::getpriority_process(None).expect("it can be asked");
        let own = niceness();
        assert_eq!(pool().install(niceness), (own + NICE).min(NICEST));
        assert_eq!(niceness(), own);
    }

    #[test]
    fn a_job_nobody_wants_ends_by_itself() {
        let (ended, over) = sync_channel(1);
        let job = Job::begin(&egui::Context::default(), "test", move |to| {
            while !to.is_cancelled() && to.tell(()) {}
            let _ = ended.send(());
        });
        drop(job);
        assert_eq!(over.recv(), Ok(()), "the worker has ended");
    }
}
