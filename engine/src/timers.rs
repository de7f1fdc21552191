//! The engine's own deadlines.
//!
//! Most deadlines lie a fixed time after the fact that sets them (ring limit, two seconds, an hour in
//! the queue). Deadlines of one length come due in the order they were set, so each length has a lane:
//! a queue that is joined at its end. One that is taken back leaves its place empty, until all before it
//! are gone. What has no fixed length, or no lane of its own, goes into a heap.

use alloc::collections::{BinaryHeap, VecDeque};
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::num::NonZeroU32;
use core::time::Duration;

use crate::output::WakeReason;
use crate::time::Timestamp;

/// A deadline that was set, for taking it back. One that came due or was taken back does no harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TimerId {
    /// One more than the lane; [`IN_HEAP`] and one more than the node for one in the heap.
    place: NonZeroU32,
    /// In a lane, how many were set there before; in the heap, which use of the node it is.
    turn: u32,
}

impl TimerId {
    /// Its node, if it is in the heap.
    fn node(self) -> u32 {
        (self.place.get() & !IN_HEAP) - 1
    }
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
    lanes: Vec<Lane>,
    heap: BinaryHeap<Reverse<(Timestamp, u64, u32)>>,
    /// Those in the heap.
    nodes: Vec<Node>,
    free: Vec<u32>,
    sequence: u64,
    /// The next of all; kept, since it is asked for at every fact.
    next: Option<Next>,
}

/// The first of a lane, or of the heap.
#[derive(Clone, Copy, Debug)]
struct Next {
    due: Due,
    sequence: u64,
    /// `None` for the heap.
    lane: Option<u8>,
}

/// Deadlines of one length. The first was not taken back.
#[derive(Clone, Debug)]
struct Lane {
    length: Duration,
    /// How many were set before the first.
    gone: u32,
    queue: VecDeque<Waiting>,
}

// Its parts one by one, so that it takes 24 bytes: see the test.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    at: Timestamp,
    sequence: u64,
    who: u32,
    reason: WakeReason,
    is_back: bool,
}

