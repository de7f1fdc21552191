//! The meter that governs a campaign.

use expect_test::expect;
use outpace_engine::PerMille;
use outpace_engine::config::{Governing, Stop};
use outpace_engine::meters::definitions;

use crate::Case;

fn governed(settings: &[&str]) -> (Governing, PerMille) {
    let case = settings
        .iter()
        .fold(Case::small(), |case, setting| case.set(setting));
    let campaign = case.good().scenario.engine.campaigns.remove(0);
    (campaign.governing, campaign.abandon_limit)
}

#[test]
fn silence_means_the_ftcs_rate_and_no_stop() {
    assert_eq!(governed(&[]), (Governing::default(), PerMille::new(30)));
}

#[test]
fn every_definition_can_be_named_and_brings_its_limit() {
    for definition in definitions::all() {
        let named = format!("campaign.governing_meter={}", definition.name);
        let (governing, limit) = governed(&[&named]);
        assert_eq!(governing.meter, definition);
        assert_eq!(limit, definition.limit.unwrap_or(PerMille::new(30)));
        let (_, limit) = governed(&[&named, "campaign.abandon_limit=2 %"]);
        assert_eq!(limit, PerMille::new(20));
    }
}

#[test]
fn parameters_reach_the_definition() {
    use definitions::ConnectionStartPoint::GreetingStart;
    let seconds = std::time::Duration::from_secs;
    let (governing, _) = governed(&[
        "campaign.governing_meter=ucce",
        "campaign.meter_in_time=3 s",
        "campaign.stop=before_limit",
    ]);
    assert_eq!(governing.meter, definitions::ucce(seconds(3)));
    assert_eq!(governing.stop, Stop::BeforeLimit);
    for (window, hours) in [("1 h", 1), ("24 h", 24)] {
        let (governing, _) = governed(&[
            "campaign.governing_meter=amazon_greeting_start",
            "campaign.meter_in_time=1 s",
            &format!("campaign.meter_window={window}"),
        ]);
        let expected = definitions::amazon_connect(GreetingStart, seconds(1), hours);
        assert_eq!(governing.meter, expected);
    }
}

#[test]
fn what_a_meter_does_not_take_is_a_problem() {
    Case::small()
        .set("campaign.meter_in_time=3 s")
        .set("campaign.meter_window=2 h")
        .check(expect![[r#"
            exit 2
            --set campaign.meter_in_time=3 s: campaign.meter_in_time: is fixed by this meter; it can be set for ucce, vicidial, genesys and amazon
            --set campaign.meter_window=2 h: campaign.meter_window: is fixed by this meter; it can be set for amazon
        "#]]);
    Case::small()
        .set("campaign.governing_meter=amazon_greeting_end")
        .set("campaign.meter_window=90 min")
        .check(expect![[r#"
            exit 2
            --set campaign.meter_window=90 min: campaign.meter_window: is not in whole hours; allowed: "1 h" to "24 h" in steps of 1 h
        "#]]);
    Case::small()
        .set("campaign.governing_meter=fct")
        .set("campaign.stop=always")
        .check(expect![[r#"
            exit 2
            --set campaign.governing_meter=fct: campaign.governing_meter: "fct" is not allowed; allowed: "ftc", "ftc_early_abandoned", "fcc", "fcc_early_abandoned", "ofcom", "ofcom_from_first_speech", "crtc", "ucce", "vicidial", "vicidial_uk", "genesys_all_calls", "genesys_reached_queue", "amazon_connected_to_system", "amazon_greeting_start", "amazon_greeting_end", "unicom_silent"
            --set campaign.stop=always: campaign.stop: "always" is not allowed; allowed: "never", "before_limit"
        "#]]);
}

#[test]
fn a_limit_is_held_against_its_own_source() {
    Case::small()
        .set("campaign.governing_meter=crtc")
        .set("campaign.abandon_limit=5 %")
        .check(expect![[r#""#]]);
    Case::small()
        .set("campaign.governing_meter=crtc")
        .set("campaign.abandon_limit=5.1 %")
        .check(expect![[r#"
            warning: --set campaign.abandon_limit=5.1 %: campaign.abandon_limit: 5.1 % is more than the 5.0 % of Telecom Decision CRTC 2007-48
        "#]]);
}

#[test]
fn what_a_stop_cannot_keep_is_said() {
    Case::small()
        .set("campaign.governing_meter=amazon_greeting_end")
        .set("campaign.stop=before_limit")
        .check(expect![[r#"
            warning: --set campaign.stop=before_limit: campaign.stop: in a rolling window answers leave while an abandon stays: the limit is kept when a line is dialled, not at every moment after
        "#]]);
    Case::small()
        .replace(
            "[campaign.list]",
            "[campaign.detection]\ndetector = \"asterisk\"\ngreeting = \"2400 ms\"\n[campaign.list]",
        )
        .set("campaign.governing_meter=ofcom")
        .set("campaign.stop=before_limit")
        .check(expect![[r#"
            warning: --set campaign.stop=before_limit: campaign.stop: ofcom counts 2 s from the answer, and the detector listens meanwhile: fewer lines cannot keep a limit that is lost to waiting for verdicts
        "#]]);
}

#[test]
fn parameters_have_their_ranges() {
    let amazon = |setting: &str| {
        Case::small()
            .set("campaign.governing_meter=amazon_greeting_end")
            .set(&format!("campaign.{setting}"))
    };
    for allowed in ["1 s", "30 s"] {
        assert!(amazon(&format!("meter_in_time={allowed}")).load().is_ok());
    }
    for allowed in ["1 h", "24 h"] {
        assert!(amazon(&format!("meter_window={allowed}")).load().is_ok());
    }
    let mut problems = String::new();
    for outside in ["meter_in_time=999 ms", "meter_in_time=30001 ms"] {
        problems += &amazon(outside).report();
    }
    for outside in ["meter_window=59 min", "meter_window=24.001 h"] {
        problems += &amazon(outside).report();
    }
    expect![[r#"
        exit 2
        --set campaign.meter_in_time=999 ms: campaign.meter_in_time: "999 ms" is out of range; allowed: "1 s" to "30 s"
        exit 2
        --set campaign.meter_in_time=30001 ms: campaign.meter_in_time: "30001 ms" is out of range; allowed: "1 s" to "30 s"
        exit 2
        --set campaign.meter_window=59 min: campaign.meter_window: "59 min" is out of range; allowed: "1 h" to "24 h"
        exit 2
        --set campaign.meter_window=24.001 h: campaign.meter_window: "24.001 h" is out of range; allowed: "1 h" to "24 h"
    "#]].assert_eq(&problems);
}
