//! Whom to dial, how often, and when.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::{CallingHours, Outcome, Zone};

use crate::script::{agents, check, config, morning, two_campaigns, with};

/// One stretch, the same every day.
fn every_day(stretch: std::ops::Range<u32>) -> CallingHours {
    CallingHours::new(std::array::from_fn(|_| Vec::from([stretch.clone()])))
}

#[test]
fn a_contact_rests_as_long_as_the_outcome_says_and_comes_before_fresh_ones() {
    let config = with(|config| {
        let busy = &mut config.campaigns[0].retry.by_outcome[Outcome::Busy as usize];
        busy.wait = Duration::from_secs(100);
    });
    let script = morning(3, 1)
        + "5 call-0 rejected 486 17
           106 call-1 rejected 404 1
           107 call-2 rejected 404 1";
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
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 32.000 ring-limit
        5.000 call-0 rejected 486 17
            released call-0 busy
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 37.000 ring-limit
        37.000 tick
            wake 69.000 ring-limit
        69.000 tick
            cancel call-1
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            wake 101.000 lost-facts
        101.000 tick
            released call-1 no_answer
            wake 133.000 ring-limit
        106.000 call-1 rejected 404 1
            ignored call-1 is over
            wake 133.000 ring-limit
        107.000 call-2 rejected 404 1
            released call-2 invalid_number
            closed contact-2 invalid_number
            originate call-3 campaign-0 trunk-0 contact-0 attempt 2 …00
            wake 139.000 ring-limit
    "#]],
    );
}

#[test]
fn a_contact_is_closed_after_the_most_attempts_that_count() {
    let config = with(|config| {
        let retry = &mut config.campaigns[0].retry;
        retry.max_attempts = 2;
        retry.by_outcome[Outcome::Busy as usize].wait = Duration::from_secs(10);
        retry.by_outcome[Outcome::NetworkFailure as usize].wait = Duration::from_secs(10);
    });
    let script = morning(1, 1)
        + "1 call-0 rejected 486 17
           12 call-1 rejected 503 34
           23 call-2 rejected 486 17
           40 tick";
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
        1.000 call-0 rejected 486 17
            released call-0 busy
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 11.000 list-ready
        11.000 tick
            originate call-1 campaign-0 trunk-0 contact-0 attempt 2 …00
            wake 43.000 ring-limit
        12.000 call-1 rejected 503 34
            released call-1 network_failure
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 22.000 list-ready
        22.000 tick
            originate call-2 campaign-0 trunk-0 contact-0 attempt 3 …00
            wake 54.000 ring-limit
        23.000 call-2 rejected 486 17
            released call-2 busy
            closed contact-0 max-attempts
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            list-exhausted campaign-0
            agent-0 available
            wake never
        40.000 tick
            wake never
    "#]],
    );
}

#[test]
fn calling_hours_close_and_open_by_the_contacts_clock() {
    // The engine is born at 20:59 UTC: a minute to the end of the day there, and 15:59 in the other zone.
    let config = with(|config| {
        config.unix_epoch_s = 20 * 3600 + 59 * 60;
        config.zones = vec![
            Zone::utc(),
            Zone::new(vec![(outpace_engine::Timestamp::ZERO, -5 * 3600)]),
        ];
        config.campaigns[0].calling_hours = every_day(9 * 3600..21 * 3600);
    });
    let script = "0 campaign-0 block +15550000000 2 zone-0
         0 campaign-0 contact +15560000000 zone-1
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         60 call-0 rejected 404 1
         61 call-1 rejected 404 1
         43261 tick";
    check(
        config,
        script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 2 zone-0
            wake never
        0.000 campaign-0 contact +15560000000 zone-1
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
        60.000 call-0 rejected 404 1
            released call-0 invalid_number
            closed contact-0 invalid_number
            originate call-1 campaign-0 trunk-0 contact-2 attempt 1 …00
            wake 92.000 ring-limit
        61.000 call-1 rejected 404 1
            released call-1 invalid_number
            closed contact-2 invalid_number
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 43260.000 list-ready
        43260.000 tick
            originate call-2 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 43292.000 ring-limit
        43261.000 tick
            wake 43292.000 ring-limit
    "#]],
    );
}

