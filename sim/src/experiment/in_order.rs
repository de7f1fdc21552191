//! Work done by several threads, handed on in order as it comes.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard};

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Everything was handed on.
    Done,
    /// Cancelled: what came before the first missing piece was handed on.
    Cancelled,
}

/// Does pieces 0, 1, … of some work on the threads of the current rayon pool, each thread with room of its
/// own, and hands what comes of them to `take`, one at a time and in order. At most 4096 pieces wait
/// for one before them, so the memory in use has a bound however much there is to do.
///
/// # Errors
/// With the first error of `take`; nothing is handed on after it.
pub fn in_order<T: Send, R: Default, E: Send>(
    count: u64,
    cancel: &AtomicBool,
    work: impl Fn(u64, &mut R) -> Option<T> + Sync,
    take: impl FnMut(T) -> Result<(), E> + Send,
) -> Result<Ended, E> {
    let line = Line {
        queue: Mutex::new(Queue {
            next: 0,
            handed_on: 0,
            waiting: BTreeMap::new(),
            stopped: None,
            take,
        }),
        moved: Condvar::new(),
    };
    rayon::broadcast(|_| line.serve(count, cancel, &work));
    let queue = line.queue.into_inner().expect("a panic was passed on");
    match queue.stopped {
        Some(Stopped::Failed(error)) => Err(error),
        Some(Stopped::Cancelled) => Ok(Ended::Cancelled),
        None => Ok(Ended::Done),
    }
}

/// Pieces that may be done before one that is not.
const AHEAD: u64 = 4096;

struct Line<T, E, F> {
    queue: Mutex<Queue<T, E, F>>,
    /// Somebody may go on.
    moved: Condvar,
}

struct Queue<T, E, F> {
    /// The first piece nobody has begun.
    next: u64,
    /// Pieces handed on.
    handed_on: u64,
    /// Pieces done that wait for one before them.
    waiting: BTreeMap<u64, T>,
    stopped: Option<Stopped<E>>,
    take: F,
}

enum Stopped<E> {
    Cancelled,
    Failed(E),
}

impl<T, E, F: FnMut(T) -> Result<(), E>> Line<T, E, F> {
    /// What each thread does.
    fn serve<R: Default>(
        &self,
        count: u64,
        cancel: &AtomicBool,
        work: &impl Fn(u64, &mut R) -> Option<T>,
    ) {
        let _alarm = Alarm(self);
        let mut room = R::default();
        while let Some(piece) = self.begin(count, cancel) {
            let done = work(piece, &mut room);
            let mut queue = self.lock();
            match done {
                Some(done) => queue.finish(piece, done),
                None => queue.stop(Stopped::Cancelled),
            }
            drop(queue);
            self.moved.notify_all();
        }
    }

    /// The next piece to do, once it is not too far ahead.
    fn begin(&self, count: u64, cancel: &AtomicBool) -> Option<u64> {
        let mut queue = self.lock();
        loop {
            if queue.stopped.is_some() || queue.next == count {
                return None;
            }
            if cancel.load(Ordering::Relaxed) {
                queue.stop(Stopped::Cancelled);
                return None;
            }
            if queue.next < queue.handed_on + AHEAD {
                queue.next += 1;
                return Some(queue.next - 1);
            }
            queue = self
                .moved
                .wait(queue)
                .expect("no other thread has panicked");
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue<T, E, F>> {
        self.queue.lock().expect("no other thread has panicked")
    }
}

impl<T, E, F: FnMut(T) -> Result<(), E>> Queue<T, E, F> {
    fn finish(&mut self, piece: u64, done: T) {
        self.waiting.insert(piece, done);
        while self.stopped.is_none()
            && let Some(done) = self.waiting.remove(&self.handed_on)
        {
            self.handed_on += 1;
            if let Err(error) = (self.take)(done) {
                self.stopped = Some(Stopped::Failed(error));
            }
        }
    }

    /// An error is more than a cancellation; the first reason stays.
    fn stop(&mut self, why: Stopped<E>) {
        self.stopped.get_or_insert(why);
    }
}

/// A thread that panics leaves a piece undone that others would wait for.
struct Alarm<'a, T, E, F>(&'a Line<T, E, F>);

impl<T, E, F> Drop for Alarm<'_, T, E, F> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let queue = self.0.queue.lock();
            let mut queue = queue.unwrap_or_else(std::sync::PoisonError::into_inner);
            queue.stopped.get_or_insert(Stopped::Cancelled);
            drop(queue);
            self.0.moved.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use super::*;

    /// Work of uneven length: every 50th piece is a thousand times as long.
    fn uneven(piece: u64) -> u64 {
        let turns = if piece.is_multiple_of(50) {
            100_000
        } else {
            100
        };
        (0..turns).fold(piece, |sum, turn| {
            std::hint::black_box(sum ^ turn ^ (sum << 1))
        })
    }

    fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("a pool").install(work)
    }

    #[test]
    fn everything_is_handed_on_in_order_on_any_number_of_threads() {
        for threads in [1, 2, 7] {
            let mut taken = Vec::new();
            let ended = on_threads(threads, || {
                in_order(
                    20_000,
                    &AtomicBool::new(false),
                    |piece, _: &mut ()| Some((piece, uneven(piece))),
                    |(piece, _)| {
                        taken.push(piece);
                        Ok::<(), ()>(())
                    },
                )
            });
            assert_eq!(ended, Ok(Ended::Done));
            assert!(taken.iter().copied().eq(0..20_000), "{threads} threads");
        }
    }

    #[test]
    fn an_error_of_the_taker_ends_it_and_nothing_comes_after() {
        let mut taken = 0;
        let ended = on_threads(3, || {
            in_order(
                1_000_000,
                &AtomicBool::new(false),
                |piece, _: &mut ()| Some(piece),
                |piece| {
                    taken += 1;
                    if piece == 10 { Err("full") } else { Ok(()) }
                },
            )
        });
        assert_eq!((ended, taken), (Err("full"), 11));
    }

    #[test]
    fn cancelled_it_ends_with_a_beginning_of_everything() {
        let cancel = AtomicBool::new(false);
        let begun = AtomicU64::new(0);
        let mut taken = Vec::new();
        let ended = on_threads(4, || {
            in_order(
                1_000_000,
                &cancel,
                |piece, _: &mut ()| {
                    if begun.fetch_add(1, Ordering::SeqCst) == 500 {
                        cancel.store(true, Ordering::SeqCst);
                        return None;
                    }
                    Some(piece)
                },
                |piece| {
                    taken.push(piece);
                    Ok::<(), ()>(())
                },
            )
        });
        assert_eq!(ended, Ok(Ended::Cancelled));
        let count = taken.len() as u64;
        assert!(count <= 510 && taken.into_iter().eq(0..count));
    }

    #[test]
    fn a_panic_is_passed_on_and_nobody_waits_for_ever() {
        let panicked = std::panic::catch_unwind(|| {
            on_threads(3, || {
                in_order(
                    10 * AHEAD,
                    &AtomicBool::new(false),
                    |piece, _: &mut ()| {
                        assert!(piece != 3, "a bug");
                        Some(piece)
                    },
                    |_| Ok::<(), ()>(()),
                )
            })
        });
        assert!(panicked.is_err());
    }
}
