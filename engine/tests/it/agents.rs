//! One agent through all states, and who is served first.

use std::fmt::Write as _;
use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::Device;

use crate::script::{agents, check, config, morning, play, with};

/// A script that brings agent-0 into each state. The list asks for more, so the campaign never ends.
const STATES: [(&str, &str); 9] = [
    ("logged_out", "0 campaign-0 started"),
    ("idle", "0 campaign-0 started\n0 agent-0 logged-in"),
    ("available", "0 agent-0 logged-in\n0 agent-0 available"),
    (
        "reserved_ringing",
        "0 campaign-0 started\n0 agent-0 logged-in\n0 agent-0 available",
    ),
    (
        "reserved_held",
        "0 campaign-0 started\n0 agent-0 logged-in\n0 agent-0 available\n1 agent-0 reservation-answered",
    ),
    (
        "connecting",
        "0 campaign-0 started\n0 agent-0 logged-in\n0 agent-0 available\n1 agent-0 reservation-answered
         1 campaign-0 contact +15550000000 zone-0\n2 call-0 answered",
    ),
    (
        "connected",
        "0 campaign-0 started\n0 agent-0 logged-in\n0 agent-0 available\n1 agent-0 reservation-answered
         1 campaign-0 contact +15550000000 zone-0\n2 call-0 answered\n2 call-0 bridged",
    ),
    (
        "wrap_up",
        "0 campaign-0 started\n0 agent-0 logged-in\n0 agent-0 available\n1 agent-0 reservation-answered
         1 campaign-0 contact +15550000000 zone-0\n2 call-0 answered\n2 call-0 bridged\n3 agent-0 released",
    ),
    (
        "inbound",
        "0 agent-0 logged-in\n0 agent-0 available\n1 agent-0 inbound-started",
    ),
];

const FACTS: [&str; 10] = [
    "logged-in",
    "logged-out",
    "available",
    "idle",
    "reservation-answered",
    "reservation-refused",
    "reservation-released",
    "released",
    "inbound-started",
    "inbound-ended",
];

fn called() -> outpace_engine::Config {
    with(|config| {
        config.teams[0].device = Device::Called;
        config.campaigns[0].list_low = 1;
    })
}

/// What follows from the last fact of a script, in short: the agent's new states, "ignored", or
/// "noted" for what shows later.
fn follows(script: &str) -> String {
    let text = play(called(), script);
    let facts: Vec<usize> = text
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .filter(|&at| text[at..].starts_with(|first: char| first.is_ascii_digit()))
        .collect();
    let last = &text[facts.last().copied().unwrap_or(0)..];
    let said = last.lines().skip(1).map(str::trim);
    let short: Vec<&str> = said
        .filter(|line| !line.starts_with("wake"))
        .map(|line| match line.split_once(' ') {
            Some(("agent-0", state)) => state.split(' ').next().unwrap_or(state),
            Some(("ignored", _)) => "ignored",
            _ => line,
        })
        .collect();
    if short.is_empty() {
        "noted".to_owned()
    } else {
        short.join(", ")
    }
}

