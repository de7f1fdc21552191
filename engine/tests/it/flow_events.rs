//! Each branch of the flow event `OutboundCampaignCallResult` under each treatment it may have: what is
//! commanded when the result is known.

use std::fmt::Write as _;

use expect_test::expect;
use outpace_engine::config::{CampaignConfig, Inbound, Ivr, Mode, PortTreatment, Treatment};
use outpace_engine::{CampaignId, Config, cpa};

use crate::script::{campaign, lines, listening, morning, play, queue, team, with};

const TREATMENTS: [Treatment; 5] = [
    Treatment::Disconnect,
    Treatment::ToAgent,
    Treatment::LeaveMessage,
    Treatment::Play,
    Treatment::ToIvr,
];

/// What is commanded about the call from the fact that begins with `from` on, in one line.
fn commanded(config: Config, script: &str, from: &str, call: &str) -> String {
    let text = play(config, script);
    let (_, after) = text.split_once(from).expect("the fact is in the script");
    let commands = ["release", "bridge", "play-message", "start-ivr"];
    let is_about = |line: &&str| {
        let mut words = line.split_whitespace();
        let is_command = words.next().is_some_and(|word| commands.contains(&word));
        is_command && words.next() == Some(call)
    };
    let found: Vec<&str> = after.lines().map(str::trim).filter(is_about).collect();
    found.join(", ")
}

fn table(
    treat: impl Fn(&mut CampaignConfig, Treatment),
    treatments: &[Treatment],
    facts: &str,
    from: &str,
) -> String {
    let script = morning(1, 1) + facts;
    let mut table = String::new();
    for &treatment in treatments {
        let config = listening(|campaign| treat(campaign, treatment));
        let commands = commanded(config, &script, from, "call-0");
        let _ = writeln!(table, "{treatment:?}: {commands}");
    }
    table
}

#[test]
fn amd_under_each_treatment() {
    let facts = "5 call-0 answered
        5.5 call-0 voice-on
        7 tick
        9 call-0 tone beep
        15 call-0 message-finished";
    let treat = |campaign: &mut CampaignConfig, treatment| campaign.machine_treatment = treatment;
    expect![[r#"
        Disconnect: release call-0
        ToAgent: bridge call-0 agent-0
        LeaveMessage: play-message call-0, release call-0
        Play: play-message call-0, release call-0
        ToIvr: start-ivr call-0 message
    "#]]
    .assert_eq(&table(treat, &TREATMENTS, facts, "7.000 tick"));
}

#[test]
fn a_fax_under_each_treatment() {
    let facts = "5 call-0 answered
        6 call-0 tone fax";
    let treat = |campaign: &mut CampaignConfig, treatment| campaign.fax_treatment = treatment;
    let treatments = [Treatment::Disconnect, Treatment::ToAgent];
    expect![[r#"
        Disconnect: release call-0
        ToAgent: bridge call-0 agent-0
    "#]]
    .assert_eq(&table(treat, &treatments, facts, "6.000 call-0"));
}

#[test]
fn dead_air_under_each_treatment() {
    let facts = "5 call-0 answered
        9 tick
        15 call-0 message-finished";
    let treat = |campaign: &mut CampaignConfig, treatment| {
        campaign.dead_air_treatment = treatment;
        campaign.cpa = Some(cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings {
            initial_silence_is_dead_air: true,
            ..cpa::TalkSpurtSettings::default()
        }));
    };
    let treatments = [
        Treatment::Disconnect,
        Treatment::ToAgent,
        Treatment::Play,
        Treatment::ToIvr,
    ];
    expect![[r#"
        Disconnect: release call-0
        ToAgent: bridge call-0 agent-0
        Play: play-message call-0, release call-0
        ToIvr: start-ivr call-0 message
    "#]]
    .assert_eq(&table(treat, &treatments, facts, "5.000 call-0"));
}

/// Two people answer for one agent.
#[test]
fn abandoned_under_each_treatment() {
    let script = morning(2, 1)
        + "5 call-0 answered
           5 call-0 bridged
           6 call-1 answered
           9 tick
           15 call-1 message-finished";
    let mut table = String::new();
    for treatment in [Treatment::Disconnect, Treatment::Play, Treatment::ToIvr] {
        let config = with(|config| {
            config.campaigns[0].mode = lines(2);
            config.campaigns[0].abandoned_treatment = treatment;
        });
        let commands = commanded(config, &script, "6.000 call-1", "call-1");
        let _ = writeln!(table, "{treatment:?}: {commands}");
    }
    expect![[r#"
        Disconnect: release call-1
        Play: play-message call-1, release call-1
        ToIvr: start-ivr call-1 message
    "#]]
    .assert_eq(&table);
}

/// To an agent in the other campaigns; at a port as the port is told, and on from there.
#[test]
fn live_voice_in_each_campaign() {
    let script = "0 campaign-0 block +15550000000 1 zone-0
        0 campaign-0 started
        0 agent-0 logged-in
        0 agent-0 available
        5 call-0 answered
        15 call-0 escalated
        20 call-0 ivr-finished";
    let ports = |treatment, escalates_to| {
        Some(Ivr {
            ports: 1,
            treatment,
            escalates_to,
        })
    };
    let queue_of_callers = Some(CampaignId(1));
    let mut table = String::new();
    for (name, ivr) in [
        ("agents", None),
        ("message", ports(PortTreatment::Message, None)),
        ("virtual agent", ports(PortTreatment::VirtualAgent, None)),
        (
            "and on",
            ports(PortTreatment::VirtualAgent, queue_of_callers),
        ),
    ] {
        let config = with(|config| {
            config.teams = vec![team(&[(0, 1), (1, 1)])];
            config.queues = vec![queue(1), queue(1)];
            let mut inbound = campaign(1);
            inbound.mode = Mode::Inbound(Inbound {
                places: None,
                max_wait: None,
            });
            config.campaigns.push(inbound);
            config.campaigns[0].ivr = ivr;
        });
        let commands = commanded(config, script, "5.000 call-0", "call-0");
        let _ = writeln!(table, "{name}: {commands}");
    }
    expect![[r#"
        agents: bridge call-0 agent-0
        message: start-ivr call-0 message, release call-0
        virtual agent: start-ivr call-0 virtual_agent, release call-0
        and on: start-ivr call-0 virtual_agent, bridge call-0 agent-0
    "#]]
    .assert_eq(&table);
}
