//! Media time, counted in samples: exact, and finer than any frame.

use core::ops::{Add, AddAssign, Sub};
use core::time::Duration;

/// Samples of 8 kHz since the answer. Enough for two million years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Samples(u64);

/// 20 ms.
pub(super) const FRAME: Samples = Samples(160);

impl Samples {
    pub(super) const ZERO: Self = Self(0);

    pub(super) const fn new(samples: u64) -> Self {
        Self(samples)
    }

    pub(super) const fn from_ms(ms: u64) -> Self {
        Self(ms * 8)
    }

    /// How long after the answer.
    pub(super) const fn time(self) -> Duration {
        Duration::from_micros(self.0 * 125)
    }

    /// How long after `earlier`; nothing if that was later.
    pub(super) const fn since(self, earlier: Self) -> Duration {
        Self(self.0.saturating_sub(earlier.0)).time()
    }
}

impl Add for Samples {
    type Output = Self;

    fn add(self, later: Self) -> Self {
        Self(self.0 + later.0)
    }
}

impl AddAssign for Samples {
    fn add_assign(&mut self, later: Self) {
        self.0 += later.0;
    }
}

/// Never before the answer.
impl Sub for Samples {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self(self.0.saturating_sub(earlier.0))
    }
}