#[test]
fn in_every_state_every_fact_about_an_agent_has_a_result() {
    let mut table = String::new();
    for (state, script) in STATES {
        let last = play(called(), script);
        assert!(
            state == "logged_out" || last.contains(&format!("agent-0 {state}")),
            "{state}: {last}"
        );
        let _ = writeln!(table, "{state}");
        for fact in FACTS {
            let result = follows(&format!("{script}\n9 agent-0 {fact}"));
            let _ = writeln!(table, "    {fact:20} {result}");
        }
    }
    expect![[r#"
        logged_out
            logged-in            idle
            logged-out           ignored
            available            ignored
            idle                 ignored
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released ignored
            released             ignored
            inbound-started      ignored
            inbound-ended        ignored
        idle
            logged-in            ignored
            logged-out           logged_out
            available            available, reserved_ringing, reserve agent-0 campaign-0
            idle                 ignored
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released ignored
            released             ignored
            inbound-started      ignored
            inbound-ended        ignored
        available
            logged-in            ignored
            logged-out           logged_out
            available            ignored
            idle                 idle
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released ignored
            released             ignored
            inbound-started      inbound
            inbound-ended        ignored
        reserved_ringing
            logged-in            ignored
            logged-out           end-reservation agent-0, logged_out
            available            ignored
            idle                 end-reservation agent-0, idle
            reservation-answered reserved_held, paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            reservation-refused  idle
            reservation-released idle
            released             ignored
            inbound-started      end-reservation agent-0, inbound
            inbound-ended        ignored
        reserved_held
            logged-in            ignored
            logged-out           end-reservation agent-0, logged_out
            available            ignored
            idle                 end-reservation agent-0, idle
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released idle
            released             ignored
            inbound-started      end-reservation agent-0, inbound
            inbound-ended        ignored
        connecting
            logged-in            ignored
            logged-out           waiting call-0, abandoned call-0, release call-0, released call-0 abandoned, end-reservation agent-0, logged_out
            available            ignored
            idle                 waiting call-0, abandoned call-0, release call-0, released call-0 abandoned, end-reservation agent-0, idle
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released waiting call-0, abandoned call-0, release call-0, released call-0 abandoned, idle
            released             ignored
            inbound-started      ignored
            inbound-ended        ignored
        connected
            logged-in            ignored
            logged-out           release call-0, released call-0 connected, closed contact-0 connected, logged_out
            available            ignored
            idle                 noted
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released release call-0, released call-0 connected, closed contact-0 connected, idle
            released             release call-0, released call-0 connected, closed contact-0 connected, wrap_up
            inbound-started      ignored
            inbound-ended        ignored
        wrap_up
            logged-in            ignored
            logged-out           logged_out
            available            available, reserved_ringing, reserve agent-0 campaign-0
            idle                 idle
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released ignored
            released             ignored
            inbound-started      ignored
            inbound-ended        ignored
        inbound
            logged-in            ignored
            logged-out           logged_out
            available            ignored
            idle                 noted
            reservation-answered ignored
            reservation-refused  ignored
            reservation-released ignored
            released             ignored
            inbound-started      ignored
            inbound-ended        wrap_up
    "#]].assert_eq(&table);
}

#[test]
fn a_pause_asked_for_during_a_call_comes_after_it_unless_taken_back() {
    let call = |between: &str| {
        let begin = STATES[6].1;
        play(
            called(),
            &format!("{begin}\n{between}\n9 call-0 remote-released"),
        )
    };
    assert!(call("5 agent-0 idle").ends_with("agent-0 idle\n    wake never\n"));
    assert!(
        call("5 agent-0 idle\n6 agent-0 available").contains("agent-0 wrap_up campaign-0"),
        "taken back"
    );
}

#[test]
fn a_called_agent_is_rung_first_and_dialled_for_after_answering() {
    let config = with(|config| config.teams[0].device = Device::Called);
    let script = morning(2, 1)
        + "3 agent-0 reservation-answered
           8 call-0 ringing
           10 call-0 answered
           10.1 call-0 bridged
           60 agent-0 released
           70 agent-0 available";
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
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 3600.000 time-in-queue
        3.000 agent-0 reservation-answered
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 35.000 ring-limit
        8.000 call-0 ringing
            wake 35.000 ring-limit
        10.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 42.000 lost-facts
        10.100 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.100
            wake 42.000 lost-facts
        42.000 tick
            wake never
        60.000 agent-0 released
            release call-0
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake never
        70.000 agent-0 available
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 3670.000 time-in-queue
    "#]],
    );
}

#[test]
fn an_agent_who_refuses_the_reservation_is_idle_and_not_rung_again() {
    let config = with(|config| config.teams[0].device = Device::Called);
    let script = morning(2, 1)
        + "3 agent-0 reservation-refused
           4 agent-0 reservation-answered
           30 agent-0 available";
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
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 3600.000 time-in-queue
        3.000 agent-0 reservation-refused
            agent-0 idle
            wake never
        4.000 agent-0 reservation-answered
            ignored agent-0 is elsewhere
            wake never
        30.000 agent-0 available
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 3630.000 time-in-queue
    "#]],
    );
}

