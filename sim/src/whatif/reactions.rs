//! What follows from what the dialer does: on record, or drawn.

use std::time::Duration;

use outpace_engine::cpa::Class;
use outpace_engine::{
    AgentId, AgentState, CallId, CallRecord, CampaignId, Command, ContactId, Event, Input, OfferId,
    ZoneId,
};
use outpace_scenarios::ContactSource;

use super::model::Model;
use super::recording::{Answer, Key, Program, Reservation};
use super::rehearsal::{Item, Live, Rehearsal, Source};
use super::script::{Script, Step};
use crate::population::Attempt;
use crate::tables::Truth;

impl<'a> Rehearsal<'a> {
    /// Takes note of a fact before the engine hears of it.
    pub(super) fn note(&mut self, fact: &Input) {
        match *fact {
            Input::ContactAdded { zone, .. } | Input::RecordAdded { zone, .. } => {
                self.zones.push(zone);
            }
            Input::BlockAdded {
                campaign,
                count,
                zone,
                ..
            } => {
                let more = std::iter::repeat_n(zone, count as usize);
                self.zones.extend(more);
                self.low[campaign.index()].1 = Some(*fact);
            }
            Input::Answered(call) | Input::Escalated(call) => self.waits_from_now(call),
            _ => {}
        }
    }

    /// A person, or what is taken for one, begins to wait.
    fn waits_from_now(&mut self, call: CallId) {
        let now = self.now;
        let Some(live) = self.live(call) else { return };
        live.turn += 1;
        live.answered = now;
        live.gives_up = false;
        let recorded = match &live.source {
            Source::Recorded(script) => script.gives_up,
            Source::Drawn(_) => None,
        };
        live.gives_up = recorded.is_some();
        self.book_steps(call, now, recorded.as_slice());
    }

    /// Does what the engine wants done.
    pub(super) fn obey(&mut self, command: Command) {
        match command {
            Command::Originate {
                call,
                contact,
                attempt,
                number,
                campaign,
                ..
            } => {
                let key = Key::Dialled(campaign, number.digits(), attempt);
                self.dial(call, contact, campaign, attempt, key);
            }
            Command::Answer {
                call,
                campaign,
                caller,
            } => self.comes_in(call, campaign, caller),
            Command::Analyse(call) => self.speaks(call),
            Command::Cancel(call) if self.is_crossed(call) => {}
            Command::Cancel(call) => {
                let step = self.step(
                    call,
                    |script| script.cancel,
                    |model, live| model.cancel(live.attempt, live.campaign),
                );
                self.follow(call, step);
            }
            Command::Bridge { call, agent } => {
                if let Some(live) = self.live(call) {
                    live.agent = Some(agent);
                }
                let step = self.step(
                    call,
                    |script| script.bridge,
                    |model, live| {
                        let least = live.script().bridging;
                        model.bridge(live.attempt, live.campaign, least)
                    },
                );
                self.follow(call, step);
            }
            Command::PlayMessage(call) if self.screens(call) => self.introduces(call),
            Command::PlayMessage(call) => {
                self.moves_on(call);
                self.live(call)
                    .into_iter()
                    .for_each(|live| live.is_deaf = true);
                self.goes_beyond(call, |script| script.message.is_none());
                let step = self.step(
                    call,
                    |script| script.message,
                    |model, live| model.message(live.attempt, live.campaign, live.script().truth),
                );
                self.follow(call, step);
            }
            Command::StartIvr { call, treatment } => {
                self.moves_on(call);
                self.goes_beyond(call, |script| script.ivr.is_none());
                let step = self.step(
                    call,
                    |script| script.ivr,
                    |model, live| model.ivr(live.attempt, live.campaign, treatment),
                );
                self.follow(call, step);
            }
            Command::Reserve { agent, .. } => self.reserve(agent),
            Command::Offer {
                offer,
                agent,
                contact,
                ..
            } => self.offer(offer, agent, contact),
            Command::Release(_)
            | Command::EndReservation(_)
            | Command::PlayZipTone(_)
            | Command::EndOffer { .. }
            | Command::Reject { .. } => {}
        }
    }

