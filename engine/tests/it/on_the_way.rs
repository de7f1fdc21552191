//! A call on its way to an agent, and what may happen to either before they are joined.

use expect_test::expect;
use outpace_engine::config::Treatment;

use crate::script::{agents, check, config, lines, listening, morning, with};

#[test]
fn a_person_who_hangs_up_on_the_way_gave_up_and_the_agent_waits_on() {
    let script = morning(1, 1)
        + "5 call-0 answered
           6 call-0 remote-released
           6.1 call-0 bridged";
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
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        6.000 call-0 remote-released
            released call-0 customer_abandoned
            agent-0 reserved_held campaign-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 1806.000 list-ready
        6.100 call-0 bridged
            ignored call-0 is over
            wake 1806.000 list-ready
    "#]],
    );
}

#[test]
fn when_the_agent_on_the_way_leaves_another_free_agent_takes_over() {
    let config = with(|config| config.agents = agents(2));
    let script = morning(2, 2)
        + "5 call-0 answered
           5.5 agent-0 idle
           5.6 call-0 bridged";
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
            wake 32.000 ring-limit
        0.000 agent-1 logged-in
            agent-1 idle
            wake 32.000 ring-limit
        0.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 32.000 ring-limit
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 32.000 ring-limit
        5.500 agent-0 idle
            agent-1 connecting campaign-0
            zip-tone agent-1
            bridge call-0 agent-1
            agent-0 idle
            wake 32.000 ring-limit
        5.600 call-0 bridged
            agent-1 connected campaign-0
            connected call-0 agent-1 waited 0.600
            wake 32.000 ring-limit
    "#]],
    );
}

#[test]
fn when_the_agent_on_the_way_leaves_and_nobody_is_free_the_clock_goes_on() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 agent-0 logged-out
           7 tick";
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
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        5.500 agent-0 logged-out
            waiting call-0
            agent-0 logged_out
            wake 7.000 abandon-after
        7.000 tick
            abandoned call-0
            release call-0
            released call-0 abandoned
            wake never
    "#]],
    );
}

#[test]
fn one_who_lost_their_agent_on_the_way_goes_ahead_of_those_who_answered_later() {
    let config = with(|config| {
        config.agents = agents(2);
        config.campaigns[0].mode = lines(3);
    });
    let script = morning(4, 1)
        + "5 call-0 answered
           5.2 call-1 answered
           5.4 agent-0 idle
           5.5 agent-1 logged-in
           5.5 agent-1 available";
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
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            wake 32.000 ring-limit
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 32.000 ring-limit
        5.200 call-1 answered
            waiting call-1
            wake 7.200 abandon-after
        5.400 agent-0 idle
            waiting call-0
            agent-0 idle
            wake 7.000 abandon-after
        5.500 agent-1 logged-in
            agent-1 idle
            wake 7.000 abandon-after
        5.500 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            agent-1 connecting campaign-0
            zip-tone agent-1
            bridge call-0 agent-1
            wake 7.200 abandon-after
    "#]],
    );
}

#[test]
fn when_the_agent_on_the_way_leaves_after_the_time_is_over_the_call_is_abandoned_at_once() {
    let script = morning(1, 1)
        + "5 call-0 answered
           7.5 agent-0 idle";
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
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        7.500 agent-0 idle
            waiting call-0
            abandoned call-0
            release call-0
            released call-0 abandoned
            agent-0 idle
            wake never
    "#]],
    );
}

#[test]
fn a_bridge_that_came_late_counts_as_abandoned_though_an_agent_spoke() {
    let script = morning(1, 1)
        + "5 call-0 answered
           7.000000001 call-0 bridged
           60 call-0 remote-released";
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
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        7.000000001 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 2.000000001
            wake 37.000 lost-facts
        37.000 tick
            wake never
        60.000 call-0 remote-released
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake never
    "#]],
    );
}

#[test]
fn a_machine_that_hangs_up_on_the_way_to_an_agent_stays_a_machine() {
    let config = listening(|campaign| campaign.machine_treatment = Treatment::ToAgent);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 tone beep
           6 call-0 remote-released";
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
        5.000 call-0 answered
            analyse call-0
            wake 7.500 call-progress
        5.500 call-0 tone beep
            verdict call-0 machine TONE-beep
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.500 lost-facts
        6.000 call-0 remote-released
            released call-0 answering_machine
            agent-0 reserved_held campaign-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 3606.000 list-ready
    "#]],
    );
}

#[test]
fn an_agent_whose_customer_hung_up_on_the_way_keeps_their_place() {
    let config = with(|config| config.agents = agents(2));
    let script = morning(3, 0)
        + "0 agent-0 logged-in
           0 agent-1 logged-in
           1 agent-0 available
           2 agent-1 available
           10 call-0 answered
           10.2 call-0 remote-released
           11 call-1 answered";
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
        0.000 agent-1 logged-in
            agent-1 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 33.000 ring-limit
        2.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 33.000 ring-limit
        10.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 34.000 ring-limit
        10.200 call-0 remote-released
            released call-0 customer_abandoned
            agent-0 reserved_held campaign-0
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            wake 34.000 ring-limit
        11.000 call-1 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-1 agent-0
            wake 42.000 lost-facts
    "#]],
    );
}
