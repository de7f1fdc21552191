//! One script for each fixed bug.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::Device;

use crate::script::{check, config, lines, listening, morning, two_campaigns, with};

#[test]
fn a_ring_limit_left_behind_does_not_cancel_a_person_who_waits() {
    // Dialled at 0 with 32 s to ring, answered at 30: two seconds later is the ring limit's instant.
    let config = with(|config| config.campaigns[0].mode = lines(2));
    let script = morning(2, 1)
        + "5 call-0 answered
           5 call-0 bridged
           6 call-1 ringing
           30 call-1 answered
           32 tick";
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
        6.000 call-1 ringing
            wake 32.000 ring-limit
        30.000 call-1 answered
            waiting call-1
            wake 32.000 abandon-after
        32.000 tick
            abandoned call-1
            release call-1
            released call-1 abandoned
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn an_analysis_deadline_left_behind_does_not_meet_a_call_without_detector() {
    // Voice at 5.0 would be a machine at 6.5; the beep decides at 5.0, and one who waits two seconds
    // from 4.5 has waited at 6.5.
    let config = listening(|campaign| {
        campaign.machine_treatment = outpace_engine::config::Treatment::ToAgent;
        campaign.abandon_after = Duration::from_millis(1500);
    });
    let script = morning(1, 1)
        + "5 call-0 answered
           5 agent-0 idle
           5 call-0 voice-on
           5 call-0 tone beep
           6.5 tick";
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
        5.000 agent-0 idle
            agent-0 idle
            wake 7.500 call-progress
        5.000 call-0 voice-on
            wake 6.500 call-progress
        5.000 call-0 tone beep
            verdict call-0 machine TONE-beep
            waiting call-0
            wake 6.500 abandon-after
        6.500 tick
            release call-0
            released call-0 answering_machine
            wake never
    "#]],
    );
}

#[test]
fn who_hangs_up_after_too_long_on_the_way_was_abandoned() {
    let script = morning(1, 1)
        + "5 call-0 answered
           7.5 call-0 remote-released";
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
        7.500 call-0 remote-released
            abandoned call-0
            released call-0 abandoned
            agent-0 reserved_held campaign-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 3607.500 list-ready
    "#]],
    );
}

#[test]
fn a_phone_that_rings_is_not_cut_short_by_a_tone() {
    let script = morning(1, 1)
        + "5 call-0 ringing
           6 call-0 tone busy
           19.9 call-0 tone sit
           20 call-0 tone sit";
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
        6.000 call-0 tone busy
            ignored call-0 is elsewhere
            wake 32.000 ring-limit
        19.900 call-0 tone sit
            ignored call-0 is elsewhere
            wake 32.000 ring-limit
        20.000 call-0 tone sit
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 52.000 lost-facts
    "#]],
    );
}

#[test]
fn contacts_added_to_a_starved_campaign_bring_its_agents_back() {
    let mut config = two_campaigns([1, 2], 1);
    config.campaigns[0].list_low = 1;
    let script = "0 campaign-1 block +15560000000 9 zone-0
         0 campaign-0 contact +15550000000 zone-0
         0 campaign-0 started
         0 campaign-1 started
         0 agent-0 logged-in
         0 agent-0 available
         5 call-0 rejected 404 1
         9 campaign-0 block +15550000001 5 zone-0
         10 call-1 answered
         10 call-1 bridged
         20 call-1 remote-released
         30 agent-0 available";
    check(
        config,
        script,
        expect![[r#"
            0.000 campaign-1 block +15560000000 9 zone-0
                wake never
            0.000 campaign-0 contact +15550000000 zone-0
                wake never
            0.000 campaign-0 started
                wake never
            0.000 campaign-1 started
                wake never
            0.000 agent-0 logged-in
                agent-0 idle
                wake never
            0.000 agent-0 available
                agent-0 available
                agent-0 reserved_held campaign-0
                originate call-0 campaign-0 trunk-0 contact-9 attempt 1 …00
                list-low campaign-0 0
                wake 32.000 ring-limit
            5.000 call-0 rejected 404 1
                released call-0 invalid_number
                closed contact-9 invalid_number
                paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
                agent-0 available
                agent-0 reserved_held campaign-1
                originate call-1 campaign-1 trunk-0 contact-0 attempt 1 …00
                wake 37.000 ring-limit
            9.000 campaign-0 block +15550000001 5 zone-0
                wake 37.000 ring-limit
            10.000 call-1 answered
                agent-0 connecting campaign-1
                zip-tone agent-0
                bridge call-1 agent-0
                wake 42.000 lost-facts
            10.000 call-1 bridged
                agent-0 connected campaign-1
                connected call-1 agent-0 waited 0.000
                wake 42.000 lost-facts
            20.000 call-1 remote-released
                released call-1 connected
                closed contact-0 connected
                agent-0 wrap_up campaign-1
                wake never
            30.000 agent-0 available
                agent-0 available
                agent-0 reserved_held campaign-0
                originate call-2 campaign-0 trunk-0 contact-10 attempt 1 …01
                wake 62.000 ring-limit
        "#]],
    );
}

#[test]
fn a_reservation_has_its_limit_again_after_a_customer_was_lost_on_the_way() {
    let config = with(|config| {
        config.teams[0].device = Device::Called;
        config.queues[0].max_time_in_queue = Duration::from_secs(60);
        config.campaigns[0].list_low = 1;
    });
    let script = morning(1, 1)
        + "3 agent-0 reservation-answered
           5 call-0 answered
           6 call-0 remote-released
           66 tick";
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
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 60.000 time-in-queue
        3.000 agent-0 reservation-answered
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            list-low campaign-0 0
            wake 35.000 ring-limit
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        6.000 call-0 remote-released
            released call-0 customer_abandoned
            agent-0 reserved_held campaign-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 66.000 time-in-queue
        66.000 tick
            end-reservation agent-0
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 126.000 time-in-queue
    "#]],
    );
}
