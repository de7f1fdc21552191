//! What the engine says: commands to the world, events for observers, and when to wake it.

use core::time::Duration;

use crate::cpa::Verdict;
use crate::id::{AgentId, CallId, CampaignId, ContactId, ListId, OfferId, TrunkId};
use crate::ignored::Ignored;
use crate::inbound::InboundRecord;
use crate::ivr::PortTreatment;
use crate::meters::{Disposition, TakenFor};
use crate::phone_number::PhoneNumber;
use crate::preview::OfferEnd;
use crate::retry::Outcome;
use crate::time::Timestamp;
use crate::units::PerMille;

/// One piece of output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Output {
    /// Do this in the world.
    Command(Command),
    /// What happened and why, for observers; nobody has to act on it.
    Event(Event),
    /// Drained. Tell the engine [`crate::Input::Tick`] at that time, or the next fact before it.
    Wake(Option<Deadline>),
}

/// When the engine wants to be woken, and what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The instant. Earlier is harmless, later costs pacing.
    pub at: Timestamp,
    /// What is due then.
    pub reason: WakeReason,
}

/// What is due at a [`Deadline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WakeReason {
    /// A call has rung, or waited for ringing, long enough.
    RingLimit,
    /// The time for analysis of a call may be over.
    CallProgress,
    /// A detector that watches on under an agent looks again.
    LateMachine,
    /// A live person has waited too long for an agent.
    AbandonAfter,
    /// A machine's beep did not come.
    BeepLimit,
    /// A CANCEL may be unconfirmed, or an agent on the way to a call, for
    /// [`crate::config::TRANSACTION_LIMIT`].
    LostFacts,
    /// Nobody said that a message came to its end: [`crate::config::CampaignConfig::message_limit`].
    MessageLimit,
    /// A reservation has lasted too long.
    TimeInQueue,
    /// An agent has looked at a record long enough.
    OfferTimeout,
    /// A caller has waited too long.
    QueueLimit,
    /// The trunk may take the next call.
    CallsPerSecond,
    /// A rule with a clock of its own looks at the floor.
    Pacing,
    /// A contact may be tried again, or calling hours open.
    ListReady,
    /// A list expires.
    ListExpiry,
}

/// Do this in the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// INVITE (RFC 3261 § 13): dial.
    Originate {
        /// The call's new id.
        call: CallId,
        /// Whom it is for.
        contact: ContactId,
        /// The contact's how many-th dialled call this is, from 1.
        attempt: u16,
        /// The number.
        number: PhoneNumber,
        /// On which trunk.
        trunk: TrunkId,
        /// For which campaign.
        campaign: CampaignId,
        /// What the person called is to see: [`crate::config::CallerIds`], or the contact's record.
        caller_id: Option<PhoneNumber>,
    },
    /// Tell the engine what is heard on an answered call: speech beginning and ending, tones.
    Analyse(CallId),
    /// CANCEL (RFC 3261 § 9): give up ringing.
    Cancel(CallId),
    /// BYE (RFC 3261 § 15): hang up.
    Release(CallId),
    /// Ring the agent's device and hold the line.
    Reserve {
        /// The agent.
        agent: AgentId,
        /// For which campaign; shown in the popover.
        campaign: CampaignId,
    },
    /// Give the agent's reservation back: hang up the reservation call.
    EndReservation(AgentId),
    /// Tell the agent that a customer is coming.
    PlayZipTone(AgentId),
    /// Join customer and agent.
    Bridge {
        /// The customer.
        call: CallId,
        /// The agent.
        agent: AgentId,
    },
    /// Show an agent a record, and let them answer: [`crate::Input::OfferAccepted`] and its like.
    Offer {
        /// The offer's new id.
        offer: OfferId,
        /// The agent.
        agent: AgentId,
        /// The campaign.
        campaign: CampaignId,
        /// Whose record.
        contact: ContactId,
    },
    /// Take a record off an agent's desktop: no answer to the offer counts any more.
    EndOffer {
        /// The agent.
        agent: AgentId,
        /// The offer.
        offer: OfferId,
    },
    /// Play the recorded message to the customer.
    PlayMessage(CallId),
    /// Treat a live person at an IVR port: play the campaign's message, or hand to the virtual agent.
    StartIvr {
        /// The person.
        call: CallId,
        /// Which of the two.
        treatment: PortTreatment,
    },
    /// Answer an inbound call (200, RFC 3261 § 13.3.1.4) and hold it.
    Answer {
        /// The call's new id.
        call: CallId,
        /// The queue it waits in.
        campaign: CampaignId,
        /// What [`crate::Input::InboundArrived`] named it.
        caller: u32,
    },
    /// Turn an inbound call away (486, RFC 3261 § 21.4.24): the queue is full or closed.
    Reject {
        /// The queue.
        campaign: CampaignId,
        /// What [`crate::Input::InboundArrived`] named it.
        caller: u32,
    },
}

