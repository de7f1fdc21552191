//! The journal: what an engine was told and what it said, as text that can be told again.
//!
//! ```text
//! outpace-journal 1
//! 12.500000000 call-7@2 answered
//!     waiting call-7@2
//!     wake 14.500000000 abandon-after
//! ```
//!
//! A fact begins in the first column with its time; what the engine said to it follows, indented. Only
//! facts are read back: feeding them to a fresh engine with the same configuration must give the same
//! indented lines. Printing and parsing, no I/O. A journal holds telephone numbers and is kept
//! accordingly.

use core::fmt;

use crate::cpa::{Class, Tone};
use crate::id::{AgentId, CallId, CampaignId, ContactId, ListId, OfferId, ZoneId};
use crate::input::Input;
use crate::meters::Disposition;
use crate::output::{CloseReason, Command, Deadline, Event, Ignored, Output, WakeReason};
use crate::phone_number::PhoneNumber;
use crate::time::Timestamp;

/// The first line of every journal; the number is the version of what follows.
pub const HEADER: &str = "outpace-journal 1";

/// A fact and its time, printed as a line of the journal.
#[derive(Clone, Copy, Debug)]
pub struct Fact(pub Timestamp, pub Input);

/// What the engine said, printed as a line of the journal (without the indent).
#[derive(Clone, Copy, Debug)]
pub struct Said<'a>(pub &'a Output);

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.0)?;
        match self.1 {
            Input::Tick => f.write_str("tick"),
            Input::ContactAdded {
                campaign,
                number,
                zone,
            } => {
                write!(f, "{campaign} contact +{} {zone}", number.digits())
            }
            Input::BlockAdded {
                campaign,
                first,
                count,
                zone,
            } => {
                write!(f, "{campaign} block +{} {count} {zone}", first.digits())
            }
            Input::NumberSuppressed { number } => write!(f, "suppressed +{}", number.digits()),
            Input::NumberReleased { number } => write!(f, "released +{}", number.digits()),
            Input::ListAdded {
                campaign,
                priority,
                expires,
            } => {
                write!(f, "{campaign} list priority {priority} expires ")?;
                match expires {
                    Timestamp::NEVER => f.write_str("never"),
                    at => write!(f, "{at}"),
                }
            }
            Input::ListActivated(list) => write!(f, "{list} activated"),
            Input::ListPaused(list) => write!(f, "{list} paused"),
            Input::ListExpired(list) => write!(f, "{list} expired"),
            Input::RecordAdded { list, number, zone } => {
                write!(f, "{list} record +{} {zone}", number.digits())
            }
            Input::NumberAdded {
                contact,
                number,
                zone,
            } => write!(f, "{contact} number +{} {zone}", number.digits()),
            Input::CallerIdGiven { contact, caller_id } => {
                write!(f, "{contact} caller-id +{}", caller_id.digits())
            }
            Input::CallbackRequested { contact, at } => write!(f, "{contact} callback {at}"),
            Input::CampaignStarted(campaign) => write!(f, "{campaign} started"),
            Input::CampaignPaused(campaign) => write!(f, "{campaign} paused"),
            Input::CampaignStopped(campaign) => write!(f, "{campaign} stopped"),
            Input::AgentLoggedIn(agent) => write!(f, "{agent} logged-in"),
            Input::AgentLoggedOut(agent) => write!(f, "{agent} logged-out"),
            Input::AgentAvailable(agent) => write!(f, "{agent} available"),
            Input::AgentIdle(agent) => write!(f, "{agent} idle"),
            Input::ReservationAnswered(agent) => write!(f, "{agent} reservation-answered"),
            Input::ReservationRefused(agent) => write!(f, "{agent} reservation-refused"),
            Input::ReservationReleased(agent) => write!(f, "{agent} reservation-released"),
            Input::AgentReleased(agent) => write!(f, "{agent} released"),
            Input::InboundStarted(agent) => write!(f, "{agent} inbound-started"),
            Input::InboundEnded(agent) => write!(f, "{agent} inbound-ended"),
            Input::PreviewRequested { agent, campaign } => {
                write!(f, "{agent} preview-requested {campaign}")
            }
            Input::OfferAccepted { agent, offer } => write!(f, "{agent} offer-accepted {offer}"),
            Input::OfferSkipped { agent, offer } => write!(f, "{agent} offer-skipped {offer}"),
            Input::OfferRemoved { agent, offer } => write!(f, "{agent} offer-removed {offer}"),
            Input::InboundArrived { campaign, caller } => write!(f, "{campaign} arrived {caller}"),
            Input::Ringing(call) => write!(f, "{call} ringing"),
            Input::EarlyMedia(call) => write!(f, "{call} early-media"),
            Input::Answered(call) => write!(f, "{call} answered"),
            Input::Rejected {
                call,
                status,
                cause,
            } => write!(f, "{call} rejected {status} {cause}"),
            Input::Cancelled(call) => write!(f, "{call} cancelled"),
            Input::NoResponse(call) => write!(f, "{call} no-response"),
            Input::RemoteReleased(call) => write!(f, "{call} remote-released"),
            Input::Bridged(call) => write!(f, "{call} bridged"),
            Input::VoiceOn(call) => write!(f, "{call} voice-on"),
            Input::VoiceOff(call) => write!(f, "{call} voice-off"),
            Input::ToneHeard { call, tone } => write!(f, "{call} tone {}", tone_name(tone)),
            Input::MessageFinished(call) => write!(f, "{call} message-finished"),
            Input::IvrFinished(call) => write!(f, "{call} ivr-finished"),
            Input::Escalated(call) => write!(f, "{call} escalated"),
            Input::Dispositioned { call, disposition } => {
                write!(f, "{call} dispositioned {}", disposition.name())
            }
        }
    }
}

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Output::Command(command) => write_command(f, command),
            Output::Event(event) => write_event(f, event),
            Output::Wake(None) => f.write_str("wake never"),
            Output::Wake(Some(Deadline { at, reason })) => {
                write!(f, "wake {at} {}", wake_reason_name(*reason))
            }
        }
    }
}

