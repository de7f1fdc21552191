//! The ledger: worked figures, forecasts, bounds.

use core::time::Duration;

use outpace_engine::PerMille;
use outpace_engine::meters::{
    Because, Count, Crossing, Ledger, Pace, Standing, highest_aim, still_to_come,
};

use super::building::{at, hours};

const THREE: PerMille = PerMille::new(30);
const LEDGER: Ledger = Ledger {
    limit: THREE,
    lead: Duration::from_secs(60),
};

fn count(numerator: u64, denominator: u64) -> Count {
    Count {
        numerator,
        denominator,
    }
}

fn standing(numerator: u64, denominator: u64) -> Standing {
    Standing {
        count: count(numerator, denominator),
        at_risk: 0,
        to_come: 0,
        next_to_come: 0,
        left: Some(hours(1)),
    }
}

#[test]
fn a_further_abandon_is_safe_only_if_the_limit_still_holds_with_it() {
    // A + 1 ≤ 3 % of H: 33 answers allow none, 34 allow one.
    assert_eq!(LEDGER.allowance(&standing(0, 33)).further, 0);
    assert_eq!(LEDGER.allowance(&standing(0, 34)).further, 1);
    assert_eq!(LEDGER.allowance(&standing(1, 66)).further, 0);
    assert_eq!(LEDGER.allowance(&standing(1, 67)).further, 1);
    assert_eq!(LEDGER.allowance(&standing(5, 10)).further, 0);
}

#[test]
fn what_is_at_risk_already_is_used() {
    let mut standing = standing(1, 1000);
    standing.at_risk = 20;
    assert_eq!(LEDGER.allowance(&standing).further, 9);
    standing.at_risk = 40;
    assert_eq!(LEDGER.allowance(&standing).further, 0);
}

#[test]
fn answers_to_come_are_credit() {
    let mut standing = standing(3, 60);
    assert_eq!(LEDGER.allowance(&standing).further, 0);
    standing.to_come = 74;
    assert_eq!(LEDGER.allowance(&standing).further, 1);
}

#[test]
fn near_the_end_a_line_may_fall_into_the_next_window() {
    let mut standing = standing(0, 1000);
    standing.left = Some(Duration::from_secs(61));
    assert_eq!(LEDGER.allowance(&standing).further, 30);
    // An answer after exactly the lead is the next window's first instant.
    standing.left = Some(Duration::from_secs(60));
    let allowance = LEDGER.allowance(&standing);
    assert_eq!(
        (allowance.further, allowance.because),
        (0, Because::NextWindow)
    );
    standing.next_to_come = 100;
    assert_eq!(LEDGER.allowance(&standing).further, 3);
}

#[test]
fn the_crossing_is_where_two_lines_meet() {
    // 1 of 100 now, and 6 of 100 an hour: 1 + 6t > 3 + 3t after 40 minutes.
    let pace = Pace {
        seen: count(6, 100),
        over: hours(1),
    };
    let now = at(1000.0);
    let crossing = LEDGER.crossing(count(1, 100), &pace, now, None);
    let Crossing::At(crossed) = crossing else {
        panic!("{crossing:?}");
    };
    assert_eq!(crossed, at(3_400.000_000_001));
    let ends = Some(at(1000.0 + 2400.0));
    assert_eq!(
        LEDGER.crossing(count(1, 100), &pace, now, ends),
        Crossing::Never
    );
}

#[test]
fn at_the_limit_exactly_it_is_never_crossed() {
    let pace = Pace {
        seen: count(3, 100),
        over: hours(1),
    };
    let now = at(0.0);
    assert_eq!(
        LEDGER.crossing(count(3, 100), &pace, now, None),
        Crossing::Never
    );
    assert_eq!(
        LEDGER.crossing(count(4, 100), &pace, now, None),
        Crossing::Already
    );
    let silence = Pace {
        seen: count(0, 0),
        over: hours(1),
    };
    assert_eq!(
        LEDGER.crossing(count(0, 0), &silence, now, None),
        Crossing::Never
    );
}

#[test]
fn how_low_to_aim_without_a_ledger() {
    // Percent, for P(more than 3 % of n) ≤ 1 %.
    for (answers, aim) in [
        (100, "0.83"),
        (300, "1.39"),
        (1_000, "1.96"),
        (3_000, "2.35"),
        (10_000, "2.63"),
    ] {
        let percent = highest_aim(THREE, answers) * 100.0;
        assert_eq!(format!("{percent:.2}"), aim, "{answers} answers");
    }
    assert_eq!(highest_aim(PerMille::new(1000), 10), 1.0);
}

#[test]
fn fewer_answers_than_the_bound_come_in_at_most_one_of_a_hundred_windows() {
    for mean in [0.5, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 300.0] {
        for ratio in [0.1, 0.5, 1.0, 3.0, 10.0] {
            let rest = Duration::from_secs_f64(3600.0 * ratio);
            let seen = poisson(mean);
            let to_come = poisson(mean * ratio);
            let mut broken = 0.0;
            for (n, chance) in seen.iter().enumerate() {
                let low = still_to_come(n as u64, hours(1), rest) as usize;
                let below: f64 = to_come.iter().take(low).sum();
                broken += chance * below;
            }
            assert!(broken <= 0.01, "mean {mean}, ratio {ratio}: {broken}");
        }
    }
    assert_eq!(still_to_come(0, hours(1), hours(10)), 0);
    assert_eq!(still_to_come(100, Duration::ZERO, hours(1)), 0);
    let low = still_to_come(1000, hours(4), hours(4));
    assert!((880..930).contains(&low), "{low} is of use");
}

/// Chances of 0, 1, 2, … to far beyond the mean.
fn poisson(mean: f64) -> Vec<f64> {
    let far = (mean + 12.0 * mean.sqrt() + 30.0) as usize;
    let mut log_chance = -mean;
    let mut chances = vec![log_chance.exp()];
    for k in 1..far {
        log_chance += mean.ln() - (k as f64).ln();
        chances.push(log_chance.exp());
    }
    chances
}
