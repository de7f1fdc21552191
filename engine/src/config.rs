//! What the engine is told before it begins. Whoever builds a [`Config`] checks it against the ranges
//! here; past [`crate::Engine::new`] nothing is validated again.
//!
//! Ranges and defaults are the reference product's: its dialer API, schema `StartCampaignRequest`
//! of webex/webex-openapi-specs (2026-05-04), unless a line names another source.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;
use core::ops::RangeInclusive;
use core::time::Duration;

pub use crate::caller_id::{
    CallerIds, InvalidPrefix, NumberPrefix, PRE_DIAL_RULES_MAX, PreDialRule,
};
use crate::cpa;
use crate::hours::{CallingHours, Zone};
pub use crate::inbound::Inbound;
pub use crate::ivr::{IVR_PORTS, Ivr, PortTreatment};
pub use crate::lost::TRANSACTION_LIMIT;
pub use crate::preview::{
    OFFER_TIMEOUT, OFFER_TIMEOUT_DEFAULT, OnTimeout, Preview, SKIP_REST, SKIP_REST_DEFAULT,
};

use crate::id::{QueueId, TeamId, TrunkId, ZoneId};
use crate::meters::Definition;
use crate::meters::definitions::{self, HungUpEarly};
use crate::retry::RetryRules;
use crate::units::PerMille;

/// Everything one engine runs. Ids are indices into these vectors.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The instant [`crate::Timestamp::ZERO`] stands for, in seconds since 1970-01-01T00:00:00Z.
    /// Calling hours are the only thing that depends on it.
    pub unix_epoch_s: i64,
    /// Time zones of contacts.
    pub zones: Vec<Zone>,
    /// Trunks calls go out on.
    pub trunks: Vec<TrunkConfig>,
    /// Teams of agents.
    pub teams: Vec<TeamConfig>,
    /// Agents, each in one team.
    pub agents: Vec<AgentConfig>,
    /// Outdial queues.
    pub queues: Vec<QueueConfig>,
    /// Campaigns, each with a queue of its own.
    pub campaigns: Vec<CampaignConfig>,
}

/// A group of channels to the public network.
#[derive(Clone, Debug, PartialEq)]
pub struct TrunkConfig {
    /// Calls at a time; `None` for no limit of ours.
    pub channels: Option<u32>,
    /// New calls a second; `None` for no limit of ours. In any half-open second at most this many
    /// calls are originated: they are spaced, never sent in a burst.
    pub calls_per_second: Option<u32>,
}

/// Agents who serve the same queues.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamConfig {
    /// How an agent's device is reached.
    pub device: Device,
    /// The queues this team serves, highest rank first. Campaigns of one rank share the agents:
    /// the one with fewest reserved agents reserves next.
    pub queues: Vec<RankedQueue>,
}

/// A queue in a team's ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankedQueue {
    /// The queue.
    pub queue: QueueId,
    /// Lower is served first.
    pub rank: u8,
}

/// How the dialer joins an agent to a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A reservation call rings the device each time the agent is reserved (the reference product).
    Called,
    /// The device is on the line for the whole shift (a "nailed-up" connection): reserved at once.
    NailedUp,
}

/// One agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgentConfig {
    /// The agent's team.
    pub team: TeamId,
}

/// An outdial queue: which agents its campaign may reserve. Routing is longest available agent.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueConfig {
    /// The one call distribution group of the queue.
    pub teams: Vec<TeamId>,
    /// How long a reservation may last before it is given back. Recommended: [`MAX_TIME_IN_QUEUE`].
    pub max_time_in_queue: Duration,
}

