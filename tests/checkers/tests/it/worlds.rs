//! Worlds made of one number after another: what happens next, to whom, and when.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use outpace_engine::cpa::{Recording, Sit, Tone, Wording};
use outpace_engine::meters::Disposition;
use outpace_engine::{
    AgentId, AgentState, CallId, CampaignId, Command, Config, ContactId, Event, Input, ListId,
    OfferId, Output, PerMille, PhoneNumber, Setting, Timestamp, ZoneId,
};

use crate::telling::{Dialer, Telling};

/// One step: how much time passes, what happens, to whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) when: u8,
    pub(crate) what: u8,
    pub(crate) whom: u16,
}

/// A number of few: contacts share numbers, and some are suppressed.
pub(crate) fn number(n: u16) -> PhoneNumber {
    PhoneNumber::from_digits(4_412_345_670 + u64::from(n % 24)).expect("ten digits")
}

/// A priority: most contacts have none.
pub(crate) fn priority(n: u16) -> i16 {
    [0, 0, 0, 0, 5, -5, 1, 0, 5][usize::from(n % 9)]
}

/// A setting, now and then with a value that it cannot have.
fn setting(n: u16) -> Setting {
    let whole = n / 8 % 12;
    match n % 12 {
        0 => Setting::Gain(f64::from(whole) / 4.0),
        1 => Setting::CorrectionPace(u32::from(whole) * 5),
        2 => Setting::TargetAbandonRate(PerMille::new(whole * 10)),
        3 => Setting::MaximumDialingRate(f64::from(whole)),
        4 | 5 => Setting::Predictive {
            lines_per_agent: f64::from(whole) / 2.0,
        },
        6 => Setting::RingLimit(Duration::from_secs(u64::from(whole) * 8)),
        7 => Setting::BeepLimit(Duration::from_secs(u64::from(whole) * 6)),
        8 => Setting::DropLimit(PerMille::new(whole * 10)),
        9 => Setting::MaximumLevel(f64::from(whole)),
        10 => Setting::Intensity(whole as i8 * 4 - 20),
        _ => Setting::Progressive(whole as u8),
    }
}

/// When a step happens. Everything is on a grid of half seconds or on a deadline, so that things fall
/// on one instant.
pub(crate) fn at(step: Step, now: Timestamp, wake: Option<Timestamp>) -> Timestamp {
    let half = Duration::from_millis(500);
    match step.when % 16 {
        0..=4 => now,
        5..=7 => now + half,
        8 => now + half * 3,
        9 => now + half * 8,
        10 => now + Duration::from_secs(16),
        11 => now + Duration::from_secs(120),
        12 if step.whom.is_multiple_of(7) => now + Duration::from_secs(3600),
        12 => now + Duration::from_millis(20),
        _ => wake.map_or(now + half, |wake| wake.max(now)),
    }
}

