//! Session descriptions: our offers, their answers, and the other way round.
//!
//! Read before editing: RFC 3264 (offer and answer; hold in § 8.4), RFC 8866 (the text). One audio stream, PCMU
//! and PCMA, telephone events (RFC 4733). What a peer says is taken as far as it makes sense; what does not is an
//! [`SdpError`], and what was agreed before stays.

use std::net::{IpAddr, SocketAddr};

use sdp_types::{
    Attribute, Connection, Direction, Media, MediaType, Origin, Rtcp, RtpMap, Session, Time,
    TransportProto, TypedAttribute as _,
};
use thiserror::Error;

use super::codec::{Codec, RATE_HZ};
use super::payload::{COMFORT_NOISE, EVENTS, Payload, Payloads};

/// Why a description cannot be used. What was agreed before stays in force.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SdpError {
    /// It is no description.
    #[error("session description: {0}")]
    Text(String),
    /// It is longer than any we expect.
    #[error("session description: {0} bytes; at most {LONGEST} are read")]
    TooLong(usize),
    /// It has no audio.
    #[error("session description: no m=audio line")]
    NoAudio,
    /// The audio was turned down with port 0.
    #[error("session description: audio is refused (port 0)")]
    AudioRefused,
    /// Its audio does not go over plain RTP.
    #[error("session description: audio over {0:?}; allowed are RTP/AVP and RTP/AVPF")]
    Transport(String),
    /// Nothing we speak.
    #[error("session description: payload types {0:?}; allowed are PCMU and PCMA at 8000 Hz")]
    NoCodec(String),
    /// Audio without an address.
    #[error("session description: no c= line for the audio")]
    NoAddress,
    /// An address to which we cannot send.
    #[error(
        "session description: address {0:?}; allowed is a unicast address of the family we listen on"
    )]
    Address(String),
    /// An answer though nothing was offered.
    #[error("session description: an answer to no offer")]
    NotOffered,
}

/// Longer descriptions are not read.
const LONGEST: usize = 16 * 1024;
/// More media than this in an offer are not even refused one by one.
const MOST_MEDIA: usize = 16;

/// What two peers agreed on, from our side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Where the peer says that it listens; nothing while it wants nothing at all (RFC 2543's hold by 0.0.0.0).
    pub remote: Option<SocketAddr>,
    /// Where it takes RTCP.
    pub rtcp: Option<SocketAddr>,
    /// Payload types.
    pub payloads: Payloads,
    /// May we send?
    pub sends: bool,
    /// May the peer send?
    pub hears: bool,
}

impl Agreed {
    /// Is the leg on hold, from either side?
    #[must_use]
    pub fn is_held(&self) -> bool {
        !(self.sends && self.hears)
    }
}

/// The descriptions of one leg.
#[derive(Clone, Debug)]
pub(super) struct Description {
    /// Where we say that we listen.
    local: SocketAddr,
    /// Numbers our side of the session (RFC 8866 § 5.2).
    session: u64,
    version: u64,
    /// What was said last, but for its version.
    said: Option<Session>,
    /// An offer of ours waits for an answer.
    is_offered: bool,
    agreed: Option<Agreed>,
    /// What we want; the peer may want less.
    wanted: Direction,
}

impl Description {
    pub(super) fn new(local: SocketAddr, session: u64) -> Self {
        Self {
            local,
            session,
            version: 0,
            said: None,
            is_offered: false,
            agreed: None,
            wanted: Direction::SendRecv,
        }
    }

    pub(super) fn agreed(&self) -> Option<&Agreed> {
        self.agreed.as_ref()
    }

    /// Whether the next offer puts the peer on hold.
    pub(super) fn hold(&mut self, held: bool) {
        self.wanted = if held {
            Direction::SendOnly
        } else {
            Direction::SendRecv
        };
    }

    /// An offer: everything we speak, or after an agreement what was agreed first.
    pub(super) fn offer(&mut self) -> String {
        let mut codecs = Codec::ALL;
        if self.agreed.is_some_and(|it| it.payloads.codec == codecs[1]) {
            codecs.swap(0, 1);
        }
        let events = self.agreed.and_then(|it| it.payloads.events);
        let audio = self.audio(&codecs, Some(events.unwrap_or(EVENTS)), false, self.wanted);
        self.is_offered = true;
        self.say(vec![audio])
    }

    /// Takes the answer to our offer.
    pub(super) fn accept(&mut self, answer: &str) -> Result<Agreed, SdpError> {
        if !self.is_offered {
            return Err(SdpError::NotOffered);
        }
        let agreed = self.understand(&parse(answer)?)?.agreed;
        self.is_offered = false;
        self.agreed = Some(agreed);
        Ok(agreed)
    }

