//! Adaptive: VICIdial's three methods, a level of calls over **all** agents that follows how many of them wait.
//!
//! Rebuilt from what its source does (`AST_VDadapt.pl`, `AST_VDauto_dial.pl`: commits 1278c1ca of
//! inktel/Vicidial, 2013, and 739c0ce2 of ccabrerar/vicidial, 2024, which agree); no line of it is taken over.
//!
//! ```text
//!  every 1 s     sample: R agents ready, W live calls waiting, T agents          mean of the last 15
//!  every 60 s    calls and drops, of this minute and of the local day            seen until the next 60 s
//!  every 15 s    x = (R̄ − W̄ + target difference) / T̄
//!                x < 0: x · |I − 1|     else x · (I + 1)         I: intensity / 100
//!                level = round3(level · (1 + x)), at most the maximum, at least 1
//!                burst: halved.  Drops of the day over the limit: by the method.  Few agents: 1.  At least 1.
//!  every 2.5 s   calls to place = round(level · agents) − calls there are, those talking included
//! ```
//!
//! Quirks that are the method's, and kept: the taper subtracts clock readings written as whole numbers
//! ([`TAPER_FULL`]); the day's drops count only from so many calls on, whatever the size of the team
//! ([`DAY_CALLS`]); what a minute did is believed for a minute, so a burst halves the level up to four times.
//!
//! Readings of ours: calls of a minute and of the day are those dialled in it (there: those logged). A drop is what
//! this campaign abandons, after its own `abandon_after`. Agents who write up a call are not counted, as there a
//! paused agent is not. The clock is that of the campaign's meter.

use core::time::Duration;

use super::{Adjustment, Look, Pace, View};
use crate::config::{Adaptive, AdaptiveMethod};
use crate::math;
use crate::output::{AbandonCount, CorrectionTrigger};
use crate::time::Timestamp;

#[derive(Clone, Debug)]
pub(crate) struct AdaptiveRule {
    settings: Adaptive,
    level: f64,
    samples: [Sample; SAMPLES],
    /// Samples ever taken; the next stands at this place, modulo their number.
    taken: usize,
    /// Calls there should be, as last looked.
    goal: u32,
    /// Calls that are still to be placed for that.
    owing: u32,
    day: i64,
    today: Tally,
    minute: Tally,
    /// Of the day and of the minute, as last counted.
    seen: [Tally; 2],
    clock: Clock,
}

/// Agents ready, calls waiting, agents.
#[derive(Clone, Copy, Debug, Default)]
struct Sample {
    ready: u32,
    waiting: u32,
    agents: u32,
}

/// Calls dialled, and what became of those that were answered.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    calls: u64,
    answers: AbandonCount,
}

/// When each of the four things is done next.
#[derive(Clone, Copy, Debug)]
struct Clock {
    sample: Timestamp,
    count: Timestamp,
    adapt: Timestamp,
    place: Timestamp,
}

impl Clock {
    /// Samples come first: the level waits until there are enough.
    fn from(now: Timestamp) -> Self {
        Self {
            sample: now,
            count: now,
            adapt: now + ADAPT_EVERY,
            place: now,
        }
    }
}

/// Samples in a mean.
const SAMPLES: usize = 15;
/// Between two samples.
const SAMPLE_EVERY: Duration = Duration::from_secs(1);
/// Between two counts of calls and drops.
const COUNT_EVERY: Duration = Duration::from_secs(60);
/// Between two changes of the level.
const ADAPT_EVERY: Duration = Duration::from_secs(15);
/// Between two looks at how many calls there are.
const PLACE_EVERY: Duration = Duration::from_millis(2500);
/// The level is halved if of more than so many calls in a minute …
const BURST_CALLS: u64 = 20;
/// … more than this share were dropped.
const BURST_SHARE: f64 = 0.5;
/// The day's drops count from more than so many calls on.
const DAY_CALLS: u64 = 50;
/// From so far before the latest time on the level is tapered. Not minutes: the difference of two clock
/// readings as whole numbers, so from 15:30 to 21:00 it is 2100 − 1530 = 570.
const TAPER_FULL: f64 = 1000.0;
/// The level never falls below this.
const LEVEL_MINIMUM: f64 = 1.0;

