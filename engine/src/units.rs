//! Quantities with their unit in the type.

use core::fmt;

/// A share in steps of 0.1 %, the step the reference product offers for its abandon rate.
/// Exact: the 3 % rule is `abandoned × 1000 > 30 × live`, no float.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PerMille(u16);

impl PerMille {
    /// `tenths` tenths of a percent: 30 is 3.0 %. At most 1000.
    ///
    /// # Panics
    /// Above 1000.
    #[must_use]
    pub const fn new(tenths: u16) -> Self {
        assert!(tenths <= 1000, "a share is at most 100 %");
        Self(tenths)
    }

    /// Tenths of a percent.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The share as a number between 0 and 1.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// Is `part` of `whole` strictly more than this share? Nothing of nothing is not.
    #[must_use]
    pub const fn is_exceeded_by(self, part: u64, whole: u64) -> bool {
        part * 1000 > self.0 as u64 * whole
    }
}

impl fmt::Display for PerMille {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} %", self.0 / 10, self.0 % 10)
    }
}

impl fmt::Debug for PerMille {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_of_a_hundred_is_not_over_three_percent_but_four_is() {
        let limit = PerMille::new(30);
        assert!(!limit.is_exceeded_by(3, 100));
        assert!(limit.is_exceeded_by(4, 100));
        assert!(!limit.is_exceeded_by(0, 0));
    }
}
