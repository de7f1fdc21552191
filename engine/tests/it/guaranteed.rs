//! Rules that spare calls for which an agent is guaranteed: those dialled in preview.

use expect_test::expect;
use outpace_engine::config::{Mode, Preview};
use outpace_engine::spacing::{FLORIDA, OFCOM_ABANDONED, Rule};

use crate::script::{lines, play, two_campaigns};

/// A number that campaign 0 abandoned is put on the list of campaign 1: what is said about that one.
fn after_an_abandoned_call(mode: Mode, rule: Rule, then: &str) -> String {
    let mut config = two_campaigns([1, 2], 1);
    for campaign in &mut config.campaigns {
        campaign.retry.frequency = vec![rule];
    }
    config.campaigns[1].mode = mode;
    let script = "0 campaign-0 contact +15550000001 zone-0
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         5 call-0 ringing
         6 agent-0 logged-out
         # Nobody is there: abandoned at the ninth second.
         7 call-0 answered
         20 agent-0 logged-in
         20 agent-0 available
         30 campaign-1 contact +15550000001 zone-0
         30 campaign-1 started
         31 campaign-0 stopped\n"
        .to_owned()
        + then;
    let text = play(config, &script);
    assert!(text.contains("abandoned call-0"), "{text}");
    let mut now = "";
    let mut said = String::new();
    for line in text.lines() {
        if !line.starts_with(' ') {
            now = line.split(' ').next().unwrap_or_default();
        } else if line.contains("originate") || line.contains(" offer ") {
            said += &format!("{now} {}\n", line.trim_start());
        }
    }
    said
}

const ACCEPTED: &str = "40 agent-0 offer-accepted offer-0
    50 call-1 rejected 404 1";

#[test]
fn a_number_once_abandoned_is_dialled_at_once_in_preview_and_in_no_other_mode() {
    let preview = |direct| {
        let mode = Mode::Preview(Preview {
            direct,
            ..Preview::default()
        });
        after_an_abandoned_call(mode, OFCOM_ABANDONED, ACCEPTED)
    };
    expect![[r#"
        0.000 originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
        30.000 offer offer-0 agent-0 campaign-1 contact-1
        40.000 originate call-1 campaign-1 trunk-0 contact-1 attempt 1 …01
    "#]]
    .assert_eq(&preview(false));
    assert_eq!(preview(true), preview(false));
    let said = after_an_abandoned_call(lines(1), OFCOM_ABANDONED, "259201 tick");
    expect![[r#"
        0.000 originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
        259200.000 originate call-1 campaign-1 trunk-0 contact-1 attempt 1 …01
    "#]]
    .assert_eq(&said);
}

#[test]
fn a_rule_that_spares_no_guaranteed_call_holds_in_preview_too() {
    let rule = Rule {
        enough: 1,
        per: outpace_engine::spacing::Per::Number,
        ..FLORIDA
    };
    let said = after_an_abandoned_call(Mode::Preview(Preview::default()), rule, "86401 tick");
    expect![[r#"
        0.000 originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
        86400.000 offer offer-0 agent-0 campaign-1 contact-1
    "#]]
    .assert_eq(&said);
}
