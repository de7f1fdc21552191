//! Every fact goes out and comes back.

use super::*;
use crate::config::{AdaptiveMethod, Treatment};
use crate::cpa::{Recording, Tone, Wording};
use crate::id::{AgentId, CallId, CampaignId, ListId, OfferId, ZoneId};
use crate::meters::Disposition;
use crate::phone_number::PhoneNumber;
use crate::preview::OnTimeout;
use crate::setting::Setting;
use crate::units::PerMille;
use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

#[test]
fn every_fact_is_read_as_it_was_written() {
    let number = PhoneNumber::parse("+15551234567").expect("valid");
    let (call, agent, campaign) = (CallId { number: 7, slot: 2 }, AgentId(3), CampaignId(1));
    let (list, contact) = (ListId(4), ContactId(9));
    let facts = [
        Input::Tick,
        Input::ContactAdded {
            campaign,
            number,
            zone: ZoneId(2),
            priority: 0,
        },
        Input::ContactAdded {
            campaign,
            number,
            zone: ZoneId(2),
            priority: -7,
        },
        Input::BlockAdded {
            campaign,
            first: number,
            count: 400,
            zone: ZoneId(2),
        },
        Input::NumberSuppressed { number },
        Input::NumberReleased { number },
        Input::ListAdded {
            campaign,
            priority: 7,
            expires: Timestamp::from_secs(86_400),
        },
        Input::ListAdded {
            campaign,
            priority: 0,
            expires: Timestamp::NEVER,
        },
        Input::ListActivated(list),
        Input::ListPaused(list),
        Input::OwnListActivated(campaign),
        Input::OwnListPaused(campaign),
        Input::ListExpired(list),
        Input::RecordAdded {
            list,
            number,
            zone: ZoneId(1),
            priority: i16::MAX,
        },
        Input::NumberAdded {
            contact,
            number,
            zone: ZoneId(1),
        },
        Input::CallerIdGiven {
            contact,
            caller_id: number,
        },
        Input::CallbackRequested {
            contact,
            at: Timestamp::from_secs(3600),
        },
        Input::PersonalCallbackRequested {
            contact,
            at: Timestamp::from_secs(3600),
            agent,
        },
        Input::ContactRemoved(contact),
        Input::CampaignAdded { like: campaign },
        Input::CampaignStarted(campaign),
        Input::CampaignPaused(campaign),
        Input::CampaignStopped(campaign),
        Input::SettingChanged {
            campaign,
            setting: Setting::Progressive(3),
        },
        Input::SettingChanged {
            campaign,
            setting: Setting::Predictive {
                lines_per_agent: 1.7,
            },
        },
        Input::SettingChanged {
            campaign,
            setting: Setting::Gain(0.1 + 0.2),
        },
        Input::SettingChanged {
            campaign,
            setting: Setting::CorrectionPace(70),
        },
        Input::SettingChanged {
            campaign,
            setting: Setting::TargetAbandonRate(PerMille::new(25)),
        },
        Input::SettingChanged {
            campaign,
            setting: Setting::MaximumDialingRate(10.0),
        },
        Input::AgentLoggedIn(agent),
        Input::AgentLoggedOut(agent),
        Input::AgentAvailable(agent),
        Input::AgentIdle(agent),
        Input::ReservationAnswered(agent),
        Input::ReservationRefused(agent),
        Input::ReservationReleased(agent),
        Input::AgentReleased(agent),
        Input::InboundStarted(agent),
        Input::InboundEnded(agent),
        Input::PreviewRequested { agent, campaign },
        Input::OfferAccepted {
            agent,
            offer: OfferId(5),
        },
        Input::OfferSkipped {
            agent,
            offer: OfferId(6),
        },
        Input::OfferRemoved {
            agent,
            offer: OfferId(7),
        },
        Input::Ringing(call),
        Input::EarlyMedia(call),
        Input::Answered(call),
        Input::Rejected {
            call,
            status: 486,
            cause: 17,
        },
        Input::Cancelled(call),
        Input::NoResponse(call),
        Input::RemoteReleased(call),
        Input::Bridged(call),
        Input::VoiceOn {
            call,
            ago: Duration::ZERO,
        },
        Input::VoiceOff {
            call,
            ago: Duration::ZERO,
        },
        Input::VoiceOff {
            call,
            ago: Duration::from_millis(120),
        },
        Input::AgentVoiceOn {
            call,
            ago: Duration::from_millis(48),
        },
        Input::AgentVoiceOff {
            call,
            ago: Duration::ZERO,
        },
        Input::MediaGap {
            call,
            length: Duration::from_millis(60),
        },
        Input::MessageFinished(call),
        Input::IvrFinished(call),
        Input::Escalated(call),
        Input::Dispositioned {
            call,
            disposition: Disposition::Person,
        },
        Input::Dispositioned {
            call,
            disposition: Disposition::Machine,
        },
        Input::InboundArrived {
            campaign,
            caller: 17,
        },
        Input::GreetingExpected(call),
        Input::NotTheGreeting(call),
    ];
    let at = Timestamp::from_nanos(3_000_000_007);
    let tones = Tone::ALL.map(|tone| Input::ToneHeard { call, tone });
    let wordings = [-12, -1, 0, 12].map(|halves| Input::WordingHeard {
        call,
        wording: Wording::from_halves(halves).expect("within the most"),
    });
    let recordings = Recording::ALL.map(|recording| Input::RecordingKnown { call, recording });
    let settings = every_setting()
        .into_iter()
        .map(|setting| Input::SettingChanged { campaign, setting });
    for input in facts
        .into_iter()
        .chain(settings)
        .chain(tones)
        .chain(recordings)
        .chain(wordings)
    {
        let line = Fact(at, input).to_string();
        let Fact(read_at, read) = parse_line(&line).expect("a fact").expect("not a comment");
        assert_eq!((read_at, read), (at, input), "{line}");
        if let Some((ago, sound)) = input.sound() {
            assert_eq!(Input::heard(call, ago, sound), input);
        }
    }
}

