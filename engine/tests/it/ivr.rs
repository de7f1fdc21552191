//! IVR campaigns: ports in place of agents.

use std::fmt::Write as _;

use expect_test::expect;
use outpace_engine::config::{Inbound, Ivr, Mode, PortTreatment, Treatment};
use outpace_engine::{CampaignId, Config};

use crate::script::{check, lines, morning, play, predictive, two_campaigns, with};

/// One campaign with so many ports, two lines a port.
fn ported(ports: u16, treatment: PortTreatment) -> Config {
    with(|config| {
        config.campaigns[0].mode = lines(2);
        config.campaigns[0].ivr = Some(Ivr {
            ports,
            treatment,
            escalates_to: None,
        });
    })
}

/// A virtual agent, and an inbound queue behind it.
fn escalating(ports: u16) -> Config {
    let mut config = two_campaigns([1, 1], 1);
    config.campaigns[0] = ported(ports, PortTreatment::VirtualAgent).campaigns[0].clone();
    config.campaigns[0].mode = lines(1);
    if let Some(ivr) = &mut config.campaigns[0].ivr {
        ivr.escalates_to = Some(CampaignId(1));
    }
    config.campaigns[1].mode = Mode::Inbound(Inbound {
        places: None,
        max_wait: None,
    });
    config
}

#[test]
fn each_free_port_is_dialled_for_and_treats_one_live_person() {
    let script = morning(9, 0)
        + "5 call-0 answered
           30 call-0 ivr-finished";
    check(
        ported(1, PortTreatment::Message),
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 9 zone-0
                wake never
            0.000 campaign-0 started
                originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 32.000 ring-limit
            5.000 call-0 answered
                start-ivr call-0 message
                treated call-0 waited 0.000
                wake 32.000 ring-limit
            30.000 call-0 ivr-finished
                release call-0
                released call-0 connected
                closed contact-0 connected
                originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
                wake 32.000 ring-limit
        "#]],
    );
}

#[test]
fn a_port_has_as_many_lines_as_progressive_mode_says_up_to_ten() {
    let mut config = ported(2, PortTreatment::Message);
    for lines_per_port in [1, 10] {
        config.campaigns[0].mode = lines(lines_per_port);
        let dialled = play(config.clone(), &morning(30, 0));
        let placed = dialled.matches("originate").count();
        assert_eq!(placed, 2 * usize::from(lines_per_port));
    }
}

