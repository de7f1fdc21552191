//! What happens on the wire, from ringing to release.
//!
//! Facts cross. The world may say `Answered` while our CANCEL is on its way to it, or go on about a
//! call that is over. Both are ordinary here: every fact has a result in every state.

use crate::call::{Call, CallState};
use crate::config::{PortTreatment, Treatment};
use crate::contact::Ended;
use crate::engine::Engine;
use crate::id::{CallId, CampaignId};
use crate::ignored::Ignored;
use crate::meters::{Disposition, TakenFor};
use crate::output::{Command, EndedBy, Event, Output, WakeReason};
use crate::retry::Outcome;

impl Engine {
    pub(crate) fn ringing(&mut self, id: CallId) {
        let now = self.now;
        match self.calls.get_mut(id) {
            Some(call) if call.state == CallState::Dialing => {
                call.ringing = now;
                call.state = CallState::Ringing;
            }
            _ => self.ignore_call(id),
        }
    }

    /// The network speaks before any answer. It says nothing about the phone's ringing, so the clocks
    /// stay as they are; tones in it are told as [`crate::Input::ToneHeard`].
    pub(crate) fn early_media(&mut self, id: CallId) {
        if self.calls.get(id).is_none() {
            self.ignore_call(id);
        }
    }

    pub(crate) fn answered(&mut self, id: CallId) {
        let now = self.now;
        let Some(call) = self.calls.get_mut(id) else {
            return self.ignore_call(id);
        };
        // RFC 3261 § 9.1.
        //   engine   Cancel(call-7) ─────────►
        //   carrier  ◄───────── 200 OK           crossed on the wire: a person is on the line
        // So an answer is legal while cancelling: analysed and matched like any other, and with no
        // agent free it counts against us. We never pretend that our CANCEL came first.
        if !matches!(
            call.state,
            CallState::Dialing | CallState::Ringing | CallState::Cancelling
        ) {
            return self.ignore_call(id);
        }
        let was_cancelled = call.state == CallState::Cancelling;
        call.answered = now;
        call.greeting_end = now;
        let campaign = call.campaign;
        self.campaigns[campaign.index()].cancelling -= u32::from(was_cancelled);
        self.set_call_state(id, CallState::Analysing);
        match self.campaigns[campaign.index()].detector() {
            None => self.live(id),
            Some(settings) => {
                let weight = self.weight_before_speech(id);
                self.analyse(id, settings.given(weight));
            }
        }
    }

    pub(crate) fn rejected(&mut self, id: CallId, status: u16, cause: u8) {
        match self.calls.get(id).map(|call| call.state) {
            Some(CallState::Dialing | CallState::Ringing) => {
                self.call(id).outcome = outcome_of(status, cause);
                self.over(id, EndedBy::Network);
            }
            Some(CallState::Cancelling) => self.over(id, EndedBy::Us),
            _ => self.ignore_call(id),
        }
    }

    pub(crate) fn cancelled(&mut self, id: CallId) {
        match self.calls.get(id).map(|call| call.state) {
            Some(CallState::Cancelling) => self.over(id, EndedBy::Us),
            Some(CallState::Dialing | CallState::Ringing) => {
                // A 487 we did not ask for.
                self.call(id).outcome = Outcome::NetworkFailure;
                self.over(id, EndedBy::Network);
            }
            _ => self.ignore_call(id),
        }
    }

    pub(crate) fn no_response(&mut self, id: CallId) {
        match self.calls.get(id).map(|call| call.state) {
            Some(CallState::Cancelling) => self.over(id, EndedBy::Us),
            Some(CallState::Dialing | CallState::Ringing) => {
                self.call(id).outcome = Outcome::NetworkFailure;
                self.over(id, EndedBy::Network);
            }
            _ => self.ignore_call(id),
        }
    }