    /// Sees what everybody can see.
    pub(super) fn see(&mut self, event: &Event) {
        let now = self.now;
        let calls = &mut self.calls;
        self.recorder.note(now, event, |record| {
            let live = calls.get(record.call.slot()).and_then(Option::as_ref);
            live.map_or((Truth::Nobody, 0), |live| {
                (live.script().truth, live.result)
            })
        });
        match *event {
            Event::AgentChanged { agent, state, .. } => self.agent_changed(agent, state),
            Event::Connected { call, agent, .. } => self.connected(call, agent),
            Event::Verdict { call, verdict } => {
                let live = self.live(call).into_iter();
                live.for_each(|live| live.screens = verdict.class == Class::Screener);
            }
            Event::Waiting(call) => {
                self.came_on(call);
                self.loses_patience(call);
            }
            Event::Released(ref record) => self.released(record),
            Event::InboundReleased(record) => self.over(record.call),
            Event::ListLow { campaign, .. } => self.list_low(campaign),
            _ => {}
        }
    }

    fn dial(
        &mut self,
        call: CallId,
        contact: ContactId,
        campaign: CampaignId,
        attempt: u16,
        key: Key,
    ) {
        let zone = self.zones.get(contact.index()).copied();
        let attempt = Attempt::new(campaign, contact.0, attempt);
        let source = match self.recording.script(key) {
            Some(script) => {
                self.shares.recorded_calls += 1;
                self.model.line_taken(campaign);
                Source::Recorded(script)
            }
            None => {
                self.shares.drawn_calls += 1;
                let zone = zone.unwrap_or(ZoneId(0));
                let script = self.model.dialled(self.now, campaign, attempt, zone);
                Source::Drawn(Box::new(script))
            }
        };
        self.begin(call, campaign, (attempt, true), source);
        let network = self.network_of(call);
        self.book_steps(call, self.now, &network);
    }

    fn network_of(&mut self, call: CallId) -> Vec<Step> {
        let live = self.live(call);
        live.map_or_else(Vec::new, |live| live.script().network.clone())
    }

    fn comes_in(&mut self, call: CallId, campaign: CampaignId, caller: u32) {
        let attempt = Attempt::new(campaign, caller, 1);
        let source = match self.recording.script(Key::Caller(campaign, caller)) {
            Some(script) => Source::Recorded(script),
            None => Source::Drawn(Box::new(Script::empty(Truth::Person))),
        };
        self.model.line_taken(campaign);
        self.begin(call, campaign, (attempt, false), source);
        self.waits_from_now(call);
    }

    fn begin(
        &mut self,
        call: CallId,
        campaign: CampaignId,
        (attempt, is_dialled): (Attempt, bool),
        source: Source<'a>,
    ) {
        let slot = call.slot();
        while self.calls.len() <= slot {
            self.calls.push(None);
        }
        let result = match &source {
            Source::Recorded(script) => script.result,
            Source::Drawn(_) => 0,
        };
        self.calls[slot] = Some(Live {
            id: call,
            campaign,
            attempt,
            is_dialled,
            source,
            result,
            is_over: false,
            turn: 0,
            originated: self.now,
            answered: self.now,
            agent: None,
            gives_up: false,
            is_continued: false,
            screens: false,
            is_deaf: false,
        });
    }

    /// Does an answer that is on its way cross our CANCEL, as it did on record?
    fn is_crossed(&mut self, call: CallId) -> bool {
        let now = self.now;
        self.live(call).is_some_and(|live| {
            let script = live.script();
            let answer = script.network.last();
            let answer = answer.filter(|step| matches!(step.fact, Input::Answered(_)));
            let is_near = answer.is_some_and(|step| {
                let at = live.originated + step.after;
                at >= now && at.since(now) <= CROSSES_WITHIN
            });
            script.is_given_up && script.cancel.is_none() && is_near
        })
    }

