//! What was found, written into scenarios that the scenarios' own reader accepts.

use std::path::Path;

use outpace_calibration::{
    Calibration, Choice, Knowledge, Met, Records, SeenCall, calibrate, put_into, whole_scenario,
};
use outpace_scenarios::{Distribution, Loaded, load_text};

use crate::recover::records;

fn found() -> Calibration {
    calibrate(&records(6000, 5), &Knowledge::default())
}

fn accepted(text: &str) -> Loaded {
    let loaded = load_text(text.to_owned(), Path::new("calibrated.toml"), &[]);
    loaded.unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[test]
fn a_whole_scenario_is_accepted_and_has_the_numbers() {
    let found = found();
    let put = whole_scenario(&found.sections("\"calls\".csv"), "A \"title\"").unwrap();
    let loaded = accepted(&put.text);
    assert_eq!(loaded.scenario.title, "A \"title\"");
    let people = &loaded.scenario.world.people[0];
    let ring = found.lengths["ring"].best();
    let Distribution::Lognormal { mean_s, sigma } = people.ring else {
        panic!("{:?}", people.ring);
    };
    assert!(
        (mean_s / ring.values[0] - 1.0).abs() < 1e-3 && (sigma / ring.values[1] - 1.0).abs() < 1e-3
    );
    let Distribution::Mixture { parts } = &people.talk else {
        panic!("{:?}", people.talk);
    };
    assert_eq!(
        parts.iter().map(|part| &*part.name).collect::<Vec<_>>(),
        ["no sale", "sale"]
    );
    assert!((people.otherwise.machine - found.otherwise["machine"].value).abs() < 1e-4);
}

/// Records of every shape: few calls, one hour, no talks, lengths that no family is like.
#[test]
fn whatever_was_found_is_accepted() {
    let mut odd = Records::default();
    for index in 0..400_u32 {
        let mut call = SeenCall::new(if index % 3 == 0 {
            Met::Person
        } else {
            Met::Machine
        });
        call.ring_s = Some(if index % 2 == 0 { 5.0 } else { 14.25 });
        call.at_s = Some(f64::from(23 * 3600 + index));
        call.talk = Some(outpace_calibration::Talk {
            length_s: f64::from(index % 3) * 100.0,
            is_cut_off: index % 7 == 0,
        });
        call.result = Some(["\"", "a,b", "\\"][index as usize / 3 % 3].into());
        call.wrap_up_s = Some(12.0);
        odd.calls.push(call);
    }
    let found = calibrate(&odd, &Knowledge::default());
    let put = whole_scenario(&found.sections("x"), "x").unwrap();
    assert!(
        put.text.contains("wrap_up = { constant = \"12 s\" }"),
        "{}",
        put.text
    );
    for records in [odd, records(150, 2), records(1000, 3)] {
        let found = calibrate(&records, &Knowledge::default());
        let sections = found.sections("x");
        let put = whole_scenario(&sections, "x").unwrap();
        accepted(&put.text);
    }
}

const SEVERAL: &str = include_str!("../../../../scenarios/blended-retail.toml");
const FIRST: &str = include_str!("../../../../scenarios/first-day.toml");

#[test]
fn a_scenario_keeps_everything_but_what_was_found() {
    let put = put_into(FIRST, &found().sections("calls.csv"), &Choice::default()).unwrap();
    let (before, after) = (accepted(FIRST).scenario, accepted(&put.text).scenario);
    assert_eq!(before.engine, after.engine);
    assert_eq!(
        before.world.teams[0].reservation_refused,
        after.world.teams[0].reservation_refused
    );
    assert_ne!(before.world.people[0].ring, after.world.people[0].ring);
    // An answer that no longer holds is gone.
    assert!(!put.text.contains("answer_by_attempt"), "{}", put.text);
    assert!(
        put.text
            .contains("# A first day at the dialer: one campaign")
    );
    let again = put_into(
        &put.text,
        &found().sections("calls.csv"),
        &Choice::default(),
    )
    .unwrap();
    assert_eq!(again.text, put.text);
}

#[test]
fn of_several_people_one_must_be_named() {
    let sections = found().sections("calls.csv");
    let choice = |people: &str, team: &str| Choice {
        people: Some(people.to_owned()),
        team: Some(team.to_owned()),
    };
    let unnamed = put_into(SEVERAL, &sections, &Choice::default())
        .unwrap_err()
        .to_string();
    assert!(unnamed.starts_with("has several [[people]]: "), "{unnamed}");
    assert!(
        unnamed.ends_with("Say which with --people NAME"),
        "{unnamed}"
    );
    let wrong = put_into(SEVERAL, &sections, &choice("nobody", "sellers"))
        .unwrap_err()
        .to_string();
    assert!(
        wrong.starts_with("has no [[people]] with the name \"nobody\"; it has: "),
        "{wrong}"
    );
    let before = accepted(SEVERAL).scenario.world;
    let put = put_into(SEVERAL, &sections, &choice("new customers", "sellers"));
    let after = accepted(&put.unwrap().text).scenario.world;
    let changed = before
        .people
        .iter()
        .zip(&after.people)
        .filter(|(a, b)| a != b)
        .count();
    assert_eq!(changed, 1);
}
