//! How many lines: predictive corrections and the rounding of fractions.

use std::fmt::Write as _;

use expect_test::expect;
use outpace_engine::Config;

use crate::script::{agents, lines, morning, play, predictive, with};

fn dialler(initial: f64, maximum: f64, count: usize) -> Config {
    with(|config| {
        config.campaigns[0].mode = predictive(initial, maximum);
        config.agents = agents(count);
    })
}

/// Every call is answered, one a second; those after an agent is there are joined and hung up at once.
fn answers(calls: std::ops::Range<u32>, from_s: u32) -> String {
    let mut script = String::new();
    for (call, at) in calls.zip(from_s..) {
        let _ = write!(
            script,
            "{at} call-{call} answered
             {at} call-{call} bridged
             {at}.1 call-{call} remote-released\n"
        );
    }
    script
}

fn corrections(text: &str) -> String {
    let lines = text.lines().filter(|line| line.contains("corrected"));
    lines.fold(String::new(), |all, line| all + line.trim() + "\n")
}

#[test]
fn each_available_agent_has_as_many_lines_as_progressive_mode_says() {
    for (lines_per_agent, placed) in [(1, 4), (3, 12), (10, 40)] {
        let config = with(|config| {
            config.campaigns[0].mode = lines(lines_per_agent);
            config.agents = agents(4);
        });
        let text = play(config, &morning(60, 4));
        assert_eq!(text.matches("originate").count(), placed);
    }
}

#[test]
fn after_as_many_live_answers_as_the_pace_the_lines_are_corrected() {
    let text = play(
        dialler(1.0, 3.0, 20),
        &(morning(50, 20) + &answers(0..20, 10)),
    );
    expect![[r#"
        corrected campaign-0 lines 1 to 1.1 by pace: 0 of 10 abandoned, aim 0.03
        corrected campaign-0 lines 1.1 to 1.2100000000000002 by pace: 0 of 10 abandoned, aim 0.03
    "#]]
    .assert_eq(&corrections(&text));
}

#[test]
fn corrections_stop_at_the_maximum_dialing_rate() {
    let text = play(
        dialler(1.0, 1.15, 30),
        &(morning(60, 30) + &answers(0..30, 10)),
    );
    expect![[r#"
        corrected campaign-0 lines 1 to 1.1 by pace: 0 of 10 abandoned, aim 0.03
        corrected campaign-0 lines 1.1 to 1.15 by pace: 0 of 10 abandoned, aim 0.03
        corrected campaign-0 lines 1.15 to 1.15 by pace: 0 of 10 abandoned, aim 0.03
    "#]]
    .assert_eq(&corrections(&text));
}

#[test]
fn far_above_the_target_the_correction_does_not_wait_for_the_pace() {
    let mut config = dialler(3.0, 3.0, 10);
    if let outpace_engine::config::Mode::Predictive(settings) = &mut config.campaigns[0].mode {
        settings.correction_pace = 70;
    }
    // Thirty lines for ten agents, all answered at one moment: ten are joined, twenty wait in vain.
    let mut script = morning(60, 10);
    for call in 0..30 {
        let _ = writeln!(script, "5 call-{call} answered");
    }
    for call in 0..10 {
        let _ = writeln!(script, "5 call-{call} bridged");
    }
    let text = play(config, &(script + "7 tick"));
    expect![[r#"
        corrected campaign-0 lines 3 to 2.25 by early: 3 of 13 abandoned, aim 0.03
        corrected campaign-0 lines 2.25 to 1.6875 by early: 10 of 10 abandoned, aim 0.03
    "#]]
    .assert_eq(&corrections(&text));
}

#[test]
fn with_a_line_and_four_tenths_two_of_five_single_agents_get_two_lines() {
    let mut script = morning(200, 0) + "0 agent-0 logged-in\n";
    let mut call = 0;
    let config = || dialler(1.4, 1.4, 1);
    let mut counts = String::new();
    for round in 0..10_u32 {
        let at = 10 * round;
        let _ = writeln!(script, "{at} agent-0 available");
        let text = play(config(), &script);
        let all = text.matches("originate").count() as u32;
        let _ = writeln!(counts, "{}", all - call);
        let _ = writeln!(script, "{at} agent-0 idle");
        for line in call..all {
            let _ = writeln!(script, "{} call-{line} rejected 404 1", at + 1);
        }
        call = all;
    }
    expect![[r#"
        1
        2
        1
        2
        1
        1
        2
        1
        1
        2
    "#]]
    .assert_eq(&counts);
}
