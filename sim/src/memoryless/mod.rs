//! A dialer in a world without memory: what a rule earns exactly, and what the best of all rules would.
//!
//! Agents are alike and handle a call for an exponential time. Each line resolves after an exponential time, a
//! person with some probability; who finds no idle agent is abandoned at once. Numbers never run out and no
//! line is called back. Then the number of busy agents and of lines says all there is to know: the state (b, r)
//! of a continuous-time Markov chain, in which a rule decides how far r is raised.
//!
//! The Lagrangian of a constrained average-reward problem, and policy iteration for it: Puterman (1994), "Markov
//! Decision Processes", sections 8.9, 8.6 and 11.4.

mod best;
mod constant;
mod likeness;
mod up_to;

pub use best::Best;
pub use constant::Constant;
pub use likeness::Likeness;

/// The world. Times are in mean handling times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memoryless {
    /// Agents, at least one.
    pub agents: u32,
    /// Probability that a line is answered by a person, above 0.
    pub answers: f64,
    /// Mean time until a line resolves.
    pub line: f64,
}

/// What a rule earns in the long run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Earned {
    /// Share of the agents' time that is handling.
    pub utilisation: f64,
    /// Share of the people who answer that find nobody.
    pub abandoned: f64,
}

impl Memoryless {
    /// So many lines for each idle agent, topped up whenever something happens.
    #[must_use]
    pub fn progressive(self, lines_per_agent: u32) -> Earned {
        let level = |busy| (self.agents - busy) * lines_per_agent;
        let levels: Vec<u32> = (0..=self.agents).map(level).collect();
        self.solve(&levels).rates.earned(self)
    }

    /// The highest utilisation that any rule without foresight has, if it abandons no more than this share
    /// of the people who answer.
    #[must_use]
    pub fn best(self, allowed: f64) -> f64 {
        self.best_rule(allowed).earned.utilisation
    }
}

#[cfg(test)]
mod tests;
