//! Engine time: nanoseconds since the engine was born.

use core::fmt;
use core::ops::{Add, Sub};
use core::time::Duration;

/// An instant, in nanoseconds since the engine began. Adding a [`Duration`] is exact.
///
/// 64 bits of nanoseconds last 584 years, so overflow is a wrong caller and asserts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(u64);

impl Timestamp {
    /// The birth of the engine.
    pub const ZERO: Self = Self(0);

    /// Later than any instant the engine will ever see.
    pub const NEVER: Self = Self(u64::MAX);

    /// The instant `nanos` nanoseconds after [`Timestamp::ZERO`].
    #[must_use]
    pub const fn from_nanos(nanos: u64) -> Self {
        Self(nanos)
    }

    /// The instant `seconds` seconds after [`Timestamp::ZERO`].
    #[must_use]
    pub const fn from_secs(seconds: u64) -> Self {
        Self(seconds * NANOS_PER_SEC)
    }

    /// Nanoseconds since [`Timestamp::ZERO`].
    #[must_use]
    pub const fn as_nanos(self) -> u64 {
        self.0
    }

    /// Whole seconds since [`Timestamp::ZERO`], rounded down.
    #[must_use]
    pub const fn as_secs(self) -> u64 {
        self.0 / NANOS_PER_SEC
    }

    /// Seconds since [`Timestamp::ZERO`], for people and plots; never for arithmetic in the engine.
    #[must_use]
    pub fn as_secs_f64(self) -> f64 {
        self.0 as f64 / 1e9
    }

    /// How long after `earlier` this is; zero if it is not.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_nanos(self.0.saturating_sub(earlier.0))
    }

    /// This instant, or `None` for [`Timestamp::NEVER`].
    #[must_use]
    pub const fn known(self) -> Option<Self> {
        if self.0 == u64::MAX { None } else { Some(self) }
    }
}

impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, length: Duration) -> Self {
        let sum = length
            .as_secs()
            .checked_mul(NANOS_PER_SEC)
            .and_then(|nanos| nanos.checked_add(u64::from(length.subsec_nanos())))
            .and_then(|nanos| nanos.checked_add(self.0));
        Self(sum.expect("engine time stays below 584 years"))
    }
}

impl Sub for Timestamp {
    type Output = Duration;

    fn sub(self, earlier: Self) -> Duration {
        Duration::from_nanos(
            self.0
                .checked_sub(earlier.0)
                .expect("an earlier instant is subtracted"),
        )
    }
}

/// Seconds with nine decimals, exact: `3.250000000`.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}.{:09}",
            self.0 / NANOS_PER_SEC,
            self.0 % NANOS_PER_SEC
        )
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::NEVER {
            f.write_str("never")
        } else {
            write!(f, "{self}")
        }
    }
}

const NANOS_PER_SEC: u64 = 1_000_000_000;
