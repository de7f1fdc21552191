//! What holds for any attempts whatever.

use core::time::Duration;
use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::meters::definitions::{self, HungUpEarly};
use outpace_engine::meters::{
    Attempt, Calendar, Count, Definition, Disposition, Instants, Ledger, Meter, Panel, Standing,
    TakenFor, Truth, Window,
};
use outpace_engine::{PerMille, Timestamp, Zone};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::building::{But, hours, person};

/// The same cases on each run, so that nobody's build fails by chance; `OUTPACE_SOAK=50` tries fifty
/// times as many, and others. A failure is printed whole; no file is left behind.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 128 * soak(),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(u64::from(soak())),
        ..ProptestConfig::default()
    }
}

fn soak() -> u32 {
    let text = std::env::var("OUTPACE_SOAK").ok();
    text.and_then(|text| text.parse().ok()).unwrap_or(1)
}

const MINUTE: u64 = 60_000_000_000;

fn an_instant(after: Timestamp) -> impl Strategy<Value = Option<Timestamp>> {
    // Half-second steps, so that borders are hit.
    prop::option::of(
        (0_u64..40).prop_map(move |halves| after + Duration::from_millis(halves * 500)),
    )
}

fn a_verdict() -> impl Strategy<Value = TakenFor> {
    prop::sample::select(vec![
        TakenFor::NotAnalysed,
        TakenFor::Person,
        TakenFor::Unsure,
        TakenFor::Machine,
        TakenFor::Fax,
        TakenFor::Announcement,
        TakenFor::DeadAir,
    ])
}

fn a_truth() -> impl Strategy<Value = Truth> {
    prop::sample::select(vec![
        Truth::Person,
        Truth::Machine,
        Truth::Fax,
        Truth::Network,
    ])
}

prop_compose! {
    /// Any attempt, within 70 days, possible or not.
    fn an_attempt()(minute in 0_u64..70 * 1440, answers in any::<bool>())(
        instants in (
            an_instant(Timestamp::from_nanos(minute * MINUTE)),
            an_instant(Timestamp::from_nanos(minute * MINUTE)),
            an_instant(Timestamp::from_nanos(minute * MINUTE)),
            an_instant(Timestamp::from_nanos(minute * MINUTE)),
            an_instant(Timestamp::from_nanos(minute * MINUTE)),
            an_instant(Timestamp::from_nanos(minute * MINUTE)),
            an_instant(Timestamp::from_nanos(minute * MINUTE)),
        ),
        dialled in Just(Timestamp::from_nanos(minute * MINUTE)),
        answers in Just(answers),
        taken_for in a_verdict(),
        disposition in prop::option::of(prop::sample::select(vec![Disposition::Person, Disposition::Machine])),
        truth in prop::option::weighted(0.95, a_truth()),
    ) -> Attempt {
        let (first_speech, greeting_end, verdict, joined, message_started, far_end_release, our_release) = instants;
        Attempt {
            instants: Instants {
                answered: answers.then_some(dialled),
                first_speech,
                greeting_end,
                verdict,
                joined,
                message_started,
                far_end_release,
                our_release,
                ..Instants::dialled(dialled)
            },
            taken_for,
            disposition,
            truth,
        }
    }
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    prop::collection::vec(an_attempt(), 0..120)
}

/// A summer clock that ends on day 40, a campaign that begins on day 3.
fn calendar() -> Calendar {
    let autumn = Timestamp::from_nanos(40 * 1440 * MINUTE + 3 * 60 * MINUTE);
    Calendar {
        unix_epoch_s: 1_790_000_000,
        zone: Zone::new(vec![(Timestamp::ZERO, 7200), (autumn, 3600)]),
        campaign_start: Timestamp::from_nanos(3 * 1440 * MINUTE),
    }
}

fn end() -> Timestamp {
    Timestamp::from_nanos(71 * 1440 * MINUTE)
}

fn panel_of<'a>(attempts: impl IntoIterator<Item = &'a Attempt>) -> Panel {
    let mut panel = Panel::new(&definitions::all(), calendar());
    attempts
        .into_iter()
        .for_each(|attempt| panel.record(attempt));
    panel
}

/// Every window of a meter: closed ones and the current.
fn readings(meter: &Meter, calendar: &Calendar) -> Vec<outpace_engine::meters::Reading> {
    let mut all = meter.closed(end(), calendar);
    all.push(meter.current(end(), calendar));
    all
}

