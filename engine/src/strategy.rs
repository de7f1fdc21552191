//! What only some contacts and campaigns need: several lists, several numbers, callbacks, frequency
//! rules. A contact without [`More`] on a dialer without frequency rules never comes here.

use crate::campaign::Status;
use crate::contact::{Contact, ContactState, Ended, Number};
use crate::dial_list::{CALLBACKS, ListStatus, OWN, Taken};
use crate::engine::Engine;
use crate::history::{Thought, came_of};
use crate::id::{AgentId, CampaignId, ContactId, ListId, ZoneId};
use crate::ignored::Ignored;
use crate::output::{AgentState, Cap, CloseReason, Event, WakeReason};
use crate::phone_number::PhoneNumber;
use crate::retry::{Close, NUMBERS_MAX, NextNumber};
use crate::spacing::{Past, Special};
use crate::time::Timestamp;
use crate::timers::Due;

impl Engine {
    pub(crate) fn add_list(&mut self, campaign: CampaignId, priority: u8, expires: Timestamp) {
        let list = ListId(self.lists.len() as u32);
        let sections = &mut self.campaigns[campaign.index()].list;
        let section = sections.add_section(priority, expires);
        let section = section.expect("a campaign has at most 1,022 lists");
        self.lists.push((campaign, section));
        if expires <= self.now {
            self.expire_list(list);
        } else if expires != Timestamp::NEVER {
            self.timers.set(Due {
                at: expires,
                reason: WakeReason::ListExpiry,
                who: list.0,
            });
        }
    }

    pub(crate) fn add_record(
        &mut self,
        list: ListId,
        number: PhoneNumber,
        zone: ZoneId,
        priority: i16,
    ) {
        let (campaign, section) = self.lists[list.index()];
        self.put_on_list(campaign, section, number, zone, priority);
        self.list_grew(campaign);
    }

    pub(crate) fn activate_list(&mut self, list: ListId) {
        let place = self.lists[list.index()];
        self.activate_section(place, Ignored::ListAlready(list));
    }

    pub(crate) fn pause_list(&mut self, list: ListId) {
        let place = self.lists[list.index()];
        self.pause_section(place, Ignored::ListAlready(list));
    }

    pub(crate) fn activate_own_list(&mut self, campaign: CampaignId) {
        self.activate_section((campaign, OWN), Ignored::CampaignAlready(campaign));
    }

    pub(crate) fn pause_own_list(&mut self, campaign: CampaignId) {
        self.pause_section((campaign, OWN), Ignored::CampaignAlready(campaign));
    }

    fn activate_section(&mut self, (campaign, section): (CampaignId, u16), already: Ignored) {
        let sections = &mut self.campaigns[campaign.index()].list;
        if sections.status(section, self.now) != ListStatus::Paused {
            return self.ignore(already);
        }
        sections.set_status(section, ListStatus::Active);
        self.list_grew(campaign);
    }

    fn pause_section(&mut self, (campaign, section): (CampaignId, u16), already: Ignored) {
        let sections = &mut self.campaigns[campaign.index()].list;
        if sections.status(section, self.now) != ListStatus::Active {
            return self.ignore(already);
        }
        sections.set_status(section, ListStatus::Paused);
    }

    pub(crate) fn expire_list(&mut self, list: ListId) {
        let (campaign, section) = self.lists[list.index()];
        let state = &mut self.campaigns[campaign.index()];
        if state.list.has_ended(section) {
            return self.ignore(Ignored::ListAlready(list));
        }
        state.list.set_status(section, ListStatus::Expired);
        let waits_for_it = state.status == Status::Running && state.cap == Cap::List;
        self.event(Event::ListExpired(list));
        if waits_for_it {
            self.list_ready(campaign);
        }
    }

    /// The instant of a list's expiry, which may have been ended before.
    pub(crate) fn list_expiry_due(&mut self, list: ListId) {
        let (campaign, section) = self.lists[list.index()];
        if !self.campaigns[campaign.index()].list.has_ended(section) {
            self.expire_list(list);
        }
    }

    /// Another number of a contact, tried after those it has.
    pub(crate) fn add_number(&mut self, id: ContactId, number: PhoneNumber, zone: ZoneId) {
        let more = self.mores.of(id, &mut self.contacts[id.index()]);
        let is_new = more.numbers.iter().all(|other| other.number != number);
        if !is_new || more.numbers.len() == NUMBERS_MAX {
            return self.ignore(Ignored::ContactElsewhere(id));
        }
        more.numbers.push(Number::new(number, zone));
    }

    pub(crate) fn set_caller_id(&mut self, id: ContactId, caller_id: PhoneNumber) {
        let more = self.mores.of(id, &mut self.contacts[id.index()]);
        more.caller_id = Some(caller_id);
    }

