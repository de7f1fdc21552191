//! Contacts that somebody says are not to be called any more.

use crate::contact::ContactState;
use crate::engine::Engine;
use crate::id::{AgentId, ContactId};
use crate::ignored::Ignored;
use crate::output::CloseReason;

impl Engine {
    /// Closes a contact. One that is on the line stays there and is closed when the call is over; one that an agent
    /// looks at is taken back. If it asks for a callback later it is called all the same.
    pub(crate) fn remove_contact(&mut self, id: ContactId) {
        let contact = self.contacts[id.index()];
        let campaign = contact.campaign();
        let was_removed = contact.has_more() && self.mores.get(id).is_removed;
        if contact.state() == ContactState::Closed || was_removed {
            return self.ignore(Ignored::ContactElsewhere(id));
        }
        let more = self.mores.of(id, &mut self.contacts[id.index()]);
        more.callback_at = None;
        if contact.state() == ContactState::Listed {
            let place = more.place.unwrap_or(contact.section());
            more.valid_from = self.campaigns[campaign.index()].list.leave(place);
            self.close(id, CloseReason::Removed);
            return self.mark_dirty(campaign);
        }
        more.is_removed = true;
        for agent in (0..self.seats.len() as u32).map(AgentId) {
            self.withdraw_from(agent, |offered| offered == id);
        }
    }
}