impl Waiting {
    fn due(&self) -> Due {
        Due {
            at: self.at,
            reason: self.reason,
            who: self.who,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Node {
    due: Due,
    turn: u32,
    state: NodeState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NodeState {
    Set,
    /// Taken back, and still in the heap.
    Back,
    Free,
}

/// Lengths that get a lane of their own; more than any real configuration has.
const LANES_MAX: usize = 16;

const IN_HEAP: u32 = 1 << 31;

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
        let index = match self.lanes.iter().position(|lane| lane.length == length) {
            Some(index) => index,
            None if self.lanes.len() < LANES_MAX => {
                self.lanes.push(Lane {
                    length,
                    gone: 0,
                    queue: VecDeque::new(),
                });
                self.lanes.len() - 1
            }
            None => return self.set(due),
        };
        self.sequence += 1;
        let sequence = self.sequence;
        let lane = &mut self.lanes[index];
        let turn = lane.gone.wrapping_add(lane.queue.len() as u32);
        lane.queue.push_back(Waiting {
            at,
            sequence,
            who,
            reason,
            is_back: false,
        });
        if lane.queue.len() == 1 {
            self.offer(Next {
                due,
                sequence,
                lane: Some(index as u8),
            });
        }
        let place = NonZeroU32::MIN.saturating_add(index as u32);
        TimerId { place, turn }
    }

    /// Sets a deadline at any instant.
    pub(crate) fn set(&mut self, due: Due) -> TimerId {
        self.sequence += 1;
        let sequence = self.sequence;
        let node = self.node(due);
        self.heap.push(Reverse((due.at, sequence, node)));
        self.offer(Next {
            due,
            sequence,
            lane: None,
        });
        TimerId {
            place: NonZeroU32::MIN.saturating_add(node | IN_HEAP),
            turn: self.nodes[node as usize].turn,
        }
    }

    /// Takes a deadline back, if it has not come yet.
    pub(crate) fn cancel(&mut self, id: TimerId) {
        let place = id.place.get();
        if place & IN_HEAP != 0 {
            return self.cancel_in_heap(id.node(), id.turn);
        }
        let index = place - 1;
        let lane = &mut self.lanes[index as usize];
        let ahead = id.turn.wrapping_sub(lane.gone) as usize;
        if let Some(waiting) = lane.queue.get_mut(ahead) {
            waiting.is_back = true;
            if ahead == 0 {
                lane.clean();
                if self.next.is_some_and(|next| next.lane == Some(index as u8)) {
                    self.find_next();
                }
            }
        }
    }

    /// When a deadline comes, unless it has come or was taken back.
    pub(crate) fn at(&self, id: TimerId) -> Option<Timestamp> {
        let place = id.place.get();
        if place & IN_HEAP != 0 {
            let node = &self.nodes[id.node() as usize];
            let is_set = node.turn == id.turn && node.state == NodeState::Set;
            return is_set.then_some(node.due.at);
        }
        let lane = &self.lanes[place as usize - 1];
        let waiting = lane.queue.get(id.turn.wrapping_sub(lane.gone) as usize)?;
        (!waiting.is_back).then_some(waiting.at)
    }

    /// When the next deadline comes, and what for.
    #[inline]
    pub(crate) fn next(&self) -> Option<Due> {
        self.next.map(|next| next.due)
    }

    /// Takes the next deadline out if it has come.
    #[inline]
    pub(crate) fn pop_due(&mut self, now: Timestamp) -> Option<Due> {
        let Next { due, lane, .. } = self.next?;
        if due.at > now {
            return None;
        }
        if let Some(lane) = lane {
            let lane = &mut self.lanes[usize::from(lane)];
            lane.queue.pop_front();
            lane.gone = lane.gone.wrapping_add(1);
            lane.clean();
        } else {
            if let Some(Reverse((_, _, node))) = self.heap.pop() {
                self.release(node);
            }
            self.clean_heap();
        }
        self.find_next();
        Some(due)
    }

    /// For whom the deadline is that comes `after` others of those as long as the next.
    #[inline]
    pub(crate) fn following(&self, after: usize) -> Option<Due> {
        let lane = &self.lanes[usize::from(self.next?.lane?)];
        lane.queue.get(after).map(Waiting::due)
    }

    fn cancel_in_heap(&mut self, index: u32, turn: u32) {
        let node = &mut self.nodes[index as usize];
        if node.turn == turn && node.state == NodeState::Set {
            node.state = NodeState::Back;
            self.clean_heap();
            if self.next.is_some_and(|next| next.lane.is_none()) {
                self.find_next();
            }
        }
    }

    /// Drops what was taken back from the top of the heap.
    fn clean_heap(&mut self) {
        while let Some(&Reverse((_, _, node))) = self.heap.peek()
            && self.nodes[node as usize].state == NodeState::Back
        {
            self.heap.pop();
            self.release(node);
        }
    }

    fn find_next(&mut self) {
        self.next = self.heap.peek().map(|&Reverse((_, sequence, node))| Next {
            due: self.nodes[node as usize].due,
            sequence,
            lane: None,
        });
        for index in 0..self.lanes.len() {
            if let Some(first) = self.lanes[index].queue.front() {
                self.offer(Next {
                    due: first.due(),
                    sequence: first.sequence,
                    lane: Some(index as u8),
                });
            }
        }
    }

    /// Is this the next of all?
    fn offer(&mut self, first: Next) {
        let key = |next: &Next| (next.due.at, next.sequence);
        if self.next.is_none_or(|next| key(&first) < key(&next)) {
            self.next = Some(first);
        }
    }

    fn node(&mut self, due: Due) -> u32 {
        let state = NodeState::Set;
        if let Some(free) = self.free.pop() {
            let node = &mut self.nodes[free as usize];
            (node.due, node.state) = (due, state);
            return free;
        }
        self.nodes.push(Node {
            due,
            turn: 0,
            state,
        });
        self.nodes.len() as u32 - 1
    }

    fn release(&mut self, node: u32) {
        let state = &mut self.nodes[node as usize];
        state.state = NodeState::Free;
        state.turn = state.turn.wrapping_add(1);
        self.free.push(node);
    }
}

impl Lane {
    /// Lets those go first in line that were taken back.
    fn clean(&mut self) {
        while let Some(first) = self.queue.front()
            && first.is_back
        {
            self.queue.pop_front();
            self.gone = self.gone.wrapping_add(1);
        }
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

    #[test]
    fn a_place_in_a_lane_takes_24_bytes() {
        assert_eq!(size_of::<Waiting>(), 24);
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