impl AdaptiveRule {
    pub(crate) fn new(settings: Adaptive) -> Self {
        Self {
            level: settings.initial_level.min(settings.maximum_level),
            settings,
            samples: [Sample::default(); SAMPLES],
            taken: 0,
            goal: 0,
            owing: 0,
            day: i64::MIN,
            today: Tally::default(),
            minute: Tally::default(),
            seen: [Tally::default(); 2],
            clock: Clock::from(Timestamp::ZERO),
        }
    }

    /// Other settings hold from now on; the level stays, within the new maximum.
    pub(crate) fn go_on_with(&mut self, settings: Adaptive) {
        self.level = self.level.min(settings.maximum_level).max(LEVEL_MINIMUM);
        self.settings = settings;
    }

    /// The level follows how many agents wait, and is cut for what was dropped.
    fn adapt(&mut self, look: &Look) -> Option<Adjustment> {
        let from = self.level;
        let [today, _] = self.seen;
        let mut trigger = CorrectionTrigger::Balance;
        self.level = self.balanced(from);
        if self.is_burst() {
            trigger = CorrectionTrigger::Burst;
            self.level /= 2.0;
        }
        let limit = self.settings.drop_limit;
        if today.calls > DAY_CALLS
            && limit.is_exceeded_by(today.answers.abandoned, today.answers.live)
        {
            trigger = CorrectionTrigger::OverLimit;
            self.level = self.cut(look.wall_clock_s);
        }
        if look.agents < self.settings.level_threshold {
            trigger = CorrectionTrigger::FewAgents;
            self.level = LEVEL_MINIMUM;
        }
        self.level = self.level.max(LEVEL_MINIMUM);
        (self.level != from).then_some(Adjustment {
            from,
            to: self.level,
            trigger,
            live: today.answers.live as u32,
            abandoned: today.answers.abandoned as u32,
            aim: limit.as_f64(),
        })
    }

    /// The level times one and the share of agents who are too many, or too few, for the calls that wait.
    fn balanced(&self, level: f64) -> f64 {
        let mean = |of: fn(&Sample) -> u32| {
            let all = self.samples.iter().map(of).sum::<u32>();
            f64::from(all) / SAMPLES as f64
        };
        let agents = mean(|it| it.agents);
        let surplus = mean(|it| it.ready) - mean(|it| it.waiting)
            + f64::from(self.settings.target_difference);
        let share = if agents == 0.0 { 0.0 } else { surplus / agents };
        let intensity = f64::from(self.settings.intensity) / 100.0;
        let share = if share < 0.0 {
            share * (intensity - 1.0).abs()
        } else {
            share * (intensity + 1.0)
        };
        let level = math::round(level * (1.0 + share) * 1000.0) / 1000.0;
        level.min(self.settings.maximum_level).max(LEVEL_MINIMUM)
    }

    fn is_burst(&self) -> bool {
        let [_, minute] = self.seen;
        let most = BURST_SHARE * minute.calls as f64;
        minute.calls > BURST_CALLS && minute.answers.abandoned as f64 > most
    }

    /// What is left of the level on a day over its limit.
    fn cut(&self, wall_clock_s: i64) -> f64 {
        match self.settings.method {
            AdaptiveMethod::HardLimit => LEVEL_MINIMUM,
            AdaptiveMethod::Average => self.level / 2.0,
            AdaptiveMethod::Tapered => {
                let minutes = wall_clock_s.rem_euclid(DAY_S) / 60;
                let left = reading(self.settings.latest_minutes.into()) - reading(minutes);
                if left < 0 {
                    LEVEL_MINIMUM
                } else {
                    self.level * (left as f64 / TAPER_FULL).min(1.0)
                }
            }
        }
    }

    /// A local day's count begins with it.
    fn count(&mut self, look: &Look) {
        let day = look.wall_clock_s.div_euclid(DAY_S);
        if core::mem::replace(&mut self.day, day) != day {
            self.today = Tally::default();
        }
        self.seen = [self.today, core::mem::take(&mut self.minute)];
    }
}

impl Pace for AdaptiveRule {
    fn lines_per_agent(&self) -> f64 {
        self.level
    }

    fn resolved(&mut self, _: Timestamp, abandoned: bool) -> Option<Adjustment> {
        for tally in [&mut self.today, &mut self.minute] {
            tally.answers.live += 1;
            tally.answers.abandoned += u64::from(abandoned);
        }
        None
    }

