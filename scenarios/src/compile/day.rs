//! The dialing day: when engine time begins, and what the clock on the wall means in it.

use std::ops::Range;
use std::time::Duration;

use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{ToSpan, Zoned};

use super::zones::{Zones, unknown_zone, zone};
use crate::file::{DayFile, Required, TimeOfDay};
use crate::findings::Findings;
use crate::key_path::KeyPath;

/// The dialing day.
#[derive(Debug)]
pub(super) struct Day {
    /// The zones of its contacts; the day's own is the first.
    pub(super) zones: Zones,
    /// The instant it begins.
    pub(super) unix_epoch_s: i64,
    /// How long it lasts.
    pub(super) length: Duration,
    /// The IANA name of its zone.
    pub(super) zone_name: String,
    date: Date,
    start: TimeOfDay,
    begin: Zoned,
}

impl Day {
    /// Compiles the day. What is wrong is replaced, so that the rest can be checked.
    pub(super) fn compile(
        file: Required<DayFile>,
        path: &KeyPath,
        findings: &mut Findings,
    ) -> Self {
        let file = file.take(path, "a table [day]", findings);
        let (date, start, length, zone_name) = match file {
            Some(file) => (
                file.date
                    .take(&path.key("date"), "a date like \"2026-03-02\"", findings),
                file.start
                    .take(&path.key("start"), "a time like \"09:00\"", findings),
                file.length
                    .take(&path.key("length"), "a length like \"8 h\"", findings),
                file.zone.take(
                    &path.key("zone"),
                    "a zone like \"America/New_York\"",
                    findings,
                ),
            ),
            None => (None, None, None, None),
        };
        let date = date.and_then(|text| {
            let date = text
                .parse::<Date>()
                .ok()
                .filter(|date| (1970..=9000).contains(&date.year()));
            if date.is_none() {
                let message = format!("{text:?} is no date; write one like \"2026-03-02\"");
                findings.problem(&path.key("date"), message);
            }
            date
        });
        let database = TimeZoneDatabase::bundled();
        let time_zone = zone_name.as_ref().and_then(|name| {
            let found = zone(&database, name);
            if found.is_none() {
                findings.problem(&path.key("zone"), unknown_zone(&database, name));
            }
            found
        });
        let date = date.unwrap_or_else(|| Date::constant(2026, 1, 5));
        let time_zone = time_zone.unwrap_or(TimeZone::UTC);
        let zone_name = time_zone.iana_name().unwrap_or("UTC").to_owned();
        let start = start.unwrap_or_else(TimeOfDay::midnight);
        let begin = zoned(date, start.minutes(), &time_zone);
        let unix_epoch_s = begin.timestamp().as_second();
        let mut zones = Zones::new(unix_epoch_s);
        zones.id(&zone_name);
        Self {
            zones,
            unix_epoch_s,
            length: length.map_or(Duration::from_secs(8 * 3600), |length| length.get()),
            zone_name,
            date,
            start,
            begin,
        }
    }

    /// How long after the start the wall clock shows a time. It may be after the day's end.
    pub(super) fn at(&self, time: TimeOfDay) -> Result<Duration, String> {
        if time >= self.start {
            return Ok(self.after_start(time.minutes()));
        }
        let tomorrow = self.after_start(time.minutes() + MINUTES_A_DAY);
        if tomorrow <= self.length {
            Ok(tomorrow)
        } else {
            Err(format!("{time} is before the day begins at {}", self.start))
        }
    }

    /// The same, for the end of something that begins at `from`: the next time the clock shows it.
    pub(super) fn end(&self, from: Duration, to: TimeOfDay) -> Result<Duration, String> {
        let end = self.at(to)?;
        if end > from {
            return Ok(end);
        }
        let tomorrow = self.after_start(to.minutes() + MINUTES_A_DAY);
        if tomorrow <= self.length {
            Ok(tomorrow)
        } else {
            Err(format!("{to} is not after its beginning"))
        }
    }

    /// The same on a later day; `None` before the start.
    pub(super) fn at_on(&self, days_ahead: u32, time: TimeOfDay) -> Option<Duration> {
        let is_before = days_ahead == 0 && time < self.start;
        let minutes = days_ahead * MINUTES_A_DAY + time.minutes();
        (!is_before).then(|| self.after_start(minutes))
    }

    /// Days the clock shows, the first and the last among them.
    pub(super) fn days(&self) -> u32 {
        let end = self
            .begin
            .checked_add(self.length)
            .unwrap_or_else(|_| self.begin.clone());
        let days = end
            .date()
            .since(self.date)
            .map_or(0, |span| span.get_days());
        u32::try_from(days).unwrap_or(0) + 1
    }

    /// The day of the week so many days ahead, Monday as 0.
    pub(super) fn weekday(&self, days_ahead: u32) -> usize {
        let first = self.date.weekday().to_monday_zero_offset();
        (usize::from(first.unsigned_abs()) + days_ahead as usize) % 7
    }

    /// When something goes on each day from one time to another, as stretches from the start. A time left
    /// out is the day's begin or end. `late` is the warning where nothing ever goes on.
    pub(super) fn stretches(
        &self,
        from: Option<TimeOfDay>,
        to: Option<TimeOfDay>,
        (path, late): (&KeyPath, &str),
        findings: &mut Findings,
    ) -> Vec<Range<Duration>> {
        let begins = from.map_or(Ok(Duration::ZERO), |from| self.at(from));
        let ends = to.map(|to| (begins.clone()).and_then(|begin| self.end(begin, to)));
        match (begins, ends) {
            (Err(why), _) => findings.problem(&path.key("from"), why),
            (_, Some(Err(why))) => findings.problem(&path.key("to"), why),
            (Ok(begin), _) if begin >= self.length && from.is_some() => {
                findings.warning(&path.key("from"), late);
            }
            _ => {}
        }
        if from.is_none() && to.is_none() {
            return std::iter::once(Duration::ZERO..self.length).collect();
        }
        let crosses_midnight = matches!((from, to), (Some(from), Some(to)) if to <= from);
        let one = |day: u32| {
            let midnight = self.after_start(day * MINUTES_A_DAY);
            let begin = from.map_or(Some(midnight), |from| self.at_on(day, from))?;
            let last = day + u32::from(crosses_midnight);
            let end = to.map_or(Some(self.after_start((day + 1) * MINUTES_A_DAY)), |to| {
                self.at_on(last, to)
            })?;
            let (begin, end) = (begin.min(self.length), end.min(self.length));
            (begin < end).then_some(begin..end)
        };
        (0..self.days()).filter_map(one).collect()
    }

    fn after_start(&self, minutes: u32) -> Duration {
        let then = zoned(self.date, minutes, self.begin.time_zone());
        let after_s = then.timestamp().as_second() - self.unix_epoch_s;
        Duration::from_secs(u64::try_from(after_s).unwrap_or(0))
    }
}

/// An instant by date and minutes after its midnight on the wall clock. A time that a clock change
/// skips or repeats is taken as RFC 5545 has it (jiff's "compatible").
fn zoned(date: Date, minutes: u32, zone: &TimeZone) -> Zoned {
    let midnight: DateTime = date.at(0, 0, 0, 0);
    midnight
        .checked_add(i64::from(minutes).minutes())
        .and_then(|local| local.to_zoned(zone.clone()))
        .expect("years 1970 to 9000 are within jiff's range")
}

const MINUTES_A_DAY: u32 = 24 * 60;