#[test]
fn an_agent_who_hangs_up_while_waiting_is_idle_without_a_command() {
    let config = with(|config| config.teams[0].device = Device::Called);
    let script = morning(2, 1)
        + "3 agent-0 reservation-answered
           5 agent-0 reservation-released";
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
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 3600.000 time-in-queue
        3.000 agent-0 reservation-answered
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 35.000 ring-limit
        5.000 agent-0 reservation-released
            agent-0 idle
            wake 35.000 ring-limit
    "#]],
    );
}

#[test]
fn a_reservation_that_lasts_too_long_is_given_back_and_made_anew() {
    let config = with(|config| {
        config.teams[0].device = Device::Called;
        config.queues[0].max_time_in_queue = Duration::from_secs(60);
    });
    let script = morning(1, 1)
        + "3 agent-0 reservation-answered
           60 tick";
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
            wake 35.000 ring-limit
        35.000 tick
            wake 60.000 time-in-queue
        60.000 tick
            end-reservation agent-0
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 67.000 ring-limit
    "#]],
    );
}

#[test]
fn a_nailed_up_agent_is_held_at_once_and_again_after_each_call() {
    let script = morning(2, 1)
        + "10 call-0 answered
           10 call-0 bridged
           60 call-0 remote-released
           70 agent-0 available";
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
        10.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 42.000 lost-facts
        10.000 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.000
            wake 42.000 lost-facts
        42.000 tick
            wake never
        60.000 call-0 remote-released
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake never
        70.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 102.000 ring-limit
    "#]],
    );
}

#[test]
fn the_agent_available_longest_is_served_first() {
    let config = with(|config| config.agents = agents(3));
    let script = "0 campaign-0 block +15550000000 3 zone-0
         0 campaign-0 started
         0 agent-2 logged-in
         0 agent-1 logged-in
         0 agent-0 logged-in
         1 agent-1 available
         2 agent-0 available
         3 agent-2 available
         10 call-2 answered
         10 call-0 answered
         10 call-1 answered";
    check(
        config,
        script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 3 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 agent-2 logged-in
            agent-2 idle
            wake never
        0.000 agent-1 logged-in
            agent-1 idle
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        1.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 33.000 ring-limit
        2.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 33.000 ring-limit
        3.000 agent-2 available
            agent-2 available
            agent-2 reserved_held campaign-0
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            wake 33.000 ring-limit
        10.000 call-2 answered
            agent-1 connecting campaign-0
            zip-tone agent-1
            bridge call-2 agent-1
            wake 33.000 ring-limit
        10.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 34.000 ring-limit
        10.000 call-1 answered
            agent-2 connecting campaign-0
            zip-tone agent-2
            bridge call-1 agent-2
            wake 42.000 lost-facts
    "#]],
    );
}

#[test]
fn an_inbound_call_takes_a_waiting_agent_out_of_the_reservation() {
    let config = with(|config| config.teams[0].device = Device::Called);
    let script = morning(1, 1)
        + "3 agent-0 reservation-answered
           5 agent-0 inbound-started
           65 agent-0 inbound-ended
           70 agent-0 available";
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
            wake 3600.000 time-in-queue
        3.000 agent-0 reservation-answered
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 35.000 ring-limit
        5.000 agent-0 inbound-started
            end-reservation agent-0
            agent-0 inbound
            wake 35.000 ring-limit
        35.000 tick
            wake 67.000 ring-limit
        65.000 agent-0 inbound-ended
            agent-0 wrap_up
            wake 67.000 ring-limit
        67.000 tick
            cancel call-0
            wake 99.000 lost-facts
        70.000 agent-0 available
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 99.000 lost-facts
    "#]],
    );
}