/// Any fact, whether it fits or not.
pub(crate) fn hostile<D: Dialer>(step: Step, config: &Config, told: &Telling<D>) -> Input {
    let Step { what, whom, .. } = step;
    let agent = AgentId(u32::from(whom) % config.agents.len() as u32);
    let campaign = CampaignId(u32::from(whom) % config.campaigns.len() as u32);
    let zone = ZoneId(u32::from(whom / 3) % config.zones.len() as u32);
    let any = || {
        let minted = told.minted.as_slice();
        (!minted.is_empty()).then(|| minted[usize::from(whom) % minted.len()])
    };
    let call = match told.under_way.as_slice() {
        [] => any(),
        _ if whom.is_multiple_of(23) => any(),
        calls => Some(calls[usize::from(whom) % calls.len()]),
    };
    if (200..224).contains(&what) {
        return preview_fact(step, agent, campaign, told.offers.get(&agent).copied());
    }
    if what >= 224 {
        return strategic(
            step,
            campaign,
            zone,
            told.now,
            (told.contacts, told.lists, config.agents.len() as u32),
        );
    }
    match (what % 48, call) {
        (0..=1, _) => Input::ContactAdded {
            campaign,
            number: number(whom / 7),
            zone,
            priority: priority(whom),
        },
        (2, _) => Input::BlockAdded {
            campaign,
            first: number(whom / 7),
            count: u32::from(whom % 5),
            zone,
        },
        (3, _) if whom.is_multiple_of(3) => Input::NumberSuppressed {
            number: number(whom / 5),
        },
        (4, _) => Input::CampaignStarted(campaign),
        (5, _) if whom.is_multiple_of(3) => Input::CampaignPaused(campaign),
        (5, _) => Input::SettingChanged {
            campaign,
            setting: setting(whom),
        },
        (6, _) if whom.is_multiple_of(5) => Input::CampaignStopped(campaign),
        (7, _) => Input::AgentLoggedIn(agent),
        (8, _) if whom.is_multiple_of(2) => Input::AgentLoggedOut(agent),
        (9..=12, _) => Input::AgentAvailable(agent),
        (13, _) => Input::AgentIdle(agent),
        (14..=18, _) => Input::ReservationAnswered(agent),
        (19, _) => Input::ReservationRefused(agent),
        (20, _) => Input::ReservationReleased(agent),
        (21, _) => Input::AgentReleased(agent),
        (22, _) => Input::InboundStarted(agent),
        (23, _) if whom.is_multiple_of(2) => Input::InboundEnded(agent),
        (23, _) => Input::InboundArrived {
            campaign,
            caller: whom.into(),
        },
        (24..=26, Some(call)) => Input::Ringing(call),
        (27, Some(call)) => Input::EarlyMedia(call),
        (28..=31, Some(call)) => Input::Answered(call),
        (32, Some(call)) => Input::Rejected {
            call,
            status: 300 + whom % 400,
            cause: (whom % 40) as u8,
        },
        (33, Some(call)) => Input::Cancelled(call),
        (34, Some(call)) => Input::NoResponse(call),
        (35..=36, Some(call)) => Input::RemoteReleased(call),
        (37..=40, Some(call)) => Input::Bridged(call),
        (41, Some(call)) if whom.is_multiple_of(5) => match whom / 5 % 7 {
            0 => Input::MediaGap {
                call,
                length: Duration::from_millis(u64::from(whom)),
            },
            1 => Input::WordingHeard {
                call,
                wording: Wording::new(f32::from(whom) / 40.0 - 4.0),
            },
            2 => Input::NotTheGreeting(call),
            3 => Input::GreetingExpected(call),
            4 => Input::AgentVoiceOn {
                call,
                ago: Duration::from_millis(u64::from(whom)),
            },
            5 => Input::AgentVoiceOff {
                call,
                ago: Duration::ZERO,
            },
            _ => Input::RecordingKnown {
                call,
                recording: Recording::ALL[usize::from(whom / 4) % 4],
            },
        },
        (41..=42, Some(call)) => Input::VoiceOn {
            call,
            ago: Duration::from_millis(u64::from(whom % 3) * 60),
        },
        (43..=44, Some(call)) => Input::VoiceOff {
            call,
            ago: Duration::from_millis(u64::from(whom % 3) * 60),
        },
        (45, Some(call)) => Input::ToneHeard {
            call,
            tone: Tone::ALL[usize::from(whom / 3) % Tone::ALL.len()],
        },
        (46, Some(call)) => match whom % 3 {
            0 => Input::MessageFinished(call),
            1 => Input::IvrFinished(call),
            _ => Input::Escalated(call),
        },
        (47, Some(call)) => Input::Dispositioned {
            call,
            disposition: Disposition::ALL[usize::from(whom) % 2],
        },
        _ => Input::Tick,
    }
}

/// A fact about lists and contacts that not every dialer is told.
fn strategic(
    step: Step,
    campaign: CampaignId,
    zone: ZoneId,
    now: Timestamp,
    (contacts, lists, agents): (u32, u32, u32),
) -> Input {
    let Step { what, whom, .. } = step;
    let ahead = Duration::from_secs(u64::from(whom % 50) * 30);
    if contacts == 0 {
        return Input::Tick;
    }
    let contact = ContactId(u32::from(whom / 3) % contacts);
    let added = Input::ListAdded {
        campaign,
        priority: (whom % 3) as u8,
        expires: if whom.is_multiple_of(4) {
            now + ahead
        } else {
            Timestamp::NEVER
        },
    };
    if lists == 0 {
        return added;
    }
    let list = ListId(u32::from(whom / 5) % lists);
    match what % 32 {
        0 => added,
        1..=6 => Input::RecordAdded {
            list,
            number: number(whom / 7),
            zone,
            priority: priority(whom),
        },
        7..=13 => Input::NumberAdded {
            contact,
            number: number(whom / 5),
            zone,
        },
        14 if whom.is_multiple_of(3) => Input::ContactRemoved(contact),
        14..=15 => Input::CallerIdGiven {
            contact,
            caller_id: number(whom / 5),
        },
        16..=18 => Input::PersonalCallbackRequested {
            contact,
            at: Timestamp::ZERO + (now.since(Timestamp::from_secs(60)) + ahead),
            agent: AgentId(u32::from(whom) % agents),
        },
        19..=22 => Input::CallbackRequested {
            contact,
            at: Timestamp::ZERO + (now.since(Timestamp::from_secs(60)) + ahead),
        },
        23 if whom.is_multiple_of(4) => Input::OwnListPaused(campaign),
        25 => Input::OwnListActivated(campaign),
        23..=24 => Input::ListPaused(list),
        26..=27 => Input::ListActivated(list),
        28 if whom.is_multiple_of(3) => Input::ListExpired(list),
        _ => Input::NumberReleased {
            number: number(whom / 5),
        },
    }
}