/// One campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct CampaignConfig {
    /// The campaign's own queue.
    pub queue: QueueId,
    /// The trunk its calls go out on.
    pub trunk: TrunkId,
    /// How many lines it dials.
    pub mode: Mode,
    /// How long a phone rings before we cancel. Counted from the first ringing response.
    pub ring_limit: Duration,
    /// How long a call may stay without any ringing response. The reference family waits twice the
    /// ring limit then (UCCX administration guide).
    pub setup_limit: Duration,
    /// Call progress analysis of answered calls; `None` treats every answer as a live person.
    pub cpa: Option<cpa::Settings>,
    /// What the detector is told before anybody speaks.
    pub priors: Option<Box<cpa::Priors>>,
    /// What happens to an answering machine.
    pub machine_treatment: Treatment,
    /// The share of machine's verdicts given to an agent instead, so that the detector's errors are counted.
    pub machine_review: PerMille,
    /// The share of people the detector takes for machines, until enough verdicts were reviewed: the predictive
    /// rule's target includes them.
    pub assumed_false_positive: PerMille,
    /// What happens to a phone that screens calls.
    pub screener_treatment: Treatment,
    /// Answered calls go to an agent at once, and the detector listens meanwhile.
    pub connect_on_answer: bool,
    /// Hang up on a machine found under the agent ([`crate::Event::LateMachine`]); else the agent does.
    pub release_late_machines: bool,
    /// What happens to a fax machine.
    pub fax_treatment: Treatment,
    /// What happens to an answer with nothing to be heard.
    pub dead_air_treatment: Treatment,
    /// How long [`Treatment::LeaveMessage`] waits for the beep before it speaks anyway
    /// (`maxTermToneAnalysis`).
    pub beep_limit: Duration,
    /// How long a recorded message may take before we hang up without having heard of its end: its own
    /// length and [`MESSAGE_MARGIN`].
    pub message_limit: Duration,
    /// A live person not joined to an agent this long after the greeting is abandoned.
    pub abandon_after: Duration,
    /// What is done with an abandoned person (flow event `ABANDONED`): [`Treatment::Disconnect`],
    /// [`Treatment::Play`] or [`Treatment::ToIvr`].
    pub abandoned_treatment: Treatment,
    /// The abandon rate this campaign is held to, in the window of the meter that governs it.
    pub abandon_limit: PerMille,
    /// The meter that governs it.
    pub governing: Governing,
    /// When a contact may be called, in the contact's own time zone.
    pub calling_hours: CallingHours,
    /// What happens to a contact after each outcome.
    pub retry: RetryRules,
    /// Live persons are treated at IVR ports instead of by agents; lines are placed per free port.
    pub ivr: Option<Ivr>,
    /// Agents reserved and waiting may be taken away by inbound calls. The reference product does not: there
    /// inbound calls come first only when an agent becomes available.
    pub yields_to_inbound: bool,
    /// Tell the agent a line is dialled for who is called ([`crate::Event::AgentOffered`]), and give the
    /// answer to this agent. Only in progressive mode at one line per agent: of more lines nobody knows
    /// which will be answered.
    pub popover: bool,
    /// What the persons called see; `None` where only a record may say so.
    pub caller_ids: Option<Box<CallerIds>>,
    /// Ask for more contacts ([`crate::Event::ListLow`]) when fewer than this many were never dialled;
    /// 0 never asks.
    pub list_low: u32,
}

/// The rule that paces a campaign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mode {
    /// A fixed number of lines per available agent.
    Progressive {
        /// In [`DIALING_RATE`].
        lines_per_agent: u8,
    },
    /// Lines per available agent that follow the abandon rate.
    Predictive(Predictive),
    /// So many numbers each time a service ends, if enough agents are idle.
    Threshold(Threshold),
    /// Calls for all agents, by a level that follows how many of them wait.
    Adaptive(Adaptive),
    /// None: agents see a record first, and it is dialled for them.
    Preview(Preview),
    /// None: calls come in ([`crate::Input::InboundArrived`]) and wait in the queue for an agent. Of the
    /// other settings only the trunk and the queue are used.
    Inbound(Inbound),
}

/// Which definition of an abandon rate a campaign answers for, and what follows from it. The limit is
/// [`CampaignConfig::abandon_limit`].
#[derive(Clone, Copy, PartialEq)]
pub struct Governing {
    /// The definition.
    pub meter: Definition,
    /// Whose midnight ends its windows: the caller's own.
    pub zone: ZoneId,
    /// Does it stop the dialing?
    pub stop: Stop,
}

/// The FTC's rate, which gave the two seconds and the 3 % that are the defaults here; in the first zone;
/// it stops nothing.
impl Default for Governing {
    fn default() -> Self {
        Self {
            meter: definitions::ftc(HungUpEarly::Answered),
            zone: ZoneId(0),
            stop: Stop::Never,
        }
    }
}

