//! What a detector is told before anybody speaks, from shares to weights.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::cpa::Priors;

use crate::Case;

fn listening(lines: &str) -> Case {
    let table = format!("[campaign.detection]\n{lines}\n\n[campaign.list]");
    Case::small().replace("[campaign.list]", &table)
}

fn priors(lines: &str) -> Option<Priors> {
    let loaded = listening(lines).load().expect("a scenario");
    let campaign = &loaded.scenario.engine.campaigns[0];
    campaign.priors.as_deref().cloned()
}

fn log_odds(share: f64) -> f64 {
    (share / (1.0 - share)).ln()
}

#[test]
fn shares_weigh_by_what_sets_them_apart_from_all_answers() {
    let priors = priors(
        r#"machine_share = "60 %"
machine_share_by_ring = [{ from = "0 s", share = "60 %" }, { from = "16 s", share = "80 %" }]
machine_share_by_hour = { "09:00-11:00" = "70 %" }
machine_share_after_machine = "90 %"
machine_share_after_person = "20 %""#,
    )
    .expect("shares are written");
    let weight = |share| log_odds(share) - log_odds(0.6);
    let by_ring = [(0, 0.6), (16, 0.8)].map(|(s, share)| (Duration::from_secs(s), weight(share)));
    assert_eq!(priors.by_ring, by_ring);
    assert_eq!(priors.by_ring[0].1, 0.0, "as all answers");
    let mut by_hour = [0.0; 24];
    by_hour[9..11].fill(weight(0.7));
    assert_eq!(priors.by_hour, by_hour);
    assert_eq!(priors.after_machine, weight(0.9));
    assert_eq!(priors.after_person, weight(0.2));
}

#[test]
fn the_share_of_all_alone_says_nothing() {
    assert_eq!(priors(r#"machine_share = "79 %""#), None);
}

#[test]
fn what_cannot_be_is_said() {
    let case = |lines: &str| {
        let error = listening(lines).load().expect_err("a problem");
        error.problems()[0].message.clone()
    };
    let backwards = case(
        r#"machine_share_by_ring = [{ from = "16 s", share = "80 %" }, { from = "16 s", share = "20 %" }]"#,
    );
    expect!["is not longer than the one before; write lengths in ascending order"]
        .assert_eq(&backwards);
    let of_another = case("detector = \"asterisk\"\nmachine_share_after_person = \"20 %\"");
    expect![[r#"belongs to detector = "scored"; this one is "asterisk""#]].assert_eq(&of_another);
    let half_past = case(r#"machine_share_by_hour = { "09:30-11:00" = "70 %" }"#);
    expect![[r#"does not begin and end on the hour; write one like "09:00-12:00""#]]
        .assert_eq(&half_past);
}
