//! Keys: unknown, missing, of another mode, of another type.

use expect_test::expect;

use crate::Case;

#[test]
fn the_small_scenario_is_right() {
    Case::small().check(expect![[""]]);
}

#[test]
fn a_misspelt_key_is_named_with_the_key_that_was_meant() {
    Case::small()
        .replace(
            "lines_per_agent = 1",
            "lines_per_agent = 1\nringlimit = \"18 s\"",
        )
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.ringlimit: unknown key; did you mean `ring_limit`?
        "#]]);
}

#[test]
fn a_key_from_nowhere_is_answered_with_the_keys_there_are() {
    Case::small()
        .replace("agents = 12", "agents = 12\ncolour = \"red\"")
        .check(expect![[r#"
            exit 2
            day.toml:18: team.colour: unknown key; allowed: name, agents, device, queues, shifts, work
        "#]]);
}

#[test]
fn every_problem_is_reported_in_the_order_of_the_file() {
    Case::small()
        .replace("start = \"09:00\"", "start = \"9 o'clock\"")
        .replace("lines_per_agent = 1", "lines_per_agent = 11\ngian = 1.0")
        .replace("generated = 100", "generated = \"many\"")
        .replace("agents = 12", "agents = 0")
        .replace("wrap_up = \"20 s\"", "wrap_up = 20")
        .replace("answer_probability = \"22 %\"", "answer_probability = 0.22")
        .check(expect![[r#"
            exit 2
            day.toml:5: day.start: "9 o'clock" is no time of day; write one like "09:00", up to "24:00"
            day.toml:11: campaign.lines_per_agent: 11 is out of range; allowed: 1 to 10
            day.toml:12: campaign.gian: unknown key; did you mean `gain`?
            day.toml:15: campaign.list.generated: "many" is not a whole number; write one like 20, or "unlimited"
            day.toml:18: team.agents: 0 is out of range; allowed: 1 to 10000
            day.toml:22: team.work.wrap_up: 20 has no unit; write a length of time like "20 s"; allowed units: ms, s, min, h
            day.toml:29: people.answer_probability: 0.22 has no unit; write a share like "3 %"
        "#]]);
}

#[test]
fn what_is_missing_is_named_with_the_table_it_is_missing_from() {
    Case::text("schema_version = 1\n\n[campaign]\n\n[people]\n\n[team]\n\n[carrier]\n\n[day]\n")
        .check(expect![[r#"
            exit 2
            day.toml:3: campaign.mode: missing; write "progressive", "predictive", "threshold", "adaptive", "preview_standard" or "preview_direct"
            day.toml:3: campaign.list: missing; write a table [campaign.list] with csv or generated
            day.toml:5: people.source: missing; write where its numbers come from: measured, cited, or "assumed: why" (source = "…")
            day.toml:5: people.answer_probability: missing; write a share like "22 %", or answer_by_hour
            day.toml:5: people.talk: missing; write a distribution like { lognormal = { mean = "180 s", sigma = 0.8 } }
            day.toml:7: team.agents: missing; write how many agents, or shifts
            day.toml:7: team.work: missing; write a table [team.work] with source and wrap_up
            day.toml:9: carrier.source: missing; write where its numbers come from: measured, cited, or "assumed: why" (source = "…")
            day.toml:11: day.date: missing; write a date like "2026-03-02"
            day.toml:11: day.start: missing; write a time like "09:00"
            day.toml:11: day.length: missing; write a length like "8 h"
            day.toml:11: day.zone: missing; write a zone like "America/New_York"
        "#]]);
}

#[test]
fn an_empty_file_misses_everything() {
    Case::text("").check(expect![[r#"
        exit 2
        day.toml: schema_version: missing; write schema_version = 1
        day.toml: day: missing; write a table [day]
        day.toml: campaign: missing; write a table [campaign]
        day.toml: people: missing; write a table [people]
        day.toml: team: missing; write a table [team]
        day.toml: carrier: missing; write a table [carrier]
    "#]]);
}

#[test]
fn a_scenario_of_another_version() {
    Case::small()
        .replace("schema_version = 1", "schema_version = 2")
        .check(expect![[r#"
            exit 2
            day.toml:1: schema_version: 2 is out of range; allowed: 1
        "#]]);
}

#[test]
fn text_that_is_not_toml() {
    Case::small()
        .replace("agents = 12", "agents = ")
        .check(expect![[r#"
            exit 2
            day.toml:17: not TOML: string values must be quoted, expected literal string
        "#]]);
    Case::small()
        .replace("agents = 12", "agents = 12\nagents = 13")
        .check(expect![[r#"
            exit 2
            day.toml:18: not TOML: duplicate key
        "#]]);
}

#[test]
fn a_scenario_file_that_is_not_there() {
    let error = outpace_scenarios::load("nowhere.toml".as_ref(), &[]).expect_err("no such file");
    assert_eq!(error.exit_code(), 2);
    expect!["nowhere.toml: cannot be read: No such file or directory (os error 2)"]
        .assert_eq(&error.to_string());
}

/// One `--set campaign.mode=…` compares the modes; it was refused while the other mode's keys stood.
#[test]
fn keys_of_the_other_mode_are_not_used() {
    Case::small()
        .replace(
            "lines_per_agent = 1",
            "lines_per_agent = 1\ngain = 1.0\ncorrection_pace = 70",
        )
        .check(expect![[r#"
            warning: day.toml:10: campaign.mode: "progressive" does not use the keys of predictive mode: correction_pace, gain
        "#]]);
    Case::small()
        .set("campaign.mode=predictive")
        .set("campaign.maximum_dialing_rate=2.0")
        .check(expect![[r#"
            warning: --set campaign.mode=predictive: campaign.mode: "predictive" does not use the keys of progressive mode: lines_per_agent
        "#]]);
}

#[test]
fn keys_of_the_other_mode_are_still_checked() {
    Case::small()
        .replace("lines_per_agent = 1", "lines_per_agent = 1\ngain = 9.0")
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.gain: 9.0 is out of range; allowed: 0.1 to 3.0
        "#]]);
}

#[test]
fn progressive_without_lines() {
    Case::small()
        .replace("lines_per_agent = 1\n", "")
        .check(expect![[r#"
            exit 2
            day.toml:9: campaign.lines_per_agent: missing; write how many lines per available agent, 1 to 10
        "#]]);
}

#[test]
fn a_mode_that_is_none() {
    Case::small()
        .replace("\"progressive\"", "\"predictve\"")
        .check(expect![[r#"
            exit 2
            day.toml:10: campaign.mode: "predictve" is not allowed; allowed: "progressive", "predictive", "threshold", "adaptive", "preview_standard", "preview_direct"
        "#]]);
}

#[test]
fn values_of_the_wrong_type() {
    Case::small()
        .replace(
            "lines_per_agent = 1",
            "lines_per_agent = 1\nabandon_message = \"yes\"\nname = 5",
        )
        .replace(
            "agents = 12",
            "agents = 12\nqueues = \"queue\"\ndevice = \"phone\"",
        )
        .replace("[carrier]", "[carrier]\noutages = 5")
        .replace(
            "talk = \"3 min\"",
            "talk = 180\nring = [1]\ngreeting = \"hello\"",
        )
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.abandon_message: "yes" is not true or false
            day.toml:13: campaign.name: 5 is not text in quotes
            day.toml:20: team.queues: "queue" is not a list in brackets
            day.toml:21: team.device: "phone" is not allowed; allowed: "called", "nailed_up"
            day.toml:28: carrier.outages: 5 is not a list in brackets
            day.toml:34: people.talk: 180 has no unit; write a length of time like "20 s"; allowed units: ms, s, min, h
            day.toml:35: people.ring: a list is not a length of time like "20 s", or a distribution like { lognormal = { mean = "180 s", sigma = 0.8 } }
            day.toml:36: people.greeting: "hello" is not a table
        "#]]);
    Case::small()
        .replace("[campaign.list]\ngenerated = 100", "list = 5")
        .check(expect![[r#"
            exit 2
            day.toml:13: campaign.list: 5 is not a table
        "#]]);
    Case::text("campaign = 5\nday = []\nteam = \"all\"").check(expect![[r#"
        exit 2
        day.toml: schema_version: missing; write schema_version = 1
        day.toml: people: missing; write a table [people]
        day.toml: carrier: missing; write a table [carrier]
        day.toml:1: campaign: 5 is not a table
        day.toml:2: day: a list is not a table; write it once
        day.toml:3: team: "all" is not a table
    "#]]);
}

#[test]
fn a_world_table_without_its_source() {
    Case::small()
        .replace(
            "[carrier]\nsource = \"measured: last week's switch records\"",
            "[carrier]\nsource = \" \"",
        )
        .replace(
            "[people]\nsource = \"measured: last week's switch records\"",
            "[people]",
        )
        .check(expect![[r#"
            exit 2
            day.toml:24: carrier.source: is empty; write where its numbers come from: measured, cited, or "assumed: why" (source = "…")
            day.toml:26: people.source: missing; write where its numbers come from: measured, cited, or "assumed: why" (source = "…")
        "#]]);
}

#[test]
fn a_retry_that_would_not_wait() {
    Case::small()
        .replace("[campaign.list]", "[campaign.retry]\nfax = { close = false }\nconnected = { wait = \"60 min\" }\nbusy = { wiat = \"60 min\" }\n\n[campaign.list]")
        .check(expect![[r#"
            exit 2
            day.toml:14: campaign.retry.fax.wait: missing; write how long the contact rests, like "60 min"
            day.toml:16: campaign.retry.busy.wiat: unknown key; did you mean `wait`?
        "#]]);
}

#[test]
fn more_lines_at_first_than_ever_allowed() {
    Case::small()
        .replace(
            "mode = \"progressive\"\nlines_per_agent = 1",
            "mode = \"predictive\"\nmaximum_dialing_rate = 2.0\ninitial_lines_per_agent = 2.5",
        )
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.initial_lines_per_agent: 2.5 is more than maximum_dialing_rate; allowed: 1.0 to 2.0
        "#]]);
}
