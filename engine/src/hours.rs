//! Calling hours in the contact's own time zone, holidays, and the law of the place.
//!
//! The engine has no time zone database. It is given each zone as a table of offsets, made by the
//! scenario reader, and asks only: what does the clock on the contact's wall show?

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;
use core::time::Duration;

use crate::spacing;
use crate::time::Timestamp;

/// A place: a time zone as offsets from UTC, in the order they come into force, and the law that holds
/// there. Two states with one clock are two zones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    offsets: Vec<(Timestamp, i32)>,
    law: Option<Box<Law>>,
}

/// What the law of a place allows, whoever calls. The strictest of this and the campaign's own holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// When a person there may be called.
    pub hours: CallingHours,
    /// How often.
    pub frequency: Vec<spacing::Rule>,
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
        Self { offsets, law: None }
    }

    /// The same clock in a place with a law of its own.
    #[must_use]
    pub fn under(self, law: Law) -> Self {
        let law = Some(Box::new(law));
        Self { law, ..self }
    }

    /// The law of the place.
    #[must_use]
    pub fn law(&self) -> Option<&Law> {
        self.law.as_deref()
    }

    /// The offsets, as given to [`Zone::new`].
    #[must_use]
    pub fn offsets(&self) -> &[(Timestamp, i32)] {
        &self.offsets
    }

    /// The zone whose clocks show UTC.
    #[must_use]
    pub fn utc() -> Self {
        Self::new(alloc::vec![(Timestamp::ZERO, 0)])
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
/// local day, and for some dates others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallingHours {
    /// Monday first; each day's stretches in order and apart, ends not included.
    days: [Vec<Range<u32>>; 7],
    /// Holidays, by days since 1970-01-01. One without stretches is closed.
    dates: BTreeMap<i64, Vec<Range<u32>>>,
}

impl CallingHours {
    /// Hours from stretches for each day of the week, Monday first.
    ///
    /// # Panics
    /// When a stretch is empty, passes midnight, or does not follow the one before.
    #[must_use]
    pub fn new(days: [Vec<Range<u32>>; 7]) -> Self {
        days.iter().for_each(|day| check(day));
        let dates = BTreeMap::new();
        Self { days, dates }
    }

    /// The same hours but on one date, given as days since 1970-01-01: none makes it a holiday.
    ///
    /// # Panics
    /// As [`CallingHours::new`] does.
    #[must_use]
    pub fn but_on(mut self, date: i64, stretches: Vec<Range<u32>>) -> Self {
        check(&stretches);
        self.dates.insert(date, stretches);
        self
    }

    /// The hours that both allow.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let both = self.dates.keys().chain(other.dates.keys());
        let dates = both.map(|&date| {
            let day = overlap(self.stretches_on(date), other.stretches_on(date));
            (date, day)
        });
        Self {
            days: core::array::from_fn(|day| overlap(&self.days[day], &other.days[day])),
            dates: dates.collect(),
        }
    }

    /// Any time of any day.
    #[must_use]
    pub fn always() -> Self {
        Self {
            days: core::array::from_fn(|_| alloc::vec![0..DAY_S]),
            dates: BTreeMap::new(),
        }
    }

    /// The dates with hours of their own, by days since 1970-01-01.
    #[must_use]
    pub const fn dates(&self) -> &BTreeMap<i64, Vec<Range<u32>>> {
        &self.dates
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
        let date = local_s.div_euclid(i64::from(DAY_S));
        let open = self
            .stretches_on(date)
            .iter()
            .any(|stretch| stretch.contains(&second));
        let wall_change = self.next_edge(date, second, open).map(|seconds| {
            let since_second = now.as_nanos() % 1_000_000_000;
            now + (Duration::from_secs(seconds) - Duration::from_nanos(since_second))
        });
        // A change of the clocks can move the edge: look again then.
        let until = match (wall_change, zone.next_change(now)) {
            (Some(edge), Some(change)) => Some(edge.min(change)),
            (edge, change) => edge.or(change),
        };
        OpenOrClosed { open, until }
    }

    /// The stretches of a local day, by days since 1970-01-01.
    fn stretches_on(&self, date: i64) -> &[Range<u32>] {
        if !self.dates.is_empty()
            && let Some(stretches) = self.dates.get(&date)
        {
            return stretches;
        }
        // 1970-01-01 was a Thursday: day 3 with Monday as 0.
        &self.days[(date + 3).rem_euclid(7) as usize]
    }

    /// Seconds until the hours turn from `open` to its opposite, if they ever do.
    fn next_edge(&self, date: i64, second: u32, open: bool) -> Option<u64> {
        // After a week without a date of its own everything has been seen.
        let last_date = self.dates.keys().next_back().copied();
        let seen_by = last_date.map_or(date, |last| last.max(date)) + 7;
        (date..=seen_by).find_map(|day| {
            let stretches = self.stretches_on(day);
            let from = if day == date { second } else { 0 };
            let edge = if open {
                // Open until the first second that no stretch covers.
                let mut at = from;
                while let Some(stretch) = stretches.iter().find(|stretch| stretch.contains(&at)) {
                    at = stretch.end;
                }
                (at < DAY_S).then_some(at)
            } else {
                stretches
                    .iter()
                    .find(|stretch| stretch.end > from)
                    .map(|stretch| stretch.start.max(from))
            };
            let days_s = (day - date) as u64 * u64::from(DAY_S);
            edge.map(|edge| days_s + u64::from(edge) - u64::from(second))
        })
    }
}

