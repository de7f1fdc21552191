//! Local days and months, from engine time.

use crate::{Timestamp, Zone};

/// What turns engine time into dates: whose midnight, and when the campaign began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Seconds from 1970-01-01T00:00:00Z to the engine's birth.
    pub unix_epoch_s: i64,
    /// The clock whose midnight ends a day: for a rate, the caller's own; for a contact, theirs.
    pub zone: Zone,
    /// The campaign's first call may be placed from here on; its local day is day 1.
    pub campaign_start: Timestamp,
}

impl Calendar {
    /// A calendar of UTC days whose engine was born at the Unix epoch; the campaign begins at once.
    #[must_use]
    pub fn utc() -> Self {
        Self {
            unix_epoch_s: 0,
            zone: Zone::utc(),
            campaign_start: Timestamp::ZERO,
        }
    }

    /// The local day, as days since 1970-01-01.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> i64 {
        self.zone.day(at, self.unix_epoch_s)
    }

    /// The first instant at which the local clock shows `day` or later: [`Timestamp::ZERO`] for days
    /// that began before the engine.
    #[must_use]
    pub fn start_of_day(&self, day: i64) -> Timestamp {
        self.zone.start_of_day(day, self.unix_epoch_s)
    }

    /// The clock, as frequency rules ask for it.
    #[must_use]
    pub const fn clock(&self) -> crate::spacing::Clock<'_> {
        crate::spacing::Clock {
            zone: &self.zone,
            unix_epoch_s: self.unix_epoch_s,
        }
    }

    /// The local month, as months since the year 0.
    #[must_use]
    pub fn month(&self, at: Timestamp) -> i64 {
        month_of(self.day(at))
    }

    /// The first instant of a month counted as [`Calendar::month`] does.
    #[must_use]
    pub fn start_of_month(&self, month: i64) -> Timestamp {
        self.start_of_day(first_day(month))
    }
}

/// Months since the year 0 of a day since 1970-01-01. H. Hinnant's `civil_from_days`: years that begin
/// in March end with the leap day, so the lengths of months need no table.
fn month_of(day: i64) -> i64 {
    let shifted = day + MARCH_0000;
    let era = shifted.div_euclid(DAYS_400_YEARS);
    let day_of_era = shifted.rem_euclid(DAYS_400_YEARS);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months_since_march = (5 * day_of_year + 2) / 153;
    (era * 400 + year_of_era) * 12 + months_since_march + 2
}

/// The first day of a month: `days_from_civil` of the same author.
fn first_day(month: i64) -> i64 {
    let (year, since_march) = ((month - 2).div_euclid(12), (month - 2).rem_euclid(12));
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * since_march + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * DAYS_400_YEARS + day_of_era - MARCH_0000
}

const DAYS_400_YEARS: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const MARCH_0000: i64 = 719_468;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_where_a_calendar_on_the_wall_says() {
        // 1970-01-01, 2000-02-29, 2000-03-01, 2024-02-29, 2026-12-31 as days since 1970.
        for (day, year, month) in [
            (0, 1970, 1),
            (11_016, 2000, 2),
            (11_017, 2000, 3),
            (19_782, 2024, 2),
            (20_818, 2026, 12),
        ] {
            assert_eq!(month_of(day), year * 12 + month - 1, "day {day}");
        }
    }

    #[test]
    fn a_month_is_the_month_of_its_first_day_and_not_of_the_day_before() {
        for month in 1969 * 12..2101 * 12 {
            assert_eq!(month_of(first_day(month)), month);
            assert_eq!(month_of(first_day(month) - 1), month - 1);
        }
    }

    #[test]
    fn a_day_begins_at_midnight_of_its_zone_on_both_sides_of_a_change() {
        let summer_until = Timestamp::from_secs(10 * 86_400 + 3_600);
        let calendar = Calendar {
            zone: Zone::new(std::vec![(Timestamp::ZERO, 7_200), (summer_until, 3_600)]),
            ..Calendar::utc()
        };
        for day in [5, 10, 11, 12] {
            let begins = calendar.start_of_day(day);
            assert_eq!(calendar.day(begins), day);
            let before = Timestamp::from_nanos(begins.as_nanos() - 1);
            assert_eq!(calendar.day(before), day - 1);
        }
    }

    #[test]
    fn a_day_without_a_midnight_begins_when_the_clocks_went_forward() {
        // On day 5 at 23:30 clocks go to 00:30 of day 6.
        let change = Timestamp::from_secs(6 * 86_400 - 1_800);
        let calendar = Calendar {
            zone: Zone::new(std::vec![(Timestamp::ZERO, 0), (change, 3_600)]),
            ..Calendar::utc()
        };
        assert_eq!(calendar.start_of_day(6), change);
        assert_eq!(calendar.day(change), 6);
    }
}
