//! The engine: one fact in, then outputs until it is drained.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, VecDeque};
use alloc::vec::Vec;
use core::time::Duration;

use crate::account::Account;
use crate::call::{CallState, Calls, DetectorSlot};
use crate::campaign::{Campaign, Status};
use crate::config::{Config, Mode};
use crate::contact::{Contact, Mores};
use crate::cpa::AnsweredBefore;
use crate::dial_list::DialList;
use crate::do_not_call::NumberSet;
use crate::history::History;
use crate::hours::Zone;
use crate::id::{AgentId, CallId, CampaignId, ListId, TrunkId};
use crate::ignored::Ignored;
use crate::input::Input;
use crate::ivr::Escalation;
use crate::listening::Listener;
use crate::output::{Command, Deadline, Event, Output, WakeReason};
use crate::pacing::watchers;
use crate::phone_number::PhoneNumber;
use crate::preview::Desks;
use crate::seat::{Seat, WaitingLine};
use crate::snapshot::Snapshot;
use crate::time::Timestamp;
use crate::timers::{TimerId, Timers};
use crate::trunk::Trunk;

/// The production core: every campaign, queue, team, agent and trunk of one dialer.
///
/// Tell it one fact with [`Engine::handle_input`], then call [`Engine::poll_output`] until it answers
/// [`Output::Wake`], then tell it the next. It asserts that order, and that time never runs backwards.
#[derive(Clone, Debug)]
pub struct Engine {
    pub(crate) now: Timestamp,
    drained: bool,
    /// What is still to be said, and how much of it was.
    pub(crate) outbox: Vec<Output>,
    said: usize,
    wake: Output,
    pub(crate) timers: Timers,
    /// When it is looked for calls that wait for a word in vain.
    pub(crate) lost_look: Option<TimerId>,
    pub(crate) zones: Vec<Zone>,
    pub(crate) trunks: Vec<Trunk>,
    pub(crate) teams: Vec<Team>,
    pub(crate) seats: Vec<Seat>,
    pub(crate) campaigns: Vec<Campaign>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) mores: Mores,
    pub(crate) history: History,
    /// The lists added, with their section in the campaign's list.
    pub(crate) lists: Vec<(CampaignId, u16)>,
    pub(crate) calls: Calls,
    pub(crate) listeners: Vec<Listener>,
    pub(crate) free_listeners: Vec<DetectorSlot>,
    pub(crate) suppressed: NumberSet,
    pub(crate) desks: Desks,
    pub(crate) on_the_line: NumberSet,
    /// Agents a call is on its way to.
    pub(crate) joining: u32,
    dirty: VecDeque<CampaignId>,
    /// Who answered each number last; `None` where no campaign asks.
    pub(crate) answered_before: Option<BTreeMap<PhoneNumber, AnsweredBefore>>,
    /// Calls that went on from an IVR port to an inbound queue, by slot.
    pub(crate) escalations: BTreeMap<u32, Escalation>,
}

/// A team while the engine runs.
#[derive(Clone, Debug)]
pub(crate) struct Team {
    pub(crate) device: crate::config::Device,
    /// Campaigns the team serves, with their rank, best first.
    pub(crate) campaigns: Vec<(u8, CampaignId)>,
    /// Agents available and not reserved.
    pub(crate) available: WaitingLine,
    /// Campaigns in threshold mode that count its idle agents.
    pub(crate) watched_by: Vec<CampaignId>,
}

