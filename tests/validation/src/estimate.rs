//! Means over independent days, and how sure they are.

/// A mean and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
}

impl Estimate {
    /// A mean of days.
    #[must_use]
    pub fn of(days: &[f64]) -> Self {
        let n = days.len() as f64;
        let mean = days.iter().sum::<f64>() / n;
        let variance = days.iter().map(|day| (day - mean).powi(2)).sum::<f64>() / (n - 1.0);
        Self {
            mean,
            error: (variance / n).sqrt(),
        }
    }

    /// A ratio of two means, Σa / Σb, and its error by the delta method: that of the mean of a − r·b,
    /// over the mean of b (Cochran 1977, "Sampling Techniques", equation 2.39).
    #[must_use]
    pub fn ratio(days: &[(f64, f64)]) -> Self {
        let sum = |part: fn(&(f64, f64)) -> f64| days.iter().map(part).sum::<f64>();
        let (above, below) = (sum(|day| day.0), sum(|day| day.1));
        let ratio = above / below;
        let rest: Vec<f64> = days.iter().map(|(a, b)| a - ratio * b).collect();
        Self {
            mean: ratio,
            error: Self::of(&rest).error * days.len() as f64 / below,
        }
    }

    /// Times a factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self {
            mean: self.mean * factor,
            error: self.error * factor,
        }
    }
}
