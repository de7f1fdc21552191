//! Preview: an agent sees a record first, and the call is dialled for this very agent.
//!
//! ```text
//! ReservedHeld ─► Previewing ─► Dialing ─► Connecting ─► Connected ─► WrapUp
//!      ▲              │            │
//!      └──────────────┴────────────┘ skipped, removed, withdrawn; nobody there
//! ```
//!
//! A contact that is offered is on no list: nobody else dials it or is offered it. Every offer ends once
//! ([`OfferEnd`]), and only one that was accepted is dialled. Whoever is called in preview has an agent
//! from the first ring on; only if that agent leaves is the call like one of the other modes.

use alloc::vec::Vec;
use core::ops::RangeInclusive;
use core::time::Duration;

use crate::campaign::Status;
use crate::config::Mode;
use crate::contact::ContactState;
use crate::dial_list::ListStatus;
use crate::dialing::SAME_NUMBER_REST;
use crate::engine::Engine;
use crate::id::{AgentId, CallId, CampaignId, ContactId, OfferId};
use crate::ignored::Ignored;
use crate::output::{AgentState, Cap, CloseReason, Command, Event, WakeReason};
use crate::timers::TimerId;

/// Settings of preview mode, under the reference product's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The agent hears the ringing (`preview_direct`): no call progress analysis. Otherwise the agent is
    /// joined to a live person, as in the other modes (`preview_standard`).
    pub direct: bool,
    /// How long an agent may look (`previewOfferTimeout`), in [`OFFER_TIMEOUT`]; [`Duration::ZERO`] only
    /// with [`OnTimeout::Accept`].
    pub offer_timeout: Duration,
    /// What happens then (`previewOfferTimeoutAutoAction`).
    pub on_timeout: OnTimeout,
    /// Agents may not skip (`previewActionsDisabled`).
    pub skip_disabled: bool,
    /// Agents may not remove.
    pub remove_disabled: bool,
    /// How long a contact rests that was skipped, in [`SKIP_REST`]: nobody is offered it again at once.
    pub skip_rest: Duration,
    /// An agent writes up a call that reached nobody, before the next offer.
    pub wrap_up_unanswered: bool,
    /// Agents are not reserved; they ask ([`crate::Input::PreviewRequested`]): the older preview. In both
    /// kinds an agent who is idle may ask.
    pub on_request: bool,
}

/// What happens to an offer nobody answered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnTimeout {
    /// The call is dialled.
    Accept,
    /// As if skipped.
    Skip,
    /// As if removed.
    Remove,
}

/// How long an agent may look; with [`OnTimeout::Accept`] from zero.
pub const OFFER_TIMEOUT: RangeInclusive<Duration> =
    Duration::from_secs(10)..=Duration::from_secs(7200);
/// Default time an agent may look.
pub const OFFER_TIMEOUT_DEFAULT: Duration = Duration::from_secs(600);
/// How long a contact may rest that was skipped. The reference does not say; a second is the least that
/// keeps it from coming back at once.
pub const SKIP_REST: RangeInclusive<Duration> =
    Duration::from_secs(1)..=Duration::from_secs(30 * 86_400);
/// Default rest of a contact that was skipped. Assumed.
pub const SKIP_REST_DEFAULT: Duration = Duration::from_secs(600);

impl Default for Preview {
    fn default() -> Self {
        Self {
            direct: false,
            offer_timeout: OFFER_TIMEOUT_DEFAULT,
            on_timeout: OnTimeout::Skip,
            skip_disabled: false,
            remove_disabled: false,
            skip_rest: SKIP_REST_DEFAULT,
            wrap_up_unanswered: false,
            on_request: false,
        }
    }
}

/// How an offer ended. Each ends once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfferEnd {
    /// The agent wants the call: it is dialled at this moment.
    Accepted,
    /// The agent would not: the contact is offered again later.
    Skipped,
    /// The agent says that the contact is not to be called: it is closed.
    Removed,
    /// The agent said nothing in time, and the setting decided ([`Preview::on_timeout`]).
    TimedOut,
    /// It was taken back: the agent left, the campaign paused or ended, or the contact may not be called
    /// any more.
    Withdrawn,
}

impl OfferEnd {
    /// Every end, in the order they are counted.
    pub const ALL: [Self; 5] = [
        Self::Accepted,
        Self::Skipped,
        Self::Removed,
        Self::TimedOut,
        Self::Withdrawn,
    ];

