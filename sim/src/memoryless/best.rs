//! The best of all rules: a constrained Markov decision process, solved exactly.
//!
//! With a price on each abandon the best rule is found by policy iteration among order-up-to rules
//! (Howard 1960, "Dynamic Programming and Markov Processes"). Under a limit on the share of abandons the best is a
//! mixture of two rules that are both best at one price (Beutler and Ross 1985, "Optimal policies for controlled
//! Markov chains with a constraint", Journal of Mathematical Analysis and Applications 112): the corners of the
//! upper hull of what rules earn, on both sides of the limit. The price is found from the two corners at hand; where
//! no rule earns more at it, these are the two.

use super::up_to::{Rates, Solved};
use super::{Earned, Memoryless};

/// The best that any rule without foresight does under a limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    /// What it earns. The share abandoned is the limit, but where no more than it can be used.
    pub earned: Earned,
    /// What one abandon more is worth, in mean handling times of one agent.
    pub price: f64,
    /// The two rules that are mixed: the careful and the bold. Each says up to how many lines are raised, by the
    /// number of agents busy.
    pub up_to: [Vec<u32>; 2],
    /// Part of the time by the careful one.
    pub careful: f64,
}

/// A rule on the hull.
#[derive(Clone, Debug)]
struct Corner {
    up_to: Vec<u32>,
    rates: Rates,
}

impl Memoryless {
    /// The best rule that abandons no more than this share of the people who answer, below 1.
    #[must_use]
    pub fn best_rule(self, allowed: f64) -> Best {
        let one = self.one_line_each();
        let mut careful = Corner {
            rates: self.solve(&one).rates,
            up_to: one,
        };
        if allowed <= 0.0 {
            // A line more than agents are idle may always be one too many.
            return self.only(careful);
        }
        // The price falls until the limit is passed.
        let mut price = 1.0 / allowed;
        let mut bold = self.at_price(price, &careful.up_to);
        while bold.rates.beyond(allowed) <= 0.0 {
            careful = bold;
            price /= 2.0;
            bold = self.at_price(price, &careful.up_to);
        }
        for _ in 0..CORNERS_MAX {
            let abandoned = bold.rates.abandoned - careful.rates.abandoned;
            price = (bold.rates.busy - careful.rates.busy) / abandoned;
            let worth = |rates: Rates| rates.busy - price * rates.abandoned;
            let next = self.at_price(price, &careful.up_to);
            if worth(next.rates) <= worth(careful.rates) + ON_THE_LINE {
                break;
            }
            if next.rates.beyond(allowed) <= 0.0 {
                careful = next;
            } else {
                bold = next;
            }
        }
        let (under, over) = (careful.rates.beyond(allowed), bold.rates.beyond(allowed));
        let part = over / (over - under);
        Best {
            earned: careful.rates.mixed(bold.rates, part).earned(self),
            price,
            up_to: [careful.up_to, bold.up_to],
            careful: part,
        }
    }

    /// The most that any rule earns, an agent and unit of time, when each abandon beyond the share costs so much
    /// handling: the long-run mean of (busy − price · (abandons − κ · joined)) / agents, κ being the share
    /// over the rest.
    #[must_use]
    pub fn priced(self, price: f64, allowed: f64) -> f64 {
        let joined = 1.0 + price * allowed / (1.0 - allowed);
        let rates = self.at_price(price / joined, &self.one_line_each()).rates;
        (rates.busy * joined - price * rates.abandoned) / f64::from(self.agents)
    }

    /// The price of [`Memoryless::priced`] at which the best rule abandons this share, in handling times an abandon.
    #[must_use]
    pub fn price_of(self, allowed: f64) -> f64 {
        let price = self.best_rule(allowed).price;
        price / (1.0 - price * allowed / (1.0 - allowed))
    }

    /// The rule that is best at a price, from any other on.
    fn at_price(self, price: f64, from: &[u32]) -> Corner {
        let mut up_to = from.to_vec();
        let mut solved: Solved = self.solve(&up_to);
        for _ in 0..ROUNDS_MAX {
            let mean = f64::from(self.agents) * self.line / self.answers;
            let most = (2.5 * mean + 6.0 * mean.sqrt() + 3.0 / self.answers + 6.0) as u32;
            let most = most.max(2 * up_to.iter().copied().max().unwrap_or(0));
            let better = self.improved(&up_to, &solved, price, most);
            if better == up_to {
                break;
            }
            up_to = better;
            solved = self.solve(&up_to);
        }
        Corner {
            up_to,
            rates: solved.rates,
        }
    }

    fn only(self, corner: Corner) -> Best {
        Best {
            earned: corner.rates.earned(self),
            price: f64::INFINITY,
            up_to: [corner.up_to.clone(), corner.up_to],
            careful: 1.0,
        }
    }

    pub(super) fn one_line_each(self) -> Vec<u32> {
        (0..=self.agents).map(|busy| self.agents - busy).collect()
    }
}

/// Improvements of a rule at most; a dozen is many.
const ROUNDS_MAX: u32 = 1000;
/// Corners looked at at most; a dozen is many.
const CORNERS_MAX: u32 = 1000;
/// Two rules earn the same, in agents busy.
const ON_THE_LINE: f64 = 1e-9;
