//! What is heard on an answered call, and what follows from who answered.
//!
//! ```text
//! Answered ─► Analysing ─► verdict ─► live ─► to an agent; the detector watches on ─► late machine
//!                 ▲            └────► machine, fax, … ─► the campaign's treatment
//!                 └─ a phone that screens was told who calls: whoever comes on is listened to anew
//! ```
//!
//! With [`CampaignConfig::connect_on_answer`] the call goes to an agent at once and the detector listens
//! meanwhile: its verdict of a machine is then a late one.

use core::time::Duration;

use crate::call::{CallState, DetectorSlot};
use crate::config::{CampaignConfig, PortTreatment, Treatment};
use crate::cpa::{
    self, Analyser, Answer, AnsweredBefore, Class, Detector as _, Heard, Sound, Tone, Verdict,
};
use crate::engine::Engine;
use crate::id::CallId;
use crate::meters::{Disposition, TakenFor};
use crate::output::{CallRecord, Command, Event, WakeReason};
use crate::retry::Outcome;
use crate::time::Timestamp;
use crate::timers::{Due, TimerId};

/// A detector, and the call's end of it.
#[derive(Clone, Debug)]
pub(crate) struct Listener {
    analyser: Analyser,
    /// Media time zero.
    since: Timestamp,
    /// The next look of one that watches on; while it decides, the call's own deadline is the look.
    watch: Option<TimerId>,
    /// A phone that screens is told who calls: what sounds meanwhile is the rest of its question.
    is_deaf: bool,
}

impl Engine {
    /// Somebody, or something, answered: the detector begins to listen.
    pub(crate) fn analyse(&mut self, id: CallId, settings: cpa::Settings) {
        let slot = self.take_listener(Listener {
            analyser: Analyser::new(settings),
            since: self.now,
            watch: None,
            is_deaf: false,
        });
        let call = self.call(id);
        call.detector = Some(slot);
        call.taken_for = TakenFor::Unsure;
        let campaign = call.campaign;
        self.command(Command::Analyse(id));
        if self.campaigns[campaign.index()].config.connect_on_answer {
            self.live(id);
            // It may have ended at once.
            if self
                .calls
                .get(id)
                .is_some_and(|call| call.detector == Some(slot))
            {
                self.after_watching(id);
            }
        } else {
            self.after_hearing(id);
        }
    }

    /// What is known of the answer before anybody speaks: log-odds of a machine.
    pub(crate) fn weight_before_speech(&self, id: CallId) -> f64 {
        let call = self.calls.get(id).expect("a call that is answered");
        let config = &self.campaigns[call.campaign.index()].config;
        let Some(priors) = &config.priors else {
            return 0.0;
        };
        let zone = &self.zones[self.contacts[call.contact.index()].zone().index()];
        let clock_s = zone.wall_clock_s(self.now, self.history.unix_epoch_s);
        let before = self.answered_before.as_ref();
        priors.weight(Answer {
            rang: call.ringing.known().map(|since| self.now.since(since)),
            hour: (clock_s.rem_euclid(86_400) / 3600) as u8,
            before: before.and_then(|before| before.get(&call.number).copied()),
        })
    }

    /// Something was heard, so long ago.
    pub(crate) fn hear(&mut self, id: CallId, ago: Duration, sound: Sound) {
        match sound {
            Sound::SpeechOn => self.voice_on(id, ago),
            Sound::Tone(tone) => self.tone_heard(id, tone),
            sound => self.heard(id, ago, sound),
        }
    }

    /// Speech began, so long ago.
    fn voice_on(&mut self, id: CallId, ago: Duration) {
        let now = self.now;
        if let Some(call) = self.calls.get_mut(id)
            && call.detector.is_some()
            && call.first_speech == Timestamp::NEVER
        {
            call.first_speech = call.answered + now.since(call.answered).saturating_sub(ago);
        }
        self.heard(id, ago, Sound::SpeechOn);
    }

    /// The detector of the call is told.
    fn heard(&mut self, id: CallId, ago: Duration, sound: Sound) {
        let Some((slot, now)) = self.listening(id) else {
            return self.ignore_call(id);
        };
        if self.listeners[slot].is_deaf {
            return;
        }
        let at = now.saturating_sub(ago);
        self.listeners[slot].analyser.hear(now, Heard { at, sound });
        self.after_sound(id);
    }

