//! The detector's errors: worked figures, and intervals that hold what they promise.

use outpace_engine::meters::definitions::{HungUpEarly, UCCE_HOLD, ftc, ofcom, ucce};
use outpace_engine::meters::{
    AmdSample, Calendar, ClockStart, Disposition, Exposure, Interval, Judged, Meter, Reasoned,
    TakenFor, abandon_rate,
};

use super::building::{But, at, machine, person};

/// φ = 1 %, μ = 5 %.
const SAMPLE: AmdSample = AmdSample {
    people: 1000,
    people_taken_for_machines: 10,
    machines: 1000,
    machines_taken_for_people: 50,
};

fn near(left: f64, right: f64) {
    assert!((left - right).abs() < 1e-9, "{left} is not {right}");
}

#[test]
fn people_and_machines_are_found_behind_the_verdicts() {
    // 3000 people and 2000 machines: V = 0.99·3000 + 0.05·2000 = 3070, K = 30 + 1900.
    let judged = Judged {
        live: 3070,
        machine: 1930,
    };
    let estimate = SAMPLE.estimate(judged).expect("a working detector");
    near(estimate.people.mid, 3000.0);
    near(estimate.false_positives.mid, 30.0);
    near(estimate.machines_taken_for_people.mid, 100.0);
    for interval in [
        estimate.people,
        estimate.false_positives,
        estimate.machines_taken_for_people,
    ] {
        assert!(interval.low < interval.mid && interval.mid < interval.high);
    }
}

#[test]
fn one_percent_of_errors_is_a_third_of_the_old_limit() {
    // φ = 1 % with H = V: no machines behind the live verdicts.
    let rate = abandon_rate(Exposure {
        false_positive: 0.01,
        no_agent: 0.0,
        late_decision: 0.0,
    });
    near(rate, 0.03 / 3.0);
}

#[test]
fn what_errors_leave_for_pacing() {
    // Under 3 %: f = 1 % leaves 2.0 points, f = 0.3 % leaves 2.7, f = 20 % is impossible.
    let rate = |f, p| {
        abandon_rate(Exposure {
            false_positive: f,
            no_agent: p,
            late_decision: 0.0,
        })
    };
    for (f, left) in [(0.01, 0.02), (0.003, 0.027)] {
        assert!((rate(f, left) - 0.03).abs() < 0.000_3);
    }
    assert!(rate(0.2, 0.0) > 0.03);
    near(
        abandon_rate(Exposure {
            false_positive: 0.1,
            no_agent: 0.2,
            late_decision: 0.5,
        }),
        0.1 + 0.9 * 0.6,
    );
}

#[test]
fn machines_among_what_agents_get() {
    // As many machines as people answer: n = 15 % → 13 % of connects, n = 5 % → 5 %.
    for (missed, share) in [(150, 0.13), (50, 0.05)] {
        let sample = AmdSample {
            people: 1000,
            people_taken_for_machines: 0,
            machines: 1000,
            machines_taken_for_people: missed,
        };
        let judged = Judged {
            live: 1000 + missed,
            machine: 1000 - missed,
        };
        let machines = sample
            .estimate(judged)
            .expect("a working detector")
            .machines_taken_for_people;
        assert!((machines.mid / judged.live as f64 - share).abs() < 0.005);
    }
}

#[test]
fn a_detector_no_better_than_a_coin_estimates_nothing() {
    let coin = AmdSample {
        people: 100,
        people_taken_for_machines: 50,
        machines: 100,
        machines_taken_for_people: 45,
    };
    let judged = Judged {
        live: 10,
        machine: 10,
    };
    assert_eq!(coin.estimate(judged), None);
    let empty = AmdSample {
        people: 0,
        people_taken_for_machines: 0,
        ..SAMPLE
    };
    assert_eq!(empty.estimate(judged), None);
}

#[test]
fn the_ftcs_meter_adds_people_taken_for_machines() {
    let calendar = Calendar::utc();
    let mut meter = Meter::new(ftc(HungUpEarly::Answered));
    for index in 0..1000 {
        let call = person(f64::from(index));
        let call = if index < 20 { call } else { call.joined(1.0) };
        let call = if index < 10 {
            call.taken_for(TakenFor::Machine)
        } else {
            call
        };
        meter.record(&call, &calendar);
    }
    let reading = meter.current(at(1000.0), &calendar);
    let interval = meter
        .estimate(&reading, Some(&SAMPLE))
        .expect("a sample and calls");
    let truly = reading.truly.and_then(|count| count.rate());
    near(interval.mid, truly.expect("truth is known"));
    assert!(interval.low < interval.mid && interval.mid < interval.high);
    assert_eq!(
        meter.estimate(&reading, None),
        None,
        "no detector, no errors of one"
    );
    let blind = Meter::new(ucce(UCCE_HOLD));
    assert_eq!(blind.estimate(&reading, Some(&SAMPLE)), None);
}

#[test]
fn ofcoms_meter_adds_a_reasoned_estimate() {
    let calendar = Calendar::utc();
    let mut meter = Meter::new(ofcom(ClockStart::Answer));
    let mut feed = |count: u32, call: &dyn Fn(f64) -> outpace_engine::meters::Attempt| {
        for index in 0..count {
            meter.record(&call(f64::from(index)), &calendar);
        }
    };
    feed(30, &|second| person(second).taken_for(TakenFor::Machine));
    feed(2970, &|second| person(second).joined(1.0));
    feed(1900, &machine);
    feed(100, &|second| {
        let missed = machine(second).taken_for(TakenFor::Person).joined(1.0);
        missed.agent_says(Disposition::Machine)
    });
    let reading = meter.current(at(5000.0), &calendar);
    assert_eq!(reading.counted.numerator, 0);
    let interval = meter
        .estimate(&reading, Some(&SAMPLE))
        .expect("a sample and calls");
    near(interval.mid, 30.0 / 3000.0);
    assert_eq!(
        reading.truly.and_then(|count| count.rate()),
        Some(30.0 / 3000.0)
    );
}

#[test]
fn without_a_detector_abandoned_machines_are_taken_out() {
    // D = 29, H = 9, M = 7: VICIdial's example is Ofcom's rate without a detector.
    let machines = Reasoned::NoDetector { machines: 7 };
    let rate = outpace_engine::meters::ofcom(29, 9, machines).expect("calls");
    near(rate.mid, 16.3125 / 25.3125);
    assert!(rate.low < rate.mid && rate.mid < rate.high);
    let nothing = Reasoned::NoDetector { machines: 0 };
    assert_eq!(outpace_engine::meters::ofcom(29, 0, nothing), None);
}

#[test]
fn wilsons_interval_is_wilsons() {
    // Newcombe 1998: 81 of 263 at 95 % is 0.2553 to 0.3662; ours is wider, for 97.5 %.
    let share = Interval::of_share(81, 263).expect("something");
    assert!(share.low < 0.2553 && share.low > 0.24, "{share:?}");
    assert!(share.high > 0.3662 && share.high < 0.38, "{share:?}");
    let none = Interval::of_share(0, 10).expect("something");
    assert!(none.low == 0.0 && none.mid == 0.0 && none.high > 0.2 && none.high < 0.4);
    assert_eq!(Interval::of_share(0, 0), None);
}
