//! Settings of a campaign that change while it runs.

mod between;
mod text;

use core::ops::RangeInclusive;
use core::time::Duration;

use crate::config::{
    ABANDON_RATE, Adaptive, AdaptiveMethod, CORRECTION_PACE, CampaignConfig, DIALING_RATE, GAIN,
    IDLE_AT_LEAST, INTENSITY, IVR_PORTS, KAPPA, LEVEL, LEVEL_THRESHOLD, MAXIMUM_DIALING_RATE, Mode,
    OFFER_TIMEOUT, PLUS, Preview, RING_LIMIT, Threshold, Treatment,
};
use crate::cpa;
use crate::engine::Engine;
use crate::id::CampaignId;
use crate::ignored::Ignored;
use crate::pacing::Rule;
use crate::phone_number::PhoneNumber;
use crate::preview::OnTimeout;
use crate::units::PerMille;

/// One setting and its new value. What a rule has learnt stays: a predictive campaign goes on from the lines per
/// agent it has come to, an adaptive one from its level. Calls under way keep what was decided about them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Setting {
    /// Progressive from now on, with so many lines per available agent ([`DIALING_RATE`]).
    Progressive(u8),
    /// Predictive from now on, with the defaults of every setting and a maximum dialing rate as high as it goes: what
    /// else is to hold is said after it. A campaign that is predictive already begins anew.
    Predictive {
        /// Lines per agent to begin with, in [`MAXIMUM_DIALING_RATE`].
        lines_per_agent: f64,
    },
    /// Predictive: size of each correction, in [`GAIN`].
    Gain(f64),
    /// Predictive: live answers between two corrections, in [`CORRECTION_PACE`].
    CorrectionPace(u32),
    /// Predictive: the abandon rate steered to, above 0.
    TargetAbandonRate(PerMille),
    /// Predictive: lines per agent are never above this, in [`MAXIMUM_DIALING_RATE`].
    MaximumDialingRate(f64),
    /// [`Threshold::idle_at_least`], in [`IDLE_AT_LEAST`].
    IdleAtLeast(u32),
    /// [`Threshold::own_idle_at_least`], in [`IDLE_AT_LEAST`].
    OwnIdleAtLeast(u32),
    /// [`Threshold::kappa`], in [`KAPPA`].
    Kappa(f64),
    /// [`Threshold::plus`], in [`PLUS`].
    Plus(u32),
    /// [`Adaptive::method`].
    LevelMethod(AdaptiveMethod),
    /// [`Adaptive::maximum_level`], in [`LEVEL`].
    MaximumLevel(f64),
    /// [`Adaptive::drop_limit`], in [`ABANDON_RATE`].
    DropLimit(PerMille),
    /// [`Adaptive::intensity`], in [`INTENSITY`].
    Intensity(i8),
    /// [`Adaptive::target_difference`], in [`INTENSITY`].
    TargetDifference(i8),
    /// [`Adaptive::latest_minutes`], within a day.
    LatestMinutes(u16),
    /// [`Adaptive::level_threshold`], in [`LEVEL_THRESHOLD`].
    LevelThreshold(u32),
    /// [`Adaptive::counts_ready_only`].
    CountsReadyOnly(bool),
    /// How long a phone rings, in [`RING_LIMIT`]; calls that ring now too. Without any ringing response a call may
    /// stay twice as long.
    RingLimit(Duration),
    /// What the persons called see; `None` leaves it to the trunk. Records and PreDial come before it.
    CallerId(Option<PhoneNumber>),
    /// Preview: how long an agent may look at the next record, in [`OFFER_TIMEOUT`], or from zero where it is dialled
    /// then.
    OfferTimeout(Duration),
    /// Preview: what happens then, to records that are looked at now too.
    OnTimeout(OnTimeout),
    /// Preview: agents may not skip.
    SkipDisabled(bool),
    /// Preview: agents may not remove.
    RemoveDisabled(bool),
    /// IVR ports, in [`IVR_PORTS`]. Ports that treat somebody are taken away when they are done.
    IvrPorts(u16),
    /// Answered calls are analysed: by the detector the campaign was born with, or else the reference product's.
    Detection(bool),
    /// Detector `window`: `minSilencePeriod`, in [`MIN_SILENCE_PERIOD`].
    MinSilencePeriod(Duration),
    /// Detector `window`: `analysisPeriod`, in [`ANALYSIS_PERIOD`].
    AnalysisPeriod(Duration),
    /// Detector `window`: `minimumValidSpeech`, in [`MINIMUM_VALID_SPEECH`].
    MinimumValidSpeech(Duration),
    /// Detector `window`: `maxTimeAnalysis`, in [`ANALYSIS_PERIOD`].
    MaxTimeAnalysis(Duration),
    /// How long a machine's beep is waited for (`maxTermToneAnalysis`), in [`BEEP_LIMIT`].
    BeepLimit(Duration),
    /// What happens to an answering machine; anything but [`Treatment::Introduce`].
    MachineTreatment(Treatment),
}