    /// What was booked for the call before does not happen any more.
    fn moves_on(&mut self, call: CallId) {
        if let Some(live) = self.live(call) {
            live.turn += 1;
        }
    }

    /// What follows by the record, else by the model.
    fn step(
        &mut self,
        call: CallId,
        recorded: impl Fn(&Script) -> Option<Step>,
        drawn: impl Fn(&Model<'_>, &Live<'_>) -> Step,
    ) -> Option<Step> {
        let live = self.calls.get(call.slot())?.as_ref()?;
        if live.id != call {
            return None;
        }
        Some(recorded(live.script()).unwrap_or_else(|| drawn(&self.model, live)))
    }

    fn follow(&mut self, call: CallId, step: Option<Step>) {
        self.book_steps(call, self.now, step.as_slice());
    }

    /// A recorded call comes to a point that is not on record.
    fn goes_beyond(&mut self, call: CallId, is_missing: impl Fn(&Script) -> bool) {
        if let Some(live) = self.live(call)
            && live.is_recorded()
            && live.is_dialled
            && is_missing(live.script())
            && !core::mem::replace(&mut live.is_continued, true)
        {
            self.shares.recorded_calls -= 1;
            self.shares.continued_calls += 1;
        }
    }

    fn speaks(&mut self, call: CallId) {
        let Some(live) = self.live(call) else { return };
        let (steps, answered) = (live.script().heard.clone(), live.answered);
        let is_recorded = live.is_recorded();
        self.book_steps(call, answered, &steps);
        if !is_recorded {
            self.loses_patience(call);
        }
    }

    /// Is the message told to a phone that screens?
    fn screens(&mut self, call: CallId) -> bool {
        self.live(call)
            .is_some_and(|live| core::mem::take(&mut live.screens))
    }

    /// A phone that screens is told who calls: what comes then is on record, or drawn.
    fn introduces(&mut self, call: CallId) {
        let now = self.now;
        let Some(live) = self.live(call) else { return };
        let (attempt, campaign, answered) = (live.attempt, live.campaign, live.answered);
        let steps = match &live.source {
            Source::Recorded(script) if script.is_introduced => {
                script.introduced.into_iter().collect()
            }
            _ => {
                live.turn += 1;
                (self.model).introduced(attempt, campaign, now - answered)
            }
        };
        self.goes_beyond(call, |script| !script.is_introduced);
        self.book_steps(call, now, &steps);
    }

    /// Whoever answers a phone that had asked who calls is a person.
    fn came_on(&mut self, call: CallId) {
        let Some(live) = self.calls.get_mut(call.slot()).and_then(Option::as_mut) else {
            return;
        };
        if let Source::Drawn(script) = &mut live.source
            && script.truth == Truth::Screener
            && self.model.lets_on(live.attempt)
        {
            // When they hang up was drawn with what they say.
            (script.truth, live.gives_up) = (Truth::Screened, true);
        }
    }

    /// When they hang up is on record, or is drawn: later than they are known to have waited.
    fn loses_patience(&mut self, call: CallId) {
        let Some(live) = self.live(call) else { return };
        if core::mem::replace(&mut live.gives_up, true) {
            return;
        }
        let (attempt, answered) = (live.attempt, live.answered);
        let (truth, waited) = (live.script().truth, live.script().waited);
        let step = self.model.gives_up(attempt, truth, waited);
        self.book_steps(call, answered, step.as_slice());
    }