/// What happened and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// An agent is in another state.
    AgentChanged {
        /// The agent.
        agent: AgentId,
        /// The new state.
        state: AgentState,
        /// The campaign it is for, where there is one.
        campaign: Option<CampaignId>,
    },
    /// How many lines a campaign wants, and why.
    Paced(Pacing),
    /// A campaign in threshold mode counted idle agents, and what followed.
    Tested(ThresholdTest),
    /// Predictive lines per agent were corrected.
    Corrected(Correction),
    /// The detector decided.
    Verdict {
        /// The call.
        call: CallId,
        /// The verdict and its evidence.
        verdict: Verdict,
    },
    /// What was given to an agent, or to whoever waits for one, is a machine after all.
    LateMachine(CallId),
    /// A rule of the flow event PreDial sets the caller id of the call that is dialled next.
    PreDial {
        /// The call.
        call: CallId,
        /// The rule, from 0 in [`crate::config::CallerIds::pre_dial`].
        rule: u16,
    },
    /// A line is dialled for an agent, who is shown the contact at this moment: the popover, at one line
    /// per agent ([`crate::config::CampaignConfig::popover`]).
    AgentOffered {
        /// The agent.
        agent: AgentId,
        /// The campaign.
        campaign: CampaignId,
        /// The line.
        call: CallId,
        /// Who is called.
        contact: ContactId,
    },
    /// An accepted record cannot be dialled yet.
    OfferWaits {
        /// The offer.
        offer: OfferId,
        /// The agent.
        agent: AgentId,
        /// What holds it back.
        cap: Cap,
    },
    /// An offer is over. There is exactly one for each [`Command::Offer`]; the call follows at once, if
    /// there is one.
    OfferEnded {
        /// The offer.
        offer: OfferId,
        /// Who looked at it.
        agent: AgentId,
        /// The campaign.
        campaign: CampaignId,
        /// Whose record it was.
        contact: ContactId,
        /// How it ended.
        how: OfferEnd,
    },
    /// A live person, or a caller, waits, and no agent is free.
    Waiting(CallId),
    /// A customer and an agent are joined.
    Connected {
        /// The customer.
        call: CallId,
        /// The agent.
        agent: AgentId,
        /// How long the customer waited since the greeting ended.
        waited: Duration,
    },
    /// A live person came to an IVR port.
    Treated {
        /// The person.
        call: CallId,
        /// How long they waited since the greeting ended.
        waited: Duration,
    },
    /// A person went on from an IVR port to an inbound queue.
    Escalated {
        /// The person.
        call: CallId,
        /// The queue, as the campaign it is.
        queue: CampaignId,
    },
    /// A live person was not joined to an agent in time.
    Abandoned(CallId),
    /// An attempt is over. There is exactly one for each [`Command::Originate`].
    Released(CallRecord),
    /// A caller was turned away: [`Command::Reject`].
    InboundBlocked(CampaignId),
    /// An inbound call is over. There is exactly one for each [`Command::Answer`].
    InboundReleased(InboundRecord),
    /// A contact will not be dialled again, and why.
    ContactClosed {
        /// The contact.
        contact: ContactId,
        /// Why.
        reason: CloseReason,
    },
    /// Fewer contacts than [`crate::config::CampaignConfig::list_low`] were never dialled.
    ListLow {
        /// Whose list.
        campaign: CampaignId,
        /// How many are left.
        fresh: u32,
    },
    /// A list has expired: nobody on it is dialled any more, and their retries are forgotten.
    ListExpired(ListId),
    /// A campaign has nobody left to call and no call under way; its agents are free.
    ListExhausted(CampaignId),
    /// A fact came too late, or fits nothing, and changed nothing.
    FactIgnored {
        /// Why it changed nothing.
        why: Ignored,
    },
}

