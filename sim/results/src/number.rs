//! Numbers as people read them.

/// A count, with a comma between groups of three digits.
pub(crate) fn count(value: f64) -> String {
    grouped(&format!("{value:.0}"))
}

/// A mean of counts: with a digit after the point where rounding would lose too much.
pub(crate) fn mean_count(value: f64) -> String {
    if value.abs() < 100.0 {
        format!("{value:.1}")
    } else {
        count(value)
    }
}

/// A share between 0 and 1, in percent.
pub(crate) fn percent(share: f64) -> String {
    let percent = share * 100.0;
    // More digits below a tenth of a percent, so that a small rate is not shown as none.
    if percent > 0.0 && percent < 0.005 {
        "< 0.01 %".to_owned()
    } else if percent != 0.0 && percent.abs() < 0.1 {
        format!("{percent:.2} %")
    } else {
        format!("{percent:.1} %")
    }
}

/// "90.4 to 90.8 %", with so many digits that the ends differ if they can.
pub(crate) fn percent_range(low: f64, high: f64) -> String {
    let digits = percent_digits(low, high);
    format!("{:.digits$} to {:.digits$} %", low * 100.0, high * 100.0)
}

/// How many digits a percentage deserves that is known to lie between two shares.
pub(crate) fn percent_digits(low: f64, high: f64) -> usize {
    if high > low && high - low < 0.002 {
        2
    } else {
        1
    }
}

/// A length of time in seconds.
pub(crate) fn seconds(value: f64) -> String {
    if value.abs() < 100.0 {
        format!("{value:.1} s")
    } else {
        format!("{} s", grouped(&format!("{value:.0}")))
    }
}

/// A tick of an axis: so many digits after the point, or more if it needs them.
pub(crate) fn tick(value: f64, digits: usize) -> String {
    let whole_at = |digits: &usize| {
        let shifted = value * 10_f64.powi(*digits as i32);
        (shifted - shifted.round()).abs() < 1e-6
    };
    let digits = (digits..=3).find(whole_at).unwrap_or(3);
    format!("{value:.digits$}")
}

/// Any other number.
pub(crate) fn plain(value: f64) -> String {
    if value.abs() >= 1000.0 {
        grouped(&format!("{value:.0}"))
    } else {
        format!("{value:.2}")
    }
}

/// The tick nearest above `largest / ticks` among 1, 2, 2.5, 5 × 10ⁿ.
pub(crate) fn tick_step(largest: f64, ticks: u32) -> f64 {
    let rough = largest / f64::from(ticks);
    if rough <= 0.0 || !rough.is_finite() {
        return 1.0;
    }
    let power = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|step| step * power);
    // Rounding may leave 5.000001 × 10ⁿ just above its step.
    steps
        .into_iter()
        .find(|step| *step >= rough * 0.9999)
        .unwrap_or(10.0 * power)
}

fn grouped(digits: &str) -> String {
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits), |rest| ("-", rest));
    let mut text = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(count(1_234_567.4), "1,234,567");
        assert_eq!(count(-1234.0), "-1,234");
        assert_eq!(mean_count(12.34), "12.3");
        assert_eq!(mean_count(123.4), "123");
        assert_eq!(percent(0.0312), "3.1 %");
        assert_eq!(percent(0.0003), "0.03 %");
        assert_eq!(percent(0.0), "0.0 %");
        assert_eq!(percent(0.00001), "< 0.01 %");
        assert_eq!(percent_range(0.0292, 0.0298), "2.92 to 2.98 %");
        assert_eq!(percent_range(0.0, 0.0), "0.0 to 0.0 %");
        assert_eq!(seconds(7.25), "7.2 s");
        assert_eq!(seconds(12345.0), "12,345 s");
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(tick(0.25, 1), "0.25");
        assert_eq!(tick(3.0, 1), "3.0");
        assert_eq!(tick(0.03 * 100.0, 0), "3");
        assert_eq!(tick_step(10.0, 5), 2.0);
        assert_eq!(tick_step(0.05, 5), 0.01);
        assert_eq!(tick_step(61.0, 5), 20.0);
        assert_eq!(tick_step(0.0, 5), 1.0);
    }
}
