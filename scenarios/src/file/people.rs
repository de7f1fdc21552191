//! The people (and machines) behind the numbers: claims about the world, so they name their source.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    DistributionFile, GreetingFile, HearingFile, MachineGreetingFile, Required, ScreenerFile,
    Stretch,
};
use crate::quantity::{AnyShare, AttemptFactor};

/// People behind a campaign's numbers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "People")]
pub(crate) struct PeopleFile {
    /// Its name; needed when there are several kinds.
    pub(crate) name: Option<String>,
    /// Where these numbers come from: measured, cited, or "assumed: why".
    pub(crate) source: Required<String>,
    /// Attempts a person answers, at hours not named in answer_by_hour.
    pub(crate) answer_probability: Option<AnyShare>,
    /// Attempts a person answers by the hour of the person's own clock: "09:00-12:00" = "18 %".
    pub(crate) answer_by_hour: Option<BTreeMap<Stretch, AnyShare>>,
    /// Factor on the first, second, … attempt; the last holds on. Left out: [1.0].
    pub(crate) answer_by_attempt: Option<Vec<AttemptFactor>>,
    /// How much of the luck belongs to the contact: at 0 % every attempt is a new coin, at 100 % who
    /// did not answer once never will. Left out: 0 %.
    pub(crate) persistence: Option<AnyShare>,
    /// What an attempt that no person answers meets; the rest rings unanswered.
    pub(crate) otherwise: Option<OtherwiseFile>,
    /// From the first ring to a person's answer.
    pub(crate) ring: Option<DistributionFile>,
    /// From the first ring to a machine's answer.
    pub(crate) machine_ring: Option<DistributionFile>,
    /// How a person greets the caller.
    pub(crate) greeting: Option<GreetingFile>,
    /// How a machine does.
    pub(crate) machine_greeting: Option<MachineGreetingFile>,
    /// What a phone says that screens calls, and who comes on.
    pub(crate) screener: Option<ScreenerFile>,
    /// How speech is heard by the front end of a detector other than Asterisk's.
    pub(crate) hearing: Option<HearingFile>,
    /// How long a person waits in silence after the greeting before hanging up.
    pub(crate) patience: Option<DistributionFile>,
    /// How long a person and an agent talk. Part names of a mixture become results: "sale".
    pub(crate) talk: Required<DistributionFile>,
    /// How long a machine holds an agent.
    pub(crate) machine_talk: Option<DistributionFile>,
    /// How long a person listens to an IVR port's message before hanging up. Left out: to its end.
    pub(crate) listens: Option<DistributionFile>,
    /// How long a person talks to a virtual agent. Left out: 45 s on average.
    pub(crate) virtual_agent: Option<DistributionFile>,
    /// Share of those who talked to a virtual agent and go on to a live one. Left out: none.
    pub(crate) escalates: Option<AnyShare>,
    /// Of those who talked to an agent, how many ask to be called again.
    pub(crate) callback: Option<AnyShare>,
    /// After how long they want to be called. Left out: 24 h.
    pub(crate) callback_after: Option<DistributionFile>,
    /// Of those who ask, how many want the agent they talked to. Left out: nobody.
    pub(crate) personal_callback: Option<AnyShare>,
}

/// Shares of the attempts that no person answers, up to 100 % in all.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Otherwise")]
pub(crate) struct OtherwiseFile {
    /// An answering machine.
    pub(crate) machine: Option<AnyShare>,
    /// A phone that answers by itself, asks who calls, and may put the person on.
    pub(crate) screener: Option<AnyShare>,
    /// A fax machine or modem.
    pub(crate) fax: Option<AnyShare>,
    /// Busy.
    pub(crate) busy: Option<AnyShare>,
    /// Special information tones: out of service.
    pub(crate) sit: Option<AnyShare>,
    /// No such number.
    pub(crate) invalid_number: Option<AnyShare>,
    /// Answered, and nothing is said.
    pub(crate) dead_air: Option<AnyShare>,
}
