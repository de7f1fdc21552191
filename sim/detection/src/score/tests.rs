use std::time::Duration;

use outpace_engine::cpa::{Cause, Verdict};

use super::*;

/// A case: label, kind, class, verdict in seconds, end of the greeting, probability.
fn case(
    label: Label,
    kind: &str,
    class: Class,
    at_s: f64,
    end_s: Option<f64>,
    p: Option<f64>,
) -> Case {
    let verdict = Verdict {
        class,
        cause: Cause::TooLong {
            total: Duration::from_secs_f64(at_s),
        },
        greeting_end: None,
    };
    Case {
        labelled: Labelled {
            file: format!("{kind}-{at_s}.wav"),
            label,
            kind: kind.to_owned(),
            greeting_end_s: end_s,
            number: String::new(),
            line: 2,
        },
        outcome: Outcome {
            verdict: Some(verdict),
            at: Duration::from_secs_f64(at_s),
            late_machine: None,
            probability: p,
        },
    }
}

fn cases() -> Vec<Case> {
    let mut cases = vec![
        case(
            Label::Human,
            "hello",
            Class::Human,
            2.0,
            Some(1.0),
            Some(0.1),
        ),
        // Before the end of the greeting: harms nobody.
        case(
            Label::Human,
            "business",
            Class::Human,
            2.0,
            Some(2.5),
            Some(0.2),
        ),
        case(
            Label::Human,
            "hello",
            Class::NotSure,
            5.0,
            Some(2.0),
            Some(0.6),
        ),
        case(Label::Human, "silent", Class::DeadAir, 4.5, None, None),
        case(
            Label::Human,
            "business",
            Class::Machine,
            3.0,
            Some(2.8),
            Some(0.99),
        ),
        case(Label::Human, "noisy", Class::Fax, 1.0, Some(0.8), None),
        case(
            Label::Machine,
            "carrier",
            Class::Machine,
            3.0,
            None,
            Some(0.99),
        ),
        case(Label::Machine, "carrier", Class::Sit, 4.0, None, Some(0.5)),
        case(Label::Machine, "short", Class::Human, 2.0, None, Some(0.05)),
        case(Label::Machine, "short", Class::Human, 2.5, None, Some(0.15)),
        case(Label::Fax, "ced", Class::Fax, 2.0, None, None),
        case(Label::Silence, "silence", Class::Human, 2.0, None, None),
    ];
    cases[0].outcome.late_machine = Some(Duration::from_secs(4));
    cases[8].outcome.late_machine = Some(Duration::from_millis(4900));
    cases[9].outcome.late_machine = Some(Duration::from_millis(5600));
    cases
}

#[test]
fn a_person_hung_up_on_is_a_false_positive_whatever_they_were_taken_for() {
    let tally = Tally::of(cases().iter(), true);
    assert_eq!((tally.false_positive.count, tally.false_positive.n), (2, 6));
    assert_eq!((tally.false_negative.count, tally.false_negative.n), (2, 4));
    assert_eq!((tally.people_unheard.count, tally.people_unheard.n), (1, 6));
    assert_eq!(tally.n, 12);
    assert_eq!((tally.right.count, tally.right.n), (4 + 2 + 1, 12));
}

#[test]
fn times_count_from_the_greetings_end_and_never_below_zero() {
    let tally = Tally::of(cases().iter(), true);
    assert_eq!(
        tally.after_greeting_s.n, 3,
        "whoever was hung up on or said nothing is left out"
    );
    assert_eq!(tally.mean_after_greeting_s, Some((1.0 + 0.0 + 3.0) / 3.0));
    assert_eq!(tally.within_2s, Some(2.0 / 3.0));
    // Whoever spoke up after the line was given up for dead was not released in time.
    let mut late = cases();
    late[3].labelled.greeting_end_s = Some(6.0);
    assert_eq!(Tally::of(late.iter(), true).after_greeting_s.n, 3);
    assert_eq!(tally.mean_time_to_machine_s, Some(3.5));
}

#[test]
fn watch_mode_is_credited_for_three_seconds_and_blamed_at_any_time() {
    let watch = Tally::of(cases().iter(), true).watch.expect("it watches");
    assert_eq!(
        (watch.caught_within_3s.count, watch.caught_within_3s.n),
        (1, 2)
    );
    assert_eq!((watch.stopped.count, watch.stopped.n), (3, 4));
    assert_eq!((watch.false_alarms.count, watch.false_alarms.n), (1, 4));
    assert_eq!(Score::of(Detecting::Asterisk, &cases()).all.watch, None);
}

#[test]
fn kinds_and_confusion_add_up() {
    let score = Score::of(Detecting::Scored, &cases());
    let kinds = score.kinds.values().flat_map(BTreeMap::values);
    assert_eq!(kinds.map(|kind| kind.n).sum::<u64>(), 12);
    assert_eq!(
        score.kinds["human"]["business"].false_positive.value,
        Some(0.5)
    );
    let counts = score.confusion.values().flat_map(BTreeMap::values);
    assert_eq!(counts.sum::<u64>(), 12);
    assert_eq!(score.confusion["human"]["fax"], 1);
}

#[test]
fn people_hung_up_on_are_the_worst_and_surest_errors_come_first() {
    let worst = Score::of(Detecting::Scored, &cases()).worst;
    let files: Vec<&str> = worst.iter().map(|case| case.file.as_str()).collect();
    assert_eq!(
        files,
        [
            "business-3.wav",
            "noisy-1.wav",
            "hello-5.wav",
            "short-2.wav",
            "short-2.5.wav"
        ]
    );
}

#[test]
fn probabilities_are_held_against_the_truth_with_people_and_machines_weighing_alike() {
    let reliability = Score::of(Detecting::Scored, &cases())
        .reliability
        .expect("there are probabilities");
    assert_eq!(reliability.n, 8);
    let people = [0.1_f64, 0.2, 0.6, 0.99].map(|p| p * p).iter().sum::<f64>() / 4.0;
    let machines = [0.99_f64, 0.5, 0.05, 0.15]
        .map(|p| (1.0 - p).powi(2))
        .iter()
        .sum::<f64>()
        / 4.0;
    assert!((reliability.brier - f64::midpoint(people, machines)).abs() < 1e-12);
    let last = reliability.bins.last().expect("a bin");
    assert_eq!((last.n, last.machines), (2, 0.5));
    // Three people more, all like the first: they weigh no more than before.
    let mut more = cases();
    more.extend(vec![more[0].clone(); 3]);
    let reliability = Score::of(Detecting::Scored, &more)
        .reliability
        .expect("there are probabilities");
    let last = reliability.bins.last().expect("a bin");
    assert!(last.machines > 0.6, "{last:?}");
}
