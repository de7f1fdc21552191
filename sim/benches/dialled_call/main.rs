//! What a dialled call costs, beside a floor measured in the same run.
//!
//! *Floor*: the workload of `reference-500.toml` as a bare loop of binary heap, random draws and a
//! queue of agents; no engine, no metric, no record. *Core*: the same workload through the production
//! engine and the simulator, with every measure, decision and call record kept. Machines are noisy, so
//! the two take turns and the figure to quote is the median of their ratios.
//!
//! `cargo bench -p outpace-sim` runs it; nothing is asserted here.

#![expect(
    clippy::disallowed_types,
    reason = "a benchmark measures the clock's time"
)]

mod floor;
mod reference;

use std::sync::atomic::AtomicBool;
use std::time::Instant;

use outpace_scenarios::Scenario;
use outpace_sim::{Day, DayPlan, Keep, simulate_day};

/// Days a profiler sees.
const CORE_ONLY_DAYS: u32 = 2;

/// Rounds of floor and core in turn.
const ROUNDS: u32 = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments
        .iter()
        .position(|argument| argument == "--core-only")
    {
        // For a profiler: `cargo bench -p outpace-sim -- --core-only 500 [meters]`.
        let agents = arguments
            .get(at + 1)
            .and_then(|agents| agents.parse().ok())
            .unwrap_or(500);
        let keep = match arguments.get(at + 2).map(String::as_str) {
            Some("meters") => Keep::Meters,
            _ => Keep::Tables,
        };
        let scenario = reference::with_agents(agents);
        let calls: u64 = (0..CORE_ONLY_DAYS)
            .map(|day| calls(&play(&scenario, day, keep)))
            .sum();
        return println!("{calls} calls");
    }
    let scenario = reference::with_agents(500);
    println!("reference-500: 500 agents, 8 h, progressive, 2 lines per agent");
    println!(
        "{:>6} {:>12} {:>12} {:>7}",
        "round", "floor ns", "core ns", "ratio"
    );
    let mut ratios = Vec::new();
    for round in 0..ROUNDS {
        let floor = floor_cost(500, u64::from(round));
        let core = core_cost(&scenario, round, Keep::Tables);
        let ratio = core / floor;
        println!("{round:>6} {floor:>12.1} {core:>12.1} {ratio:>7.2}");
        ratios.push(ratio);
    }
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    println!(
        "ratio: median {median:.2}, from {:.2} to {:.2}",
        ratios[0],
        ratios[ratios.len() - 1]
    );
    growth();
}

/// How the cost of a call grows with the number of agents.
fn growth() {
    println!(
        "\n{:>7} {:>12} {:>12} {:>14}",
        "agents", "floor ns", "core ns", "against 100"
    );
    let mut at_100 = None;
    for agents in [100, 500, 2_000, 10_000] {
        let scenario = reference::with_agents(agents);
        let median = |mut costs: Vec<f64>| {
            costs.sort_by(f64::total_cmp);
            costs[costs.len() / 2]
        };
        let floor = median((0..3).map(|n| floor_cost(agents, n)).collect());
        let days = 0..if agents > 2_000 { 3 } else { 5 };
        let core = median(
            days.map(|n| core_cost(&scenario, n, Keep::Tables))
                .collect(),
        );
        let base = *at_100.get_or_insert(core);
        println!(
            "{agents:>7} {floor:>12.1} {core:>12.1} {:>13.2}x",
            core / base
        );
    }
}

fn play(scenario: &Scenario, replication: u32, keep: Keep) -> Day {
    let plan = DayPlan {
        seed: 1,
        replication,
        keep,
    };
    simulate_day(scenario, plan, &mut (), &AtomicBool::new(false)).expect("nothing cancels it")
}

/// Nanoseconds a call of whatever `run` leaves; its results are kept while the clock runs.
fn cost<T>(run: impl FnOnce() -> T, calls: impl FnOnce(&T) -> u64) -> f64 {
    let begin = Instant::now();
    let result = run();
    let elapsed = begin.elapsed();
    elapsed.as_nanos() as f64 / calls(&result) as f64
}

fn calls(day: &Day) -> u64 {
    day.outcomes.iter().sum()
}

fn core_cost(scenario: &Scenario, replication: u32, keep: Keep) -> f64 {
    cost(|| play(scenario, replication, keep), calls)
}

fn floor_cost(agents: u32, seed: u64) -> f64 {
    cost(|| floor::dialled_calls(agents, seed), |&calls| calls)
}
