//! Facts that never come: a call waits for none of them for ever, and what comes after all is about a
//! call that is over.

use std::time::Duration;

use expect_test::{Expect, expect};
use outpace_engine::config::{
    Device, Inbound, Ivr, Mode, PortTreatment, TRANSACTION_LIMIT, Treatment,
};
use outpace_engine::{Config, Message, Outcome};

use crate::script::{agents, lines, listening, morning, play, records, two_campaigns, with};

/// What was said from a time on, in seconds.
fn check_from(from: u32, config: Config, script: &str, expected: Expect) {
    let told = play(config, script);
    let is_later = |line: &str| {
        let second = line.split('.').next().unwrap_or_default();
        second.parse().is_ok_and(|second: u32| second >= from)
    };
    let later = told.lines().skip_while(|line| !is_later(line));
    expected.assert_eq(&later.map(|line| format!("{line}\n")).collect::<String>());
}

/// One channel: whoever is dialled next shows that it is free.
fn one_channel() -> Config {
    with(|config| config.trunks[0].channels = Some(1))
}

#[test]
fn a_cancel_that_nobody_confirms_ends_the_call_and_frees_its_channel() {
    let script = morning(2, 1)
        + "2 call-0 ringing
           66 tick
           67 call-0 cancelled
           68 call-0 answered";
    check_from(
        34,
        one_channel(),
        &script,
        expect![[r#"
        34.000 tick
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap channels
            wake 66.000 lost-facts
        66.000 tick
            released call-0 no_answer
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 98.000 ring-limit
        67.000 call-0 cancelled
            ignored call-0 is over
            wake 98.000 ring-limit
        68.000 call-0 answered
            ignored call-0 is over
            wake 98.000 ring-limit
    "#]],
    );
}

#[test]
fn each_cancel_has_its_own_time() {
    let config = with(|config| config.campaigns[0].mode = lines(3));
    let script = morning(3, 1)
        + "2 call-0 ringing
           7 call-1 ringing
           9 call-2 ringing
           # Confirmed, and so no part of it.
           42 call-2 cancelled
           72 tick";
    check_from(
        34,
        config,
        &script,
        expect![[r#"
        34.000 tick
            cancel call-0
            paced campaign-0 placed 0 of 1 wanted: 3 lines x 1 available - 2 in flight, cap list
            wake 39.000 ring-limit
        39.000 tick
            cancel call-1
            wake 41.000 ring-limit
        41.000 tick
            cancel call-2
            wake 66.000 lost-facts
        42.000 call-2 cancelled
            released call-2 no_answer
            wake 66.000 lost-facts
        66.000 tick
            released call-0 no_answer
            wake 71.000 lost-facts
        71.000 tick
            released call-1 no_answer
            wake 3642.000 list-ready
        72.000 tick
            wake 3642.000 list-ready
    "#]],
    );
}

#[test]
fn an_answer_on_the_last_inch_is_a_person_and_one_after_it_is_not() {
    let script = morning(1, 1) + "2 call-0 ringing\n 65.9 call-0 answered\n 66 call-0 bridged";
    let answered = play(with(|_| ()), &script);
    assert!(answered.contains("connected call-0 agent-0"), "{answered}");
    let script = morning(1, 1) + "2 call-0 ringing\n 66 call-0 answered";
    let over = play(with(|_| ()), &script);
    assert!(over.contains("ignored call-0 is over"), "{over}");
}

#[test]
fn an_agent_who_is_never_joined_writes_up_and_the_person_was_abandoned() {
    let script = morning(2, 1)
        + "5 call-0 answered
           69 tick
           70 call-0 bridged
           80 agent-0 available";
    check_from(
        5,
        one_channel(),
        &script,
        expect![[r#"
        5.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 37.000 lost-facts
        37.000 tick
            wake 69.000 lost-facts
        69.000 tick
            abandoned call-0
            release call-0
            released call-0 abandoned
            agent-0 wrap_up campaign-0
            wake never
        70.000 call-0 bridged
            ignored call-0 is over
            wake never
        80.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 112.000 ring-limit
    "#]],
    );
    let records = records(one_channel(), &script);
    assert_eq!(records[0].outcome, Outcome::Abandoned);
}

#[test]
fn joining_has_as_long_as_a_transaction_at_least_whenever_the_look_comes() {
    // The first call sets the look for 37; the second agent is on the way from just before it.
    let config = with(|config| config.agents = agents(2));
    let script = morning(2, 2)
        + "5 call-0 answered
           5 call-0 bridged
           36 call-1 answered
           68.9 call-1 bridged";
    let told = play(config, &script);
    assert!(
        told.contains("connected call-1 agent-1 waited 32.900"),
        "{told}"
    );
    assert_eq!(TRANSACTION_LIMIT, Duration::from_secs(32));
}

#[test]
fn the_device_of_an_agent_who_is_never_joined_is_hung_up() {
    let config = with(|config| config.teams[0].device = Device::Called);
    let script = morning(1, 1)
        + "1 agent-0 reservation-answered
           5 call-0 answered
           69 tick";
    check_from(
        69,
        config,
        &script,
        expect![[r#"
        69.000 tick
            abandoned call-0
            release call-0
            released call-0 abandoned
            end-reservation agent-0
            agent-0 wrap_up campaign-0
            wake never
    "#]],
    );
}

#[test]
fn an_agent_who_hears_the_ringing_and_no_answer_is_freed_too() {
    let config = with(|config| {
        config.campaigns[0].mode = Mode::Preview(outpace_engine::Preview {
            direct: true,
            ..outpace_engine::Preview::default()
        });
    });
    let script = morning(1, 1)
        + "1 agent-0 offer-accepted offer-0
           5 call-0 answered
           69 tick";
    check_from(
        5,
        config,
        &script,
        expect![[r#"
        5.000 call-0 answered
            agent-0 connecting campaign-0
            wake 37.000 lost-facts
        37.000 tick
            wake 69.000 lost-facts
        69.000 tick
            abandoned call-0
            release call-0
            released call-0 abandoned
            agent-0 wrap_up campaign-0
            wake never
    "#]],
    );
}

#[test]
fn a_caller_who_is_never_joined_is_let_go_by_the_queue() {
    let mut config = two_campaigns([1, 1], 1);
    config.campaigns[1].mode = Mode::Inbound(Inbound {
        places: None,
        max_wait: None,
    });
    let script = "0 campaign-1 started
        0 agent-0 logged-in
        0 agent-0 available
        1 campaign-1 arrived 7
        65 tick";
    check_from(
        33,
        config,
        script,
        expect![[r#"
        33.000 tick
            wake 65.000 lost-facts
        65.000 tick
            release call-0
            inbound-released call-0 abandoned
            agent-0 wrap_up campaign-1
            wake never
    "#]],
    );
}

#[test]
fn a_message_whose_end_is_never_told_ends_and_nobody_claims_it_was_heard() {
    let config = || {
        listening(|campaign| {
            campaign.abandoned_treatment = Treatment::Play;
            campaign.message_limit = Duration::from_secs(20);
        })
    };
    // The agent leaves; the answer is abandoned and hears the message.
    let script = morning(1, 1)
        + "2 call-0 ringing
           3 agent-0 logged-out
           5 call-0 answered
           5.5 call-0 voice-on
           6 call-0 voice-off
           40 call-0 message-finished";
    check_from(
        8,
        config(),
        &script,
        expect![[r#"
        8.000 tick
            abandoned call-0
            play-message call-0
            wake 28.000 message-limit
        28.000 tick
            release call-0
            released call-0 abandoned
            wake never
        40.000 call-0 message-finished
            ignored call-0 is over
            wake never
    "#]],
    );
    assert_eq!(records(config(), &script)[0].message, Message::Begun);
    let heard = script.replace("40 call-0", "20 call-0");
    assert_eq!(records(config(), &heard)[0].message, Message::Finished);
}

#[test]
fn a_port_whose_message_never_ends_is_free_again() {
    let config = with(|config| {
        config.campaigns[0].ivr = Some(Ivr {
            ports: 1,
            treatment: PortTreatment::Message,
            escalates_to: None,
        });
    });
    let script = morning(2, 0)
        + "5 call-0 answered
           35 tick
           36 call-0 ivr-finished";
    check_from(
        5,
        config,
        &script,
        expect![[r#"
        5.000 call-0 answered
            start-ivr call-0 message
            treated call-0 waited 0.000
            wake 35.000 message-limit
        35.000 tick
            release call-0
            released call-0 connected
            closed contact-0 connected
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 67.000 ring-limit
        36.000 call-0 ivr-finished
            ignored call-0 is over
            wake 67.000 ring-limit
    "#]],
    );
}

#[test]
fn a_virtual_agent_may_talk_as_long_as_they_like() {
    let config = with(|config| {
        config.campaigns[0].ivr = Some(Ivr {
            ports: 1,
            treatment: PortTreatment::VirtualAgent,
            escalates_to: None,
        });
    });
    let script = morning(1, 0) + "5 call-0 answered\n 9000 call-0 ivr-finished";
    check_from(
        9000,
        config,
        &script,
        expect![[r#"
        9000.000 call-0 ivr-finished
            release call-0
            released call-0 connected
            closed contact-0 connected
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            list-exhausted campaign-0
            wake never
    "#]],
    );
}