    /// The end as tables and the journal write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Skipped => "skipped",
            Self::Removed => "removed",
            Self::TimedOut => "timed_out",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What agents look at, and whom lines are dialled for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Desks {
    desks: Vec<Desk>,
    next: u32,
}

/// One agent's desktop.
#[derive(Clone, Copy, Debug, Default)]
struct Desk {
    offer: Option<Offer>,
    /// The agent asked for the record, being in this state, and goes back there.
    asked_from: Option<AgentState>,
    /// The agent looks at a record they asked for, and no reservation call was made.
    off_the_line: bool,
    /// At one line per agent: the line dialled for this agent last.
    line: Option<CallId>,
}

#[derive(Clone, Copy, Debug)]
struct Offer {
    id: OfferId,
    contact: ContactId,
    campaign: CampaignId,
    timer: Option<TimerId>,
    /// Accepted, by whom, and not dialled yet.
    accepted: Option<OfferEnd>,
}

impl Desks {
    pub(crate) fn new(agents: usize) -> Self {
        Self {
            desks: alloc::vec![Desk::default(); agents],
            next: 0,
        }
    }

    fn at(&mut self, agent: AgentId) -> &mut Desk {
        &mut self.desks[agent.index()]
    }

    /// The line dialled for an agent last, at one line per agent.
    pub(crate) fn line_of(&self, agent: AgentId) -> Option<CallId> {
        self.desks[agent.index()].line
    }

    pub(crate) fn line_is_for(&mut self, call: CallId, agent: AgentId) {
        self.at(agent).line = Some(call);
    }

    /// The offer an agent's fact is about, if it is still out and not answered.
    fn open(&self, agent: AgentId, id: OfferId) -> Option<Offer> {
        let offer = self.desks[agent.index()].offer?;
        (offer.id == id && offer.accepted.is_none()).then_some(offer)
    }
}

impl Engine {
    /// Offers records to agents who wait for one, and dials those that were accepted.
    pub(crate) fn pace_preview(&mut self, campaign: CampaignId) {
        let was = self.campaigns[campaign.index()].cap;
        let trunk = self.dial_accepted(campaign);
        if let Some(cap) = trunk {
            self.queue_on_trunk(campaign, cap);
        }
        let mut cap = trunk.unwrap_or(Cap::None);
        let mut asked = false;
        while let Some(agent) = self.campaigns[campaign.index()].held.first() {
            asked = true;
            let Some(contact) = self.take_contact(campaign) else {
                cap = Cap::List;
                break;
            };
            let has_more = self.contacts[contact.index()].has_more();
            let wanted = has_more.then(|| self.wanted_agent(contact)).flatten();
            let agent = wanted.unwrap_or(agent);
            self.leave_place(agent);
            self.offer(agent, campaign, contact, None);
        }
        if !asked && was == Cap::List {
            // Nothing was asked of the list, so nothing is known to have changed.
            cap = Cap::List;
        }
        self.campaigns[campaign.index()].cap = cap;
        self.say_list_low(campaign);
        if cap == Cap::List {
            self.wait_for_list(campaign);
        }
    }

    /// An agent who has nobody to talk to asks for a record.
    pub(crate) fn preview_requested(&mut self, agent: AgentId, campaign: CampaignId) {
        let seat = self.seat(agent);
        let (from, team) = (seat.state, seat.team);
        if !matches!(from, AgentState::Idle | AgentState::Available) {
            return self.ignore(Ignored::AgentElsewhere(agent));
        }
        let state = &self.campaigns[campaign.index()];
        let mut served = self.teams[team.index()].campaigns.iter();
        let is_active = state.status == Status::Running && served.any(|&(_, id)| id == campaign);
        if state.preview().is_none() || !is_active {
            return self.ignore(Ignored::NoPreview(campaign));
        }
        match self.take_contact(campaign) {
            Some(contact) => {
                self.leave_place(agent);
                self.offer(agent, campaign, contact, Some(from));
            }
            None => self.ignore(Ignored::NobodyToOffer(campaign)),
        }
    }

    pub(crate) fn offer_accepted(&mut self, agent: AgentId, id: OfferId) {
        match self.desks.open(agent, id) {
            Some(_) => self.accept(agent, OfferEnd::Accepted),
            None => self.ignore(Ignored::OfferOver(id)),
        }
    }

