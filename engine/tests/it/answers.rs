//! Live people: the two seconds, and what happens after them.

use expect_test::expect;
use outpace_engine::config::Treatment;
use outpace_engine::cpa;

use crate::script::{check, config, lines, listening, morning, with};

/// One agent and two lines: the second answer finds nobody.
fn overdialled(abandoned_treatment: Treatment) -> outpace_engine::Config {
    with(|config| {
        config.campaigns[0].mode = lines(2);
        config.campaigns[0].abandoned_treatment = abandoned_treatment;
    })
}

const SECOND_ANSWER: &str = "5 call-0 answered
    5 call-0 bridged
    6 call-1 answered
    ";

#[test]
fn after_exactly_two_seconds_a_person_is_abandoned() {
    let script = morning(2, 1)
        + SECOND_ANSWER
        + "7.999999999 tick
           8 tick";
    check(
        overdialled(Treatment::Disconnect),
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
        7.999999999 tick
            wake 8.000 abandon-after
        8.000 tick
            abandoned call-1
            release call-1
            released call-1 abandoned
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn an_agent_who_comes_at_the_second_second_comes_too_late() {
    let script = morning(3, 1)
        + SECOND_ANSWER
        + "7 call-0 remote-released
           8 agent-0 available";
    check(
        overdialled(Treatment::Disconnect),
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
        7.000 call-0 remote-released
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake 8.000 abandon-after
        8.000 tick
            abandoned call-1
            release call-1
            released call-1 abandoned
            wake never
        8.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            paced campaign-0 placed 1 of 2 wanted: 2 lines x 1 available - 0 in flight, cap list
            wake 40.000 ring-limit
    "#]],
    );
}

#[test]
fn an_agent_who_comes_in_time_is_given_the_one_who_waits() {
    let script = morning(3, 1)
        + SECOND_ANSWER
        + "7 call-0 remote-released
           7.9 agent-0 available
           7.95 call-1 bridged";
    check(
        overdialled(Treatment::Disconnect),
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
        7.000 call-0 remote-released
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake 8.000 abandon-after
        7.900 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-1 agent-0
            wake 37.000 lost-facts
        7.950 call-1 bridged
            agent-0 connected campaign-0
            connected call-1 agent-0 waited 1.950
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn an_abandoned_person_hears_the_message_to_its_end() {
    let script = morning(2, 1)
        + SECOND_ANSWER
        + "8 tick
           14 call-1 message-finished";
    check(
        overdialled(Treatment::Play),
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
        8.000 tick
            abandoned call-1
            play-message call-1
            wake 37.000 lost-facts
        14.000 call-1 message-finished
            release call-1
            released call-1 abandoned
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn a_person_who_hangs_up_during_the_message_is_abandoned_all_the_same() {
    let script = morning(2, 1)
        + SECOND_ANSWER
        + "8 tick
           9 call-1 remote-released";
    check(
        overdialled(Treatment::Play),
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
        8.000 tick
            abandoned call-1
            play-message call-1
            wake 37.000 lost-facts
        9.000 call-1 remote-released
            released call-1 abandoned
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn with_a_detector_the_clock_starts_where_the_greeting_ended() {
    // "Hello?" from 5.4 to 6.0; 0.8 s of silence make it a person; so 1.2 s are left.
    let config = listening(|campaign| campaign.mode = lines(2));
    let script = morning(2, 1)
        + "1 call-0 answered
           1.4 call-0 voice-on
           2 call-0 voice-off
           2.8 tick
           2.9 call-0 bridged
           5 call-1 answered
           5.4 call-1 voice-on
           6 call-1 voice-off
           6.8 tick
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
        1.000 call-0 answered
            analyse call-0
            wake 3.500 call-progress
        1.400 call-0 voice-on
            wake 2.900 call-progress
        2.000 call-0 voice-off
            wake 2.800 call-progress
        2.800 tick
            verdict call-0 human HUMAN-800-800
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 32.000 ring-limit
        2.900 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.900
            wake 32.000 ring-limit
        5.000 call-1 answered
            analyse call-1
            wake 7.500 call-progress
        5.400 call-1 voice-on
            wake 6.900 call-progress
        6.000 call-1 voice-off
            wake 6.800 call-progress
        6.800 tick
            verdict call-1 human HUMAN-800-800
            waiting call-1
            wake 8.000 abandon-after
        8.000 tick
            abandoned call-1
            release call-1
            released call-1 abandoned
            wake 34.800 lost-facts
    "#]],
    );
}

#[test]
fn without_a_detector_the_clock_starts_at_the_answer() {
    let script = morning(1, 0)
        + "1 agent-0 logged-in
           1 agent-0 available
           5 call-0 answered
           6.5 call-0 bridged";
    check(
        config(),
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 1 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        1.000 agent-0 logged-in
            agent-0 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 33.000 ring-limit
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        6.500 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 1.500
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn a_person_the_detector_is_not_sure_about_is_treated_as_one() {
    let config = listening(|campaign| {
        campaign.cpa = Some(cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings {
            total_analysis_time: std::time::Duration::from_millis(1000),
            ..cpa::TalkSpurtSettings::default()
        }));
    });
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           6 tick";
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
            wake 6.000 call-progress
        5.500 call-0 voice-on
            wake 6.000 call-progress
        6.000 tick
            verdict call-0 not-sure TOOLONG-1000
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 38.000 lost-facts
    "#]],
    );
}