/// The reference product's `minSilencePeriod`.
pub const MIN_SILENCE_PERIOD: RangeInclusive<Duration> = ms(100)..=ms(1000);
/// The reference product's `analysisPeriod` and `maxTimeAnalysis`.
pub const ANALYSIS_PERIOD: RangeInclusive<Duration> = ms(1000)..=ms(10_000);
/// The reference product's `minimumValidSpeech`.
pub const MINIMUM_VALID_SPEECH: RangeInclusive<Duration> = ms(50)..=ms(500);
/// The reference product's `maxTermToneAnalysis`.
pub const BEEP_LIMIT: RangeInclusive<Duration> = ms(1000)..=ms(60_000);

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

impl Setting {
    /// Is the value one that the setting may have?
    #[must_use]
    pub fn is_in_range(self) -> bool {
        match self {
            Self::Progressive(lines) => DIALING_RATE.contains(&lines),
            Self::Predictive {
                lines_per_agent: rate,
            }
            | Self::MaximumDialingRate(rate) => MAXIMUM_DIALING_RATE.contains(&rate),
            Self::Gain(gain) => GAIN.contains(&gain),
            Self::CorrectionPace(pace) => CORRECTION_PACE.contains(&pace),
            Self::TargetAbandonRate(target) => target.get() > 0,
            Self::IdleAtLeast(idle) | Self::OwnIdleAtLeast(idle) => IDLE_AT_LEAST.contains(&idle),
            Self::Kappa(kappa) => KAPPA.contains(&kappa),
            Self::Plus(plus) => PLUS.contains(&plus),
            Self::MaximumLevel(level) => LEVEL.contains(&level),
            Self::DropLimit(limit) => ABANDON_RATE.contains(&limit),
            Self::Intensity(percent) | Self::TargetDifference(percent) => {
                INTENSITY.contains(&percent)
            }
            Self::LatestMinutes(minutes) => minutes < 24 * 60,
            Self::LevelThreshold(agents) => LEVEL_THRESHOLD.contains(&agents),
            Self::RingLimit(limit) => RING_LIMIT.contains(&limit),
            Self::OfferTimeout(length) => length <= *OFFER_TIMEOUT.end(),
            Self::IvrPorts(ports) => IVR_PORTS.contains(&ports),
            Self::MinSilencePeriod(length) => MIN_SILENCE_PERIOD.contains(&length),
            Self::AnalysisPeriod(length) | Self::MaxTimeAnalysis(length) => {
                ANALYSIS_PERIOD.contains(&length)
            }
            Self::MinimumValidSpeech(length) => MINIMUM_VALID_SPEECH.contains(&length),
            Self::BeepLimit(length) => BEEP_LIMIT.contains(&length),
            Self::MachineTreatment(treatment) => treatment != Treatment::Introduce,
            Self::LevelMethod(_)
            | Self::CountsReadyOnly(_)
            | Self::CallerId(_)
            | Self::OnTimeout(_)
            | Self::SkipDisabled(_)
            | Self::RemoveDisabled(_)
            | Self::Detection(_) => true,
        }
    }

    /// Makes the change to a campaign's settings, as the engine does. `false` where the campaign has no such setting, or
    /// it cannot have this value; then nothing is changed. `born` is the detector the campaign was born with.
    pub fn change(self, config: &mut CampaignConfig, born: Option<cpa::Settings>) -> bool {
        if !self.is_in_range() || matches!(config.mode, Mode::Inbound(_)) {
            return false;
        }
        match self {
            Self::RingLimit(limit) => {
                config.ring_limit = limit;
                config.setup_limit = 2 * limit;
            }
            Self::CallerId(number) => {
                if number.is_some() || config.caller_ids.is_some() {
                    config.caller_ids.get_or_insert_default().campaign = number;
                }
            }
            Self::IvrPorts(ports) => match &mut config.ivr {
                Some(ivr) => ivr.ports = ports,
                None => return false,
            },
            Self::Detection(true) => {
                let window = cpa::Settings::Window(cpa::WindowSettings::default());
                config.cpa = config.cpa.or(born).or(Some(window));
            }
            Self::Detection(false) => config.cpa = None,
            Self::BeepLimit(length) => config.beep_limit = length,
            Self::MachineTreatment(treatment) => config.machine_treatment = treatment,
            _ => {
                return self.change_mode(&mut config.mode) || self.change_window(&mut config.cpa);
            }
        }
        true
    }

