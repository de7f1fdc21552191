//! What is done with each result of a call: which treatments make sense for it, and why others do not.

use expect_test::expect;
use outpace_engine::config::Treatment;

use crate::Case;

const RESULTS: [&str; 4] = [
    "machine_treatment",
    "fax_treatment",
    "dead_air_treatment",
    "abandoned_treatment",
];

/// A campaign that listens.
fn case(key: &str, word: &str) -> Case {
    Case::small()
        .replace(
            "[campaign.list]",
            "[campaign.detection]\ndetector = \"asterisk\"\ngreeting = \"2400 ms\"\n\n[campaign.list]",
        )
        .replace(
            "lines_per_agent = 1",
            &format!("lines_per_agent = 1\n{key} = \"{word}\""),
        )
}

#[test]
fn each_result_has_the_treatments_that_make_sense_for_it() {
    let words = [
        ("disconnect", Treatment::Disconnect),
        ("to_agent", Treatment::ToAgent),
        ("leave_message", Treatment::LeaveMessage),
        ("play", Treatment::Play),
        ("to_ivr", Treatment::ToIvr),
    ];
    let mut refused = String::new();
    for key in RESULTS {
        for (word, treatment) in words {
            match case(key, word).load() {
                Ok(loaded) => {
                    let campaign = &loaded.scenario.engine.campaigns[0];
                    let read = match key {
                        "machine_treatment" => campaign.machine_treatment,
                        "fax_treatment" => campaign.fax_treatment,
                        "dead_air_treatment" => campaign.dead_air_treatment,
                        _ => campaign.abandoned_treatment,
                    };
                    assert_eq!(read, treatment, "{key}");
                }
                Err(error) => refused += &format!("{}\n", error.problems()[0].message),
            }
        }
    }
    expect![[r#"
        "leave_message" is not allowed: a fax machine hears no message; allowed: "disconnect", "to_agent"
        "play" is not allowed: a fax machine hears no message; allowed: "disconnect", "to_agent"
        "to_ivr" is not allowed: a fax machine hears no message; allowed: "disconnect", "to_agent"
        "leave_message" is not allowed: where nothing is heard there is no beep to wait for; write "play"; allowed: "disconnect", "to_agent", "play", "to_ivr"
        "to_agent" is not allowed: nobody is abandoned while an agent is free; how long one is waited for is abandon_after; allowed: "disconnect", "play", "to_ivr"
        "leave_message" is not allowed: a person has no beep to wait for; write "play"; allowed: "disconnect", "play", "to_ivr"
    "#]]
    .assert_eq(&refused);
}

#[test]
fn what_is_no_treatment_at_all() {
    for key in RESULTS {
        assert!(case(key, "transfer").load().is_err(), "{key}");
        assert!(
            Case::small()
                .set(&format!("campaign.{key}=5"))
                .load()
                .is_err(),
            "{key}"
        );
    }
    case("abandoned_treatment", "transfer").check(expect![[r#"
        exit 2
        day.toml:12: campaign.abandoned_treatment: "transfer" is not allowed; allowed: "disconnect", "play", "to_ivr"
    "#]]);
    Case::small()
        .set("campaign.fax_treatment=true")
        .check(expect![[r#"
            exit 2
            --set campaign.fax_treatment=true: campaign.fax_treatment: true is not text in quotes
        "#]]);
}

#[test]
fn without_a_detector_there_is_nothing_to_treat() {
    Case::small()
        .set("campaign.machine_treatment=leave_message")
        .set("campaign.fax_treatment=to_agent")
        .set("campaign.dead_air_treatment=disconnect")
        .check(expect![[r#"
            warning: --set campaign.machine_treatment=leave_message: campaign.machine_treatment: is not used: without detection every answer counts as a person
            warning: --set campaign.fax_treatment=to_agent: campaign.fax_treatment: is not used: without detection every answer counts as a person
        "#]]);
}

#[test]
fn what_is_done_with_the_abandoned_is_said_once() {
    case("abandoned_treatment", "to_ivr")
        .set("campaign.abandon_message=false")
        .check(expect![[r#"
            warning: --set campaign.abandon_message=false: campaign.abandon_message: is not used: abandoned_treatment says what is done
        "#]]);
}
