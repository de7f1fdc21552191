//! Predictive: lines per agent that follow the abandon rate, as the reference product describes them.
//!
//! The vendor publishes the parameters and what they do, not the arithmetic. What its guide says (UCCE
//! Outbound Option guide 12.6(2)) and what we chose to make it exact:
//!
//! - A correction comes every *correction pace* live answers. → [`PredictiveRule::correct`].
//! - *Gain* scales each correction. → [`STEP`] × gain of the lines per agent, at full error.
//! - Far above the target it corrects without waiting. → [`EARLY_CHANCE`], [`EARLY_STEP`].
//! - The day's rate is what counts: over target it aims lower for the rest of the day, well under it
//!   aims higher for a while, but only after the first hour. → [`PredictiveRule::aim`].
//! - Never above the maximum dialing rate, never below one line per agent.
//!
//! The reasons for each constant are in DESIGN.md, "Predictive arithmetic".

use core::time::Duration;

use super::{Adjustment, Pace};
use crate::config::Predictive;
use crate::math;
use crate::output::{AbandonCount, CorrectionTrigger};
use crate::review::left_for_pacing;
use crate::time::Timestamp;

#[derive(Clone, Debug)]
pub(crate) struct PredictiveRule {
    settings: Predictive,
    lines_per_agent: f64,
    /// Live answers since the last correction.
    batch: AbandonCount,
    /// Live answers since the first.
    day: AbandonCount,
    /// The first live answer.
    since: Option<Timestamp>,
    /// The share of people the detector takes for machines, whom no count of live answers sees.
    false_positive: f64,
}

/// Change of the lines per agent at gain 1 when a batch had no abandoned call at all.
const STEP: f64 = 0.1;
/// Change at gain 1 of a correction that could not wait.
const EARLY_STEP: f64 = 0.25;
/// A correction does not wait for its pace if chance alone would abandon so many this rarely.
const EARLY_CHANCE: f64 = 0.01;
/// Fewest live answers an early correction may rest on.
const EARLY_MINIMUM: u64 = 10;
/// From when on the day's account moves the aim.
const ACCOUNT_AFTER: Duration = Duration::from_secs(3600);
/// The aim stays within these multiples of the target.
const AIM_RANGE: (f64, f64) = (0.25, 2.0);

impl PredictiveRule {
    pub(crate) fn new(settings: Predictive) -> Self {
        Self {
            lines_per_agent: settings
                .initial_lines_per_agent
                .min(settings.maximum_dialing_rate),
            settings,
            batch: AbandonCount::default(),
            day: AbandonCount::default(),
            since: None,
            false_positive: 0.0,
        }
    }

    /// The share of people lost to the detector: the target includes them from now on.
    pub(crate) fn allow_for(&mut self, false_positive: f64) {
        self.false_positive = false_positive;
        if self.target() == 0.0 {
            // The detector alone uses up the target: nobody may be dialled ahead.
            self.lines_per_agent = 1.0;
        }
    }

    /// The abandon rate the campaign may have beside the detector's errors.
    fn target(&self) -> f64 {
        left_for_pacing(
            self.settings.target_abandon_rate.as_f64(),
            self.false_positive,
        )
    }

    /// Other settings hold from now on; what the rule has come to stays, within the new maximum.
    pub(crate) fn go_on_with(&mut self, settings: Predictive) {
        self.lines_per_agent = self.lines_per_agent.min(settings.maximum_dialing_rate);
        self.settings = settings;
    }

    /// The abandon rate to steer to: the target, and after an hour the target moved so that an hour
    /// like those before would bring the day's account even.
    fn aim(&self, now: Timestamp) -> f64 {
        let target = self.target();
        let elapsed = now.since(self.since.unwrap_or(now));
        if elapsed < ACCOUNT_AFTER {
            return target;
        }
        let live = self.day.live as f64;
        let live_per_hour = live * 3600.0 / elapsed.as_secs_f64();
        let unused = target * live - self.day.abandoned as f64;
        (target + unused / live_per_hour).clamp(AIM_RANGE.0 * target, AIM_RANGE.1 * target)
    }

    fn correct(&mut self, trigger: CorrectionTrigger, aim: f64) -> Adjustment {
        let AbandonCount { live, abandoned } = core::mem::take(&mut self.batch);
        let error = if aim == 0.0 {
            -1.0
        } else {
            (1.0 - abandoned as f64 / live as f64 / aim).clamp(-1.0, 1.0)
        };
        let change = match trigger {
            CorrectionTrigger::Early => -EARLY_STEP,
            _ => STEP * error,
        };
        let from = self.lines_per_agent;
        self.lines_per_agent = (from * (1.0 + self.settings.gain * change))
            .clamp(1.0, self.settings.maximum_dialing_rate);
        Adjustment {
            from,
            to: self.lines_per_agent,
            trigger,
            live: live as u32,
            abandoned: abandoned as u32,
            aim,
        }
    }
}

impl Pace for PredictiveRule {
    fn lines_per_agent(&self) -> f64 {
        self.lines_per_agent
    }

    fn resolved(&mut self, now: Timestamp, abandoned: bool) -> Option<Adjustment> {
        self.since.get_or_insert(now);
        for count in [&mut self.batch, &mut self.day] {
            count.live += 1;
            count.abandoned += u64::from(abandoned);
        }
        if self.batch.live >= u64::from(self.settings.correction_pace) {
            let aim = self.aim(now);
            return Some(self.correct(CorrectionTrigger::Pace, aim));
        }
        if !abandoned || self.batch.live < EARLY_MINIMUM {
            return None;
        }
        let aim = self.aim(now);
        (chance_of_at_least(self.batch, aim) < EARLY_CHANCE)
            .then(|| self.correct(CorrectionTrigger::Early, aim))
    }
}

