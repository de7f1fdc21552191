//! Over what stretch of time a rate is taken.

use core::fmt;
use core::time::Duration;

use crate::Timestamp;

use super::calendar::Calendar;

/// Over what stretch of time a rate is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// Midnight to midnight.
    Day,
    /// So many local days one after the other, the first beginning with the campaign's first day;
    /// the last one lasts as long as the campaign does. They tumble, they do not roll.
    Days(u16),
    /// A calendar month.
    Month,
    /// The last so long, at every moment anew. Exactly so long ago is out.
    Rolling(Duration),
}

impl Window {
    /// The number of the tumbling window that `at` lies in; a rolling window has none.
    #[must_use]
    pub fn period(self, calendar: &Calendar, at: Timestamp) -> Option<i64> {
        match self {
            Self::Day => Some(calendar.day(at)),
            Self::Days(length) => {
                let first = calendar.day(calendar.campaign_start);
                Some((calendar.day(at) - first).div_euclid(i64::from(length)))
            }
            Self::Month => Some(calendar.month(at)),
            Self::Rolling(_) => None,
        }
    }

    /// When the tumbling window of that number begins. It ends when the next one begins.
    #[must_use]
    pub fn begins(self, calendar: &Calendar, period: i64) -> Timestamp {
        match self {
            Self::Day => calendar.start_of_day(period),
            Self::Days(length) => {
                let first = calendar.day(calendar.campaign_start);
                calendar.start_of_day(first + period * i64::from(length))
            }
            Self::Month => calendar.start_of_month(period),
            Self::Rolling(_) => unreachable!("a rolling window has no periods"),
        }
    }

    /// When the window that `now` lies in will be over; a rolling window never is.
    #[must_use]
    pub fn ends(self, calendar: &Calendar, now: Timestamp) -> Option<Timestamp> {
        let period = self.period(calendar, now)?;
        Some(self.begins(calendar, period + 1))
    }
}

/// `local day`, `30 local days from the campaign's first`, `calendar month`, `rolling 24 h`.
impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => f.write_str("local day"),
            Self::Days(length) => write!(f, "{length} local days from the campaign's first"),
            Self::Month => f.write_str("calendar month"),
            Self::Rolling(length) => write!(f, "rolling {} h", length.as_secs_f64() / 3600.0),
        }
    }
}
