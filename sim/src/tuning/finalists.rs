//! Which points are worth confirming: a ladder from bold to safe.

use statrs::distribution::{ContinuousCDF, Normal};

use super::binomial;
use super::risk::Risk;
use super::search::Search;

/// Finalists of a promise, in the order they are tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The points: the boldest first.
    pub rungs: Vec<usize>,
}

/// The finalists for a promise, at most `rungs`: of the points that will probably be confirmed on so many days
/// the best one; then, in case it is not, of those that will quite, and those that will very probably. Last, if
/// it is none of these, the safest of the race.
#[must_use]
pub fn ladder(search: &Search, promise_share: f64, alpha: f64, days: u32, rungs: usize) -> Ladder {
    let most = binomial::most_over(days, promise_share, alpha);
    let prior = search.usual_variance();
    let mut points: Vec<(usize, f64, f64)> = search
        .inside()
        .iter()
        .filter_map(|&point| {
            let record = &search.records()[&point];
            let odds = most.map_or(0.0, |most| odds(&record.risk(prior), most, days));
            Some((point, record.objective()?, odds))
        })
        .collect();
    points.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut ladder: Vec<usize> = Vec::new();
    for odds in &ODDS[..rungs.saturating_sub(1).min(ODDS.len())] {
        let best = points.iter().find(|it| it.2 >= *odds);
        ladder.extend(best.map(|it| it.0).filter(|it| !ladder.contains(it)));
    }
    let safest = points.iter().min_by(|a, b| {
        let share = |it: &(usize, f64, f64)| search.records()[&it.0].risk(prior).share_at(1.0);
        share(a).total_cmp(&share(b))
    });
    ladder.extend(safest.map(|it| it.0).filter(|it| !ladder.contains(it)));
    Ladder { rungs: ladder }
}

/// How probable each rung must be.
const ODDS: [f64; 3] = [0.6, 0.85, 0.97];

/// The probability that at most so many of so many days are over, whatever the share within what is known.
fn odds(risk: &Risk, most: u32, days: u32) -> f64 {
    // The error of the risk by the middles of ten equally probable parts of a normal law.
    const PARTS: u32 = 10;
    let part = |index: u32| {
        let errors = Normal::standard().inverse_cdf((f64::from(index) + 0.5) / f64::from(PARTS));
        binomial::at_most(most, days, risk.share_at(errors))
    };
    (0..PARTS).map(part).sum::<f64>() / f64::from(PARTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_fall_with_risk_and_with_ignorance() {
        let risk = |days: u32, z: f64| Risk::new(days, 0, z, Some(1.0), 1.0);
        let odds = |risk: Risk| odds(&risk, 9, 400);
        assert!(odds(risk(30, -4.0)) > 0.99);
        assert!(odds(risk(30, -1.645)) < 0.25);
        assert!(odds(risk(1000, -2.4)) > odds(risk(10, -2.4)));
    }
}
