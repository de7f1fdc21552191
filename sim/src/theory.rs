//! What queueing theory says exactly: yardsticks for the simulator, and bounds for a planner.
//!
//! Times are in mean handling times (talk and wrap-up), so a load is in erlangs and patience is a ratio.
//! Agents are alike, callers come at random (Poisson) and are served in order.
//!
//! Sources: Erlang (1917), "Solution of some problems in the theory of probabilities of significance in
//! automatic telephone exchanges", for B and C; Palm (1957), "Research on telephone traffic carried by full
//! availability groups", and Garnett, Mandelbaum and Reiman (2002), "Designing a call center with impatient
//! customers", Manufacturing & Service Operations Management 4(3), for A; Baccelli and Hebuterne (1981), "On
//! queues with impatient customers", Performance '81, and Mandelbaum and Zeltyn (2009), "Staffing many-server
//! queues with impatient customers", Operations Research 57(5), for fixed patience.

/// So many agents, offered so much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// Agents, at least one.
    pub agents: u32,
    /// Calls that come in a mean handling time: erlangs.
    pub offered: f64,
}

/// Callers who wait with patience.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waiting {
    /// Share of callers who have to wait.
    pub waits: f64,
    /// Share of callers who give up.
    pub gives_up: f64,
    /// Mean wait of all callers, in mean handling times.
    pub wait: f64,
    /// Share of the agents' time that is handling.
    pub occupancy: f64,
}

/// Erlang B: the share of calls lost if nobody may wait, for any distribution of handling times.
/// Computed by B(n) = a·B(n−1) / (n + a·B(n−1)), which neither overflows nor cancels.
#[must_use]
pub fn erlang_b(load: Load) -> f64 {
    (1..=load.agents).fold(1.0, |lost, agents| {
        load.offered * lost / (f64::from(agents) + load.offered * lost)
    })
}

/// Erlang C: endless patience and exponential handling. `None` if the queue grows for ever.
#[must_use]
pub fn erlang_c(load: Load) -> Option<Waiting> {
    let (agents, offered) = (f64::from(load.agents), load.offered);
    if offered >= agents {
        return None;
    }
    let lost = erlang_b(load);
    let waits = agents * lost / (agents - offered * (1.0 - lost));
    Some(Waiting {
        waits,
        gives_up: 0.0,
        wait: waits / (agents - offered),
        occupancy: offered / agents,
    })
}

/// Erlang A (M/M/N+M): exponential handling, exponential patience with this mean.
///
/// The stationary distribution of the number of calls, summed until what is left is below 1e-15 of it.
#[must_use]
pub fn erlang_a(load: Load, patience: f64) -> Waiting {
    let (agents, offered) = (f64::from(load.agents), load.offered);
    // Weights relative to that of "all agents busy, nobody waits"; below it their sum is 1 / B − 1.
    let below = 1.0 / erlang_b(load) - 1.0;
    let (mut weight, mut all_busy, mut queue, mut length) = (1.0, 1.0, 0.0, 0.0);
    while weight * (length + 1.0) > 1e-15 * (below + all_busy) && length < QUEUE_MAX {
        length += 1.0;
        weight *= offered / (agents + length / patience);
        all_busy += weight;
        queue += length * weight;
    }
    let total = below + all_busy;
    let gives_up = queue / total / patience / offered;
    Waiting {
        waits: all_busy / total,
        gives_up,
        wait: queue / total / offered,
        occupancy: offered * (1.0 - gives_up) / agents,
    }
}

/// M/M/N+D: exponential handling, and everybody gives up after exactly this long. With no patience at all
/// it is Erlang B.
///
/// ```text
/// E = 1 / B(N−1)      J = (e^((a−N)τ) − 1) / (a−N) + e^((a−N)τ) / N
/// P(gives up) = (1 + (a−N)·J) / (E + a·J)
/// ```
#[must_use]
pub fn fixed_patience(load: Load, patience: f64) -> f64 {
    let (agents, offered) = (f64::from(load.agents), load.offered);
    let fewer = Load {
        agents: load.agents - 1,
        ..load
    };
    let e = 1.0 / erlang_b(fewer);
    let excess = offered - agents;
    let grown = (excess * patience).exp();
    let integral = if excess == 0.0 {
        patience
    } else {
        (excess * patience).exp_m1() / excess
    };
    let j = integral + grown / agents;
    (1.0 + excess * j) / (e + offered * j)
}

/// One line for each idle agent, a failed one replaced at once: every agent for itself, so the number of
/// agents and the shapes of distributions do not matter (renewal-reward theorem).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progressive {
    /// Probability that a person answers.
    pub answers: f64,
    /// Mean seconds from dialling to the answer.
    pub answered_s: f64,
    /// Mean seconds of an attempt that fails.
    pub failing_s: f64,
    /// Mean seconds of talk and wrap-up.
    pub handling_s: f64,
}

impl Progressive {
    /// Mean seconds an agent waits for a call: E\[A\] + (1 − p) / p · E\[F\].
    #[must_use]
    pub fn idle_s(self) -> f64 {
        self.answered_s + (1.0 - self.answers) / self.answers * self.failing_s
    }