    /// Answers an offer, the first or a later one (hold, another port). Crossing offers are a matter of signalling
    /// (491, RFC 3261 § 14.1): ours is forgotten.
    pub(super) fn answer(&mut self, offer: &str) -> Result<(String, Agreed), SdpError> {
        let session = parse(offer)?;
        let understood = self.understand(&session)?;
        let Agreed {
            payloads,
            sends,
            hears,
            ..
        } = understood.agreed;
        let direction = match (sends, hears) {
            (true, true) => Direction::SendRecv,
            (true, false) => Direction::SendOnly,
            (false, true) => Direction::RecvOnly,
            (false, false) => Direction::Inactive,
        };
        let audio = self.audio(
            &[payloads.codec],
            payloads.events,
            payloads.comfort_noise,
            direction,
        );
        let mut ours = Some(audio);
        let medias = session.medias.iter().take(MOST_MEDIA).enumerate();
        let medias = medias
            .map(|(index, theirs)| {
                let taken = (index == understood.index).then(|| ours.take()).flatten();
                let mut media = taken.unwrap_or_else(|| refused(theirs));
                media.proto.clone_from(&theirs.proto);
                media
            })
            .collect();
        self.is_offered = false;
        self.agreed = Some(understood.agreed);
        Ok((self.say(medias), understood.agreed))
    }

    /// What we say about our audio.
    fn audio(
        &self,
        codecs: &[Codec],
        events: Option<u8>,
        comfort_noise: bool,
        direction: Direction,
    ) -> Media {
        let mut numbers: Vec<u8> = codecs.iter().map(|codec| codec.payload_type()).collect();
        numbers.extend(comfort_noise.then_some(COMFORT_NOISE));
        numbers.extend(events);
        let format = numbers.iter().map(u8::to_string).collect::<Vec<_>>();
        let mut media = Media::new(
            MediaType::Audio,
            self.local.port(),
            TransportProto::RtpAvp,
            format.join(" "),
        );
        for codec in codecs {
            media.add_attribute(RtpMap::new(codec.payload_type(), codec.name(), RATE_HZ));
        }
        if comfort_noise {
            media.add_attribute(RtpMap::new(COMFORT_NOISE, "CN", RATE_HZ));
        }
        if let Some(events) = events {
            media.add_attribute(RtpMap::new(events, "telephone-event", RATE_HZ));
            media.add_attribute_with_value("fmtp", format!("{events} 0-15"));
        }
        media.add_attribute_with_value("ptime", "20");
        media.add_attribute(direction);
        media
    }

    /// The text. Its version goes up if it says something new (RFC 3264 § 8).
    fn say(&mut self, medias: Vec<Media>) -> String {
        let origin = Origin::with_ip_addr(self.session, 0, self.local.ip());
        let mut session = Session::new(origin, "-");
        session.connection = Some(Connection::from_ip_addr(self.local.ip()));
        session.times = vec![Time::new(0, 0)];
        session.medias = medias;
        if self.said.as_ref() != Some(&session) {
            self.version += 1;
            self.said = Some(session.clone());
        }
        session.origin.sess_version = self.version;
        let mut text = Vec::new();
        session
            .write(&mut text)
            .expect("writing to memory does not fail");
        String::from_utf8_lossy(&text).into_owned()
    }

    /// What the peer says, with what we want.
    fn understand(&self, session: &Session) -> Result<Understood, SdpError> {
        let is_audio = |media: &&Media| media.media.eq_ignore_ascii_case("audio");
        let audio = || session.medias.iter().take(MOST_MEDIA).filter(is_audio);
        let media = audio().find(|media| media.port != 0);
        let media = media.ok_or(match audio().next() {
            Some(_) => SdpError::AudioRefused,
            None => SdpError::NoAudio,
        })?;
        let index = session.medias.iter().position(|it| std::ptr::eq(it, media));
        if !["RTP/AVP", "RTP/AVPF"]
            .iter()
            .any(|proto| media.proto.eq_ignore_ascii_case(proto))
        {
            return Err(SdpError::Transport(media.proto.clone()));
        }
        let kept = self.agreed.map(|it| it.payloads.codec);
        let payloads = payloads(media, kept)?;
        let remote = self.remote(session, media)?;
        let theirs = direction(session, media);
        // What they do is seen from their side.
        let both = self.wanted.intersect_with_remote(theirs);
        Ok(Understood {
            index: index.unwrap_or_default(),
            agreed: Agreed {
                remote,
                rtcp: remote.map(|remote| rtcp(media, remote)),
                payloads,
                sends: both.has_send() && remote.is_some(),
                hears: both.has_recv() && remote.is_some(),
            },
        })
    }

