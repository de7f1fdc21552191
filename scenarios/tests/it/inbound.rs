//! Inbound queues: every key, both sides of each range, and what two keys must have in common.

use expect_test::expect;
use outpace_engine::config::{Inbound, Mode};
use std::time::Duration;

use crate::Case;

/// A queue, a team and a carrier: nobody is dialled.
const INBOUND_ONLY: &str = r#"schema_version = 1

[day]
date = "2026-03-02"
start = "09:00"
length = "8 h"
zone = "America/New_York"

[inbound]
source = "measured: last week's switch records"
calls_per_hour = 140
patience = "3 min"
talk = "4 min"

[team]
agents = 12

[team.work]
source = "measured: last week's switch records"
wrap_up = "20 s"

[carrier]
source = "measured: last week's switch records"
"#;

/// The small campaign, and a queue of calls that its team serves too.
fn blended() -> Case {
    Case::small()
        .replace("[team]\n", "[team]\nqueues = [\"queue\", { queue = \"help\", rank = 2 }]\n")
        .and("\n[[inbound]]\nname = \"help\"\nsource = \"measured: the switch\"\ncalls_per_hour = 20\npatience = \"3 min\"\ntalk = \"4 min\"\n")
}

fn inbound_only() -> Case {
    Case::text(INBOUND_ONLY)
}

fn with(lines: &str) -> Case {
    inbound_only().replace("calls_per_hour = 140", lines)
}

#[test]
fn a_queue_needs_no_campaign_no_people_and_no_trunk() {
    let loaded = inbound_only().good();
    assert_eq!(loaded.warnings.len(), 0);
    let engine = &loaded.scenario.engine;
    assert_eq!(
        (
            engine.campaigns.len(),
            engine.trunks.len(),
            engine.queues.len()
        ),
        (1, 1, 1)
    );
    let Mode::Inbound(inbound) = engine.campaigns[0].mode else {
        panic!("not an inbound queue");
    };
    let untold = Inbound {
        places: None,
        max_wait: None,
    };
    assert_eq!(inbound, untold);
    assert_eq!(engine.trunks[0].channels, None, "a trunk without limits");
    let callers = &loaded.scenario.world.callers[0];
    assert_eq!(callers.service_target, Duration::from_secs(20));
    assert_eq!(callers.day_shape, None);
    assert_eq!(callers.rates.len(), 1);
    assert_eq!(callers.rates[0].per_hour, 140.0);
    assert_eq!(callers.rates[0].until, Duration::from_secs(8 * 3600));
}

#[test]
fn every_key_arrives() {
    let loaded = with(
        "places = 80\nmax_wait = \"10 min\"\nservice_target = \"30 s\"\nday_shape = 29.7\nbalks = \"0.5 %\"\n\
         calls_per_hour = 10\ncalls_by_hour = { \"10:00-12:00\" = 100, \"12:00-13:00\" = 0 }",
    )
    .good();
    let Mode::Inbound(inbound) = loaded.scenario.engine.campaigns[0].mode else {
        panic!("not an inbound queue");
    };
    assert_eq!(inbound.places, Some(80));
    assert_eq!(inbound.max_wait, Some(Duration::from_secs(600)));
    let callers = &loaded.scenario.world.callers[0];
    assert_eq!(callers.service_target, Duration::from_secs(30));
    assert_eq!(callers.day_shape, Some(29.7));
    let rates: Vec<_> = (callers.rates.iter())
        .map(|rate| (rate.until.as_secs() / 3600, rate.per_hour))
        .collect();
    assert_eq!(rates, [(1, 10.0), (3, 100.0), (4, 0.0), (8, 10.0)]);
    assert!(
        format!("{:?}", loaded.scenario.world.people[0].patience).contains("balks"),
        "who balks has no patience"
    );
}

