//! Adaptive mode, compiled.

use outpace_engine::config::{Adaptive, LATEST_MINUTES_DEFAULT};

use crate::file::AdaptiveFile;
use crate::findings::Findings;
use crate::key_path::KeyPath;

/// The settings of adaptive mode.
pub(super) fn adaptive(
    file: Option<AdaptiveFile>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Adaptive {
    let file = file.unwrap_or_default();
    let (initial, maximum) = (file.initial_level.get(), file.maximum_level.get());
    if initial > maximum {
        findings.problem(
            &path.key("initial_level"),
            format!("{initial:?} is more than maximum_level; allowed: 1.0 to {maximum:?}"),
        );
    }
    // The ranges are the engine's own, which fit.
    let small = |number: i32| i8::try_from(number).unwrap_or(i8::MAX);
    let latest = file.latest.map(|latest| latest.minutes() as u16);
    Adaptive {
        method: file.method.into(),
        initial_level: initial,
        maximum_level: maximum,
        drop_limit: file.drop_limit.get(),
        intensity: small(file.intensity.get()),
        target_difference: small(file.target_difference.get()),
        latest_minutes: latest.unwrap_or(LATEST_MINUTES_DEFAULT),
        level_threshold: file.level_threshold.get(),
        counts_ready_only: file.counts_ready_only,
    }
}
