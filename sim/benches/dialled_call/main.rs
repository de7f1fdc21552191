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
use outpace_sim::{Day, DayPlan, Keep, simulate_day_in};

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
        let mut memory = Day::default();
        let calls: u64 = (0..CORE_ONLY_DAYS)
            .map(|day| calls(play(&mut memory, &scenario, day, keep)))
            .sum();
        return println!("{calls} calls");
    }
    ratios();
    growth();
}

/// What a dialled call costs in units of the floor, each day kept three ways.
fn ratios() {
    let scenario = reference::with_agents(500);
    println!("reference-500: 500 agents, 8 h, progressive, 2 lines per agent; ns a dialled call");
    println!("  again: every call, state and decision kept, in the memory of the day before");
    println!("  fresh: the same in memory never used before");
    println!("  study: no rows, but what all meters show");
    let mut memory = Day::default();
    let of_core = calls(play(&mut memory, &scenario, 0, Keep::Tables));
    let of_floor = floor::dialled_calls(500, 0);
    println!("  calls of a day: floor {of_floor}, core {of_core}");
    println!("round    floor    again    fresh    study");
    let mut ratios = [const { Vec::new() }; 3];
    for round in 0..ROUNDS {
        let floor = floor_cost(500, u64::from(round));
        let again = core_cost(&mut memory, &scenario, round, Keep::Tables);
        let fresh = core_cost(&mut Day::default(), &scenario, round, Keep::Tables);
        let study = core_cost(&mut Day::default(), &scenario, round, Keep::Meters);
        println!("{round:>5} {floor:>8.1} {again:>8.1} {fresh:>8.1} {study:>8.1}");
        for (ratios, cost) in ratios.iter_mut().zip([again, fresh, study]) {
            ratios.push(cost / floor);
        }
    }
    for (name, mut ratios) in ["again", "fresh", "study"].into_iter().zip(ratios) {
        ratios.sort_by(f64::total_cmp);
        let (least, most) = (ratios[0], ratios[ratios.len() - 1]);
        let median = ratios[ratios.len() / 2];
        println!("{name}: median {median:.2} floors, from {least:.2} to {most:.2}");
    }
}

/// How the cost of a call grows with the number of agents.
fn growth() {
    println!("\n agents    floor    again   against 100");
    let mut at_100 = None;
    for agents in [100, 500, 2_000, 10_000] {
        let scenario = reference::with_agents(agents);
        let median = |mut costs: Vec<f64>| {
            costs.sort_by(f64::total_cmp);
            costs[costs.len() / 2]
        };
        let floor = median((0..3).map(|n| floor_cost(agents, n)).collect());
        let days = if agents > 2_000 { 3 } else { 5 };
        let mut memory = Day::default();
        core_cost(&mut memory, &scenario, 0, Keep::Tables);
        let cost = |day| core_cost(&mut memory, &scenario, day, Keep::Tables);
        let core = median((0..days).map(cost).collect());
        let against = core / *at_100.get_or_insert(core);
        println!("{agents:>7} {floor:>8.1} {core:>8.1} {against:>12.2}x");
    }
}

/// Plays a day in the memory of the one before.
fn play<'a>(memory: &'a mut Day, scenario: &Scenario, replication: u32, keep: Keep) -> &'a Day {
    let plan = DayPlan {
        seed: 1,
        replication,
        keep,
    };
    let (spare, never) = (std::mem::take(memory), AtomicBool::new(false));
    *memory = simulate_day_in(spare, scenario, plan, &mut (), &never).expect("nothing cancels it");
    memory
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

fn core_cost(memory: &mut Day, scenario: &Scenario, replication: u32, keep: Keep) -> f64 {
    cost(
        || play(memory, scenario, replication, keep),
        |day| calls(day),
    )
}

fn floor_cost(agents: u32, seed: u64) -> f64 {
    cost(|| floor::dialled_calls(agents, seed), |&calls| calls)
}
