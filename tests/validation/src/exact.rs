//! Theory beside our days: the queue of `mmc.toml`, changed until its exact solution is another.

use std::time::Duration;

use outpace_sim::theory::{FromEmpty, Load, erlang_a, erlang_b, erlang_c, fixed_patience};
use rayon::prelude::*;

use crate::cases::scenario;
use crate::estimate::Estimate;
use crate::observed::{Calls, Observed, Window, inbound};

/// A quantity, exact and simulated.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which.
    pub name: &'static str,
    /// By theory.
    pub exact: f64,
    /// As simulated.
    pub ours: Estimate,
}

impl Row {
    /// The difference in standard errors.
    #[must_use]
    pub fn errors_apart(&self) -> f64 {
        (self.ours.mean - self.exact) / self.ours.error
    }
}

type Share = fn(&Calls) -> f64;

struct Model {
    name: &'static str,
    set: &'static [&'static str],
    above: Share,
    exact: fn() -> f64,
}

/// Twelve agents, 252 calls an hour, two minutes each.
const TWELVE: Load = Load {
    agents: 12,
    offered: 8.4,
};
/// Fifty agents, 1440 calls an hour, two minutes each.
const FIFTY: Load = Load {
    agents: 50,
    offered: 48.0,
};

const MODELS: [Model; 9] = [
    Model {
        name: "Erlang B, 12 agents: turned away",
        set: &["inbound.places=0"],
        above: |it| it.blocked,
        exact: || erlang_b(TWELVE),
    },
    Model {
        name: "Erlang B, 12 agents, lognormal talks (the same): turned away",
        set: &[
            "inbound.places=0",
            "inbound.talk={ lognormal = { mean = \"2 min\", sigma = 1.2 } }",
        ],
        above: |it| it.blocked,
        exact: || erlang_b(TWELVE),
    },
    Model {
        name: "Erlang B, 50 agents: turned away",
        set: &[
            "inbound.places=0",
            "team.agents=50",
            "inbound.calls_per_hour=1440",
        ],
        above: |it| it.blocked,
        exact: || erlang_b(FIFTY),
    },
    Model {
        name: "Erlang C, 12 agents: have to wait",
        set: &[],
        above: |it| it.had_to_wait,
        exact: || erlang_c(TWELVE).map_or(1.0, |it| it.waits),
    },
    Model {
        name: "Erlang C, 12 agents: mean wait, min",
        set: &[],
        above: |it| it.waited_s / 60.0,
        exact: || erlang_c(TWELVE).map_or(f64::INFINITY, |it| 2.0 * it.wait),
    },
    Model {
        name: "Erlang A, 12 agents, patience 1 min: give up",
        set: &["inbound.patience={ exponential = { mean = \"1 min\" } }"],
        above: |it| it.gave_up,
        exact: || erlang_a(TWELVE, 0.5).gives_up,
    },
    Model {
        name: "Erlang A, 50 agents, patience 5 min: mean wait, min",
        set: &[
            "inbound.patience={ exponential = { mean = \"5 min\" } }",
            "team.agents=50",
            "inbound.calls_per_hour=1440",
        ],
        above: |it| it.waited_s / 60.0,
        exact: || 2.0 * erlang_a(FIFTY, 2.5).wait,
    },
    Model {
        name: "M/M/N+D, 12 agents, patience 2 s: give up",
        set: &["inbound.patience=\"2 s\""],
        above: |it| it.gave_up,
        exact: || fixed_patience(TWELVE, 1.0 / 60.0),
    },
    Model {
        name: "M/M/N+D, 50 agents, patience 20 s: give up",
        set: &[
            "inbound.patience=\"20 s\"",
            "team.agents=50",
            "inbound.calls_per_hour=1440",
        ],
        above: |it| it.gave_up,
        exact: || fixed_patience(FIFTY, 1.0 / 6.0),
    },
];

/// So many days of each model, a day being eight hours of which the first is warm-up; and the occupancy of
/// the published queues, which begin empty.
#[must_use]
pub fn rows(days: u32, seed: u64) -> Vec<Row> {
    let mut rows: Vec<Row> = MODELS.iter().map(|model| row(model, days, seed)).collect();
    rows.extend(EMPTY.iter().map(|&(name, set, patience, places)| {
        let exact = FromEmpty {
            load: TWELVE,
            patience,
            places,
            length: 240.0,
        };
        let observed = observe(set, Duration::ZERO, days, seed);
        let work = observed
            .iter()
            .map(|(day, _)| (day.work[0].busy_s, day.work[0].present_s));
        Row {
            name,
            exact: exact.occupancy(),
            ours: Estimate::ratio(&work.collect::<Vec<_>>()),
        }
    }));
    rows
}

/// From empty for eight hours: what is changed, mean patience in talks, places.
const EMPTY: [(&str, &[&str], f64, u32); 3] = [
    ("MMC from empty: occupancy", &[], f64::INFINITY, 100),
    (
        "MMCAb from empty: occupancy",
        &["inbound.patience={ exponential = { mean = \"1 min\" } }"],
        0.5,
        60,
    ),
    (
        "MMCBlocked from empty: occupancy",
        &["inbound.places=5"],
        f64::INFINITY,
        5,
    ),
];

fn row(model: &Model, days: u32, seed: u64) -> Row {
    let observed = observe(model.set, Duration::from_secs(3600), days, seed);
    let of = |(day, queue): &(Observed, usize)| {
        let calls = &day.calls[*queue];
        ((model.above)(calls), calls.arrived)
    };
    Row {
        name: model.name,
        exact: (model.exact)(),
        ours: Estimate::ratio(&observed.iter().map(of).collect::<Vec<_>>()),
    }
}

fn observe(set: &[&str], from: Duration, days: u32, seed: u64) -> Vec<(Observed, usize)> {
    let scenario = scenario("mmc.toml", set);
    let window = Window {
        from,
        clears: false,
        target: Duration::from_secs(20),
    };
    let queue = inbound(&scenario);
    let day = |day| (Observed::day(&scenario, window, seed, day), queue);
    (0..days).into_par_iter().map(day).collect()
}
