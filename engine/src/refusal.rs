//! Facts that only a wrong caller tells, found before they are asserted: for whoever reads facts from
//! a file, which may be damaged or belong to another dialer.

use core::fmt;

use crate::engine::Engine;
use crate::id::{AgentId, CallId, CampaignId, ContactId, ListId, ZoneId};
use crate::input::Input;
use crate::time::Timestamp;

/// Why a fact is none that this engine could have been told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Earlier than the fact before it.
    TimeBackwards {
        /// When the last fact happened.
        last: Timestamp,
    },
    /// An instant later than [`Engine::TIME_MAX`].
    TooLate(Timestamp),
    /// The configuration has no such campaign.
    NoCampaign(CampaignId),
    /// The configuration has no such agent.
    NoAgent(AgentId),
    /// The configuration has no such zone.
    NoZone(ZoneId),
    /// No such list was added.
    NoList(ListId),
    /// No such contact was added.
    NoContact(ContactId),
    /// No such call was originated or came in.
    NoCall(CallId),
    /// More lists than a campaign can have.
    TooManyLists(CampaignId),
    /// More campaigns than [`Engine::CAMPAIGNS_MAX`].
    TooManyCampaigns,
    /// More contacts than [`Engine::CONTACTS_MAX`].
    TooManyContacts,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TimeBackwards { last } => write!(f, "earlier than the fact before it, at {last}"),
            Self::TooLate(at) => write!(f, "{at} is later than {}", Engine::TIME_MAX),
            Self::NoCampaign(id) => write!(f, "the dialer has no {id}"),
            Self::NoAgent(id) => write!(f, "the dialer has no {id}"),
            Self::NoZone(id) => write!(f, "the dialer has no {id}"),
            Self::NoList(id) => write!(f, "no {id} was added before"),
            Self::NoContact(id) => write!(f, "no {id} was added before"),
            Self::NoCall(id) => write!(f, "no {id} was made before"),
            Self::TooManyLists(id) => write!(f, "{id} has as many lists as it can have"),
            Self::TooManyCampaigns => {
                write!(f, "more than {} campaigns", Engine::CAMPAIGNS_MAX)
            }
            Self::TooManyContacts => write!(f, "more than {} contacts", Engine::CONTACTS_MAX),
        }
    }
}

impl core::error::Error for Refusal {}

impl Engine {
    /// The latest instant of a fact from a file: a hundred years. Every length of time the engine adds to
    /// it stays within [`Timestamp`].
    pub const TIME_MAX: Timestamp = Timestamp::from_secs(100 * 365 * 86_400);

    /// The most contacts of facts from a file, as many as a scenario may make up.
    pub const CONTACTS_MAX: usize = 100_000_000;

