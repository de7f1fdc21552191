//! Exact bounds on a share of days: Clopper and Pearson 1934, "The use of confidence or fiducial limits
//! illustrated in the case of the binomial", Biometrika 26, 404–413.

use statrs::function::beta::beta_reg;

/// P(at most `k` of `n`), each with probability `p`.
#[must_use]
pub fn at_most(k: u32, n: u32, p: f64) -> f64 {
    if k >= n || p <= 0.0 {
        return 1.0;
    }
    if p >= 1.0 {
        return 0.0;
    }
    beta_reg(f64::from(n - k), f64::from(k) + 1.0, 1.0 - p)
}

/// The highest probability under which `k` of `n` or fewer still happen with probability `alpha`: an upper bound
/// with confidence `1 - alpha`.
#[must_use]
pub fn upper(k: u32, n: u32, alpha: f64) -> f64 {
    if k >= n {
        return 1.0;
    }
    bisect(|p| at_most(k, n, p) > alpha)
}

/// The lowest probability under which `k` of `n` or more still happen with probability `alpha`.
#[must_use]
pub fn lower(k: u32, n: u32, alpha: f64) -> f64 {
    if k == 0 {
        return 0.0;
    }
    bisect(|p| 1.0 - at_most(k - 1, n, p) < alpha)
}

/// On how many of `n` days a point may be over so that its upper bound is at most `share`; `None` if not even
/// none is few enough.
#[must_use]
pub fn most_over(n: u32, share: f64, alpha: f64) -> Option<u32> {
    let is_few = |k: u32| at_most(k, n, share) <= alpha;
    if n == 0 || !is_few(0) {
        return None;
    }
    let (mut few, mut many) = (0, n);
    while many - few > 1 {
        let middle = few + (many - few) / 2;
        if is_few(middle) {
            few = middle;
        } else {
            many = middle;
        }
    }
    Some(few)
}

/// The fewest days that can establish a share, if none of them is over; `None` if more than [`u32`] counts.
#[must_use]
pub fn least_days(share: f64, alpha: f64) -> Option<u32> {
    let days = (alpha.ln() / (-share).ln_1p()).ceil();
    (days.is_finite() && days <= f64::from(u32::MAX)).then_some(days.max(1.0) as u32)
}

/// The largest number in 0..1 for which something holds that holds below it.
fn bisect(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    // Each halving is a bit of the result.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_the_published_ones() {
        // Newcombe 1998, Statist. Med. 17, 857–872, table I, method 5 (exact), two-sided 95 %:
        // 81/263: 0.2527 to 0.3676; 15/148: 0.0578 to 0.1617; 0/20: 0 to 0.1684; 1/29: 0.0009 to 0.1776.
        for (k, n, low, high) in [
            (81, 263, 0.2527, 0.3676),
            (15, 148, 0.0578, 0.1617),
            (0, 20, 0.0, 0.1684),
            (1, 29, 0.0009, 0.1776),
        ] {
            let (own_low, own_high) = (lower(k, n, 0.025), upper(k, n, 0.025));
            assert!((own_low - low).abs() < 6e-5, "{k}/{n}: {own_low}");
            assert!((own_high - high).abs() < 6e-5, "{k}/{n}: {own_high}");
        }
        // The rule of three, exactly: 1 - 0.05^(1/n).
        assert!((upper(0, 100, 0.05) - (1.0 - 0.05_f64.powf(0.01))).abs() < 1e-12);
    }

    #[test]
    fn days_that_establish_a_share_are_the_fewest() {
        // 0.95^58 = 0.0510, 0.95^59 = 0.0485: the "59 of 59" of non-parametric tolerance limits (Wilks 1941).
        assert_eq!(least_days(0.05, 0.05), Some(59));
        assert_eq!(most_over(58, 0.05, 0.05), None);
        assert_eq!(most_over(59, 0.05, 0.05), Some(0));
        assert_eq!(least_days(0.01, 0.05), Some(299));
        for (n, share, alpha) in [(400, 0.05, 0.0125), (400, 0.02, 0.025), (93, 0.05, 0.05)] {
            let k = most_over(n, share, alpha).expect("enough days");
            assert!(upper(k, n, alpha) <= share && upper(k + 1, n, alpha) > share);
        }
    }
}
