//! Facts: what happened in the world, told to the engine when it happened.

use core::time::Duration;

use crate::cpa::{Recording, Sound, Tone, Wording};
use crate::id::{AgentId, CallId, CampaignId, ContactId, ListId, OfferId, ZoneId};
use crate::meters::Disposition;
use crate::phone_number::PhoneNumber;
use crate::setting::Setting;
use crate::time::Timestamp;

/// One fact. Every fact is legal at any time: one that no longer fits (an answer to a released call)
/// has a defined result, [`crate::Event::FactIgnored`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Input {
    /// A deadline the engine asked for has come. Harmless when early.
    Tick,

    /// A contact was put on a campaign's list. The engine numbers contacts in the order of these facts.
    ContactAdded {
        /// Whose list.
        campaign: CampaignId,
        /// Whom to dial.
        number: PhoneNumber,
        /// Where the contact's clock is.
        zone: ZoneId,
        /// Of contacts of one list that were never dialled, higher is sooner; 0 unless its record says
        /// otherwise. VICIdial's `rank`, whose range it has.
        priority: i16,
    },
    /// A block of numbers, one after another, was put on a campaign's list: as many
    /// [`Input::ContactAdded`] of priority 0 in one fact.
    BlockAdded {
        /// Whose list.
        campaign: CampaignId,
        /// The first number.
        first: PhoneNumber,
        /// How many. Numbers that are none (beyond fifteen digits) are left out.
        count: u32,
        /// Where the contacts' clocks are.
        zone: ZoneId,
    },
    /// A number may not be dialled from now on, by any campaign. A call to it that is under way goes on.
    NumberSuppressed {
        /// The number.
        number: PhoneNumber,
    },
    /// A number may be dialled again. What was closed because of it in the meantime stays closed.
    NumberReleased {
        /// The number.
        number: PhoneNumber,
    },

    /// A campaign has another list, beside the one it was born with. The engine numbers lists in the
    /// order of these facts; a campaign has at most 1,022.
    ListAdded {
        /// Whose list.
        campaign: CampaignId,
        /// Lists of higher priority are dialled first; the campaign's own has priority 0. Of equal
        /// ones the older comes first. A list with nobody to call at the moment gives way to the next.
        priority: u8,
        /// Nobody on it is dialled from then on; [`Timestamp::NEVER`] for no end.
        expires: Timestamp,
    },
    /// A list that was paused is dialled again.
    ListActivated(ListId),
    /// A list is not dialled until it is activated.
    ListPaused(ListId),
    /// The list a campaign was born with is dialled again.
    OwnListActivated(CampaignId),
    /// The list a campaign was born with is not dialled until it is activated; other lists of it are.
    OwnListPaused(CampaignId),
    /// A list is never dialled again.
    ListExpired(ListId),
    /// A contact was put on one of these lists: [`Input::ContactAdded`] in every other way.
    RecordAdded {
        /// Which list.
        list: ListId,
        /// Whom to dial.
        number: PhoneNumber,
        /// Where the contact's clock is.
        zone: ZoneId,
        /// As in [`Input::ContactAdded`].
        priority: i16,
    },
    /// A contact has another number, tried after those it has; up to [`crate::NUMBERS_MAX`] in all.
    NumberAdded {
        /// Whose.
        contact: ContactId,
        /// The number.
        number: PhoneNumber,
        /// Where it is.
        zone: ZoneId,
    },
    /// The contact's record says which number is to be shown to it.
    CallerIdGiven {
        /// The contact.
        contact: ContactId,
        /// What it is to see.
        caller_id: PhoneNumber,
    },
    /// A contact wants to be called at a time, whatever became of it before: it is dialled then, inside
    /// calling hours, before everybody else. During a call this takes effect when it is over.
    CallbackRequested {
        /// The contact.
        contact: ContactId,
        /// When.
        at: Timestamp,
    },

    /// [`Input::CallbackRequested`], by this very agent: while they do not wait for the campaign's calls the
    /// callback is put off, up to [`crate::RetryRules::personal_limit`]; then anybody makes it.
    PersonalCallbackRequested {
        /// The contact.
        contact: ContactId,
        /// When.
        at: Timestamp,
        /// Who is to call.
        agent: AgentId,
    },

    /// A contact is not to be called any more: it is closed, one on the line when its call is over.
    ContactRemoved(ContactId),

    /// Another campaign, as this one was when the engine began, with an empty list. It has the next number; its
    /// settings change as any campaign's.
    CampaignAdded {
        /// The campaign it is like.
        like: CampaignId,
    },
    /// A campaign begins or goes on after a pause.
    CampaignStarted(CampaignId),
    /// A campaign places no more calls until it is started again; its agents stay reserved.
    CampaignPaused(CampaignId),
    /// A campaign ends: no more calls; agents are given back when its last line is gone.
    CampaignStopped(CampaignId),
    /// A setting of a campaign's pacing has another value from now on.
    SettingChanged {
        /// The campaign.
        campaign: CampaignId,
        /// The setting, and its value.
        setting: Setting,
    },

    /// An agent logged in, not yet available.
    AgentLoggedIn(AgentId),
    /// An agent logged out or vanished. A call at hand is released.
    AgentLoggedOut(AgentId),
    /// An agent is ready for calls. After a call this also ends the wrap-up.
    AgentAvailable(AgentId),
    /// An agent is not ready. Leaves a reservation; during a call it takes effect after it.
    AgentIdle(AgentId),
    /// An agent answered the reservation call.
    ReservationAnswered(AgentId),
    /// An agent refused the reservation call, or did not answer it.
    ReservationRefused(AgentId),
    /// An agent hung up the reservation call while waiting.
    ReservationReleased(AgentId),
    /// An agent hung up on the customer.
    AgentReleased(AgentId),
    /// An agent took an inbound call that somebody else routed.
    InboundStarted(AgentId),
    /// The agent's inbound call ended; wrap-up begins.
    InboundEnded(AgentId),

    /// An agent with nobody to talk to asks for a record of a preview campaign.
    PreviewRequested {
        /// The agent, idle or available.
        agent: AgentId,
        /// Of the campaigns the agent's team serves.
        campaign: CampaignId,
    },
    /// An agent wants the call to the contact they look at.
    OfferAccepted {
        /// The agent.
        agent: AgentId,
        /// Which offer, so that an answer to one that is over is never taken for one to the next.
        offer: OfferId,
    },
    /// An agent would rather have another record.
    OfferSkipped {
        /// The agent.
        agent: AgentId,
        /// Which offer.
        offer: OfferId,
    },
    /// An agent says that the contact is not to be called.
    OfferRemoved {
        /// The agent.
        agent: AgentId,
        /// Which offer.
        offer: OfferId,
    },

    /// Somebody calls an inbound queue.
    InboundArrived {
        /// The queue, as the campaign it is ([`crate::config::Mode::Inbound`]).
        campaign: CampaignId,
        /// Whatever the teller knows the call by; it is given back with the answer.
        caller: u32,
    },

    /// 180 (RFC 3261 § 21.1.2): the phone rings.
    Ringing(CallId),
    /// 183 with media (RFC 3261 § 21.1.5, RFC 3960): the network speaks before any answer.
    EarlyMedia(CallId),
    /// 2xx to INVITE (RFC 3261 § 13.2.2.4). To a call that is over it changes nothing; whoever tells it hangs
    /// up (ACK and BYE) on what the engine no longer knows.
    Answered(CallId),
    /// 3xx to 6xx, with the Q.850 cause if one was given.
    Rejected {
        /// The call.
        call: CallId,
        /// SIP status code, 300 to 699.
        status: u16,
        /// Q.850 cause, 0 if none was given.
        cause: u8,
    },
    /// 487 after our CANCEL (RFC 3261 § 21.4.25).
    Cancelled(CallId),
    /// Timer B or 408 (RFC 3261 § 17.1.1.2, § 21.4.9): nobody spoke.
    NoResponse(CallId),
    /// BYE from the far end (RFC 3261 § 15).
    RemoteReleased(CallId),
    /// The two legs are joined.
    Bridged(CallId),
    /// Speech has begun.
    VoiceOn {
        /// The call.
        call: CallId,
        /// How long ago: whether a sound is speech is known a little after it began.
        ago: Duration,
    },
    /// Speech has ended.
    VoiceOff {
        /// The call.
        call: CallId,
        /// How long ago: a pause is known for the end of speech when it lasts.
        ago: Duration,
    },
    /// The agent who is joined to the call has begun to speak.
    AgentVoiceOn {
        /// The call.
        call: CallId,
        /// How long ago, as for [`VoiceOn`](Self::VoiceOn).
        ago: Duration,
    },
    /// The agent has stopped speaking.
    AgentVoiceOff {
        /// The call.
        call: CallId,
        /// How long ago, as for [`VoiceOff`](Self::VoiceOff).
        ago: Duration,
    },
    /// A tone is heard.
    ToneHeard {
        /// The call.
        call: CallId,
        /// Which tone.
        tone: Tone,
    },
    /// What is heard is a recording heard before, on this number or as a standard greeting.
    RecordingKnown {
        /// The call.
        call: CallId,
        /// What it is known to be.
        recording: Recording,
    },
    /// What machine answered this number before is known: [`RecordingKnown`](Self::RecordingKnown) follows if it is heard, and
    /// [`NotTheGreeting`](Self::NotTheGreeting) if another is.
    GreetingExpected(CallId),
    /// What is heard is not the greeting that answered this number before.
    NotTheGreeting(CallId),
    /// What the words heard so far sound like.
    WordingHeard {
        /// The call.
        call: CallId,
        /// What they speak for.
        wording: Wording,
    },
    /// No media came for so long, up to now.
    MediaGap {
        /// The call.
        call: CallId,
        /// How long.
        length: Duration,
    },
    /// The recorded message came to its end.
    MessageFinished(CallId),
    /// The IVR port's message or virtual agent came to its end.
    IvrFinished(CallId),
    /// The virtual agent sends the person on to a live agent (flow activity `GoTo`).
    Escalated(CallId),
    /// The agent says who it was, while still on the call.
    Dispositioned {
        /// The call.
        call: CallId,
        /// Who it was.
        disposition: Disposition,
    },
}