    /// The person wants to be called then, at the number they were reached at last.
    pub(crate) fn request_callback(
        &mut self,
        id: ContactId,
        at: Timestamp,
        wanted: Option<AgentId>,
    ) {
        let contact = self.contacts[id.index()];
        let campaign = contact.campaign();
        let status = self.campaigns[campaign.index()]
            .list
            .status(contact.section(), self.now);
        if status == ListStatus::Expired {
            return self.ignore(Ignored::ContactElsewhere(id));
        }
        let more = self.mores.of(id, &mut self.contacts[id.index()]);
        more.is_removed = false;
        more.wanted = wanted;
        if contact.state() == ContactState::OnCall {
            more.callback_at = Some(at);
            return;
        }
        if contact.state() == ContactState::Listed {
            let place = more.place.unwrap_or(contact.section());
            more.valid_from = self.campaigns[campaign.index()].list.leave(place);
        }
        self.put_callback(id, at);
        self.list_grew(campaign);
    }

    /// May the contact that was taken from the list be dialled? If not, it was put where it belongs.
    pub(crate) fn may_dial(&mut self, taken: Taken) -> bool {
        let id = taken.contact;
        let contact = self.contacts[id.index()];
        if contact.has_more() {
            let list = &mut self.campaigns[contact.campaign().index()].list;
            if taken.sequence < self.mores.get(id).valid_from {
                list.was_left(taken);
                return false;
            }
            // Callbacks are looked at one by one; the others of a list are where it is.
            match list.status(contact.section(), self.now) {
                ListStatus::Active => {}
                ListStatus::Paused => {
                    self.put(id, contact.section(), self.now);
                    return false;
                }
                ListStatus::Expired => {
                    self.close(id, CloseReason::ListExpired);
                    return false;
                }
            }
        }
        if contact.has_more() && self.waits_for_wanted_agent(id) {
            return false;
        }
        if self.forbidden_until(id, &contact) <= self.now {
            return true;
        }
        self.rest_until_next(id, self.now, CloseReason::MaxAttempts);
        false
    }

    /// The number that is next is suppressed: another is, or none.
    pub(crate) fn skip_number(&mut self, id: ContactId) {
        if self.contacts[id.index()].has_more() {
            self.mores.get_mut(id).current().closed = true;
            self.rest_until_next(id, self.now, CloseReason::Suppressed);
        } else {
            self.close(id, CloseReason::Suppressed);
        }
    }

    /// A call is over, of a contact with more or on a dialer with frequency rules.
    pub(crate) fn contact_done_with_care(&mut self, ended: Ended) {
        let (id, outcome) = (ended.contact, ended.outcome);
        if self.history.is_kept() {
            let past = Past {
                at: ended.originated,
                came_of_it: came_of(outcome),
            };
            self.history.note(id, ended.number, past);
        }
        let contact = &mut self.contacts[id.index()];
        let retry = &self.campaigns[contact.campaign().index()].config.retry;
        let rule = retry.after(outcome);
        contact.counted += u16::from(rule.counts_as_attempt);
        let rest = self.now + rule.rest(contact.uncounted());
        let is_used_up = contact.is_used_up(retry);
        let mut at_least = rest;
        let mut has_number = rule.close != Close::Number;
        if contact.has_more() {
            let most = retry.max_attempts_per_number.unwrap_or(u16::MAX);
            let more = self.mores.get_mut(id);
            more.is_callback = false;
            more.last = more.current;
            let tried = more.current();
            tried.counted += u16::from(rule.counts_as_attempt);
            tried.rests_until = rest;
            tried.closed |= rule.close == Close::Number || tried.counted >= most;
            has_number = more.numbers.iter().any(|number| !number.closed);
            if retry.next_number == NextNumber::AtOnce {
                at_least = self.now;
            }
            if let Some(at) = more.callback_at.take() {
                return self.put_callback(id, at);
            }
            more.wanted = None;
        } else if contact.counted >= retry.attempts_of_one_number() {
            has_number = false;
        }
        if rule.close == Close::Contact || (rule.close == Close::Number && !has_number) {
            self.close(id, CloseReason::Outcome(outcome));
        } else if is_used_up && contact.counted < retry.max_attempts {
            self.close(id, CloseReason::MaxCalls);
        } else if is_used_up || !has_number {
            self.close(id, CloseReason::MaxAttempts);
        } else {
            self.rest_until_next(id, at_least, CloseReason::MaxAttempts);
        }
    }

    /// Turns a contact to its next number and lets it rest as long as that one must, or closes it.
    pub(crate) fn rest_until_next(
        &mut self,
        id: ContactId,
        at_least: Timestamp,
        otherwise: CloseReason,
    ) {
        let contact = self.contacts[id.index()];
        let section = self.section_of(id, &contact);
        if !contact.has_more() || self.is_for_its_number(id) {
            let at = self.forbidden_until(id, &contact).max(at_least);
            return self.put(id, section, at);
        }
        let policy = self.campaigns[contact.campaign().index()]
            .config
            .retry
            .next_number;
        let more = self.mores.get(id);
        let special = self.special(id, &contact);
        let may_be = |number: &Number| {
            let thought = self.thought(id, &contact, number.number, number.zone, special);
            let allowed = self.history.not_before(self.now, thought);
            allowed.max(number.rests_until)
        };
        let Some((next, at)) = more.next(policy, may_be) else {
            return self.close(id, otherwise);
        };
        let Number { number, zone, .. } = more.numbers[usize::from(next)];
        self.mores.get_mut(id).current = next;
        self.contacts[id.index()].turn_to(number, zone);
        self.put(id, section, at.max(at_least));
    }

