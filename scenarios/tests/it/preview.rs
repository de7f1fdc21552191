//! Preview in scenarios: its keys, their borders, and what fits together.

use expect_test::expect;

use crate::Case;

fn preview(mode: &str, keys: &str) -> Case {
    Case::small().replace(
        "mode = \"progressive\"\nlines_per_agent = 1",
        &format!("mode = \"{mode}\"\n{keys}"),
    )
}

#[test]
fn both_modes_need_no_other_key() {
    preview("preview_standard", "").check(expect![[""]]);
    preview("preview_direct", "").check(expect![[""]]);
}

#[test]
fn an_offer_may_be_short_only_where_it_is_dialled_then() {
    let with = |action: &str, length: &str| {
        let keys = format!("on_offer_timeout = \"{action}\"\noffer_timeout = \"{length}\"");
        preview("preview_standard", &keys)
    };
    with("accept", "0 s").check(expect![[""]]);
    with("accept", "7200 s").check(expect![[""]]);
    with("accept", "7201 s").check(expect![[r#"
        exit 2
        day.toml:12: campaign.offer_timeout: "7201 s" is out of range; allowed: "0 s" to "2 h"
    "#]]);
    for action in ["skip", "remove"] {
        with(action, "10 s").check(expect![[""]]);
    }
    with("skip", "9999 ms").check(expect![[r#"
        exit 2
        day.toml:12: campaign.offer_timeout: 9999 ms is out of range; allowed: 10 s to 2 h, or less with on_offer_timeout = "accept"
    "#]]);
    with("remove", "0 s").check(expect![[r#"
        exit 2
        day.toml:12: campaign.offer_timeout: 0 s is out of range; allowed: 10 s to 2 h, or less with on_offer_timeout = "accept"
    "#]]);
}

#[test]
fn a_skipped_contact_rests_a_second_at_least() {
    let with = |rest: &str| preview("preview_direct", &format!("skip_rest = \"{rest}\""));
    with("999 ms").check(expect![[r#"
        exit 2
        day.toml:11: campaign.skip_rest: "999 ms" is out of range; allowed: "1 s" to "720 h"
    "#]]);
    with("1 s").check(expect![[""]]);
    with("720 h").check(expect![[""]]);
    with("720.1 h").check(expect![[r#"
        exit 2
        day.toml:11: campaign.skip_rest: "720.1 h" is out of range; allowed: "1 s" to "720 h"
    "#]]);
}

#[test]
fn actions_have_names() {
    let with = |actions: &str| {
        let keys = format!("disabled_actions = {actions}");
        preview("preview_standard", &keys)
    };
    with("[\"skip\", \"remove\"]").check(expect![[""]]);
    with("[\"accept\"]").check(expect![[r#"
        exit 2
        day.toml:11: campaign.disabled_actions[0]: "accept" is not allowed; allowed: "skip", "remove"
    "#]]);
}

#[test]
fn keys_of_another_mode_are_not_used() {
    preview("preview_standard", "lines_per_agent = 2\ngain = 1.0").check(expect![[r#"
        warning: day.toml:10: campaign.mode: "preview_standard" does not use the keys of progressive mode: lines_per_agent
        warning: day.toml:10: campaign.mode: "preview_standard" does not use the keys of predictive mode: gain
    "#]]);
    Case::small()
        .set("campaign.offer_timeout=\"20 s\"")
        .check(expect![[r#"
            warning: day.toml:10: campaign.mode: "progressive" does not use the keys of preview mode: offer_timeout
        "#]]);
}

#[test]
fn the_popover_is_for_one_line_per_agent() {
    Case::small()
        .set("campaign.popover=true")
        .check(expect![[""]]);
    Case::small()
        .set("campaign.popover=true")
        .set("campaign.lines_per_agent=2")
        .check(expect![[r#"
            warning: --set campaign.popover=true: campaign.popover: is shown only in progressive mode with lines_per_agent = 1: of more lines nobody knows which will be answered
        "#]]);
}

#[test]
fn agents_skip_and_remove_no_more_than_everything() {
    let with = |skip: &str, remove: &str| {
        preview("preview_standard", "").set(&format!(
            "team.work.preview={{ skip = \"{skip}\", remove = \"{remove}\" }}"
        ))
    };
    with("60 %", "40 %").check(expect![[""]]);
    with("60 %", "41 %").check(expect![[r#"
        exit 2
        --set team.work.preview={ skip = "60 %", remove = "41 %" }: team.work.preview: skip and remove are more than 100 % together
    "#]]);
}

#[test]
fn what_direct_preview_and_ports_cannot_do() {
    preview("preview_direct", "")
        .replace(
            "[campaign.list]",
            "[campaign.detection]\ndetector = \"asterisk\"\n\n[campaign.list]",
        )
        .check(expect![[r#"
            warning: day.toml:13: campaign.detection: is not used in direct preview: the agent hears who answers
            warning: day.toml:13: campaign.detection: Asterisk's defaults take about one live person in five for a machine; a 3.0 % limit cannot be met: the dialer does not count them as abandoned, but regulators do
        "#]]);
    preview("preview_standard", "")
        .replace(
            "[campaign.list]",
            "[campaign.ivr]\nports = 2\ntreatment = \"virtual_agent\"\n\n[campaign.list]",
        )
        .check(expect![[r#"
            exit 2
            day.toml:13: campaign.ivr: ports look at no records; write mode = "progressive" or "predictive"
        "#]]);
}

#[test]
fn agents_are_reserved_unless_they_ask() {
    use outpace_engine::config::Mode;
    let on_request = |keys: &str| {
        let scenario = preview("preview_direct", keys).good().scenario;
        matches!(scenario.engine.campaigns[0].mode, Mode::Preview(it) if it.on_request)
    };
    assert!(!on_request(""));
    assert!(!on_request("on_request = false"));
    assert!(on_request("on_request = true"));
    Case::small().set("campaign.on_request=true").check(expect![[r#"
        warning: day.toml:10: campaign.mode: "progressive" does not use the keys of preview mode: on_request
    "#]]);
}