    fn connected(&mut self, call: CallId, agent: AgentId) {
        self.moves_on(call);
        self.came_on(call);
        let team = self.scenario_team(agent);
        let Some(live) = self.calls.get_mut(call.slot()).and_then(Option::as_mut) else {
            return;
        };
        live.agent = Some(agent);
        live.is_deaf = !self.model.listens_on(live.campaign);
        let script = live.script();
        let (mut steps, mut replies) = (script.talk.clone(), script.replies.clone());
        let (wrap_up, cut) = (script.wrap_up, script.cut);
        let (attempt, truth) = (live.attempt, script.truth);
        let is_on_record = !steps.is_empty() || cut.is_some();
        if let (Some(cut), true) = (cut, steps.is_empty()) {
            // How it would have gone on is not on record, but that it did for so long.
            (steps, live.result) = self.model.talk(attempt, truth);
            for step in &mut steps {
                step.after = step.after.max(cut + JUST_LATER);
            }
        } else if !is_on_record {
            (steps, live.result) = self.model.talk(attempt, truth);
            if !live.is_deaf {
                replies = self.model.conversation(attempt, truth);
            }
        }
        let wrap_up = wrap_up.unwrap_or_else(|| {
            let after = self.model.wrap_up(team, attempt);
            Step::drawn(after, Input::AgentAvailable(agent))
        });
        self.seats[agent.index()].wrap_up = Some(wrap_up);
        let talked = cut.or_else(|| steps.last().map(|last| last.after));
        let talk_s = talked.map_or(0.0, |talked| talked.as_secs_f64());
        if is_on_record {
            self.shares.recorded_talk_s += talk_s;
        } else {
            self.shares.drawn_talk_s += talk_s;
            self.goes_beyond(call, |_| true);
        }
        self.book_steps(call, self.now, &steps);
        self.book_steps(call, self.now, &replies);
    }

    fn released(&mut self, record: &CallRecord) {
        let call = record.call;
        let Some(live) = self.live(call) else { return };
        let (attempt, truth) = (live.attempt, live.script().truth);
        let (callback, talked) = (live.script().callback, !live.script().talk.is_empty());
        let is_recorded = live.is_recorded();
        let is_uncut = live.script().cut.is_some()
            && record.connected != outpace_engine::Timestamp::NEVER
            && record.outcome != outpace_engine::Outcome::AnsweringMachine;
        if is_uncut {
            self.goes_beyond(call, |_| true);
        }
        let contact = record.contact;
        if let Some(step) = callback {
            let told = self.now + step.after;
            let fact = match step.fact {
                Input::CallbackRequested { at, .. } => Input::CallbackRequested {
                    contact,
                    at: told + (at - outpace_engine::Timestamp::ZERO),
                },
                Input::PersonalCallbackRequested { at, agent, .. } => {
                    Input::PersonalCallbackRequested {
                        contact,
                        at: told + (at - outpace_engine::Timestamp::ZERO),
                        agent: record.agent.unwrap_or(agent),
                    }
                }
                other => other,
            };
            self.book(step.after, step.line, Item::Happens(fact));
        } else if record.outcome == outpace_engine::Outcome::Connected
            && !(is_recorded && talked)
            && let Some((after, is_personal)) = self.model.callback(attempt, truth)
        {
            let at = self.now + after;
            let fact = match record.agent.filter(|_| is_personal) {
                Some(agent) => Input::PersonalCallbackRequested { contact, at, agent },
                None => Input::CallbackRequested { contact, at },
            };
            self.book(Duration::ZERO, None, Item::Happens(fact));
        }
        self.over(call);
    }

    fn over(&mut self, call: CallId) {
        let Some(live) = self.live(call) else { return };
        let campaign = live.campaign;
        if !core::mem::replace(&mut live.is_over, true) {
            self.model.line_freed(campaign);
        }
    }

    fn reserve(&mut self, agent: AgentId) {
        let team = self.scenario_team(agent);
        let seat = &mut self.seats[agent.index()];
        seat.reservations += 1;
        let (times, turn) = (seat.reservations, seat.turn);
        let (answer, back) = match self.recording.reservations.get(&(agent, times)) {
            Some(Reservation {
                answer: Answer::Given(answer),
                back,
            }) => (*answer, *back),
            recorded => {
                let (mut answer, back) = self.model.reservation(team, agent, times);
                if let Some(Answer::NoneWithin(least)) = recorded.map(|it| it.answer) {
                    answer.after = answer.after.max(least);
                }
                (answer, back)
            }
        };
        let fact = answer.fact;
        self.book(
            answer.after,
            answer.line,
            Item::OfAgent { agent, turn, fact },
        );
        if let Some(back) = back {
            let works = Item::Agent(agent, Program::Works);
            self.book(answer.after + back.after, back.line, works);
        }
    }

