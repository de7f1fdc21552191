//! Several numbers, several lists, callbacks, holidays, frequency rules.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::spacing::{FLORIDA, OFCOM_ABANDONED, Per, Rule, Span};
use outpace_engine::{CallingHours, Close, Config, Law, NextNumber, Outcome, RetryRules, Zone};

use crate::script::{agents, check, play, with};

/// A hundred seconds after busy, ten after a refusal.
fn retrying(change: impl FnOnce(&mut RetryRules)) -> Config {
    with(|config| {
        let retry = &mut config.campaigns[0].retry;
        retry.by_outcome[Outcome::Busy as usize].wait = Duration::from_secs(100);
        retry.by_outcome[Outcome::NetworkFailure as usize].wait = Duration::from_secs(10);
        change(retry);
    })
}

/// An agent, and what is told before.
fn day(facts: &str, calls: &str) -> String {
    format!(
        "{facts}
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         {calls}"
    )
}

/// Who was dialled, closed or expired, and when.
fn gist(config: Config, script: &str) -> String {
    let (mut gist, mut now) = (String::new(), String::new());
    for line in play(config, script).lines() {
        let said = line.trim_start();
        if said == line {
            now = line.split(' ').next().unwrap_or_default().to_owned();
        }
        let words = ["originate", "closed", "list-ex", "ignored"];
        if said != line && words.iter().any(|word| said.starts_with(word)) {
            let said = said.replace(" campaign-0 trunk-0", "");
            gist += &format!("{now} {said}\n");
        }
    }
    gist
}

const THREE_NUMBERS: &str = "0 campaign-0 contact +15550000001 zone-0
    0 contact-0 number +15550000002 zone-0
    0 contact-0 number +15550000003 zone-0
    0 contact-0 number +15550000002 zone-0";

