//! What a call leaves behind for the meters: which instants, and whose words.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use outpace_engine::config::{CampaignConfig, Treatment};
use outpace_engine::meters::Attempt;
use outpace_engine::{CallRecord, Config, Timestamp};

use crate::script::{config, listening, morning, records, with};

/// Compares the attempts a script leaves behind, each with the instants it has.
fn check(config: Config, script: &str, expected: Expect) {
    let records = records(config, script);
    let lines: Vec<String> = records.iter().map(told).collect();
    expected.assert_eq(&lines.join("\n"));
}

fn told(record: &CallRecord) -> String {
    let attempt = Attempt::of(record);
    let instants = &attempt.instants;
    let mut line = format!("{} by {}:", record.outcome, record.ended_by.name());
    let named = [
        ("ringback", instants.ringback),
        ("answered", instants.answered),
        ("speech", instants.first_speech),
        ("greeting-end", instants.greeting_end),
        ("verdict", instants.verdict),
        ("joined", instants.joined),
        ("message", instants.message_started),
        ("message-end", instants.message_finished),
        ("they-left", instants.far_end_release),
        ("we-left", instants.our_release),
    ];
    for (name, at) in named {
        if let Some(at) = at {
            let _ = write!(line, " {name} {}", Timestamp::as_secs_f64(at));
        }
    }
    let _ = write!(line, ", {}", attempt.taken_for.name());
    if let Some(said) = attempt.disposition {
        let _ = write!(line, ", agent says {}", said.name());
    }
    line
}

fn with_message() -> Config {
    listening(|campaign| campaign.abandoned_treatment = Treatment::Play)
}

#[test]
fn a_person_heard_and_joined() {
    let script = morning(1, 1)
        + "1 call-0 ringing
           5 call-0 answered
           5.5 call-0 voice-on
           6 call-0 voice-off
           7 call-0 bridged
           8 call-0 dispositioned machine
           9 call-0 dispositioned person
           20 call-0 remote-released";
    check(
        listening(|_| ()),
        &script,
        expect![
            "connected by far_end: ringback 1 answered 5 speech 5.5 greeting-end 6 verdict 6.8 joined 7 they-left 20, person, agent says person"
        ],
    );
}

#[test]
fn without_a_detector_the_answer_is_the_verdict_and_nothing_is_heard() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5 call-0 voice-on
           5.2 call-0 bridged
           20 agent-0 released";
    check(
        config(),
        &script,
        expect!["connected by us: answered 5 verdict 5 joined 5.2 we-left 20, not_analysed"],
    );
}

#[test]
fn a_message_to_the_abandoned_begins_and_ends() {
    // One line an agent, and the agent is gone when the person answers.
    let script = morning(1, 1)
        + "4 agent-0 idle
           5 call-0 answered
           5.5 call-0 voice-on
           6 call-0 voice-off
           9 call-0 message-finished";
    check(
        with_message(),
        &script,
        expect![
            "abandoned by us: answered 5 speech 5.5 greeting-end 6 verdict 6.8 message 8 message-end 9 we-left 9, person"
        ],
    );
    let left = script.replace("9 call-0 message-finished", "9 call-0 remote-released");
    check(
        with_message(),
        &left,
        expect![
            "abandoned by far_end: answered 5 speech 5.5 greeting-end 6 verdict 6.8 message 8 they-left 9, person"
        ],
    );
    let silent = with(|config| config.campaigns[0].abandoned_treatment = Treatment::Disconnect);
    let script = morning(1, 1)
        + "4 agent-0 idle
           5 call-0 answered
           8 tick";
    check(
        silent,
        &script,
        expect!["abandoned by us: answered 5 verdict 5 we-left 7, not_analysed"],
    );
}

#[test]
fn an_ivr_may_play_the_message_to_the_abandoned() {
    let config = listening(|campaign| campaign.abandoned_treatment = Treatment::ToIvr);
    let script = morning(1, 1)
        + "4 agent-0 idle
           5 call-0 answered
           5.5 call-0 voice-on
           6 call-0 voice-off
           9 call-0 ivr-finished";
    check(
        config,
        &script,
        expect![
            "abandoned by us: answered 5 speech 5.5 greeting-end 6 verdict 6.8 message 8 message-end 9 we-left 9, person"
        ],
    );
}

#[test]
fn a_message_left_on_a_machine_is_none() {
    let leave = |campaign: &mut CampaignConfig| {
        campaign.machine_treatment = Treatment::LeaveMessage;
    };
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           7 tick
           9 call-0 tone beep
           12 call-0 message-finished";
    check(
        listening(leave),
        &script,
        expect![
            "answering_machine by us: answered 5 speech 5.5 greeting-end 7 verdict 7 we-left 12, machine"
        ],
    );
}

#[test]
fn who_hangs_up_before_the_verdict_is_unsure_and_has_no_greeting_end() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5.5 call-0 voice-on
           6 call-0 remote-released";
    check(
        listening(|_| ()),
        &script,
        expect!["customer_abandoned by far_end: answered 5 speech 5.5 they-left 6, unsure"],
    );
}

#[test]
fn who_still_speaks_at_the_verdict_ends_the_greeting_there() {
    // Bursts too short for words: no verdict before the time is over.
    let mut script = morning(1, 1) + "5 call-0 answered\n";
    for burst in 0..10 {
        let _ = writeln!(script, "{} call-0 voice-on", 5.1 + 0.5 * f64::from(burst));
        let _ = writeln!(script, "{} call-0 voice-off", 5.16 + 0.5 * f64::from(burst));
    }
    script += "9.96 call-0 voice-on
               10.1 call-0 bridged
               20 call-0 remote-released";
    check(
        listening(|_| ()),
        &script,
        expect![
            "connected by far_end: answered 5 speech 5.1 greeting-end 10 verdict 10 joined 10.1 they-left 20, unsure"
        ],
    );
}

#[test]
fn giving_up_is_the_cancel_and_not_what_the_network_says_to_it() {
    let script = morning(1, 1)
        + "1 call-0 ringing
           34 call-0 cancelled";
    check(
        config(),
        &script,
        expect!["no_answer by us: ringback 1 we-left 33, not_analysed"],
    );
    let refused = morning(1, 1) + "1 call-0 rejected 486 17";
    check(
        config(),
        &refused,
        expect!["busy by network:, not_analysed"],
    );
    let crossing = morning(1, 1)
        + "1 call-0 ringing
           33.5 call-0 answered
           33.6 call-0 bridged
           40 call-0 remote-released";
    check(
        config(),
        &crossing,
        expect![
            "connected by far_end: ringback 1 answered 33.5 verdict 33.5 joined 33.6 they-left 40, not_analysed"
        ],
    );
}

#[test]
fn what_an_agent_says_of_a_call_that_is_not_theirs_is_ignored() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5.1 call-0 dispositioned machine
           5.2 call-0 bridged
           20 call-0 remote-released
           21 call-0 dispositioned machine";
    check(
        config(),
        &script,
        expect!["connected by far_end: answered 5 verdict 5 joined 5.2 they-left 20, not_analysed"],
    );
}
