//! Every leg. They are looked after by turns, each once a frame: so their frames do not all leave at once, and thousands that
//! have nothing to do cost little.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::leg::{FRAME, Leg};
use super::plane::LegId;

/// Every leg.
pub(super) struct Legs {
    groups: [BTreeMap<LegId, Leg>; GROUPS as usize],
    began: Instant,
    /// Turns that were taken since then.
    taken: u64,
}

/// A group has its turn this often.
pub(super) const TURN: Duration = Duration::from_millis(5);
/// One after another: then it is the first's turn again.
const GROUPS: u64 = (FRAME.as_millis() / TURN.as_millis()) as u64;
/// After a standstill no more turns than this are made up for: 100 ms.
const CATCH_UP: u64 = 20;

impl Legs {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            groups: Default::default(),
            began: now,
            taken: 0,
        }
    }

    pub(super) fn insert(&mut self, id: LegId, leg: Leg) {
        self.groups[group(id)].insert(id, leg);
    }

    pub(super) fn remove(&mut self, id: LegId) -> Option<Leg> {
        self.groups[group(id)].remove(&id)
    }

    /// The legs whose next turn has come, until all that have come were taken.
    pub(super) fn turn(&mut self, now: Instant) -> Option<&mut BTreeMap<LegId, Leg>> {
        let come = now.saturating_duration_since(self.began).as_nanos() / TURN.as_nanos();
        let come = come as u64;
        self.taken = self.taken.max(come.saturating_sub(CATCH_UP));
        if self.taken >= come {
            return None;
        }
        let group = (self.taken % GROUPS) as usize;
        self.taken += 1;
        Some(&mut self.groups[group])
    }

    pub(super) fn get_mut(&mut self, id: LegId) -> Option<&mut Leg> {
        self.groups[group(id)].get_mut(&id)
    }

    pub(super) fn get(&self, id: LegId) -> Option<&Leg> {
        self.groups[group(id)].get(&id)
    }

    pub(super) fn ids(&self) -> Vec<LegId> {
        self.groups
            .iter()
            .flat_map(BTreeMap::keys)
            .copied()
            .collect()
    }
}

fn group(id: LegId) -> usize {
    (id.number() % GROUPS) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many turns are taken at an instant, in milliseconds.
    fn turns(legs: &mut Legs, ms: u64) -> usize {
        let at = legs.began + Duration::from_millis(ms);
        std::iter::from_fn(|| legs.turn(at).map(|_| ())).count()
    }

    #[test]
    fn every_turn_is_taken_once_however_late_somebody_looks() {
        let mut legs = Legs::new(Instant::now());
        let taken: Vec<usize> = [0, 4, 5, 9, 12, 40, 41]
            .into_iter()
            .map(|ms| turns(&mut legs, ms))
            .collect();
        assert_eq!(taken, [0, 0, 1, 0, 1, 6, 0]);
        assert_eq!(
            turns(&mut legs, 5_000),
            20,
            "a standstill is not made up for"
        );
        assert_eq!(turns(&mut legs, 5_010), 2);
    }
}
