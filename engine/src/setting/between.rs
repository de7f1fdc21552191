//! What has to be said for one way of pacing to become another.

use alloc::vec::Vec;

use super::Setting;
use crate::config::{Adaptive, MAXIMUM_DIALING_RATE, Mode, Predictive, Threshold};

impl Setting {
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
            (Mode::Threshold(was), Mode::Threshold(is)) => {
                return Some(between_thresholds(was, is));
            }
            (Mode::Adaptive(was), Mode::Adaptive(is)) if was.initial_level == is.initial_level => {
                return Some(between_levels(was, is));
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
    pub(super) fn begun_with(lines_per_agent: f64) -> Predictive {
        Predictive {
            initial_lines_per_agent: lines_per_agent,
            maximum_dialing_rate: *MAXIMUM_DIALING_RATE.end(),
            ..Predictive::default()
        }
    }
}

fn between_thresholds(was: &Threshold, is: &Threshold) -> Vec<Setting> {
    let changes = [
        (was.idle_at_least != is.idle_at_least).then_some(Setting::IdleAtLeast(is.idle_at_least)),
        (was.own_idle_at_least != is.own_idle_at_least)
            .then_some(Setting::OwnIdleAtLeast(is.own_idle_at_least)),
        (was.kappa != is.kappa).then_some(Setting::Kappa(is.kappa)),
        (was.plus != is.plus).then_some(Setting::Plus(is.plus)),
    ];
    changes.into_iter().flatten().collect()
}

/// The level it has come to stays.
fn between_levels(was: &Adaptive, is: &Adaptive) -> Vec<Setting> {
    let changes = [
        (was.method != is.method).then_some(Setting::LevelMethod(is.method)),
        (was.maximum_level != is.maximum_level).then_some(Setting::MaximumLevel(is.maximum_level)),
        (was.drop_limit != is.drop_limit).then_some(Setting::DropLimit(is.drop_limit)),
        (was.intensity != is.intensity).then_some(Setting::Intensity(is.intensity)),
        (was.target_difference != is.target_difference)
            .then_some(Setting::TargetDifference(is.target_difference)),
        (was.latest_minutes != is.latest_minutes)
            .then_some(Setting::LatestMinutes(is.latest_minutes)),
        (was.level_threshold != is.level_threshold)
            .then_some(Setting::LevelThreshold(is.level_threshold)),
        (was.counts_ready_only != is.counts_ready_only)
            .then_some(Setting::CountsReadyOnly(is.counts_ready_only)),
    ];
    changes.into_iter().flatten().collect()
}
