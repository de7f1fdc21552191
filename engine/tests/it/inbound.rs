//! Calls that come in, and the agents they share with campaigns.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::Config;
use outpace_engine::config::{Inbound, Mode};

use crate::script::{check, team, two_campaigns};

/// A campaign and an inbound queue in one team, by their ranks.
fn blended(ranks: [u8; 2], agents: usize) -> Config {
    let mut config = two_campaigns(ranks, agents);
    config.campaigns[1].mode = Mode::Inbound(Inbound {
        places: Some(2),
        max_wait: Some(Duration::from_secs(60)),
    });
    config
}

const OPEN: &str = "0 campaign-1 started
    0 agent-0 logged-in
    0 agent-0 available\n";

#[test]
fn a_caller_is_joined_to_the_agent_who_is_available_and_then_written_up() {
    let script = OPEN.to_owned()
        + "1 campaign-1 arrived 7
           1 call-0 bridged
           9 call-0 remote-released
           12 agent-0 available";
    check(
        blended([1, 1], 1),
        &script,
        expect![[r#"
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            wake never
        1.000 campaign-1 arrived 7
            answer call-0 campaign-1 caller 7
            agent-0 connecting campaign-1
            bridge call-0 agent-0
            wake 33.000 lost-facts
        1.000 call-0 bridged
            agent-0 connected campaign-1
            connected call-0 agent-0 waited 0.000
            wake 33.000 lost-facts
        9.000 call-0 remote-released
            inbound-released call-0 connected
            agent-0 wrap_up campaign-1
            wake never
        12.000 agent-0 available
            agent-0 available
            wake never
    "#]],
    );
}

#[test]
fn who_waits_longest_is_served_first_and_a_full_queue_turns_away() {
    let script = OPEN.to_owned()
        + "1 campaign-1 arrived 7
           1 call-0 bridged
           2 campaign-1 arrived 8
           3 campaign-1 arrived 9
           4 campaign-1 arrived 10
           5 call-0 remote-released
           6 agent-0 available
           6 call-1 bridged";
    check(
        blended([1, 1], 1),
        &script,
        expect![[r#"
            0.000 campaign-1 started
                wake never
            0.000 agent-0 logged-in
                agent-0 idle
                wake never
            0.000 agent-0 available
                agent-0 available
                wake never
            1.000 campaign-1 arrived 7
                answer call-0 campaign-1 caller 7
                agent-0 connecting campaign-1
                bridge call-0 agent-0
                wake 33.000 lost-facts
            1.000 call-0 bridged
                agent-0 connected campaign-1
                connected call-0 agent-0 waited 0.000
                wake 33.000 lost-facts
            2.000 campaign-1 arrived 8
                answer call-1 campaign-1 caller 8
                waiting call-1
                wake 33.000 lost-facts
            3.000 campaign-1 arrived 9
                answer call-2 campaign-1 caller 9
                waiting call-2
                wake 33.000 lost-facts
            4.000 campaign-1 arrived 10
                reject campaign-1 caller 10
                inbound-blocked campaign-1
                wake 33.000 lost-facts
            5.000 call-0 remote-released
                inbound-released call-0 connected
                agent-0 wrap_up campaign-1
                wake 33.000 lost-facts
            6.000 agent-0 available
                agent-0 available
                agent-0 connecting campaign-1
                bridge call-1 agent-0
                wake 33.000 lost-facts
            6.000 call-1 bridged
                agent-0 connected campaign-1
                connected call-1 agent-0 waited 4.000
                wake 33.000 lost-facts
        "#]],
    );
}

#[test]
fn a_caller_gives_up_or_is_given_up_and_nobody_is_counted_as_abandoned() {
    let script = "0 campaign-1 started
        1 campaign-1 arrived 1
        2 campaign-1 arrived 2
        9 call-0 remote-released
        70 tick";
    check(
        blended([1, 1], 1),
        script,
        expect![[r#"
        0.000 campaign-1 started
            wake never
        1.000 campaign-1 arrived 1
            answer call-0 campaign-1 caller 1
            waiting call-0
            wake 61.000 queue-limit
        2.000 campaign-1 arrived 2
            answer call-1 campaign-1 caller 2
            waiting call-1
            wake 61.000 queue-limit
        9.000 call-0 remote-released
            inbound-released call-0 customer_abandoned
            wake 62.000 queue-limit
        62.000 tick
            release call-1
            inbound-released call-1 abandoned
            wake never
        70.000 tick
            wake never
    "#]],
    );
}

#[test]
fn calls_that_wait_come_before_calls_to_be_placed() {
    let script = "0 campaign-0 contact +15550000001 zone-0
        0 campaign-0 started\n"
        .to_owned()
        + "0 campaign-1 started
           1 campaign-1 arrived 1
           2 agent-0 logged-in
           2 agent-0 available";
    check(
        blended([1, 1], 1),
        &script,
        expect![[r#"
        0.000 campaign-0 contact +15550000001 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        1.000 campaign-1 arrived 1
            answer call-0 campaign-1 caller 1
            waiting call-0
            wake 61.000 queue-limit
        2.000 agent-0 logged-in
            agent-0 idle
            wake 61.000 queue-limit
        2.000 agent-0 available
            agent-0 available
            agent-0 connecting campaign-1
            bridge call-0 agent-0
            wake 34.000 lost-facts
    "#]],
    );
}

#[test]
fn a_campaign_of_better_rank_is_served_before_calls_that_wait() {
    let script = "0 campaign-0 contact +15550000001 zone-0
        0 campaign-0 started
        0 campaign-1 started
        1 campaign-1 arrived 1
        2 agent-0 logged-in
        2 agent-0 available";
    check(
        blended([1, 2], 1),
        script,
        expect![[r#"
        0.000 campaign-0 contact +15550000001 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        1.000 campaign-1 arrived 1
            answer call-0 campaign-1 caller 1
            waiting call-0
            wake 61.000 queue-limit
        2.000 agent-0 logged-in
            agent-0 idle
            wake 61.000 queue-limit
        2.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-0 attempt 1 …01
            wake 34.000 ring-limit
    "#]],
    );
}

#[test]
fn a_reserved_agent_is_taken_only_from_a_campaign_that_yields() {
    let script = "0 campaign-0 contact +15550000001 zone-0
        0 campaign-0 started
        0 campaign-1 started
        1 agent-0 logged-in
        1 agent-0 available
        2 campaign-1 arrived 1";
    check(
        blended([1, 1], 1),
        script,
        expect![[r#"
        0.000 campaign-0 contact +15550000001 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        1.000 agent-0 logged-in
            agent-0 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            wake 33.000 ring-limit
        2.000 campaign-1 arrived 1
            answer call-1 campaign-1 caller 1
            waiting call-1
            wake 33.000 ring-limit
    "#]],
    );
    let mut yields = blended([1, 1], 1);
    yields.campaigns[0].yields_to_inbound = true;
    check(
        yields,
        script,
        expect![[r#"
        0.000 campaign-0 contact +15550000001 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        1.000 agent-0 logged-in
            agent-0 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            wake 33.000 ring-limit
        2.000 campaign-1 arrived 1
            answer call-1 campaign-1 caller 1
            agent-0 connecting campaign-1
            bridge call-1 agent-0
            wake 33.000 ring-limit
    "#]],
    );
}

#[test]
fn a_caller_who_loses_their_agent_on_the_way_goes_ahead_of_who_came_later() {
    let script = OPEN.to_owned()
        + "1 campaign-1 arrived 7
           2 campaign-1 arrived 8
           3 agent-0 logged-out
           4 agent-0 logged-in
           4 agent-0 available";
    check(
        blended([1, 1], 1),
        &script,
        expect![[r#"
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            wake never
        1.000 campaign-1 arrived 7
            answer call-0 campaign-1 caller 7
            agent-0 connecting campaign-1
            bridge call-0 agent-0
            wake 33.000 lost-facts
        2.000 campaign-1 arrived 8
            answer call-1 campaign-1 caller 8
            waiting call-1
            wake 33.000 lost-facts
        3.000 agent-0 logged-out
            waiting call-0
            agent-0 logged_out
            wake 33.000 lost-facts
        4.000 agent-0 logged-in
            agent-0 idle
            wake 33.000 lost-facts
        4.000 agent-0 available
            agent-0 available
            agent-0 connecting campaign-1
            bridge call-0 agent-0
            wake 33.000 lost-facts
    "#]],
    );
}

#[test]
fn an_agent_who_loses_their_caller_on_the_way_serves_the_next() {
    let script = OPEN.to_owned()
        + "1 campaign-1 arrived 7
           2 campaign-1 arrived 8
           3 call-0 remote-released";
    check(
        blended([1, 1], 1),
        &script,
        expect![[r#"
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            wake never
        1.000 campaign-1 arrived 7
            answer call-0 campaign-1 caller 7
            agent-0 connecting campaign-1
            bridge call-0 agent-0
            wake 33.000 lost-facts
        2.000 campaign-1 arrived 8
            answer call-1 campaign-1 caller 8
            waiting call-1
            wake 33.000 lost-facts
        3.000 call-0 remote-released
            inbound-released call-0 customer_abandoned
            agent-0 available
            agent-0 connecting campaign-1
            bridge call-1 agent-0
            wake 33.000 lost-facts
    "#]],
    );
}

#[test]
fn a_team_that_does_not_serve_the_queue_gets_none_of_its_calls() {
    let mut config = blended([1, 1], 1);
    config.teams = vec![team(&[(0, 1)])];
    let script = OPEN.to_owned() + "1 campaign-1 arrived 7";
    check(
        config,
        &script,
        expect![[r#"
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            wake never
        1.000 campaign-1 arrived 7
            answer call-0 campaign-1 caller 7
            waiting call-0
            wake 61.000 queue-limit
    "#]],
    );
}

#[test]
fn a_closed_queue_and_an_outbound_campaign_take_no_calls() {
    let script = "1 campaign-1 arrived 7
        2 campaign-0 arrived 8";
    check(
        blended([1, 1], 1),
        script,
        expect![[r#"
            1.000 campaign-1 arrived 7
                reject campaign-1 caller 7
                inbound-blocked campaign-1
                wake never
            2.000 campaign-0 arrived 8
                ignored campaign-0 takes no calls
                wake never
        "#]],
    );
}
