//! The only door to logarithms, exponentials, powers and their like in the engine: libm's, so that
//! results are the same bit for bit on every platform.

/// Natural logarithm.
#[must_use]
pub(crate) fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Exponential.
#[must_use]
pub(crate) fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm of 1 + x, exact for a small x.
#[must_use]
pub(crate) fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// Natural logarithm of the gamma function.
#[must_use]
pub(crate) fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// Square root.
#[must_use]
pub(crate) fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}

/// The nearest whole number, of two equally near the even one.
#[must_use]
pub(crate) fn round(x: f64) -> f64 {
    libm::rint(x)
}

/// The next whole number up.
#[must_use]
pub(crate) fn ceil(x: f64) -> f64 {
    libm::ceil(x)
}
