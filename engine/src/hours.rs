//! Calling hours in the contact's own time zone.
//!
//! The engine has no time zone database. It is given each zone as a table of offsets, made by the
//! scenario reader, and asks only: what does the clock on the contact's wall show?

use alloc::vec::Vec;
use core::ops::Range;
use core::time::Duration;

use crate::time::Timestamp;

/// A time zone as offsets from UTC, in the order they come into force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    offsets: Vec<(Timestamp, i32)>,
}

impl Zone {
    /// A zone from `(in force from, seconds east of UTC)`. The first entry holds from the beginning.
    ///
    /// # Panics
    /// Without entries, or when they are not in order.
    #[must_use]
    pub fn new(offsets: Vec<(Timestamp, i32)>) -> Self {
        assert!(!offsets.is_empty(), "a zone has at least one offset");
        assert!(
            offsets.is_sorted_by_key(|entry| entry.0),
            "offsets come in order of time"
        );
        Self { offsets }
    }

    /// The offsets, as given to [`Zone::new`].
    #[must_use]
    pub fn offsets(&self) -> &[(Timestamp, i32)] {
        &self.offsets
    }

    /// The zone whose clocks show UTC.
    #[must_use]
    pub fn utc() -> Self {
        Self {
            offsets: alloc::vec![(Timestamp::ZERO, 0)],
        }
    }

    /// What the clock on the wall shows: seconds since 1970-01-01T00:00:00 as if it were UTC.
    ///
    /// `unix_epoch_s` is [`crate::Config::unix_epoch_s`].
    #[must_use]
    pub fn wall_clock_s(&self, now: Timestamp, unix_epoch_s: i64) -> i64 {
        unix_epoch_s + now.as_secs() as i64 + self.offset_s(now)
    }

    /// The local day, as days since 1970-01-01.
    #[must_use]
    pub fn day(&self, at: Timestamp, unix_epoch_s: i64) -> i64 {
        let local_s = self.wall_clock_s(at, unix_epoch_s);
        local_s.div_euclid(i64::from(DAY_S))
    }

    /// The first instant at which the local clock shows `day` or later: [`Timestamp::ZERO`] for days
    /// that began before the engine.
    #[must_use]
    pub fn start_of_day(&self, day: i64, unix_epoch_s: i64) -> Timestamp {
        for (index, &(from, offset_s)) in self.offsets.iter().enumerate() {
            let begins_s = day * i64::from(DAY_S) - i64::from(offset_s) - unix_epoch_s;
            let begins = Timestamp::from_secs(u64::try_from(begins_s).unwrap_or(0));
            // The first offset holds from the beginning, whatever its instant says.
            let begins = if index == 0 { begins } else { begins.max(from) };
            let next = self.offsets.get(index + 1);
            if next.is_none_or(|next| begins < next.0) {
                return begins;
            }
        }
        unreachable!("the last offset holds for ever")
    }

    fn offset_s(&self, now: Timestamp) -> i64 {
        let after = self.offsets.partition_point(|entry| entry.0 <= now);
        i64::from(self.offsets[after.saturating_sub(1)].1)
    }

    fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        let after = self.offsets.partition_point(|entry| entry.0 <= now);
        self.offsets.get(after).map(|entry| entry.0)
    }
}

/// When a contact may be called: for each day of the week the allowed stretches, as seconds of the
/// local day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallingHours {
    /// Monday first; each day's stretches in order and apart, ends not included.
    days: [Vec<Range<u32>>; 7],
}

impl CallingHours {
    /// Hours from stretches for each day of the week, Monday first.
    ///
    /// # Panics
    /// When a stretch is empty, passes midnight, or does not follow the one before.
    #[must_use]
    pub fn new(days: [Vec<Range<u32>>; 7]) -> Self {
        for day in &days {
            let mut after = 0;
            for stretch in day {
                assert!(
                    stretch.start >= after && stretch.start < stretch.end,
                    "stretches are in order"
                );
                assert!(stretch.end <= DAY_S, "a stretch ends by midnight");
                after = stretch.end;
            }
        }
        Self { days }
    }

    /// Any time of any day.
    #[must_use]
    pub fn always() -> Self {
        Self {
            days: core::array::from_fn(|_| alloc::vec![0..DAY_S]),
        }
    }

    /// The stretches of each day, Monday first, as given to [`CallingHours::new`].
    #[must_use]
    pub const fn days(&self) -> &[Vec<Range<u32>>; 7] {
        &self.days
    }