/// The definition by its name.
impl fmt::Debug for Governing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Governing")
            .field("meter", &self.meter.name)
            .field("zone", &self.zone)
            .field("stop", &self.stop)
            .finish()
    }
}

/// What a campaign does about its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Nothing beyond what its rule does.
    Never,
    /// While one abandon more is not safe, never more lines than agents held: [`crate::Cap::Ledger`].
    BeforeLimit,
}

/// Settings of predictive mode, under the reference product's names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Predictive {
    /// Lines per agent before the first correction (`dialingRate`).
    pub initial_lines_per_agent: f64,
    /// Lines per agent are never above this (`maxDialingRate`).
    pub maximum_dialing_rate: f64,
    /// The abandon rate steered to (`abandonRatePercentage`).
    pub target_abandon_rate: PerMille,
    /// Live answers between two corrections (`predictiveCorrectionPace`).
    pub correction_pace: u32,
    /// Size of each correction (`predictiveGain`).
    pub gain: f64,
}

/// The reference product's defaults.
impl Default for Predictive {
    fn default() -> Self {
        Self {
            initial_lines_per_agent: 1.0,
            maximum_dialing_rate: MAXIMUM_DIALING_RATE_DEFAULT,
            target_abandon_rate: ABANDON_RATE_DEFAULT,
            correction_pace: CORRECTION_PACE_DEFAULT,
            gain: GAIN_DEFAULT,
        }
    }
}

/// Settings of threshold mode: round(`kappa` × own idle agents) + `plus` numbers are dialled when the
/// campaign is started and whenever an agent becomes available again, if both counts are reached.
/// The letters are the ContactCenters library's (`ThresholdDialerPolicy`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// Idle agents of all teams that serve the campaign or an inbound queue it shares agents with.
    pub idle_at_least: u32,
    /// Idle agents held for the campaign.
    pub own_idle_at_least: u32,
    /// Numbers for each of these.
    pub kappa: f64,
    /// Numbers on top.
    pub plus: u32,
}

/// Settings of adaptive mode: VICIdial's three methods, of `dial_method`; its names in brackets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adaptive {
    /// What a day over its limit does to the level.
    pub method: AdaptiveMethod,
    /// Level before the first change (`auto_dial_level`).
    pub initial_level: f64,
    /// The level is never above this (`adaptive_maximum_level`).
    pub maximum_level: f64,
    /// Share of the answers of a local day that may be dropped (`adaptive_dropped_percentage`).
    pub drop_limit: PerMille,
    /// In percent: how much faster the level rises, and more slowly falls (`adaptive_intensity`).
    pub intensity: i8,
    /// Calls that are to wait for agents, or below 0 agents for calls (`adaptive_dl_diff_target`).
    pub target_difference: i8,
    /// When the tapered method has tapered the level to nothing, in minutes since midnight
    /// (`adaptive_latest_server_time`).
    pub latest_minutes: u16,
    /// With fewer agents the level is 1 (`dial_level_threshold_agents`); 0 for never.
    pub level_threshold: u32,
    /// The level is for agents who wait instead of for all (`available_only_ratio_tally`).
    pub counts_ready_only: bool,
}

/// VICIdial's defaults, but a method has to be chosen there.
impl Default for Adaptive {
    fn default() -> Self {
        Self {
            method: AdaptiveMethod::HardLimit,
            initial_level: INITIAL_LEVEL_DEFAULT,
            maximum_level: MAXIMUM_LEVEL_DEFAULT,
            drop_limit: ABANDON_RATE_DEFAULT,
            intensity: 0,
            target_difference: 0,
            latest_minutes: LATEST_MINUTES_DEFAULT,
            level_threshold: 0,
            counts_ready_only: false,
        }
    }
}

/// What happens to the level while a day has dropped more than its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdaptiveMethod {
    /// It is 1 (`ADAPT_HARD_LIMIT`).
    HardLimit,
    /// It is cut by what is left until the latest time (`ADAPT_TAPERED`).
    Tapered,
    /// It is halved (`ADAPT_AVERAGE`).
    Average,
}

/// What is done with a call that no agent gets: the branches of the reference product's flow event
/// `OutboundCampaignCallResult`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// Hang up.
    Disconnect,
    /// Give it to an agent like a live person.
    ToAgent,
    /// Wait for the beep, speak the recorded message, hang up.
    LeaveMessage,
    /// Speak the recorded message at once, hang up.
    Play,
    /// Hand to an IVR, which takes no port of the campaign.
    ToIvr,
    /// Speak the recorded message (who calls, and why) and listen for whoever comes on; for phones that screen.
    Introduce,
}

