//! Against tables computed elsewhere, by hand, and by another method.

use super::*;
use crate::theory::Progressive;

const FIVE: Memoryless = of(5, 0.25, 150.0);

/// Lines of 15 s.
const fn of(agents: u32, answers: f64, handling_s: f64) -> Memoryless {
    Memoryless {
        agents,
        answers,
        line: 15.0 / handling_s,
    }
}

/// Linear programs of the same problem, solved by another program: tests/validation/recompute_bound.py.
#[test]
fn the_best_rule_is_that_of_the_linear_program() {
    let table = include_str!("../../../tests/validation/bound_by_linear_programming.txt");
    let mut rows = 0;
    for row in table.lines().skip(1) {
        let cells: Vec<f64> = row
            .split(' ')
            .map(|cell| cell.parse().expect("a number"))
            .collect();
        let &[agents, answers, line_s, handling_s, allowed, theirs] = &cells[..] else {
            panic!("six columns: {row}");
        };
        let world = Memoryless {
            agents: agents as u32,
            answers,
            line: line_s / handling_s,
        };
        let ours = world.best_rule(allowed);
        assert!(
            (ours.earned.utilisation - theirs).abs() < 2e-6,
            "{row}: {ours:?}"
        );
        assert!(
            (ours.earned.abandoned - allowed).abs() < 1e-9,
            "{row}: {ours:?}"
        );
        rows += 1;
    }
    assert_eq!(rows, 35);
}

/// The research note's tables, to their three digits; the largest of them are in docs/validation.md.
#[test]
fn the_best_rule_of_larger_teams_and_of_other_worlds() {
    for (agents, answers, handling_s, theirs) in [
        (30, 0.25, 150.0, 0.910),
        (50, 0.25, 150.0, 0.934),
        (50, 0.50, 150.0, 0.939),
        (50, 0.25, 300.0, 0.948),
        (20, 0.25, 60.0, 0.844),
    ] {
        let ours = of(agents, answers, handling_s).best(0.03);
        assert!((ours - theirs).abs() < 0.001, "{agents}: {ours}, {theirs}");
    }
}

#[test]
fn constant_rules_at_the_limit_stay_below_the_best_by_as_much_as_was_found_elsewhere() {
    for (agents, answers, [ratio, level, lines]) in [
        (5, 0.25, [0.781, 0.725, f64::NAN]),
        (10, 0.25, [0.823, 0.768, 0.509]),
        (20, 0.25, [0.881, 0.823, 0.663]),
        (10, 0.10, [0.800, 0.675, 0.526]),
        (10, 0.50, [0.871, 0.842, 0.500]),
    ] {
        let world = of(agents, answers, 150.0);
        let best = world.best(0.03);
        let near = |ours: Constant, theirs: f64| {
            assert!((ours.earned.abandoned - 0.03).abs() < 1e-9, "{ours:?}");
            assert!(
                (ours.earned.utilisation - theirs).abs() < 0.001,
                "{agents}: {ours:?}, {theirs}"
            );
            assert!(ours.earned.utilisation < best, "{agents}: {ours:?}, {best}");
        };
        near(world.best_ratio(0.03), ratio);
        near(world.best_level(0.03), level);
        match world.best_number_of_lines(0.03) {
            Some(ours) => near(ours, lines),
            None => assert!(lines.is_nan(), "{agents}"),
        }
    }
}

/// As in any table of Erlang B: 10 agents lose 3 % of 5.529 erlangs, 100 agents of 90.794.
#[test]
fn dialing_blind_is_erlang_b() {
    for (agents, offered) in [(10, 5.529), (100, 90.794)] {
        let blind = of(agents, 0.25, 150.0).open_loop(0.03, 0.0);
        let theirs = offered * 0.97 / f64::from(agents);
        assert!(
            (blind.utilisation - theirs).abs() < 2e-4,
            "{agents}: {blind:?}, {theirs}"
        );
    }
    let waits = of(10, 0.25, 150.0).open_loop(0.03, 2.0 / 150.0);
    assert!((waits.utilisation - 0.543).abs() < 1e-3, "{waits:?}");
}

/// More is never worth less, and the rule is bolder the fewer agents are busy.
#[test]
fn the_levels_fall_with_the_agents_busy_and_the_price_with_the_limit() {
    let mut price = f64::INFINITY;
    for allowed in [0.0, 0.005, 0.01, 0.03, 0.1, 0.3] {
        let best = of(10, 0.25, 150.0).best_rule(allowed);
        for levels in &best.up_to {
            assert!(levels.is_sorted_by(|a, b| a >= b), "{levels:?}");
        }
        assert!(best.price < price || allowed == 0.0, "{allowed}: {best:?}");
        price = best.price;
        let one = of(10, 0.25, 150.0).progressive(1);
        assert!(
            best.earned.utilisation >= one.utilisation,
            "{allowed}: {best:?}"
        );
    }
}

#[test]
fn one_line_an_agent_is_the_renewal_theorem() {
    let theory = Progressive {
        answers: 0.25,
        answered_s: 15.0,
        failing_s: 15.0,
        handling_s: 150.0,
    };
    let one = FIVE.progressive(1);
    assert!(
        (one.utilisation - theory.utilisation()).abs() < 1e-9,
        "{one:?}"
    );
    assert_eq!(one.abandoned, 0.0);
    // Without any abandon nobody does better.
    let best = FIVE.best(1e-6);
    assert!((best - theory.utilisation()).abs() < 1e-3, "{best}");
}

#[test]
fn no_number_of_lines_beats_the_best_rule_and_the_best_grows_with_what_is_allowed() {
    let mut before = 0.0;
    for lines in 1..=4 {
        let earned = FIVE.progressive(lines);
        let best = FIVE.best(earned.abandoned);
        assert!(
            earned.utilisation <= best + 1e-5,
            "{lines}: {earned:?}, {best}"
        );
        assert!(best > before, "{lines}: {best} after {before}");
        before = best;
    }
}

/// One agent and two lines, by hand. Idle with two lines, of which people answer at rate 1; busy with one
/// line, which resolves at rate 1 while the agent comes back at rate 1; busy with none. The balance of flows
/// is 1 : 1/2 : 1/2, and half of what the one line brings is abandoned: 1/8 to 1/2 that are joined.
#[test]
fn one_agent_with_two_lines_by_hand() {
    let world = Memoryless {
        agents: 1,
        answers: 0.5,
        line: 1.0,
    };
    let earned = world.progressive(2);
    assert!((earned.utilisation - 0.5).abs() < 1e-9, "{earned:?}");
    assert!((earned.abandoned - 0.2).abs() < 1e-9, "{earned:?}");
}