    pub(crate) fn remote_released(&mut self, id: CallId) {
        match self.calls.get(id).map(|call| call.state) {
            Some(CallState::Analysing | CallState::Waiting | CallState::Queued) => {
                self.customer_gave_up(id);
                self.over(id, EndedBy::FarEnd);
            }
            Some(CallState::Connecting) => {
                let agent = self
                    .call(id)
                    .agent
                    .take()
                    .expect("a call on its way names its agent");
                self.customer_gave_up(id);
                self.over(id, EndedBy::FarEnd);
                self.customer_lost(agent);
            }
            Some(CallState::Connected) => {
                let agent = self
                    .call(id)
                    .agent
                    .expect("a connected call names its agent");
                self.over(id, EndedBy::FarEnd);
                self.wrap_up(agent);
            }
            Some(CallState::AwaitingBeep | CallState::Message | CallState::Treating) => {
                self.over(id, EndedBy::FarEnd);
            }
            _ => self.ignore_call(id),
        }
    }

    pub(crate) fn bridged(&mut self, id: CallId) {
        let now = self.now;
        let is_escalated = self.is_escalated(id);
        let Some(call) = self.calls.get_mut(id) else {
            return self.ignore_call(id);
        };
        if call.state != CallState::Connecting {
            if !self.hears_ringing(id) {
                self.ignore_call(id);
            }
            return;
        }
        if is_escalated {
            return self.escalation_bridged(id);
        }
        call.connected = now;
        if call.live || call.is_inbound() {
            call.outcome = Outcome::Connected;
        }
        let agent = call.agent.expect("a call on its way names its agent");
        let (campaign, live) = (call.campaign, call.live);
        let waited = now.since(call.greeting_end);
        call.late = live && waited > self.campaigns[campaign.index()].config.abandon_after;
        let late = call.late;
        self.set_call_state(id, CallState::Connected);
        self.agent_connected(agent);
        self.event(Event::Connected {
            call: id,
            agent,
            waited,
        });
        self.settle(id);
        if live {
            self.resolved(campaign, late);
        }
    }

    /// The agent says who it was; of two sayings the last holds.
    pub(crate) fn dispositioned(&mut self, id: CallId, disposition: Disposition) {
        match self.calls.get_mut(id) {
            Some(call) if call.state == CallState::Connected => {
                call.disposition = Some(disposition);
            }
            _ => self.ignore_call(id),
        }
    }

    pub(crate) fn message_finished(&mut self, id: CallId) {
        match self.calls.get(id).map(|call| call.state) {
            Some(CallState::Message) => self.hang_up(id),
            Some(CallState::Analysing) if self.call(id).taken_for == TakenFor::Screener => {
                self.introduced(id);
            }
            _ => self.ignore_call(id),
        }
    }

    /// A call that was dialled a ring limit ago, or that was looked at before, is looked at (again):
    /// most have rung long enough; one that rang late, or not yet, is given the rest of its time. So
    /// a call sets one deadline, not two.
    pub(crate) fn ring_limit_due(&mut self, id: CallId) {
        let now = self.now;
        let call = self
            .calls
            .get(id)
            .expect("a call that is over has no deadline");
        let config = &self.campaigns[call.campaign.index()].config;
        let until = match call.ringing.known() {
            Some(ringing) => ringing + config.ring_limit,
            None => call.originated + config.setup_limit,
        };
        if until > now {
            return self.set_call_deadline(id, until - now, WakeReason::RingLimit);
        }
        self.call(id).outcome = Outcome::NoAnswer;
        self.cancel(id);
    }

    /// A person (or what is treated like one) has waited as long as allowed.
    pub(crate) fn waited_too_long(&mut self, id: CallId) {
        let call = self.call(id);
        let (campaign, live) = (call.campaign, call.live);
        let state = &mut self.campaigns[campaign.index()];
        state.stop_waiting(id);
        if !live {
            return self.hang_up(id);
        }
        let treatment = state.config.abandoned_treatment;
        self.abandon(id);
        match treatment {
            Treatment::Play => self.play_message(id),
            Treatment::ToIvr => self.hand_to_ivr(id, PortTreatment::Message),
            _ => self.hang_up(id),
        }
    }