    pub(crate) fn offer_skipped(&mut self, agent: AgentId, id: OfferId) {
        match self.desks.open(agent, id) {
            Some(offer) if self.preview(offer.campaign).skip_disabled => {
                self.ignore(Ignored::ActionDisabled(id));
            }
            Some(_) => self.skip(agent, OfferEnd::Skipped),
            None => self.ignore(Ignored::OfferOver(id)),
        }
    }

    pub(crate) fn offer_removed(&mut self, agent: AgentId, id: OfferId) {
        match self.desks.open(agent, id) {
            Some(offer) if self.preview(offer.campaign).remove_disabled => {
                self.ignore(Ignored::ActionDisabled(id));
            }
            Some(_) => self.remove(agent, OfferEnd::Removed),
            None => self.ignore(Ignored::OfferOver(id)),
        }
    }

    /// The agent has looked long enough.
    pub(crate) fn offer_timed_out(&mut self, agent: AgentId) {
        let offer = self.desks.at(agent).offer.as_mut();
        let offer = offer.expect("an offer that ended has no deadline");
        offer.timer = None;
        let (id, campaign) = (offer.id, offer.campaign);
        let action = self.preview(campaign).on_timeout;
        if action != OnTimeout::Accept {
            self.command(Command::EndOffer { agent, offer: id });
        }
        match action {
            OnTimeout::Accept => self.accept(agent, OfferEnd::TimedOut),
            OnTimeout::Skip => self.skip(agent, OfferEnd::TimedOut),
            OnTimeout::Remove => self.remove(agent, OfferEnd::TimedOut),
        }
    }

    /// A campaign that dials no more takes its offers back; its agents wait as in the other modes.
    pub(crate) fn withdraw_offers(&mut self, campaign: CampaignId) {
        if self.campaigns[campaign.index()].offers == 0 {
            return;
        }
        for agent in (0..self.seats.len() as u32).map(AgentId) {
            let offer = self.desks.at(agent).offer;
            if offer.is_some_and(|offer| offer.campaign == campaign) {
                self.withdraw_from(agent, |_| true);
            }
        }
    }

    /// Takes back what an agent looks at, or has accepted and is not dialled yet, if it is a contact of these.
    pub(crate) fn withdraw_from(
        &mut self,
        agent: AgentId,
        is_of_these: impl Fn(ContactId) -> bool,
    ) {
        let offer = self.desks.at(agent).offer;
        if let Some(offer) = offer.filter(|offer| is_of_these(offer.contact)) {
            self.take_back(agent, offer);
            self.go_back_from(agent, OfferEnd::Withdrawn);
        }
    }

    /// Takes back what an agent looks at, or has accepted and is not dialled yet. The contact may be
    /// offered to another at once.
    pub(crate) fn withdraw(&mut self, agent: AgentId) {
        if let Some(offer) = self.desks.at(agent).offer {
            self.take_back(agent, offer);
            self.end_offer(agent, OfferEnd::Withdrawn);
        }
    }

    /// Forgets, for good, that no reservation call was made to an agent who looks at a record.
    pub(crate) fn was_off_the_line(&mut self, agent: AgentId) -> bool {
        core::mem::take(&mut self.desks.at(agent).off_the_line)
    }

    /// Forgets, for good, that an agent asked for a record while idle.
    pub(crate) fn asked_while_idle(&mut self, agent: AgentId) -> bool {
        self.desks.at(agent).asked_from.take() == Some(AgentState::Idle)
    }

    /// An agent whose reservation call is answered goes on with the record they accepted.
    pub(crate) fn goes_on_with_offer(&mut self, agent: AgentId, campaign: CampaignId) -> bool {
        if self.desks.at(agent).offer.is_none() {
            return false;
        }
        self.set_agent(agent, AgentState::Previewing, Some(campaign));
        self.wait_to_dial(agent, campaign);
        true
    }

    /// An agent of a preview campaign has nobody any more: the next offer, or back to where they asked.
    pub(crate) fn free_again(&mut self, agent: AgentId) {
        let seat = self.seat(agent);
        let (team, campaign) = (seat.team, seat.campaign);
        let campaign = campaign.expect("an agent in preview has a campaign");
        let asked_from = self.desks.at(agent).asked_from.take();
        let best = self.best_campaign(team.index());
        let is_called = best.is_some_and(|best| self.campaigns[best.index()].is_inbound());
        if asked_from.is_none() && !is_called {
            return self.hold_again(agent, campaign);
        }
        self.hang_up_device(agent);
        if asked_from == Some(AgentState::Idle) {
            self.set_agent(agent, AgentState::Idle, None);
        } else {
            self.set_agent(agent, AgentState::Available, None);
            self.assign(agent);
        }
    }

