use super::*;
use crate::cpa::Wording;
use alloc::vec::Vec;

fn ms(length: u64) -> Duration {
    Duration::from_millis(length)
}

/// Plays spurts, each edge told 100 ms after it happened, and a beep if there is one.
fn play(detector: &mut ScoredDetector, spurts: &[(u64, u64)], beep: Option<u64>, until: u64) {
    const KNOWN_AFTER: u64 = 100;
    let mut told: Vec<(u64, Heard)> = Vec::new();
    for &(on, off) in spurts {
        for (at, sound) in [(on, Sound::SpeechOn), (off, Sound::SpeechOff)] {
            told.push((at + KNOWN_AFTER, Heard { at: ms(at), sound }));
        }
    }
    if let Some(at) = beep {
        let sound = Sound::Tone(Tone::Beep);
        told.push((at, Heard { at: ms(at), sound }));
    }
    told.sort_by_key(|&(now, _)| now);
    for (now, heard) in told {
        detector.hear(ms(now), heard);
    }
    while let Some(deadline) = detector.deadline().filter(|&due| due <= ms(until)) {
        detector.advance(deadline);
    }
}

fn verdict_on(spurts: &[(u64, u64)], beep: Option<u64>) -> (Class, u64) {
    let mut detector = ScoredDetector::new(Settings::default());
    play(&mut detector, spurts, beep, 30_000);
    let verdict = detector.verdict().expect("every analysis ends");
    let at = detector.verdict_at().expect("a verdict has its time");
    (verdict.class, at.as_millis() as u64)
}

/// The trainer's own sums, to the last unit: the table, the walk and the features' order are the same there.
#[test]
fn the_table_is_the_one_that_was_trained() {
    let mut seen = 0;
    let both = include_str!("rhythm.txt").lines();
    for line in both.chain(include_str!("with_wording.txt").lines()) {
        let (row, sum) = line.split_once(" = ").expect("a row and its sum");
        let values: Vec<u16> = row
            .split(' ')
            .map(|value| value.parse().expect("a feature"))
            .collect();
        let row: Row = values.try_into().expect("as many features as there are");
        assert_eq!(
            model::score(&row),
            sum.parse::<i64>().expect("a sum"),
            "{line}"
        );
        seen += 1;
    }
    assert!(seen >= 600, "{seen} vectors");
}

#[test]
fn a_short_hello_is_a_person_soon_after_it_ends() {
    let (class, at) = verdict_on(&[(600, 1150)], None);
    assert_eq!(class, Class::Human);
    assert!((1350..2250).contains(&at), "released at {at}");
}

/// The same second of speech, by what its words sound like.
#[test]
fn words_tell_a_machine_from_a_person_where_rhythm_does_not() {
    let verdict = |wording: bool, halves: Option<i8>| {
        let mut detector = ScoredDetector::new(Settings {
            wording,
            ..Settings::default()
        });
        let mut hear = |now, at, sound| detector.hear(ms(now), Heard { at: ms(at), sound });
        hear(700, 600, Sound::SpeechOn);
        if let Some(halves) = halves {
            let wording = Wording::from_halves(halves).expect("within the most");
            hear(1500, 1500, Sound::Wording(wording));
        }
        hear(1800, 1700, Sound::SpeechOff);
        while let Some(due) = detector.deadline().filter(|&due| due <= ms(20_000)) {
            detector.advance(due);
        }
        let class = detector.verdict().expect("every analysis ends").class;
        let at = detector.verdict_at().expect("a verdict has its time");
        (class, at)
    };
    let by_rhythm = verdict(true, None);
    assert_eq!(by_rhythm.0, Class::Human);
    assert_eq!(verdict(true, Some(12)).0, Class::Machine);
    let person = verdict(true, Some(-12));
    assert_eq!(person.0, Class::Human);
    assert!(person.1 < by_rhythm.1, "{person:?} after {by_rhythm:?}");
    // Who does not listen to words decides as if none were told.
    assert_eq!(verdict(false, Some(12)), by_rhythm);
}

