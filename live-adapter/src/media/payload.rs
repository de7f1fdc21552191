//! What a payload type stands for on one leg: speech by a law, telephone events, comfort noise.

use super::codec::Codec;

/// Comfort noise. Source: RFC 3389 § 4, RFC 3551 table 4.
pub(super) const COMFORT_NOISE: u8 = 13;
/// The payload type we give telephone events where we choose (RFC 4733; dynamic, RFC 3551 § 6).
pub(super) const EVENTS: u8 = 101;

/// What a packet carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload {
    /// Speech.
    Audio(Codec),
    /// Digits (RFC 4733).
    Events,
    /// "Nobody speaks from here on" (RFC 3389).
    ComfortNoise,
}

/// The payload types of a leg, as agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payloads {
    /// By number, 0 to 127: what the peer may send us.
    heard: [Option<Payload>; 128],
    /// The law in which we speak.
    pub codec: Codec,
    /// The number under which the peer wants telephone events.
    pub events: Option<u8>,
    /// Whether the peer knows comfort noise.
    pub comfort_noise: bool,
}

impl Payloads {
    /// Before anything is agreed all we know is understood, under the numbers of our offer.
    #[must_use]
    pub fn unagreed() -> Self {
        let mut this = Self {
            heard: [None; 128],
            codec: Codec::Pcmu,
            events: None,
            comfort_noise: false,
        };
        for codec in Codec::ALL {
            this.hear(codec.payload_type(), Payload::Audio(codec));
        }
        this.hear(COMFORT_NOISE, Payload::ComfortNoise);
        this.hear(EVENTS, Payload::Events);
        this
    }

    /// What a payload type stands for; nothing if it was not agreed.
    #[must_use]
    pub fn of(&self, payload_type: u8) -> Option<Payload> {
        *self.heard.get(usize::from(payload_type))?
    }

    /// Understands a payload type, unless it means something else already.
    pub(super) fn hear(&mut self, payload_type: u8, payload: Payload) {
        if let Some(slot) = self.heard.get_mut(usize::from(payload_type)) {
            slot.get_or_insert(payload);
        }
    }

    /// The number under which this is sent to the peer; nothing if the peer does not know it.
    #[must_use]
    pub fn number(&self, payload: Payload) -> Option<u8> {
        match payload {
            Payload::Audio(codec) => Some(codec.payload_type()),
            Payload::Events => self.events,
            Payload::ComfortNoise => self.comfort_noise.then_some(COMFORT_NOISE),
        }
    }
}