#[test]
fn both_sides_of_each_range() {
    for good in [
        "calls_per_hour = 0",
        "calls_per_hour = 1_000_000",
        "calls_per_hour = 1\nplaces = 0",
        "calls_per_hour = 1\nplaces = 100_000",
        "calls_per_hour = 1\nplaces = \"unlimited\"",
        "calls_per_hour = 1\nmax_wait = \"1 s\"",
        "calls_per_hour = 1\nmax_wait = \"24 h\"",
        "calls_per_hour = 1\nservice_target = \"0 s\"",
        "calls_per_hour = 1\nservice_target = \"1 h\"",
        "calls_per_hour = 1\nday_shape = 0.1",
        "calls_per_hour = 1\nday_shape = 1_000_000",
        "calls_per_hour = 1\nbalks = \"0 %\"",
        "calls_per_hour = 1\nbalks = \"100 %\"",
        "calls_by_hour = { \"09:00-17:00\" = 1_000_000 }",
    ] {
        with(good).good();
    }
    with(
        "calls_per_hour = 1_000_001\nplaces = 100_001\nmax_wait = \"999 ms\"\n\
          service_target = \"61 min\"\nday_shape = 0.09\nbalks = \"101 %\"",
    )
    .check(expect![[r#"
        exit 2
        day.toml:11: inbound.calls_per_hour: 1000001 is out of range; allowed: 0.0 to 1000000.0
        day.toml:12: inbound.places: 100001 is out of range; allowed: 0 to 100000, or "unlimited"
        day.toml:13: inbound.max_wait: "999 ms" is out of range; allowed: "1 s" to "24 h"
        day.toml:14: inbound.service_target: "61 min" is out of range; allowed: "0 s" to "1 h"
        day.toml:15: inbound.day_shape: 0.09 is out of range; allowed: 0.1 to 1000000.0
        day.toml:16: inbound.balks: "101 %" is out of range; allowed: "0 %" to "100 %"
    "#]]);
    with(
        "calls_per_hour = -1\nplaces = -1\nmax_wait = \"25 h\"\nday_shape = 1_000_001\n\
          calls_by_hour = { \"10:00-11:00\" = -1, \"11:00-12:00\" = 1e7 }",
    )
    .check(expect![[r#"
        exit 2
        day.toml:11: inbound.calls_per_hour: -1 is out of range; allowed: 0.0 to 1000000.0
        day.toml:12: inbound.places: -1 is out of range; allowed: 0 to 100000, or "unlimited"
        day.toml:13: inbound.max_wait: "25 h" is out of range; allowed: "1 s" to "24 h"
        day.toml:14: inbound.day_shape: 1000001 is out of range; allowed: 0.1 to 1000000.0
        day.toml:15: inbound.calls_by_hour."10:00-11:00": -1 is out of range; allowed: 0.0 to 1000000.0
        day.toml:15: inbound.calls_by_hour."11:00-12:00": 10000000.0 is out of range; allowed: 0.0 to 1000000.0
    "#]]);
}

#[test]
fn what_is_missing_is_named() {
    inbound_only()
        .replace("source = \"measured: last week's switch records\"\ncalls_per_hour = 140\npatience = \"3 min\"\ntalk = \"4 min\"\n", "")
        .check(expect![[r#"
            exit 2
            day.toml:9: inbound.source: missing; write where its numbers come from: measured, cited, or "assumed: why" (source = "…")
            day.toml:9: inbound.calls_per_hour: missing; write how many calls an hour, like 140, or calls_by_hour
            day.toml:9: inbound.patience: missing; write a length like "3 min" or a distribution
            day.toml:9: inbound.talk: missing; write a length like "4 min" or a distribution
        "#]]);
}

#[test]
fn stretches_must_not_overlap_and_must_lie_in_the_day() {
    with("calls_by_hour = { \"09:00-12:00\" = 100, \"11:00-13:00\" = 120 }").check(expect![[r#"
        exit 2
        day.toml:11: inbound.calls_by_hour: "09:00-12:00" and "11:00-13:00" overlap
    "#]]);
    with("calls_by_hour = { \"12:00-11:00\" = 100 }").check(expect![[r#"
        exit 2
        day.toml:11: inbound.calls_by_hour."12:00-11:00": "12:00-11:00" ends before it begins; write two stretches to pass midnight
    "#]]);
    with("calls_by_hour = { \"9-12\" = 100 }").check(expect![[r#"
        exit 2
        day.toml:11: inbound.calls_by_hour.9-12: "9-12" is no stretch of a day; write one like "09:00-21:00"
    "#]]);
    with("calls_by_hour = { \"07:00-08:00\" = 100 }").check(expect![[r#"
        exit 2
        day.toml:11: inbound.calls_by_hour."07:00-08:00": 07:00 is before the day begins at 09:00
    "#]]);
    // One after the other is no overlap.
    with("calls_by_hour = { \"09:00-12:00\" = 100, \"12:00-13:00\" = 120 }").good();
}

#[test]
fn a_day_cut_short_cuts_its_stretches() {
    let loaded = with("calls_by_hour = { \"10:00-12:00\" = 100 }")
        .set("day.length=2 h")
        .good();
    let rates = &loaded.scenario.world.callers[0].rates;
    assert_eq!(rates.len(), 2);
    assert_eq!(rates[1].until, Duration::from_secs(2 * 3600));
}

#[test]
fn queues_and_trunks_are_called_by_names_that_exist() {
    blended().good();
    blended()
        .replace("{ queue = \"help\"", "{ queue = \"halp\"")
        .check(expect![[r#"
            exit 2
            day.toml:17: team.queues[1]: no queue is named "halp"; did you mean `help`?
        "#]]);
    blended()
        .replace(
            "calls_per_hour = 20",
            "calls_per_hour = 20\ntrunk = \"blue\"",
        )
        .check(expect![[r#"
            exit 2
            day.toml:36: inbound.help.trunk: no trunk is named "blue"; allowed: "trunk"
        "#]]);
    // A campaign is no user of an inbound queue.
    blended()
        .replace(
            "lines_per_agent = 1",
            "lines_per_agent = 1\nqueue = \"help\"",
        )
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.queue: no queue is named "help"; allowed: "queue"
        "#]]);
}

#[test]
fn several_queues_have_names_and_a_team_names_those_it_serves() {
    inbound_only()
        .replace("[inbound]", "[[inbound]]")
        .and("\n[[inbound]]\nsource = \"measured: the switch\"\ncalls_per_hour = 20\npatience = \"3 min\"\ntalk = \"4 min\"\n")
        .check(expect![[r#"
            exit 2
            day.toml:9: inbound[0].name: missing; write a name, since there are several
            day.toml:15: team.queues: missing; write which queue, since there are several: "inbound", "inbound"
            day.toml:25: inbound[1].name: missing; write a name, since there are several
        "#]]);
    Case::small()
        .and("\n[inbound]\nsource = \"measured: the switch\"\ncalls_per_hour = 20\npatience = \"3 min\"\ntalk = \"4 min\"\n")
        .check(expect![[r#"
            exit 2
            day.toml:16: team.queues: missing; write which queue, since there are several: "queue", "inbound"
        "#]]);
    // A queue that nobody serves.
    blended()
        .replace("[\"queue\", { queue = \"help\", rank = 2 }]", "[\"queue\"]")
        .check(expect![[r#"
            exit 2
            day.toml:32: inbound.help: no team serves the queue "help"; name it in a team's queues
        "#]]);
}

#[test]
fn ranks_and_yielding_arrive() {
    let loaded = blended()
        .replace(
            "lines_per_agent = 1",
            "lines_per_agent = 1\nyields_to_inbound = true",
        )
        .good();
    let engine = &loaded.scenario.engine;
    assert!(engine.campaigns[0].yields_to_inbound);
    assert!(!engine.campaigns[1].yields_to_inbound);
    let ranks: Vec<_> = (engine.teams[0].queues.iter())
        .map(|ranked| (ranked.queue.index(), ranked.rank))
        .collect();
    assert_eq!(ranks, [(0, 1), (1, 2)]);
    assert_eq!(loaded.scenario.names.campaigns[1], "help");
}

#[test]
fn the_schema_has_every_key() {
    let schema = outpace_scenarios::json_schema();
    let keys = schema["$defs"]["Inbound"]["properties"]
        .as_object()
        .expect("keys of an inbound queue");
    let keys: Vec<&str> = keys.keys().map(String::as_str).collect();
    expect!["balks calls_by_hour calls_per_hour day_shape max_wait name patience places service_target source talk trunk"].assert_eq(&keys.join(" "));
    assert!(schema["properties"]["inbound"].is_object());
    let campaign = &schema["$defs"]["Campaign"]["properties"];
    assert!(campaign["yields_to_inbound"].is_object());
}
