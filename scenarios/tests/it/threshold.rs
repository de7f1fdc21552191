//! Threshold mode, and campaigns that dial in a part of the day.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::{Mode, Threshold};

use crate::Case;

const LINES: &str = "mode = \"progressive\"\nlines_per_agent = 1";

fn threshold(keys: &str) -> Case {
    Case::small().replace(LINES, &format!("mode = \"threshold\"\n{keys}"))
}

fn settings(keys: &str) -> Threshold {
    match threshold(keys).good().scenario.engine.campaigns[0].mode {
        Mode::Threshold(settings) => settings,
        other => panic!("{other:?}"),
    }
}

#[test]
fn its_keys_and_their_defaults() {
    let defaults = Threshold {
        idle_at_least: 4,
        own_idle_at_least: 1,
        kappa: 1.0,
        plus: 0,
    };
    assert_eq!(settings("idle_at_least = 4"), defaults);
    let all = "idle_at_least = 4\nown_idle_at_least = 2\nkappa = 2.5\nplus = 1";
    let written = Threshold {
        own_idle_at_least: 2,
        kappa: 2.5,
        plus: 1,
        ..defaults
    };
    assert_eq!(settings(all), written);
}

#[test]
fn both_sides_of_each_range() {
    settings("idle_at_least = 1\nown_idle_at_least = 1\nkappa = 0.1\nplus = 0");
    settings("idle_at_least = 10_000\nown_idle_at_least = 10_000\nkappa = 10\nplus = 1000");
    threshold("idle_at_least = 0\nown_idle_at_least = 0\nkappa = 0.09\nplus = -1").check(expect![
        [r#"
            exit 2
            day.toml:11: campaign.idle_at_least: 0 is out of range; allowed: 1 to 10000
            day.toml:12: campaign.own_idle_at_least: 0 is out of range; allowed: 1 to 10000
            day.toml:13: campaign.kappa: 0.09 is out of range; allowed: 0.1 to 10.0
            day.toml:14: campaign.plus: -1 is out of range; allowed: 0 to 1000
        "#]
    ]);
    threshold("idle_at_least = 10_001\nown_idle_at_least = 10_001\nkappa = 10.1\nplus = 1001")
        .check(expect![[r#"
            exit 2
            day.toml:11: campaign.idle_at_least: 10001 is out of range; allowed: 1 to 10000
            day.toml:12: campaign.own_idle_at_least: 10001 is out of range; allowed: 1 to 10000
            day.toml:13: campaign.kappa: 10.1 is out of range; allowed: 0.1 to 10.0
            day.toml:14: campaign.plus: 1001 is out of range; allowed: 0 to 1000
        "#]]);
}

#[test]
fn the_number_of_idle_agents_has_no_default() {
    threshold("").check(expect![[r#"
        exit 2
        day.toml:9: campaign.idle_at_least: missing; write how many agents must be idle, like 4
    "#]]);
}

#[test]
fn without_callers_it_may_stand_still_and_with_too_few_agents_it_does() {
    threshold("idle_at_least = 4").check(expect![[r#"
        warning: day.toml:10: campaign.mode: threshold dials only when a service ends, and its agents serve nobody else: once nobody answers, nobody is dialled any more
    "#]]);
    threshold("idle_at_least = 4\nown_idle_at_least = 13").check(expect![[r#"
        warning: day.toml:10: campaign.mode: threshold dials only when a service ends, and its agents serve nobody else: once nobody answers, nobody is dialled any more
        warning: day.toml:12: campaign.own_idle_at_least: there are never more than 12 agents for it: nobody is dialled
    "#]]);
}

#[test]
fn keys_of_the_other_modes_are_named() {
    threshold("idle_at_least = 4\nlines_per_agent = 2\ngain = 1.0").check(expect![[r#"
        warning: day.toml:10: campaign.mode: "threshold" does not use the keys of progressive mode: lines_per_agent
        warning: day.toml:10: campaign.mode: "threshold" does not use the keys of predictive mode: gain
        warning: day.toml:10: campaign.mode: threshold dials only when a service ends, and its agents serve nobody else: once nobody answers, nobody is dialled any more
    "#]]);
    Case::small()
        .replace(LINES, &format!("{LINES}\nkappa = 2.0"))
        .check(expect![[r#"
            warning: day.toml:10: campaign.mode: "progressive" does not use the keys of threshold mode: kappa
        "#]]);
}

fn dialing(keys: &str) -> std::ops::Range<Duration> {
    let case = Case::small().replace(LINES, &format!("{LINES}\n{keys}"));
    let dialing = &case.good().scenario.world.dialing[0];
    assert_eq!(dialing.len(), 1);
    dialing[0].clone()
}

#[test]
fn a_campaign_dials_all_day_or_in_a_part_of_it() {
    let hours =
        |from: u64, to: u64| Duration::from_secs(from * 3600)..Duration::from_secs(to * 3600);
    assert_eq!(dialing(""), hours(0, 8));
    assert_eq!(dialing("from = \"11:00\""), hours(2, 8));
    assert_eq!(dialing("to = \"11:00\""), hours(0, 2));
    assert_eq!(dialing("from = \"11:00\"\nto = \"16:00\""), hours(2, 7));
    // Longer than the day is: to its end.
    assert_eq!(dialing("to = \"20:00\""), hours(0, 8));
}

#[test]
fn on_several_days_it_dials_on_each() {
    let case = |keys: &str| {
        let case = Case::small().replace(LINES, &format!("{LINES}\n{keys}"));
        let loaded = case.set("day.length=48 h").good();
        let hours = |length: &Duration| length.as_secs() / 3600;
        let dialing = loaded.scenario.world.dialing[0].iter();
        dialing
            .map(|it| (hours(&it.start), hours(&it.end)))
            .collect::<Vec<_>>()
    };
    // The first day begins at 09:00.
    assert_eq!(case("from = \"11:00\"\nto = \"16:00\""), [(2, 7), (26, 31)]);
    assert_eq!(case("to = \"10:00\""), [(0, 1), (15, 25), (39, 48)]);
    assert_eq!(
        case("from = \"22:00\"\nto = \"02:00\""),
        [(13, 17), (37, 41)]
    );
}

#[test]
fn a_part_of_the_day_that_is_none() {
    let case = |keys: &str| Case::small().replace(LINES, &format!("{LINES}\n{keys}"));
    case("from = \"11:00\"\nto = \"10:00\"").check(expect![[r#"
        exit 2
        day.toml:13: campaign.to: 10:00 is not after its beginning
    "#]]);
    case("from = \"08:00\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.from: 08:00 is before the day begins at 09:00
    "#]]);
    case("from = \"18:00\"").check(expect![[r#"
        warning: day.toml:12: campaign.from: begins after the day ends: nobody is dialled
    "#]]);
    case("from = \"nine\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.from: "nine" is no time of day; write one like "09:00", up to "24:00"
    "#]]);
}
