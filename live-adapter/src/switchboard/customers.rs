//! Calls to people.

use std::time::Instant;

use outpace_engine::cpa::audio::fingerprint::Fingerprint;
use outpace_engine::{AgentId, CallId, CampaignId, Command, Input, PhoneNumber, TrunkId};

use super::exchange::{Event, Exchange, Owner};
use crate::telephony::{Arrival, Happening};
use crate::trunk::{GatewayKey, LegKey, Refusal, Said, Wish, outbound};

/// A call, from its command to its end.
pub(super) struct Customer {
    pub(super) leg: LegKey,
    pub(super) campaign: CampaignId,
    /// Whom it was joined to.
    pub(super) agent: Option<AgentId>,
    /// What answered this number before, until somebody answers.
    pub(super) greeting: Option<Box<Fingerprint>>,
    /// What is needed to try another gateway; nothing of a call that came in.
    dialled: Option<Dialled>,
    is_cancelled: bool,
    rang: bool,
    spoke: bool,
}

#[derive(Clone)]
struct Dialled {
    number: PhoneNumber,
    caller_id: Option<PhoneNumber>,
    trunk: TrunkId,
    tried: Vec<GatewayKey>,
    /// Until when it may wait for a gateway that has room.
    held_until: Instant,
}

impl Customer {
    /// Somebody who called.
    pub(super) const fn who_called(leg: LegKey, campaign: CampaignId) -> Self {
        Self {
            leg,
            campaign,
            agent: None,
            greeting: None,
            dialled: None,
            is_cancelled: false,
            rang: false,
            spoke: false,
        }
    }
}

impl Exchange {
    pub(super) fn originate(&mut self, command: Command) {
        let Command::Originate {
            call,
            number,
            trunk,
            campaign,
            caller_id,
            ..
        } = command
        else {
            return;
        };
        if !self.file.allowed.allows(number) {
            tracing::error!(%call, "a number that is not on the allow-list was not dialled");
            return self.reject_call(call, FORBIDDEN, CAUSE_REJECTED);
        }
        let dialled = Dialled {
            number,
            caller_id,
            trunk,
            tried: Vec::new(),
            held_until: Instant::now() + HELD_LIMIT,
        };
        let customer = Customer {
            dialled: Some(dialled),
            ..Customer::who_called(LegKey(0), campaign)
        };
        self.customers.insert(call, customer);
        if let Some(greetings) = &self.greetings {
            let events = self.events.clone();
            greetings.ask(number, move |greeting| {
                let _ = events.send(Event::Greeting(call, greeting));
            });
        }
        match self.try_gateway(call) {
            Ok(()) => {}
            // All gateways rest, or sent as many calls as they may: without waiting, a dialer whose carrier has a
            // moment's trouble would run through its list in a minute.
            Err((UNAVAILABLE, CAUSE_NO_CIRCUIT)) => self.held.push_back(call),
            Err((status, cause)) => self.not_dialled(call, status, cause),
        }
    }

    /// Dials what waits, in its order; gives up what waited too long.
    pub(super) fn dial_held(&mut self) {
        for _ in 0..self.held.len() {
            let Some(call) = self.held.pop_front() else {
                return;
            };
            let Some(dialled) = self.customers.get(&call).and_then(|it| it.dialled.as_ref()) else {
                continue;
            };
            let is_late = Instant::now() >= dialled.held_until;
            match self.try_gateway(call) {
                Ok(()) => {}
                Err((UNAVAILABLE, CAUSE_NO_CIRCUIT)) if !is_late => self.held.push_back(call),
                Err((status, cause)) => self.not_dialled(call, status, cause),
            }
        }
    }

    fn not_dialled(&mut self, call: CallId, status: u16, cause: u8) {
        self.customers.remove(&call);
        self.reject_call(call, status, cause);
    }