/// Attempt by attempt, with no windows kept.
fn by_hand(
    definition: &Definition,
    attempts: &[Attempt],
    within: impl Fn(&Attempt) -> bool,
) -> Count {
    let mut count = Count::default();
    for attempt in attempts.iter().filter(|attempt| within(attempt)) {
        let fate = outpace_engine::meters::Fate::recorded(
            attempt,
            &definition.clock,
            definition.dispositions,
        );
        count.numerator += u64::from(definition.numerator.contains(fate));
        count.denominator += u64::from(definition.denominator.contains(fate));
    }
    count
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_numerator_is_never_more_than_its_denominator(attempts in attempts()) {
        let mut panel = panel_of(&attempts);
        for meter in panel.meters() {
            for reading in readings(meter, &calendar()) {
                prop_assert!(reading.counted.numerator <= reading.counted.denominator);
                if let Some(truly) = reading.truly {
                    prop_assert!(truly.numerator <= truly.denominator);
                }
            }
        }
    }

    #[test]
    fn the_order_of_feeding_does_not_matter(attempts in attempts(), seed in any::<u64>()) {
        let mut shuffled: Vec<(u64, &Attempt)> = attempts.iter().enumerate()
            .map(|(index, attempt)| ((index as u64 + 1).wrapping_mul(seed | 1).rotate_left(17), attempt))
            .collect();
        shuffled.sort_by_key(|(key, _)| *key);
        let (mut one, mut other) = (panel_of(&attempts), panel_of(shuffled.into_iter().map(|(_, attempt)| attempt)));
        for (one, other) in one.meters().iter().zip(other.meters()) {
            prop_assert_eq!(readings(one, &calendar()), readings(other, &calendar()));
        }
        prop_assert_eq!(one.conduct(), other.conduct());
    }

    #[test]
    fn tumbling_windows_partition_time_and_what_happened_in_it(attempts in attempts()) {
        let mut panel = panel_of(&attempts);
        for meter in panel.meters() {
            let definition = meter.definition();
            if matches!(definition.window, Window::Rolling(_)) {
                continue;
            }
            let readings = readings(meter, &calendar());
            for pair in readings.windows(2) {
                prop_assert!(pair[0].ends <= pair[1].begins);
            }
            let mut sum = Count::default();
            for reading in &readings {
                sum.numerator += reading.counted.numerator;
                sum.denominator += reading.counted.denominator;
                let within = |attempt: &Attempt| (reading.begins..reading.ends).contains(&attempt.at());
                prop_assert_eq!(reading.counted, by_hand(definition, &attempts, within));
            }
            prop_assert_eq!(sum, by_hand(definition, &attempts, |_| true));
        }
    }

    #[test]
    fn every_instant_lies_in_the_window_it_is_said_to(minute in 0_u64..2000 * 1440, days in 1_u16..60) {
        let (calendar, at) = (calendar(), Timestamp::from_nanos(minute * MINUTE));
        for window in [Window::Day, Window::Days(days), Window::Month] {
            let period = window.period(&calendar, at).expect("it tumbles");
            prop_assert!(window.begins(&calendar, period) <= at);
            prop_assert!(at < window.begins(&calendar, period + 1));
        }
    }

    #[test]
    fn a_rolling_window_is_what_one_counts_by_hand(
        attempts in attempts(),
        length in 1_u64..2000,
        later in 0_u64..3000,
    ) {
        let length = Duration::from_nanos(length * MINUTE);
        let definition = Definition { window: Window::Rolling(length), ..definitions::ftc(HungUpEarly::Answered) };
        let mut meter = Meter::new(definition);
        let calendar = calendar();
        let mut seen = Vec::new();
        for attempt in &attempts {
            meter.record(attempt, &calendar);
            seen.push(*attempt);
            let newest = seen.iter().map(Attempt::at).max().expect("one was seen");
            let now = newest + Duration::from_nanos(later * MINUTE);
            let within = |attempt: &Attempt| attempt.at() <= now && now.since(attempt.at()) < length;
            prop_assert_eq!(meter.current(now, &calendar).counted, by_hand(&definition, &seen, within));
        }
    }

    #[test]
    fn without_errors_the_truth_is_what_was_counted(attempts in attempts()) {
        let perfect: Vec<Attempt> = attempts.iter().map(|attempt| {
            let truth = attempt.truth.unwrap_or(Truth::Person);
            let taken_for = match truth {
                Truth::Person => TakenFor::Person,
                Truth::Machine => TakenFor::Machine,
                Truth::Fax => TakenFor::Fax,
                Truth::Network => TakenFor::Announcement,
            };
            let said = if truth == Truth::Person { Disposition::Person } else { Disposition::Machine };
            Attempt { taken_for, truth: Some(truth), disposition: attempt.disposition.map(|_| said), ..*attempt }
        }).collect();
        let mut panel = panel_of(&perfect);
        for meter in panel.meters() {
            for reading in readings(meter, &calendar()) {
                prop_assert_eq!(Some(reading.counted), reading.truly);
            }
        }
    }

    #[test]
    fn an_estimate_holds_its_own_middle_and_stays_a_share(
        live in 0_u64..10_000,
        machine in 0_u64..10_000,
        people in 1_u64..500,
        machines in 1_u64..500,
        wrong in 0.0..0.4_f64,
        missed in 0.0..0.4_f64,
        part in 0.0..1.0_f64,
        other in 0.0..1.0_f64,
    ) {
        let sample = outpace_engine::meters::AmdSample {
            people,
            people_taken_for_machines: (people as f64 * wrong) as u64,
            machines,
            machines_taken_for_people: (machines as f64 * missed) as u64,
        };
        let judged = outpace_engine::meters::Judged { live, machine };
        if let Some(estimate) = sample.estimate(judged) {
            for part in [estimate.people, estimate.false_positives, estimate.machines_taken_for_people] {
                prop_assert!(0.0 <= part.low && part.low <= part.mid && part.mid <= part.high);
                prop_assert!(part.high <= (live + machine) as f64 + 1e-6);
            }
            // Wherever the detector's errors lie in their intervals.
            let (phi, mu) = (sample.false_positive_share().expect("people"), sample.miss_share().expect("machines"));
            let (phi, mu) = (phi.low + part * (phi.high - phi.low), mu.low + other * (mu.high - mu.low));
            let (v, k) = (live as f64, machine as f64);
            let people = (((1.0 - mu) * v - mu * k) / (1.0 - phi - mu)).clamp(0.0, v + k);
            let slack = 1e-9 * (v + k);
            let holds = |interval: outpace_engine::meters::Interval, value: f64| {
                interval.low - slack <= value && value <= interval.high + slack
            };
            prop_assert!(holds(estimate.people, people));
            prop_assert!(holds(estimate.false_positives, (phi * people).min(k)));
            prop_assert!(holds(estimate.machines_taken_for_people, (mu * (v + k - people)).min(v)));
        }
    }
}

