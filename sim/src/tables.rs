//! What one simulated day leaves behind, as plain rows. Whoever writes files turns them into columns.

use outpace_engine::{
    AgentId, AgentState, CallRecord, CampaignId, ContactId, Correction, InboundRecord, OfferEnd,
    OfferId, Pacing, Timestamp,
};

use crate::compliance::{ConductRow, MeterRow};
use crate::contact_row::ContactRow;
use crate::judged::JudgedRow;
use crate::ports::PortUse;
use crate::rows::Rows;

/// One simulated day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Day {
    /// Which replication this is, from 0.
    pub replication: u32,
    /// Every attempt, in the order they ended.
    pub calls: Rows<CallRow>,
    /// Every stay of an agent in a state, in the order they ended.
    pub agent_states: Rows<AgentStateRow>,
    /// Every decision of the pacing that placed or held back lines.
    pub decisions: Rows<DecisionRow>,
    /// Every correction of the predictive lines per agent.
    pub corrections: Vec<CorrectionRow>,
    /// Every inbound call, in the order they ended.
    pub inbound: Vec<InboundRecord>,
    /// Every record shown to an agent, in the order the offers ended.
    pub offers: Vec<OfferRow>,
    /// Contacts closed, and those who asked to be called back.
    pub contacts: Rows<ContactRow>,
    /// Use of the ports of each IVR campaign that dialled.
    pub ports: Vec<PortUse>,
    /// Counts by campaign and stretch of [`INTERVAL_S`], in order of campaign, then time.
    pub intervals: Vec<IntervalRow>,
    /// What every meter shows, where that was asked for: see [`crate::Keep::Meters`] and
    /// [`crate::read_meters`].
    pub meters: Vec<MeterRow>,
    /// Counts of conduct, kept and read with the meters.
    pub conduct: Vec<ConductRow>,
    /// How the detectors judged the answers: a row for each campaign that has one.
    pub judged: Vec<JudgedRow>,
    /// Attempts by how they ended, in the order of [`outpace_engine::Outcome::ALL`].
    pub outcomes: [u64; outpace_engine::Outcome::ALL.len()],
    /// When the last call was over and the last agent gone.
    pub end: Timestamp,
}

impl Day {
    /// A day of which nothing has happened yet, in the memory of this one.
    pub(crate) fn emptied(mut self) -> Self {
        self.calls.clear();
        self.agent_states.clear();
        self.decisions.clear();
        self.contacts.clear();
        Self {
            calls: self.calls,
            agent_states: self.agent_states,
            decisions: self.decisions,
            contacts: self.contacts,
            ..Self::default()
        }
    }
}

/// An attempt, and what the simulator knows about it that the dialer does not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CallRow {
    /// What the engine knows.
    pub record: CallRecord,
    /// Who or what was behind the number, if the call got that far.
    pub truth: Truth,
    /// Index of the part of the talk time's mixture that was drawn ("sale"), for talks.
    pub result: u8,
}

/// Who or what a call met, which only a simulator can know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// A person, who would answer if it rang long enough.
    Person,
    /// An answering machine.
    Machine,
    /// A fax machine or modem.
    Fax,
    /// An answer with nothing to be heard.
    DeadAir,
    /// Busy.
    Busy,
    /// Out of service, with tones.
    Sit,
    /// No such number.
    InvalidNumber,
    /// Refused by the network.
    Congestion,
    /// Nobody: it rings for ever.
    Nobody,
    /// A phone that screens calls, and nobody came on.
    Screener,
    /// A person who came on after the phone had asked who calls.
    Screened,
}

impl Truth {
    /// Every truth, each at its own number as an index.
    pub(crate) const ALL: [Self; 11] = [
        Self::Person,
        Self::Machine,
        Self::Fax,
        Self::DeadAir,
        Self::Busy,
        Self::Sit,
        Self::InvalidNumber,
        Self::Congestion,
        Self::Nobody,
        Self::Screener,
        Self::Screened,
    ];

    /// The word tables use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Machine => "machine",
            Self::Fax => "fax",
            Self::DeadAir => "dead_air",
            Self::Busy => "busy",
            Self::Sit => "sit",
            Self::InvalidNumber => "invalid_number",
            Self::Congestion => "congestion",
            Self::Nobody => "nobody",
            Self::Screener => "screener",
            Self::Screened => "screened_person",
        }
    }

    /// Was there a person to talk to?
    #[must_use]
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Person | Self::Screened)
    }
}

/// One stay of an agent in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgentStateRow {
    /// The agent.
    pub agent: AgentId,
    /// The state.
    pub state: AgentState,
    /// The campaign it was for, where there is one.
    pub campaign: Option<CampaignId>,
    /// Entered.
    pub from: Timestamp,
    /// Left.
    pub to: Timestamp,
}

/// A record that was shown to an agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferRow {
    /// The offer.
    pub offer: OfferId,
    /// Who looked at it.
    pub agent: AgentId,
    /// For which campaign.
    pub campaign: CampaignId,
    /// Whose record it was.
    pub contact: ContactId,
    /// How it ended.
    pub how: OfferEnd,
    /// Since when the agent looked at it; [`Timestamp::NEVER`] if it was taken back before.
    pub shown: Timestamp,
    /// When it ended.
    pub ended: Timestamp,
}

/// A decision and its time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DecisionRow {
    /// When.
    pub at: Timestamp,
    /// What, and why.
    pub pacing: Pacing,
}

/// A correction and its time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CorrectionRow {
    /// When.
    pub at: Timestamp,
    /// From what to what, and why.
    pub correction: Correction,
}

/// What happened in one stretch of the day in one campaign. Calls count where they were dialled
/// (`dials`), answered (`answers`, `live_answers`) and so on: each thing in the stretch it happened in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct IntervalRow {
    /// The campaign.
    pub campaign: u32,
    /// Begin of the stretch, seconds from the start of the day.
    pub start_s: f64,
    /// Calls dialled.
    pub dials: u32,
    /// Calls answered by anything.
    pub answers: u32,
    /// Calls taken for a live person.
    pub live_answers: u32,
    /// Live persons joined to an agent.
    pub connects: u32,
    /// Live persons not joined in time.
    pub abandoned: u32,
    /// Mean of the lines per available agent the rule wanted, over time; 0 if it never wanted any.
    pub lines_per_agent: f64,
    /// Callers, by when they called: all of them,
    pub offered: u32,
    /// of those turned away,
    pub blocked: u32,
    /// of those joined to an agent,
    pub answered_in: u32,
    /// of those joined within the service target,
    pub in_target: u32,
    /// and of those who hung up while waiting, or waited to the queue's limit.
    pub gave_up: u32,
    /// Seconds they waited, whether they were joined or not.
    pub queued_s: f64,
    /// Offers of records, by when they ended: accepted,
    pub accepted: u32,
    /// skipped,
    pub skipped: u32,
    /// removed,
    pub removed: u32,
    /// not answered in time,
    pub timed_out: u32,
    /// and taken back.
    pub withdrawn: u32,
    /// Agent seconds looking at a record.
    pub preview_s: f64,
    /// Agent seconds available or reserved, or waiting for a call dialled for this agent.
    pub waiting_s: f64,
    /// Agent seconds connecting or connected.
    pub talking_s: f64,
    /// Agent seconds in wrap-up.
    pub wrap_up_s: f64,
    /// Agent seconds idle (breaks).
    pub idle_s: f64,
}

/// Length of the stretches of [`Day::intervals`], in seconds.
pub const INTERVAL_S: u32 = 900;