    fn tone_heard(&mut self, id: CallId, tone: Tone) {
        if self.listening(id).is_some() {
            return self.heard(id, Duration::ZERO, Sound::Tone(tone));
        }
        let call = self.calls.get(id);
        match (call.map(|call| call.state), tone) {
            (Some(CallState::AwaitingBeep), Tone::Beep) => self.play_message(id),
            // The network's own recording. Before any ringing nothing is cut short; a phone that rings
            // is given its legal time whatever is heard meanwhile.
            (
                Some(CallState::Dialing | CallState::Ringing),
                Tone::Sit(_) | Tone::Busy | Tone::Reorder,
            ) if call.is_some_and(|call| call.has_rung_enough(self.now)) => {
                self.call(id).outcome = match tone {
                    Tone::Sit(_) => Outcome::Sit,
                    _ => Outcome::Busy,
                };
                self.cancel(id);
            }
            _ => self.ignore_call(id),
        }
    }

    /// The listener of a call, and its media time.
    fn listening(&self, id: CallId) -> Option<(usize, Duration)> {
        let slot = self.calls.get(id)?.detector?.index();
        Some((slot, self.now.since(self.listeners[slot].since)))
    }

    fn take_listener(&mut self, listener: Listener) -> DetectorSlot {
        if let Some(slot) = self.free_listeners.pop() {
            self.listeners[slot.index()] = listener;
            slot
        } else {
            self.listeners.push(listener);
            DetectorSlot::new(self.listeners.len() - 1)
        }
    }

    /// Nobody listens any more.
    pub(crate) fn free_listener(&mut self, slot: DetectorSlot) {
        if let Some(watch) = self.listeners[slot.index()].watch.take() {
            self.timers.cancel(watch);
        }
        self.free_listeners.push(slot);
    }

    fn after_sound(&mut self, id: CallId) {
        if self.call(id).state == CallState::Analysing {
            self.after_hearing(id);
        } else {
            self.after_watching(id);
        }
    }

    /// Lets the detector hear up to now; acts on its verdict, or waits for it.
    pub(crate) fn after_hearing(&mut self, id: CallId) {
        let (slot, since) = self
            .listening(id)
            .expect("a call under analysis has a detector");
        let Listener {
            analyser,
            since: zero,
            ..
        } = &mut self.listeners[slot];
        analyser.advance(since);
        let zero = *zero;
        if let Some(verdict) = analyser.verdict() {
            self.event(Event::Verdict { call: id, verdict });
            return self.act_on(id, verdict, zero);
        }
        let due = analyser
            .deadline()
            .expect("a detector without verdict names its next deadline");
        let timer = self.timers.set(Due {
            at: zero + due,
            reason: WakeReason::CallProgress,
            who: id.slot,
        });
        self.replace_call_timer(id, timer);
    }

    /// Lets a detector that watches on hear up to now; says what it finds, or waits on.
    pub(crate) fn after_watching(&mut self, id: CallId) {
        let (slot, since) = self
            .listening(id)
            .expect("a call that is watched has a detector");
        let Listener {
            analyser,
            since: zero,
            watch,
            ..
        } = &mut self.listeners[slot];
        analyser.advance(since);
        let was = watch.take();
        let is_machine = analyser.late_machine().is_some()
            || analyser.verdict().is_some_and(|verdict| {
                !matches!(
                    verdict.class,
                    Class::Human | Class::NotSure | Class::DeadAir
                )
            });
        let next = analyser.deadline().map(|due| *zero + due);
        if let Some(was) = was {
            self.timers.cancel(was);
        }
        if is_machine {
            return self.late_machine(id);
        }
        match next {
            Some(at) => {
                let reason = WakeReason::LateMachine;
                let who = id.slot;
                self.listeners[slot].watch = Some(self.timers.set(Due { at, reason, who }));
            }
            None => self.stop_listening(id),
        }
    }

    fn stop_listening(&mut self, id: CallId) {
        if let Some(slot) = self.call(id).detector.take() {
            self.free_listener(slot);
        }
    }

    /// What was given to an agent is a machine.
    fn late_machine(&mut self, id: CallId) {
        self.stop_listening(id);
        self.event(Event::LateMachine(id));
        let call = self.call(id);
        let (state, agent, campaign) = (call.state, call.agent, call.campaign);
        let releases = self.campaigns[campaign.index()]
            .config
            .release_late_machines;
        if releases
            && state == CallState::Connected
            && let Some(agent) = agent
        {
            self.call(id).outcome = Outcome::AnsweringMachine;
            self.hang_up(id);
            self.wrap_up(agent);
        }
    }