fn check(day: &[Range<u32>]) {
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

/// What two days have in common.
fn overlap(one: &[Range<u32>], other: &[Range<u32>]) -> Vec<Range<u32>> {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs
        .map(|(a, b)| a.start.max(b.start)..a.end.min(b.end))
        .filter(|both| both.start < both.end)
        .collect()
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

    #[test]
    fn a_holiday_is_closed_and_the_day_after_opens_as_always() {
        // 1970-01-02 is a holiday; on the 3rd there are hours in the morning only.
        let hours = nine_to_nine()
            .but_on(1, Vec::new())
            .but_on(2, alloc::vec![9 * HOUR..12 * HOUR]);
        let at = |second: u64| hours.at(Timestamp::from_secs(second), &Zone::utc(), 0);
        let first_evening = at(21 * 3600);
        assert!(!first_evening.open);
        let third_morning = Timestamp::from_secs((48 + 9) * 3600);
        assert_eq!(first_evening.until, Some(third_morning));
        assert!(!at(24 * 3600 + 12 * 3600).open);
        assert_eq!(
            at((48 + 9) * 3600).until,
            Some(Timestamp::from_secs(60 * 3600))
        );
        assert!(!at(60 * 3600).open);
    }

    #[test]
    fn a_holiday_a_year_ahead_ends_hours_that_are_always_open() {
        let hours = CallingHours::always().but_on(365, Vec::new());
        let until = hours.at(Timestamp::ZERO, &Zone::utc(), 0).until;
        assert_eq!(until, Some(Timestamp::from_secs(365 * 86_400)));
        let closed = hours.at(Timestamp::from_secs(365 * 86_400), &Zone::utc(), 0);
        assert!(!closed.open);
        assert_eq!(closed.until, Some(Timestamp::from_secs(366 * 86_400)));
        assert_eq!(
            hours
                .at(closed.until.expect("known"), &Zone::utc(), 0)
                .until,
            None
        );
    }

    #[test]
    fn of_campaign_and_law_the_strictest_holds_at_every_second() {
        let mut split: [Vec<Range<u32>>; 7] =
            core::array::from_fn(|_| alloc::vec![8 * HOUR..12 * HOUR, 14 * HOUR..20 * HOUR]);
        split[3].clear();
        let law = CallingHours::new(split).but_on(4, alloc::vec![10 * HOUR..22 * HOUR]);
        let own = nine_to_nine().but_on(5, Vec::new());
        let both = own.and(&law);
        for quarter in 0..14 * 96 {
            for second in [quarter * 900, quarter * 900 + 899] {
                let at = |hours: &CallingHours| {
                    let now = Timestamp::from_secs(second);
                    hours.at(now, &Zone::utc(), 0).open
                };
                assert_eq!(at(&both), at(&own) && at(&law), "second {second}");
            }
        }
    }
}