    fn offer(&mut self, offer: OfferId, agent: AgentId, contact: ContactId) {
        let team = self.scenario_team(agent);
        let times = self.shown.entry(contact).or_default();
        *times += 1;
        let times = *times;
        let turn = self.seats[agent.index()].turn;
        let (after, line, fact) = match self.recording.offers.get(&(contact, times)) {
            Some(Answer::Given(step)) => {
                let fact = match step.fact {
                    Input::OfferSkipped { .. } => Input::OfferSkipped { agent, offer },
                    Input::OfferRemoved { .. } => Input::OfferRemoved { agent, offer },
                    _ => Input::OfferAccepted { agent, offer },
                };
                (step.after, step.line, fact)
            }
            recorded => {
                let mut after = self.model.decision(team, contact, times);
                if let Some(&Answer::NoneWithin(least)) = recorded {
                    after = after.max(least);
                }
                (after, None, Input::OfferAccepted { agent, offer })
            }
        };
        self.book(after, line, Item::OfAgent { agent, turn, fact });
    }

    fn agent_changed(&mut self, agent: AgentId, state: AgentState) {
        let now = self.now;
        let team = self.scenario_team(agent);
        let seat = &mut self.seats[agent.index()];
        seat.state = state;
        seat.turn += 1;
        let turn = seat.turn;
        match state {
            AgentState::WrapUp => {
                let step = seat.wrap_up.take().unwrap_or_else(|| {
                    let nobody = Attempt::new(CampaignId(0), agent.0, 0);
                    let after = self.model.wrap_up(team, nobody);
                    Step::drawn(after, Input::AgentAvailable(agent))
                });
                self.book(step.after, step.line, Item::WrittenUp { agent, turn });
            }
            // The customer was lost before the agent had them.
            AgentState::Available if seat.leaves => {
                let leaves = Item::Happens(Input::AgentLoggedOut(agent));
                self.book(Duration::ZERO, None, leaves);
            }
            AgentState::Available if seat.pause.take().is_some_and(|until| until > now) => {
                let pauses = Item::Happens(Input::AgentIdle(agent));
                self.book(Duration::ZERO, None, pauses);
            }
            _ => {}
        }
    }

    /// A list is filled up as it was on record; one without an end goes on.
    fn list_low(&mut self, campaign: CampaignId) {
        let (times, last) = &mut self.low[campaign.index()];
        *times += 1;
        let (times, last) = (*times, *last);
        if let Some(refill) = self.recording.refills.get(&(campaign, times)) {
            for step in refill {
                self.book(step.after, step.line, Item::Happens(step.fact));
            }
            return;
        }
        let contacts = &self.scenario.world.contacts[campaign.index()];
        let has_no_end = matches!(contacts, ContactSource::Generated { count: None, .. });
        if let Some(Input::BlockAdded {
            first, count, zone, ..
        }) = last.filter(|_| has_no_end)
            && let Ok(first) =
                outpace_engine::PhoneNumber::from_digits(first.digits() + u64::from(count))
        {
            let more = Input::BlockAdded {
                campaign,
                first,
                count,
                zone,
            };
            self.book(Duration::ZERO, None, Item::Happens(more));
        }
    }

    fn scenario_team(&self, agent: AgentId) -> usize {
        let agents = &self.scenario.engine.agents;
        agents
            .get(agent.index())
            .map_or(0, |agent| agent.team.index())
    }
}

/// What would have come after the dialer hung up comes later than that.
const JUST_LATER: Duration = Duration::from_millis(1);

/// How long a CANCEL takes at most to reach a phone that rings.
const CROSSES_WITHIN: Duration = Duration::from_secs(2);
