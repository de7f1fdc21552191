//! Which instant of the engine it is.
//!
//! The wall clock is read once, when the dialer begins; from then on the monotonic clock counts. A wall clock that
//! is set (by hand, by NTP after a long sleep) moves nothing: it shows as drift, for people to judge. A dialer
//! that begins again on the same boot of the machine goes on by the boot's own clock for the same reason.

use std::time::{Duration, Instant, SystemTime};

use outpace_engine::Timestamp;

/// Maps the monotonic clock to the engine's time.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    anchor: Instant,
    at_anchor: Timestamp,
    /// What [`Timestamp::ZERO`] stands for, in seconds since 1970.
    unix_epoch_s: i64,
}

/// The engine's time at an instant of a boot's clock, kept so that the next process goes on from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Which boot of the machine: `/proc/sys/kernel/random/boot_id`.
    pub boot: String,
    /// How long the machine had been up: `/proc/uptime`, to the hundredth of a second.
    pub uptime: Duration,
    /// The engine's time then.
    pub at: Timestamp,
}

/// The campaign file's day begins later than now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the day of the campaign file begins {} s from now", .0.as_secs())]
pub struct NotYet(pub Duration);

impl Clock {
    /// A clock that begins now.
    ///
    /// `not_before` is the last instant a dialer before this one saw: time does not run backwards across a restart,
    /// whatever the wall clock says. `anchor` is what that dialer kept.
    ///
    /// # Errors
    /// If the wall clock is before the engine's epoch, and no dialer has run before.
    pub fn begin(
        unix_epoch_s: i64,
        not_before: Timestamp,
        anchor: Option<&Anchor>,
    ) -> Result<Self, NotYet> {
        let by_boot = anchor.and_then(|anchor| {
            let (boot, uptime) = boot_clock()?;
            let gone = uptime.checked_sub(anchor.uptime)?;
            (boot == anchor.boot).then(|| anchor.at + gone)
        });
        let at = match by_boot {
            Some(at) => at,
            None => match since_epoch(unix_epoch_s, SystemTime::now()) {
                Ok(since) => Timestamp::ZERO + since,
                Err(_) if not_before > Timestamp::ZERO => not_before,
                Err(missing) => return Err(NotYet(missing)),
            },
        };
        Ok(Self {
            anchor: Instant::now(),
            at_anchor: at.max(not_before),
            unix_epoch_s,
        })
    }

    /// A clock that shows `at` at `anchor`: for tests.
    #[must_use]
    pub const fn showing(at: Timestamp, anchor: Instant, unix_epoch_s: i64) -> Self {
        Self {
            anchor,
            at_anchor: at,
            unix_epoch_s,
        }
    }

    /// The engine's time at an instant. One before the clock began counts as its beginning.
    #[must_use]
    pub fn stamp(&self, at: Instant) -> Timestamp {
        self.at_anchor + at.saturating_duration_since(self.anchor)
    }

    /// When it will be `at`.
    #[must_use]
    pub fn instant(&self, at: Timestamp) -> Instant {
        self.anchor + at.since(self.at_anchor)
    }

    /// Milliseconds since 1970 by this clock, for people and for other programs.
    #[must_use]
    pub const fn unix_ms(&self, at: Timestamp) -> i64 {
        self.unix_epoch_s * 1000 + (at.as_nanos() / 1_000_000) as i64
    }

    /// The engine's time at milliseconds since 1970; [`Timestamp::ZERO`] for what was before.
    #[must_use]
    pub fn at_unix_ms(&self, unix_ms: i64) -> Timestamp {
        let since = u64::try_from(unix_ms - self.unix_epoch_s * 1000).unwrap_or_default();
        Timestamp::ZERO + Duration::from_millis(since)
    }

    /// By how many seconds the wall clock is ahead of this one.
    #[must_use]
    pub fn drift_s(&self, instant: Instant, wall: SystemTime) -> f64 {
        let own = self.stamp(instant).as_secs_f64();
        match since_epoch(self.unix_epoch_s, wall) {
            Ok(since) => since.as_secs_f64() - own,
            Err(missing) => -missing.as_secs_f64() - own,
        }
    }

    /// What the next process goes on from; `None` where the machine does not say how long it has been up.
    #[must_use]
    pub fn anchor(&self) -> Option<Anchor> {
        let (boot, uptime) = boot_clock()?;
        Some(Anchor {
            boot,
            uptime,
            at: self.stamp(Instant::now()),
        })
    }
}

/// How long after the epoch a wall clock is; how long before it, if it is.
fn since_epoch(unix_epoch_s: i64, wall: SystemTime) -> Result<Duration, Duration> {
    let unix = match wall.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => since,
        Err(before) => return Err(before.duration()),
    };
    let epoch = Duration::from_secs(u64::try_from(unix_epoch_s).unwrap_or_default());
    unix.checked_sub(epoch).ok_or_else(|| epoch - unix)
}

/// Which boot of the machine this is, and how long it has been up.
fn boot_clock() -> Option<(String, Duration)> {
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
    let seconds: f64 = uptime.split(' ').next()?.parse().ok()?;
    let uptime = Duration::try_from_secs_f64(seconds).ok()?;
    Some((boot.trim().to_owned(), uptime))
}
