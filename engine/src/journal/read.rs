//! Facts read back.

use core::fmt;

use super::{Fact, HEADER};
use core::time::Duration;

use crate::cpa::{Recording, Tone, Wording};
use crate::id::{AgentId, CallId, CampaignId, ContactId, ListId, OfferId, ZoneId};
use crate::input::Input;
use crate::meters::Disposition;
use crate::phone_number::PhoneNumber;
use crate::setting::Setting;
use crate::time::Timestamp;

/// Reads one line of a journal: a fact and its time, or nothing for an indented line, an empty one, a
/// comment (`#`) or the header.
///
/// # Errors
/// If a line begins like a fact and is none.
pub fn parse_line(line: &str) -> Result<Option<Fact>, NotAFact> {
    if line.is_empty() || line.starts_with([' ', '#']) || line == HEADER {
        return Ok(None);
    }
    let mut words = line.split(' ');
    let at = words.next().and_then(parse_time).ok_or(NotAFact::Time)?;
    let subject = words.next().ok_or(NotAFact::Fact)?;
    let input = parse_fact(subject, &mut words).ok_or(NotAFact::Fact)?;
    match words.next() {
        None => Ok(Some(Fact(at, input))),
        Some(_) => Err(NotAFact::Fact),
    }
}

/// Why a line is not a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAFact {
    /// It does not begin with seconds and nine decimals.
    Time,
    /// What follows the time is no fact of this version.
    Fact,
}

impl fmt::Display for NotAFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Time => "a fact begins with its time, as in 12.500000000",
            Self::Fact => "this is not a fact of journal version 1",
        })
    }
}

impl core::error::Error for NotAFact {}

fn parse_fact<'a>(subject: &str, words: &mut impl Iterator<Item = &'a str>) -> Option<Input> {
    match subject {
        "tick" => Some(Input::Tick),
        "suppressed" => Some(Input::NumberSuppressed {
            number: PhoneNumber::parse(words.next()?).ok()?,
        }),
        "released" => Some(Input::NumberReleased {
            number: PhoneNumber::parse(words.next()?).ok()?,
        }),
        _ => {
            if let Some(call) = CallId::parse(subject) {
                parse_call_fact(call, words)
            } else if let Some(agent) = parse_id(subject, AgentId::PREFIX).map(AgentId) {
                parse_agent_fact(agent, words)
            } else if let Some(list) = parse_id(subject, ListId::PREFIX).map(ListId) {
                parse_list_fact(list, words)
            } else if let Some(contact) = parse_id(subject, ContactId::PREFIX).map(ContactId) {
                parse_contact_fact(contact, words)
            } else {
                let campaign = parse_id(subject, CampaignId::PREFIX).map(CampaignId)?;
                parse_campaign_fact(campaign, words)
            }
        }
    }
}

fn parse_campaign_fact<'a>(
    campaign: CampaignId,
    words: &mut impl Iterator<Item = &'a str>,
) -> Option<Input> {
    Some(match words.next()? {
        "contact" => {
            let number = PhoneNumber::parse(words.next()?).ok()?;
            let zone = parse_id(words.next()?, ZoneId::PREFIX).map(ZoneId)?;
            Input::ContactAdded {
                campaign,
                number,
                zone,
                priority: parse_priority(words)?,
            }
        }
        "block" => {
            let first = PhoneNumber::parse(words.next()?).ok()?;
            let count = words.next()?.parse().ok()?;
            let zone = parse_id(words.next()?, ZoneId::PREFIX).map(ZoneId)?;
            Input::BlockAdded {
                campaign,
                first,
                count,
                zone,
            }
        }
        "list" => {
            let priority = after("priority", words)?.parse().ok()?;
            let expires = match after("expires", words)? {
                "never" => Timestamp::NEVER,
                at => parse_time(at)?,
            };
            Input::ListAdded {
                campaign,
                priority,
                expires,
            }
        }
        "list-activated" => Input::OwnListActivated(campaign),
        "list-paused" => Input::OwnListPaused(campaign),
        "another" => Input::CampaignAdded { like: campaign },
        "started" => Input::CampaignStarted(campaign),
        "arrived" => Input::InboundArrived {
            campaign,
            caller: words.next()?.parse().ok()?,
        },
        "paused" => Input::CampaignPaused(campaign),
        "stopped" => Input::CampaignStopped(campaign),
        "set" => Input::SettingChanged {
            campaign,
            setting: Setting::parse(words.next()?, words.next()?)?,
        },
        _ => return None,
    })
}

fn parse_list_fact<'a>(list: ListId, words: &mut impl Iterator<Item = &'a str>) -> Option<Input> {
    Some(match words.next()? {
        "activated" => Input::ListActivated(list),
        "paused" => Input::ListPaused(list),
        "expired" => Input::ListExpired(list),
        "record" => Input::RecordAdded {
            list,
            number: PhoneNumber::parse(words.next()?).ok()?,
            zone: parse_id(words.next()?, ZoneId::PREFIX).map(ZoneId)?,
            priority: parse_priority(words)?,
        },
        _ => return None,
    })
}

/// A contact's priority; without one 0.
fn parse_priority<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<i16> {
    match words.next() {
        None => Some(0),
        Some("priority") => words.next()?.parse().ok(),
        Some(_) => None,
    }
}

