//! Facts that cross commands, and people who leave at the wrong moment.

use expect_test::expect;

use crate::script::{check, config, lines, listening, morning, with};

#[test]
fn an_answer_that_crosses_the_cancel_goes_to_the_free_agent() {
    let script = morning(2, 1)
        + "2 call-0 ringing
           34 tick
           34.1 call-0 answered
           34.2 call-0 cancelled
           34.3 call-0 bridged";
    check(
        config(),
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
        2.000 call-0 ringing
            wake 32.000 ring-limit
        32.000 tick
            wake 34.000 ring-limit
        34.000 tick
            cancel call-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 66.000 lost-facts
        34.100 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 66.000 lost-facts
        34.200 call-0 cancelled
            ignored call-0 is elsewhere
            wake 66.000 lost-facts
        34.300 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.200
            wake 66.000 lost-facts
    "#]],
    );
}

#[test]
fn an_answer_that_crosses_the_cancel_and_finds_nobody_is_abandoned() {
    let script = morning(2, 1)
        + "2 call-0 ringing
           34 tick
           34.1 call-1 answered
           34.1 call-1 bridged
           34.2 call-0 answered
           36.2 tick";
    check(
        config(),
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
        2.000 call-0 ringing
            wake 32.000 ring-limit
        32.000 tick
            wake 34.000 ring-limit
        34.000 tick
            cancel call-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 66.000 lost-facts
        34.100 call-1 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-1 agent-0
            wake 66.000 lost-facts
        34.100 call-1 bridged
            agent-0 connected campaign-0
            connected call-1 agent-0 waited 0.000
            wake 66.000 lost-facts
        34.200 call-0 answered
            waiting call-0
            wake 36.200 abandon-after
        36.200 tick
            abandoned call-0
            release call-0
            released call-0 abandoned
            wake 66.000 lost-facts
    "#]],
    );
}

#[test]
fn a_487_nobody_asked_for_is_a_failure_of_the_network() {
    let script = morning(1, 1) + "2 call-0 cancelled";
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
        2.000 call-0 cancelled
            released call-0 network_failure
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 602.000 list-ready
    "#]],
    );
}

#[test]
fn a_final_response_that_crosses_the_cancel_ends_the_call_unanswered() {
    let script = morning(1, 1)
        + "2 call-0 ringing
           34 tick
           34.1 call-0 rejected 486 17
           34.2 call-0 cancelled";
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
        2.000 call-0 ringing
            wake 32.000 ring-limit
        32.000 tick
            wake 34.000 ring-limit
        34.000 tick
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 66.000 lost-facts
        34.100 call-0 rejected 486 17
            released call-0 no_answer
            wake 3634.100 list-ready
        34.200 call-0 cancelled
            ignored call-0 is over
            wake 3634.100 list-ready
    "#]],
    );
}

#[test]
fn a_person_who_hangs_up_during_analysis_gave_up() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           5.9 call-0 remote-released
           6 call-0 voice-off";
    check(
        listening(|_| ()),
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
        5.500 call-0 voice-on
            wake 7.000 call-progress
        5.900 call-0 remote-released
            released call-0 customer_abandoned
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 1805.900 list-ready
        6.000 call-0 voice-off
            ignored call-0 is over
            wake 1805.900 list-ready
    "#]],
    );
}

#[test]
fn a_person_who_hangs_up_while_waiting_gave_up() {
    let config = with(|config| config.campaigns[0].mode = lines(2));
    let script = morning(2, 1)
        + "5 call-0 answered
           5 call-0 bridged
           6 call-1 answered
           7.9 call-1 remote-released
           8 tick";
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
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 32.000 ring-limit
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 32.000 ring-limit
        5.000 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.000
            wake 32.000 ring-limit
        6.000 call-1 answered
            waiting call-1
            wake 8.000 abandon-after
        7.900 call-1 remote-released
            released call-1 customer_abandoned
            wake 37.000 lost-facts
        8.000 tick
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn an_agent_who_logs_out_while_talking_ends_the_call() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5 call-0 bridged
           9 agent-0 logged-out
           9.1 call-0 remote-released";
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
        5.000 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.000
            wake 37.000 lost-facts
        9.000 agent-0 logged-out
            release call-0
            released call-0 connected
            closed contact-0 connected
            agent-0 logged_out
            wake never
        9.100 call-0 remote-released
            ignored call-0 is over
            wake never
    "#]],
    );
}

#[test]
fn an_answer_after_the_setup_limit_is_still_a_person() {
    let script = morning(1, 1)
        + "64 tick
           65 call-0 answered
           65 call-0 bridged";
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
        64.000 tick
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 96.000 lost-facts
        65.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 96.000 lost-facts
        65.000 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.000
            wake 96.000 lost-facts
    "#]],
    );
}

#[test]
fn facts_about_a_call_that_is_over_change_nothing() {
    let script = morning(1, 1)
        + "5 call-0 rejected 404 1
           6 call-0 ringing
           6 call-0 early-media
           6 call-0 answered
           6 call-0 rejected 486 17
           6 call-0 cancelled
           6 call-0 no-response
           6 call-0 remote-released
           6 call-0 bridged
           6 call-0 voice-on
           6 call-0 voice-off
           6 call-0 tone beep
           6 call-0 message-finished";
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
        6.000 call-0 ringing
            ignored call-0 is over
            wake never
        6.000 call-0 early-media
            ignored call-0 is over
            wake never
        6.000 call-0 answered
            ignored call-0 is over
            wake never
        6.000 call-0 rejected 486 17
            ignored call-0 is over
            wake never
        6.000 call-0 cancelled
            ignored call-0 is over
            wake never
        6.000 call-0 no-response
            ignored call-0 is over
            wake never
        6.000 call-0 remote-released
            ignored call-0 is over
            wake never
        6.000 call-0 bridged
            ignored call-0 is over
            wake never
        6.000 call-0 voice-on
            ignored call-0 is over
            wake never
        6.000 call-0 voice-off
            ignored call-0 is over
            wake never
        6.000 call-0 tone beep
            ignored call-0 is over
            wake never
        6.000 call-0 message-finished
            ignored call-0 is over
            wake never
    "#]],
    );
}
