//! How many lines now, and why. A rule answers nothing else: the engine places the calls and applies
//! the caps afterwards, and no later line raises the number.

mod adaptive;
mod clock;
mod predictive;
mod progressive;
mod threshold;

pub(crate) use adaptive::AdaptiveRule;
pub(crate) use predictive::PredictiveRule;
pub(crate) use progressive::ProgressiveRule;
pub(crate) use threshold::{ThresholdRule, watchers};

use alloc::boxed::Box;

use crate::config::Mode;
use crate::output::{Correction, CorrectionTrigger};
use crate::time::Timestamp;

/// What a rule may know when it is asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View {
    /// Agents reserved and waiting for a customer.
    pub(crate) available: u32,
    /// Agents idle, for a rule that has to decide now: see [`threshold`].
    pub(crate) idle: Option<u32>,
    /// Lines dialing, ringing, or answered and not yet joined.
    pub(crate) in_flight: u32,
    /// Where fractions of a line are rounded: see [`Dither`].
    pub(crate) rounding: f64,
}

/// What a rule with a clock of its own sees when it looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) now: Timestamp,
    /// What the clock on the wall shows, in seconds since 1970-01-01T00:00:00 as if it were UTC.
    pub(crate) wall_clock_s: i64,
    /// Agents reserved and waiting for a customer, or free IVR ports.
    pub(crate) ready: u32,
    /// These and the agents with a customer, or all IVR ports.
    pub(crate) agents: u32,
    /// Live persons waiting for an agent.
    pub(crate) waiting: u32,
    /// Calls of any state that we have not given up.
    pub(crate) calls: u32,
    /// Somebody is on the list, be it at rest.
    pub(crate) has_contacts: bool,
}

/// A pacing rule.
pub(crate) trait Pace {
    /// Lines the campaign should have per available agent.
    fn lines_per_agent(&self) -> f64;

    /// A live answer came to its end: joined in time, or not.
    fn resolved(&mut self, now: Timestamp, abandoned: bool) -> Option<Adjustment>;

    /// New lines wanted now.
    fn wanted(&self, view: View) -> u32 {
        // The cast rounds down: nothing here is negative.
        let lines = (self.lines_per_agent() * f64::from(view.available) + view.rounding) as u32;
        lines.saturating_sub(view.in_flight)
    }

    /// So many of the lines it wanted were placed.
    fn placed(&mut self, _lines: u32) {}

    /// When it looks at the floor by itself: `None` for a rule that is only asked.
    fn next_look(&self) -> Option<Timestamp> {
        None
    }

    /// The instant has come, or the campaign runs.
    fn look(&mut self, _look: &Look) -> Option<Adjustment> {
        None
    }
}

/// A change a rule made to its lines per agent, and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Adjustment {
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) trigger: CorrectionTrigger,
    pub(crate) live: u32,
    pub(crate) abandoned: u32,
    pub(crate) aim: f64,
}

impl Adjustment {
    pub(crate) fn of(self, campaign: crate::id::CampaignId) -> Correction {
        Correction {
            campaign,
            from: self.from,
            to: self.to,
            trigger: self.trigger,
            live: self.live,
            abandoned: self.abandoned,
            aim: self.aim,
        }
    }
}

/// The rule of one campaign.
#[derive(Clone, Debug)]
pub(crate) enum Rule {
    Progressive(ProgressiveRule),
    Predictive(PredictiveRule),
    Threshold(ThresholdRule),
    Adaptive(Box<AdaptiveRule>),
}

impl Rule {
    pub(crate) fn new(mode: &Mode) -> Self {
        match *mode {
            Mode::Progressive { lines_per_agent } => {
                Self::Progressive(ProgressiveRule::new(lines_per_agent))
            }
            Mode::Predictive(settings) => Self::Predictive(PredictiveRule::new(settings)),
            Mode::Threshold(settings) => Self::Threshold(ThresholdRule::new(settings)),
            Mode::Adaptive(settings) => Self::Adaptive(Box::new(AdaptiveRule::new(settings))),
            // Wants no lines.
            Mode::Preview(_) | Mode::Inbound(_) => Self::Progressive(ProgressiveRule::new(0)),
        }
    }

