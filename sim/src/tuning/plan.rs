//! What every tuning begins with, whoever asks for it: `outpace tune` and the desktop recommend the same because of it.

use outpace_engine::config::Mode;

use super::{Place, Promise, Space, binomial, own_value, rule_of};

/// Finalists at most of the promise asked for, and of each safer one.
pub const RUNGS: [usize; 2] = [4, 2];

/// Shares of days that safer settings are looked for.
const SAFER: [f64; 2] = [0.02, 0.01];

/// The promise asked for, and the safer ones that so many fresh days can establish.
#[must_use]
pub fn promises(asked: Promise, confirm_days: u32) -> Vec<Promise> {
    let alpha = (1.0 - asked.confidence) / RUNGS[1] as f64;
    let safer = SAFER.into_iter().filter(|&safer| {
        safer < asked.share && binomial::most_over(confirm_days, safer, alpha).is_some()
    });
    std::iter::once(asked.share)
        .chain(safer)
        .map(|share| Promise { share, ..asked })
        .collect()
}

/// What all campaigns that dial have for a key, if it is the same.
#[must_use]
pub fn common_value(dialling: &[&Mode], key: &str) -> Option<String> {
    let mut values = dialling.iter().map(|mode| own_value(mode, key));
    let first = values.next()??;
    values
        .all(|value| value.as_ref() == Some(&first))
        .then_some(first)
}

/// The point that is the scenario as it is, if it is one of the space.
#[must_use]
pub fn own_point(space: &Space, dialling: &[&Mode]) -> Option<usize> {
    let rule = rule_of(dialling.first()?)?;
    let family = space
        .families()
        .iter()
        .position(|it| it.name == rule.name)?;
    let axes = space.families()[family].grid.axes();
    let value = |axis: &crate::experiment::Axis| {
        let own = common_value(dialling, &axis.key)?;
        axis.values.iter().position(|value| *value == own)
    };
    let values: Option<Vec<usize>> = axes.iter().map(value).collect();
    Some(space.point(&Place {
        family,
        values: values?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn safer_promises_are_those_the_days_can_establish() {
        let asked = Promise {
            share: 0.05,
            confidence: 0.95,
        };
        let shares =
            |days| -> Vec<f64> { promises(asked, days).iter().map(|it| it.share).collect() };
        // With none over, 2 % takes ln(0.025)/ln(0.98) = 183 days, 1 % twice as many.
        assert_eq!(shares(182), [0.05]);
        assert_eq!(shares(183), [0.05, 0.02]);
        assert_eq!(shares(400), [0.05, 0.02, 0.01]);
    }
}
