//! Caller ids in scenarios: the campaign's, the record's, and rules of PreDial.

use expect_test::expect;
use outpace_engine::PhoneNumber;
use outpace_engine::config::{NumberPrefix, PreDialRule};

use crate::Case;

fn with(keys: &str) -> Case {
    Case::small().replace(
        "lines_per_agent = 1",
        &format!("lines_per_agent = 1\n{keys}"),
    )
}

#[test]
fn the_campaigns_and_the_rules_reach_the_engine() {
    let loaded = with(
        r#"caller_id = "+1 (212) 555-0100"
pre_dial = [
    { prefix = "+1718", caller_id = "+17185550100" },
    { from_attempt = 2, to_attempt = 3, caller_id = "+12125550102" },
    { list = 2, prefix = "1", from_attempt = 4, caller_id = "+12125550103" },
]
more_lists = [{ generated = 5, priority = 1 }]
"#,
    )
    .good();
    assert_eq!(loaded.warnings, []);
    let number = |text: &str| PhoneNumber::parse(text).expect("a number");
    let prefix = |text: &str| NumberPrefix::parse(text).ok();
    let ids = loaded.scenario.engine.campaigns[0].caller_ids.clone();
    let ids = ids.expect("caller ids");
    assert_eq!(ids.campaign, Some(number("+12125550100")));
    let rule = |prefix, attempts, list, text: &str| PreDialRule {
        prefix,
        attempts,
        list,
        caller_id: number(text),
    };
    let expected = [
        rule(prefix("1718"), 1..=u16::MAX, None, "+17185550100"),
        rule(None, 2..=3, None, "+12125550102"),
        rule(prefix("1"), 4..=u16::MAX, Some(2), "+12125550103"),
    ];
    assert_eq!(ids.pre_dial, expected);
    let plain = Case::small().good().scenario.engine;
    assert_eq!(plain.campaigns[0].caller_ids, None);
}

#[test]
fn a_number_nobody_can_call_back_is_refused() {
    with("caller_id = \"555-0100\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.caller_id: "555-0100" is no number to show: 5 digits after +55, which no number there has; write one with its country code like "+12125550100"
    "#]]);
    with("caller_id = \"+1 212 CALL ME\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.caller_id: "+1 212 CALL ME" is no number to show: 'C' is not a digit; write one with its country code like "+12125550100"
    "#]]);
    with("pre_dial = [{ caller_id = \"+121255501000\" }, { prefix = \"1\" }]")
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.pre_dial[0].caller_id: "+121255501000" is no number to show: 11 digits after +1, which no number there has; write one with its country code like "+12125550100"
            day.toml:12: campaign.pre_dial[1].caller_id: missing; write a number like "+12125550100"
        "#]]);
}

#[test]
fn rules_that_fit_nothing_or_everything_are_named() {
    let rule = |conditions: &str| {
        with(&format!(
            "pre_dial = [{{ {conditions}, caller_id = \"+12125550100\" }}]"
        ))
    };
    rule("prefix = \"0212\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.pre_dial[0].prefix: "0212": no number begins so; write its first 1 to 7 digits, the country code first, like "1212"
    "#]]);
    rule("prefix = \"12125550\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.pre_dial[0].prefix: "12125550": no number begins so; write its first 1 to 7 digits, the country code first, like "1212"
    "#]]);
    rule("from_attempt = 3, to_attempt = 2").check(expect![[r#"
        exit 2
        day.toml:12: campaign.pre_dial[0].to_attempt: 2 is before from_attempt; allowed: 3 to 1000
    "#]]);
    rule("list = 2").check(expect![[r#"
        exit 2
        day.toml:12: campaign.pre_dial[0].list: 2 is none of the campaign's lists; allowed: 1 to 1, 1 is its own
    "#]]);
    rule("attempt = 2").check(expect![[r#"
        exit 2
        day.toml:12: campaign.pre_dial[0].attempt: unknown key; did you mean `to_attempt`?
    "#]]);
    with("pre_dial = [{ from_attempt = 1, caller_id = \"+12125550100\" }, { prefix = \"1\", caller_id = \"+12125550101\" }]")
        .check(expect![[r#"
            warning: day.toml:12: campaign.pre_dial[0]: fits every call: the rules after it are never followed
        "#]]);
}

#[test]
fn a_campaign_has_at_most_a_thousand_rules() {
    let rules = |count: usize| {
        let rules: Vec<String> = (0..count)
            .map(|n| {
                format!(
                    "{{ prefix = \"{}\", caller_id = \"+12125550100\" }}",
                    1000 + n
                )
            })
            .collect();
        with(&format!("pre_dial = [{}]", rules.join(", ")))
    };
    rules(1000).check(expect![[""]]);
    rules(1001).check(expect![[r#"
        exit 2
        day.toml:12: campaign.pre_dial: 1001 rules; at most 1000 are allowed
    "#]]);
}