    /// A live person gets no agent.
    pub(crate) fn abandon(&mut self, id: CallId) {
        let now = self.now;
        let call = self.call(id);
        call.outcome = Outcome::Abandoned;
        call.gave_up = now;
        let campaign = call.campaign;
        self.event(Event::Abandoned(id));
        self.settle(id);
        self.resolved(campaign, true);
    }

    pub(crate) fn play_message(&mut self, id: CallId) {
        self.set_call_state(id, CallState::Message);
        self.await_message_end(id);
        self.command(Command::PlayMessage(id));
    }

    /// Ends a call from our side.
    pub(crate) fn hang_up(&mut self, id: CallId) {
        self.command(Command::Release(id));
        self.over(id, EndedBy::Us);
    }

    /// Sends a call to an agent: the one available longest, or none yet.
    pub(crate) fn route(&mut self, id: CallId) {
        let call = self.call(id);
        let (campaign, greeting_end) = (call.campaign, call.greeting_end);
        if let Some((queue, _)) = self.queue_of(id) {
            return self.requeue_inbound(id, queue);
        }
        if self.take_port(id, campaign) {
            return;
        }
        if let Some(agent) = self.own_agent(id) {
            return self.connect_own(id, agent);
        }
        let state = &mut self.campaigns[campaign.index()];
        if let Some(agent) = state.held.first() {
            return self.connect(id, agent);
        }
        let deadline = greeting_end + state.config.abandon_after;
        if self
            .calls
            .get(id)
            .is_some_and(|call| call.state != CallState::Waiting)
        {
            // Kept in the order of the greetings: one who lost an agent on the way goes ahead.
            let ahead = |&&other: &&CallId| {
                self.calls
                    .get(other)
                    .is_some_and(|other| other.greeting_end <= greeting_end)
            };
            let place = state.waiting.iter().take_while(ahead).count();
            state.waiting.insert(place, id);
            self.set_call_state(id, CallState::Waiting);
            self.event(Event::Waiting(id));
        }
        if deadline <= self.now {
            return self.waited_too_long(id);
        }
        self.set_call_deadline(id, deadline - self.now, WakeReason::AbandonAfter);
    }

    /// A call under way, known to be.
    pub(crate) fn call(&mut self, id: CallId) -> &mut Call {
        self.calls
            .get_mut(id)
            .expect("only calls under way are acted on")
    }

    pub(crate) fn ignore_call(&mut self, id: CallId) {
        let over = self.calls.get(id).is_none();
        self.ignore(if over {
            Ignored::CallOver(id)
        } else {
            Ignored::CallElsewhere(id)
        });
    }

    pub(crate) fn cancel(&mut self, id: CallId) {
        let now = self.now;
        let call = self.call(id);
        call.gave_up = now;
        let campaign = call.campaign;
        self.campaigns[campaign.index()].cancelling += 1;
        self.set_call_state(id, CallState::Cancelling);
        self.await_word();
        self.command(Command::Cancel(id));
    }

    /// The customer hung up before an agent came. One who had waited longer than allowed, with an agent
    /// on the way all the while, was abandoned: the delay was ours.
    fn customer_gave_up(&mut self, id: CallId) {
        let now = self.now;
        if let Some((queue, _)) = self.queue_of(id) {
            // Whoever calls us, or was treated already, is abandoned by nobody.
            return self.campaigns[queue.index()].stop_waiting(id);
        }
        let call = self.call(id);
        let (campaign, live, state) = (call.campaign, call.live, call.state);
        let waited = now.since(call.greeting_end);
        if state == CallState::Waiting {
            self.campaigns[campaign.index()].stop_waiting(id);
        }
        let late = live && waited > self.campaigns[campaign.index()].config.abandon_after;
        if late {
            self.call(id).outcome = Outcome::Abandoned;
            self.event(Event::Abandoned(id));
        } else if live || state == CallState::Analysing {
            self.call(id).outcome = Outcome::CustomerAbandoned;
        }
        if live {
            self.resolved(campaign, late);
        }
    }

