//! Settings of a campaign's pacing that change while it runs.

use alloc::vec::Vec;
use core::fmt;

use crate::config::{CORRECTION_PACE, DIALING_RATE, GAIN, MAXIMUM_DIALING_RATE, Mode, Predictive};
use crate::engine::Engine;
use crate::id::CampaignId;
use crate::ignored::Ignored;
use crate::pacing::Rule;
use crate::units::PerMille;

/// One setting and its new value. What a rule has learnt stays: a predictive campaign goes on from the lines per
/// agent it has come to.
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
    /// Size of each correction, in [`GAIN`].
    Gain(f64),
    /// Live answers between two corrections, in [`CORRECTION_PACE`].
    CorrectionPace(u32),
    /// The abandon rate steered to, above 0.
    TargetAbandonRate(PerMille),
    /// Lines per agent are never above this, in [`MAXIMUM_DIALING_RATE`].
    MaximumDialingRate(f64),
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
        }
    }

    /// What has to be said, in this order, for a campaign that paces by `before` to pace by `after`; `None` where a
    /// running campaign cannot change so far.
    #[must_use]
    pub fn between(before: &Mode, after: &Mode) -> Option<Vec<Self>> {
        let (was, anew) = match (before, after) {
            _ if before == after => return Some(Vec::new()),
            (
                Mode::Progressive { .. } | Mode::Predictive(_),
                &Mode::Progressive { lines_per_agent },
            ) => return Some(alloc::vec![Self::Progressive(lines_per_agent)]),
            (Mode::Predictive(was), Mode::Predictive(is))
                if was.initial_lines_per_agent == is.initial_lines_per_agent =>
            {
                (*was, None)
            }
            (Mode::Progressive { .. } | Mode::Predictive(_), Mode::Predictive(is)) => {
                let lines_per_agent = is.initial_lines_per_agent.min(is.maximum_dialing_rate);
                let anew = Self::Predictive { lines_per_agent };
                (Self::begun_with(lines_per_agent), Some(anew))
            }
            _ => return None,
        };
        let Mode::Predictive(is) = after else {
            return None;
        };
        let changes = [
            (was.maximum_dialing_rate != is.maximum_dialing_rate)
                .then_some(Self::MaximumDialingRate(is.maximum_dialing_rate)),
            (was.gain != is.gain).then_some(Self::Gain(is.gain)),
            (was.correction_pace != is.correction_pace)
                .then_some(Self::CorrectionPace(is.correction_pace)),
            (was.target_abandon_rate != is.target_abandon_rate)
                .then_some(Self::TargetAbandonRate(is.target_abandon_rate)),
        ];
        Some(
            anew.into_iter()
                .chain(changes.into_iter().flatten())
                .collect(),
        )
    }

    /// The settings [`Setting::Predictive`] begins with.
    fn begun_with(lines_per_agent: f64) -> Predictive {
        Predictive {
            initial_lines_per_agent: lines_per_agent,
            maximum_dialing_rate: *MAXIMUM_DIALING_RATE.end(),
            ..Predictive::default()
        }
    }

    /// Reads what [`fmt::Display`] prints, a word and a number.
    pub(crate) fn parse(word: &str, value: &str) -> Option<Self> {
        Some(match word {
            "progressive" => Self::Progressive(value.parse().ok()?),
            "predictive" => Self::Predictive {
                lines_per_agent: value.parse().ok()?,
            },
            "gain" => Self::Gain(value.parse().ok()?),
            "correction-pace" => Self::CorrectionPace(value.parse().ok()?),
            "target-abandon-rate" => {
                let per_mille = value.parse().ok().filter(|&per_mille| per_mille <= 1000)?;
                Self::TargetAbandonRate(PerMille::new(per_mille))
            }
            "maximum-dialing-rate" => Self::MaximumDialingRate(value.parse().ok()?),
            _ => return None,
        })
    }
}

/// As the journal writes it: `gain 0.6`. Rates are in tenths of a percent.
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Progressive(lines) => write!(f, "progressive {lines}"),
            Self::Predictive { lines_per_agent } => write!(f, "predictive {lines_per_agent}"),
            Self::Gain(gain) => write!(f, "gain {gain}"),
            Self::CorrectionPace(pace) => write!(f, "correction-pace {pace}"),
            Self::TargetAbandonRate(target) => write!(f, "target-abandon-rate {}", target.get()),
            Self::MaximumDialingRate(rate) => write!(f, "maximum-dialing-rate {rate}"),
        }
    }
}

impl Engine {
    /// A setting changes, and the campaign is paced by it at once. One that the campaign's mode does not have is
    /// ignored.
    pub(crate) fn change_setting(&mut self, campaign: CampaignId, setting: Setting) {
        let state = &mut self.campaigns[campaign.index()];
        let is_paced = matches!(
            state.config.mode,
            Mode::Progressive { .. } | Mode::Predictive(_)
        );
        let changes_mode = match (&mut state.config.mode, setting) {
            _ if !setting.is_in_range() || !is_paced => {
                return self.ignore(Ignored::SettingElsewhere(campaign));
            }
            (mode, Setting::Progressive(lines_per_agent)) => {
                *mode = Mode::Progressive { lines_per_agent };
                true
            }
            (mode, Setting::Predictive { lines_per_agent }) => {
                *mode = Mode::Predictive(Setting::begun_with(lines_per_agent));
                true
            }
            (Mode::Predictive(settings), Setting::Gain(gain)) => {
                settings.gain = gain;
                false
            }
            (Mode::Predictive(settings), Setting::CorrectionPace(pace)) => {
                settings.correction_pace = pace;
                false
            }
            (Mode::Predictive(settings), Setting::TargetAbandonRate(target)) => {
                settings.target_abandon_rate = target;
                false
            }
            (Mode::Predictive(settings), Setting::MaximumDialingRate(rate)) => {
                settings.maximum_dialing_rate = rate;
                false
            }
            _ => return self.ignore(Ignored::SettingElsewhere(campaign)),
        };
        if changes_mode {
            state.rule = Rule::new(&state.config.mode);
            let assumed = state.config.assumed_false_positive;
            state.rule.allow_for(state.review.false_positive(assumed));
        } else if let (Rule::Predictive(rule), Mode::Predictive(settings)) =
            (&mut state.rule, &state.config.mode)
        {
            rule.go_on_with(*settings);
        }
        self.mark_dirty(campaign);
    }
}
