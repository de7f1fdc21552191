//! Placing calls: a campaign's life, its list, and the caps on what its rule wants.

use crate::call::{ANYBODY, Call, CallState};
use crate::caller_id::Dialled;
use crate::campaign::Status;
use crate::contact::{Contact, ContactState, Ended};
use crate::dial_list::OWN;
use crate::engine::Engine;
use crate::id::{CallId, CampaignId, ContactId, TrunkId, ZoneId};
use crate::ignored::Ignored;
use crate::meters::TakenFor;
use crate::output::{Cap, CloseReason, Command, Event, Pacing, WakeReason};
use crate::pacing::{Pace, View};
use crate::phone_number::PhoneNumber;
use crate::retry::{Close, Outcome};
use crate::time::Timestamp;
use crate::timers::Due;

impl Engine {
    pub(crate) fn add_contact(
        &mut self,
        campaign: CampaignId,
        number: PhoneNumber,
        zone: ZoneId,
        priority: i16,
    ) {
        self.put_on_list(campaign, OWN, number, zone, priority);
        self.list_grew(campaign);
    }

    pub(crate) fn add_block(
        &mut self,
        campaign: CampaignId,
        first: PhoneNumber,
        count: u32,
        zone: ZoneId,
    ) {
        let numbers = (first.digits()..).take(count as usize);
        let numbers = numbers.map_while(|digits| PhoneNumber::from_digits(digits).ok());
        let contacts = numbers.map(|number| Contact::new(number, campaign, OWN, zone));
        let begin = self.contacts.len() as u32;
        self.contacts.extend(contacts);
        let added = begin..self.contacts.len() as u32;
        let list = &mut self.campaigns[campaign.index()].list;
        list.add_fresh(added.map(ContactId), OWN, (zone, 0), &self.zones);
        self.list_grew(campaign);
    }

    pub(crate) fn put_on_list(
        &mut self,
        campaign: CampaignId,
        section: u16,
        number: PhoneNumber,
        zone: ZoneId,
        priority: i16,
    ) {
        let contact = ContactId(self.contacts.len() as u32);
        self.contacts
            .push(Contact::new(number, campaign, section, zone));
        let list = &mut self.campaigns[campaign.index()].list;
        list.add_fresh(
            core::iter::once(contact),
            section,
            (zone, priority),
            &self.zones,
        );
    }

    pub(crate) fn list_grew(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        if state.list.fresh() >= state.config.list_low {
            state.list_low_said = false;
        }
        if state.status == Status::Exhausted {
            self.run(campaign);
        } else if state.cap == Cap::List {
            self.list_ready(campaign);
        }
    }

    pub(crate) fn start_campaign(&mut self, campaign: CampaignId) {
        match self.campaigns[campaign.index()].status {
            Status::Running | Status::Exhausted => self.ignore(Ignored::CampaignAlready(campaign)),
            Status::Draft | Status::Paused | Status::Stopped => self.run(campaign),
        }
    }

    pub(crate) fn pause_campaign(&mut self, campaign: CampaignId) {
        let status = &mut self.campaigns[campaign.index()].status;
        if *status == Status::Running {
            *status = Status::Paused;
            self.withdraw_offers(campaign);
        } else {
            self.ignore(Ignored::CampaignAlready(campaign));
        }
    }

    pub(crate) fn stop_campaign(&mut self, campaign: CampaignId) {
        let status = &mut self.campaigns[campaign.index()].status;
        if *status == Status::Stopped {
            return self.ignore(Ignored::CampaignAlready(campaign));
        }
        *status = Status::Stopped;
        self.withdraw_offers(campaign);
        self.give_agents_back_if_done(campaign);
    }

    /// The trunk's next slot is open: those refused before are served in turn.
    pub(crate) fn trunk_slot_open(&mut self, trunk: TrunkId) {
        self.trunks[trunk.index()].wake_set = false;
        self.serve_refused(trunk);
    }

    /// Somebody on the list may be called from now on.
    pub(crate) fn list_ready(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        state.cap = Cap::None;
        state.is_due = true;
        self.mark_dirty(campaign);
        self.reserve_from_teams(campaign);
    }