    /// Share of the agent's time that is handling.
    #[must_use]
    pub fn utilisation(self) -> f64 {
        self.handling_s / (self.handling_s + self.idle_s())
    }
}

/// A queue that begins empty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FromEmpty {
    /// Agents and what they are offered.
    pub load: Load,
    /// Mean patience, exponential; infinite for endless.
    pub patience: f64,
    /// Callers who may wait.
    pub places: u32,
    /// How long it is looked at.
    pub length: f64,
}

impl FromEmpty {
    /// Mean share of the agents who are busy over that time: Kolmogorov's forward equations of the number
    /// of calls, by the midpoint rule in steps of a hundredth of a handling time.
    #[must_use]
    pub fn occupancy(self) -> f64 {
        let agents = f64::from(self.load.agents);
        let states = (self.load.agents + self.places) as usize + 1;
        let ends: Vec<f64> = (0..states)
            .map(|calls| {
                let calls = calls as f64;
                calls.min(agents) + (calls - agents).max(0.0) / self.patience
            })
            .collect();
        let busy = |share: &[f64]| -> f64 {
            let busy = |(calls, share): (usize, &f64)| (calls as f64).min(agents) * share;
            share.iter().enumerate().map(busy).sum()
        };
        let steps = (self.length * 100.0).ceil();
        let step = self.length / steps;
        let mut share = vec![0.0; states];
        share[0] = 1.0;
        let mut total = 0.0;
        for _ in 0..steps as u64 {
            let middle = moved(&share, &share, self.load.offered, &ends, step / 2.0);
            let next = moved(&share, &middle, self.load.offered, &ends, step);
            total += step * busy(&middle);
            share = next;
        }
        total / self.length / agents
    }
}

/// Probabilities after a step along the flow at `at`.
fn moved(from: &[f64], at: &[f64], comes: f64, ends: &[f64], step: f64) -> Vec<f64> {
    let mut to = from.to_vec();
    for calls in 1..at.len() {
        let net = step * (comes * at[calls - 1] - ends[calls] * at[calls]);
        to[calls - 1] -= net;
        to[calls] += net;
    }
    to
}

/// Where the sum over queue lengths ends at the latest.
const QUEUE_MAX: f64 = 1e7;

#[cfg(test)]
mod tests {
    use super::*;

    fn load(agents: u32, offered: f64) -> Load {
        Load { agents, offered }
    }

    fn is(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-6, "{value}, not {expected}");
    }

    #[test]
    fn erlangs_of_one_and_two_agents_by_hand() {
        is(erlang_b(load(1, 1.0)), 0.5);
        is(erlang_b(load(2, 1.0)), 0.2);
        let two = erlang_c(load(2, 1.0)).expect("stable");
        is(two.waits, 1.0 / 3.0);
        is(two.wait, 1.0 / 3.0);
        assert_eq!(erlang_c(load(2, 2.0)), None);
    }

    /// Any printed table of Erlang B has these two: 1 % lost of 4.461 and of 84.06 erlangs.
    #[test]
    fn erlang_b_of_a_printed_table() {
        assert!((erlang_b(load(10, 4.461)) - 0.01).abs() < 5e-5);
        assert!((erlang_b(load(100, 84.06)) - 0.01).abs() < 5e-5);
    }

    #[test]
    fn impatience_between_none_and_endless() {
        for load in [load(1, 0.5), load(12, 8.4), load(50, 45.0)] {
            let lost = erlang_b(load);
            is(fixed_patience(load, 0.0), lost);
            is(erlang_a(load, 1e-9).gives_up, lost);
            let endless = erlang_c(load).expect("stable");
            let patient = erlang_a(load, 1e6);
            assert!((patient.waits - endless.waits).abs() < 1e-4);
            assert!((patient.wait - endless.wait).abs() < 1e-3);
        }
    }

    /// With patience like the handling, each call leaves at the same rate wherever it is: M/M/∞.
    #[test]
    fn erlang_a_with_equal_rates_is_a_poisson_number_of_calls() {
        let waiting = erlang_a(load(3, 2.0), 1.0);
        let below = (-2.0_f64).exp() * (1.0 + 2.0 + 2.0);
        is(waiting.waits, 1.0 - below);
    }

    #[test]
    fn progressive_at_a_quarter_of_answers() {
        let lines = Progressive {
            answers: 0.25,
            answered_s: 15.0,
            failing_s: 15.0,
            handling_s: 150.0,
        };
        is(lines.idle_s(), 60.0);
        is(lines.utilisation(), 150.0 / 210.0);
    }

    #[test]
    fn from_empty_for_long_is_stationary() {
        let empty = FromEmpty {
            load: load(12, 8.4),
            patience: f64::INFINITY,
            places: 0,
            length: 2000.0,
        };
        let stationary = 8.4 * (1.0 - erlang_b(load(12, 8.4))) / 12.0;
        assert!((empty.occupancy() - stationary).abs() < 1e-3);
    }
}
