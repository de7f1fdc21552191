//! How numbers are written: sensible digits, thin separators, and always their unit.

use std::time::Duration;

/// Stands where there is no value.
pub const NOTHING: &str = "–";

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A number of things.
    Count,
    /// A share from 0 to 1, written in percent.
    Share,
    /// Seconds.
    Seconds,
    /// Hours.
    Hours,
    /// A difference of shares, written in percentage points.
    Points,
    /// A number without a unit.
    Plain,
    /// Seconds since the day began, written as a clock shows them.
    Clock,
}

impl Unit {
    /// A value with its unit.
    #[must_use]
    pub fn text(self, value: f64) -> String {
        if !value.is_finite() {
            return NOTHING.to_owned();
        }
        match self {
            Self::Count => count(value),
            Self::Share => percent(value),
            Self::Seconds => seconds(value),
            Self::Hours => format!("{value:.1} h"),
            Self::Points => self.difference(value),
            Self::Plain => plain(value),
            Self::Clock => clock(value),
        }
    }

    /// A difference with its sign; of shares in percentage points.
    #[must_use]
    pub fn difference(self, value: f64) -> String {
        if !value.is_finite() {
            return NOTHING.to_owned();
        }
        let sign = if value < 0.0 { "−" } else { "+" };
        let size = value.abs();
        let text = match self {
            Self::Share | Self::Points if size >= 0.1 => format!("{:.1} pt", size * 100.0),
            Self::Share | Self::Points => format!("{:.2} pt", size * 100.0),
            other => other.text(size),
        };
        format!("{sign}{text}")
    }

    /// What stands behind an axis' name.
    #[must_use]
    pub const fn axis(self) -> &'static str {
        match self {
            Self::Count | Self::Plain | Self::Clock => "",
            Self::Share => " (%)",
            Self::Points => " (pt)",
            Self::Seconds => " (s)",
            Self::Hours => " (h)",
        }
    }

    /// A tick: the value, its unit where the axis does not say it.
    #[must_use]
    pub fn tick(self, value: f64, step: f64) -> String {
        let digits = |step: f64| (-step.abs().log10().floor()).clamp(0.0, 6.0) as usize;
        let fixed = |digits: usize, value: f64| {
            let text = format!("{:.digits$}", value.abs());
            let is_zero = text.bytes().all(|it| matches!(it, b'0' | b'.'));
            if value < 0.0 && !is_zero {
                format!("−{text}")
            } else {
                text
            }
        };
        match self {
            Self::Share | Self::Points => fixed(digits(step * 100.0), value * 100.0),
            Self::Clock => clock(value)[..5].to_owned(),
            Self::Count if value.fract() == 0.0 => count(value),
            _ => fixed(digits(step), value),
        }
    }
}

/// A count, its thousands apart.
#[must_use]
pub fn count(value: f64) -> String {
    if value.abs() < 100.0 && value.fract() != 0.0 {
        return format!("{value:.1}");
    }
    let digits = format!("{:.0}", value.abs());
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if value <= -0.5 {
        format!("−{text}")
    } else {
        text
    }
}

/// A share in percent.
#[must_use]
pub fn percent(value: f64) -> String {
    let percent = value * 100.0;
    if percent.abs() >= 20.0 {
        format!("{percent:.1} %")
    } else {
        format!("{percent:.2} %")
    }
}

/// Seconds; from two minutes on in minutes.
#[must_use]
pub fn seconds(value: f64) -> String {
    if value.abs() < 100.0 {
        format!("{value:.1} s")
    } else {
        format!("{} s", count(value.round()))
    }
}

/// A number without a unit.
#[must_use]
pub fn plain(value: f64) -> String {
    if value.abs() >= 100.0 {
        count(value.round())
    } else {
        format!("{value:.2}")
    }
}

/// Seconds of the day as a clock shows them.
#[must_use]
pub fn clock(seconds: f64) -> String {
    let whole = seconds.max(0.0) as u64;
    format!(
        "{:02}:{:02}:{:02}",
        whole / 3600 % 24,
        whole / 60 % 60,
        whole % 60
    )
}

/// A length of real time that is left or gone.
#[must_use]
pub fn span(length: Duration) -> String {
    let s = length.as_secs_f64();
    if s < 10.0 {
        format!("{s:.1} s")
    } else if s < 120.0 {
        format!("{s:.0} s")
    } else if s < 7200.0 {
        format!("{:.0} min", s / 60.0)
    } else {
        format!("{:.1} h", s / 3600.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_their_unit() {
        assert_eq!(Unit::Share.text(0.0312), "3.12 %");
        assert_eq!(Unit::Share.text(0.816), "81.6 %");
        assert_eq!(Unit::Count.text(41_188.0), "41,188");
        assert_eq!(Unit::Count.text(-1_500.0), "−1,500");
        assert_eq!(Unit::Seconds.text(24.27), "24.3 s");
        assert_eq!(Unit::Share.difference(-0.0051), "−0.51 pt");
        assert_eq!(Unit::Share.difference(-0.45), "−45.0 pt");
        assert_eq!(Unit::Clock.text(9.0 * 3600.0 + 61.0), "09:01:01");
        assert_eq!(Unit::Seconds.text(f64::NAN), NOTHING);
    }

    #[test]
    fn ticks_have_the_digits_their_step_needs() {
        assert_eq!(Unit::Share.tick(0.03, 0.01), "3");
        assert_eq!(Unit::Share.tick(0.025, 0.005), "2.5");
        assert_eq!(Unit::Seconds.tick(20.0, 10.0), "20");
        assert_eq!(Unit::Points.tick(-0.004, 0.002), "−0.4");
        assert_eq!(Unit::Seconds.tick(-1e-12, 0.5), "0.0");
        assert_eq!(Unit::Clock.tick(32_400.0, 3600.0), "09:00");
    }
}
