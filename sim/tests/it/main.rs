//! Every shipped scenario: the same seed plays the same day, and a journal's facts replay it.

mod experiment;
mod faults;
mod interaction;
mod kept;
mod limit;
mod listening;
mod on_request;
mod pauses;
mod personal_callbacks;
mod recorded;
#[path = "../../benches/dialled_call/reference.rs"]
mod reference;
mod rules;
mod validation;
mod whatif;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_engine::journal::{Fact, Said, parse_line};
use outpace_engine::{Engine, Input, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{DayPlan, Keep, Observer, StudyPlan, simulate_day, study};

/// What the benchmark plays.
#[test]
fn groups_of_agents_beside_the_first_dial_as_much_as_it_does() {
    let mut scenario = reference::with_agents(1_000);
    scenario.world.day_length = Duration::from_secs(600);
    let plan = DayPlan {
        seed: 1,
        replication: 0,
        keep: Keep::Tables,
    };
    let day = simulate_day(&scenario, plan, &mut (), &AtomicBool::new(false));
    let mut dialled = [0_i32; 2];
    for call in day.expect("not cancelled").calls.iter() {
        dialled[call.record.campaign.index()] += 1;
    }
    // Each dials for 500 agents at once, and then as their calls end.
    let [first, second] = dialled;
    assert!(first > 3_000, "{dialled:?}");
    assert!((first - second).abs() < first / 10, "{dialled:?}");
}

/// Every shipped scenario; an hour of those with more than a hundred agents.
fn scenarios() -> Vec<Scenario> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios"));
    let entries = std::fs::read_dir(&folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.retain(|path| {
        let name = path.file_name().expect("a name").to_string_lossy();
        name.ends_with(".toml") && name != "Cargo.toml" && name != "clippy.toml"
    });
    // The others in there dial nobody.
    paths.push(folder.join("validation/blend.toml"));
    paths.sort();
    assert!(!paths.is_empty(), "scenarios are shipped");
    paths.iter().map(|path| load(path)).collect()
}

fn load(path: &std::path::Path) -> Scenario {
    let load = |set: &[String]| outpace_scenarios::load(path, set).expect("a shipped scenario");
    let scenario = load(&[]).scenario;
    if scenario.engine.agents.len() <= 100 {
        return scenario;
    }
    load(&["day.length=1 h".to_owned()]).scenario
}

/// Everything that may follow from what a detector hears.
fn detected() -> Vec<Scenario> {
    let ways: [&[&str]; 6] = [
        &["campaign.screener_treatment=to_agent"],
        &[
            "campaign.screener_treatment=disconnect",
            "campaign.machine_treatment=to_agent",
        ],
        &["campaign.detection.connect_on_answer=true"],
        &["campaign.detection.release_late_machines=false"],
        &[
            "campaign.detection={detector='asterisk'}",
            "campaign.machine_treatment=leave_message",
        ],
        &["campaign.detection={detector='reference',connect_on_answer=true}"],
    ];
    ways.map(|set| {
        let mut set: Vec<String> = set.iter().map(ToString::to_string).collect();
        set.push("day.length=90 min".to_owned());
        load_shipped("screened.toml", &set)
    })
    .into()
}

/// A shipped scenario, changed.
fn load_shipped(name: &str, set: &[String]) -> Scenario {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios"));
    load_file(&folder.join(name), set)
}

fn load_file(path: &std::path::Path, set: &[String]) -> Scenario {
    outpace_scenarios::load(path, set)
        .unwrap_or_else(|why| panic!("{}: {why:?}", path.display()))
        .scenario
}

/// Reads each fact back from its journal line, tells it to a second engine and compares what both say.
struct Replay {
    engine: Engine,
    /// FNV-1a over the journal's text.
    hash: u64,
}

impl Replay {
    fn note(&mut self, line: &str) {
        for byte in line.bytes().chain([b'\n']) {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl Observer for Replay {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        let line = Fact(now, *fact).to_string();
        let Fact(at, input) = parse_line(&line).expect("a fact").expect("no comment");
        self.engine.handle_input(at, &input);
        self.note(&line);
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        let line = Said(output).to_string();
        let again = self.engine.poll_output();
        assert_eq!(Said(again).to_string(), line, "replayed at {now}");
        self.note(&line);
    }
}

#[test]
fn the_same_seed_plays_the_same_day_and_its_journal_replays() {
    for scenario in scenarios() {
        let play = || {
            let mut replay = Replay {
                engine: Engine::new(scenario.engine.clone()),
                hash: 0xcbf2_9ce4_8422_2325,
            };
            let plan = DayPlan {
                seed: 7,
                replication: 0,
                keep: Keep::Tables,
            };
            let day = simulate_day(&scenario, plan, &mut replay, &AtomicBool::new(false));
            (day.expect("not cancelled"), replay.hash)
        };
        let (first, second) = (play(), play());
        assert!(
            !first.0.calls.is_empty(),
            "{}: nobody was called",
            scenario.name
        );
        assert!(
            first == second,
            "{}: two days of one seed differ",
            scenario.name
        );
    }
}

#[test]
fn the_number_of_threads_does_not_show() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios/first-day.toml");
    let scenario = load(std::path::Path::new(folder));
    let measures = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let plan = StudyPlan {
            seed: 7,
            replications: 6,
            keep: Keep::Intervals,
        };
        let study = pool
            .build()
            .expect("a pool")
            .install(|| study(&scenario, plan, &AtomicBool::new(false), &|| ()));
        let days = study.days.into_iter();
        days.map(|day| (day.replication, day.measures, day.outcomes, day.intervals))
            .collect::<Vec<_>>()
    };
    assert!(measures(1) == measures(2), "a study depends on its threads");
}