#[test]
fn the_lines_of_ports_are_corrected_by_pace_in_predictive_mode() {
    let mut config = ported(20, PortTreatment::Message);
    config.campaigns[0].mode = predictive(1.0, 3.0);
    let mut script = morning(60, 0);
    for (call, at) in (0..20).zip(5..) {
        let _ = write!(
            script,
            "{at} call-{call} answered
             {at}.1 call-{call} ivr-finished\n"
        );
    }
    let text = play(config, &script);
    let corrections = text.lines().filter(|line| line.contains("corrected"));
    expect![[r#"
        corrected campaign-0 lines 1 to 1.1 by pace: 0 of 10 abandoned, aim 0.03
        corrected campaign-0 lines 1.1 to 1.2100000000000002 by pace: 0 of 10 abandoned, aim 0.03
    "#]]
    .assert_eq(&corrections.fold(String::new(), |all, line| all + line.trim() + "\n"));
}

#[test]
fn who_answers_while_all_ports_treat_somebody_waits_and_is_abandoned() {
    let script = morning(9, 0)
        + "5 call-0 answered
           6 call-1 answered
           8 tick";
    check(
        ported(1, PortTreatment::Message),
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 9 zone-0
                wake never
            0.000 campaign-0 started
                originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 32.000 ring-limit
            5.000 call-0 answered
                start-ivr call-0 message
                treated call-0 waited 0.000
                wake 32.000 ring-limit
            6.000 call-1 answered
                waiting call-1
                wake 8.000 abandon-after
            8.000 tick
                abandoned call-1
                release call-1
                released call-1 abandoned
                wake 35.000 message-limit
        "#]],
    );
}

#[test]
fn a_port_that_is_free_in_time_treats_who_waits() {
    let script = morning(9, 0)
        + "5 call-0 answered
           6 call-1 answered
           7 call-0 remote-released";
    check(
        ported(1, PortTreatment::Message),
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 9 zone-0
                wake never
            0.000 campaign-0 started
                originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 32.000 ring-limit
            5.000 call-0 answered
                start-ivr call-0 message
                treated call-0 waited 0.000
                wake 32.000 ring-limit
            6.000 call-1 answered
                waiting call-1
                wake 8.000 abandon-after
            7.000 call-0 remote-released
                released call-0 connected
                start-ivr call-1 message
                treated call-1 waited 1.000
                closed contact-0 connected
                wake 37.000 message-limit
        "#]],
    );
}

#[test]
fn who_wants_a_person_goes_to_the_queue_and_the_port_is_free() {
    let script = morning(9, 1)
        + "0 campaign-1 started
           5 call-0 answered
           20 call-0 escalated
           20 call-0 bridged
           90 call-0 remote-released";
    check(
        escalating(1),
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 9 zone-0
                wake never
            0.000 campaign-0 started
                originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
                wake 32.000 ring-limit
            0.000 agent-0 logged-in
                agent-0 idle
                wake 32.000 ring-limit
            0.000 agent-0 available
                agent-0 available
                wake 32.000 ring-limit
            0.000 campaign-1 started
                wake 32.000 ring-limit
            5.000 call-0 answered
                start-ivr call-0 virtual_agent
                treated call-0 waited 0.000
                wake never
            20.000 call-0 escalated
                escalated call-0 campaign-1
                agent-0 connecting campaign-1
                bridge call-0 agent-0
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 52.000 lost-facts
            20.000 call-0 bridged
                agent-0 connected campaign-1
                connected call-0 agent-0 waited 0.000
                wake 52.000 lost-facts
            52.000 tick
                wake 84.000 ring-limit
            84.000 tick
                cancel call-1
                originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
                wake 116.000 lost-facts
            90.000 call-0 remote-released
                released call-0 connected
                inbound-released call-0 connected
                closed contact-0 connected
                agent-0 wrap_up campaign-1
                wake 116.000 lost-facts
        "#]],
    );
}

#[test]
fn who_wants_a_person_and_finds_none_waits_and_may_give_up() {
    let script = morning(9, 0)
        + "0 campaign-1 started
           5 call-0 answered
           20 call-0 escalated
           60 call-0 remote-released";
    check(
        escalating(1),
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 9 zone-0
                wake never
            0.000 campaign-0 started
                originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
                wake 32.000 ring-limit
            0.000 campaign-1 started
                wake 32.000 ring-limit
            5.000 call-0 answered
                start-ivr call-0 virtual_agent
                treated call-0 waited 0.000
                wake never
            20.000 call-0 escalated
                escalated call-0 campaign-1
                waiting call-0
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 52.000 ring-limit
            52.000 tick
                wake 84.000 ring-limit
            60.000 call-0 remote-released
                released call-0 connected
                inbound-released call-0 customer_abandoned
                closed contact-0 connected
                wake 84.000 ring-limit
        "#]],
    );
}

#[test]
fn an_agent_who_leaves_on_the_way_to_an_escalated_call_is_replaced() {
    let script = morning(9, 1)
        + "0 campaign-1 started
           5 call-0 answered
           20 call-0 escalated
           21 agent-0 logged-out
           25 agent-0 logged-in
           25 agent-0 available
           26 call-0 bridged";
    check(
        escalating(1),
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 9 zone-0
                wake never
            0.000 campaign-0 started
                originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
                wake 32.000 ring-limit
            0.000 agent-0 logged-in
                agent-0 idle
                wake 32.000 ring-limit
            0.000 agent-0 available
                agent-0 available
                wake 32.000 ring-limit
            0.000 campaign-1 started
                wake 32.000 ring-limit
            5.000 call-0 answered
                start-ivr call-0 virtual_agent
                treated call-0 waited 0.000
                wake never
            20.000 call-0 escalated
                escalated call-0 campaign-1
                agent-0 connecting campaign-1
                bridge call-0 agent-0
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 52.000 lost-facts
            21.000 agent-0 logged-out
                waiting call-0
                agent-0 logged_out
                wake 52.000 lost-facts
            25.000 agent-0 logged-in
                agent-0 idle
                wake 52.000 lost-facts
            25.000 agent-0 available
                agent-0 available
                agent-0 connecting campaign-1
                bridge call-0 agent-0
                wake 52.000 lost-facts
            26.000 call-0 bridged
                agent-0 connected campaign-1
                connected call-0 agent-0 waited 6.000
                wake 52.000 lost-facts
        "#]],
    );
}

#[test]
fn facts_that_do_not_fit_a_port_change_nothing() {
    let script = morning(9, 0)
        + "1 call-0 ivr-finished
           1 call-0 escalated
           5 call-0 answered
           6 call-0 escalated
           7 call-0 ivr-finished
           8 call-0 ivr-finished";
    check(
        ported(1, PortTreatment::Message),
        &script,
        expect![[r#"
            0.000 campaign-0 block +15550000000 9 zone-0
                wake never
            0.000 campaign-0 started
                originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
                originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
                wake 32.000 ring-limit
            1.000 call-0 ivr-finished
                ignored call-0 is elsewhere
                wake 32.000 ring-limit
            1.000 call-0 escalated
                ignored call-0 is elsewhere
                wake 32.000 ring-limit
            5.000 call-0 answered
                start-ivr call-0 message
                treated call-0 waited 0.000
                wake 32.000 ring-limit
            6.000 call-0 escalated
                ignored call-0 is elsewhere
                wake 32.000 ring-limit
            7.000 call-0 ivr-finished
                release call-0
                released call-0 connected
                closed contact-0 connected
                originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
                wake 32.000 ring-limit
            8.000 call-0 ivr-finished
                ignored call-0 is over
                wake 32.000 ring-limit
        "#]],
    );
}

#[test]
fn abandoned_people_and_machines_may_go_to_an_ivr_that_takes_no_port() {
    let config = with(|config| {
        config.campaigns[0].mode = lines(2);
        config.campaigns[0].abandoned_treatment = Treatment::ToIvr;
    });
    let script = morning(9, 1)
        + "5 call-0 answered
           5 call-0 bridged
           6 call-1 answered
           20 call-1 escalated
           30 call-1 ivr-finished";
    check(
        config,
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
            start-ivr call-1 message
            wake 37.000 lost-facts
        20.000 call-1 escalated
            ignored call-1 is elsewhere
            wake 37.000 lost-facts
        30.000 call-1 ivr-finished
            release call-1
            released call-1 abandoned
            wake 37.000 lost-facts
    "#]],
    );
}