    fn act_on(&mut self, id: CallId, verdict: Verdict, zero: Timestamp) {
        let now = self.now;
        let call = self
            .calls
            .get_mut(id)
            .expect("a call with a verdict is under way");
        let config = &self.campaigns[call.campaign.index()].config;
        call.greeting_end = verdict.greeting_end.map_or(now, |end| zero + end);
        call.verdict = now;
        call.taken_for = TakenFor::from(verdict.class);
        let (outcome, treatment) = match verdict.class {
            Class::Human | Class::NotSure => {
                self.live(id);
                if self
                    .calls
                    .get(id)
                    .is_some_and(|call| call.detector.is_some())
                {
                    self.after_watching(id);
                }
                return;
            }
            Class::Machine | Class::Ivr => (Outcome::AnsweringMachine, config.machine_treatment),
            Class::Fax => (Outcome::Fax, config.fax_treatment),
            Class::DeadAir => (Outcome::DeadAir, config.dead_air_treatment),
            Class::Sit => (Outcome::Sit, Treatment::Disconnect),
            Class::Busy => (Outcome::Busy, Treatment::Disconnect),
            Class::Screener => (Outcome::CallScreener, config.screener_treatment),
        };
        call.outcome = outcome;
        let treatment = if verdict.class == Class::Machine && is_reviewed(id, config) {
            Treatment::ToAgent
        } else {
            treatment
        };
        let beep_heard = verdict.cause == cpa::Cause::Tone(Tone::Beep);
        let beep_limit = config.beep_limit;
        if treatment == Treatment::Introduce {
            return self.introduce(id);
        }
        self.stop_listening(id);
        if !matches!(treatment, Treatment::Disconnect | Treatment::ToAgent) {
            let meant_for = self.call(id).meant_for;
            self.free_own_agent(id, meant_for);
        }
        match treatment {
            Treatment::Disconnect => self.hang_up(id),
            Treatment::ToAgent => self.route(id),
            Treatment::LeaveMessage if beep_heard => self.play_message(id),
            Treatment::Play => self.play_message(id),
            Treatment::ToIvr => self.hand_to_ivr(id, PortTreatment::Message),
            Treatment::LeaveMessage => {
                self.set_call_state(id, CallState::AwaitingBeep);
                self.set_call_deadline(id, beep_limit, WakeReason::BeepLimit);
            }
            Treatment::Introduce => unreachable!("handled above"),
        }
    }

    /// Tells a phone that screens who calls and why.
    fn introduce(&mut self, id: CallId) {
        self.command(Command::PlayMessage(id));
        // Whoever tells no end of the message is not waited for longer than without one.
        self.listen_anew(id, true);
    }

    /// A phone that screens was told who calls: from here on whoever comes on is listened to.
    pub(crate) fn introduced(&mut self, id: CallId) {
        self.listen_anew(id, false);
    }

    fn listen_anew(&mut self, id: CallId, is_deaf: bool) {
        let now = self.now;
        let campaign = self.call(id).campaign;
        let config = &self.campaigns[campaign.index()].config;
        let limit = config.beep_limit;
        // Analysis may have been switched off since this call was answered.
        let born = self.campaigns[campaign.index()].born.cpa;
        let settings = config
            .cpa
            .or(born)
            .unwrap_or(cpa::Settings::Window(cpa::WindowSettings::default()));
        let slot = self.call(id).detector.expect("a verdict has a detector");
        self.listeners[slot.index()] = Listener {
            analyser: Analyser::new(settings.waiting_for_somebody(limit)),
            since: now,
            watch: None,
            is_deaf,
        };
        self.after_hearing(id);
    }

    /// The answer is taken for a live person.
    pub(crate) fn live(&mut self, id: CallId) {
        let now = self.now;
        let call = self.calls.get_mut(id).expect("a live call is under way");
        call.live = true;
        call.verdict = now;
        self.campaigns[call.campaign.index()].count.live += 1;
        self.route(id);
    }
}

/// Is this machine's verdict put to an agent, so that the detector's errors can be counted? A share of the
/// calls drawn by their number: nothing about a call changes its chance.
fn is_reviewed(id: CallId, config: &CampaignConfig) -> bool {
    // Steele, Lea and Flood 2014, the finalizer of SplitMix64.
    let mut z = u64::from(id.number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^= z >> 31;
    z % 1000 < u64::from(config.machine_review.get())
}

impl CallRecord {
    /// Who answered, as far as it is known: what the agent said, else what it was taken for.
    #[must_use]
    pub const fn answered_by(&self) -> Option<AnsweredBefore> {
        match (self.disposition, self.outcome) {
            (Some(Disposition::Person), _) => Some(AnsweredBefore::Person),
            (Some(Disposition::Machine), _) | (None, Outcome::AnsweringMachine) => {
                Some(AnsweredBefore::Machine)
            }
            (None, _) if self.live => Some(AnsweredBefore::Person),
            (None, _) => None,
        }
    }
}
