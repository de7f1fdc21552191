//! Threshold mode: numbers are dialled when a service ends and enough agents are idle.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::config::{AgentConfig, Inbound, Mode, Threshold};
use outpace_engine::{Config, TeamId};

use crate::script::{check, play, team, two_campaigns};

/// Agent 0 serves the campaign and then callers, agents 1 and 2 callers only. Two must be idle.
fn blend() -> Config {
    let mut config = two_campaigns([1, 2], 1);
    config.campaigns[0].mode = Mode::Threshold(Threshold {
        idle_at_least: 2,
        own_idle_at_least: 1,
        kappa: 2.0,
        plus: 0,
    });
    config.campaigns[0].yields_to_inbound = true;
    config.campaigns[1].mode = Mode::Inbound(Inbound {
        places: None,
        max_wait: Some(Duration::from_secs(60)),
    });
    config.teams.push(team(&[(1, 1)]));
    let inbound_only = AgentConfig { team: TeamId(1) };
    config.agents.extend([inbound_only; 2]);
    config
}

const CONTACTS: &str = "0 campaign-0 contact +15550000001 zone-0
    0 campaign-0 contact +15550000002 zone-0
    0 campaign-0 contact +15550000003 zone-0
    0 campaign-0 contact +15550000004 zone-0
    0 campaign-0 contact +15550000005 zone-0
    0 campaign-0 contact +15550000006 zone-0
    0 campaign-1 started\n";

fn logged_in(agents: std::ops::Range<u32>) -> String {
    let login = |id| format!("0 agent-{id} logged-in\n0 agent-{id} available\n");
    agents.map(login).collect()
}

/// What was tested, dialled and joined.
fn decisions(script: &str) -> String {
    let text = play(blend(), script);
    let said = |line: &&str| {
        let words = ["tested", "originate", "bridge", "end-reservation"];
        !line.starts_with(' ') || words.iter().any(|word| line.trim().starts_with(word))
    };
    let lines = text
        .lines()
        .filter(said)
        .skip_while(|line| line.starts_with('0'));
    lines.fold(String::new(), |all, line| all + line.trim_end() + "\n")
}