fn parse_contact_fact<'a>(
    contact: ContactId,
    words: &mut impl Iterator<Item = &'a str>,
) -> Option<Input> {
    Some(match words.next()? {
        "removed" => Input::ContactRemoved(contact),
        "number" => Input::NumberAdded {
            contact,
            number: PhoneNumber::parse(words.next()?).ok()?,
            zone: parse_id(words.next()?, ZoneId::PREFIX).map(ZoneId)?,
        },
        "caller-id" => Input::CallerIdGiven {
            contact,
            caller_id: PhoneNumber::parse(words.next()?).ok()?,
        },
        "personal-callback" => Input::PersonalCallbackRequested {
            contact,
            at: parse_time(words.next()?)?,
            agent: parse_id(words.next()?, AgentId::PREFIX).map(AgentId)?,
        },
        "callback" => Input::CallbackRequested {
            contact,
            at: parse_time(words.next()?)?,
        },
        _ => return None,
    })
}

/// The word that follows a keyword.
fn after<'a>(keyword: &str, words: &mut impl Iterator<Item = &'a str>) -> Option<&'a str> {
    (words.next()? == keyword).then(|| words.next())?
}

fn parse_agent_fact<'a>(
    agent: AgentId,
    words: &mut impl Iterator<Item = &'a str>,
) -> Option<Input> {
    let verb = words.next()?;
    let mut offer = || parse_id(words.next()?, OfferId::PREFIX).map(OfferId);
    Some(match verb {
        "offer-accepted" => Input::OfferAccepted {
            agent,
            offer: offer()?,
        },
        "offer-skipped" => Input::OfferSkipped {
            agent,
            offer: offer()?,
        },
        "offer-removed" => Input::OfferRemoved {
            agent,
            offer: offer()?,
        },
        "preview-requested" => Input::PreviewRequested {
            agent,
            campaign: parse_id(words.next()?, CampaignId::PREFIX).map(CampaignId)?,
        },
        "logged-in" => Input::AgentLoggedIn(agent),
        "logged-out" => Input::AgentLoggedOut(agent),
        "available" => Input::AgentAvailable(agent),
        "idle" => Input::AgentIdle(agent),
        "reservation-answered" => Input::ReservationAnswered(agent),
        "reservation-refused" => Input::ReservationRefused(agent),
        "reservation-released" => Input::ReservationReleased(agent),
        "released" => Input::AgentReleased(agent),
        "inbound-started" => Input::InboundStarted(agent),
        "inbound-ended" => Input::InboundEnded(agent),
        _ => return None,
    })
}

fn parse_call_fact<'a>(call: CallId, words: &mut impl Iterator<Item = &'a str>) -> Option<Input> {
    Some(match words.next()? {
        "ringing" => Input::Ringing(call),
        "early-media" => Input::EarlyMedia(call),
        "answered" => Input::Answered(call),
        "rejected" => {
            let (status, cause) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
            Input::Rejected {
                call,
                status,
                cause,
            }
        }
        "cancelled" => Input::Cancelled(call),
        "no-response" => Input::NoResponse(call),
        "remote-released" => Input::RemoteReleased(call),
        "bridged" => Input::Bridged(call),
        "voice-on" => Input::VoiceOn {
            call,
            ago: ago(words)?,
        },
        "voice-off" => Input::VoiceOff {
            call,
            ago: ago(words)?,
        },
        "agent-voice-on" => Input::AgentVoiceOn {
            call,
            ago: ago(words)?,
        },
        "agent-voice-off" => Input::AgentVoiceOff {
            call,
            ago: ago(words)?,
        },
        "recording" => {
            let recording = Recording::from_name(words.next()?)?;
            Input::RecordingKnown { call, recording }
        }
        "greeting-expected" => Input::GreetingExpected(call),
        "not-the-greeting" => Input::NotTheGreeting(call),
        "wording" => {
            let wording = Wording::from_halves(words.next()?.parse().ok()?)?;
            Input::WordingHeard { call, wording }
        }
        "media-gap" => {
            let length = length(words.next()?)?;
            Input::MediaGap { call, length }
        }
        "tone" => {
            let tone = Tone::from_name(words.next()?)?;
            Input::ToneHeard { call, tone }
        }
        "message-finished" => Input::MessageFinished(call),
        "ivr-finished" => Input::IvrFinished(call),
        "escalated" => Input::Escalated(call),
        "dispositioned" => {
            let word = words.next()?;
            let mut known = Disposition::ALL.into_iter();
            let disposition = known.find(|known| known.name() == word)?;
            Input::Dispositioned { call, disposition }
        }
        _ => return None,
    })
}

/// How long ago, unless it was just now.
fn ago<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<Duration> {
    match words.next() {
        None => Some(Duration::ZERO),
        Some("ago") => length(words.next()?),
        Some(_) => None,
    }
}

fn length(word: &str) -> Option<Duration> {
    parse_time(word).map(|at| at - Timestamp::ZERO)
}

fn parse_id(word: &str, prefix: &str) -> Option<u32> {
    word.strip_prefix(prefix)?.parse().ok()
}

pub(crate) fn parse_time(word: &str) -> Option<Timestamp> {
    let (seconds, nanos) = word.split_once('.')?;
    if nanos.len() != 9 {
        return None;
    }
    let seconds: u64 = seconds.parse().ok()?;
    let nanos: u64 = nanos.parse().ok()?;
    Some(Timestamp::from_nanos(
        seconds.checked_mul(1_000_000_000)?.checked_add(nanos)?,
    ))
}