/// The same words, on a number of which another greeting is known: and on one whose greeting is heard after all.
#[test]
fn who_says_something_else_than_the_known_greeting_is_let_through_sooner() {
    let verdict = |told: &[(u64, Sound)]| {
        let mut detector = ScoredDetector::new(Settings::default());
        let spurts = [(600, Sound::SpeechOn), (1400, Sound::SpeechOff)];
        let edges = spurts.map(|(at, sound)| (at + 100, Heard { at: ms(at), sound }));
        let told = told
            .iter()
            .map(|&(at, sound)| (at, Heard { at: ms(at), sound }));
        let mut all: Vec<(u64, Heard)> = edges.into_iter().chain(told).collect();
        all.sort_by_key(|&(now, _)| now);
        for (now, heard) in all {
            detector.hear(ms(now), heard);
        }
        while let Some(due) = detector.deadline().filter(|&due| due <= ms(20_000)) {
            detector.advance(due);
        }
        let class = detector.verdict().expect("every analysis ends").class;
        let at = detector.verdict_at().expect("a verdict has its time");
        (class, at)
    };
    let unknown = verdict(&[]);
    let another = verdict(&[(1200, Sound::NotTheGreeting)]);
    assert_eq!((unknown.0, another.0), (Class::Human, Class::Human));
    assert!(another.1 < unknown.1, "{another:?} after {unknown:?}");
    let twice = [(1200, Sound::NotTheGreeting), (1300, Sound::NotTheGreeting)];
    assert_eq!(verdict(&twice), another, "told twice it weighs once");
    let greeting = Sound::Recording(Recording::Machine);
    let after_all = verdict(&[(1200, Sound::NotTheGreeting), (1500, greeting)]);
    assert_eq!(after_all, (Class::Machine, ms(1500)));
}

/// Words that sound like a machine's, on a number whose greeting is known: whether it is heard is awaited, and so long that
/// nobody is late.
#[test]
fn nobody_is_a_machine_by_the_words_before_it_is_told_whether_the_known_greeting_is_heard() {
    let machines_words = Sound::Wording(Wording::from_halves(12).expect("within limits"));
    let ruled = |told: &[(u64, Sound)], ends: u64| {
        let mut detector = ScoredDetector::new(Settings::default());
        let spurts = [(600, Sound::SpeechOn), (ends, Sound::SpeechOff)];
        let words = [(1600, machines_words)];
        let mut all: Vec<_> = spurts.into_iter().chain(words).collect();
        all.extend(told);
        all.sort_by_key(|&(at, _)| at);
        for (at, sound) in all {
            detector.hear(ms(at), Heard { at: ms(at), sound });
        }
        while let Some(due) = detector.deadline().filter(|&due| due <= ms(20_000)) {
            detector.advance(due);
        }
        let verdict = detector.verdict().expect("every analysis ends");
        let at = detector.verdict_at().expect("a verdict has its time");
        assert_eq!(verdict.class, Class::Machine);
        (matches!(verdict.cause, Cause::Score { .. }), at)
    };
    let (greeting, expected) = (
        Sound::Recording(Recording::Machine),
        Sound::GreetingExpected,
    );
    let by_score = |at| (true, ms(at));
    assert_eq!(ruled(&[], 9000), by_score(1600));
    // It is heard; nothing is told; another greeting; nothing is told, and the greeting is over.
    let heard = [(20, expected), (2000, greeting)];
    assert_eq!(ruled(&heard, 9000), (false, ms(2000)));
    assert_eq!(ruled(&[(20, expected)], 9000), by_score(3600));
    let another = [(20, expected), (2000, Sound::NotTheGreeting)];
    assert_eq!(ruled(&another, 9000), by_score(2000));
    assert_eq!(ruled(&[(20, expected)], 1700), by_score(3200));
    // Told too late it is forgotten that it was awaited.
    let late = [(1500, Sound::NotTheGreeting), (1550, expected)];
    assert_eq!(ruled(&late, 9000), by_score(1600));
}

/// Noise holds a greeting up: the words speak for a person, and the speech does not end.
#[test]
fn what_goes_on_and_speaks_for_no_machine_is_not_waited_for() {
    let verdict = |halves: i8, speaks_until: u64| {
        let mut detector = ScoredDetector::new(Settings::default());
        let mut hear = |now, at, sound| detector.hear(ms(now), Heard { at: ms(at), sound });
        hear(700, 600, Sound::SpeechOn);
        let wording = Wording::from_halves(halves).expect("within the most");
        hear(1300, 1300, Sound::Wording(wording));
        detector.advance(ms(speaks_until));
        detector
            .verdict()
            .map(|verdict| (verdict.class, detector.verdict_at()))
    };
    assert_eq!(verdict(-8, 2000), None);
    let held = Some((Class::Human, Some(ms(2100))));
    assert_eq!(verdict(-8, 6000), held, "1.5 s after its beginning");
    assert_eq!(verdict(0, 2500), None, "where there is doubt it listens on");
}

#[test]
fn a_long_greeting_is_a_machine_while_it_speaks() {
    let (class, at) = verdict_on(&[(800, 3000), (3300, 7000)], None);
    assert_eq!(class, Class::Machine);
    assert!(at < 6000, "stopped at {at}");
}

