//! Simple rules whose one number is set as high as the limit allows: how far from the best they stay.
//!
//! Numbers of lines are whole, so a rule's share jumps over the limit from one setting to the next. Like the best
//! rule, each of these is mixed from the last setting under the limit and the first above it.

use super::up_to::Rates;
use super::{Earned, Memoryless};
use crate::theory::{Load, erlang_b, fixed_patience};

/// A rule with one number, at the limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constant {
    /// What it earns.
    pub earned: Earned,
    /// The number: the mean of the two that are mixed.
    pub setting: f64,
}

impl Memoryless {
    /// So many lines for each idle agent, rounded to the nearest.
    #[must_use]
    pub fn best_ratio(self, allowed: f64) -> Constant {
        let at = |ratio: f64| {
            let level = |busy| (ratio * f64::from(self.agents - busy) + 0.5) as u32;
            self.solve(&(0..=self.agents).map(level).collect::<Vec<_>>())
                .rates
        };
        let (mut low, mut high) = (1.0, 2.0);
        while at(high).beyond(allowed) <= 0.0 {
            (low, high) = (high, 2.0 * high);
        }
        while high - low > RATIO_STEP {
            let middle = 0.5 * (low + high);
            if at(middle).beyond(allowed) <= 0.0 {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.between([(low, at(low)), (high, at(high))], allowed)
    }

    /// Lines and busy agents together a constant for each agent.
    #[must_use]
    pub fn best_level(self, allowed: f64) -> Constant {
        let at = |total: u32| {
            let level = |busy| total - busy;
            self.solve(&(0..=self.agents).map(level).collect::<Vec<_>>())
                .rates
        };
        let by_agent = |total: u32| f64::from(total) / f64::from(self.agents);
        // As many as agents: one line each, which abandons nobody.
        self.by_ones(self.agents, at, by_agent, allowed)
    }

    /// Always as many lines, whoever is idle; `None` where a single line is too many.
    #[must_use]
    pub fn best_number_of_lines(self, allowed: f64) -> Option<Constant> {
        let at = |lines: u32| self.solve(&vec![lines; self.agents as usize + 1]).rates;
        (at(1).beyond(allowed) <= 0.0).then(|| self.by_ones(1, at, f64::from, allowed))
    }

    /// People who answer at random times, as many as lose no more than the share; with this patience, in handling
    /// times. Dialing by so many calls a minute, blind to the floor.
    #[must_use]
    pub fn open_loop(self, allowed: f64, patience: f64) -> Earned {
        let lost = |offered: f64| {
            let load = Load {
                agents: self.agents,
                offered,
            };
            if patience > 0.0 {
                fixed_patience(load, patience)
            } else {
                erlang_b(load)
            }
        };
        let (mut low, mut high) = (0.0, 1.0);
        while lost(high) < allowed {
            (low, high) = (high, 2.0 * high);
        }
        for _ in 0..BISECTIONS {
            let middle = 0.5 * (low + high);
            if lost(middle) <= allowed {
                low = middle
            } else {
                high = middle
            }
        }
        Earned {
            utilisation: low * (1.0 - allowed) / f64::from(self.agents),
            abandoned: allowed,
        }
    }

    /// The last whole number under the limit and the first above it, from one that is under it on.
    fn by_ones(
        self,
        from: u32,
        at: impl Fn(u32) -> Rates,
        setting: impl Fn(u32) -> f64,
        allowed: f64,
    ) -> Constant {
        let (mut low, mut step) = (from, 1);
        while at(low + step).beyond(allowed) <= 0.0 {
            low += step;
            step *= 2;
        }
        let mut high = low + step;
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if at(middle).beyond(allowed) <= 0.0 {
                low = middle
            } else {
                high = middle
            }
        }
        self.between(
            [(setting(low), at(low)), (setting(high), at(high))],
            allowed,
        )
    }

    fn between(self, two: [(f64, Rates); 2], allowed: f64) -> Constant {
        let [(low, careful), (high, bold)] = two;
        let (under, over) = (careful.beyond(allowed), bold.beyond(allowed));
        let part = if over > under {
            over / (over - under)
        } else {
            1.0
        };
        Constant {
            earned: careful.mixed(bold, part).earned(self),
            setting: part * low + (1.0 - part) * high,
        }
    }
}

/// Ratios nearer to each other than this are taken for one.
const RATIO_STEP: f64 = 1e-9;
/// Halvings of an interval until it is as narrow as a number is exact.
const BISECTIONS: u32 = 100;
