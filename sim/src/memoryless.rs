//! A dialer in a world without memory: what a rule earns exactly, and what the best of all rules would.
//!
//! Agents are alike and handle a call for an exponential time. Each line resolves after an exponential time, a
//! person with some probability; who finds no idle agent is abandoned at once. Numbers never run out and no
//! line is called back. Then the number of busy agents and of lines says all there is to know: the state (b, r)
//! of a continuous-time Markov chain, in which a rule decides how far r is raised.
//!
//! Uniformisation, relative value iteration, the Lagrangian of a constrained average-reward problem: Puterman (1994),
//! "Markov Decision Processes", sections 11.5, 8.5 and 8.9.

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
        let (agents, most) = (
            self.agents as usize,
            (self.agents * lines_per_agent) as usize,
        );
        let chain = Chain::new(self, most);
        let raised =
            |busy: usize, lines: usize| lines.max((agents - busy) * lines_per_agent as usize);
        let mut share = vec![0.0; chain.states()];
        share[chain.at(0, raised(0, 0))] = 1.0;
        for _ in 0..STEPS_MAX {
            let mut next = vec![0.0; chain.states()];
            for (busy, lines) in chain.all() {
                let here = share[chain.at(busy, lines)];
                if here > 0.0 {
                    chain.steps(busy, lines, |to_busy, to_lines, probability| {
                        next[chain.at(to_busy, raised(to_busy, to_lines))] += here * probability;
                    });
                }
            }
            let moved: f64 = next.iter().zip(&share).map(|(a, b)| (a - b).abs()).sum();
            share = next;
            if moved < 1e-13 {
                break;
            }
        }
        let mean = |of: fn(&Chain, usize, usize) -> f64| -> f64 {
            let of = |(busy, lines)| share[chain.at(busy, lines)] * of(&chain, busy, lines);
            chain.all().map(of).sum()
        };
        let busy = mean(|_, busy, _| busy as f64);
        let abandoned = mean(Chain::abandons);
        Earned {
            utilisation: busy / f64::from(self.agents),
            // As many are joined in a handling time as agents are busy.
            abandoned: abandoned / (abandoned + busy),
        }
    }

    /// The highest utilisation that any rule without foresight has, if it abandons no more than this share
    /// of the people who answer.
    ///
    /// With a price θ on each abandon beyond the share, the best rule earns no less than the best lawful one,
    /// whatever θ is; at the best θ it earns as much. So it is the lowest of these.
    #[must_use]
    pub fn best(self, abandoned: f64) -> f64 {
        if abandoned > 0.0 {
            self.priced(self.price_of(abandoned), abandoned)
        } else {
            // A line more than agents are idle may always be one too many.
            self.progressive(1).utilisation
        }
    }

    /// The price θ at which the best rule abandons this share, in handling times an abandon.
    #[must_use]
    pub fn price_of(self, abandoned: f64) -> f64 {
        let earns = |price| self.priced(price, abandoned);
        // Golden section: what is earned is convex in the price.
        let golden = 0.5 * (5.0_f64.sqrt() - 1.0);
        let (mut low, mut high) = (0.0, PRICE_MAX);
        let mut inner = [high - golden * (high - low), low + golden * (high - low)];
        let mut earned = inner.map(earns);
        while high - low > 1e-3 {
            if earned[0] < earned[1] {
                high = inner[1];
                inner = [high - golden * (high - low), inner[0]];
                earned = [earns(inner[0]), earned[0]];
            } else {
                low = inner[0];
                inner = [inner[1], low + golden * (high - low)];
                earned = [earned[1], earns(inner[1])];
            }
        }
        0.5 * (low + high)
    }

    /// The most that any rule earns, an agent and unit of time, when each abandon beyond the share costs so much
    /// handling: the long-run mean of (busy − price · (abandons − κ · joined)) / agents, κ being the share
    /// over the rest. By relative value iteration.
    #[must_use]
    pub fn priced(self, price: f64, abandoned: f64) -> f64 {
        let mean_lines = f64::from(self.agents) * self.line / self.answers;
        let most = 2.5 * mean_lines + 6.0 * mean_lines.sqrt() + 3.0 / self.answers + 6.0;
        let chain = Chain::new(self, most.ceil() as usize);
        let joined = 1.0 + price * abandoned / (1.0 - abandoned);
        // Worth of a state once the lines are raised, and before.
        let mut raised = vec![0.0; chain.states()];
        let mut worth = raised.clone();
        for _ in 0..STEPS_MAX {
            for busy in 0..=chain.agents {
                let mut best = f64::NEG_INFINITY;
                for lines in (0..=chain.most).rev() {
                    best = best.max(raised[chain.at(busy, lines)]);
                    worth[chain.at(busy, lines)] = best;
                }
            }
            let base = worth[0];
            let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
            for (busy, lines) in chain.all() {
                let earned = busy as f64 * joined - price * chain.abandons(busy, lines);
                let mut value = earned / chain.rate;
                chain.steps(busy, lines, |to_busy, to_lines, probability| {
                    value += probability * worth[chain.at(to_busy, to_lines)];
                });
                let gained = value - raised[chain.at(busy, lines)];
                (least, greatest) = (least.min(gained), greatest.max(gained));
                raised[chain.at(busy, lines)] = value;
            }
            for value in &mut raised {
                *value -= base;
            }
            if (greatest - least) * chain.rate < 1e-6 {
                return 0.5 * (least + greatest) * chain.rate / f64::from(self.agents);
            }
        }
        f64::NAN
    }
}

