//! Whole days under all checkers: rules that no engine may break, seen from what it is told and says.

use std::sync::atomic::AtomicBool;

use outpace_checkers::Checkers;
use outpace_engine::{Input, Output, Timestamp};
use outpace_sim::{DayPlan, Keep, Observer, StudyPlan, simulate_day, study};

use crate::{detected, load_shipped, scenarios};

struct Watched(Checkers);

impl Observer for Watched {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.0.fact(now, fact);
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        self.0.said(now, output);
    }
}

#[test]
fn a_day_of_every_scenario_keeps_every_rule_and_leaves_nothing_behind() {
    for scenario in scenarios().into_iter().chain(detected()) {
        let mut watched = Watched(Checkers::new(&scenario.engine));
        let plan = DayPlan {
            seed: 11,
            replication: 0,
            keep: Keep::Intervals,
        };
        let day = simulate_day(&scenario, plan, &mut watched, &AtomicBool::new(false));
        assert!(day.is_some(), "{}: cancelled", scenario.name);
        watched.0.end();
        let faults: Vec<String> = watched.0.faults().iter().map(|it| it.to_string()).collect();
        assert!(
            faults.is_empty(),
            "{}, seed 11:\n{}",
            scenario.name,
            faults.join("\n")
        );
    }
}

#[test]
fn a_day_is_the_same_alone_and_among_others() {
    let scenario = load_shipped("first-day.toml", &["day.length=1 h".to_owned()]);
    let plan = StudyPlan {
        seed: 3,
        replications: 4,
        keep: Keep::Intervals,
    };
    let never = AtomicBool::new(false);
    let together = study(&scenario, plan, &never, &|| ());
    for replication in (0..plan.replications).rev() {
        let plan = DayPlan {
            seed: plan.seed,
            replication,
            keep: plan.keep,
        };
        let alone = simulate_day(&scenario, plan, &mut (), &never).expect("not cancelled");
        let among = &together.days[replication as usize];
        assert_eq!(alone.replication, among.replication);
        assert_eq!(alone.intervals, among.intervals, "day {replication}");
    }
}
