//! Records are offered to agents, and calls dialled for them.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::{Mode, OnTimeout, Preview};
use outpace_engine::{Config, cpa};

use crate::script::{check, morning, play, with};

/// A preview campaign, changed.
pub(crate) fn preview(change: impl FnOnce(&mut Preview)) -> Config {
    let mut settings = Preview::default();
    change(&mut settings);
    with(|config| config.campaigns[0].mode = Mode::Preview(settings))
}

pub(crate) fn standard() -> Config {
    preview(|_| ())
}

pub(crate) fn direct() -> Config {
    preview(|settings| settings.direct = true)
}

/// The last lines of what was told and said, from the first fact that contains `from`.
pub(crate) fn tail(config: Config, script: &str, from: &str) -> String {
    let text = play(config, script);
    let at = text.find(from).unwrap_or_else(|| panic!("{from}: {text}"));
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..].to_owned()
}

#[test]
fn an_accepted_record_is_dialled_and_its_answer_joined_to_this_agent() {
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           23 call-0 ringing
           30 call-0 answered
           30.2 call-0 bridged
           60 call-0 remote-released
           70 agent-0 available";
    check(
        standard(),
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
            agent-0 previewing campaign-0
            offer offer-0 agent-0 campaign-0 contact-0
            wake 600.000 offer-timeout
        20.000 agent-0 offer-accepted offer-0
            ended offer-0 agent-0 campaign-0 contact-0 accepted
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            agent-0 dialing campaign-0
            wake 52.000 ring-limit
        23.000 call-0 ringing
            wake 52.000 ring-limit
        30.000 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 62.000 lost-facts
        30.200 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.200
            wake 62.000 lost-facts
        60.000 call-0 remote-released
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake never
        70.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 670.000 offer-timeout
    "#]],
    );
}