#[test]
fn a_beep_decides_and_silence_never_means_a_machine() {
    assert_eq!(verdict_on(&[(600, 1400)], Some(1900)).0, Class::Machine);
    assert_eq!(verdict_on(&[], None), (Class::DeadAir, 4500));
}

/// The end of ringing tone may sound like a word, and busy tone has no name before its second burst.
#[test]
fn a_tone_gets_the_time_for_its_name_unless_somebody_has_greeted() {
    let verdict = |spoke_until: u64, tones: &[(u64, Tone)]| {
        let mut detector = ScoredDetector::new(Settings::default());
        let mut hear = |now, at, sound| detector.hear(ms(now), Heard { at: ms(at), sound });
        hear(200, 100, Sound::SpeechOn);
        hear(spoke_until + 100, spoke_until, Sound::SpeechOff);
        for &(at, tone) in tones {
            hear(at, at, Sound::Tone(tone));
        }
        play(&mut detector, &[], None, 30_000);
        let at = detector.verdict_at().expect("a verdict has its time");
        let class = detector.verdict().expect("every analysis ends").class;
        (class, at.as_millis() as u64)
    };
    let busy = [
        (1150, Tone::Unnamed),
        (2150, Tone::Unnamed),
        (3000, Tone::Busy),
    ];
    assert_eq!(verdict(250, &busy), (Class::Busy, 3000));
    let [(_, unheard), (class, greeted)] = [verdict(250, &[]), verdict(650, &busy)];
    assert!(unheard < 3000, "{unheard}");
    assert!(
        class != Class::Busy && greeted < 3000,
        "{class:?} {greeted}"
    );
    // Nor for ever, if it was a word.
    let music: Vec<_> = (1..12).map(|n| (n * 1000, Tone::Unnamed)).collect();
    let (_, at) = verdict(250, &music);
    assert!((3700..=3900).contains(&at), "{at}");
    // No name comes.
    let (_, at) = verdict(250, &busy[..1]);
    assert!((2350..=2450).contains(&at), "{at}");
}

#[test]
fn patience_ends_before_the_law_does() {
    // A greeting of any length that leaves doubt: nobody waits longer than the patience, told 100 ms late at most.
    for length in (200..3000).step_by(100) {
        let (class, at) = verdict_on(&[(500, 500 + length)], None);
        if class != Class::Machine {
            assert!(
                at <= 500 + length + 1500 + 100,
                "{length} ms: released at {at}"
            );
        }
    }
}

#[test]
fn a_greeting_that_goes_on_after_the_verdict_is_a_late_machine_and_an_answer_to_the_agent_is_not() {
    let late = |spurts: &[(u64, u64)]| {
        let mut detector = ScoredDetector::new(Settings::default());
        play(&mut detector, spurts, None, 30_000);
        let verdict = detector.verdict().expect("every analysis ends");
        assert_eq!(verdict.class, Class::Human);
        detector.late_machine()
    };
    assert!(late(&[(600, 1100), (2600, 7800)]).is_some());
    assert_eq!(late(&[(600, 1100), (4500, 8000)]), None);
    assert_eq!(late(&[(600, 1100)]), None);
}

#[test]
fn what_is_told_and_not_when_one_looks_makes_the_verdict() {
    let spurts = [(700, 1500), (1800, 2300)];
    let mut often = ScoredDetector::new(Settings::default());
    let mut seldom = often;
    for now in (0..1500).step_by(7) {
        often.advance(ms(now).min(ms(800)));
    }
    play(&mut often, &spurts, None, 20_000);
    play(&mut seldom, &spurts, None, 20_000);
    assert_eq!(often.verdict(), seldom.verdict());
    assert_eq!(often.verdict_at(), seldom.verdict_at());
}

#[test]
fn media_that_never_came_is_no_silence() {
    let mut whole = ScoredDetector::new(Settings::default());
    let mut holed = whole;
    play(&mut whole, &[(600, 1150)], None, 20_000);
    holed.hear(
        ms(700),
        Heard {
            at: ms(600),
            sound: Sound::SpeechOn,
        },
    );
    holed.hear(
        ms(1250),
        Heard {
            at: ms(1150),
            sound: Sound::SpeechOff,
        },
    );
    holed.hear(
        ms(1500),
        Heard {
            at: ms(1260),
            sound: Sound::Gap(ms(240)),
        },
    );
    while let Some(due) = holed.deadline().filter(|&due| due <= ms(20_000)) {
        holed.advance(due);
    }
    let (at, later) = (
        whole.verdict_at().expect("decided"),
        holed.verdict_at().expect("decided"),
    );
    assert_eq!(later, at + ms(240));
}

