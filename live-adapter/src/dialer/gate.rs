//! The last look before a call leaves: what the safety catch allows, whatever the engine decided.

use std::collections::{BTreeSet, VecDeque};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use outpace_engine::PhoneNumber;

/// Numbers that may be called, by how they begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowList {
    prefixes: Vec<String>,
}

/// A prefix that no number has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no prefix; write \"+\" and 1 to 15 digits, the country code first, like \"+4930\""
)]
pub struct NoPrefix(pub String);

impl AllowList {
    /// Numbers that begin with any of these. An empty list allows nothing.
    ///
    /// # Errors
    /// With the first that is no prefix.
    pub fn new(prefixes: &[String]) -> Result<Self, NoPrefix> {
        let prefixes = prefixes.iter().map(|written| {
            let digits = written.strip_prefix('+').unwrap_or_default();
            let is_prefix = (1..=PhoneNumber::MAX_DIGITS).contains(&digits.len())
                && !digits.starts_with('0')
                && digits.bytes().all(|c| c.is_ascii_digit());
            is_prefix
                .then(|| digits.to_owned())
                .ok_or_else(|| NoPrefix(written.clone()))
        });
        Ok(Self {
            prefixes: prefixes.collect::<Result<_, _>>()?,
        })
    }

    /// May this number be called?
    #[must_use]
    pub fn allows(&self, number: PhoneNumber) -> bool {
        let digits = number.digits().to_string();
        self.prefixes
            .iter()
            .any(|prefix| digits.starts_with(prefix.as_str()))
    }

    /// Does it allow nothing?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prefixes.is_empty()
    }
}

/// Why a call did not leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// An emergency stop, or the dialer ends.
    Stopped,
    /// The number is not on the allow-list.
    NotAllowed,
    /// The number is suppressed. The engine knows too; this is the second lock.
    Suppressed,
    /// As many calls left within an hour as may.
    HourLimit,
}

impl Held {
    /// What the engine is told: a SIP status that says it. 403 closes nothing by itself; a contact that was not
    /// called for a reason of ours rests and is tried again.
    pub(crate) const fn status(self) -> u16 {
        match self {
            Self::NotAllowed | Self::Suppressed => 403,
            Self::Stopped | Self::HourLimit => 503,
        }
    }

    /// Every reason.
    const ALL: [Self; 4] = [
        Self::Stopped,
        Self::NotAllowed,
        Self::Suppressed,
        Self::HourLimit,
    ];

    /// The reason by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The reason as the journal, results and figures write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::NotAllowed => "not_allowed",
            Self::Suppressed => "suppressed",
            Self::HourLimit => "hour_limit",
        }
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The gate every call goes through.
pub(crate) struct Gate {
    allowed: AllowList,
    suppressed: BTreeSet<PhoneNumber>,
    stopped: Arc<AtomicBool>,
    /// The dialer comes to an end.
    closed: bool,
    /// Most calls within any hour; `None` for no limit.
    per_hour: Option<u32>,
    /// When calls of the last hour left.
    left: VecDeque<Instant>,
}

impl Gate {
    pub(crate) fn new(
        allowed: AllowList,
        suppressed: BTreeSet<PhoneNumber>,
        stopped: Arc<AtomicBool>,
        per_hour: Option<u32>,
    ) -> Self {
        Self {
            allowed,
            suppressed,
            stopped,
            closed: false,
            per_hour,
            left: VecDeque::new(),
        }
    }

    /// May this call leave now? If so it is counted.
    pub(crate) fn pass(&mut self, number: PhoneNumber, now: Instant) -> Result<(), Held> {
        if self.is_shut() {
            return Err(Held::Stopped);
        }
        if !self.allowed.allows(number) {
            return Err(Held::NotAllowed);
        }
        if self.suppressed.contains(&number) {
            return Err(Held::Suppressed);
        }
        self.forget(now);
        if self.is_full() {
            return Err(Held::HourLimit);
        }
        self.left.push_back(now);
        Ok(())
    }

    /// When the next call may leave, if the hour is full.
    pub(crate) fn opens_at(&mut self, now: Instant) -> Option<Instant> {
        self.forget(now);
        self.is_full()
            .then(|| self.left.front().map(|&first| first + HOUR))
            .flatten()
    }

    /// Calls that left within the last hour.
    pub(crate) fn last_hour(&mut self, now: Instant) -> usize {
        self.forget(now);
        self.left.len()
    }

    /// Calls of a process before this one, so many ago each.
    pub(crate) fn remember(&mut self, left: impl IntoIterator<Item = Instant>) {
        self.left.extend(left);
    }

    pub(crate) fn suppress(&mut self, number: PhoneNumber, is_suppressed: bool) {
        if is_suppressed {
            self.suppressed.insert(number);
        } else {
            self.suppressed.remove(&number);
        }
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    /// Does nothing pass?
    pub(crate) fn is_shut(&self) -> bool {
        self.closed || self.is_stopped()
    }

    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }

    /// Nothing passes any more.
    pub(crate) fn close(&mut self) {
        self.closed = true;
    }

    fn is_full(&self) -> bool {
        self.per_hour
            .is_some_and(|most| self.left.len() >= most as usize)
    }

    fn forget(&mut self, now: Instant) {
        while let Some(&first) = self.left.front()
            && now.saturating_duration_since(first) >= HOUR
        {
            self.left.pop_front();
        }
    }
}

const HOUR: Duration = Duration::from_secs(3600);