    /// Where the peer listens; nothing for 0.0.0.0.
    fn remote(&self, session: &Session, media: &Media) -> Result<Option<SocketAddr>, SdpError> {
        let connection = media.connections.first().or(session.connection.as_ref());
        let connection = connection.ok_or(SdpError::NoAddress)?;
        let written = || SdpError::Address(connection.connection_address.clone());
        let ip = connection.try_address().map_err(|_| written())?.ip;
        let is_broadcast = matches!(ip, IpAddr::V4(ip) if ip.is_broadcast());
        if ip.is_multicast() || is_broadcast || ip.is_ipv4() != self.local.is_ipv4() {
            return Err(written());
        }
        Ok((!ip.is_unspecified()).then(|| SocketAddr::new(ip, media.port)))
    }
}

/// What a peer's description says to us.
struct Understood {
    /// Which of its media is the audio.
    index: usize,
    agreed: Agreed,
}

fn parse(text: &str) -> Result<Session, SdpError> {
    if text.len() > LONGEST {
        return Err(SdpError::TooLong(text.len()));
    }
    Session::parse(text.as_bytes()).map_err(|error| SdpError::Text(error.to_string()))
}

/// The payload types of a media line: the law we keep if they still speak it, or their first.
fn payloads(media: &Media, kept: Option<Codec>) -> Result<Payloads, SdpError> {
    let mut codecs = Vec::new();
    let mut events = None;
    let mut comfort_noise = false;
    let maps: Vec<RtpMap> = media.attributes_typed::<RtpMap>().flatten().collect();
    let numbers = media.fmt.split_ascii_whitespace();
    for number in numbers.filter_map(|number| number.parse::<u8>().ok()) {
        let map = maps.iter().find(|map| map.payload_type == number);
        let is_at_rate = map.is_none_or(|map| map.clock_rate == RATE_HZ);
        let named = map.map(|map| map.encoding_name.as_str());
        let fixed = Codec::ALL
            .into_iter()
            .find(|it| it.payload_type() == number);
        match (fixed, named) {
            _ if !is_at_rate => {}
            (Some(codec), _) => codecs.push(codec),
            (None, Some(name)) if name.eq_ignore_ascii_case("telephone-event") => {
                events = events.or(Some(number));
            }
            (None, _) if number == COMFORT_NOISE => comfort_noise = true,
            // G.711 under a number of their own is not worth a table: nobody leaves the static ones out.
            (None, _) => {}
        }
    }
    let kept = kept.filter(|codec| codecs.contains(codec));
    let codec = kept.or(codecs.first().copied());
    let codec = codec.ok_or_else(|| SdpError::NoCodec(media.fmt.clone()))?;
    let mut payloads = Payloads::unagreed();
    payloads.codec = codec;
    payloads.events = events.filter(|&number| (96..128).contains(&number));
    payloads.comfort_noise = comfort_noise;
    if let Some(number) = payloads.events {
        payloads.hear(number, Payload::Events);
    }
    Ok(payloads)
}

/// Which way they want it; both ways if they do not say.
fn direction(session: &Session, media: &Media) -> Direction {
    let first = |attributes: &[Attribute]| {
        attributes
            .iter()
            .find_map(|it| it.attribute.parse::<Direction>().ok())
    };
    first(&media.attributes)
        .or_else(|| first(&session.attributes))
        .unwrap_or_default()
}

/// Where they take RTCP: as they say (RFC 3605), or the port above.
fn rtcp(media: &Media, remote: SocketAddr) -> SocketAddr {
    let said = media
        .attributes
        .iter()
        .find(|it| it.attribute.eq_ignore_ascii_case(Rtcp::NAME))
        .and_then(|it| it.value.as_deref()?.parse::<Rtcp>().ok())
        .map(|rtcp| rtcp.port)
        .filter(|&port| port != 0);
    SocketAddr::new(
        remote.ip(),
        said.unwrap_or_else(|| remote.port().saturating_add(1)),
    )
}

/// Their media, turned down.
fn refused(theirs: &Media) -> Media {
    let mut media = Media::new(
        MediaType::Audio,
        0,
        TransportProto::RtpAvp,
        theirs.fmt.clone(),
    );
    media.media.clone_from(&theirs.media);
    media
}

#[cfg(test)]
mod tests;