    /// A call that was asked for goes to the number tried last and waits until that may be dialled. Only
    /// one whose number was suppressed meanwhile goes to another.
    fn is_for_its_number(&self, id: ContactId) -> bool {
        let more = self.mores.get(id);
        more.is_callback && !more.numbers[usize::from(more.current)].closed
    }

    /// Where a contact waits: a call that was asked for comes before those of every list.
    pub(crate) fn section_of(&self, id: ContactId, contact: &Contact) -> u16 {
        if contact.has_more() && self.mores.get(id).is_callback {
            CALLBACKS
        } else {
            contact.section()
        }
    }

    /// The earliest instant, from now on, at which no frequency rule forbids to dial the contact's number.
    pub(crate) fn forbidden_until(&self, id: ContactId, contact: &Contact) -> Timestamp {
        if !self.history.is_kept() {
            return self.now;
        }
        let special = self.special(id, contact);
        let thought = self.thought(id, contact, contact.number(), contact.zone(), special);
        self.history.not_before(self.now, thought)
    }

    /// In preview an agent is there before the call is dialled, and is kept for it: the one case in which the
    /// engine guarantees an agent.
    fn special(&self, id: ContactId, contact: &Contact) -> Special {
        let campaign = &self.campaigns[contact.campaign().index()];
        Special {
            guaranteed: campaign.preview().is_some(),
            requested: contact.has_more() && self.mores.get(id).is_callback,
        }
    }

    fn thought(
        &self,
        id: ContactId,
        contact: &Contact,
        number: PhoneNumber,
        zone: ZoneId,
        special: Special,
    ) -> Thought<'_> {
        let campaign = &self.campaigns[contact.campaign().index()];
        Thought {
            contact: id,
            number,
            zone: &self.zones[zone.index()],
            rules: &campaign.config.retry.frequency,
            special,
        }
    }

    /// Promises a call at a time, to the number tried last.
    pub(crate) fn put_callback(&mut self, id: ContactId, at: Timestamp) {
        let campaign = self.contacts[id.index()].campaign();
        let retry = &self.campaigns[campaign.index()].config.retry;
        let at = at.max(self.now);
        let more = self.mores.get_mut(id);
        more.is_callback = true;
        more.wanted_until = at + retry.personal_limit;
        more.current = more.last;
        // Whoever asks to be called at a number is there.
        more.current().closed = false;
        let Number { number, zone, .. } = *more.current();
        self.contacts[id.index()].turn_to(number, zone);
        self.put(id, CALLBACKS, at);
    }

    /// The agent who is to make the contact's callback, if they wait for calls of its campaign.
    pub(crate) fn wanted_agent(&self, id: ContactId) -> Option<AgentId> {
        let more = self.mores.get(id);
        let agent = more.wanted.filter(|_| more.is_callback)?;
        let seat = &self.seats[agent.index()];
        let campaign = self.contacts[id.index()].campaign();
        let waits = seat.state == AgentState::ReservedHeld && seat.campaign == Some(campaign);
        waits.then_some(agent)
    }

    /// Puts a callback off whose agent is busy, or not there, while there is time.
    fn waits_for_wanted_agent(&mut self, id: ContactId) -> bool {
        let more = self.mores.get(id);
        let until = more.wanted_until;
        let campaign = self.contacts[id.index()].campaign();
        // Who asks for a record is never held.
        let is_asked_for = self.campaigns[campaign.index()]
            .preview()
            .is_some_and(|settings| settings.on_request);
        let is_personal = more.is_callback && more.wanted.is_some();
        let is_late = until <= self.now || is_asked_for;
        if !is_personal || is_late || self.wanted_agent(id).is_some() {
            return false;
        }
        self.put(id, CALLBACKS, until.min(self.now + LOOK_FOR_AGENT));
        true
    }

    /// Puts a contact on the list, to rest until `at`; unless it is not to be called any more.
    pub(crate) fn put(&mut self, id: ContactId, section: u16, at: Timestamp) {
        let contact = &mut self.contacts[id.index()];
        if contact.has_more() {
            let more = self.mores.get_mut(id);
            more.place = Some(section);
            if more.is_removed {
                return self.close(id, CloseReason::Removed);
            }
        }
        let list = &mut self.campaigns[contact.campaign().index()].list;
        if list.rest(id, section, contact.zone(), at) {
            contact.set_state(ContactState::Listed);
        } else {
            self.close(id, CloseReason::ListExpired);
        }
    }

    pub(crate) fn close(&mut self, id: ContactId, reason: CloseReason) {
        self.contacts[id.index()].set_state(ContactState::Closed);
        self.event(Event::ContactClosed {
            contact: id,
            reason,
        });
    }
}

/// How often is looked whether the agent of a callback that is due waits for calls.
const LOOK_FOR_AGENT: core::time::Duration = core::time::Duration::from_secs(10);
