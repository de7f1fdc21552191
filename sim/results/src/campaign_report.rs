//! The campaign report: the calls of a run, counted by whatever they are asked for by, so that every
//! row is the sum of calls that can be listed.
//!
//! The counters carry the names of the campaign status of Cisco's Outbound Campaign API, as far as a
//! dialer knows them; those it cannot know (what an agent closed, wrong numbers) are left out.
//! Progressive and predictive campaigns share one section, as in the reference product; preview and IVR
//! campaigns have their own.

use std::collections::BTreeMap;
use std::fmt;

use outpace_engine::Outcome;

use crate::stored::{StoredCall, StoredRun};

/// What calls are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Campaign.
    Campaign,
    /// Stretches of so many minutes, by when the call was dialled.
    Interval(u32),
    /// Team of the agent.
    Team,
    /// Agent.
    Agent,
    /// List of the campaign.
    List,
    /// How the call ended.
    Outcome,
    /// How the campaign dials.
    Mode,
}

/// A section of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Progressive and predictive campaigns.
    Agent,
    /// Preview campaigns.
    Preview,
    /// Campaigns on IVR ports.
    Ivr,
}

impl Section {
    /// The section's word in keys and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Preview => "preview",
            Self::Ivr => "ivr",
        }
    }

    fn of(mode: &str) -> Self {
        match mode {
            "preview" => Self::Preview,
            _ if mode.ends_with("_ivr") => Self::Ivr,
            _ => Self::Agent,
        }
    }
}

/// A row's key, in the order rows are shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    section: Section,
    /// Numbers and times go by size, words by the alphabet; what has none comes last.
    order: u64,
    text: String,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counters {
    /// Calls by how they ended, in the order of [`Outcome::ALL`].
    pub outcomes: [u64; Outcome::ALL.len()],
    /// Taken for a live person.
    pub total_voice: u64,
    /// Abandoned with a recorded message begun.
    pub abandon_to_ivr: u64,
    /// Joined, but too late.
    pub late: u64,
    /// Seconds of talk.
    pub talk_time_s: f64,
    /// Seconds of wrap-up.
    pub wrapup_time_s: f64,
}

/// A row of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportRow {
    /// Which section it is in.
    pub section: Section,
    /// What its calls have in common.
    pub key: String,
    /// What they come to.
    pub counters: Counters,
}

/// A counter's value: a count, or seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Calls.
    Count(u64),
    /// Seconds.
    Seconds(f64),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Seconds(seconds) => write!(f, "{seconds:.3}"),
        }
    }
}

impl Counters {
    /// Every counter with its name, in the order of the report's columns.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, Value)> {
        let of = |outcome: Outcome| Value::Count(self.outcomes[outcome as usize]);
        vec![
            ("attempted", Value::Count(self.outcomes.iter().sum())),
            ("voice", of(Outcome::Connected)),
            ("totalVoice", Value::Count(self.total_voice)),
            ("answeringMachine", of(Outcome::AnsweringMachine)),
            ("fax", of(Outcome::Fax)),
            ("sitTone", of(Outcome::Sit)),
            ("deadAir", of(Outcome::DeadAir)),
            ("invalidNumber", of(Outcome::InvalidNumber)),
            ("busy", of(Outcome::Busy)),
            ("noAnswer", of(Outcome::NoAnswer)),
            ("networkFailure", of(Outcome::NetworkFailure)),
            ("abandoned", of(Outcome::Abandoned)),
            ("abandonToIvr", Value::Count(self.abandon_to_ivr)),
            ("joinedLate", Value::Count(self.late)),
            ("customerAbandon", of(Outcome::CustomerAbandoned)),
            ("talkTime", Value::Seconds(self.talk_time_s)),
            ("wrapupTime", Value::Seconds(self.wrapup_time_s)),
        ]
    }

    fn add(&mut self, call: &StoredCall) {
        self.outcomes[call.outcome as usize] += 1;
        self.total_voice += u64::from(call.live);
        let is_abandoned = call.outcome == Outcome::Abandoned;
        self.abandon_to_ivr += u64::from(is_abandoned && call.message);
        self.late += u64::from(call.late);
        self.talk_time_s += call.talk_s;
        self.wrapup_time_s += call.wrap_up_s;
    }
}

