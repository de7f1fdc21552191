//! How likely a day is over the limit, from few days: more than a count of them says.

use statrs::distribution::{ContinuousCDF, Normal};

use super::binomial;

/// What days say about the risk of one.
///
/// A day's *margin* is how far its rate is above the limit, in parts of the limit; over is above zero. Ten days,
/// none of them over, say little; that their margins are −0.30 ± 0.05 says a lot. Margins are sums over
/// hundreds of calls and so nearly normal: the share of days over is Φ(mean / deviation). Where the count of days
/// over contradicts that, the count is believed. This is for choosing what to play next; what is promised to
/// people rests on counts alone ([`super::binomial`]).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Risk {
    days: u32,
    over: u32,
    /// Mean margin by standard deviation: below zero is below the limit.
    z: f64,
    /// Degrees of freedom of the deviation.
    freedom: f64,
}

impl Risk {
    /// From margins and days over. `prior` is what other points say about the variance: with few days it is
    /// better known from all of them together (Smyth 2004, "Linear models and empirical Bayes methods",
    /// Stat. Appl. Genet. Mol. Biol. 3, 3).
    #[must_use]
    pub fn new(days: u32, over: u32, mean: f64, variance: Option<f64>, prior: f64) -> Self {
        let own = f64::from(days.saturating_sub(1));
        let freedom = own + PRIOR_DAYS;
        let variance = (own * variance.unwrap_or(prior) + PRIOR_DAYS * prior) / freedom;
        // Margins that never differ are known exactly.
        let deviation = variance.sqrt().max(1e-9);
        Self {
            days,
            over,
            z: mean / deviation,
            freedom,
        }
    }

    /// The likely share of days over.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.share_at(0.0)
    }

    /// The share at so many standard errors: below zero is luckier than likely.
    #[must_use]
    pub fn share_at(&self, errors: f64) -> f64 {
        let error =
            (1.0 / f64::from(self.days.max(1)) + self.z * self.z / (2.0 * self.freedom)).sqrt();
        let by_margin = Normal::standard().cdf(self.z + errors * error);
        if self.over > 0 && self.over_by_chance(by_margin) < CONTRADICTION {
            return (f64::from(self.over) / f64::from(self.days)).max(by_margin);
        }
        by_margin
    }

    /// Is the share surely at most this one? An upper tolerance bound of the normal law (Natrella 1963,
    /// "Experimental Statistics", NBS Handbook 91, section 2-5.2), that no count contradicts.
    #[must_use]
    pub fn is_surely_within(&self, share: f64, alpha: f64) -> bool {
        let factor = tolerance_factor(self.days, share, alpha);
        factor.is_some_and(|factor| self.z <= -factor)
            && self.over_by_chance(share) >= CONTRADICTION
    }

    /// Is the share surely above this one, by its margins or by its count?
    #[must_use]
    pub fn is_surely_above(&self, share: f64, alpha: f64) -> bool {
        if binomial::lower(self.over, self.days, alpha / 2.0) > share {
            return true;
        }
        // Above `share` over is the same as at most 1 - share within, with the signs turned.
        let factor = lower_tolerance_factor(self.days, share, alpha / 2.0);
        factor.is_some_and(|factor| self.z > -factor)
    }

    /// P(so many days over, or more), if each is with this probability.
    fn over_by_chance(&self, share: f64) -> f64 {
        match self.over {
            0 => 1.0,
            over => 1.0 - binomial::at_most(over - 1, self.days, share),
        }
    }
}

/// The number a standard normal variable is below with this probability.
#[must_use]
pub fn normal_quantile(probability: f64) -> f64 {
    Normal::standard().inverse_cdf(probability)
}

/// What the other points' variance counts for, in days.
const PRIOR_DAYS: f64 = 8.0;

/// A count less likely than this contradicts.
const CONTRADICTION: f64 = 0.02;

/// The k for which mean + k·deviation is above a normal variable with probability `1 - share`, with confidence
/// `1 - alpha`: Natrella's approximation, within a few percent of the exact noncentral t. `None` with too few days.
fn tolerance_factor(days: u32, share: f64, alpha: f64) -> Option<f64> {
    factor(days, share, alpha, 1.0)
}

/// The same for confidence that it is *not* above it.
fn lower_tolerance_factor(days: u32, share: f64, alpha: f64) -> Option<f64> {
    factor(days, share, alpha, -1.0)
}

fn factor(days: u32, share: f64, alpha: f64, side: f64) -> Option<f64> {
    if days < 2 {
        return None;
    }
    let n = f64::from(days);
    let normal = Normal::standard();
    let p = normal.inverse_cdf(1.0 - share);
    let gamma = normal.inverse_cdf(1.0 - alpha);
    let a = 1.0 - gamma * gamma / (2.0 * (n - 1.0));
    let b = p * p - gamma * gamma / n;
    let root = p * p - a * b;
    (a > 0.0 && root >= 0.0).then(|| (p + side * root.sqrt()) / a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tolerance_factors_are_near_the_exact_ones() {
        // ISO 16269-6:2014, annex (deviation unknown, one-sided, 95 % of the population, confidence 95 %):
        // n = 10: 2.911; 20: 2.396; 50: 2.065; 100: 1.927.
        for (days, exact) in [(10, 2.911), (20, 2.396), (50, 2.065), (100, 1.927)] {
            let own = tolerance_factor(days, 0.05, 0.05).expect("enough days");
            assert!((own - exact).abs() < 0.04 * exact, "{days}: {own}");
        }
        assert_eq!(tolerance_factor(2, 0.05, 0.001), None);
    }

    #[test]
    fn the_share_is_the_normal_laws_until_the_count_contradicts() {
        // 1.645 deviations below the limit are 5 %.
        let risk = Risk::new(20, 1, -1.645, Some(1.0), 1.0);
        assert!((risk.share() - 0.05).abs() < 1e-3);
        let burst = Risk::new(20, 6, -1.645, Some(1.0), 1.0);
        assert!((burst.share() - 0.3).abs() < 1e-12);
        assert!(burst.is_surely_above(0.05, 0.05) && !burst.is_surely_within(0.05, 0.05));
    }

    #[test]
    fn what_is_sure_is_sure_on_one_side() {
        let calm = Risk::new(40, 0, -3.0, Some(1.0), 1.0);
        assert!(calm.is_surely_within(0.05, 0.01) && !calm.is_surely_above(0.05, 0.05));
        let bold = Risk::new(40, 16, -0.2, Some(1.0), 1.0);
        assert!(bold.is_surely_above(0.05, 0.01) && !bold.is_surely_within(0.05, 0.05));
        let doubtful = Risk::new(40, 2, -1.645, Some(1.0), 1.0);
        assert!(!doubtful.is_surely_within(0.05, 0.05) && !doubtful.is_surely_above(0.05, 0.05));
    }
}
