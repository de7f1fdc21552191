//! What is said, what is heard of it, and what a detector makes of it inside the pacing loop.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_engine::cpa::Recording;
use outpace_engine::meters::{Disposition, TakenFor};
use outpace_engine::{CallId, Event, Input, Outcome, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{
    CallRow, Day, DayPlan, Estimate, Identity, Keep, Observer, StudyPlan, Summary, Truth,
    simulate_day, study,
};

use crate::load_shipped;

fn screened(set: &[&str]) -> Scenario {
    let set: Vec<String> = set.iter().map(ToString::to_string).collect();
    load_shipped("screened.toml", &set)
}

fn day(scenario: &Scenario, observer: &mut impl Observer) -> Day {
    let plan = DayPlan {
        seed: 5,
        replication: 0,
        keep: Keep::Tables,
    };
    let day = simulate_day(scenario, plan, observer, &AtomicBool::new(false));
    day.expect("not cancelled")
}

fn summary(scenario: &Scenario, replications: u32) -> Summary {
    let plan = StudyPlan {
        seed: 5,
        replications,
        keep: Keep::Intervals,
    };
    let identity = Identity {
        set: &[],
        seed: 5,
        replications,
        version: "test",
    };
    let study = study(scenario, plan, &AtomicBool::new(false), &|| ());
    study.summary(scenario, &identity)
}

fn contains(estimate: Option<Estimate>, truth: Option<Estimate>) -> bool {
    let (estimate, truth) = (estimate.expect("reviewed"), truth.expect("judged"));
    let truth = truth.mean.expect("a share");
    let ends = estimate.ci95_low.zip(estimate.ci95_high);
    ends.is_some_and(|(low, high)| low <= truth && truth <= high)
}

/// For three detectors that are wrong about very different shares of people, what agents find in a random share of the
/// machine's verdicts says how many.
#[test]
fn what_agents_find_in_a_share_of_the_verdicts_is_what_the_detector_gets_wrong() {
    let mut found = Vec::new();
    for detector in ["scored", "asterisk", "reference"] {
        let detection =
            format!("campaign.detection={{detector='{detector}', machine_review='20 %'}}");
        let scenario = screened(&[&detection]);
        let summary = summary(&scenario, 3);
        let detection = summary.detection["campaign"];
        let (f, truly) = (
            detection.amd_false_positive,
            detection.amd_false_positive_true,
        );
        assert!(contains(f, truly), "{detector}: {detection:?}");
        assert!(
            contains(detection.amd_miss, detection.amd_miss_true),
            "{detector}: {detection:?}"
        );
        // The measures of the run have it, too, and the meters that see such people.
        assert_eq!(
            summary.metrics["amd_false_positive"].mean,
            f.and_then(|f| f.mean)
        );
        let meters = &summary.meters["campaign"];
        assert!(meters["ftc"].estimated_rate.is_some());
        assert_eq!(meters["vicidial"].estimated_rate, None);
        found.push(truly.and_then(|it| it.mean).expect("people answer"));
    }
    assert!(
        found[0] < 0.05 && found[1] > 0.05 && found[2] > 0.05,
        "{found:?}"
    );
}

#[test]
fn without_a_review_nothing_is_known_and_without_a_detector_nothing_is_said() {
    let scenario = screened(&["campaign.detection.machine_review=0 %", "day.length=1 h"]);
    let found = summary(&scenario, 2);
    assert_eq!(found.detection["campaign"].amd_false_positive, None);
    assert_eq!(found.metrics["amd_false_positive"].mean, None);
    assert_eq!(found.meters["campaign"]["ftc"].estimated_rate, None);
    assert!(found.metrics["amd_false_positive_true"].mean.is_some());
    let scenario = screened(&["campaign.detection.enabled=false", "day.length=1 h"]);
    let found = summary(&scenario, 2);
    assert!(found.detection.is_empty());
    assert!(!found.metrics.contains_key("late_decisions"));
}

/// Who answers, and what they say and when, does not depend on who listens: neither the ring nor the talk, nor which
/// phones let somebody on.
#[test]
fn the_same_people_answer_under_every_detector() {
    let calls = |detector: &str| -> BTreeMap<(u32, u16), CallRow> {
        let detection = format!("campaign.detection={{detector='{detector}'}}");
        let day = day(&screened(&[&detection]), &mut ());
        let rows = day.calls.iter();
        rows.map(|row| ((row.record.contact.0, row.record.attempt), row))
            .collect()
    };
    let as_phone = |truth: Truth| match truth {
        Truth::Screened => Truth::Screener,
        other => other,
    };
    let [ours, asterisk] = ["scored", "asterisk"].map(calls);
    let mut met = BTreeMap::new();
    for (key, one) in &ours {
        let Some(other) = asterisk.get(key) else {
            continue;
        };
        assert_eq!(as_phone(one.truth), as_phone(other.truth), "{key:?}");
        *met.entry(as_phone(one.truth)).or_insert(0) += 1;
        if one.record.answered != Timestamp::NEVER && other.record.answered != Timestamp::NEVER {
            let ring = |row: &CallRow| row.record.answered - row.record.ringing;
            assert_eq!(ring(one), ring(other), "{key:?}");
        }
    }
    for truth in [Truth::Person, Truth::Machine, Truth::Screener] {
        assert!(met[&truth] > 300, "{met:?}");
    }
}

#[test]
fn phones_that_are_told_who_calls_let_people_on_and_others_do_not() {
    let mut heard = Heard::default();
    let introduced = day(&screened(&[]), &mut heard);
    let is_known = |row: &CallRow| {
        let known = heard.known.get(&row.record.call.number);
        known == Some(&Recording::Screener)
    };
    let recognised = introduced.calls.iter().filter(is_known);
    let (mut all, mut people, mut talked) = (0_u32, 0_u32, 0);
    for row in recognised {
        all += 1;
        people += u32::from(row.truth == Truth::Screened);
        talked +=
            u32::from(row.truth == Truth::Screened && row.record.outcome == Outcome::Connected);
    }
    assert!(all > 500 && people > 200, "{people} of {all}");
    assert!(talked * 10 > people * 8, "{talked} of {people}");
    // Forty in a hundred let the person on.
    let share = f64::from(people) / f64::from(all);
    assert!((0.35..0.45).contains(&share), "{share}");

    let scenario = screened(&["campaign.screener_treatment=disconnect"]);
    let hung_up_on = day(&scenario, &mut ());
    let came_on = hung_up_on
        .calls
        .iter()
        .filter(|row| row.truth == Truth::Screened);
    // Only where the phone was taken for a person, and an agent said who calls.
    assert!(
        came_on.clone().all(|row| row.record.agent.is_some()),
        "nobody comes on to a line that is over"
    );
    assert!(came_on.count() < people as usize / 4);
}

/// Facts and events by call, as far as they are told of here.
#[derive(Default)]
struct Heard {
    known: BTreeMap<u32, Recording>,
    expected: BTreeSet<u32>,
    told_apart: BTreeSet<u32>,
    found_late: BTreeMap<CallId, Timestamp>,
    left_after: Vec<Duration>,
    dispositions: BTreeMap<u32, Disposition>,
    edges: BTreeSet<(bool, Duration)>,
}

impl Observer for Heard {
    fn fact(&mut self, _: Timestamp, fact: &Input) {
        match *fact {
            Input::RecordingKnown { call, recording } => {
                self.known.insert(call.number, recording);
            }
            Input::GreetingExpected(call) => {
                self.expected.insert(call.number);
            }
            Input::NotTheGreeting(call) => {
                self.told_apart.insert(call.number);
            }
            Input::VoiceOn { ago, .. } => {
                self.edges.insert((true, ago));
            }
            Input::VoiceOff { ago, .. } => {
                self.edges.insert((false, ago));
            }
            Input::Dispositioned { call, disposition } => {
                self.dispositions.insert(call.number, disposition);
            }
            _ => {}
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        match output {
            Output::Event(Event::LateMachine(call)) => {
                self.found_late.insert(*call, now);
            }
            Output::Event(Event::Released(record)) => {
                if let (Some(found), Some(connected)) = (
                    self.found_late.remove(&record.call),
                    record.connected.known(),
                ) {
                    self.left_after.push(now - found.max(connected));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn edges_are_told_when_they_are_known() {
    let ms = Duration::from_millis;
    let mut heard = Heard::default();
    day(&screened(&["day.length=1 h"]), &mut heard);
    assert_eq!(
        heard.edges,
        BTreeSet::from([(true, ms(48)), (false, ms(100))])
    );
    let mut heard = Heard::default();
    let asterisk = "campaign.detection={detector='asterisk'}";
    day(&screened(&["day.length=1 h", asterisk]), &mut heard);
    assert_eq!(heard.edges, BTreeSet::from([(true, ms(0)), (false, ms(0))]));
    assert!(heard.known.is_empty(), "loudness knows no recordings");
}

/// An announcement is known from the second call on, if the dialer found out in the first what it was.
#[test]
fn an_announcement_is_known_again_and_a_standard_one_from_the_first_call_on() {
    let machines = |set: &[&str]| {
        let mut heard = Heard::default();
        let day = day(&screened(set), &mut heard);
        let mut calls = [[0_u32; 2]; 2];
        for row in day.calls.iter() {
            let is_answered = row.record.answered != Timestamp::NEVER;
            if row.truth == Truth::Machine && is_answered {
                let is_again = usize::from(row.record.attempt > 1);
                calls[is_again][usize::from(heard.known.contains_key(&row.record.call.number))] +=
                    1;
            }
        }
        calls
    };
    let [[unknown, known], [_, known_again]] = machines(&["day.length=8 h"]);
    assert!(
        known == 0 && unknown > 500 && known_again > 50,
        "{known} {known_again}"
    );
    let standard = "people.machine_greeting.standard=50 %";
    let [[unknown, known], _] = machines(&["day.length=8 h", standard]);
    // Half of them are standard, and nine of ten of those recognised, if they speak for 1.2 s.
    let share = f64::from(known) / f64::from(known + unknown);
    assert!((0.38..0.48).contains(&share), "{share}");
    let nobody = "people.machine_greeting.recognised=0 %";
    let [[_, first], [_, again]] = machines(&["day.length=8 h", standard, nobody]);
    assert_eq!((first, again), (0, 0));
}

/// Whoever is called after their machine was is told apart from it, and is let through sooner.
#[test]
fn a_person_is_told_apart_from_the_machine_that_answered_before() {
    let mut heard = Heard::default();
    let day = day(&screened(&["day.length=8 h"]), &mut heard);
    let (mut apart, mut others) = (Vec::new(), Vec::new());
    for row in day.calls.iter() {
        let record = &row.record;
        let is_told = heard.told_apart.contains(&record.call.number);
        if is_told {
            assert_eq!(row.truth, Truth::Person, "a machine says the same again");
            assert!(record.attempt > 1, "nothing was heard before");
            assert!(heard.expected.contains(&record.call.number));
        }
        if row.truth == Truth::Person && record.verdict != Timestamp::NEVER {
            let after = record.verdict - record.answered;
            if is_told { &mut apart } else { &mut others }.push(after.as_secs_f64());
        }
    }
    let mean = |times: &[f64]| times.iter().sum::<f64>() / times.len() as f64;
    assert!(apart.len() > 50, "{}", apart.len());
    assert!(
        heard.expected.len() > heard.told_apart.len(),
        "machines answer again"
    );
    assert!(
        mean(&apart) + 0.2 < mean(&others),
        "{} s, {} s",
        mean(&apart),
        mean(&others)
    );
}

#[test]
fn an_agent_leaves_a_machine_that_is_found_late_or_the_dialer_does() {
    let hello_first = "people.machine_greeting.hello_first=60 %";
    for (release, longest) in [("true", 0), ("false", 1)] {
        let release = format!("campaign.detection.release_late_machines={release}");
        let mut heard = Heard::default();
        let day = day(&screened(&[&release, hello_first]), &mut heard);
        let late = heard.left_after.iter();
        let longest = Duration::from_secs(longest);
        let in_time = late.filter(|&&after| after <= longest).count();
        // Who is no machine is not left, and the call may end before the agent has it.
        let all = heard.left_after.len();
        assert!(all > 100 && in_time * 10 >= all * 9, "{in_time} of {all}");
        let is_released =
            |row: &CallRow| row.record.live && row.record.outcome == Outcome::AnsweringMachine;
        let released = day.calls.iter().filter(is_released).count();
        assert_eq!(released > 100, longest.is_zero(), "{released}");
    }
}

#[test]
fn agents_tell_what_they_find_behind_a_verdict() {
    let mut heard = Heard::default();
    let day = day(
        &screened(&["campaign.detection.machine_review=50 %", "day.length=3 h"]),
        &mut heard,
    );
    let (mut people, mut machines) = (0, 0);
    for row in day.calls.iter() {
        if row.record.taken_for != TakenFor::Machine || row.record.connected == Timestamp::NEVER {
            continue;
        }
        let is_person = row.truth == Truth::Person;
        let expected = if is_person {
            Disposition::Person
        } else {
            Disposition::Machine
        };
        let said = heard.dispositions.get(&row.record.call.number);
        if row.truth == Truth::Screened {
            // The phone was judged, or the person whom it had let on before.
            assert!(said.is_some(), "{row:?}");
            continue;
        }
        assert_eq!(said, Some(&expected), "{row:?}");
        people += u32::from(is_person);
        machines += u32::from(!is_person);
    }
    assert!(people > 0 && machines > 300, "{people} {machines}");
}

/// Nobody tells of words here, and the default is for calls where somebody does.
const STRICTER: &str = "campaign.detection.price_of_false_positive=500 s";

/// Calls that agents had: people, people hung up on, machines, machines found under them.
fn had_by_agents(day: &Day) -> [u32; 4] {
    let mut counts = [0; 4];
    for row in day
        .calls
        .iter()
        .filter(|row| row.record.connected != Timestamp::NEVER)
    {
        let is_released = row.record.outcome == Outcome::AnsweringMachine;
        let first = match row.truth {
            Truth::Person => 0,
            Truth::Machine => 2,
            _ => continue,
        };
        counts[first] += 1;
        counts[first + 1] += u32::from(is_released);
    }
    counts
}

#[test]
fn answers_go_to_agents_at_once_and_machines_are_found_under_them() {
    let mut heard = Heard::default();
    let at_once = [
        "campaign.detection.connect_on_answer=true",
        STRICTER,
        "day.length=4 h",
    ];
    let day = day(&screened(&at_once), &mut heard);
    for row in day
        .calls
        .iter()
        .filter(|row| row.record.connected != Timestamp::NEVER)
    {
        let waited = row.record.connected - row.record.answered;
        assert!(waited < Duration::from_secs(3), "{row:?}");
    }
    let [people, lost, machines, found] = had_by_agents(&day);
    assert!(people > 300 && machines > 300, "{people} {machines}");
    assert!(
        lost * 20 < people,
        "{lost} of {people} people are hung up on"
    );
    assert!(
        found * 2 > machines,
        "{found} of {machines} machines are found"
    );
}

/// The same people and machines: what follows the agent's first words finds machines that pause after a hello, and tells people from
/// machines where agents are joined at the answer.
#[test]
fn the_agents_hello_brings_machines_out_and_costs_hardly_a_person() {
    let with_and_without = |more: &str| {
        ["true", "false"].map(|probe| {
            let probe = format!("campaign.detection.probe={probe}");
            let counts = had_by_agents(&day(&screened(&[&probe, STRICTER, more]), &mut ()));
            let [people, lost, machines, found] = counts.map(f64::from);
            assert!(people > 1000.0 && machines > 1000.0, "{counts:?}");
            (lost / people, found / machines)
        })
    };
    let [with, without] = with_and_without("people.machine_greeting.hello_first=60 %");
    assert!(with.1 > without.1 + 0.03, "{with:?} {without:?}");
    assert!(with.0 < without.0 + 0.005, "{with:?} {without:?}");
    let [with, without] = with_and_without("campaign.detection.connect_on_answer=true");
    assert!(with.1 > without.1 + 0.03, "{with:?} {without:?}");
    assert!(with.0 < without.0 - 0.01, "{with:?} {without:?}");
}
