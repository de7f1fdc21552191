//! The calls of a day: what stands in each column, and what calls have in common.

mod query;

use std::borrow::Cow;
use std::sync::Arc;

use outpace_engine::{Outcome, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{CallRow, ContactLists, Truth};

use crate::number::{NOTHING, clock, count, seconds};
use crate::stage::opens_s;

pub use query::{Answer, Filter, Group, Query, Sort, Tally};

/// The calls of a day, in the order they ended.
#[derive(Debug)]
pub struct CallBook {
    /// What was played.
    pub scenario: Arc<Scenario>,
    /// Every attempt.
    pub calls: Vec<CallRow>,
    /// The seed.
    pub seed: u64,
    /// Which of the seed's days.
    pub replication: u32,
    /// What the day's clock shows at its begin, in seconds after midnight.
    pub opens_s: f64,
    lists: ContactLists,
}

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// When it was dialled.
    Dialled,
    /// Who was called.
    Contact,
    /// For which campaign.
    Campaign,
    /// The contact's how many-th call.
    Attempt,
    /// How it ended.
    Outcome,
    /// Who or what it met.
    Truth,
    /// Who took it.
    Agent,
    /// How long it rang.
    Rang,
    /// How long a person waited.
    Waited,
    /// How long they talked.
    Talked,
}

impl Key {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 10] = [
        Self::Dialled,
        Self::Contact,
        Self::Campaign,
        Self::Attempt,
        Self::Outcome,
        Self::Truth,
        Self::Agent,
        Self::Rang,
        Self::Waited,
        Self::Talked,
    ];

    /// The column's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dialled => "Dialled",
            Self::Contact => "Contact",
            Self::Campaign => "Campaign",
            Self::Attempt => "Attempt",
            Self::Outcome => "Outcome",
            Self::Truth => "Reached",
            Self::Agent => "Agent",
            Self::Rang => "Rang",
            Self::Waited => "Waited",
            Self::Talked => "Talked",
        }
    }

    /// What it means.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Dialled => "When it was dialled, by the day's clock",
            Self::Contact => "Who was called, by number in the lists",
            Self::Campaign => "For which campaign",
            Self::Attempt => "Which of the contact's calls it is: 1 is the first",
            Self::Outcome => "How it ended, as the dialer knows it",
            Self::Truth => "Who or what it met, which only a simulator knows",
            Self::Agent => "The agent, once the call was on its way to one",
            Self::Rang => "From the first ringing to the answer, or to the end",
            Self::Waited => "From being taken for a live person to the agent, or to being given up",
            Self::Talked => "From being joined to the end",
        }
    }

    /// Does it hold words, which stand to the left?
    #[must_use]
    pub const fn is_words(self) -> bool {
        matches!(self, Self::Campaign | Self::Outcome | Self::Truth)
    }
}

/// What calls are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// How they ended.
    #[default]
    Outcome,
    /// The half hour they were dialled in.
    Interval,
    /// The agent's team.
    Team,
    /// The agent.
    Agent,
    /// The campaign's list the contact is on.
    List,
    /// The contact's how many-th call.
    Attempt,
    /// Who or what they met.
    Truth,
}

impl By {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Outcome,
        Self::Interval,
        Self::Team,
        Self::Agent,
        Self::List,
        Self::Attempt,
        Self::Truth,
    ];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Outcome => "Outcome",
            Self::Interval => "Half hour",
            Self::Team => "Team",
            Self::Agent => "Agent",
            Self::List => "List",
            Self::Attempt => "Attempt",
            Self::Truth => "Reached",
        }
    }
}

/// A group, by a number that sorts as people expect; [`NO_GROUP`] for what belongs to none.
pub type GroupId = u32;

/// Calls no agent was ever on the way to have no agent and no team.
pub const NO_GROUP: GroupId = u32::MAX;

/// Seconds of a stretch of the day.
const INTERVAL_S: u32 = 1800;

/// Lists of one campaign have numbers below this.
const LISTS_MAX: u32 = 1 << 16;

/// Seconds between two instants of a call, if both came, in this order.
fn between(from: Timestamp, to: Timestamp) -> Option<f64> {
    let (from, to) = (from.known()?, to.known()?);
    (to >= from).then(|| to.since(from).as_secs_f64())
}

/// How long it rang.
#[must_use]
pub fn rang_s(row: &CallRow) -> Option<f64> {
    let record = &row.record;
    let end = record.answered.known().or(record.gave_up.known());
    between(record.ringing, end.unwrap_or(record.released))
}

/// How long a live person waited for an agent.
#[must_use]
pub fn waited_s(row: &CallRow) -> Option<f64> {
    let record = &row.record;
    let end = record.connected.known().or(record.gave_up.known());
    between(record.live_at(), end.unwrap_or(record.released))
}

/// How long they talked.
#[must_use]
pub fn talked_s(row: &CallRow) -> Option<f64> {
    between(row.record.connected, row.record.released)
}

/// Was it a live person without an agent in time, as the regulator counts?
#[must_use]
pub fn is_abandoned(row: &CallRow) -> bool {
    row.record.live && (row.record.late || row.record.outcome == Outcome::Abandoned)
}

/// The network's three rising tones before an announcement: its word in the tables, and in plain words.
const SPECIAL_TONE: (&str, &str) = ("sit", "tones (SIT)");

