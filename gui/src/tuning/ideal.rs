//! The best that any dialer can do without foresight, in the world without memory that is most like the scenario's.

use outpace_scenarios::Scenario;
use outpace_sim::memoryless::{Likeness, Memoryless};

/// A curve no dialer without foresight is below, in that likeness.
#[derive(Clone, Debug, PartialEq)]
pub struct Ideal {
    /// Abandon rate and idle seconds per connect.
    pub points: Vec<[f64; 2]>,
    /// What the likeness was taken from.
    pub likeness: Likeness,
    /// How many agents.
    pub agents: u32,
}

/// Reckons the curve; or says in words why there is none.
///
/// # Errors
/// Where nobody is joined to an agent, people call in, or the team is too large to solve in a second.
pub fn ideal(scenario: &Scenario, seed: u64) -> Result<Ideal, &'static str> {
    let agents = u32::try_from(scenario.engine.agents.len()).unwrap_or(u32::MAX);
    if agents == 0 {
        return Err("nobody is joined to an agent here");
    }
    if agents > AGENTS_MAX {
        return Err(
            "for more than 120 agents it takes longer than anybody waits; `outpace bound` reckons it",
        );
    }
    if !scenario.world.callers.is_empty() {
        return Err("the world it is reckoned in knows nobody who calls in");
    }
    let likeness = Likeness::of(scenario, seed)
        .ok_or("too few calls are joined to say what the world is like")?;
    let world = Memoryless {
        agents,
        answers: likeness.answer_rate,
        line: likeness.line_s / likeness.handling_s,
    };
    let point = |&limit: &f64| {
        let busy = world.best(limit);
        [limit, likeness.handling_s * (1.0 - busy) / busy]
    };
    Ok(Ideal {
        points: LIMITS.iter().map(point).collect(),
        likeness,
        agents,
    })
}

/// A team of this size takes about a second.
const AGENTS_MAX: u32 = 120;

/// Abandon rates the curve is reckoned at.
const LIMITS: [f64; 10] = [
    0.001, 0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.09,
];