    fn rule(&self) -> &dyn Pace {
        match self {
            Self::Progressive(rule) => rule,
            Self::Predictive(rule) => rule,
            Self::Threshold(rule) => rule,
            Self::Adaptive(rule) => rule.as_ref(),
        }
    }

    /// The share of people the detector takes for machines. Only a rule that follows a target can allow for it.
    pub(crate) fn allow_for(&mut self, false_positive: f64) {
        if let Self::Predictive(rule) = self {
            rule.allow_for(false_positive);
        }
    }

    /// Has it a clock of its own?
    pub(crate) fn has_clock(&self) -> bool {
        self.next_look().is_some()
    }
}

impl Pace for Rule {
    fn lines_per_agent(&self) -> f64 {
        self.rule().lines_per_agent()
    }

    fn resolved(&mut self, now: Timestamp, abandoned: bool) -> Option<Adjustment> {
        match self {
            Self::Progressive(rule) => rule.resolved(now, abandoned),
            Self::Predictive(rule) => rule.resolved(now, abandoned),
            Self::Threshold(rule) => rule.resolved(now, abandoned),
            Self::Adaptive(rule) => rule.resolved(now, abandoned),
        }
    }

    fn wanted(&self, view: View) -> u32 {
        self.rule().wanted(view)
    }

    fn placed(&mut self, lines: u32) {
        if let Self::Adaptive(rule) = self {
            rule.placed(lines);
        }
    }

    fn next_look(&self) -> Option<Timestamp> {
        self.rule().next_look()
    }

    fn look(&mut self, look: &Look) -> Option<Adjustment> {
        match self {
            Self::Adaptive(rule) => rule.look(look),
            Self::Progressive(_) | Self::Predictive(_) | Self::Threshold(_) => None,
        }
    }
}

/// Where fractions of a line are rounded.
///
/// With one agent free, 1.4 lines rounded to the nearest whole are 1 and 1.5 are 2: a small team would
/// jump between two settings and know nothing between. So the point of rounding moves each time an
/// agent is reserved, by the golden ratio, which spreads the points evenly over any stretch (Weyl
/// sequence): with 1.4 lines, 40 of 100 single free agents get two lines. It holds still in between,
/// or lines that fail would be replaced up to the highest number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dither(u32);

impl Dither {
    /// Begins in the middle: the first agent's lines are rounded to the nearest.
    pub(crate) const fn new() -> Self {
        Self(1 << 31)
    }

    /// Moves on to the next point.
    pub(crate) fn step(&mut self) {
        // 2³² divided by the golden ratio.
        self.0 = self.0.wrapping_add(0x9e37_79b9);
    }

    /// What to add before rounding down, in [0, 1).
    pub(crate) fn get(self) -> f64 {
        f64::from(self.0) / 4_294_967_296.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_of_lines_is_never_rounded() {
        let rule = ProgressiveRule::new(3);
        let mut dither = Dither::new();
        for available in 0..1000 {
            dither.step();
            let view = View {
                available,
                idle: None,
                in_flight: 0,
                rounding: dither.get(),
            };
            assert_eq!(rule.wanted(view), 3 * available);
        }
    }

    #[test]
    fn lines_in_flight_are_not_dialled_again() {
        let view = View {
            available: 4,
            idle: None,
            in_flight: 5,
            rounding: 0.5,
        };
        assert_eq!(ProgressiveRule::new(2).wanted(view), 3);
        let view = View {
            in_flight: 9,
            ..view
        };
        assert_eq!(
            ProgressiveRule::new(2).wanted(view),
            0,
            "nothing is taken back"
        );
    }

    #[test]
    fn four_of_ten_single_agents_get_the_second_line_at_1_4() {
        let mut dither = Dither::new();
        let second = (0..1000)
            .filter(|_| {
                dither.step();
                (1.4 + dither.get()) as u32 == 2
            })
            .count();
        assert!((398..=402).contains(&second), "{second}");
    }
}
