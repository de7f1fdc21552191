//! Agents' devices: reservation calls, nailed-up lines, joining.
//!
//! A called device rings for each reservation, and its line ends with the call it was reserved for; a nailed-up one
//! is called when the dialer starts, again when it hangs up, and stays.

use std::time::{Duration, Instant};

use outpace_engine::{AgentId, CallId, Input};
use tokio::time::sleep;

use super::customers::Customer;
use super::exchange::{Event, Exchange, Owner};
use crate::media::{Digit, LegId, Tone};
use crate::telephony::{Arrival, Happening};
use crate::trunk::{LegKey, Said, outbound};

/// An agent's line.
pub(super) struct Desk {
    leg: LegKey,
    /// The device answered.
    is_up: bool,
    /// A reservation waits for it to answer.
    is_awaited: bool,
    /// Whom it was joined to last, until they part.
    call: Option<CallId>,
}

impl Exchange {
    pub(super) fn reserve(&mut self, agent: AgentId) {
        if !self.desks.contains_key(&agent) && !self.call_device(agent) {
            return self.fact(Instant::now(), Input::ReservationRefused(agent));
        }
        if let Some(desk) = self.desks.get_mut(&agent) {
            desk.is_awaited = !desk.is_up;
            if desk.is_up {
                self.fact(Instant::now(), Input::ReservationAnswered(agent));
            }
        }
    }

    fn call_device(&mut self, agent: AgentId) -> bool {
        let Some(device) = self.file.devices.get(&agent) else {
            return false;
        };
        let media = match self.plane.open() {
            Ok(media) => media,
            Err(error) => {
                tracing::error!(%agent, %error, "no media for a device");
                return false;
            }
        };
        let offer = self.plane.offer(media).unwrap_or_default().into_bytes();
        let Some(invitation) = outbound::to_device(&self.stack, device, offer) else {
            self.plane.close(media);
            return false;
        };
        let leg = self.begin(invitation, Owner::Agent(agent), Some(media), None);
        let desk = Desk {
            leg,
            is_up: false,
            is_awaited: false,
            call: None,
        };
        self.desks.insert(agent, desk);
        true
    }

    pub(super) fn end_reservation(&mut self, agent: AgentId) {
        if self.is_nailed_up(agent) {
            if let Some(desk) = self.desks.get_mut(&agent) {
                desk.is_awaited = false;
            }
        } else if let Some(desk) = self.desks.remove(&agent) {
            self.hang_up(desk.leg);
        }
    }

    pub(super) fn zip(&self, agent: AgentId) {
        if let Some(media) = self.media_of_desk(agent) {
            self.plane.tone(media, Tone::Zip);
        }
    }

    pub(super) fn bridge(&mut self, call: CallId, agent: AgentId) {
        match (self.media_of(call), self.media_of_desk(agent)) {
            (Some(customer), Some(device)) => {
                self.plane
                    .bridge([customer, device], Some(Input::Bridged(call)));
                if let Some(customer) = self.customers.get_mut(&call) {
                    customer.agent = Some(agent);
                }
                if let Some(desk) = self.desks.get_mut(&agent) {
                    desk.call = Some(call);
                }
            }
            // The call is over: that was told, or is about to be.
            (None, _) => {}
            (Some(_), None) => self.fact(Instant::now(), Input::ReservationReleased(agent)),
        }
    }

    /// A call that is over leaves its agent.
    pub(super) fn part(&mut self, call: CallId, customer: &Customer) {
        let Some(agent) = customer.agent else {
            return;
        };
        let is_nailed_up = self.is_nailed_up(agent);
        // They may be with another customer by now.
        let Some(desk) = self
            .desks
            .get_mut(&agent)
            .filter(|it| it.call == Some(call))
        else {
            return;
        };
        desk.call = None;
        if is_nailed_up {
            if let Some(media) = self.media_of_desk(agent) {
                self.plane.unbridge(media);
            }
        } else if let Some(desk) = self.desks.remove(&agent) {
            self.hang_up(desk.leg);
        }
    }

    fn media_of_desk(&self, agent: AgentId) -> Option<crate::media::LegId> {
        let desk = self.desks.get(&agent).filter(|desk| desk.is_up)?;
        self.legs.get(&desk.leg)?.media
    }

    fn is_nailed_up(&self, agent: AgentId) -> bool {
        self.file.devices.get(&agent).is_some_and(|it| it.nailed_up)
    }

    pub(super) fn hear_device(&mut self, agent: AgentId, leg: LegKey, at: Instant, said: Said) {
        let is_nailed_up = self.is_nailed_up(agent);
        match said {
            Said::Answered { sdp, dialog } => {
                if !self.agree(leg, &sdp) {
                    self.hang_up(leg);
                    self.refuse(agent, at);
                    return;
                }
                self.pass_on(Arrival {
                    at,
                    happening: Happening::DeviceOpened { agent, dialog },
                });
                let mut is_awaited = false;
                if let Some(desk) = self.desks.get_mut(&agent) {
                    desk.is_up = true;
                    is_awaited = std::mem::take(&mut desk.is_awaited);
                }
                if !is_nailed_up && let Some(media) = self.media_of_desk(agent) {
                    self.plane.tone(media, Tone::Hold);
                }
                if is_awaited {
                    self.fact(at, Input::ReservationAnswered(agent));
                }
            }
            Said::Refused(_) | Said::Silent { .. } | Said::Cancelled => {
                self.disown(leg);
                self.refuse(agent, at);
            }
            Said::Released => {
                self.desks.remove(&agent);
                self.disown(leg);
                self.fact(at, Input::ReservationReleased(agent));
                if is_nailed_up {
                    self.nail_later(agent);
                }
            }
            Said::Ringing | Said::EarlyMedia(_) | Said::Offer { .. } | Said::Gone => {}
        }
    }

    /// A key that is pressed on an agent's line between calls says that they are ready; within one it is for the customer.
    pub(super) fn pressed(&self, media: LegId, digit: Digit, at: Instant) {
        let mut desks = self.desks.iter();
        let of = |desk: &Desk| self.legs.get(&desk.leg).and_then(|leg| leg.media);
        let Some((&agent, desk)) = desks.find(|(_, desk)| of(desk) == Some(media)) else {
            return;
        };
        let device = self.file.devices.get(&agent);
        let is_ready = device.is_some_and(|it| it.ready_key == Some(digit));
        if is_ready && desk.call.is_none() {
            self.fact(at, Input::AgentAvailable(agent));
        }
    }

    /// A device cannot be had; a reservation that waits for it is told.
    fn refuse(&mut self, agent: AgentId, at: Instant) {
        let desk = self.desks.remove(&agent);
        if self.is_nailed_up(agent) {
            self.nail_later(agent);
        }
        if desk.is_some_and(|it| it.is_awaited) {
            self.fact(at, Input::ReservationRefused(agent));
        }
    }

    /// Calls every device that stays on the line.
    pub(super) fn nail_up(&self) {
        for (&agent, device) in &self.file.devices {
            if device.nailed_up {
                let _ = self.events.send(Event::Nail(agent));
            }
        }
    }

    pub(super) fn nail(&mut self, agent: AgentId) {
        if !self.desks.contains_key(&agent) && !self.call_device(agent) {
            self.nail_later(agent);
        }
    }

    fn nail_later(&self, agent: AgentId) {
        let events = self.events.clone();
        tokio::spawn(async move {
            sleep(AGAIN).await;
            let _ = events.send(Event::Nail(agent));
        });
    }
}

/// Between two calls to a nailed-up device. Assumed.
const AGAIN: Duration = Duration::from_secs(5);