    /// May a contact in `zone` be called now, and until (or from) when does that hold?
    ///
    /// `unix_epoch_s` is [`crate::Config::unix_epoch_s`].
    #[must_use]
    pub fn at(&self, now: Timestamp, zone: &Zone, unix_epoch_s: i64) -> OpenOrClosed {
        let local_s = zone.wall_clock_s(now, unix_epoch_s);
        let second = local_s.rem_euclid(i64::from(DAY_S)) as u32;
        // 1970-01-01 was a Thursday: day 3 with Monday as 0.
        let weekday = (local_s.div_euclid(i64::from(DAY_S)) + 3).rem_euclid(7) as usize;
        let open = self.days[weekday]
            .iter()
            .any(|stretch| stretch.contains(&second));
        let wall_change = self.next_edge(weekday, second, open).map(|seconds| {
            let since_second = now.as_nanos() % 1_000_000_000;
            now + (Duration::from_secs(u64::from(seconds)) - Duration::from_nanos(since_second))
        });
        // A change of the clocks can move the edge: look again then.
        let until = match (wall_change, zone.next_change(now)) {
            (Some(edge), Some(change)) => Some(edge.min(change)),
            (edge, change) => edge.or(change),
        };
        OpenOrClosed { open, until }
    }

    /// Seconds until the hours turn from `open` to its opposite, if they ever do.
    fn next_edge(&self, weekday: usize, second: u32, open: bool) -> Option<u32> {
        (0..=7).find_map(|ahead| {
            let day = &self.days[(weekday + ahead as usize) % 7];
            let from = if ahead == 0 { second } else { 0 };
            let edge = if open {
                // Open until the first second that no stretch covers.
                let mut at = from;
                while let Some(stretch) = day.iter().find(|stretch| stretch.contains(&at)) {
                    at = stretch.end;
                }
                (at < DAY_S).then_some(at)
            } else {
                day.iter()
                    .map(|stretch| stretch.start.max(from))
                    .find(|&start| {
                        start >= from && day.iter().any(|stretch| stretch.contains(&start))
                    })
            };
            edge.map(|edge| ahead * DAY_S + edge - second)
        })
    }
}

/// What the clock on the contact's wall allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenOrClosed {
    /// The contact may be called.
    pub open: bool,
    /// Look again then; `None` if it never changes.
    pub until: Option<Timestamp>,
}

const DAY_S: u32 = 86_400;

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: u32 = 3600;

    fn nine_to_nine() -> CallingHours {
        CallingHours::new(core::array::from_fn(|_| alloc::vec![9 * HOUR..21 * HOUR]))
    }

    #[test]
    fn hours_follow_the_contacts_wall_clock() {
        // 1970-01-01T12:00Z: noon in UTC, 07:00 five hours west of it.
        let west = Zone::new(alloc::vec![(Timestamp::ZERO, -5 * 3600)]);
        let here = nine_to_nine().at(Timestamp::ZERO, &Zone::utc(), 12 * 3600);
        assert_eq!(
            here,
            OpenOrClosed {
                open: true,
                until: Some(Timestamp::from_secs(9 * 3600))
            }
        );
        let there = nine_to_nine().at(Timestamp::ZERO, &west, 12 * 3600);
        assert_eq!(
            there,
            OpenOrClosed {
                open: false,
                until: Some(Timestamp::from_secs(2 * 3600))
            }
        );
    }

    #[test]
    fn the_first_and_last_second_of_a_stretch() {
        let at = |second: u64| {
            nine_to_nine()
                .at(Timestamp::from_secs(second), &Zone::utc(), 0)
                .open
        };
        assert!(!at(9 * 3600 - 1));
        assert!(at(9 * 3600));
        assert!(at(21 * 3600 - 1));
        assert!(!at(21 * 3600));
    }

    #[test]
    fn a_closed_weekend_opens_on_monday() {
        let mut days: [Vec<Range<u32>>; 7] =
            core::array::from_fn(|_| alloc::vec![9 * HOUR..17 * HOUR]);
        days[5].clear();
        days[6].clear();
        // 1970-01-02 was a Friday: at 17:00 closed until Monday 1970-01-05T09:00.
        let friday_evening = Timestamp::from_secs(24 * 3600 + 17 * 3600);
        let hours = CallingHours::new(days).at(friday_evening, &Zone::utc(), 0);
        let monday = Timestamp::from_secs(4 * 24 * 3600 + 9 * 3600);
        assert_eq!(
            hours,
            OpenOrClosed {
                open: false,
                until: Some(monday)
            }
        );
    }

    #[test]
    fn always_never_changes_and_never_opens_too_late_at_midnight() {
        let hours = CallingHours::always().at(Timestamp::from_secs(86_399), &Zone::utc(), 0);
        assert_eq!(
            hours,
            OpenOrClosed {
                open: true,
                until: None
            }
        );
    }

    #[test]
    fn a_clock_change_moves_the_edge() {
        // Clocks go forward an hour at 10:00: 20:00 UTC is 21:00 on the wall.
        let zone = Zone::new(alloc::vec![
            (Timestamp::ZERO, 0),
            (Timestamp::from_secs(10 * 3600), 3600)
        ]);
        let before = nine_to_nine().at(Timestamp::from_secs(9 * 3600), &zone, 0);
        assert_eq!(
            before.until,
            Some(Timestamp::from_secs(10 * 3600)),
            "looks again at the change"
        );
        let after = nine_to_nine().at(Timestamp::from_secs(10 * 3600), &zone, 0);
        assert_eq!(after.until, Some(Timestamp::from_secs(20 * 3600)));
    }
}