    /// Shows an agent a record.
    fn offer(
        &mut self,
        agent: AgentId,
        campaign: CampaignId,
        contact: ContactId,
        asked_from: Option<AgentState>,
    ) {
        let settings = self.preview(campaign);
        let id = OfferId(self.desks.next);
        self.desks.next += 1;
        self.campaigns[campaign.index()].offers += 1;
        let timer = (!settings.offer_timeout.is_zero()).then(|| {
            let (now, length) = (self.now, settings.offer_timeout);
            let reason = WakeReason::OfferTimeout;
            self.timers.set_after(now, length, reason, agent.0)
        });
        let desk = self.desks.at(agent);
        desk.asked_from = asked_from;
        desk.off_the_line = asked_from.is_some();
        desk.offer = Some(Offer {
            id,
            contact,
            campaign,
            timer,
            accepted: None,
        });
        self.set_agent(agent, AgentState::Previewing, Some(campaign));
        self.command(Command::Offer {
            offer: id,
            agent,
            campaign,
            contact,
        });
        if timer.is_none() {
            self.offer_timed_out(agent);
        }
    }

    fn accept(&mut self, agent: AgentId, how: OfferEnd) {
        let offer = self.desks.at(agent).offer.as_mut();
        let offer = offer.expect("only an offer that is out is accepted");
        offer.accepted = Some(how);
        let (campaign, timer) = (offer.campaign, offer.timer.take());
        if let Some(timer) = timer {
            self.timers.cancel(timer);
        }
        if !self.may_be_dialled(agent) {
            return;
        }
        if self.was_off_the_line(agent) && self.device_is_called(agent) {
            return self.ring_device(agent, campaign);
        }
        self.wait_to_dial(agent, campaign);
    }

    fn skip(&mut self, agent: AgentId, how: OfferEnd) {
        let offer = self.desks.at(agent).offer.expect("the offer is out");
        let rest = self.preview(offer.campaign).skip_rest;
        self.put_back(offer.contact, rest);
        self.go_back_from(agent, how);
    }

    fn remove(&mut self, agent: AgentId, how: OfferEnd) {
        let offer = self.desks.at(agent).offer.expect("the offer is out");
        self.close(offer.contact, CloseReason::Removed);
        self.go_back_from(agent, how);
    }

    /// Ends an offer without a call.
    fn go_back_from(&mut self, agent: AgentId, how: OfferEnd) {
        let campaign = self.end_offer(agent, how);
        if self.seat(agent).state == AgentState::ReservedRinging {
            self.campaigns[campaign.index()].ringing_agents -= 1;
        }
        self.free_again(agent);
    }

    /// The record leaves the desktop; the contact may be offered to another at once.
    fn take_back(&mut self, agent: AgentId, offer: Offer) {
        self.command(Command::EndOffer {
            agent,
            offer: offer.id,
        });
        self.put_back(offer.contact, Duration::ZERO);
    }

    fn end_offer(&mut self, agent: AgentId, how: OfferEnd) -> CampaignId {
        let offer = self.desks.at(agent).offer.take();
        let offer = offer.expect("an offer ends once");
        let state = &mut self.campaigns[offer.campaign.index()];
        state.offers -= 1;
        state.accepted.retain(|&waiting| waiting != agent);
        if let Some(timer) = offer.timer {
            self.timers.cancel(timer);
        }
        self.event(Event::OfferEnded {
            offer: offer.id,
            agent,
            campaign: offer.campaign,
            contact: offer.contact,
            how,
        });
        self.mark_dirty(offer.campaign);
        offer.campaign
    }

    fn wait_to_dial(&mut self, agent: AgentId, campaign: CampaignId) {
        self.campaigns[campaign.index()].accepted.push_back(agent);
        if let Some(cap) = self.dial_accepted(campaign) {
            let offer = self.desks.at(agent).offer.expect("the offer is out").id;
            self.event(Event::OfferWaits { offer, agent, cap });
            self.queue_on_trunk(campaign, cap);
        }
    }

    /// What was accepted waits for the trunk. That there is nobody to offer is not forgotten over it, or
    /// two campaigns would lend each other their agents for ever.
    fn queue_on_trunk(&mut self, campaign: CampaignId, cap: Cap) {
        let was = core::mem::replace(&mut self.campaigns[campaign.index()].cap, cap);
        self.wait_for_trunk(campaign);
        if was == Cap::List {
            self.campaigns[campaign.index()].cap = was;
        }
    }