/// The chain, looked at as often as its fastest state changes.
struct Chain {
    agents: usize,
    most: usize,
    answers: f64,
    resolve: f64,
    rate: f64,
}

impl Chain {
    fn new(world: Memoryless, most: usize) -> Self {
        let resolve = 1.0 / world.line;
        Self {
            agents: world.agents as usize,
            most,
            answers: world.answers,
            resolve,
            rate: f64::from(world.agents) + most as f64 * resolve,
        }
    }

    fn states(&self) -> usize {
        (self.agents + 1) * (self.most + 1)
    }

    fn at(&self, busy: usize, lines: usize) -> usize {
        busy * (self.most + 1) + lines
    }

    fn all(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (agents, most) = (self.agents, self.most);
        (0..=agents).flat_map(move |busy| (0..=most).map(move |lines| (busy, lines)))
    }

    /// Abandons in a handling time.
    fn abandons(&self, busy: usize, lines: usize) -> f64 {
        if busy == self.agents {
            lines as f64 * self.resolve * self.answers
        } else {
            0.0
        }
    }

    /// Where one look later finds it, and how likely.
    fn steps(&self, busy: usize, lines: usize, mut to: impl FnMut(usize, usize, f64)) {
        let ends = busy as f64 / self.rate;
        let resolves = lines as f64 * self.resolve / self.rate;
        to(busy, lines, 1.0 - ends - resolves);
        if busy > 0 {
            to(busy - 1, lines, ends);
        }
        if lines > 0 {
            to(busy, lines - 1, resolves * (1.0 - self.answers));
            to(
                (busy + 1).min(self.agents),
                lines - 1,
                resolves * self.answers,
            );
        }
    }
}

/// Looks at most; none of the worlds tried needs a tenth of them.
const STEPS_MAX: u32 = 1_000_000;

/// The highest price tried, in handling times an abandon.
const PRICE_MAX: f64 = 1000.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::Progressive;

    const FIVE: Memoryless = Memoryless {
        agents: 5,
        answers: 0.25,
        line: 0.1,
    };

    #[test]
    fn one_line_an_agent_is_the_renewal_theorem() {
        let theory = Progressive {
            answers: 0.25,
            answered_s: 15.0,
            failing_s: 15.0,
            handling_s: 150.0,
        };
        let one = FIVE.progressive(1);
        assert!(
            (one.utilisation - theory.utilisation()).abs() < 1e-9,
            "{one:?}"
        );
        assert_eq!(one.abandoned, 0.0);
        // Without any abandon nobody does better.
        let best = FIVE.best(1e-6);
        assert!((best - theory.utilisation()).abs() < 1e-3, "{best}");
    }

    #[test]
    fn no_number_of_lines_beats_the_best_rule_and_the_best_grows_with_what_is_allowed() {
        let mut before = 0.0;
        for lines in 1..=4 {
            let earned = FIVE.progressive(lines);
            let best = FIVE.best(earned.abandoned);
            assert!(
                earned.utilisation <= best + 1e-5,
                "{lines}: {earned:?}, {best}"
            );
            assert!(best > before, "{lines}: {best} after {before}");
            before = best;
        }
    }

    /// One agent and two lines, by hand. Idle with two lines, of which people answer at rate 1; busy with one
    /// line, which resolves at rate 1 while the agent comes back at rate 1; busy with none. The balance of flows
    /// is 1 : 1/2 : 1/2, and half of what the one line brings is abandoned: 1/8 to 1/2 that are joined.
    #[test]
    fn one_agent_with_two_lines_by_hand() {
        let world = Memoryless {
            agents: 1,
            answers: 0.5,
            line: 1.0,
        };
        let earned = world.progressive(2);
        assert!((earned.utilisation - 0.5).abs() < 1e-9, "{earned:?}");
        assert!((earned.abandoned - 0.2).abs() < 1e-9, "{earned:?}");
    }
}