/// A word of the tables as people write it.
#[must_use]
pub fn plain(word: &'static str) -> Cow<'static, str> {
    if word == SPECIAL_TONE.0 {
        return Cow::Borrowed(SPECIAL_TONE.1);
    }
    if word.contains('_') {
        Cow::Owned(word.replace('_', " "))
    } else {
        Cow::Borrowed(word)
    }
}

impl CallBook {
    /// The calls of a day.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, calls: Vec<CallRow>, seed: u64, replication: u32) -> Self {
        Self {
            opens_s: opens_s(&scenario),
            lists: ContactLists::new(&scenario),
            scenario,
            calls,
            seed,
            replication,
        }
    }

    /// Columns worth showing: with one campaign its name says nothing.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        let has_many = self.scenario.names.campaigns.len() > 1;
        let all = Key::ALL.into_iter();
        all.filter(|it| has_many || *it != Key::Campaign).collect()
    }

    /// When it was dialled, in seconds of the day's clock.
    #[must_use]
    pub fn dialled_s(&self, row: &CallRow) -> f64 {
        self.opens_s + row.record.originated.as_secs_f64()
    }

    /// What stands in a column.
    #[must_use]
    pub fn cell(&self, key: Key, row: &CallRow) -> Cow<'_, str> {
        let record = &row.record;
        let length = |it: Option<f64>| match it {
            Some(length) => Cow::Owned(seconds(length)),
            None => Cow::Borrowed(NOTHING),
        };
        match key {
            Key::Dialled => Cow::Owned(clock(self.dialled_s(row))),
            Key::Contact => Cow::Owned(count(record.contact.index() as f64 + 1.0)),
            Key::Campaign => Cow::Borrowed(self.campaign(row)),
            Key::Attempt => Cow::Owned(record.attempt.to_string()),
            Key::Outcome => plain(record.outcome.name()),
            Key::Truth => plain(row.truth.name()),
            Key::Agent => match record.agent {
                Some(agent) => Cow::Owned((agent.index() + 1).to_string()),
                None => Cow::Borrowed(NOTHING),
            },
            Key::Rang => length(rang_s(row)),
            Key::Waited => length(waited_s(row)),
            Key::Talked => length(talked_s(row)),
        }
    }

    /// The name of its campaign.
    #[must_use]
    pub fn campaign(&self, row: &CallRow) -> &str {
        let names = &self.scenario.names.campaigns;
        names
            .get(row.record.campaign.index())
            .map_or(NOTHING, String::as_str)
    }

    /// The name of a team.
    fn team(&self, team: usize) -> &str {
        self.scenario
            .names
            .teams
            .get(team)
            .map_or(NOTHING, String::as_str)
    }

    /// What a call belongs to.
    #[must_use]
    pub fn group(&self, by: By, row: &CallRow) -> GroupId {
        let record = &row.record;
        match by {
            By::Outcome => record.outcome as u32,
            By::Interval => self.dialled_s(row) as u32 / INTERVAL_S,
            By::Team => record.agent.map_or(NO_GROUP, |agent| {
                let agents = &self.scenario.engine.agents;
                let team = agents.get(agent.index()).map(|it| it.team.index());
                team.map_or(NO_GROUP, |it| it as u32)
            }),
            By::Agent => record.agent.map_or(NO_GROUP, |it| it.index() as u32),
            By::List => {
                let list = u32::from(self.lists.list_of(record.contact));
                record.campaign.index() as u32 * LISTS_MAX + list
            }
            By::Attempt => u32::from(record.attempt),
            By::Truth => row.truth as u32,
        }
    }

    /// What a group is called.
    #[must_use]
    pub fn group_name(&self, by: By, group: GroupId) -> String {
        if group == NO_GROUP {
            return "no agent".to_owned();
        }
        let place = group as usize;
        match by {
            By::Outcome => Outcome::ALL
                .iter()
                .find(|it| **it as u32 == group)
                .map_or_else(String::new, |it| plain(it.name()).into_owned()),
            By::Interval => {
                let from = f64::from(group * INTERVAL_S);
                let to = from + f64::from(INTERVAL_S);
                format!("{} to {}", &clock(from)[..5], &clock(to)[..5])
            }
            By::Team => self.team(place).to_owned(),
            By::Agent => {
                let agents = &self.scenario.engine.agents;
                let team = agents
                    .get(place)
                    .map_or(NOTHING, |it| self.team(it.team.index()));
                if self.scenario.names.teams.len() > 1 {
                    format!("agent {}, {team}", place + 1)
                } else {
                    format!("agent {}", place + 1)
                }
            }
            By::List => {
                let campaign = self
                    .scenario
                    .names
                    .campaigns
                    .get((group / LISTS_MAX) as usize);
                let campaign = campaign.map_or(NOTHING, String::as_str);
                format!("{campaign} list {}", group % LISTS_MAX)
            }
            By::Attempt => format!("attempt {group}"),
            By::Truth => TRUTHS
                .iter()
                .find(|it| **it as u32 == group)
                .map_or_else(String::new, |it| plain(it.name()).into_owned()),
        }
    }
}

/// Whatever calls meet.
const TRUTHS: [Truth; 11] = [
    Truth::Person,
    Truth::Machine,
    Truth::Fax,
    Truth::DeadAir,
    Truth::Busy,
    Truth::Sit,
    Truth::InvalidNumber,
    Truth::Congestion,
    Truth::Nobody,
    Truth::Screener,
    Truth::Screened,
];