impl Input {
    /// The call it is about, if it is about one that has its id.
    #[must_use]
    pub const fn call(&self) -> Option<CallId> {
        match *self {
            Self::Ringing(call)
            | Self::EarlyMedia(call)
            | Self::Answered(call)
            | Self::Rejected { call, .. }
            | Self::Cancelled(call)
            | Self::NoResponse(call)
            | Self::RemoteReleased(call)
            | Self::Bridged(call)
            | Self::VoiceOn { call, .. }
            | Self::VoiceOff { call, .. }
            | Self::AgentVoiceOn { call, .. }
            | Self::AgentVoiceOff { call, .. }
            | Self::RecordingKnown { call, .. }
            | Self::GreetingExpected(call)
            | Self::NotTheGreeting(call)
            | Self::WordingHeard { call, .. }
            | Self::MediaGap { call, .. }
            | Self::ToneHeard { call, .. }
            | Self::MessageFinished(call)
            | Self::IvrFinished(call)
            | Self::Escalated(call)
            | Self::Dispositioned { call, .. } => Some(call),
            _ => None,
        }
    }

    /// The same fact about another call; one that is about none stays as it is.
    #[must_use]
    pub const fn about(self, call: CallId) -> Self {
        match self {
            Self::Ringing(_) => Self::Ringing(call),
            Self::EarlyMedia(_) => Self::EarlyMedia(call),
            Self::Answered(_) => Self::Answered(call),
            Self::Rejected { status, cause, .. } => Self::Rejected {
                call,
                status,
                cause,
            },
            Self::Cancelled(_) => Self::Cancelled(call),
            Self::NoResponse(_) => Self::NoResponse(call),
            Self::RemoteReleased(_) => Self::RemoteReleased(call),
            Self::Bridged(_) => Self::Bridged(call),
            Self::MessageFinished(_) => Self::MessageFinished(call),
            Self::IvrFinished(_) => Self::IvrFinished(call),
            Self::Escalated(_) => Self::Escalated(call),
            Self::Dispositioned { disposition, .. } => Self::Dispositioned { call, disposition },
            other => match other.sound() {
                Some((ago, sound)) => Self::heard(call, ago, sound),
                None => other,
            },
        }
    }