#[test]
fn with_a_detector_the_agent_is_joined_after_the_greeting() {
    let mut config = standard();
    config.campaigns[0].cpa = Some(cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings::default()));
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           30 call-0 answered
           30.2 call-0 voice-on
           31 call-0 voice-off
           40 tick";
    expect![[r#"
        30.000 call-0 answered
            analyse call-0
            wake 32.500 call-progress
        30.200 call-0 voice-on
            wake 31.700 call-progress
        31.000 call-0 voice-off
            wake 31.800 call-progress
        31.800 tick
            verdict call-0 human HUMAN-800-800
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 63.800 lost-facts
        40.000 tick
            wake 63.800 lost-facts
    "#]]
    .assert_eq(&tail(config, &script, "30.000 call-0"));
}

#[test]
fn after_a_machine_the_next_record_is_offered() {
    let mut config = standard();
    config.campaigns[0].cpa = Some(cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings::default()));
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           30 call-0 answered
           30.2 call-0 tone fax";
    expect![[r#"
        30.200 call-0 tone fax
            verdict call-0 fax TONE-fax
            release call-0
            released call-0 fax
            closed contact-0 fax
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 630.200 offer-timeout
    "#]]
    .assert_eq(&tail(config, &script, "30.200"));
}

#[test]
fn a_message_is_left_without_the_agent() {
    let mut config = standard();
    config.campaigns[0].cpa = Some(cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings::default()));
    config.campaigns[0].machine_treatment = outpace_engine::config::Treatment::LeaveMessage;
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           30 call-0 answered
           30.2 call-0 tone beep
           50 call-0 message-finished";
    expect![[r#"
        30.200 call-0 tone beep
            verdict call-0 machine TONE-beep
            agent-0 reserved_held campaign-0
            play-message call-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 60.200 message-limit
        50.000 call-0 message-finished
            release call-0
            released call-0 answering_machine
            wake 630.200 offer-timeout
    "#]]
    .assert_eq(&tail(config, &script, "30.200"));
}

#[test]
fn in_direct_preview_the_agent_hears_the_ringing_and_nobody_waits() {
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           20.1 call-0 bridged
           23 call-0 ringing
           30 call-0 answered
           60 agent-0 released";
    expect![[r#"
        20.000 agent-0 offer-accepted offer-0
            ended offer-0 agent-0 campaign-0 contact-0 accepted
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            agent-0 dialing campaign-0
            bridge call-0 agent-0
            wake 52.000 ring-limit
        20.100 call-0 bridged
            wake 52.000 ring-limit
        23.000 call-0 ringing
            wake 52.000 ring-limit
        30.000 call-0 answered
            agent-0 connecting campaign-0
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.000
            wake never
        60.000 agent-0 released
            release call-0
            released call-0 connected
            closed contact-0 connected
            agent-0 wrap_up campaign-0
            wake never
    "#]]
    .assert_eq(&tail(direct(), &script, "20.000"));
}

#[test]
fn in_direct_preview_an_answer_may_come_before_the_legs_are_joined() {
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           20.1 call-0 answered
           20.2 call-0 bridged";
    expect![[r#"
        20.100 call-0 answered
            agent-0 connecting campaign-0
            wake 52.100 lost-facts
        20.200 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.100
            wake 52.100 lost-facts
    "#]]
    .assert_eq(&tail(direct(), &script, "20.100"));
}

#[test]
fn nobody_answers_and_the_next_record_follows_or_the_agent_writes_it_up() {
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           23 call-0 ringing
           56 call-0 cancelled";
    expect![[r#"
        55.000 tick
            cancel call-0
            wake 87.000 lost-facts
        56.000 call-0 cancelled
            released call-0 no_answer
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 656.000 offer-timeout
    "#]]
    .assert_eq(&tail(standard(), &script, "55.000 tick"));
    let writes = preview(|settings| settings.wrap_up_unanswered = true);
    expect![[r#"
        56.000 call-0 cancelled
            released call-0 no_answer
            agent-0 wrap_up campaign-0
            wake never
    "#]]
    .assert_eq(&tail(writes, &script, "56.000"));
}

#[test]
fn an_answer_that_crosses_the_cancel_still_has_its_agent() {
    let script = morning(2, 1)
        + "20 agent-0 offer-accepted offer-0
           23 call-0 ringing
           55.1 call-0 answered";
    expect![[r#"
        55.100 call-0 answered
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 87.000 lost-facts
    "#]]
    .assert_eq(&tail(standard(), &script, "55.100"));
}

#[test]
fn a_skipped_contact_rests_and_a_removed_one_is_closed() {
    let script = morning(3, 1)
        + "20 agent-0 offer-skipped offer-0
           30 agent-0 offer-removed offer-1
           700 agent-0 offer-skipped offer-3";
    expect![[r#"
        20.000 agent-0 offer-skipped offer-0
            ended offer-0 agent-0 campaign-0 contact-0 skipped
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 620.000 offer-timeout
        30.000 agent-0 offer-removed offer-1
            closed contact-1 removed
            ended offer-1 agent-0 campaign-0 contact-1 removed
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-2 agent-0 campaign-0 contact-2
            wake 630.000 offer-timeout
        630.000 tick
            end-offer offer-2 agent-0
            ended offer-2 agent-0 campaign-0 contact-2 timed_out
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-3 agent-0 campaign-0 contact-0
            wake 1230.000 offer-timeout
        700.000 agent-0 offer-skipped offer-3
            ended offer-3 agent-0 campaign-0 contact-0 skipped
            agent-0 reserved_held campaign-0
            wake 1230.000 list-ready
    "#]]
    .assert_eq(&tail(standard(), &script, "20.000"));
}

#[test]
fn a_contact_skipped_by_the_only_agent_comes_back_after_its_rest() {
    let script = morning(1, 1) + "20 agent-0 offer-skipped offer-0\n1000 tick";
    expect![[r#"
        20.000 agent-0 offer-skipped offer-0
            ended offer-0 agent-0 campaign-0 contact-0 skipped
            agent-0 reserved_held campaign-0
            wake 620.000 list-ready
        620.000 tick
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-0
            wake 1220.000 offer-timeout
        1000.000 tick
            wake 1220.000 offer-timeout
    "#]]
    .assert_eq(&tail(standard(), &script, "20.000"));
}

#[test]
fn disabled_actions_are_ignored() {
    let config = preview(|settings| {
        settings.skip_disabled = true;
        settings.remove_disabled = true;
    });
    let script = morning(1, 1)
        + "20 agent-0 offer-skipped offer-0
           30 agent-0 offer-removed offer-0
           40 agent-0 offer-accepted offer-0";
    expect![[r#"
        20.000 agent-0 offer-skipped offer-0
            ignored offer-0 has no such action
            wake 600.000 offer-timeout
        30.000 agent-0 offer-removed offer-0
            ignored offer-0 has no such action
            wake 600.000 offer-timeout
        40.000 agent-0 offer-accepted offer-0
            ended offer-0 agent-0 campaign-0 contact-0 accepted
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            agent-0 dialing campaign-0
            wake 72.000 ring-limit
    "#]]
    .assert_eq(&tail(config, &script, "20.000"));
}

#[test]
fn time_runs_out_and_the_setting_decides() {
    let script = morning(2, 1) + "9 tick\n10 tick";
    let after = |on_timeout| {
        let config = preview(|settings| {
            settings.offer_timeout = Duration::from_secs(10);
            settings.on_timeout = on_timeout;
        });
        tail(config, &script, "10.000 tick")
    };
    expect![[r#"
        10.000 tick
            ended offer-0 agent-0 campaign-0 contact-0 timed_out
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            agent-0 dialing campaign-0
            wake 42.000 ring-limit
    "#]]
    .assert_eq(&after(OnTimeout::Accept));
    expect![[r#"
        10.000 tick
            end-offer offer-0 agent-0
            ended offer-0 agent-0 campaign-0 contact-0 timed_out
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 20.000 offer-timeout
    "#]]
    .assert_eq(&after(OnTimeout::Skip));
    expect![[r#"
        10.000 tick
            end-offer offer-0 agent-0
            closed contact-0 removed
            ended offer-0 agent-0 campaign-0 contact-0 timed_out
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 20.000 offer-timeout
    "#]]
    .assert_eq(&after(OnTimeout::Remove));
}

#[test]
fn with_no_time_at_all_the_call_is_dialled_at_once() {
    let config = preview(|settings| {
        settings.offer_timeout = Duration::ZERO;
        settings.on_timeout = OnTimeout::Accept;
    });
    expect![[r#"
        0.000 agent-0 available
            agent-0 available
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-0 agent-0 campaign-0 contact-0
            ended offer-0 agent-0 campaign-0 contact-0 timed_out
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
            agent-0 dialing campaign-0
            wake 32.000 ring-limit
    "#]]
    .assert_eq(&tail(config, &morning(2, 1), "0.000 agent-0 available"));
}

#[test]
fn an_answer_after_the_time_is_none_to_the_next_record() {
    let config = preview(|settings| settings.offer_timeout = Duration::from_secs(10));
    let script = morning(2, 1)
        + "10.1 agent-0 offer-accepted offer-0
           11 agent-0 offer-accepted offer-1
           11 agent-0 offer-accepted offer-1
           12 agent-0 offer-skipped offer-1";
    expect![[r#"
            wake 10.000 offer-timeout
        10.000 tick
            end-offer offer-0 agent-0
            ended offer-0 agent-0 campaign-0 contact-0 timed_out
            agent-0 reserved_held campaign-0
            agent-0 previewing campaign-0
            offer offer-1 agent-0 campaign-0 contact-1
            wake 20.000 offer-timeout
        10.100 agent-0 offer-accepted offer-0
            ignored offer-0 is over
            wake 20.000 offer-timeout
        11.000 agent-0 offer-accepted offer-1
            ended offer-1 agent-0 campaign-0 contact-1 accepted
            originate call-0 campaign-0 trunk-0 contact-1 attempt 1 …01
            agent-0 dialing campaign-0
            wake 43.000 ring-limit
        11.000 agent-0 offer-accepted offer-1
            ignored offer-1 is over
            wake 43.000 ring-limit
        12.000 agent-0 offer-skipped offer-1
            ignored offer-1 is over
            wake 43.000 ring-limit
    "#]]
    .assert_eq(&tail(config, &script, "10.000"));
}
