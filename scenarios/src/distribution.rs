//! Distributions of lengths of time, each by its mean (or median) and a shape a planner understands.

/// A distribution of a length of time. Times are in seconds.
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// Always the same.
    Constant {
        /// Seconds.
        value_s: f64,
    },
    /// Any value between two, equally likely.
    Uniform {
        /// Seconds.
        min_s: f64,
        /// Seconds.
        max_s: f64,
    },
    /// No memory: the rest is as long as the whole, however long it has lasted.
    Exponential {
        /// Seconds.
        mean_s: f64,
    },
    /// The logarithm is normal; the usual shape of talk times.
    Lognormal {
        /// Seconds.
        mean_s: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// Sum of `shape` exponential phases when `shape` is whole.
    Gamma {
        /// Seconds.
        mean_s: f64,
        /// 1 is exponential; more is narrower.
        shape: f64,
    },
    /// Hazard grows (`shape` above 1) or falls (below 1) with age.
    Weibull {
        /// Seconds.
        mean_s: f64,
        /// 1 is exponential.
        shape: f64,
    },
    /// A long tail; the usual shape of patience.
    LogLogistic {
        /// Seconds.
        median_s: f64,
        /// More is narrower; the mean exists above 1.
        shape: f64,
    },
    /// One of the values, equally likely.
    Empirical {
        /// Seconds, at least one.
        values_s: Vec<f64>,
    },
    /// One of several distributions. The name of the one drawn is kept as the *result* of the call
    /// when the distribution is a talk time ("sale").
    Mixture {
        /// At least one; the weights add up to 1.
        parts: Vec<Part>,
    },
    /// Another distribution, later by a fixed time.
    Shifted {
        /// Seconds added.
        by_s: f64,
        /// What is shifted.
        of: Box<Distribution>,
    },
}

/// One part of a mixture.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is called in results; may be empty.
    pub name: String,
    /// Probability of this part.
    pub weight: f64,
    /// The part's own distribution.
    pub distribution: Distribution,
}
