//! With `stop = "before_limit"` the governing meter is not over at the end of its window, on any day; and
//! what meters count agrees with what the dialer counts.

use std::sync::atomic::AtomicBool;

use outpace_checkers::{Checkers, Rule};
use outpace_engine::config::Stop;
use outpace_engine::meters::Count;
use outpace_engine::{Config, Input, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{DayPlan, Keep, Observer, StudyPlan, read_meters, simulate_day, study};

use crate::{load_shipped, scenarios};

struct Watched(Checkers);

impl Observer for Watched {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.0.fact(now, fact);
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        self.0.said(now, output);
    }
}

/// The days on which the limit of `held_to` was crossed.
fn days_over(scenario: &Scenario, held_to: &Config, days: u32) -> Vec<String> {
    let mut over = Vec::new();
    for replication in 0..days {
        let mut watched = Watched(Checkers::new(held_to).and_limits(held_to));
        let plan = DayPlan {
            seed: 7,
            replication,
            keep: Keep::Intervals,
        };
        let day = simulate_day(scenario, plan, &mut watched, &AtomicBool::new(false));
        assert!(day.is_some(), "not cancelled");
        watched.0.end();
        for fault in watched.0.faults() {
            assert_eq!(fault.rule, Rule::LimitKept, "day {replication}: {fault}");
            over.push(format!("day {replication}: {fault}"));
        }
    }
    over
}

#[test]
fn a_campaign_that_stops_before_its_limit_never_ends_over_it() {
    let stopping = load_shipped("stop-before-limit.toml", &[]);
    assert_eq!(
        days_over(&stopping, &stopping.engine, 30),
        [] as [String; 0]
    );
    // The same settings without the stop, held to the same.
    let going_on = load_shipped(
        "stop-before-limit.toml",
        &["campaign.stop=never".to_owned()],
    );
    assert_eq!(going_on.engine.campaigns[0].governing.stop, Stop::Never);
    let over = days_over(&going_on, &stopping.engine, 30);
    assert!(over.len() >= 5, "{over:?}");
}

#[test]
fn other_meters_are_kept_too() {
    for meter in ["ucce", "vicidial", "genesys_reached_queue"] {
        let settings = [
            "day.length=3 h".to_owned(),
            format!("campaign.governing_meter={meter}"),
        ];
        let scenario = load_shipped("stop-before-limit.toml", &settings);
        let over = days_over(&scenario, &scenario.engine, 10);
        assert_eq!(over, [] as [String; 0], "{meter}");
    }
}

#[test]
fn the_ftcs_count_is_the_dialers_own_where_no_detector_and_no_machine_comes_between() {
    for name in [
        "first-day.toml",
        "stop-before-limit.toml",
        "small-team-8.toml",
    ] {
        let scenario = load_shipped(name, &["day.length=3 h".to_owned()]);
        let plan = StudyPlan {
            seed: 5,
            replications: 4,
            keep: Keep::Intervals,
        };
        for day in study(&scenario, plan, &AtomicBool::new(false), &|| ()).days {
            let governing = day
                .meters
                .iter()
                .find(|row| row.governs)
                .expect("one governs");
            let of = |name: &str| day.measures[name].expect("a count") as u64;
            let dialers = Count {
                numerator: of("abandoned"),
                denominator: of("live_answers"),
            };
            assert_eq!(
                (governing.counted, governing.truly),
                (dialers, dialers),
                "{name}"
            );
        }
    }
}

#[test]
fn meters_read_from_rows_are_those_that_ran_along() {
    for scenario in scenarios() {
        let play = |keep| {
            let plan = DayPlan {
                seed: 9,
                replication: 0,
                keep,
            };
            let day = simulate_day(&scenario, plan, &mut (), &AtomicBool::new(false));
            day.expect("not cancelled")
        };
        let along = play(Keep::Meters);
        assert!(!along.conduct.is_empty());
        let along = (along.meters, along.conduct);
        let rows = play(Keep::Tables);
        assert!(rows.meters.is_empty(), "nobody asked");
        assert!(
            read_meters(&scenario.engine, &rows) == along,
            "{}",
            scenario.name
        );
    }
}
