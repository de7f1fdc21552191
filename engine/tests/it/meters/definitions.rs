//! One attempt, many truths: what each definition makes of it.

use core::time::Duration;

use outpace_engine::meters::definitions::{
    ConnectionStartPoint, GenesysDenominator, HungUpEarly, TWO_SECONDS, UCCE_HOLD, VICIDIAL_DROP,
    all, amazon_connect, crtc, fcc, ftc, genesys, ofcom, ucce, unicom, vicidial, vicidial_uk,
};
use outpace_engine::meters::{
    Attempt, ClockStart, Count, Disposition, FalsePositives, Panel, TakenFor, Truth,
};
use outpace_engine::meters::{Calendar, Window};

use super::building::{But, at, counted, hours, machine, pair, person, read, unanswered};

fn ftc_of(attempt: Attempt) -> (u64, u64) {
    counted(ftc(HungUpEarly::Answered), &[attempt])
}

#[test]
fn ftc_joined_at_two_seconds_is_in_time_and_an_instant_later_is_abandoned() {
    assert_eq!(ftc_of(person(100.0).joined(3.0)), (0, 1));
    assert_eq!(ftc_of(person(100.0).joined(3.000_000_001)), (1, 1));
    // "A call joined at 2.1 s is abandoned although an agent spoke."
    assert_eq!(ftc_of(person(100.0).joined(3.1)), (1, 1));
}

#[test]
fn ftc_the_message_does_not_take_a_call_out_of_the_abandoned() {
    assert_eq!(ftc_of(person(100.0).message(3.0)), (1, 1));
    assert_eq!(ftc_of(person(100.0)), (1, 1));
}

#[test]
fn ftc_knows_no_machines_and_no_unanswered_calls() {
    assert_eq!(ftc_of(machine(100.0)), (0, 0));
    assert_eq!(ftc_of(unanswered(100.0)), (0, 0));
    let missed = machine(100.0).taken_for(TakenFor::Person).joined(2.0);
    assert_eq!(ftc_of(missed.agent_says(Disposition::Machine)), (0, 0));
    assert_eq!(ftc_of(missed), (0, 1));
}

#[test]
fn ftc_who_hangs_up_early_is_abandoned_in_one_variant_only() {
    let early = [
        person(100.0).they_hang_up(0.5),
        person(100.0).they_hang_up(3.0),
    ];
    assert_eq!(counted(ftc(HungUpEarly::Answered), &early), (0, 2));
    assert_eq!(counted(ftc(HungUpEarly::Abandoned), &early), (2, 2));
    let late = person(100.0).they_hang_up(3.000_000_001);
    assert_eq!(ftc_of(late), (1, 1));
    assert_eq!(counted(ftc(HungUpEarly::Abandoned), &[late]), (1, 1));
}

#[test]
fn ftc_a_greeting_never_finished_has_no_two_seconds() {
    let mut talking = person(100.0).they_hang_up(30.0);
    talking.instants.greeting_end = None;
    assert_eq!(ftc_of(talking), (0, 1));
    // Nobody listened: the clock runs from the answer.
    talking.instants.first_speech = None;
    assert_eq!(ftc_of(talking), (1, 1));
}

#[test]
fn ftc_a_person_taken_for_a_machine_is_abandoned_in_truth_and_nowhere_in_the_records() {
    let silent = person(100.0).taken_for(TakenFor::Machine);
    let reading = read(ftc(HungUpEarly::Answered), &[silent]);
    assert_eq!(pair(reading.counted), (0, 0));
    assert_eq!(reading.truly.map(pair), Some((1, 1)));
    let found = silent.agent_says(Disposition::Person);
    assert_eq!(ftc_of(found), (1, 1), "a check of the recording shows it");
}

#[test]
fn truth_is_reported_only_when_all_of_it_is_known() {
    let unknown = Attempt {
        truth: None,
        ..person(100.0)
    };
    let reading = read(ftc(HungUpEarly::Answered), &[person(90.0), unknown]);
    assert_eq!(reading.truly, None);
    let reading = read(
        ftc(HungUpEarly::Answered),
        &[person(90.0), unanswered(100.0)],
    );
    assert_eq!(
        reading.truly.map(pair),
        Some((1, 1)),
        "nobody need answer for that"
    );
}