    /// How many lines now? Asks the rule, then applies the caps; the lowest wins.
    pub(crate) fn pace(&mut self, campaign: CampaignId) {
        let state = &self.campaigns[campaign.index()];
        if state.is_inbound() {
            return;
        }
        if state.status != Status::Running {
            return self.give_agents_back_if_done(campaign);
        }
        if state.preview().is_some() {
            return self.pace_preview(campaign);
        }
        let mut view = View {
            available: state.available(),
            idle: None,
            in_flight: state.lines,
            rounding: state.dither.get(),
        };
        view.idle = self.idle_if_due(campaign);
        let state = &self.campaigns[campaign.index()];
        let wanted = state.rule.wanted(view);
        let lines_per_agent = state.rule.lines_per_agent();
        let was = state.cap;
        let mut placed = 0;
        self.say_tested(campaign, view, wanted);
        let allowed = self.allowed_by_ledger(campaign, view).min(wanted);
        let mut cap = if allowed < wanted {
            Cap::Ledger
        } else {
            Cap::None
        };
        while placed < allowed {
            match self.originate_next(campaign) {
                Ok(()) => placed += 1,
                Err(refusal) => {
                    cap = refusal;
                    break;
                }
            }
        }
        if allowed == 0 && was == Cap::List {
            // Nothing was asked of the list, so nothing is known to have changed.
            cap = Cap::List;
        }
        let state = &mut self.campaigns[campaign.index()];
        state.cap = cap;
        state.rule.placed(placed);
        if placed > 0 || (cap != Cap::None && cap != was) {
            let View {
                available,
                in_flight,
                ..
            } = view;
            self.event(Event::Paced(Pacing {
                campaign,
                available,
                in_flight,
                lines_per_agent,
                wanted,
                placed,
                cap,
            }));
        }
        self.say_list_low(campaign);
        match cap {
            // A call's end or an agent's coming paces it again.
            Cap::None | Cap::Ledger => {}
            Cap::Channels | Cap::CallsPerSecond => self.wait_for_trunk(campaign),
            Cap::List => self.wait_for_list(campaign),
        }
    }

    /// New lines that put no abandon at risk which the account of the campaign has no room for.
    fn allowed_by_ledger(&mut self, campaign: CampaignId, view: View) -> u32 {
        let now = self.now;
        let state = &mut self.campaigns[campaign.index()];
        let Some(account) = &mut state.account else {
            return u32::MAX;
        };
        let under_way = view.in_flight + state.cancelling;
        account
            .lines_allowed(now, view.available)
            .saturating_sub(under_way)
    }

    /// A call is over: its contact rests, or is closed.
    pub(crate) fn contact_done(&mut self, ended: Ended) {
        let (id, outcome) = (ended.contact, ended.outcome);
        let contact = &mut self.contacts[id.index()];
        if contact.has_more() || self.history.is_kept() {
            return self.contact_done_with_care(ended);
        }
        let campaign = &mut self.campaigns[contact.campaign().index()];
        let retry = &campaign.config.retry;
        let rule = retry.after(outcome);
        contact.counted += u16::from(rule.counts_as_attempt);
        let reason = if rule.close != Close::Nothing {
            CloseReason::Outcome(outcome)
        } else if contact.counted >= retry.attempts_of_one_number() {
            CloseReason::MaxAttempts
        } else if contact.dialled >= retry.max_calls {
            CloseReason::MaxCalls
        } else {
            let rest = self.now + rule.rest(contact.uncounted());
            let section = contact.section();
            return self.put(id, section, rest);
        };
        self.close(id, reason);
    }

    /// A channel is free again.
    pub(crate) fn channel_freed(&mut self, trunk: TrunkId) {
        self.trunks[trunk.index()].give_back();
        self.serve_refused(trunk);
    }

    fn run(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        state.status = Status::Running;
        state.cap = Cap::None;
        state.is_due = true;
        self.mark_dirty(campaign);
        self.reserve_from_teams(campaign);
        self.start_clock(campaign);
    }

    /// Dials the next contact, or says what forbids it.
    fn originate_next(&mut self, campaign: CampaignId) -> Result<(), Cap> {
        let now = self.now;
        let trunk = self.campaigns[campaign.index()].config.trunk;
        if let Some(cap) = self.trunks[trunk.index()].cap(now) {
            return Err(cap);
        }
        let contact = self.claim_next(campaign).ok_or(Cap::List)?;
        let call = self.originate(campaign, contact, trunk);
        let wanted = self.contacts[contact.index()]
            .has_more()
            .then(|| self.wanted_agent(contact))
            .flatten();
        if let Some(agent) = wanted {
            self.call(call).meant_for = agent;
        }
        if self.campaigns[campaign.index()].shows_popover() {
            self.show_popover(campaign, call, contact, wanted);
        }
        Ok(())
    }

    /// Takes the next contact from the list that may be called now, and its number for the line.
    #[inline]
    pub(crate) fn claim_next(&mut self, campaign: CampaignId) -> Option<ContactId> {
        loop {
            let list = &mut self.campaigns[campaign.index()].list;
            let taken = list.take(self.now, &self.zones)?;
            let contact = taken.contact;
            let person = self.contacts[contact.index()];
            if (person.has_more() || self.history.is_kept()) && !self.may_dial(taken) {
                continue;
            }
            let number = person.number();
            if self.suppressed.contains(number) {
                self.skip_number(contact);
            } else if self.on_the_line.insert(number) {
                return Some(contact);
            } else {
                // Another contact with this number is on the line at this moment.
                self.put_back(contact, SAME_NUMBER_REST);
            }
        }
    }

