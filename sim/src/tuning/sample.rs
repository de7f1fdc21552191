//! A few points of a family that lie well apart.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};

use super::space::{Place, Space};

/// At most `count` points of a family: all of them if they are few, else a Latin hypercube sample (McKay,
/// Beckman and Conover 1979, Technometrics 21, 239–245), in which every value of every key comes up as often as
/// any other, give or take one. The same seed gives the same points.
pub(super) fn sample(space: &Space, family: usize, count: usize, seed: u64) -> Vec<usize> {
    let grid = &space.families()[family].grid;
    let first = space.first_of(family);
    if grid.points() <= count {
        return (first..first + grid.points()).collect();
    }
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed ^ (family as u64) << 32);
    let columns: Vec<Vec<usize>> = grid
        .axes()
        .iter()
        .map(|axis| {
            let values = axis.values.len();
            let mut column: Vec<usize> = (0..count).map(|row| row * values / count).collect();
            // Fisher and Yates; 2^64 is so much larger that the remainder favours nothing.
            for last in (1..count).rev() {
                column.swap(last, (rng.next_u64() % (last as u64 + 1)) as usize);
            }
            column
        })
        .collect();
    let mut points: Vec<usize> = Vec::new();
    for row in 0..count {
        let values = columns.iter().map(|column| column[row]).collect();
        let point = space.point(&Place { family, values });
        if !points.contains(&point) {
            points.push(point);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::{Axis, Grid};
    use crate::tuning::space::Family;

    #[test]
    fn every_value_of_every_key_comes_up() {
        let axis = |key: &str, count: usize| Axis {
            key: key.to_owned(),
            values: (0..count).map(|value| value.to_string()).collect(),
        };
        let family = Family {
            name: String::new(),
            set: Vec::new(),
            grid: Grid::new(vec![axis("a", 10), axis("b", 7), axis("c", 4)]).expect("a grid"),
        };
        let space = Space::new(vec![family]);
        let points = sample(&space, 0, 20, 3);
        assert!(points.len() >= 18, "{}", points.len());
        for (key, count) in [10, 7, 4].into_iter().enumerate() {
            for value in 0..count {
                let has = |&point: &usize| space.place(point).values[key] == value;
                assert!(
                    points.iter().copied().any(|point| has(&point)),
                    "{key} {value}"
                );
            }
        }
        assert_eq!(points, sample(&space, 0, 20, 3));
        assert_ne!(points, sample(&space, 0, 20, 4));
        assert_eq!(sample(&space, 0, 280, 3).len(), 280);
    }
}
