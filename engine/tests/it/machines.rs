//! What answers and is no live person.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::Treatment;
use outpace_engine::cpa;

use crate::script::{check, config, listening, morning};

#[test]
fn a_long_greeting_is_a_machine_and_hung_up_on() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           7 tick";
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
        7.000 tick
            verdict call-0 machine LONGGREETING-1500-1500
            release call-0
            released call-0 answering_machine
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 3607.000 list-ready
    "#]],
    );
}

#[test]
fn a_machine_may_go_to_an_agent() {
    let config = listening(|campaign| campaign.machine_treatment = Treatment::ToAgent);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           7 tick
           7.1 call-0 bridged
           20 agent-0 released";
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
        5.500 call-0 voice-on
            wake 7.000 call-progress
        7.000 tick
            verdict call-0 machine LONGGREETING-1500-1500
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 39.000 lost-facts
        7.100 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.100
            wake 39.000 lost-facts
        20.000 agent-0 released
            release call-0
            released call-0 answering_machine
            agent-0 wrap_up campaign-0
            wake never
    "#]],
    );
}

#[test]
fn a_machine_no_agent_is_free_for_is_hung_up_on_and_not_abandoned() {
    let config = listening(|campaign| campaign.machine_treatment = Treatment::ToAgent);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.2 agent-0 idle
           5.5 call-0 voice-on
           7 tick
           9 tick";
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
        5.200 agent-0 idle
            agent-0 idle
            wake 7.500 call-progress
        5.500 call-0 voice-on
            wake 7.000 call-progress
        7.000 tick
            verdict call-0 machine LONGGREETING-1500-1500
            waiting call-0
            wake 9.000 abandon-after
        9.000 tick
            release call-0
            released call-0 answering_machine
            wake never
    "#]],
    );
}

#[test]
fn a_message_is_left_after_the_beep() {
    let config = listening(|campaign| campaign.machine_treatment = Treatment::LeaveMessage);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           7 tick
           11 call-0 voice-off
           12 call-0 tone beep
           20 call-0 message-finished";
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
        5.500 call-0 voice-on
            wake 7.000 call-progress
        7.000 tick
            verdict call-0 machine LONGGREETING-1500-1500
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 37.000 beep-limit
        11.000 call-0 voice-off
            ignored call-0 is elsewhere
            wake 37.000 beep-limit
        12.000 call-0 tone beep
            play-message call-0
            wake 42.000 message-limit
        20.000 call-0 message-finished
            release call-0
            released call-0 answering_machine
            wake 3620.000 list-ready
    "#]],
    );
}

#[test]
fn without_a_beep_the_message_is_left_at_the_limit() {
    let config = listening(|campaign| {
        campaign.machine_treatment = Treatment::LeaveMessage;
        campaign.beep_limit = Duration::from_secs(10);
    });
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           7 tick
           17 tick
           19 call-0 remote-released";
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
        5.500 call-0 voice-on
            wake 7.000 call-progress
        7.000 tick
            verdict call-0 machine LONGGREETING-1500-1500
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 17.000 beep-limit
        17.000 tick
            play-message call-0
            wake 47.000 message-limit
        19.000 call-0 remote-released
            released call-0 answering_machine
            wake 3619.000 list-ready
    "#]],
    );
}

#[test]
fn a_beep_that_makes_the_verdict_is_the_one_to_speak_after() {
    let config = listening(|campaign| campaign.machine_treatment = Treatment::LeaveMessage);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 tone beep";
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
            play-message call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 35.500 message-limit
    "#]],
    );
}

#[test]
fn a_fax_tone_ends_the_call_and_closes_the_contact() {
    let script = morning(1, 1)
        + "5 call-0 answered
           7.15 call-0 tone fax";
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
        7.150 call-0 tone fax
            verdict call-0 fax TONE-fax
            release call-0
            released call-0 fax
            closed contact-0 fax
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            list-exhausted campaign-0
            agent-0 available
            wake never
    "#]],
    );
}

#[test]
fn special_tones_before_any_ringing_end_the_call_at_once() {
    let script = morning(1, 1)
        + "3 call-0 early-media
           3.2 call-0 tone sit
           3.4 call-0 cancelled";
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
        3.000 call-0 early-media
            wake 32.000 ring-limit
        3.200 call-0 tone sit
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 35.200 lost-facts
        3.400 call-0 cancelled
            released call-0 sit
            closed contact-0 sit
            list-exhausted campaign-0
            agent-0 available
            wake never
    "#]],
    );
}

#[test]
fn special_tones_after_the_answer_end_the_call() {
    let script = morning(1, 1)
        + "3 call-0 answered
           3.2 call-0 tone sit";
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
        3.000 call-0 answered
            analyse call-0
            wake 5.500 call-progress
        3.200 call-0 tone sit
            verdict call-0 sit TONE-sit
            release call-0
            released call-0 sit
            closed contact-0 sit
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            list-exhausted campaign-0
            agent-0 available
            wake never
    "#]],
    );
}

#[test]
fn busy_tone_is_busy_before_the_answer_and_after_it() {
    let script = morning(2, 1)
        + "3 call-0 tone busy
           3.1 call-0 cancelled
           5 call-1 answered
           5.2 call-1 tone busy";
    check(
        listening(|_| ()),
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
        3.000 call-0 tone busy
            cancel call-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 35.000 lost-facts
        3.100 call-0 cancelled
            released call-0 busy
            wake 35.000 lost-facts
        5.000 call-1 answered
            analyse call-1
            wake 7.500 call-progress
        5.200 call-1 tone busy
            verdict call-1 busy TONE-busy
            release call-1
            released call-1 busy
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 3603.100 list-ready
    "#]],
    );
}

#[test]
fn an_answer_with_nothing_to_be_heard_is_dead_air() {
    let config = listening(|campaign| {
        campaign.cpa = Some(cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings {
            initial_silence_is_dead_air: true,
            ..cpa::TalkSpurtSettings::default()
        }));
    });
    let script = morning(1, 1)
        + "3 call-0 answered
           5.5 tick";
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
        3.000 call-0 answered
            analyse call-0
            wake 5.500 call-progress
        5.500 tick
            verdict call-0 dead-air INITIALSILENCE-2500-2500
            release call-0
            released call-0 dead_air
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 3605.500 list-ready
    "#]],
    );
}
