//! The engine's own deadlines.
//!
//! Most deadlines lie a fixed time after the fact that sets them (ring limit, two seconds, an hour in
//! the queue). Deadlines of one length come due in the order they were set, so each length has a lane:
//! a linked list that is joined at its end and may be left from the middle, both at once. What has no
//! fixed length, or no lane of its own, goes into a heap.

use alloc::collections::BinaryHeap;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::num::NonZeroU32;
use core::time::Duration;

use crate::output::WakeReason;
use crate::time::Timestamp;

/// A deadline that was set, for taking it back. One that came due or was taken back does no harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TimerId {
    node: u32,
    /// Which use of the node this is.
    turn: NonZeroU32,
}

/// What is due and for whom (an index of the kind the reason implies).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) at: Timestamp,
    pub(crate) reason: WakeReason,
    pub(crate) who: u32,
}

/// All deadlines, taken in order of `(time, sequence)`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Timers {
    nodes: Vec<Node>,
    free: Vec<u32>,
    lanes: Vec<Lane>,
    heap: BinaryHeap<Reverse<(Timestamp, u64, u32)>>,
    sequence: u64,
    /// The next of all; kept, since it is asked for at every fact.
    next: Option<u32>,
}

#[derive(Clone, Debug)]
struct Node {
    due: Due,
    sequence: u64,
    turn: NonZeroU32,
    place: Place,
    before: u32,
    after: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Lane(u8),
    Heap,
    /// Taken back, and still in the heap.
    Dropped,
    Free,
}

/// A lane's first and last node, [`NOBODY`] if it is empty.
#[derive(Clone, Debug)]
struct Lane {
    length: Duration,
    first: u32,
    last: u32,
}

/// Lengths that get a lane of their own; more than any real configuration has.
const LANES_MAX: usize = 16;

const NOBODY: u32 = u32::MAX;

impl Timers {
    /// Sets a deadline `length` from now.
    pub(crate) fn set_after(
        &mut self,
        now: Timestamp,
        length: Duration,
        reason: WakeReason,
        who: u32,
    ) -> TimerId {
        let at = now + length;
        let due = Due { at, reason, who };
        let lane = match self.lanes.iter().position(|lane| lane.length == length) {
            Some(lane) => lane,
            None if self.lanes.len() < LANES_MAX => {
                self.lanes.push(Lane {
                    length,
                    first: NOBODY,
                    last: NOBODY,
                });
                self.lanes.len() - 1
            }
            None => return self.set(due),
        };
        let node = self.node(due, Place::Lane(lane as u8));
        let last = core::mem::replace(&mut self.lanes[lane].last, node);
        self.nodes[node as usize].before = last;
        if last == NOBODY {
            self.lanes[lane].first = node;
            self.offer(node);
        } else {
            self.nodes[last as usize].after = node;
        }
        self.id(node)
    }

    /// Sets a deadline at any instant.
    pub(crate) fn set(&mut self, due: Due) -> TimerId {
        let node = self.node(due, Place::Heap);
        self.heap.push(Reverse((due.at, self.sequence, node)));
        self.offer(node);
        self.id(node)
    }

    /// Takes a deadline back, if it has not come yet.
    pub(crate) fn cancel(&mut self, id: TimerId) {
        let node = &mut self.nodes[id.node as usize];
        if node.turn != id.turn {
            return;
        }
        match node.place {
            Place::Lane(lane) => self.leave(lane, id.node),
            Place::Heap => {
                node.place = Place::Dropped;
                self.clean_heap();
            }
            Place::Dropped | Place::Free => return,
        }
        if self.next == Some(id.node) {
            self.find_next();
        }
    }

    /// When a deadline comes, unless it has come or was taken back.
    pub(crate) fn at(&self, id: TimerId) -> Option<Timestamp> {
        let node = &self.nodes[id.node as usize];
        (node.turn == id.turn && node.place != Place::Dropped).then_some(node.due.at)
    }

    /// When the next deadline comes, and what for.
    #[inline]
    pub(crate) fn next(&self) -> Option<Due> {
        self.next.map(|node| self.nodes[node as usize].due)
    }

    /// Takes the next deadline out if it has come.
    #[inline]
    pub(crate) fn pop_due(&mut self, now: Timestamp) -> Option<Due> {
        let node = self.next?;
        let Node { due, place, .. } = self.nodes[node as usize];
        if due.at > now {
            return None;
        }
        match place {
            Place::Lane(lane) => self.leave(lane, node),
            _ => {
                self.heap.pop();
                self.release(node);
                self.clean_heap();
            }
        }
        self.find_next();
        Some(due)
    }

