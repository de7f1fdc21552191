//! Callbacks of a certain agent: they wait for the agent, but not for ever.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::{Mode, Preview};
use outpace_engine::{Config, Outcome};

use crate::script::{agents, play, with};

/// Two agents at one line each; nobody is called again unless they ask.
fn config() -> Config {
    with(|config| {
        config.agents = agents(2);
        config.campaigns[0].retry.personal_limit = Duration::from_secs(60);
        config.campaigns[0].retry.by_outcome[Outcome::Connected as usize].wait = Duration::ZERO;
    })
}

/// Agent 0 talks to contact 0, who wants to be called by agent `wanted` at 20; agent 1 waits throughout.
fn promised(config: Config, wanted: u32, then: &str) -> String {
    let script = format!(
        "0 campaign-0 contact +15550000000 zone-0
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         1 call-0 answered
         1 call-0 bridged
         5 contact-0 personal-callback 20.000000000 agent-{wanted}
         6 call-0 remote-released
         7 agent-1 logged-in
         7 agent-1 available
         {then}"
    );
    let text = play(config, &script);
    let (mut gist, mut now) = (String::new(), "");
    for line in text.lines() {
        let said = line.trim_start();
        if said == line {
            now = line.split(' ').next().unwrap_or_default();
        }
        let words = ["originate", "bridge", "offer ", "agent-offered"];
        if said != line && words.iter().any(|word| said.starts_with(word)) {
            gist += &format!("{now} {}\n", said.replace(" campaign-0 trunk-0", ""));
        }
    }
    gist
}

#[test]
fn the_agent_who_promised_it_gets_it_although_another_has_waited_longer() {
    let then = "10 agent-0 available
         21 call-1 answered";
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        1.000 bridge call-0 agent-0
        20.000 originate call-1 contact-0 attempt 2 …00
        21.000 bridge call-1 agent-0
    "#]]
    .assert_eq(&promised(config(), 0, then));
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        1.000 bridge call-0 agent-0
        20.000 originate call-1 contact-0 attempt 2 …00
        21.000 bridge call-1 agent-1
    "#]]
    .assert_eq(&promised(config(), 1, then));
}

#[test]
fn it_waits_for_an_agent_who_is_busy() {
    let then = "45 agent-0 available
         51 call-1 answered";
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        1.000 bridge call-0 agent-0
        50.000 originate call-1 contact-0 attempt 2 …00
        51.000 bridge call-1 agent-0
    "#]]
    .assert_eq(&promised(config(), 0, then));
}

#[test]
fn after_the_limit_anybody_makes_it() {
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        1.000 bridge call-0 agent-0
        80.000 originate call-1 contact-0 attempt 2 …00
        81.000 bridge call-1 agent-1
    "#]]
    .assert_eq(&promised(config(), 0, "79 tick\n81 call-1 answered"));
}

#[test]
fn whoever_is_there_gets_the_answer_if_the_agent_left_meanwhile() {
    let then = "10 agent-0 available
         21 agent-0 idle
         22 call-1 answered";
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        1.000 bridge call-0 agent-0
        20.000 originate call-1 contact-0 attempt 2 …00
        22.000 bridge call-1 agent-1
    "#]]
    .assert_eq(&promised(config(), 0, then));
}

#[test]
fn a_later_request_that_names_nobody_is_for_anybody() {
    let then = "8 contact-0 callback 15.000000000\n16 call-1 answered";
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        1.000 bridge call-0 agent-0
        15.000 originate call-1 contact-0 attempt 2 …00
        16.000 bridge call-1 agent-1
    "#]]
    .assert_eq(&promised(config(), 0, then));
}

#[test]
fn the_popover_and_the_offer_are_for_that_agent() {
    let then = "10 agent-0 available\n21 tick";
    let mut shown = config();
    shown.campaigns[0].popover = true;
    expect![[r#"
        0.000 originate call-0 contact-0 attempt 1 …00
        0.000 agent-offered agent-0 campaign-0 call-0 contact-0
        1.000 bridge call-0 agent-0
        20.000 originate call-1 contact-0 attempt 2 …00
        20.000 agent-offered agent-0 campaign-0 call-1 contact-0
    "#]]
    .assert_eq(&promised(shown, 0, then));
    let mut preview = config();
    preview.campaigns[0].mode = Mode::Preview(Preview::default());
    let script = "0 campaign-0 contact +15550000000 zone-0
        0 contact-0 personal-callback 20.000000000 agent-1
        0 campaign-0 started
        0 agent-0 logged-in
        0 agent-0 available
        1 agent-1 logged-in
        1 agent-1 available
        21 tick";
    let text = play(preview, script);
    let offers: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("offer offer"))
        .collect();
    expect!["    offer offer-0 agent-1 campaign-0 contact-0"].assert_eq(&offers.join("\n"));
}