/// What an adversary does next.
#[derive(Clone, Copy, Debug)]
enum Move {
    /// So many safe live answers.
    Answers(u8),
    /// Puts as many lines at risk as it is allowed, up to this many.
    Risk(u8),
    /// So many of the lines at risk end; abandoned or not.
    Settle(u8, bool),
    /// Time passes, in minutes.
    Wait(u16),
    /// Time passes until so many seconds before midnight.
    WaitForMidnight(u8),
}

fn a_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        any::<u8>().prop_map(Move::Answers),
        any::<u8>().prop_map(Move::Risk),
        (any::<u8>(), prop::bool::weighted(0.8))
            .prop_map(|(lines, abandoned)| Move::Settle(lines, abandoned)),
        (0_u16..200).prop_map(Move::Wait),
        any::<u8>().prop_map(Move::WaitForMidnight),
    ]
}

/// Plays moves against a strict ledger of a daily 3 %, with a ring of at most two minutes.
/// After each move the day's rate is looked at.
fn play(moves: &[Move]) -> (Meter, Calendar, BTreeSet<Timestamp>) {
    let calendar = Calendar::utc();
    let definition = Definition {
        window: Window::Day,
        ..definitions::ftc(HungUpEarly::Abandoned)
    };
    let limit = PerMille::new(30);
    let ledger = Ledger {
        limit,
        lead: Duration::from_secs(120),
    };
    let mut meter = Meter::new(definition);
    let mut now = Timestamp::ZERO;
    // Lines at risk, by the last instant they can be answered at.
    let mut at_risk: BTreeMap<Timestamp, u64> = BTreeMap::new();
    let mut moments = BTreeSet::new();
    for one in moves {
        match *one {
            Move::Answers(count) => (0..count).for_each(|_| {
                meter.record(&answered_at(now).joined(1.0), &calendar);
            }),
            Move::Risk(most) => {
                let ends = definition.window.ends(&calendar, now).expect("days end");
                let allowance = ledger.allowance(&Standing {
                    count: meter.current(now, &calendar).counted,
                    at_risk: at_risk.values().sum(),
                    to_come: 0,
                    next_to_come: 0,
                    left: Some(ends.since(now)),
                });
                *at_risk.entry(now + ledger.lead).or_default() +=
                    allowance.further.min(most.into());
            }
            Move::Settle(lines, abandoned) => settle(&mut at_risk, lines.into(), |_| {
                let call = answered_at(now);
                meter.record(&if abandoned { call } else { call.joined(1.0) }, &calendar);
            }),
            Move::Wait(minutes) => now = now + Duration::from_secs(u64::from(minutes) * 60),
            Move::WaitForMidnight(seconds) => {
                let ends = definition.window.ends(&calendar, now).expect("days end");
                let left = ends
                    .since(now)
                    .saturating_sub(Duration::from_secs(seconds.into()));
                now = now + left;
            }
        }
        // Whoever is still ringing answers at the last moment and is abandoned.
        while at_risk
            .first_key_value()
            .is_some_and(|first| *first.0 <= now)
        {
            settle(&mut at_risk, 1, |last| {
                meter.record(&answered_at(last), &calendar)
            });
        }
        at_risk.retain(|_, lines| *lines > 0);
        moments.insert(now);
        let count = meter.current(now, &calendar).counted;
        assert!(!count.is_over(limit), "{count} at {now:?}");
    }
    (meter, calendar, moments)
}

