//! The only door to logarithms, exponentials and powers in the engine: libm's, so that results are
//! the same bit for bit on every platform.

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
