//! What crosses an offer, and what it meets: agents who leave, lists that change, full trunks, pauses; and
//! records that are asked for.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::CallingHours;
use outpace_engine::config::{Device, Inbound, Mode, OnTimeout, Preview};

use crate::preview::{direct, preview, standard, tail};
use crate::script::{agents, check, morning, play, two_campaigns, with};

#[test]
fn who_leaves_an_offer_gives_the_contact_to_the_next_agent() {
    for leaves in [
        "logged-out",
        "idle",
        "inbound-started",
        "reservation-released",
    ] {
        let mut config = standard();
        config.agents = agents(2);
        let script = morning(1, 2) + &format!("20 agent-0 {leaves}");
        let text = tail(config, &script, "20.000");
        assert!(
            text.contains("ended offer-0 agent-0 campaign-0 contact-0 withdrawn")
                && text.contains("offer offer-1 agent-1 campaign-0 contact-0"),
            "{text}"
        );
    }
}

#[test]
fn who_leaves_while_it_rings_leaves_a_call_like_any_other() {
    let script = morning(1, 1)
        + "20 agent-0 offer-accepted offer-0
           25 agent-0 logged-out
           30 call-0 answered
           40 tick";
    expect![[r#"
        25.000 agent-0 logged-out
            agent-0 logged_out
            wake 52.000 ring-limit
        30.000 call-0 answered
            waiting call-0
            wake 32.000 abandon-after
        32.000 tick
            abandoned call-0
            release call-0
            released call-0 abandoned
            wake never
        40.000 tick
            wake never
    "#]]
    .assert_eq(&tail(standard(), &script, "25.000"));
}

#[test]
fn another_agent_who_waits_takes_the_call_whose_agent_left() {
    let mut config = direct();
    config.agents = agents(2);
    config.campaigns[0].list_low = 1;
    let script = morning(1, 2)
        + "20 agent-0 offer-accepted offer-0
           20 call-0 bridged
           25 agent-0 idle
           30 call-0 answered
           30 call-0 bridged";
    expect![[r#"
        25.000 agent-0 idle
            agent-0 idle
            wake 52.000 ring-limit
        30.000 call-0 answered
            agent-1 connecting campaign-0
            zip-tone agent-1
            bridge call-0 agent-1
            wake 62.000 lost-facts
        30.000 call-0 bridged
            agent-1 connected campaign-0
            connected call-0 agent-1 waited 0.000
            wake 62.000 lost-facts
    "#]]
    .assert_eq(&tail(config, &script, "25.000"));
}

#[test]
fn the_list_is_asked_again_when_an_offer_is_accepted() {
    let suppressed = morning(1, 1)
        + "19 suppressed +15550000000
           20 agent-0 offer-accepted offer-0";
    expect![[r#"
        20.000 agent-0 offer-accepted offer-0
            closed contact-0 suppressed
            end-offer offer-0 agent-0
            ended offer-0 agent-0 campaign-0 contact-0 withdrawn
            agent-0 reserved_held campaign-0
            list-exhausted campaign-0
            agent-0 available
            wake never
    "#]]
    .assert_eq(&tail(standard(), &suppressed, "20.000"));

    let mut config = standard();
    config.campaigns[0].calling_hours =
        CallingHours::new(std::array::from_fn(|_| Vec::from([0..15, 60..86_400])));
    let closed = morning(1, 1) + "20 agent-0 offer-accepted offer-0\n70 tick";
    expect![[r#"
        20.000 agent-0 offer-accepted offer-0
            end-offer offer-0 agent-0
            ended offer-0 agent-0 campaign-0 contact-0 withdrawn
            agent-0 reserved_held campaign-0
            wake 60.000 list-ready
        60.000 tick
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-0
            wake 660.000 offer-timeout
        70.000 tick
            wake 660.000 offer-timeout
    "#]]
    .assert_eq(&tail(config, &closed, "20.000"));
}

#[test]
fn a_number_is_not_dialled_twice_at_once() {
    let mut config = standard();
    config.agents = agents(2);
    let script = "0 campaign-0 contact +15550000000 zone-0\n".to_owned()
        + &morning(1, 2)
        + "20 agent-0 offer-accepted offer-0
           21 agent-1 offer-accepted offer-1";
    expect![[r#"
        21.000 agent-1 offer-accepted offer-1
            end-offer offer-1 agent-1
            ended offer-1 agent-1 campaign-0 contact-1 withdrawn
            agent-1 reserved_held campaign-0
            wake 52.000 ring-limit
    "#]]
    .assert_eq(&tail(config, &script, "21.000"));
}

#[test]
fn with_the_trunk_full_the_agent_is_told_and_dialled_for_later() {
    let mut config = standard();
    config.agents = agents(2);
    config.trunks[0].channels = Some(1);
    let script = morning(3, 2)
        + "20 agent-0 offer-accepted offer-0
           21 agent-1 offer-accepted offer-1
           22 agent-1 offer-skipped offer-1
           30 call-0 rejected 486 17";
    expect![[r#"
        21.000 agent-1 offer-accepted offer-1
            waits offer-1 agent-1 cap channels
            wake 52.000 ring-limit
        22.000 agent-1 offer-skipped offer-1
            ignored offer-1 is over
            wake 52.000 ring-limit
        30.000 call-0 rejected 486 17
            released call-0 busy
            agent-0 reserved_held campaign-0
            ended offer-1 agent-1 campaign-0 contact-1 accepted
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            agent-1 dialing campaign-0
            agent-0 previewing campaign-0
            offer offer-2 agent-0 campaign-0 contact-2
            wake 62.000 ring-limit
    "#]]
    .assert_eq(&tail(config, &script, "21.000"));
}

#[test]
fn a_pause_takes_offers_back_and_a_start_makes_them_again() {
    let script = morning(1, 1) + "20 campaign-0 paused\n30 campaign-0 started";
    expect![[r#"
        20.000 campaign-0 paused
            end-offer offer-0 agent-0
            ended offer-0 agent-0 campaign-0 contact-0 withdrawn
            agent-0 reserved_held campaign-0
            wake never
        30.000 campaign-0 started
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-0
            wake 630.000 offer-timeout
    "#]]
    .assert_eq(&tail(standard(), &script, "20.000"));
}

#[test]
fn a_stop_takes_offers_back_and_gives_agents_back_but_not_those_dialled_for() {
    let mut config = standard();
    config.teams[0].device = Device::Called;
    config.agents = agents(2);
    let script = morning(3, 2)
        + "1 agent-0 reservation-answered
           1 agent-1 reservation-answered
           10 agent-0 offer-accepted offer-0
           20 campaign-0 stopped
           25 call-0 rejected 486 17";
    expect![[r#"
        20.000 campaign-0 stopped
            end-offer offer-1 agent-1
            ended offer-1 agent-1 campaign-0 contact-1 withdrawn
            agent-1 reserved_held campaign-0
            wake 42.000 ring-limit
        25.000 call-0 rejected 486 17
            released call-0 busy
            agent-0 reserved_held campaign-0
            end-reservation agent-0
            agent-0 available
            end-reservation agent-1
            agent-1 available
            wake never
    "#]]
    .assert_eq(&tail(config, &script, "20.000"));
}

#[test]
fn a_list_is_exhausted_when_the_last_offer_is_over() {
    let script = morning(1, 1) + "20 agent-0 offer-removed offer-0";
    expect![[r#"
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-0 agent-0 campaign-0 contact-0
            wake 600.000 offer-timeout
        20.000 agent-0 offer-removed offer-0
            closed contact-0 removed
            ended offer-0 agent-0 campaign-0 contact-0 removed
            agent-0 reserved_held campaign-0
            list-exhausted campaign-0
            agent-0 available
            wake never
    "#]]
    .assert_eq(&tail(standard(), &script, "0.000 agent-0 available"));
}

#[test]
fn between_two_offers_a_caller_who_waits_comes_first() {
    let mut config = two_campaigns([1, 1], 1);
    config.campaigns[0].mode = Mode::Preview(Preview::default());
    config.campaigns[1].mode = Mode::Inbound(Inbound {
        places: None,
        max_wait: None,
    });
    let script = "0 campaign-1 started\n".to_owned()
        + &morning(2, 1)
        + "10 campaign-1 arrived 7
           20 agent-0 offer-skipped offer-0";
    expect![[r#"
        20.000 agent-0 offer-skipped offer-0
            ended offer-0 agent-0 campaign-0 contact-0 skipped
            agent-0 available
            agent-0 connecting campaign-1
            bridge call-0 agent-0
            wake 52.000 lost-facts
    "#]]
    .assert_eq(&tail(config, &script, "20.000"));
}

#[test]
fn an_agent_who_asks_is_offered_a_record_and_goes_back_to_where_they_asked() {
    let mut config = preview(|settings| settings.on_request = true);
    config.teams[0].device = Device::Called;
    let script = "0 campaign-0 block +15550000000 3 zone-0
        0 campaign-0 started
        0 agent-0 logged-in
        5 agent-0 preview-requested campaign-0
        9 agent-0 offer-skipped offer-0
        10 agent-0 available
        11 agent-0 preview-requested campaign-0
        12 agent-0 offer-accepted offer-1
        14 agent-0 reservation-answered
        20 call-0 rejected 486 17";
    check(
        config,
        script,
        expect![[r#"
        0.000 campaign-0 block +15550000000 3 zone-0
            wake never
        0.000 campaign-0 started
            wake never
        0.000 agent-0 logged-in
            agent-0 idle
            wake never
        5.000 agent-0 preview-requested campaign-0
            agent-0 previewing campaign-0
            offer offer-0 agent-0 campaign-0 contact-0
            wake 605.000 offer-timeout
        9.000 agent-0 offer-skipped offer-0
            ended offer-0 agent-0 campaign-0 contact-0 skipped
            agent-0 idle
            wake never
        10.000 agent-0 available
            agent-0 available
            wake never
        11.000 agent-0 preview-requested campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 611.000 offer-timeout
        12.000 agent-0 offer-accepted offer-1
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 3612.000 time-in-queue
        14.000 agent-0 reservation-answered
            agent-0 previewing campaign-0
            ended offer-1 agent-0 campaign-0 contact-1 accepted
            originate call-0 campaign-0 trunk-0 contact-1 attempt 1 …01
            agent-0 dialing campaign-0
            wake 46.000 ring-limit
        20.000 call-0 rejected 486 17
            released call-0 busy
            end-reservation agent-0
            agent-0 available
            wake never
    "#]],
    );
}

#[test]
fn a_request_that_cannot_be_served_is_ignored() {
    let mut config = two_campaigns([1, 1], 1);
    config.campaigns[0].mode = Mode::Preview(Preview {
        on_request: true,
        ..Preview::default()
    });
    let script = "0 agent-0 preview-requested campaign-0
        1 agent-0 logged-in
        2 agent-0 preview-requested campaign-0
        3 campaign-0 started
        4 agent-0 preview-requested campaign-0
        5 agent-0 preview-requested campaign-1";
    check(
        config,
        script,
        expect![[r#"
        0.000 agent-0 preview-requested campaign-0
            ignored agent-0 is elsewhere
            wake never
        1.000 agent-0 logged-in
            agent-0 idle
            wake never
        2.000 agent-0 preview-requested campaign-0
            ignored campaign-0 offers nothing here
            wake never
        3.000 campaign-0 started
            wake never
        4.000 agent-0 preview-requested campaign-0
            ignored campaign-0 has nobody to offer
            wake never
        5.000 agent-0 preview-requested campaign-1
            ignored campaign-1 offers nothing here
            wake never
    "#]],
    );
}

#[test]
fn at_one_line_per_agent_the_agent_is_told_whom_the_line_is_for_and_gets_the_answer() {
    let config = with(|config| {
        config.agents = agents(2);
        config.campaigns[0].popover = true;
    });
    let script = morning(3, 2)
        + "5 call-1 answered
           5 call-1 bridged
           6 agent-0 idle
           7 call-0 answered
           20 tick";
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
            agent-offered agent-0 campaign-0 call-0 contact-0
            wake 32.000 ring-limit
        0.000 agent-1 logged-in
            agent-1 idle
            wake 32.000 ring-limit
        0.000 agent-1 available
            agent-1 available
            agent-1 reserved_held campaign-0
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            agent-offered agent-1 campaign-0 call-1 contact-1
            wake 32.000 ring-limit
        5.000 call-1 answered
            agent-1 connecting campaign-0
            zip-tone agent-1
            bridge call-1 agent-1
            wake 32.000 ring-limit
        5.000 call-1 bridged
            agent-1 connected campaign-0
            connected call-1 agent-1 waited 0.000
            wake 32.000 ring-limit
        6.000 agent-0 idle
            agent-0 idle
            wake 32.000 ring-limit
        7.000 call-0 answered
            waiting call-0
            wake 9.000 abandon-after
        9.000 tick
            abandoned call-0
            release call-0
            released call-0 abandoned
            wake 37.000 lost-facts
        20.000 tick
            wake 37.000 lost-facts
    "#]],
    );
}

#[test]
fn above_one_line_per_agent_nobody_knows_who_will_answer() {
    let config = with(|config| {
        config.campaigns[0].popover = true;
        config.campaigns[0].mode = crate::script::lines(2);
    });
    assert!(!play(config, &morning(3, 1)).contains("agent-offered"));
}

/// Seen in random worlds: an agent who had once asked for a record while idle went idle, much later, when
/// a reservation nobody asked for timed out.
#[test]
fn a_request_is_forgotten_when_the_agent_is_reserved() {
    let mut config = preview(|_| ());
    config.teams[0].device = Device::Called;
    let script = "0 campaign-0 block +15550000000 3 zone-0
        0 campaign-0 started
        0 agent-0 logged-in
        5 agent-0 preview-requested campaign-0
        6 agent-0 idle
        7 agent-0 available
        3610 tick";
    expect![[r#"
        5.000 agent-0 preview-requested campaign-0
            agent-0 previewing campaign-0
            offer offer-0 agent-0 campaign-0 contact-0
            wake 605.000 offer-timeout
        6.000 agent-0 idle
            end-offer offer-0 agent-0
            ended offer-0 agent-0 campaign-0 contact-0 withdrawn
            agent-0 idle
            wake never
        7.000 agent-0 available
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 3607.000 time-in-queue
        3607.000 tick
            end-reservation agent-0
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            wake 7207.000 time-in-queue
        3610.000 tick
            wake 7207.000 time-in-queue
    "#]]
    .assert_eq(&tail(config, script, "5.000"));
}

/// Seen in random worlds: each of two campaigns without contacts, whose accepted records waited for the
/// trunk, forgot that its list was empty when it was paced, and the two lent an agent to and fro for ever.
#[test]
fn two_campaigns_that_wait_for_the_trunk_do_not_lend_each_other_agents_for_ever() {
    let mut config = two_campaigns([1, 1], 5);
    for campaign in &mut config.campaigns {
        campaign.mode = Mode::Preview(Preview {
            offer_timeout: Duration::ZERO,
            on_timeout: OnTimeout::Accept,
            ..Preview::default()
        });
        campaign.list_low = 1;
    }
    config.trunks[0].channels = Some(1);
    let script = "0 campaign-0 contact +15550000000 zone-0
        0 campaign-0 contact +15550000001 zone-0
        0 campaign-1 contact +15550000002 zone-0
        0 campaign-0 started
        0 campaign-1 started
        0 agent-0 logged-in
        0 agent-1 logged-in
        0 agent-2 logged-in
        0 agent-3 logged-in
        0 agent-4 logged-in
        1 agent-0 available
        2 agent-1 available
        3 agent-2 available
        4 agent-3 available
        5 agent-4 available
        9 tick";
    expect![[r#"
        4.000 agent-3 available
            agent-3 available
            agent-3 reserved_held campaign-1
            agent-3 available
            agent-3 reserved_held campaign-0
            wake 33.000 ring-limit
        5.000 agent-4 available
            agent-4 available
            agent-4 reserved_held campaign-0
            wake 33.000 ring-limit
        9.000 tick
            wake 33.000 ring-limit
    "#]]
    .assert_eq(&tail(config, script, "4.000"));
}

/// A driver that wakes an hour late: the offer's time was over at 600 and the list's at 840, and both are
/// acted on at 3600. The record may not be dialled then, though the offer's deadline is the earlier one.
#[test]
fn an_offer_whose_time_is_over_before_its_list_expires_is_not_dialled_after_it() {
    let config = preview(|settings| settings.on_timeout = OnTimeout::Accept);
    let script = "0 campaign-0 list priority 5 expires 840.000000000
         0 list-0 record +15550000002 zone-0
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         late 3600 tick";
    expect![[r#"
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-0 agent-0 campaign-0 contact-0
            wake 600.000 offer-timeout
        3600.000 tick
            end-offer offer-0 agent-0
            ended offer-0 agent-0 campaign-0 contact-0 withdrawn
            agent-0 reserved_held campaign-0
            list-expired list-0
            list-exhausted campaign-0
            agent-0 available
            wake never
    "#]]
    .assert_eq(&tail(config, script, "0.000 agent-0 available"));
}

/// The offer's time was over at 600, and the driver sleeps until somebody forbids the call: that holds first.
#[test]
fn what_forbids_a_call_holds_for_deadlines_that_are_acted_on_late() {
    let config = preview(|settings| settings.on_timeout = OnTimeout::Accept);
    let script = |fact: &str| {
        format!(
            "0 campaign-0 list priority 5 expires never
             0 list-0 record +15550000002 zone-0
             0 campaign-0 started
             0 agent-0 logged-in
             0 agent-0 available
             late 900 {fact}"
        )
    };
    assert!(play(config.clone(), &script("tick")).contains("originate"));
    for forbids in [
        "suppressed +15550000002",
        "list-0 paused",
        "list-0 expired",
        "campaign-0 paused",
        "campaign-0 stopped",
        "contact-0 callback 7200.000000000",
        "contact-0 personal-callback 7200.000000000 agent-0",
    ] {
        let text = play(config.clone(), &script(forbids));
        assert!(!text.contains("originate"), "{text}");
    }
    let own = script("campaign-0 list-paused").replace("list-0 record", "campaign-0 contact");
    let text = play(config, &own);
    assert!(
        text.contains("offer offer-0") && !text.contains("originate"),
        "{text}"
    );
}