/// P(Bin(n, p) ≥ x): the chance that `count.abandoned` or more of `count.live` are abandoned if each is
/// with probability `p`, summed from the binomial's own recurrence.
fn chance_of_at_least(count: AbandonCount, p: f64) -> f64 {
    if p >= 1.0 {
        return 1.0;
    }
    let n = count.live as f64;
    let odds = p / (1.0 - p);
    let mut mass = math::exp(n * math::ln(1.0 - p));
    let mut below = 0.0;
    for k in 0..count.abandoned {
        below += mass;
        mass *= (n - k as f64) / (k as f64 + 1.0) * odds;
    }
    1.0 - below
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::PerMille;

    fn settings() -> Predictive {
        Predictive {
            initial_lines_per_agent: 2.0,
            maximum_dialing_rate: 4.0,
            target_abandon_rate: PerMille::new(30),
            correction_pace: 70,
            gain: 1.0,
        }
    }

    /// `live` answers one a second from `from`, the first `abandoned` of every hundred abandoned.
    fn feed(rule: &mut PredictiveRule, from: u64, live: u64, percent: u64) -> Vec<Adjustment> {
        (0..live)
            .filter_map(|n| {
                // Spread evenly: the n-th is abandoned when the running share steps up.
                let abandoned = (n + 1) * percent / 100 > n * percent / 100;
                rule.resolved(Timestamp::from_secs(from + n), abandoned)
            })
            .collect()
    }

    use alloc::vec::Vec;

    #[test]
    fn a_batch_without_abandons_raises_by_a_tenth_times_gain() {
        let mut rule = PredictiveRule::new(settings());
        let adjustments = feed(&mut rule, 0, 70, 0);
        assert_eq!(adjustments.len(), 1);
        assert!((rule.lines_per_agent() - 2.2).abs() < 1e-12);
        let mut eager = PredictiveRule::new(Predictive {
            gain: 3.0,
            ..settings()
        });
        feed(&mut eager, 0, 70, 0);
        assert!((eager.lines_per_agent() - 2.6).abs() < 1e-12);
    }

    #[test]
    fn nothing_happens_before_the_pace_is_reached() {
        let mut rule = PredictiveRule::new(settings());
        assert!(feed(&mut rule, 0, 69, 0).is_empty());
    }

    #[test]
    fn never_above_the_maximum_nor_below_one() {
        let mut rule = PredictiveRule::new(settings());
        feed(&mut rule, 0, 7000, 0);
        assert!((rule.lines_per_agent() - 4.0).abs() < 1e-12);
        feed(&mut rule, 7000, 7000, 50);
        assert!((rule.lines_per_agent() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn far_above_the_target_it_does_not_wait() {
        let mut rule = PredictiveRule::new(settings());
        let adjustments = feed(&mut rule, 0, 30, 30);
        let first = adjustments.first().expect("an early correction");
        assert_eq!(first.trigger, CorrectionTrigger::Early);
        assert!(first.live < 70);
        assert!(first.to < first.from);
    }

    #[test]
    fn no_account_of_the_day_in_the_first_hour() {
        let mut rule = PredictiveRule::new(settings());
        let adjustments = feed(&mut rule, 0, 3599, 6);
        assert!(
            adjustments
                .iter()
                .all(|adjustment| (adjustment.aim - 0.03).abs() < 1e-12)
        );
    }

    #[test]
    fn after_it_a_day_over_target_aims_lower_and_a_day_under_it_higher() {
        let mut over = PredictiveRule::new(settings());
        feed(&mut over, 0, 3601, 6);
        assert!(over.aim(Timestamp::from_secs(3601)) < 0.03);
        let mut under = PredictiveRule::new(settings());
        feed(&mut under, 0, 3601, 1);
        assert!(under.aim(Timestamp::from_secs(3601)) > 0.03);
    }

    #[test]
    fn what_the_detector_takes_is_taken_from_the_target() {
        let mut rule = PredictiveRule::new(settings());
        rule.allow_for(0.01);
        assert!((rule.aim(Timestamp::ZERO) - 0.020_202).abs() < 1e-6);
        rule.allow_for(0.05);
        feed(&mut rule, 0, 700, 0);
        assert!(
            (rule.lines_per_agent() - 1.0).abs() < 1e-12,
            "nothing is left to dial ahead with"
        );
    }

    #[test]
    fn the_binomial_tail_is_the_textbooks() {
        // P(Bin(10, 0.5) ≥ 8) = 56 / 1024.
        let tail = chance_of_at_least(
            AbandonCount {
                live: 10,
                abandoned: 8,
            },
            0.5,
        );
        assert!((tail - 56.0 / 1024.0).abs() < 1e-12);
        assert!(
            (chance_of_at_least(
                AbandonCount {
                    live: 10,
                    abandoned: 0
                },
                0.3
            ) - 1.0)
                .abs()
                < 1e-12
        );
        assert!(
            (chance_of_at_least(
                AbandonCount {
                    live: 70,
                    abandoned: 3
                },
                1.0
            ) - 1.0)
                .abs()
                < 1e-12
        );
    }
}
