//! What the engine asks of the allocator, counted. `allocation-counter` counts each thread for itself,
//! so tests may run side by side; growing a table counts as one new allocation, with old and new held
//! at once.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use allocation_counter::measure;
use outpace_engine::{Engine, Input, Output, Timestamp};
use outpace_scenarios::{ContactSource, Scenario, load};
use outpace_sim::{Day, DayPlan, Keep, Observer, simulate_day, simulate_day_in};

/// What a million contacts may take.
const MILLION_MAX_BYTES: u64 = 250_000_000;

#[test]
fn a_million_contacts_take_at_most_250_mb() {
    let mut scenario = shipped("first-day");
    let ContactSource::Generated { count, zones, .. } = &mut scenario.world.contacts[0] else {
        panic!("first-day makes its list up");
    };
    *count = Some(1_000_000);
    assert!(zones.len() > 1, "told one by one, not as a block");
    let facts = facts_of(&scenario);
    // The list and the whole day on top of it, without the simulator.
    let taken = measure(|| {
        let mut engine = Engine::new(scenario.engine.clone());
        for &(now, fact) in &facts {
            tell(&mut engine, now, fact);
        }
        assert!(engine.snapshot().campaigns[0].contacts > 900_000);
    });
    let with_people = measure(|| drop(play(&scenario, Keep::Tables, &mut ())));
    let (engine, day) = (taken.bytes_max, with_people.bytes_max);
    println!("a million contacts: engine {engine} bytes, whole day {day} bytes");
    assert!(engine <= day && day <= MILLION_MAX_BYTES);
}

#[test]
fn an_engine_in_its_stride_allocates_nothing() {
    let mut scenario = shipped("reference-500");
    // The whole list at once: a list that grows is a table that grows.
    let ContactSource::Generated { count, .. } = &mut scenario.world.contacts[0] else {
        panic!("the reference makes its list up");
    };
    *count = Some(400_000);
    let facts = facts_of(&scenario);
    // Half of the eight hours to warm up, the other to measure; what ends a day is left out.
    let noon = facts.partition_point(|&(now, _)| now < Timestamp::from_secs(4 * 3600));
    let evening = facts.partition_point(|&(now, _)| now < Timestamp::from_secs(8 * 3600));
    let mut engine = Engine::new(scenario.engine.clone());
    for &(now, fact) in &facts[..noon] {
        tell(&mut engine, now, fact);
    }
    let taken = measure(|| {
        for &(now, fact) in &facts[noon..evening] {
            tell(&mut engine, now, fact);
        }
    });
    let measured = evening - noon;
    println!("{measured} facts: {} allocations", taken.count_total);
    assert!(measured > 300_000, "four hours of 500 agents");
    assert_eq!(taken.count_total, 0, "{taken:?}");
}

#[test]
fn a_day_in_the_memory_of_another_is_the_same_day() {
    let scenario = shipped("reference-500");
    let mut second = None;
    let fresh = measure(|| second = Some(play_in(Day::default(), &scenario, 1)));
    let second = second.expect("played");
    let first = play_in(Day::default(), &scenario, 0);
    let mut again = None;
    let used = measure(|| again = Some(play_in(first, &scenario, 1)));
    assert!(
        again.expect("played") == second,
        "the day before shows through"
    );
    // A row of a call takes at least 34 bytes.
    let rows = 34 * second.calls.len() as u64;
    let spared = fresh.bytes_total - used.bytes_total;
    assert!(spared > rows, "{spared} bytes spared");
}

fn play_in(spare: Day, scenario: &Scenario, replication: u32) -> Day {
    let plan = DayPlan {
        seed: 1,
        replication,
        keep: Keep::Tables,
    };
    simulate_day_in(spare, scenario, plan, &mut (), &AtomicBool::new(false))
        .expect("nothing cancels it")
}

/// Tells a fact and listens to the end.
fn tell(engine: &mut Engine, now: Timestamp, fact: Input) {
    engine.handle_input(now, &fact);
    while !matches!(engine.poll_output(), Output::Wake(_)) {}
}

/// Every fact of a simulated day.
fn facts_of(scenario: &Scenario) -> Vec<(Timestamp, Input)> {
    let mut facts = Facts::default();
    play(scenario, Keep::Intervals, &mut facts);
    facts.0
}

fn play(scenario: &Scenario, keep: Keep, observer: &mut impl Observer) -> Day {
    let plan = DayPlan {
        seed: 1,
        replication: 0,
        keep,
    };
    simulate_day(scenario, plan, observer, &AtomicBool::new(false)).expect("nothing cancels it")
}

#[derive(Default)]
struct Facts(Vec<(Timestamp, Input)>);

impl Observer for Facts {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.0.push((now, *fact));
    }
}

fn shipped(name: &str) -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
    let loaded = load(&folder.join(name).with_extension("toml"), &[]);
    loaded.expect("a shipped scenario is right").scenario
}
