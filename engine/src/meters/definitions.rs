//! The named definitions, each with its source.
//!
//! Read the source before changing one. Each field that a source leaves open carries our reading;
//! the readings are listed in DESIGN.md. What [`Certainty::FromMemory`] marks is unconfirmed.

use core::time::Duration;

use alloc::vec::Vec;

use crate::PerMille;
use crate::spacing::Certainty;

use super::attempt::Dispositions;
use super::definition::{Definition, FalsePositives};
use super::fate::{Clock, ClockStart, Fate, Fates};
use super::window::Window;

/// What a person counts as who hangs up during the greeting or before the time is over. The US rules
/// leave it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HungUpEarly {
    /// As abandoned: answered by a person and not connected to anybody.
    Abandoned,
    /// As answered by a person and not abandoned: there was no time to connect anybody.
    Answered,
}

/// United States, FTC Telemarketing Sales Rule.
///
/// - above: calls answered by a person and not connected to a sales representative within two seconds
///   of the person's completed greeting. A call joined at 2.1 s is one of them. So is one that heard
///   the message.
/// - below: all calls answered by a person. What an agent said was a machine is in neither.
/// - window: the whole campaign, or each 30 days of it one after the other; before 2008 a day.
#[must_use]
pub const fn ftc(early: HungUpEarly) -> Definition {
    Definition {
        name: match early {
            HungUpEarly::Abandoned => "ftc_early_abandoned",
            HungUpEarly::Answered => "ftc",
        },
        numerator: match early {
            HungUpEarly::Abandoned => NOT_IN_TIME.and(Fate::HungUpEarly),
            HungUpEarly::Answered => NOT_IN_TIME,
        },
        denominator: PEOPLE,
        window: Window::Days(30),
        clock: Clock {
            start: ClockStart::GreetingEnd,
            limit: TWO_SECONDS,
        },
        dispositions: Dispositions::Heeded,
        false_positives: FalsePositives::Counted,
        limit: THREE_PERCENT,
        source: "16 CFR 310.4(b)(1)(iv) and (b)(4)(i); FTC guide to the TSR, call abandonment",
        certainty: Certainty::Read,
    }
}

/// United States, FCC. Counted as the FTC does: "abandons no more than three percent of all
/// telemarketing calls that are answered live by a person, measured over a 30-day period for a single
/// calling campaign". That a campaign longer than 30 days is measured in successive periods is from
/// memory.
#[must_use]
pub const fn fcc(early: HungUpEarly) -> Definition {
    Definition {
        name: match early {
            HungUpEarly::Abandoned => "fcc_early_abandoned",
            HungUpEarly::Answered => "fcc",
        },
        source: "47 CFR 64.1200(a)(7)",
        ..ftc(early)
    }
}

/// United Kingdom, Ofcom's abandoned call rate: Â / (Â + L).
///
/// - above: abandoned calls; plus a reasoned estimate of people taken for machines, or, without a
///   detector, minus one of machines ([`super::Meter::estimate`] adds them, with an interval).
/// - below: these and the calls passed to a live operator. A call passed too late is abandoned and not
///   passed; one that hung up early is neither.
/// - window: 24 hours, taken as a local day.
/// - clock: texts differ between the answer and the person's first word, so it is a parameter.
///
/// Since 1 March 2017 no rate is safe: the old 3 % is an alarm level and calls nothing compliant.
#[must_use]
pub const fn ofcom(start: ClockStart) -> Definition {
    Definition {
        name: match start {
            ClockStart::Answer => "ofcom",
            ClockStart::FirstSpeech => "ofcom_from_first_speech",
            ClockStart::GreetingEnd => "ofcom_from_greeting_end",
            ClockStart::Verdict => "ofcom_from_verdict",
        },
        numerator: NOT_IN_TIME,
        denominator: NOT_IN_TIME.and(Fate::Joined),
        window: Window::Day,
        clock: Clock {
            start,
            limit: TWO_SECONDS,
        },
        dispositions: Dispositions::Heeded,
        false_positives: FalsePositives::Estimated,
        limit: THREE_PERCENT,
        source: "Ofcom, persistent misuse: statements of 2008 and 2010; 20 December 2016, annex 3",
        certainty: Certainty::Read,
    }
}

