//! Which days of which points are played, and in which order.

use std::ops::Range;

/// One day of one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Job {
    /// Which replication: which people.
    pub replication: u32,
    /// Which point: which settings.
    pub point: u32,
}

/// Every so-many-th job of a round, for one of several machines. Their tables simply concatenate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which, from 0.
    pub index: u32,
    /// Of how many, at least 1.
    pub of: u32,
}

impl Shard {
    /// Everything on one machine.
    pub const WHOLE: Self = Self { index: 0, of: 1 };
}

/// Some replications of some points: every point's first replication, then every point's second, and so on.
/// Whoever stops early has as many days of each point, give or take one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The points, in order.
    pub points: Vec<u32>,
    /// Their replications.
    pub replications: Range<u32>,
    /// Which part of the jobs.
    pub shard: Shard,
}

impl Round {
    /// How many jobs there are.
    #[must_use]
    pub fn len(&self) -> u64 {
        let all = self.points.len() as u64 * self.replications.len() as u64;
        let (index, of) = (u64::from(self.shard.index), u64::from(self.shard.of));
        (all + of - 1 - index) / of
    }

    /// Is there nothing to do?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The job at a place.
    ///
    /// # Panics
    /// When the round has no point.
    #[must_use]
    pub fn job(&self, place: u64) -> Job {
        let place = place * u64::from(self.shard.of) + u64::from(self.shard.index);
        let points = self.points.len() as u64;
        Job {
            replication: self.replications.start + (place / points) as u32,
            point: self.points[(place % points) as usize],
        }
    }

    /// The jobs in order.
    pub fn jobs(&self) -> impl Iterator<Item = Job> + '_ {
        (0..self.len()).map(|place| self.job(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_share_out_every_job_once() {
        for of in 1..9 {
            let round = |shard| Round {
                points: vec![0, 2, 5],
                replications: 4..9,
                shard,
            };
            let shards = (0..of).map(|index| round(Shard { index, of }));
            let mut jobs: Vec<Job> = shards
                .flat_map(|round| round.jobs().collect::<Vec<_>>())
                .collect();
            jobs.sort_unstable();
            let whole: Vec<Job> = round(Shard::WHOLE).jobs().collect();
            assert!(whole.is_sorted(), "by replication, then by point");
            assert_eq!(jobs, whole, "in {of} shards");
            assert_eq!(whole.len(), 15);
        }
    }
}