    /// Dials what was accepted, in that order, or says what forbids it.
    fn dial_accepted(&mut self, campaign: CampaignId) -> Option<Cap> {
        let trunk = self.campaigns[campaign.index()].config.trunk;
        while let Some(&agent) = self.campaigns[campaign.index()].accepted.front() {
            if let Some(cap) = self.trunks[trunk.index()].cap(self.now) {
                return Some(cap);
            }
            if self.may_be_dialled(agent) {
                self.dial_for(agent);
            }
        }
        None
    }

    fn dial_for(&mut self, agent: AgentId) {
        let offer = self.desks.at(agent).offer.expect("the offer is out");
        let (campaign, contact) = (offer.campaign, offer.contact);
        let how = offer.accepted.unwrap_or(OfferEnd::Accepted);
        self.end_offer(agent, how);
        let number = self.contacts[contact.index()].number();
        self.on_the_line.insert(number);
        let trunk = self.campaigns[campaign.index()].config.trunk;
        let call = self.originate(campaign, contact, trunk);
        self.call(call).meant_for = agent;
        self.seat(agent).call = Some(call);
        self.set_agent(agent, AgentState::Dialing, Some(campaign));
        if self.campaigns[campaign.index()].is_direct() {
            self.command(Command::Bridge { call, agent });
        }
    }

    /// The rules of the list, once more: an offer may be old when it is accepted. One that may not be
    /// dialled is withdrawn, and the contact is put where it belongs.
    fn may_be_dialled(&mut self, agent: AgentId) -> bool {
        let offer = self.desks.at(agent).offer.expect("the offer is out");
        let contact = offer.contact;
        let person = self.contacts[contact.index()];
        let (number, zone, section) = (person.number(), person.zone(), person.section());
        let list = &mut self.campaigns[offer.campaign.index()].list;
        let is_active = list.status(section, self.now) == ListStatus::Active;
        let is_open = is_active && list.is_open(section, zone, self.now, &self.zones);
        let asks_for_later = person.has_more() && self.mores.get(contact).callback_at.is_some();
        if self.suppressed.contains(number) {
            self.skip_number(contact);
        } else if !is_open || asks_for_later {
            self.put_back(contact, Duration::ZERO);
        } else if self.forbidden_until(contact, &person) > self.now {
            self.rest_until_next(contact, self.now, CloseReason::MaxAttempts);
        } else if self.on_the_line.contains(number) {
            self.put_back(contact, SAME_NUMBER_REST);
        } else {
            return true;
        }
        self.command(Command::EndOffer {
            agent,
            offer: offer.id,
        });
        self.go_back_from(agent, OfferEnd::Withdrawn);
        false
    }

    /// The next contact of the list that may be called, whoever is free to call it.
    fn take_contact(&mut self, campaign: CampaignId) -> Option<ContactId> {
        let contact = self.claim_next(campaign)?;
        // On no list while it is looked at, as during a call; its number is free until it is dialled.
        let person = &mut self.contacts[contact.index()];
        person.set_state(ContactState::OnCall);
        self.on_the_line.remove(person.number());
        Some(contact)
    }

    /// Puts a contact that was offered back on the list. One that asked for a time meanwhile has that.
    pub(crate) fn put_back(&mut self, contact: ContactId, rest: Duration) {
        let person = self.contacts[contact.index()];
        if person.has_more()
            && let Some(at) = self.mores.get_mut(contact).callback_at.take()
        {
            return self.put_callback(contact, at);
        }
        let section = self.section_of(contact, &person);
        self.put(contact, section, self.now + rest);
    }

    pub(crate) fn preview(&self, campaign: CampaignId) -> Preview {
        let settings = self.campaigns[campaign.index()].preview();
        settings.expect("only preview campaigns offer records")
    }
}

impl crate::campaign::Campaign {
    /// Its settings, if agents see records first.
    pub(crate) fn preview(&self) -> Option<Preview> {
        match self.config.mode {
            Mode::Preview(settings) => Some(settings),
            _ => None,
        }
    }

    /// The agent hears the ringing, and nothing is analysed.
    pub(crate) fn is_direct(&self) -> bool {
        matches!(self.config.mode, Mode::Preview(settings) if settings.direct)
    }
}
