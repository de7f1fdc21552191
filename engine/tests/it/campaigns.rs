//! Campaigns from their start to their end, and the agents they share.

use expect_test::expect;

use crate::script::{agents, check, config, morning, two_campaigns, with};

/// Two campaigns with contacts, started; agents logged in and available.
fn both(contacts: [u32; 2], agents: u32) -> String {
    let mut script = format!(
        "0 campaign-0 block +15550000000 {} zone-0
         0 campaign-1 block +15560000000 {} zone-0
         0 campaign-0 started
         0 campaign-1 started\n",
        contacts[0], contacts[1]
    );
    for agent in 0..agents {
        script += &format!("0 agent-{agent} logged-in\n1 agent-{agent} available\n");
    }
    // Logging in comes first of all.
    let mut lines: Vec<&str> = script.lines().collect();
    lines.sort_by_key(|line| line.trim_start().starts_with("1 "));
    lines.join("\n") + "\n"
}

#[test]
fn the_campaign_of_better_rank_gets_all_agents() {
    check(
        two_campaigns([1, 2], 3),
        &both([9, 9], 3),
        expect![[r#"
        0.000 campaign-0 block +15550000000 9 zone-0
            wake never
        0.000 campaign-1 block +15560000000 9 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-1 logged-in
            agent-1 idle
            wake never
        0.000 agent-2 logged-in
            agent-2 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 33.000 ring-limit
        1.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 33.000 ring-limit
        1.000 agent-2 available
            agent-2 available
            agent-2 reserved_held campaign-0
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            wake 33.000 ring-limit
    "#]],
    );
}

#[test]
fn campaigns_of_equal_rank_share_the_agents() {
    check(
        two_campaigns([1, 1], 3),
        &both([9, 9], 3),
        expect![[r#"
        0.000 campaign-0 block +15550000000 9 zone-0
            wake never
        0.000 campaign-1 block +15560000000 9 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-1 logged-in
            agent-1 idle
            wake never
        0.000 agent-2 logged-in
            agent-2 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 33.000 ring-limit
        1.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-1
            originate call-1 campaign-1 trunk-0 contact-9 attempt 1 …00
            wake 33.000 ring-limit
        1.000 agent-2 available
            agent-2 available
            agent-2 reserved_held campaign-0
            originate call-2 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 33.000 ring-limit
    "#]],
    );
}

#[test]
fn a_campaign_with_nobody_to_call_lends_its_agents_and_gets_them_back() {
    let mut config = two_campaigns([1, 2], 1);
    config.campaigns[0].list_low = 1;
    let script = both([1, 9], 1)
        + "5 call-0 rejected 486 17
           10 call-1 rejected 486 17
           3605 tick
           3606 call-2 rejected 404 1";
    check(
        config,
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 1 zone-0
            wake never
        0.000 campaign-1 block +15560000000 9 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            list-low campaign-0 0
            wake 33.000 ring-limit
        5.000 call-0 rejected 486 17
            released call-0 busy
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            agent-0 available
            agent-0 reserved_held campaign-1
            originate call-1 campaign-1 trunk-0 contact-1 attempt 1 …00
            wake 37.000 ring-limit
        10.000 call-1 rejected 486 17
            released call-1 busy
            originate call-2 campaign-1 trunk-0 contact-2 attempt 1 …01
            wake 42.000 ring-limit
        42.000 tick
            wake 74.000 ring-limit
        74.000 tick
            cancel call-2
            originate call-3 campaign-1 trunk-0 contact-3 attempt 1 …02
            wake 106.000 lost-facts
        106.000 tick
            released call-2 no_answer
            wake 138.000 ring-limit
        138.000 tick
            cancel call-3
            originate call-4 campaign-1 trunk-0 contact-4 attempt 1 …03
            wake 170.000 lost-facts
        170.000 tick
            released call-3 no_answer
            wake 202.000 ring-limit
        202.000 tick
            cancel call-4
            originate call-5 campaign-1 trunk-0 contact-5 attempt 1 …04
            wake 234.000 lost-facts
        234.000 tick
            released call-4 no_answer
            wake 266.000 ring-limit
        266.000 tick
            cancel call-5
            originate call-6 campaign-1 trunk-0 contact-6 attempt 1 …05
            wake 298.000 lost-facts
        298.000 tick
            released call-5 no_answer
            wake 330.000 ring-limit
        330.000 tick
            cancel call-6
            originate call-7 campaign-1 trunk-0 contact-7 attempt 1 …06
            wake 362.000 lost-facts
        362.000 tick
            released call-6 no_answer
            wake 394.000 ring-limit
        394.000 tick
            cancel call-7
            originate call-8 campaign-1 trunk-0 contact-8 attempt 1 …07
            wake 426.000 lost-facts
        426.000 tick
            released call-7 no_answer
            wake 458.000 ring-limit
        458.000 tick
            cancel call-8
            originate call-9 campaign-1 trunk-0 contact-9 attempt 1 …08
            wake 490.000 lost-facts
        490.000 tick
            released call-8 no_answer
            wake 522.000 ring-limit
        522.000 tick
            cancel call-9
            paced campaign-1 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 554.000 lost-facts
        554.000 tick
            released call-9 no_answer
            wake 3605.000 list-ready
        3605.000 tick
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-10 campaign-0 trunk-0 contact-0 attempt 2 …00
            wake 3610.000 list-ready
        3606.000 call-2 rejected 404 1
            ignored call-2 is over
            wake 3610.000 list-ready
    "#]],
    );
}

#[test]
fn a_paused_campaign_dials_no_more_and_keeps_its_agents() {
    let script = morning(3, 1)
        + "5 campaign-0 paused
           6 call-0 rejected 486 17
           7 campaign-0 paused
           60 campaign-0 started";
    check(
        config(),
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 3 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 32.000 ring-limit
        5.000 campaign-0 paused
            wake 32.000 ring-limit
        6.000 call-0 rejected 486 17
            released call-0 busy
            wake never
        7.000 campaign-0 paused
            ignored campaign-0 is there already
            wake never
        60.000 campaign-0 started
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 92.000 ring-limit
    "#]],
    );
}

#[test]
fn a_stopped_campaign_gives_its_agents_back_when_the_last_line_is_gone() {
    let config = with(|config| config.agents = agents(2));
    let script = morning(3, 2)
        + "5 campaign-0 stopped
           6 call-0 rejected 486 17
           7 call-1 answered
           7 call-1 bridged
           8 campaign-0 stopped";
    check(
        config,
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 3 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 32.000 ring-limit
        0.000 agent-1 logged-in
            agent-1 idle
            wake 32.000 ring-limit
        0.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 32.000 ring-limit
        5.000 campaign-0 stopped
            wake 32.000 ring-limit
        6.000 call-0 rejected 486 17
            released call-0 busy
            wake 32.000 ring-limit
        7.000 call-1 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-1 agent-0
            wake 39.000 lost-facts
        7.000 call-1 bridged
            agent-0 connected campaign-0
            connected call-1 agent-0 waited 0.000
            agent-1 available
            wake 39.000 lost-facts
        8.000 campaign-0 stopped
            ignored campaign-0 is there already
            wake 39.000 lost-facts
    "#]],
    );
}

#[test]
fn an_exhausted_campaign_goes_on_when_a_contact_is_added() {
    let script = morning(1, 1)
        + "5 call-0 rejected 404 1
           6 campaign-0 started
           9 campaign-0 contact +15550000007 zone-0";
    check(
        config(),
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 1 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 32.000 ring-limit
        5.000 call-0 rejected 404 1
            released call-0 invalid_number
            closed contact-0 invalid_number
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            list-exhausted campaign-0
            agent-0 available
            wake never
        6.000 campaign-0 started
            ignored campaign-0 is there already
            wake never
        9.000 campaign-0 contact +15550000007 zone-0
            agent-0 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …07
            wake 41.000 ring-limit
    "#]],
    );
}

#[test]
fn a_campaign_whose_last_call_is_still_talked_to_is_not_exhausted() {
    let config = with(|config| config.agents = agents(2));
    let script = morning(1, 2)
        + "5 call-0 answered
           5 call-0 bridged
           60 call-0 remote-released";
    check(
        config,
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 1 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 32.000 ring-limit
        0.000 agent-1 logged-in
            agent-1 idle
            wake 32.000 ring-limit
        0.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 2 available - 1 in flight, cap list
            wake 32.000 ring-limit
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        5.000 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.000
            wake 37.000 lost-facts
        37.000 tick
            wake never
        60.000 call-0 remote-released
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            list-exhausted campaign-0
            agent-1 available
            wake never
    "#]],
    );
}