#[test]
fn it_decides_when_it_starts_and_when_a_service_ends_and_not_in_between() {
    let script = CONTACTS.to_owned()
        + &logged_in(0..3)
        + "1 campaign-0 started
           2 call-0 rejected 404 1
           3 call-1 rejected 404 1
           4 campaign-1 arrived 7
           4 call-2 bridged
           5 call-2 remote-released
           6 agent-1 available";
    expect![[r#"
        1.000 campaign-0 started
            tested campaign-0 idle 3 of 2 own 1 of 1: wants 2
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …02
        2.000 call-0 rejected 404 1
        3.000 call-1 rejected 404 1
        4.000 campaign-1 arrived 7
            bridge call-2 agent-1
        4.000 call-2 bridged
        5.000 call-2 remote-released
        6.000 agent-1 available
            tested campaign-0 idle 3 of 2 own 1 of 1: wants 2
            originate call-3 campaign-0 trunk-0 contact-2 attempt 1 …03
            originate call-4 campaign-0 trunk-0 contact-3 attempt 1 …04
    "#]]
    .assert_eq(&decisions(&script));
}

#[test]
fn too_few_idle_agents_dial_nobody() {
    let script = CONTACTS.to_owned()
        + &logged_in(0..2)
        + "1 campaign-1 arrived 7
           1 call-0 bridged
           2 campaign-0 started
           3 call-0 remote-released
           4 agent-1 available
           4 campaign-1 arrived 8
           4 call-3 bridged";
    expect![[r#"
        1.000 campaign-1 arrived 7
            bridge call-0 agent-1
        1.000 call-0 bridged
        2.000 campaign-0 started
            tested campaign-0 idle 1 of 2 own 1 of 1: wants 0
        3.000 call-0 remote-released
        4.000 agent-1 available
            tested campaign-0 idle 2 of 2 own 1 of 1: wants 2
            originate call-1 campaign-0 trunk-0 contact-0 attempt 1 …01
            originate call-2 campaign-0 trunk-0 contact-1 attempt 1 …02
        4.000 campaign-1 arrived 8
            bridge call-3 agent-1
        4.000 call-3 bridged
    "#]]
    .assert_eq(&decisions(&script));
}

/// Callers go to the team that ranks them best, though the others are available longer.
#[test]
fn callers_go_to_who_only_takes_calls_first_and_then_to_held_agents() {
    let script = CONTACTS.to_owned()
        + &logged_in(0..2)
        + "1 campaign-1 arrived 7
           2 campaign-0 started
           3 campaign-1 arrived 8";
    expect![[r#"
        1.000 campaign-1 arrived 7
            bridge call-0 agent-1
        2.000 campaign-0 started
            tested campaign-0 idle 1 of 2 own 1 of 1: wants 0
        3.000 campaign-1 arrived 8
            bridge call-1 agent-0
    "#]]
    .assert_eq(&decisions(&script));
}

/// Who has answered comes before who calls, as ranked; a campaign that yields keeps nobody from a caller.
#[test]
fn an_agent_who_becomes_free_serves_who_waits_by_rank() {
    let script = CONTACTS.to_owned()
        + &logged_in(0..2)
        + "1 campaign-0 started
           2 call-0 answered
           2 call-0 bridged
           3 call-1 answered
           4 campaign-1 arrived 7
           4 call-2 bridged
           4 campaign-1 arrived 8
           4.5 call-0 remote-released
           4.5 agent-0 available
           4.5 call-1 bridged
           9 call-1 remote-released
           9 agent-0 available";
    expect![[r#"
        1.000 campaign-0 started
            tested campaign-0 idle 2 of 2 own 1 of 1: wants 2
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …02
        2.000 call-0 answered
            bridge call-0 agent-0
        2.000 call-0 bridged
        3.000 call-1 answered
        4.000 campaign-1 arrived 7
            bridge call-2 agent-1
        4.000 call-2 bridged
        4.000 campaign-1 arrived 8
        4.500 call-0 remote-released
        4.500 agent-0 available
            bridge call-1 agent-0
            tested campaign-0 idle 0 of 2 own 0 of 1: wants 0
        4.500 call-1 bridged
        9.000 call-1 remote-released
        9.000 agent-0 available
            bridge call-3 agent-0
            tested campaign-0 idle 0 of 2 own 0 of 1: wants 0
    "#]]
    .assert_eq(&decisions(&script));
}

/// Once stopped it takes no agents, but who has answered is still served.
#[test]
fn who_waits_when_the_campaign_stops_is_served() {
    let script = CONTACTS.to_owned()
        + &logged_in(0..2)
        + "1 campaign-0 started
           2 call-0 answered
           2 call-0 bridged
           3 call-1 answered
           3 campaign-0 stopped
           4 call-0 remote-released
           4 agent-0 available
           4 call-1 bridged
           9 call-1 remote-released
           9 agent-0 available";
    expect![[r#"
        1.000 campaign-0 started
            tested campaign-0 idle 2 of 2 own 1 of 1: wants 2
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …01
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …02
        2.000 call-0 answered
            bridge call-0 agent-0
        2.000 call-0 bridged
        3.000 call-1 answered
        3.000 campaign-0 stopped
        4.000 call-0 remote-released
        4.000 agent-0 available
            bridge call-1 agent-0
        4.000 call-1 bridged
        9.000 call-1 remote-released
        9.000 agent-0 available
    "#]]
    .assert_eq(&decisions(&script));
}

/// A caller came while the device rang: the agent is not held for nobody.
#[test]
fn an_agent_whose_device_rang_serves_who_has_called_meanwhile() {
    let mut config = blend();
    config.teams[0].device = outpace_engine::config::Device::Called;
    let script = "0 campaign-0 contact +15550000001 zone-0
        0 campaign-0 started
        0 campaign-1 started
        1 agent-0 logged-in
        1 agent-0 available
        2 campaign-1 arrived 7
        3 agent-0 reservation-answered";
    check(
        config,
        script,
        expect![[r#"
        0.000 campaign-0 contact +15550000001 zone-0
            wake never
        0.000 campaign-0 started
            tested campaign-0 idle 0 of 2 own 0 of 1: wants 0
            wake never
        0.000 campaign-1 started
            wake never
        1.000 agent-0 logged-in
            agent-0 idle
            wake never
        1.000 agent-0 available
            agent-0 available
            agent-0 reserved_ringing campaign-0
            reserve agent-0 campaign-0
            tested campaign-0 idle 0 of 2 own 0 of 1: wants 0
            wake 3601.000 time-in-queue
        2.000 campaign-1 arrived 7
            answer call-0 campaign-1 caller 7
            waiting call-0
            wake 62.000 queue-limit
        3.000 agent-0 reservation-answered
            agent-0 reserved_held campaign-0
            end-reservation agent-0
            agent-0 available
            agent-0 connecting campaign-1
            bridge call-0 agent-0
            tested campaign-0 idle 0 of 2 own 0 of 1: wants 0
            wake 35.000 lost-facts
    "#]],
    );
}
