//! The campaign report: what a run dialled, was called for and showed to agents, counted by whatever it is
//! asked for by, so that every row is the sum of lines that can be listed.
//!
//! Progressive and predictive campaigns share one section, as in the reference product; preview campaigns,
//! campaigns on IVR ports and calls that came in have their own.

use std::collections::BTreeMap;

use crate::counters::Counters;
use crate::entry::{Entry, INBOUND};
use crate::stored::{StoredCall, StoredContact, StoredInbound, StoredOffer, StoredRun};
use crate::tables::IVR;

/// What is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Campaign, or the queue of calls that came in.
    Campaign,
    /// Stretches of so many minutes, by when a call was dialled or came in, or an offer ended.
    Interval(u32),
    /// Team of the agent.
    Team,
    /// Agent.
    Agent,
    /// List of the campaign.
    List,
    /// How it ended.
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
    /// Calls that came in.
    Inbound,
}

impl Section {
    /// Every section, in the order of the report.
    pub const ALL: [Self; 4] = [Self::Agent, Self::Preview, Self::Ivr, Self::Inbound];

    /// The section's word in keys and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Preview => "preview",
            Self::Ivr => "ivr",
            Self::Inbound => INBOUND,
        }
    }

    /// The section's heading.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Agent => "Progressive and predictive campaigns",
            Self::Preview => "Preview campaigns",
            Self::Ivr => "IVR campaigns",
            Self::Inbound => "Calls that came in",
        }
    }

    fn of(mode: &str) -> Self {
        match mode {
            "preview" => Self::Preview,
            INBOUND => Self::Inbound,
            _ if mode.ends_with(IVR) => Self::Ivr,
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

/// A row of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportRow {
    /// Which section it is in.
    pub section: Section,
    /// What its lines have in common.
    pub key: String,
    /// What they come to.
    pub counters: Counters,
}

/// A row, and what is behind it.
pub(crate) struct Group<'a> {
    pub(crate) row: ReportRow,
    /// How many lines there are behind it.
    pub(crate) lines: u64,
    /// The first of them.
    pub(crate) first: Vec<Entry<'a>>,
}

/// What a line is counted under.
struct Under<'a> {
    campaign: &'a str,
    mode: &'a str,
    list: Option<u32>,
    at_s: f64,
    team: Option<&'a str>,
    agent: Option<u32>,
    /// With its place among the outcomes.
    outcome: Option<(u64, String)>,
}

impl StoredRun {
    /// The report: a row for each key that anything is counted under, section by section.
    #[must_use]
    pub fn report(&self, by: By) -> Vec<ReportRow> {
        let groups = self.grouped(by, 0).into_iter();
        groups.map(|group| group.row).collect()
    }

    /// The report, and of each row the first few lines behind it.
    pub(crate) fn grouped(&self, by: By, few: usize) -> Vec<Group<'_>> {
        let mut groups: BTreeMap<Key, (Counters, u64, Vec<Entry<'_>>)> = BTreeMap::new();
        for entry in self.entries() {
            let (counters, lines, first) = groups.entry(self.key(&entry, by)).or_default();
            match entry {
                Entry::Call(call) => counters.add_call(call),
                Entry::Inbound(call) => counters.add_inbound(call),
                Entry::Offer(offer) => counters.add_offer(offer),
                Entry::Contact(contact) => counters.add_contact(contact, None),
            }
            *lines += 1;
            if first.len() < few {
                first.push(entry);
            }
        }
        // What became of a contact because of a call is counted with the call.
        for contact in &self.contacts {
            if let Some(call) = contact.call.map(|place| &self.calls[place]) {
                let (counters, ..) = groups.entry(self.key(&Entry::Call(call), by)).or_default();
                counters.add_contact(contact, Some(call));
            }
        }
        let group = |(key, (counters, lines, first)): (Key, (Counters, u64, Vec<_>))| Group {
            row: ReportRow {
                section: key.section,
                key: key.text,
                counters,
            },
            lines,
            first,
        };
        groups.into_iter().map(group).collect()
    }