#[test]
fn a_suppressed_number_is_closed_instead_of_dialled() {
    let script = "0 suppressed +15550000000\n".to_owned() + &morning(2, 1);
    check(
        config(),
        &script,
        expect![[r#"
        0.000 suppressed +15550000000
            wake never
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
            closed contact-0 suppressed
            originate call-0 campaign-0 trunk-0 contact-1 attempt 1 …01
            wake 32.000 ring-limit
    "#]],
    );
}

#[test]
fn a_number_suppressed_while_its_contact_rests_is_not_dialled_again() {
    let script = morning(1, 1)
        + "5 call-0 rejected 486 17
           6 suppressed +15550000000
           3605 tick";
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
        5.000 call-0 rejected 486 17
            released call-0 busy
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            wake 3605.000 list-ready
        6.000 suppressed +15550000000
            wake 3605.000 list-ready
        3605.000 tick
            closed contact-0 suppressed
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            list-exhausted campaign-0
            agent-0 available
            wake never
    "#]],
    );
}

#[test]
fn one_number_on_two_lists_is_never_on_the_line_twice() {
    let script = "0 campaign-0 contact +15550000000 zone-0
         0 campaign-1 contact +15550000000 zone-0
         0 campaign-0 started
         0 campaign-1 started
         0 agent-0 logged-in
         0 agent-1 logged-in
         0 agent-0 available
         0 agent-1 available
         30 call-0 rejected 404 1
         60 tick";
    check(
        two_campaigns([1, 1], 2),
        script,
        expect![[r#"
        0.000 campaign-0 contact +15550000000 zone-0
            wake never
        0.000 campaign-1 contact +15550000000 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 campaign-1 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        0.000 agent-1 logged-in
            agent-1 idle
            wake never
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            wake 32.000 ring-limit
        0.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-1
            paced campaign-1 placed 0 of 1 wanted: 1 lines x 1 available - 0 in flight, cap list
            agent-1 available
            agent-1 reserved_held campaign-0
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 2 available - 1 in flight, cap list
            wake 32.000 ring-limit
        30.000 call-0 rejected 404 1
            released call-0 invalid_number
            closed contact-0 invalid_number
            list-exhausted campaign-0
            agent-0 available
            agent-0 reserved_held campaign-1
            agent-1 available
            agent-1 reserved_held campaign-1
            wake 60.000 list-ready
        60.000 tick
            originate call-1 campaign-1 trunk-0 contact-1 attempt 1 …00
            paced campaign-1 placed 1 of 2 wanted: 1 lines x 2 available - 0 in flight, cap list
            wake 92.000 ring-limit
    "#]],
    );
}

#[test]
fn more_contacts_are_asked_for_once_until_they_come() {
    let config = with(|config| {
        config.campaigns[0].list_low = 2;
        config.agents = agents(3);
    });
    let script = morning(3, 3)
        + "5 call-0 rejected 404 1
           6 campaign-0 block +15560000000 4 zone-0
           7 call-1 rejected 404 1
           8 call-2 rejected 404 1";
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
            list-low campaign-0 1
            wake 32.000 ring-limit
        0.000 agent-2 logged-in
            agent-2 idle
            wake 32.000 ring-limit
        0.000 agent-2 available
            agent-2 available
            agent-2 reserved_held campaign-0
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
            wake 32.000 ring-limit
        5.000 call-0 rejected 404 1
            released call-0 invalid_number
            closed contact-0 invalid_number
            paced campaign-0 placed 0 of 1 wanted: 1 lines x 3 available - 2 in flight, cap list
            wake 32.000 ring-limit
        6.000 campaign-0 block +15560000000 4 zone-0
            originate call-3 campaign-0 trunk-0 contact-3 attempt 1 …00
            wake 32.000 ring-limit
        7.000 call-1 rejected 404 1
            released call-1 invalid_number
            closed contact-1 invalid_number
            originate call-4 campaign-0 trunk-0 contact-4 attempt 1 …01
            wake 32.000 ring-limit
        8.000 call-2 rejected 404 1
            released call-2 invalid_number
            closed contact-2 invalid_number
            originate call-5 campaign-0 trunk-0 contact-5 attempt 1 …02
            list-low campaign-0 1
            wake 38.000 ring-limit
    "#]],
    );
}