#[test]
fn fcc_counts_as_the_ftc_does() {
    let attempts = [person(1.0), person(2.0).joined(1.0), machine(3.0)];
    for early in [HungUpEarly::Answered, HungUpEarly::Abandoned] {
        assert_eq!(
            counted(fcc(early), &attempts),
            counted(ftc(early), &attempts)
        );
    }
}

#[test]
fn ofcom_has_two_clocks_and_counts_each_call_once() {
    // Joined 2.1 s after the answer, 1.9 s after the first word.
    let call = person(100.0).joined(2.1);
    assert_eq!(counted(ofcom(ClockStart::Answer), &[call]), (1, 1));
    assert_eq!(counted(ofcom(ClockStart::FirstSpeech), &[call]), (0, 1));
    let gone = person(100.0).they_hang_up(1.0);
    assert_eq!(counted(ofcom(ClockStart::Answer), &[gone]), (0, 0));
}

#[test]
fn ucce_sees_results_16_and_20_over_detected_live_voice() {
    let calls = [
        person(1.0).joined(2.0),                  // 10
        person(2.0).joined(9.0),                  // 10: lateness is not seen
        person(3.0),                              // 16
        person(4.0).message(3.0),                 // 20
        person(5.0).they_hang_up(2.0),            // 21
        person(6.0).taken_for(TakenFor::DeadAir), // 28, in neither
        machine(7.0),                             // 12
        machine(8.0).taken_for(TakenFor::Person), // 16: nobody heard it was a machine
        machine(9.0)
            .taken_for(TakenFor::Unsure)
            .joined(2.0)
            .agent_says(Disposition::Machine), // 10
        unanswered(10.0),                         // 8
    ];
    assert_eq!(counted(ucce(UCCE_HOLD), &calls), (3, 7));
    // Hold time: a caller who left 1 s after the verdict is a 21, who left after that was lost.
    let left = |after| person(1.0).they_hang_up(after);
    assert_eq!(counted(ucce(UCCE_HOLD), &[left(2.5)]), (0, 1));
    assert_eq!(counted(ucce(UCCE_HOLD), &[left(2.6)]), (1, 1));
}

#[test]
fn vicidial_counts_drops_among_what_people_answered() {
    let calls = [
        person(1.0).joined(2.0),
        person(2.0),
        person(3.0).message(6.5),
        machine(4.0)
            .taken_for(TakenFor::Person)
            .joined(2.0)
            .agent_says(Disposition::Machine),
    ];
    assert_eq!(counted(vicidial(VICIDIAL_DROP), &calls), (2, 3));
}

#[test]
fn vicidial_uk_gives_the_worked_example_of_its_document() {
    // D = 29, H = 9, M = 7: D' = 16.3125, rate = 16.3125/25.3125 = 64.44 %.
    let mut calls = vec![person(1.0); 29];
    calls.extend([person(2.0).joined(1.0).agent_says(Disposition::Person); 9]);
    calls.extend(
        [machine(3.0)
            .taken_for(TakenFor::Person)
            .joined(1.0)
            .agent_says(Disposition::Machine); 7],
    );
    let reading = read(vicidial_uk(VICIDIAL_DROP), &calls);
    assert_eq!(pair(reading.counted), (29, 45));
    let (d, h, m) = (29.0, 9.0, 7.0);
    let corrected: f64 = d * (1.0 - m / (h + m));
    assert_eq!(corrected, 16.3125);
    let rate = corrected / (h + corrected);
    assert_eq!(format!("{:.2}", rate * 100.0), "64.44");
    let counted = reading.counted.rate().expect("there are calls");
    assert!((counted - rate).abs() < 1e-15, "{counted} {rate}");
}

#[test]
fn the_uk_formula_is_the_plain_share_whatever_the_numbers() {
    for drops in 0..40_u128 {
        for people in 1..20_u128 {
            for machines in 0..20_u128 {
                let joined = people + machines;
                // D'/(H + D') with D' = D·H/(H+M), over its common denominator.
                let (above, below) = (drops * people, people * joined + drops * people);
                assert_eq!(above * (drops + joined), drops * below);
            }
        }
    }
}