fn settle(at_risk: &mut BTreeMap<Timestamp, u64>, lines: u64, mut each: impl FnMut(Timestamp)) {
    for _ in 0..lines {
        at_risk.retain(|_, lines| *lines > 0);
        let Some(mut first) = at_risk.first_entry() else {
            return;
        };
        *first.get_mut() -= 1;
        each(*first.key());
    }
    at_risk.retain(|_, lines| *lines > 0);
}

fn answered_at(at: Timestamp) -> Attempt {
    person(at.as_secs_f64())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_strict_ledger_is_never_crossed_whatever_an_adversary_does(
        moves in prop::collection::vec(a_move(), 0..200),
    ) {
        let (meter, calendar, moments) = play(&moves);
        let last = moments.last().copied().unwrap_or_default();
        for reading in meter.closed(last + hours(48), &calendar) {
            prop_assert!(!reading.counted.is_over(PerMille::new(30)), "{}", reading.counted);
        }
    }

    /// With credit the rate may be above the limit on the way, never at the end, if what was counted
    /// on comes.
    #[test]
    fn a_ledger_with_credit_holds_at_the_end_if_the_promise_does(
        promised in 0_u64..3000,
        steps in prop::collection::vec((1_u64..50, 0_u64..20), 1..100),
    ) {
        let ledger = Ledger { limit: PerMille::new(30), lead: Duration::ZERO };
        let mut count = Count::default();
        for (answers, wanted) in steps {
            let standing = Standing {
                count,
                at_risk: 0,
                to_come: promised.saturating_sub(count.denominator),
                next_to_come: 0,
                left: None,
            };
            let abandoned = ledger.allowance(&standing).further.min(wanted);
            count.numerator += abandoned;
            count.denominator += abandoned + answers;
        }
        count.denominator = count.denominator.max(promised);
        prop_assert!(!count.is_over(PerMille::new(30)), "{count}");
    }

    #[test]
    fn a_forecast_is_the_first_instant_above_the_limit(
        abandoned in 0_u64..100, live in 0_u64..2000, more in 0_u64..100, lately in 0_u64..1000,
    ) {
        let ledger = Ledger { limit: PerMille::new(30), lead: Duration::ZERO };
        let count = Count { numerator: abandoned.min(live), denominator: live };
        let pace = outpace_engine::meters::Pace {
            seen: Count { numerator: more.min(lately), denominator: lately },
            over: hours(1),
        };
        // In units of 1/1000 of a call times nanoseconds of the pace's hour: exact.
        let excess = |count: Count| 1000 * i128::from(count.numerator) - 30 * i128::from(count.denominator);
        let over_after = |nanos: u64| {
            excess(count) * 3_600_000_000_000 + excess(pace.seen) * i128::from(nanos) > 0
        };
        match ledger.crossing(count, &pace, Timestamp::ZERO, None) {
            outpace_engine::meters::Crossing::Already => prop_assert!(over_after(0)),
            outpace_engine::meters::Crossing::At(at) => {
                prop_assert!(over_after(at.as_nanos()));
                prop_assert!(!over_after(at.as_nanos() - 1));
            }
            outpace_engine::meters::Crossing::Never => prop_assert!(!over_after(u64::MAX / 2)),
        }
    }
}