    /// What is behind a row, in the order it ended, calls first: `"10:30"`, or `"ivr/10:30"` for one
    /// section's. Nothing if there is no such row.
    #[must_use]
    pub fn drill(&self, by: By, wanted: &str) -> Vec<Entry<'_>> {
        let is_wanted = |entry: &Entry<'_>| {
            let Key { section, text, .. } = self.key(entry, by);
            let of_section = wanted.strip_prefix(section.name());
            text == wanted || of_section.and_then(|rest| rest.strip_prefix('/')) == Some(&*text)
        };
        self.entries().filter(is_wanted).collect()
    }

    /// What the day's clock shows so many seconds after its start: "2026-03-02 10:30".
    #[must_use]
    pub fn clock(&self, seconds: i64) -> String {
        minute(self.day_start.local_s + seconds, ' ')
    }

    /// Everything the report counts, each once; but what became of contacts because of a call.
    fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let calls = self.calls.iter().map(Entry::Call);
        let inbound = self.inbound.iter().map(Entry::Inbound);
        let offers = self.offers.iter().map(Entry::Offer);
        let alone = self.contacts.iter().filter(|it| it.call.is_none());
        calls
            .chain(inbound)
            .chain(offers)
            .chain(alone.map(Entry::Contact))
    }

    fn key(&self, entry: &Entry<'_>, by: By) -> Key {
        let under = Under::of(entry);
        let numbered = |number: Option<u32>| match number {
            Some(number) => (u64::from(number), number.to_string()),
            None => (u64::MAX, NONE.to_owned()),
        };
        let named = |name: Option<String>| match name {
            Some(name) => (0, name),
            None => (u64::MAX, NONE.to_owned()),
        };
        let (order, text) = match by {
            By::Campaign => (0, under.campaign.to_owned()),
            By::Interval(minutes) => {
                let start_s = self.interval_of(under.at_s, minutes);
                let order = start_s + self.day_start.local_s;
                let text = match minutes {
                    DAY_MINUTES => self.clock(start_s)[..DATE_LENGTH].to_owned(),
                    _ => self.clock(start_s),
                };
                (order.unsigned_abs(), text)
            }
            By::Team => named(under.team.map(str::to_owned)),
            By::Agent => numbered(under.agent),
            By::List => named((under.list).map(|list| format!("{} list {list}", under.campaign))),
            By::Outcome => under.outcome.unwrap_or((u64::MAX, NONE.to_owned())),
            By::Mode => (0, under.mode.to_owned()),
        };
        Key {
            section: Section::of(under.mode),
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

impl<'a> Under<'a> {
    fn of(entry: &Entry<'a>) -> Self {
        match *entry {
            Entry::Call(call) => Self::of_call(call),
            Entry::Inbound(call) => Self::of_inbound(call),
            Entry::Offer(offer) => Self::of_offer(offer),
            Entry::Contact(contact) => Self::of_contact(contact),
        }
    }

    fn of_call(call: &'a StoredCall) -> Self {
        Self {
            campaign: &call.campaign,
            mode: &call.mode,
            list: Some(call.list),
            at_s: call.originated_s,
            team: call.team.as_deref(),
            agent: call.agent,
            outcome: Some((call.outcome as u64, call.outcome.name().to_owned())),
        }
    }

    fn of_inbound(call: &'a StoredInbound) -> Self {
        Self {
            campaign: &call.queue,
            mode: INBOUND,
            list: None,
            at_s: call.arrived_s,
            team: call.team.as_deref(),
            agent: call.agent,
            outcome: Some((call.outcome as u64, call.outcome.name().to_owned())),
        }
    }

    fn of_offer(offer: &'a StoredOffer) -> Self {
        let how = (
            OFFERS + offer.how as u64,
            format!("offer_{}", offer.how.name()),
        );
        Self {
            campaign: &offer.campaign,
            mode: &offer.mode,
            list: Some(offer.list),
            at_s: offer.ended_s,
            team: offer.team.as_deref(),
            agent: Some(offer.agent),
            outcome: Some(how),
        }
    }

    fn of_contact(contact: &'a StoredContact) -> Self {
        let campaign = contact.campaign.as_ref();
        Self {
            campaign: campaign.map_or(NONE, |(campaign, _)| campaign),
            mode: campaign.map_or(NONE, |(_, mode)| mode),
            list: campaign.map(|_| contact.list),
            at_s: contact.at_s,
            team: None,
            agent: None,
            outcome: None,
        }
    }
}

/// The length that asks for whole days, which are named by their date.
pub const DAY_MINUTES: u32 = 24 * 60;

/// "2026-03-02".
const DATE_LENGTH: usize = 10;

/// What each section's rows come to together.
#[must_use]
pub fn totals(rows: &[ReportRow]) -> Vec<(Section, Counters)> {
    let mut totals: BTreeMap<Section, Counters> = BTreeMap::new();
    for row in rows {
        *totals.entry(row.section).or_default() += &row.counters;
    }
    totals.into_iter().collect()
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

/// The key of what has none: calls that no agent was ever on the way to, calls that came in and are on no
/// list, contacts closed without a call.
pub(crate) const NONE: &str = "none";

/// Outcomes come first, then the ways offers end.
const OFFERS: u64 = 100;

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
