//! Channels and calls per second.

use expect_test::expect;

use crate::script::{agents, check, lines, morning, two_campaigns, with};

#[test]
fn no_more_calls_than_channels() {
    let config = with(|config| {
        config.agents = agents(3);
        config.trunks[0].channels = Some(2);
    });
    let script = morning(4, 3) + "5 call-0 rejected 486 17";
    check(
        config,
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 4 zone-0
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
        0.000 agent-2 logged-in
            agent-2 idle
            wake 32.000 ring-limit
        0.000 agent-2 available
            agent-2 available
            agent-2 reserved_held campaign-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 3 available - 2 in flight, cap channels
            wake 32.000 ring-limit
        5.000 call-0 rejected 486 17
            released call-0 busy
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            paced campaign-0 placed 1 of 2 wanted: 1 lines x 3 available - 1 in flight, cap channels
            wake 32.000 ring-limit
    "#]],
    );
}

#[test]
fn calls_are_spaced_over_the_second() {
    let config = with(|config| {
        config.campaigns[0].mode = lines(4);
        config.trunks[0].calls_per_second = Some(3);
    });
    let script = morning(4, 1) + "1.1 tick";
    check(
        config,
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 4 zone-0
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
            paced campaign-0 placed 1 of 4 wanted: 4 lines x 1 available - 0 in flight, cap calls_per_second
            wake 0.333333334 calls-per-second
        0.333333334 tick
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            paced campaign-0 placed 1 of 3 wanted: 4 lines x 1 available - 1 in flight, cap calls_per_second
            wake 0.666666668 calls-per-second
        0.666666668 tick
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            paced campaign-0 placed 1 of 2 wanted: 4 lines x 1 available - 2 in flight, cap calls_per_second
            wake 1.000000002 calls-per-second
        1.000000002 tick
            originate call-3 campaign-0 trunk-0 contact-3 attempt 1 …03
            wake 32.000 ring-limit
        1.100 tick
            wake 32.000 ring-limit
    "#]],
    );
}

#[test]
fn two_campaigns_on_one_trunk_are_served_in_turn_by_the_second() {
    let mut config = two_campaigns([1, 1], 2);
    config.trunks[0].calls_per_second = Some(1);
    for campaign in &mut config.campaigns {
        campaign.mode = lines(4);
    }
    let script = "0 campaign-0 block +15550000000 9 zone-0
         0 campaign-1 block +15560000000 9 zone-0
         0 campaign-0 started
         0 campaign-1 started
         0 agent-0 logged-in
         0 agent-1 logged-in
         0 agent-0 available
         0 agent-1 available
         5.5 tick";
    check(
        config,
        script,
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
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            paced campaign-0 placed 1 of 4 wanted: 4 lines x 1 available - 0 in flight, cap calls_per_second
            wake 1.000 calls-per-second
        0.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-1
            paced campaign-1 placed 0 of 4 wanted: 4 lines x 1 available - 0 in flight, cap calls_per_second
            wake 1.000 calls-per-second
        1.000 tick
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            paced campaign-0 placed 1 of 3 wanted: 4 lines x 1 available - 1 in flight, cap calls_per_second
            wake 2.000 calls-per-second
        2.000 tick
            originate call-2 campaign-1 trunk-0 contact-9 attempt 1 …00
            paced campaign-1 placed 1 of 4 wanted: 4 lines x 1 available - 0 in flight, cap calls_per_second
            wake 3.000 calls-per-second
        3.000 tick
            originate call-3 campaign-0 trunk-0 contact-2 attempt 1 …02
            paced campaign-0 placed 1 of 2 wanted: 4 lines x 1 available - 2 in flight, cap calls_per_second
            wake 4.000 calls-per-second
        4.000 tick
            originate call-4 campaign-1 trunk-0 contact-10 attempt 1 …01
            paced campaign-1 placed 1 of 3 wanted: 4 lines x 1 available - 1 in flight, cap calls_per_second
            wake 5.000 calls-per-second
        5.000 tick
            originate call-5 campaign-0 trunk-0 contact-3 attempt 1 …03
            wake 6.000 calls-per-second
        5.500 tick
            wake 6.000 calls-per-second
    "#]],
    );
}

#[test]
fn two_campaigns_on_one_trunk_are_served_in_turn_by_the_channel() {
    let mut config = two_campaigns([1, 1], 2);
    config.trunks[0].channels = Some(2);
    for campaign in &mut config.campaigns {
        campaign.mode = lines(4);
    }
    let script = "0 campaign-0 block +15550000000 9 zone-0
         0 campaign-1 block +15560000000 9 zone-0
         0 campaign-0 started
         0 campaign-1 started
         0 agent-0 logged-in
         0 agent-1 logged-in
         0 agent-0 available
         0 agent-1 available
         1 call-0 rejected 486 17
         2 call-1 rejected 486 17
         3 call-2 rejected 486 17
         4 call-3 rejected 486 17";
    check(
        config,
        script,
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
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            paced campaign-0 placed 2 of 4 wanted: 4 lines x 1 available - 0 in flight, cap channels
            wake 32.000 ring-limit
        0.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-1
            paced campaign-1 placed 0 of 4 wanted: 4 lines x 1 available - 0 in flight, cap channels
            wake 32.000 ring-limit
        1.000 call-0 rejected 486 17
            released call-0 busy
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            paced campaign-0 placed 1 of 3 wanted: 4 lines x 1 available - 1 in flight, cap channels
            wake 32.000 ring-limit
        2.000 call-1 rejected 486 17
            released call-1 busy
            originate call-3 campaign-1 trunk-0 contact-9 attempt 1 …00
            paced campaign-1 placed 1 of 4 wanted: 4 lines x 1 available - 0 in flight, cap channels
            wake 33.000 ring-limit
        3.000 call-2 rejected 486 17
            released call-2 busy
            originate call-4 campaign-0 trunk-0 contact-3 attempt 1 …03
            paced campaign-0 placed 1 of 4 wanted: 4 lines x 1 available - 0 in flight, cap channels
            wake 34.000 ring-limit
        4.000 call-3 rejected 486 17
            released call-3 busy
            originate call-5 campaign-1 trunk-0 contact-10 attempt 1 …01
            paced campaign-1 placed 1 of 4 wanted: 4 lines x 1 available - 0 in flight, cap channels
            wake 35.000 ring-limit
    "#]],
    );
}
