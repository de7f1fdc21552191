//! Which number is shown: the campaign's, the record's, that of a rule of PreDial.

use expect_test::expect;
use outpace_engine::config::{CallerIds, NumberPrefix, PreDialRule, Preview};
use outpace_engine::{Config, PhoneNumber, config::Mode};

use crate::script::{play, with};

fn number(text: &str) -> PhoneNumber {
    PhoneNumber::parse(text).expect("a number")
}

/// A rule for every call, changed.
fn rule(caller_id: &str, change: impl FnOnce(&mut PreDialRule)) -> PreDialRule {
    let mut rule = PreDialRule {
        prefix: None,
        attempts: 1..=u16::MAX,
        list: None,
        caller_id: number(caller_id),
    };
    change(&mut rule);
    rule
}

fn prefix(text: &str) -> Option<NumberPrefix> {
    NumberPrefix::parse(text).ok()
}

/// A campaign that shows …00, with rules.
fn showing(pre_dial: Vec<PreDialRule>) -> Config {
    with(|config| {
        config.campaigns[0].caller_ids = Some(Box::new(CallerIds {
            campaign: Some(number("+15559999900")),
            pre_dial,
        }));
    })
}

/// What is said about who sees what.
fn shown(config: Config, script: &str) -> String {
    let text = play(config, script);
    let is_about = |line: &&str| line.starts_with("originate") || line.starts_with("pre-dial");
    let lines: Vec<&str> = text.lines().map(str::trim_start).filter(is_about).collect();
    lines.join("\n").replace(" campaign-0 trunk-0", "") + "\n"
}

const TWO_CONTACTS: &str = "0 campaign-0 contact +12125550101 zone-0
    0 campaign-0 contact +441234567802 zone-0
    0 contact-1 caller-id +15559999911
    0 campaign-0 started
    0 agent-0 logged-in
    0 agent-0 available
    1 call-0 rejected 404 1
    2 call-1 rejected 404 1";

#[test]
fn a_record_comes_before_the_campaign() {
    expect![[r#"
        originate call-0 contact-0 attempt 1 …01 from …00
        originate call-1 contact-1 attempt 1 …02 from …11
    "#]]
    .assert_eq(&shown(showing(Vec::new()), TWO_CONTACTS));
}

#[test]
fn pre_dial_comes_before_both_where_a_rule_fits() {
    let local = rule("+12125559921", |rule| rule.prefix = prefix("1212"));
    expect![[r#"
        pre-dial call-0 rule 0
        originate call-0 contact-0 attempt 1 …01 from …21
        originate call-1 contact-1 attempt 1 …02 from …11
    "#]]
    .assert_eq(&shown(showing(vec![local.clone()]), TWO_CONTACTS));
    let any = rule("+15559999922", |_| ());
    expect![[r#"
        pre-dial call-0 rule 0
        originate call-0 contact-0 attempt 1 …01 from …21
        pre-dial call-1 rule 1
        originate call-1 contact-1 attempt 1 …02 from …22
    "#]]
    .assert_eq(&shown(showing(vec![local.clone(), any]), TWO_CONTACTS));
    // Without any other there is none for those whom no rule fits.
    let only_rules = with(|config| {
        config.campaigns[0].caller_ids = Some(Box::new(CallerIds {
            campaign: None,
            pre_dial: vec![rule("+12125559921", |rule| rule.prefix = prefix("1312"))],
        }));
    });
    expect![[r#"
        originate call-0 contact-0 attempt 1 …01
        originate call-1 contact-1 attempt 1 …02 from …11
    "#]]
    .assert_eq(&shown(only_rules, TWO_CONTACTS));
}

#[test]
fn a_rule_may_be_for_some_attempts() {
    let mut config = showing(vec![
        rule("+15559999902", |rule| rule.attempts = 2..=2),
        rule("+15559999903", |rule| rule.attempts = 3..=u16::MAX),
    ]);
    config.campaigns[0].retry.max_attempts = 4;
    let script = "0 campaign-0 contact +12125550101 zone-0
        0 campaign-0 started
        0 agent-0 logged-in
        0 agent-0 available
        1 call-0 rejected 486 17
        4000 call-1 rejected 486 17
        8000 call-2 rejected 486 17
        12000 call-3 rejected 486 17";
    expect![[r#"
        originate call-0 contact-0 attempt 1 …01 from …00
        pre-dial call-1 rule 0
        originate call-1 contact-0 attempt 2 …01 from …02
        pre-dial call-2 rule 1
        originate call-2 contact-0 attempt 3 …01 from …03
        pre-dial call-3 rule 1
        originate call-3 contact-0 attempt 4 …01 from …03
    "#]]
    .assert_eq(&shown(config, script));
}

#[test]
fn a_rule_may_be_for_one_list_and_holds_for_its_callbacks() {
    let config = showing(vec![
        rule("+15559999931", |rule| rule.list = Some(1)),
        rule("+15559999932", |rule| rule.list = Some(2)),
    ]);
    let script = "0 campaign-0 contact +12125550101 zone-0
        0 campaign-0 list priority 5 expires never
        0 list-0 record +12125550102 zone-0
        0 campaign-0 list priority 5 expires never
        0 list-1 record +12125550103 zone-0
        0 campaign-0 started
        0 agent-0 logged-in
        0 agent-0 available
        0.5 contact-1 callback 30.000000000
        1 call-0 rejected 404 1
        2 call-1 rejected 404 1
        3 call-2 rejected 404 1
        31 call-3 rejected 404 1";
    expect![[r#"
        pre-dial call-0 rule 1
        originate call-0 contact-1 attempt 1 …02 from …32
        originate call-1 contact-2 attempt 1 …03 from …00
        pre-dial call-2 rule 0
        originate call-2 contact-0 attempt 1 …01 from …31
        pre-dial call-3 rule 1
        originate call-3 contact-1 attempt 2 …02 from …32
    "#]]
    .assert_eq(&shown(config, script));
}

#[test]
fn in_preview_the_same_is_shown() {
    let mut config = showing(vec![rule("+12125559921", |rule| {
        rule.prefix = prefix("1212")
    })]);
    config.campaigns[0].mode = Mode::Preview(Preview::default());
    let script = "0 campaign-0 contact +12125550101 zone-0
        0 campaign-0 started
        0 agent-0 logged-in
        0 agent-0 available
        5 agent-0 offer-accepted offer-0";
    expect![[r#"
        pre-dial call-0 rule 0
        originate call-0 contact-0 attempt 1 …01 from …21
    "#]]
    .assert_eq(&shown(config, script));
}