#[test]
fn a_contacts_numbers_are_tried_in_order_and_each_rests_by_itself() {
    let script = day(
        THREE_NUMBERS,
        "1 call-0 rejected 486 17
         2 call-1 rejected 404 1
         3 call-2 rejected 503 34
         # The third has rested ten seconds, the first not its hundred.
         14 call-3 rejected 486 17
         300 tick",
    );
    expect![[r#"
        0.000 ignored contact-0 is elsewhere
        0.000 originate call-0 contact-0 attempt 1 …01
        1.000 originate call-1 contact-0 attempt 2 …02
        2.000 originate call-2 contact-0 attempt 3 …03
        13.000 originate call-3 contact-0 attempt 4 …03
        14.000 closed contact-0 max-attempts
        14.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn the_next_number_may_have_to_wait_as_long_as_the_outcome_says() {
    let config = retrying(|retry| {
        retry.next_number = NextNumber::AfterWait;
        retry.max_attempts = 4;
    });
    let script = day(
        THREE_NUMBERS,
        "1 call-0 rejected 486 17
         102 call-1 rejected 486 17
         203 call-2 rejected 486 17
         304 call-3 rejected 486 17",
    );
    expect![[r#"
        0.000 ignored contact-0 is elsewhere
        0.000 originate call-0 contact-0 attempt 1 …01
        101.000 originate call-1 contact-0 attempt 2 …02
        202.000 originate call-2 contact-0 attempt 3 …03
        303.000 originate call-3 contact-0 attempt 4 …01
        304.000 closed contact-0 max-attempts
        304.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn a_contact_is_closed_with_its_last_number() {
    let script = day(
        THREE_NUMBERS,
        "1 call-0 rejected 404 1
         2 call-1 rejected 404 1
         3 call-2 rejected 404 1",
    );
    expect![[r#"
        0.000 ignored contact-0 is elsewhere
        0.000 originate call-0 contact-0 attempt 1 …01
        1.000 originate call-1 contact-0 attempt 2 …02
        2.000 originate call-2 contact-0 attempt 3 …03
        3.000 closed contact-0 invalid_number
        3.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn an_outcome_may_close_the_contact_whatever_numbers_are_left() {
    let config = retrying(|retry| {
        retry.by_outcome[Outcome::InvalidNumber as usize].close = Close::Contact;
    });
    let script = day(THREE_NUMBERS, "1 call-0 rejected 404 1");
    expect![[r#"
        0.000 ignored contact-0 is elsewhere
        0.000 originate call-0 contact-0 attempt 1 …01
        1.000 closed contact-0 invalid_number
        1.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn a_number_is_closed_after_its_own_most_attempts() {
    let config = retrying(|retry| {
        retry.max_attempts = 10;
        retry.max_attempts_per_number = Some(1);
    });
    let script = day(
        THREE_NUMBERS,
        "1 call-0 rejected 486 17
         2 call-1 rejected 486 17
         3 call-2 rejected 486 17",
    );
    expect![[r#"
        0.000 ignored contact-0 is elsewhere
        0.000 originate call-0 contact-0 attempt 1 …01
        1.000 originate call-1 contact-0 attempt 2 …02
        2.000 originate call-2 contact-0 attempt 3 …03
        3.000 closed contact-0 max-attempts
        3.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn an_eleventh_number_is_ignored() {
    let mut facts = "0 campaign-0 contact +15550000001 zone-0\n".to_owned();
    for number in 2..=11 {
        facts += &format!("0 contact-0 number +155500000{number:02} zone-0\n");
    }
    expect![[r#"
        0.000 ignored contact-0 is elsewhere
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &facts));
}

#[test]
fn a_network_that_refuses_everything_is_asked_less_and_less_and_not_for_ever() {
    // Refused at once, day after day.
    let config = retrying(|retry| retry.max_calls = 6);
    let mut calls = String::new();
    let mut at = 0;
    for call in 0..6 {
        at += [0, 11, 21, 41, 81, 161][call];
        calls += &format!("{at} call-{call} rejected 503 34\n");
    }
    let script = day("0 campaign-0 contact +15550000001 zone-0", &calls);
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …01
        10.000 originate call-1 contact-0 attempt 2 …01
        31.000 originate call-2 contact-0 attempt 3 …01
        72.000 originate call-3 contact-0 attempt 4 …01
        153.000 originate call-4 contact-0 attempt 5 …01
        314.000 originate call-5 contact-0 attempt 6 …01
        315.000 closed contact-0 max-calls
        315.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(config, &script));
}

const TWO_LISTS: &str = "0 campaign-0 contact +15550000001 zone-0
    0 campaign-0 list priority 5 expires 150.000000000
    0 list-0 record +15550000002 zone-0
    0 list-0 record +15550000003 zone-0";

#[test]
fn a_list_of_higher_priority_comes_first_and_gives_way_when_nobody_is_left() {
    let script = day(
        TWO_LISTS,
        "1 call-0 rejected 486 17
         2 call-1 rejected 404 1
         3 call-2 rejected 404 1
         # The retry of the first comes before the list expires.
         102 call-3 rejected 486 17
         200 tick",
    );
    expect![[r#"
        0.000 originate call-0 contact-1 attempt 1 …02
        1.000 originate call-1 contact-2 attempt 1 …03
        2.000 closed contact-2 invalid_number
        2.000 originate call-2 contact-0 attempt 1 …01
        3.000 closed contact-0 invalid_number
        101.000 originate call-3 contact-1 attempt 2 …02
        150.000 list-expired list-0
        150.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn a_list_that_expires_during_a_call_closes_its_contact_after_it() {
    let script = day(
        "0 campaign-0 list priority 0 expires 5.000000000
         0 list-0 record +15550000002 zone-0
         0 list-0 record +15550000003 zone-0",
        "6 call-0 rejected 486 17
         7 list-0 expired
         7 list-0 activated
         7 list-0 record +15550000004 zone-0
         7 contact-0 callback 9.000000000",
    );
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …02
        5.000 list-expired list-0
        6.000 closed contact-0 list-expired
        6.000 list-exhausted campaign-0
        7.000 ignored list-0 is there already
        7.000 ignored list-0 is there already
        7.000 list-exhausted campaign-0
        7.000 ignored contact-0 is elsewhere
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn a_paused_list_waits_and_its_callbacks_with_it() {
    let script = day(
        TWO_LISTS,
        "0.5 contact-2 callback 4.000000000
         1 list-0 paused
         2 call-0 rejected 404 1
         3 call-1 rejected 404 1
         20 list-0 activated
         21 call-2 rejected 404 1",
    );
    expect![[r#"
        0.000 originate call-0 contact-1 attempt 1 …02
        2.000 closed contact-1 invalid_number
        2.000 originate call-1 contact-0 attempt 1 …01
        3.000 closed contact-0 invalid_number
        20.000 originate call-2 contact-2 attempt 1 …03
        21.000 closed contact-2 invalid_number
        21.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn a_campaigns_own_list_is_paused_by_itself_and_its_callbacks_with_it() {
    let script = day(
        TWO_LISTS,
        "0.5 campaign-0 list-paused
         0.5 campaign-0 list-paused
         0.6 contact-0 callback 4.000000000
         1 call-0 rejected 404 1
         2 call-1 rejected 404 1
         20 campaign-0 list-activated
         21 call-2 rejected 404 1",
    );
    expect![[r#"
        0.000 originate call-0 contact-1 attempt 1 …02
        0.500 ignored campaign-0 is there already
        1.000 closed contact-1 invalid_number
        1.000 originate call-1 contact-2 attempt 1 …03
        2.000 closed contact-2 invalid_number
        20.000 originate call-2 contact-0 attempt 1 …01
        21.000 closed contact-0 invalid_number
        21.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn the_records_caller_id_is_shown() {
    let script = day(
        "0 campaign-0 contact +15550000001 zone-0
         0 contact-0 caller-id +15559999942",
        "",
    );
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …01 from …42
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn a_callback_comes_at_its_time_before_everybody_else_although_the_contact_was_closed() {
    let script = day(
        "0 campaign-0 block +15550000000 3 zone-0",
        "1 call-0 answered
         1 call-0 bridged
         # Asked for while they talk.
         5 contact-0 callback 50.000000000
         6 call-0 remote-released
         7 agent-0 available
         8 call-1 rejected 486 17
         9 call-2 rejected 404 1
         # Busy asks for a retry at 108; the callback comes first and nobody is dialled earlier.
         51 call-3 rejected 486 17
         200 tick",
    );
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        7.000 originate call-1 contact-1 attempt 1 …01
        8.000 originate call-2 contact-2 attempt 1 …02
        9.000 closed contact-2 invalid_number
        50.000 originate call-3 contact-0 attempt 2 …00
        108.000 originate call-4 contact-1 attempt 2 …01
        172.000 originate call-5 contact-0 attempt 3 …00
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn what_an_agent_arranges_while_writing_up_holds() {
    let script = day(
        "0 campaign-0 block +15550000000 2 zone-0",
        "1 call-0 answered
         1 call-0 bridged
         6 call-0 remote-released
         # The call is over, and its contact closed; the agent writes up.
         7 contact-0 callback 50.000000000
         8 agent-0 available
         9 call-1 answered
         9 call-1 bridged
         10 call-1 remote-released
         11 contact-1 callback 60.000000000
         12 suppressed +15550000001
         13 agent-0 available
         51 call-2 rejected 486 17
         70 tick",
    );
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        6.000 closed contact-0 connected
        8.000 originate call-1 contact-1 attempt 1 …01
        10.000 closed contact-1 connected
        50.000 originate call-2 contact-0 attempt 2 …00
        60.000 closed contact-1 suppressed
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn a_callback_waits_for_its_number_and_a_closed_one_is_dialled_for_nothing_else() {
    let config = retrying(|retry| {
        retry.next_number = NextNumber::AfterWait;
        // A number may be dialled once a minute.
        retry.frequency = vec![Rule {
            enough: 1,
            span: Span::Hours(Duration::from_secs(60)),
            per: Per::Number,
            ..FLORIDA
        }];
    });
    let script = day(
        "0 campaign-0 contact +15550000001 zone-0
         0 contact-0 number +15550000002 zone-0",
        "1 contact-0 callback 5.000000000
         # Closes the number; the callback opens it again, for itself.
         2 call-0 rejected 404 1
         # Somebody else is called while it waits.
         6 campaign-0 contact +15550000003 zone-0
         7 call-1 rejected 404 1
         61 call-2 rejected 404 1
         62 call-3 rejected 404 1
         300 tick",
    );
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …01
        6.000 originate call-1 contact-1 attempt 1 …03
        7.000 closed contact-1 invalid_number
        60.000 originate call-2 contact-0 attempt 2 …01
        61.000 originate call-3 contact-0 attempt 3 …02
        62.000 closed contact-0 invalid_number
        62.000 list-exhausted campaign-0
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn a_callback_that_meets_its_number_on_the_line_still_comes_before_the_lists() {
    let script = day(
        "0 campaign-0 contact +15550000001 zone-0
         0 campaign-0 contact +15550000001 zone-0
         0 contact-1 callback 0.000000000
         0 contact-0 callback 0.000000000
         0 campaign-0 list priority 5 expires never
         0 list-0 record +15550000005 zone-0
         0 list-0 record +15550000006 zone-0
         0 list-0 record +15550000007 zone-0
         0 agent-1 logged-in
         0 agent-1 available",
        "1 call-0 rejected 404 1
         # The number of contact 0 was on the line at 0; from 60 on it is the next again.
         61 call-1 rejected 404 1
         62 call-2 rejected 404 1",
    );
    let config = with(|config| {
        config.agents = agents(2);
    });
    expect![[r#"
        0.000 originate call-0 contact-1 attempt 1 …01
        0.000 originate call-1 contact-2 attempt 1 …05
        1.000 closed contact-1 invalid_number
        1.000 originate call-2 contact-3 attempt 1 …06
        61.000 closed contact-2 invalid_number
        61.000 originate call-3 contact-0 attempt 1 …01
        62.000 closed contact-3 invalid_number
        62.000 originate call-4 contact-4 attempt 1 …07
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn a_callback_waits_for_calling_hours() {
    let config = with(|config| {
        // 08:00 to 20:00; the engine is born at 19:00.
        let hours = std::array::from_fn(|_| std::iter::once(28_800..72_000).collect());
        config.campaigns[0].calling_hours = CallingHours::new(hours);
        config.unix_epoch_s = 19 * 3600;
    });
    let script = day(
        "0 campaign-0 contact +15550000001 zone-0",
        "1 call-0 rejected 404 1
         2 contact-0 callback 7200.000000000
         50000 tick",
    );
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …01
        1.000 closed contact-0 invalid_number
        1.000 list-exhausted campaign-0
        46800.000 originate call-1 contact-0 attempt 2 …01
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn a_fourth_call_within_a_day_is_not_placed_in_florida() {
    let config = retrying(|retry| {
        retry.max_attempts = 10;
        retry.frequency = vec![FLORIDA];
    });
    let script = day(
        THREE_NUMBERS,
        "1 call-0 rejected 486 17
         2 call-1 rejected 486 17
         3 call-2 rejected 486 17
         86399 tick
         86401 call-3 rejected 486 17
         90000 tick",
    );
    expect![[r#"
        0.000 ignored contact-0 is elsewhere
        0.000 originate call-0 contact-0 attempt 1 …01
        1.000 originate call-1 contact-0 attempt 2 …02
        2.000 originate call-2 contact-0 attempt 3 …03
        86400.000 originate call-3 contact-0 attempt 4 …01
        86401.000 originate call-4 contact-0 attempt 5 …02
        86497.000 originate call-5 contact-0 attempt 6 …03
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn an_abandoned_number_is_left_alone_for_whomever_it_is_dialled() {
    let config = retrying(|retry| {
        let soon = Duration::from_secs(10);
        retry.by_outcome[Outcome::Abandoned as usize].wait = soon;
        retry.by_outcome[Outcome::NoAnswer as usize].wait = soon;
        retry.frequency = vec![Rule {
            span: Span::Hours(Duration::from_secs(72)),
            ..OFCOM_ABANDONED
        }];
    });
    // The agent leaves; the answer is abandoned. Another contact has the same number.
    let script = day(
        "0 campaign-0 block +15550000001 1 zone-0",
        "1 call-0 ringing
         1 agent-0 logged-out
         2 call-0 answered
         4 tick
         5 campaign-0 contact +15550000001 zone-0
         5 agent-0 logged-in
         5 agent-0 available
         71 tick
         100 tick",
    );
    let gist = gist(config, &script);
    assert!(gist.contains("72.000 originate call-1 contact-0"), "{gist}");
    assert!(!gist.contains("originate call-2"), "{gist}");
}

#[test]
fn the_law_of_the_place_holds_beside_the_campaigns_own() {
    let config = with(|config| {
        // Born on 1970-01-01 at 07:00; the law begins at 08:00, and the 2nd is a holiday.
        config.unix_epoch_s = 7 * 3600;
        let hours = std::array::from_fn(|_| std::iter::once(28_800..72_000).collect());
        config.zones.push(Zone::utc().under(Law {
            hours: CallingHours::new(hours).but_on(1, Vec::new()),
            frequency: vec![Rule {
                enough: 1,
                ..FLORIDA
            }],
        }));
        config.campaigns[0].retry.by_outcome[Outcome::Busy as usize].wait = Duration::from_secs(60);
    });
    let script = day(
        "0 campaign-0 contact +15550000001 zone-1
         0 campaign-0 contact +15550000002 zone-0",
        "1 call-0 rejected 404 1
         3601 call-1 rejected 486 17
         180000 tick",
    );
    expect![[r#"
        0.000 originate call-0 contact-1 attempt 1 …02
        1.000 closed contact-1 invalid_number
        3600.000 originate call-1 contact-0 attempt 1 …01
        176400.000 originate call-2 contact-0 attempt 2 …01
    "#]]
    .assert_eq(&gist(config, &script));
}

#[test]
fn a_number_suppressed_at_any_time_is_not_dialled_and_one_released_is() {
    let script = day(
        "0 campaign-0 block +15550000001 3 zone-0
         0 contact-0 number +15550000009 zone-0",
        "1 suppressed +15550000001
         1 suppressed +15550000002
         2 call-0 rejected 486 17
         3 suppressed +15550000009
         4 call-1 rejected 486 17
         5 released +15550000003
         6 suppressed +15550000003
         50 released +15550000003
         300 tick",
    );
    check(
        retrying(|_| ()),
        "0 suppressed +15550000003
         0 released +15550000003",
        expect![[r#"
            0.000 suppressed +15550000003
                wake never
            0.000 released +15550000003
                wake never
        "#]],
    );
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …01
        2.000 originate call-1 contact-0 attempt 2 …09
        4.000 closed contact-1 suppressed
        4.000 originate call-2 contact-2 attempt 1 …03
        104.000 closed contact-0 suppressed
    "#]]
    .assert_eq(&gist(retrying(|_| ()), &script));
}

#[test]
fn a_campaign_takes_1022_lists_beside_its_own() {
    play(retrying(|_| ()), &lists(1022));
}

/// One list more is a teller who does not know the limit.
#[test]
#[should_panic(expected = "a campaign has at most 1,022 lists")]
fn and_no_more() {
    play(retrying(|_| ()), &lists(1023));
}

fn lists(count: usize) -> String {
    "0 campaign-0 list priority 1 expires never\n".repeat(count)
}