    pub(crate) fn originate(
        &mut self,
        campaign: CampaignId,
        contact: ContactId,
        trunk: TrunkId,
    ) -> CallId {
        let person = &mut self.contacts[contact.index()];
        person.dialled += 1;
        person.set_state(ContactState::OnCall);
        let (number, attempt) = (person.number(), person.dialled);
        let list = person.section();
        let of_record = if person.has_more() {
            self.mores.get(contact).caller_id
        } else {
            None
        };
        let state = &mut self.campaigns[campaign.index()];
        let (caller_id, pre_dial) = match &state.config.caller_ids {
            None => (of_record, None),
            Some(ids) => ids.shown(
                of_record,
                Dialled {
                    number,
                    attempt,
                    list,
                },
            ),
        };
        state.lines += 1;
        state.calls += 1;
        let first_look = state.config.ring_limit.min(state.config.setup_limit);
        let now = self.now;
        self.trunks[trunk.index()].take(now);
        let call = self.calls.insert(|id| Call {
            id,
            contact,
            number,
            campaign,
            trunk,
            attempt,
            state: CallState::Dialing,
            outcome: Outcome::NoAnswer,
            live: false,
            late: false,
            taken_for: TakenFor::NotAnalysed,
            disposition: None,
            agent: None,
            meant_for: ANYBODY,
            is_joined: false,
            detector: None,
            originated: now,
            ringing: Timestamp::NEVER,
            answered: Timestamp::NEVER,
            first_speech: Timestamp::NEVER,
            verdict: Timestamp::NEVER,
            connected: Timestamp::NEVER,
            greeting_end: Timestamp::NEVER,
            gave_up: Timestamp::NEVER,
            timer: None,
            over: false,
            has_port: false,
            owed: false,
        });
        self.set_call_deadline(call, first_look, WakeReason::RingLimit);
        if let Some(rule) = pre_dial {
            self.event(Event::PreDial { call, rule });
        }
        self.command(Command::Originate {
            call,
            contact,
            attempt,
            number,
            trunk,
            campaign,
            caller_id,
        });
        call
    }

    /// If the trunk takes a call now, it is the turn of the campaign that was refused first; those behind
    /// it keep their places until it has had its call, or wants none.
    pub(crate) fn serve_refused(&mut self, trunk: TrunkId) {
        let state = &mut self.trunks[trunk.index()];
        if state.refused.is_empty() {
            return;
        }
        match state.cap(self.now) {
            Some(cap) => self.wake_for_slot(trunk, cap),
            None => {
                if let Some(campaign) = state.refused.pop_front() {
                    self.campaigns[campaign.index()].queued_on_trunk = false;
                    self.pace_next(campaign);
                }
            }
        }
    }

    pub(crate) fn wait_for_trunk(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        let (cap, trunk) = (state.cap, state.config.trunk);
        if !core::mem::replace(&mut state.queued_on_trunk, true) {
            self.trunks[trunk.index()].refused.push_back(campaign);
        }
        self.wake_for_slot(trunk, cap);
    }

    /// A channel is given back by a call's end; the next second comes by itself.
    fn wake_for_slot(&mut self, trunk: TrunkId, cap: Cap) {
        let state = &mut self.trunks[trunk.index()];
        if cap == Cap::CallsPerSecond && !core::mem::replace(&mut state.wake_set, true) {
            self.timers.set(Due {
                at: state.next_call(),
                reason: WakeReason::CallsPerSecond,
                who: trunk.0,
            });
        }
    }

    /// Nobody may be called now: wait for a retry or for calling hours, or end.
    pub(crate) fn wait_for_list(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        let noted = state.list_timer.and_then(|timer| self.timers.at(timer));
        if let Some(at) = state.list.next_ready()
            && noted != Some(at)
        {
            let timer = self.timers.set(Due {
                at,
                reason: WakeReason::ListReady,
                who: campaign.0,
            });
            if let Some(was) = state.list_timer.replace(timer) {
                self.timers.cancel(was);
            }
        }
        if state.calls == 0
            && state.offers == 0
            && state.list.is_empty()
            && state.config.list_low == 0
        {
            state.status = Status::Exhausted;
            self.event(Event::ListExhausted(campaign));
            self.give_agents_back_if_done(campaign);
        } else if state.is_starved() {
            self.lend_agents(campaign);
        }
    }

    pub(crate) fn say_list_low(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        let fresh = state.list.fresh();
        if fresh < state.config.list_low && !core::mem::replace(&mut state.list_low_said, true) {
            self.event(Event::ListLow { campaign, fresh });
        }
    }
}

/// How long a contact rests whose number is on the line for another contact.
pub(crate) const SAME_NUMBER_REST: core::time::Duration = core::time::Duration::from_secs(60);