    /// A live answer came to its end: the rule hears of it and may correct itself.
    pub(crate) fn resolved(&mut self, campaign: CampaignId, abandoned: bool) {
        use crate::pacing::Pace as _;
        let state = &mut self.campaigns[campaign.index()];
        state.count.abandoned += u64::from(abandoned);
        if let Some(adjustment) = state.rule.resolved(self.now, abandoned) {
            self.event(Event::Corrected(adjustment.of(campaign)));
        }
    }

    /// A call has an agent, or will have none: the account of its campaign learns if it is lost.
    pub(crate) fn settle(&mut self, id: CallId) {
        let now = self.now;
        let call = self.calls.get_mut(id).expect("a call that goes on");
        if let Some(account) = &mut self.campaigns[call.campaign.index()].account {
            call.owed = account.owes(&call.record(now, EndedBy::Us));
        }
    }

    /// The one end of every call.
    pub(crate) fn over(&mut self, id: CallId, by: EndedBy) {
        let is_escalated = self.is_escalated(id);
        if self.calls.under_way() == 1 {
            self.forget_lost();
        }
        let call = self.calls.remove(id).expect("a call ends once");
        if call.is_inbound() {
            let (record, trunk) = (call.inbound_record(self.now), call.trunk);
            if let Some(timer) = call.timer {
                self.timers.cancel(timer);
            }
            return self.inbound_over(record, trunk);
        }
        // Written once, where it will be read.
        self.outbox
            .push(Output::Event(Event::Released(call.record(self.now, by))));
        let (id, trunk) = (call.id, call.trunk);
        let ended = Ended {
            contact: call.contact,
            number: call.number,
            outcome: call.outcome,
            originated: call.originated,
        };
        let meant_for = call.meant_for;
        let detector = call.detector;
        let was_line = call.state.is_line() && !is_escalated;
        let has_port = call.state == CallState::Treating && call.has_port;
        let (was_cancelling, was_owed) = (call.state == CallState::Cancelling, call.owed);
        let agent = call.agent;
        let (timer, of) = (call.timer, call.campaign);
        if let Some(timer) = timer {
            self.timers.cancel(timer);
        }
        if let Some(slot) = detector {
            self.free_listener(slot);
        }
        let campaign = &mut self.campaigns[of.index()];
        campaign.calls -= 1;
        campaign.lines -= u32::from(was_line);
        campaign.cancelling -= u32::from(was_cancelling);
        if let Some(Output::Event(Event::Released(record))) = self.outbox.last() {
            if let Some(account) = &mut campaign.account {
                account.record(record, was_owed);
            }
            campaign.learn(record);
            if let Some(before) = &mut self.answered_before
                && let Some(who) = record.answered_by()
            {
                before.insert(ended.number, who);
            }
        }
        // A call that was no line any more changes no count of lines; only a campaign that waits for
        // its calls to end, or for somebody to call, looks again.
        let looks_again = was_line || campaign.awaits_last_call();
        self.on_the_line.remove(ended.number);
        if has_port {
            self.port_freed(of);
        }
        if is_escalated {
            self.escalation_over(id, agent);
        }
        self.contact_done(ended);
        self.free_own_agent(id, meant_for);
        self.channel_freed(trunk);
        if looks_again {
            self.mark_dirty(of);
        }
    }
}

/// What a final response says, by the Q.850 cause if there is one (RFC 3398 § 8.2.6.1 gives the mapping
/// between the two), else by the status.
fn outcome_of(status: u16, cause: u8) -> Outcome {
    match (cause, status) {
        (17, _) => Outcome::Busy,
        (1 | 22 | 28, _) => Outcome::InvalidNumber,
        (4, _) => Outcome::Sit,
        (18 | 19, _) => Outcome::NoAnswer,
        (0, 486 | 600) => Outcome::Busy,
        (0, 404 | 410 | 484 | 604) => Outcome::InvalidNumber,
        (0, 408 | 480) => Outcome::NoAnswer,
        _ => Outcome::NetworkFailure,
    }
}
