//! How far an axis goes, and where its ticks are.

/// From the lowest to the highest value seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    low: f64,
    high: f64,
}

impl Default for Extent {
    fn default() -> Self {
        Self {
            low: f64::INFINITY,
            high: f64::NEG_INFINITY,
        }
    }
}

impl Extent {
    pub(super) fn add(&mut self, value: f64) {
        if value.is_finite() {
            self.low = self.low.min(value);
            self.high = self.high.max(value);
        }
    }

    /// As far as another goes, too.
    pub(super) fn join(&mut self, other: Self) {
        self.low = self.low.min(other.low);
        self.high = self.high.max(other.high);
    }

    /// With a little room on both sides; never empty.
    pub(super) fn range(self, clamp: Option<(f64, f64)>) -> (f64, f64) {
        let (low, high) = if self.low > self.high {
            (0.0, 1.0)
        } else {
            (self.low, self.high)
        };
        let width = if high > low {
            high - low
        } else {
            high.abs().max(1.0)
        };
        // A range that begins at zero begins there.
        let below = if low >= 0.0 && low < 0.25 * width {
            low
        } else {
            0.05 * width
        };
        let range = (low - below, high + 0.05 * width);
        match clamp {
            Some((least, most)) => {
                let low = range.0.clamp(least, most);
                (low, range.1.clamp(least, most).max(low + 1e-9))
            }
            None => range,
        }
    }
}

/// A step of 1, 2 or 5 times a power of ten of which about so many fit.
pub(super) fn step(range: (f64, f64), ticks: f64) -> f64 {
    let rough = (range.1 - range.0) / ticks;
    if !(rough > 0.0 && rough.is_finite()) {
        return 1.0;
    }
    let power = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    steps
        .into_iter()
        .find(|step| *step >= rough * 0.9999)
        .unwrap_or(10.0 * power)
}

/// A step of whole minutes or hours, for axes that show a clock.
pub(super) fn clock_step(range: (f64, f64), ticks: f64) -> f64 {
    let rough = (range.1 - range.0) / ticks;
    [
        60.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 14_400.0, 28_800.0,
    ]
    .into_iter()
    .find(|step| *step >= rough)
    .unwrap_or(86_400.0)
}

/// The ticks of a range.
pub(super) fn ticks(range: (f64, f64), step: f64) -> Vec<f64> {
    let first = (range.0 / step - 1e-9).ceil() as i64;
    let last = (range.1 / step + 1e-9).floor() as i64;
    (first..=last.min(first + 1000))
        .map(|tick| tick as f64 * step)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_within() {
        let range = (0.0, 0.053);
        let step = step(range, 6.0);
        assert!((step - 0.01).abs() < 1e-12);
        assert_eq!(ticks(range, step).len(), 6);
        assert_eq!(clock_step((0.0, 28_800.0), 8.0), 3600.0);
    }

    #[test]
    fn a_range_is_never_empty() {
        let mut extent = Extent::default();
        assert!(extent.range(None).1 > extent.range(None).0);
        extent.add(3.0);
        extent.add(f64::NAN);
        let (low, high) = extent.range(None);
        assert!(low < 3.0 && high > 3.0);
    }
}
