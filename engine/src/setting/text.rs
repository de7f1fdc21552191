//! Settings as the journal writes them, a word and a value: `gain 0.6`, `ring-limit 24.000000000`. Rates are in
//! tenths of a percent, lengths in seconds, numbers of telephones with `+`.

use core::fmt;
use core::time::Duration;

use super::Setting;
use crate::config::{AdaptiveMethod, Treatment};
use crate::phone_number::PhoneNumber;
use crate::preview::OnTimeout;
use crate::time::Timestamp;
use crate::units::PerMille;

impl Setting {
    /// Reads what [`fmt::Display`] prints, a word and a value.
    pub(crate) fn parse(word: &str, value: &str) -> Option<Self> {
        Some(match word {
            "progressive" => Self::Progressive(value.parse().ok()?),
            "predictive" => Self::Predictive {
                lines_per_agent: value.parse().ok()?,
            },
            "gain" => Self::Gain(value.parse().ok()?),
            "correction-pace" => Self::CorrectionPace(value.parse().ok()?),
            "target-abandon-rate" => Self::TargetAbandonRate(share(value)?),
            "maximum-dialing-rate" => Self::MaximumDialingRate(value.parse().ok()?),
            "idle-at-least" => Self::IdleAtLeast(value.parse().ok()?),
            "own-idle-at-least" => Self::OwnIdleAtLeast(value.parse().ok()?),
            "kappa" => Self::Kappa(value.parse().ok()?),
            "plus" => Self::Plus(value.parse().ok()?),
            "level-method" => Self::LevelMethod(named(&METHODS, value)?),
            "maximum-level" => Self::MaximumLevel(value.parse().ok()?),
            "drop-limit" => Self::DropLimit(share(value)?),
            "intensity" => Self::Intensity(value.parse().ok()?),
            "target-difference" => Self::TargetDifference(value.parse().ok()?),
            "latest-minutes" => Self::LatestMinutes(value.parse().ok()?),
            "level-threshold" => Self::LevelThreshold(value.parse().ok()?),
            "counts-ready-only" => Self::CountsReadyOnly(value.parse().ok()?),
            "ring-limit" => Self::RingLimit(length(value)?),
            "caller-id" => Self::CallerId(match value {
                "none" => None,
                number => Some(PhoneNumber::parse(number).ok()?),
            }),
            "offer-timeout" => Self::OfferTimeout(length(value)?),
            "on-timeout" => Self::OnTimeout(named(&ON_TIMEOUT, value)?),
            "skip-disabled" => Self::SkipDisabled(value.parse().ok()?),
            "remove-disabled" => Self::RemoveDisabled(value.parse().ok()?),
            "ivr-ports" => Self::IvrPorts(value.parse().ok()?),
            "detection" => Self::Detection(value.parse().ok()?),
            "min-silence-period" => Self::MinSilencePeriod(length(value)?),
            "analysis-period" => Self::AnalysisPeriod(length(value)?),
            "minimum-valid-speech" => Self::MinimumValidSpeech(length(value)?),
            "max-time-analysis" => Self::MaxTimeAnalysis(length(value)?),
            "beep-limit" => Self::BeepLimit(length(value)?),
            "machine-treatment" => Self::MachineTreatment(named(&TREATMENTS, value)?),
            _ => return None,
        })
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = |length: Duration| Timestamp::ZERO + length;
        match *self {
            Self::Progressive(lines) => write!(f, "progressive {lines}"),
            Self::Predictive { lines_per_agent } => write!(f, "predictive {lines_per_agent}"),
            Self::Gain(gain) => write!(f, "gain {gain}"),
            Self::CorrectionPace(pace) => write!(f, "correction-pace {pace}"),
            Self::TargetAbandonRate(target) => write!(f, "target-abandon-rate {}", target.get()),
            Self::MaximumDialingRate(rate) => write!(f, "maximum-dialing-rate {rate}"),
            Self::IdleAtLeast(idle) => write!(f, "idle-at-least {idle}"),
            Self::OwnIdleAtLeast(idle) => write!(f, "own-idle-at-least {idle}"),
            Self::Kappa(kappa) => write!(f, "kappa {kappa}"),
            Self::Plus(plus) => write!(f, "plus {plus}"),
            Self::LevelMethod(method) => write!(f, "level-method {}", name(&METHODS, method)),
            Self::MaximumLevel(level) => write!(f, "maximum-level {level}"),
            Self::DropLimit(limit) => write!(f, "drop-limit {}", limit.get()),
            Self::Intensity(percent) => write!(f, "intensity {percent}"),
            Self::TargetDifference(calls) => write!(f, "target-difference {calls}"),
            Self::LatestMinutes(minutes) => write!(f, "latest-minutes {minutes}"),
            Self::LevelThreshold(agents) => write!(f, "level-threshold {agents}"),
            Self::CountsReadyOnly(yes) => write!(f, "counts-ready-only {yes}"),
            Self::RingLimit(limit) => write!(f, "ring-limit {}", seconds(limit)),
            Self::CallerId(None) => f.write_str("caller-id none"),
            Self::CallerId(Some(number)) => write!(f, "caller-id +{}", number.digits()),
            Self::OfferTimeout(length) => write!(f, "offer-timeout {}", seconds(length)),
            Self::OnTimeout(action) => write!(f, "on-timeout {}", name(&ON_TIMEOUT, action)),
            Self::SkipDisabled(yes) => write!(f, "skip-disabled {yes}"),
            Self::RemoveDisabled(yes) => write!(f, "remove-disabled {yes}"),
            Self::IvrPorts(ports) => write!(f, "ivr-ports {ports}"),
            Self::Detection(on) => write!(f, "detection {on}"),
            Self::MinSilencePeriod(length) => write!(f, "min-silence-period {}", seconds(length)),
            Self::AnalysisPeriod(length) => write!(f, "analysis-period {}", seconds(length)),
            Self::MinimumValidSpeech(length) => {
                write!(f, "minimum-valid-speech {}", seconds(length))
            }
            Self::MaxTimeAnalysis(length) => write!(f, "max-time-analysis {}", seconds(length)),
            Self::BeepLimit(length) => write!(f, "beep-limit {}", seconds(length)),
            Self::MachineTreatment(treatment) => {
                write!(f, "machine-treatment {}", name(&TREATMENTS, treatment))
            }
        }
    }
}

