//! What follows from a verdict beside the treatments: late machines, machines put to an agent for a check,
//! phones that screen, agents joined before the verdict.

use std::fmt::Write as _;

use expect_test::expect;
use outpace_engine::config::{CampaignConfig, Treatment};
use outpace_engine::{Config, Outcome, PerMille, cpa};

use crate::script::{check, listening, morning, play};

fn windowed(change: impl FnOnce(&mut CampaignConfig)) -> Config {
    listening(|campaign| {
        campaign.cpa = Some(cpa::Settings::Window(cpa::WindowSettings::default()));
        change(campaign);
    })
}

fn scored(change: impl FnOnce(&mut CampaignConfig)) -> Config {
    listening(|campaign| {
        campaign.cpa = Some(cpa::Settings::Scored(cpa::ScoredSettings::default()));
        change(campaign);
    })
}

/// From the answer on.
fn from_the_answer(config: Config, script: &str) -> String {
    let text = play(config, script);
    let start = text.find("5.000 call-0 answered").expect("it is answered");
    let lines = text[start..].lines().map(str::trim_end);
    lines.fold(String::new(), |mut told, line| {
        writeln!(told, "{line}").expect("text takes it");
        told
    })
}

/// "Hello." and, after the person's verdict, an announcement that goes on: a beep at last.
const LATE_BEEP: &str = "5 call-0 answered
    5.6 call-0 voice-on
    6.1 call-0 voice-off ago 0.100000000
    6.7 tick
    6.8 call-0 bridged
    9 call-0 tone beep";