    /// A call that was given up and is answered after all is a line again, and none is placed in its stead.
    fn wanted(&self, view: View) -> u32 {
        self.owing.min(self.goal.saturating_sub(view.in_flight))
    }

    fn placed(&mut self, lines: u32) {
        self.owing = self.owing.saturating_sub(lines);
        self.today.calls += u64::from(lines);
        self.minute.calls += u64::from(lines);
    }

    fn next_look(&self) -> Option<Timestamp> {
        let Clock { sample, place, .. } = self.clock;
        // A count and a change of the level fall on a sample.
        Some(sample.min(place))
    }

    fn look(&mut self, look: &Look) -> Option<Adjustment> {
        let mut adjustment = None;
        if self.taken == 0 {
            self.clock = Clock::from(look.now);
        }
        if is_due(&mut self.clock.sample, SAMPLE_EVERY, look.now) {
            self.samples[self.taken % SAMPLES] = Sample {
                ready: look.ready,
                waiting: look.waiting,
                agents: look.agents,
            };
            self.taken += 1;
        }
        if is_due(&mut self.clock.count, COUNT_EVERY, look.now) {
            self.count(look);
        }
        let has_agents = self.samples.iter().any(|sample| sample.agents > 0);
        if is_due(&mut self.clock.adapt, ADAPT_EVERY, look.now) && look.has_contacts && has_agents {
            adjustment = self.adapt(look);
        }
        if is_due(&mut self.clock.place, PLACE_EVERY, look.now) {
            let agents = if self.settings.counts_ready_only {
                look.ready
            } else {
                look.agents
            };
            self.goal = math::round(self.level * f64::from(agents)) as u32;
            self.owing = self.goal.saturating_sub(look.calls);
        }
        adjustment
    }
}

/// Is it time? Then the next time is a whole number of periods later: what was missed is not made up for.
fn is_due(at: &mut Timestamp, every: Duration, now: Timestamp) -> bool {
    if now < *at {
        return false;
    }
    let missed = (now.since(*at).as_nanos() / every.as_nanos()) as u32;
    *at = *at + every * (missed + 1);
    true
}

/// Minutes since midnight as a clock shows them, read as one whole number: 930 minutes are 15:30, so 1530.
fn reading(minutes: i64) -> i64 {
    minutes / 60 * 100 + minutes % 60
}