/// Lines per available agent in progressive mode (guide, "dial rate").
pub const DIALING_RATE: RangeInclusive<u8> = 1..=10;
/// Ceiling of the lines per agent in predictive mode. Default 1.0, which cannot overdial.
pub const MAXIMUM_DIALING_RATE: RangeInclusive<f64> = 1.0..=10.0;
/// Default of [`Predictive::maximum_dialing_rate`].
pub const MAXIMUM_DIALING_RATE_DEFAULT: f64 = 1.0;
/// Idle agents a campaign in threshold mode waits for.
pub const IDLE_AT_LEAST: RangeInclusive<u32> = 1..=10_000;
/// Numbers for each idle agent in threshold mode.
pub const KAPPA: RangeInclusive<f64> = 0.1..=10.0;
/// Numbers on top in threshold mode.
pub const PLUS: RangeInclusive<u32> = 0..=1000;
/// Level in adaptive mode, to begin with and at most. A free field in VICIdial; its offshoot OSDial offers up
/// to 10. Below 1 it has no effect: the level is never lower.
pub const LEVEL: RangeInclusive<f64> = 1.0..=20.0;
/// Default level to begin with: VICIdial's 0, which its first change makes 1.
pub const INITIAL_LEVEL_DEFAULT: f64 = 1.0;
/// Default highest level (`adaptive_maximum_level`).
pub const MAXIMUM_LEVEL_DEFAULT: f64 = 3.0;
/// Intensity and target difference in adaptive mode: the choices of VICIdial's form.
pub const INTENSITY: RangeInclusive<i8> = -40..=40;
/// Default latest time, 21:00 (`adaptive_latest_server_time` 2100).
pub const LATEST_MINUTES_DEFAULT: u16 = 21 * 60;
/// Agents below which the level is 1.
pub const LEVEL_THRESHOLD: RangeInclusive<u32> = 0..=1000;
/// Target abandon rate, and a campaign's limit.
pub const ABANDON_RATE: RangeInclusive<PerMille> = PerMille::new(10)..=PerMille::new(1000);
/// Default target abandon rate.
pub const ABANDON_RATE_DEFAULT: PerMille = PerMille::new(30);
/// Live answers between two corrections.
pub const CORRECTION_PACE: RangeInclusive<u32> = 10..=5000;
/// Default correction pace.
pub const CORRECTION_PACE_DEFAULT: u32 = 70;
/// Size of each correction.
pub const GAIN: RangeInclusive<f64> = 0.1..=3.0;
/// Default gain.
pub const GAIN_DEFAULT: f64 = 1.0;
/// How long a phone rings. The lower end is above the legal minimum of [`RING_MINIMUM`].
pub const RING_LIMIT: RangeInclusive<Duration> = Duration::from_secs(16)..=Duration::from_secs(80);
/// Default ring limit.
pub const RING_LIMIT_DEFAULT: Duration = Duration::from_secs(32);
/// A phone must ring at least this long before we give up on it.
/// Source: 16 CFR § 310.4(b)(4)(ii), "fifteen (15) seconds or four (4) rings"; Ofcom asks the same.
pub const RING_MINIMUM: Duration = Duration::from_secs(15);
/// What a recorded message may take beyond its own length, to begin and to be heard of. Assumed.
pub const MESSAGE_MARGIN: Duration = Duration::from_secs(10);
/// Agents a queue may hold.
pub const AGENTS_PER_QUEUE_MAX: usize = 500;
/// Recommended life of a reservation.
pub const MAX_TIME_IN_QUEUE: Duration = Duration::from_secs(3600);
/// A live answer not joined to an agent this long after the greeting ends is *abandoned*.
/// Source: 16 CFR § 310.4(b)(4)(iii), "within two (2) seconds of the person's completed greeting".
/// The clock starts where the detector places the end of the greeting, not where it announces it,
/// so its own delay counts; without a detector the clock starts at the answer. Both readings are the
/// strict ones: the real wait is never understated.
pub const GREETING_TO_AGENT_MAX: Duration = Duration::from_secs(2);
