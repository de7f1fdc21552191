//! Why a fact changed nothing.

use crate::id::{AgentId, CallId, CampaignId, ContactId, ListId, OfferId};

/// Why a fact changed nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ignored {
    /// The call is over.
    CallOver(CallId),
    /// The call is in a state where the fact says nothing new.
    CallElsewhere(CallId),
    /// The agent is in a state where the fact says nothing new.
    AgentElsewhere(AgentId),
    /// The campaign, or its own list, is already there.
    CampaignAlready(CampaignId),
    /// The campaign's mode has no such setting, or it cannot have this value.
    SettingElsewhere(CampaignId),
    /// No campaign is like this one: it takes calls.
    NotLikeThis(CampaignId),
    /// The campaign is no inbound queue.
    NotInbound(CampaignId),
    /// The list is already there, or has expired.
    ListAlready(ListId),
    /// The contact has the number already, has ten, or its list has expired.
    ContactElsewhere(ContactId),
    /// The offer is over, or answered already, or another agent's.
    OfferOver(OfferId),
    /// The campaign does not let agents answer an offer like this.
    ActionDisabled(OfferId),
    /// The campaign offers no records to this agent: another mode, not running, or another team's.
    NoPreview(CampaignId),
    /// Nobody on the list may be called now.
    NobodyToOffer(CampaignId),
}