impl Engine {
    /// An engine at [`Timestamp::ZERO`]: campaigns drafted, agents logged out, lists empty.
    ///
    /// # Panics
    /// If an id in the configuration points nowhere. Checking is the reader's work, done before.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let Config {
            unix_epoch_s,
            zones,
            trunks,
            teams,
            agents,
            queues,
            campaigns,
        } = config;
        let mut teams: Vec<Team> = teams
            .into_iter()
            .map(|team| {
                let mut served: Vec<(u8, CampaignId)> = team
                    .queues
                    .iter()
                    .flat_map(|ranked| {
                        let of_queue = move |campaign: &crate::config::CampaignConfig| {
                            campaign.queue == ranked.queue
                        };
                        let index = campaigns.iter().position(of_queue);
                        index.map(|index| (ranked.rank, CampaignId(index as u32)))
                    })
                    .collect();
                served.sort_unstable();
                Team {
                    device: team.device,
                    campaigns: served,
                    available: WaitingLine::default(),
                    watched_by: Vec::new(),
                }
            })
            .collect();
        for campaign in &campaigns {
            assert!(
                campaign.queue.index() < queues.len(),
                "a campaign's queue exists"
            );
            assert!(
                campaign.trunk.index() < trunks.len(),
                "a campaign's trunk exists"
            );
            let queue = campaign.ivr.and_then(|ivr| ivr.escalates_to);
            assert!(
                queue.is_none_or(|queue| {
                    matches!(campaigns[queue.index()].mode, Mode::Inbound(_))
                }),
                "people are sent on to an inbound queue"
            );
        }
        let asks = |campaign: &crate::config::CampaignConfig| {
            let priors = campaign.priors.as_ref();
            priors.is_some_and(|priors| priors.remember())
        };
        let remembers = campaigns.iter().any(asks);
        let history = History::new(&campaigns, &zones, unix_epoch_s);
        let max_time_in_queue = |campaign: &crate::config::CampaignConfig| {
            queues[campaign.queue.index()].max_time_in_queue
        };
        let campaigns: Vec<Campaign> = campaigns
            .into_iter()
            .map(|config| {
                let hours = config.calling_hours.clone();
                let list = DialList::new(hours, unix_epoch_s, zones.len());
                let reservation = max_time_in_queue(&config);
                let account = Account::of(&config, &zones, unix_epoch_s);
                let mut campaign = Campaign::new(config, list, reservation);
                campaign.account = account.map(Box::new);
                campaign
            })
            .collect();
        let watchers = watchers(&teams, &campaigns);
        for (team, watchers) in teams.iter_mut().zip(watchers) {
            team.watched_by = watchers;
        }
        Self {
            desks: Desks::new(agents.len()),
            now: Timestamp::ZERO,
            drained: true,
            outbox: Vec::with_capacity(64),
            said: 0,
            wake: Output::Wake(None),
            timers: Timers::default(),
            lost_look: None,
            zones,
            trunks: trunks.into_iter().map(Trunk::new).collect(),
            teams,
            seats: agents
                .into_iter()
                .map(|agent| Seat::new(agent.team))
                .collect(),
            campaigns,
            contacts: Vec::new(),
            mores: Mores::default(),
            history,
            lists: Vec::new(),
            calls: Calls::default(),
            listeners: Vec::new(),
            free_listeners: Vec::new(),
            suppressed: NumberSet::default(),
            on_the_line: NumberSet::default(),
            joining: 0,
            dirty: VecDeque::new(),
            answered_before: remembers.then(BTreeMap::new),
            escalations: BTreeMap::new(),
        }
    }

    /// Tells the engine a fact that happened at `now`.
    ///
    /// # Panics
    /// If time runs backwards, if outputs are left, or for an id that does not exist: a wrong caller.
    pub fn handle_input(&mut self, now: Timestamp, input: &Input) {
        assert!(
            now >= self.now,
            "time runs backwards: {now} after {}",
            self.now
        );
        assert!(
            self.drained,
            "drain the outputs up to Wake before the next fact"
        );
        self.now = now;
        self.drained = false;
        self.outbox.clear();
        self.said = 0;
        if input.governs_calls() {
            // What was due before is only done now, when this holds.
            self.dispatch(input);
            self.fire_due();
        } else {
            self.fire_due();
            self.dispatch(input);
        }
        self.pace_dirty();
    }

    /// The next output. After [`Output::Wake`] it is the caller's turn.
    #[inline]
    pub fn poll_output(&mut self) -> &Output {
        if let Some(output) = self.outbox.get(self.said) {
            self.said += 1;
            return output;
        }
        self.drained = true;
        let next = self.timers.next();
        self.wake = Output::Wake(next.map(|due| Deadline {
            at: due.at,
            reason: due.reason,
        }));
        &self.wake
    }

    /// Gauges, for observers; changes nothing.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::of(self)
    }

    /// The fact, whatever state the world is in. The one place that takes inputs apart.
    #[inline]
    fn dispatch(&mut self, input: &Input) {
        match *input {
            Input::Tick => {}
            Input::ContactAdded {
                campaign,
                number,
                zone,
                priority,
            } => self.add_contact(campaign, number, zone, priority),
            Input::BlockAdded {
                campaign,
                first,
                count,
                zone,
            } => {
                self.add_block(campaign, first, count, zone);
            }
            Input::NumberSuppressed { number } => {
                self.suppressed.insert(number);
            }
            Input::NumberReleased { number } => self.suppressed.remove(number),
            Input::ListAdded {
                campaign,
                priority,
                expires,
            } => self.add_list(campaign, priority, expires),
            Input::ListActivated(list) => self.activate_list(list),
            Input::ListPaused(list) => self.pause_list(list),
            Input::OwnListActivated(campaign) => self.activate_own_list(campaign),
            Input::OwnListPaused(campaign) => self.pause_own_list(campaign),
            Input::ListExpired(list) => self.expire_list(list),
            Input::RecordAdded {
                list,
                number,
                zone,
                priority,
            } => self.add_record(list, number, zone, priority),
            Input::NumberAdded {
                contact,
                number,
                zone,
            } => self.add_number(contact, number, zone),
            Input::CallerIdGiven { contact, caller_id } => self.set_caller_id(contact, caller_id),
            Input::CallbackRequested { contact, at } => self.request_callback(contact, at, None),
            Input::PersonalCallbackRequested { contact, at, agent } => {
                self.request_callback(contact, at, Some(agent));
            }
            Input::ContactRemoved(contact) => self.remove_contact(contact),
            Input::CampaignAdded { like } if self.campaigns[like.index()].is_inbound() => {
                self.ignore(Ignored::NotLikeThis(like));
            }
            Input::CampaignAdded { like } => self.add_campaign(like),
            Input::CampaignStarted(campaign) => self.start_campaign(campaign),
            Input::CampaignPaused(campaign) => self.pause_campaign(campaign),
            Input::CampaignStopped(campaign) => self.stop_campaign(campaign),
            Input::SettingChanged { campaign, setting } => self.change_setting(campaign, setting),
            Input::AgentLoggedIn(agent) => self.agent_logged_in(agent),
            Input::AgentLoggedOut(agent) => self.agent_logged_out(agent),
            Input::AgentAvailable(agent) => self.agent_available(agent),
            Input::AgentIdle(agent) => self.agent_idle(agent),
            Input::ReservationAnswered(agent) => self.reservation_answered(agent),
            Input::ReservationRefused(agent) => self.reservation_refused(agent),
            Input::ReservationReleased(agent) => self.reservation_released(agent),
            Input::AgentReleased(agent) => self.agent_released(agent),
            Input::InboundStarted(agent) => self.inbound_started(agent),
            Input::InboundEnded(agent) => self.inbound_ended(agent),
            Input::PreviewRequested { agent, campaign } => self.preview_requested(agent, campaign),
            Input::OfferAccepted { agent, offer } => self.offer_accepted(agent, offer),
            Input::OfferSkipped { agent, offer } => self.offer_skipped(agent, offer),
            Input::OfferRemoved { agent, offer } => self.offer_removed(agent, offer),
            Input::InboundArrived { campaign, caller } => self.inbound_arrived(campaign, caller),
            Input::Ringing(call) => self.ringing(call),
            Input::EarlyMedia(call) => self.early_media(call),
            Input::Answered(call) => self.answered(call),
            Input::Rejected {
                call,
                status,
                cause,
            } => self.rejected(call, status, cause),
            Input::Cancelled(call) => self.cancelled(call),
            Input::NoResponse(call) => self.no_response(call),
            Input::RemoteReleased(call) => self.remote_released(call),
            Input::Bridged(call) => self.bridged(call),
            Input::VoiceOn { call, .. }
            | Input::VoiceOff { call, .. }
            | Input::AgentVoiceOn { call, .. }
            | Input::AgentVoiceOff { call, .. }
            | Input::ToneHeard { call, .. }
            | Input::RecordingKnown { call, .. }
            | Input::GreetingExpected(call)
            | Input::NotTheGreeting(call)
            | Input::WordingHeard { call, .. }
            | Input::MediaGap { call, .. } => {
                let (ago, sound) = input.sound().expect("a fact of an ear");
                self.hear(call, ago, sound);
            }
            Input::MessageFinished(call) => self.message_finished(call),
            Input::IvrFinished(call) => self.ivr_finished(call),
            Input::Escalated(call) => self.escalated(call),
            Input::Dispositioned { call, disposition } => self.dispositioned(call, disposition),
        }
    }

    /// Acts on every deadline that has come.
    fn fire_due(&mut self) {
        while let Some(due) = self.timers.pop_due(self.now) {
            self.expect_deadlines();
            match due.reason {
                WakeReason::RingLimit => self.ring_limit_due(self.calls.in_slot(due.who)),
                WakeReason::CallProgress => self.after_hearing(self.calls.in_slot(due.who)),
                WakeReason::LateMachine => self.after_watching(self.calls.in_slot(due.who)),
                WakeReason::AbandonAfter => self.waited_too_long(self.calls.in_slot(due.who)),
                WakeReason::BeepLimit => self.play_message(self.calls.in_slot(due.who)),
                WakeReason::LostFacts => self.look_for_lost(),
                WakeReason::MessageLimit => self.message_limit_due(self.calls.in_slot(due.who)),
                WakeReason::TimeInQueue => self.reservation_timed_out(AgentId(due.who)),
                WakeReason::OfferTimeout => self.offer_timed_out(AgentId(due.who)),
                WakeReason::QueueLimit => self.queue_limit_due(self.calls.in_slot(due.who)),
                WakeReason::CallsPerSecond => self.trunk_slot_open(TrunkId(due.who)),
                WakeReason::ListExpiry => self.list_expiry_due(ListId(due.who)),
                WakeReason::Pacing => self.look_due(CampaignId(due.who)),
                WakeReason::ListReady => self.list_ready(CampaignId(due.who)),
            }
        }
    }

    /// Paces every campaign something happened to, once.
    fn pace_dirty(&mut self) {
        while let Some(campaign) = self.dirty.pop_front() {
            self.campaigns[campaign.index()].is_dirty = false;
            self.pace(campaign);
            self.serve_refused(self.campaigns[campaign.index()].config.trunk);
        }
    }

    /// Paces a campaign before all others that are remembered.
    pub(crate) fn pace_next(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        if !core::mem::replace(&mut state.is_dirty, true) {
            self.dirty.push_front(campaign);
        }
    }

    /// Remembers to pace a campaign when the fact is dealt with.
    pub(crate) fn mark_dirty(&mut self, campaign: CampaignId) {
        let state = &mut self.campaigns[campaign.index()];
        if !state.is_dirty && state.status != Status::Draft {
            state.is_dirty = true;
            self.dirty.push_back(campaign);
        }
    }

    // Inlined, so that what is said is written once, where it will be read.
    #[inline(always)]
    pub(crate) fn command(&mut self, command: Command) {
        self.outbox.push(Output::Command(command));
    }

    #[inline(always)]
    pub(crate) fn event(&mut self, event: Event) {
        self.outbox.push(Output::Event(event));
    }

    pub(crate) fn ignore(&mut self, why: Ignored) {
        self.event(Event::FactIgnored { why });
    }

    /// Gives a call the one deadline it has, `length` from now.
    pub(crate) fn set_call_deadline(&mut self, id: CallId, length: Duration, reason: WakeReason) {
        let timer = self.timers.set_after(self.now, length, reason, id.slot);
        self.replace_call_timer(id, timer);
    }

    /// Takes a call's deadline back, and notes the one it has instead.
    pub(crate) fn replace_call_timer(&mut self, id: CallId, timer: TimerId) {
        if let Some(was) = self.call(id).timer.replace(timer) {
            self.timers.cancel(was);
        }
    }

    /// Moves a call to another state and keeps its campaign's count of lines right.
    pub(crate) fn set_call_state(&mut self, id: CallId, state: CallState) {
        let call = self
            .calls
            .get_mut(id)
            .expect("only calls under way change state");
        let was = core::mem::replace(&mut call.state, state);
        let campaign = call.campaign;
        if let Some(timer) = call.timer.take() {
            self.timers.cancel(timer);
        }
        let is_inbound = call.is_inbound();
        if was.is_line() != state.is_line() && !is_inbound && !self.is_escalated(id) {
            let lines = &mut self.campaigns[campaign.index()].lines;
            *lines = if state.is_line() {
                *lines + 1
            } else {
                *lines - 1
            };
            self.mark_dirty(campaign);
        }
    }
}
