//! Dialing beside its exact solution: the rules of `memoryless.toml`, and the best that any rule could do.

use std::time::Duration;

use outpace_sim::memoryless::Memoryless;
use rayon::prelude::*;

use crate::cases::scenario;
use crate::estimate::Estimate;
use crate::observed::{Observed, Window};

/// A rule, exact where it has an exact solution, and simulated.
#[derive(Clone, Debug)]
pub struct Row {
    /// The rule, and for how many agents.
    pub name: String,
    /// Utilisation and share abandoned, by theory.
    pub exact: Option<[f64; 2]>,
    /// As simulated.
    pub ours: [Estimate; 2],
    /// Utilisation of the best rule that abandons the share that this one did.
    pub best: f64,
    /// What this rule earned of what the best could with 3 % allowed, each abandon having the price that binds
    /// the best to that ([`Memoryless::priced`]): 0 for the best, above it for none.
    pub beyond: Estimate,
}

/// Busy seconds, agents' seconds, joined, abandoned.
type Day = [f64; 4];

/// So many days of each rule, nine hours of which the first is warm-up.
#[must_use]
pub fn rows(days: u32, seed: u64) -> Vec<Row> {
    let predictive = [
        "campaign.mode=predictive",
        "campaign.initial_lines_per_agent=1.2",
        "campaign.maximum_dialing_rate=4",
        "campaign.target_abandon_rate=3 %",
    ];
    let mut rows = Vec::new();
    for agents in TEAMS {
        let world = world(agents);
        let lawful = world.price_of(ALLOWED);
        let team = format!("team.agents={agents}");
        for lines in 1..=3 {
            let lines_set = format!("campaign.lines_per_agent={lines}");
            let exact = world.progressive(lines);
            rows.push(Row {
                name: format!("progressive at {lines}, {agents} agents"),
                exact: Some([exact.utilisation, exact.abandoned]),
                ..played(world, lawful, &[&team, &lines_set], days, seed)
            });
        }
        let mut paced = |name: &str, rule: &[&str]| {
            let set = [&[&*team, WAIT][..], rule].concat();
            rows.push(Row {
                name: format!("{name}, {agents} agents"),
                ..played(world, lawful, &set, days, seed)
            });
        };
        paced("predictive, aim 3 %", &predictive);
        for method in ["hard_limit", "tapered", "average"] {
            let method_set = format!("campaign.adaptive.method={method}");
            let name = format!("adaptive, {method}");
            paced(&name, &["campaign.mode=adaptive", &method_set]);
        }
        let threshold = [
            "campaign.mode=threshold",
            "campaign.idle_at_least=1",
            "campaign.kappa=2",
        ];
        paced("threshold, two for each idle", &threshold);
    }
    rows
}

/// How many agents there are in the rows.
pub const TEAMS: [u32; 2] = [5, 20];

/// The world of `memoryless.toml`.
#[must_use]
pub const fn world(agents: u32) -> Memoryless {
    Memoryless {
        agents,
        answers: 0.25,
        line: 0.1,
    }
}

/// The share that the best rule may abandon where rules are compared.
pub const ALLOWED: f64 = 0.03;

fn played(world: Memoryless, price: f64, set: &[&str], days: u32, seed: u64) -> Row {
    let scenario = scenario("memoryless.toml", set);
    let window = Window {
        from: Duration::from_secs(3600),
        clears: false,
        target: Duration::from_secs(1),
    };
    let day = |day| -> Day {
        let observed = Observed::day(&scenario, window, seed, day);
        let (work, calls) = (observed.work[0], &observed.calls[0]);
        [work.busy_s, work.present_s, calls.served, calls.gave_up]
    };
    let days: Vec<Day> = (0..days).into_par_iter().map(day).collect();
    let ratio =
        |of: &dyn Fn(&Day) -> (f64, f64)| Estimate::ratio(&days.iter().map(of).collect::<Vec<_>>());
    let utilisation = ratio(&|[busy, present, _, _]| (*busy, *present));
    let abandoned = ratio(&|[_, _, joined, abandoned]| (*abandoned, joined + abandoned));
    let most = world.priced(price, ALLOWED);
    let beyond = ratio(&|[busy, present, joined, abandoned]| {
        let over = abandoned - ALLOWED / (1.0 - ALLOWED) * joined;
        (busy - price * HANDLING_S * over - most * present, *present)
    });
    Row {
        name: String::new(),
        exact: None,
        ours: [utilisation, abandoned],
        best: world.best(abandoned.mean),
        beyond,
    }
}

/// Who hangs up at once is nobody's abandon, and a rule that looks at abandons would not see it. So they wait, and are
/// abandoned after the half second that is the least the engine takes: a little help.
const WAIT: &str = "people.patience=60 s";

/// Mean handling time of the scenario.
const HANDLING_S: f64 = 150.0;
