//! The engine's own deadlines.
//!
//! Most deadlines lie a fixed time after the fact that sets them (ring limit, two seconds, an hour in
//! the queue). Deadlines of one length come due in the order they were set, so each length has a plain
//! queue, and setting or taking one costs a few nanoseconds. What has no fixed length, or no queue of
//! its own, goes into a heap.
//!
//! Nothing is ever taken out early: whoever set a deadline remembers it, and one that is no longer
//! remembered when it comes due is stale and dropped.

use alloc::collections::{BinaryHeap, VecDeque};
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::time::Duration;

use crate::output::WakeReason;
use crate::time::Timestamp;

/// A deadline: what is due and for whom (an id of the kind the reason implies).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Timer {
    pub(crate) at: Timestamp,
    sequence: u64,
    pub(crate) reason: WakeReason,
    pub(crate) id: u32,
}

/// All deadlines, taken in order of `(time, sequence)`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Timers {
    lanes: Vec<Lane>,
    heap: BinaryHeap<Reverse<Timer>>,
    sequence: u64,
    /// The next of all, and where it stands; kept, since it is asked for at every fact.
    next: Option<(Timer, Place)>,
    /// The next was found to be still waited for; asked again only when that may have changed.
    next_is_live: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Lane(usize),
    Heap,
}

#[derive(Clone, Debug)]
struct Lane {
    length: Duration,
    queue: VecDeque<Timer>,
}

/// Lengths that get a queue of their own; more than any real configuration has.
const LANES_MAX: usize = 16;

impl Timers {
    /// Sets a deadline `length` from now and says when that is.
    pub(crate) fn set_after(
        &mut self,
        now: Timestamp,
        length: Duration,
        reason: WakeReason,
        id: u32,
    ) -> Timestamp {
        let timer = self.timer(now + length, reason, id);
        let place = if let Some(lane) = self.lanes.iter().position(|lane| lane.length == length) {
            self.lanes[lane].queue.push_back(timer);
            Place::Lane(lane)
        } else if self.lanes.len() < LANES_MAX {
            self.lanes.push(Lane {
                length,
                queue: VecDeque::from([timer]),
            });
            Place::Lane(self.lanes.len() - 1)
        } else {
            self.heap.push(Reverse(timer));
            Place::Heap
        };
        self.offer(timer, place);
        timer.at
    }

    /// Sets a deadline at any instant.
    pub(crate) fn set_at(&mut self, at: Timestamp, reason: WakeReason, id: u32) {
        let timer = self.timer(at, reason, id);
        self.heap.push(Reverse(timer));
        self.offer(timer, Place::Heap);
    }

    /// The next deadline, stale or not.
    pub(crate) fn peek(&self) -> Option<&Timer> {
        self.next.as_ref().map(|(timer, _)| timer)
    }

    /// Whether the next deadline is known to be waited for still.
    pub(crate) fn next_is_live(&self) -> bool {
        self.next_is_live
    }

    /// The next deadline is waited for.
    pub(crate) fn confirm_next(&mut self) {
        self.next_is_live = true;
    }

    /// Whoever set a deadline with this id may no longer wait for it.
    pub(crate) fn doubt(&mut self, id: u32) {
        if self.next.is_some_and(|(next, _)| next.id == id) {
            self.next_is_live = false;
        }
    }

    /// Takes the next deadline out.
    pub(crate) fn pop(&mut self) -> Option<Timer> {
        let (timer, place) = self.next.take()?;
        match place {
            Place::Lane(lane) => drop(self.lanes[lane].queue.pop_front()),
            Place::Heap => drop(self.heap.pop()),
        }
        if let Some(&Reverse(head)) = self.heap.peek() {
            self.offer(head, Place::Heap);
        }
        for lane in 0..self.lanes.len() {
            if let Some(&head) = self.lanes[lane].queue.front() {
                self.offer(head, Place::Lane(lane));
            }
        }
        Some(timer)
    }

    /// Is this the next of all?
    fn offer(&mut self, timer: Timer, place: Place) {
        let key = (timer.at, timer.sequence);
        if self
            .next
            .is_none_or(|(next, _)| key < (next.at, next.sequence))
        {
            self.next = Some((timer, place));
            self.next_is_live = false;
        }
    }

    fn timer(&mut self, at: Timestamp, reason: WakeReason, id: u32) -> Timer {
        self.sequence += 1;
        Timer {
            at,
            sequence: self.sequence,
            reason,
            id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadlines_come_in_order_of_time_then_of_setting() {
        let mut timers = Timers::default();
        let now = Timestamp::from_secs(10);
        timers.set_after(now, Duration::from_secs(20), WakeReason::RingLimit, 1);
        timers.set_after(now, Duration::from_secs(2), WakeReason::AbandonAfter, 2);
        timers.set_at(Timestamp::from_secs(12), WakeReason::ListReady, 3);
        timers.set_after(now, Duration::from_secs(20), WakeReason::RingLimit, 4);
        timers.set_at(Timestamp::from_secs(11), WakeReason::ListReady, 5);
        let order: Vec<u32> = core::iter::from_fn(|| timers.pop())
            .map(|timer| timer.id)
            .collect();
        assert_eq!(order, [5, 2, 3, 1, 4]);
    }

    #[test]
    fn more_lengths_than_lanes_still_come_in_order() {
        let mut timers = Timers::default();
        for seconds in (1..=40).rev() {
            timers.set_after(
                Timestamp::ZERO,
                Duration::from_secs(seconds),
                WakeReason::CallProgress,
                seconds as u32,
            );
        }
        let order: Vec<u32> = core::iter::from_fn(|| timers.pop())
            .map(|timer| timer.id)
            .collect();
        assert!(order.is_sorted() && order.len() == 40);
    }
}
