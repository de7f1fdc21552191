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

mod read;

pub(crate) use read::parse_time;
pub use read::{NotAFact, parse_line};

use core::fmt;

use core::time::Duration;

use crate::cpa::Class;
use crate::id::ContactId;
use crate::ignored::Ignored;
use crate::input::Input;
use crate::output::{CloseReason, Command, Deadline, Event, Output, WakeReason};
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
                priority,
            } => {
                write!(f, "{campaign} contact +{} {zone}", number.digits())?;
                write_priority(f, priority)
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
            Input::OwnListActivated(campaign) => write!(f, "{campaign} list-activated"),
            Input::OwnListPaused(campaign) => write!(f, "{campaign} list-paused"),
            Input::ListExpired(list) => write!(f, "{list} expired"),
            Input::RecordAdded {
                list,
                number,
                zone,
                priority,
            } => {
                write!(f, "{list} record +{} {zone}", number.digits())?;
                write_priority(f, priority)
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
            Input::PersonalCallbackRequested { contact, at, agent } => {
                write!(f, "{contact} personal-callback {at} {agent}")
            }
            Input::ContactRemoved(contact) => write!(f, "{contact} removed"),
            Input::CampaignAdded { like } => write!(f, "{like} another"),
            Input::CampaignStarted(campaign) => write!(f, "{campaign} started"),
            Input::CampaignPaused(campaign) => write!(f, "{campaign} paused"),
            Input::CampaignStopped(campaign) => write!(f, "{campaign} stopped"),
            Input::SettingChanged { campaign, setting } => write!(f, "{campaign} set {setting}"),
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
            Input::VoiceOn { call, ago } => write!(f, "{call} voice-on{}", Ago(ago)),
            Input::VoiceOff { call, ago } => write!(f, "{call} voice-off{}", Ago(ago)),
            Input::AgentVoiceOn { call, ago } => write!(f, "{call} agent-voice-on{}", Ago(ago)),
            Input::AgentVoiceOff { call, ago } => {
                write!(f, "{call} agent-voice-off{}", Ago(ago))
            }
            Input::RecordingKnown { call, recording } => {
                write!(f, "{call} recording {}", recording.name())
            }
            Input::GreetingExpected(call) => write!(f, "{call} greeting-expected"),
            Input::NotTheGreeting(call) => write!(f, "{call} not-the-greeting"),
            Input::WordingHeard { call, wording } => {
                write!(f, "{call} wording {}", wording.halves())
            }
            Input::MediaGap { call, length } => {
                write!(f, "{call} media-gap {}", Timestamp::ZERO + length)
            }
            Input::ToneHeard { call, tone } => write!(f, "{call} tone {}", tone.name()),
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

/// Said only where there is one.
fn write_priority(f: &mut fmt::Formatter<'_>, priority: i16) -> fmt::Result {
    match priority {
        0 => Ok(()),
        _ => write!(f, " priority {priority}"),
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
        Event::LateMachine(call) => write!(f, "late-machine {call}"),
        Event::PreDial { call, rule } => write!(f, "pre-dial {call} rule {rule}"),
        Event::AgentOffered {
            agent,
            campaign,
            call,
            contact,
        } => write!(f, "agent-offered {agent} {campaign} {call} {contact}"),
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
            Ignored::SettingElsewhere(campaign) => {
                write!(f, "ignored {campaign} has no such setting")
            }
            Ignored::CampaignAlready(campaign) => write!(f, "ignored {campaign} is there already"),
            Ignored::OfferOver(offer) => write!(f, "ignored {offer} is over"),
            Ignored::ActionDisabled(offer) => write!(f, "ignored {offer} has no such action"),
            Ignored::NoPreview(campaign) => write!(f, "ignored {campaign} offers nothing here"),
            Ignored::NobodyToOffer(campaign) => write!(f, "ignored {campaign} has nobody to offer"),
            Ignored::NotLikeThis(campaign) => write!(f, "ignored nothing is like {campaign}"),
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
        WakeReason::LateMachine => "late-machine",
        WakeReason::AbandonAfter => "abandon-after",
        WakeReason::BeepLimit => "beep-limit",
        WakeReason::LostFacts => "lost-facts",
        WakeReason::MessageLimit => "message-limit",
        WakeReason::TimeInQueue => "time-in-queue",
        WakeReason::OfferTimeout => "offer-timeout",
        WakeReason::QueueLimit => "queue-limit",
        WakeReason::CallsPerSecond => "calls-per-second",
        WakeReason::ListExpiry => "list-expiry",
        WakeReason::Pacing => "pacing",
        WakeReason::ListReady => "list-ready",
    }
}

/// How long ago, unless it was just now.
struct Ago(Duration);

impl fmt::Display for Ago {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_zero() {
            return Ok(());
        }
        write!(f, " ago {}", Timestamp::ZERO + self.0)
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
        Class::Screener => "screener",
        Class::Ivr => "ivr",
        Class::NotSure => "not-sure",
    }
}

#[cfg(test)]
mod tests;
