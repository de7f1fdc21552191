//! A campaign that stops before its limit.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::Treatment;
use outpace_engine::config::{Governing, Stop};
use outpace_engine::meters::definitions::{self, HungUpEarly};
use outpace_engine::meters::{Definition, Fate, Window};
use outpace_engine::{Config, PerMille};

use crate::script::{check, lines, morning, play, with};

/// Two lines an agent, at most every second person abandoned.
fn stopping(meter: Definition) -> Config {
    with(|config| {
        let campaign = &mut config.campaigns[0];
        campaign.mode = lines(2);
        campaign.abandon_limit = PerMille::new(500);
        campaign.abandoned_treatment = Treatment::Play;
        campaign.governing = Governing {
            meter,
            stop: Stop::BeforeLimit,
            ..Governing::default()
        };
    })
}

fn ftc() -> Definition {
    definitions::ftc(HungUpEarly::Answered)
}

/// A person talks for a while, and the agent is ready again.
const TWO_TALKS: &str = "
    1 call-0 answered
    1 call-0 bridged
    2 call-0 remote-released
    2 agent-0 available
    3 call-1 answered
    3 call-1 bridged
    4 call-1 remote-released
    4 agent-0 available";

#[test]
fn lines_that_may_be_abandoned_wait_for_room_in_the_account() {
    let script = morning(9, 1)
        + TWO_TALKS
        + "
        5 call-2 answered
        5 call-3 answered
        5 call-2 bridged
        7 tick
        8 call-2 remote-released
        8 agent-0 available
        20 call-3 message-finished";
    check(
        stopping(ftc()),
        &script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 9 zone-0
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
            paced campaign-0 placed 1 of 2 wanted: 2 lines x 1 available - 0 in flight, cap ledger
            wake 32.000 ring-limit
        1.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 33.000 lost-facts
        1.000 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.000
            wake 33.000 lost-facts
        2.000 call-0 remote-released
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake never
        2.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            paced campaign-0 placed 1 of 2 wanted: 2 lines x 1 available - 0 in flight, cap ledger
            wake 34.000 ring-limit
        3.000 call-1 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-1 agent-0
            wake 35.000 lost-facts
        3.000 call-1 bridged
            agent-0 connected campaign-0
            connected call-1 agent-0 waited 0.000
            wake 35.000 lost-facts
        4.000 call-1 remote-released
            released call-1 connected
            closed contact-1 connected
            agent-0 wrap_up campaign-0
            wake never
        4.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            originate call-3 campaign-0 trunk-0 contact-3 attempt 1 …03
            wake 36.000 ring-limit
        5.000 call-2 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-2 agent-0
            wake 36.000 ring-limit
        5.000 call-3 answered
            waiting call-3
            wake 7.000 abandon-after
        5.000 call-2 bridged
            agent-0 connected campaign-0
            connected call-2 agent-0 waited 0.000
            wake 7.000 abandon-after
        7.000 tick
            abandoned call-3
            play-message call-3
            wake 37.000 lost-facts
        8.000 call-2 remote-released
            released call-2 connected
            closed contact-2 connected
            agent-0 wrap_up campaign-0
            wake 37.000 lost-facts
        8.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-4 campaign-0 trunk-0 contact-4 attempt 1 …04
            paced campaign-0 placed 1 of 2 wanted: 2 lines x 1 available - 0 in flight, cap ledger
            wake 37.000 lost-facts
        20.000 call-3 message-finished
            release call-3
            released call-3 abandoned
            originate call-5 campaign-0 trunk-0 contact-5 attempt 1 …05
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn without_the_stop_the_rule_has_its_lines() {
    let mut config = stopping(ftc());
    config.campaigns[0].governing.stop = Stop::Never;
    let told = play(config, &morning(9, 1));
    assert_eq!(told.matches("originate").count(), 2);
    let told = play(stopping(ftc()), &morning(9, 1));
    assert_eq!(told.matches("originate").count(), 1);
}

#[test]
fn an_agent_too_late_by_the_meters_clock_is_owed_until_the_call_is_over() {
    const END: &str = "cap ledger\n    wake 39.000 ring-limit\n";
    // The dialer waits two seconds; this meter allows one.
    let meter = definitions::ucce(Duration::from_secs(1));
    let strict = Definition {
        numerator: meter.numerator.and(Fate::JoinedLate),
        ..meter
    };
    let script = morning(9, 1)
        + TWO_TALKS
        + "
        5 call-2 answered
        5 call-3 rejected 486 17
        6.5 call-2 bridged
        7 agent-0 released
        7 agent-0 available";
    let told = play(stopping(strict), &script);
    // One abandoned of three: no room for another.
    assert!(told.ends_with(END), "{told}");
    let told = play(stopping(meter), &script);
    assert!(!told.ends_with(END), "{told}");
}

#[test]
fn near_midnight_nothing_is_risked_for_the_day_to_come() {
    let day = Definition {
        window: Window::Day,
        ..ftc()
    };
    let at = |seconds: u32| {
        let script = morning(20, 1) + TWO_TALKS;
        // The agent waits for the evening in a pause.
        script
            + "
            4 agent-0 idle
            4 call-2 rejected 404 1
            4 call-3 rejected 404 1"
            + &format!("\n{seconds} agent-0 available")
    };
    let lines_at = |seconds: u32| {
        let told = play(stopping(day), &at(seconds));
        let (_, evening) = told
            .rsplit_once(" agent-0 available\n")
            .expect("it is told");
        evening.matches("originate").count()
    };
    // Setup limit 64 s, ring limit 32 s, and 32 s in which an answer may cross our CANCEL.
    assert_eq!((lines_at(86_400 - 129), lines_at(86_400 - 128)), (2, 1));
    assert_eq!(lines_at(86_400), 1, "a new account is empty");
}