/// The state of an agent (reference guide, section on agent experience).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgentState {
    /// Not there.
    LoggedOut,
    /// There, but not ready.
    Idle,
    /// Ready, and not yet reserved by a campaign.
    Available,
    /// The reservation call rings.
    ReservedRinging,
    /// On the line, waiting for a customer.
    ReservedHeld,
    /// Looking at a record. Reserved, and not for others.
    Previewing,
    /// A call is dialled for this agent, who waits for it or hears it ring.
    Dialing,
    /// A customer is on the way.
    Connecting,
    /// Talking to a customer.
    Connected,
    /// Writing up the call.
    WrapUp,
    /// On an inbound call.
    Inbound,
}

impl AgentState {
    /// The state as tables and the journal write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LoggedOut => "logged_out",
            Self::Idle => "idle",
            Self::Available => "available",
            Self::ReservedRinging => "reserved_ringing",
            Self::ReservedHeld => "reserved_held",
            Self::Previewing => "previewing",
            Self::Dialing => "dialing",
            Self::Connecting => "connecting",
            Self::Connected => "connected",
            Self::WrapUp => "wrap_up",
            Self::Inbound => "inbound",
        }
    }
}

/// How many lines, and why: one decision of the pacing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pacing {
    /// The campaign.
    pub campaign: CampaignId,
    /// Agents reserved and waiting for a customer.
    pub available: u32,
    /// Lines dialing, ringing, or answered and not yet joined.
    pub in_flight: u32,
    /// Lines per available agent the rule wants.
    pub lines_per_agent: f64,
    /// New lines the rule wants.
    pub wanted: u32,
    /// New lines placed.
    pub placed: u32,
    /// What made `placed` less than `wanted`.
    pub cap: Cap,
}

/// Whether enough agents were idle: one decision of a campaign in threshold mode
/// ([`crate::config::Threshold`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThresholdTest {
    /// The campaign.
    pub campaign: CampaignId,
    /// Idle agents of the teams it looks at,
    pub idle: u32,
    /// and how many there must be.
    pub idle_at_least: u32,
    /// Of those, held for the campaign,
    pub own_idle: u32,
    /// and how many there must be.
    pub own_idle_at_least: u32,
    /// Numbers to dial; 0 where there are too few.
    pub wanted: u32,
}

/// What held new lines back. The lowest cap wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cap {
    /// Nothing.
    None,
    /// All channels of the trunk are taken.
    Channels,
    /// The trunk took as many calls as it may in this second.
    CallsPerSecond,
    /// Nobody left who may be called now.
    List,
    /// One abandon more is not safe: no more lines than agents held. See [`crate::config::Stop`].
    Ledger,
}

impl Cap {
    /// The cap as tables and the journal write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Channels => "channels",
            Self::CallsPerSecond => "calls_per_second",
            Self::List => "list",
            Self::Ledger => "ledger",
        }
    }
}

/// A change of the lines per agent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correction {
    /// The campaign.
    pub campaign: CampaignId,
    /// Lines per agent before.
    pub from: f64,
    /// Lines per agent after.
    pub to: f64,
    /// Why now.
    pub trigger: CorrectionTrigger,
    /// Live answers since the last correction.
    pub live: u32,
    /// Of those, abandoned.
    pub abandoned: u32,
    /// The abandon rate steered to at this moment: the target moved by what the day has already used.
    pub aim: f64,
}

/// Why lines per agent were corrected at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CorrectionTrigger {
    /// As many live answers as the correction pace came in.
    Pace,
    /// So many were abandoned that waiting for the pace would do harm.
    Early,
    /// Agents waited, or calls, on average of the last seconds (adaptive mode, as the rest).
    Balance,
    /// More than half of the last minute's calls were dropped.
    Burst,
    /// The day has dropped more than its limit.
    OverLimit,
    /// There are too few agents to dial ahead.
    FewAgents,
}