fn share(value: &str) -> Option<PerMille> {
    let per_mille = value.parse().ok().filter(|&per_mille| per_mille <= 1000)?;
    Some(PerMille::new(per_mille))
}

fn length(value: &str) -> Option<Duration> {
    Some(crate::journal::parse_time(value)?.since(Timestamp::ZERO))
}

fn named<T: Copy>(names: &[(&str, T)], word: &str) -> Option<T> {
    let found = names.iter().find(|(name, _)| *name == word)?;
    Some(found.1)
}

fn name<T: PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    let found = names.iter().find(|(_, it)| *it == value);
    found.map_or("?", |it| it.0)
}

const METHODS: [(&str, AdaptiveMethod); 3] = [
    ("hard-limit", AdaptiveMethod::HardLimit),
    ("tapered", AdaptiveMethod::Tapered),
    ("average", AdaptiveMethod::Average),
];

const ON_TIMEOUT: [(&str, OnTimeout); 3] = [
    ("accept", OnTimeout::Accept),
    ("skip", OnTimeout::Skip),
    ("remove", OnTimeout::Remove),
];

const TREATMENTS: [(&str, Treatment); 6] = [
    ("disconnect", Treatment::Disconnect),
    ("to-agent", Treatment::ToAgent),
    ("leave-message", Treatment::LeaveMessage),
    ("play", Treatment::Play),
    ("to-ivr", Treatment::ToIvr),
    ("introduce", Treatment::Introduce),
];
