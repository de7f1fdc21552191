//! Numbers nobody may dial, and numbers on the line at this moment.

use core::hash::{BuildHasherDefault, Hasher};

use hashbrown::HashSet;

use crate::phone_number::PhoneNumber;

/// A set of numbers: looked up, never walked, so its inner order cannot reach a decision.
#[derive(Clone, Debug, Default)]
pub(crate) struct NumberSet(HashSet<PhoneNumber, BuildHasherDefault<NumberHasher>>);

impl NumberSet {
    /// Adds a number; false if it was there.
    pub(crate) fn insert(&mut self, number: PhoneNumber) -> bool {
        self.0.insert(number)
    }

    /// Takes a number out.
    pub(crate) fn remove(&mut self, number: PhoneNumber) {
        self.0.remove(&number);
    }

    /// Is the number in the set?
    pub(crate) fn contains(&self, number: PhoneNumber) -> bool {
        !self.0.is_empty() && self.0.contains(&number)
    }
}

/// Mixes one number. The finaliser of SplitMix64 (Steele, Lea, Flood 2014), cut to two steps: numbers
/// of one list share their leading digits, and this spreads the last ones over all 64 bits.
#[derive(Default)]
struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(self.0 ^ u64::from(byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        self.0 = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    }
}