    /// A setting of the mode; `false` where it is none of this mode's.
    fn change_mode(self, mode: &mut Mode) -> bool {
        match (mode, self) {
            (
                mode @ (Mode::Progressive { .. } | Mode::Predictive(_)),
                Self::Progressive(lines_per_agent),
            ) => *mode = Mode::Progressive { lines_per_agent },
            (
                mode @ (Mode::Progressive { .. } | Mode::Predictive(_)),
                Self::Predictive { lines_per_agent },
            ) => *mode = Mode::Predictive(Self::begun_with(lines_per_agent)),
            (Mode::Predictive(settings), Self::Gain(gain)) => settings.gain = gain,
            (Mode::Predictive(settings), Self::CorrectionPace(pace)) => {
                settings.correction_pace = pace;
            }
            (Mode::Predictive(settings), Self::TargetAbandonRate(target)) => {
                settings.target_abandon_rate = target;
            }
            (Mode::Predictive(settings), Self::MaximumDialingRate(rate)) => {
                settings.maximum_dialing_rate = rate;
            }
            (Mode::Threshold(settings), _) => return self.change_threshold(settings),
            (Mode::Adaptive(settings), _) => return self.change_adaptive(settings),
            (Mode::Preview(settings), _) => return self.change_preview(settings),
            _ => return false,
        }
        true
    }

    fn change_threshold(self, settings: &mut Threshold) -> bool {
        match self {
            Self::IdleAtLeast(idle) => settings.idle_at_least = idle,
            Self::OwnIdleAtLeast(idle) => settings.own_idle_at_least = idle,
            Self::Kappa(kappa) => settings.kappa = kappa,
            Self::Plus(plus) => settings.plus = plus,
            _ => return false,
        }
        true
    }

    fn change_adaptive(self, settings: &mut Adaptive) -> bool {
        match self {
            Self::LevelMethod(method) => settings.method = method,
            Self::MaximumLevel(level) => settings.maximum_level = level,
            Self::DropLimit(limit) => settings.drop_limit = limit,
            Self::Intensity(percent) => settings.intensity = percent,
            Self::TargetDifference(calls) => settings.target_difference = calls,
            Self::LatestMinutes(minutes) => settings.latest_minutes = minutes,
            Self::LevelThreshold(agents) => settings.level_threshold = agents,
            Self::CountsReadyOnly(yes) => settings.counts_ready_only = yes,
            _ => return false,
        }
        true
    }

    /// Only a record that is dialled then may be looked at for no time at all.
    fn change_preview(self, settings: &mut Preview) -> bool {
        let mut next = *settings;
        match self {
            Self::OfferTimeout(length) => next.offer_timeout = length,
            Self::OnTimeout(action) => next.on_timeout = action,
            Self::SkipDisabled(yes) => next.skip_disabled = yes,
            Self::RemoveDisabled(yes) => next.remove_disabled = yes,
            _ => return false,
        }
        let fits =
            next.on_timeout == OnTimeout::Accept || OFFER_TIMEOUT.contains(&next.offer_timeout);
        if fits {
            *settings = next;
        }
        fits
    }

    fn change_window(self, cpa: &mut Option<cpa::Settings>) -> bool {
        let Some(cpa::Settings::Window(window)) = cpa else {
            return false;
        };
        match self {
            Self::MinSilencePeriod(length) => window.min_silence_period = length,
            Self::AnalysisPeriod(length) => window.analysis_period = length,
            Self::MinimumValidSpeech(length) => window.minimum_valid_speech = length,
            Self::MaxTimeAnalysis(length) => window.max_time_analysis = length,
            _ => return false,
        }
        true
    }
}

impl Engine {
    /// A setting changes, and the campaign is paced by it at once. One that the campaign does not have is ignored.
    pub(crate) fn change_setting(&mut self, campaign: CampaignId, setting: Setting) {
        let state = &mut self.campaigns[campaign.index()];
        let born = state.born.cpa;
        if !setting.change(&mut state.config, born) {
            return self.ignore(Ignored::SettingElsewhere(campaign));
        }
        let false_positive = state
            .review
            .false_positive(state.config.assumed_false_positive);
        match (setting, &mut state.rule, &state.config.mode) {
            (Setting::Progressive(_) | Setting::Predictive { .. }, rule, mode) => {
                *rule = Rule::new(mode);
                rule.allow_for(false_positive);
            }
            (Setting::Detection(on), rule, _) => {
                rule.allow_for(if on { false_positive } else { 0.0 });
            }
            (_, Rule::Predictive(rule), Mode::Predictive(settings)) => rule.go_on_with(*settings),
            (_, Rule::Threshold(rule), Mode::Threshold(settings)) => rule.go_on_with(*settings),
            (_, Rule::Adaptive(rule), Mode::Adaptive(settings)) => rule.go_on_with(*settings),
            _ => {}
        }
        if let (Setting::RingLimit(_), Some(account)) = (setting, &mut state.account) {
            account.rings_for(&state.config);
        }
        self.mark_dirty(campaign);
    }
}
