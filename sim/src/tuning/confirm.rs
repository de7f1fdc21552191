//! Days that settle whether a finalist keeps a promise.
//!
//! The days are fresh: neither the search nor the choice of the finalist has seen them, so what chance did for
//! it there is gone. The bound is Clopper and Pearson's, exact for any number of days, and its error is shared
//! out among all finalists that may be tried (Bonferroni): the chance that *any* point that breaks the promise is
//! called established is at most 1 − confidence.

use super::Promise;
use super::binomial;

/// The trial of one finalist.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// Days it is to be played, fixed before.
    pub days: u32,
    /// With at most so many of them over it is established; `None` if so few days can establish nothing.
    pub most_over: Option<u32>,
    /// The error of its bound.
    pub alpha: f64,
    promise: Promise,
    played: u32,
    over: u32,
}

/// What a trial came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// Does it keep the promise, surely?
    pub established: bool,
    /// Days played. A trial that cannot be won any more ends early.
    pub days: u32,
    /// Days over the limit.
    pub over: u32,
    /// Upper bound of the share of days over.
    pub upper: f64,
}

impl Trial {
    /// A trial of one of so many finalists.
    #[must_use]
    pub fn new(promise: Promise, finalists: u32, days: u32) -> Self {
        let alpha = (1.0 - promise.confidence) / f64::from(finalists.max(1));
        Self {
            days,
            most_over: binomial::most_over(days, promise.share, alpha),
            alpha,
            promise,
            played: 0,
            over: 0,
        }
    }

    /// Hears of one of its days.
    pub fn hear(&mut self, over: bool) {
        self.played += 1;
        self.over += u32::from(over);
    }

    /// Is it settled? It is lost with the first day over too many; it is won only with its last day, because
    /// whoever stops at a lucky moment has another test than the one promised.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.played >= self.days || self.most_over.is_none_or(|most| self.over > most)
    }

    /// What it came to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let upper = binomial::upper(self.over, self.played, self.alpha);
        Verdict {
            established: self.played >= self.days && upper <= self.promise.share,
            days: self.played,
            over: self.over,
            upper,
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::{RngExt as _, SeedableRng as _};
    use rand_xoshiro::Xoshiro256PlusPlus;

    use super::*;

    const PROMISE: Promise = Promise {
        share: 0.05,
        confidence: 0.95,
    };

    fn play(share: f64, finalists: u32, rng: &mut Xoshiro256PlusPlus) -> Verdict {
        let mut trial = Trial::new(PROMISE, finalists, 400);
        while !trial.is_over() {
            trial.hear(rng.random::<f64>() < share);
        }
        trial.verdict()
    }

    #[test]
    fn what_breaks_the_promise_is_hardly_ever_established() {
        // Four finalists, all just above the promise: one of them passes in at most 5 of 100 tunings.
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
        let mut wrong = 0;
        for _ in 0..2000 {
            let any = (0..4).any(|_| play(0.0501, 4, &mut rng).established);
            wrong += u32::from(any);
        }
        // 3.7 standard errors above 5 %.
        assert!(wrong <= 136, "{wrong} of 2000");
        let good = (0..500).filter(|_| play(0.015, 4, &mut rng).established);
        assert!(good.count() > 400);
    }

    #[test]
    fn a_lost_trial_ends_early_and_a_won_one_never() {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(2);
        let lost = play(0.5, 4, &mut rng);
        assert!(!lost.established && lost.days < 60 && lost.upper > 0.05);
        let won = play(0.0, 4, &mut rng);
        assert_eq!((won.established, won.days, won.over), (true, 400, 0));
    }

    #[test]
    fn too_few_days_establish_nothing() {
        let trial = Trial::new(PROMISE, 1, 58);
        assert!(trial.most_over.is_none() && trial.is_over());
        assert!(!trial.verdict().established);
    }
}