    /// Unlinks a node of a lane and frees it.
    fn leave(&mut self, lane: u8, node: u32) {
        let Node { before, after, .. } = self.nodes[node as usize];
        let lane = &mut self.lanes[usize::from(lane)];
        match before {
            NOBODY => lane.first = after,
            before => self.nodes[before as usize].after = after,
        }
        match after {
            NOBODY => lane.last = before,
            after => self.nodes[after as usize].before = before,
        }
        self.release(node);
    }

    /// Drops what was taken back from the top of the heap.
    fn clean_heap(&mut self) {
        while let Some(&Reverse((_, _, node))) = self.heap.peek()
            && self.nodes[node as usize].place == Place::Dropped
        {
            self.heap.pop();
            self.release(node);
        }
    }

    fn find_next(&mut self) {
        self.next = self.heap.peek().map(|&Reverse((_, _, node))| node);
        for lane in 0..self.lanes.len() {
            let first = self.lanes[lane].first;
            if first != NOBODY {
                self.offer(first);
            }
        }
    }

    /// Is this the next of all?
    fn offer(&mut self, node: u32) {
        let key = |node: u32| {
            let node = &self.nodes[node as usize];
            (node.due.at, node.sequence)
        };
        if self.next.is_none_or(|next| key(node) < key(next)) {
            self.next = Some(node);
        }
    }

    fn node(&mut self, due: Due, place: Place) -> u32 {
        self.sequence += 1;
        let sequence = self.sequence;
        let mut node = Node {
            due,
            sequence,
            turn: NonZeroU32::MIN,
            place,
            before: NOBODY,
            after: NOBODY,
        };
        if let Some(free) = self.free.pop() {
            let place = &mut self.nodes[free as usize];
            node.turn = place.turn;
            *place = node;
            return free;
        }
        self.nodes.push(node);
        self.nodes.len() as u32 - 1
    }

    fn release(&mut self, node: u32) {
        let state = &mut self.nodes[node as usize];
        state.place = Place::Free;
        state.turn = state.turn.checked_add(1).unwrap_or(NonZeroU32::MIN);
        self.free.push(node);
    }

    fn id(&self, node: u32) -> TimerId {
        let turn = self.nodes[node as usize].turn;
        TimerId { node, turn }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(at: u64, who: u32) -> Due {
        Due {
            at: Timestamp::from_secs(at),
            reason: WakeReason::ListReady,
            who,
        }
    }

    /// Whose deadlines come, in order.
    fn rest(timers: &mut Timers) -> Vec<u32> {
        core::iter::from_fn(|| timers.pop_due(Timestamp::NEVER))
            .map(|due| due.who)
            .collect()
    }

    #[test]
    fn deadlines_come_in_order_of_time_then_of_setting() {
        let mut timers = Timers::default();
        let now = Timestamp::from_secs(10);
        timers.set_after(now, Duration::from_secs(20), WakeReason::RingLimit, 1);
        timers.set_after(now, Duration::from_secs(2), WakeReason::AbandonAfter, 2);
        timers.set(due(12, 3));
        timers.set_after(now, Duration::from_secs(20), WakeReason::RingLimit, 4);
        timers.set(due(11, 5));
        assert_eq!(timers.pop_due(now), None);
        assert_eq!(rest(&mut timers), [5, 2, 3, 1, 4]);
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
        let order = rest(&mut timers);
        assert!(order.is_sorted() && order.len() == 40);
    }

    #[test]
    fn what_is_taken_back_never_comes_and_disturbs_nobody() {
        // Every seventh deadline is taken back, from the front, the middle and the end of lanes and of
        // the heap; a model that sorts says what is left.
        let mut timers = Timers::default();
        let mut model = Vec::new();
        for who in 0..700_u32 {
            let now = Timestamp::from_secs(u64::from(who));
            let id = match who % 3 {
                0 => timers.set(due(u64::from(who * 37 % 1000), who)),
                lane => timers.set_after(
                    now,
                    Duration::from_secs(u64::from(lane) * 100),
                    WakeReason::RingLimit,
                    who,
                ),
            };
            let at = match who % 3 {
                0 => who * 37 % 1000,
                lane => who + lane * 100,
            };
            model.push((at, who, id));
        }
        let (back, kept): (Vec<_>, Vec<_>) = model
            .into_iter()
            .partition(|(at, who, _)| (at + who) % 7 == 0);
        for &(_, _, id) in &back {
            timers.cancel(id);
        }
        let mut kept: Vec<(u32, u32)> = kept.iter().map(|&(at, who, _)| (at, who)).collect();
        kept.sort_unstable();
        let expected: Vec<u32> = kept.iter().map(|&(_, who)| who).collect();
        assert_eq!(rest(&mut timers), expected);
        // Taken back once more, after their nodes were used again by others: nothing happens.
        let fresh: Vec<TimerId> = (0..300).map(|who| timers.set(due(1, who))).collect();
        for &(_, _, id) in &back {
            timers.cancel(id);
        }
        assert_eq!(fresh.len(), rest(&mut timers).len());
    }
}