fn write_command(f: &mut fmt::Formatter<'_>, command: &Command) -> fmt::Result {
    match *command {
        Command::Originate {
            call,
            contact,
            attempt,
            number,
            trunk,
            campaign,
            caller_id,
        } => {
            write!(
                f,
                "originate {call} {campaign} {trunk} {contact} attempt {attempt} {number:?}"
            )?;
            match caller_id {
                Some(caller_id) => write!(f, " from {caller_id:?}"),
                None => Ok(()),
            }
        }
        Command::Analyse(call) => write!(f, "analyse {call}"),
        Command::Cancel(call) => write!(f, "cancel {call}"),
        Command::Release(call) => write!(f, "release {call}"),
        Command::Reserve { agent, campaign } => write!(f, "reserve {agent} {campaign}"),
        Command::EndReservation(agent) => write!(f, "end-reservation {agent}"),
        Command::PlayZipTone(agent) => write!(f, "zip-tone {agent}"),
        Command::Bridge { call, agent } => write!(f, "bridge {call} {agent}"),
        Command::Offer {
            offer,
            agent,
            campaign,
            contact,
        } => write!(f, "offer {offer} {agent} {campaign} {contact}"),
        Command::EndOffer { agent, offer } => write!(f, "end-offer {offer} {agent}"),
        Command::PlayMessage(call) => write!(f, "play-message {call}"),
        Command::StartIvr { call, treatment } => {
            write!(f, "start-ivr {call} {}", treatment.name())
        }
        Command::Answer {
            call,
            campaign,
            caller,
        } => write!(f, "answer {call} {campaign} caller {caller}"),
        Command::Reject { campaign, caller } => write!(f, "reject {campaign} caller {caller}"),
    }
}

fn write_event(f: &mut fmt::Formatter<'_>, event: &Event) -> fmt::Result {
    match *event {
        Event::AgentChanged {
            agent,
            state,
            campaign: None,
        } => write!(f, "{agent} {}", state.name()),
        Event::AgentChanged {
            agent,
            state,
            campaign: Some(campaign),
        } => {
            write!(f, "{agent} {} {campaign}", state.name())
        }
        Event::Paced(pacing) => write!(
            f,
            "paced {} placed {} of {} wanted: {} lines x {} available - {} in flight, cap {}",
            pacing.campaign,
            pacing.placed,
            pacing.wanted,
            pacing.lines_per_agent,
            pacing.available,
            pacing.in_flight,
            pacing.cap.name()
        ),
        Event::Tested(test) => write!(
            f,
            "tested {} idle {} of {} own {} of {}: wants {}",
            test.campaign,
            test.idle,
            test.idle_at_least,
            test.own_idle,
            test.own_idle_at_least,
            test.wanted
        ),
        Event::Corrected(correction) => write!(
            f,
            "corrected {} lines {} to {} by {}: {} of {} abandoned, aim {}",
            correction.campaign,
            correction.from,
            correction.to,
            correction.trigger.name(),
            correction.abandoned,
            correction.live,
            correction.aim
        ),
        Event::Verdict { call, verdict } => {
            write!(
                f,
                "verdict {call} {} {}",
                class_name(verdict.class),
                verdict.cause
            )
        }
        Event::AgentOffered {
            agent,
            call,
            contact,
        } => write!(f, "agent-offered {agent} {call} {contact}"),
        Event::OfferWaits { offer, agent, cap } => {
            write!(f, "waits {offer} {agent} cap {}", cap.name())
        }
        Event::OfferEnded {
            offer,
            agent,
            campaign,
            contact,
            how,
        } => {
            let how = how.name();
            write!(f, "ended {offer} {agent} {campaign} {contact} {how}")
        }
        Event::Waiting(call) => write!(f, "waiting {call}"),
        Event::Connected {
            call,
            agent,
            waited,
        } => {
            write!(
                f,
                "connected {call} {agent} waited {}",
                Timestamp::ZERO + waited
            )
        }
        Event::Treated { call, waited } => {
            write!(f, "treated {call} waited {}", Timestamp::ZERO + waited)
        }
        Event::Escalated { call, queue } => write!(f, "escalated {call} {queue}"),
        Event::Abandoned(call) => write!(f, "abandoned {call}"),
        Event::Released(record) => write!(f, "released {} {}", record.call, record.outcome),
        Event::InboundBlocked(campaign) => write!(f, "inbound-blocked {campaign}"),
        Event::InboundReleased(record) => {
            write!(f, "inbound-released {} {}", record.call, record.outcome)
        }
        Event::ContactClosed { contact, reason } => write_closed(f, contact, reason),
        Event::ListLow { campaign, fresh } => write!(f, "list-low {campaign} {fresh}"),
        Event::ListExpired(list) => write!(f, "list-expired {list}"),
        Event::ListExhausted(campaign) => write!(f, "list-exhausted {campaign}"),
        Event::FactIgnored { why } => match why {
            Ignored::CallOver(call) => write!(f, "ignored {call} is over"),
            Ignored::CallElsewhere(call) => write!(f, "ignored {call} is elsewhere"),
            Ignored::AgentElsewhere(agent) => write!(f, "ignored {agent} is elsewhere"),
            Ignored::ListAlready(list) => write!(f, "ignored {list} is there already"),
            Ignored::ContactElsewhere(contact) => write!(f, "ignored {contact} is elsewhere"),
            Ignored::CampaignAlready(campaign) => write!(f, "ignored {campaign} is there already"),
            Ignored::OfferOver(offer) => write!(f, "ignored {offer} is over"),
            Ignored::ActionDisabled(offer) => write!(f, "ignored {offer} has no such action"),
            Ignored::NoPreview(campaign) => write!(f, "ignored {campaign} offers nothing here"),
            Ignored::NobodyToOffer(campaign) => write!(f, "ignored {campaign} has nobody to offer"),
            Ignored::NotInbound(campaign) => write!(f, "ignored {campaign} takes no calls"),
        },
    }
}

