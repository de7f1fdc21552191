//! Whose people the search has never met.

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};

/// Another seed that follows from a seed: what is chosen on the days of one is judged on the days of the other.
/// Short enough to type.
#[must_use]
pub fn fresh_seed(seed: u64) -> u64 {
    let other = SplitMix64::seed_from_u64(seed ^ TAG).next_u64() % 1_000_000;
    if other == seed { other + 1 } else { other }
}

/// Keeps it apart from other seeds that may follow from the same one: "tune".
const TAG: u64 = 0x7475_6e65;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fresh_seed_is_another() {
        for seed in 0..2000 {
            assert_ne!(fresh_seed(seed), seed);
        }
        assert_ne!(fresh_seed(1), fresh_seed(2));
    }
}