    /// Dials by the next gateway. Without one: the status and cause to tell.
    fn try_gateway(&mut self, call: CallId) -> Result<(), (u16, u8)> {
        let none = (UNAVAILABLE, CAUSE_NO_CIRCUIT);
        let Some(customer) = self.customers.get(&call) else {
            return Err(none);
        };
        let Some(dialled) = customer.dialled.clone() else {
            return Err(none);
        };
        let now = Instant::now();
        let key = self
            .gateways
            .take(dialled.trunk, &dialled.tried, now)
            .ok_or(none)?;
        let media = match self.plane.open() {
            Ok(media) => media,
            Err(error) => {
                tracing::error!(%call, %error, "no media for a call");
                self.gateways.give_back(key);
                return Err((UNAVAILABLE, CAUSE_NO_RESOURCE));
            }
        };
        let offer = self.plane.offer(media).unwrap_or_default().into_bytes();
        let gateway = self.gateways.get(key);
        let invitation = self.gateways.address(key).and_then(|address| {
            outbound::invitation(
                &self.stack,
                gateway,
                address,
                dialled.number,
                dialled.caller_id,
                offer,
            )
        });
        let Some(invitation) = invitation else {
            self.plane.close(media);
            self.gateways.give_back(key);
            return Err(none);
        };
        let leg = self.begin(invitation, Owner::Customer(call), Some(media), Some(key));
        if let Some(customer) = self.customers.get_mut(&call) {
            customer.leg = leg;
            if let Some(dialled) = &mut customer.dialled {
                dialled.tried.push(key);
            }
        }
        Ok(())
    }

    pub(super) fn cancel(&mut self, call: CallId) {
        if let Some(customer) = self.customers.get_mut(&call) {
            customer.is_cancelled = true;
            match self.legs.get(&customer.leg) {
                Some(leg) => {
                    let _ = leg.wishes.send(Wish::Cancel);
                }
                // It never left.
                None => {
                    self.customers.remove(&call);
                    self.fact(Instant::now(), Input::Cancelled(call));
                }
            }
        }
    }

    pub(super) fn release(&mut self, call: CallId) {
        if let Some(customer) = self.customers.remove(&call) {
            self.part(call, &customer);
            self.hang_up(customer.leg);
        }
    }

    pub(super) fn analyse(&mut self, call: CallId) {
        let Some(media) = self.media_of(call) else {
            return;
        };
        let customer = self.customers.get_mut(&call);
        let greeting = customer.and_then(|it| it.greeting.take());
        let hearing = self.file.media.hearing;
        self.plane.listen(media, call, hearing, greeting);
    }

    /// Whoever talks to an agent is listened to no longer than somebody heeds it; a machine's beep is waited for.
    pub(super) fn unheeded(&mut self, call: CallId) {
        let is_joined = self
            .customers
            .get(&call)
            .is_some_and(|it| it.agent.is_some());
        if is_joined && let Some(media) = self.media_of(call) {
            self.plane.deafen(media);
        }
    }

    /// Plays the campaign's recorded message, or what its IVR ports say; `then` is told at its end.
    pub(super) fn message(&mut self, call: CallId, then: Input) {
        let Some(media) = self.media_of(call) else {
            return;
        };
        let campaign = self.customers[&call].campaign;
        match self.sounds.prompt(campaign, &then) {
            Some(prompt) => self.plane.play(media, prompt.clone(), Some(then)),
            None => {
                tracing::error!(%call, "a message is to be played, and the live file has none: prompts.message");
                self.fact(Instant::now(), then);
            }
        }
    }

    pub(super) fn media_of(&self, call: CallId) -> Option<crate::media::LegId> {
        let leg = self.legs.get(&self.customers.get(&call)?.leg)?;
        leg.media.filter(|_| leg.is_answered)
    }