/// Canada, CRTC Unsolicited Telecommunications Rules: not answered by a representative within two
/// seconds, in any calendar month. **From memory**: the 5 %; that the denominator is calls answered by
/// a person and that the two seconds run from the answer is our reading.
#[must_use]
pub const fn crtc() -> Definition {
    Definition {
        name: "crtc",
        numerator: NOT_IN_TIME,
        denominator: PEOPLE,
        window: Window::Month,
        clock: Clock {
            start: ClockStart::Answer,
            limit: TWO_SECONDS,
        },
        dispositions: Dispositions::Heeded,
        false_positives: FalsePositives::NotStated,
        limit: Some(PerMille::new(50)),
        source: "Telecom Decision CRTC 2007-48",
        certainty: Certainty::FromMemory,
    }
}

/// The reference product (Webex, UCCE): call results 16 and 20 over detected live voice, that is
/// 10, 14, 16, 20, 21, 23 and 24. A call joined late is a 10 and no abandon, a person who hung up while
/// held is a 21; low energy (28) is in neither. `hold` is how long a caller is held, 1 s by default.
/// Reconstructed from the documents, not printed in any.
#[must_use]
pub const fn ucce(hold: Duration) -> Definition {
    Definition {
        name: "ucce",
        numerator: ABANDONED,
        denominator: PEOPLE,
        window: Window::Day,
        clock: Clock {
            start: ClockStart::Verdict,
            limit: hold,
        },
        dispositions: Dispositions::Ignored,
        false_positives: FalsePositives::Invisible,
        limit: THREE_PERCENT,
        source: "UCCE Dialer_Detail call results; Outbound Option guide",
        certainty: Certainty::Inferred,
    }
}

/// [`ucce`]'s default hold time.
pub const UCCE_HOLD: Duration = Duration::from_secs(1);

/// VICIdial: drops (DROP, XDROP) over human-answered calls including the drops, today. A caller who
/// hangs up before `drop_after` (`drop_call_seconds`, 5 by default) has, in our reading, neither a
/// drop's nor an agent's status.
#[must_use]
pub const fn vicidial(drop_after: Duration) -> Definition {
    Definition {
        name: "vicidial",
        numerator: ABANDONED,
        denominator: ABANDONED.and(Fate::Joined).and(Fate::JoinedLate),
        window: Window::Day,
        clock: Clock {
            start: ClockStart::Verdict,
            limit: drop_after,
        },
        dispositions: Dispositions::Heeded,
        false_positives: FalsePositives::Invisible,
        limit: THREE_PERCENT,
        source: "VICIdial AST_VDadapt.pl, campaign settings",
        certainty: Certainty::Read,
    }
}

/// [`vicidial`]'s default `drop_call_seconds`.
pub const VICIDIAL_DROP: Duration = Duration::from_secs(5);

/// VICIdial's UK formula: with D drops, H people and M machines as agents disposed of them,
/// a = M/(H+M), D' = D(1−a), rate = D'/(H+D').
///
/// The correction cancels: D'/(H+D') = D·H/(H(H+M) + D·H) = D/(D+H+M) (for H > 0). So it is the plain
/// share of drops among drops and everything joined, machines included, and is counted as that.
#[must_use]
pub const fn vicidial_uk(drop_after: Duration) -> Definition {
    Definition {
        name: "vicidial_uk",
        dispositions: Dispositions::Ignored,
        source: "VICIdial UK_OFCOM_OUTBOUND_COMPLIANCE.txt",
        ..vicidial(drop_after)
    }
}

/// Of what Genesys Cloud takes its compliance abandon rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GenesysDenominator {
    /// All calls. Whether unanswered ones are among them its help does not say; we count every attempt.
    AllCalls,
    /// Calls that reached the queue: answers treated as a person.
    ReachedQueue,
}

/// Genesys Cloud: calls not with an agent within a threshold, 2 s by default, of one of two
/// denominators. Its window is not stated; ours is the day.
#[must_use]
pub const fn genesys(denominator: GenesysDenominator, threshold: Duration) -> Definition {
    Definition {
        name: match denominator {
            GenesysDenominator::AllCalls => "genesys_all_calls",
            GenesysDenominator::ReachedQueue => "genesys_reached_queue",
        },
        numerator: NOT_IN_TIME,
        denominator: match denominator {
            GenesysDenominator::AllCalls => Fates::ALL,
            GenesysDenominator::ReachedQueue => PEOPLE,
        },
        window: Window::Day,
        clock: Clock {
            start: ClockStart::Verdict,
            limit: threshold,
        },
        dispositions: Dispositions::Ignored,
        false_positives: FalsePositives::NotStated,
        limit: None,
        source: "Genesys Cloud outbound settings: abandon seconds, compliance abandon rate denominator",
        certainty: Certainty::Inferred,
    }
}