/// What an agent may say about records: mostly about the offer that is out.
fn preview_fact(step: Step, agent: AgentId, campaign: CampaignId, out: Option<OfferId>) -> Input {
    let Step { what, whom, .. } = step;
    let other = OfferId(u32::from(whom) % 8);
    let offer = out.filter(|_| !whom.is_multiple_of(9)).unwrap_or(other);
    match what % 8 {
        0..=3 => Input::OfferAccepted { agent, offer },
        4 => Input::OfferSkipped { agent, offer },
        5 => Input::OfferRemoved { agent, offer },
        _ => Input::PreviewRequested { agent, campaign },
    }
}

/// A world that does what it is told: who was dialled, answers or does not; who was reserved, comes.
#[derive(Debug, Default)]
pub(crate) struct Plausible {
    agents: BTreeMap<AgentId, AgentState>,
    calls: BTreeMap<CallId, Phase>,
    offers: BTreeMap<AgentId, OfferId>,
    /// Calls whose agent hears the ringing.
    joining: BTreeSet<CallId>,
}

#[derive(Clone, Copy, Debug)]
enum Phase {
    Dialing,
    Ringing,
    Cancelling,
    Answered,
    BeingJoined,
    Talking(AgentId),
    Message,
    Ivr,
}

impl Plausible {
    /// Sees what the engine said to the last fact.
    pub(crate) fn see(&mut self, fact: Input, said: &[Output]) {
        match fact {
            Input::Ringing(call) => self.moves_on(call, Phase::Ringing),
            Input::Answered(call) => self.moves_on(call, Phase::Answered),
            _ => {}
        }
        for output in said {
            match *output {
                Output::Command(Command::Originate { call, .. }) => {
                    self.calls.insert(call, Phase::Dialing);
                }
                Output::Command(Command::Offer { offer, agent, .. }) => {
                    self.offers.insert(agent, offer);
                }
                Output::Command(Command::Answer { call, .. }) => {
                    self.calls.insert(call, Phase::Answered);
                }
                Output::Event(Event::InboundReleased(record)) => {
                    self.calls.remove(&record.call);
                }
                Output::Command(Command::Cancel(call)) => self.moves_on(call, Phase::Cancelling),
                Output::Command(Command::Bridge { call, .. }) => {
                    if let Some(Phase::Dialing | Phase::Ringing) = self.calls.get(&call) {
                        self.joining.insert(call);
                        continue;
                    }
                    self.moves_on(call, Phase::BeingJoined);
                }
                Output::Command(Command::PlayMessage(call)) => self.moves_on(call, Phase::Message),
                Output::Command(Command::StartIvr { call, .. }) => self.moves_on(call, Phase::Ivr),
                Output::Event(Event::Connected { call, agent, .. }) => {
                    self.moves_on(call, Phase::Talking(agent));
                }
                Output::Event(Event::Waiting(call)) => self.moves_on(call, Phase::Answered),
                Output::Event(Event::Released(record)) => {
                    self.calls.remove(&record.call);
                }
                Output::Event(Event::AgentChanged { agent, state, .. }) => {
                    self.agents.insert(agent, state);
                }
                _ => {}
            }
        }
    }

    fn moves_on(&mut self, call: CallId, to: Phase) {
        if let Some(phase) = self.calls.get_mut(&call) {
            *phase = to;
        }
    }