    pub(super) fn hear_customer(&mut self, call: CallId, leg: LegKey, at: Instant, said: Said) {
        let Some(customer) = self.customers.get_mut(&call) else {
            return;
        };
        match said {
            Said::Ringing => {
                if !std::mem::replace(&mut customer.rang, true) {
                    self.fact(at, Input::Ringing(call));
                }
            }
            Said::EarlyMedia(sdp) => {
                let is_first = !std::mem::replace(&mut customer.spoke, true);
                if self.agree(leg, &sdp) && is_first {
                    self.fact(at, Input::EarlyMedia(call));
                }
            }
            Said::Answered { sdp, dialog } => self.answered(call, leg, at, &sdp, dialog),
            Said::Refused(refusal) => self.refused(call, leg, at, &refusal),
            Said::Silent { is_dead } => self.silent(call, leg, at, is_dead),
            Said::Cancelled => {
                self.customers.remove(&call);
                self.disown(leg);
                self.fact(at, Input::Cancelled(call));
            }
            Said::Released => {
                if let Some(customer) = self.customers.remove(&call) {
                    self.part(call, &customer);
                }
                self.disown(leg);
                self.fact(at, Input::RemoteReleased(call));
            }
            Said::Offer { .. } | Said::Gone => {}
        }
    }

    fn answered(&mut self, call: CallId, leg: LegKey, at: Instant, sdp: &[u8], dialog: String) {
        let came_in = self.customers[&call].dialled.is_none();
        if !came_in && !self.agree(leg, sdp) {
            // They answered, and there is nothing to talk by.
            self.customers.remove(&call);
            self.hang_up(leg);
            let fact = Input::Rejected {
                call,
                status: NOT_ACCEPTABLE,
                cause: CAUSE_INCOMPATIBLE,
            };
            return self.fact(at, fact);
        }
        self.pass_on(Arrival {
            at,
            happening: Happening::DialogOpened { call, dialog },
        });
        if !came_in {
            self.fact(at, Input::Answered(call));
        }
    }

    fn refused(&mut self, call: CallId, leg: LegKey, at: Instant, refusal: &Refusal) {
        if let Some(key) = self.legs.get(&leg).and_then(|it| it.gateway) {
            self.gateways.refused(key, refusal, at);
        }
        self.disown(leg);
        let is_cancelled = self.customers[&call].is_cancelled;
        if refusal.is_of_the_gateway() && !is_cancelled && self.try_gateway(call).is_ok() {
            return;
        }
        self.customers.remove(&call);
        let fact = Input::Rejected {
            call,
            status: refusal.status.clamp(300, 699),
            cause: refusal.cause,
        };
        self.fact(at, fact);
    }

    fn silent(&mut self, call: CallId, leg: LegKey, at: Instant, is_dead: bool) {
        let key = self.legs.get(&leg).and_then(|it| it.gateway);
        if let (true, Some(key)) = (is_dead, key) {
            let gateway = self.gateways.get(key).name.clone();
            tracing::warn!(gateway, "a gateway did not answer an INVITE");
            self.gateways.was_silent(key, at);
        }
        self.disown(leg);
        let is_cancelled = self.customers[&call].is_cancelled;
        if is_dead && !is_cancelled && self.try_gateway(call).is_ok() {
            return;
        }
        self.customers.remove(&call);
        self.fact(at, Input::NoResponse(call));
    }

    /// A leg that is over, but for the end of its transactions: its media are closed.
    pub(super) fn disown(&mut self, leg: LegKey) {
        if let Some(leg) = self.legs.get_mut(&leg) {
            leg.owner = Owner::Nobody;
            if let Some(media) = leg.media.take() {
                self.plane.close(media);
            }
        }
    }

    fn reject_call(&self, call: CallId, status: u16, cause: u8) {
        self.fact(
            Instant::now(),
            Input::Rejected {
                call,
                status,
                cause,
            },
        );
    }
}

/// How long a call waits for a gateway. Assumed: shorter than any ring limit.
const HELD_LIMIT: std::time::Duration = std::time::Duration::from_secs(8);
const FORBIDDEN: u16 = 403;
const NOT_ACCEPTABLE: u16 = 488;
const UNAVAILABLE: u16 = 503;
/// Q.850: call rejected.
const CAUSE_REJECTED: u8 = 21;
/// Q.850: no circuit or channel available.
const CAUSE_NO_CIRCUIT: u8 = 34;
/// Q.850: resource unavailable, unspecified.
const CAUSE_NO_RESOURCE: u8 = 47;
/// Q.850: incompatible destination.
const CAUSE_INCOMPATIBLE: u8 = 88;