fn write_closed(
    f: &mut fmt::Formatter<'_>,
    contact: ContactId,
    reason: CloseReason,
) -> fmt::Result {
    match reason {
        CloseReason::Outcome(outcome) => write!(f, "closed {contact} {outcome}"),
        CloseReason::MaxAttempts => write!(f, "closed {contact} max-attempts"),
        CloseReason::MaxCalls => write!(f, "closed {contact} max-calls"),
        CloseReason::ListExpired => write!(f, "closed {contact} list-expired"),
        CloseReason::Removed => write!(f, "closed {contact} removed"),
        CloseReason::Suppressed => write!(f, "closed {contact} suppressed"),
    }
}

const fn wake_reason_name(reason: WakeReason) -> &'static str {
    match reason {
        WakeReason::RingLimit => "ring-limit",
        WakeReason::CallProgress => "call-progress",
        WakeReason::AbandonAfter => "abandon-after",
        WakeReason::BeepLimit => "beep-limit",
        WakeReason::TimeInQueue => "time-in-queue",
        WakeReason::OfferTimeout => "offer-timeout",
        WakeReason::QueueLimit => "queue-limit",
        WakeReason::CallsPerSecond => "calls-per-second",
        WakeReason::ListExpiry => "list-expiry",
        WakeReason::ListReady => "list-ready",
    }
}

const fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Beep => "beep",
        Tone::Fax => "fax",
        Tone::Sit => "sit",
        Tone::Busy => "busy",
    }
}

const fn class_name(class: Class) -> &'static str {
    match class {
        Class::Human => "human",
        Class::Machine => "machine",
        Class::Fax => "fax",
        Class::Sit => "sit",
        Class::Busy => "busy",
        Class::DeadAir => "dead-air",
        Class::NotSure => "not-sure",
    }
}

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
        "started" => Input::CampaignStarted(campaign),
        "arrived" => Input::InboundArrived {
            campaign,
            caller: words.next()?.parse().ok()?,
        },
        "paused" => Input::CampaignPaused(campaign),
        "stopped" => Input::CampaignStopped(campaign),
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
        },
        _ => return None,
    })
}

fn parse_contact_fact<'a>(
    contact: ContactId,
    words: &mut impl Iterator<Item = &'a str>,
) -> Option<Input> {
    Some(match words.next()? {
        "number" => Input::NumberAdded {
            contact,
            number: PhoneNumber::parse(words.next()?).ok()?,
            zone: parse_id(words.next()?, ZoneId::PREFIX).map(ZoneId)?,
        },
        "caller-id" => Input::CallerIdGiven {
            contact,
            caller_id: PhoneNumber::parse(words.next()?).ok()?,
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
        "voice-on" => Input::VoiceOn(call),
        "voice-off" => Input::VoiceOff(call),
        "tone" => {
            let tone = match words.next()? {
                "beep" => Tone::Beep,
                "fax" => Tone::Fax,
                "sit" => Tone::Sit,
                "busy" => Tone::Busy,
                _ => return None,
            };
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

fn parse_id(word: &str, prefix: &str) -> Option<u32> {
    word.strip_prefix(prefix)?.parse().ok()
}

fn parse_time(word: &str) -> Option<Timestamp> {
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

#[cfg(test)]
mod tests;
