//! Who leaves the race: points that are surely too risky, or surely worse than one that surely is not.
//!
//! All points meet the same people, so objectives are compared day by day, which takes far fewer days. Every
//! judgement of a whole race together is wrong with probability [`MISS`] at most, by Bonferroni's inequality
//! over the judgements that may be made: then the best point that keeps the promise is still in the race.
//!
//! After Maron and Moore 1997, "The racing algorithm", Artif. Intell. Rev. 11, 193–225 (elimination by
//! simultaneous bounds), Kim and Nelson 2001, "A fully sequential procedure for indifference-zone selection in
//! simulation", ACM TOMACS 11, 251–273 (paired comparisons on common random numbers) and Andradóttir and Kim
//! 2010, "Fully sequential procedures for comparing constrained systems via simulation", Naval Res. Logist. 57,
//! 403–421 (feasibility and comparison side by side, each with its part of the error).

use super::record::Record;

/// The probability that a race loses its best point by a judgement.
pub const MISS: f64 = 0.05;

/// What a race holds points to.
#[derive(Clone, Copy, Debug)]
pub struct RaceRule<'a> {
    /// Shares of days; a point leaves only if it can be the best for none of them.
    pub shares: &'a [f64],
    /// How many judgements may be made at most: points times rounds.
    pub judgements: u32,
    /// Variance of margins that other points have.
    pub prior_variance: f64,
}

/// Why a point left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Surely over the limit too often.
    TooRisky,
    /// Surely worse than another that surely is not.
    Beaten,
    /// Nothing sure, but there were not days enough for all.
    NoDaysLeft,
}

/// Which of these points leave, in their order.
#[must_use]
pub fn leaving(records: &[&Record], rule: &RaceRule<'_>) -> Vec<Option<Left>> {
    // A point is lost by three kinds of judgement: it is too risky, it is beaten, and its winner is within.
    let shares = rule.shares.len().max(1) as f64;
    let alpha = MISS / (3.0 * shares * f64::from(rule.judgements.max(1)));
    let count = records.len().max(2) as f64;
    let risks: Vec<_> = records
        .iter()
        .map(|record| record.risk(rule.prior_variance))
        .collect();
    let beats = |winner: usize, loser: usize| {
        let apart = records[winner].less(records[loser]);
        let sure = apart.mean().zip(apart.half_width(2.0 * alpha / count));
        sure.is_some_and(|(mean, half)| mean - half > 0.0)
    };
    let for_share = |point: usize, share: f64| {
        if risks[point].is_surely_above(share, alpha) {
            return Some(Left::TooRisky);
        }
        let winners = (0..records.len()).filter(|&other| other != point);
        let mut winners = winners.filter(|&other| risks[other].is_surely_within(share, alpha));
        winners
            .any(|winner| beats(winner, point))
            .then_some(Left::Beaten)
    };
    (0..records.len())
        .map(|point| {
            let left: Option<Vec<Left>> = rule
                .shares
                .iter()
                .map(|&share| for_share(point, share))
                .collect();
            // Too risky for all is the plainer word.
            left.and_then(|left| left.into_iter().max_by_key(|&it| it == Left::Beaten))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand_distr::{Distribution as _, Normal};
    use rand_xoshiro::Xoshiro256PlusPlus;

    use super::*;
    use crate::tuning::record::DayFacts;

    /// Points whose objective and margin rise together: the best within 5 % is known. The noise of a day is
    /// mostly shared, as on the same people.
    fn race(seed: u64) -> (bool, usize) {
        const POINTS: usize = 12;
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
        let noise = Normal::new(0.0, 1.0).expect("a normal law");
        let mut records = vec![Record::default(); POINTS];
        let mut inside: Vec<usize> = (0..POINTS).collect();
        // z of point i is -3.3 + 0.3 i: 5 % is at -1.645, so point 5 (-1.8, 3.6 %) is the best within.
        let best = 5;
        for _ in 0..5 {
            for _ in 0..8 {
                let day = noise.sample(&mut rng);
                for &point in &inside {
                    let own = noise.sample(&mut rng);
                    let margin =
                        -3.3 + 0.3 * point as f64 + (0.9_f64).sqrt() * day + (0.1_f64).sqrt() * own;
                    let objective = 0.5 * point as f64 + day + 0.5 * noise.sample(&mut rng);
                    records[point].push(DayFacts {
                        objective: Some(objective),
                        margin: 0.1 * margin,
                        over: margin > 0.0,
                    });
                }
            }
            let raced: Vec<&Record> = inside.iter().map(|&point| &records[point]).collect();
            let rule = RaceRule {
                shares: &[0.05],
                judgements: 5 * POINTS as u32,
                prior_variance: 0.01,
            };
            let left = leaving(&raced, &rule);
            let mut left = left.into_iter();
            inside.retain(|_| left.next() == Some(None));
        }
        (inside.contains(&best), inside.len())
    }

    #[test]
    fn the_best_stays_with_the_stated_probability_and_others_leave() {
        const RACES: usize = 400;
        let races: Vec<(bool, usize)> = (0..RACES as u64).map(race).collect();
        let kept = races.iter().filter(|(kept, _)| *kept).count();
        let left: usize = races.iter().map(|(_, inside)| inside).sum();
        // 95 % promised; less than 92.5 % of 400 would happen with probability 2 %.
        assert!(kept as f64 >= 0.925 * RACES as f64, "{kept} of {RACES}");
        let inside = left as f64 / RACES as f64;
        assert!(inside < 9.0, "{inside} of 12 points are left on the mean");
    }

    #[test]
    fn nobody_leaves_after_one_day() {
        let mut record = Record::default();
        record.push(DayFacts {
            objective: Some(1.0),
            margin: 2.0,
            over: true,
        });
        let rule = RaceRule {
            shares: &[0.05],
            judgements: 10,
            prior_variance: 0.01,
        };
        assert_eq!(leaving(&[&record, &record], &rule), [None, None]);
    }
}
