//! `--set key=value`.

use expect_test::expect;
use outpace_engine::config::Mode;

use crate::Case;

const TWO_CAMPAIGNS: &str = r#"
schema_version = 1
day = { date = "2026-03-02", start = "09:00", length = "8 h", zone = "Europe/London" }

[[campaign]]
name = "sales"
queue = "one"
mode = "predictive"
maximum_dialing_rate = 2.0
list = { generated = 100 }

[[campaign]]
name = "service"
queue = "two"
mode = "predictive"
maximum_dialing_rate = 2.0
gain = 2.0 # a bold one
list = { generated = 100 }

[[queue]]
name = "one"

[[queue]]
name = "two"

[team]
agents = 12
queues = ["one", "two"]
work = { source = "measured", wrap_up = "20 s" }

[carrier]
source = "measured"

[people]
source = "measured"
answer_probability = "22 %"
talk = "3 min"
"#;

fn gains(case: Case) -> Vec<f64> {
    let campaigns = case.good().scenario.engine.campaigns;
    let gain = |mode| match mode {
        Mode::Predictive(predictive) => predictive.gain,
        _ => f64::NAN,
    };
    campaigns
        .into_iter()
        .map(|campaign| gain(campaign.mode))
        .collect()
}

#[test]
fn one_or_all_of_several() {
    let two = || Case::text(TWO_CAMPAIGNS);
    assert_eq!(gains(two()), [1.0, 2.0]);
    assert_eq!(gains(two().set("campaign.gain=0.6")), [0.6, 0.6]);
    assert_eq!(gains(two().set("campaign.sales.gain=0.6")), [0.6, 2.0]);
    let both = two()
        .set("campaign.gain=0.6")
        .set("campaign.service.gain = 0.7");
    assert_eq!(gains(both), [0.6, 0.7], "the later one holds");
}

#[test]
fn a_single_table_answers_to_its_name_too() {
    let loaded = Case::small()
        .set("campaign.campaign.ring_limit=20 s")
        .good();
    assert_eq!(loaded.scenario.engine.campaigns[0].ring_limit.as_secs(), 20);
}

#[test]
fn values_need_no_quotes() {
    let loaded = Case::small()
        .set("agents=20")
        .set("campaign.ring_limit=20 s")
        .set("people.answer_probability=30%")
        .set("day.start=10:00")
        .set("campaign.abandon_message=false")
        .set("people.talk={ exponential = { mean = \"1 min\" } }")
        .set("people.otherwise.machine=40 %")
        .set("campaign.calling_hours=always")
        .good();
    let scenario = loaded.scenario;
    assert_eq!(scenario.engine.agents.len(), 20);
    let treatment = scenario.engine.campaigns[0].abandoned_treatment;
    assert_eq!(treatment, outpace_engine::config::Treatment::Disconnect);
    assert_eq!(scenario.world.people[0].otherwise.machine, 0.4);
    assert_eq!(
        scenario.engine.unix_epoch_s % 86_400,
        15 * 3600,
        "10:00 at five hours west"
    );
}

#[test]
fn lists_are_counted_from_zero() {
    let case = Case::small().replace(
        "agents = 12",
        "shifts = [{ from = \"09:00\", to = \"12:00\", agents = 3 }]",
    );
    assert_eq!(
        case.set("team.shifts.0.agents=5")
            .good()
            .scenario
            .engine
            .agents
            .len(),
        5
    );
}

#[test]
fn the_resolved_text_is_a_scenario_of_its_own() {
    let first = Case::text(TWO_CAMPAIGNS)
        .set("campaign.gain=0.6")
        .set("trunk.channels=10")
        .set("people.otherwise.machine=40 %")
        .good();
    let again = Case::text(&first.resolved_toml).good();
    assert_eq!(first, again);
    let changed: Vec<&str> = first
        .resolved_toml
        .lines()
        .filter(|line| !TWO_CAMPAIGNS.contains(line.trim()))
        .collect();
    expect![[r#"
        [
            "gain = 0.6",
            "gain = 0.6 # a bold one",
            "[people.otherwise]",
            "machine = \"40 %\"",
            "[trunk]",
            "channels = 10",
        ]
    "#]]
    .assert_debug_eq(&changed);
}

#[test]
fn a_bad_override_is_named_in_full() {
    let bad = |text: &str| Case::small().set(text);
    bad("campaign.gain").check(expect![[r#"
        exit 2
        --set campaign.gain: has no value; write key=value, like campaign.gain=0.6
    "#]]);
    bad("campaign.gain=").check(expect![[r#"
        exit 2
        --set campaign.gain=: has no value after `=`
    "#]]);
    bad("=5").check(expect![[r#"
        exit 2
        --set =5: `` is no key; write one like campaign.gain
    "#]]);
    bad("campaign..gain=5").check(expect![[r#"
        exit 2
        --set campaign..gain=5: `campaign..gain` is no key; write one like campaign.gain
    "#]]);
    bad("campaign.gian=0.6").check(expect![[r#"
        exit 2
        --set campaign.gian=0.6: campaign.gian: unknown key; did you mean `gain`?
    "#]]);
    bad("campain.gain=0.6").check(expect![[r#"
        exit 2
        --set campain.gain=0.6: campain: unknown key; did you mean `campaign`?
    "#]]);
    bad("agent=20").check(expect![[r#"
        exit 2
        --set agent=20: agent: unknown key; allowed: schema_version, title, description, day, campaign, inbound, team, queue, trunk, place, carrier, people
    "#]]);
    bad("campaign.lines_per_agent=11").check(expect![[r#"
        exit 2
        --set campaign.lines_per_agent=11: campaign.lines_per_agent: 11 is out of range; allowed: 1 to 10
    "#]]);
    bad("campaign.lines_per_agent.more=11").check(expect![[r#"
        exit 2
        --set campaign.lines_per_agent.more=11: `campaign.lines_per_agent` is not a table, so it has no key `more`
    "#]]);
    bad("campaign.queue=elsewhere").check(expect![[r#"
        exit 2
        --set campaign.queue=elsewhere: campaign.queue: no queue is named "elsewhere"; allowed: "queue"
    "#]]);
    bad("team.shifts.3.agents=5").check(expect![[r#"
        exit 2
        --set team.shifts.3.agents=5: `team.shifts` is not a list of more than 3, so it has no `3`
    "#]]);
    bad("day.zone=New York").check(expect![[r#"
        exit 2
        --set day.zone=New York: day.zone: there is no time zone "New York"; did you mean `America/New_York`?
    "#]]);
    Case::text(TWO_CAMPAIGNS)
        .set("campaign.support.gain=0.6")
        .check(expect![[r#"
            exit 2
            --set campaign.support.gain=0.6: no campaign is named `support`; allowed: sales, service
        "#]]);
}

#[test]
fn a_name_that_is_a_setting_would_make_overrides_ambiguous() {
    Case::text(TWO_CAMPAIGNS)
        .replace("name = \"sales\"", "name = \"list\"")
        .check(expect![[r#"
            exit 2
            day.toml:6: campaign.list.name: "list" is the name of a setting; choose another
        "#]]);
}

#[test]
fn bad_overrides_are_reported_together() {
    Case::small().set("nothing").set("x=").check(expect![[r#"
        exit 2
        --set nothing: has no value; write key=value, like campaign.gain=0.6
        --set x=: has no value after `=`
    "#]]);
}