    /// Can [`Engine::handle_input`] take this fact? It panics for some that this refuses.
    ///
    /// # Errors
    /// Why not.
    pub fn check_input(&self, now: Timestamp, input: &Input) -> Result<(), Refusal> {
        if now < self.now {
            return Err(Refusal::TimeBackwards { last: self.now });
        }
        in_time(now)?;
        match *input {
            Input::Tick | Input::NumberSuppressed { .. } | Input::NumberReleased { .. } => Ok(()),
            Input::ContactAdded { campaign, zone, .. } => {
                self.knows_campaign(campaign)?;
                self.has_room(1)?;
                self.knows_zone(zone)
            }
            Input::BlockAdded {
                campaign,
                count,
                zone,
                ..
            } => {
                self.knows_campaign(campaign)?;
                self.has_room(count as usize)?;
                self.knows_zone(zone)
            }
            Input::ListAdded {
                campaign, expires, ..
            } => {
                self.knows_campaign(campaign)?;
                if !self.campaigns[campaign.index()].list.has_room() {
                    return Err(Refusal::TooManyLists(campaign));
                }
                expires.known().map_or(Ok(()), in_time)
            }
            Input::ListActivated(list) | Input::ListPaused(list) | Input::ListExpired(list) => {
                self.knows_list(list)
            }
            Input::RecordAdded { list, zone, .. } => {
                self.knows_list(list)?;
                self.has_room(1)?;
                self.knows_zone(zone)
            }
            Input::NumberAdded { contact, zone, .. } => {
                self.knows_contact(contact)?;
                self.knows_zone(zone)
            }
            Input::CallerIdGiven { contact, .. } | Input::ContactRemoved(contact) => {
                self.knows_contact(contact)
            }
            Input::CampaignAdded { like } => {
                self.knows_campaign(like)?;
                let has_room = self.campaigns.len() < Self::CAMPAIGNS_MAX;
                known(has_room, || Refusal::TooManyCampaigns)
            }
            Input::CallbackRequested { contact, at } => {
                in_time(at)?;
                self.knows_contact(contact)
            }
            Input::PersonalCallbackRequested { contact, at, agent } => {
                in_time(at)?;
                self.knows_contact(contact)?;
                self.knows_agent(agent)
            }
            Input::CampaignStarted(campaign)
            | Input::CampaignPaused(campaign)
            | Input::CampaignStopped(campaign)
            | Input::OwnListActivated(campaign)
            | Input::OwnListPaused(campaign)
            | Input::SettingChanged { campaign, .. }
            | Input::InboundArrived { campaign, .. } => self.knows_campaign(campaign),
            Input::AgentLoggedIn(agent)
            | Input::AgentLoggedOut(agent)
            | Input::AgentAvailable(agent)
            | Input::AgentIdle(agent)
            | Input::ReservationAnswered(agent)
            | Input::ReservationRefused(agent)
            | Input::ReservationReleased(agent)
            | Input::AgentReleased(agent)
            | Input::InboundStarted(agent)
            | Input::InboundEnded(agent)
            | Input::OfferAccepted { agent, .. }
            | Input::OfferSkipped { agent, .. }
            | Input::OfferRemoved { agent, .. } => self.knows_agent(agent),
            Input::PreviewRequested { agent, campaign } => {
                self.knows_agent(agent)?;
                self.knows_campaign(campaign)
            }
            Input::Ringing(call)
            | Input::EarlyMedia(call)
            | Input::Answered(call)
            | Input::Rejected { call, .. }
            | Input::Cancelled(call)
            | Input::NoResponse(call)
            | Input::RemoteReleased(call)
            | Input::Bridged(call)
            | Input::VoiceOn { call, .. }
            | Input::VoiceOff { call, .. }
            | Input::AgentVoiceOn { call, .. }
            | Input::AgentVoiceOff { call, .. }
            | Input::RecordingKnown { call, .. }
            | Input::GreetingExpected(call)
            | Input::NotTheGreeting(call)
            | Input::WordingHeard { call, .. }
            | Input::MediaGap { call, .. }
            | Input::ToneHeard { call, .. }
            | Input::MessageFinished(call)
            | Input::IvrFinished(call)
            | Input::Escalated(call)
            | Input::Dispositioned { call, .. } => {
                known(self.calls.has_minted(call), || Refusal::NoCall(call))
            }
        }
    }

    fn knows_campaign(&self, id: CampaignId) -> Result<(), Refusal> {
        known(id.index() < self.campaigns.len(), || {
            Refusal::NoCampaign(id)
        })
    }

    fn knows_agent(&self, id: AgentId) -> Result<(), Refusal> {
        known(id.index() < self.seats.len(), || Refusal::NoAgent(id))
    }

    fn knows_zone(&self, id: ZoneId) -> Result<(), Refusal> {
        known(id.index() < self.zones.len(), || Refusal::NoZone(id))
    }

    fn knows_list(&self, id: ListId) -> Result<(), Refusal> {
        known(id.index() < self.lists.len(), || Refusal::NoList(id))
    }

    fn knows_contact(&self, id: ContactId) -> Result<(), Refusal> {
        known(id.index() < self.contacts.len(), || Refusal::NoContact(id))
    }

    fn has_room(&self, more: usize) -> Result<(), Refusal> {
        let all = self.contacts.len().saturating_add(more);
        known(all <= Self::CONTACTS_MAX, || Refusal::TooManyContacts)
    }
}

fn in_time(at: Timestamp) -> Result<(), Refusal> {
    known(at <= Engine::TIME_MAX, || Refusal::TooLate(at))
}

fn known(is: bool, refusal: impl FnOnce() -> Refusal) -> Result<(), Refusal> {
    if is { Ok(()) } else { Err(refusal()) }
}
