//! What is allowed and probably not meant.

use expect_test::expect;

use crate::Case;

fn predictive() -> Case {
    Case::small().replace(
        "mode = \"progressive\"\nlines_per_agent = 1",
        "mode = \"predictive\"\nmaximum_dialing_rate = 2.0",
    )
}

#[test]
fn a_sound_predictive_campaign_is_left_alone() {
    predictive().check(expect![[""]]);
}

#[test]
fn predictive_that_cannot_overdial() {
    predictive()
        .replace("maximum_dialing_rate = 2.0\n", "")
        .check(expect![[r#"
            warning: day.toml:9: campaign.maximum_dialing_rate: 1.0 cannot overdial (the reference product's default); set campaign.maximum_dialing_rate above 1.0
        "#]]);
}

#[test]
fn predictive_for_a_small_team() {
    predictive().set("agents=9").check(expect![[r#"
        warning: day.toml:10: campaign.mode: predictive with 9 agents is erratic: small teams have nobody to cover a burst of answers; compare with progressive
    "#]]);
    predictive().set("agents=10").check(expect![[""]]);
}

#[test]
fn asterisks_detector() {
    let detection = |text: &str| {
        predictive().replace(
            "[campaign.list]",
            &format!("[campaign.detection]\ndetector = \"asterisk\"\n{text}\n[campaign.list]"),
        )
    };
    detection("").check(expect![[r#"
        warning: day.toml:13: campaign.detection: Asterisk's defaults take about one live person in five for a machine; a 3.0 % limit cannot be met: the dialer does not count them as abandoned, but regulators do
    "#]]);
    detection("initial_silence_is_dead_air = true").check(expect![[r#"
        warning: day.toml:13: campaign.detection: Asterisk's defaults take about one live person in five for a machine; a 3.0 % limit cannot be met: the dialer does not count them as abandoned, but regulators do
    "#]]);
    detection("greeting = \"2400 ms\"").check(expect![[""]]);
    detection("enabled = false").check(expect![[""]]);
}

#[test]
fn beyond_the_law() {
    predictive()
        .set("campaign.abandon_limit=5 %")
        .set("campaign.target_abandon_rate=6 %")
        .set("campaign.abandon_after=4 s")
        .set("campaign.abandon_message=false")
        .check(expect![[r#"
            warning: --set campaign.target_abandon_rate=6 %: campaign.target_abandon_rate: 6.0 % steers above abandon_limit (5.0 %)
            warning: --set campaign.abandon_limit=5 %: campaign.abandon_limit: 5.0 % is more than the 3.0 % of 16 CFR 310.4(b)(4)(i)
            warning: --set campaign.abandon_after=4 s: campaign.abandon_after: 4 s is longer than the 2 s of 16 CFR 310.4(b)(4)(iii)
            warning: --set campaign.abandon_message=false: campaign.abandon_message: abandoned people hear nothing; 16 CFR 310.4(b)(4)(iii) asks for a recorded message
        "#]]);
}

#[test]
fn a_reservation_that_lasts_too_long() {
    predictive()
        .set("queue.max_time_in_queue=2 h")
        .check(expect![[r#"
            warning: --set queue.max_time_in_queue=2 h: queue.max_time_in_queue: agents reserved in vain stay away from other work for 2 h; the reference product recommends 1 h
        "#]]);
}

#[test]
fn assumed_tables_are_counted_in_one_line() {
    predictive()
        .replace(
            "[carrier]\nsource = \"measured",
            "[carrier]\nsource = \"Assumed, it was measured",
        )
        .and("\n[people.greeting]\nsource = \"assumed: like the last list\"\n")
        .check(expect![[r#"
            warning: day.toml:24: carrier.source: 2 of 4 parts of the world are assumed, not measured: carrier, people.greeting
        "#]]);
}

#[test]
fn a_retry_rule_that_never_applies() {
    predictive()
        .replace(
            "[campaign.list]",
            "[campaign.retry]\nfax = { wait = \"60 min\" }\n\n[campaign.list]",
        )
        .check(expect![[r#"
            warning: day.toml:14: campaign.retry.fax: has a wait, but closes the contact; write close = false to dial it again
        "#]]);
}

#[test]
fn a_shift_after_the_days_end() {
    predictive()
        .replace("agents = 12", "shifts = [{ from = \"09:00\", to = \"13:00\", agents = 10 }, { from = \"13:00\", to = \"17:00\", agents = 10 }]")
        .set("day.length=2 h")
        .check(expect![[r#"
            warning: day.toml:17: team.shifts[1].from: the shift begins after the day ends: its 10 agents never log in
        "#]]);
}