#[test]
fn a_beep_under_the_agent_is_a_late_machine_and_released() {
    let patient = |release: bool| {
        listening(|campaign| {
            // Told at 6.1 s with 0.1 s of silence, and released by patience whatever the score says.
            campaign.cpa = Some(cpa::Settings::Scored(cpa::ScoredSettings {
                patience: std::time::Duration::from_millis(200),
                prices: cpa::scored::Prices {
                    false_positive: 1e9,
                    ..cpa::scored::Prices::default()
                },
                ..cpa::ScoredSettings::default()
            }));
            campaign.release_late_machines = release;
        })
    };
    let kept = |release: bool| {
        let text = from_the_answer(patient(release), &(morning(1, 1) + LATE_BEEP));
        let lines = text
            .lines()
            .filter(|line| !line.contains("wake") && !line.contains("paced"));
        lines.collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        5.000 call-0 answered
            analyse call-0
        5.600 call-0 voice-on
        5.700 tick
        5.800 tick
        5.900 tick
        6.000 tick
        6.100 tick
        6.100 call-0 voice-off ago 0.100
        6.200 tick
            verdict call-0 human PATIENCE-0.2601-200
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
        6.700 tick
        6.800 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.800
        9.000 call-0 tone beep
            late-machine call-0
            release call-0
            released call-0 answering_machine
            agent-0 wrap_up campaign-0"#]]
    .assert_eq(&kept(true));
    expect![[r#"
        5.000 call-0 answered
            analyse call-0
        5.600 call-0 voice-on
        5.700 tick
        5.800 tick
        5.900 tick
        6.000 tick
        6.100 tick
        6.100 call-0 voice-off ago 0.100
        6.200 tick
            verdict call-0 human PATIENCE-0.2601-200
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
        6.700 tick
        6.800 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.800
        9.000 call-0 tone beep
            late-machine call-0"#]]
    .assert_eq(&kept(false));
}

/// Two seconds of speech leave doubt. The agent says hello, and what follows decides.
#[test]
fn silence_after_the_agents_hello_is_a_late_machine_and_an_answer_is_not() {
    let hello = "5 call-0 answered
        5.6 call-0 voice-on
        7.7 call-0 voice-off ago 0.100000000
        9.2 call-0 bridged
        9.8 call-0 agent-voice-on ago 0.048000000
        10.9 call-0 agent-voice-off ago 0.100000000";
    let told = |follows: &str| {
        let script = morning(1, 1) + hello + "\n" + follows;
        // By rhythm alone this greeting leaves doubt at twice the default.
        let doubtful = scored(|campaign| {
            campaign.cpa = Some(cpa::Settings::Scored(cpa::ScoredSettings {
                prices: cpa::scored::Prices {
                    false_positive: 500.0,
                    ..cpa::scored::Prices::default()
                },
                ..cpa::ScoredSettings::default()
            }));
        });
        let text = from_the_answer(doubtful, &script);
        let from = text.find("10.900 call-0").expect("the agent has ended");
        let lines = text[from..].lines().filter(|line| {
            !line.contains("tick") && !line.contains("paced") && !line.contains("wake")
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        10.900 call-0 agent-voice-off ago 0.100
            late-machine call-0
            release call-0
            released call-0 answering_machine
            agent-0 wrap_up campaign-0"#]]
    .assert_eq(&told("14 tick"));
    expect![[r#"
        10.900 call-0 agent-voice-off ago 0.100
        11.300 call-0 voice-on ago 0.048
        12.000 call-0 voice-off ago 0.100"#]]
    .assert_eq(&told(
        "11.3 call-0 voice-on ago 0.048000000\n12 call-0 voice-off ago 0.100000000\n16 tick",
    ));
}

#[test]
fn with_connect_on_answer_the_agent_is_there_and_a_verdict_of_a_machine_is_a_late_one() {
    let config = windowed(|campaign| campaign.connect_on_answer = true);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.1 call-0 bridged
           5.6 call-0 voice-on
           6.6 tick";
    expect![[r#"
        5.000 call-0 answered
            analyse call-0
            agent-0 connecting campaign-0
            zip-tone agent-0
            bridge call-0 agent-0
            wake 8.000 late-machine
        5.100 call-0 bridged
            agent-0 connected campaign-0
            connected call-0 agent-0 waited 0.100
            wake 8.000 late-machine
        5.600 call-0 voice-on
            wake 6.600 late-machine
        6.600 tick
            late-machine call-0
            release call-0
            released call-0 answering_machine
            agent-0 wrap_up campaign-0
            wake never
    "#]]
    .assert_eq(&from_the_answer(config, &script));
}

#[test]
fn with_connect_on_answer_a_person_stays_with_the_agent() {
    let config = windowed(|campaign| campaign.connect_on_answer = true);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.1 call-0 bridged
           5.6 call-0 voice-on
           6.1 call-0 voice-off
           6.8 tick
           60 agent-0 released";
    let text = from_the_answer(config, &script);
    assert!(!text.contains("late-machine call-0"), "{text}");
    assert!(text.contains("released call-0 connected"), "{text}");
}

#[test]
fn a_share_of_machines_is_given_to_an_agent_and_all_of_them_at_a_hundred_per_cent() {
    let script = morning(1, 1)
        + "5 call-0 answered
           5.6 call-0 voice-on
           6.6 tick
           6.7 call-0 bridged
           8 call-0 dispositioned person
           20 agent-0 released";
    let machine = |review: u16| {
        let config = windowed(|campaign| {
            campaign.machine_treatment = Treatment::LeaveMessage;
            campaign.machine_review = PerMille::new(review);
        });
        from_the_answer(config, &script)
    };
    assert!(machine(1000).contains("bridge call-0 agent-0"));
    assert!(!machine(0).contains("bridge call-0 agent-0"));
}

#[test]
fn a_phone_that_screens_is_told_who_calls_and_whoever_comes_on_is_live() {
    let config = scored(|campaign| campaign.screener_treatment = Treatment::Introduce);
    let script = morning(1, 1)
        + "5 call-0 answered
           5.7 call-0 voice-on
           6.4 call-0 recording screener
           14 call-0 message-finished
           20 call-0 voice-on
           20.5 call-0 voice-off
           21.2 tick
           21.3 call-0 bridged";
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
        5.000 call-0 answered
            analyse call-0
            wake 9.500 call-progress
        5.700 call-0 voice-on
            wake 5.800 call-progress
        5.800 tick
            wake 5.900 call-progress
        5.900 tick
            wake 6.000 call-progress
        6.000 tick
            wake 6.100 call-progress
        6.100 tick
            wake 6.200 call-progress
        6.200 tick
            wake 6.300 call-progress
        6.300 tick
            wake 6.400 call-progress
        6.400 tick
            wake 6.500 call-progress
        6.400 call-0 recording screener
            verdict call-0 screener RECORDING-screener
            play-message call-0
            wake 36.400 call-progress
        14.000 call-0 message-finished
            wake 44.000 call-progress
        20.000 call-0 voice-on
            wake 20.100 call-progress
        20.100 tick
            wake 20.200 call-progress
        20.200 tick
            wake 20.300 call-progress
        20.300 tick
            wake 20.400 call-progress
        20.400 tick
            wake 20.500 call-progress
        20.500 tick
            wake 20.600 call-progress
        20.500 call-0 voice-off
            wake 20.600 call-progress
        20.600 tick
            wake 20.700 call-progress
        20.700 tick
            wake 20.800 call-progress
        20.800 tick
            wake 20.900 call-progress
        20.900 tick
            wake 21.000 call-progress
        21.000 tick
            wake 21.100 call-progress
        21.100 tick
            wake 21.200 call-progress
        21.200 tick
            wake 21.300 call-progress
        21.300 tick
            wake 21.400 call-progress
        21.300 call-0 bridged
            ignored call-0 is elsewhere
            wake 21.400 call-progress
    "#]],
    );
}

#[test]
fn a_phone_that_screens_and_nobody_comes_on() {
    let config = scored(|campaign| campaign.screener_treatment = Treatment::Introduce);
    let script = morning(1, 1)
        + "5 call-0 answered
           6.4 call-0 recording screener
           14 call-0 message-finished
           44 tick";
    let text = from_the_answer(config, &script);
    assert!(text.contains("released call-0 dead_air"), "{text}");
}

#[test]
fn without_a_policy_of_its_own_a_phone_that_screens_is_hung_up_on() {
    let script = morning(1, 1)
        + "5 call-0 answered
           6.4 call-0 recording screener";
    let text = from_the_answer(scored(|_| ()), &script);
    assert!(text.contains("released call-0 call_screener"), "{text}");
}

/// The verdict on half a second of speech after so long a ringing, by the weights given.
fn verdict_after_ringing(priors: Option<cpa::Priors>, rang: f64) -> String {
    let config = scored(|campaign| campaign.priors = priors.map(Box::new));
    let at = |after: f64| 1.0 + rang + after;
    let script = format!(
        "{}1 call-0 ringing
        {} call-0 answered
        {} call-0 voice-on
        {} call-0 voice-off ago 0.100000000
        {} tick",
        morning(1, 1),
        at(0.0),
        at(0.6),
        at(1.2),
        at(3.0),
    );
    verdicts(&play(config, &script)).join(" ")
}

fn verdicts(text: &str) -> Vec<String> {
    let told = |line: &str| {
        let (_, verdict) = line.trim().split_once("verdict call-")?;
        Some(verdict.split(' ').nth(1)?.to_owned())
    };
    text.lines().filter_map(told).collect()
}

#[test]
fn how_long_it_rang_weighs_before_anybody_speaks() {
    let seconds = std::time::Duration::from_secs;
    let priors = || {
        Some(cpa::Priors {
            by_ring: vec![(seconds(0), -1.0), (seconds(14), 9.0)],
            ..cpa::Priors::default()
        })
    };
    assert_eq!(verdict_after_ringing(priors(), 6.0), "human");
    assert_eq!(verdict_after_ringing(priors(), 13.9), "human");
    assert_eq!(verdict_after_ringing(priors(), 14.0), "machine");
    assert_eq!(verdict_after_ringing(None, 14.0), "human");
}

#[test]
fn the_hour_on_the_clock_of_who_is_called_weighs() {
    // The engine's clock begins at midnight, UTC.
    let mut priors = cpa::Priors::default();
    priors.by_hour[0] = 9.0;
    assert_eq!(verdict_after_ringing(Some(priors), 6.0), "machine");
    let mut priors = cpa::Priors::default();
    priors.by_hour[1] = 9.0;
    assert_eq!(verdict_after_ringing(Some(priors), 6.0), "human");
}

#[test]
fn who_answered_the_number_last_weighs_on_its_next_call() {
    let play = |after_machine: f64| {
        let config = scored(|campaign| {
            campaign.priors = Some(Box::new(cpa::Priors {
                after_machine,
                ..cpa::Priors::default()
            }));
            campaign.retry.by_outcome[Outcome::AnsweringMachine as usize].wait =
                std::time::Duration::from_secs(60);
        });
        let script = morning(1, 1)
            + "5 call-0 answered
               6 call-0 tone beep
               66.1 tick
               70 call-1 answered
               70.6 call-1 voice-on
               71.2 call-1 voice-off ago 0.100000000
               73 tick";
        verdicts(&play(config, &script)).join(" ")
    };
    assert_eq!(play(0.0), "machine human");
    assert_eq!(play(9.0), "machine machine");
}