#[test]
fn genesys_has_two_denominators() {
    let calls = [
        person(1.0),
        person(2.0).joined(2.0),
        machine(3.0),
        unanswered(4.0),
        unanswered(5.0),
    ];
    let of = |denominator| counted(genesys(denominator, TWO_SECONDS), &calls);
    assert_eq!(of(GenesysDenominator::AllCalls), (1, 5));
    assert_eq!(of(GenesysDenominator::ReachedQueue), (1, 2));
}

#[test]
fn amazon_has_three_clock_starts() {
    use ConnectionStartPoint::{ConnectedToSystem, GreetingEnd, GreetingStart};
    // Heard at 0.2 s, greeting over at 1.0 s, joined at 2.1 s; threshold 2 s, then 1 s.
    let call = [person(100.0).joined(2.1)];
    let of = |start, seconds| {
        let definition = amazon_connect(start, Duration::from_secs(seconds), 1);
        counted(definition, &call)
    };
    assert_eq!(of(ConnectedToSystem, 2), (1, 1));
    assert_eq!(of(GreetingStart, 2), (0, 1));
    assert_eq!(of(GreetingEnd, 2), (0, 1));
    assert_eq!(of(GreetingEnd, 1), (1, 1));
}

#[test]
#[should_panic(expected = "at least 1 s")]
fn amazon_takes_no_threshold_below_a_second() {
    let start = ConnectionStartPoint::GreetingEnd;
    let _ = amazon_connect(start, Duration::from_millis(999), 1);
}

#[test]
fn unicom_counts_silence_among_everything_connected() {
    let calls = [
        person(1.0),
        person(2.0).message(2.0),
        person(3.0).joined(30.0),
        machine(4.0),
        unanswered(5.0),
    ];
    assert_eq!(counted(unicom(), &calls), (1, 4));
}

#[test]
fn crtc_runs_over_a_month_from_the_answer() {
    let calls = [person(100.0).joined(2.0), person(200.0).joined(2.1)];
    assert_eq!(counted(crtc(), &calls), (1, 2));
    assert_eq!(crtc().window, Window::Month);
}

#[test]
fn one_call_many_truths() {
    // Joined 2.5 s after the answer: 1.5 s after the greeting, 1 s after the verdict.
    let mut panel = Panel::new(&all(), Calendar::utc());
    panel.record(&person(100.0).joined(2.5));
    let abandoned: Vec<&str> = panel
        .meters()
        .iter()
        .filter(|meter| meter.current(at(200.0), &Calendar::utc()).counted.numerator == 1)
        .map(|meter| meter.definition().name)
        .collect();
    assert_eq!(
        abandoned,
        [
            "ofcom",
            "ofcom_from_first_speech",
            "crtc",
            "amazon_connected_to_system",
            "amazon_greeting_start"
        ]
    );
}

#[test]
fn each_definition_has_its_own_name_a_source_and_a_numerator_within_its_denominator() {
    let mut names: Vec<&str> = all().iter().map(|one| one.name).collect();
    for definition in all() {
        assert!(!definition.source.is_empty());
        assert!(definition.numerator.is_within(definition.denominator));
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all().len());
}

#[test]
fn the_limit_is_exact() {
    let count = |numerator, denominator| Count {
        numerator,
        denominator,
    };
    let limit = ftc(HungUpEarly::Answered)
        .limit
        .expect("three percent is the law");
    assert!(!count(3, 100).is_over(limit));
    assert!(count(4, 100).is_over(limit));
    assert!(!count(0, 0).is_over(limit));
    assert!(!count(u64::MAX / 2000 * 3 / 100, u64::MAX / 2000).is_over(limit));
    assert_eq!(count(0, 0).rate(), None);
}

#[test]
fn false_positives_are_in_where_the_law_says_so() {
    assert_eq!(
        ftc(HungUpEarly::Answered).false_positives,
        FalsePositives::Counted
    );
    assert_eq!(
        ofcom(ClockStart::Answer).false_positives,
        FalsePositives::Estimated
    );
    assert_eq!(ucce(UCCE_HOLD).false_positives, FalsePositives::Invisible);
}

#[test]
fn a_fax_and_the_network_are_nobody() {
    for truth in [Truth::Fax, Truth::Network] {
        let call = Attempt {
            truth: Some(truth),
            ..person(100.0)
        };
        let reading = read(ftc(HungUpEarly::Answered), &[call]);
        assert_eq!(reading.truly.map(pair), Some((0, 0)));
    }
    assert_eq!(hours(1), Duration::from_secs(3600));
}