const DAY_S: i64 = 24 * 3600;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::PerMille;

    fn settings(method: AdaptiveMethod) -> Adaptive {
        Adaptive {
            method,
            initial_level: 2.0,
            maximum_level: 10.0,
            ..Adaptive::default()
        }
    }

    /// Looked at like this every half second for so many seconds, by a clock that shows so many minutes.
    fn watched(rule: &mut AdaptiveRule, sight: (u32, u32, u32), seconds: u64, clock: i64) {
        let (ready, waiting, agents) = sight;
        let from = rule.clock.sample;
        for half in 0..=2 * seconds {
            let now = from + Duration::from_millis(500) * half as u32;
            rule.look(&Look {
                now,
                wall_clock_s: clock * 60,
                ready,
                agents,
                waiting,
                calls: 0,
                has_contacts: true,
            });
        }
    }

    /// The level after fifteen seconds of the same sight.
    fn level(intensity: i8, sight: (u32, u32, u32)) -> f64 {
        let mut rule = AdaptiveRule::new(Adaptive {
            intensity,
            ..settings(AdaptiveMethod::HardLimit)
        });
        // The first fourteen seconds fill the mean.
        watched(&mut rule, sight, 15, 600);
        rule.level
    }

    #[test]
    fn the_level_follows_the_agents_who_wait() {
        assert_eq!(level(0, (3, 1, 10)), 2.4);
        assert_eq!(level(50, (3, 1, 10)), 2.6);
        assert_eq!(level(50, (1, 3, 10)), 1.8);
    }

    #[test]
    fn never_above_the_maximum_nor_below_one() {
        let mut rule = AdaptiveRule::new(settings(AdaptiveMethod::HardLimit));
        watched(&mut rule, (10, 0, 10), 600, 600);
        assert_eq!(rule.level, 10.0);
        watched(&mut rule, (0, 9, 10), 600, 600);
        assert_eq!(rule.level, 1.0);
    }

    /// The level of a rule at rest whose day has dropped 10 of 100 answers, after one change by a clock.
    fn over_limit(method: AdaptiveMethod, clock: i64) -> f64 {
        let mut rule = AdaptiveRule::new(settings(method));
        rule.placed(300);
        for answer in 0..100 {
            rule.resolved(Timestamp::ZERO, answer < 10);
        }
        // The counts are of the day the clock shows.
        rule.day = 0;
        watched(&mut rule, (0, 0, 10), 15, clock);
        rule.level
    }

    #[test]
    fn a_day_over_its_limit_is_cut_by_the_method() {
        use AdaptiveMethod::{Average, HardLimit, Tapered};
        assert_eq!(over_limit(HardLimit, 600), 1.0);
        assert_eq!(over_limit(Average, 600), 1.0);
        let tapered = |hours: i64, minutes| over_limit(Tapered, hours * 60 + minutes);
        // 2100 − 1530 = 570, though 330 minutes are left; 2100 − 1000 = 1100 is more than the full thousand.
        assert_eq!(tapered(15, 30), 2.0 * 0.570);
        assert_eq!(tapered(10, 0), 2.0);
        assert_eq!(tapered(21, 1), 1.0);
    }

    #[test]
    fn fifty_calls_are_too_few_to_be_over_a_limit() {
        let mut rule = AdaptiveRule::new(settings(AdaptiveMethod::HardLimit));
        rule.day = 0;
        rule.placed(50);
        rule.resolved(Timestamp::ZERO, true);
        watched(&mut rule, (0, 0, 10), 15, 600);
        assert_eq!(rule.level, 2.0);
        let mut rule = AdaptiveRule::new(settings(AdaptiveMethod::HardLimit));
        rule.day = 0;
        rule.placed(51);
        rule.resolved(Timestamp::ZERO, true);
        watched(&mut rule, (0, 0, 10), 15, 600);
        assert_eq!(rule.level, 1.0);
    }

    #[test]
    fn a_burst_halves_the_level_as_long_as_its_minute_is_believed() {
        let mut rule = AdaptiveRule::new(Adaptive {
            initial_level: 8.0,
            drop_limit: PerMille::new(1000),
            ..settings(AdaptiveMethod::HardLimit)
        });
        rule.day = 0;
        rule.placed(21);
        for _ in 0..11 {
            rule.resolved(Timestamp::ZERO, true);
        }
        watched(&mut rule, (0, 0, 10), 15, 600);
        assert_eq!(rule.level, 4.0);
        watched(&mut rule, (0, 0, 10), 14, 600);
        assert_eq!(rule.level, 2.0);
    }

    #[test]
    fn few_agents_have_level_one() {
        let mut rule = AdaptiveRule::new(Adaptive {
            level_threshold: 5,
            ..settings(AdaptiveMethod::HardLimit)
        });
        watched(&mut rule, (4, 0, 4), 15, 600);
        assert_eq!(rule.level, 1.0);
    }

    #[test]
    fn the_count_of_the_day_begins_anew_at_midnight() {
        let mut rule = AdaptiveRule::new(settings(AdaptiveMethod::HardLimit));
        rule.day = 0;
        rule.placed(300);
        rule.resolved(Timestamp::ZERO, true);
        watched(&mut rule, (0, 0, 10), 15, 24 * 60);
        assert_eq!(rule.level, 2.0);
    }

    #[test]
    fn calls_are_placed_up_to_the_level_times_all_agents_and_once() {
        let mut rule = AdaptiveRule::new(settings(AdaptiveMethod::HardLimit));
        let look = Look {
            now: Timestamp::ZERO,
            wall_clock_s: 0,
            ready: 1,
            agents: 5,
            waiting: 0,
            calls: 6,
            has_contacts: true,
        };
        rule.look(&look);
        let view = View {
            available: 1,
            idle: None,
            in_flight: 2,
            rounding: 0.5,
        };
        assert_eq!(rule.wanted(view), 4);
        rule.placed(3);
        assert_eq!(rule.wanted(view), 1);
        // Nothing between two looks; what was not placed is asked for anew.
        rule.look(&Look {
            now: Timestamp::from_secs(1),
            calls: 9,
            ..look
        });
        assert_eq!(rule.wanted(view), 1);
        rule.look(&Look {
            now: Timestamp::ZERO + PLACE_EVERY,
            calls: 10,
            ..look
        });
        assert_eq!(rule.wanted(view), 0);
    }
}