#[test]
fn dearer_errors_ask_for_more_evidence() {
    let decided = |false_positive: f64| {
        let mut settings = Settings::default();
        settings.prices.false_positive = false_positive;
        let mut detector = ScoredDetector::new(settings);
        play(&mut detector, &[(800, 7800)], None, 20_000);
        detector.verdict_at().expect("decided")
    };
    assert!(decided(100_000.0) >= decided(1000.0));
    assert!(decided(1000.0) >= decided(50.0));
}

#[test]
fn evidence_moves_the_probability() {
    let probability = |evidence: f64| {
        let detector = ScoredDetector::new(Settings {
            evidence,
            ..Settings::default()
        });
        detector.probability()
    };
    assert!(probability(1.0) > probability(0.0));
    assert!(probability(-1.0) < probability(0.0));
}

/// Both ends of a call, each edge told 100 ms after it happened: what is found under the agent after a person's verdict.
fn found_under(
    called: &[(u64, u64)],
    agent: &[(u64, u64)],
    words: Option<(u64, i8)>,
) -> Option<u64> {
    let mut detector = ScoredDetector::new(Settings::default());
    let called = called
        .iter()
        .flat_map(|&(on, off)| [(on, Sound::SpeechOn), (off, Sound::SpeechOff)]);
    let agent = agent
        .iter()
        .flat_map(|&(on, off)| [(on, Sound::AgentOn), (off, Sound::AgentOff)]);
    let words = words.map(|(at, halves)| {
        let wording = Wording::from_halves(halves).expect("within the most");
        (at, Sound::Wording(wording))
    });
    let mut told: Vec<(u64, Sound)> = called.chain(agent).chain(words).collect();
    told.sort_by_key(|&(at, _)| at);
    for (at, sound) in told {
        // Woken as the engine wakes it, since silence may decide.
        while let Some(due) = detector.deadline().filter(|&due| due <= ms(at + 100)) {
            detector.advance(due);
        }
        detector.hear(ms(at + 100), Heard { at: ms(at), sound });
    }
    play(&mut detector, &[], None, 30_000);
    let class = detector.verdict().expect("every analysis ends").class;
    assert!(matches!(class, Class::Human | Class::NotSure), "{class:?}");
    let late = detector.late_machine()?;
    Some(late.as_millis() as u64)
}

/// A greeting that leaves doubt: released by patience, at 4.1 s.
const IN_DOUBT: (u64, u64) = (900, 2600);
const OPENING: (u64, u64) = (6000, 8000);

#[test]
fn who_talks_over_the_agents_hello_is_a_machine_and_who_answers_it_is_not() {
    let goes_on = (6200, 9500);
    // Nobody told of the agent: it may be an answer.
    assert_eq!(found_under(&[IN_DOUBT, goes_on], &[], None), None);
    let found = found_under(&[IN_DOUBT, goes_on], &[OPENING], None);
    assert!(
        found.is_some_and(|at| (7200..=7300).contains(&at)),
        "{found:?}"
    );
    // After the hello, a little before its end, and after a word at the same time.
    let answers: [&[(u64, u64)]; 3] = [
        &[(8200, 9900)],
        &[(7800, 9900)],
        &[(6100, 6600), (8200, 9900)],
    ];
    for answer in answers {
        let called = [&[IN_DOUBT], answer].concat();
        assert_eq!(found_under(&called, &[OPENING], None), None, "{answer:?}");
    }
    // Whom there was no doubt about is no machine for that.
    assert_eq!(
        found_under(&[(600, 1100), (4500, 7000)], &[(4200, 7000)], None),
        None
    );
}

#[test]
fn silence_after_the_agents_hello_is_a_machine_where_there_was_doubt() {
    let found = |called, agent| found_under(&[called], &[agent], None);
    assert_eq!(found(IN_DOUBT, (4800, 5600)), Some(5600 + 2500));
    // A click on the agent's side is no hello, and whoever still speaks waits for no answer.
    assert_eq!(found(IN_DOUBT, (4800, 5000)), None);
    assert_eq!(found(IN_DOUBT, (4800, 9600)), None);
    assert_eq!(found((600, 1100), (2600, 3400)), None);
}

#[test]
fn speech_that_began_before_the_agents_first_word_is_no_answer() {
    // By its words a machine, as is known when the agent comes on.
    let found =
        |agent: &[(u64, u64)]| found_under(&[(600, 1100), (4000, 9000)], agent, Some((5400, 10)));
    assert_eq!(found(&[]), None);
    assert!(found(&[(5500, 5700)]).is_some());
    assert_eq!(found(&[(3000, 3800)]), None);
}
