//! How long a phone rings.

use std::time::Duration;

use expect_test::expect;

use crate::script::{agents, check, config, morning, with};

#[test]
fn a_ringing_call_is_cancelled_at_the_ring_limit_counted_from_the_ringing() {
    let script = morning(1, 1)
        + "5 call-0 ringing
           8 call-0 ringing
           37 tick
           37.2 call-0 cancelled";
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
        5.000 call-0 ringing
            wake 32.000 ring-limit
        8.000 call-0 ringing
            ignored call-0 is elsewhere
            wake 32.000 ring-limit
        32.000 tick
            wake 37.000 ring-limit
        37.000 tick
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 69.000 lost-facts
        37.200 call-0 cancelled
            released call-0 no_answer
            wake 3637.200 list-ready
    "#]],
    );
}

#[test]
fn a_call_that_never_rings_is_cancelled_at_the_setup_limit() {
    let script = morning(1, 1)
        + "10 call-0 early-media
           64 tick";
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
        10.000 call-0 early-media
            wake 32.000 ring-limit
        32.000 tick
            wake 64.000 ring-limit
        64.000 tick
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 96.000 lost-facts
    "#]],
    );
}

#[test]
fn a_phone_that_begins_to_ring_late_is_given_its_whole_time() {
    let script = morning(1, 1)
        + "60 call-0 ringing
           92 tick";
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
        32.000 tick
            wake 64.000 ring-limit
        60.000 call-0 ringing
            wake 64.000 ring-limit
        64.000 tick
            wake 92.000 ring-limit
        92.000 tick
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 124.000 lost-facts
    "#]],
    );
}

#[test]
fn a_setup_limit_below_the_ring_limit_holds_for_calls_that_do_not_ring() {
    let config = with(|config| {
        config.campaigns[0].setup_limit = Duration::from_secs(10);
        config.agents = agents(2);
    });
    let script = morning(2, 2)
        + "1 call-0 ringing
           10 tick
           33 tick";
    check(
        config,
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 2 zone-0
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
                wake 10.000 ring-limit
            0.000 agent-1 logged-in
                agent-1 idle
                wake 10.000 ring-limit
            0.000 agent-1 available
                agent-1 available
                agent-1 reserved_held campaign-0
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 10.000 ring-limit
            1.000 call-0 ringing
                wake 10.000 ring-limit
            10.000 tick
                cancel call-1
                paced campaign-0 placed 0 of 1 wanted: 1 lines x 2 available - 1 in flight, cap list
                wake 33.000 ring-limit
            33.000 tick
                cancel call-0
                wake 42.000 lost-facts
        "#]],
    );
}

#[test]
fn a_call_nobody_responds_to_is_a_failure_of_the_network() {
    let script = morning(1, 1) + "32 call-0 no-response";
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
        32.000 tick
            wake 64.000 ring-limit
        32.000 call-0 no-response
            released call-0 network_failure
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 632.000 list-ready
    "#]],
    );
}