impl StoredRun {
    /// The report: a row for each key that has calls, section by section.
    #[must_use]
    pub fn report(&self, by: By) -> Vec<ReportRow> {
        let mut rows: BTreeMap<Key, Counters> = BTreeMap::new();
        for call in &self.calls {
            rows.entry(self.key(call, by)).or_default().add(call);
        }
        let row = |(key, counters): (Key, Counters)| ReportRow {
            section: key.section,
            key: key.text,
            counters,
        };
        rows.into_iter().map(row).collect()
    }

    /// The calls behind a row, in the order they ended: `"10:30"`, or `"ivr/10:30"` for one section's.
    #[must_use]
    pub fn drill(&self, by: By, wanted: &str) -> Vec<&StoredCall> {
        let is_wanted = |call: &&StoredCall| {
            let Key { section, text, .. } = self.key(call, by);
            let of_section = wanted.strip_prefix(section.name());
            text == wanted || of_section.and_then(|rest| rest.strip_prefix('/')) == Some(&*text)
        };
        self.calls.iter().filter(is_wanted).collect()
    }

    /// What the day's clock shows so many seconds after its start: "2026-03-02 10:30".
    #[must_use]
    pub fn clock(&self, seconds: i64) -> String {
        minute(self.day_start.local_s + seconds, ' ')
    }

    fn key(&self, call: &StoredCall, by: By) -> Key {
        let numbered = |number: Option<u32>| match number {
            Some(number) => (u64::from(number), number.to_string()),
            None => (u64::MAX, NONE.to_owned()),
        };
        let (order, text) = match by {
            By::Campaign => (0, call.campaign.clone()),
            By::Interval(minutes) => {
                let start_s = self.interval_of(call.originated_s, minutes);
                let order = start_s + self.day_start.local_s;
                (order.unsigned_abs(), self.clock(start_s))
            }
            By::Team => match &call.team {
                Some(team) => (0, team.clone()),
                None => (u64::MAX, NONE.to_owned()),
            },
            By::Agent => numbered(call.agent),
            By::List => (0, format!("{} list {}", call.campaign, call.list)),
            By::Outcome => (call.outcome as u64, call.outcome.name().to_owned()),
            By::Mode => (0, call.mode.clone()),
        };
        Key {
            section: Section::of(&call.mode),
            order,
            text,
        }
    }

    /// Begin of the stretch of the clock that an instant lies in, in seconds from the day's start.
    pub(crate) fn interval_of(&self, at_s: f64, minutes: u32) -> i64 {
        let length = i64::from(minutes) * 60;
        let local_s = self.day_start.local_s + at_s as i64;
        local_s - local_s.rem_euclid(length) - self.day_start.local_s
    }
}

/// A minute as ISO 8601 has it, its date and time parted by `by`.
pub(crate) fn minute(unix_s: i64, by: char) -> String {
    let (days, second) = (unix_s.div_euclid(86_400), unix_s.rem_euclid(86_400));
    let (year, month, day) = date(days);
    let (hour, minute) = (second / 3600, second / 60 % 60);
    format!("{year:04}-{month:02}-{day:02}{by}{hour:02}:{minute:02}")
}

/// Year, month and day of a day counted from 1970-01-01, in the proleptic Gregorian calendar: counted
/// in eras of 400 years that begin on a 1 March, so that the leap day is the last of its year.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let january = month >= 10;
    let month = if january { month - 9 } else { month + 3 };
    (year + era * 400 + i64::from(january), month, day)
}

/// The key of calls that no agent or team was ever on the way to.
const NONE: &str = "none";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_those_of_the_calendar() {
        for (unix_s, text) in [
            (0, "1970-01-01T00:00"),
            (951_782_399, "2000-02-28T23:59"),
            (951_782_400, "2000-02-29T00:00"),
            (1_772_463_600, "2026-03-02T15:00"),
            (4_107_542_399, "2100-02-28T23:59"),
            (4_107_542_400, "2100-03-01T00:00"),
        ] {
            assert_eq!(minute(unix_s, 'T'), text);
        }
    }
}