    /// Something that may happen in this world.
    pub(crate) fn next<D: Dialer>(&self, step: Step, config: &Config, told: &Telling<D>) -> Input {
        let Step { what, whom, .. } = step;
        let (agents, calls) = (config.agents.len(), self.calls.len());
        let campaign = CampaignId(u32::from(whom) % config.campaigns.len() as u32);
        if what >= 244 {
            let zone = ZoneId(u32::from(whom / 3) % 3);
            return strategic(
                step,
                campaign,
                zone,
                told.now,
                (told.contacts, told.lists, config.agents.len() as u32),
            );
        }
        if what < 24 {
            return match what {
                0..=11 => Input::ContactAdded {
                    campaign,
                    number: number(whom / 7),
                    zone: ZoneId(u32::from(whom / 3) % 3),
                    priority: priority(whom),
                },
                12..=15 => Input::InboundArrived {
                    campaign,
                    caller: whom.into(),
                },
                16..=21 => Input::CampaignStarted(campaign),
                22 => Input::CampaignPaused(campaign),
                _ => Input::NumberSuppressed {
                    number: number(whom / 5),
                },
            };
        }
        let one = usize::from(whom) % (agents + calls);
        match self.calls.iter().nth(one.wrapping_sub(agents)) {
            Some((&call, &phase)) => match phase {
                Phase::Ringing | Phase::Answered
                    if self.joining.contains(&call) && what.is_multiple_of(3) =>
                {
                    Input::Bridged(call)
                }
                _ => call_fact(call, phase, what),
            },
            None => self.agent_fact(AgentId(one as u32 % agents as u32), what),
        }
    }

    fn agent_fact(&self, agent: AgentId, what: u8) -> Input {
        let state = self.agents.get(&agent).copied();
        let usual = !what.is_multiple_of(8);
        match state.unwrap_or(AgentState::LoggedOut) {
            AgentState::LoggedOut => Input::AgentLoggedIn(agent),
            AgentState::Idle if what.is_multiple_of(5) => Input::PreviewRequested {
                agent,
                campaign: CampaignId(0),
            },
            AgentState::Idle => Input::AgentAvailable(agent),
            AgentState::Previewing if usual => {
                let out = self.offers.get(&agent).copied();
                let step = Step {
                    when: 0,
                    what,
                    whom: 1,
                };
                preview_fact(step, agent, CampaignId(0), out)
            }
            AgentState::ReservedRinging if usual => Input::ReservationAnswered(agent),
            AgentState::ReservedRinging => Input::ReservationRefused(agent),
            AgentState::Connected if what.is_multiple_of(3) => Input::AgentReleased(agent),
            AgentState::WrapUp if usual => Input::AgentAvailable(agent),
            AgentState::Inbound => Input::InboundEnded(agent),
            _ if usual => Input::Tick,
            AgentState::Available | AgentState::ReservedHeld if what.is_multiple_of(3) => {
                Input::InboundStarted(agent)
            }
            AgentState::ReservedHeld if what.is_multiple_of(5) => Input::ReservationReleased(agent),
            _ if what.is_multiple_of(16) => Input::AgentLoggedOut(agent),
            _ => Input::AgentIdle(agent),
        }
    }
}

fn call_fact(call: CallId, phase: Phase, what: u8) -> Input {
    let usual = !what.is_multiple_of(8);
    match phase {
        Phase::Dialing if usual => Input::Ringing(call),
        Phase::Dialing | Phase::Ringing if what.is_multiple_of(5) => Input::Rejected {
            call,
            status: 486,
            cause: 0,
        },
        Phase::Dialing => Input::ToneHeard {
            call,
            tone: Tone::Sit(Sit::General),
        },
        Phase::Ringing if what.is_multiple_of(2) => Input::Answered(call),
        Phase::Ringing => Input::Tick,
        Phase::Cancelling if usual => Input::Cancelled(call),
        Phase::Cancelling => Input::Answered(call),
        Phase::Answered if !usual => Input::RemoteReleased(call),
        Phase::Answered if what.is_multiple_of(7) => Input::ToneHeard {
            call,
            tone: Tone::Beep,
        },
        Phase::Answered if what.is_multiple_of(2) => Input::VoiceOn {
            call,
            ago: Duration::ZERO,
        },
        Phase::Answered => Input::VoiceOff {
            call,
            ago: Duration::ZERO,
        },
        Phase::BeingJoined if usual => Input::Bridged(call),
        Phase::BeingJoined => Input::RemoteReleased(call),
        Phase::Talking(_) if what.is_multiple_of(5) => Input::AgentVoiceOn {
            call,
            ago: Duration::ZERO,
        },
        Phase::Talking(agent) if what.is_multiple_of(2) => Input::AgentReleased(agent),
        Phase::Talking(_) => Input::RemoteReleased(call),
        Phase::Ivr if !usual => Input::RemoteReleased(call),
        Phase::Ivr if what.is_multiple_of(3) => Input::Escalated(call),
        Phase::Ivr => Input::IvrFinished(call),
        Phase::Message if usual => Input::MessageFinished(call),
        Phase::Message => Input::RemoteReleased(call),
    }
}