/// From where Amazon Connect measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConnectionStartPoint {
    /// `CONNECTED_TO_SYSTEM`: the answer.
    ConnectedToSystem,
    /// `GREETING_START`.
    GreetingStart,
    /// `GREETING_END`.
    GreetingEnd,
}

/// Amazon Connect outbound campaigns v2: contacts not joined within `threshold` of a chosen instant,
/// over a rolling 1 to 24 hours. What is below the line ("connects") is answers treated as a person, in
/// our reading.
///
/// # Panics
/// Outside the product's ranges: a threshold of less than 1 s, a window of 0 or more than 24 hours.
#[must_use]
pub const fn amazon_connect(
    start: ConnectionStartPoint,
    threshold: Duration,
    hours: u8,
) -> Definition {
    assert!(threshold.as_secs() >= 1, "the threshold is at least 1 s");
    assert!(hours >= 1 && hours <= 24, "the window is PT1H to PT24H");
    let (name, start) = match start {
        ConnectionStartPoint::ConnectedToSystem => {
            ("amazon_connected_to_system", ClockStart::Answer)
        }
        ConnectionStartPoint::GreetingStart => ("amazon_greeting_start", ClockStart::FirstSpeech),
        ConnectionStartPoint::GreetingEnd => ("amazon_greeting_end", ClockStart::GreetingEnd),
    };
    Definition {
        name,
        numerator: NOT_IN_TIME,
        denominator: PEOPLE,
        window: Window::Rolling(Duration::from_secs(hours as u64 * 3600)),
        clock: Clock {
            start,
            limit: threshold,
        },
        dispositions: Dispositions::Ignored,
        false_positives: FalsePositives::NotStated,
        limit: None,
        source: "Amazon Connect API, AbandonmentRatePacingConfig",
        certainty: Certainty::Read,
    }
}

/// UNICOM Intelligence: silent calls over connected calls, midnight to midnight, at most 3.0 %. Silent
/// is, in our reading, a person who met neither an interviewer nor the message; connected is every
/// answered call, whoever answered.
#[must_use]
pub const fn unicom() -> Definition {
    Definition {
        name: "unicom_silent",
        numerator: Fates::of(&[Fate::AbandonedInSilence]),
        denominator: PEOPLE.and(Fate::NotAPerson),
        window: Window::Day,
        clock: Clock {
            start: ClockStart::Verdict,
            limit: Duration::ZERO,
        },
        dispositions: Dispositions::Ignored,
        false_positives: FalsePositives::NotStated,
        limit: THREE_PERCENT,
        source: "UNICOM Intelligence interview server architecture, dialer reports",
        certainty: Certainty::Inferred,
    }
}

/// Every definition here, with each variant and each product's default settings (Amazon: 2 s, 24 h).
#[must_use]
pub fn all() -> Vec<Definition> {
    use ConnectionStartPoint::{ConnectedToSystem, GreetingEnd, GreetingStart};
    let amazon = |start| amazon_connect(start, TWO_SECONDS, 24);
    alloc::vec![
        ftc(HungUpEarly::Answered),
        ftc(HungUpEarly::Abandoned),
        fcc(HungUpEarly::Answered),
        fcc(HungUpEarly::Abandoned),
        ofcom(ClockStart::Answer),
        ofcom(ClockStart::FirstSpeech),
        crtc(),
        ucce(UCCE_HOLD),
        vicidial(VICIDIAL_DROP),
        vicidial_uk(VICIDIAL_DROP),
        genesys(GenesysDenominator::AllCalls, TWO_SECONDS),
        genesys(GenesysDenominator::ReachedQueue, TWO_SECONDS),
        amazon(ConnectedToSystem),
        amazon(GreetingStart),
        amazon(GreetingEnd),
        unicom(),
    ]
}

/// The time all regulators give.
pub const TWO_SECONDS: Duration = Duration::from_secs(2);
const THREE_PERCENT: Option<PerMille> = Some(PerMille::new(30));

/// Not joined to an agent, whatever was played.
const ABANDONED: Fates = Fates::of(&[Fate::AbandonedWithMessage, Fate::AbandonedInSilence]);
/// Not joined to an agent in time.
const NOT_IN_TIME: Fates = ABANDONED.and(Fate::JoinedLate);
/// Everybody who answered and was a person.
const PEOPLE: Fates = NOT_IN_TIME.and(Fate::Joined).and(Fate::HungUpEarly);