impl CorrectionTrigger {
    /// The trigger as tables and the journal write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pace => "pace",
            Self::Early => "early",
            Self::Balance => "balance",
            Self::Burst => "burst",
            Self::OverLimit => "over-limit",
            Self::FewAgents => "few-agents",
        }
    }
}

/// Everything known about one attempt when it is over. Instants that never came are
/// [`Timestamp::NEVER`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallRecord {
    /// The attempt.
    pub call: CallId,
    /// Who was called.
    pub contact: ContactId,
    /// For which campaign.
    pub campaign: CampaignId,
    /// The contact's how many-th dialled call, from 1.
    pub attempt: u16,
    /// How it ended.
    pub outcome: Outcome,
    /// The detector, or the absence of one, took the answer for a live person.
    pub live: bool,
    /// Joined, but later than [`crate::config::CampaignConfig::abandon_after`]: the regulator counts it as
    /// abandoned although an agent spoke.
    pub late: bool,
    /// What call progress analysis took the answer for. Whoever hung up before it had decided is
    /// [`TakenFor::Unsure`].
    pub taken_for: TakenFor,
    /// What the agent said it was.
    pub disposition: Option<Disposition>,
    /// What was heard of our recorded message, by whoever it was for.
    pub message: Message,
    /// Who ended it.
    pub ended_by: EndedBy,
    /// The agent, once a call was on its way to one.
    pub agent: Option<AgentId>,
    /// Dialled.
    pub originated: Timestamp,
    /// First ringing response.
    pub ringing: Timestamp,
    /// Answered.
    pub answered: Timestamp,
    /// Somebody was first heard. Only a detector hears.
    pub first_speech: Timestamp,
    /// Where the detector places the end of the greeting. Of one still speaking when it decided, the
    /// verdict: the greeting was not over before.
    pub greeting_end: Timestamp,
    /// It was decided who answered; without a detector, the answer.
    pub verdict: Timestamp,
    /// Joined to an agent.
    pub connected: Timestamp,
    /// We gave it up: our CANCEL, or for a live person the recorded message in an agent's stead.
    pub gave_up: Timestamp,
    /// Over.
    pub released: Timestamp,
}

impl CallRecord {
    /// Taken for a live person, and from then on waiting for an agent.
    #[must_use]
    pub const fn live_at(&self) -> Timestamp {
        if self.live {
            self.verdict
        } else {
            Timestamp::NEVER
        }
    }
}

/// What was heard of a recorded message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Message {
    /// There was none.
    None,
    /// It began; they hung up.
    Begun,
    /// It came to its end.
    Finished,
}

impl Message {
    /// The word tables use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Begun => "begun",
            Self::Finished => "finished",
        }
    }
}

/// Who ended an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndedBy {
    /// The network, before any answer: refused, lost, or not heard of again.
    Network,
    /// They: BYE from the far end.
    FarEnd,
    /// We: CANCEL or BYE from us.
    Us,
}

impl EndedBy {
    /// The word tables use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::FarEnd => "far_end",
            Self::Us => "us",
        }
    }
}

/// Why a contact will not be dialled again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CloseReason {
    /// The outcome's rule closes it.
    Outcome(Outcome),
    /// It was tried as often as allowed.
    MaxAttempts,
    /// It was called as often as allowed, although not every call counted as an attempt.
    MaxCalls,
    /// Its list has expired.
    ListExpired,
    /// Its number is suppressed.
    Suppressed,
    /// An agent removed it, or nobody answered its offer.
    Removed,
}

/// The governing abandon rate of a campaign, exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AbandonCount {
    /// Calls taken for a live person.
    pub live: u64,
    /// Of those, not joined to an agent in time.
    pub abandoned: u64,
}

impl AbandonCount {
    /// Is the rate above `limit`?
    #[must_use]
    pub const fn is_over(self, limit: PerMille) -> bool {
        limit.is_exceeded_by(self.abandoned, self.live)
    }
}
