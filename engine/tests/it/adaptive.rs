//! Adaptive mode: a level over all agents, by a clock of its own.

use expect_test::expect;
use outpace_engine::Config;
use outpace_engine::config::{Adaptive, Mode};

use crate::script::{play, two_campaigns};

/// Two agents, a level of two to begin with.
fn adaptive() -> Config {
    let mut config = two_campaigns([1, 2], 2);
    config.campaigns[0].mode = Mode::Adaptive(Adaptive {
        initial_level: 2.0,
        ..Adaptive::default()
    });
    config
}

fn contacts(count: u32) -> String {
    (1..=count)
        .map(|n| format!("0 campaign-0 contact +1555000{n:04} zone-0\n"))
        .collect()
}

/// What was dialled and why, without the seconds in which nothing happened.
fn decisions(script: &str) -> String {
    let text = play(adaptive(), script);
    let said = |line: &&str| {
        let words = ["originate", "corrected", "paced"];
        words.iter().any(|word| line.trim().starts_with(word))
    };
    let mut found = String::new();
    let mut fact = "";
    for line in text.lines() {
        if !line.starts_with(' ') {
            fact = line;
        } else if said(&line) {
            if !fact.is_empty() && !fact.starts_with("0.000 campaign-0 contact") {
                found += &format!("{fact}\n");
            }
            fact = "";
            found += &format!("{}\n", line.trim_end());
        }
    }
    found
}

const LOGGED_IN: &str =
    "0 agent-0 logged-in\n0 agent-0 available\n0 agent-1 logged-in\n0 agent-1 available\n";

#[test]
fn calls_are_placed_every_two_and_a_half_seconds_up_to_the_level_of_all_agents() {
    let script = contacts(9)
        + LOGGED_IN
        + "1 campaign-0 started
           2 call-0 rejected 404 1
           2.9 tick
           3.5 tick
           3.6 call-1 answered
           3.6 call-1 bridged
           6 tick";
    // The call that was answered is one of the four there should be, so at 6 s none is placed.
    expect![[r#"
        1.000 campaign-0 started
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …02
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …03
            originate call-3 campaign-0 trunk-0 contact-3 attempt 1 …04
        3.500 tick
            originate call-4 campaign-0 trunk-0 contact-4 attempt 1 …05
    "#]]
    .assert_eq(&decisions(&script));
}

#[test]
fn after_fifteen_seconds_the_level_follows_the_agents_who_wait() {
    let ticks: String = (1..=40)
        .map(|half| format!("{} tick\n", 1.0 + 0.5 * f64::from(half)))
        .collect();
    let script = contacts(20) + LOGGED_IN + "1 campaign-0 started\n" + &ticks;
    expect![[r#"
        1.000 campaign-0 started
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …02
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …03
            originate call-3 campaign-0 trunk-0 contact-3 attempt 1 …04
        16.000 tick
            corrected campaign-0 lines 2 to 3 by balance: 0 of 0 abandoned, aim 0.03
            originate call-4 campaign-0 trunk-0 contact-4 attempt 1 …05
            originate call-5 campaign-0 trunk-0 contact-5 attempt 1 …06
    "#]]
    .assert_eq(&decisions(&script));
}

#[test]
fn a_paused_campaign_looks_no_more_and_a_started_one_at_once() {
    let script = contacts(9)
        + LOGGED_IN
        + "1 campaign-0 started
           1.5 campaign-0 paused
           2 call-0 rejected 404 1
           3.5 tick
           6 tick
           7.2 campaign-0 started";
    expect![[r#"
        1.000 campaign-0 started
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …02
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …03
            originate call-3 campaign-0 trunk-0 contact-3 attempt 1 …04
        7.200 campaign-0 started
            originate call-4 campaign-0 trunk-0 contact-4 attempt 1 …05
    "#]]
    .assert_eq(&decisions(&script));
}
