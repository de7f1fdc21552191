//! IVR campaigns: their ports, what they do with people, and where they send them.

use expect_test::expect;
use outpace_engine::CampaignId;
use outpace_engine::config::PortTreatment;

use crate::Case;

/// A campaign with ports, and so many lines of its `ivr` table.
fn ivr(table: &str) -> Case {
    Case::text(&format!(
        r#"
schema_version = 1
[day]
date = "2026-03-02"
start = "09:00"
length = "8 h"
zone = "UTC"
[campaign]
mode = "progressive"
lines_per_agent = 2
queue = "out"
[campaign.ivr]
{table}
[campaign.list]
generated = 100
[[queue]]
name = "out"
[inbound]
name = "service"
source = "assumed: a test"
calls_per_hour = 10
patience = "3 min"
talk = "3 min"
[team]
agents = 2
queues = ["service"]
[team.work]
source = "assumed: a test"
wrap_up = "20 s"
[carrier]
source = "assumed: a test"
[people]
source = "assumed: a test"
answer_probability = "20 %"
talk = "3 min"
"#
    ))
}

#[test]
fn ports_and_what_they_do_reach_the_engine() {
    let scenario = ivr(r#"ports = 1000
        treatment = "virtual_agent"
        escalates_to = "service""#)
    .good()
    .scenario;
    let ivr = scenario.engine.campaigns[0].ivr.expect("an IVR campaign");
    assert_eq!(ivr.ports, 1000);
    assert_eq!(ivr.treatment, PortTreatment::VirtualAgent);
    assert_eq!(ivr.escalates_to, Some(CampaignId(1)));
}

#[test]
fn a_message_has_a_length() {
    ivr("ports = 1\ntreatment = \"message\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.ivr.message_length: missing; write how long the message lasts, like "25 s"
    "#]]);
    let scenario = ivr("ports = 1\ntreatment = \"message\"\nmessage_length = \"24 s\"").good();
    assert_eq!(scenario.scenario.world.messages[0].as_secs(), 24);
}

#[test]
fn ports_are_from_one_to_a_thousand() {
    ivr("ports = 0\ntreatment = \"virtual_agent\"").check(expect![[r#"
        exit 2
        day.toml:13: campaign.ivr.ports: 0 is out of range; allowed: 1 to 1000
    "#]]);
    ivr("ports = 1001\ntreatment = \"virtual_agent\"").check(expect![[r#"
        exit 2
        day.toml:13: campaign.ivr.ports: 1001 is out of range; allowed: 1 to 1000
    "#]]);
}

#[test]
fn what_is_missing_or_unknown_is_named() {
    ivr("").check(expect![[r#"
        exit 2
        day.toml:12: campaign.ivr.ports: missing; write how many live persons at a time, 1 to 1000
        day.toml:12: campaign.ivr.treatment: missing; write "message" or "virtual_agent"
    "#]]);
    ivr("ports = 5\ntreatment = \"virtual_agent\"\nescalates_to = \"serivce\"")
        .check(expect![[r#"
            exit 2
            day.toml:15: campaign.ivr.escalates_to: no inbound queue is named "serivce"; did you mean `service`?
        "#]]);
    ivr("ports = 5\ntreatment = \"whistle\"").check(expect![[r#"
        exit 2
        day.toml:14: campaign.ivr.treatment: "whistle" is not allowed; allowed: "message", "virtual_agent"
    "#]]);
}

#[test]
fn treatments_of_other_results_are_answered_with_the_ports() {
    let mut messages = String::new();
    for word in ["play", "leave_message", "to_ivr", "to_agent", "disconnect"] {
        let case = ivr(&format!("ports = 5\ntreatment = \"{word}\""));
        let error = case.load().expect_err("no treatment of a port");
        messages += &format!("{}\n", error.problems()[0].message);
    }
    expect![[r#"
        "play" is not allowed: at a port this is "message"; allowed: "message", "virtual_agent"
        "leave_message" is not allowed: a person has no beep; write "message"; allowed: "message", "virtual_agent"
        "to_ivr" is not allowed: the port is the IVR; write "message" or "virtual_agent"; allowed: "message", "virtual_agent"
        "to_agent" is not allowed: in an IVR campaign a virtual agent sends people on; write "virtual_agent" and escalates_to; allowed: "message", "virtual_agent"
        "disconnect" is not allowed: nobody is dialled to be hung up on; allowed: "message", "virtual_agent"
    "#]]
    .assert_eq(&messages);
}