    /// What the ear of `call` tells: something that was heard, and how long ago. Of what is not dated back, nothing is
    /// said of how long ago.
    #[must_use]
    pub const fn heard(call: CallId, ago: Duration, sound: Sound) -> Self {
        match sound {
            Sound::SpeechOn => Self::VoiceOn { call, ago },
            Sound::SpeechOff => Self::VoiceOff { call, ago },
            Sound::AgentOn => Self::AgentVoiceOn { call, ago },
            Sound::AgentOff => Self::AgentVoiceOff { call, ago },
            Sound::Tone(tone) => Self::ToneHeard { call, tone },
            Sound::Recording(recording) => Self::RecordingKnown { call, recording },
            Sound::GreetingExpected => Self::GreetingExpected(call),
            Sound::NotTheGreeting => Self::NotTheGreeting(call),
            Sound::Wording(wording) => Self::WordingHeard { call, wording },
            Sound::Gap(length) => Self::MediaGap { call, length },
        }
    }

    /// What was heard, and how long ago it was or, of a gap, began; `None` for what no ear tells.
    #[must_use]
    pub const fn sound(&self) -> Option<(Duration, Sound)> {
        Some(match *self {
            Self::VoiceOn { ago, .. } => (ago, Sound::SpeechOn),
            Self::VoiceOff { ago, .. } => (ago, Sound::SpeechOff),
            Self::AgentVoiceOn { ago, .. } => (ago, Sound::AgentOn),
            Self::AgentVoiceOff { ago, .. } => (ago, Sound::AgentOff),
            Self::ToneHeard { tone, .. } => (Duration::ZERO, Sound::Tone(tone)),
            Self::RecordingKnown { recording, .. } => (Duration::ZERO, Sound::Recording(recording)),
            Self::GreetingExpected(_) => (Duration::ZERO, Sound::GreetingExpected),
            Self::NotTheGreeting(_) => (Duration::ZERO, Sound::NotTheGreeting),
            Self::WordingHeard { wording, .. } => (Duration::ZERO, Sound::Wording(wording)),
            Self::MediaGap { length, .. } => (length, Sound::Gap(length)),
            _ => return None,
        })
    }

    /// Something heard on a call: it is, whatever the dialer has done with the call meanwhile.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.sound().is_some()
    }

    /// Does it say who may not be called from now on or not yet, or what they are shown? Deadlines that are acted
    /// on late, together with such a fact, are acted on after it.
    pub(crate) const fn governs_calls(&self) -> bool {
        matches!(
            self,
            Self::NumberSuppressed { .. }
                | Self::ListPaused(_)
                | Self::OwnListPaused(_)
                | Self::ListExpired(_)
                | Self::CallerIdGiven { .. }
                | Self::CallbackRequested { .. }
                | Self::PersonalCallbackRequested { .. }
                | Self::CampaignPaused(_)
                | Self::CampaignStopped(_)
        )
    }
}
