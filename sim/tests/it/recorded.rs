//! Answers that are heard as they were recorded.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_engine::cpa::{Heard, Sound, Tone, Wording};
use outpace_engine::{Input, Outcome, Timestamp};
use outpace_scenarios::{RecordedAnswer, RecordedAnswers, Scenario};
use outpace_sim::{Day, DayPlan, Keep, Observer, Truth, simulate_day};

use crate::load_shipped;

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

/// Told at, and what happened when.
fn told(known: u64, at: u64, sound: Sound) -> (Duration, Heard) {
    (ms(known), Heard { at: ms(at), sound })
}

/// A person who says hello, and again; a machine that beeps at once.
fn answers() -> RecordedAnswers {
    RecordedAnswers {
        people: vec![RecordedAnswer {
            told: vec![
                told(560, 500, Sound::SpeechOn),
                told(1100, 1000, Sound::SpeechOff),
                told(4060, 4000, Sound::SpeechOn),
                told(4600, 4500, Sound::SpeechOff),
            ],
            greeting_ends: ms(1000),
            length: ms(12_000),
        }],
        machines: vec![RecordedAnswer {
            told: vec![told(820, 700, Sound::Tone(Tone::Beep))],
            greeting_ends: ms(0),
            length: ms(8000),
        }],
    }
}

fn scenario(recorded: Option<RecordedAnswers>) -> Scenario {
    let set = ["day.length=1 h", "people.otherwise.screener=0 %"];
    let mut scenario = load_shipped("screened.toml", &set.map(str::to_owned));
    scenario.world.people[0].recorded = recorded.map(Arc::new);
    scenario
}

/// When what was told of each call, from its answer on.
#[derive(Default)]
struct Told {
    answered: BTreeMap<u32, Timestamp>,
    sounds: BTreeMap<u32, Vec<(Duration, Input)>>,
}

impl Observer for Told {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        match *fact {
            Input::Answered(call) => {
                self.answered.insert(call.number, now);
            }
            Input::VoiceOn { call, .. }
            | Input::VoiceOff { call, .. }
            | Input::WordingHeard { call, .. }
            | Input::ToneHeard { call, .. } => {
                // Tones of the network come before any answer.
                let Some(&answered) = self.answered.get(&call.number) else {
                    return;
                };
                let after = now - answered;
                let sounds = self.sounds.entry(call.number).or_default();
                sounds.push((after, *fact));
            }
            _ => {}
        }
    }
}

fn day(scenario: &Scenario) -> (Day, Told) {
    let plan = DayPlan {
        seed: 5,
        replication: 0,
        keep: Keep::Tables,
    };
    let mut told = Told::default();
    let day = simulate_day(scenario, plan, &mut told, &AtomicBool::new(false));
    (day.expect("not cancelled"), told)
}

#[test]
fn people_and_machines_sound_as_recorded_and_when() {
    let (day, told) = day(&scenario(Some(answers())));
    let (mut people, mut machines) = (0, 0);
    for row in day.calls.iter() {
        let number = row.record.call.number;
        let Some(sounds) = told.sounds.get(&number) else {
            continue;
        };
        let call = row.record.call;
        // The slot is not on record.
        let sounds = sounds
            .iter()
            .map(|(after, fact)| (*after, fact.about(call)));
        let sounds: Vec<_> = sounds.collect();
        match row.truth {
            Truth::Person => {
                let on = Input::VoiceOn { call, ago: ms(60) };
                assert_eq!(sounds[0], (ms(560), on));
                if let Some(off) = sounds.get(1) {
                    let ago = ms(100);
                    assert_eq!(*off, (ms(1100), Input::VoiceOff { call, ago }));
                }
                people += 1;
            }
            Truth::Machine => {
                let tone = Tone::Beep;
                assert_eq!(sounds, [(ms(820), Input::ToneHeard { call, tone })]);
                assert_eq!(row.record.outcome, Outcome::AnsweringMachine);
                machines += 1;
            }
            Truth::Fax | Truth::DeadAir => {}
            other => panic!("{other:?} is not recorded and is heard: {sounds:?}"),
        }
    }
    assert!(people > 50 && machines > 200, "{people}, {machines}");
}

/// A person's own words let them through sooner, and a machine's beep says the same as before.
#[test]
fn words_are_told_as_they_were_recorded_and_weigh() {
    let wording = Wording::from_halves(-8).expect("within the most");
    let mut answers = answers();
    let words = told(1040, 1040, Sound::Wording(wording));
    answers.people[0].told.insert(1, words);
    let [without, with] = [self::answers(), answers].map(|it| day(&scenario(Some(it))));
    let mean_wait = |(day, _): &(Day, Told)| {
        let people = day.calls.iter().filter(|row| row.truth == Truth::Person);
        let waits = people.filter_map(|row| {
            let verdict = row.record.verdict.known()?;
            Some((verdict - row.record.answered).as_secs_f64())
        });
        let waits: Vec<f64> = waits.collect();
        assert!(waits.len() > 50, "{}", waits.len());
        waits.iter().sum::<f64>() / waits.len() as f64
    };
    let told = with.1.sounds.values().flatten();
    let told = told.filter(|(_, fact)| matches!(fact, Input::WordingHeard { .. }));
    let at: Vec<Duration> = told.map(|(after, _)| *after).collect();
    assert!(
        at.len() > 50 && at.iter().all(|it| *it == ms(1040)),
        "{at:?}"
    );
    let [without, with] = [mean_wait(&without), mean_wait(&with)];
    assert!(with < without - 0.1, "{with} s, {without} s without words");
}

#[test]
fn who_talks_to_an_agent_says_no_further_hello_off_the_recording() {
    let (day, told) = day(&scenario(Some(answers())));
    let talked = day.calls.iter().filter(|row| {
        let connected = row.record.connected.known();
        row.truth == Truth::Person
            && connected.is_some_and(|at| at - row.record.answered < ms(4000))
    });
    let mut checked = 0;
    for row in talked {
        // What is drawn that they say to the agent may be heard at any other instant.
        let sounds = &told.sounds[&row.record.call.number];
        assert!(
            sounds.iter().all(|(after, _)| *after != ms(4060)),
            "{sounds:?}"
        );
        checked += 1;
    }
    assert!(checked > 50, "{checked}");
}

#[test]
fn where_one_kind_has_no_recording_its_speech_is_drawn_as_ever() {
    /// When each attempt at a machine is first heard.
    fn first_sounds((day, told): &(Day, Told)) -> BTreeMap<(u32, u16), Duration> {
        let machines = day.calls.iter().filter(|row| row.truth == Truth::Machine);
        let first = machines.filter_map(|row| {
            let (after, _) = told.sounds.get(&row.record.call.number)?.first()?;
            Some(((row.record.contact.0, row.record.attempt), *after))
        });
        first.collect()
    }
    let only_people = RecordedAnswers {
        machines: Vec::new(),
        ..answers()
    };
    let drawn = first_sounds(&day(&scenario(None)));
    let beside = first_sounds(&day(&scenario(Some(only_people))));
    let both = drawn.iter().filter(|(key, _)| beside.contains_key(key));
    assert!(both.clone().count() > 200);
    for (key, after) in both {
        assert_eq!(beside[key], *after, "{key:?}");
    }
}
