//! Instants as records write them.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// How instants are read.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Instants that say where they are (UTC, an offset, seconds since 1970) are read on the clock of this
    /// zone. Others are taken as they stand.
    pub zone: TimeZone,
}

impl Default for Clock {
    fn default() -> Self {
        Self {
            zone: TimeZone::UTC,
        }
    }
}

impl Clock {
    /// A zone by its IANA name.
    #[must_use]
    pub fn of_zone(name: &str) -> Option<Self> {
        let zone = TimeZone::get(name).ok()?;
        Some(Self { zone })
    }

    /// Seconds since 1970 as this clock shows them: `2026-03-02 09:00:12.5`, the same with a `T` and an offset,
    /// seconds since 1970, or (as FreeSWITCH has it) microseconds.
    pub(crate) fn read(&self, text: &str) -> Option<f64> {
        if let Ok(number) = text.parse::<f64>() {
            let seconds = if number > 1e14 { number / 1e6 } else { number };
            let is_usual = (1.0..4e9).contains(&seconds);
            return is_usual.then(|| self.local(seconds)).flatten();
        }
        if let Ok(instant) = text.parse::<jiff::Timestamp>() {
            return self.local(instant.as_nanosecond() as f64 / 1e9);
        }
        let shown: DateTime = text.parse().ok()?;
        let zoned = shown.to_zoned(TimeZone::UTC).ok()?;
        Some(zoned.timestamp().as_nanosecond() as f64 / 1e9)
    }

    fn local(&self, seconds: f64) -> Option<f64> {
        let instant = jiff::Timestamp::from_second(seconds.floor() as i64).ok()?;
        Some(seconds + f64::from(self.zone.to_offset(instant).seconds()))
    }
}

/// The hour that a clock shows.
pub(crate) fn hour(at_s: f64) -> u8 {
    (at_s.rem_euclid(86_400.0) / 3600.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_in_every_shape_are_the_same_instant() {
        let clock = Clock::of_zone("Europe/Lisbon").unwrap();
        // 2026-07-01 12:30:00 UTC is half past one in Lisbon.
        let expected = 1_782_912_600.0;
        for text in [
            "2026-07-01 13:30:00",
            "2026-07-01T13:30:00",
            "2026-07-01T12:30:00Z",
            "2026-07-01T14:30:00+02:00",
            "1782909000",
            "1782909000000000",
        ] {
            assert_eq!(clock.read(text), Some(expected), "{text}");
        }
        assert_eq!(hour(expected), 13);
        for text in ["", "yesterday", "0", "-5", "2026-13-01 00:00:00"] {
            assert_eq!(clock.read(text), None, "{text}");
        }
    }
}