/// The settings beside those of predictive pacing.
fn every_setting() -> Vec<Setting> {
    let length = Duration::from_millis(1608);
    let own = PhoneNumber::from_digits(12_125_550_100).expect("a number");
    vec![
        Setting::IdleAtLeast(3),
        Setting::OwnIdleAtLeast(2),
        Setting::Kappa(1.5),
        Setting::Plus(4),
        Setting::LevelMethod(AdaptiveMethod::HardLimit),
        Setting::LevelMethod(AdaptiveMethod::Tapered),
        Setting::LevelMethod(AdaptiveMethod::Average),
        Setting::MaximumLevel(2.5),
        Setting::DropLimit(PerMille::new(30)),
        Setting::Intensity(-20),
        Setting::TargetDifference(-1),
        Setting::LatestMinutes(1260),
        Setting::LevelThreshold(5),
        Setting::CountsReadyOnly(true),
        Setting::RingLimit(Duration::from_secs(24)),
        Setting::CallerId(Some(own)),
        Setting::CallerId(None),
        Setting::OfferTimeout(Duration::ZERO),
        Setting::OnTimeout(OnTimeout::Accept),
        Setting::OnTimeout(OnTimeout::Skip),
        Setting::OnTimeout(OnTimeout::Remove),
        Setting::SkipDisabled(true),
        Setting::RemoveDisabled(false),
        Setting::IvrPorts(40),
        Setting::Detection(true),
        Setting::Detection(false),
        Setting::MinSilencePeriod(length),
        Setting::AnalysisPeriod(length),
        Setting::MinimumValidSpeech(length),
        Setting::MaxTimeAnalysis(length),
        Setting::BeepLimit(length),
        Setting::MachineTreatment(Treatment::LeaveMessage),
        Setting::MachineTreatment(Treatment::ToIvr),
    ]
}

#[test]
fn what_is_no_fact_is_refused() {
    assert_eq!(
        parse_line("    bridge call-7@2 agent-1").map(|fact| fact.is_none()),
        Ok(true)
    );
    assert_eq!(
        parse_line("x call-7@2 answered").map(|_| ()),
        Err(NotAFact::Time)
    );
    assert_eq!(
        parse_line("1.000000000 call-7@2 exploded").map(|_| ()),
        Err(NotAFact::Fact)
    );
    assert_eq!(
        parse_line("1.000000000 call-7@2 answered twice").map(|_| ()),
        Err(NotAFact::Fact)
    );
}
